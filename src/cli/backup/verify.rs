//! `mh backup verify`.

use super::Directory;
use super::view::DamageRow;
use crate::cli::app::App;
use crate::cli::style::{counted, size};
use crate::cli::ui::{Format, Step};
use crate::domain::backup::verify::verify;
use crate::error::{Error, Kind, Result};
use crate::id::SnapshotId;
use crate::store::fs::repository;

/// Arguments of `mh backup verify`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Every snapshot is compared with its blobs, and every blob with its name. A row is a file of
a snapshot that cannot be brought back as it was; with any, the exit code is 8. What is damaged is
left as it is: move a blob that is not what its name says away, and the next backup keeps it anew
where the file is still the same.

Examples:
  mh backup verify /mnt/disk/home
  mh backup verify /mnt/disk/home 20261121103129-7 --json")]
pub(super) struct VerifyArgs {
    #[command(flatten)]
    directory: Directory,
    /// One snapshot only [default: all of them]
    snapshot: Option<SnapshotId>,
}

pub(super) fn run(app: &App, args: &VerifyArgs) -> Result<()> {
    let repository = repository::lock(&args.directory.dir, None)?;
    let progress = app.ui.progress(0);
    let step = Step { doing: "verifying", done: "verified", things: ["blob", "blobs"] };
    let verified = verify(repository.as_ref(), args.snapshot, &|bytes| progress.done(step, bytes))?;
    drop(progress);
    if verified.leftovers.count > 0 {
        let left = format!("{} ({})", counted(verified.leftovers.count, "blob"), size(verified.leftovers.bytes));
        app.ui.note(&format!("{left} that no snapshot names, as a killed backup leaves them, were not read"));
    }
    let read = format!(
        "{}, {}, {} in {}",
        counted(verified.snapshots, "snapshot"),
        counted(verified.files, "file"),
        size(verified.blobs.bytes),
        counted(verified.blobs.count, "blob")
    );
    let damaged = verified.damage.len();
    if damaged == 0 {
        app.ui.note(&format!("{read}: whole"));
    }
    if damaged > 0 || app.ui.format != Format::Table {
        app.ui.list(verified.damage.into_iter().map(|damage| Ok(DamageRow::from(damage))))?;
    }
    if damaged == 0 {
        return Ok(());
    }
    Err(Error::new(Kind::Damaged, format!("{read}: {damaged} damaged"))
        .at(&args.directory.dir)
        .hint("take a new backup now, into another directory"))
}
