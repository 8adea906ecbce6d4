//! `$PAGER` for lists at a terminal.

use std::io::{self, Write};
use std::process::{Child, Command, Stdio};

/// A running pager; what is written to it is what it shows.
#[derive(Debug)]
pub(super) struct Pager {
    child: Child,
}

impl Pager {
    /// Starts the pager through the shell, as the variable may hold options. `less` ends by itself where
    /// everything fits on the screen, unless `LESS` says otherwise. `None` where it cannot be started.
    pub(super) fn start(command: &str) -> Option<Self> {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("LESS=${{LESS-FRX}} {command}")).stdin(Stdio::piped());
        shell.spawn().ok().map(|child| Self { child })
    }
}

impl Write for Pager {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.child.stdin.as_mut().map_or(Ok(0), |stdin| stdin.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.child.stdin.as_mut().map_or(Ok(()), Write::flush)
    }
}

/// The prompt comes back when the person has read enough.
impl Drop for Pager {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // How a pager ends says nothing about the answer.
        drop(self.child.wait());
    }
}
