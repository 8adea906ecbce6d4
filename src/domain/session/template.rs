//! What a session begins with: what the profile says of voice and looks, and a template merged over it.

use super::Ttl;
use crate::domain::Context;
use crate::domain::json::{Patch, Verbatim, merge};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result, nearest};
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range};

/// What of the context comes from which file of the profile.
const FROM: [(&str, &str); 2] = [("voice_settings", "voice.json"), ("ui_preferences", "ui.json")];

/// Where templates lie in `etc/`.
const TEMPLATES: &str = "session-templates/";

/// What templates end in.
const ENDING: &str = ".json";

/// What a template says of itself and of the session, and not of its context.
const ABOUT: [&str; 5] = ["name", "description", "type", "label", "ttl"];

/// What a session begins with.
#[derive(Debug)]
pub(super) struct Beginning {
    /// Its context: an object.
    pub(super) context: Verbatim,
    /// What the template calls it.
    pub(super) label: Option<String>,
    /// How long it lasts by the template.
    pub(super) ttl: Option<Ttl>,
}

/// What a session begins with, where the template of this name, if any, is merged over the profile's own.
pub(super) fn beginning(
    ctx: &Context<'_>,
    subject: &Member,
    template: Option<&str>,
    get: impl Fn(&Key) -> Result<Option<Stored>>,
) -> Result<Beginning> {
    let at_path = |key: &Key, error| ctx.store.with_path(&subject.scope(), key, error);
    let read = |key: &Key| {
        let Some(stored) = get(key)? else { return Ok(None) };
        let value = Patch::open(key, &stored.bytes).and_then(|patch| patch.value());
        value.map(Some).map_err(|error| at_path(key, error))
    };
    let mut members = Vec::new();
    for (name, file) in FROM {
        let own = read(&Key::new(Kind::Config, file)?)?;
        members.push((name.to_owned(), own.unwrap_or_else(|| Verbatim::Object(Vec::new()))));
    }
    let context = Verbatim::Object(members);
    let Some(template) = template else { return Ok(Beginning { context, label: None, ttl: None }) };
    let key = Key::new(Kind::Config, format!("{TEMPLATES}{template}{ENDING}"))?;
    let over = read(&key)?.map_or_else(|| Err(unknown(ctx, subject, template)), Ok)?;
    let label = over.get("label").and_then(Verbatim::as_str);
    let ttl = over.get("ttl").and_then(Verbatim::as_str).map(|ttl| ttl.parse::<Ttl>()).transpose();
    let ttl = ttl.map_err(|why| {
        let error = Error::new(ErrorKind::Damaged, format!("the ttl of {key} is none: {why}"));
        at_path(&key, why.hints().iter().fold(error, Error::hint))
    })?;
    let rest = over.members().iter().filter(|(name, _)| !ABOUT.contains(&name.as_str()));
    let over = Verbatim::Object(rest.cloned().collect());
    Ok(Beginning { context: merge::merged(&context, &over), label, ttl })
}

/// The names of the profile's templates.
fn names(ctx: &Context<'_>, subject: &Member) -> Result<Vec<String>> {
    let keys = ctx.store.list(&subject.scope(), &Range::all(Kind::Config))?;
    let name = |key: Key| Some(key.name.to_string().strip_prefix(TEMPLATES)?.strip_suffix(ENDING)?.to_owned());
    Ok(keys.flatten().filter_map(name).collect())
}

fn unknown(ctx: &Context<'_>, subject: &Member, template: &str) -> Error {
    let error = Error::not_found(format!("{} has no session template named {template:?}", subject.username));
    let names = names(ctx, subject).unwrap_or_default();
    match nearest(template, names.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None if names.is_empty() => {
            error.hint(format!("templates are JSON files in etc/{TEMPLATES}; mh path etc says where that is"))
        }
        None => error.hint(format!("the templates are: {}", names.join(", "))),
    }
}
