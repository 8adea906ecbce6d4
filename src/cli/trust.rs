//! `mh trust`: how much the assistant may do alone.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::trust;
use crate::error::Result;

/// Arguments of `mh trust`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh trust\n  mh trust set suggest")]
pub struct TrustArgs {
    #[command(subcommand)]
    command: Option<TrustCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum TrustCommand {
    /// Say how much the assistant may do, and what else it could be
    #[command(after_help = "Example:\n  mh trust show --json")]
    Show,
    /// Set how much the assistant may do
    Set(SetArgs),
}

/// Set how much the assistant may do
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh trust set supervised_auto --reason \"a week without surprises\"")]
struct SetArgs {
    /// A level that the profile's decision rules list: observe, suggest, supervised_auto, bounded_auto
    #[arg(value_name = "LEVEL")]
    level: String,
    /// Why, for the log
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh trust`.
pub(super) fn run(app: &App, args: TrustArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let Some(TrustCommand::Set(args)) = args.command else {
        return app.ui.emit(&TrustView::from(trust::show(&ctx, &standing.subject)?));
    };
    let dry = args.dry.dry_run;
    let op = trust::set(&ctx, &standing.subject, &args.level, args.reason.as_deref(), dry)?;
    match op {
        _ if dry => app.ui.note("dry run: nothing is written"),
        Some(_) => {}
        None => app.ui.note(&format!("nothing was changed: the trust level is {} already", args.level)),
    }
    let view = TrustChanged { level: args.level, op: op.map(String::from) };
    if dry { app.ui.emit(&view) } else { app.ui.emit_saved(&view, "the trust level") }
}

/// How much the assistant may do.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TrustView {
    /// The level.
    level: String,
    /// What the profile's owner wrote about it; null where they did not.
    description: Option<String>,
    /// The levels that there are, the most careful first.
    levels: Vec<String>,
}

impl From<trust::State> for TrustView {
    fn from(trust::State { level, description, levels }: trust::State) -> Self {
        Self { level, description, levels }
    }
}

impl View for TrustView {
    const NAME: &'static str = "trust";

    fn text(&self, style: &Style) -> String {
        let about = self.description.as_ref().map_or_else(String::new, |text| format!("  {}", style.line(text)));
        let ladder: Vec<_> = self
            .levels
            .iter()
            .map(|level| {
                let level_shown = style.line(level);
                if *level == self.level { style.bold(&format!("[{level_shown}]")) } else { style.dim(&level_shown) }
            })
            .collect();
        format!("{}{about}\n  {}", style.bold(&style.line(&self.level)), ladder.join(" → "))
    }
}

/// What a change of the trust level did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TrustChanged {
    /// The level that holds now.
    level: String,
    /// The operation, for `mh undo`; null where nothing was changed, and for a dry run.
    op: Option<String>,
}

impl View for TrustChanged {
    const NAME: &'static str = "trust-changed";

    fn text(&self, style: &Style) -> String {
        style.line(&self.level)
    }
}
