//! `mh undo` and `mh redo`: taking back what a command did, in the words of the command.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::{Step, Style};
use crate::cli::view::{Row, View};
use crate::domain::operation::LAST;
use crate::domain::stamp;
use crate::domain::undo::{self, Candidate, Way};
use crate::error::{Error, Result};
use crate::id::OpId;

/// Take back what a command changed
#[derive(Debug, clap::Args)]
#[command(after_help = "\
In a script the operation has to be named by its id: what is newest, which @last is too, may be something \
else by then.

Examples:
  mh undo
  mh undo --steps 3
  mh undo k7x2q --dry-run")]
pub struct UndoArgs {
    /// The operation: its id, or a unique prefix or tail of it; without it, or as @last, your newest one that stands
    #[arg(value_name = "OP", conflicts_with = "steps")]
    op: Option<String>,
    /// How many operations to take back, newest first
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
    steps: u32,
    #[command(flatten)]
    dry: DryRun,
}

/// Take back your newest undo
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh redo")]
pub struct RedoArgs {
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh undo`.
pub(super) fn undo(app: &App, args: &UndoArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    if let Some(text) = args.op.as_deref().filter(|text| *text != LAST) {
        let candidate = undo::named(&ctx, &standing.subject, text)?;
        return take(app, Way::Undo, args.dry, &candidate).and_then(|taken| app.ui.emit(&taken));
    }
    let newest = |later| undo::newest(&ctx, &standing.subject, Way::Undo, later);
    if !app.ui.can_ask() && !args.dry.dry_run {
        let error = Error::usage("in a script the operation to undo has to be named");
        return Err(match newest(0)? {
            Some(candidate) => {
                let line = candidate.operation.line;
                error.hint(format!("your newest one is: mh undo {} ({})", line.op, line.event))
            }
            None => error.hint("mh op list shows the operations"),
        });
    }
    let mut taken = Vec::new();
    for step in 0..args.steps {
        // What is undone stands no more; of a dry run, all of it still does.
        let Some(candidate) = newest(if args.dry.dry_run { step } else { 0 })? else { break };
        match take(app, Way::Undo, args.dry, &candidate) {
            // In a dry run only the newest can be tried: what lies behind it waits for it to be undone.
            Err(_) if args.dry.dry_run && step > 0 => taken.push(Undone::new(Way::Undo, &candidate, None)),
            Err(error) if !taken.is_empty() => return show(app, taken).and(Err(error)),
            one => taken.push(one?),
        }
    }
    if taken.is_empty() { Err(undo::nothing(Way::Undo)) } else { show(app, taken) }
}

/// One answer for one step, a list for several.
fn show(app: &App, mut taken: Vec<Undone>) -> Result<()> {
    match taken.len() {
        1 => app.ui.emit(&taken.remove(0)),
        _ => app.ui.list(taken.into_iter().map(Ok)),
    }
}

/// Runs `mh redo`.
pub(super) fn redo(app: &App, args: &RedoArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let candidate = undo::newest(&ctx, &standing.subject, Way::Redo, 0)?.ok_or_else(|| undo::nothing(Way::Redo))?;
    app.ui.emit(&take(app, Way::Redo, args.dry, &candidate)?)
}

const UNDOING: Step = Step { doing: "undoing", done: "undid", things: ["change", "changes"] };

fn take(app: &App, way: Way, dry: DryRun, candidate: &Candidate) -> Result<Undone> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    if dry.dry_run {
        undo::check(&ctx, &standing.subject, candidate)?;
        app.ui.note("dry run: nothing is written");
        return Ok(Undone::new(way, candidate, None));
    }
    let bar = app.ui.progress(candidate.changes() as u64);
    let step = match way {
        Way::Undo => UNDOING,
        Way::Redo => Step { doing: "redoing", done: "redid", ..UNDOING },
    };
    let mut done = 0;
    let op = undo::take(&ctx, &standing.subject, candidate, way, &mut |changes| {
        bar.done_many(step, (changes - done) as u64);
        done = changes;
    })?;
    Ok(Undone::new(way, candidate, Some(op)))
}

/// What was taken back.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Undone {
    /// The operation that took it back; null for a dry run.
    op: Option<String>,
    /// `undo` or `redo`.
    way: &'static str,
    /// The operation that was taken back.
    undoes: String,
    /// What that was: noun.verb.
    event: String,
    /// The ids that it was about.
    ids: Vec<String>,
    /// The accounts that it was about; of a renamed one the old name, then the new one.
    usernames: Vec<String>,
    /// When it was (RFC 3339, UTC).
    timestamp: String,
    /// How many documents change.
    changes: usize,
    /// Whether they are too many to be named.
    #[serde(skip)]
    many: bool,
    #[serde(skip)]
    time: chrono::DateTime<chrono::Utc>,
}

impl Undone {
    fn new(way: Way, candidate: &Candidate, op: Option<OpId>) -> Self {
        let line = &candidate.operation.line;
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let one = line.details.get("id").and_then(text);
        let many = line.details.get("ids").and_then(|ids| ids.as_array()).into_iter().flatten().filter_map(text);
        // A redo does again what the undo had taken back: that is what the person remembers.
        let event = match way {
            Way::Undo => line.event.clone(),
            Way::Redo => line.details.get("event").and_then(text).unwrap_or_else(|| line.event.clone()),
        };
        Self {
            op: op.map(String::from),
            way: way.as_str(),
            undoes: line.op.to_string(),
            event,
            ids: one.into_iter().chain(many).collect(),
            usernames: ["username", "from", "to"]
                .iter()
                .filter_map(|name| line.details.get(*name))
                .filter_map(text)
                .collect(),
            timestamp: stamp(line.timestamp),
            changes: candidate.changes(),
            many: line.details.contains_key("count"),
            time: line.timestamp,
        }
    }
}

impl View for Undone {
    const NAME: &'static str = "undo";

    fn text(&self, style: &Style) -> String {
        let done = match (self.way, self.op.is_some()) {
            ("redo", true) => "did again",
            ("redo", false) => "would do again",
            (_, true) => "undid",
            (_, false) => "would undo",
        };
        let many = self.many.then(|| format!("({} documents)", self.changes));
        let words = [&self.event].into_iter().chain(&self.ids).chain(&self.usernames).chain(&many);
        let what: Vec<_> = words.map(|word| style.line(word)).collect();
        let when = style.dim(&format!("of {} ({})", style.time(self.time), self.undoes));
        format!("{done} {} {when}", style.bold(&what.join(" ")))
    }
}

impl Row for Undone {
    const HEADINGS: &'static [&'static str] = &["UNDID", "WHEN", "EVENT", "WHAT"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let what: Vec<_> = self.ids.iter().chain(&self.usernames).map(String::as_str).collect();
        vec![self.undoes.clone(), style.time(self.time), style.line(&self.event), style.line(&what.join(" "))]
    }
}
