//! A home for several OS users, tried with real ones: what the kernel refuses, and what it lets through.
//!
//! Only root can become somebody else. Where the tests do not run as root they say so and prove nothing.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::support::{Run, TestEnv, assert_run, assert_runs};

/// The group that is let in.
const FAMILY: u32 = 1500;
const ALICE: u32 = 1501;
const BOB: u32 = 1502;
/// In no group of anybody's.
const CAROL: u32 = 1503;

/// A home that root has made for a group, with an admin who is root, alice, and bob, who is public.
fn family() -> Option<TestEnv> {
    let env = bare()?;
    env.mh(&["init", "--group", "1500"]).ok();
    env.mh(&["user", "add", "admin", "--os-user", "root"]).ok();
    env.mh(&["-u", "admin", "user", "add", "alice", "--os-user", "1501"]).ok();
    env.mh(&["-u", "admin", "user", "add", "bob", "--os-user", "1502", "--public"]).ok();
    Some(env)
}

/// A directory that everybody can pass through, with the program in it.
fn bare() -> Option<TestEnv> {
    let env = TestEnv::new();
    if fs::metadata(env.path("")).unwrap().uid() != 0 {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("SKIPPED: only root can become somebody else, so no group home was tried");
        }
        return None;
    }
    fs::set_permissions(env.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_mh"), env.path("mh")).unwrap();
    Some(env)
}

/// Who runs a program, and with which mask for new files.
fn become_user(uid: u32, umask: &str) -> Command {
    let mut command = Command::new("setpriv");
    let id = uid.to_string();
    let groups = if uid == CAROL { ["--clear-groups".to_owned()] } else { [format!("--groups={FAMILY}")] };
    command.args(["--reuid", &id, "--regid", &id]).args(groups);
    command.args(["sh", "-c", "umask \"$1\"; shift; exec \"$@\"", "sh", umask]);
    command
}

/// The newest operation in alice's profile.
fn newest(env: &TestEnv) -> String {
    let list = env.mh(&["-u", "alice", "op", "list", "--limit", "1", "--json"]).json();
    list[0]["op"].as_str().unwrap().to_owned()
}

/// Runs `mh` as another OS user.
fn mh_as(env: &TestEnv, uid: u32, args: &[&str]) -> Run {
    with_umask(env, uid, "022", args)
}

fn with_umask(env: &TestEnv, uid: u32, umask: &str, args: &[&str]) -> Run {
    env.finish(start_as(env, uid, umask, args))
}

