//! What is generated from the definitions: schemas, completion scripts, manual pages.

use std::path::PathBuf;

use clap::CommandFactory as _;
use clap_complete::Shell;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::persona::PersonaView;
use crate::cli::ui::{Style, Ui};
use crate::cli::view::{Row, View, schemas};
use crate::cli::{Cli, complete, manual};
use crate::domain::persona;
use crate::error::{Error, Kind, Result, nearest};
use crate::store::fs::outside;

/// `mh schema [VIEW]`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The names of fields in JSON are a promise to scripts; the schema says what each one means.

Examples:
  mh schema
  mh schema memory")]
pub struct SchemaArgs {
    /// Whose schema [default: list them all]
    #[arg(value_name = "VIEW")]
    view: Option<String>,
}

/// A view's name in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SchemaName {
    /// What `mh schema` calls it.
    pub name: String,
}

impl View for SchemaName {
    const NAME: &'static str = "schema";

    fn text(&self, style: &Style) -> String {
        style.text(&self.name)
    }
}

impl Row for SchemaName {
    const HEADINGS: &'static [&'static str] = &["VIEW"];

    fn cells(&self, _: &Style) -> Vec<String> {
        vec![self.name.clone()]
    }
}

impl SchemaArgs {
    /// Lists the views, or prints the JSON schema of one.
    pub fn run(self, ui: &Ui) -> Result<()> {
        let schemas = views();
        let Some(wanted) = self.view else {
            return ui.list(schemas.into_iter().map(|(name, _)| Ok(SchemaName { name: name.to_owned() })));
        };
        let Some((_, schema)) = schemas.iter().find(|(name, _)| *name == wanted) else {
            let error = Error::not_found(format!("no view is called '{wanted}'"));
            return Err(match nearest(&wanted, schemas.iter().map(|(name, _)| *name)) {
                Some(near) => error.hint(format!("did you mean '{near}'?")),
                None => error.hint("list them with: mh schema"),
            });
        };
        let text = serde_json::to_string_pretty(schema)
            .map_err(|error| Error::bug(format!("a schema cannot be written: {error}")))?;
        ui.raw(&(text + "\n"))
    }
}

/// Every view and document that has a schema, by name.
pub(super) fn views() -> Vec<(&'static str, Schema)> {
    let mut schemas = schemas();
    schemas.extend(documents());
    schemas.sort_by_key(|(name, _)| *name);
    schemas
}

/// The schemas of documents that are no answers by themselves.
fn documents() -> impl Iterator<Item = (&'static str, Schema)> {
    let documents = persona::schemas().into_iter().filter(|(name, _)| *name != PersonaView::NAME);
    documents.filter_map(|(name, text)| Some((name, serde_json::from_str(text).ok()?)))
}

/// `mh completions SHELL`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The script asks mh itself, at every TAB: it offers your ids with their first words, your tags, the
accounts that you may see. It goes by what the line says: mh --home DIR --user NAME show TAB. What
needs a proof is offered to those who are signed in, and what is another's to nobody.

Examples:
  mh completions bash > ~/.local/share/bash-completion/completions/mh
  mh completions fish > ~/.config/fish/completions/mh.fish")]
pub struct CompletionsArgs {
    /// For which shell
    shell: Shell,
}

impl CompletionsArgs {
    /// Prints the completion script of a shell.
    pub fn run(self, ui: &Ui) -> Result<()> {
        let script = complete::registration(self.shell)
            .map_err(|error| Error::bug(format!("a completion script cannot be written: {error}")))?;
        ui.raw(&String::from_utf8_lossy(&script))
    }
}

/// `mh man DIR`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh man ~/.local/share/man/man1")]
pub struct ManArgs {
    /// The directory for the pages; made where it is missing
    #[arg(value_hint = clap::ValueHint::DirPath)]
    dir: PathBuf,
}

impl ManArgs {
    /// Writes a manual page per command.
    pub fn run(self, ui: &Ui) -> Result<()> {
        let mut command = Cli::command().disable_help_subcommand(true);
        command.build();
        let count = self.write(&command, None)?;
        ui.note(&format!("{count} pages written to {}", ui.path(&self.dir)));
        Ok(())
    }

    fn write(&self, command: &clap::Command, parent: Option<&clap::Command>) -> Result<usize> {
        let text = manual::page(command, parent)
            .map_err(|error| Error::new(Kind::Failed, format!("a page cannot be written: {error}")).because(error))?;
        outside::publish(&self.dir.join(manual::file_name(command)), &text)?;
        let below = command.get_subcommands().filter(|below| !below.is_hide_set());
        below.map(|below| self.write(below, Some(command))).try_fold(1, |sum, count| Ok(sum + count?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ui::Format;

    #[test]
    fn an_unknown_view_is_answered_with_the_one_that_was_meant() {
        let error = SchemaArgs { view: Some("eror".to_owned()) }.run(&Ui::early(Format::Table)).unwrap_err();
        assert_eq!((error.kind(), error.hints()), (Kind::NotFound, &["did you mean 'error'?".to_owned()][..]));
    }

    #[test]
    fn there_is_a_page_per_command() {
        let dir = tempfile::tempdir().unwrap();
        ManArgs { dir: dir.path().join("man1") }.run(&Ui::early(Format::Table)).unwrap();
        for page in ["mh.1", "mh-schema.1", "mh-man.1"] {
            let text = outside::read(&dir.path().join("man1").join(page)).unwrap().unwrap();
            assert!(String::from_utf8(text).unwrap().contains(".SH SYNOPSIS"), "{page}");
        }
    }
}
