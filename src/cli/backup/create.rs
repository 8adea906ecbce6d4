//! `mh backup create`.

use super::view::CreatedView;
use super::{Directory, refuse_within};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::style::counted;
use crate::domain::access::Actor;
use crate::domain::backup::take::{self, Taken};
use crate::domain::backup::{self, Extent, Whose};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::store::fs::repository;
use crate::store::source::Secrets;

/// Arguments of `mh backup create`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Others may write meanwhile: the snapshot is the home as it was at one line of each log. Only what
changed since the last one is read again, and only what is new takes up room. Killed anywhere, there
is a whole snapshot or none.

Examples:
  mh -u alice backup create /mnt/disk/alice
  mh -u alice -q backup create /mnt/disk/home --all-users     every night, from cron")]
pub(super) struct CreateArgs {
    #[command(flatten)]
    directory: Directory,
    /// The whole home with everybody's profile (admins only)
    #[arg(long)]
    all_users: bool,
    /// Passwords, tokens and keys too: whoever has the backup has them
    #[arg(long)]
    include_secrets: bool,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &CreateArgs) -> Result<()> {
    let home = app.home()?;
    let (actor, subject): (Actor, Option<Member>) = match args.all_users {
        true => (app.acting()?.actor, None),
        false => app.standing().map(|standing| (standing.actor, Some(standing.subject)))?,
    };
    let ctx = app.context(&actor);
    let extent = Extent {
        whose: subject.as_ref().map_or(Whose::Everybody, Whose::One),
        secrets: if args.include_secrets { Secrets::Included } else { Secrets::Excluded },
    };
    backup::authorize_taking(&ctx, extent)?;
    let dir = &args.directory.dir;
    refuse_within(app, dir)?;
    if args.dry.dry_run {
        let repository = match repository::look(dir) {
            Ok(repository) => Some(repository),
            Err(error) if error.kind() == Kind::NotFound => None,
            Err(error) => return Err(error),
        };
        let counts = take::plan(&ctx, extent, repository.as_deref())?;
        app.ui.note("dry run: nothing is written; newBytes is what would be read");
        return app.ui.emit(&CreatedView::planned(counts));
    }
    let repository = repository::make(dir, &home, app.settings.knobs.stop_at.as_deref())?;
    if args.include_secrets {
        app.ui.warn("this backup holds secrets: whoever can read it can sign in, and use the keys");
    }
    let progress = app.ui.progress(0);
    let taken = take::take(&ctx, extent, repository.as_ref(), &|bytes| progress.done(super::READING, bytes))?;
    drop(progress);
    let Taken { header, op, left_out } = taken;
    app.ui.emit_saved(&CreatedView::taken(&header, op), "the backup")?;
    lacking(app, left_out)
}

/// A backup that lacks something, or holds what is damaged, must not pass for a whole one.
fn lacking(app: &App, left_out: Vec<Error>) -> Result<()> {
    left_out.iter().for_each(|error| app.ui.warn_of(error));
    match left_out.len() {
        0 => Ok(()),
        count => {
            let what =
                format!("the snapshot was taken, and lacks {} or holds it damaged", counted(count as u64, "thing"));
            Err(Error::new(Kind::Damaged, what).hint("mh doctor says more; once that is mended, take another one"))
        }
    }
}
