//! `mh backup prune`.

use std::num::NonZeroUsize;

use chrono::Local;

use super::Directory;
use super::view::PrunedRow;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::style::{counted, size};
use crate::domain::backup::keep::{self, Policy};
use crate::error::{Error, Kind, Result};
use crate::store::fs::repository;

/// Arguments of `mh backup prune`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A snapshot stays if one of the options says so; the newest one always does. Days, weeks (from Monday)
and months are those of the clock here, and those without a snapshot do not count. The snapshots of a
profile and those of the whole home are pruned each by themselves. Letting go of others' takes an admin.
One that cannot be read stays, with every blob that it may need, until its file is moved away.

Examples:
  mh backup prune /mnt/disk/home --keep-daily 7 --keep-weekly 4 --dry-run
  mh backup prune /mnt/disk/home --keep-last 3 --keep-monthly 12")]
#[group(id = "keep", required = true, multiple = true, args = ["keep_last", "keep_daily", "keep_weekly", "keep_monthly"])]
pub(super) struct PruneArgs {
    #[command(flatten)]
    directory: Directory,
    /// Keep the newest N
    #[arg(long, value_name = "N")]
    keep_last: Option<NonZeroUsize>,
    /// Keep the newest one of each of N days
    #[arg(long, value_name = "N")]
    keep_daily: Option<NonZeroUsize>,
    /// Keep the newest one of each of N weeks
    #[arg(long, value_name = "N")]
    keep_weekly: Option<NonZeroUsize>,
    /// Keep the newest one of each of N months
    #[arg(long, value_name = "N")]
    keep_monthly: Option<NonZeroUsize>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &PruneArgs) -> Result<()> {
    let acting = app.acting()?;
    let (ctx, about) = (app.context(&acting.actor), acting.about()?);
    keep::authorize(&ctx, about)?;
    let repository = repository::lock(&args.directory.dir, app.settings.knobs.stop_at.as_deref())?;
    let count = |kept: Option<NonZeroUsize>| kept.map_or(0, NonZeroUsize::get);
    let policy = Policy {
        last: count(args.keep_last),
        daily: count(args.keep_daily),
        weekly: count(args.keep_weekly),
        monthly: count(args.keep_monthly),
    };
    let local = |time: chrono::DateTime<chrono::Utc>| time.with_timezone(&Local).naive_local();
    let dry_run = args.dry.dry_run;
    let pruned = keep::prune(&ctx, about, repository.as_ref(), policy, &local, dry_run)?;
    if dry_run {
        app.ui.note("dry run: nothing is dropped");
    }
    let freed = format!("{} ({})", counted(pruned.blobs.count, "blob"), size(pruned.blobs.bytes));
    app.ui.note(&format!("{} {freed}", if dry_run { "would free" } else { "freed" }));
    app.ui.list(pruned.snapshots.into_iter().map(|(header, stays)| Ok(PrunedRow::new(&header, stays))))?;
    unread(app, &pruned.unread)
}

/// Nobody knows which blobs a snapshot needs that cannot be read: it stays, and so do they.
fn unread(app: &App, snapshots: &[Error]) -> Result<()> {
    snapshots.iter().for_each(|error| app.ui.warn_of(error));
    match snapshots {
        [] => Ok(()),
        _ => Err(Error::new(Kind::Damaged, "no blob was dropped: a snapshot that cannot be read may need any of them")
            .hint("move its file away if it is of no use any more, then prune again")),
    }
}
