//! `mh persona edit`: a part as a whole document in the editor.

use crate::cli::app::{App, Standing};
use crate::cli::persona::change::{answer, carry_out};
use crate::cli::{DryRun, editing};
use crate::domain::document::Opened;
use crate::domain::persona::{self, Part, Plan};
use crate::error::{Error, Result};

/// Change a part in the editor
#[derive(Debug, clap::Args)]
#[command(after_help = "\
$VISUAL or $EDITOR opens on the document. What is no JSON, or of the wrong type, can be corrected;
where it cannot be saved, the message names the file that keeps it.

Examples:
  mh persona edit
  mh persona edit decision-rules")]
pub(super) struct EditArgs {
    /// core, relationships, routines, decision-rules, facets or facets/NAME
    #[arg(value_name = "PART", default_value = "core", hide_default_value = true)]
    part: Part,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &EditArgs) -> Result<()> {
    let standing = app.standing()?;
    let opened = persona::open(&app.context(&standing.actor), &standing.subject, &args.part)?;
    in_editor(app, &standing, &opened, args.dry, |bytes| persona::edit(&args.part, &opened, bytes))
}

/// Lets a document be changed in the editor; `plan` makes a change of what it became.
pub(super) fn in_editor(
    app: &App,
    standing: &Standing,
    opened: &Opened,
    dry: DryRun,
    plan: impl Fn(&[u8]) -> Result<Plan>,
) -> Result<()> {
    if !app.ui.can_ask() {
        return Err(Error::usage("an editor needs a terminal")
            .hint("without one, use: mh persona set PATH=VALUE")
            .hint("or give a whole facet: mh persona facet add NAME --from FILE"));
    }
    let (plan, op) = editing::round_trip(app, &opened.name, opened.bytes(), ".json", |text| {
        let plan = plan(text.as_bytes())?;
        let op = carry_out(app, standing, &plan, dry)?;
        Ok((plan, op))
    })?;
    answer(app, &plan, op, dry)
}
