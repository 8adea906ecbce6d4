//! What of AirFit's `profile.json` maps onto `persona/core.json`. The rest of the core is the
//! template's, and the rest of the profile stays in `persona/airfit-profile.json`.

use serde::Serialize;
use serde_json::json;

use crate::domain::json::python::Piece;
use crate::domain::json::{Patch, Verbatim};
use crate::domain::migrate::airfit::document;
use crate::domain::migrate::people::Person;
use crate::domain::zone::Zone;
use crate::domain::{stamp, template};
use crate::error::{Error, Result};
use crate::store::key::Key;

/// Fields that are a text here.
const TEXTS: [(&str, &str); 3] = [
    ("name", "identity.humanName"),
    ("occupation", "context.occupation"),
    ("personality_notes", "personality.traits.notes"),
];

/// Fields that are a list of texts here.
const LISTS: [(&str, &str); 5] = [
    ("communication_style", "personality.communicationStyle.tone"),
    ("constraints", "values.boundaries"),
    ("favorite_activities", "personality.interests"),
    ("preferences", "personality.workStyle.preferences"),
    ("phase_context", "context.currentFocus"),
];

/// Fields whose texts are lines of the notes.
const NOTES: [&str; 3] = ["summary", "patterns", "insights"];

/// The core, and what of the profile it could not take.
pub(super) fn make(person: &Person, profile: Piece<'_>, zone: Zone) -> Result<(Vec<u8>, Vec<String>)> {
    let key = Key::persona("core");
    let seed = template::named(person.display_name.as_deref(), person.email.as_deref())?;
    let bytes = seed.into_iter().find(|(known, _)| *known == key).map(|(_, bytes)| bytes);
    let core = Patch::open(&key, &bytes.ok_or_else(|| Error::bug("the template has no core"))?)?;
    let mut problems = Vec::new();
    let mut texts = |name: &str| read(profile, name, &mut problems);
    for (name, path) in TEXTS {
        let given = texts(name);
        if !given.is_empty() {
            put(&core, path, given.join("\n"))?;
        }
    }
    for (name, path) in LISTS {
        let given = texts(name);
        if !given.is_empty() {
            put(&core, path, given)?;
        }
    }
    let goals: Vec<_> = texts("goals").iter().map(|goal| json!({ "goal": goal, "status": "active" })).collect();
    if !goals.is_empty() {
        put(&core, "goals.shortTerm", goals)?;
    }
    let notes: Vec<String> = NOTES.iter().flat_map(|name| texts(name)).collect();
    if !notes.is_empty() {
        put(&core, "notes", notes.join("\n"))?;
    }
    if let Some(updated) = texts("updated_at").first().and_then(|text| document::instant(text, zone)) {
        put(&core, "lastUpdated", stamp(updated))?;
    }
    Ok((core.bytes(), problems))
}

fn put(core: &Patch, path: &str, value: impl Serialize) -> Result<()> {
    let value = Verbatim::of(value).map_err(|error| Error::bug(error.to_string()))?;
    core.put(&path.parse()?, &value)
}

/// The texts of a field: itself, its items, or what its items have under `insight`. Empty ones say nothing.
fn read(profile: Piece<'_>, name: &str, problems: &mut Vec<String>) -> Vec<String> {
    let Some(field) = profile.get(name).filter(|field| field.text() != "null") else { return Vec::new() };
    let item = |item: Piece<'_>| item.as_str().or_else(|| item.get("insight")?.as_str());
    let texts = match field.items() {
        Some(items) => items.into_iter().map(item).collect(),
        None => field.as_str().map(|text| vec![text]),
    };
    let Some(texts) = texts else {
        problems.push(format!(
            "line {}: {name} is neither a text nor a list of texts: it is in persona/airfit-profile.json alone",
            field.line()
        ));
        return Vec::new();
    };
    texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
}
