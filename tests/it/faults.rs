//! Every system call that a command makes fails once, or kills it: what was acknowledged is there, what
//! failed is not and does not come later, the next command works, the log is whole, nothing is left.
//!
//! All of them take minutes, so a plain run tries a sample. `MH_TEST_FAULTS=all` tries all of them,
//! `MH_TEST_FAULTS=<number>` the sample of that seed, which every run prints. Without `strace` it is skipped.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::path::PathBuf;
use std::process::Stdio;

use crate::support::{Run, TestEnv};
use crate::trace;

/// How many faults of a case a plain run tries.
const SAMPLE: usize = 12;

/// Calls that change nothing, wait for nothing and say nothing about the disk: not worth a fault.
const DULL: &[&str] = &[
    "execve",
    "brk",
    "mmap",
    "munmap",
    "mprotect",
    "rt_sigaction",
    "rt_sigprocmask",
    "sigaltstack",
    "arch_prctl",
    "poll",
    "set_tid_address",
    "set_robust_list",
    "rseq",
    "prlimit64",
    "exit_group",
    "exit",
    "gettid",
    "getpid",
    "madvise",
    "sched_getaffinity",
    "sched_yield",
    "restart_syscall",
    "futex",
    "pread64",
    "access",
    "close",
    "geteuid",
    "getuid",
    "getrandom",
];

struct Case {
    /// Commands that run before.
    before: &'static [&'static [&'static str]],
    command: &'static [&'static str],
    /// Whether the change is there, seen through `mh` alone.
    happened: fn(&TestEnv) -> bool,
}

/// One call that goes wrong: which, for the how-manieth time, and how.
#[derive(Debug, Clone)]
struct Fault {
    call: String,
    n: usize,
    how: &'static str,
}

impl Fault {
    /// The option that makes `strace` do it.
    fn option(&self) -> String {
        format!("inject={}:{}:when={}", self.call, self.how, self.n)
    }
}

#[test]
fn of_a_capture() {
    let before: &[&[&str]] = &[&["user", "add", "alice"], &["-u", "alice", "capture", "earlier"]];
    let command = &["-u", "alice", "capture", "kept or not"];
    try_faults(&Case { before, command, happened: captured });
}

#[test]
fn of_a_capture_with_a_key() {
    // On another day than any before: directories are missing. Two documents: neither without the other.
    let before: &[&[&str]] = &[&["user", "add", "alice"], &["-u", "alice", "capture", "earlier", "--at", "2020-01-01"]];
    let command = &["-u", "alice", "capture", "kept or not", "--key", "once"];
    try_faults(&Case { before, command, happened: captured });
}

#[test]
fn of_a_first_capture() {
    let command = &["-u", "alice", "capture", "kept or not"];
    try_faults(&Case { before: &[], command, happened: captured });
}

#[test]
fn of_user_add() {
    let before: &[&[&str]] = &[&["user", "add", "alice"]];
    let command = &["-u", "alice", "user", "add", "bob"];
    let happened = |env: &TestEnv| {
        let listed = env.mh(&["-u", "alice", "user", "list", "--json"]);
        let account = listed.ok().contains("\"bob\"");
        let profile = env.mh(&["-u", "bob", "memory", "list"]).code() == 0;
        assert_eq!(account, profile, "account and profile come together or not at all");
        account
    };
    try_faults(&Case { before, command, happened });
}

#[test]
fn of_user_set() {
    let before: &[&[&str]] = &[&["user", "add", "alice"], &["-u", "alice", "user", "set", "alice", "display-name=A"]];
    let command = &["-u", "alice", "user", "set", "alice", "display-name=B"];
    let happened = |env: &TestEnv| env.mh(&["-u", "alice", "user", "show", "--json"]).json()["displayName"] == "B";
    try_faults(&Case { before, command, happened });
}

