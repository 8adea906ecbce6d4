//! `mh persona`: who the assistant is.

mod change;
mod edit;
mod facet;
mod init;
mod prompt;
mod sheet;
mod show;
mod validate;
mod versions;

pub(super) use change::PersonaChanged;
pub(super) use facet::FacetRow;
pub(super) use prompt::PromptView;
pub(super) use show::PersonaView;
pub(super) use validate::ProblemView;

use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh persona`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A value is named by its path in the core: identity.name, goals.shortTerm[0].goal. A path that begins
with relationships, routines, decision-rules or core leads into that part: routines.sleep.timezone.

Examples:
  mh persona
  mh persona set identity.name=Bell
  mh persona facet use poet")]
pub struct PersonaArgs {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Show the persona as it speaks, or one value of it
    Show(show::ShowArgs),
    /// Set values
    Set(change::SetArgs),
    /// Take values away
    Unset(change::UnsetArgs),
    /// Change a part in the editor
    Edit(edit::EditArgs),
    /// Say what is wrong, and which placeholders are left
    Validate(validate::ValidateArgs),
    /// List the states that a part had, the present one first
    Versions(versions::VersionsArgs),
    /// Make a former state of a part the present one
    Restore(versions::RestoreArgs),
    /// Take a part back to the template
    Reset(versions::ResetArgs),
    /// Fill the placeholders by asking
    Init(init::InitArgs),
    /// Print the system prompt that persona, facet and trust level amount to
    Prompt(prompt::PromptArgs),
    /// List, add, choose, change and remove facets: sides of the persona
    Facet(facet::FacetArgs),
}

/// Runs `mh persona`.
pub(super) fn run(app: &App, args: PersonaArgs) -> Result<()> {
    match args.verb {
        None => show::run(app, &show::ShowArgs::default()),
        Some(Verb::Show(args)) => show::run(app, &args),
        Some(Verb::Set(args)) => change::set(app, &args),
        Some(Verb::Unset(args)) => change::unset(app, &args),
        Some(Verb::Edit(args)) => edit::run(app, &args),
        Some(Verb::Validate(args)) => validate::run(app, &args),
        Some(Verb::Versions(args)) => versions::versions(app, &args),
        Some(Verb::Restore(args)) => versions::restore(app, &args),
        Some(Verb::Reset(args)) => versions::reset(app, &args),
        Some(Verb::Init(args)) => init::run(app, &args),
        Some(Verb::Prompt(args)) => prompt::run(app, &args),
        Some(Verb::Facet(args)) => facet::run(app, args),
    }
}
