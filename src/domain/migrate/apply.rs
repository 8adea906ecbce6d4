//! Carrying out a plan: build aside, verify, look at the source once more, commit.
//!
//! Every step is noted when it is done, and each can be repeated: whatever was killed goes on from
//! its last note. Until the commit nothing of it is part of the home's life.

use std::collections::BTreeMap;

use crate::domain::access::{self, Action, Actor, Target};
use crate::domain::migrate::check::{changed, compare, shown, verify};
use crate::domain::migrate::item::{Fate, Form, Item};
use crate::domain::migrate::journal::{Aside, Journal, Note, State};
use crate::domain::migrate::summary::Summary;
use crate::domain::migrate::{Setup, originals};
use crate::domain::user;
use crate::domain::{Context, home, template};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, Username};
use crate::store::backend::Direction;
use crate::store::key::{Scope, decoded};
use crate::store::operation::{Category, Level};
use crate::store::workshop::{Building, Workshop};
use crate::store::{Cause, Operation};

/// The event of a migration's line.
pub(super) const RUN: &str = "migrate.run";

/// The event of the first line of a profile that came: what it holds, counted.
pub(super) const COUNT: &str = "migrate.count";

/// What is being done, for those who wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading the source.
    Planning,
    /// Building the profiles.
    Building,
    /// Reading back what was built.
    Verifying,
    /// Looking whether the source has changed.
    Comparing,
}

/// Told what is done: another name of so many bytes.
pub type Progress<'p> = &'p dyn Fn(Step, u64);

/// Takes a migration from where it stands to its end.
pub fn carry_on(
    ctx: &Context<'_>,
    setup: &Setup<'_>,
    journal: &mut Journal,
    workshop: &mut dyn Workshop,
    progress: Progress<'_>,
) -> Result<OpId> {
    if matches!(journal.state, State::Built | State::PutAside) && committed(ctx, journal)?.is_none() {
        begin_anew_if_lost(setup, journal, workshop)?;
    }
    if journal.state == State::Planning {
        plan(setup, setup.items()?, journal, workshop, progress)?;
    }
    if journal.state == State::Building {
        workshop.clear()?;
        if let Err(error) = build(setup, workshop, progress) {
            // It may have failed because the source is another one by now: then that is what is said.
            compare(setup, workshop, progress)?;
            return Err(error);
        }
        verify(setup, workshop, progress)?;
        compare(setup, workshop, progress)?;
        journal.note(workshop, Note::Built)?;
    }
    if journal.state == State::Built && journal.began.in_place {
        workshop.put_aside(&journal.aside)?;
        journal.note(workshop, Note::PutAside)?;
    }
    match journal.state {
        State::Built | State::PutAside => {
            let op = match committed(ctx, journal)? {
                Some(op) => op,
                None => commit(ctx, setup, journal)?,
            };
            count(ctx, setup, &op)?;
            journal.note(workshop, Note::Committed { op: op.clone() })?;
            workshop.clear()?;
            Ok(op)
        }
        State::Planning | State::Building | State::Done | State::RollingBack | State::RolledBack => {
            Err(Error::usage(format!("the migration {} is {}", journal.id, journal.state.as_str())))
        }
    }
}

/// What was built is gone where a commit was killed that had taken it already. Then it begins again, with
/// the originals at their place; moving has dated them anew, so the plan is made again too.
fn begin_anew_if_lost(setup: &Setup<'_>, journal: &mut Journal, workshop: &mut dyn Workshop) -> Result<()> {
    let mut built = setup.people.iter().filter(|person| person.data.is_some());
    let lost = built.any(|person| workshop.built(&person.id).is_err_and(|error| error.kind() == Kind::NotFound));
    if !lost {
        return Ok(());
    }
    if journal.state == State::PutAside {
        workshop.bring_back(&journal.aside)?;
    }
    journal.note(workshop, Note::Lost)
}

/// Writes the plan, and notes what it comes to. The items are those of the setup, as they are or as
/// they were when somebody was asked about them: what has changed since is noticed before the commit.
pub fn plan(
    setup: &Setup<'_>,
    items: impl Iterator<Item = Result<Item>>,
    journal: &mut Journal,
    workshop: &mut dyn Workshop,
    progress: Progress<'_>,
) -> Result<()> {
    let mut summary = Summary::default();
    let mut lines = items.map(|item| {
        let item = item?;
        progress(Step::Planning, size(&item));
        summary.add(&item);
        serde_json::to_vec(&item).map_err(|error| Error::bug(error.to_string()))
    });
    workshop.write_plan(&mut lines)?;
    drop(lines);
    summary.refuse_blocked()?;
    let aside = if journal.began.in_place { originals::of(setup.people, workshop)? } else { Vec::new() };
    let dated = originals::above(setup.source, &aside)?;
    let dated = dated.into_iter().map(|(name, modified)| (Aside(name), modified)).collect();
    let aside = aside.into_iter().map(Aside).collect();
    let Summary { items, files, bytes, .. } = summary;
    journal.note(workshop, Note::Planned { items, files, bytes, aside, dated })
}

pub(super) fn size(item: &Item) -> u64 {
    item.found.map_or(0, |found| found.size)
}

/// The items of the plan that is written.
pub(super) fn planned<'a>(workshop: &'a dyn Workshop) -> Result<impl Iterator<Item = Result<Item>> + 'a> {
    let parse = |line: Result<Vec<u8>>| {
        serde_json::from_slice(&line?)
            .map_err(|error| Error::new(Kind::Damaged, format!("the plan cannot be read: {error}")))
    };
    Ok(workshop.plan()?.map(parse))
}

