//! The words of a line that is still being typed, as far as they say whose data is meant.
//!
//! Lenient, because the line need not be a command yet; but a user who cannot be is nobody, and never
//! somebody else.

use std::ffi::OsString;

use crate::settings::{self, Flags};

/// What the line says.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// The options that say whose data is meant and who asks; `None` where they say what cannot be.
    pub(super) flags: Option<Flags>,
    /// Whether it is about the home's settings: `--system`.
    pub(super) system: bool,
    /// Whether nothing of the word is typed yet.
    pub(super) at_nothing: bool,
    /// Whether the shell puts a candidate into the line without quoting it.
    pub(super) inserted_raw: bool,
    /// The word before the one that is typed.
    pub(super) before: Option<String>,
}

impl Line {
    /// Reads the words; the first is the program's name, and that at `typed` is not finished.
    pub(super) fn read(words: &[OsString], typed: usize) -> Self {
        let mut line = Self {
            flags: Some(Flags { quiet: true, ..Flags::default() }),
            system: false,
            inserted_raw: false,
            at_nothing: words.get(typed).is_none_or(|word| word.is_empty()),
            before: typed.checked_sub(1).and_then(|before| words.get(before)?.to_str().map(str::to_owned)),
        };
        let mut finished = words.iter().enumerate().skip(1);
        while let Some((at, word)) = finished.next() {
            if at == typed {
                continue;
            }
            let Some(word) = word.to_str() else { continue };
            if word == "--" {
                break;
            }
            line.system |= word == "--system";
            let Some((option, value)) = option(word) else { continue };
            let next = || finished.next().filter(|(at, _)| *at != typed).map(|(_, word)| word.to_string_lossy().into());
            if let Some(value) = value.or_else(next) {
                line.take(option, &unquoted(&value));
            }
        }
        line
    }

    fn take(&mut self, option: Naming, value: &str) {
        let Some(flags) = &mut self.flags else { return };
        match option {
            Naming::Home => flags.home = Some(settings::expanded(value)),
            Naming::TokenFile => flags.token_file = Some(settings::expanded(value)),
            Naming::User => match value.parse() {
                Ok(user) => flags.user = Some(user),
                Err(_) => self.flags = None,
            },
        }
    }
}

/// An option that says whose data is meant, or who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    User,
    Home,
    TokenFile,
}

/// The option that a word is, with its value where that stands in the same word.
fn option(word: &str) -> Option<(Naming, Option<String>)> {
    if let Some(long) = word.strip_prefix("--") {
        let (name, value) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value.to_owned())));
        let option = match name {
            "user" => Naming::User,
            "home" => Naming::Home,
            "token-file" => Naming::TokenFile,
            _ => return None,
        };
        return Some((option, value));
    }
    // -u, alone or behind others: -qu alice, -ualice, -u=alice.
    let value = word.strip_prefix('-')?.trim_start_matches(['q', 'v']).strip_prefix('u')?;
    let value = value.strip_prefix('=').unwrap_or(value);
    Some((Naming::User, (!value.is_empty()).then(|| value.to_owned())))
}

/// A word as shells give it that have not taken its quotes away.
fn unquoted(word: &str) -> String {
    let within = |quote: char| word.strip_prefix(quote).and_then(|word| word.strip_suffix(quote));
    within('\'').or_else(|| within('"')).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::Cli;

    fn read(line: &str, typed: usize) -> Line {
        Line::read(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), typed)
    }

    #[test]
    fn a_whole_line_names_whom_clap_says_it_names() {
        for line in [
            "mh -u bob status",
            "mh status -ubob --home /x",
            "mh -qvu bob --home=/x status --token-file t",
            "mh --user=bob status --token-file=t",
            "mh -u=Bob status",
            "mh each -- mh -u bob",
            "mh -q status",
        ] {
            let flags = Flags::from(Cli::try_parse_from(line.split(' ')).unwrap().global);
            let read = read(line, usize::MAX).flags.unwrap();
            assert_eq!((read.user, read.home, read.token_file), (flags.user, flags.home, flags.token_file), "{line}");
        }
    }

    #[test]
    fn the_word_that_is_typed_says_nothing_yet() {
        let user = |line: &str, typed| read(line, typed).flags.unwrap().user.map(String::from);
        assert_eq!(user("mh -u bo", 2), None);
        assert_eq!(user("mh --user=bo", 1), None);
        assert_eq!(user("mh show x -u bob", 2).as_deref(), Some("bob"), "what stands behind it counts");
        assert_eq!(user("mh -u 'bob' show x", 4).as_deref(), Some("bob"));
    }

    #[test]
    fn a_user_who_cannot_be_is_nobody() {
        assert!(read("mh -u ../x show a", 4).flags.is_none());
        assert!(read("mh -u $me show a -u bob", 4).flags.is_none());
    }
}
