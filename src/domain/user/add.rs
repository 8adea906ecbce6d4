//! New accounts: account and profile in one operation of the home, all or nothing.

use chrono::SubsecRound as _;

use super::{Account, Member, Role, Status, Visibility, os};
use crate::domain::access::{self, Action, Target};
use crate::domain::limits::{self, Layer, Limit};
use crate::domain::template::{self, Seed};
use crate::domain::{Context, home};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};
use crate::store::osuser::OsUser;
use crate::store::{Cause, Operation};

/// Who is to come.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// What they are called.
    pub username: Username,
    /// What they may do; a user, unless said otherwise. The first of a home is its admin.
    pub role: Option<Role>,
    /// Checked by [`super::account::display_name`].
    pub display_name: Option<String>,
    /// Checked by [`super::account::email`].
    pub email: Option<String>,
    /// Who may read their public part.
    pub visibility: Visibility,
    /// The OS user who they are; their profile belongs to them from the start.
    pub os_user: Option<OsUser>,
    /// What their profile starts from.
    pub start: Start,
}

/// What a new profile starts from.
#[derive(Debug, Clone)]
pub enum Start {
    /// The template that is built in.
    Template,
    /// Persona and configuration of somebody else; never their memories.
    Like(Username),
    /// These documents.
    Seed(Seed),
}

impl NewUser {
    /// Somebody of whom nothing is known but the name.
    pub fn named(username: Username) -> Self {
        Self {
            username,
            role: None,
            display_name: None,
            email: None,
            visibility: Visibility::Private,
            os_user: None,
            start: Start::Template,
        }
    }
}

/// An account that could be made.
#[derive(Debug)]
pub struct Planned {
    /// The account.
    pub member: Member,
    seed: Seed,
}

/// What [`add`] would make. Writes nothing but what access leaves in a log.
pub fn plan(ctx: &Context<'_>, new: &NewUser) -> Result<Planned> {
    let is_first = super::is_empty(ctx.store)?;
    if !is_first {
        access::authorize(ctx, Action::ManageAccounts, Target::Home)?;
        check_room(ctx, &new.username)?;
    }
    let role = match (is_first, new.role) {
        (true, None | Some(Role::Admin)) => Role::Admin,
        (true, Some(role @ (Role::User | Role::Guest))) => {
            return Err(Error::usage(format!(
                "{} cannot be a {role}: the first account of a home is its admin",
                new.username
            ))
            .hint("leave --role out, or make the admin's account first"));
        }
        (false, role) => role.unwrap_or(Role::User),
    };
    let display_name = new.display_name.as_deref().map(super::account::display_name).transpose()?;
    let email = new.email.as_deref().map(super::account::email).transpose()?;
    let account = Account {
        id: ctx.store.ids.uuid()?,
        role,
        status: Status::Active,
        visibility: new.visibility,
        display_name,
        email,
        password: false,
        os_uid: new.os_user.as_ref().map(|user| user.uid),
        tier: None,
        created: ctx.now.trunc_subsecs(3),
        expires: None,
        uptime: None,
        limits: Layer::default(),
    };
    let seed = match &new.start {
        Start::Template => template::for_account(&account)?,
        Start::Like(other) => template::like(ctx, other)?,
        Start::Seed(documents) => documents.clone(),
    };
    let member = Member { username: new.username.clone(), account };
    os::check_is_free(ctx, &member)?;
    Ok(Planned { member, seed })
}

/// Makes an account and its profile. In a home without accounts, or where there is no home yet, it
/// takes no permission: somebody has to be first.
pub fn add(ctx: &Context<'_>, new: &NewUser) -> Result<Member> {
    if super::is_empty(ctx.store)? {
        return first(ctx, new)?.ok_or_else(not_first);
    }
    let planned = plan(ctx, new)?;
    let cause = ctx.cause("user.add", Category::Security, Level::Info, Some(&planned.member));
    let op = ctx.store.begin(&Scope::Home, cause)?;
    let op = access::reauthorize(ctx, op, Action::ManageAccounts, Target::Home)?;
    check_room(ctx, &new.username)?;
    os::check_is_free(ctx, &planned.member)?;
    commit(op, planned)
}

/// Makes the home's first account, and the home where there is none. `None` where somebody else
/// was first.
pub(in crate::domain) fn first(ctx: &Context<'_>, new: &NewUser) -> Result<Option<Member>> {
    let planned = plan(ctx, new)?;
    ctx.store.create_home()?;
    let cause = Cause {
        actor: new.username.to_string(),
        ..ctx.cause("user.add", Category::Security, Level::Info, Some(&planned.member))
    };
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    if !super::is_empty(ctx.store)? {
        return Ok(None);
    }
    home::add_missing_files(&mut op)?;
    commit(op, planned).map(Some)
}

/// Opens an operation that brings accounts in from elsewhere, about `subject` where it is about one. In a
/// home without accounts it takes no permission: the home is made where there is none, and `admin`, who
/// comes along, is its first.
pub(in crate::domain) fn begin<'a>(
    ctx: &Context<'a>,
    event: &str,
    subject: Option<&Member>,
    admin: Option<&Member>,
) -> Result<Operation<'a>> {
    let cause = ctx.cause(event, Category::Security, Level::Info, subject);
    let (true, Some(admin)) = (super::is_empty(ctx.store)?, admin) else {
        let op = ctx.store.begin(&Scope::Home, cause)?;
        return access::reauthorize(ctx, op, Action::ManageAccounts, Target::Home);
    };
    ctx.store.create_home()?;
    let cause = Cause { actor: admin.username.to_string(), subject: Some(admin.account.id.clone()), ..cause };
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    if !super::is_empty(ctx.store)? {
        return Err(not_first());
    }
    home::add_missing_files(&mut op)?;
    Ok(op)
}

fn not_first() -> Error {
    Error::new(Kind::Conflict, "somebody else made the first account of this home meanwhile")
        .hint("try again; from now on it takes an admin")
}

fn commit(mut op: Operation<'_>, Planned { member, seed }: Planned) -> Result<Member> {
    op.create(&Key::account(&member.username), &member.account.document()?)?;
    op.add_profile(&member.profile(), &seed)?;
    if let Some(uid) = member.account.os_uid {
        op.hand_over(&member.account.id, uid)?;
    }
    op.detail("username", &member.username);
    op.detail("role", member.account.role);
    op.commit()?;
    Ok(member)
}

/// Whether the name is free, and the home has room for one more.
pub(in crate::domain) fn check_room(ctx: &Context<'_>, username: &Username) -> Result<()> {
    if super::is_taken(ctx.store, username)? {
        return Err(Error::new(Kind::Conflict, format!("an account named '{username}' exists already"))
            .hint(format!("choose another name, or change the account with `mh user set {username} KEY=VALUE`")));
    }
    check_limit(ctx, super::names(ctx.store)?.len(), 1)
}

/// Whether a home of so many accounts has room for some more.
pub(in crate::domain) fn check_limit(ctx: &Context<'_>, used: usize, more: usize) -> Result<()> {
    limits::room(ctx, None, Limit::Users, used as u64, more as u64)
}
