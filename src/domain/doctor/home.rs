//! The whole of a home: its accounts, its own scope, and every profile.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{Finding, Remedy, Report, owners, profile, quick};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, authorize_everybody};
use crate::domain::auth::secret;
use crate::domain::home;
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::Username;
use crate::store::Store;
use crate::store::backend::Place;
use crate::store::inspect::{Form, Part, Surroundings};
use crate::store::key::{Key, Scope};

/// Looks at one profile, by somebody who may read it.
pub fn own(ctx: &Context<'_>, subject: &Member) -> Result<Report> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let mut report = Report { profiles: 1, ..Report::default() };
    profile::scope(&mut report, ctx.store, &subject.scope(), None)?;
    owners::check(&mut report, ctx.store, subject);
    Ok(report)
}

/// Looks at the home and at every profile, by an admin. That is a line in the log.
pub fn everything(ctx: &Context<'_>) -> Result<Report> {
    authorize(ctx, Action::ReadHomeLog, Target::Home)?;
    let mut report = Report::default();
    let members = accounts(&mut report, ctx.store);
    // Said before anything is looked at: a line that is written meanwhile would look like damage.
    authorize_everybody(ctx, Action::ReadProfile, &members)?;
    open_admins(&mut report, ctx.store, &members);
    let because = surroundings(&mut report, ctx.store);
    profile::scope(&mut report, ctx.store, &Scope::Home, because)?;
    profiles(&mut report, ctx.store);
    files(&mut report, ctx.store);
    for member in &members {
        report.profiles += u64::from(profile::scope(&mut report, ctx.store, &member.scope(), because).is_ok());
        owners::check(&mut report, ctx.store, member);
    }
    Ok(report)
}

/// Whether anybody can be an admin by naming one, in a home that somebody else lives in too; and
/// whether somebody who signs in with a password has none.
fn open_admins(report: &mut Report, store: &Store, members: &[Member]) {
    let path = |member: &Member| {
        store.locate(&Place::Document(Scope::Home, Key::account(&member.username))).unwrap_or_default()
    };
    for member in members.iter().filter(|member| members.len() > 1 && member.account.is_active_admin()) {
        if !member.account.is_proven() {
            let name = &member.username;
            let what = format!("{name} is an admin without a password: anybody here can be {name}, and do everything");
            report.add(Finding::warning(&path(member), what).hint(format!("give them one: mh auth password {name}")));
        }
    }
    for member in members.iter().filter(|member| member.account.password && member.account.expires.is_none()) {
        let name = &member.username;
        match secret::read(store, name) {
            Ok(secrets) if secrets.has_password() => {}
            Ok(_) => {
                let what = format!("{name} signs in with a password, and none is kept: nobody can sign in");
                report.add(Finding::warning(&path(member), what).hint(format!("make a code: mh auth reset {name}")));
            }
            Err(error) => report.add_error(&error),
        }
    }
}

/// Where a scope lies, for a person.
pub(super) fn path(store: &Store, scope: &Scope) -> Option<PathBuf> {
    store.locate(&match scope {
        Scope::Home => Place::Home,
        Scope::Profile(profile) => Place::Profile(profile.clone()),
    })
}

/// The accounts that can be read; what is wrong with the others, and with all of them together.
pub(super) fn accounts(report: &mut Report, store: &Store) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    match user::all(store) {
        Err(error) => report.add_error(&error),
        Ok(all) => all.for_each(|member| match member {
            Ok(member) => members.push(member),
            Err(error) => report.add_error(&error),
        }),
    }
    let mut ids = HashMap::new();
    for member in &members {
        if let Some(other) = ids.insert(&member.account.id, &member.username) {
            let path = store.locate(&Place::Document(Scope::Home, Key::account(&member.username))).unwrap_or_default();
            let finding = Finding::damage(&path, format!("{other} has the same account id"));
            report.add(finding.hint("one is a copy of the other; move away the one that has no profile of its own"));
        }
    }
    quick::admin(report, store, &members);
    members
}

/// What the disk and the place are like. The answer says why modes are wrong, where that is known.
fn surroundings(report: &mut Report, store: &Store) -> Option<&'static str> {
    let root = path(store, &Scope::Home).unwrap_or_default();
    let Surroundings { in_work_tree, missing } = match store.surroundings() {
        Ok(surroundings) => surroundings,
        Err(error) => {
            let finding = Finding::warning(&root, format!("what this disk can do could not be tried: {error}"));
            report.add(finding);
            return None;
        }
    };
    for what in &missing {
        report.add(Finding::warning(&root, what));
    }
    if in_work_tree && !home::keeps_people_out_of_git(store) {
        let finding =
            Finding::warning(&root, "the home lies in a git work tree, and no .gitignore keeps people's data out");
        report.add(
            finding.hint(
                "--fix writes one where it is missing; add /profiles/ /users/ /secrets/ /.mh/ to one that is there",
            ),
        );
    }
    in_work_tree.then_some("git keeps no modes: after a clone, mh doctor --fix")
}

/// Profile directories that no account owns.
fn profiles(report: &mut Report, store: &Store) {
    let names = user::names(store).unwrap_or_default();
    // A name that nobody could have is another program's directory.
    let orphaned = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str());
        let username = name.and_then(|name| name.parse::<Username>().ok());
        username.is_some_and(|username| name == Some(username.as_str()) && !names.contains(&username))
    };
    let mut orphans = Vec::new();
    let walked = store.inspect(&Scope::Home, &mut |item| {
        if let Ok(item) = item
            && (item.part, item.form) == (Part::Profile, Form::Directory)
            && orphaned(&item.path)
        {
            orphans.push(item.path);
        }
    });
    // What kept the walk from ending was told by the walk before.
    drop(walked);
    for path in orphans {
        let home = path.ancestors().nth(2).unwrap_or(&path).display();
        let finding = Finding::warning(&path, "a profile that belongs to no account");
        report.add(finding.hint(format!("move it away, or see whether it can come over: mh migrate plan {home}")));
    }
}

/// The home's own files for people.
fn files(report: &mut Report, store: &Store) {
    let missing = match home::missing(store, None) {
        Ok(plan) => plan.files,
        Err(error) => return report.add_error(&error),
    };
    for name in missing {
        let path = store.locate(&Place::Document(Scope::Home, Key::system(name))).unwrap_or_default();
        report.add(Finding::warning(&path, "this file of the home is missing").remedy(&Scope::Home, Remedy::Files));
    }
}
