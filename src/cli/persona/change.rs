//! `mh persona set` and `unset`, and what every change of the persona answers.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::{App, Standing};
use crate::cli::diff;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::json::{Assignment, FieldPath};
use crate::domain::persona::{self, Plan, Planned};
use crate::error::Result;
use crate::id::OpId;

/// Set values
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All values are set in one operation, or none: the document is checked before anything is written. A
path that begins with relationships, routines, decision-rules or core leads into that part. A list
grows by its next free place: 'identity.aliases[0]=Rob'.

Examples:
  mh persona set identity.humanName=\"Robin Hale\" identity.preferredName=Rob
  mh persona set 'goals.shortTerm:=[{\"goal\": \"A shelf\", \"status\": \"active\"}]'
  mh persona set routines.sleep.schedule.start=22:30")]
pub(super) struct SetArgs {
    /// What to set: PATH=TEXT, or PATH:=JSON where the type matters
    #[arg(value_name = "PATH=VALUE", required = true)]
    assignments: Vec<Assignment>,
    #[command(flatten)]
    dry: DryRun,
}

/// Take values away
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  mh persona unset identity.pronouns
  mh persona unset 'goals.longTerm[0]' 'relationships.people[2]'")]
pub(super) struct UnsetArgs {
    /// Which values
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<FieldPath>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn set(app: &App, args: &SetArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    make(app, &standing, || persona::set(&ctx, &standing.subject, &args.assignments), args.dry)
}

pub(super) fn unset(app: &App, args: &UnsetArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    make(app, &standing, || persona::unset(&ctx, &standing.subject, &args.paths), args.dry)
}

/// Makes a change that rests on nothing that the person saw, or shows it, and says what it was.
pub(super) fn make(app: &App, standing: &Standing, plan: impl Fn() -> Result<Plan>, dry: DryRun) -> Result<()> {
    if dry.dry_run {
        return finish(app, standing, &plan()?, dry);
    }
    let (plan, op) = Plan::make(&app.context(&standing.actor), &standing.subject, plan)?;
    answer(app, &plan, op, dry)
}

/// Makes a change of what was opened, or shows it, and says what it was.
pub(super) fn finish(app: &App, standing: &Standing, plan: &Plan, dry: DryRun) -> Result<()> {
    let op = carry_out(app, standing, plan, dry)?;
    answer(app, plan, op, dry)
}

/// Makes a change; of a dry run, shows what it would be.
pub(super) fn carry_out(app: &App, standing: &Standing, plan: &Plan, dry: DryRun) -> Result<Option<OpId>> {
    if !dry.dry_run {
        return plan.carry_out(&app.context(&standing.actor), &standing.subject);
    }
    for Planned { part, opened, after, .. } in plan.changes() {
        let before = String::from_utf8_lossy(opened.bytes());
        let after = String::from_utf8_lossy(after.as_deref().unwrap_or_default());
        let lines = diff::lines(&before, &after);
        if !lines.is_empty() {
            app.ui.note(&format!("what would change in {part}:\n{}", lines.join("\n")));
        }
    }
    Ok(None)
}

/// Says what a change was.
pub(super) fn answer(app: &App, plan: &Plan, op: Option<OpId>, dry: DryRun) -> Result<()> {
    for (path, near) in plan.changes().iter().flat_map(|change| &change.doubtful) {
        app.ui.note(&format!("{path} was not there before; did you mean '{near}'?"));
    }
    match op {
        _ if dry.dry_run => app.ui.note("dry run: nothing is written"),
        Some(_) => {}
        None => app.ui.note("nothing was changed: it is so already"),
    }
    let view = PersonaChanged {
        parts: plan.changes().iter().map(|change| change.part.to_string()).collect(),
        paths: plan.changes().iter().flat_map(Planned::addresses).collect(),
        facet: plan.facet.clone(),
        op: op.map(String::from),
    };
    if dry.dry_run { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the persona") }
}

/// What a change of the persona did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct PersonaChanged {
    /// The parts that it is about: core, routines, facets, facets/NAME …
    parts: Vec<String>,
    /// The values that it is about; empty where it is whole parts.
    paths: Vec<String>,
    /// The facet that it is about; null for other changes.
    facet: Option<String>,
    /// The operation, for `mh undo`; null where nothing was changed, and for a dry run.
    op: Option<String>,
}

impl View for PersonaChanged {
    const NAME: &'static str = "persona-changed";

    fn text(&self, style: &Style) -> String {
        let what = if self.paths.is_empty() { &self.parts } else { &self.paths };
        let lines = || what.iter().map(|what| style.line(what)).collect::<Vec<_>>().join("\n");
        self.facet.as_ref().map_or_else(lines, |facet| style.line(facet))
    }
}
