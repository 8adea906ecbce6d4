//! The context that a session begins with: what the profile says of voice and looks, and a template.

use crate::domain::Context;
use crate::domain::json::{Patch, Verbatim, merge};
use crate::domain::user::Member;
use crate::error::{Error, Result, nearest};
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range};

/// What of the context comes from which file of the profile.
const FROM: [(&str, &str); 2] = [("voice_settings", "voice.json"), ("ui_preferences", "ui.json")];

/// Where templates lie in `etc/`.
const TEMPLATES: &str = "session-templates/";

/// What templates end in.
const ENDING: &str = ".json";

/// The context of a new session, with the template of this name merged over the profile's own.
pub(super) fn context(
    ctx: &Context<'_>,
    subject: &Member,
    template: Option<&str>,
    get: impl Fn(&Key) -> Result<Option<Stored>>,
) -> Result<Verbatim> {
    let read = |key: &Key| {
        let Some(stored) = get(key)? else { return Ok(None) };
        let value = Patch::open(key, &stored.bytes).and_then(|patch| patch.value());
        value.map(Some).map_err(|error| ctx.store.with_path(&subject.scope(), key, error))
    };
    let mut members = Vec::new();
    for (name, file) in FROM {
        let own = read(&Key::new(Kind::Config, file)?)?;
        members.push((name.to_owned(), own.unwrap_or_else(|| Verbatim::Object(Vec::new()))));
    }
    let own = Verbatim::Object(members);
    let Some(template) = template else { return Ok(own) };
    let key = Key::new(Kind::Config, format!("{TEMPLATES}{template}{ENDING}"))?;
    let over = read(&key)?.map_or_else(|| Err(unknown(ctx, subject, template)), Ok)?;
    Ok(merge::merged(&own, &over))
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
            error.hint(format!("templates are files in etc/{TEMPLATES}; mh path etc says where"))
        }
        None => error.hint(format!("the templates are: {}", names.join(", "))),
    }
}
