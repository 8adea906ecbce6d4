//! The files of `etc/`: how people name them, which there are, and opening one.

use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::Opened;
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch};
use crate::domain::user::Member;
use crate::domain::{Context, document, template};
use crate::error::{Error, Result, nearest};
use crate::store::key::{Key, Kind, Range};

/// What the files end in.
const ENDING: &str = ".json";
/// As many files as a hint lists by name.
const FEW: usize = 12;

/// The file that a setting's key begins with, and the way in it; `None` is the whole file.
pub(super) fn split(key: &FieldPath) -> Result<(Key, Option<FieldPath>)> {
    match key.split_first() {
        (Step::Name(name), path) => Ok((named(name)?, path)),
        (Step::Index(_), _) => Err(Error::usage(format!("{key} names no file"))
            .hint("a setting is named by its file and the way in it, as in voice.tts.piper.speakingRate")),
    }
}

/// The file that people call `name`: what lies in `etc/`, without its ending.
fn named(name: &str) -> Result<Key> {
    format!("{}/{name}{ENDING}", Kind::Config.as_str()).parse()
}

/// What people call a file; `None` for what is no JSON file.
pub(super) fn name(file: &Key) -> Option<String> {
    file.name.to_string().strip_suffix(ENDING).map(str::to_owned)
}

/// The key of everything in a file.
pub(super) fn root(file: &Key) -> FieldPath {
    FieldPath::field(&name(file).unwrap_or_default())
}

/// A file as people name one by itself: with its ending or without, quoted or not.
pub fn parse(text: &str) -> Result<Key> {
    let quoted = text.parse::<FieldPath>().ok().map(|path| path.steps().to_vec());
    let text = match quoted.as_deref() {
        Some([Step::Name(name)]) => name,
        _ => text,
    };
    named(text.strip_suffix(ENDING).unwrap_or(text))
}

/// The files of a profile and those that it would have from the template, by name.
pub(super) fn all(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Key>> {
    let stored = ctx.store.list(&subject.scope(), &Range::all(Kind::Config))?;
    let mut files = stored.collect::<Result<Vec<_>>>()?;
    files.extend(template::keys(Kind::Config)?);
    files.retain(|file| name(file).is_some());
    files.sort();
    files.dedup();
    Ok(files)
}

/// The same as people name them.
pub fn names(ctx: &Context<'_>, subject: &Member) -> Result<Vec<String>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    Ok(all(ctx, subject)?.iter().map(|file| root(file).to_string()).collect())
}

/// Whether there is such a file, in the profile or in the template.
pub(super) fn exists(opened: &Opened) -> bool {
    opened.stored.is_some() || template::default(&opened.key).is_some()
}

/// A file as it is now.
pub(super) fn open(ctx: &Context<'_>, subject: &Member, file: Key) -> Result<Opened> {
    let name = file.to_string();
    document::open(ctx, subject, file, &name)
}

/// Its syntax tree; of a damaged one the error says how to mend it.
pub(super) fn read(ctx: &Context<'_>, subject: &Member, opened: &Opened) -> Result<Patch> {
    Patch::open(&opened.key, opened.bytes()).map_err(|error| {
        let error = ctx.store.with_path(&subject.scope(), &opened.key, error);
        error.hint(format!("or correct it in the editor: mh config edit {}", root(&opened.key)))
    })
}

/// Refuses names that a new file should not have: other programs must be able to name it.
pub(super) fn check_new(file: &Key) -> Result<()> {
    let name = name(file).unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let sound = |part: &str| part.starts_with(plain) && part.chars().all(|c| plain(c) || "._-".contains(c));
    if name.split('/').all(sound) {
        return Ok(());
    }
    Err(Error::usage(format!("{name:?} cannot be the name of a new file in etc/"))
        .hint("names have a-z, 0-9, '.', '_' and '-', and begin with a letter or a digit"))
}

/// The error for a file that there is not.
pub(super) fn unknown(ctx: &Context<'_>, subject: &Member, file: &Key) -> Error {
    let error = Error::not_found(format!("there is no {file}"));
    let names: Vec<_> = all(ctx, subject).unwrap_or_default().iter().map(|file| root(file).to_string()).collect();
    let begins = format!("\"{}.", name(file).unwrap_or_default());
    if let Some(quoted) = names.iter().find(|name| name.starts_with(&begins)) {
        return error.hint(format!("a name with a '.' in it is quoted: '{quoted}'"));
    }
    match nearest(&root(file).to_string(), names.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None if names.len() <= FEW => error.hint(format!("the files are: {}", names.join(", "))),
        None => error.hint("list everything with: mh config list"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(key: &str) -> (String, Option<String>) {
        let (file, path) = split(&key.parse().unwrap()).unwrap();
        (file.to_string(), path.map(|path| path.to_string()))
    }

    #[test]
    fn a_key_is_a_file_and_the_way_in_it() {
        let way = |text: &str| Some(text.to_owned());
        assert_eq!(place("voice.tts.piper"), ("etc/voice.json".into(), way("tts.piper")));
        assert_eq!(place("voice"), ("etc/voice.json".into(), None));
        assert_eq!(place("\"custom.local\".speed"), ("etc/custom.local.json".into(), way("speed")));
        assert_eq!(place("\"agent -draft coder\".x[0]"), ("etc/agent -draft coder.json".into(), way("x[0]")));
        assert_eq!(place("session-templates/morning.ttl"), ("etc/session-templates/morning.json".into(), way("ttl")));
        assert_eq!(place("training-oak:8b.model"), ("etc/training-oak:8b.json".into(), way("model")));
        for bad in ["[0]", "\"../persona/core\".x", "\"/etc/passwd\".x"] {
            assert!(split(&bad.parse().unwrap()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_file_by_itself_needs_no_quotes() {
        for text in ["custom.local", "\"custom.local\"", "custom.local.json"] {
            assert_eq!(parse(text).unwrap().to_string(), "etc/custom.local.json", "{text}");
        }
        assert_eq!(parse("voice").unwrap().to_string(), "etc/voice.json");
    }

    #[test]
    fn new_files_have_plain_names() {
        let check = |name: &str| check_new(&named(name).unwrap());
        for good in ["voice", "custom.local", "a_b-2", "session-templates/evening", "0"] {
            assert!(check(good).is_ok(), "{good}");
        }
        for bad in ["Voice", ".hidden", "-x", "a b", "a:b", "zoë", "a/.b", ""] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
