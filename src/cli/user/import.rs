//! `mh user import`: accounts out of a list, a row each.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::access::Actor;
use crate::domain::migrate::import;
use crate::domain::migrate::people::{Person, wish};
use crate::domain::user::{self, Role, Visibility};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, Username};
use crate::store::fs::outside;

/// Arguments of `mh user import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The file is a JSON list of objects with username and, where known, role (admin, user, guest),
displayName, email, visibility (private, public), passwordHash (bcrypt), createdAt and id; or
MetaHuman's persona/users.json. Everything is checked first, and all accounts come or none. Each gets
a fresh profile; mh undo takes all of them back. Names that are no usernames here are mapped and shown.

Passwords are kept, and count after mh auth password NAME --enable. They do not come back after an undo.

Examples:
  mh user import accounts.json --dry-run
  mh user import ~/metahuman/persona/users.json --map Friendly-Robot-9=robot")]
pub(super) struct ImportArgs {
    /// The list; - reads standard input
    #[arg(value_name = "FILE|-", value_hint = clap::ValueHint::FilePath, allow_hyphen_values = true)]
    file: PathBuf,
    /// What somebody of the list is to be called here
    #[arg(long, value_name = "OLD=NEW", value_parser = wish)]
    map: Vec<(String, Username)>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &ImportArgs) -> Result<()> {
    let list = read(&args.file)?;
    let new_home = app.store.home()?.is_none();
    // Where nobody has an account, nobody can be asked for a permission: an admin comes with the list.
    let actor = if user::is_empty(&app.store)? { Actor::Nobody } else { app.acting()?.actor };
    let ctx = app.context(&actor);
    let dry_run = args.dry.dry_run;
    let made = if dry_run {
        import::plan(&ctx, &list, &args.map).map(|people| (people, None))
    } else {
        import::import(&ctx, &list, &args.map)
    };
    let (people, op) = made.map_err(|error| about(error, &args.file))?;

    if dry_run {
        app.ui.note("dry run: nothing is written");
    } else if actor == Actor::Nobody
        && let Some(admin) = people.iter().find(|person| person.role == Role::Admin)
    {
        app.welcome(&admin.member(), new_home)?;
    }
    if people.iter().any(|person| person.password.is_some()) {
        let come = if dry_run { "would come" } else { "came" };
        app.ui.note(&format!("the passwords {come} along; they count after mh auth password NAME --enable"));
    }
    let printed = app.ui.list(people.iter().map(|person| Ok(ImportedUser::new(person, op.as_ref()))));
    match op {
        None => printed,
        Some(_) => {
            printed.map_err(|error| error.hint("the accounts were made all the same: do not repeat the command"))
        }
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut list = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut list);
        let failed = |error| Error::new(Kind::Failed, format!("cannot read standard input: {error}")).because(error);
        return read.map(|_| list).map_err(failed);
    }
    outside::read(file)?.ok_or_else(|| Error::not_found("there is no such file").at(file))
}

/// Names the file of the list in an error about what stands in it.
fn about(error: Error, file: &Path) -> Error {
    let of_list = error.kind() == Kind::Damaged && error.path().is_none();
    if of_list && file != Path::new("-") { error.at(file) } else { error }
}

/// An account that came out of a list, or would come.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportedUser {
    /// What it is called here.
    username: String,
    /// What the list calls it.
    former: Option<String>,
    /// What it may do.
    role: Role,
    /// Who may read its public part.
    visibility: Visibility,
    /// Whether a password came along. It counts after `mh auth password NAME --enable`.
    password: bool,
    /// The operation that made all of them, for `mh undo`; null for a dry run.
    op: Option<String>,
}

impl ImportedUser {
    fn new(person: &Person, op: Option<&OpId>) -> Self {
        Self {
            username: person.username.to_string(),
            former: person.former.clone(),
            role: person.role,
            visibility: person.visibility,
            password: person.password.is_some(),
            op: op.map(ToString::to_string),
        }
    }
}

impl View for ImportedUser {
    const NAME: &'static str = "user-imported";

    fn text(&self, _: &Style) -> String {
        self.username.clone()
    }
}

impl Row for ImportedUser {
    const HEADINGS: &'static [&'static str] = &["NAME", "FORMER", "ROLE", "VISIBILITY", "PASSWORD"];

    fn cells(&self, _: &Style) -> Vec<String> {
        vec![
            self.username.clone(),
            self.former.clone().unwrap_or_default(),
            self.role.to_string(),
            self.visibility.to_string(),
            if self.password { "yes" } else { "no" }.to_owned(),
        ]
    }
}
