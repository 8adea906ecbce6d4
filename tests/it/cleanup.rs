//! Making room: what nobody needs goes, what an undo needs stays, and a full disk is no obstacle.

use std::fs;
use std::io::{BufRead as _, BufReader};

use insta::assert_snapshot;

use crate::disk::with_own_mounts;
use crate::support::{NOW, Run, TestEnv};

/// The day after the last on which 90 days keep what happened now.
const LATER: &str = "2027-02-19T10:31:29.123Z";
/// A moment before that.
const JUST_BEFORE: &str = "2027-02-19T10:31:29.122Z";

/// When all days are over.
const FAR: &str = "2099-01-01T00:00:00Z";

fn alice(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "alice"], args].concat())
}

/// `mh admin cleanup` by alice at another time.
fn cleanup(env: &TestEnv, now: &str, args: &[&str]) -> Run {
    env.mh_with(("MH_TEST_NOW", now), &[&["-u", "alice", "admin", "cleanup"], args].concat())
}

fn at_terminal(env: &TestEnv, args: &[&str]) -> Run {
    env.mh_with(("MH_TEST_TTY", "1"), &[&["-u", "alice", "--plain"], args].concat())
}

/// A memory of `user` that was changed `edits` times; its text is the number of the last.
fn edited(env: &TestEnv, user: &str, edits: usize) -> String {
    let id = env.mh(&["-u", user, "capture", "0"]).ok().to_owned();
    for n in 1..=edits {
        env.mh(&["-u", user, "edit", &id, "--content", &n.to_string()]).ok();
    }
    id
}

/// So many operations that all before them can go.
fn move_on(env: &TestEnv, user: &str) {
    for n in 0..20 {
        env.mh(&["-u", user, "capture", &format!("new {n}")]).ok();
    }
}

fn set(env: &TestEnv, from: &str, to: &str) {
    let path = env.home().join("mh.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

fn ops(env: &TestEnv, user: &str) -> Vec<(String, String)> {
    let listed = env.mh(&["-u", user, "audit", "list", "--event", "admin.cleanup", "--json"]).json();
    let text = |entry: &serde_json::Value, name: &str| entry[name].as_str().unwrap().to_owned();
    listed.as_array().unwrap().iter().map(|entry| (text(entry, "source"), text(entry, "op"))).collect()
}

#[test]
fn old_states_go_when_their_days_are_over_and_a_dry_run_changes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let id = edited(&env, "alice", 3);
    assert_eq!(cleanup(&env, LATER, &["--json"]).json(), serde_json::json!([]), "the last operations need it");
    move_on(&env, "alice");
    let before = env.tree();
    assert_eq!(cleanup(&env, JUST_BEFORE, &["--json"]).json(), serde_json::json!([]));
    let dry = cleanup(&env, LATER, &["--dry-run"]);
    assert_snapshot!("dry run", dry);
    assert!(env.tree() == before, "nothing was freed, and something was written");
    let run = cleanup(&env, LATER, &[]);
    assert_eq!(run.stdout, dry.stdout, "a dry run prints what would go");
    let gone: Vec<_> = before.keys().filter(|path| !path.exists()).collect();
    assert!(gone.len() == 3 && gone.iter().all(|path| path.to_str().unwrap().contains("alice/.mh/history")));
    assert_snapshot!("the line", alice(&env, &["op", "list", "--limit", "1"]));
    let after = env.tree();
    assert_snapshot!("nothing to free", cleanup(&env, LATER, &[]));
    assert!(env.tree() == after, "where nothing is freed nothing is written");
    assert_snapshot!(
        "a state that went",
        alice(&env, &["memory", "diff", &id, "@3", "@0"]).stderr.replace(&id, "[ID]")
    );
    alice(&env, &["audit", "verify"]).ok();
}

#[test]
fn the_last_twenty_operations_can_be_undone_and_beyond_it_is_said_that_nothing_is_kept() {
    let env = TestEnv::with_alice_and_bob();
    let id = edited(&env, "alice", 30);
    set(&env, "#max_bytes = 0", "max_bytes = 1");
    let run = cleanup(&env, FAR, &["--json"]);
    assert_eq!(run.json()[0]["count"], 10, "{run}");
    assert!(run.stderr.contains("stays larger than history.max_bytes"), "{run}");
    at_terminal(&env, &["undo", "--steps", "20"]).ok();
    assert!(alice(&env, &["show", &id]).ok().contains("10"));
    let beyond = at_terminal(&env, &["undo"]);
    assert_eq!(beyond.code(), 3);
    assert!(beyond.stderr.contains("not kept any more"), "{beyond}");
    let dry = at_terminal(&env, &["undo", "--dry-run"]);
    assert_eq!(dry.code(), 3, "a dry run promises nothing that cannot be done: {dry}");
    at_terminal(&env, &["redo"]).ok();
    assert!(alice(&env, &["show", &id]).ok().contains("11"));
}

#[test]
fn a_removed_document_stays_until_size_takes_it_with_a_warning() {
    let env = TestEnv::with_alice_and_bob();
    let ids = [edited(&env, "alice", 2), edited(&env, "alice", 2)];
    alice(&env, &["memory", "remove", &ids[0], &ids[1]]).ok();
    move_on(&env, "alice");
    assert_eq!(cleanup(&env, FAR, &["--json"]).json()[0]["count"], 4);
    alice(&env, &["memory", "restore", &ids[0]]).ok();
    alice(&env, &["memory", "remove", &ids[0]]).ok();
    set(&env, "#max_bytes = 0", "max_bytes = 1");
    let run = cleanup(&env, NOW, &["--json"]);
    assert_eq!(run.json()[0]["count"], 1, "the other one was removed a moment ago: {run}");
    assert!(run.stderr.contains("cannot be restored"), "{run}");
    let restored = alice(&env, &["memory", "restore", &ids[1]]);
    assert!(restored.code() == 3 && restored.stderr.contains("not kept any more"), "{restored}");
    alice(&env, &["memory", "restore", &ids[0]]).ok();
}

#[test]
fn removed_accounts_go_when_their_days_are_over() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "what bob said"]).ok();
    let removed = alice(&env, &["user", "remove", "bob", "--json"]).json();
    let backups = env.home().join("backups");
    for foreign in ["pre-migration-20200101000000000", "removed-by-hand"] {
        fs::create_dir(backups.join(foreign)).unwrap();
        fs::write(backups.join(foreign).join("keep"), "x").unwrap();
    }
    assert_eq!(cleanup(&env, JUST_BEFORE, &["--json"]).json(), serde_json::json!([]));
    let rows = cleanup(&env, LATER, &["--json"]).json();
    assert_eq!((&rows[0]["what"], &rows[0]["profile"], &rows[0]["count"]), (&"accounts".into(), &().into(), &1.into()));
    assert!(rows[0]["bytes"].as_u64().unwrap() > 0);
    let left: Vec<_> = fs::read_dir(&backups).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("what bob said"), "{} still tells", path.display());
    }
    let before = env.tree();
    let undo = alice(&env, &["undo", removed["op"].as_str().unwrap()]);
    assert_snapshot!("an account that is gone", undo.to_string().replace(removed["op"].as_str().unwrap(), "[OP]"));
    assert!(env.tree() == before);
}

