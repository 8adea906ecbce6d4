//! `mh search`: memories, tasks and messages by what stands in them.

pub(in crate::cli) mod argv;
mod caret;
pub(in crate::cli) mod snippet;
pub mod view;

use std::collections::BTreeSet;

use crate::cli::app::App;
use crate::cli::indexing::searching;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::ui::Format;
use crate::cli::when::When;
use crate::domain::search::query::{self, Clause, Condition, Date, Query, SyntaxError};
use crate::domain::search::{self, Hit, Request, Sort};
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use view::HitRow;

/// Arguments of `mh search`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Everything in the query must hold:

  kiln glaze            both words, in any order and any field
  \"blue bowl\"           these words, one after the other
  kil*  *iln  *il*      words that begin so, end so, or have it in them
  -glaze  -tag:work     without it
  tag:work type:dream   a whole tag; a memory's type, a task's status, who said a message
  entity:Sarah          a name with this word in it; entity:\"Sarah Li\"
  since:2026-01 before:yesterday
  importance:>0.7       also >=, <, <=, = and 0.5..0.9
  has:link              or response, tags, entities, importance, due
  in:tasks              or memories; in:sessions for what was said there, which is not
                        searched unless it is asked for

Of several type: or in: any one is enough. Case and accents make no difference, and a word is a whole
word, but in scripts that are written without blanks: there any piece is found. In a shell, quote the
query where it has quotation marks, stars or signs: mh search '\"blue bowl\" importance:>0.7'.

Examples:
  mh search kiln glaze --since \"last month\"
  mh search 'tag:pottery -\"blue bowl\"' --explain
  mh search 'entity:Sarah in:tasks' --require-match --json")]
pub struct SearchArgs {
    /// What to look for; several arguments are one query
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// The last day or time; a day counts as a whole
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// What comes first: the best (rank) or the newest (time)
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = Order::Rank, hide_possible_values = true)]
    sort: Order,
    /// Say why each of them matches, and what its score is made of
    #[arg(long)]
    explain: bool,
    /// End with exit code 3 where nothing matches
    #[arg(long)]
    require_match: bool,
    /// Find memories too that were marked as incorrect
    #[arg(long)]
    include_incorrect: bool,
    /// Look through everybody's profile (admins); each of somebody else's is a line in the log
    #[arg(long)]
    all_users: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    Rank,
    Time,
}

/// Runs `mh search`.
pub(super) fn run(app: &App, args: &SearchArgs) -> Result<()> {
    let request = Request {
        query: query_of(app, args)?,
        limit: args.limit,
        sort: match args.sort {
            Order::Rank => Sort::Rank,
            Order::Time => Sort::Time,
        },
        include_incorrect: args.include_incorrect,
    };
    let standing = app.standing()?;
    let members = match args.all_users {
        true => everybody(app)?,
        false => vec![standing.subject],
    };
    let ctx = app.context(&standing.actor);
    let found = searching(app, |told| search::search(&ctx, &members, &request, told))?;
    if found.total == 0 && args.require_match {
        return Err(Error::not_found("nothing matches the query").hint("fewer words match more; mh help search"));
    }
    match args.all_users {
        true => list::<true>(app, args, found.hits)?,
        false => list::<false>(app, args, found.hits)?,
    }
    let more = found.total.saturating_sub(args.limit as u64);
    if args.limit > 0 && more > 0 {
        app.ui.note(&format!("{more} more; --limit 0 shows all"));
    }
    Ok(())
}

/// All accounts that can be read.
fn everybody(app: &App) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    for member in user::all(&app.store)? {
        match member {
            Ok(member) => members.push(member),
            Err(error) if error.kind() == Kind::Damaged => app.ui.warn_of(&error),
            Err(error) => return Err(error),
        }
    }
    Ok(members)
}

fn list<const OWNED: bool>(app: &App, args: &SearchArgs, hits: impl Iterator<Item = Result<Hit>>) -> Result<()> {
    let row = |hit| HitRow::<OWNED>::new(hit, args.explain);
    if !shortens(app.ui.format, args.limit) {
        return app.ui.list(hits.map(|hit| hit.map(row)));
    }
    let hits: Vec<_> = hits.collect();
    let tails = Tails::of(hits.iter().flatten().map(|hit| hit.record.id.as_str()));
    let sessions = hits.iter().flatten().filter_map(|hit| hit.record.said.as_ref());
    let sessions: BTreeSet<_> = sessions.map(|said| said.session.as_str()).collect();
    let sessions = Tails::of(sessions.into_iter());
    app.ui.list(hits.into_iter().map(|hit| hit.map(|hit| row(hit).shortened(&tails, &sessions))))
}

/// The query, with the dates of the options behind it.
fn query_of(app: &App, args: &SearchArgs) -> Result<Query> {
    let text = args.query.join(" ");
    let first_instant = |text: &str| When::parse(text, app.now).map(|when| when.start());
    let mut query = query::parse(&text, &first_instant).map_err(|error| unread(app, &text, error))?;
    let mut and = |condition| query.clauses.push(Clause { without: false, condition });
    if let Some(text) = args.since.clone() {
        and(Condition::Since(Date { at: When::parse(&text, app.now)?.start(), text }));
    }
    if let Some(text) = args.until.clone() {
        and(Condition::Before(Date { at: When::parse(&text, app.now)?.end(), text }));
    }
    Ok(query)
}

/// The error for people shows the place, and the one for programs says its column.
fn unread(app: &App, text: &str, error: SyntaxError) -> Error {
    if app.ui.format != Format::Table || text.trim().is_empty() {
        return error.into();
    }
    let place = caret::pointed(text, error.column, &app.ui.style);
    Error::new(Kind::Usage, format!("{} (column {})\n{place}", error.message, error.column + 1)).hint(error.hint)
}
