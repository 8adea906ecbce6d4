//! `mh config` on secrets: handed over where nobody looks on, shown to those who ask for it.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::view::{SettingView, changed};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Format;
use crate::domain::auth::SecretText;
use crate::domain::config::secret::{self, LONGEST, PREFIX, SecretName};
use crate::domain::json::path::Step;
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result};

/// Where a secret comes from; never the command line, which every process of the machine can read.
#[derive(Debug, clap::Args)]
pub(super) struct From {
    /// Read one secret from standard input
    #[arg(long, conflicts_with = "file")]
    stdin: bool,
    /// Read one secret from a file
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: Option<PathBuf>,
}

impl From {
    /// Whether a source was named.
    pub(super) fn is_given(&self) -> bool {
        self.stdin || self.file.is_some()
    }

    /// The secret; asked for at a terminal where no source was named.
    fn read(&self, app: &App, name: &SecretName) -> Result<SecretText> {
        let text = match &self.file {
            _ if self.stdin => read(std::io::stdin().lock(), Path::new("standard input"))?,
            Some(file) => read(File::open(file).map_err(|error| Error::io("open", file, error))?, file)?,
            None => app.ui.ask_secret(&name.to_string(), None, "--stdin or --file FILE")?,
        };
        secret::checked(&text)
    }
}

/// All of it: a secret may have several lines, as the key of a certificate has.
fn read(input: impl Read, from: &Path) -> Result<SecretText> {
    let mut text = String::new();
    // One byte more than fits, and the two of a line end: what is longer is refused by its length.
    let read = input.take(LONGEST as u64 + 3).read_to_string(&mut text);
    let text = SecretText::from(text);
    read.map(|_| text).map_err(|error| Error::io("read the secret", from, error))
}

/// The secret that `mh config set` is to keep, if its words name one; a value beside it is refused.
pub(super) fn named(assignments: &[String], from: &From) -> Result<Option<SecretName>> {
    for text in assignments {
        let assigned = text.parse::<Assignment>().ok().and_then(|assignment| SecretName::of(&assignment.path));
        if let Some(name) = assigned {
            let name = name?;
            return Err(Error::usage("a secret never stands on a command line, where other programs can read it")
                .hint(format!("hand it over with: mh config set {name} --stdin")));
        }
    }
    let alone = match assignments {
        [text] => text.parse::<FieldPath>().ok().and_then(|key| SecretName::of(&key)).transpose()?,
        _ => None,
    };
    if alone.is_none() && from.is_given() {
        return Err(Error::usage("--stdin and --file are for one secret")
            .hint(format!("name it alone: mh config set {PREFIX}.NAME --stdin")));
    }
    Ok(alone)
}

pub(super) fn set(app: &App, name: &SecretName, from: &From, dry: DryRun) -> Result<()> {
    let standing = app.standing()?;
    let given = from.read(app, name)?;
    if dry.dry_run {
        return changed(app, vec![name.to_string()], None, dry);
    }
    let op = secret::set(&app.context(&standing.actor), &standing.subject, name, &given)?;
    changed(app, op.iter().map(|_| name.to_string()).collect(), op, dry)
}

/// Whether a key names a secret, or all of them.
pub(super) fn is_prefix(key: &FieldPath) -> bool {
    matches!(key.steps(), [Step::Name(first), ..] if first == PREFIX)
}

/// Takes a secret away, which is a command of its own: settings can be brought back, and it cannot.
pub(super) fn unset(app: &App, key: &FieldPath, together: usize, dry: DryRun) -> Result<()> {
    let name = SecretName::of(key).unwrap_or_else(|| key.to_string().parse())?;
    if together > 1 {
        return Err(Error::usage("a secret is taken away alone, because nothing brings it back")
            .hint(format!("mh config unset {name}")));
    }
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let op = if dry.dry_run { None } else { Some(secret::unset(&ctx, &standing.subject, &name)?) };
    changed(app, vec![name.to_string()], op, dry)
}

pub(super) fn get(app: &App, name: &SecretName, reveal: bool) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    if !reveal {
        secret::check_kept(&ctx, &standing.subject, name)?;
        return Err(Error::usage(format!("{name} is a secret, and is not shown unasked"))
            .hint(format!("to see it: mh config get {name} --reveal")));
    }
    let secret = secret::get(&ctx, &standing.subject, name)?;
    if app.ui.format == Format::Table {
        return app.ui.exact(&format!("{}\n", secret.reveal()));
    }
    app.ui.emit(&SettingView::revealed(name, secret.reveal())?)
}

/// The secrets among the settings, by name alone.
pub(super) fn listed(app: &App, prefix: Option<&FieldPath>) -> Result<Vec<SettingView>> {
    let standing = app.standing()?;
    let names = secret::names(&app.context(&standing.actor), &standing.subject)?;
    let wanted = prefix.map(ToString::to_string);
    let is_wanted = |name: &SecretName| wanted.as_ref().is_none_or(|one| *one == PREFIX || *one == name.to_string());
    Ok(names.iter().filter(|name| is_wanted(name)).map(SettingView::hidden).collect())
}
