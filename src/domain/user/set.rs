//! Changes of an account. The file is edited, not rewritten: comments of those who edit it by hand stay.

use std::str::FromStr;

use toml_edit::{Item, Table, TableLike, Value};

use super::account::{display_name, email};
use super::{Account, Member, Role, Status, Visibility, os};
use crate::domain::Context;
use crate::domain::access::{self, Action, Refusal, Target};
use crate::domain::limits::{Limit, RATE};
use crate::error::{Error, Result, nearest};
use crate::id::Username;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};
use crate::store::osuser::OsUser;

/// The key of the OS user.
const OS_USER: &str = "os-user";
/// The table of an account's own limits.
const LIMITS: &str = "limits";

/// What can be set of an account: `KEY=VALUE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignment {
    /// `role=admin|user|guest`: admins only.
    Role(Role),
    /// `status=active|suspended|inactive`: admins only.
    Status(Status),
    /// `display-name=TEXT`; empty takes it away.
    DisplayName(Option<String>),
    /// `email=ADDRESS`; empty takes it away.
    Email(Option<String>),
    /// `visibility=private|public`, or `public=true|false`.
    Visibility(Visibility),
    /// `tier=NAME`: admins only; empty takes it away.
    Tier(Option<String>),
    /// `limits.NAME=N`: admins only; empty takes it away.
    Limit(Limit, Option<u64>),
    /// `limits.rate.COMMAND=N`: admins only; empty takes it away. Which commands there are is not known here.
    Rate(String, Option<u64>),
    /// `os-user=NAME|NUMBER`: admins only; empty takes it away.
    OsUser(Option<OsUser>),
}

impl Assignment {
    /// What can stand before the `=`.
    pub const KEYS: &[&str] = &[
        "role",
        "status",
        "display-name",
        "email",
        "visibility",
        "public",
        "os-user",
        "tier",
        "limits.NAME",
        "limits.rate.COMMAND",
    ];

    /// The key, as people write it and as log lines name it.
    pub fn key(&self) -> String {
        match self {
            Self::Role(_) => "role".to_owned(),
            Self::Status(_) => "status".to_owned(),
            Self::DisplayName(_) => "display-name".to_owned(),
            Self::Email(_) => "email".to_owned(),
            Self::Visibility(_) => "visibility".to_owned(),
            Self::OsUser(_) => OS_USER.to_owned(),
            Self::Tier(_) => "tier".to_owned(),
            Self::Limit(limit, _) => format!("{LIMITS}.{limit}"),
            Self::Rate(command, _) => format!("{LIMITS}.{RATE}.{command}"),
        }
    }

    /// What it takes to set it.
    fn action(&self) -> Action {
        match self {
            Self::Role(_) | Self::Status(_) | Self::OsUser(_) | Self::Tier(_) | Self::Limit(..) | Self::Rate(..) => {
                Action::ManageAccounts
            }
            Self::DisplayName(_) | Self::Email(_) | Self::Visibility(_) => Action::EditAccount,
        }
    }

    /// Its field in the document with the tables around it, and the new value; `None` takes the field away.
    fn field(&self) -> (Vec<&str>, Option<Value>) {
        let number = |most: &Option<u64>| most.map(|most| Value::from(i64::try_from(most).unwrap_or(i64::MAX)));
        match self {
            Self::Role(role) => (vec!["role"], Some(role.as_str().into())),
            Self::Status(status) => (vec!["status"], Some(status.as_str().into())),
            Self::DisplayName(name) => (vec!["display_name"], name.as_deref().map(Value::from)),
            Self::Email(email) => (vec!["email"], email.as_deref().map(Value::from)),
            Self::Visibility(visibility) => (vec!["visibility"], Some(visibility.as_str().into())),
            Self::OsUser(user) => (vec!["os_uid"], user.as_ref().map(|user| i64::from(user.uid).into())),
            Self::Tier(tier) => (vec!["tier"], tier.as_deref().map(Value::from)),
            Self::Limit(limit, most) => (vec![LIMITS, limit.as_str()], number(most)),
            Self::Rate(command, most) => (vec![LIMITS, RATE, command], number(most)),
        }
    }

