//! The only room that prints: the answer on stdout, everything else on stderr.
//!
//! A reader that went away (`| head`) is no failure: what is left of the answer is dropped, and the
//! command ends as if it had been read.

mod ask;
mod foreign;
mod progress;

use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::str::FromStr;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::retry_on_intr;

use crate::cli::output::{self, Stop};
use crate::cli::pager::Pager;
use crate::cli::report::Report;
use crate::cli::view::{Row, View};
use crate::error::{Error, Kind, Result};
use crate::settings::Settings;

pub use crate::cli::style::Style;
pub(super) use foreign::Stream;
pub(super) use progress::{Progress, Step};

/// In which form answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum, serde::Serialize, serde::Deserialize)]
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
    /// Numbers for Prometheus: `mh admin stats` alone has them, and only the command line can ask.
    #[value(hide = true)]
    #[serde(skip)]
    Prometheus,
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let format = <Self as clap::ValueEnum>::from_str(text, false).ok();
        format.filter(|format| *format != Self::Prometheus).ok_or_else(|| {
            Error::usage(format!("{text:?} is not a format")).hint("formats are table, json, jsonl and csv")
        })
    }
}

impl Format {
    /// Whether errors are printed for programs.
    pub(super) fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl)
    }
}

/// Standard streams and what they can show.
#[derive(Debug, Clone)]
pub struct Ui {
    /// How text for people looks.
    pub style: Style,
    /// In which form answers are printed.
    pub format: Format,
    /// How text looks on stderr.
    aside: Style,
    quiet: bool,
    /// Whether not even warnings are said.
    silent: bool,
    verbose: bool,
    yes: bool,
    interactive: bool,
    /// Whether stdout is a terminal.
    shows: bool,
    /// Whether stderr is one.
    notes: bool,
    terminal: bool,
    /// Whether answers go to a terminal.
    shown: bool,
    user_dir: Option<PathBuf>,
    /// What shows lists, a screen at a time.
    pager: Option<String>,
    /// Whether the reader of stdout went away.
    gone: Cell<bool>,
}

impl Ui {
    /// The streams of this process, as the settings want them.
    pub fn new(settings: &Settings) -> Self {
        let forced = settings.knobs.tty;
        let (input, output, aside) = (io::stdin(), io::stdout(), io::stderr());
        let is_terminal = |stream: bool| forced || stream;
        let (reads, shows, notes) =
            (is_terminal(input.is_terminal()), is_terminal(output.is_terminal()), is_terminal(aside.is_terminal()));
        let look = &settings.look;
        let width = |there: bool, columns: Option<usize>| {
            (there && !look.plain).then(|| look.columns.or(columns).unwrap_or(80))
        };
        Self {
            style: Style { width: width(shows, columns(&output)), color: look.color.unwrap_or(shows) },
            format: settings.format(),
            aside: Style { width: width(notes, columns(&aside)), color: look.color.unwrap_or(notes) },
            quiet: settings.quiet,
            silent: false,
            verbose: settings.verbose,
            yes: settings.yes,
            interactive: reads && notes,
            shows,
            notes,
            terminal: notes && (forced || has_controlling_terminal()),
            shown: shows,
            user_dir: settings.user_dir.clone(),
            pager: settings.pager.clone().filter(|pager| shows && !look.plain && !pager.is_empty()),
            gone: Cell::new(false),
        }
    }

    /// The same for what is asked at a prompt behind the person's back: nothing is said, and a shell that
    /// sends stderr away is at its terminal all the same.
    pub fn silent(settings: &Settings) -> Self {
        let terminal = settings.knobs.tty || has_controlling_terminal();
        Self { quiet: true, silent: true, interactive: false, terminal, ..Self::new(settings) }
    }

    /// Streams before there are settings: enough to say what is wrong with them.
    pub fn early(format: Format) -> Self {
        let plain = Style { width: None, color: false };
        Self {
            aside: plain.clone(),
            style: plain,
            format,
            quiet: false,
            silent: false,
            verbose: false,
            yes: false,
            interactive: false,
            shows: false,
            notes: false,
            terminal: false,
            shown: false,
            user_dir: None,
            pager: None,
            gone: Cell::new(false),
        }
    }

    /// Prints one answer.
    pub fn emit<V: View>(&self, view: &V) -> Result<()> {
        self.answer(None, |out| Ok(output::view(out, view, self.format, &self.style)?))
    }

