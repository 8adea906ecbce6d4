//! `mh backup list`.

use super::Directory;
use super::view::SnapshotRow;
use crate::cli::app::App;
use crate::domain::backup;
use crate::error::Result;
use crate::store::fs::repository;

/// Arguments of `mh backup list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
It needs no home: the directory says by itself what it holds.

Examples:
  mh backup list /mnt/disk/home
  mh backup list /mnt/disk/home --format jsonl | jq -r .id")]
pub(super) struct ListArgs {
    #[command(flatten)]
    directory: Directory,
}

pub(super) fn run(app: &App, args: &ListArgs) -> Result<()> {
    let repository = repository::look(&args.directory.dir)?;
    let snapshots = backup::list(repository.as_ref())?;
    app.ui.list(snapshots.into_iter().map(|header| header.map(SnapshotRow::from)))
}
