//! `mh memory tag`: the tags of memories.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::memory::label::{self, ListArgs};
use crate::cli::ui::{Step, Style};
use crate::cli::view::View;
use crate::domain::memory::Label;
use crate::domain::memory::tags::{self, Renaming};
use crate::error::Result;

/// Arguments of `mh memory tag`.
#[derive(Debug, clap::Args)]
pub(super) struct TagArgs {
    #[command(subcommand)]
    verb: TagVerb,
}

#[derive(Debug, clap::Subcommand)]
enum TagVerb {
    /// List tags, those that most memories have first
    #[command(after_help = "\
Spellings that differ in case and accents alone count as one.

Examples:
  mh memory tag list
  mh memory tag list --sort name --limit 0
  mh memory tag list --json")]
    List(ListArgs),
    /// Give a tag another name in all memories
    Rename(RenameArgs),
}

/// Give a tag another name in all memories
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All spellings of OLD that differ in case and accents alone get the new name. A memory that has both
tags keeps NEW, once. What stands in texts stays as it was written, #old too. One mh undo takes it
back.

Examples:
  mh memory tag rename pottery ceramics --dry-run
  mh memory tag rename cafe Café")]
struct RenameArgs {
    /// The tag
    #[arg(value_name = "OLD")]
    old: String,
    /// What it is called from then on; it may be there already
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh memory tag`.
pub(super) fn run(app: &App, args: TagArgs) -> Result<()> {
    match args.verb {
        TagVerb::List(args) => label::list(app, Label::Tag, &args),
        TagVerb::Rename(args) => rename(app, &args),
    }
}

fn rename(app: &App, args: &RenameArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let mut warn = |damaged: &_| app.ui.warn_of(damaged);
    let renaming = tags::renaming(&ctx, &standing.subject, &args.old, &args.new, &mut warn)?;
    if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        return app.ui.emit(&TagRenamed::from(renaming));
    }
    let bar = app.ui.progress(renaming.memories.len() as u64);
    let renamed = tags::rename(&ctx, &standing.subject, renaming, &mut |memories| bar.done_many(RENAMING, memories))?;
    drop(bar);
    match &renamed.op {
        Some(op) => app.ui.note(&format!("texts stay as they were written; mh undo {op} takes it back")),
        None => app.ui.note("nothing was changed"),
    }
    app.ui.emit(&TagRenamed::from(renamed))
}

const RENAMING: Step = Step { doing: "renaming", done: "renamed it in", things: ["memory", "memories"] };

/// What became of a tag.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct TagRenamed {
    /// What it is called now.
    name: String,
    /// The ids of the memories that changed, the oldest first.
    ids: Vec<String>,
    /// The operation, for `mh undo`; null where everything was so already, and for a dry run.
    op: Option<String>,
}

impl From<Renaming> for TagRenamed {
    fn from(Renaming { name, memories, op, .. }: Renaming) -> Self {
        Self { name, ids: memories.into_iter().map(|memory| memory.id).collect(), op: op.map(String::from) }
    }
}

impl View for TagRenamed {
    const NAME: &'static str = "tag-renamed";

    fn text(&self, style: &Style) -> String {
        let ids: Vec<_> = self.ids.iter().map(|id| style.line(id)).collect();
        ids.join("\n")
    }
}
