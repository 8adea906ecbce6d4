//! `mh doctor`: every damage is planted, found by name, and left as it is; what loses nothing is mended.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{Run, TestEnv};

/// A home with alice (admin), bob (user), and two memories of bob's.
fn home() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&["-u", "bob", "capture", "the first", "--key", "k"]).ok().to_owned();
    env.mh(&["-u", "bob", "capture", "the second", "--link", &format!("follows:{id}")]).ok();
    env
}

fn bob(env: &TestEnv, name: &str) -> PathBuf {
    env.home().join("profiles/bob").join(name)
}

/// The files of bob's memories, the first one first.
fn memories(env: &TestEnv) -> Vec<PathBuf> {
    let dir = bob(env, "memory/episodic/2026/11/21");
    let mut files: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort_by_key(|path| fs::read_to_string(path).unwrap().contains("the second"));
    files
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    DirBuilder::new().recursive(true).mode(0o700).create(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Every file with its mode: bytes alone do not tell of `chmod`. An admin's looking at others is a
/// line in the admin's own log, and nothing else.
fn state(env: &TestEnv) -> Vec<(PathBuf, u32, Vec<u8>)> {
    let tree = env.tree().into_iter().filter(|(path, _)| !path.starts_with(env.home().join("profiles/alice/.mh/log")));
    tree.map(|(path, bytes)| (path.clone(), fs::symlink_metadata(&path).unwrap().permissions().mode(), bytes)).collect()
}

/// Runs the doctor, which must leave everything as it is; the run, and what it found.
#[track_caller]
fn look(env: &TestEnv, args: &[&str]) -> (Run, Vec<Value>) {
    let before = state(env);
    let run = env.mh(&[&["--json", "doctor"], args].concat());
    assert!(state(env) == before, "looking changed something: {run}");
    let findings = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run}"));
    (run, findings)
}

/// There is a finding of this severity whose path ends so and which says so, and the exit code fits it.
#[track_caller]
fn found(env: &TestEnv, args: &[&str], severity: &str, place: &str, what: &str) {
    let (run, findings) = look(env, args);
    let fits = |finding: &&Value| {
        finding["severity"] == severity
            && finding["path"].as_str().unwrap_or_default().ends_with(place)
            && finding["what"].as_str().unwrap().contains(what)
    };
    let count = findings.iter().filter(fits).count();
    assert_eq!(count, 1, "{severity}, {place}: {what}\n{run}");
    let damaged = findings.iter().any(|finding| finding["severity"] == "damage");
    assert_eq!(run.code(), if damaged { 8 } else { 0 }, "{run}");
}

const BOB: &[&str] = &["-u", "bob"];
const ALL: &[&str] = &["-u", "alice", "--all-users"];

/// The same home, in which nobody is alice but the OS user who runs the test.
fn home_of_a_proven_admin() -> TestEnv {
    let env = home();
    let uid = std::os::unix::fs::MetadataExt::uid(&fs::metadata(env.home()).unwrap());
    write(&env.home().join("users/alice.toml"), format!("{}os_uid = {uid}\n", env.read("users/alice.toml")));
    env
}

#[test]
fn an_admin_whom_anybody_can_name_and_a_password_that_is_not_kept_are_found() {
    let env = home();
    found(&env, ALL, "warning", "home/users/alice.toml", "anybody here can be alice");
    let env = home_of_a_proven_admin();
    replace(&env.home().join("users/bob.toml"), "password = false", "password = true");
    found(&env, ALL, "warning", "home/users/bob.toml", "none is kept");
}

#[test]
fn a_sound_home_has_no_finding() {
    let env = home_of_a_proven_admin();
    for args in [BOB, ALL, &["--quick"]] {
        let (run, findings) = look(&env, args);
        assert_eq!((run.code(), findings.len()), (0, 0), "{run}");
    }
    let table = env.mh(&["-u", "alice", "doctor", "--all-users"]);
    assert_eq!(table.ok(), "");
    assert!(table.stderr.contains("2 profiles: nothing is wrong"), "{table}");
}

#[test]
fn what_other_programs_wrote_is_normal() {
    let env = home();
    write(
        &bob(&env, "memory/episodic/2025/evt-202505010830090-a-slug.json"),
        r#"{"id":"evt-202505010830090","n":33428888888444488888,"tags":"home","entities":[{"name":"Ann"}],"links":[{"type":"about","target":"https://example.org"}]}"#,
    );
    write(
        &bob(&env, "memory/tasks/active/task-202505010830090.json"),
        r#"{"id":"task-202505010830090","status":"todo"}"#,
    );
    write(&bob(&env, "etc/boredom.json"), "{ // how soon\n  \"url\": \"http://x\" /* here */ }");
    write(&bob(&env, "memory/index/embeddings-x.json"), "{\"derived\": ");
    write(&bob(&env, "persona/notes.txt"), "\0\u{feff}");
    write(&bob(&env, ".mh/index/prompt"), "{torn");
    write(&bob(&env, "persona/archives/CHANGELOG.md"), "- {a change}\n");
    write(&bob(&env, "logs/audit/2025-05-01.ndjson"), "{torn");
    symlink("/nowhere/active-profile.md", bob(&env, "persona/active-profile.md")).unwrap();
    let (run, findings) = look(&env, BOB);
    assert!(findings.is_empty() && run.code() == 0, "{run}");
}

#[test]
fn a_document_that_cannot_be_read_is_found_with_its_line() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "the file is empty"),
        (&[0; 300], "NUL bytes"),
        (b"{\n  \"id\": \"x\",\n", "line 3: it is cut off"),
        (b"\xef\xbb\xbf{}", "line 1: it starts with a byte order mark"),
        (b"{\n\"a\": \"\xff\"}", "line 2: there are bytes that are not UTF-8"),
        (b"{\"a\": 1,\n\"a\": 2}", "line 2: the key \"a\" stands there twice"),
        (br#"{"a": "\udc00x"}"#, "line 1: lone leading surrogate"),
    ];
    let places = [
        "memory/episodic/2026/11/21/evt-20261121000000000-aaaaa.json",
        "memory/tasks/active/task-1.json",
        "memory/semantic/facts.json",
        "persona/core.json",
        "etc/models.json",
        "sessions/sess-20261121000000000-aaaaa.json",
        ".mh/keys/abc",
    ];
    let env = home();
    for (number, (bytes, what)) in cases.iter().enumerate() {
        let place = places[number % places.len()];
        let former = fs::read(bob(&env, place)).ok();
        write(&bob(&env, place), bytes);
        found(&env, BOB, "damage", place, what);
        match former {
            Some(former) => write(&bob(&env, place), former),
            None => fs::remove_file(bob(&env, place)).unwrap(),
        }
    }
    assert!(look(&env, BOB).1.is_empty(), "the test clears up after itself");
}

