//! Changing settings of a profile: by key, in as many files as they stand in, or a file as a whole.
//!
//! One command is one operation. What is not changed stays byte for byte.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::config::{file, list};
use crate::domain::document::{self, Opened};
use crate::domain::json::{Assignment, FieldPath, Patch};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::key::Key;
use crate::store::operation::{Category, Level};

/// What is to be done to one setting.
#[derive(Debug, Clone)]
pub enum Change {
    /// Give it a value.
    Set(Assignment),
    /// Take it away.
    Unset(FieldPath),
}

/// What a command changed, or would change.
#[derive(Debug, Default)]
pub struct Changed {
    /// The settings that have other values now.
    pub keys: Vec<String>,
    /// Those that were not there before and look like one that was: each with that one.
    pub doubtful: Vec<(String, String)>,
    /// The files, each as it was and as it is now.
    pub files: Vec<(Vec<u8>, Vec<u8>)>,
    /// The operation; `None` where nothing was changed, and for a dry run.
    pub op: Option<OpId>,
}

/// Makes changes to settings, in one operation. With `dry`, says what would be done and does nothing.
pub fn apply(ctx: &Context<'_>, subject: &Member, changes: &[Change], dry: bool) -> Result<Changed> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let (planned, changed) = plan(ctx, subject, changes, |file| file::open(ctx, subject, file))?;
    if dry || planned.is_empty() {
        return Ok(changed);
    }
    let event = if matches!(changes, [Change::Unset(_), ..]) { "config.unset" } else { "config.set" };
    let cause = ctx.cause(event, Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&subject.scope(), cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    // Everything is worked out again from what stands there under the lock.
    let (planned, mut changed) = plan(ctx, subject, changes, |file| {
        let name = file.to_string();
        document::open_under(&op, file, &name)
    })?;
    if planned.is_empty() {
        return Ok(changed);
    }
    for (opened, bytes) in &planned {
        document::put(&mut op, opened, bytes)?;
    }
    op.detail("keys", &changed.keys);
    changed.op = Some(op.commit()?.0);
    Ok(changed)
}

/// The files that change, with what they become.
type Planned = Vec<(Opened, Vec<u8>)>;

fn plan(
    ctx: &Context<'_>,
    subject: &Member,
    changes: &[Change],
    open: impl Fn(Key) -> Result<Opened>,
) -> Result<(Planned, Changed)> {
    let mut files: Vec<(Opened, Patch)> = Vec::new();
    let mut changed = Changed::default();
    for change in changes {
        let key = match change {
            Change::Set(assignment) => &assignment.path,
            Change::Unset(key) => key,
        };
        let (file, path) = file::split(key)?;
        let path = path.ok_or_else(|| {
            Error::usage(format!("{key} is a whole file"))
                .hint(format!("name a value in it, as in {key}.NAME"))
                .hint(format!("or change it as a whole: mh config edit {key}"))
        })?;
        let at = match files.iter().position(|(opened, _)| opened.key == file) {
            Some(at) => at,
            None => {
                files.push(begin(ctx, subject, open(file)?, change)?);
                files.len() - 1
            }
        };
        let (opened, patch) = &files[at];
        let before = patch.bytes();
        match change {
            Change::Set(assignment) => {
                let near = neighbour(opened, patch, &path)?;
                changed.doubtful.extend(near.map(|near| (key.to_string(), near.to_string())));
                let within = Assignment { path, given: assignment.given.clone() };
                patch.assign(&within).map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))?;
            }
            Change::Unset(_) if patch.take(&path)? => {}
            Change::Unset(_) => return Err(list::unknown(&file::root(&opened.key), &patch.value()?, &path)),
        }
        if patch.bytes() != before {
            changed.keys.push(key.to_string());
        }
    }
    let files = files.into_iter().map(|(opened, patch)| (opened, patch.bytes()));
    let planned: Planned = files.filter(|(opened, bytes)| bytes != opened.bytes()).collect();
    changed.files = planned.iter().map(|(opened, bytes)| (opened.bytes().to_vec(), bytes.clone())).collect();
    Ok((planned, changed))
}

/// A file that is about to be changed. One that is new needs a name that will do.
fn begin(ctx: &Context<'_>, subject: &Member, opened: Opened, change: &Change) -> Result<(Opened, Patch)> {
    if !file::exists(&opened) {
        match change {
            Change::Set(_) => file::check_new(&opened.key)?,
            Change::Unset(_) => return Err(file::unknown(ctx, subject, &opened.key)),
        }
    }
    let patch = file::read(ctx, subject, &opened)?;
    Ok((opened, patch))
}

/// The key that a new one was perhaps meant to be.
fn neighbour(opened: &Opened, patch: &Patch, path: &FieldPath) -> Result<Option<FieldPath>> {
    Ok(match patch.get(path)? {
        Some(_) => None,
        None => list::near(&file::root(&opened.key), &patch.value()?, path),
    })
}

/// Opens a file for changing it as a whole, damaged or not; a new one needs a name that will do.
pub fn open(ctx: &Context<'_>, subject: &Member, file: Key) -> Result<Opened> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let opened = file::open(ctx, subject, file)?;
    if !file::exists(&opened) {
        file::check_new(&opened.key)?;
    }
    Ok(opened)
}

/// Whether `bytes` can take the place of a file.
pub fn check(opened: &Opened, bytes: &[u8]) -> Result<()> {
    match Patch::open(&opened.key, bytes) {
        // What was typed just now is no damaged file.
        Err(error) if error.kind() == Kind::Damaged => Err(Error::usage(error.message())),
        patch => patch.map(drop),
    }
}

/// Puts a file as a person wrote it in the place of the one that was opened.
pub fn replace(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<Option<OpId>> {
    check(opened, bytes)?;
    document::replace(ctx, subject, opened, bytes, "config.edit")
}
