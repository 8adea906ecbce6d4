//! Commands of MetaHuman OS that `mh` has under other names: who types one is told which it is. They stand in no
//! help, manual or completion.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::error::Error;

/// MetaHuman's command, and what to type instead.
const WORDS: &[(&str, &str)] = &[
    ("remember", "to put a memory away: mh capture TEXT"),
    ("guide", "to see who the assistant is: mh persona show; how mh is used: mh help"),
    ("find", "to find memories and tasks: mh search WORDS"),
];

/// What there is to say where the unknown command is one of MetaHuman's.
pub(super) fn explain(message: &clap::Error) -> Option<Error> {
    let (ErrorKind::InvalidSubcommand, Some(ContextValue::String(typed))) =
        (message.kind(), message.get(ContextKind::InvalidSubcommand))
    else {
        return None;
    };
    let (word, hint) = WORDS.iter().find(|(word, _)| word == typed)?;
    Some(Error::usage(format!("'{word}' is a command of MetaHuman OS; mh has another word for it")).hint(*hint))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::*;
    use crate::cli::Cli;

    fn explained(words: &[&str]) -> Option<Error> {
        explain(&Cli::try_parse_from([&["mh"], words].concat()).unwrap_err())
    }

    #[test]
    fn their_words_are_explained_and_no_others_nor_shown_anywhere() {
        for (word, hint) in WORDS {
            assert_eq!(explained(&[word, "something"]).unwrap().hints(), [*hint]);
            assert!(Cli::command().get_subcommands().all(|command| command.get_name() != *word), "{word} is ours");
        }
        assert!(explained(&["rember"]).is_none() && explained(&["capture", "--find"]).is_none());
    }
}
