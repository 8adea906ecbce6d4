//! Lines of programs that were started: passed on under a label, as they come.

use std::io::{self, Write as _};

use crate::cli::ui::Ui;
use crate::error::Result;

/// Where a program wrote a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Stream {
    /// Its standard output.
    Out,
    /// Its standard error.
    Err,
}

impl Ui {
    /// Passes a line of a program on, without its line end. In a pipe its bytes stay as they are; on a
    /// terminal control characters are made visible.
    pub(in crate::cli) fn pass_on(&self, stream: Stream, label: &str, line: &[u8]) -> Result<()> {
        match stream {
            Stream::Out => {
                let line = self.labelled(self.shows, label, line);
                self.answer(None, |out| Ok(out.write_all(&line)?))
            }
            Stream::Err => {
                let line = self.labelled(self.notes, label, line);
                // As with notes: where that cannot be written there is nobody left to tell.
                io::stderr().lock().write_all(&line).unwrap_or_default();
                Ok(())
            }
        }
    }

    fn labelled(&self, at_terminal: bool, label: &str, line: &[u8]) -> Vec<u8> {
        let visible = at_terminal.then(|| self.style.text(&String::from_utf8_lossy(line)).into_bytes());
        [label.as_bytes(), visible.as_deref().unwrap_or(line), b"\n"].concat()
    }
}
