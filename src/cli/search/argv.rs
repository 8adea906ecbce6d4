//! Words to leave out, on a command line: `mh search kiln -glaze --limit 5`.
//!
//! To every other command `-glaze` is a cluster of short options. Behind `search` such words move to the
//! end, behind `--`, where they are words; in which order words of a query stand makes no difference.

use std::ffi::{OsStr, OsString};

use clap::{ArgAction, CommandFactory as _};

use crate::cli::Cli;

/// The same command line, with the words that a query leaves out where they are not taken for options.
pub(in crate::cli) fn unwanted_words_last(args: Vec<OsString>) -> Vec<OsString> {
    let Some(start) = behind_search(&args) else { return args };
    let end = args.iter().position(|arg| arg == "--").unwrap_or(args.len()).max(start);
    let (command, rest) = args.split_at(start);
    let (options, behind) = rest.split_at(end - start);
    let (unwanted, kept): (Vec<_>, Vec<_>) = options.iter().cloned().partition(|arg| is_unwanted(arg));
    let mark = (!unwanted.is_empty() && behind.is_empty()).then(|| OsString::from("--"));
    [command, &kept, behind, mark.as_slice(), &unwanted].concat()
}

/// `-word`, `-tag:x`, `-"a phrase"`. A letter alone is an option of every command.
fn is_unwanted(arg: &OsStr) -> bool {
    let text = arg.to_string_lossy();
    let mut chars = text.strip_prefix('-').unwrap_or_default().chars();
    chars.next().is_some_and(|first| first != '-') && chars.next().is_some()
}

/// Where the arguments of `search` begin, if that is the command.
fn behind_search(args: &[OsString]) -> Option<usize> {
    // What is no search pays for no more than this look.
    args.iter().position(|arg| arg == "search")?;
    let cli = Cli::command();
    let takes_value = |arg: &str| {
        let mut options = cli.get_arguments().filter(|option| matches!(option.get_action(), ArgAction::Set));
        options.any(|option| {
            option.get_long().is_some_and(|long| arg.strip_prefix("--") == Some(long))
                || option.get_short().is_some_and(|short| arg.strip_prefix('-') == Some(short.to_string().as_str()))
        })
    };
    let mut at = 1;
    while let Some(arg) = args.get(at).map(|arg| arg.to_string_lossy()) {
        match arg.starts_with('-') {
            true => at += 1 + usize::from(takes_value(&arg)),
            false => return (arg == "search").then_some(at + 1),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(line: &str) -> String {
        let args = line.split(' ').map(OsString::from).collect();
        let sorted: Vec<_> = unwanted_words_last(args).into_iter().map(|arg| arg.into_string().unwrap()).collect();
        sorted.join(" ")
    }

    #[test]
    fn words_to_leave_out_are_no_options() {
        for (line, expected) in [
            ("mh search kiln -glaze --limit 5", "mh search kiln --limit 5 -- -glaze"),
            ("mh search -quiet -q kiln", "mh search -q kiln -- -quiet"),
            ("mh -u search search -tag:x y", "mh -u search search y -- -tag:x"),
            ("mh --user=a --json search -ab", "mh --user=a --json search -- -ab"),
            ("mh search a -bc -- -de", "mh search a -- -de -bc"),
            ("mh search kiln -u bob -v", "mh search kiln -u bob -v"),
        ] {
            assert_eq!(sorted(line), expected, "{line}");
        }
    }

    #[test]
    fn other_commands_stay_as_they_are() {
        for line in ["mh capture search -qv", "mh -u search capture -qv", "mh", "mh -u", "mh help search"] {
            assert_eq!(sorted(line), line);
        }
    }
}
