//! `mh prompt`: a few words for a shell's prompt, fast and never in the way.

mod template;

use std::process::ExitCode;

use chrono::Local;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::start::with_home_unheard;
use crate::cli::ui::{Format, Style};
use crate::cli::view::View;
use crate::domain::{glance, mode, persona};
use crate::error::Result;
use crate::settings::Flags;
use template::{Template, Variable};

/// Arguments of `mh prompt`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Variables:
  {user}     whose profile it is
  {mode}     its cognitive mode
  {facet}    the facet that speaks
  {open}     how many tasks are open
  {overdue}  how many of them are late
  {due}      how many of them are due today and not late

[ … ] is a group: it is shown only where a variable in it is neither empty nor 0. A \\ takes the next
character as it is.

What goes wrong is said with -v alone, and in the exit code: a prompt is no place for errors. Tasks
are read only where one came or went, or a due time has passed.

Examples:
  mh prompt
  mh prompt --template '{user}[ {due} today][ !{overdue}]'
  PS1='$(mh prompt) \\$ '")]
pub struct PromptArgs {
    /// What to say
    #[arg(long, value_name = "T", default_value = "{user}:{mode}[ {open}][ !{overdue}]")]
    template: Template,
}

/// Starts `mh prompt`, which is silent where it cannot answer.
pub(super) fn start(flags: Flags, args: &PromptArgs) -> ExitCode {
    with_home_unheard(flags, |app| run(app, &args.template))
}

fn run(app: &App, template: &Template) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let asked = template.variables();
    // Programs get everything, people only what they asked for and wait for.
    let wanted = |variables: &[Variable]| {
        app.ui.format != Format::Table || variables.iter().any(|variable| asked.contains(variable))
    };
    let mut view = PromptView { user: subject.username.to_string(), ..PromptView::default() };
    if wanted(&[Variable::Mode]) {
        view.mode = Some(mode::show(&ctx, subject)?.mode);
    }
    if wanted(&[Variable::Facet]) {
        view.facet = persona::active_facet(&ctx, subject)?;
    }
    if wanted(&[Variable::Open, Variable::Overdue, Variable::Due]) {
        let counts = glance::counts(&ctx, subject, &app.now.with_timezone(&Local))?;
        (view.open, view.overdue, view.due) = (counts.open, counts.overdue, counts.due);
    }
    view.text = template.fill(&|variable| view.value(variable));
    app.ui.emit(&view)
}

/// What a prompt says, and out of what.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PromptView {
    /// The template with the values in it.
    text: String,
    /// Whose profile it is: a username.
    user: String,
    /// Its cognitive mode.
    mode: Option<String>,
    /// The facet that speaks; null where none does.
    facet: Option<String>,
    /// How many tasks are open.
    open: u64,
    /// How many of them are late.
    overdue: u64,
    /// How many of them are due today and not late.
    due: u64,
}

impl PromptView {
    /// A variable's value, on one line.
    fn value(&self, variable: Variable) -> String {
        let line = |text: &Option<String>| {
            text.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        match variable {
            Variable::User => self.user.clone(),
            Variable::Mode => line(&self.mode),
            Variable::Facet => line(&self.facet),
            Variable::Open => self.open.to_string(),
            Variable::Overdue => self.overdue.to_string(),
            Variable::Due => self.due.to_string(),
        }
    }
}

impl View for PromptView {
    const NAME: &'static str = "prompt";

    fn text(&self, style: &Style) -> String {
        style.text(&self.text)
    }
}