    fn changes(&self, account: &Account) -> bool {
        match self {
            Self::Role(role) => account.role != *role,
            Self::Status(status) => account.status != *status,
            Self::DisplayName(name) => account.display_name != *name,
            Self::Email(email) => account.email != *email,
            Self::Visibility(visibility) => account.visibility != *visibility,
            Self::Tier(tier) => account.tier != *tier,
            Self::Limit(limit, most) => account.limits.counts.get(limit) != most.as_ref(),
            Self::Rate(command, most) => account.limits.rates.get(command) != most.as_ref(),
            Self::OsUser(user) => account.os_uid != user.as_ref().map(|user| user.uid),
        }
    }
}

impl FromStr for Assignment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let Some((key, value)) = text.split_once('=') else {
            return Err(Error::usage(format!("{text:?} is not KEY=VALUE"))
                .hint(format!("KEY is one of: {}", Self::KEYS.join(", "))));
        };
        let some = |check: fn(&str) -> Result<String>| if value.is_empty() { Ok(None) } else { check(value).map(Some) };
        if let Some(limit) = key.strip_prefix(LIMITS).and_then(|rest| rest.strip_prefix('.')) {
            let most = if value.is_empty() { None } else { Some(number(key, value)?) };
            return match limit.strip_prefix(RATE).and_then(|rest| rest.strip_prefix('.')) {
                Some(command) => Ok(Self::Rate(command.to_owned(), most)),
                None => limit.parse().map(|limit| Self::Limit(limit, most)),
            };
        }
        match key {
            "tier" => Ok(Self::Tier(Some(value.to_owned()).filter(|tier| !tier.is_empty()))),
            "role" => value.parse().map(Self::Role),
            "status" => value.parse().map(Self::Status),
            "display-name" => some(display_name).map(Self::DisplayName),
            "email" => some(email).map(Self::Email),
            "visibility" => value.parse().map(Self::Visibility),
            "public" => match value {
                "true" => Ok(Self::Visibility(Visibility::Public)),
                "false" => Ok(Self::Visibility(Visibility::Private)),
                _ => Err(Error::usage(format!("public is true or false, not {value:?}"))),
            },
            "os-user" if value.is_empty() => Ok(Self::OsUser(None)),
            "os-user" => OsUser::find(value).map(|user| Self::OsUser(Some(user))),
            _ => Err(unknown_key(key)),
        }
    }
}

fn number(key: &str, text: &str) -> Result<u64> {
    let number = text.parse::<u64>().ok().filter(|number| i64::try_from(*number).is_ok());
    number.ok_or_else(|| Error::usage(format!("{key} is a whole number, 0 or more, and {text:?} is not")))
}

fn unknown_key(key: &str) -> Error {
    let error = Error::usage(format!("an account has no '{key}' to set"));
    match nearest(key, Assignment::KEYS.iter().copied()) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint(format!("it has: {}", Assignment::KEYS.join(", "))),
    }
}

/// What a set changes, or would change.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The account afterwards.
    pub member: Member,
    /// The keys whose values are others now; empty where all of them were so already.
    pub keys: Vec<String>,
}

impl Changed {
    /// Refuses an OS user who is somebody else already. What was so before is not asked about.
    fn check_os_user(&self, ctx: &Context<'_>) -> Result<()> {
        if self.keys.iter().any(|key| key == OS_USER) { os::check_is_free(ctx, &self.member) } else { Ok(()) }
    }
}

