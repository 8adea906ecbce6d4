//! `mh migrate plan`: what would come over. Touches nothing, not even a lock.

use crate::cli::app::App;
use crate::cli::migrate::digest::{Digest, FIRST};
use crate::cli::migrate::run::who;
use crate::cli::migrate::source::{Opened, SourceArgs};
use crate::cli::migrate::view::{ItemView, PlanView};
use crate::cli::ui::{Format, Step};
use crate::domain::access::Actor;
use crate::domain::migrate;
use crate::domain::migrate::item::{Fate, Item};
use crate::error::Result;

/// Show what would come over, and change nothing
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The table sums up; --json, --format jsonl and csv give every single name. Nothing is written, not even a lock.

Examples:
  mh migrate plan ~/metahuman --as sam
  mh migrate plan ~/metahuman --problems
  mh migrate plan ~/airfit --timezone Europe/Berlin
  mh migrate plan ~/metahuman --format jsonl | jq 'select(.rewritten)'")]
pub(super) struct PlanArgs {
    #[command(flatten)]
    pub(super) source: SourceArgs,
    /// Name everything that is wrong, not the first dozen; in the other formats, list only that
    #[arg(long)]
    problems: bool,
}

pub(super) fn run(app: &App, args: PlanArgs) -> Result<()> {
    let actor = who(app, &args.source)?;
    if actor != Actor::Nobody {
        migrate::authorize_look(&app.context(&actor))?;
    }
    let opened = Opened::new(app, &args.source)?;
    let setup = opened.setup();
    if app.ui.format != Format::Table {
        opened.notes.iter().chain(&setup.notes()).for_each(|note| app.ui.note(note));
        let is_listed = |item: &Result<Item>| !args.problems || item.as_ref().map_or(true, is_odd);
        return app.ui.list(setup.items()?.filter(is_listed).map(|item| item.map(|item| ItemView::from(&item))));
    }
    let digest = sum_up(app, &opened, if args.problems { usize::MAX } else { FIRST }, |_| Ok(()))?;
    app.ui.emit(&PlanView::new(&opened, digest))
}

/// Reading a source, one name after the other.
pub(super) const PLANNING: Step = Step { doing: "planning", done: "planned", things: ["name", "names"] };

/// Reads the whole source, gives out each item, and says what all comes to; of what is wrong, as many names.
pub(super) fn sum_up(
    app: &App,
    opened: &Opened,
    names: usize,
    mut each: impl FnMut(&Item) -> Result<()>,
) -> Result<Digest> {
    let progress = app.ui.progress(0);
    let mut digest = Digest::new(names);
    for item in opened.setup().items()? {
        let item = item?;
        progress.done(PLANNING, item.found.map_or(0, |found| found.size));
        digest.add(&item);
        each(&item)?;
    }
    Ok(digest)
}

/// Whether something is wrong with it, or stands in its way.
fn is_odd(item: &Item) -> bool {
    !item.problems.is_empty() || matches!(item.fate, Fate::Blocked { .. })
}
