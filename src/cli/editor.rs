//! The round trip through the person's editor. Nothing that somebody wrote is ever thrown away:
//! the draft stays on disk until [`Draft::done`] says that its text is safe elsewhere.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::ui;
use crate::error::{Error, Kind, Result};
use crate::settings::Settings;
use crate::store::fs::outside;

/// What stands between the text and the help below it. Not a mark at the start of lines: `#tag` is text.
const CUT: &str = "------------------------ below this line nothing is kept ------------------------";

/// A text that is being written.
#[derive(Debug)]
pub struct Draft {
    path: PathBuf,
    editor: String,
}

impl Draft {
    /// A draft that starts with `text`, with `help` below the cut. Its file ends in `suffix` (`.md`),
    /// which tells editors how to colour it.
    pub fn new(settings: &Settings, text: &str, help: &str, suffix: &str) -> Result<Self> {
        let dir = settings.state_dir()?.join("drafts");
        outside::make_private_dir(&dir)?;
        let failed = |error| Error::io("write a draft", &dir, error);
        let mut file = tempfile::Builder::new().prefix("draft-").suffix(suffix).tempfile_in(&dir).map_err(failed)?;
        let body = if help.is_empty() { text.to_owned() } else { format!("{text}\n{CUT}\n{help}\n") };
        file.write_all(body.as_bytes()).map_err(failed)?;
        let (_, path) = file.keep().map_err(|error| failed(error.error))?;
        Ok(Self { path, editor: settings.editor.clone() })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Opens the editor, waits, and gives back what stands above the cut, without white space around it.
    /// Can be called again: the editor then finds what it left.
    pub fn edit(&self) -> Result<String> {
        // Through the shell, as git does: the variable may hold options.
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("{} \"$@\"", self.editor)).arg(&self.editor).arg(&self.path);
        command.stdout(ui::drawing_surface());
        let status = command.status().map_err(|error| self.kept(Error::io("start the editor", &self.path, error)))?;
        if !status.success() {
            let error = Error::new(Kind::Failed, format!("the editor {:?} failed ({status})", self.editor))
                .hint("set VISUAL or EDITOR to choose another");
            // Nothing was written: there is nothing to keep.
            let is_empty = self.text().is_ok_and(|text| text.is_empty());
            return Err(if is_empty { outside::remove(&self.path).map(|_| error)? } else { self.kept(error) });
        }
        self.text()
    }

    fn text(&self) -> Result<String> {
        let bytes = outside::read(&self.path)?.unwrap_or_default();
        let text = String::from_utf8(bytes)
            .map_err(|_| self.kept(Error::new(Kind::Damaged, "the text is not valid UTF-8").at(&self.path)))?;
        let kept = text.split_once(CUT).map_or(text.as_str(), |(above, _)| above);
        Ok(kept.trim().to_owned())
    }

    /// An error after which the draft is still there, and says so.
    #[must_use]
    pub fn kept(&self, error: Error) -> Error {
        error.hint(format!("what you wrote is kept in {}", self.path.display()))
    }

    /// Its text is safe elsewhere, or empty: the file goes.
    pub fn done(self) -> Result<()> {
        outside::remove(&self.path).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Flags;

    fn settings(editor: &str) -> (tempfile::TempDir, Settings) {
        let dir = tempfile::tempdir().unwrap();
        let mut settings = Settings::resolve(Flags::default()).unwrap();
        settings.state_dir = Some(dir.path().join("state"));
        settings.editor = editor.to_owned();
        (dir, settings)
    }

    #[test]
    fn what_stands_above_the_cut_comes_back() {
        let (_dir, settings) = settings("sed -i -e 's/old/#new/'");
        let draft = Draft::new(&settings, "old text", "Write above.", ".md").unwrap();
        assert_eq!(draft.edit().unwrap(), "#new text");
        assert!(outside::read(draft.path()).unwrap().is_some());
        let path = draft.path().to_owned();
        draft.done().unwrap();
        assert_eq!(outside::read(&path).unwrap(), None);
    }

    #[test]
    fn a_failing_editor_loses_nothing() {
        let (_dir, settings) = settings("echo more >> \"$1\"; false");
        let draft = Draft::new(&settings, "text", "", ".md").unwrap();
        let error = draft.edit().unwrap_err();
        let path = draft.path().to_owned();
        drop(draft);
        assert!(error.hints().iter().any(|hint| hint.contains(path.to_str().unwrap())), "{error:?}");
        assert_eq!(outside::read(&path).unwrap().unwrap(), b"textmore\n");
    }

    #[test]
    fn a_failing_editor_leaves_no_empty_draft() {
        let (_dir, settings) = settings("false");
        let draft = Draft::new(&settings, "", "Write above.", ".md").unwrap();
        let error = draft.edit().unwrap_err();
        assert!(!error.hints().iter().any(|hint| hint.contains("kept")), "{error:?}");
        assert_eq!(outside::read(draft.path()).unwrap(), None);
    }

    #[test]
    fn a_draft_is_for_its_writer_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_dir, settings) = settings("true");
        let draft = Draft::new(&settings, "", "", ".md").unwrap();
        assert_eq!(std::fs::metadata(draft.path()).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(draft.edit().unwrap(), "");
    }
}