fn start_as(env: &TestEnv, uid: u32, umask: &str, args: &[&str]) -> Child {
    let asked = env.command(args);
    let variables = asked.get_envs().filter_map(|(name, value)| Some((name, value?)));
    let mut command = become_user(uid, umask);
    command.arg(env.path("mh")).args(args).env_clear().envs(variables).env("HOME", "/nonexistent");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Every name in the home, as root sees it.
fn names(env: &TestEnv) -> Vec<PathBuf> {
    std::iter::once(env.home()).chain(env.tree().into_keys()).collect()
}

/// What an OS user can read or list (`r`), and write or add to (`w`), by trying.
fn opened_by(env: &TestEnv, uid: u32) -> Vec<String> {
    let list: String = names(env).iter().map(|path| format!("{}\n", path.display())).collect();
    fs::write(env.path("names"), list).unwrap();
    let script = r#"while read -r p; do
        if [ -d "$p" ]; then
            ls "$p" >/dev/null && echo "r $p"; mkdir "$p/probe" && rmdir "$p/probe" && echo "w $p"
        else
            cat "$p" >/dev/null && echo "r $p"; (: >> "$p") && echo "w $p"
        fi
    done < "$1" 2>/dev/null; true"#;
    let mut command = become_user(uid, "022");
    // A shell whose `[ -d ]` may not look says no, and the file is tried as a file.
    command.args(["sh", "-c", script, "sh"]).arg(env.path("names")).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = env.finish(command.spawn().unwrap());
    run.ok().lines().map(|line| line.replace("[ROOT]/home", "~")).collect()
}

/// Whose every name in a profile is, where that is not `uid`, or others may do anything with it.
fn not_only_of(env: &TestEnv, profile: &str, uid: u32) -> Vec<String> {
    let profile = env.home().join("profiles").join(profile);
    let theirs = |path: &PathBuf| {
        let stat = path.symlink_metadata().unwrap();
        stat.uid() == uid && stat.mode() & 0o077 == 0
    };
    let wrong = names(env).into_iter().filter(|path| path.starts_with(&profile) && !theirs(path));
    wrong.map(|path| path.display().to_string()).collect()
}

fn mode_and_group(path: &Path) -> (u32, u32) {
    let stat = path.symlink_metadata().unwrap();
    (stat.mode() & 0o7777, stat.gid())
}

#[test]
fn the_kernel_lets_nobody_see_more_than_they_have_to() {
    let Some(env) = family() else { return };
    mh_as(&env, ALICE, &["-u", "alice", "capture", "hers"]).ok();
    mh_as(&env, BOB, &["-u", "bob", "capture", "his"]).ok();
    env.write("secrets/alice.json", "{}");
    assert!(opened_by(&env, CAROL).is_empty(), "{:?}", opened_by(&env, CAROL));
    let (own, rest): (Vec<_>, Vec<_>) =
        opened_by(&env, BOB).into_iter().partition(|line| line[2..].starts_with("~/profiles/bob"));
    assert_eq!(
        rest,
        [
            "r ~",
            "r ~/.gitignore",
            "r ~/.mh/format.json",
            "r ~/README.md",
            "r ~/mh.toml",
            "r ~/users",
            "r ~/users/admin.toml",
            "r ~/users/alice.toml",
            "r ~/users/bob.toml",
        ]
    );
    let his = names(&env).iter().filter(|path| path.starts_with(env.home().join("profiles/bob"))).count();
    assert_eq!(own.len(), 2 * his, "all of his own is his to read and write: {own:?}");
}

#[test]
fn a_default_acl_around_the_home_lets_nobody_in() {
    let Some(env) = bare() else { return };
    fs::create_dir(env.home()).unwrap();
    // Owner, carol, group, mask and others may do everything with whatever is made here.
    let entries = [(1u16, u32::MAX), (2, CAROL), (4, u32::MAX), (16, u32::MAX), (32, u32::MAX)];
    let entries = entries.map(|(tag, id)| [&tag.to_le_bytes()[..], &7u16.to_le_bytes(), &id.to_le_bytes()].concat());
    let acl = [&2u32.to_le_bytes()[..], &entries.concat()].concat();
    for name in ["system.posix_acl_default", "system.posix_acl_access"] {
        if rustix::fs::setxattr(env.home(), name, &acl, rustix::fs::XattrFlags::empty()).is_err() {
            #[allow(clippy::print_stderr, reason = "a skipped test says so")]
            {
                eprintln!("SKIPPED: this disk keeps no ACLs, so none was tried");
            }
            return;
        }
    }
    env.mh(&["init", "--group", "1500"]).ok();
    env.mh(&["user", "add", "admin", "--os-user", "root"]).ok();
    env.mh(&["-u", "admin", "user", "add", "alice", "--os-user", "1501"]).ok();
    mh_as(&env, ALICE, &["-u", "alice", "capture", "hers"]).ok();
    assert_eq!(opened_by(&env, CAROL), [""; 0]);
    // Nor does what was made before it was a group's.
    fs::set_permissions(env.home(), fs::Permissions::from_mode(0o755)).unwrap();
    let open = opened_by(&env, CAROL);
    assert_eq!(open, ["r ~"]);
}

#[test]
fn a_member_lives_in_a_profile_of_their_own() {
    let Some(env) = family() else { return };
    let alice = |args: &[&str]| mh_as(&env, ALICE, &[&["-u", "alice"], args].concat());
    let id = alice(&["capture", "mine", "--tag", "x"]).ok().to_owned();
    alice(&["edit", &id, "--content", "still mine"]).ok();
    alice(&["task", "add", "a thing to do"]).ok();
    assert_runs!(
        alice(&["memory", "list"]),
        alice(&["op", "list"]),
        alice(&["status"]),
        alice(&["user", "list"]),
        alice(&["user", "show"]),
        alice(&["doctor"]),
        alice(&["doctor", "--quick"]),
        alice(&["audit", "verify"]),
        alice(&["config", "list", "--system"]),
        alice(&["undo"]),
        alice(&["undo", "@last"]),
        alice(&["undo", &newest(&env)]),
        alice(&["admin", "cleanup"]),
    );
    for umask in ["077", "000"] {
        with_umask(&env, ALICE, umask, &["-u", "alice", "capture", "masked"]).ok();
    }
    assert_eq!(not_only_of(&env, "alice", ALICE), [""; 0]);
}

#[test]
fn a_member_follows_without_a_look_at_the_secrets_until_their_rights_end() {
    let Some(env) = family() else { return };
    mh_as(&env, ALICE, &["-u", "alice", "capture", "one"]).ok();
    let mut child = start_as(&env, ALICE, "022", &["-u", "alice", "op", "list", "--follow", "--since", "today"]);
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("memory.capture"), "{line} {}", env.finish(child));
    env.mh(&["-u", "admin", "user", "set", "alice", "status=suspended"]).ok();
    let run = env.finish(child);
    assert!(run.code() == 4 && run.stderr.contains("suspended"), "{run}");
}

