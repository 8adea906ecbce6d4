//! Taking a backup: a draft of all that there is, what changed since, and one snapshot of both.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::backup::former::Former;
use crate::domain::backup::scope::{CREATE, Caught, Site, Taking};
use crate::domain::backup::snapshot::{Header, Item, Ordered, Owner, Sealing, order, parse};
use crate::domain::backup::{Extent, Progress, Whose, place, sweep};
use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, SnapshotId};
use crate::store::key::{Name, Scope};
use crate::store::operation::{Category, Level};
use crate::store::repository::{Repository, Sheet, Writable};
use crate::store::source::{Form as Found, Secrets};

/// So often a backup begins anew because profiles came or went, or something was purged.
const ATTEMPTS: usize = 5;

/// How much a snapshot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Files.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Bytes that no snapshot before it held.
    pub new_bytes: u64,
}

/// A backup that was taken.
pub struct Taken {
    /// Its header.
    pub header: Header,
    /// The operation whose line says so.
    pub op: OpId,
    /// What could not be read, and is not in it; and what is in it and damaged.
    pub left_out: Vec<Error>,
}

/// What a backup would hold, and how many bytes it would read.
pub fn plan(ctx: &Context<'_>, extent: Extent<'_>, repository: Option<&dyn Repository>) -> Result<Counts> {
    let mut former = repository.map_or(Ok(None), |repository| Former::of(repository, &series(extent.whose)))?;
    let mut counts = Counts::default();
    for scope in scopes(ctx, extent.whose, &mut |_| ())? {
        let site = Site::open(ctx, scope, extent.secrets)?;
        for entry in site.source.walk(None).flatten() {
            if let Found::File(size) = entry.form {
                let name = site.place.as_ref().map_or_else(|| entry.name.clone(), |place| place.join(&entry.name));
                let known = former.as_mut().is_some_and(|former| former.unchanged(&name, &entry).is_some());
                counts.add(size);
                counts.new_bytes += if known { 0 } else { size };
            }
        }
    }
    Ok(counts)
}

/// Takes a backup. Whoever is killed meanwhile leaves no snapshot, and the next one clears up.
pub fn take(ctx: &Context<'_>, extent: Extent<'_>, repository: &dyn Writable, progress: Progress<'_>) -> Result<Taken> {
    if repository.begin()? {
        sweep::sweep(repository)?;
    }
    for _ in 0..ATTEMPTS {
        if let Some((header, left_out)) = attempt(ctx, extent, repository, progress)? {
            repository.end()?;
            let op = note(ctx, extent, &header)
                .map_err(|error| error.hint(format!("the snapshot {} was taken all the same", header.id)))?;
            return Ok(Taken { header, op, left_out });
        }
        // Nothing of what was purged stays behind.
        sweep::sweep(repository)?;
    }
    Err(Error::new(Kind::Busy, "profiles come and go, or memories are purged, faster than they can be read")
        .hint("try again later"))
}

/// One try; `None` where profiles came or went meanwhile, or something was purged.
fn attempt(
    ctx: &Context<'_>,
    extent: Extent<'_>,
    repository: &dyn Writable,
    progress: Progress<'_>,
) -> Result<Option<(Header, Vec<Error>)>> {
    let mut taking = Taking {
        ctx,
        repository,
        former: Former::of(repository, &series(extent.whose))?,
        progress,
        changes: BTreeMap::new(),
        left_out: RefCell::default(),
        new_bytes: Cell::default(),
    };
    let id = SnapshotId::after(repository.snapshots()?.last().copied(), ctx.now);
    let mut header = Header::new(id, ctx.now, repository.home());
    header.whole = matches!(extent.whose, Whose::Everybody);
    header.secrets = extent.secrets == Secrets::Included;

    let mut draft = repository.write(&Sheet::Draft)?;
    let home = header.whole.then(|| Site::open(ctx, Scope::Home, extent.secrets)).transpose()?;
    let begun = home.as_ref().map(|site| taking.survey(site, draft.as_mut())).transpose()?;
    for member in members(ctx, extent.whose, &mut |error| taking.leave_out(error))? {
        let site = match Site::open(ctx, member.scope(), extent.secrets) {
            Ok(site) => site,
            // Of many, one that is damaged does not stop the others.
            Err(error) if header.whole => {
                taking.leave_out(error);
                continue;
            }
            Err(error) => return Err(error),
        };
        let begun = taking.survey(&site, draft.as_mut())?;
        let Caught::UpTo(head) = taking.catch_up(&site, begun)? else { return Ok(None) };
        taking.check_log(&site.scope, head)?;
        let Member { username, account } = member;
        header.users.push(Owner { username, account: account.id, display_name: account.display_name, head });
    }
    draft.finish()?;
    // The home comes last: its accounts are those whose profiles were taken, or it begins anew.
    if let (Some(site), Some(begun)) = (&home, begun) {
        let Caught::UpTo(head) = taking.catch_up(site, begun)? else { return Ok(None) };
        taking.check_log(&site.scope, head)?;
        header.head = head;
    }
    for item in merged(repository, &taking.changes)? {
        let item = item?;
        if item.is_file() {
            header.counts.add(item.size());
        }
    }
    header.counts.new_bytes = taking.new_bytes.get();
    let mut snapshot = Sealing::begin(repository.write(&Sheet::Snapshot(id))?, &header)?;
    for item in merged(repository, &taking.changes)? {
        snapshot.add(&item?)?;
    }
    snapshot.finish()?;
    Ok(Some((header, taking.left_out.into_inner())))
}

