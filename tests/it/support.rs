//! A hermetic home per test: nothing of the machine's own environment, a fixed clock, fixed ids.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use mh::store::fs::Mistake;
use tempfile::TempDir;

/// The clock of every test, unless it sets another.
pub(crate) const NOW: &str = "2026-11-21T10:31:29.123Z";

/// A directory of its own, with a home in it once a command makes one.
pub(crate) struct TestEnv {
    root: TempDir,
    /// Every command draws other ids than the one before; every run of the test the same.
    seed: AtomicU64,
    /// What every command does wrong on purpose.
    pub(crate) mistake: Option<Mistake>,
}

/// What a command did.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// The exit code; -9 for a process that was killed.
    pub(crate) fn code(&self) -> i32 {
        self.status.code().unwrap_or_else(|| -self.status.signal().unwrap_or(0))
    }

    /// The answer, of a command that must have worked.
    #[track_caller]
    pub(crate) fn ok(&self) -> &str {
        assert_eq!(self.code(), 0, "{self}");
        self.stdout.trim_end()
    }

    /// The answer as JSON, of a command that must have worked.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.ok()).unwrap_or_else(|error| panic!("{error}: {self}"))
    }
}

/// A snapshot in which hashes, which depend on what a version of mh writes, are `[HASH]`.
macro_rules! assert_run {
    ($run:expr) => {
        insta::with_settings!({ filters => vec![("[0-9a-f]{64}", "[HASH]")] }, { insta::assert_snapshot!($run) })
    };
}

/// One snapshot of several runs, each under the expression that made it.
macro_rules! assert_runs {
    ($($run:expr),+ $(,)?) => {
        crate::support::assert_run!([$(format!("$ {}\n{}", stringify!($run), $run)),+].join("\n"))
    };
}
pub(crate) use {assert_run, assert_runs};

/// What a command says in every format.
pub(crate) fn in_every_format(run: impl Fn(&str) -> Run) -> String {
    ["table", "json", "jsonl", "csv"].map(|format| format!("# {format}\n{}", run(format))).join("\n")
}

/// How a run stands in a snapshot.
impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "exit {}", self.code())?;
        for (name, text) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            if !text.is_empty() {
                writeln!(f, "-- {name}")?;
                f.write_str(text)?;
            }
        }
        Ok(())
    }
}

impl TestEnv {
    /// An empty directory; the home in it is not made yet.
    pub(crate) fn new() -> Self {
        Self { root: root(), seed: AtomicU64::new(1), mistake: None }
    }

    /// With alice (admin) and bob (user), who have no memories yet.
    pub(crate) fn with_alice_and_bob() -> Self {
        let env = Self::new();
        env.mh(&["user", "add", "alice"]).ok();
        env.mh(&["-u", "alice", "user", "add", "bob"]).ok();
        env
    }

    /// The same home once more, in a directory of its own.
    pub(crate) fn copy(&self) -> Self {
        let seed = AtomicU64::new(self.seed.load(Ordering::Relaxed));
        let copy = Self { root: root(), seed, mistake: self.mistake };
        if self.home().exists() {
            let copied = Command::new("cp").arg("-a").arg(self.home()).arg(copy.home()).status().unwrap();
            assert!(copied.success(), "the home cannot be copied");
        }
        copy
    }

    /// A path beside the home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// The home's directory.
    pub(crate) fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// The command, not started yet.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
        command
            .args(args)
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("HOME", self.root.path())
            .env("MH_HOME", self.home())
            .env("TZ", "UTC")
            .env("MH_TEST_NOW", NOW)
            .env("MH_TEST_SEED", self.seed.fetch_add(1, Ordering::Relaxed).to_string())
            .envs(self.mistake.map(|mistake| ("MH_TEST_MISTAKE", mistake.as_str())))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn mh(&self, args: &[&str]) -> Run {
        self.finish(self.command(args).spawn().unwrap())
    }

    /// Runs a command with one more variable.
    pub(crate) fn mh_with(&self, variable: (&str, &str), args: &[&str]) -> Run {
        self.finish(self.command(args).env(variable.0, variable.1).spawn().unwrap())
    }

    /// Runs a command with something to read.
    pub(crate) fn mh_reading(&self, input: &[u8], args: &[&str]) -> Run {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        // A command that refuses its input early closes the pipe.
        drop(child.stdin.take().unwrap().write_all(input));
        self.finish(child)
    }

    /// Runs a command as at a terminal of so many columns.
    pub(crate) fn mh_at_terminal(&self, columns: &str, args: &[&str]) -> Run {
        self.finish(self.command(args).env("MH_TEST_TTY", "1").env("COLUMNS", columns).spawn().unwrap())
    }

