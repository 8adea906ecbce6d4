//! `mh memory entity list` and `type list`, and what they have in common with `tag list`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::indexing::searching;
use crate::cli::style::label;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::memory::{self, Count, Label, LabelOrder};
use crate::error::Result;

/// Arguments of `mh memory entity`.
#[derive(Debug, clap::Args)]
pub(super) struct EntityArgs {
    #[command(subcommand)]
    verb: EntityVerb,
}

#[derive(Debug, clap::Subcommand)]
enum EntityVerb {
    /// List people, places and things, those in most memories first
    #[command(after_help = "\
Spellings that differ in case and accents alone count as one.

Examples:
  mh memory entity list
  mh memory entity list --sort name --limit 0")]
    List(ListArgs),
}

/// Arguments of `mh memory type`.
#[derive(Debug, clap::Args)]
pub(super) struct TypeArgs {
    #[command(subcommand)]
    verb: TypeVerb,
}

#[derive(Debug, clap::Subcommand)]
enum TypeVerb {
    /// List the types that memories have, the most frequent first
    #[command(after_help = "Examples:\n  mh memory type list\n  mh memory type list --json")]
    List(ListArgs),
}

/// Arguments of a list of labels.
#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// What comes first: what most memories have (count), or by name
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = Sort::Count, hide_possible_values = true)]
    sort: Sort,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Sort {
    Count,
    Name,
}

/// Runs `mh memory entity`.
pub(super) fn entities(app: &App, args: EntityArgs) -> Result<()> {
    let EntityVerb::List(args) = args.verb;
    list(app, Label::Entity, &args)
}

/// Runs `mh memory type`.
pub(super) fn types(app: &App, args: TypeArgs) -> Result<()> {
    let TypeVerb::List(args) = args.verb;
    list(app, Label::Type, &args)
}

/// Lists labels of a sort.
pub(super) fn list(app: &App, sort: Label, args: &ListArgs) -> Result<()> {
    let standing = app.standing()?;
    let order = match args.sort {
        Sort::Count => LabelOrder::Count,
        Sort::Name => LabelOrder::Name,
    };
    let ctx = app.context(&standing.actor);
    let mut counts = searching(app, |told| memory::labels(&ctx, &standing.subject, sort, order, told))?;
    let more = if args.limit == 0 { 0 } else { counts.len().saturating_sub(args.limit) };
    counts.truncate(counts.len() - more);
    app.ui.list(counts.into_iter().map(|count| Ok(LabelRow::from(count))))?;
    if more > 0 {
        app.ui.note(&format!("{more} more; --limit 0 shows all"));
    }
    Ok(())
}

/// A tag, an entity or a type, and how many memories have it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct LabelRow {
    /// The label, as most of them spell it; empty for memories without a type.
    name: String,
    /// How many memories have it.
    memories: u64,
    /// How else it is spelled, the most frequent spelling first: case and accents make no difference.
    other_spellings: Vec<String>,
}

impl From<Count> for LabelRow {
    fn from(Count { name, others, memories }: Count) -> Self {
        Self { name, memories, other_spellings: others }
    }
}

impl View for LabelRow {
    const NAME: &'static str = "label";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for LabelRow {
    const HEADINGS: &'static [&'static str] = &["NAME", "MEMORIES", "ALSO SPELLED"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![style.line(label(&self.name)), self.memories.to_string(), style.line(&self.other_spellings.join(", "))]
    }
}
