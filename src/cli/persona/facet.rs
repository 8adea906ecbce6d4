//! `mh persona facet`: the sides of the persona.

use std::io;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::capture::input;
use crate::cli::persona::change::make;
use crate::cli::persona::edit::in_editor;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::persona::{self, Facet, NewFacet};
use crate::error::{Error, Result};
use crate::store::fs::outside;

/// Arguments of `mh persona facet`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  mh persona facet\n  mh persona facet use poet")]
pub(super) struct FacetArgs {
    #[command(subcommand)]
    verb: Option<FacetVerb>,
}

#[derive(Debug, clap::Subcommand)]
enum FacetVerb {
    /// List the facets; the one that speaks has a mark
    #[command(after_help = "Example:\n  mh persona facet list --json")]
    List,
    /// Add a facet
    Add(AddArgs),
    /// Let another facet speak
    Use(UseArgs),
    /// Change what a facet says in the editor
    Edit(EditArgs),
    /// Take a facet away, with its file
    #[command(alias = "rm")]
    Remove(RemoveArgs),
}

/// Add a facet
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Whatever its document says is merged over the core: objects deep, everything else replaced.

Examples:
  mh persona facet add gardener --description \"Patient, with dirty hands\" --color green
  mh persona facet add pilot --from pilot.json")]
struct AddArgs {
    /// Its name: small letters, digits, - and _
    #[arg(value_name = "NAME")]
    name: String,
    /// What it is like
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Its colour
    #[arg(long, value_name = "TEXT")]
    color: Option<String>,
    /// What it says, as a JSON file; - for standard input
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    from: Option<PathBuf>,
    #[command(flatten)]
    dry: DryRun,
}

/// Let another facet speak
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh persona facet use poet")]
struct UseArgs {
    /// Its name
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    dry: DryRun,
}

/// Change what a facet says in the editor
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh persona facet edit poet")]
struct EditArgs {
    /// Its name
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    dry: DryRun,
}

/// Take a facet away, with its file
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The one that speaks stays, and so does core.json. What is taken away goes to the archives.

Example:
  mh persona facet remove poet")]
struct RemoveArgs {
    /// Its name
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: FacetArgs) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    match args.verb {
        None | Some(FacetVerb::List) => {
            let facets = persona::list(&ctx, subject)?;
            app.ui.list(facets.into_iter().map(|facet| Ok(FacetRow::from(facet))))
        }
        Some(FacetVerb::Add(AddArgs { name, description, color, from, dry })) => {
            let document = from.map(|from| given(app, &from)).transpose()?;
            let new = NewFacet { name, description, color, document };
            make(app, &standing, || persona::add(&ctx, subject, &new), dry)
        }
        Some(FacetVerb::Use(args)) => make(app, &standing, || persona::switch(&ctx, subject, &args.name), args.dry),
        Some(FacetVerb::Edit(args)) => {
            let (part, opened) = persona::open_facet(&ctx, subject, &args.name)?;
            in_editor(app, &standing, &opened, args.dry, |bytes| persona::edit_facet(&args.name, &part, &opened, bytes))
        }
        Some(FacetVerb::Remove(args)) => make(app, &standing, || persona::remove(&ctx, subject, &args.name), args.dry),
    }
}

/// A document out of a file, or from standard input.
fn given(app: &App, from: &PathBuf) -> Result<Vec<u8>> {
    if from.as_os_str() == "-" {
        return input::read(io::stdin().lock(), &app.texts()?).map(String::into_bytes);
    }
    let missing = || Error::not_found("there is no such file").at(from);
    outside::read(from)?.ok_or_else(missing)
}

/// A side of the persona.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct FacetRow {
    /// Its name.
    name: String,
    /// What people call it; null where nobody said so.
    title: Option<String>,
    /// What it is like; null where nobody said so.
    description: Option<String>,
    /// Its colour; null where nobody said so.
    color: Option<String>,
    /// The file in persona/ that is merged over the core.
    persona_file: String,
    /// Whether it may speak.
    enabled: bool,
    /// Whether it is the one that speaks.
    active: bool,
}

impl From<Facet> for FacetRow {
    fn from(facet: Facet) -> Self {
        let Facet { name, title, description, color, file, enabled, active } = facet;
        Self { name, title, description, color, persona_file: file, enabled, active }
    }
}

impl View for FacetRow {
    const NAME: &'static str = "facet";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for FacetRow {
    const HEADINGS: &'static [&'static str] = &["", "FACET", "DESCRIPTION", "FILE"];
    const SPARE: &'static [&'static str] = &["FILE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let mark = match (self.active, self.enabled) {
            (true, _) => "*",
            (false, true) => "",
            (false, false) => "disabled",
        };
        vec![
            mark.to_owned(),
            style.line(&self.name),
            style.line(self.description.as_deref().unwrap_or_default()),
            style.line(&self.persona_file),
        ]
    }
}
