//! What clap answers instead of a command, in the words and the form of our own errors.

use std::ffi::OsString;
use std::num::{IntErrorKind, ParseIntError};
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::ContextKind;

use crate::cli::start::finish;
use crate::cli::ui::{self, Format, Ui};
use crate::cli::{Cli, metahuman, prose};
use crate::error::{Error, Kind};
use crate::settings;

/// What clap answers instead of a command: help, the version, or an error.
pub(super) fn misread(message: &clap::Error, args: &[OsString]) -> ExitCode {
    use clap::error::ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};

    let ui = Ui::early(settings::early_format(format_in(args)));
    if let Some(error) = in_own_words(message) {
        return finish(&ui, Err(error));
    }
    match message.kind() {
        DisplayHelp | DisplayVersion => finish(&ui, ui::clap_message(flowing(args).as_ref().unwrap_or(message))),
        kind if ui.format.is_json() && kind != DisplayHelpOnMissingArgumentOrSubcommand => {
            finish(&ui, Err(as_error(message)))
        }
        _ => match ui::clap_message(message) {
            Ok(()) => ExitCode::from(Kind::Usage.exit_code()),
            failed => finish(&ui, failed),
        },
    }
}

/// The same help, in prose that flows: only now somebody reads it.
fn flowing(args: &[OsString]) -> Option<clap::Error> {
    prose::flowing(Cli::command()).try_get_matches_from(args).err()
}

/// The format that a command line asks for which could not be parsed.
fn format_in(args: &[OsString]) -> Option<Format> {
    let args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    let mut after_format = false;
    args.filter_map(|arg| {
        let value = if arg == "--json" { Some("json") } else { arg.strip_prefix("--format=") };
        let value = value.or(after_format.then_some(arg));
        after_format = arg == "--format";
        value?.parse().ok()
    })
    .last()
}

/// What we have to say of a value that one of our types, or a number, could not be parsed from.
fn in_own_words(message: &clap::Error) -> Option<Error> {
    if let Some(error) = program_without_dashes(message).or_else(|| metahuman::explain(message)) {
        return Some(error);
    }
    let cause = std::error::Error::source(message)?;
    if let Some(own) = cause.downcast_ref::<Error>() {
        return Some(own.hints().iter().fold(Error::new(own.kind(), own.message()), Error::hint));
    }
    let wanted = match () {
        () if cause.downcast_ref::<ParseIntError>().is_some_and(|cause| *cause.kind() == IntErrorKind::Zero) => {
            "a whole number, 1 or more"
        }
        () if cause.is::<ParseIntError>() => "a whole number, 0 or more",
        () if cause.is::<std::num::ParseFloatError>() => "a number",
        () => return None,
    };
    let [option, value] = [ContextKind::InvalidArg, ContextKind::InvalidValue].map(|kind| message.get(kind));
    let value = value?.to_string();
    Some(Error::usage(format!("{value:?} is not {wanted}, as {} takes it", option?)))
}

/// A program that was named without the `--` before it, where a command takes one.
fn program_without_dashes(message: &clap::Error) -> Option<Error> {
    let [word, usage] = [ContextKind::InvalidArg, ContextKind::Usage].map(|kind| message.get(kind));
    let (word, usage) = (word?.to_string(), usage?.to_string());
    let is_program = message.kind() == clap::error::ErrorKind::UnknownArgument && !word.starts_with('-');
    (is_program && usage.contains(" -- <")).then(|| {
        Error::usage(format!("unexpected argument {word:?}")).hint("put -- before the program: mh each -- PROGRAM")
    })
}

/// Clap's error in our form: its first paragraph is the message, its tips are the hints.
fn as_error(message: &clap::Error) -> Error {
    let text = message.render().to_string();
    let paragraph: Vec<_> = text.lines().take_while(|line| !line.trim().is_empty()).map(str::trim).collect();
    let sentence = paragraph.join(" ");
    let sentence = sentence.strip_prefix("error: ").unwrap_or(&sentence).to_owned();
    let tips = text.lines().filter_map(|line| line.trim().strip_prefix("tip: "));
    tips.fold(Error::usage(sentence), Error::hint)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::Cli;

    fn parse(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(line.split_whitespace())
    }

    #[test]
    fn a_command_line_that_cannot_be_parsed_still_says_its_format() {
        let format = |line: &str| format_in(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(format("mh --json nonsense"), Some(Format::Json));
        assert_eq!(format("mh nonsense --format=jsonl"), Some(Format::Jsonl));
        assert_eq!(format("mh nonsense --format csv"), Some(Format::Csv));
        assert_eq!(format("mh nonsense -- --json"), None);
    }

    #[test]
    fn claps_errors_become_ours() {
        let error = as_error(&parse("mh shcema").unwrap_err());
        assert_eq!(error.message(), "unrecognized subcommand 'shcema'");
        assert!(error.hints()[0].contains("schema"), "{:?}", error.hints());
        let hints = |line: &str| in_own_words(&parse(line).unwrap_err()).map(|error| error.hints().to_vec());
        assert_eq!(hints("mh each mh task list").unwrap(), ["put -- before the program: mh each -- PROGRAM"]);
        assert!(hints("mh each --user-s bob -- mh").is_none() && hints("mh whoami mh").is_none());
        let error = as_error(&parse("mh completions").unwrap_err());
        assert_eq!(error.message(), "the following required arguments were not provided: <SHELL>");
    }
}
