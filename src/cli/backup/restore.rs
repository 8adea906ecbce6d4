//! `mh backup restore`.

use super::view::RestoredView;
use super::{Directory, READING, refuse_within};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Step;
use crate::domain::access::Actor;
use crate::domain::backup::restore::{self, Manner, Restored, Wish};
use crate::domain::user;
use crate::error::Result;
use crate::id::{SnapshotId, Username};
use crate::store::fs::repository;

/// Arguments of `mh backup restore`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A profile comes back beside those that live, as that of a new account: look at it, take out of it what
is missing, or go on with it; mh user remove takes it away again. A whole home comes back where none
is, as it was: with its accounts, its settings and its log. In a home without accounts, a profile is
brought back as that of its admin.

Every byte is checked on the way, and every log line by line. If anything is damaged, nothing is
brought back.

Examples:
  mh -u alice backup restore /mnt/disk/alice --as alice-before
  mh -u alice backup restore /mnt/disk/home 20261121103129-7 --of bob --as bob-before
  mh --home ~/new-home backup restore /mnt/disk/home --all-users")]
#[group(id = "what", required = true, multiple = false, args = ["name", "all_users"])]
pub(super) struct RestoreArgs {
    #[command(flatten)]
    directory: Directory,
    /// Which snapshot [default: the newest]
    snapshot: Option<SnapshotId>,
    /// What the new account is called
    #[arg(long = "as", value_name = "NAME")]
    name: Option<Username>,
    /// Whose profile, where the snapshot holds several
    #[arg(long, value_name = "NAME", conflicts_with = "all_users")]
    of: Option<Username>,
    /// The whole home, where there is none yet
    #[arg(long)]
    all_users: bool,
    /// Leave logs, history and the keys of captures behind: the way out where only they are damaged
    #[arg(long)]
    without_past: bool,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &RestoreArgs) -> Result<()> {
    let dry_run = args.dry.dry_run;
    let new_home = app.store.home()?.is_none();
    // Where nobody has an account, nobody can be asked for a permission.
    let actor = if user::is_empty(&app.store)? { Actor::Nobody } else { app.acting()?.actor };
    let ctx = app.context(&actor);
    restore::authorize(&ctx)?;
    let dir = &args.directory.dir;
    refuse_within(app, dir)?;
    let repository = repository::lock(dir, None)?;
    let progress = app.ui.progress(0);
    let restoring = Step { doing: "restoring", done: "restored", things: ["file", "files"] };
    let step = if dry_run { READING } else { restoring };
    let show = |bytes: u64| progress.done(step, bytes);
    let manner = Manner { snapshot: args.snapshot, without_past: args.without_past, dry_run, progress: &show };
    let restored = match &args.name {
        Some(name) => {
            let wish = Wish { of: args.of.clone(), to: name.clone() };
            restore::profile(&ctx, repository.as_ref(), &wish, manner)?
        }
        None => restore::everybody(&ctx, repository.as_ref(), manner)?,
    };
    drop(progress);
    if let (Some(first), Some(_)) = (&restored.first, &restored.op) {
        app.welcome(first, new_home)?;
    }
    say(app, args, &restored);
    app.ui.emit_saved(&RestoredView::from(restored), "what came back")
}

fn say(app: &App, args: &RestoreArgs, restored: &Restored) {
    for link in &restored.links {
        app.ui.warn(&format!("a link that leads out of its place did not come: {link}"));
    }
    if args.dry.dry_run {
        app.ui.note("dry run: everything was read, and nothing is written");
    }
    if args.all_users && !restored.header.secrets {
        app.ui.note("passwords and tokens are not in this backup; as the home's owner, set password = false in users/NAME.toml to let an admin in");
    }
}
