//! `mh edit` and `mh memory edit`: a memory changed by options, or in the editor.

use chrono::{DateTime, Utc};

use crate::cli::app::{App, Standing};
use crate::cli::editor::Draft;
use crate::cli::when::When;
use crate::cli::{DryRun, diff, editing};
use crate::domain::document::Opened;
use crate::domain::memory;
use crate::domain::memory::edit::{self, Edit, Edited};
use crate::error::{Error, Kind, Result};

/// Change a memory: by options, or without any in the editor
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Without an option $VISUAL or $EDITOR opens on the document. What you write is never lost: where it
cannot be saved, the message names the file that keeps it.

Examples:
  mh edit k7x2q
  mh edit @last --tag kiln --importance 0.8
  mh edit k7x2q --content \"Met Sarah about the glaze\" --expect-revision 1abd88eadf24")]
pub struct EditArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// Another text
    #[arg(long, value_name = "TEXT")]
    content: Option<String>,
    /// Another type
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,
    /// Another importance, from 0 to 1
    #[arg(long, value_name = "0..1")]
    importance: Option<f64>,
    /// Another time; the memory gets the id of that time
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
    /// A tag to add; can be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tag: Vec<String>,
    /// A tag to take away; can be repeated
    #[arg(long = "untag", value_name = "TAG")]
    untag: Vec<String>,
    /// Change it only if it is still at this revision (4 digits of it or more)
    #[arg(long, value_name = "R")]
    expect_revision: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh edit`.
pub(in crate::cli) fn run(app: &App, args: EditArgs) -> Result<()> {
    let at = args.at.as_deref().map(|at| When::moment(at, app.now)).transpose()?;
    let edit = Edit {
        content: args.content,
        kind: args.kind,
        importance: args.importance,
        at,
        tag: args.tag,
        untag: args.untag,
        ..Edit::default()
    };
    if edit.is_empty() && !app.ui.can_ask() {
        return Err(Error::usage("there is nothing to change, and no terminal to ask at")
            .hint("say what to change with --content, --type, --importance, --at, --tag or --untag"));
    }
    let expected = args.expect_revision.as_deref();
    if !edit.is_empty() {
        return change(app, &args.id, expected, &edit, args.dry);
    }
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let opened = edit::open(&ctx, &standing.subject, &args.id, expected)?;
    let edited = editing::round_trip(app, &opened.name, opened.bytes(), ".json", |text| match args.dry.dry_run {
        true => preview(app, &opened, text.as_bytes(), None),
        false => edit::replace(&ctx, &standing.subject, &opened, text.as_bytes()),
    })?;
    editing::answer(app, args.dry, edited.id, edited.revision, edited.op)
}

/// Makes a change that options say, to the memory at the revision that was expected, and answers what it did.
pub(super) fn change(app: &App, id: &str, expected: Option<&str>, edit: &Edit, dry: DryRun) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let open = || edit::open(&ctx, &standing.subject, id, expected);
    let attempt = || open().and_then(|opened| by_options(app, &standing, &opened, edit, dry));
    // Another text would take the place of one that the person has not seen.
    let rests_on_nothing = expected.is_none() && edit.content.is_none();
    let edited = if rests_on_nothing { editing::persist(attempt) } else { attempt() };
    let edited = edited.map_err(|error| keep_text(app, &standing, id, edit, error))?;
    editing::answer(app, dry, edited.id, edited.revision, edited.op)
}

fn by_options(app: &App, standing: &Standing, opened: &Opened, edit: &Edit, dry: DryRun) -> Result<Edited> {
    let ctx = app.context(&standing.actor);
    let bytes = edit::apply(&ctx, &standing.subject, opened, edit)?;
    match edit.at {
        at if dry.dry_run => preview(app, opened, &bytes, at),
        Some(at) => edit::replace_at(&ctx, &standing.subject, opened, &bytes, at),
        None => edit::replace(&ctx, &standing.subject, opened, &bytes),
    }
}

/// A text that came too late is kept in a file, as one from the editor is, and shown beside what is there.
fn keep_text(app: &App, standing: &Standing, id: &str, edit: &Edit, error: Error) -> Error {
    let Some(content) = edit.content.as_ref().filter(|_| error.kind() == Kind::Conflict) else { return error };
    if let Ok(now) = memory::find(&app.context(&standing.actor), &standing.subject, id) {
        let difference = diff::lines(&now.content, content).join("\n");
        app.ui.note(&format!("what is there (-) and your text (+):\n{difference}"));
    }
    match Draft::new(&app.settings, content, "", ".md") {
        Ok(draft) => draft.kept(error),
        Err(unkept) => error.hint(format!("your text could not be kept: {unkept}")),
    }
}

/// Checks what would be written and shows how it differs from what is there.
fn preview(app: &App, opened: &Opened, bytes: &[u8], at: Option<DateTime<Utc>>) -> Result<Edited> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let edited = edit::check(&ctx, &standing.subject, opened, bytes)?;
    let moved = at.map(|at| edit::moved(&ctx, opened, bytes, at)).transpose()?;
    editing::show_change(app, "what would change", opened, moved.as_ref().map_or(bytes, |(_, bytes)| bytes));
    Ok(edited)
}
