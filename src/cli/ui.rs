//! The only room that prints: the answer on stdout, everything else on stderr.

use crate::cli::view::{Row, View};
use crate::error::{Error, Result};

/// In which form answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For people.
    Table,
    /// One JSON value.
    Json,
    /// One JSON value a line.
    Jsonl,
    /// Comma-separated values with a heading line.
    Csv,
}

/// How text for people looks here: colours, width, time zone.
#[derive(Debug, Clone)]
pub struct Style {
    /// Columns of the terminal; `None` in a pipe.
    pub width: Option<usize>,
    /// Whether colours are wanted.
    pub color: bool,
}

impl Style {
    /// Text from a file with control characters and bidi overrides made visible.
    pub fn text(&self, text: &str) -> String {
        text.to_owned()
    }
    /// The first line of such text, for a cell of a table.
    pub fn line(&self, text: &str) -> String {
        text.to_owned()
    }
    /// A time in the reader's zone, to the minute.
    pub fn time(&self, time: chrono::DateTime<chrono::Utc>) -> String {
        time.to_rfc3339()
    }
    /// Dim, where colours are wanted.
    pub fn dim(&self, text: &str) -> String {
        text.to_owned()
    }
    /// Bold, where colours are wanted.
    pub fn bold(&self, text: &str) -> String {
        text.to_owned()
    }
}

/// Standard streams and what they can show.
#[derive(Debug)]
pub struct Ui {
    /// How text for people looks.
    pub style: Style,
    /// In which form answers are printed.
    pub format: Format,
}

impl Ui {
    /// Prints one answer.
    pub fn emit<V: View>(&self, _view: &V) -> Result<()> {
        todo!()
    }
    /// Prints a list as it comes. Items that are damaged are reported on stderr and do not stop the others.
    pub fn list<R: Row>(&self, _rows: impl Iterator<Item = Result<R>>) -> Result<()> {
        todo!()
    }
    /// Prints raw text as the answer, whatever the format (scripts, pages).
    pub fn raw(&self, _text: &str) -> Result<()> {
        todo!()
    }
    /// A note on stderr; silent with `-q`.
    pub fn note(&self, _text: &str) {}
    /// A warning on stderr.
    pub fn warn(&self, _text: &str) {}
    /// An error on stderr, as text or JSON.
    pub fn error(&self, _error: &Error) {}
    /// Whether questions can be asked: stdin and stderr are terminals.
    pub fn can_ask(&self) -> bool {
        false
    }
    /// Asks which of `items`; an error that names `flag` where nobody can answer.
    pub fn pick(&self, _question: &str, _items: &[String], _flag: &str) -> Result<usize> {
        todo!()
    }
    /// Asks yes or no; `--yes` answers it; without a terminal an error that names `--yes`.
    pub fn confirm(&self, _question: &str) -> Result<bool> {
        todo!()
    }
}
