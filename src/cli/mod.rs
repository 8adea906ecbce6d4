//! argv in, tables and JSON out. Knows clap, colours, prompts, editors. No rules of its own.
//!
//! A new noun is a module here with its `Args`, a variant of [`Command`], and an arm of the one match.

pub mod admin;
pub mod app;
pub mod audit;
pub mod auth;
pub mod backup;
pub mod capture;
mod clock;
pub mod commands;
mod complete;
pub mod config;
mod diff;
pub mod doctor;
pub mod each;
mod editing;
pub mod editor;
mod flow;
pub mod generate;
mod indexing;
pub mod init;
mod inlet;
mod login;
mod manual;
pub mod memory;
pub mod migrate;
pub mod mode;
pub mod model;
pub mod op;
mod outlet;
mod output;
mod pager;
pub mod path;
pub mod persona;
pub mod prompt;
pub mod report;
pub mod search;
mod selection;
pub mod session;
mod shorten;
pub mod show;
pub mod stats;
pub mod status;
mod style;
mod table;
pub mod task;
pub mod today;
pub mod trust;
pub mod ui;
pub mod undo;
pub mod user;
pub mod view;
pub mod when;
pub mod whoami;
mod within;

use std::ffi::OsString;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ContextKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use crate::cli::app::{App, Reading};
use crate::cli::ui::{Format, Ui};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::settings::{self, Flags, Settings};

/// Keep the private data of several people who share one personal-AI home.
#[derive(Debug, Parser)]
#[command(name = "mh", version)]
#[command(after_help = "\
Examples:
  mh --user alice capture \"Met Sarah about the kiln #work @Sarah\"
  mh memory list --since yesterday
  mh help capture")]
pub struct Cli {
    /// What means the same in every command.
    #[command(flatten)]
    pub global: GlobalArgs,
    /// What to do; nothing said, a terminal gets the status.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The options that mean the same in every command.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// Whose profile to work on [default: $MH_USER, else the chosen or only account]
    #[arg(short, long, global = true, value_name = "NAME", value_hint = clap::ValueHint::Other)]
    pub user: Option<Username>,
    /// Where the home is [default: $MH_HOME, else the platform's data directory]
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub home: Option<PathBuf>,
    /// The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last
    /// [default: $MH_SESSION]
    #[arg(long, global = true, value_name = "ID")]
    pub session: Option<String>,
    /// A file with a token that proves who you are
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub token_file: Option<PathBuf>,
    /// The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]
    #[arg(long, global = true, value_enum, hide_possible_values = true)]
    pub format: Option<Format>,
    /// Short for --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
    /// Print no notes on stderr
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say what caused an error
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Use no colours
    #[arg(long, global = true)]
    pub no_color: bool,
    /// Use no colours and no rules, and cut nothing off
    #[arg(long, global = true)]
    pub plain: bool,
    /// How long to wait for another mh that is writing [default: 10]
    #[arg(long, global = true, value_name = "SECONDS")]
    pub lock_timeout: Option<u64>,
    /// Answer every question with yes
    #[arg(long, global = true)]
    pub yes: bool,
}

/// `--dry-run`, flattened into every command that changes something; others refuse it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct DryRun {
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

impl From<GlobalArgs> for Flags {
    fn from(args: GlobalArgs) -> Self {
        Self {
            user: args.user,
            home: args.home,
            session: args.session,
            token_file: args.token_file,
            format: if args.json { Some(Format::Json) } else { args.format },
            quiet: args.quiet,
            verbose: args.verbose,
            no_color: args.no_color,
            plain: args.plain,
            lock_timeout: args.lock_timeout,
            yes: args.yes,
            command: None,
        }
    }
}

