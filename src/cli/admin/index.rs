//! `mh admin index`: the index that searches ask.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::{Step, Style};
use crate::cli::view::View;
use crate::domain::index::{self, Depth, Refreshed, Work};
use crate::error::Result;

/// Arguments of `mh admin index`.
#[derive(Debug, clap::Args)]
pub(super) struct IndexArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Bring the index up to date, or build it anew
    Refresh(RefreshArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
A search does this by itself: it finds what mh changed, and what other programs added, removed or
replaced. What another program wrote into a file in place is found after --deep. The index is a cache:
it can be deleted at any time (.mh/index in the profile), and is built anew when it is asked.

Memories and open tasks are counted again too, where mh had counted others than there are.

Example:
  mh admin index refresh --deep")]
struct RefreshArgs {
    /// Read every document again, whatever the times of its file say
    #[arg(long)]
    deep: bool,
}

/// Runs `mh admin index`.
pub(super) fn run(app: &App, args: IndexArgs) -> Result<()> {
    let Verb::Refresh(args) = args.verb;
    let standing = app.standing()?;
    let depth = if args.deep { Depth::Everything } else { Depth::Changes };
    let refreshed = {
        let bar = app.ui.progress(0);
        index::refresh(&app.context(&standing.actor), &standing.subject, depth, &mut |read| {
            bar.reached(Step::INDEXING, read)
        })?
    };
    app.ui.emit(&RefreshedView::new(refreshed))
}

/// What was done to an index.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct RefreshedView {
    /// What was done: nothing, caught_up or built.
    work: &'static str,
    /// How many documents were read for it.
    read: u64,
    /// How many memories are in it.
    memories: u64,
    /// How many tasks are, open or not.
    tasks: u64,
    /// How many documents cannot be read; mh doctor says which.
    damaged: u64,
    /// Whether memories or open tasks had been counted wrongly, and are counted rightly now.
    rebased: bool,
}

impl RefreshedView {
    fn new(refreshed: Refreshed) -> Self {
        let Refreshed { work, counts, rebased } = refreshed;
        let (work, read) = match work {
            Work::Nothing => ("nothing", 0),
            Work::CaughtUp(read) => ("caught_up", read),
            Work::Built(read) => ("built", read),
        };
        let (memories, tasks, damaged) = (counts.memories, counts.active + counts.completed, counts.damaged);
        Self { work, read, memories, tasks, damaged, rebased }
    }
}

impl View for RefreshedView {
    const NAME: &'static str = "index-refresh";

    fn text(&self, _: &Style) -> String {
        let done = match self.work {
            "nothing" => "the index was up to date".to_owned(),
            "caught_up" => format!("the index is up to date again ({} read)", self.read),
            _ => format!("the index is built ({} read)", self.read),
        };
        let damaged =
            if self.damaged > 0 { format!(", {} damaged (see mh doctor)", self.damaged) } else { String::new() };
        let rebased = if self.rebased { "\nmemories and open tasks were counted again" } else { "" };
        format!("{done}: {} memories, {} tasks{damaged}{rebased}", self.memories, self.tasks)
    }
}