#[test]
fn what_root_does_for_a_person_is_theirs() {
    let Some(env) = family() else { return };
    for args in [
        &["capture", "from cron", "--key", "k"][..],
        &["task", "add", "from cron"],
        &["persona", "set", "identity.name=Al"],
        &["persona", "facet", "add", "sailor"],
        &["status"],
        &["prompt"],
        &["edit", "@last", "--content", "kept in history"],
        &["memory", "remove", "@last"],
        &["doctor", "--fix"],
        &["admin", "cleanup"],
    ] {
        let run = env.mh(&[&["-u", "alice"], args].concat());
        assert!(run.code() == 0, "{args:?} {run}");
    }
    env.mh(&["-u", "alice", "undo", &newest(&env)]).ok();
    // A killed one, finished by its owner.
    assert_eq!(env.mh_with(("MH_TEST_STOP_AT", "committed"), &["-u", "alice", "capture", "cut off"]).code(), -9);
    assert_eq!(not_only_of(&env, "alice", ALICE), [""; 0]);
    let list = mh_as(&env, ALICE, &["-u", "alice", "memory", "list", "--json"]);
    assert!(list.ok().contains("cut off"), "{list}");
    assert_eq!(not_only_of(&env, "alice", ALICE), [""; 0]);
}

#[test]
fn what_is_not_theirs_is_refused_in_words() {
    let Some(env) = family() else { return };
    let before = env.tree_without_logs();
    assert_runs!(
        mh_as(&env, BOB, &["-u", "alice", "memory", "list"]),
        mh_as(&env, BOB, &["-u", "alice", "capture", "x"]),
        mh_as(&env, ALICE, &["-u", "bob", "persona", "show", "--json"]),
        mh_as(&env, BOB, &["-u", "bob", "user", "set", "bob", "email=b@example.org"]),
        mh_as(&env, BOB, &["-u", "alice", "doctor"]),
        mh_as(&env, CAROL, &["-u", "bob", "memory", "list"]),
    );
    assert!(env.tree_without_logs() == before);
    // An admin who is another OS user than the home's owner.
    env.mh(&["-u", "admin", "user", "set", "bob", "role=admin"]).ok();
    let others = || -> Vec<_> {
        env.tree().into_iter().filter(|(path, _)| !path.starts_with(env.home().join("profiles/bob"))).collect()
    };
    let before = others();
    for args in [
        &["user", "add", "dave"][..],
        &["user", "set", "alice", "role=guest"],
        &["user", "set", "bob", "email=b@example.org"],
        &["user", "rename", "alice", "al"],
        &["user", "remove", "alice", "--yes"],
        &["config", "set", "--system", "history.days=1"],
        &["admin", "cleanup", "--all-users"],
        &["doctor", "--all-users"],
    ] {
        let run = mh_as(&env, BOB, &[&["-u", "bob"], args].concat());
        assert_eq!(run.code(), 4, "{args:?} {run}");
        assert!(run.stderr.contains("OS user"), "{args:?} {run}");
    }
    assert!(others() == before, "nothing but his own trail");
    // What is his own works as for anybody else.
    for args in [&["audit", "list"][..], &["audit", "verify"], &["op", "list"], &["doctor"]] {
        mh_as(&env, BOB, &[&["-u", "bob"], args].concat()).ok();
    }
}

