//! Bringing back what a snapshot holds: a profile under a new name beside the living, or a whole home
//! where there is none.
//!
//! All of it is built aside, every blob proven by its hash, and put in place by one rename: what is
//! damaged leaves nothing behind. The snapshot may come from a stranger.

use std::collections::HashMap;
use std::io::{self, Read};

use chrono::SubsecRound as _;

use crate::domain::access::{self, Action, Actor, Target};
use crate::domain::backup::snapshot::{self, Form, Header, Item, Owner, profile_of};
use crate::domain::backup::verify::wrong_size;
use crate::domain::backup::{Progress, chosen};
use crate::domain::limits::Layer;
use crate::domain::user::{Account, Member, Role, Status, Visibility, add};
use crate::domain::{Context, home};
use crate::error::{Error, Kind, Result};
use crate::id::{MigrationId, OpId, SnapshotId, Username};
use crate::store::backend::Lazy;
use crate::store::key::{Key, Name, Scope};
use crate::store::operation::{Category, Level};
use crate::store::repository::Repository;
use crate::store::workshop::{Building, Workshop};

/// The event of a line about something that was brought back.
const RESTORE: &str = "backup.restore";

/// What came back, or would.
#[derive(Debug)]
pub struct Restored {
    /// Out of which snapshot.
    pub header: Header,
    /// Whose profiles, by the names that they have now.
    pub users: Vec<Username>,
    /// The operation; `None` for a dry run.
    pub op: Option<OpId>,
    /// Links that lead out of their profile and did not come: their names, and where they lead.
    pub links: Vec<String>,
}

/// Whether the actor may bring anything back: it makes an account.
pub fn authorize(ctx: &Context<'_>) -> Result<()> {
    access::authorize(ctx, Action::ManageAccounts, Target::Home)
}

/// Whose profile of a snapshot becomes whose.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose it was; may be left out where there is only one.
    pub of: Option<Username>,
    /// What the new account is called.
    pub to: Username,
}

/// Brings a profile back under a new name, as that of a new account. Its log and history come along.
pub fn profile(
    ctx: &Context<'_>,
    repository: &dyn Repository,
    wanted: Option<SnapshotId>,
    wish: &Wish,
    dry_run: bool,
    progress: Progress<'_>,
) -> Result<Restored> {
    authorize(ctx)?;
    add::check_room(ctx, &wish.to)?;
    let (header, items) = snapshot::open(repository, chosen(repository, wanted)?)?;
    let owner = meant(&header, wish.of.as_ref())?;
    let place = owner.place()?;
    let beneath = |item: Result<Item>| match item {
        Ok(item) => item.name.beneath(&place).map(|name| Ok((name, item))),
        Err(error) => Some(Err(error)),
    };
    let mut site = Restoring { repository, progress, links: Vec::new() };
    let items: Lazy<'_, (Name, Item)> = Box::new(items.filter_map(beneath));
    let op = if dry_run {
        site.read(items)?;
        None
    } else {
        clear_abandoned(ctx)?;
        let workshop = ctx.store.new_workshop(&MigrationId::beginning(ctx.now))?;
        let op = add_profile(ctx, &mut site, items, workshop.as_ref(), &owner, &header, &wish.to);
        // What was taken is gone from there, and what was not is of no use to anybody.
        workshop.close()?;
        Some(op?)
    };
    Ok(Restored { users: vec![wish.to.clone()], op, links: site.links, header })
}

/// Builds the profile, and adds it with its account: one operation of the home.
fn add_profile(
    ctx: &Context<'_>,
    site: &mut Restoring<'_>,
    items: Lazy<'_, (Name, Item)>,
    workshop: &dyn Workshop,
    owner: &Owner,
    header: &Header,
    name: &Username,
) -> Result<OpId> {
    let member = Member { username: name.clone(), account: account(ctx, owner)? };
    let mut building = workshop.build(&member.account.id)?;
    for item in items {
        let (name, item) = item?;
        site.put(building.as_mut(), &name, &item)?;
    }
    building.finish()?;
    let op = ctx.store.begin(&Scope::Home, ctx.cause(RESTORE, Category::Security, Level::Info, Some(&member)))?;
    let mut op = access::reauthorize(ctx, op, Action::ManageAccounts, Target::Home)?;
    add::check_room(ctx, name)?;
    op.create(&Key::account(name), &member.account.document()?)?;
    op.add_built_profile(&member.profile(), workshop.id())?;
    op.detail("username", name);
    op.detail("snapshot", header.id);
    op.detail("of", &owner.account);
    Ok(op.commit()?.0)
}

