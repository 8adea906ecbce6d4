//! `mh config` on the files of a profile.

use super::secret;
use super::view::{SettingView, changed, list as print};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::editing;
use crate::cli::ui::Format;
use crate::domain::config::change::{self, Change};
use crate::domain::config::{file, list};
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result};

pub(super) fn get(app: &App, key: &FieldPath) -> Result<()> {
    let standing = app.standing()?;
    let mut setting = list::get(&app.context(&standing.actor), &standing.subject, key)?;
    let whole = setting.whole.take();
    let view = SettingView::from(setting);
    match whole {
        _ if app.ui.format != Format::Table => app.ui.emit(&view),
        Some(bytes) => app.ui.exact(&String::from_utf8_lossy(&bytes)),
        None => app.ui.exact(&(view.bare() + "\n")),
    }
}

pub(super) fn list(app: &App, prefix: Option<&FieldPath>, origin: bool) -> Result<()> {
    let standing = app.standing()?;
    let secrets = secret::listed(app, prefix)?.into_iter().map(Ok);
    if prefix.is_some_and(secret::is_prefix) {
        return print(app, secrets, origin);
    }
    let settings = list::list(&app.context(&standing.actor), &standing.subject, prefix)?;
    print(app, settings.map(|setting| setting.map(SettingView::from)).chain(secrets), origin)
}

pub(super) fn set(app: &App, assignments: Vec<Assignment>, dry: DryRun) -> Result<()> {
    apply(app, assignments.into_iter().map(Change::Set).collect(), dry)
}

pub(super) fn unset(app: &App, keys: Vec<FieldPath>, dry: DryRun) -> Result<()> {
    if let Some(key) = keys.iter().find(|key| secret::is_prefix(key)) {
        return secret::unset(app, key, keys.len(), dry);
    }
    apply(app, keys.into_iter().map(Change::Unset).collect(), dry)
}

fn apply(app: &App, changes: Vec<Change>, dry: DryRun) -> Result<()> {
    let standing = app.standing()?;
    let done = change::apply(&app.context(&standing.actor), &standing.subject, &changes, dry.dry_run)?;
    for (key, near) in &done.doubtful {
        app.ui.note(&format!("{key} was not there before; did you mean '{near}'?"));
    }
    if dry.dry_run {
        done.files.iter().for_each(|(before, after)| super::preview(app, before, after));
    }
    changed(app, done.keys, done.op, dry)
}

pub(super) fn edit(app: &App, name: Option<&str>, dry: DryRun) -> Result<()> {
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    if !app.ui.can_ask() {
        return Err(Error::usage("there is no terminal for the editor")
            .hint("change single settings with: mh config set KEY=VALUE"));
    }
    let name = match name {
        Some(name) => name.to_owned(),
        None => {
            let mut names = file::names(&ctx, subject)?;
            let at = app.ui.pick("which file", &names, "mh config edit FILE")?;
            names.swap_remove(at)
        }
    };
    let opened = change::open(&ctx, subject, file::parse(&name)?)?;
    let (differs, op) = editing::round_trip(app, &opened.name, opened.bytes(), ".json", |text| {
        let differs = text.as_bytes() != opened.bytes();
        if dry.dry_run {
            change::check(&opened, text.as_bytes())?;
            super::preview(app, opened.bytes(), text.as_bytes());
            return Ok((differs, None));
        }
        Ok((differs, change::replace(&ctx, subject, &opened, text.as_bytes())?))
    })?;
    changed(app, differs.then_some(opened.name).into_iter().collect(), op, dry)
}
