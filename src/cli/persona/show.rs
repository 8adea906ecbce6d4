//! `mh persona show`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::persona::sheet;
use crate::cli::ui::{Format, Style};
use crate::cli::view::View;
use crate::domain::json::{FieldPath, Verbatim};
use crate::domain::persona::{self, Address, Choice};
use crate::error::{Error, Result};

/// Show the persona as it speaks, or one value of it
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "\
The active facet is merged over the core: objects deep, everything else replaced. A path that begins
with relationships, routines, decision-rules or core leads into that part.

Examples:
  mh persona show
  mh persona show identity.name
  mh persona show routines.sleep.schedule --json
  mh persona show --facet poet --summary")]
pub(super) struct ShowArgs {
    /// Which value, or which part [default: the whole persona]
    #[arg(value_name = "PATH", conflicts_with = "summary")]
    path: Option<FieldPath>,
    /// With this facet instead of the active one; none for the bare core
    #[arg(long, value_name = "NAME")]
    facet: Option<String>,
    /// In two sentences
    #[arg(long)]
    summary: bool,
}

pub(super) fn run(app: &App, args: &ShowArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let choice = Choice::from(args.facet.as_deref());
    if let Some(path) = &args.path {
        let found = persona::value(&ctx, &standing.subject, &Address::from(path), &choice)?;
        return alone(app, &found);
    }
    let merged = persona::merged(&ctx, &standing.subject, &choice)?;
    if args.summary {
        let text = persona::summary(&merged.document);
        if app.ui.format == Format::Table {
            return app.ui.raw(&(sheet::prose(&text, &app.ui.style) + "\n"));
        }
        return alone(app, &Verbatim::of(text).map_err(|error| Error::bug(error.to_string()))?);
    }
    app.ui.emit(&PersonaView { document: merged.document, facet: merged.facet })
}

/// A value and nothing around it, as the format spells it.
fn alone(app: &App, value: &Verbatim) -> Result<()> {
    let text = match app.ui.format {
        Format::Table | Format::Csv | Format::Prometheus => sheet::value(value, &app.ui.style),
        Format::Json => serde_json::to_string_pretty(value).map_err(|error| Error::bug(error.to_string()))?,
        Format::Jsonl => value.to_string(),
    };
    app.ui.raw(&(text + "\n"))
}

/// The persona as it speaks. Its JSON is the merged document, spelled as in the files.
#[derive(Debug)]
pub(in crate::cli) struct PersonaView {
    document: Verbatim,
    facet: Option<String>,
}

impl Serialize for PersonaView {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}

impl JsonSchema for PersonaView {
    fn schema_name() -> Cow<'static, str> {
        "Persona".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = persona::schemas().into_iter().find(|(name, _)| *name == Self::NAME).map(|(_, text)| text);
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

impl View for PersonaView {
    const NAME: &'static str = "persona";

    fn text(&self, style: &Style) -> String {
        let speaks = self.facet.as_deref().map_or_else(|| "the bare core".to_owned(), |facet| format!("facet {facet}"));
        format!("{}\n\n{}", style.dim(&style.line(&speaks)), sheet::document(&self.document, style))
    }
}
