//! Which settings there are: those of every home, and the limits of roles, tiers and commands, whose
//! names are the home's own.

use serde_json::Value;

use super::effective::ELSEWHERE;
use super::file::SystemFile;
use crate::cli::commands;
use crate::domain::json::FieldPath;
use crate::domain::json::path::Step;
use crate::domain::limits::{Limit, RATE};
use crate::domain::user::Role;
use crate::error::{Error, Result, nearest};

/// A setting that there is.
pub(super) struct Known<'a> {
    /// The tables that it stands in, from the outside in.
    pub tables: Vec<&'a str>,
    /// Its name there.
    pub field: &'a str,
    /// What holds where it is not set; null where that is nothing.
    pub default: Value,
}

/// The tables and the field that a key names; `None` where it can name none.
pub(super) fn names(path: &FieldPath) -> Option<(Vec<&str>, &str)> {
    let names = path.steps().iter().map(|step| match step {
        Step::Name(name) => Some(name.as_str()),
        Step::Index(_) => None,
    });
    let names: Vec<&str> = names.collect::<Option<_>>()?;
    let (field, tables) = names.split_last()?;
    (!tables.is_empty()).then(|| (tables.to_vec(), *field))
}

/// The setting that a key names, else an error with the nearest.
pub(super) fn known(path: &FieldPath) -> Result<Known<'_>> {
    let key = path.to_string();
    let all = SystemFile::default().flat();
    if let Some((tables, field)) = names(path) {
        let plain = all.iter().find(|(known, _)| *known == key).map(|(_, default)| default.clone());
        if plain.is_some() || is_limit(&tables, field, &key)? {
            return Ok(Known { tables, field, default: plain.unwrap_or_default() });
        }
    }
    if let Some((_, by)) = ELSEWHERE.iter().find(|(name, _)| *name == key) {
        return Err(Error::usage(format!("{key} is not chosen in mh.toml")).hint(format!("choose it by {by}")));
    }
    Err(unknown(&key, all.iter().map(|(key, _)| key.as_str())))
}

/// The error for a key that is none of those there are.
pub fn unknown<'a>(key: &str, all: impl Iterator<Item = &'a str>) -> Error {
    let error = no_setting(key);
    match nearest(key, all) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint("see what there is with: mh config list --system"),
    }
}

fn no_setting(key: &str) -> Error {
    Error::not_found(format!("there is no setting {key}"))
}

/// Whether it is the limit of a command, a role or a tier. Where only the last name is wrong, the error
/// says which there are.
fn is_limit(tables: &[&str], field: &str, key: &str) -> Result<bool> {
    let checked = match tables {
        ["limits", RATE] | ["tiers", _, RATE] => commands::check(field),
        ["tiers", _] => field.parse::<Limit>().map(drop),
        ["roles", role] => role.parse::<Role>().and_then(|_| field.parse::<Limit>()).map(drop),
        ["roles", role, RATE] => role.parse::<Role>().and_then(|_| commands::check(field)),
        _ => return Ok(false),
    };
    let explained = |error: Error| error.hints().iter().fold(no_setting(key), |error, hint| error.hint(hint));
    checked.map(|()| true).map_err(explained)
}

impl Known<'_> {
    /// What it holds where it is not set, for a sentence.
    pub(super) fn otherwise(&self) -> String {
        match &self.default {
            Value::Null => "see what is set with: mh config list --system".to_owned(),
            default => format!("the default holds: {default}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn limits_are_known_for_the_home_for_roles_tiers_and_commands() {
        for key in [
            "limits.memories",
            "limits.rate.memory-list",
            "tiers.family.memories",
            "tiers.family.rate.capture",
            "roles.guest.sessions_per_user",
            "roles.guest.rate.capture",
        ] {
            assert_eq!(known(&key.parse().unwrap()).unwrap().default, Value::Null, "{key}");
        }
        for (key, hint) in [
            ("limits.memorys", "did you mean 'limits.memories'?"),
            ("limits.rate.memory-lsit", "did you mean 'memory-list'?"),
            ("tiers.family.memorys", "did you mean 'memories'?"),
            ("roles.gest.memories", "did you mean 'guest'?"),
            ("tiers.family", "see what there is with: mh config list --system"),
        ] {
            let error = known(&key.parse().unwrap()).err().unwrap();
            assert_eq!((error.kind(), error.hints()), (Kind::NotFound, &[hint.to_owned()][..]), "{key}");
        }
    }
}
