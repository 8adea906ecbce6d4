//! `mh memory list`: memories by time, newest first.

use crate::cli::app::App;
use crate::cli::indexing::indexing;
use crate::cli::memory::view::MemoryRow;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::when::When;
use crate::domain::memory::{self, Filter};
use crate::error::Result;
use crate::store::key::Order;

/// Arguments of `mh memory list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All conditions must hold. The newest 20 cost about 20 reads, however many there are.

Examples:
  mh memory list --since yesterday
  mh memory list --tag work --entity Sarah --limit 5
  mh memory list --limit 0 --format jsonl")]
pub(super) struct ListArgs {
    #[command(flatten)]
    which: Which,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// List the oldest first
    #[arg(long)]
    reverse: bool,
}

/// Conditions that `list` and `export` share.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// The last day or time; a day counts as a whole
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// A type; may be repeated, and any one is enough
    #[arg(long = "type", value_name = "TYPE")]
    kinds: Vec<String>,
    /// A tag; may be repeated, and all are needed
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// A person, place or thing; may be repeated, and all are needed
    #[arg(long = "entity", value_name = "NAME")]
    entities: Vec<String>,
}

impl Which {
    /// So many of these at most, in this order.
    pub(super) fn filter(self, app: &App, limit: usize, order: Order) -> Result<Filter> {
        Ok(Filter {
            since: self.since.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.start()),
            until: self.until.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.end()),
            kinds: self.kinds,
            tags: self.tags,
            entities: self.entities,
            limit,
            order,
        })
    }
}

/// Runs `mh memory list`.
pub(super) fn run(app: &App, args: ListArgs) -> Result<()> {
    let order = if args.reverse { Order::OldestFirst } else { Order::NewestFirst };
    let filter = args.which.filter(app, args.limit, order)?;
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let memories = indexing(app, |told| memory::list(&ctx, &standing.subject, filter, Some(told)))?;
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(memories.map(|memory| memory.map(MemoryRow::new)));
    }
    let memories: Vec<_> = memories.collect();
    let tails = Tails::of(memories.iter().flatten().map(|memory| memory.id.as_str()));
    app.ui.list(memories.into_iter().map(|memory| memory.map(|memory| MemoryRow::shortened(memory, &tails))))
}