/// What [`set`] would change. Writes nothing but what access leaves in a log.
pub fn plan(ctx: &Context<'_>, username: &Username, assignments: &[Assignment]) -> Result<Changed> {
    check_once(assignments)?;
    check_tier(ctx, assignments)?;
    let member = super::find_or_suggest(ctx.store, username)?;
    let target = Target::Member(&member);
    access::authorize(ctx, action(assignments), target)?;
    let read = ctx.store.get(&Scope::Home, &Key::account(username))?.ok_or_else(|| super::gone(username))?;
    let edited = edit(ctx, username, &read, assignments)?;
    edited.changed.check_os_user(ctx)?;
    if leaves_no_admin(ctx, &member, &edited.changed.member)? {
        return Err(access::refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, target));
    }
    Ok(edited.changed)
}

/// Changes an account, in one operation of the home; what is so already is not written again. A profile
/// follows its account's OS user, in a second step that a repetition finishes.
pub fn set(ctx: &Context<'_>, username: &Username, assignments: &[Assignment]) -> Result<Changed> {
    let changed = set_account(ctx, username, assignments)?;
    if assignments.iter().any(|assignment| matches!(assignment, Assignment::OsUser(_))) {
        os::hand_over(ctx, &changed.member)?;
    }
    Ok(changed)
}

fn set_account(ctx: &Context<'_>, username: &Username, assignments: &[Assignment]) -> Result<Changed> {
    let planned = plan(ctx, username, assignments)?;
    if planned.keys.is_empty() {
        return Ok(planned);
    }
    let target = Target::Member(&planned.member);
    let cause = ctx.cause("user.set", Category::Security, Level::Info, Some(&planned.member));
    let op = ctx.store.begin(&Scope::Home, cause)?;
    let mut op = access::reauthorize(ctx, op, action(assignments), target)?;
    // Everything is worked out again from what stands there under the lock.
    let key = Key::account(username);
    let read = op.get(&key)?.ok_or_else(|| super::gone(username))?;
    let Edited { before, changed, bytes } = edit(ctx, username, &read, assignments)?;
    if changed.keys.is_empty() {
        return Ok(changed);
    }
    changed.check_os_user(ctx)?;
    if leaves_no_admin(ctx, &before, &changed.member)? {
        drop(op);
        return Err(access::refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, target));
    }
    op.replace(&key, &read, &bytes)?;
    op.detail("keys", &changed.keys);
    op.commit()?;
    Ok(changed)
}

/// The strongest right that one of them takes.
fn action(assignments: &[Assignment]) -> Action {
    let actions = assignments.iter().map(Assignment::action);
    actions.into_iter().find(|action| *action == Action::ManageAccounts).unwrap_or(Action::EditAccount)
}

fn check_once(assignments: &[Assignment]) -> Result<()> {
    for (at, assignment) in assignments.iter().enumerate() {
        let key = assignment.key();
        if assignments[..at].iter().any(|earlier| earlier.key() == key) {
            return Err(Error::usage(format!("'{key}' is given twice")).hint("give each key once"));
        }
    }
    Ok(())
}

/// Whether `mh.toml` says something of the tier.
fn check_tier(ctx: &Context<'_>, assignments: &[Assignment]) -> Result<()> {
    let tiers = &ctx.limits.tiers;
    let unknown = assignments.iter().find_map(|assignment| match assignment {
        Assignment::Tier(Some(tier)) if !tiers.contains_key(tier) => Some(tier),
        _ => None,
    });
    let Some(unknown) = unknown else { return Ok(()) };
    let error = Error::usage(format!("this home has no tier {unknown:?}"));
    Err(if tiers.is_empty() {
        error.hint("an admin makes one with its first limit: mh config set --system tiers.NAME.memories=N")
    } else {
        error.hint(format!("the tiers of mh.toml are: {}", tiers.keys().cloned().collect::<Vec<_>>().join(", ")))
    })
}

/// Whether the home would have no active admin afterwards, and has one now.
fn leaves_no_admin(ctx: &Context<'_>, before: &Member, after: &Member) -> Result<bool> {
    if !before.account.is_active_admin() || after.account.is_active_admin() {
        return Ok(false);
    }
    super::any_active_admin(ctx, |admin| admin.account.id != before.account.id).map(|stays| !stays)
}

