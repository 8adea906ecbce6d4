//! `user import`: accounts alone, out of a list. All of them with fresh profiles, or none.

use super::people::{self, Person};
use crate::domain::access::{self, Action, Target};
use crate::domain::user::{self, Role, add};
use crate::domain::{Context, template};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, Username};
use crate::store::Operation;

/// What [`import`] would make of a list. Writes nothing but what access leaves in a log.
pub fn plan(ctx: &Context<'_>, list: &[u8], wishes: &[(String, Username)]) -> Result<Vec<Person>> {
    if !user::is_empty(ctx.store)? {
        access::authorize(ctx, Action::ManageAccounts, Target::Home)?;
    }
    let people = people::listed(list, ctx.now, &ctx.store.ids, wishes)?;
    check(ctx, &people)?;
    Ok(people)
}

/// Makes all accounts of a list with a fresh profile each, in one operation of the home; `None` where
/// the list is empty. In a home without accounts it takes no permission, and an admin among them.
pub fn import(ctx: &Context<'_>, list: &[u8], wishes: &[(String, Username)]) -> Result<(Vec<Person>, Option<OpId>)> {
    let people = plan(ctx, list, wishes)?;
    if people.is_empty() {
        return Ok((people, None));
    }
    let mut op = begin(ctx, &people)?;
    check(ctx, &people)?;
    for person in &people {
        let member = person.member();
        people::put(&mut op, person)?;
        op.add_profile(&member.profile(), &template::for_account(&member.account)?)?;
    }
    op.detail("users", people.len());
    let (op, _) = op.commit()?;
    Ok((people, Some(op)))
}

/// Opens the operation; the first one of a home makes that home, in the name of the first admin.
pub(in crate::domain) fn begin<'a>(ctx: &Context<'a>, people: &[Person]) -> Result<Operation<'a>> {
    let admin = people.iter().find(|person| person.role == Role::Admin).map(Person::member);
    add::begin(ctx, "user.import", None, admin.as_ref())
}

/// Whether names and ids are free, the home has room for all, and will have an admin.
pub(in crate::domain) fn check(ctx: &Context<'_>, people: &[Person]) -> Result<()> {
    let names = user::names(ctx.store)?;
    people::check(people, &names)?;
    for member in user::all(ctx.store)?.flatten() {
        if let Some(person) = people.iter().find(|person| person.id == member.account.id) {
            let (new, old) = (&person.username, &member.username);
            return Err(Error::new(Kind::Conflict, format!("the id of {new} is that of the account {old} already"))
                .hint(format!("if they are the same person, leave {new} out of the list; else leave out the id")));
        }
    }
    if user::is_empty(ctx.store)? && people.iter().all(|person| person.role != Role::Admin) {
        return Err(Error::usage("this home has no accounts yet, and nobody in the list is an admin")
            .hint("give one of them \"role\": \"admin\", or make the admin first: mh user add NAME"));
    }
    add::check_limit(ctx, names.len(), people.len())
}
