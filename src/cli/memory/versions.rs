//! `mh memory versions` and `mh memory diff`: the past of one memory.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::diff;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::memory;
use crate::domain::past::Version;
use crate::domain::stamp;
use crate::error::Result;

/// List the states that a memory had, the present one first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh memory versions k7x2q")]
pub(super) struct VersionsArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
}

/// Show what changed between two states of a memory
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A revision is the start of its hash (4 digits or more), or @N for N changes back.

Examples:
  mh memory diff k7x2q
  mh memory diff k7x2q @3 @1
  mh memory diff k7x2q 9f2c")]
pub(super) struct DiffArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// The former state
    #[arg(value_name = "R1", default_value = "@1")]
    from: String,
    /// The later state
    #[arg(value_name = "R2", default_value = "@0")]
    to: String,
}

pub(super) fn versions(app: &App, args: &VersionsArgs) -> Result<()> {
    let standing = app.standing()?;
    let past = memory::past(&app.context(&standing.actor), &standing.subject, &args.id)?;
    app.ui.list(past.versions.into_iter().enumerate().map(|(back, version)| Ok(VersionView::new(back, version))))
}

pub(super) fn diff(app: &App, args: &DiffArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let past = memory::past(&ctx, &standing.subject, &args.id)?;
    let (from, before) = past.bytes(&ctx, &args.from)?;
    let (to, after) = past.bytes(&ctx, &args.to)?;
    app.ui.emit(&diff::Diff::new(&past.name, (from, &before), (to, &after)))
}

/// A state that a document had.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct VersionView {
    /// How many changes back: @0 is now.
    back: String,
    /// Its revision; null where the document was removed.
    revision: Option<String>,
    /// When it came to be (RFC 3339, UTC); null where another program made it.
    timestamp: Option<String>,
    /// What made it: noun.verb; null where another program made it.
    event: Option<String>,
    /// Who made it; null where another program did.
    actor: Option<String>,
    /// The operation that made it; null where another program did.
    op: Option<String>,
    #[serde(skip)]
    time: Option<chrono::DateTime<chrono::Utc>>,
}

impl VersionView {
    /// The state that lies so many changes back.
    pub(in crate::cli) fn new(back: usize, Version { revision, made }: Version) -> Self {
        Self {
            back: format!("@{back}"),
            revision: revision.map(|revision| revision.short()),
            timestamp: made.as_ref().map(|made| stamp(made.time)),
            time: made.as_ref().map(|made| made.time),
            event: made.as_ref().map(|made| made.event.clone()),
            actor: made.as_ref().map(|made| made.actor.clone()),
            op: made.map(|made| made.op),
        }
    }
}

impl View for VersionView {
    const NAME: &'static str = "version";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for VersionView {
    const HEADINGS: &'static [&'static str] = &["BACK", "REVISION", "WHEN", "EVENT", "BY", "OP"];
    const SPARE: &'static [&'static str] = &["EVENT", "BY", "OP"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let line = |text: &Option<String>| text.as_deref().map(|text| style.line(text)).unwrap_or_default();
        vec![
            self.back.clone(),
            self.revision.clone().unwrap_or_else(|| "(removed)".to_owned()),
            self.time.map(|time| style.time(time)).unwrap_or_default(),
            self.event.as_deref().map_or_else(|| "not in the log".to_owned(), |event| style.line(event)),
            line(&self.actor),
            line(&self.op),
        ]
    }
}