#[test]
fn half_an_account_is_never_brought_back_and_the_next_cleanup_takes_the_rest() {
    let env = TestEnv::with_alice_and_bob();
    let op = alice(&env, &["user", "remove", "bob", "--json"]).json()["op"].as_str().unwrap().to_owned();
    // What is in use cannot be deleted: the cleanup gets stuck at the first file but one.
    let script = format!(
        r#"
        cd "$MH_HOME"/backups/removed-bob-*
        stuck=$(find . -type f ! -name format.json)
        for file in $stuck; do mount --bind "$file" "$file"; done
        MH_TEST_NOW={LATER} "$MH" -u alice admin cleanup || echo "exit $?"
        umount $stuck
        cd /
        "$MH" -u alice undo {op} || echo "exit $?"
        ls "$MH_HOME/profiles"
        MH_TEST_NOW={LATER} "$MH" -u alice admin cleanup --format csv
        ls "$MH_HOME/backups"
    "#
    );
    let Some(run) = with_own_mounts(&env, &script) else { return };
    assert_eq!(run.code(), 0, "{run}");
    let exits: Vec<_> = run.stdout.lines().filter(|line| line.starts_with("exit ")).collect();
    assert!(exits.len() == 2 && exits[0] == "exit 1", "{run}");
    assert!(run.stdout.contains("\nalice\n") && !run.stdout.contains("\nbob\n"), "{run}");
    assert!(run.stdout.contains("accounts,,1,"), "{run}");
    assert!(fs::read_dir(env.home().join("backups")).unwrap().next().is_none());
}

#[test]
fn zero_days_are_for_ever() {
    let env = TestEnv::with_alice_and_bob();
    edited(&env, "alice", 3);
    move_on(&env, "alice");
    alice(&env, &["user", "remove", "bob"]).ok();
    // The same words twice: one setting each.
    set(&env, "#days = 90", "days = 0");
    assert_eq!(cleanup(&env, FAR, &["--json"]).json()[0]["what"], "accounts", "history is kept for ever");
    set(&env, "#days = 90", "days = 0");
    alice(&env, &["user", "add", "bob"]).ok();
    alice(&env, &["user", "remove", "bob"]).ok();
    assert_eq!(cleanup(&env, FAR, &["--json"]).json(), serde_json::json!([]));
}

