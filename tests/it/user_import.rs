//! `mh user import`: accounts out of a list, all of them or none; and what becomes of their passwords.

use serde_json::json;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

/// A password's hash as bcrypt writes it; of nobody's password.
const HASH: &str = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

/// What `MetaHuman` keeps of its accounts.
fn users_json() -> String {
    json!({
        "_comment": "kept by hand",
        "users": [
            {
                "id": "f08db22f-d293-456a-b170-fab23d90fbac", "username": "SamOkoro", "passwordHash": HASH,
                "role": "owner", "createdAt": "2024-02-10T18:17:16.544Z", "lastLogin": "2026-02-14T19:14:55.679Z",
                "metadata": { "displayName": "Sam Okoro", "email": "sam@example.org", "pronouns": "they/them" },
            },
            {
                "id": "9c8052e3-ffec-4fee-8ed2-305df3faa8e8", "username": "Friendly-Robot-9", "role": "standard",
                "passwordHash": HASH.replace("$2b$", "$2a$"), "metadata": { "profileVisibility": "public" },
            },
            { "id": "3", "username": "mira_77", "role": "guest" },
        ],
        "version": 1,
    })
    .to_string()
}

fn import(env: &TestEnv, list: &str, args: &[&str]) -> Run {
    std::fs::write(env.path("list.json"), list).unwrap();
    let file = env.path("list.json");
    env.mh(&[&["-u", "alice", "user", "import", file.to_str().unwrap()], args].concat())
}

/// At a terminal an undo needs no name.
fn at_terminal(env: &TestEnv, verb: &str) -> Run {
    env.mh_at_terminal("80", &["-u", "alice", verb])
}

#[test]
fn accounts_come_in_every_format() {
    assert_run!(in_every_format(|format| {
        let env = TestEnv::with_alice_and_bob();
        import(&env, &users_json(), &["--format", format, "--map", "Friendly-Robot-9=robot"])
    }));
    let env = TestEnv::with_alice_and_bob();
    let before = env.tree();
    assert_runs!(
        import(&env, &users_json(), &["--dry-run"]),
        env.mh(&["-u", "alice", "user", "import", "-"]),
        env.mh_reading(b"[]", &["-u", "alice", "user", "import", "-"]),
        env.mh_reading(
            br#"[{"username": "x-y"}, {"username": "9lives", "role": "guest"}]"#,
            &["-u", "alice", "user", "import", "-", "--dry-run"]
        ),
    );
    assert!(env.tree() == before, "nothing was to be written");
}

#[test]
fn an_account_is_what_it_was_with_a_fresh_profile() {
    let env = TestEnv::with_alice_and_bob();
    import(&env, &users_json(), &[]).ok();
    assert_run!(env.read("users/samokoro.toml"));
    assert_eq!(env.read("secrets/samokoro.json"), format!("{{\n  \"version\": 1,\n  \"password\": \"{HASH}\"\n}}\n"));
    assert!(!env.home().join("secrets/mira_77.json").exists(), "who had no password has no secrets");
    assert!(env.read("profiles/samokoro/persona/core.json").contains("Sam Okoro"));
    env.mh(&["-u", "friendly-robot-9", "capture", "x"]).ok();
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
    env.mh(&["-u", "alice", "audit", "verify"]).ok();
    let lines = env.mh(&["-u", "alice", "audit", "list", "--event", "user.import", "--json"]).json();
    assert_eq!(lines.as_array().unwrap().len(), 1, "it is one operation");
}

#[test]
fn a_hash_is_printed_and_logged_nowhere() {
    let env = TestEnv::with_alice_and_bob();
    let wrong = HASH.replace("$2b$", "$2x$");
    let list = users_json();
    let runs = [
        import(&env, &list, &["--dry-run", "--json"]),
        import(&env, &list.replace("$2b$", "$2x$"), &["-v"]),
        import(&env, &list.replace(&format!("\"{HASH}\""), &format!("[\"{HASH}\"]")), &["-v"]),
        import(&env, &format!("[\"{HASH}\"]"), &["-v"]),
        import(&env, &list, &["-v", "--json"]),
        import(&env, &list, &["-v"]),
        env.mh(&["-u", "alice", "user", "show", "samokoro", "--json"]),
        env.mh(&["-u", "alice", "user", "rename", "samokoro", "sam", "--json"]),
        env.mh(&["-u", "alice", "op", "show", "@last", "--json"]),
        env.mh(&["-u", "alice", "audit", "list", "--json"]),
        env.mh(&["-u", "alice", "doctor", "-v", "--json"]),
        env.mh(&["-u", "alice", "user", "remove", "sam", "--json"]),
    ];
    assert_eq!(runs.each_ref().map(Run::code), [0, 8, 8, 8, 0, 5, 0, 0, 0, 0, 0, 0]);
    let told = |text: &str| [HASH, &wrong, &HASH[4..]].iter().any(|hash| text.contains(hash));
    for run in &runs {
        assert!(!told(&run.stdout) && !told(&run.stderr), "{run}");
    }
    let holders: Vec<_> = env
        .tree()
        .into_iter()
        .filter(|(_, bytes)| told(&String::from_utf8_lossy(bytes)))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(holders, [env.home().join("secrets/friendly-robot-9.json")]);
}

