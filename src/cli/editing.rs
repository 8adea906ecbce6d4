//! A document in the person's editor, as often as it takes. What they wrote is never lost.

use crate::cli::app::App;
use crate::cli::diff;
use crate::cli::editor::Draft;
use crate::error::{Error, Kind, Result};

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