struct Edited {
    before: Member,
    changed: Changed,
    bytes: Vec<u8>,
}

fn edit(ctx: &Context<'_>, username: &Username, read: &Stored, assignments: &[Assignment]) -> Result<Edited> {
    let key = Key::account(username);
    let account: Account =
        format::decode_toml(&key, &read.bytes).map_err(|error| ctx.store.with_path(&Scope::Home, &key, error))?;
    let changing: Vec<&Assignment> = assignments.iter().filter(|assignment| assignment.changes(&account)).collect();
    let bytes = patch(&read.bytes, &changing)?;
    let after: Account = format::decode_toml(&key, &bytes)?;
    Ok(Edited {
        before: Member { username: username.clone(), account },
        changed: Changed {
            member: Member { username: username.clone(), account: after },
            keys: changing.iter().map(|assignment| assignment.key()).collect(),
        },
        bytes,
    })
}

/// The document with these fields changed, and every other byte as it was.
fn patch(bytes: &[u8], assignments: &[&Assignment]) -> Result<Vec<u8>> {
    super::account::edited(bytes, |fields| {
        for assignment in assignments {
            let (path, value) = assignment.field();
            let Some((field, tables)) = path.split_last() else { continue };
            let table = tables.iter().try_fold(&mut *fields as &mut dyn TableLike, |table, name| {
                let within = table.entry(name).or_insert_with(|| Item::Table(Table::new()));
                within.as_table_like_mut()
            });
            // What is no table there was refused when the account was read.
            let Some(table) = table else { continue };
            match value {
                None => drop(table.remove(field)),
                Some(value) => format::set_toml(table, field, value),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn an_edit_changes_its_field_and_no_other_byte() {
        let before =
            "# ours\nrole = \"user\" # since spring\n\n# how to reach them\nemail = \"a@b\"\nstatus=\"active\"\n";
        let role = Assignment::Role(Role::Admin);
        let name = Assignment::DisplayName(Some("Zoë".to_owned()));
        let after = String::from_utf8(patch(before.as_bytes(), &[&role, &name]).unwrap()).unwrap();
        assert_eq!(
            after,
            "# ours\nrole = \"admin\" # since spring\n\n# how to reach them\nemail = \"a@b\"\nstatus=\"active\"\n\
             display_name = \"Zoë\"\n"
        );
        let none = Assignment::DisplayName(None);
        assert_eq!(patch(after.as_bytes(), &[&none]).unwrap(), before.replace("user", "admin").into_bytes());
    }

    #[test]
    fn assignments_are_checked_before_anything_is_read() {
        let parse = |text: &str| text.parse::<Assignment>();
        assert_eq!(parse("public=true").unwrap(), Assignment::Visibility(Visibility::Public));
        assert_eq!(parse("email=").unwrap(), Assignment::Email(None));
        assert_eq!(parse("display-name= A=B ").unwrap(), Assignment::DisplayName(Some("A=B".to_owned())));
        for bad in ["role", "role=", "role=boss", "status=asleep", "email=x", "public=yes", "id=1", "password=false"] {
            assert_eq!(parse(bad).unwrap_err().kind(), Kind::Usage, "{bad}");
        }
        assert_eq!(parse("displayname=x").unwrap_err().hints(), ["did you mean 'display-name'?"]);
        assert!(check_once(&[parse("visibility=public").unwrap(), parse("public=false").unwrap()]).is_err());
    }

    #[test]
    fn one_key_for_admins_makes_the_whole_set_one_for_admins() {
        let [role, email] = ["role=user", "email=a@b"].map(|text| text.parse::<Assignment>().unwrap());
        assert_eq!(action(std::slice::from_ref(&email)), Action::EditAccount);
        assert_eq!(action(&[email, role]), Action::ManageAccounts);
    }
}
