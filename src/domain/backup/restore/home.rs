//! A whole home where there is none: with its id, its accounts, and its log.

use std::collections::HashMap;

use super::site::Site;
use super::{Manner, RESTORE, Restored, begin_log};
use crate::domain::access::Actor;
use crate::domain::backup::chosen;
use crate::domain::backup::snapshot::{self, Header, Item, Owner, profile_of};
use crate::domain::{Context, home, user};
use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::key::{Name, Scope};
use crate::store::operation::{Category, Level};
use crate::store::repository::Repository;

/// Brings a home back. Nobody can be asked for a permission.
pub fn everybody(ctx: &Context<'_>, repository: &dyn Repository, manner: Manner<'_>) -> Result<Restored> {
    if ctx.store.home()?.is_some() {
        return Err(Error::new(Kind::Conflict, "there is a home already, and it stays as it is")
            .hint("bring the other one back elsewhere with --home DIR, or one profile with --as NAME"));
    }
    let (header, items) = snapshot::open(repository, chosen(repository, manner.snapshot)?)?;
    if !header.whole {
        return Err(Error::usage(format!("the snapshot {} holds one profile, and not the home", header.id))
            .hint("bring it back with --as NAME"));
    }
    let raising = if manner.dry_run { None } else { Some(ctx.store.raise(&header.home)?) };
    let mut building = raising.as_ref().map(|raising| raising.home()).transpose()?;
    let mut site = Site::new(ctx.store, repository, manner, Scope::Home, header.head);
    let mut items = items.peekable();
    let is_homes = |item: &Result<Item>| item.as_ref().map_or(true, |item| profile_of(&item.name).is_none());
    while let Some(item) = items.next_if(is_homes) {
        let item = item?;
        site.item(building.as_deref_mut(), &item.name, &item)?;
    }
    if let Some(owner) = header.users.iter().find(|owner| !site.arrival.knows(&owner.profile())) {
        let what = format!("the snapshot {} has no account of {} that can be read", header.id, owner.username);
        return Err(Error::new(Kind::Damaged, what).hint("bring back one profile of it with --as NAME --of NAME"));
    }
    let places = header.users.iter().map(|owner| Ok((owner.place()?, owner)));
    let mut waiting = places.collect::<Result<HashMap<Name, &Owner>>>()?;
    for item in items {
        let item = item?;
        let Some(place) = profile_of(&item.name) else {
            return Err(Error::bug(format!("{} comes after the profiles", item.name)));
        };
        // In order, so that who has come does not come again.
        if let Some(owner) = waiting.remove(&place) {
            site.enter(owner.scope(), owner.head)?;
            building.map_or(Ok(()), |building| building.finish())?;
            building = raising.as_ref().map(|raising| raising.profile(&owner.profile())).transpose()?;
        }
        let name = item.name.beneath(&place).unwrap_or_else(|| item.name.clone());
        site.item(building.as_deref_mut(), &name, &item)?;
    }
    building.map_or(Ok(()), |building| building.finish())?;
    // Those of whom nothing was kept.
    for owner in waiting.into_values() {
        site.enter(owner.scope(), owner.head)?;
        raising.as_ref().map_or(Ok(()), |raising| raising.profile(&owner.profile())?.finish())?;
    }
    let links = site.finish()?;
    let users = header.users.iter().map(|owner| owner.username.clone()).collect();
    let op = match raising {
        None => None,
        Some(raising) => {
            raising.finish()?;
            let op = note(ctx, &header)?;
            if manner.without_past {
                for member in user::all(ctx.store)? {
                    begin_log(ctx, &member?, Actor::Nobody.to_string(), &op)?;
                }
            }
            Some(op)
        }
    };
    Ok(Restored { users, first: None, op, links, header })
}

/// The first line of a home that is back.
fn note(ctx: &Context<'_>, header: &Header) -> Result<OpId> {
    let ctx = Context { actor: &Actor::Nobody, ..*ctx };
    let mut op = ctx.store.begin(&Scope::Home, ctx.cause(RESTORE, Category::Security, Level::Info, None))?;
    home::add_missing_files(&mut op)?;
    op.detail("snapshot", header.id);
    op.detail("profiles", header.users.len());
    Ok(op.commit()?.0)
}