#[test]
fn the_first_accounts_of_a_home_need_an_admin_among_them() {
    let env = TestEnv::new();
    let list = |text: &str| env.mh_reading(text.as_bytes(), &["user", "import", "-"]);
    assert_run!(list(r#"[{"username": "bob"}, {"username": "eve", "role": "guest"}]"#));
    assert!(!env.home().exists());
    assert_run!(list(r#"[{"username": "bob"}, {"username": "eve", "role": "admin"}]"#));
    assert_run!(env.mh(&["-u", "eve", "user", "list"]));
    // There is nothing before it to go back to.
    assert_eq!(env.mh(&["-u", "eve", "undo", "--dry-run"]).code(), 3);
}

#[test]
fn an_undo_takes_all_of_them_back_with_their_secrets() {
    let env = TestEnv::with_alice_and_bob();
    let op = import(&env, &users_json(), &["--json"]).json()[0]["op"].as_str().unwrap().to_owned();
    env.mh(&["-u", "alice", "undo", &op]).ok();
    for gone in ["users/samokoro.toml", "secrets/samokoro.json", "profiles/samokoro", "profiles/mira_77"] {
        assert!(!env.home().join(gone).exists(), "{gone}");
    }
    at_terminal(&env, "redo").ok();
    assert!(env.home().join("profiles/samokoro").is_dir());
    assert!(!env.home().join("secrets/samokoro.json").exists(), "passwords do not come back");
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
}

#[test]
fn an_undo_takes_nobody_back_who_did_something_since() {
    let env = TestEnv::with_alice_and_bob();
    import(&env, &users_json(), &[]).ok();
    env.mh(&["-u", "friendly-robot-9", "capture", "x"]).ok();
    assert_run!(at_terminal(&env, "undo"));
    for stays in ["users/samokoro.toml", "secrets/samokoro.json", "profiles/samokoro", "profiles/friendly-robot-9"] {
        assert!(env.home().join(stays).exists(), "{stays}");
    }
}

#[test]
fn a_password_keeps_to_its_account_when_a_rename_is_undone() {
    let env = TestEnv::with_alice_and_bob();
    import(&env, &users_json(), &[]).ok();
    env.mh(&["-u", "alice", "user", "rename", "samokoro", "sam"]).ok();
    assert!(env.read("secrets/sam.json").contains(HASH));
    at_terminal(&env, "undo").ok();
    assert!(env.read("secrets/samokoro.json").contains(HASH));
    assert!(!env.home().join("secrets/sam.json").exists());
    at_terminal(&env, "redo").ok();
    assert!(env.read("secrets/sam.json").contains(HASH));
}

#[test]
fn what_is_wrong_is_found_before_anything_is_made() {
    let env = TestEnv::with_alice_and_bob();
    let refused = |list: &str, args: &[&str]| env.unchanged(|| import(&env, list, args));
    let bobs = r#"[{"username": "carol"}, {"username": "Bob"}, {"username": "Alice"}]"#;
    let meeting = "[{\"username\": \"Carol\"},\n {\"username\": \"carol\"}]";
    let id = env.mh(&["-u", "alice", "user", "show", "bob", "--json"]).json()["id"].as_str().unwrap().to_owned();
    let of_bob = format!(r#"[{{"username": "robert", "id": "{id}"}}]"#);
    assert_runs!(
        refused(bobs, &[]),
        refused(meeting, &[]),
        refused(meeting, &["--map", "Carol=caro", "--map", "carl=caro"]),
        refused(meeting, &["--map", "Carol"]),
        refused(&of_bob, &[]),
        refused("[{\"username\": \"carol\",\n  \"roel\": \"admin\"}]", &[]),
        refused("[{\"username\": \"carol\",\n  \"role\": \"boss\"}]", &["--json"]),
        refused("[{\"username\": \"carol\",\n \"email\": \"x\",\n \"passwordHash\": \"hunter2\"}]", &[]),
        refused("[{\"username\": \"carol\"", &[]),
        refused("", &[]),
        env.refused(&["-u", "alice", "user", "import", "nowhere.json"]),
        env.unchanged(|| env.mh_reading(b"{}", &["-u", "alice", "user", "import", "-"])),
    );
    assert_eq!(import(&env, meeting, &["--map", "Carol=caro"]).code(), 0);
}

#[test]
fn only_admins_import_and_only_as_many_as_fit() {
    let env = TestEnv::with_alice_and_bob();
    std::fs::write(env.path("list.json"), users_json()).unwrap();
    let file = env.path("list.json");
    assert_run!(env.forbidden(&["-u", "bob", "user", "import", file.to_str().unwrap()]));
    env.write("mh.toml", "[limits]\nusers = 4\n");
    assert_run!(env.refused(&["-u", "alice", "user", "import", file.to_str().unwrap()]));
}