/// Builds every profile that has data, in one pass over the plan.
fn build(setup: &Setup<'_>, workshop: &dyn Workshop, progress: Progress<'_>) -> Result<()> {
    let mut sites: BTreeMap<&Username, Box<dyn Building + '_>> = BTreeMap::new();
    for person in setup.people.iter().filter(|person| person.data.is_some()) {
        sites.insert(&person.username, workshop.build(&person.id)?);
    }
    for item in planned(workshop)? {
        let item = item?;
        if let Some(site) = owner(&item).and_then(|user| sites.get_mut(user)) {
            build_one(setup, &item, site.as_mut())?;
        }
        progress(Step::Building, size(&item));
    }
    sites.into_values().try_for_each(Building::finish)
}

/// In whose profile a name ends.
fn owner(item: &Item) -> Option<&Username> {
    match &item.fate {
        Fate::Comes { user, .. } | Fate::Kept { user, .. } => Some(user),
        Fate::Stays { .. } | Fate::Blocked { .. } => None,
    }
}

fn build_one(setup: &Setup<'_>, item: &Item, site: &mut dyn Building) -> Result<()> {
    let modified = item.found.map_or_else(|| setup.now(), |found| found.modified);
    match &item.fate {
        Fate::Comes { to, form: Form::Directory, .. } => site.directory(to, modified),
        Fate::Comes { to, form: Form::Link { target, .. }, .. } => site.link(to, modified, &decoded(target)),
        Fate::Comes { to, form: Form::File { size, sha256, .. }, .. } => {
            let written = site.file(to, modified, &mut setup.content(item)?)?;
            if written == (*size, *sha256) { Ok(()) } else { Err(changed(&[shown(item)])) }
        }
        Fate::Kept { sha256, .. } => {
            let kept = site.history(&mut setup.content(item)?)?;
            if kept == *sha256 { Ok(()) } else { Err(changed(&[shown(item)])) }
        }
        Fate::Stays { .. } | Fate::Blocked { .. } => Ok(()),
    }
}

/// The operation that put a migration in place, unless another one has taken it out since. The log knows
/// what a killed command had no time to note.
pub(super) fn committed(ctx: &Context<'_>, journal: &Journal) -> Result<Option<OpId>> {
    for line in ctx.store.operations(&Scope::Home, Direction::Backward)? {
        let (line, _) = line?;
        let migration = line.details.get("migration").and_then(|id| id.as_str());
        if migration == Some(journal.id.as_str()) {
            return Ok((line.event == RUN).then_some(line.op));
        }
    }
    Ok(None)
}

/// Puts accounts and profiles in place: one operation of the home.
fn commit(ctx: &Context<'_>, setup: &Setup<'_>, journal: &Journal) -> Result<OpId> {
    let mut op = begin(ctx, setup)?;
    home::add_missing_files(&mut op)?;
    for person in setup.people {
        super::people::put(&mut op, person)?;
        let member = person.member();
        match person.data {
            Some(_) => op.add_built_profile(&member.profile(), &journal.id)?,
            None => op.add_profile(&member.profile(), &template::for_account(&member.account)?)?,
        }
    }
    op.detail("migration", &journal.id);
    op.detail("usernames", setup.people.iter().map(|person| &person.username).collect::<Vec<_>>());
    Ok(op.commit()?.0)
}

/// Begins each log with what came: counts go on from there.
fn count(ctx: &Context<'_>, setup: &Setup<'_>, op: &OpId) -> Result<()> {
    for person in setup.people.iter().filter(|person| person.data.is_some()) {
        let scope = person.member().scope();
        if ctx.store.operations(&scope, Direction::Forward)?.next().is_some() {
            continue;
        }
        let cause = ctx.cause(COUNT, Category::Data, Level::Info, Some(&person.member()));
        let mut line = ctx.store.begin(&scope, Cause { actor: actor(ctx, setup), ..cause })?;
        line.part_of(op);
        line.rebase(ctx.store.count(&scope)?);
        line.commit()?;
    }
    Ok(())
}

/// Whose doing it is; where nobody is there yet who could be asked for permission, that of whose data it is.
fn actor(ctx: &Context<'_>, setup: &Setup<'_>) -> String {
    let mut owners = setup.people.iter().filter(|person| person.data.is_some());
    match (ctx.actor, owners.next()) {
        (Actor::Nobody, Some(owner)) => owner.username.to_string(),
        (actor, _) => actor.to_string(),
    }
}

/// Opens the operation; the names must still be free, and who runs it must still be allowed to.
fn begin<'a>(ctx: &Context<'a>, setup: &Setup<'_>) -> Result<Operation<'a>> {
    let cause = Cause { actor: actor(ctx, setup), ..ctx.cause(RUN, Category::Security, Level::Info, None) };
    let op = if *ctx.actor == Actor::Nobody {
        let op = ctx.store.begin(&Scope::Home, cause)?;
        if !user::is_empty(ctx.store)? {
            return Err(Error::new(Kind::Conflict, "somebody made an account in this home meanwhile")
                .hint("look at the accounts with: mh user list"));
        }
        op
    } else {
        let op = ctx.store.begin(&Scope::Home, cause)?;
        access::reauthorize(ctx, op, Action::ManageAccounts, Target::Home)?
    };
    super::check_free(ctx, setup.people)?;
    Ok(op)
}
