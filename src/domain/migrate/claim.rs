//! What a name in a profile claims to be, as `mh doctor` takes it; goes by the name alone.

use crate::store::inspect::Part;
use crate::store::key::{Key, Kind, Name};
use crate::store::source::Form;

/// Where documents of a kind lie in a profile.
const KINDS: &[(&str, Kind)] = &[
    ("memory/episodic", Kind::Memory),
    ("memory/tasks", Kind::Task),
    ("persona", Kind::Persona),
    ("etc", Kind::Config),
    ("sessions", Kind::Session),
];

/// Directories that every profile has, with those above them.
const DIRECTORIES: &[&str] = &[
    "memory/episodic",
    "memory/tasks/active",
    "memory/tasks/completed",
    "memory/tasks/deleted",
    "memory/tasks/projects",
    "memory/semantic",
    "memory/procedural",
    "memory/preferences",
    "memory/inbox",
    "memory/audio",
    "memory/index",
    "persona/facets",
    "etc",
    "sessions",
    "logs/audit",
    "out/adapters",
    "out/datasets",
];

/// What lies under a name of a profile: a document, other JSON of the person's, a directory, or anything.
pub(super) fn of(name: &Name) -> Part {
    let bytes = name.as_bytes();
    let leads_to = |directory: &str| {
        let rest = directory.as_bytes().strip_prefix(bytes);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
    };
    if DIRECTORIES.iter().any(|directory| leads_to(directory)) {
        return Part::Layout;
    }
    let is_json = bytes.ends_with(b".json");
    let document = KINDS.iter().find_map(|(directory, kind)| {
        let rest = beneath(bytes, directory)?;
        let hidden = rest.split(|byte| *byte == b'/').any(|part| part.starts_with(b"."));
        (is_json && !hidden).then(|| Key::new(*kind, rest).ok())?
    });
    match document {
        Some(key) => Part::Document(key),
        None if is_json && !name.last().starts_with(b".") && beneath(bytes, "memory").is_some() && !is_index(name) => {
            Part::Data
        }
        None => Part::Other,
    }
}

/// Whether it is derived: what MetaHuman searches with.
pub(super) fn is_index(name: &Name) -> bool {
    beneath(name.as_bytes(), "memory/index").is_some()
}

/// Whether it is an index of vectors, which holds paths.
pub(super) fn holds_paths(name: &Name) -> bool {
    is_index(name) && name.last().starts_with(b"embeddings-") && name.last().ends_with(b".json")
}

/// What is wrong with something of this form under this name.
pub(super) fn misplaced(part: &Part, form: &Form) -> Option<&'static str> {
    match (part, form) {
        (Part::Document(_) | Part::Data, Form::Directory) => Some("there is a directory where a file belongs"),
        (Part::Layout, Form::File(_)) => Some("there is something else where a directory belongs"),
        (Part::Document(_) | Part::Data | Part::Layout, Form::Link(_)) => {
            Some("there is a symbolic link, and mh follows none inside a home")
        }
        _ => None,
    }
}

fn beneath<'a>(name: &'a [u8], directory: &str) -> Option<&'a [u8]> {
    name.strip_prefix(directory.as_bytes())?.strip_prefix(b"/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_claim_what_doctor_takes_them_for() {
        let of = |name: &str| of(&Name::new(name).unwrap());
        let key = |kind, name: &str| Part::Document(Key::new(kind, name).unwrap());
        assert_eq!(of("memory/episodic/2025/x.json"), key(Kind::Memory, "2025/x.json"));
        assert_eq!(of("memory/tasks/active/t.json"), key(Kind::Task, "active/t.json"));
        assert_eq!(of("etc/models.json"), key(Kind::Config, "models.json"));
        assert_eq!(of("memory/semantic/facts.json"), Part::Data);
        for directory in ["memory", "memory/tasks/active", "logs", "etc"] {
            assert_eq!(of(directory), Part::Layout, "{directory}");
        }
        for other in [
            "memory/episodic/.x.json",
            "memory/index/embeddings-x.json",
            "memory/inbox/x.json.tmp",
            "logs/status/x.json",
            "persona/x.json.template",
            "out/x.json",
        ] {
            assert_eq!(of(other), Part::Other, "{other}");
        }
        assert!(holds_paths(&Name::new("memory/index/embeddings-x.json").unwrap()));
        assert!(!holds_paths(&Name::new("memory/index/other.json").unwrap()));
    }

    #[test]
    fn a_directory_for_a_file_and_the_other_way_round_are_said() {
        let of = |name: &str, form: Form| misplaced(&of(&Name::new(name).unwrap()), &form);
        assert_eq!(of("etc/x.json", Form::Directory), Some("there is a directory where a file belongs"));
        assert_eq!(of("etc", Form::File(1)), Some("there is something else where a directory belongs"));
        assert_eq!(of("etc/x.json", Form::File(1)), None);
        assert_eq!(of("etc", Form::Directory), None);
    }
}
