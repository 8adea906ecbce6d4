//! Which model plays which role: `etc/models.json`, in MetaHuman's shape.
//!
//! `defaults` names an entry of `models` for every role; an entry says provider, model and options,
//! and may serve several roles. A role that is given another model must not change it for others.

mod models;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::document;
use crate::domain::json::Verbatim;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::OpId;

use models::Models;

/// A role with the model that plays it.
#[derive(Debug, Clone)]
pub struct Role {
    /// What it is called: `coder`.
    pub name: String,
    /// The entry of `models` that plays it.
    pub entry: String,
    /// The model, as its provider calls it: `qwen3-coder:30b`.
    pub model: String,
    /// Who runs it.
    pub provider: Option<String>,
    /// What the model is for.
    pub description: Option<String>,
    /// How it is run, as the file spells it.
    pub options: Vec<(String, Verbatim)>,
}

/// The roles, in the order of the file. One whose model is not there is an item that fails.
pub fn list(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Result<Role>>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let models = Models::open(ctx, subject)?;
    Ok(models.defaults()?.into_iter().map(|(role, entry)| models.role(role, entry)).collect())
}

/// One role.
pub fn show(ctx: &Context<'_>, subject: &Member, role: &str) -> Result<Role> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let models = Models::open(ctx, subject)?;
    models.role(role.to_owned(), models.entry_of(role)?)
}

/// How a role came to its model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It had it already.
    Already,
    /// Its entry names another model now; the former one is given.
    Renamed(String),
    /// It is played by another entry, which was there.
    Repointed,
    /// Its entry serves other roles too, which are given: it got one of its own.
    Copied(Vec<String>),
}

/// What giving a role another model did.
#[derive(Debug)]
pub struct Changed {
    /// The role as it is now.
    pub role: Role,
    /// How that was done.
    pub how: How,
    /// The operation; `None` where nothing was changed, and for a dry run.
    pub op: Option<OpId>,
}

/// Gives a role another model: an entry of `models` by its id, or a model by the name that its
/// provider has for it. One operation.
pub fn set(ctx: &Context<'_>, subject: &Member, role: &str, model: &str, dry: bool) -> Result<Changed> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    if model.trim().is_empty() || model.contains(char::is_control) {
        return Err(Error::usage(format!("{model:?} is not the name of a model")));
    }
    let (models, planned) = plan(ctx, subject, role, model)?;
    if dry || models.is_unchanged() {
        return Ok(planned);
    }
    let mut op = document::lock(ctx, subject, "model.set", Action::WriteProfile)?;
    let (models, mut changed) = plan(ctx, subject, role, model)?;
    if models.is_unchanged() {
        return Ok(changed);
    }
    document::put(&mut op, &models.opened, &models.patch.bytes())?;
    op.detail("role", role);
    changed.op = Some(op.commit()?.0);
    Ok(changed)
}

fn plan<'a>(ctx: &'a Context<'a>, subject: &'a Member, role: &str, model: &str) -> Result<(Models<'a>, Changed)> {
    let models = Models::open(ctx, subject)?;
    let how = models.give(role, model)?;
    let role = models.role(role.to_owned(), models.entry_of(role)?)?;
    Ok((models, Changed { role, how, op: None }))
}
