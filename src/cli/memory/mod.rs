//! `mh memory`: the memories of a profile.

pub(in crate::cli) mod edit;
mod export;
mod import;
pub(in crate::cli) mod label;
mod link;
mod list;
pub(in crate::cli) mod on_this_day;
pub(in crate::cli) mod related;
pub(in crate::cli) mod remove;
pub(in crate::cli) mod tag;
pub(in crate::cli) mod versions;
pub mod view;

pub(super) use view::{MemoryDetail, MemoryRow};

use crate::cli::app::App;
use crate::error::Result;

/// Arguments of `mh memory`.
#[derive(Debug, clap::Args)]
pub struct MemoryArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List memories, newest first
    List(list::ListArgs),
    /// Change a memory: by options, or without any in the editor
    Edit(edit::EditArgs),
    /// Take memories away; history keeps them
    #[command(alias = "rm")]
    Remove(remove::RemoveArgs),
    /// Bring removed memories back
    Restore(remove::RestoreArgs),
    /// List the states that a memory had, the present one first
    Versions(versions::VersionsArgs),
    /// Show what changed between two states of a memory
    Diff(versions::DiffArgs),
    /// Link a memory to others, or take links away
    Link(link::LinkArgs),
    /// List memories that have links, entities or tags in common with one
    Related(related::RelatedArgs),
    /// List what happened on this day in other years
    OnThisDay(on_this_day::OnThisDayArgs),
    /// List tags, and give one another name
    Tag(tag::TagArgs),
    /// List the people, places and things in memories
    Entity(label::EntityArgs),
    /// List the types of memories
    Type(label::TypeArgs),
    /// Write memories for other programs, or for another home
    Export(export::ExportArgs),
    /// Take in memories of another home, or of another program
    Import(import::ImportArgs),
}

/// Runs `mh memory`.
pub(super) fn run(app: &App, args: MemoryArgs) -> Result<()> {
    match args.verb {
        Verb::List(args) => list::run(app, args),
        Verb::Edit(args) => edit::run(app, args),
        Verb::Remove(args) => remove::remove(app, &args),
        Verb::Restore(args) => remove::restore(app, &args),
        Verb::Versions(args) => versions::versions(app, &args),
        Verb::Diff(args) => versions::diff(app, &args),
        Verb::Link(args) => link::run(app, &args),
        Verb::Related(args) => related::run(app, &args),
        Verb::OnThisDay(args) => on_this_day::run(app, &args),
        Verb::Tag(args) => tag::run(app, args),
        Verb::Entity(args) => label::entities(app, args),
        Verb::Type(args) => label::types(app, args),
        Verb::Export(args) => export::run(app, args),
        Verb::Import(args) => import::run(app, args),
    }
}