    /// Prints the answer of a change that went through. Where that fails, the error must not read as
    /// if nothing had happened.
    pub fn emit_saved<V: View>(&self, view: &V, what: &str) -> Result<()> {
        self.emit(view).map_err(|error| error.hint(format!("{what} was saved all the same: do not repeat the command")))
    }

    /// Prints a list as it comes. Items that are damaged are reported on stderr and do not stop the others.
    pub fn list<R: Row>(&self, rows: impl Iterator<Item = Result<R>>) -> Result<()> {
        let warn = |error: &Error| self.warn_of(error);
        let mut count = 0;
        let pager = self.pager.as_deref().filter(|_| self.format == Format::Table);
        self.answer(pager, |out| {
            count = output::rows(out, rows, self.format, &self.style, warn)?;
            Ok(())
        })?;
        if count == 0 && self.format == Format::Table && !self.gone.get() {
            self.remark("nothing to show");
        }
        Ok(())
    }

    /// Prints one part of an answer that goes on, at once; for programs a line of JSON. Says whether
    /// somebody still reads.
    pub fn stream<V: View>(&self, view: &V) -> Result<bool> {
        let format = if self.format.is_json() { Format::Jsonl } else { Format::Table };
        self.answer(None, |out| Ok(output::view(out, view, format, &self.style)?))?;
        Ok(!self.gone.get())
    }

    /// Prints text out of a file as the answer: for programs as it is, on a terminal with control
    /// characters made visible.
    pub fn exact(&self, text: &str) -> Result<()> {
        if self.shows { self.raw(&self.style.text(text)) } else { self.raw(text) }
    }

    /// The same piece by piece, until one fails or nobody reads any more.
    pub fn exact_pieces(&self, pieces: impl Iterator<Item = Result<String>>) -> Result<()> {
        self.answer(None, |out| {
            for piece in pieces {
                let piece = piece.map_err(Stop::Row)?;
                let shown = if self.shows { self.style.text(&piece) } else { piece };
                out.write_all(shown.as_bytes())?;
            }
            Ok(())
        })
    }

    /// Prints raw text as the answer, whatever the format (scripts, pages).
    pub fn raw(&self, text: &str) -> Result<()> {
        self.answer(None, |out| Ok(out.write_all(text.as_bytes())?))
    }

    /// Standard output for an answer that is no text; a terminal is not shown one.
    pub fn bytes(&self) -> Result<impl Write> {
        if self.shows {
            return Err(Error::usage("this is no text, and is not written to a terminal")
                .hint("name a file, or pass it on: > FILE, | ssh HOST …"));
        }
        Ok(BufWriter::new(io::stdout().lock()))
    }

    /// Writes to stdout, or to a pager, through one buffer; a reader that went away is remembered, not reported.
    fn answer(
        &self,
        pager: Option<&str>,
        write: impl FnOnce(&mut BufWriter<Box<dyn Write>>) -> Result<(), Stop>,
    ) -> Result<()> {
        if self.gone.get() {
            return Ok(());
        }
        let stdout = || Box::new(io::stdout().lock()) as Box<dyn Write>;
        let paged = pager.and_then(Pager::start).map(|pager| Box::new(pager) as Box<dyn Write>);
        let mut out = BufWriter::new(paged.unwrap_or_else(stdout));
        let written = write(&mut out);
        let flushed = out.flush().map_err(Stop::Output);
        match written.and(flushed) {
            Ok(()) => Ok(()),
            Err(Stop::Row(error)) => Err(error),
            Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.gone.set(true);
                Ok(())
            }
            Err(Stop::Output(error)) => {
                Err(Error::new(Kind::Failed, format!("cannot write the answer to standard output: {error}"))
                    .because(error))
            }
        }
    }

    /// A note on stderr; silent with `-q`.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.say("1", "note:", text);
        }
    }

    /// A note for those who want to know more: with `-v` alone.
    pub fn detail(&self, text: &str) {
        if self.verbose {
            self.note(text);
        }
    }

    /// A dim line on stderr that nobody needs; silent with `-q`.
    fn remark(&self, text: &str) {
        if !self.quiet {
            tell(&self.aside.dim(text));
        }
    }

    /// Shows something before a question on it, on stderr; silent with `-q`.
    pub fn show<V: View>(&self, view: &V) {
        if !self.quiet {
            tell(&view.text(&self.aside));
        }
    }

    /// A warning on stderr.
    pub fn warn(&self, text: &str) {
        self.say("1;33", "warning:", text);
    }

    /// An error that stops nothing, as a warning.
    pub fn warn_of(&self, error: &Error) {
        let path = error.path().map_or_else(String::new, |path| format!(" ({})", self.path(path)));
        self.warn(&(self.aside.line(error.message()) + &path));
    }

    /// An error on stderr, as text or JSON.
    pub fn error(&self, error: &Error) {
        let report = Report::from(error);
        if self.format.is_json() {
            return tell(&serde_json::to_string(&report).unwrap_or_else(|_| error.to_string()));
        }
        let mut text = report.text(&self.aside);
        if self.verbose {
            for cause in error.causes() {
                text += &format!("\n{} {}", self.aside.dim("cause:"), self.aside.text(&cause));
            }
        }
        tell(&text);
    }

    fn say(&self, color: &str, prefix: &str, text: &str) {
        if self.silent {
            return;
        }
        tell(&format!("{} {}", self.aside.paint(color, prefix), self.aside.text(text)));
    }

    /// A path as people write it: `~` for their home directory.
    pub fn path(&self, path: &Path) -> String {
        let below = self.user_dir.as_deref().and_then(|home| path.strip_prefix(home).ok());
        let short = below.filter(|rest| !rest.as_os_str().is_empty()).map(|rest| Path::new("~").join(rest));
        self.aside.line(&short.as_deref().unwrap_or(path).to_string_lossy())
    }

    /// Whether questions can be asked: stdin and stderr are terminals.
    pub fn can_ask(&self) -> bool {
        self.interactive
    }

    /// Whether answers go to a terminal.
    pub fn is_shown(&self) -> bool {
        self.shown
    }

    /// Whether a person sits there: stderr is a terminal, and the process has a controlling one.
    pub fn at_terminal(&self) -> bool {
        self.terminal
    }
}