/// The profile that is meant.
fn meant(header: &Header, wanted: Option<&Username>) -> Result<Owner> {
    let names = || header.users.iter().map(|owner| owner.username.as_str()).collect::<Vec<_>>().join(", ");
    match (wanted, header.users.as_slice()) {
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(Error::usage(format!("the snapshot {} holds several profiles", header.id))
            .hint(format!("say whose with --of NAME: {}", names()))),
        (Some(name), all) => all.iter().find(|owner| owner.username == *name).cloned().ok_or_else(|| {
            Error::not_found(format!("the snapshot {} holds no profile of {name}", header.id))
                .hint(format!("it holds those of: {}", names()))
        }),
    }
}

/// A new account: who owned the profile may live on, and keeps what they are.
fn account(ctx: &Context<'_>, owner: &Owner) -> Result<Account> {
    Ok(Account {
        id: ctx.store.ids.uuid()?,
        role: Role::User,
        status: Status::Active,
        visibility: Visibility::Private,
        display_name: owner.display_name.clone(),
        email: None,
        password: false,
        os_uid: None,
        tier: None,
        created: ctx.now.trunc_subsecs(3),
        expires: None,
        uptime: None,
        limits: Layer::default(),
    })
}

/// Clears away what killed restores left: workshops in which nothing ever began.
fn clear_abandoned(ctx: &Context<'_>) -> Result<()> {
    for id in ctx.store.migrations()? {
        if ctx.store.journal(&id)?.is_empty()
            && let Ok(abandoned) = ctx.store.workshop(&id)
        {
            abandoned.close()?;
        }
    }
    Ok(())
}

/// Brings a whole home back where there is none: with its id, its accounts, and its log. Nobody can be
/// asked for a permission.
pub fn everybody(
    ctx: &Context<'_>,
    repository: &dyn Repository,
    wanted: Option<SnapshotId>,
    dry_run: bool,
    progress: Progress<'_>,
) -> Result<Restored> {
    if ctx.store.home()?.is_some() {
        return Err(Error::new(Kind::Conflict, "there is a home already, and it stays as it is")
            .hint("bring the other one back elsewhere with --home DIR, or one profile with --as NAME"));
    }
    let (header, items) = snapshot::open(repository, chosen(repository, wanted)?)?;
    if !header.whole {
        return Err(Error::usage(format!("the snapshot {} holds one profile, and not the home", header.id))
            .hint("bring it back with --as NAME"));
    }
    let mut site = Restoring { repository, progress, links: Vec::new() };
    let users = header.users.iter().map(|owner| owner.username.clone()).collect();
    if dry_run {
        site.read(Box::new(items.map(|item| item.map(|item| (item.name.clone(), item)))))?;
        return Ok(Restored { users, op: None, links: site.links, header });
    }
    let raising = ctx.store.raise(&header.home)?;
    let places = header.users.iter().map(|owner| Ok((owner.place()?, owner)));
    let mut waiting = places.collect::<Result<HashMap<Name, &Owner>>>()?;
    let mut building = raising.home()?;
    for item in items {
        let item = item?;
        let place = profile_of(&item.name);
        // In order, so that who has come does not come again.
        if let Some(owner) = place.as_ref().and_then(|place| waiting.remove(place)) {
            building.finish()?;
            building = raising.profile(&owner.profile())?;
        }
        let name = place.and_then(|place| item.name.beneath(&place));
        site.put(building.as_mut(), name.as_ref().unwrap_or(&item.name), &item)?;
    }
    building.finish()?;
    for owner in waiting.into_values() {
        raising.profile(&owner.profile())?.finish()?;
    }
    raising.finish()?;
    let op = note(ctx, &header)?;
    Ok(Restored { users, op: Some(op), links: site.links, header })
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

/// A snapshot whose items are put somewhere.
struct Restoring<'a> {
    repository: &'a dyn Repository,
    progress: Progress<'a>,
    links: Vec<String>,
}

