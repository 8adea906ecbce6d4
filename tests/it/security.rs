//! `mh admin security`: the table says what is so in this very home, and nothing that is secret.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::Value;

use crate::auth::{ALICE, BOB, login, with_passwords};
use crate::support::{TestEnv, assert_run};

const SECURITY: [&str; 4] = ["-u", "alice", "admin", "security"];

fn security(env: &TestEnv) -> Value {
    env.mh(&[&SECURITY[..], &["--json"]].concat()).json()
}

/// What is found, with its level: `warning: modes let others in: …`.
fn findings(env: &TestEnv) -> Vec<String> {
    let all = security(env);
    let line =
        |finding: &Value| format!("{}: {}", finding["level"].as_str().unwrap(), finding["what"].as_str().unwrap());
    all["findings"].as_array().unwrap().iter().map(line).collect()
}

fn finds(env: &TestEnv, what: &str) -> bool {
    findings(env).iter().any(|finding| finding.contains(what))
}

#[test]
fn a_home_without_passwords_is_open_and_says_so() {
    let env = TestEnv::with_alice_and_bob();
    for columns in [80, 40] {
        let page = env.mh_at_terminal(&columns.to_string(), &[&["--no-color"], &SECURITY[..]].concat());
        assert!(page.ok().lines().all(|line| line.chars().count() <= columns), "{page}");
        assert!(page.stdout.contains("mh auth password alice"), "{page}");
    }
    assert!(findings(&env)[0].starts_with("warning: whoever runs mh here can be an admin"), "{:?}", findings(&env));
}

#[test]
fn who_lives_alone_is_warned_of_nothing() {
    let env = TestEnv::new();
    env.mh(&["user", "add", "alice"]).ok();
    assert!(findings(&env).iter().all(|finding| !finding.starts_with("warning")), "{:?}", findings(&env));
}

#[test]
fn passwords_tokens_and_secrets_are_counted_and_never_shown() {
    let env = with_passwords();
    login(&env, "bob", BOB).ok();
    let endless = env.mh(&["-u", "bob", "auth", "token", "create", "--label", "planted-label"]).ok().to_owned();
    let ending = env.mh(&["-u", "bob", "auth", "token", "create", "--ttl", "30d"]).ok().to_owned();
    env.mh_reading(b"planted-secret", &["-u", "bob", "config", "set", "secrets.planted-name", "--stdin"]).ok();
    login(&env, "alice", ALICE).ok();
    let all = security(&env);
    let bob = &all["accounts"][1];
    let of = |field: &str| bob[field].clone();
    assert_eq!((of("username"), of("password"), of("status")), ("bob".into(), "argon2id".into(), "active".into()));
    assert_eq!(
        (of("tokens"), of("endlessTokens"), of("signIns"), of("secrets")),
        (2.into(), 1.into(), 0.into(), 1.into())
    );
    assert!(of("lastSeen").is_string(), "{bob}");
    assert_eq!(of("profileMode"), "0700");
    assert!(finds(&env, "ok: every admin proves who they are") && finds(&env, "note: tokens that never end: bob (1)"));
    for format in ["table", "json", "jsonl", "csv"] {
        let run = env.mh(&[&SECURITY[..], &["--format", format]].concat());
        for secret in ["planted", "$argon2", endless.trim(), ending.trim()] {
            assert!(!run.ok().contains(secret), "{secret} stands in {format}: {run}");
        }
    }
    let csv = env.mh(&[&SECURITY[..], &["--format", "csv"]].concat());
    let me = all["directories"][0]["owner"].as_str().unwrap();
    insta::assert_snapshot!(csv.ok().replace(&format!(",{me},0700"), ",[ME],0700"));
}

#[test]
fn what_is_wrong_is_found_with_what_makes_it_better() {
    let env = with_passwords();
    login(&env, "alice", ALICE).ok();
    assert!(findings(&env).iter().all(|finding| !finding.starts_with("warning")), "{:?}", findings(&env));
    let open = |path: &str, mode| {
        let path = env.home().join(path);
        let before = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let found = findings(&env);
        fs::set_permissions(&path, before).unwrap();
        found[0].clone()
    };
    assert_eq!(open("secrets", 0o755), "warning: modes let others in: secrets (0755)");
    assert_eq!(open("profiles/bob", 0o701), "warning: modes let others in: profiles/bob (0701)");
    assert_eq!(open("", 0o755), "warning: other OS users can enter the home's directory");
    env.mh(&["-u", "alice", "config", "set", "--system", "guests.enabled=true"]).ok();
    assert!(finds(&env, "note: anybody may come in as a guest"));
    let bobs = env.read("secrets/bob.json");
    env.write("secrets/bob.json", "damaged");
    assert_eq!(security(&env)["accounts"][1]["password"], "unreadable");
    assert!(finds(&env, "warning: the secrets of these accounts cannot be read"));
    env.write("secrets/bob.json", "{\"version\":1}");
    assert!(finds(&env, "warning: these accounts sign in with a password, and none is kept: bob"));
    env.write("secrets/bob.json", bobs);
    fs::create_dir(env.home().parent().unwrap().join(".git")).unwrap();
    assert!(finds(&env, "in a git work tree"));
}

#[test]
fn only_admins_see_it_and_it_changes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(env.forbidden(&["-u", "bob", "admin", "security"]));
    let before = env.tree();
    env.mh(&SECURITY).ok();
    assert_eq!(env.tree(), before);
}