#[test]
fn a_home_is_opened_to_a_group_in_one_sitting() {
    let Some(env) = bare() else { return };
    env.mh(&["user", "add", "admin"]).ok();
    env.mh(&["-u", "admin", "user", "add", "alice"]).ok();
    assert_runs!(
        env.forbidden(&["-u", "alice", "init", "--group", "1500"]),
        env.forbidden(&["-u", "alice", "init", "--group", "1500", "--dry-run"]),
    );
    let early = env.mh(&["-u", "admin", "user", "set", "alice", "os-user=1501"]);
    assert!(early.stderr.contains("mh init --group"), "{early}");
    let shown = || names(&env).iter().map(|path| mode_and_group(path)).collect::<Vec<_>>();
    let before = shown();
    assert_runs!(
        env.mh(&["-u", "admin", "init", "--group", "1500", "--dry-run"]),
        env.mh(&["init", "--group", "no-such-group"]),
        mh_as(&env, CAROL, &["-u", "admin", "init", "--group", "1500"]),
    );
    assert_eq!(shown(), before);
    assert_runs!(
        env.mh(&["-u", "admin", "init", "--group", "1500"]),
        env.mh(&["-u", "admin", "init", "--group", "1500", "--json"]),
        env.mh(&["init"]),
        env.mh(&["-u", "admin", "doctor", "--all-users"]),
    );
    let open: Vec<String> = names(&env)
        .iter()
        .filter(|path| mode_and_group(path).0 & 0o077 != 0 || mode_and_group(path).1 == FAMILY)
        .map(|path| format!("{:o} {}", mode_and_group(path).0, path.strip_prefix(env.home()).unwrap().display()))
        .collect();
    assert_eq!(
        open,
        [
            "750 ",
            "640 .gitignore",
            "710 .mh",
            "640 .mh/format.json",
            "640 README.md",
            "640 mh.toml",
            "710 profiles",
            "750 users",
            "640 users/admin.toml",
            "640 users/alice.toml",
        ]
    );
}

#[test]
fn a_changed_account_stays_readable_even_if_its_writer_is_killed() {
    let Some(env) = family() else { return };
    for stop in ["staged", "committed", "first-placed"] {
        let set = ["-u", "admin", "user", "set", "alice", &format!("display-name={stop}")];
        assert_eq!(env.mh_with(("MH_TEST_STOP_AT", stop), &set).code(), -9);
        mh_as(&env, ALICE, &["-u", "alice", "memory", "list"]).ok();
        env.mh(&["-u", "admin", "user", "list"]).ok();
        assert_eq!(mode_and_group(&env.home().join("users/alice.toml")), (0o640, FAMILY), "{stop}");
    }
    assert!(mh_as(&env, ALICE, &["-u", "alice", "user", "show"]).ok().contains("first-placed"));
    env.mh(&["-u", "admin", "config", "set", "--system", "history.days=30"]).ok();
    assert_eq!(mode_and_group(&env.home().join("mh.toml")), (0o640, FAMILY));
    env.mh(&["-u", "admin", "user", "rename", "alice", "al"]).ok();
    assert_eq!(mode_and_group(&env.home().join("users/al.toml")), (0o640, FAMILY));
    mh_as(&env, ALICE, &["-u", "al", "capture", "under another name"]).ok();
    assert_eq!(not_only_of(&env, "al", ALICE), [""; 0]);
}

#[test]
fn a_profile_follows_its_os_user() {
    let Some(env) = family() else { return };
    let admin = |args: &[&str]| env.mh(&[&["-u", "admin"], args].concat());
    admin(&["user", "add", "dave"]).ok();
    admin(&["-q", "user", "set", "alice", "os-user=1504"]).ok();
    assert_eq!(not_only_of(&env, "alice", 1504), [""; 0]);
    assert_eq!(mh_as(&env, ALICE, &["-u", "alice", "memory", "list"]).code(), 4);
    assert_runs!(
        admin(&["user", "set", "dave", "os-user=1502"]),
        admin(&["user", "add", "erin", "--os-user", "1502"]),
        admin(&["user", "set", "dave", "os-user=nobody-of-that-name"]),
        admin(&["user", "show", "alice"]),
        admin(&["user", "set", "alice", "os-user=1504"]),
        admin(&["user", "set", "alice", "os-user="]),
    );
    assert_eq!(not_only_of(&env, "alice", 0), [""; 0], "it is the home's again");
    admin(&["user", "set", "alice", "os-user=1501"]).ok();
    assert!(env.read("users/alice.toml").contains("os_uid = 1501\n"));
    // As one that was killed half-way leaves it: the profile itself comes last.
    chown(env.home().join("profiles/alice"), Some(0), None).unwrap();
    assert_runs!(admin(&["doctor", "--all-users"]), admin(&["-q", "user", "set", "alice", "os-user=1501"]));
    assert_eq!(not_only_of(&env, "alice", ALICE), [""; 0]);
}

