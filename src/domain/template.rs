//! What a new profile starts from: the template that is built in, or the persona and configuration
//! of somebody else. Never memories.

use include_dir::{Dir, DirEntry, include_dir};

use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::user::{self, Account};
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::key::{Key, Kind, Range};

/// `profiles.example/template`: a valid, pleasant example to read as well.
static TEMPLATE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/profiles.example/template");

/// The directories of a profile that a template may fill, and what their files are.
pub const PARTS: [(&str, Kind); 2] = [("persona", Kind::Persona), ("etc", Kind::Config)];

/// The documents that a new profile starts with.
pub type Seed = Vec<(Key, Vec<u8>)>;

/// The built-in template, with what the account says of its owner in place of the placeholders.
pub fn for_account(account: &Account) -> Result<Seed> {
    named(account.display_name.as_deref(), account.email.as_deref())
}

/// The built-in template, with this name and address in place of the placeholders.
pub fn named(display_name: Option<&str>, email: Option<&str>) -> Result<Seed> {
    let mut seed = built_in(|_| true)?;
    let core = Key::persona("core");
    if let Some((_, bytes)) = seed.iter_mut().find(|(key, _)| *key == core) {
        *bytes = fill(bytes, "[Your Full Name]", display_name);
        *bytes = fill(bytes, "[Your e-mail address]", email);
    }
    Ok(seed)
}

/// The built-in template with these persona documents, by name, in place of its own.
pub fn with(own: &[(&'static str, &str)]) -> Result<Seed> {
    let mut seed = built_in(|_| true)?;
    for (name, text) in own {
        let key = Key::persona(name);
        seed.retain(|(known, _)| *known != key);
        seed.push((key, text.as_bytes().to_vec()));
    }
    seed.sort();
    Ok(seed)
}

/// What a document reads as that a profile lacks: the template's.
pub fn default(key: &Key) -> Option<Vec<u8>> {
    let (part, _) = PARTS.iter().find(|(_, kind)| *kind == key.kind)?;
    let path = format!("{part}/{}", key.name);
    TEMPLATE.get_file(path).map(|file| file.contents().to_vec())
}

/// The documents of a kind that the template has, by name.
pub fn keys(kind: Kind) -> Result<Vec<Key>> {
    Ok(built_in(|known| known == kind)?.into_iter().map(|(key, _)| key).collect())
}

/// Persona and configuration of somebody else, whose profile the actor must be allowed to read.
pub fn like(ctx: &Context<'_>, username: &Username) -> Result<Seed> {
    let other = user::find_or_suggest(ctx.store, username)?;
    access::authorize(ctx, Action::ReadProfile, Target::Member(&other))?;
    let mut seed = Vec::new();
    for (_, kind) in PARTS {
        for key in ctx.store.list(&other.scope(), &Range::all(kind))? {
            let key = key?;
            if is_shareable(&key)
                && let Some(stored) = ctx.store.get(&other.scope(), &key)?
            {
                seed.push((key, stored.bytes));
            }
        }
    }
    complete(seed)
}

/// A template out of files, named as in a profile (`persona/core.json`, `etc/voice.json`).
pub fn from_files(files: Vec<(Vec<u8>, Vec<u8>)>) -> Result<Seed> {
    let mut seed = Vec::new();
    for (name, bytes) in files {
        let Some(key) = key_of(&name)? else { continue };
        if is_shareable(&key) {
            seed.push((key, bytes));
        }
    }
    if seed.is_empty() {
        return Err(Error::usage("the template has no files in persona/ or etc/")
            .hint("a template is a directory with persona/ or etc/ in it, as in a profile"));
    }
    complete(seed)
}

/// The key of a profile's file; `None` where it lies in none of [`PARTS`].
fn key_of(name: &[u8]) -> Result<Option<Key>> {
    for (part, kind) in PARTS {
        if let Some(rest) = name.strip_prefix(part.as_bytes()).and_then(|rest| rest.strip_prefix(b"/")) {
            return Key::new(kind, rest).map(Some);
        }
    }
    Ok(None)
}

/// A part of which nothing was given comes from the built-in template.
fn complete(mut seed: Seed) -> Result<Seed> {
    let given: Vec<Kind> = seed.iter().map(|(key, _)| key.kind).collect();
    seed.extend(built_in(|kind| !given.contains(&kind))?);
    Ok(seed)
}

/// Whether somebody else may start with it: not the past of a persona, and not MetaHuman's account
/// file, which has password hashes in it.
fn is_shareable(key: &Key) -> bool {
    let name = key.name.as_bytes();
    key.kind != Kind::Persona || !(name.starts_with(b"archives/") || name == b"users.json")
}

fn built_in(wanted: impl Fn(Kind) -> bool) -> Result<Seed> {
    let mut seed = Vec::new();
    let mut open = vec![&TEMPLATE];
    while let Some(dir) = open.pop() {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(dir) => open.push(dir),
                DirEntry::File(file) => {
                    let key = key_of(file.path().as_os_str().as_encoded_bytes())?;
                    seed.extend(key.filter(|key| wanted(key.kind)).map(|key| (key, file.contents().to_vec())));
                }
            }
        }
    }
    seed.sort();
    Ok(seed)
}