/// Columns of the terminal behind a stream.
fn columns(stream: &impl std::os::fd::AsFd) -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(stream).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}

/// Whether somebody sits at the process: cron jobs and services have no `/dev/tty`.
fn has_controlling_terminal() -> bool {
    std::fs::File::open("/dev/tty").is_ok()
}

/// Where a program draws that is started for the person: not into the answer of `id=$(mh capture)`.
pub(super) fn drawing_surface() -> Stdio {
    if io::stdout().is_terminal() { Stdio::inherit() } else { Stdio::from(io::stderr()) }
}

/// One line or more on stderr. Where even that cannot be written there is nobody left to tell.
fn tell(text: &str) {
    writeln!(io::stderr().lock(), "{text}").unwrap_or_default();
}

/// Prints what clap has to say: help and version as the answer, its errors on stderr.
pub(super) fn clap_message(message: &clap::Error) -> Result<()> {
    match message.print() {
        Err(error) if !message.use_stderr() && error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::new(Kind::Failed, format!("cannot write the answer to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// From now on a panic is one plain message on stderr; [`crate::run`] gives it its exit code.
pub(super) fn announce_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |place| format!(" ({place})"));
        let payload = panic.payload();
        let literal = payload.downcast_ref::<&str>().copied();
        let what = literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("a panic");
        tell(&format!(
            "error: this is a bug in mh: {what}{place}\nhint: please report it with the command that led here"
        ));
    }));
}

/// From now on a panic is not said at all.
pub(super) fn hush_panics() {
    std::panic::set_hook(Box::new(|_| ()));
}

/// Waits until nobody reads standard output any more; `false` where that cannot be known. A file always has a
/// reader.
pub(super) fn wait_for_reader_to_go() -> bool {
    let stdout = io::stdout();
    // That it is closed is told without being asked for.
    let mut watched = [PollFd::new(&stdout, PollFlags::empty())];
    let told = retry_on_intr(|| poll(&mut watched, None));
    told.is_ok() && watched[0].revents().intersects(PollFlags::ERR | PollFlags::HUP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_people_write_them() {
        let ui = Ui { user_dir: Some("/home/alice".into()), ..Ui::early(Format::Table) };
        assert_eq!(ui.path(Path::new("/home/alice/.local/share/mh")), "~/.local/share/mh");
        assert_eq!(ui.path(Path::new("/home/alicia/x")), "/home/alicia/x");
        assert_eq!(ui.path(Path::new("/home/alice")), "/home/alice");
        assert_eq!(ui.path(Path::new("/srv/\x1b")), "/srv/␛");
    }

    #[test]
    fn formats_have_their_names() {
        assert_eq!("jsonl".parse::<Format>().unwrap(), Format::Jsonl);
        assert!("prometheus".parse::<Format>().is_err(), "of no other command, and not of the environment's");
        assert!("xml".parse::<Format>().unwrap_err().hints()[0].contains("csv"));
    }
}