#[test]
fn who_is_not_root_is_told_how_a_profile_changes_hands() {
    let Some(env) = bare() else { return };
    fs::create_dir(env.home()).unwrap();
    chown(env.home(), Some(ALICE), Some(ALICE)).unwrap();
    let alice = |args: &[&str]| mh_as(&env, ALICE, args);
    alice(&["init", "--group", "1500"]).ok();
    alice(&["user", "add", "alice", "--os-user", "1501"]).ok();
    assert_runs!(
        alice(&["-u", "alice", "user", "add", "bob", "--os-user", "1502"]),
        mh_as(&env, BOB, &["-u", "bob", "capture", "x"]),
        alice(&["-u", "alice", "user", "set", "bob", "os-user=1502"]),
        alice(&["-u", "alice", "doctor", "--all-users", "--fix"]),
    );
    alice(&["-u", "alice", "user", "add", "root", "--os-user", "0", "--role", "admin"]).ok();
    env.mh(&["-u", "bob", "doctor", "--fix"]).ok();
    assert_eq!(not_only_of(&env, "bob", BOB), [""; 0]);
    mh_as(&env, BOB, &["-u", "bob", "capture", "x"]).ok();
    assert_runs!(
        alice(&["-u", "alice", "doctor", "--all-users"]),
        alice(&["-u", "alice", "user", "list"]),
        alice(&["-u", "alice", "user", "rename", "bob", "rob"]),
    );
}

#[test]
fn the_doctor_knows_what_a_group_home_is_like() {
    let Some(env) = family() else { return };
    let doctor = |args: &[&str]| env.mh(&[&["-u", "admin", "doctor", "--all-users"], args].concat());
    assert_run!(doctor(&[]));
    let set = |path: &str, mode| fs::set_permissions(env.home().join(path), fs::Permissions::from_mode(mode)).unwrap();
    set("users", 0o700);
    set("users/alice.toml", 0o600);
    set("mh.toml", 0o644);
    set("secrets", 0o750);
    set("profiles", 0o755);
    chown(env.home().join("users/bob.toml"), None, Some(0)).unwrap();
    chown(env.home().join("profiles/alice/etc"), Some(0), None).unwrap();
    assert_runs!(doctor(&[]), doctor(&["--fix"]), doctor(&[]));
    assert_eq!(mode_and_group(&env.home().join("users/bob.toml")), (0o640, FAMILY));
    // Closed again: nobody is let in half-way.
    set("", 0o700);
    doctor(&["--fix"]).ok();
    let private = |path: &PathBuf| mode_and_group(path).0 & 0o077 == 0;
    assert!(names(&env).iter().all(private), "{:?}", names(&env).iter().find(|path| !private(path)));
}

#[test]
fn where_an_index_cannot_be_written_the_files_are_read_and_nothing_is_made() {
    let Some(env) = family() else { return };
    let bob = |args: &[&str]| mh_as(&env, BOB, &[&["-u", "bob"], args].concat());
    let kilns = |run: &Run| run.ok().matches("kiln").count();
    let index = env.home().join("profiles/bob/.mh/index");
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let files = || {
        let entries = fs::read_dir(&index).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| (path.clone(), fs::read(path).unwrap())).collect::<std::collections::BTreeMap<_, _>>()
    };
    bob(&["capture", "The first kiln"]).ok();
    assert_eq!(kilns(&env.mh(&["-u", "admin", "search", "kiln", "--all-users"])), 1);
    assert!(!index.exists(), "it is another OS user's to keep");
    mode(index.parent().unwrap(), 0o500);
    assert_eq!(kilns(&bob(&["search", "kiln"])), 1);
    assert!(!index.exists());
    mode(index.parent().unwrap(), 0o700);
    assert_eq!(kilns(&bob(&["search", "kiln"])), 1);
    bob(&["capture", "The second kiln"]).ok();
    let before = files();
    assert!(before.keys().any(|path| path.ends_with("search.sqlite")));
    mode(&index, 0o500);
    before.keys().for_each(|path| mode(path, 0o400));
    let run = bob(&["search", "kiln"]);
    assert_eq!((kilns(&run), run.stderr.as_str()), (2, ""));
    assert!(bob(&["-v", "search", "kiln"]).stderr.contains("reading the files: "));
    assert_eq!(kilns(&bob(&["memory", "type", "list", "--json"])), 0);
    assert!(files() == before);
}