impl Restoring<'_> {
    /// Reads everything, as if it were put somewhere.
    fn read(&mut self, items: Lazy<'_, (Name, Item)>) -> Result<()> {
        for item in items {
            let (name, item) = item?;
            match &item.form {
                Form::File { .. } => io::copy(&mut self.content(&item), &mut io::sink())
                    .map(drop)
                    .map_err(|error| of(&item, crate::store::source::failure(error)))?,
                Form::Link(target) => drop(self.leads_within(&name, target)),
                Form::Directory => {}
            }
            (self.progress)(item.size());
        }
        Ok(())
    }

    fn put(&mut self, building: &mut dyn Building, name: &Name, item: &Item) -> Result<()> {
        let put = match &item.form {
            Form::File { .. } => building.kept(name, item.modified(), &mut self.content(item)),
            Form::Directory => building.directory(name, item.modified()),
            Form::Link(target) if self.leads_within(name, target) => {
                building.link(name, item.modified(), &Form::target(target))
            }
            Form::Link(_) => Ok(()),
        };
        (self.progress)(item.size());
        put.map_err(|error| of(item, error))
    }

    fn content<'i>(&self, item: &'i Item) -> Content<'_, 'i> {
        Content { repository: self.repository, item, blobs: item.blobs().iter(), piece: io::Cursor::default(), size: 0 }
    }

    /// Whether a link leads to a place beneath the same root. One that does not is told, and does not
    /// come: a stranger's backup could have other programs write wherever it likes.
    fn leads_within(&mut self, name: &Name, target: &str) -> bool {
        let within = leads_within(name, &Form::target(target));
        if !within {
            self.links.push(format!("{name} -> {target}"));
        }
        within
    }
}

fn leads_within(name: &Name, target: &[u8]) -> bool {
    let mut depth = name.as_bytes().iter().filter(|byte| **byte == b'/').count();
    !target.starts_with(b"/")
        && target.split(|byte| *byte == b'/').all(|part| match (part, depth) {
            (b"" | b".", _) => true,
            (b"..", 0) => false,
            (b"..", _) => {
                depth -= 1;
                true
            }
            _ => {
                depth += 1;
                true
            }
        })
}

/// Names the file of the home in an error about its bytes.
fn of(item: &Item, error: Error) -> Error {
    if error.kind() != Kind::Damaged {
        return error;
    }
    let named = Error::new(Kind::Damaged, format!("{} cannot be brought back: {}", item.name, error.message()))
        .hint("nothing was brought back; mh backup verify DIR says what else is damaged");
    error.path().map(ToOwned::to_owned).into_iter().fold(named, |named, path| named.at(path))
}

/// The bytes of a file, out of its blobs.
struct Content<'r, 'i> {
    repository: &'r dyn Repository,
    item: &'i Item,
    blobs: std::slice::Iter<'i, crate::store::key::Hash>,
    piece: io::Cursor<Vec<u8>>,
    size: u64,
}

impl Read for Content<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.piece.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let Some(blob) = self.blobs.next() else { break };
            let bytes = self.repository.blob(blob).map_err(io::Error::other)?;
            self.size += bytes.len() as u64;
            self.piece = io::Cursor::new(bytes);
        }
        if self.size == self.item.size() { Ok(0) } else { Err(io::Error::other(wrong_size(self.item))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_out_are_known() {
        let within = |name: &str, target: &str| leads_within(&Name::new(name).unwrap(), target.as_bytes());
        for target in ["x", "./x", "../x", "../../x", "a/../../../x", ".."] {
            assert!(within("memory/audio/link", target), "{target}");
        }
        for target in ["/x", "../../../x", "a/../../../../x", "../../.."] {
            assert!(!within("memory/audio/link", target), "{target}");
        }
        assert!(!within("link", ".."), "the root's own parent");
    }
}
