//! `mh session list`: sessions by time, the newest first.

use crate::cli::app::App;
use crate::cli::session::view::{SessionRow, WithOwner};
use crate::cli::shorten::{Tails, shortens};
use crate::domain::session::{self, Filter, Listed, Wanted};
use crate::error::Result;

/// How many sessions are listed unless somebody asks for more.
const LIMIT: usize = 20;

/// Arguments of `mh session list`.
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "\
Unless another status is asked for, it lists the sessions that go on: those that are active, and those \
that are idle because nothing happened for a while (sessions.idle, 30 minutes). Expired and terminated \
ones stay until a cleanup: --status all.

LENGTH is the time from the first message, or the start, to when something happened last.

Examples:
  mh session list
  mh session list --status all --limit 0
  mh session list --after k7x2q
  mh session list --all-users --format jsonl")]
pub(super) struct ListArgs {
    /// active, idle, expired, terminated, live (active or idle) or all; may be repeated, and any one is
    /// enough [default: live]
    #[arg(long = "status", value_name = "STATUS")]
    wanted: Vec<Wanted>,
    /// Only those that are older than this one
    #[arg(long, value_name = "ID")]
    after: Option<String>,
    /// How many at most; 0 is no limit [default: 20]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// List the sessions of everybody, for admins
    #[arg(long)]
    all_users: bool,
}

/// Runs `mh session list`.
pub(super) fn run(app: &App, args: ListArgs) -> Result<()> {
    let filter = Filter { wanted: args.wanted, after: args.after, limit: args.limit.unwrap_or(LIMIT) };
    let policy = &app.settings.sessions;
    if args.all_users {
        let acting = app.acting()?;
        let listed = session::list_all(&app.context(&acting.actor), &filter, policy)?;
        let rows = shortened(app, filter.limit, listed);
        return app.ui.list(rows.into_iter().map(|row| row.map(WithOwner::new)));
    }
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let listed = session::list(&ctx, &standing.subject, &filter, policy)?;
    if !shortens(app.ui.format, filter.limit) {
        return app.ui.list(listed.map(|listed| listed.map(SessionRow::new)));
    }
    app.ui.list(shortened(app, filter.limit, listed.collect()).into_iter())
}

/// Rows with the tails of their ids, where that is enough.
fn shortened(app: &App, limit: usize, listed: Vec<Result<Listed>>) -> Vec<Result<SessionRow>> {
    let tails = Tails::of(listed.iter().flatten().map(|listed| listed.session.id.as_str()));
    let short = shortens(app.ui.format, limit);
    let row = |listed| if short { SessionRow::shortened(listed, &tails) } else { SessionRow::new(listed) };
    listed.into_iter().map(|listed| listed.map(row)).collect()
}
