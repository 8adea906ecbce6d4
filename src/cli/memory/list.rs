//! `mh memory list`: memories by time, newest first.

use crate::cli::app::App;
use crate::cli::memory::view::MemoryRow;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::when::When;
use crate::domain::memory::{self, Filter};
use crate::error::Result;
use crate::store::key::Order;

/// List memories, newest first
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh memory list --since yesterday
  mh memory list --tag work --entity Sarah --limit 5
  mh memory list --limit 0 --format jsonl

All conditions must hold; of several --type any one is enough.")]
pub(super) struct ListArgs {
    /// From this date on: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Up to this date; a day is meant as a whole
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Of this type; may be repeated
    #[arg(long = "type", value_name = "TYPE")]
    kinds: Vec<String>,
    /// With this tag; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// With this person, place or thing; may be repeated
    #[arg(long = "entity", value_name = "NAME")]
    entities: Vec<String>,
    /// At most so many; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Oldest first
    #[arg(long)]
    reverse: bool,
}

/// Runs `mh memory list`.
pub(super) fn run(app: &App, args: ListArgs) -> Result<()> {
    let filter = Filter {
        since: args.since.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.start()),
        until: args.until.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.end()),
        kinds: args.kinds,
        tags: args.tags,
        entities: args.entities,
        limit: args.limit,
        order: if args.reverse { Order::OldestFirst } else { Order::NewestFirst },
    };
    let session = app.standing()?;
    let memories = memory::list(&app.context(&session.actor), &session.subject, filter)?;
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(memories.map(|memory| memory.map(MemoryRow::new)));
    }
    let memories: Vec<_> = memories.collect();
    let tails = Tails::of(memories.iter().flatten().map(|memory| memory.id.as_str()));
    app.ui.list(memories.into_iter().map(|memory| memory.map(|memory| MemoryRow::shortened(memory, &tails))))
}
