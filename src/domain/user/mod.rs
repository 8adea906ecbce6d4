//! Accounts: who somebody is. Owned by the system, not by the person.
//!
//! Here is how accounts are found and seen; [`add`] and [`set`] change them. Every change of an
//! account is an operation of the home.

pub mod account;
pub mod add;
pub mod assignment;
pub mod directory;
pub mod leave;
pub(super) mod os;
pub mod set;

pub use account::{Account, Role, Status, Visibility};

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::error::{Error, Kind, Result, nearest};
use crate::id::Username;
use crate::store::Store;
use crate::store::key::{self, Key, Profile, Range, Scope};

/// In the line of an operation that made an account: how many lines the log of its profile had by then.
pub(in crate::domain) const LINES: &str = "lines";

/// An account under its name of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What it is called.
    pub username: Username,
    /// Who it is.
    pub account: Account,
}

impl Member {
    /// The profile that this account owns.
    pub fn profile(&self) -> Profile {
        Profile { name: self.username.clone(), account: self.account.id.clone() }
    }

    /// The scope of that profile.
    pub fn scope(&self) -> Scope {
        Scope::Profile(self.profile())
    }

    /// Somebody for the tests of the floors above: active, private, an id of their own.
    #[cfg(test)]
    pub(crate) fn example(name: &str, role: Role) -> Self {
        let id = name.bytes().fold(0u64, |id, byte| id * 31 + u64::from(byte));
        let account = Account {
            id: format!("00000000-0000-4000-8000-{id:012}").parse().unwrap(),
            role,
            status: Status::Active,
            visibility: Visibility::Private,
            display_name: None,
            email: None,
            password: false,
            os_uid: None,
            tier: None,
            created: "2026-11-21T10:31:29.123Z".parse().unwrap(),
            expires: None,
            uptime: None,
            limits: crate::domain::limits::Layer::default(),
        };
        Self { username: name.parse().unwrap(), account }
    }
}

/// The account of this name.
pub fn find(store: &Store, username: &Username) -> Result<Option<Member>> {
    let account = store.get_toml::<Account>(&Scope::Home, &Key::account(username))?;
    Ok(account.map(|account| Member { username: username.clone(), account }))
}

/// The account of this name; where there is none, an error that names the nearest.
pub fn find_or_suggest(store: &Store, username: &Username) -> Result<Member> {
    if let Some(member) = find(store, username)? {
        return Ok(member);
    }
    let names = names(store)?;
    let error = Error::not_found(format!("no account named '{username}'"));
    Err(match nearest(username.as_str(), names.iter().map(Username::as_str)) {
        Some(name) => error.hint(format!("did you mean '{name}'?")),
        None => error.hint("`mh user list` shows the accounts; an admin makes one with `mh user add NAME`"),
    })
}

/// The error for an account that was there a moment ago.
pub(in crate::domain) fn gone(username: &Username) -> Error {
    Error::new(Kind::Conflict, format!("the account of {username} was renamed or removed meanwhile"))
        .hint("`mh user list` shows the accounts as they are now; nothing was changed")
}

/// All accounts by name. One that is damaged does not stop the others.
pub fn all(store: &Store) -> Result<impl Iterator<Item = Result<Member>>> {
    all_after(store, None)
}

/// Those later by name than this one, without opening the others.
fn all_after<'a>(store: &'a Store, after: Option<&Username>) -> Result<impl Iterator<Item = Result<Member>> + use<'a>> {
    let mut files = files(store)?;
    if let Some(after) = after {
        // What bears no username was said on the first page.
        files.retain(|name| name.as_ref().is_ok_and(|name| name > after));
    }
    Ok(files.into_iter().filter_map(|name| name.and_then(|name| find(store, &name)).transpose()))
}

/// The names of all accounts, sorted, without opening any.
pub fn names(store: &Store) -> Result<Vec<Username>> {
    Ok(files(store)?.into_iter().flatten().collect())
}

/// Whether the home has no account yet, or is none yet. A damaged account is one: it must not
/// make whoever comes next the admin.
pub fn is_empty(store: &Store) -> Result<bool> {
    if store.home()?.is_none() {
        return Ok(true);
    }
    let mut keys = store.list(&Scope::Home, &Range::all(key::Kind::Account))?;
    Ok(!keys.any(|key| key.map_or(true, |key| is_account(&key))))
}

/// Whether somebody has this name, by an account that can be read or not.
pub(in crate::domain) fn is_taken(store: &Store, username: &Username) -> Result<bool> {
    Ok(store.get(&Scope::Home, &Key::account(username))?.is_some())
}

