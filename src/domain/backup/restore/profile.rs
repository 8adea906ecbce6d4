//! One profile, under a new name, as that of a new account. Its log and history come along.

use chrono::SubsecRound as _;

use super::site::Site;
use super::{Manner, RESTORE, Restored, authorize, begin_log};
use crate::domain::Context;
use crate::domain::backup::chosen;
use crate::domain::backup::snapshot::{self, Header, Item, Owner};
use crate::domain::limits::Layer;
use crate::domain::user::{self, Account, Member, Role, Status, Visibility, add};
use crate::error::{Error, Result};
use crate::id::{MigrationId, OpId, Username};
use crate::store::backend::Lazy;
use crate::store::key::{Key, Name};
use crate::store::repository::Repository;
use crate::store::workshop::Workshop;

/// Whose profile of a snapshot becomes whose.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Whose it was; may be left out where there is only one.
    pub of: Option<Username>,
    /// What the new account is called.
    pub to: Username,
}

/// Brings a profile back. In a home without accounts, or where there is no home yet, it takes no
/// permission, and the account is its admin.
pub fn profile(ctx: &Context<'_>, repository: &dyn Repository, wish: &Wish, manner: Manner<'_>) -> Result<Restored> {
    authorize(ctx)?;
    let is_first = user::is_empty(ctx.store)?;
    if !is_first {
        add::check_room(ctx, &wish.to)?;
    }
    let id = chosen(repository, manner.snapshot)?;
    let header = snapshot::header(repository, id)?;
    let owner = meant(&header, wish.of.as_ref())?;
    let member = Member { username: wish.to.clone(), account: account(ctx, &owner, is_first)? };
    let site = || Site::new(ctx.store, repository, manner, owner.scope(), owner.head);
    let mut links = Vec::new();
    // Nothing is made for a snapshot that is damaged: a home least of all.
    if manner.dry_run || is_first {
        links = site().read(items(repository, &header, &owner)?)?;
    }
    let mut op = None;
    if !manner.dry_run {
        if is_first {
            ctx.store.create_home()?;
        }
        clear_abandoned(ctx)?;
        let workshop = ctx.store.new_workshop(&MigrationId::beginning(ctx.now))?;
        let mut building = workshop.build(&member.account.id)?;
        let built = site().put(building.as_mut(), items(repository, &header, &owner)?).and_then(|left_out| {
            building.finish()?;
            Ok((left_out, commit(ctx, workshop.as_ref(), &member, &owner, &header, manner)?))
        });
        // What was taken is gone from there, and what was not is of no use to anybody.
        workshop.close()?;
        let (left_out, committed) = built?;
        if manner.without_past {
            let actor = if is_first { member.username.to_string() } else { ctx.actor.to_string() };
            begin_log(ctx, &member, actor, &committed)?;
        }
        (links, op) = (left_out, Some(committed));
    }
    let first = is_first.then_some(member);
    Ok(Restored { users: vec![wish.to.clone()], first, op, links, header })
}

/// What lies in the profile, by the names that it has there.
fn items<'a>(repository: &'a dyn Repository, header: &Header, owner: &Owner) -> Result<Lazy<'a, (Name, Item)>> {
    let place = owner.place()?;
    let (_, items) = snapshot::open(repository, header.id)?;
    Ok(Box::new(items.filter_map(move |item| match item {
        Ok(item) => item.name.beneath(&place).map(|name| Ok((name, item))),
        Err(error) => Some(Err(error)),
    })))
}

/// Adds what was built, with its account: one operation of the home.
fn commit(
    ctx: &Context<'_>,
    workshop: &dyn Workshop,
    member: &Member,
    owner: &Owner,
    header: &Header,
    manner: Manner<'_>,
) -> Result<OpId> {
    let mut op = add::begin(ctx, RESTORE, Some(member), (member.account.role == Role::Admin).then_some(member))?;
    add::check_room(ctx, &member.username)?;
    op.create(&Key::account(&member.username), &member.account.document()?)?;
    op.add_built_profile(&member.profile(), workshop.id())?;
    op.detail("username", &member.username);
    op.detail("snapshot", header.id);
    op.detail("of", &owner.account);
    // The line that begins a log anew comes with the profile.
    let lines = if manner.without_past { 1 } else { owner.head.map_or(0, |head| head.seq) };
    op.detail(user::LINES, lines);
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
fn account(ctx: &Context<'_>, owner: &Owner, is_first: bool) -> Result<Account> {
    Ok(Account {
        id: ctx.store.ids.uuid()?,
        role: if is_first { Role::Admin } else { Role::User },
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
