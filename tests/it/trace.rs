//! Commands under `strace`: what they asked of the kernel, and calls that are made to fail.

use std::fs;
use std::process::{Command, Stdio};

use crate::support::{Run, TestEnv};

/// A system call as it was traced: its name, its arguments, its answer.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) name: String,
    pub(crate) args: String,
    pub(crate) answer: String,
}

/// Whether calls can be traced here. A machine where they cannot is told so, loudly.
pub(crate) fn is_possible() -> bool {
    let mut probe = Command::new("strace");
    let traced = probe.args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    let possible = traced.is_ok_and(|status| status.success());
    if !possible {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("SKIPPED: strace does not work here, so no call was made to fail and no order was checked");
        }
    }
    possible
}

/// Runs a command under `strace` with these options; also returns what was traced.
pub(crate) fn run(env: &TestEnv, options: &[&str], args: &[&str]) -> (Run, Vec<Call>) {
    let template = env.command(args);
    let file = env.path("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-q", "-o"]).arg(&file).args(options);
    command.arg("--").arg(template.get_program()).args(template.get_args());
    command.env_clear().envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = env.finish(command.spawn().unwrap());
    let text = String::from_utf8_lossy(&fs::read(file).unwrap()).replace(env.path("").to_str().unwrap(), "");
    (run, text.lines().filter_map(call).collect())
}

/// `12 name(args) = answer`. Lines about signals and ends are no calls.
fn call(line: &str) -> Option<Call> {
    let (_, line) = line.split_once(' ')?;
    let (name, rest) = line.trim_start().split_once('(')?;
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let (args, answer) = rest.rsplit_once(" = ").unwrap_or((rest, "?"));
    let (name, args, answer) = (name.to_owned(), args.trim_end().to_owned(), answer.to_owned());
    Some(Call { name, args, answer })
}
