//! `mh task next`: which task comes first, and why.

use chrono::Local;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::indexing::indexing;
use crate::cli::task::list::Which;
use crate::cli::task::words;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::task::{self, Wanted};
use crate::error::Result;

/// Arguments of `mh task next`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh task next
  mh task start \"$(mh task next --tag work --json | jq -r .id)\"")]
pub(super) struct NextArgs {
    #[command(flatten)]
    which: Which,
}

/// Runs `mh task next`.
pub(super) fn run(app: &App, args: NextArgs) -> Result<()> {
    let filter = args.which.filter(app, vec![Wanted::Open])?;
    let standing = app.standing()?;
    let now = app.now.with_timezone(&Local);
    let ctx = app.context(&standing.actor);
    let (first, damaged) = indexing(app, |told| task::next(&ctx, &standing.subject, &filter, &now, Some(told)))?;
    damaged.iter().for_each(|error| app.ui.warn_of(error));
    let task = first.task;
    app.ui.emit(&NextView {
        why: words::why(&task, &now),
        title: task.title,
        priority: task.priority.as_str(),
        due: task.due_text,
        id: task.id,
    })
}

/// The task that comes first.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct NextView {
    /// Its id.
    id: String,
    /// What is to be done.
    title: String,
    /// Its priority.
    priority: &'static str,
    /// When it is due, as it is stored; null where nobody said so.
    due: Option<String>,
    /// Why it comes first, in words.
    why: String,
}

impl View for NextView {
    const NAME: &'static str = "task-next";

    fn text(&self, style: &Style) -> String {
        let facts = style.dim(&style.line(&format!("{} · {}", self.id, self.why)));
        let title = style.line(&self.title);
        if title.is_empty() { facts } else { format!("{}\n{facts}", style.bold(&title)) }
    }
}
