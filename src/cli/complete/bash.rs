//! Bash, which puts candidates into the line as they are and shows no words beside them.
//!
//! So values are quoted here, and where candidates are only listed their words stand behind them. Of what was
//! typed bash replaces only what stands behind the last colon or the like; the script puts the words together
//! again that bash cut there, and says how much of the last one stays.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap_complete::engine::{CompletionCandidate, complete};
use clap_complete::env::EnvCompleter;
use unicode_width::UnicodeWidthStr as _;

use crate::settings::Asking;

/// What stands between two candidates, as the registration reads them.
const SEPARATOR: &str = "\x0b";

/// Characters that mean nothing to the shell, beside letters and digits.
const PLAIN: &str = "-_./:=@%+,";

/// What a shell sources. It calls `mh` by its name, with the variable that makes a call a question.
const REGISTRATION: &str = include_str!("registration.bash");

/// The shell, and what it asks where it does.
pub(super) struct Bash {
    pub(super) asking: Option<Asking>,
}

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == "bash"
    }

    fn write_registration(&self, _: &str, _: &str, _: &str, _: &str, buf: &mut dyn Write) -> io::Result<()> {
        buf.write_all(REGISTRATION.as_bytes())
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        words: Vec<OsString>,
        directory: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        let Some(asking) = &self.asking else { return Ok(()) };
        let found = complete(command, words, asking.word.unwrap_or_default(), directory)?;
        write!(buf, "{}", candidates(&found, &asking.stays, asking.shows).join(SEPARATOR))
    }
}

/// The candidates as the shell takes them: without what stays in the line, and with words only where none of them
/// will be put into it.
fn candidates(found: &[CompletionCandidate], stays: &str, shows: bool) -> Vec<String> {
    let taken = |candidate| Some((quoted(candidate, stays)?, words(candidate)));
    let found: Vec<_> = found.iter().filter_map(taken).collect();
    let width = found.iter().map(|(value, _)| value.width()).max().unwrap_or_default();
    let is_listed = shows && found.len() > 1;
    let line = |(value, words): (String, Option<String>)| match words.filter(|_| is_listed) {
        Some(words) => format!("{value}{}  ({words})", " ".repeat(width - value.width())),
        None => value,
    };
    found.into_iter().map(line).collect()
}

/// What a value adds to what stays, as a piece of one word of a command line; `None` for what cannot be one.
fn quoted(candidate: &CompletionCandidate, stays: &str) -> Option<String> {
    let value = candidate.get_value().to_str().filter(|value| !value.contains(char::is_control))?;
    let value = value.strip_prefix(stays)?;
    let quote = |c: char| (!c.is_alphanumeric() && !PLAIN.contains(c)).then_some('\\').into_iter().chain([c]);
    Some(value.chars().flat_map(quote).collect())
}

fn words(candidate: &CompletionCandidate) -> Option<String> {
    candidate.get_help().and_then(|help| help.to_string().lines().next().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[(&str, &str)]) -> Vec<CompletionCandidate> {
        let help = |words: &str| (!words.is_empty()).then(|| words.to_owned().into());
        values.iter().map(|(value, words)| CompletionCandidate::new(*value).help(help(words))).collect()
    }

    #[test]
    fn words_stand_beside_candidates_that_are_listed_and_are_never_put_into_the_line() {
        let two = of(&[("k7x2q", "Met Sarah"), ("zz", ""), ("ab", "The kiln")]);
        assert_eq!(candidates(&two, "", true), ["k7x2q  (Met Sarah)", "zz", "ab     (The kiln)"]);
        assert_eq!(candidates(&two, "", false), ["k7x2q", "zz", "ab"]);
        assert_eq!(candidates(&two[..1], "", true), ["k7x2q"], "the only one is put in");
    }

    #[test]
    fn nothing_that_a_value_holds_is_run() {
        let values = of(&[("$(reboot)", ""), ("Sarah Connor", ""), ("a\nb", ""), ("--format=json", ""), ("Zoë*", "")]);
        assert_eq!(candidates(&values, "", false), [r"\$\(reboot\)", r"Sarah\ Connor", "--format=json", r"Zoë\*"]);
    }

    #[test]
    fn what_stays_in_the_line_is_not_put_in_again() {
        let values = of(&[("tag:work", "3"), ("tag:two words", ""), ("--tag", "")]);
        assert_eq!(candidates(&values, "tag:", false), ["work", r"two\ words"]);
    }
}
