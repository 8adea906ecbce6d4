//! `mh config --system`: the settings of the home, and every other choice with why it holds.

use super::view::{SettingView, changed, list as print};
use crate::cli::DryRun;
use crate::cli::app::{Acting, App, Chosen};
use crate::cli::editing;
use crate::domain::config::system::{self, Edited};
use crate::domain::home;
use crate::domain::json::{Assignment, FieldPath};
use crate::error::{Error, Result};
use crate::settings::effective::{Effective, Layer, Source};
use crate::settings::{edit, known};
use crate::store::backend::Stored;

pub(super) fn get(app: &App, key: &FieldPath) -> Result<()> {
    let key = key.to_string();
    let all = effective(app)?;
    let found = all.iter().find(|setting| setting.key == key).cloned();
    let found = found.ok_or_else(|| unknown(&key, &all))?;
    app.ui.emit(&SettingView::try_from(found)?)
}

pub(super) fn list(app: &App, prefix: Option<&FieldPath>, origin: bool) -> Result<()> {
    let all = effective(app)?;
    let Some(prefix) = prefix.map(FieldPath::to_string) else {
        return print(app, all.into_iter().map(SettingView::try_from), origin);
    };
    let beneath = |key: &str| key.strip_prefix(&prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    if !all.iter().any(|setting| beneath(&setting.key)) {
        return Err(unknown(&prefix, &all));
    }
    print(app, all.into_iter().filter(|setting| beneath(&setting.key)).map(SettingView::try_from), origin)
}

/// Every choice as it holds for this command.
fn effective(app: &App) -> Result<Vec<Effective>> {
    let acting = app.acting()?;
    let stored = system::read(&app.context(&acting.actor))?;
    let mut all = app.settings.effective(stored.as_ref().map(|stored| stored.bytes.as_slice()));
    // Who it is when nobody is named, only the home can tell.
    all.iter_mut().filter(|setting| setting.key == "user").for_each(|user| name(user, &acting));
    Ok(all)
}

fn name(user: &mut Effective, acting: &Acting) {
    let Some(subject) = &acting.subject else { return };
    user.value = subject.username.as_str().into();
    match acting.chosen {
        None | Some(Chosen::Flag | Chosen::Environment) => {}
        Some(Chosen::Switch) => user.source = Source::new(Layer::Selection, "mh user switch"),
        Some(Chosen::OnlyAccount) => user.source = Source::new(Layer::Default, "the only account"),
        Some(Chosen::OsUser) => user.source = Source::new(Layer::Default, "the OS user"),
    }
}

fn unknown(key: &str, all: &[Effective]) -> Error {
    known::unknown(key, all.iter().map(|setting| setting.key.as_str()))
}

pub(super) fn set(app: &App, assignments: &[Assignment], dry: DryRun) -> Result<()> {
    apply(app, |stored| edit::set(bytes(stored), assignments), dry)
}

pub(super) fn unset(app: &App, keys: &[FieldPath], dry: DryRun) -> Result<()> {
    apply(app, |stored| edit::unset(bytes(stored), keys), dry)
}

fn bytes(stored: Option<&Stored>) -> Option<&[u8]> {
    stored.map(|stored| stored.bytes.as_slice())
}

fn apply(app: &App, edit: impl Fn(Option<&Stored>) -> Result<Edited>, dry: DryRun) -> Result<()> {
    let acting = app.acting()?;
    let done = system::change(&app.context(&acting.actor), edit, dry.dry_run)?;
    if dry.dry_run {
        super::preview(app, &done.before, &done.edited.bytes);
    }
    changed(app, done.edited.keys, done.op, dry)
}

pub(super) fn edit(app: &App, dry: DryRun) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    if !app.ui.can_ask() {
        return Err(Error::usage("there is no terminal for the editor")
            .hint("change single settings with: mh config set --system KEY=VALUE"));
    }
    let seen = system::open(&ctx)?;
    // Where there is none yet, every setting is shown with its default.
    let before = bytes(seen.as_ref()).unwrap_or(home::SETTINGS.as_bytes());
    let done = editing::round_trip(app, "mh.toml", before, ".toml", |text| {
        let write = |now: Option<&Stored>| {
            system::expect(seen.as_ref(), now)?;
            if now.is_none() && text == home::SETTINGS {
                return Ok(Edited { bytes: Vec::new(), keys: Vec::new() });
            }
            edit::whole(bytes(now), text)
        };
        system::change(&ctx, write, dry.dry_run)
    })?;
    if dry.dry_run {
        super::preview(app, &done.before, &done.edited.bytes);
    }
    // A comment is a change too.
    let only_text = done.edited.keys.is_empty() && done.edited.bytes != done.before;
    let keys = if only_text { vec!["mh.toml".to_owned()] } else { done.edited.keys };
    changed(app, keys, done.op, dry)
}