#[test]
fn of_a_line_that_can_neither_be_synced_nor_cut_off() {
    if !trace::is_possible() {
        return;
    }
    let base = TestEnv::new();
    base.mh(&["user", "add", "alice"]).ok();
    base.mh(&["-u", "alice", "capture", "earlier"]).ok();
    // The third sync of a whole file is that of the log after the cut: nobody can tell, and it says so.
    for second in ["inject=ftruncate:error=EIO", "inject=fsync:error=EIO:when=3"] {
        let env = base.copy();
        let faults = ["-e", "inject=fdatasync:error=EIO", "-e", second];
        let (run, calls) = trace::run(&env, &faults, &["-u", "alice", "capture", "kept or not", "--json"]);
        assert_eq!(calls.iter().filter(|call| call.answer.contains("INJECTED")).count(), 2);
        assert_eq!((run.code(), run.stdout.as_str()), (1, ""), "{run}");
        assert!(run.stderr.contains("\"in_doubt\"") && run.stderr.contains("mh show evt-"), "{run}");
        env.mh(&["-u", "alice", "capture", "the next one"]).ok();
        // The cut that was only not synced was made; the one that failed was not.
        assert_eq!(captured(&env), second.contains("ftruncate"), "{second}");
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
    }
}

#[test]
fn of_a_write_that_is_cut_short() {
    // A limit on the size of files: the write that meets it is short, the next one fails.
    let limited = |env: &TestEnv, bytes: usize, text: &str| {
        let template = env.command(&["-u", "alice", "capture", text]);
        let script = format!("trap '' XFSZ; exec prlimit --fsize={bytes} \"$@\"");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, "sh"]).arg(template.get_program()).args(template.get_args()).env_clear();
        command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
        env.finish(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
    };
    let base = TestEnv::new();
    base.mh(&["user", "add", "alice"]).ok();
    for n in 0..8 {
        base.mh(&["-u", "alice", "capture", &format!("so that the log is longer than a memory {n}")]).ok();
    }
    let log = base.home().join("profiles/alice/.mh/log/00000001.ndjson").metadata().unwrap().len();
    let log = usize::try_from(log).unwrap();
    // In the memory, with room for a line; in the line, at its first byte, in its midst, at its line end.
    for (bytes, text) in
        [(log + 4096, "long ".repeat(4000)), (log, "x".into()), (log + 99, "x".into()), (log + 400, "x".into())]
    {
        let env = base.copy();
        let before = env.tree();
        let run = limited(&env, bytes, &text);
        assert_eq!(run.code(), 1, "{run}");
        assert!(run.stderr.contains("File too large"), "{run}");
        assert!(env.tree() == before, "something is left of it: {run}");
        env.mh(&["-u", "alice", "capture", "the next one"]).ok();
        env.mh(&["-u", "alice", "audit", "verify"]).ok();
    }
}

fn captured(env: &TestEnv) -> bool {
    let run = env.mh(&["-u", "alice", "memory", "list", "--json"]);
    run.code() == 0 && run.stdout.contains("kept or not")
}

fn try_faults(case: &Case) {
    if !trace::is_possible() {
        return;
    }
    let base = TestEnv::new();
    for command in case.before {
        base.mh(command).ok();
    }
    let faults = sample(enumerate(&base, case));
    let (mut fired, mut wrong) = (0, Vec::new());
    for fault in &faults {
        let env = base.copy();
        let (run, calls) = trace::run(&env, &["-e", &fault.option()], case.command);
        let killed = fault.how.starts_with("signal") && run.code() == -9;
        // What a killed process was asked for is not traced to its end.
        if killed || calls.iter().any(|call| call.answer.contains("INJECTED")) {
            fired += 1;
            wrong.extend(complaint(&env, case, &run).map(|wrong| format!("{}: {wrong}\n{run}", fault.option())));
        }
    }
    #[allow(clippy::print_stderr, reason = "a count that nobody sees proves nothing")]
    {
        eprintln!("{:?}: {fired} of {} faults fired", case.command, faults.len());
    }
    assert!(wrong.is_empty(), "{:?}:\n{}", case.command, wrong.join("\n"));
    assert!(fired * 10 >= faults.len() * 9, "only {fired} of {} faults fired", faults.len());
}

