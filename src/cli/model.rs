//! `mh model`: which model plays which role.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::json::Verbatim;
use crate::domain::model::{self, How, Role};
use crate::error::Result;

/// Arguments of `mh model`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh model\n  mh model set coder qwen3-coder:30b")]
pub struct ModelArgs {
    #[command(subcommand)]
    command: Option<ModelCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum ModelCommand {
    /// Show the roles, or one of them, with the models that play them
    Show(ShowArgs),
    /// Give a role another model
    Set(SetArgs),
}

/// Show the roles, or one of them, with the models that play them
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh model show\n  mh model show coder --json")]
struct ShowArgs {
    /// The role [default: all of them]
    #[arg(value_name = "ROLE")]
    role: Option<String>,
}

/// Give a role another model
#[derive(Debug, clap::Args)]
#[command(after_help = "\
MODEL is the name that the provider has for it (qwen3-coder:30b), or the id of an entry of models in
etc/models.json (default.persona). Where other roles have the same entry, the role gets one of its own.

Examples:
  mh --user alice model set coder qwen3-coder:30b
  mh --user bob model set coder llama3:8b")]
struct SetArgs {
    /// The role; mh model lists them
    #[arg(value_name = "ROLE")]
    role: String,
    /// The model's name, or the id of an entry
    #[arg(value_name = "MODEL")]
    model: String,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh model`.
pub(super) fn run(app: &App, args: ModelArgs) -> Result<()> {
    match args.command {
        None | Some(ModelCommand::Show(ShowArgs { role: None })) => list(app),
        Some(ModelCommand::Show(ShowArgs { role: Some(role) })) => show(app, &role),
        Some(ModelCommand::Set(args)) => set(app, &args),
    }
}

fn list(app: &App) -> Result<()> {
    let standing = app.standing()?;
    let roles = model::list(&app.context(&standing.actor), &standing.subject)?;
    app.ui.list(roles.into_iter().map(|role| role.map(ModelView::from)))
}

fn show(app: &App, role: &str) -> Result<()> {
    let standing = app.standing()?;
    let role = model::show(&app.context(&standing.actor), &standing.subject, role)?;
    app.ui.emit(&ModelView::from(role))
}

fn set(app: &App, args: &SetArgs) -> Result<()> {
    let standing = app.standing()?;
    let dry = args.dry.dry_run;
    let changed = model::set(&app.context(&standing.actor), &standing.subject, &args.role, &args.model, dry)?;
    if dry {
        app.ui.note("dry run: nothing is written");
    }
    app.ui.note(&told(&changed.role, &changed.how));
    let view = ModelChanged {
        role: changed.role.name,
        id: changed.role.entry,
        model: changed.role.model,
        op: changed.op.map(String::from),
    };
    if dry { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the model") }
}

/// What it took, for the one who asked for it.
fn told(role: &Role, how: &How) -> String {
    let Role { name, entry, model, .. } = role;
    match how {
        How::Already => format!("nothing was changed: {name} has {model} already"),
        How::Renamed(former) => format!("{entry} is {model} instead of {former}"),
        How::Repointed => format!("{name} is played by {entry}"),
        How::Copied(others) => {
            format!("{name} gets an entry of its own, {entry}, because the former one serves {} too", others.join(", "))
        }
    }
}

/// A role with the model that plays it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ModelView {
    /// The role.
    role: String,
    /// The model, as its provider calls it.
    model: String,
    /// Who runs it; null where the file does not say.
    provider: Option<String>,
    /// The entry of models in etc/models.json.
    id: String,
    /// How the model is run; spelled as in the file.
    #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
    options: Verbatim,
    /// What the model is for; null where the file does not say.
    description: Option<String>,
}

impl From<Role> for ModelView {
    fn from(role: Role) -> Self {
        Self {
            role: role.name,
            model: role.model,
            provider: role.provider,
            id: role.entry,
            options: Verbatim::Object(role.options),
            description: role.description,
        }
    }
}

impl ModelView {
    /// The options in a line.
    fn options(&self) -> String {
        let option = |(name, value): &(String, Verbatim)| format!("{name} {value}");
        self.options.members().iter().map(option).collect::<Vec<_>>().join(", ")
    }
}

impl View for ModelView {
    const NAME: &'static str = "model";

    fn text(&self, style: &Style) -> String {
        let lines = [
            ("provider", self.provider.clone().unwrap_or_default()),
            ("entry", self.id.clone()),
            ("options", self.options()),
            ("description", self.description.clone().unwrap_or_default()),
        ];
        let head = format!("{}  {}", style.bold(&style.line(&self.role)), style.line(&self.model));
        let said = lines.iter().filter(|(_, text)| !text.is_empty());
        let lines = said.map(|(name, text)| format!("{} {}", style.dim(&format!("{name:<12}")), style.line(text)));
        [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }
}

impl Row for ModelView {
    const HEADINGS: &'static [&'static str] = &["ROLE", "MODEL", "PROVIDER", "OPTIONS", "DESCRIPTION"];
    const SPARE: &'static [&'static str] = &["PROVIDER", "OPTIONS", "DESCRIPTION"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let or_empty = |text: &Option<String>| style.line(text.as_deref().unwrap_or_default());
        vec![
            style.line(&self.role),
            style.line(&self.model),
            or_empty(&self.provider),
            style.line(&self.options()),
            or_empty(&self.description),
        ]
    }
}

/// What giving a role another model did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ModelChanged {
    /// The role.
    role: String,
    /// The entry of models that plays it now.
    id: String,
    /// The model, as its provider calls it.
    model: String,
    /// The operation, for `mh undo`; null where nothing was changed, and for a dry run.
    op: Option<String>,
}

impl View for ModelChanged {
    const NAME: &'static str = "model-changed";

    fn text(&self, style: &Style) -> String {
        style.line(&format!("{} {}", self.role, self.model))
    }
}
