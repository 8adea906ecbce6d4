//! `mh task list`: tasks by urgency.

use chrono::Local;

use crate::cli::app::App;
use crate::cli::indexing::indexing;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::task::view::TaskRow;
use crate::cli::when::When;
use crate::domain::task::{self, Filter, Wanted};
use crate::error::Result;

/// How many tasks are listed unless somebody asks for more.
const LIMIT: usize = 50;

/// Arguments of `mh task list`.
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "\
All conditions must hold. Late tasks (!) come first, then by priority, due date and age; what waits
for another task, or is blocked, stands at the end.

Examples:
  mh task list
  mh task list --tag pottery --due-before \"next week\"
  mh task list --status done --limit 5
  mh task list --status all --limit 0 --format jsonl")]
pub(super) struct ListArgs {
    /// todo, in_progress, blocked, done, cancelled, deleted, open or all; may be repeated, and any one is enough [default: open]
    #[arg(long = "status", value_name = "STATUS")]
    wanted: Vec<Wanted>,
    #[command(flatten)]
    which: Which,
    /// How many at most; 0 is no limit [default: 50]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// Conditions that `list` and `next` share.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Which {
    /// A tag; may be repeated, and all are needed
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// A project, by its id or name
    #[arg(long, value_name = "NAME")]
    project: Option<String>,
    /// Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339
    #[arg(long, value_name = "DATE")]
    due_before: Option<String>,
}

impl Which {
    /// The condition on top of which kinds of tasks are wanted.
    pub(super) fn filter(self, app: &App, wanted: Vec<Wanted>) -> Result<Filter> {
        let due_before = self.due_before.map(|text| When::ahead(&text, app.now)).transpose()?;
        let due_before = due_before.map(|when| when.start());
        Ok(Filter { wanted, tags: self.tags, project: self.project, due_before, ..Filter::default() })
    }
}

/// Runs `mh task list`.
pub(super) fn run(app: &App, args: ListArgs) -> Result<()> {
    let limit = args.limit.unwrap_or(LIMIT);
    let filter = Filter { limit, ..args.which.filter(app, args.wanted)? };
    let standing = app.standing()?;
    let now = app.now.with_timezone(&Local);
    let ctx = app.context(&standing.actor);
    let mut tasks = indexing(app, |told| task::list(&ctx, &standing.subject, &filter, &now, Some(told)))?;
    let (damaged, count) = (std::mem::take(&mut tasks.damaged), tasks.len());
    let limit = if limit == 0 { usize::MAX } else { limit };
    let short = shortens(app.ui.format, limit.min(damaged.len() + count));
    let tails = Tails::of(tasks.ids().filter(|_| short));
    let rows = tasks.in_order().take(limit).map(|listed| {
        let row = TaskRow::new(listed?, now);
        Ok(if short { row.shortened(&tails) } else { row })
    });
    app.ui.list(damaged.into_iter().map(Err).chain(rows))?;
    let more = count.saturating_sub(limit);
    if more > 0 {
        app.ui.note(&format!("{more} more; --limit 0 shows all"));
    }
    Ok(())
}
