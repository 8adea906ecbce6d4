//! `mh persona prompt`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::persona::{self, Choice, Prompt};
use crate::error::Result;

/// Print the system prompt that persona, facet and trust level amount to
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The same files give the same text. Placeholders are left out.

Examples:
  mh persona prompt > system.txt
  mh persona prompt --facet poet --json")]
pub(super) struct PromptArgs {
    /// With this facet instead of the active one; none for the bare core
    #[arg(long, value_name = "NAME")]
    facet: Option<String>,
}

pub(super) fn run(app: &App, args: &PromptArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let prompt = persona::prompt(&ctx, &standing.subject, &Choice::from(args.facet.as_deref()))?;
    app.ui.emit(&PromptView::from(prompt))
}

/// A system prompt, and what it rests on.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct PromptView {
    /// The text.
    prompt: String,
    /// The facet that speaks; null for the bare core.
    facet: Option<String>,
    /// How much the assistant may do alone.
    trust_level: String,
    /// The cognitive mode.
    mode: String,
}

impl From<Prompt> for PromptView {
    fn from(Prompt { text, facet, trust_level, mode }: Prompt) -> Self {
        Self { prompt: text, facet, trust_level, mode }
    }
}

impl View for PromptView {
    const NAME: &'static str = "persona-prompt";

    fn text(&self, style: &Style) -> String {
        style.text(self.prompt.trim_end())
    }
}
