//! `mh user export`: a whole profile as one file.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::style::{counted, size};
use crate::cli::ui::{Step, Style};
use crate::cli::view::View;
use crate::cli::within;
use crate::domain::archive::{self, Exported};
use crate::domain::user;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::fs::outside::Draft;
use crate::store::source::Secrets;

const EXPORTING: Step = Step { doing: "exporting", done: "exported", things: ["file", "files"] };

/// Arguments of `mh user export`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\\
The archive is a tar file, compressed with zstd: the profile as it was at one moment, its past, its
sessions, and a manifest with the hash of every file. Others may write meanwhile. What is derived stays,
and so do links; mh user import brings it into this home or another one.

Secrets stay as well, unless asked for: then the hash of the password and what mh config keeps under
secrets.NAME go along, for everybody to read who gets hold of the file. Tokens never do.

Examples:
  mh user export alice alice.tar.zst
  mh user export alice - | ssh new-machine mh user import -")]
pub(super) struct ExportArgs {
    /// Whose profile
    name: Username,
    /// The archive; - writes to standard output
    #[arg(value_name = "FILE|-", value_hint = clap::ValueHint::FilePath, allow_hyphen_values = true)]
    file: PathBuf,
    /// Put the secrets in as well, unprotected
    #[arg(long)]
    include_secrets: bool,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(app: &App, args: &ExportArgs) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let owner = user::find_or_suggest(&app.store, &args.name)?;
    let secrets = if args.include_secrets { Secrets::Included } else { Secrets::Excluded };
    if secrets == Secrets::Included {
        app.ui.warn("whoever gets hold of the archive can read the secrets in it");
        if app.ui.can_ask() && !app.ui.confirm("put them in?")? {
            app.ui.note("nothing was written");
            return Ok(());
        }
    }
    let progress = app.ui.progress(0);
    let step = |bytes| progress.done(EXPORTING, bytes);
    if args.file == Path::new("-") {
        let (_, exported) = archive::export(&ctx, &owner, secrets, app.ui.bytes()?, &step)?;
        drop(progress);
        tell(app, &exported);
        return Ok(());
    }
    within::refuse_output(app, &args.file)?;
    let draft = Draft::begin(&args.file, 0o600, args.force).map_err(|error| taken(error, args))?;
    let (draft, exported) =
        archive::export(&ctx, &owner, secrets, draft, &step).map_err(|error| match error.path() {
            Some(path) if path.as_os_str().is_empty() => error.at(&args.file),
            _ => error,
        })?;
    draft.put_in_place().map_err(|error| taken(error, args))?;
    drop(progress);
    tell(app, &exported);
    app.ui.emit(&ExportedProfile::new(args, &exported))
}

fn taken(error: Error, args: &ExportArgs) -> Error {
    if error.kind() == crate::error::Kind::Conflict && !args.force {
        error.hint("choose another name, or replace it with --force")
    } else {
        error
    }
}

/// What there is to say beside the answer.
fn tell(app: &App, exported: &Exported) {
    app.ui.note(&format!("{} of {}", counted(exported.files, "file"), size(exported.bytes)));
    if exported.left_out > 0 {
        let more = if exported.left_out > exported.such_as.len() as u64 { " …" } else { "" };
        app.ui.warn(&format!("left out, being links, pipes or the like: {}{more}", exported.such_as.join(", ")));
    }
}

/// A profile that was written into an archive.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExportedProfile {
    /// Whose it is.
    username: String,
    /// The archive.
    file: String,
    /// How many files of the profile are in it.
    files: u64,
    /// How many bytes are in them.
    bytes: u64,
    /// The line of the profile's log that it ends with; 0 for none.
    line: u64,
    /// Whether the secrets are in it.
    secrets: bool,
    /// How many links, pipes and devices were left out.
    left_out: u64,
}

impl ExportedProfile {
    fn new(args: &ExportArgs, exported: &Exported) -> Self {
        Self {
            username: args.name.to_string(),
            file: args.file.to_string_lossy().into_owned(),
            files: exported.files,
            bytes: exported.bytes,
            line: exported.line,
            secrets: args.include_secrets,
            left_out: exported.left_out,
        }
    }
}

impl View for ExportedProfile {
    const NAME: &'static str = "user-exported";

    fn text(&self, style: &Style) -> String {
        style.text(&self.file)
    }
}
