//! `mh op`: what commands changed.

pub(in crate::cli) mod view;

use crate::cli::app::{App, Standing};
use crate::cli::following;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::ui::Format;
use crate::cli::when::When;
use crate::domain::operation::{self, Beginning, Filter};
use crate::error::Result;
use view::{LineView, OperationView};

/// Arguments of `mh op`.
#[derive(Debug, clap::Args)]
pub struct OpArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List operations, newest first
    List(ListArgs),
    /// Show an operation and what it changed
    Show(ShowArgs),
}

/// Arguments of `mh op list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each command that changed something is one operation, and one line of a log. With --after, what \
came later than that operation: a program can go on from where it stopped.

--follow goes on with what happens from now on (with --since or --after, from there on), the oldest first, \
until Ctrl-C, or until nobody reads any more. In JSON it prints a line for each. Of an operation in several parts each part comes by \
itself, when it is made.

Examples:
  mh op list --since yesterday
  mh op list --after k7x2q --format jsonl
  mh op list --follow --format jsonl")]
struct ListArgs {
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// An operation; only what came later is listed
    #[arg(long, value_name = "OP", conflicts_with = "since")]
    after: Option<String>,
    /// Go on with what happens from now on
    #[arg(short, long, conflicts_with = "limit")]
    follow: bool,
}

/// Arguments of `mh op show`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh op show k7x2q
  mh op show @last --json")]
struct ShowArgs {
    /// Its id, with or without op-, a unique prefix or tail of the id, or @last
    #[arg(value_name = "OP")]
    op: String,
}

/// Runs `mh op`.
pub(super) fn run(app: &App, args: OpArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list(app, args),
        Verb::Show(args) => show(app, &args),
    }
}

fn list(app: &App, args: ListArgs) -> Result<()> {
    let since = args.since.map(|text| When::parse(&text, app.now)).transpose()?.map(|when| when.start());
    let standing = app.standing()?;
    if args.follow {
        let beginning = match (args.after, since) {
            (Some(op), _) => Beginning::After(op),
            (None, Some(since)) => Beginning::Since(since),
            (None, None) => Beginning::Now,
        };
        return follow(app, &standing, &beginning);
    }
    let filter = Filter { since, after: args.after, limit: args.limit };
    let operations = operation::list(&app.context(&standing.actor), &standing.subject, filter)?;
    let views = operations.map(|told| {
        let told = told?;
        let count = told.changes();
        // People are not told of each change: there may be a million.
        let operation = match app.ui.format {
            Format::Table => told.head(),
            Format::Json | Format::Jsonl | Format::Csv | Format::Prometheus => {
                told.read(&app.store, &standing.subject.scope())?
            }
        };
        Ok(OperationView::from(operation).with_count(count))
    });
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(views);
    }
    let views: Vec<_> = views.collect();
    let tails = Tails::of(views.iter().flatten().map(|view| view.op.as_str()));
    app.ui.list(views.into_iter().map(|view| view.map(|view| view.shortened(&tails))))
}

/// Shows operations as they come, until nobody reads any more.
fn follow(app: &App, standing: &Standing, beginning: &Beginning) -> Result<()> {
    following::begin(app)?;
    let mut follower = operation::follow(&app.context(&standing.actor), &standing.subject, beginning)?;
    loop {
        let operations = follower.news()?;
        app.check_proof()?;
        for operation in operations {
            if !app.ui.stream(&LineView(OperationView::from(operation)))? {
                return Ok(());
            }
        }
    }
}

fn show(app: &App, args: &ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let operation = operation::find(&app.context(&standing.actor), &standing.subject, &args.op)?;
    app.ui.emit(&OperationView::from(operation))
}
