//! How a secret is handed over: asked for at a terminal, from standard input, or from a file. Never as
//! an argument, which every process on the machine could read.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::cli::app::App;
use crate::domain::auth::SecretText;
use crate::error::{Error, Kind, Result};
use crate::store::fs::outside;

/// Where a password comes from.
#[derive(Debug, clap::Args)]
pub(super) struct Handed {
    /// Read the password from standard input: its first line
    #[arg(long)]
    stdin: bool,
    /// Read the password from a file: its first line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath, conflicts_with = "stdin")]
    file: Option<PathBuf>,
}

impl Handed {
    /// The password of somebody; at a terminal asked for once.
    pub(super) fn once(&self, app: &App, question: &str) -> Result<SecretText> {
        self.read(|| app.ui.ask_secret(question, None, "--stdin or --file FILE"))
    }

    /// A new password; at a terminal asked for twice.
    pub(super) fn twice(&self, app: &App, question: &str) -> Result<SecretText> {
        self.read(|| app.ui.ask_secret(question, Some("Once more"), "--stdin or --file FILE"))
    }

    fn read(&self, ask: impl FnOnce() -> Result<SecretText>) -> Result<SecretText> {
        match (&self.file, self.stdin) {
            (Some(file), _) => of_file(file),
            (None, true) => of_stdin(),
            (None, false) => ask(),
        }
    }
}

/// The first line of a file.
pub(super) fn of_file(path: &Path) -> Result<SecretText> {
    let found = outside::read_secret(path)?;
    SecretText::of_first_line(found.bytes).ok_or_else(|| Error::usage("the first line of the file is empty").at(path))
}

/// The next line of standard input, read byte by byte: what follows it is for somebody else.
fn of_stdin() -> Result<SecretText> {
    let failed = |error| Error::new(Kind::Failed, format!("cannot read standard input: {error}"));
    let mut line = Vec::with_capacity(256);
    let mut stdin = std::io::stdin().lock();
    let mut byte = [0];
    while line.len() <= LONGEST && stdin.read(&mut byte).map_err(failed)? == 1 && byte != *b"\n" {
        line.extend(byte);
    }
    SecretText::of_first_line(line).ok_or_else(|| Error::usage("there is no password on standard input"))
}

/// As many bytes of a line are read.
const LONGEST: usize = 4096;
