//! `mh path`: where things lie, for scripts and for people who want to look.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::memory;
use crate::error::{Error, Kind, Result};
use crate::store::backend::Place;

/// Parts of a profile, as they are called on the command line and on disk.
const PARTS: [&str; 7] = ["memory", "tasks", "persona", "etc", "sessions", "logs", "out"];

/// Arguments of `mh path`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cd \"$(mh path memory)\"
  cat \"$(mh path @last)\"")]
pub struct PathArgs {
    /// What: home, profile, memory, tasks, persona, etc, sessions, logs, out, or a memory's id
    #[arg(default_value = "profile")]
    part: String,
}

/// What can be asked for by a word.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    ["home", "profile"].into_iter().chain(PARTS)
}

/// Runs `mh path`.
pub(super) fn run(app: &App, args: &PathArgs) -> Result<()> {
    let place = place(app, &args.part)?;
    let path = app.store.locate(&place).ok_or_else(|| {
        Error::new(Kind::Failed, format!("{:?} lies on no disk of this machine", args.part))
            .hint("mh show prints a memory")
    })?;
    app.ui.emit(&PathView { path: path.to_string_lossy().into_owned() })
}

fn place(app: &App, part: &str) -> Result<Place> {
    if part == "home" {
        // Which directory it is, everybody knows who can call `mh` here.
        return Ok(Place::Home);
    }
    let standing = app.standing()?;
    let (subject, ctx) = (&standing.subject, app.context(&standing.actor));
    if part != "profile" && !PARTS.contains(&part) {
        let found = memory::resolve(&ctx, subject, part)?;
        return Ok(Place::Document(subject.scope(), found.key));
    }
    authorize(&ctx, Action::ReadProfile, Target::Member(subject))?;
    let known = PARTS.into_iter().find(|known| *known == part);
    Ok(known.map_or(Place::Profile(subject.profile()), |part| Place::Part(subject.profile(), part)))
}

/// Where something lies.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PathView {
    /// The path; absolute.
    path: String,
}

impl View for PathView {
    const NAME: &'static str = "path";

    /// A pipe gets the path byte for byte, as it will be opened; a terminal sees what might deceive it.
    fn text(&self, style: &Style) -> String {
        if style.width.is_some() { style.text(&self.path) } else { self.path.clone() }
    }
}