/// Every call of an undisturbed run, with everything that can go wrong with it.
fn enumerate(base: &TestEnv, case: &Case) -> Vec<Fault> {
    let env = base.copy();
    let (run, calls) = trace::run(&env, &[], case.command);
    run.ok();
    assert!((case.happened)(&env), "the undisturbed command does what the case waits for");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for call in calls.iter().filter(|call| !DULL.contains(&call.name.as_str())) {
        let n = counts.entry(&call.name).or_default();
        *n += 1;
        let further = match call.name.as_str() {
            "write" => &["error=ENOSPC", "error=EINTR"][..],
            "openat" | "mkdirat" | "renameat2" | "fsync" | "fdatasync" => &["error=ENOSPC"],
            "openat2" => &["error=EMFILE"],
            "flock" => &["error=EINTR", "error=ENOLCK"],
            _ => &[],
        };
        let hows = ["error=EIO", "signal=KILL"].iter().chain(further);
        faults.extend(hows.map(|how| Fault { call: call.name.clone(), n: *n, how }));
    }
    assert!(faults.len() > 100, "only {} faults to try", faults.len());
    faults
}

/// As many of the faults as the environment asks for.
fn sample(mut faults: Vec<Fault>) -> Vec<Fault> {
    #[allow(clippy::disallowed_methods, reason = "the tests have no settings to go through")]
    let wanted = std::env::var("MH_TEST_FAULTS").ok();
    if wanted.as_deref() == Some("all") {
        return faults;
    }
    let mut seed = wanted.and_then(|seed| seed.parse().ok()).unwrap_or_else(|| RandomState::new().hash_one(0)) | 1;
    #[allow(clippy::print_stderr, reason = "a failure must be repeatable")]
    {
        eprintln!("MH_TEST_FAULTS={seed} repeats this sample");
    }
    // The calls that matter most are few among many: half of the sample is drawn from them.
    let matters =
        |fault: &Fault| !matches!(fault.call.as_str(), "openat" | "openat2" | "read" | "fstat" | "fcntl" | "statx");
    let mut chosen = Vec::new();
    while chosen.len() < SAMPLE && !faults.is_empty() {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let at = usize::try_from(seed >> 16).unwrap_or_default() % faults.len();
        let fault = faults.swap_remove(at);
        if matters(&fault) || chosen.len() % 2 == 0 {
            chosen.push(fault);
        }
    }
    chosen
}

/// What is wrong after a fault.
fn complaint(env: &TestEnv, case: &Case, run: &Run) -> Option<String> {
    let happened = (case.happened)(env);
    let honest = ["cannot be told", "was saved"].iter().any(|words| run.stderr.contains(words));
    let lie = match run.code() {
        0 if !happened => Some("acknowledged and not there"),
        -9 if !happened && !run.stdout.is_empty() => Some("printed and not there"),
        70 => Some("a bug by its own account"),
        code if code > 0 && happened && !honest => Some("failed and there all the same"),
        _ => None,
    };
    if let Some(lie) = lie {
        return Some(lie.to_owned());
    }
    for next in [&["capture", "the next one"][..], &["user", "add", "dora"], &["audit", "verify"]] {
        let next = env.mh(&[&["-u", "alice"], next].concat());
        if next.code() != 0 {
            return Some(format!("a later command fails: {next}"));
        }
    }
    if (case.happened)(env) != happened {
        return Some(format!("there: {happened}, and otherwise later"));
    }
    let left = |path: &PathBuf| {
        let inner = path.to_str().unwrap().split_once(".mh/").map_or("", |(_, inner)| inner);
        inner.ends_with(".new") || ["staging/", "probe"].iter().any(|left| inner.starts_with(left))
    };
    env.tree().into_keys().find(left).map(|path| format!("{} is left behind", path.display()))
}
