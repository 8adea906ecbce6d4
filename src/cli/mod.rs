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
mod following;
pub mod generate;
mod global;
mod indexing;
pub mod init;
mod inlet;
mod login;
mod manual;
pub mod memory;
mod metahuman;
pub mod migrate;
mod misread;
pub mod mode;
pub mod model;
pub mod op;
mod outlet;
mod output;
mod pager;
pub mod path;
pub mod persona;
pub mod prompt;
mod prose;
pub mod report;
pub mod search;
mod selection;
pub mod session;
mod shorten;
pub mod show;
mod start;
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
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};

pub use crate::cli::global::{DryRun, GlobalArgs};
use crate::cli::misread::misread;
use crate::cli::start::{finish, with_home, without_home};
use crate::cli::ui::{Format, Ui};
use crate::error::{Error, Kind};
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

/// What to do: the nouns, and the verbs that are used every day.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Put a memory away and print its id
    Capture(capture::CaptureArgs),
    /// Find memories, tasks and messages by what stands in them
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