/// The document with a JSON string in place of a placeholder; as it was where there is nothing to say.
fn fill(document: &[u8], placeholder: &str, text: Option<&str>) -> Vec<u8> {
    let Some(text) = text else { return document.to_vec() };
    let json = serde_json::Value::from(text).to_string();
    String::from_utf8_lossy(document).replace(&format!("\"{placeholder}\""), &json).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::user::{Member, Role};

    fn names(seed: &Seed) -> Vec<String> {
        seed.iter().map(|(key, _)| key.to_string()).collect()
    }

    fn get<'a>(seed: &'a Seed, key: &str) -> &'a [u8] {
        &seed.iter().find(|(found, _)| found.to_string() == key).unwrap().1
    }

    #[test]
    fn the_built_in_template_is_whole_and_every_document_of_it_is_json() {
        let seed = for_account(&Member::example("alice", Role::User).account).unwrap();
        for part in ["core", "facets", "routines", "relationships", "decision-rules", "cognitive-mode"] {
            assert!(names(&seed).contains(&format!("persona/{part}.json")), "{part}");
        }
        assert!(names(&seed).contains(&"etc/models.json".to_owned()));
        for (key, bytes) in &seed {
            assert!(serde_json::from_slice::<serde_json::Value>(bytes).unwrap().is_object(), "{key}");
            assert!(bytes.ends_with(b"}\n"), "{key}");
        }
        let facets: serde_json::Value = serde_json::from_slice(get(&seed, "persona/facets.json")).unwrap();
        for (name, facet) in facets["facets"].as_object().unwrap() {
            let file = format!("persona/{}", facet["personaFile"].as_str().unwrap());
            assert!(names(&seed).contains(&file), "{name}: {file}");
        }
    }

    #[test]
    fn what_the_account_says_takes_the_placeholders_place() {
        let mut account = Member::example("zoe", Role::User).account;
        account.display_name = Some("Zoë \"Z\" O'Hara".to_owned());
        let core: serde_json::Value =
            serde_json::from_slice(get(&for_account(&account).unwrap(), "persona/core.json")).unwrap();
        assert_eq!(core["identity"]["humanName"], "Zoë \"Z\" O'Hara");
        assert!(core["identity"]["email"].as_str().unwrap().starts_with('['));
    }

    #[test]
    fn documents_of_ones_own_take_the_templates_place() {
        let seed = with(&[("core", "{}\n")]).unwrap();
        assert_eq!(get(&seed, "persona/core.json"), b"{}\n");
        assert_eq!(seed.len(), built_in(|_| true).unwrap().len());
        assert!(seed.is_sorted());
    }

    #[test]
    fn a_directory_gives_its_parts_and_the_built_in_template_the_rest() {
        let file = |name: &str| (name.as_bytes().to_vec(), b"{}\n".to_vec());
        let seed = from_files(vec![
            file("persona/core.json"),
            file("persona/users.json"),
            file("persona/archives/core-1.json"),
            file("memory/episodic/x.json"),
        ])
        .unwrap();
        let persona: Vec<String> = names(&seed).into_iter().filter(|name| name.starts_with("persona/")).collect();
        assert_eq!(persona, ["persona/core.json"]);
        assert!(names(&seed).contains(&"etc/models.json".to_owned()));
        assert!(!names(&seed).iter().any(|name| name.starts_with("memory/")));
        assert!(from_files(vec![file("README.md")]).is_err());
    }
}
