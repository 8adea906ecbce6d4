//! `mh backup`: profiles and homes kept outside of the home, and brought back. A file per verb.

mod create;
mod list;
mod prune;
mod restore;
mod verify;
pub(in crate::cli) mod view;

use std::path::{Path, PathBuf};

use crate::cli::app::App;
use crate::cli::ui::Step;
use crate::cli::within;
use crate::error::{Error, Result};

/// Reading what is backed up, or would be restored.
const READING: Step = Step { doing: "reading", done: "read", things: ["file", "files"] };

/// Arguments of `mh backup`.
#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Take a backup: of a profile, or of the whole home
    Create(create::CreateArgs),
    /// List the snapshots in a directory of backups
    List(list::ListArgs),
    /// Read every backup again, and say what is damaged
    Verify(verify::VerifyArgs),
    /// Let go of old snapshots
    Prune(prune::PruneArgs),
    /// Bring a profile back under a new name, or a whole home where there is none
    Restore(restore::RestoreArgs),
}

/// The directory that the backups are in.
#[derive(Debug, clap::Args)]
struct Directory {
    /// The directory of the backups; on another disk is best
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    dir: PathBuf,
}

/// Runs `mh backup`.
pub(super) fn run(app: &App, args: BackupArgs) -> Result<()> {
    match args.verb {
        Verb::Create(args) => create::run(app, &args),
        Verb::List(args) => list::run(app, &args),
        Verb::Verify(args) => verify::run(app, &args),
        Verb::Prune(args) => prune::run(app, &args),
        Verb::Restore(args) => restore::run(app, &args),
    }
}

/// A backup inside of what it is a backup of goes with it, and would hold itself.
fn refuse_within(app: &App, dir: &Path) -> Result<()> {
    if within::is_within(&app.settings.home, dir) {
        return Err(Error::usage("backups do not belong into the home").at(dir).hint("name a directory outside of it"));
    }
    Ok(())
}
