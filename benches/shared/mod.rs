//! What the benchmarks have in common: a room, whole processes that are timed, and medians of pairs.
#![allow(dead_code, reason = "no benchmark needs all of it")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The numbers on the command line, in order.
pub(crate) fn numbers() -> impl Iterator<Item = usize> {
    std::env::args().skip(1).filter_map(|arg| arg.parse().ok())
}

/// A new directory for a benchmark, on the disk on which it is built.
pub(crate) fn room(name: &str) -> PathBuf {
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::create_dir_all(&room).expect("a directory for the benchmark");
    room
}

/// The bare program, compiled into a room.
pub(crate) fn bare_program(room: &Path) -> PathBuf {
    let bare = room.join("bare-program");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/bare.c");
    let compiled = Command::new("cc").arg("-O2").arg("-o").arg(&bare).arg(source).status();
    assert!(compiled.is_ok_and(|status| status.success()), "the bare program needs a C compiler (cc)");
    bare
}

/// `mh` in this home.
pub(crate) fn mh(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mh"));
    command.env("MH_HOME", home);
    command
}

/// How many seconds a whole process takes, which has to succeed.
pub(crate) fn timed(command: &mut Command) -> f64 {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    start.elapsed().as_secs_f64()
}

/// The same for one that begins with nothing left to be written.
pub(crate) fn timed_at_rest(command: &mut Command) -> f64 {
    assert!(Command::new("sync").status().is_ok_and(|status| status.success()), "nothing is left to be written");
    timed(command)
}

/// `cp -a` of a directory, and a sync of the copy.
pub(crate) fn copied(from: &Path, to: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", r#"cp -a "$1" "$2" && sync -f "$2""#, "sh"]).args([from, to]);
    command
}

/// Seconds of ours and of theirs, in turn, so that a machine whose speed drifts slows both.
pub(crate) struct Pairs(Vec<(f64, f64)>);

impl Pairs {
    /// So many pairs, each told its number, from 0.
    pub(crate) fn of(runs: usize, mut pair: impl FnMut(usize) -> (f64, f64)) -> Self {
        Self((0..runs).map(&mut pair).collect())
    }

    /// The median of ours.
    pub(crate) fn ours(&self) -> f64 {
        median(self.0.iter().map(|pair| pair.0))
    }

    /// The median of theirs.
    pub(crate) fn theirs(&self) -> f64 {
        median(self.0.iter().map(|pair| pair.1))
    }

    /// The median of each pair's ratio.
    pub(crate) fn ratio(&self) -> f64 {
        median(self.0.iter().map(|pair| pair.0 / pair.1))
    }
}

/// The value in the middle.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
