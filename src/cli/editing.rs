//! A document in the person's editor, as often as it takes. What they wrote is never lost.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::diff;
use crate::cli::editor::Draft;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::document::Opened;
use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::key::Hash;

/// How often a change is tried that others keep coming before.
const TRIES: usize = 100;

/// Makes a change that rests on nothing that the person saw. Where somebody else came before it, it is
/// worked out again from what they left.
pub(super) fn persist<T>(change: impl Fn() -> Result<T>) -> Result<T> {
    let lost = |made: &Result<T>| made.as_ref().is_err_and(|error| error.kind() == Kind::Conflict);
    (1..TRIES).map(|_| change()).find(|made| !lost(made)).unwrap_or_else(&change)
}

/// Opens a document in the editor until `save` takes what was written, or the person gives up. `name`
/// is what people call it, `before` what it is, `suffix` what tells editors how to colour it. What
/// `save` refuses as [`Kind::Usage`] can be corrected at once.
pub(super) fn round_trip<T>(
    app: &App,
    name: &str,
    before: &[u8],
    suffix: &str,
    mut save: impl FnMut(&str) -> Result<T>,
) -> Result<T> {
    let before = std::str::from_utf8(before)
        .map_err(|_| Error::new(Kind::Damaged, format!("{name} is not UTF-8 and cannot be edited as text")))?;
    let draft = Draft::new(&app.settings, before.trim_end(), "", suffix)?;
    loop {
        let mut text = draft.edit()?;
        // The final newline stays as it was found; editors have their own mind about it.
        text.push_str(&before[before.trim_end().len()..]);
        match save(&text) {
            Ok(saved) => return draft.done().map(|()| saved),
            Err(error) if error.kind() == Kind::Usage => {
                app.ui.warn_of(&error);
                // `--yes` would open it for ever; a question that is broken off means no.
                if app.settings.yes || !app.ui.confirm("open the editor again?").unwrap_or(false) {
                    return Err(draft.kept(error));
                }
            }
            Err(error) => {
                if error.kind() == Kind::Conflict {
                    let difference = diff::lines(before, &text).join("\n");
                    app.ui.note(&format!("your change was:\n{difference}"));
                }
                return Err(draft.kept(error));
            }
        }
    }
}

/// Shows how a document would differ from the one that was opened.
pub(super) fn show_change(app: &App, what: &str, opened: &Opened, after: &[u8]) {
    let (before, after) = (String::from_utf8_lossy(opened.bytes()), String::from_utf8_lossy(after));
    app.ui.note(&format!("{what}:\n{}", diff::lines(&before, &after).join("\n")));
}

/// Answers what an edit did.
pub(super) fn answer(app: &App, dry: DryRun, id: String, revision: Hash, op: Option<OpId>) -> Result<()> {
    if dry.dry_run {
        app.ui.note("dry run: nothing is written");
    } else if op.is_none() {
        app.ui.note("nothing was changed");
    }
    app.ui.emit(&EditedView { id, revision: revision.short(), op: op.map(String::from) })
}

/// What an edit did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct EditedView {
    /// The id of what was edited; of a memory another one than before where its time was changed.
    id: String,
    /// What is stored now, for --expect-revision.
    revision: String,
    /// The operation, for `mh undo`; null where everything was so already, and for a dry run.
    op: Option<String>,
}

impl View for EditedView {
    const NAME: &'static str = "edit";

    fn text(&self, style: &Style) -> String {
        style.line(&self.id)
    }
}
