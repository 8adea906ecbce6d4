//! `mh persona validate`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::persona::{self, Finding, Gravity};
use crate::error::{Error, Kind, Result};

/// Say what is wrong, and which placeholders are left
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All parts and facets are checked against the schemas that mh schema persona and its like print.
Placeholders are hints; anything that is wrong ends with exit code 8.

Example:
  mh persona validate")]
pub(super) struct ValidateArgs {}

pub(super) fn run(app: &App, _: &ValidateArgs) -> Result<()> {
    let standing = app.standing()?;
    let findings = persona::validate(&app.context(&standing.actor), &standing.subject)?;
    let wrong = findings.iter().filter(|finding| finding.gravity == Gravity::Error).count();
    if findings.is_empty() && app.ui.format == Format::Table {
        app.ui.note("nothing is wrong");
        return Ok(());
    }
    let waiting = findings.iter().any(|finding| finding.gravity == Gravity::Hint);
    app.ui.list(findings.into_iter().map(|finding| Ok(ProblemView::from(finding))))?;
    if waiting {
        app.ui.note(
            "mh persona init asks for what stands in [brackets] in the core; mh persona set and edit change the rest",
        );
    }
    match wrong {
        0 => Ok(()),
        1 => Err(broken("1 value of the persona is wrong")),
        count => Err(broken(&format!("{count} values of the persona are wrong"))),
    }
}

fn broken(message: &str) -> Error {
    Error::new(Kind::Damaged, message)
        .hint("correct them with: mh persona set, or mh persona edit PART")
        .hint("or go back to a former version: mh persona versions PART, mh persona restore R --part PART")
}

/// Something that is to be said of the persona's documents.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct ProblemView {
    /// `error` for what is wrong, `hint` for what could be better.
    gravity: &'static str,
    /// In which file of the profile.
    file: String,
    /// In which line, from 1; null where that cannot be told.
    line: Option<usize>,
    /// Which value; null for the whole document.
    path: Option<String>,
    /// What should be there.
    expected: String,
    /// What is there.
    found: String,
}

impl From<Finding> for ProblemView {
    fn from(Finding { gravity, problem }: Finding) -> Self {
        Self {
            gravity: match gravity {
                Gravity::Error => "error",
                Gravity::Hint => "hint",
            },
            file: problem.key.to_string(),
            line: problem.line,
            path: problem.path.map(|path| path.to_string()),
            expected: problem.expected,
            found: problem.found,
        }
    }
}

impl View for ProblemView {
    const NAME: &'static str = "persona-problem";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for ProblemView {
    const HEADINGS: &'static [&'static str] = &["", "WHERE", "VALUE", "EXPECTED", "FOUND"];
    const SPARE: &'static [&'static str] = &["EXPECTED"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let line = self.line.map_or_else(String::new, |line| format!(":{line}"));
        vec![
            self.gravity.to_owned(),
            style.line(&format!("{}{line}", self.file)),
            style.line(self.path.as_deref().unwrap_or_default()),
            style.line(&self.expected),
            style.line(&self.found),
        ]
    }
}