#[test]
fn a_user_cleans_their_own_profile_and_an_admin_all_of_them_in_one_operation() {
    let env = TestEnv::with_alice_and_bob();
    alice(&env, &["user", "add", "carol"]).ok();
    for user in ["alice", "bob"] {
        edited(&env, user, 1);
        move_on(&env, user);
    }
    alice(&env, &["user", "remove", "carol"]).ok();
    let bob = |args: &[&str]| env.mh_with(("MH_TEST_NOW", LATER), &[&["-u", "bob", "admin", "cleanup"], args].concat());
    let before = env.tree_without_logs();
    assert_snapshot!("not an admin", bob(&["--all-users"]));
    assert!(env.tree_without_logs() == before);
    assert_eq!(bob(&["--json", "--dry-run"]).json().as_array().unwrap().len(), 1, "neither alice's nor the home's");

    assert_snapshot!("all users", cleanup(&env, LATER, &["--all-users"]));
    let (of_alice, of_bob) = (ops(&env, "alice"), ops(&env, "bob"));
    let sources: Vec<_> = of_alice.iter().map(|(source, _)| source.as_str()).collect();
    assert_eq!(sources, ["profile", "home"]);
    assert!(of_alice.iter().chain(&of_bob).all(|(_, op)| *op == of_alice[0].1), "one command, one operation");
    assert_eq!(of_bob.len(), 1);
    let undo = alice(&env, &["undo", &of_alice[0].1]);
    assert_eq!(undo.code(), 2, "a cleanup is not undone: {undo}");
    for user in ["alice", "bob"] {
        env.mh(&["-u", user, "audit", "verify"]).ok();
    }
}

#[test]
fn who_lost_the_right_while_waiting_frees_nothing() {
    let env = TestEnv::with_alice_and_bob();
    edited(&env, "bob", 1);
    move_on(&env, "bob");
    let lock = fs::File::options().write(true).open(env.home().join("profiles/bob/.mh/lock")).unwrap();
    lock.lock().unwrap();
    let mut waiting = env.command(&["-u", "bob", "--lock-timeout", "60", "admin", "cleanup"]);
    let mut waiting = waiting.env("MH_TEST_NOW", LATER).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(waiting.stderr.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("waiting for"), "{said}");
    alice(&env, &["user", "set", "bob", "status=suspended"]).ok();
    let before = env.tree_without_logs();
    // Not by dropping it: a process that another test is just starting may still hold it too.
    lock.unlock().unwrap();
    assert_eq!(env.finish(waiting).code(), 4);
    assert!(env.tree_without_logs() == before);
}

#[test]
fn a_profile_that_is_in_use_or_damaged_does_not_stop_the_others() {
    let env = TestEnv::with_alice_and_bob();
    alice(&env, &["user", "add", "carol"]).ok();
    for user in ["alice", "bob", "carol"] {
        edited(&env, user, 1);
        move_on(&env, user);
    }
    let lock = fs::File::options().write(true).open(env.home().join("profiles/bob/.mh/lock")).unwrap();
    lock.lock().unwrap();
    let run = cleanup(&env, LATER, &["--all-users", "--lock-timeout", "0", "--json"]);
    assert_eq!(run.code(), 6, "{run}");
    let freed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let profiles: Vec<_> = freed.as_array().unwrap().iter().map(|row| row["profile"].as_str().unwrap()).collect();
    assert_eq!(profiles, ["alice", "carol"]);
    // Not by dropping it: a process that another test is just starting may still hold it too.
    lock.unlock().unwrap();
    fs::write(env.home().join("users/carol.toml"), "role = 1\n").unwrap();
    let run = cleanup(&env, LATER, &["--all-users"]);
    assert!(run.code() == 8 && run.stdout.contains("bob"), "{run}");
}

#[test]
fn a_log_that_cannot_be_read_stops_the_search_before_anything_goes() {
    let env = TestEnv::with_alice_and_bob();
    edited(&env, "alice", 2);
    move_on(&env, "alice");
    let log = env.home().join("profiles/alice/.mh/log/00000001.ndjson");
    let text = fs::read_to_string(&log).unwrap();
    fs::write(&log, text.replacen("\"seq\":2", "\"seq\":\"two\"", 1)).unwrap();
    let before = env.tree();
    assert_eq!(cleanup(&env, LATER, &[]).code(), 8);
    assert!(env.tree() == before);
}

