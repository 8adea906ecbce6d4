//! One program for one account: started, listened to line by line, and waited for.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::SyncSender;
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::ui::Stream;
use crate::domain::each::{Ended, Secrets};
use crate::error::{Error, Result};
use crate::id::Username;

/// What is longer is passed on in pieces: a program need not ever end a line.
const LONGEST: u64 = 64 * 1024;

/// What a running program lets us know, and the number that it was started with.
pub(super) type Report = (usize, Event);

/// What happened to it.
pub(super) enum Event {
    /// It wrote a line, kept here without its end.
    Line(Stream, Vec<u8>),
    /// It ended, and closed what it wrote to.
    Ended(Ended, Duration),
}

/// A program for somebody.
pub(super) struct Job<'a> {
    /// The program and its arguments.
    pub(super) argv: &'a [OsString],
    /// For whom.
    pub(super) user: &'a Username,
    /// In which home.
    pub(super) home: &'a Path,
    /// Variables of this process that it does not get.
    pub(super) withheld: &'a [String],
    /// Secrets of theirs that it gets.
    pub(super) secrets: &'a Secrets,
}

impl Job<'_> {
    /// Starts it. Its end is the last that it reports.
    pub(super) fn start(&self, at: usize, events: &SyncSender<Report>) -> Result<()> {
        let (program, args) = self.argv.split_first().ok_or_else(|| Error::usage("no program was named"))?;
        let mut command = Command::new(program);
        command.args(args).env("MH_USER", self.user.as_str()).env("MH_HOME", self.home);
        // A session belongs to one person, and so do secrets: they are none of the others'.
        command.env_remove("MH_SESSION");
        for name in self.withheld {
            command.env_remove(name);
        }
        for (name, secret) in self.secrets {
            command.env(name, secret.reveal());
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let begun = Instant::now();
        let child = command.spawn().map_err(|error| not_started(program, error))?;
        let events = events.clone();
        thread::spawn(move || {
            let ended = listen(child, at, &events);
            drop(events.send((at, Event::Ended(ended, begun.elapsed()))));
        });
        Ok(())
    }
}

fn not_started(program: &OsString, error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::NotFound => Error::not_found(format!("there is no program {program:?}"))
            .hint("after -- stand a program and its arguments; for shell lines: mh each -- sh -c '…'"),
        _ => Error::io("run", program, error),
    }
}

/// Passes on what it writes, and waits for its end.
fn listen(mut child: Child, at: usize, events: &SyncSender<Report>) -> Ended {
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        if let Some(out) = out {
            scope.spawn(|| pass_lines(out, Stream::Out, at, events));
        }
        if let Some(err) = err {
            pass_lines(err, Stream::Err, at, events);
        }
    });
    // Only who is no child of ours cannot be waited for.
    child.wait().map_or(Ended::Code(-1), how)
}

fn pass_lines(pipe: impl Read, stream: Stream, at: usize, events: &SyncSender<Report>) {
    let mut pipe = BufReader::new(pipe);
    loop {
        let mut line = Vec::new();
        match pipe.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        if events.send((at, Event::Line(stream, line))).is_err() {
            return;
        }
    }
}

fn how(status: ExitStatus) -> Ended {
    match (status.code(), status.signal()) {
        (Some(code), _) => Ended::Code(code),
        (None, signal) => Ended::Signal(signal.unwrap_or_default()),
    }
}
