//! `mh task add`: put a task away and print its id.

use chrono::Local;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::task::view::TaskRow;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::cli::when::When;
use crate::domain::task::{self, Added, Due, NewTask, Priority, Rule};
use crate::error::Result;

/// Arguments of `mh task add`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
#tag in the title counts as --tag. Dates lie ahead: friday is the next one. A task with --every comes \
again when it is done, on the first such day in the future; without --due it begins with the next one.

Examples:
  mh task add \"Fire the kiln #pottery\" --due friday --priority P1
  mh task add Call the electrician --due \"2026-12-01 14:00\"
  mh task add \"Water the plants\" --every \"2 weeks\"
  mh task add \"Glaze the bowl\" --depends k7x2q --project pottery")]
pub(super) struct AddArgs {
    /// What is to be done: words, joined by spaces
    #[arg(value_name = "TITLE", required = true)]
    title: Vec<String>,
    /// P0 (at once), P1, P2 or P3 [default: P2]
    #[arg(long, value_name = "P", default_value_t, hide_default_value = true)]
    priority: Priority,
    /// When it is due: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    /// A tag, beside those in the title; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// A task that has to be done first; may be repeated
    #[arg(long, value_name = "ID")]
    depends: Vec<String>,
    /// Its project, by id or name
    #[arg(long, value_name = "NAME")]
    project: Option<String>,
    /// How often it comes again: day, "2 weeks", month, year, monday, weekday
    #[arg(long, value_name = "HOW OFTEN")]
    every: Option<Rule>,
    /// More about it
    #[arg(long, value_name = "TEXT", default_value_t, hide_default_value = true)]
    description: String,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh task add`.
pub(super) fn run(app: &App, args: AddArgs) -> Result<()> {
    let due = args.due.map(|text| When::due(&text, app.now)).transpose()?;
    let (depends, now) = (args.depends, app.now.with_timezone(&Local));
    let mut new = NewTask {
        title: args.title.join(" "),
        description: args.description,
        priority: args.priority,
        due,
        tags: args.tags,
        depends,
        project: args.project,
        every: args.every,
    };
    new.settle(now.date_naive())?;
    let texts = app.texts()?;
    new.texts().into_iter().try_for_each(|text| texts.check(text))?;
    if args.dry.dry_run {
        let standing = app.standing()?;
        let listed = task::preview(&app.context(&standing.actor), &standing.subject, &new, &now)?;
        app.ui.note("nothing was written; the id will be another one");
        return app.ui.emit(&TaskRow::new(listed, now));
    }
    if !new.depends.is_empty() {
        // There must be something to wait for: no home is made for a task that waits for nothing.
        app.standing()?;
    }
    let standing = app.standing_for_write()?;
    let added = task::add(&app.context(&standing.actor), &standing.subject, &new, &Local)?;
    let saved = format!("the task {}", added.id);
    app.ui.emit_saved(&AddedView::from(added), &saved)
}

/// What `mh task add` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct AddedView {
    /// The task's id.
    id: String,
    /// When it is due: a day, or a moment (RFC 3339, UTC); null where nobody said so.
    due: Option<String>,
    /// Its tags, those in the title included.
    tags: Vec<String>,
    /// The operation that made it, for `mh undo`.
    op: String,
}

impl From<Added> for AddedView {
    fn from(added: Added) -> Self {
        let due = added.due.map(|due: Due| due.to_string());
        Self { id: added.id.into(), due, tags: added.tags, op: added.op.into() }
    }
}

impl View for AddedView {
    const NAME: &'static str = "task-added";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