#[test]
fn fields_that_decide_something_have_their_types() {
    let memory = "memory/episodic/2026/11/21/evt-20261121000000000-aaaaa.json";
    for (place, text, what) in [
        (memory, r#"[]"#, "it holds no JSON object"),
        (memory, r#"{"metadata": {"visibility": true}}"#, "its \"visibility\" is not text"),
        ("persona/cognitive-mode.json", r#"{"currentMode": 1}"#, "its \"currentMode\" is not text"),
        ("persona/decision-rules.json", r#"{"trustLevel": null}"#, "its \"trustLevel\" is not text"),
        ("memory/tasks/active/task-1.json", r#"{"status": 1}"#, "its \"status\" is not text"),
        (".mh/keys/abc", r#"{}"#, "it has no \"id\""),
    ] {
        let env = home();
        write(&bob(&env, place), text);
        found(&env, BOB, "damage", place, what);
    }
}

#[test]
fn memories_that_contradict_themselves_are_found() {
    let env = home();
    let dir = "memory/episodic/2025/";
    let at = |name: &str| format!("{dir}{name}.json");
    write(&bob(&env, &at("evt-202505010830090-a")), r#"{"id": "evt-202505010830090"}"#);
    write(&bob(&env, &at("evt-202505010830090-b")), r#"{"id": "evt-202505010830090"}"#);
    found(&env, BOB, "warning", ".json", "another memory has the id evt-202505010830090 as well");
    write(&bob(&env, &at("evt-202505010830091")), r#"{"id": "evt-202505010830092"}"#);
    found(&env, BOB, "warning", &at("evt-202505010830091"), "its file name says \"evt-202505010830091\"");
    write(&bob(&env, &at("evt-202505010830093")), r#"{"timestamp": "2025-05-01T08:30:11"}"#);
    found(&env, BOB, "warning", &at("evt-202505010830093"), "is not a time with a zone");
    write(&bob(&env, &at("evt-202505010830094")), r#"{"timestamp": "0001-05-01T08:30:11Z"}"#);
    found(&env, BOB, "warning", &at("evt-202505010830094"), "lies out of all bounds");
    write(&bob(&env, &at("evt-202505010830095")), r#"{"id": 7, "metadata": []}"#);
    found(&env, BOB, "warning", &at("evt-202505010830095"), "its \"id\" is of another type");
    found(&env, BOB, "warning", &at("evt-202505010830095"), "its \"metadata\" is of another type");
}

#[test]
fn tasks_that_contradict_themselves_are_found() {
    let env = home();
    let task = r#"{"id": "task-202505010830090", "status": "todo"}"#;
    write(&bob(&env, "memory/tasks/active/task-202505010830090.json"), task);
    write(&bob(&env, "memory/tasks/deleted/task-202505010830091-2025-05-01T08-30-09-000Z.json"), task);
    found(&env, BOB, "warning", "000Z.json", "it says that its id is \"task-202505010830090\"");
    write(&bob(&env, "memory/tasks/completed/task-202505010830090.json"), task);
    let (run, findings) = look(&env, BOB);
    let twice = findings.iter().filter(|finding| finding["what"].as_str().unwrap().contains("another task has the id"));
    assert_eq!(twice.count(), 2, "{run}");
}

#[test]
fn of_a_task_in_two_places_the_newer_is_named_and_both_stay() {
    let env = home();
    let task = |updated: &str| format!(r#"{{"id": "task-202505010830090", "updated": "{updated}"}}"#);
    let place = |place: &str| bob(&env, &format!("memory/tasks/{place}/task-202505010830090.json"));
    for (active, completed, what) in [
        ("2025-05-02T08:30:09Z", "2025-05-01T09:30:09Z", "active/task-202505010830090.json is the newer"),
        ("2025-05-01T08:30:09Z", "2025-05-01T08:30:10+00:00", "completed/task-202505010830090.json is the newer"),
        ("2025-05-01T08:30:09Z", "2025-05-01T08:30:09Z", "do not say which is the newer"),
    ] {
        write(&place("active"), task(active));
        write(&place("completed"), task(completed));
        found(&env, BOB, "warning", "task-202505010830090.json", what);
        env.mh(&[BOB, &["doctor", "--fix"]].concat());
        assert_eq!(fs::read_to_string(place("active")).unwrap(), task(active));
        assert_eq!(fs::read_to_string(place("completed")).unwrap(), task(completed));
    }
}

#[test]
fn a_link_that_lost_its_target_is_found() {
    let env = home();
    let [first, second] = &memories(&env)[..] else { panic!("two memories") };
    let id = first.file_stem().unwrap().to_str().unwrap().to_owned();
    fs::remove_file(first).unwrap();
    let second = second.file_name().unwrap().to_str().unwrap();
    found(&env, BOB, "warning", second, &format!("it links to {id}, which is not there"));
}

#[test]
fn what_is_no_file_where_one_belongs_is_found() {
    let env = home();
    write(&bob(&env, "memory/episodic/2026/evt-20260101000000000-aaaaa.json/notes.txt"), "x");
    found(&env, BOB, "damage", "evt-20260101000000000-aaaaa.json", "a directory where a file belongs");
    fs::remove_file(bob(&env, "etc/ui.json")).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        bob(&env, "etc/ui.json"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::from_raw_mode(0o600),
        0,
    )
    .unwrap();
    found(&env, BOB, "damage", "etc/ui.json", "a FIFO");
    fs::rename(bob(&env, "sessions"), env.path("sessions")).unwrap();
    write(&bob(&env, "sessions"), "x");
    found(&env, BOB, "damage", "profiles/bob/sessions", "something else where a directory belongs");
}

#[test]
fn links_inside_a_profile_are_found() {
    let env = home();
    fs::rename(bob(&env, "persona/core.json"), env.path("core.json")).unwrap();
    symlink(env.path("core.json"), bob(&env, "persona/core.json")).unwrap();
    found(&env, BOB, "damage", "persona/core.json", "a symbolic link");
    symlink("/tmp", bob(&env, "out/elsewhere")).unwrap();
    found(&env, BOB, "warning", "out/elsewhere", "a symbolic link");
}

#[test]
fn names_that_another_disk_confuses_are_found() {
    let env = home();
    for name in ["Notes.txt", "notes.txt", "zo\u{eb}.txt", "zoe\u{308}.txt"] {
        write(&bob(&env, "persona").join(name), "x");
    }
    let (run, findings) = look(&env, BOB);
    let clashes = findings.iter().filter(|finding| finding["what"].as_str().unwrap().contains("normal form"));
    assert_eq!((clashes.count(), run.code()), (2, 0), "{run}");
}

#[test]
fn a_broken_log_is_found() {
    let env = home();
    let log = bob(&env, ".mh/log/00000001.ndjson");
    let sound = fs::read(&log).unwrap();
    replace(&log, "\"actor\":\"bob\"", "\"actor\":\"eve\"");
    found(&env, BOB, "damage", "profiles/bob", "line 2 does not follow line 1");
    fs::write(&log, &sound[sound.iter().position(|byte| *byte == b'\n').unwrap() + 1..]).unwrap();
    found(&env, BOB, "damage", "profiles/bob", "line 1 says it is number 2");
    fs::write(&log, [&sound[..], b"{}\n"].concat()).unwrap();
    found(&env, BOB, "damage", "profiles/bob", "line 3 cannot be read");
    found(&env, &["--quick"], "damage", "profiles/bob", "cannot be read");
    fs::write(&log, [&sound[..], b"{\"torn"].concat()).unwrap();
    found(&env, BOB, "warning", "00000001.ndjson", "is torn");
    write(&bob(&env, ".mh/log/00000001.torn-17.1"), "x");
    found(&env, BOB, "warning", "00000001.torn-17.1", "moved aside after a crash");
}

#[test]
fn history_that_was_changed_or_lost_is_found() {
    let env = home();
    env.mh(&["-u", "alice", "user", "set", "bob", "display-name=Bob"]).ok();
    let history =
        env.tree().into_keys().find(|path| path.to_str().unwrap().contains("home/.mh/history/") && path.is_file());
    let history = history.expect("the former account is kept");
    let sound = fs::read(&history).unwrap();
    fs::write(&history, "changed").unwrap();
    found(&env, ALL, "damage", history.to_str().unwrap().rsplit('/').next().unwrap(), "not what its name says");
    fs::write(&history, sound).unwrap();
    fs::remove_file(&history).unwrap();
    found(&env, ALL, "warning", "/home", "history lacks 1 of the documents");
}

#[test]
fn accounts_and_profiles_belong_together() {
    let env = home();
    let users = env.home().join("users");
    replace(&users.join("bob.toml"), "role = \"user\"", "role = \"user\"\nrole = \"admin\"");
    found(&env, ALL, "damage", "users/bob.toml", "duplicate key");
    found(&env, &["--quick"], "damage", "users/bob.toml", "duplicate key");
    fs::remove_file(users.join("bob.toml")).unwrap();
    found(&env, ALL, "warning", "profiles/bob", "belongs to no account");
    fs::copy(users.join("alice.toml"), users.join("carol.toml")).unwrap();
    found(&env, ALL, "damage", "users/carol.toml", "alice has the same account id");
    found(&env, ALL, "damage", "profiles/carol", "is not there");
}

#[test]
fn a_home_without_an_admin_and_settings_that_cannot_be_read_are_found_without_an_account() {
    let env = home();
    replace(&env.home().join("users/alice.toml"), "role = \"admin\"", "role = \"user\"");
    found(&env, &["--quick"], "damage", "/home", "no active admin");
    write(&env.home().join("mh.toml"), "[output]\nformat = \"xml\"\n");
    found(&env, &["--quick"], "damage", "mh.toml", "cannot be read");
}

#[test]
fn a_directory_in_place_of_the_settings_stops_nothing_else() {
    let env = home();
    fs::remove_file(env.home().join("mh.toml")).unwrap();
    write(&env.home().join("mh.toml/notes.txt"), "x");
    write(&bob(&env, "persona/core.json"), "");
    found(&env, ALL, "damage", "mh.toml", "a directory where a file belongs");
    found(&env, ALL, "damage", "bob/persona/core.json", "the file is empty");
}

#[test]
fn formats_that_are_damaged_are_found() {
    let env = home();
    let format = bob(&env, ".mh/format.json");
    replace(&format, "\"format\": 1", "\"format\": 2");
    found(&env, &["--quick"], "damage", "bob/.mh/format.json", "is newer than this mh");
    found(&env, ALL, "damage", "bob/.mh/format.json", "is newer than this mh");
    fs::write(&format, "").unwrap();
    found(&env, ALL, "damage", "bob/.mh/format.json", "the format cannot be read");
    fs::remove_file(env.home().join(".mh/format.json")).unwrap();
    write(&env.home().join(".mh/format.json"), "{");
    found(&env, &["--quick"], "damage", "home/.mh/format.json", "the format cannot be read");
}

#[test]
fn a_home_in_a_git_work_tree_keeps_people_out_of_it() {
    let env = home_of_a_proven_admin();
    fs::create_dir(env.path(".git")).unwrap();
    assert!(look(&env, ALL).1.is_empty(), "the .gitignore that init writes is enough");
    fs::write(env.home().join(".gitignore"), "target\n").unwrap();
    found(&env, ALL, "warning", "/home", "the home lies in a git work tree");
}

#[test]
fn modes_are_told_one_by_one_or_as_one() {
    let env = home();
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
    open(&bob(&env, "persona/core.json"));
    found(&env, BOB, "warning", "persona/core.json", "its mode (644) lets other OS users in");
    for name in ["facets", "routines", "relationships", "decision-rules"] {
        open(&bob(&env, &format!("persona/{name}.json")));
    }
    found(&env, BOB, "warning", "profiles/bob", "5 files and directories have modes that let other OS users in");
}

#[test]
fn leftovers_are_found_and_not_what_somebody_is_at_work_on() {
    let env = home();
    write(&bob(&env, ".mh/staging/99.0"), "never committed");
    found(&env, BOB, "warning", ".mh/staging/99.0", "stopped half-way");
    found(&env, &["--quick"], "warning", "profiles/bob", "1 leftovers");
    let lock = fs::File::open(bob(&env, ".mh/lock")).unwrap();
    lock.lock().unwrap();
    assert!(look(&env, BOB).1.is_empty() && look(&env, &["--quick"]).1.is_empty());
}

#[test]
fn fix_mends_what_loses_nothing_and_leaves_damage_alone() {
    let env = home_of_a_proven_admin();
    let [first, _] = &memories(&env)[..] else { panic!("two memories") };
    fs::set_permissions(first, fs::Permissions::from_mode(0o664)).unwrap();
    fs::set_permissions(bob(&env, "memory"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::remove_dir(bob(&env, "memory/inbox")).unwrap();
    write(&bob(&env, ".mh/staging/99.0"), "never committed");
    for name in ["README.md", ".gitignore", "mh.toml"] {
        fs::remove_file(env.home().join(name)).unwrap();
    }
    // Another program's task and memory, that mh never counted, and one that it damaged.
    write(&bob(&env, "memory/tasks/active/task-202505010830090.json"), "{}");
    write(&bob(&env, "memory/episodic/2025/evt-202505010830090.json"), r#"{"id":"evt-202505010830090"}"#);
    let damaged = bob(&env, "memory/episodic/2025/evt-202505010830091.json");
    write(&damaged, "{\"id\": ");

    let run = env.mh(&["--json", "-u", "alice", "doctor", "--all-users", "--fix"]);
    assert_eq!(run.code(), 8, "{run}");
    let findings: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
    let (mended, left): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding["mended"] == true);
    assert_eq!((mended.len(), left.len()), (7, 1), "{run}");
    assert_eq!(fs::read(&damaged).unwrap(), b"{\"id\": ", "damage is left as it is");
    assert_eq!(fs::metadata(first).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(bob(&env, "memory/inbox").is_dir() && !bob(&env, ".mh/staging/99.0").exists());
    assert!(run.stderr.contains("counted the memories of bob anew"), "{run}");
    let log = fs::read_to_string(bob(&env, ".mh/log/00000001.ndjson")).unwrap();
    let last: Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    assert_eq!((&last["event"], &last["totals"]["memories"]), (&"doctor.rebase".into(), &4.into()), "{last}");
    assert_eq!(last["totals"]["tasks"], 1, "{last}");

    fs::remove_file(&damaged).unwrap();
    let (run, findings) = look(&env, ALL);
    assert_eq!((run.code(), findings.len()), (0, 0), "{run}");
}

#[test]
fn a_torn_end_is_moved_aside_and_told_until_somebody_looked_at_it() {
    let env = home();
    let log = bob(&env, ".mh/log/00000001.ndjson");
    let sound = fs::read(&log).unwrap();
    fs::write(&log, [&sound[..], b"{\"torn"].concat()).unwrap();
    env.mh(&["-u", "bob", "doctor", "--fix"]).ok();
    assert_eq!(fs::read(&log).unwrap(), sound);
    let aside = format!("00000001.torn-{}.1", sound.len());
    assert_eq!(fs::read(bob(&env, ".mh/log").join(&aside)).unwrap(), b"{\"torn");
    found(&env, BOB, "warning", &aside, "moved aside after a crash");
    assert_eq!(look(&env, BOB).1.len(), 1);
}

#[test]
fn a_second_fix_has_nothing_to_do() {
    let env = home();
    env.mh(&["-u", "alice", "doctor", "--all-users", "--fix"]).ok();
    let before = env.tree();
    env.mh(&["-u", "bob", "doctor", "--fix"]).ok();
    assert!(env.tree() == before);
}

#[test]
fn who_may_look_at_what() {
    let env = home();
    let run = env.mh(&["-u", "bob", "doctor", "--all-users"]);
    assert_eq!(run.code(), 4, "{run}");
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
    let trail = env.mh(&["-u", "alice", "--json", "audit", "list", "--event", "admin.read"]);
    let targets: Vec<_> =
        trail.json().as_array().unwrap().iter().map(|line| line["details"]["target"].clone()).collect();
    assert_eq!(targets, ["everybody"], "one line for all profiles that are not the admin's own");
    assert_eq!(env.mh(&["doctor"]).code(), 2, "nobody was named");
    assert_eq!(env.mh(&["doctor", "--quick", "--fix"]).code(), 2);
}

#[test]
fn no_home_is_nothing_wrong() {
    let env = TestEnv::new();
    let run = env.mh(&["doctor", "--quick"]);
    assert_eq!((run.ok(), run.stderr.as_str()), ("", "note: no home yet\n"), "{run}");
    assert_eq!(env.mh(&["doctor", "--quick", "--json"]).ok(), "[]");
    assert!(!env.home().exists());
    assert_eq!(env.mh(&["doctor"]).code(), 3);
}

#[test]
fn what_a_killed_command_left_is_seen_and_stays_until_it_is_mended() {
    let env = TestEnv::with_alice_and_bob();
    let left = env.write(".mh/staging/99.0", "never committed");
    env.mh(&["-u", "alice", "doctor", "--all-users"]).ok();
    assert!(left.exists(), "looking changed the home");
    env.mh(&["-u", "alice", "doctor", "--all-users", "--fix"]).ok();
    assert!(!left.exists());
}

#[test]
fn tasks_that_wait_for_each_other_are_named() {
    let env = TestEnv::with_alice_and_bob();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat());
    let one = alice(&["task", "add", "one"]).ok().to_owned();
    let two = alice(&["task", "add", "two", "--depends", &one]).ok().to_owned();
    let apart = alice(&["task", "edit", &two, "--undepend", &one, "--json"]).json();
    alice(&["task", "edit", &one, "--depends", &two]).ok();
    alice(&["undo", apart["op"].as_str().unwrap()]).ok();
    let run = alice(&["doctor", "--format", "csv"]);
    let circle = |one: &str, two: &str| format!("none of them is ever next: {one} → {two} → {one}");
    assert!(run.stdout.contains(&circle(&one, &two)) || run.stdout.contains(&circle(&two, &one)), "{run}");
}