/// What to do: the nouns, and the verbs that are used every day.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Put a memory away and print its id
    Capture(capture::CaptureArgs),
    /// Find memories and tasks by what stands in them
    Search(search::SearchArgs),
    /// Show a memory
    Show(show::ShowArgs),
    /// Show who you are, what you captured lately, and what is to be done
    Status(status::StatusArgs),
    /// Show a day as it went: memories, tasks done, changes of the mode
    Today(today::TodayArgs),
    /// Draw a calendar of captures, and count them by type, tag and hour
    Stats(stats::StatsArgs),
    /// Change a memory
    Edit(memory::edit::EditArgs),
    /// Take back what a command changed
    Undo(undo::UndoArgs),
    /// Take back your newest undo
    Redo(undo::RedoArgs),
    /// List, edit, link, remove and restore memories, and see their past
    Memory(memory::MemoryArgs),
    /// List tasks by urgency, add and change them, and say which is next
    Task(task::TaskArgs),
    /// Start, list and end sessions, and say what stands in their contexts
    Session(session::SessionArgs),
    /// Read and change the profile's configuration, and the home's settings
    Config(config::ConfigArgs),
    /// Say which model plays which role, or give a role another
    Model(model::ModelArgs),
    /// Show and change who the assistant is: the persona, and its facets
    Persona(persona::PersonaArgs),
    /// Say which cognitive mode the profile is in, or put it into another
    Mode(mode::ModeArgs),
    /// Say how much the assistant may do alone, or set it
    Trust(trust::TrustArgs),
    /// Add, list, show, change and choose accounts
    User(user::UserArgs),
    /// Sign in and out; passwords, and tokens for scripts
    Auth(auth::AuthArgs),
    /// Say who you are here, and how that was chosen
    Whoami(whoami::WhoamiArgs),
    /// Print a few words for a shell's prompt
    Prompt(prompt::PromptArgs),
    /// List and show operations: what each command changed
    Op(op::OpArgs),
    /// List who did what, and verify that no line is missing
    Audit(audit::AuditArgs),
    /// Bring the home of MetaHuman OS or AirFit over, and be able to go back
    Migrate(migrate::MigrateArgs),
    /// Keep profiles and the home elsewhere, and bring them back
    Backup(backup::BackupArgs),
    /// Look after the home
    Admin(admin::AdminArgs),
    /// Run a program once for each account
    Each(each::EachArgs),
    /// Print where something lies on the disk
    Path(path::PathArgs),
    /// Look for damage, and mend what loses nothing
    Doctor(doctor::DoctorArgs),
    /// Make a home
    Init(init::InitArgs),
    /// List the kinds of answers, or print the JSON schema of one
    Schema(generate::SchemaArgs),
    /// Print the completion script of a shell
    Completions(generate::CompletionsArgs),
    /// Write the manual, a page per command
    Man(generate::ManArgs),
}

impl Command {
    fn run(self, flags: Flags) -> ExitCode {
        match self {
            Self::Capture(args) => with_home(flags, |app| capture::run(app, args)),
            Self::Search(args) => with_home(flags, |app| search::run(app, &args)),
            Self::Show(args) => with_home(flags, |app| show::run(app, &args)),
            Self::Status(args) => with_home(flags, |app| status::run(app, args)),
            Self::Today(args) => with_home(flags, |app| today::run(app, &args)),
            Self::Stats(args) => with_home(flags, |app| stats::run(app, &args)),
            Self::Edit(args) => with_home(flags, |app| memory::edit::run(app, args)),
            Self::Undo(args) => with_home(flags, |app| undo::undo(app, &args)),
            Self::Redo(args) => with_home(flags, |app| undo::redo(app, &args)),
            Self::Memory(args) => with_home(flags, |app| memory::run(app, args)),
            Self::Task(args) => with_home(flags, |app| task::run(app, args)),
            Self::Session(args) => with_home(flags, |app| session::run(app, args)),
            Self::Config(args) => config::start(flags, args),
            Self::Model(args) => with_home(flags, |app| model::run(app, args)),
            Self::Persona(args) => with_home(flags, |app| persona::run(app, args)),
            Self::Mode(args) => with_home(flags, |app| mode::run(app, args)),
            Self::Trust(args) => with_home(flags, |app| trust::run(app, args)),
            Self::User(args) => with_home(flags, |app| user::run(app, args)),
            Self::Auth(args) => with_home(flags, |app| auth::run(app, args)),
            Self::Whoami(args) => with_home(flags, |app| whoami::run(app, args)),
            Self::Prompt(args) => prompt::start(flags, &args),
            Self::Op(args) => with_home(flags, |app| op::run(app, args)),
            Self::Audit(args) => with_home(flags, |app| audit::run(app, args)),
            Self::Migrate(args) => migrate::start(flags, args),
            Self::Backup(args) => with_home(flags, |app| backup::run(app, args)),
            Self::Admin(args) => with_home(flags, |app| admin::run(app, args)),
            Self::Each(args) => with_home(flags, |app| each::run(app, &args)),
            Self::Path(args) => with_home(flags, |app| path::run(app, &args)),
            Self::Doctor(args) => doctor::start(flags, &args),
            Self::Init(args) => with_home(flags, |app| init::run(app, args)),
            Self::Schema(args) => without_home(flags, |ui| args.run(ui)),
            Self::Completions(args) => without_home(flags, |ui| args.run(ui)),
            Self::Man(args) => without_home(flags, |ui| args.run(ui)),
        }
    }
}

/// Runs one command line. The first of `args` is the program's name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<_> = args.into_iter().collect();
    if settings::asking().is_some_and(|asking| complete::answer(&asking, &args)) {
        return ExitCode::SUCCESS;
    }
    ui::announce_panics();
    let args = search::argv::unwanted_words_last(args);
    let parsed = || {
        let mut matches = Cli::command().try_get_matches_from(&args)?;
        let name = commands::name(&matches);
        Cli::from_arg_matches_mut(&mut matches).map(|cli| (cli, name))
    };
    let command = || match parsed() {
        Ok((Cli { global, command }, _))
            if global.format == Some(Format::Prometheus) && !has_prometheus(command.as_ref()) =>
        {
            finish(&Ui::early(Format::Table), Err(no_prometheus()))
        }
        Ok((Cli { global, command: Some(command) }, name)) => command.run(Flags { command: name, ..global.into() }),
        Ok((Cli { global, command: None }, _)) => bare(global.into(), &args),
        Err(message) => misread(&message, &args),
    };
    std::panic::catch_unwind(AssertUnwindSafe(command)).unwrap_or_else(|_| ExitCode::from(Kind::Bug.exit_code()))
}

