//! `mh memory related`: memories that have something in common with one, and what that is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::indexing::searching;
use crate::cli::shorten::{Tails, shortens};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::memory::{self, Related, Tie};
use crate::domain::stamp;
use crate::error::Result;

/// Arguments of `mh memory related`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The most related first. A link counts most; of entities, tags and common targets of links those that
few memories have count more. WHY says what they have in common:

  → follows         this memory follows that one; the word is the link's relation
  ← about           that one is about this memory
  both → k7x2q      both are linked to k7x2q
  @Sarah, #kiln     both have the entity and the tag

Examples:
  mh memory related k7x2q
  mh memory related @last --limit 3 --json")]
pub(super) struct RelatedArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Runs `mh memory related`.
pub(super) fn run(app: &App, args: &RelatedArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let found = searching(app, |told| memory::related(&ctx, &standing.subject, &args.id, args.limit, told))?;
    let rows = found.first.map(|related| related.map(RelatedRow::from));
    if shortens(app.ui.format, args.limit) {
        let rows: Vec<_> = rows.collect();
        let ids: BTreeSet<_> = rows.iter().flatten().flat_map(RelatedRow::ids).collect();
        let tails = Tails::of(ids.into_iter());
        app.ui.list(rows.into_iter().map(|row| row.map(|row| row.shortened(&tails))))?;
    } else {
        app.ui.list(rows)?;
    }
    let more = found.total.saturating_sub(args.limit as u64);
    if args.limit > 0 && more > 0 {
        app.ui.note(&format!("{more} more; --limit 0 shows all"));
    }
    Ok(())
}

/// A memory that has something in common with another one.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct RelatedRow {
    /// Its id.
    id: String,
    /// When it happened (RFC 3339, UTC); null where nobody knows.
    time: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    kind: String,
    /// What is remembered.
    text: String,
    /// How related it is; more is more, and numbers of two commands cannot be compared.
    score: f64,
    /// What they have in common.
    why: Vec<TieView>,
    #[serde(skip)]
    shown: String,
    #[serde(skip)]
    when: Option<chrono::DateTime<chrono::Utc>>,
}

/// What two memories have in common.
#[derive(Debug, Serialize, JsonSchema)]
struct TieView {
    /// What sort of thing.
    kind: TieKind,
    /// The relation of the link; the id of the memory that both are linked to; the entity; the tag.
    name: String,
    /// What it adds to the score.
    score: f64,
    #[serde(skip)]
    shown: String,
}

/// What sort of thing two memories have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum TieKind {
    /// A link from the memory that was asked about to this one.
    LinkTo,
    /// A link from this one to it.
    LinkFrom,
    /// Links to the same third memory.
    Target,
    /// An entity.
    Entity,
    /// A tag.
    Tag,
}

impl From<(Tie, f64)> for TieView {
    fn from((tie, score): (Tie, f64)) -> Self {
        let (kind, name) = match tie {
            Tie::To(relation) => (TieKind::LinkTo, relation),
            Tie::From(relation) => (TieKind::LinkFrom, relation),
            Tie::Target(id) => (TieKind::Target, id),
            Tie::Entity(name) => (TieKind::Entity, name),
            Tie::Tag(name) => (TieKind::Tag, name),
        };
        Self { kind, shown: name.clone(), name, score }
    }
}

impl TieView {
    fn words(&self) -> String {
        let name = &self.shown;
        match self.kind {
            TieKind::LinkTo => format!("→ {name}"),
            TieKind::LinkFrom => format!("← {name}"),
            TieKind::Target => format!("both → {name}"),
            TieKind::Entity => format!("@{name}"),
            TieKind::Tag => format!("#{name}"),
        }
    }
}

impl From<Related> for RelatedRow {
    fn from(Related { memory, ties, score }: Related) -> Self {
        Self {
            shown: memory.id.clone(),
            id: memory.id,
            when: memory.time,
            time: memory.time.map(stamp),
            kind: memory.kind,
            text: memory.content,
            score,
            why: ties.into_iter().map(TieView::from).collect(),
        }
    }
}

impl RelatedRow {
    /// The ids that stand in its line.
    fn ids(&self) -> impl Iterator<Item = &str> {
        let targets = self.why.iter().filter(|tie| tie.kind == TieKind::Target).map(|tie| tie.name.as_str());
        std::iter::once(self.id.as_str()).chain(targets)
    }

    /// With the tails of ids alone, where that is enough.
    fn shortened(mut self, tails: &Tails) -> Self {
        self.shown = tails.short(&self.id);
        for tie in self.why.iter_mut().filter(|tie| tie.kind == TieKind::Target) {
            tie.shown = tails.short(&tie.name);
        }
        self
    }
}

impl View for RelatedRow {
    const NAME: &'static str = "related";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for RelatedRow {
    const HEADINGS: &'static [&'static str] = &["ID", "WHEN", "WHY", "TEXT"];
    const SPARE: &'static [&'static str] = &["WHEN"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let why: Vec<_> = self.why.iter().map(TieView::words).collect();
        vec![
            style.line(&self.shown),
            self.when.map(|time| style.time(time)).unwrap_or_default(),
            style.line(&why.join(", ")),
            style.line(&self.text),
        ]
    }
}
