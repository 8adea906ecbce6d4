//! Putting everything back: the profiles into the backups, the originals where they came from.

use std::collections::HashSet;

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::migrate::apply::{COUNT, committed, planned};
use crate::domain::migrate::check::is_as_planned;
use crate::domain::migrate::item::{Fate, Form, Item};
use crate::domain::migrate::journal::{Journal, Note, State};
use crate::domain::migrate::people::Person;
use crate::domain::user;
use crate::error::{Error, Kind, Result};
use crate::id::BackupName;
use crate::store::backend::Direction;
use crate::store::key::{Key, Name, Scope, Seat};
use crate::store::operation::{Category, Level};
use crate::store::source::Form as SourceForm;
use crate::store::workshop::Workshop;

/// As many changed names as an error lists.
const LISTED: usize = 20;

/// The event of a rollback's line.
const ROLLBACK: &str = "migrate.rollback";

/// What becomes of changes that were made since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// They stand in the way.
    Refuse,
    /// They go into the backups with the profile.
    Discard,
}

/// Takes a migration back, wherever it stands. Repeating it finishes it. Opening the workshop was allowed:
/// [`super::open`].
pub fn rollback(ctx: &Context<'_>, journal: &mut Journal, workshop: &mut dyn Workshop, since: Since) -> Result<()> {
    match journal.state {
        State::RolledBack => return Err(Error::usage(format!("the migration {} is rolled back already", journal.id))),
        State::Done if since == Since::Refuse => unchanged(ctx, journal, workshop)?,
        State::Planning | State::Building | State::Built | State::PutAside | State::Done | State::RollingBack => {}
    }
    if journal.state < State::Built {
        // Nothing of it is in place. A full disk may need the room for the note.
        workshop.clear()?;
    }
    if journal.state != State::RollingBack {
        journal.note(workshop, Note::RollingBack)?;
    }
    take_out(ctx, journal)?;
    if journal.moves {
        workshop.bring_back(&journal.aside)?;
        for (directory, modified) in &journal.dated {
            workshop.date(directory, *modified)?;
        }
    }
    workshop.clear()?;
    journal.note(workshop, Note::RolledBack)
}

/// The people of a migration whose accounts are still there, and still theirs.
fn present<'a>(ctx: &Context<'_>, journal: &'a Journal) -> Result<Vec<&'a Person>> {
    let mut present = Vec::new();
    for person in &journal.began.people {
        if user::find(ctx.store, &person.username)?.is_some_and(|member| member.account.id == person.id) {
            present.push(person);
        }
    }
    Ok(present)
}

/// Whether everybody is as the migration left them; says what has changed.
fn unchanged(ctx: &Context<'_>, journal: &Journal, workshop: &dyn Workshop) -> Result<()> {
    let mut changed = Vec::new();
    let present = present(ctx, journal)?;
    for person in &journal.began.people {
        if !present.contains(&person) {
            changed.push(format!("the account {} is not there any more", person.username));
        }
    }
    for person in present {
        let scope = person.member().scope();
        for line in ctx.store.operations(&scope, Direction::Backward)? {
            let (line, _) = line?;
            if line.event != COUNT {
                changed.push(format!("{}: {} ({})", person.username, line.event, line.op));
            }
        }
        changed.extend(different(ctx, person, workshop)?);
    }
    if changed.is_empty() {
        return Ok(());
    }
    let id = &journal.id;
    let error = Error::new(Kind::Conflict, format!("what came with the migration {id} has changed since"));
    let more = changed.len().saturating_sub(LISTED);
    let error = changed.iter().take(LISTED).fold(error, |error, what| error.hint(format!("changed: {what}")));
    let error = if more > 0 { error.hint(format!("and {more} more")) } else { error };
    Err(error.hint(format!("to put it into the backups all the same: mh migrate rollback {id} --discard-changes")))
}

/// The names in somebody's profile that are not as they came, without those that `mh` changed.
fn different(ctx: &Context<'_>, person: &Person, workshop: &dyn Workshop) -> Result<Vec<String>> {
    let Some(_) = person.data else { return Ok(Vec::new()) };
    let tree = ctx.store.profile_tree(&person.member().profile())?;
    let mut different = Vec::new();
    let mut files = 0_u64;
    for item in planned(workshop)? {
        let Some((to, form)) = theirs(item?, person) else { continue };
        let same = is_as_planned(tree.as_ref(), &to, &form)?;
        if !same {
            different.push(format!("profiles/{}/{to}", person.username));
        }
        files += u64::from(form != Form::Directory && (same || tree.entry(&to)?.is_some()));
    }
    let there = || tree.walk(None).filter(|entry| !matches!(entry, Ok(entry) if entry.form == SourceForm::Directory));
    if there().count() as u64 > files {
        // All names are held in memory only where there is one too many.
        let mut came = HashSet::new();
        for item in planned(workshop)? {
            came.extend(theirs(item?, person).map(|(to, _)| to));
        }
        for entry in there() {
            let name = entry?.name;
            if !came.contains(&name) {
                different.push(format!("profiles/{}/{name}, which did not come with it", person.username));
            }
        }
    }
    Ok(different)
}

/// What came into somebody's profile with an item.
fn theirs(item: Item, person: &Person) -> Option<(Name, Form)> {
    match item.fate {
        Fate::Comes { user, to, form } if user == person.username => Some((to, form)),
        _ => None,
    }
}

/// Takes accounts and profiles out, in one operation of the home. Nothing where they are out already.
fn take_out(ctx: &Context<'_>, journal: &Journal) -> Result<()> {
    // The accounts that are there may have come with another migration from the same old home.
    if committed(ctx, journal)?.is_none() {
        return Ok(());
    }
    let present = present(ctx, journal)?;
    let op = ctx.store.begin(&Scope::Home, ctx.cause(ROLLBACK, Category::Security, Level::Warn, None))?;
    let mut op = access::reauthorize(ctx, op, Action::ManageAccounts, Target::Home)?;
    for person in &present {
        let key = Key::account(&person.username);
        let account = op.get(&key)?.ok_or_else(|| user::gone(&person.username))?;
        op.remove(&key, &account)?;
        let secret = Key::secret(&person.username);
        if let Some(secrets) = op.get(&secret)? {
            op.remove(&secret, &secrets)?;
        }
        let backup = BackupName::removed(&person.username, ctx.now);
        let (from, to) = (Seat::Profile(person.username.clone()), Seat::Backup(backup.clone()));
        op.move_profile(&person.id, &from, Some(&to))?;
        op.create(&Key::backup(&backup), &account.bytes)?;
    }
    op.detail("migration", &journal.id);
    op.detail("usernames", present.iter().map(|person| &person.username).collect::<Vec<_>>());
    op.commit().map(drop)
}
