//! The commands that there are, named by their words: `mh memory list` is `memory-list`.

use clap::{ArgMatches, Command, CommandFactory as _};

use crate::cli::Cli;
use crate::error::{Error, Result, nearest};

/// The name of the command that was typed; `None` where there was none. Aliases count as what they stand for.
pub(super) fn name(matches: &ArgMatches) -> Option<String> {
    let mut words = Vec::new();
    let mut matches = matches;
    while let Some((word, deeper)) = matches.subcommand() {
        words.push(word);
        matches = deeper;
    }
    (!words.is_empty()).then(|| words.join("-"))
}

/// Those that run before it is known who runs them, so that nobody is there whose runs could be counted.
const NOBODYS: &[&str] = &["auth-login", "auth-logout", "auth-recover", "user-switch"];

/// Checks that there is a command of this name that can be limited, else says which may have been meant.
pub fn check(name: &str) -> Result<()> {
    if NOBODYS.contains(&name) {
        return Err(Error::usage(format!("{name} cannot be limited")).hint(format!(
            "{name} runs before it is known who runs it; limits.login_attempts limits wrong passwords"
        )));
    }
    let mut names = Vec::new();
    collect(&Cli::command(), &[], &mut names);
    if names.iter().any(|known| known == name) {
        return Ok(());
    }
    let error = Error::usage(format!("there is no command {name:?} to be limited"));
    Err(match nearest(name, names.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint("a command is named by its words, joined by -: memory-list"),
    })
}

/// Every command that runs as it is: those without further words, and those where these may be left out.
fn collect<'a>(command: &'a Command, before: &[&'a str], names: &mut Vec<String>) {
    if !before.is_empty() && !command.is_subcommand_required_set() {
        names.push(before.join("-"));
    }
    for further in command.get_subcommands() {
        collect(further, &[before, &[further.get_name()]].concat(), names);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_named_by_its_words_and_never_by_an_alias() {
        let name = |line: &str| name(&Cli::command().try_get_matches_from(line.split_whitespace()).unwrap());
        assert_eq!(name("mh -u alice user ls --json").as_deref(), Some("user-list"));
        assert_eq!(name("mh capture memory list").as_deref(), Some("capture"));
        assert_eq!(name("mh -u alice"), None);
    }

    #[test]
    fn what_nobody_is_known_to_run_cannot_be_limited() {
        let mut names = Vec::new();
        collect(&Cli::command(), &[], &mut names);
        for name in NOBODYS {
            assert!(names.iter().any(|known| known == name), "{name} is no command");
            assert!(check(name).unwrap_err().message().contains("cannot be limited"), "{name}");
        }
    }

    #[test]
    fn what_is_no_command_is_refused_and_the_nearest_is_suggested() {
        for known in ["capture", "memory-list", "mode", "mode-set", "config-get"] {
            check(known).unwrap();
        }
        for unknown in ["", "memory", "memory list", "help"] {
            assert!(check(unknown).is_err(), "{unknown:?}");
        }
        assert_eq!(check("memory-lsit").unwrap_err().hints(), ["did you mean 'memory-list'?"]);
    }
}
