//! Completion: what a shell offers to somebody who types, asked of `mh` itself.
//!
//! The scripts of `mh completions` call it with [`Asking::VARIABLE`] set and the words of the line behind
//! `--`. It answers what the actor may see of the subject that those words name, and what is the actor's
//! own alone. Whatever is wrong it is silent: nothing on stderr, nothing written, exit 0.

mod bash;
mod line;
mod offer;
mod question;

use std::ffi::{OsStr, OsString};
use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use clap::{Arg, Command, CommandFactory as _};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, ValueCompleter};
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Zsh};

use self::bash::Bash;
use self::line::Line;
use self::question::Question;
use crate::cli::Cli;
use crate::cli::search::snippet;
use crate::cli::ui::{Format, Style, Ui, hush_panics};
use crate::domain::complete::Candidate;
use crate::settings::Asking;

/// The columns that the words beside a candidate may take.
const WIDTH: usize = 60;

/// Zsh runs an autoloaded script as the function that it is to define: at the first TAB it must answer too.
const ZSH_AUTOLOADED: &[u8] = b"if [ \"$funcstack[1]\" = \"_mh\" ]; then _clap_dynamic_completer_mh \"$@\"; fi\n";

/// Answers a shell. `false` where it is none that asks, so that a stray variable stops no command.
pub(super) fn answer(asking: &Asking, args: &[OsString]) -> bool {
    let bash = Bash { asking: Some(asking.clone()) };
    let shells: [&dyn EnvCompleter; 5] = [&bash, &Elvish, &Fish, &Powershell, &Zsh];
    let Some(shell) = shells.into_iter().find(|shell| shell.is(&asking.shell)) else { return false };
    let [_, mark, words @ ..] = args else { return false };
    if mark != "--" {
        return false;
    }
    hush_panics();
    let found = std::panic::catch_unwind(AssertUnwindSafe(|| candidates(shell, asking, words)));
    if let Ok(Ok(text)) = found {
        // There is nobody to be told that it went nowhere.
        drop(Ui::early(Format::Table).raw(&String::from_utf8_lossy(&text)));
    }
    true
}

fn candidates(shell: &dyn EnvCompleter, asking: &Asking, words: &[OsString]) -> io::Result<Vec<u8>> {
    let word = asking.word.unwrap_or(words.len().saturating_sub(1));
    let line = Arc::new(Line { inserted_raw: Powershell.is(&asking.shell), ..Line::read(words, word) });
    let mut command = with_questions(Cli::command(), "", &line);
    let mut text = Vec::new();
    shell.write_complete(&mut command, words.to_vec(), asking.directory.as_deref(), &mut text)?;
    Ok(text)
}

/// The script that makes a shell ask `mh`.
pub(super) fn registration(shell: clap_complete::Shell) -> io::Result<Vec<u8>> {
    let bash = Bash { asking: None };
    let shells: [&dyn EnvCompleter; 5] = [&bash, &Elvish, &Fish, &Powershell, &Zsh];
    let mut script = Vec::new();
    if let Some(asks) = shells.into_iter().find(|asks| asks.is(&shell.to_string())) {
        asks.write_registration(Asking::VARIABLE, "mh", "mh", "mh", &mut script)?;
    }
    if shell == clap_complete::Shell::Zsh {
        script.extend_from_slice(ZSH_AUTOLOADED);
    }
    Ok(script)
}

/// The command tree with a question at every argument that has one.
fn with_questions(command: Command, name: &str, line: &Arc<Line>) -> Command {
    let argument = |arg: Arg| {
        let arg = match Question::of(name, &arg) {
            Some(question) => arg.add(ArgValueCompleter::new(Completer { question, line: Arc::clone(line) })),
            None => arg,
        };
        // Before anything is typed, options would bury what can be meant; where nothing else can be, they come.
        if line.at_nothing && !arg.is_positional() { arg.hide(true) } else { arg }
    };
    let command = command.mut_args(argument).disable_help_flag(line.at_nothing);
    command.mut_subcommands(|below| {
        let name = if name.is_empty() { below.get_name().to_owned() } else { format!("{name}-{}", below.get_name()) };
        with_questions(below, &name, line)
    })
}

/// What clap asks at an argument.
struct Completer {
    question: Question,
    line: Arc<Line>,
}

impl ValueCompleter for Completer {
    fn complete(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(typed) = typed.to_str() else { return Vec::new() };
        let offered = offer::offer(self.question, &self.line, typed).unwrap_or_default();
        let is_typable = |candidate: &Candidate| is_typable(&candidate.value, self.line.inserted_raw);
        offered.into_iter().filter(is_typable).map(shown).collect()
    }
}

/// Whether a value can stand in a command line as it is: plain text, and no option. Where the shell does not
/// quote it, nothing in it may mean something to the shell.
fn is_typable(value: &str, inserted_raw: bool) -> bool {
    let means_nothing = |c: char| c.is_alphanumeric() || "-_./:=".contains(c);
    !value.is_empty()
        && !value.starts_with('-')
        && PLAIN.line(value) == value
        && (!inserted_raw || value.chars().all(means_nothing))
}

/// Without colours, and as wide as the text.
const PLAIN: Style = Style { width: None, color: false };

fn shown(Candidate { value, about }: Candidate) -> CompletionCandidate {
    let about = snippet::around(&about, &[], Some(WIDTH), &PLAIN);
    CompletionCandidate::new(value).help((!about.is_empty()).then(|| about.into()))
}