/// Whether a command has numbers for Prometheus.
fn has_prometheus(command: Option<&Command>) -> bool {
    matches!(command, Some(Command::Admin(args)) if args.is_stats())
}

fn no_prometheus() -> Error {
    Error::usage("only mh admin stats has the format prometheus").hint("formats are table, json, jsonl and csv")
}

/// Nothing was asked for: at a terminal that is the status, else it is a mistake, and the help says so.
fn bare(flags: Flags, args: &[OsString]) -> ExitCode {
    let help = |parts: &[&str]| Cli::command().arg_required_else_help(true).try_get_matches_from(parts).err();
    match (Settings::resolve(flags.clone()).map(|settings| Ui::new(&settings)), help(&["mh"])) {
        (Ok(ui), Some(help)) if !ui.is_shown() => misread(&help, args),
        _ => with_home(flags, |app| status::bare(app, help(&["mh", "-h"]).as_ref())),
    }
}

/// Runs a command that works with a home, and says what its changes left to be said.
pub fn with_home(flags: Flags, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match App::new(flags) {
        Ok(app) => run_with(&app, command),
        Err(error) => finish(&early, Err(error)),
    }
}

/// The same where the settings need not be readable: what is wrong with them is the command's to say.
pub(in crate::cli) fn with_home_as_it_is(
    flags: Flags,
    reading: Reading,
    command: impl FnOnce(&App, Option<Error>) -> Result<()>,
) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match App::as_it_is(flags, reading) {
        Ok((app, unread)) => run_with(&app, |app| command(app, unread)),
        Err(error) => finish(&early, Err(error)),
    }
}

/// The same for a command that says what went wrong only to those who ask for it (`-v`).
pub(in crate::cli) fn with_home_unheard(flags: Flags, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    if flags.verbose {
        return with_home(flags, command);
    }
    match App::new(flags).and_then(|app| command(&app)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(error.kind().exit_code()),
    }
}

fn run_with(app: &App, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    let result = command(app).inspect_err(|error| app.note_failure(error));
    if result.is_ok() {
        app.note_use();
    }
    for warning in app.store.take_warnings() {
        app.ui.warn(&warning);
    }
    finish(&app.ui, result)
}

/// Runs a command that needs no home.
fn without_home(flags: Flags, command: impl FnOnce(&Ui) -> Result<()>) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match Settings::resolve(flags) {
        Ok(settings) => {
            let ui = Ui::new(&settings);
            finish(&ui, command(&ui))
        }
        Err(error) => finish(&early, Err(error)),
    }
}

fn finish(ui: &Ui, result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            ui.error(&error);
            ExitCode::from(error.kind().exit_code())
        }
    }
}

/// What clap answers instead of a command: help, the version, or an error.
fn misread(message: &clap::Error, args: &[OsString]) -> ExitCode {
    use clap::error::ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};

    let ui = Ui::early(settings::early_format(format_in(args)));
    if let Some(error) = in_own_words(message) {
        return finish(&ui, Err(error));
    }
    match message.kind() {
        DisplayHelp | DisplayVersion => finish(&ui, ui::clap_message(message)),
        kind if ui.format.is_json() && kind != DisplayHelpOnMissingArgumentOrSubcommand => {
            finish(&ui, Err(as_error(message)))
        }
        _ => match ui::clap_message(message) {
            Ok(()) => ExitCode::from(Kind::Usage.exit_code()),
            failed => finish(&ui, failed),
        },
    }
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
    if let Some(error) = program_without_dashes(message) {
        return Some(error);
    }
    let cause = std::error::Error::source(message)?;
    if let Some(own) = cause.downcast_ref::<Error>() {
        return Some(own.hints().iter().fold(Error::new(own.kind(), own.message()), Error::hint));
    }
    let wanted = match () {
        () if cause.is::<std::num::ParseIntError>() => "a whole number, 0 or more",
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
    use super::*;

    fn parse(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(line.split_whitespace())
    }

    #[test]
    fn the_definitions_agree_with_themselves() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_shows_how_it_is_used() {
        fn visit(command: &clap::Command) {
            if command.get_subcommands().next().is_none() {
                let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.contains("Example"), "`mh {}` has no example in its help", command.get_name());
            }
            command.get_subcommands().for_each(visit);
        }
        visit(&Cli::command());
    }

    #[test]
    fn global_options_stand_anywhere() {
        for line in ["mh -u alice --json schema", "mh schema --user Alice --json"] {
            let flags = Flags::from(parse(line).unwrap().global);
            assert_eq!((flags.user.unwrap().as_str(), flags.format), ("alice", Some(Format::Json)), "{line}");
        }
        assert!(parse("mh schema --json --format csv").is_err());
        let both = Flags::from(parse("mh --json schema --format csv").unwrap().global);
        assert_eq!(both.format, Some(Format::Json), "clap sees no conflict across levels");
        assert!(parse("mh -u ../x schema").is_err());
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
