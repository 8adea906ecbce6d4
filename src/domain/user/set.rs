//! Changes of an account. The file is edited, not rewritten: comments of those who edit it by hand stay.

use std::str::FromStr;

use super::account::{display_name, email};
use super::{Account, Member, Role, Status, Visibility};
use crate::domain::Context;
use crate::domain::access::{self, Action, Refusal, Target};
use crate::error::{Error, Result, nearest};
use crate::id::Username;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

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
}

impl Assignment {
    /// What can stand before the `=`.
    pub const KEYS: &[&str] = &["role", "status", "display-name", "email", "visibility", "public"];

    /// The key, as people write it and as log lines name it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Status(_) => "status",
            Self::DisplayName(_) => "display-name",
            Self::Email(_) => "email",
            Self::Visibility(_) => "visibility",
        }
    }

    /// What it takes to set it.
    fn action(&self) -> Action {
        match self {
            Self::Role(_) | Self::Status(_) => Action::ManageAccounts,
            Self::DisplayName(_) | Self::Email(_) | Self::Visibility(_) => Action::EditAccount,
        }
    }

    /// Its field in the document, and the new value; `None` takes the field away.
    fn field(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Role(role) => ("role", Some(role.as_str())),
            Self::Status(status) => ("status", Some(status.as_str())),
            Self::DisplayName(name) => ("display_name", name.as_deref()),
            Self::Email(email) => ("email", email.as_deref()),
            Self::Visibility(visibility) => ("visibility", Some(visibility.as_str())),
        }
    }

    fn changes(&self, account: &Account) -> bool {
        match self {
            Self::Role(role) => account.role != *role,
            Self::Status(status) => account.status != *status,
            Self::DisplayName(name) => account.display_name != *name,
            Self::Email(email) => account.email != *email,
            Self::Visibility(visibility) => account.visibility != *visibility,
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
        match key {
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
            _ => Err(unknown_key(key)),
        }
    }
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
    pub keys: Vec<&'static str>,
}

/// What [`set`] would change. Writes nothing but what access leaves in a log.
pub fn plan(ctx: &Context<'_>, username: &Username, assignments: &[Assignment]) -> Result<Changed> {
    check_once(assignments)?;
    let member = super::find_or_suggest(ctx.store, username)?;
    let target = Target::Member(&member);
    access::authorize(ctx, action(assignments), target)?;
    let read = ctx.store.get(&Scope::Home, &Key::account(username))?.ok_or_else(|| super::gone(username))?;
    let edited = edit(ctx, username, &read, assignments)?;
    if leaves_no_admin(ctx, &member, &edited.changed.member)? {
        return Err(access::refuse(ctx, Refusal::LastAdmin, Action::ManageAccounts, target));
    }
    Ok(edited.changed)
}

/// Changes an account, in one operation of the home. What is so already is not written again.
pub fn set(ctx: &Context<'_>, username: &Username, assignments: &[Assignment]) -> Result<Changed> {
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

/// Whether the home would have no active admin afterwards, and has one now.
fn leaves_no_admin(ctx: &Context<'_>, before: &Member, after: &Member) -> Result<bool> {
    if !before.account.is_active_admin() || after.account.is_active_admin() {
        return Ok(false);
    }
    Ok(super::active_admins(ctx.store)?.iter().all(|admin| admin.account.id == before.account.id))
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
            match assignment.field() {
                (field, None) => drop(fields.remove(field)),
                (field, Some(text)) => format::set_toml(fields, field, text),
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