/// Whether this holds of an admin who can help somebody else. Those who are known are asked first; that
/// there is none is said only after reading every account, one that was edited by hand among them.
pub(in crate::domain) fn any_active_admin(ctx: &Context<'_>, holds: impl Fn(&Member) -> bool) -> Result<bool> {
    if directory::active_admins(ctx)?.iter().any(&holds) {
        return Ok(true);
    }
    Ok(all(ctx.store)?.flatten().any(|member| member.account.is_active_admin() && holds(&member)))
}

/// The usernames that the account files stand for, sorted. What no editor leaves behind and yet
/// bears no username is an error of its own.
fn files(store: &Store) -> Result<Vec<Result<Username>>> {
    if store.home()?.is_none() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for key in store.list(&Scope::Home, &Range::all(key::Kind::Account))? {
        match key {
            Ok(key) if !is_account(&key) => {}
            Ok(key) => files.push(username_of(store, &key)),
            Err(error) => files.push(Err(error)),
        }
    }
    files.sort_by(|a, b| a.as_ref().ok().cmp(&b.as_ref().ok()));
    Ok(files)
}

/// Whether a file stands for an account, and was not left there by an editor.
fn is_account(key: &Key) -> bool {
    key.name.as_bytes().ends_with(b".toml")
}

fn username_of(store: &Store, key: &Key) -> Result<Username> {
    let username = key.name.stem().and_then(|stem| stem.parse::<Username>().ok());
    username.filter(|username| Key::account(username) == *key).ok_or_else(|| {
        let error = Error::new(Kind::Damaged, format!("{key} is not named after a username"))
            .hint("an account lies in users/<username>.toml; rename the file, or move it elsewhere");
        store.with_path(&Scope::Home, key, error)
    })
}

/// As much of an account as the actor may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// All of it.
    Whole(Member),
    /// What a public account shows everybody: its name and display name.
    Public(Member),
}

impl Seen {
    fn is_wanted(&self, filter: &Filter) -> bool {
        match self {
            Self::Whole(Member { account, .. }) => {
                filter.role.is_none_or(|role| role == account.role)
                    && filter.status.is_none_or(|status| status == account.status)
            }
            // Of these neither is known to the actor.
            Self::Public(_) => filter.role.is_none() && filter.status.is_none(),
        }
    }
}

/// Which accounts, and how many. All conditions must hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of this role.
    pub role: Option<Role>,
    /// Of this status.
    pub status: Option<Status>,
    /// Later by name than this one, which need not be there.
    pub after: Option<Username>,
    /// At most so many; 0 is no limit.
    pub limit: usize,
}

/// The accounts that the actor may see, by name. To others than admins, damaged ones are not there.
pub fn visible<'a>(ctx: &Context<'a>, filter: Filter) -> Result<impl Iterator<Item = Result<Seen>> + use<'a>> {
    access::authorize(ctx, Action::ListAccounts, Target::Home)?;
    let ctx = *ctx;
    let sees_damage = access::decide(ctx.actor, Action::ManageAccounts, Target::Home).is_ok();
    let mut left = if filter.limit == 0 { usize::MAX } else { filter.limit };
    let mut seen = all_after(ctx.store, filter.after.as_ref())?.filter_map(move |member| match member {
        Ok(member) if may(&ctx, Action::ReadAccount, &member) => Some(Ok(Seen::Whole(member))),
        Ok(member) if may(&ctx, Action::ReadPublic, &member) => Some(Ok(Seen::Public(member))),
        Err(error) if sees_damage => Some(Err(error)),
        Ok(_) | Err(_) => None,
    });
    Ok(std::iter::from_fn(move || {
        let wanted = |seen: &Result<Seen>| seen.as_ref().map_or(true, |seen| seen.is_wanted(&filter));
        let next = if left == 0 { None } else { seen.find(wanted) }?;
        left -= usize::from(next.is_ok());
        Some(next)
    }))
}

/// One account, as far as the actor may see it.
pub fn look_up(ctx: &Context<'_>, username: &Username) -> Result<Seen> {
    let member = find_or_suggest(ctx.store, username)?;
    if !may(ctx, Action::ReadAccount, &member) && may(ctx, Action::ReadPublic, &member) {
        return Ok(Seen::Public(member));
    }
    access::authorize(ctx, Action::ReadAccount, Target::Member(&member))?;
    Ok(Seen::Whole(member))
}

fn may(ctx: &Context<'_>, action: Action, member: &Member) -> bool {
    access::decide(ctx.actor, action, Target::Member(member)).is_ok()
}
