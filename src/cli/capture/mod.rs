//! `mh capture`: put a memory away.
//!
//! Everything that can be checked is checked before a home is made or an editor opened: bad input
//! leaves the disk as it was, even at the very first capture.

pub(in crate::cli) mod batch;
pub(in crate::cli) mod input;
pub(in crate::cli) mod options;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::editor::Draft;
use crate::cli::memory::MemoryRow;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::cli::when::When;
use crate::domain::memory::{self, Captured, NewMemory};
use crate::domain::stamp;
use crate::error::{Error, Result};
use batch::BatchArgs;
use input::Source;

/// The heading of the options that say more about the memory.
const FIELDS: &str = "Memory fields";

/// What the editor shows below the text.
const HELP: &str = "What do you want to remember? #tag and @Name count; an empty text captures nothing.";

/// Arguments of `mh capture`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
#tag and @Name in the text count as --tag and --entity. Without a text, mh reads standard input; \
on a terminal it opens the editor.

With --batch, each line of a file is a memory: {\"content\": \"Met @Sarah\", \"at\": \"yesterday\"}. Every field that \
a memory has may be given, and others too; they are kept as they are spelled. All lines are checked before the \
first is captured, and mh undo takes all of them back. After a kill the same command with --dedupe goes on.

Examples:
  mh capture \"Met @Sarah about the kiln #work\"
  mh capture --at yesterday --importance 0.8 Finished the bookshelf
  mh capture --link follows:@last --meta pages:=312 \"Read on #books\"
  df -h / | mh capture --tag disk -
  mh capture --key \"backup-$(date +%F)\" \"Backup done\"
  mh capture --batch notes.jsonl --dedupe content --within 24h")]
pub struct CaptureArgs {
    /// What to remember: words, joined by spaces; - reads standard input
    #[arg(allow_negative_numbers = true)]
    text: Vec<String>,
    /// What kind of memory: observation, journal, reflection or another word [default: observation]
    #[arg(long = "type", value_name = "TYPE", help_heading = FIELDS)]
    kind: Option<String>,
    /// A tag, beside those in the text; may be repeated
    #[arg(long = "tag", value_name = "TAG", help_heading = FIELDS)]
    tags: Vec<String>,
    /// A person, place or thing, beside those in the text; may be repeated
    #[arg(long = "entity", value_name = "NAME", help_heading = FIELDS)]
    entities: Vec<String>,
    /// How important, from 0 to 1 [default: 0.5]
    #[arg(long, value_name = "N", allow_negative_numbers = true, help_heading = FIELDS)]
    importance: Option<f64>,
    /// When it happened: 2026-11-21, yesterday, "2 hours ago", RFC 3339 [default: now]
    #[arg(long, value_name = "DATE", help_heading = FIELDS)]
    at: Option<String>,
    /// A link to another memory, as in follows:k7x2q; may be repeated
    #[arg(long = "link", value_name = "RELATION:ID", help_heading = FIELDS)]
    links: Vec<String>,
    /// Further data: NAME=TEXT, or NAME:=JSON; may be repeated
    #[arg(long = "meta", value_name = "NAME=VALUE", help_heading = FIELDS)]
    meta: Vec<String>,
    /// What was answered to it
    #[arg(long, value_name = "TEXT", help_heading = FIELDS)]
    response: Option<String>,
    /// A name for this capture: the same key again gives the same memory, so that a retry is safe
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Show it to readers of a public profile
    #[arg(long, help_heading = FIELDS)]
    public: bool,
    /// Open the editor, with the text of the command line to begin with
    #[arg(long)]
    editor: bool,
    /// Leave # and @ in the text alone
    #[arg(long)]
    no_parse: bool,
    #[command(flatten)]
    batch: BatchArgs,
    #[command(flatten)]
    dry_run: DryRun,
}

/// Runs `mh capture`.
pub(super) fn run(app: &App, args: CaptureArgs) -> Result<()> {
    let DryRun { dry_run } = args.dry_run;
    if let Some(input) = &args.batch.batch {
        return batch::run(app, input, &args.batch, !args.no_parse, dry_run);
    }
    let source = Source::of(&args.text, args.editor)?;
    let new = new_memory(app, args)?;
    // The text is still to come: with any text, the options must hold.
    NewMemory { text: "x".to_owned(), ..new.clone() }.settle()?;
    let put = |text: String| put(app, NewMemory { text, ..new }, dry_run);
    match source {
        Source::Words(text) => put(text),
        Source::Stdin => put(input::read(std::io::stdin().lock(), &app.texts()?)?),
        Source::Editor(initial) => {
            let draft = Draft::new(&app.settings, &initial, HELP, ".md")?;
            let text = draft.edit()?;
            if text.is_empty() {
                draft.done()?;
                return Err(Error::usage("nothing captured: the text is empty"));
            }
            put(text).map_err(|error| draft.kept(error))?;
            // What a dry run shows is saved nowhere else.
            if dry_run { Ok(()) } else { draft.done() }
        }
    }
}

/// The memory without its text.
fn new_memory(app: &App, args: CaptureArgs) -> Result<NewMemory> {
    let at = args.at.map(|at| When::moment(&at, app.now)).transpose()?;
    Ok(NewMemory {
        text: String::new(),
        kind: args.kind,
        tags: args.tags,
        entities: args.entities,
        importance: args.importance,
        at,
        links: args.links.iter().map(|link| options::link(link)).collect::<Result<_>>()?,
        metadata: options::metadata(&args.meta)?,
        response: args.response,
        key: args.key,
        public: args.public,
        session: app.settings.session.clone(),
        parse: !args.no_parse,
    })
}

fn put(app: &App, mut new: NewMemory, dry_run: bool) -> Result<()> {
    new.settle()?;
    let texts = app.texts()?;
    new.texts().into_iter().try_for_each(|text| texts.check(text))?;
    if dry_run {
        let standing = app.standing()?;
        let memory = memory::preview(&app.context(&standing.actor), &standing.subject, new)?;
        app.ui.note("nothing was written; the id will be another one");
        return app.ui.emit(&MemoryRow::new(memory));
    }
    if !new.links.is_empty() || new.session.is_some() {
        // A link needs a memory to lead to, and a session must be there: no home is made for either.
        app.standing()?;
    }
    let standing = app.standing_for_write()?;
    let captured = memory::capture(&app.context(&standing.actor), &standing.subject, new)?;
    if captured.removed {
        app.ui.note("the memory of this key was removed since; it is not captured again");
    }
    let saved = format!("the memory {}", captured.id);
    app.ui.emit_saved(&CaptureView::from(captured), &saved)
}

/// What `mh capture` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CaptureView {
    /// The memory's id.
    id: String,
    /// When it happened (RFC 3339, UTC).
    timestamp: String,
    /// Its tags, those in the text included.
    tags: Vec<String>,
    /// Its entities, those in the text included.
    entities: Vec<String>,
    /// False where the key had made this memory before.
    created: bool,
    /// The operation that made it, for `mh op show`; null where nothing was made.
    op: Option<String>,
}

impl From<Captured> for CaptureView {
    fn from(captured: Captured) -> Self {
        Self {
            id: captured.id.into(),
            timestamp: stamp(captured.timestamp),
            tags: captured.tags,
            entities: captured.entities,
            created: !captured.existed,
            op: captured.op.map(String::from),
        }
    }
}

impl View for CaptureView {
    const NAME: &'static str = "capture";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
