//! What becomes of a single name of the old home.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::style::counted;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::migrate::item::{Fate, Form, Item, Rewrite};

/// One name of the old home, and what becomes of it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct ItemView {
    /// Where it lies; null for what is made anew. Bytes that are no text are percent-encoded.
    from: Option<String>,
    /// comes, kept, stays or blocked.
    does: &'static str,
    /// Into whose profile; null where into none.
    user: Option<String>,
    /// Where to; null where nowhere.
    to: Option<String>,
    /// directory, file or link; null for what does not come.
    form: Option<&'static str>,
    /// Bytes, of a file that comes.
    size: Option<u64>,
    /// The SHA-256 of them.
    sha256: Option<String>,
    /// Where a link leads.
    target: Option<String>,
    /// What is rewritten on the way; null for a plain copy.
    rewritten: Option<String>,
    /// Why it does not come.
    why: Option<String>,
    /// What is wrong with it.
    problems: Vec<String>,
}

impl From<&Item> for ItemView {
    fn from(item: &Item) -> Self {
        let mut view = Self {
            from: item.from.as_ref().map(ToString::to_string),
            does: "comes",
            user: None,
            to: None,
            form: None,
            size: None,
            sha256: None,
            target: None,
            rewritten: None,
            why: None,
            problems: item.problems.clone(),
        };
        match &item.fate {
            Fate::Comes { user, to, form } => {
                view.user = Some(user.to_string());
                view.comes(to.to_string(), form);
            }
            Fate::Kept { user, sha256, why } => {
                view.does = "kept";
                (view.user, view.sha256, view.why) =
                    (Some(user.to_string()), Some(sha256.to_string()), Some(why.clone()));
            }
            Fate::Stays { why } => (view.does, view.why) = ("stays", Some(why.clone())),
            Fate::Blocked { why } => (view.does, view.why) = ("blocked", Some(why.clone())),
        }
        view
    }
}

impl ItemView {
    fn comes(&mut self, to: String, form: &Form) {
        self.to = Some(to);
        match form {
            Form::Directory => self.form = Some("directory"),
            Form::Link { target, rewritten } => {
                (self.form, self.target) = (Some("link"), Some(target.clone()));
                self.rewritten = rewritten.then(|| "the target".to_owned());
            }
            Form::File { size, sha256, rewritten } => {
                (self.form, self.size, self.sha256) = (Some("file"), Some(*size), Some(sha256.to_string()));
                self.rewritten = rewritten.as_ref().map(|rewrite| match rewrite {
                    Rewrite::NewId { from, to } => format!("id {from} becomes {to}"),
                    Rewrite::Paths { count, .. } => format!("{} into the old home", counted(*count, "path")),
                    Rewrite::Made { part } => format!("made of {part}"),
                });
            }
        }
    }
}

impl View for ItemView {
    const NAME: &'static str = "migration-item";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for ItemView {
    const HEADINGS: &'static [&'static str] = &["NAME", "DOES", "PROBLEMS"];
    const SPARE: &'static [&'static str] = &["DOES"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let problems = self.problems.iter().chain(&self.why).cloned().collect::<Vec<_>>().join("; ");
        let name = self.from.as_ref().or(self.to.as_ref()).map(|name| style.line(name));
        vec![name.unwrap_or_default(), self.does.to_owned(), style.line(&problems)]
    }
}
