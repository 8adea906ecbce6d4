//! `mh config`: the settings of a profile, and with `--system` those of the home.

mod profile;
mod secret;
mod system;
pub mod view;

use std::process::ExitCode;

use crate::cli::app::{App, Reading};
use crate::cli::start::{with_home, with_home_as_it_is};
use crate::cli::{DryRun, diff};
use crate::domain::config::secret::SecretName;
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result};
use crate::settings::Flags;

/// Arguments of `mh config`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A setting is named by its file in etc/ and the way in it: voice.tts.piper.speakingRate stands in
etc/voice.json. What has a '.' or a blank in its name is quoted: '\"custom.local\".speed'.

Examples:
  mh config get voice.tts.piper.speakingRate
  mh config set voice.tts.piper.speakingRate=1.2
  mh config list --system --origin")]
pub struct ConfigArgs {
    /// The settings of the home (mh.toml); only admins change them
    #[arg(long, global = true)]
    system: bool,
    #[command(subcommand)]
    command: ConfigCommand,
}

#[derive(Debug, clap::Subcommand)]
enum ConfigCommand {
    /// Print a setting, or a whole file of them
    Get(GetArgs),
    /// Give settings other values
    Set(SetArgs),
    /// Take settings away
    Unset(UnsetArgs),
    /// List the settings, a line each
    List(ListArgs),
    /// Change a file in the editor
    Edit(EditArgs),
}

/// Print a setting, or a whole file of them
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A text is printed without its quotes, a whole file as it is; a secret only with --reveal.

Examples:
  mh config get voice.tts.provider
  mh config get secrets.hevy --reveal
  mh config get voice
  mh config get --system storage.lock_timeout")]
struct GetArgs {
    /// Which setting
    #[arg(value_name = "KEY")]
    key: FieldPath,
    /// Show a secret
    #[arg(long)]
    reveal: bool,
}

/// Give settings other values
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A value keeps the type that it has; what is new is a text. With := it is JSON of any type. Comments and \
layout of the file stay.

A secret, such as the key of a service, is named secrets.NAME. It is asked for, or read from standard \
input or a file; it is kept apart from the settings, and has no history.

Examples:
  mh config set voice.tts.piper.speakingRate=1.2 ui.theme=dark
  mh config set 'ui.hours:=[8, 20]'
  pass show hevy | mh config set secrets.hevy --stdin
  mh config set --system history.days=365")]
struct SetArgs {
    /// What to set: KEY=TEXT, or KEY:=JSON where the type matters
    #[arg(required = true, value_name = "KEY=VALUE")]
    assignments: Vec<String>,
    #[command(flatten)]
    from: secret::From,
    #[command(flatten)]
    dry: DryRun,
}

/// Take settings away
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh config unset voice.cache.maxSizeMB\n  mh config unset --system history.days")]
struct UnsetArgs {
    /// Which settings
    #[arg(required = true, value_name = "KEY")]
    keys: Vec<FieldPath>,
    #[command(flatten)]
    dry: DryRun,
}

/// List the settings, a line each
#[derive(Debug, clap::Args)]
#[command(after_help = "\
With --origin: where each value comes from. In the profile that is a file, or the template's default
where the profile lacks the file. Of the home it is a flag, the environment, mh.toml or the default;
choices that do not stand in mh.toml are listed as well.

Examples:
  mh config list voice.tts
  mh config list --system --origin")]
struct ListArgs {
    /// Only what lies beneath this key
    #[arg(value_name = "PREFIX")]
    prefix: Option<FieldPath>,
    /// Say where each value comes from
    #[arg(long)]
    origin: bool,
}

/// Change a file in the editor
#[derive(Debug, clap::Args)]
#[command(after_help = "\
$VISUAL or $EDITOR opens on the file. What could not be read afterwards is not saved: the editor opens \
again. What you write is never lost.

Examples:
  mh config edit voice
  mh config edit --system")]
struct EditArgs {
    /// Which file of etc/; without it mh asks
    #[arg(value_name = "FILE")]
    file: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh config`. What mends the home's settings works also where they cannot be read.
pub(super) fn start(flags: Flags, args: ConfigArgs) -> ExitCode {
    use ConfigCommand::{Edit, Set, Unset};
    match (args.system, &args.command) {
        (true, Set(_) | Unset(_) | Edit(_)) => with_home_as_it_is(flags, Reading::Mends, |app, _| run(app, args)),
        _ => with_home(flags, |app| run(app, args)),
    }
}

fn run(app: &App, args: ConfigArgs) -> Result<()> {
    use ConfigCommand::{Edit, Get, List, Set, Unset};
    match (args.command, args.system) {
        (Get(args), false) => match SecretName::of(&args.key).transpose()? {
            Some(name) => secret::get(app, &name, args.reveal),
            None => profile::get(app, &args.key),
        },
        (Get(args), true) => system::get(app, &args.key),
        (Set(args), false) => match secret::named(&args.assignments, &args.from)? {
            Some(name) => secret::set(app, &name, &args.from, args.dry),
            None => profile::set(app, parse(&args.assignments)?, args.dry),
        },
        (Set(args), true) => system::set(app, &parse(&args.assignments)?, args.dry),
        (Unset(args), false) => profile::unset(app, args.keys, args.dry),
        (Unset(args), true) => system::unset(app, &args.keys, args.dry),
        (List(args), false) => profile::list(app, args.prefix.as_ref(), args.origin),
        (List(args), true) => system::list(app, args.prefix.as_ref(), args.origin),
        (Edit(args), false) => profile::edit(app, args.file.as_deref(), args.dry),
        (Edit(EditArgs { file: Some(file), .. }), true) => {
            Err(Error::usage(format!("the settings of the home are one file, and {file:?} is none of it"))
                .hint("leave out the file, or leave out --system"))
        }
        (Edit(args), true) => system::edit(app, args.dry),
    }
}

fn parse(assignments: &[String]) -> Result<Vec<Assignment>> {
    assignments.iter().map(|text| text.parse()).collect()
}

/// Shows how a file would change, for a dry run.
fn preview(app: &App, before: &[u8], after: &[u8]) {
    if before != after {
        let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
        app.ui.note(&format!("what would change:\n{}", diff::lines(&before, &after).join("\n")));
    }
}