impl Counts {
    fn add(&mut self, bytes: u64) {
        self.files += 1;
        self.bytes += bytes;
    }
}

/// The items of the draft with what became of them since.
fn merged<'a>(
    repository: &'a dyn Writable,
    changes: &'a BTreeMap<Ordered, Option<Item>>,
) -> Result<impl Iterator<Item = Result<Item>> + 'a> {
    let mut draft = repository.lines(&Sheet::Draft)?.map(|line| parse(&line?)).peekable();
    let mut changes = changes.iter().peekable();
    Ok(std::iter::from_fn(move || {
        loop {
            let (Some((Ordered(changed), _)), drafted) = (changes.peek(), draft.peek()) else { return draft.next() };
            let ahead = match drafted {
                Some(Ok(item)) => order(&item.name, changed),
                Some(Err(_)) => return draft.next(),
                None => std::cmp::Ordering::Greater,
            };
            if ahead.is_lt() {
                return draft.next();
            }
            if ahead.is_eq() {
                drop(draft.next());
            }
            if let Some(item) = changes.next().and_then(|(_, item)| item.clone()) {
                return Some(Ok(item));
            }
        }
    }))
}

/// What tells the snapshots of the same thing from others.
fn series(whose: Whose<'_>) -> String {
    match whose {
        Whose::One(member) => member.account.id.to_string(),
        Whose::Everybody => "home".to_owned(),
    }
}

/// Whose profiles are taken, by name. An account that is damaged does not stop the others.
fn members(ctx: &Context<'_>, whose: Whose<'_>, failed: &mut dyn FnMut(Error)) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    match whose {
        Whose::One(member) => members.push(member.clone()),
        Whose::Everybody => {
            for member in user::all(ctx.store)? {
                member.map_or_else(&mut *failed, |member| members.push(member));
            }
        }
    }
    let mut placed = members.into_iter().map(|member| Ok((place(&member.profile())?, member)));
    let mut placed = placed.by_ref().collect::<Result<Vec<(Name, Member)>>>()?;
    placed.sort_by(|(one, _), (other, _)| order(one, other));
    Ok(placed.into_iter().map(|(_, member)| member).collect())
}

/// The home's scope where it is taken, and those of the profiles.
fn scopes(ctx: &Context<'_>, whose: Whose<'_>, failed: &mut dyn FnMut(Error)) -> Result<Vec<Scope>> {
    let home = matches!(whose, Whose::Everybody).then_some(Scope::Home);
    Ok(home.into_iter().chain(members(ctx, whose, failed)?.iter().map(Member::scope)).collect())
}

/// Leaves a line: in the profile's log, or in the home's.
fn note(ctx: &Context<'_>, extent: Extent<'_>, header: &Header) -> Result<OpId> {
    let (scope, subject, action, target) = match extent.whose {
        Whose::One(member) => (member.scope(), Some(member), access::copying(extent.secrets), Target::Member(member)),
        Whose::Everybody => (Scope::Home, None, Action::ManageAccounts, Target::Home),
    };
    let op = ctx.store.begin(&scope, ctx.cause(CREATE, Category::Data, Level::Info, subject))?;
    let mut op = access::reauthorize(ctx, op, action, target)?;
    op.detail("snapshot", header.id);
    op.detail("profiles", header.users.len());
    op.detail("files", header.counts.files);
    op.detail("bytes", header.counts.bytes);
    op.detail("newBytes", header.counts.new_bytes);
    Ok(op.commit()?.0)
}