    /// Runs a command at a terminal with an editor that is this shell script; `$1` is the file.
    pub(crate) fn mh_with_editor(&self, script: &str, args: &[&str]) -> Run {
        let editor = self.path("editor.sh");
        fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = self.command(args);
        command.env("MH_TEST_TTY", "1").env("EDITOR", &editor).env("XDG_STATE_HOME", self.path("state"));
        self.finish(command.spawn().unwrap())
    }

    /// Runs a command that must fail and leave every byte of the home as it was.
    #[track_caller]
    pub(crate) fn refused(&self, args: &[&str]) -> Run {
        self.unchanged(|| self.mh(args))
    }

    /// The same for a command that is started in another way.
    #[track_caller]
    pub(crate) fn unchanged(&self, run: impl FnOnce() -> Run) -> Run {
        let (all, documents) = (self.tree(), self.tree_without_logs());
        let run = run();
        assert_ne!(run.code(), 0, "it should have failed: {run}");
        // A conflict or a limit changes nothing but for the line that it leaves.
        let leaves_line = matches!(run.code(), 5 | 7);
        let before = if leaves_line { documents } else { all };
        let after = if leaves_line { self.tree_without_logs() } else { self.tree() };
        let changed = before.iter().find(|(path, bytes)| after.get(*path) != Some(bytes));
        let new = after.keys().find(|path| !before.contains_key(*path));
        assert!(changed.is_none() && new.is_none(), "a failed command changed {changed:?} or made {new:?}: {run}");
        run
    }

    /// Runs a command that access refuses: exit 4, one line in a log, nothing else changed.
    #[track_caller]
    pub(crate) fn forbidden(&self, args: &[&str]) -> Run {
        let (before, lines) = (self.tree_without_logs(), self.refusals());
        let run = self.mh(args);
        assert_eq!(run.code(), 4, "{run}");
        assert!(self.tree_without_logs() == before, "a refused command changed something: {run}");
        assert_eq!(self.refusals(), lines + 1, "a refusal leaves one line: {run}");
        run
    }

    /// How many refusals the logs of the home and its profiles know.
    fn refusals(&self) -> usize {
        let logs = self.tree().into_iter().filter(|(path, _)| path.to_string_lossy().contains(".mh/log/"));
        logs.map(|(_, bytes)| String::from_utf8(bytes).unwrap().matches("access.refused").count()).sum()
    }

    /// Writes a file of the home as another program would, with its directories.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// A file of the home as text.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.home().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The id of an account.
    pub(crate) fn account(&self, name: &str) -> String {
        let account: toml::Table = self.read(&format!("users/{name}.toml")).parse().unwrap();
        account["id"].as_str().unwrap().to_owned()
    }

    /// Waits for a command; paths of the machine are replaced by `[ROOT]`.
    pub(crate) fn finish(&self, child: Child) -> Run {
        let output = child.wait_with_output().unwrap();
        let root = self.root.path().to_str().unwrap();
        let clean = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(root, "[ROOT]");
        Run { status: output.status, stdout: clean(output.stdout), stderr: clean(output.stderr) }
    }

    /// Every file of the home with its bytes. Directories count too, with none. Who was there when they
    /// were killed (`run/`) belongs to nobody's data, and what is derived can be derived anew.
    pub(crate) fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut tree = BTreeMap::new();
        collect(&self.home(), &mut tree);
        let run = self.home().join("run");
        let derived = |path: &Path| path.to_string_lossy().contains("/.mh/index");
        tree.retain(|path, _| (!path.starts_with(&run) || *path == run) && !derived(path));
        tree
    }

    /// The same without operation logs: what a refused command must leave as it was.
    pub(crate) fn tree_without_logs(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut tree = self.tree();
        tree.retain(|path, _| !path.to_string_lossy().contains(".mh/log"));
        tree
    }
}

fn root() -> TempDir {
    // Most of a test's time would be spent waiting for a disk that forgets it all a moment later.
    let memory = Path::new("/dev/shm");
    let chosen = std::env::var_os("TMPDIR").is_some() || !memory.is_dir();
    if chosen { tempfile::tempdir() } else { tempfile::tempdir_in(memory) }.unwrap()
}

fn collect(path: &Path, tree: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(path) else { return };
    for entry in entries.map(Result::unwrap) {
        let kind = entry.file_type().unwrap();
        let bytes = if kind.is_file() { fs::read(entry.path()).unwrap() } else { Vec::new() };
        tree.insert(entry.path(), bytes);
        if kind.is_dir() {
            collect(&entry.path(), tree);
        }
    }
}
