//! `mh user import`: accounts out of a list, a row each; or a whole profile out of an archive.

use std::fs::File;
use std::io::{self, Read as _, Seek as _};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::inlet;
use crate::cli::style::{counted, size};
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::Context;
use crate::domain::access::Actor;
use crate::domain::archive::{self, Arrived, Wishes};
use crate::domain::migrate::import;
use crate::domain::migrate::people::{Person, wish};
use crate::domain::user::{self, Role, Visibility};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, Username};

/// Arguments of `mh user import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The file is what mh user export wrote; or a JSON list of objects with username and, where known, role
(admin, user, guest), displayName, email, visibility (private, public), passwordHash (bcrypt), createdAt
and id; or MetaHuman's persona/users.json. Everything is checked first, and all of it comes or nothing.
mh undo takes all of it back. Names that are no usernames here are mapped and shown.

An archive brings a profile with all its past; its log must be whole. Whoever lives here already comes
once more, as somebody else, and needs another name. Nobody becomes an admin by it unasked, but for the
first account of a home.

Passwords are kept, and count after mh auth password NAME --enable. They do not come back after an undo.

Examples:
  mh user import accounts.json --dry-run
  mh user import ~/metahuman/persona/users.json --map Friendly-Robot-9=robot
  mh user import alice.tar.zst --as alice2
  ssh old-machine mh user export alice - | mh user import -")]
pub(super) struct ImportArgs {
    /// The list or archive; - reads standard input
    #[arg(value_name = "FILE|-", value_hint = clap::ValueHint::FilePath, allow_hyphen_values = true)]
    file: PathBuf,
    /// What somebody of the list is to be called here
    #[arg(long, value_name = "OLD=NEW", value_parser = wish)]
    map: Vec<(String, Username)>,
    /// What the account of the archive is to be called here
    #[arg(long = "as", value_name = "NAME", conflicts_with = "map")]
    name: Option<Username>,
    /// What the account of the archive may do here: admin, user or guest [default: what it did, but not admin]
    #[arg(long, hide_possible_values = true, conflicts_with = "map", value_parser = PossibleValuesParser::new(Role::WORDS).try_map(|word| word.parse::<Role>()))]
    role: Option<Role>,
    /// How many bytes may come out of the archive, 0 for any [default: 200 for each of its own, at least 1 GiB]
    #[arg(long, value_name = "N", conflicts_with = "map")]
    max_bytes: Option<u64>,
    #[command(flatten)]
    dry: DryRun,
}

impl ImportArgs {
    /// The option that only one sort of file has a use for.
    fn out_of_place(&self, is_archive: bool) -> Option<&'static str> {
        let options = [
            (is_archive && !self.map.is_empty(), "--map"),
            (!is_archive && self.name.is_some(), "--as"),
            (!is_archive && self.role.is_some(), "--role"),
            (!is_archive && self.max_bytes.is_some(), "--max-bytes"),
        ];
        options.into_iter().find_map(|(wrong, option)| wrong.then_some(option))
    }
}

pub(super) fn run(app: &App, args: &ImportArgs) -> Result<()> {
    let mut file = inlet::open(&args.file)?.into_file();
    let is_archive = is_archive(&mut file).map_err(|error| unread(&args.file, error))?;
    if let Some(option) = args.out_of_place(is_archive) {
        let (is, of) = if is_archive { ("an archive", "a list") } else { ("a list", "an archive") };
        return Err(at(Error::usage(format!("{option} is for {of}, and this is {is}")), &args.file));
    }
    let new_home = app.store.home()?.is_none();
    // Where nobody has an account, nobody can be asked for a permission: an admin comes along.
    let actor = if user::is_empty(&app.store)? { Actor::Nobody } else { app.acting()?.actor };
    let ctx = app.context(&actor);
    let made = if is_archive { arrive(app, &ctx, file, args) } else { enlist(&ctx, file, args) };
    let (people, op) = made.map_err(|error| about(error, &args.file))?;

    if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
    } else if actor == Actor::Nobody
        && let Some(admin) = people.iter().find(|person| person.role == Role::Admin)
    {
        app.welcome(&admin.member(), new_home)?;
    }
    if people.iter().any(|person| person.password.is_some()) {
        let come = if args.dry.dry_run { "would come" } else { "came" };
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

/// The most bytes of a list of accounts.
const LONGEST: u64 = 64 << 20;

/// The accounts of a list, and the operation that made them, if one did.
fn enlist(ctx: &Context<'_>, mut file: File, args: &ImportArgs) -> Result<(Vec<Person>, Option<OpId>)> {
    let mut list = Vec::new();
    file.by_ref().take(LONGEST + 1).read_to_end(&mut list).map_err(|error| unread(&args.file, error))?;
    if list.len() as u64 > LONGEST {
        return Err(Error::usage("this is neither an archive nor a list of accounts: it is too long"));
    }
    if args.dry.dry_run {
        import::plan(ctx, &list, &args.map).map(|people| (people, None))
    } else {
        import::import(ctx, &list, &args.map)
    }
}

/// The same of an archive.
fn arrive(app: &App, ctx: &Context<'_>, mut file: File, args: &ImportArgs) -> Result<(Vec<Person>, Option<OpId>)> {
    let wishes = Wishes { name: args.name.clone(), role: args.role, max_bytes: args.max_bytes };
    let (arrived, op) = if args.dry.dry_run {
        (archive::plan(ctx, &mut file, &wishes)?, None)
    } else {
        let (arrived, op) = archive::import(ctx, &mut file, &wishes)?;
        (arrived, Some(op))
    };
    let Arrived { person, is_copy, was_admin, files, bytes, .. } = arrived;
    let name = &person.username;
    app.ui.note(&format!("{name} has {} of {}", counted(files, "file"), size(bytes)));
    if is_copy {
        app.ui.note(&format!("whose profile it is lives here already: {name} is somebody else from now on"));
    }
    if was_admin {
        app.ui.note(&format!("{name} was an admin elsewhere and is none here; --role admin makes one"));
    }
    Ok((vec![person], op))
}

/// Whether a file begins as archives do; it is at its beginning again.
fn is_archive(file: &mut File) -> io::Result<bool> {
    let mut first = Vec::new();
    io::Read::take(&mut *file, archive::MAGIC.len() as u64).read_to_end(&mut first)?;
    file.rewind()?;
    Ok(first == archive::MAGIC)
}

fn unread(file: &Path, error: io::Error) -> Error {
    if file == Path::new("-") {
        return Error::new(Kind::Failed, format!("cannot read standard input: {error}")).because(error);
    }
    Error::io("read", file, error)
}

/// Names the file, where it has a name.
fn at(error: Error, file: &Path) -> Error {
    if file == Path::new("-") { error } else { error.at(file) }
}

/// Names the file in an error about what stands in it.
fn about(error: Error, file: &Path) -> Error {
    let of_file = matches!(error.kind(), Kind::Damaged | Kind::TooNew | Kind::Limit) && error.path().is_none();
    if of_file { at(error, file) } else { error }
}

/// An account that came out of a list or an archive, or would come.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportedUser {
    /// What it is called here.
    username: String,
    /// What the list or archive calls it.
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
