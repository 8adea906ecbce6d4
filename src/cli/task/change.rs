//! `mh task start`, `stop`, `done` …: tasks from one status to another, and notes about them.

use chrono::Local;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::task::{self, Outcome, Series, Verb};
use crate::error::{Error, Result};

/// Which tasks.
#[derive(Debug, clap::Args)]
pub(super) struct IdsArgs {
    /// Their ids, unique prefixes or tails of them, or @last
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Say that something holds a task up
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh task block k7x2q --reason \"the glaze has not come\"")]
pub(super) struct BlockArgs {
    #[command(flatten)]
    which: IdsArgs,
    /// What holds it up
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// Note something about a task
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh task note k7x2q \"Sarah has the key\"")]
pub(super) struct NoteArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// What to note: words, joined by spaces
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh task block`.
pub(super) fn block(app: &App, args: BlockArgs) -> Result<()> {
    if args.reason.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
        return Err(Error::usage("the reason is empty").hint("leave --reason out, or give it a text"));
    }
    run(app, &Verb::Block(args.reason), &args.which)
}

/// Runs `mh task note`.
pub(super) fn note(app: &App, args: NoteArgs) -> Result<()> {
    let text = args.text.join(" ");
    if text.trim().is_empty() {
        return Err(Error::usage("the note is empty").hint("mh task note ID \"what is to be noted\""));
    }
    run(app, &Verb::Note(text), &IdsArgs { ids: vec![args.id], dry: args.dry })
}

/// Runs a verb that takes tasks.
pub(super) fn run(app: &App, verb: &Verb, args: &IdsArgs) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let changed = if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        task::would_change(&ctx, subject, verb, &args.ids, &Local)?
    } else {
        task::change(&ctx, subject, verb, &args.ids, &Local)?
    };
    let view = ChangedView {
        tasks: changed.outcomes.iter().map(|outcome| ChangedTask::new(outcome, args.dry.dry_run)).collect(),
        op: changed.op.map(String::from),
    };
    if view.op.is_some() {
        app.ui.emit_saved(&view, "the change")?
    } else {
        app.ui.emit(&view)?
    }
    changed.outcomes.iter().for_each(|outcome| say(app, verb, outcome, args.dry.dry_run));
    Ok(())
}

/// What a person should know beside the ids.
fn say(app: &App, verb: &Verb, outcome: &Outcome, dry: bool) {
    let id = &outcome.id;
    if !outcome.changed {
        app.ui.note(&format!("nothing was changed: {id} is {} already", already(verb, outcome)));
    }
    match &outcome.series {
        Series::Apart => {}
        Series::Made { due, .. } if dry => app.ui.note(&format!("the next one would be due {due}")),
        Series::Made { id, due } => app.ui.note(&format!("the next one is {id}, due {due}")),
        Series::Stands(next) => app.ui.note(&format!("the next one was made before, and stays: {next}")),
        Series::Over => app.ui.note(&format!("there is no date on which {id} could come again")),
        Series::Unreadable => {
            app.ui.warn(&format!("it cannot be read how often {id} comes again: no next one was made"));
        }
    }
}

fn already(verb: &Verb, outcome: &Outcome) -> &'static str {
    match verb {
        Verb::Remove => "removed",
        Verb::Restore => "there",
        Verb::Reopen => "open",
        Verb::Unblock => "not blocked",
        _ => outcome.status.as_str(),
    }
}

/// What became of the tasks.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct ChangedView {
    /// One for each, in the order in which they were named.
    tasks: Vec<ChangedTask>,
    /// The operation, for `mh undo`; null where everything was so already, and for a dry run.
    op: Option<String>,
}

/// What became of one task.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ChangedTask {
    /// Its id.
    id: String,
    /// Its status now.
    status: &'static str,
    /// False where everything was so already.
    changed: bool,
    /// The id of the task that comes after it in its series; null where there is none, and for a dry run.
    next: Option<String>,
    /// When the next one is due that was made now; null otherwise.
    next_due: Option<String>,
}

impl ChangedTask {
    fn new(outcome: &Outcome, dry: bool) -> Self {
        let (next, next_due) = match &outcome.series {
            Series::Made { id, due } => ((!dry).then(|| id.to_string()), Some(due.to_string())),
            Series::Stands(next) => (Some(next.clone()), None),
            Series::Apart | Series::Over | Series::Unreadable => (None, None),
        };
        Self { id: outcome.id.clone(), status: outcome.status.as_str(), changed: outcome.changed, next, next_due }
    }
}

impl View for ChangedView {
    const NAME: &'static str = "tasks-changed";

    fn text(&self, style: &Style) -> String {
        let ids: Vec<_> = self.tasks.iter().map(|task| style.line(&task.id)).collect();
        ids.join("\n")
    }
}