#[test]
fn what_a_killed_command_left_staged_is_cleared_and_counted() {
    let env = TestEnv::with_alice_and_bob();
    alice(&env, &["capture", "before"]).ok();
    let staged = || fs::read_dir(env.home().join("profiles/alice/.mh/staging")).unwrap().count();
    assert_eq!(env.mh_with(("MH_TEST_STOP_AT", "staged"), &["-u", "alice", "capture", "never"]).code(), -9);
    assert_eq!(staged(), 1);
    let lock = fs::File::options().write(true).open(env.home().join("profiles/alice/.mh/lock")).unwrap();
    lock.lock().unwrap();
    // Beside what is staged there is what it left of its being there.
    let staging = |run: &Run| run.json().as_array().unwrap().iter().find(|row| row["what"] == "staging").cloned();
    let run = cleanup(&env, NOW, &["--json", "--dry-run"]);
    assert_eq!(staging(&run), None, "what is staged while somebody is at work is theirs");
    // Not by dropping it: a process that another test is just starting may still hold it too.
    lock.unlock().unwrap();
    assert_eq!(staging(&cleanup(&env, NOW, &["--json"])).unwrap()["count"], 1);
    assert_eq!(staged(), 0);
    // What was committed is no leftover: it is put in place.
    assert_eq!(env.mh_with(("MH_TEST_STOP_AT", "committed"), &["-u", "alice", "capture", "saved"]).code(), -9);
    assert_eq!(staged(), 1);
    assert_eq!(staging(&cleanup(&env, NOW, &["--json"])), None);
    assert!(alice(&env, &["memory", "list"]).ok().contains("saved"));
}

#[test]
fn cleanups_beside_writers_lose_nothing() {
    let env = TestEnv::with_alice_and_bob();
    edited(&env, "alice", 10);
    set(&env, "#max_bytes = 0", "max_bytes = 1");
    let ids: Vec<_> = (0..20).map(|_| edited(&env, "alice", 0)).collect();
    let start =
        |args: &[&str]| env.command(&[&["-u", "alice", "--lock-timeout", "120"], args].concat()).spawn().unwrap();
    let children: Vec<_> =
        ids.iter().flat_map(|id| [start(&["edit", id, "--content", "1"]), start(&["admin", "cleanup"])]).collect();
    for child in children {
        env.finish(child).ok();
    }
    assert!(!ops(&env, "alice").is_empty(), "no cleanup found anything: nothing was tried");
    alice(&env, &["audit", "verify"]).ok();
    at_terminal(&env, &["undo", "--steps", "20"]).ok();
    for id in &ids {
        assert_eq!(alice(&env, &["show", id, "--json"]).json()["content"], "0");
    }
}

#[test]
fn a_full_disk_is_no_obstacle() {
    let env = TestEnv::new();
    let script = r#"
        mount -t tmpfs -o size=2m tmpfs "$MH_HOME"
        id=$("$MH" -u alice capture "0" 2>/dev/null)
        head -c 100000 /dev/zero | tr '\0' x > /tmp/long.$$
        "$MH" -u alice edit "$id" --content "$(cat /tmp/long.$$)" >/dev/null
        rm /tmp/long.$$
        "$MH" -u alice edit "$id" --content "2" >/dev/null
        for n in $(seq 20); do "$MH" -u alice capture "new $n" >/dev/null; done
        dd if=/dev/zero of="$MH_HOME/fill" bs=4k 2>/dev/null || true
        "$MH" -u alice capture "finds no room" 2>/dev/null || echo "exit $?"
        MH_TEST_NOW=2027-02-19T10:31:29.123Z "$MH" -u alice admin cleanup
        "$MH" -u alice capture "finds room"
        "$MH" -u alice audit verify >/dev/null && echo "the log is whole"
        "$MH" -u alice op list --json | grep -c admin.cleanup
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    assert_eq!(run.code(), 0, "{run}");
    assert!(run.stdout.starts_with("exit 1\n"), "the disk was not full: {run}");
    assert!(run.stdout.contains("history") && run.stdout.ends_with("the log is whole\n1\n"), "{run}");
}

#[test]
fn what_is_freed_is_freed_though_the_log_takes_no_line() {
    let env = TestEnv::with_alice_and_bob();
    edited(&env, "alice", 1);
    move_on(&env, "alice");
    let script = r#"
        log="$MH_HOME/profiles/alice/.mh/log"
        mount --bind "$log" "$log"
        mount -o remount,ro,bind "$log"
        MH_TEST_NOW=2027-02-19T10:31:29.123Z "$MH" -u alice admin cleanup --json
        MH_TEST_NOW=2027-02-19T10:31:29.123Z "$MH" -u alice admin cleanup --json
    "#;
    let Some(run) = with_own_mounts(&env, script) else { return };
    assert_eq!(run.code(), 0, "{run}");
    assert!(run.stderr.contains("freed, but the log of the profile of alice could not take a line"), "{run}");
    assert!(run.stdout.contains("\"history\"") && run.stdout.ends_with("[]\n"), "{run}");
}
