//! `mh capture --batch`: many memories at once, a line of JSON for each.
//!
//! Everything is checked before a home is made or a byte written; then the lines go in, in parts.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::inlet;
use crate::cli::ui::{Step, Style};
use crate::cli::view::View;
use crate::cli::when::When;
use crate::cli::within;
use crate::domain::lines;
use crate::domain::memory::batch::{self, Dedupe, Made, Plan, Rules};
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::store::fs::outside;

/// The heading of these options.
const BATCH: &str = "Batch";

/// What a line may have beside its text, however short that has to be: the least and the most.
const LINE_BYTES: (u64, u64) = (16 << 20, 256 << 20);

/// Options of `mh capture --batch`.
#[derive(Debug, clap::Args)]
pub(super) struct BatchArgs {
    /// Capture a memory for each line of JSON in a file; - reads standard input
    #[arg(long, value_name = "FILE", help_heading = BATCH, conflicts_with_all = [
        "text", "kind", "tags", "entities", "importance", "at", "links", "meta", "response", "key", "public", "editor",
    ])]
    pub(super) batch: Option<PathBuf>,
    /// What a wrong line does: stop (nothing is written) or skip
    #[arg(long, value_name = "WHAT", requires = "batch", default_value = "stop", help_heading = BATCH)]
    on_error: OnError,
    /// A new file for the lines that are skipped, as they stand
    #[arg(long, value_name = "FILE", requires = "batch", help_heading = BATCH)]
    rejects: Option<PathBuf>,
    /// Skip what was captured before, known by its id, content or key
    #[arg(long, value_name = "BY", requires = "batch", help_heading = BATCH)]
    dedupe: Option<By>,
    /// With --dedupe content: only what happened at most so long before counts, as in 24h
    #[arg(long, value_name = "TIME", requires = "dedupe", help_heading = BATCH)]
    within: Option<Span>,
}

/// What a wrong line does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum OnError {
    Stop,
    Skip,
}

/// By what a line is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum By {
    Id,
    Content,
    Key,
}

impl BatchArgs {
    fn dedupe(&self) -> Result<Option<Dedupe>> {
        match (self.dedupe, self.within) {
            (Some(By::Content), within) => Ok(Some(Dedupe::Content { within })),
            (Some(_), Some(_)) => {
                Err(Error::usage("--within needs --dedupe content").hint("an id or a key is the same at any time"))
            }
            (Some(By::Id), None) => Ok(Some(Dedupe::Id)),
            (Some(By::Key), None) => Ok(Some(Dedupe::Key)),
            (None, _) => Ok(None),
        }
    }
}

const CHECKING: Step = Step { doing: "checking", done: "checked", things: ["line", "lines"] };
const CAPTURING: Step = Step { doing: "capturing", done: "captured", things: ["memory", "memories"] };

/// Runs `mh capture --batch`.
pub(super) fn run(app: &App, input: &Path, args: &BatchArgs, parse: bool, dry_run: bool) -> Result<()> {
    let dedupe = args.dedupe()?;
    if args.rejects.is_some() && args.on_error == OnError::Stop {
        return Err(Error::usage("--rejects needs --on-error skip"));
    }
    args.rejects.as_deref().map_or(Ok(()), |file| within::refuse_output(app, file))?;
    let texts = app.texts()?;
    let moment = |text: &str| When::moment(text, app.now);
    let line_bytes = texts.most().saturating_mul(8).clamp(LINE_BYTES.0, LINE_BYTES.1);
    let rules = Rules { texts: &texts, line_bytes, parse, keyed: dedupe == Some(Dedupe::Key), moment: &moment };
    let input = inlet::open(input)?;
    let open = || Ok(Box::new(input.read()?) as Box<dyn BufRead>);
    let bar = app.ui.progress(0);
    let plan = batch::check(app.now, &open, &rules, &mut || bar.done(CHECKING, 0))?;
    drop(bar);
    let refuse = |plan: &Plan| match plan.flaws.error() {
        Some(error) if args.on_error == OnError::Stop => Err(error.hint("to leave wrong lines out: --on-error skip")),
        _ => Ok(()),
    };
    refuse(&plan)?;
    let session = app.settings.session.as_deref();
    // Where there is nothing to write, or a session has to be there already, no home is made for it.
    let is_there = dry_run || plan.new == 0 || session.is_some();
    let standing = if is_there { app.standing()? } else { app.standing_for_write()? };
    let ctx = app.context(&standing.actor);
    let mut plan = batch::plan(&ctx, &standing.subject, &open, &rules, session, dedupe, plan)?;
    refuse(&plan)?;
    plan.flaws.told().for_each(|told| app.ui.warn(&told));
    if dry_run {
        app.ui.note("dry run: nothing is written");
        let view = BatchView::new(&plan, None);
        view.tell_skipped(app, "new");
        return app.ui.emit(&view);
    }
    if let Some(path) = args.rejects.as_deref().filter(|_| !plan.flaws.lines.is_empty()) {
        let mut input = input.read()?;
        outside::export_with(path, false, |out| {
            plan.flaws.lines.values().try_for_each(|at| lines::copy(&mut input, at, out))
        })
        .map_err(|error| error.hint("nothing was captured"))?;
    }
    let bar = app.ui.progress(plan.new);
    let mut done = 0;
    let mut progress = |made: u64| {
        bar.done_many(CAPTURING, made - done);
        done = made;
    };
    let made = batch::capture(&ctx, &standing.subject, &open, &rules, session, &mut plan, &mut progress)?;
    drop(bar);
    let saved = format!("the batch of {} memories", made.outcome.created);
    let view = BatchView::new(&plan, Some(made));
    view.tell_skipped(app, "captured");
    app.ui.emit_saved(&view, &saved)
}

/// What `mh capture --batch` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct BatchView {
    /// The operation that made the memories, for `mh undo`; null where nothing was made.
    op: Option<String>,
    /// How many memories were made; for a dry run, would be.
    created: u64,
    /// How many lines were captured before.
    skipped: u64,
    /// How many lines are wrong and were left out.
    rejected: u64,
    /// The ids of the new memories, in the order of the lines; none for a dry run.
    ids: Vec<String>,
}

impl BatchView {
    fn new(plan: &Plan, made: Option<Made>) -> Self {
        Self {
            created: made.as_ref().map_or(plan.new, |made| made.outcome.created),
            // What others captured while this batch was checked is known by the time of its turn.
            skipped: plan.skipped() + made.as_ref().map_or(0, |made| plan.new - made.outcome.created),
            rejected: plan.flaws.lines.len() as u64,
            ids: made.iter().flat_map(|made| made.ids.lines()).map(str::to_owned).collect(),
            op: made.and_then(|made| made.outcome.op).map(String::from),
        }
    }

    /// Says that lines were captured before: the ids, which are the answer, tell nothing of them. `new` is what the
    /// others are.
    fn tell_skipped(&self, app: &App, new: &str) {
        if self.skipped > 0 {
            app.ui.note(&format!("{} {new}, {} there already", self.created, self.skipped));
        }
    }
}

impl View for BatchView {
    const NAME: &'static str = "capture-batch";

    fn text(&self, _: &Style) -> String {
        self.ids.join("\n")
    }
}
