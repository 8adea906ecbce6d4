//! `mh user add`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::view::{AddedUser, UserView};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::domain::access::Actor;
use crate::domain::template::{self, PARTS};
use crate::domain::user::add::{self, NewUser, Start};
use crate::domain::user::{self, Role, Seen, Visibility};
use crate::error::Result;
use crate::id::Username;
use crate::store::fs::tree;
use crate::store::osuser::OsUser;

/// Arguments of `mh user add`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Account and profile come into being together, or not at all. Only admins may add accounts; the \
first account of a home is its admin.

Examples:
  mh user add bob --display-name \"Bob Stone\"
  mh user add carol --role admin --like bob
  sudo mh -u alice user add dave --os-user dave")]
pub(super) struct AddArgs {
    /// What the account is called: a letter, then letters, digits, _ and -
    name: Username,
    /// What it may do: admin, user or guest [default: user]
    #[arg(long, hide_possible_values = true, value_parser = PossibleValuesParser::new(Role::WORDS).try_map(|word| word.parse::<Role>()))]
    role: Option<Role>,
    /// What people call its owner
    #[arg(long, value_name = "TEXT")]
    display_name: Option<String>,
    /// Their e-mail address
    #[arg(long, value_name = "ADDRESS", value_hint = clap::ValueHint::EmailAddress)]
    email: Option<String>,
    /// Let everybody in the home read the persona, and memories that are marked public
    #[arg(long)]
    public: bool,
    /// The OS user (name or number) who this is: their processes need no other proof, and the profile is theirs
    #[arg(long, value_name = "NAME")]
    os_user: Option<String>,
    /// Whose persona and configuration to start with; never their memories
    #[arg(long, value_name = "USER", conflicts_with = "template")]
    like: Option<Username>,
    /// A directory whose persona/ and etc/ to start with
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    template: Option<PathBuf>,
    #[command(flatten)]
    dry: DryRun,
}

impl AddArgs {
    fn new_user(self) -> Result<NewUser> {
        let parts = PARTS.map(|(part, _)| part);
        let start = match (self.like, self.template) {
            (Some(other), _) => Start::Like(other),
            (None, Some(dir)) => Start::Seed(template::from_files(tree::read_tree(&dir, &parts)?)?),
            (None, None) => Start::Template,
        };
        Ok(NewUser {
            username: self.name,
            role: self.role,
            display_name: self.display_name,
            email: self.email,
            visibility: if self.public { Visibility::Public } else { Visibility::Private },
            os_user: self.os_user.as_deref().map(OsUser::find).transpose()?,
            start,
        })
    }
}

pub(super) fn run(app: &App, args: AddArgs) -> Result<()> {
    let dry_run = args.dry.dry_run;
    let new = args.new_user()?;
    let new_home = app.store.home()?.is_none();
    let actor = actor(app, &new.username, dry_run)?;
    let ctx = app.context(&actor);

    let member = if dry_run { add::plan(&ctx, &new)?.member } else { add::add(&ctx, &new)? };
    if dry_run {
        app.ui.note(&format!("dry run: would make the account {} ({})", member.username, member.account.role));
    } else if actor == Actor::Nobody {
        app.welcome(&member, new_home)?;
    }
    super::warn_of_open_admin(&ctx, app, &member)?;
    let saved = format!("the account {}", member.username);
    let view = AddedUser { user: UserView::new(Seen::Whole(member), None) };
    if dry_run { app.ui.emit(&view) } else { app.ui.emit_saved(&view, &saved) }
}

/// Who asks. Where nobody has an account, the new one is the first and asks for itself; unless
/// somebody else was named: then theirs comes first, as with any write.
fn actor(app: &App, new: &Username, dry_run: bool) -> Result<Actor> {
    let names_another = app.settings.user.as_ref().is_some_and(|(named, _)| named != new);
    match (user::is_empty(&app.store)?, names_another) {
        (true, false) => Ok(Actor::Nobody),
        (true, true) if !dry_run => Ok(app.standing_for_write()?.actor),
        (true, true) | (false, _) => Ok(app.acting()?.actor),
    }
}
