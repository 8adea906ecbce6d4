//! Changes of an account. The file is edited, not rewritten: comments of those who edit it by hand stay.

use toml_edit::{Item, Table, TableLike};

use super::assignment::{Assignment, OS_USER};
use super::{Account, Member, os};
use crate::domain::Context;
use crate::domain::access::{self, Action, Refusal, Target};
use crate::domain::auth::password;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// What a set changes, or would change.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The account afterwards.
    pub member: Member,
    /// The keys whose values are others now; empty where all of them were so already.
    pub keys: Vec<String>,
}

impl Changed {
    /// Whether the value of this key is another now.
    pub fn changes(&self, key: &str) -> bool {
        self.keys.iter().any(|changed| changed == key)
    }

    /// Refuses an OS user who is somebody else already. What was so before is not asked about.
    fn check_os_user(&self, ctx: &Context<'_>) -> Result<()> {
        if self.changes(OS_USER) { os::check_is_free(ctx, &self.member) } else { Ok(()) }
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
    if let Some(refusal) = takes_last(ctx, &edited.before, &edited.changed)? {
        return Err(access::refuse(ctx, refusal, Action::ManageAccounts, target));
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
    if let Some(refusal) = takes_last(ctx, &before, &changed)? {
        drop(op);
        return Err(access::refuse(ctx, refusal, Action::ManageAccounts, target));
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

/// Why the change may not be, where it takes the last admin away, or the last proof of one.
fn takes_last(ctx: &Context<'_>, before: &Member, changed: &Changed) -> Result<Option<Refusal>> {
    let after = &changed.member;
    if leaves_no_admin(ctx, before, after)? {
        return Ok(Some(Refusal::LastAdmin));
    }
    let opens = changed.changes(OS_USER) && password::leaves_admins_open(ctx, after)?;
    Ok(opens.then_some(Refusal::LastPassword))
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
    use crate::domain::user::Role;

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
    fn a_key_is_given_once_however_it_is_spelled() {
        let [one, other] = ["visibility=public", "public=false"].map(|text| text.parse::<Assignment>().unwrap());
        assert!(check_once(&[one, other]).is_err());
    }

    #[test]
    fn one_key_for_admins_makes_the_whole_set_one_for_admins() {
        let [role, email] = ["role=user", "email=a@b"].map(|text| text.parse::<Assignment>().unwrap());
        assert_eq!(action(std::slice::from_ref(&email)), Action::EditAccount);
        assert_eq!(action(&[email, role]), Action::ManageAccounts);
    }
}
