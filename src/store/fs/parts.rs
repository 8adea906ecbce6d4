//! The other way round: what a name in a scope stands for. Goes by the name alone.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use crate::id::SessionId;
use crate::store::fs::layout;
use crate::store::inspect::Part;
use crate::store::key::{Hash, Key, Kind};

/// The home's own files for people.
pub(super) const SYSTEM: [&str; 3] = ["mh.toml", "README.md", ".gitignore"];

/// Where people's JSON lies, memories and tasks among it.
const DATA: &str = "memory";

/// Directories whose insides are none of the scope's: what is derived, set aside or half built is not checked. (The
/// profiles in a home are told, and stay closed too: each is a scope of its own.)
const CLOSED: &[&str] = &["backups", "run", layout::INDEX, layout::COUNTERS, layout::MIGRATIONS, layout::ARRIVALS];

/// The directories that a scope has.
pub(super) fn directories(home: bool) -> &'static [&'static str] {
    if home { layout::HOME_DIRECTORIES } else { layout::PROFILE_DIRECTORIES }
}

/// Whether what lies in a directory belongs to the scope.
pub(super) fn is_open(name: &[u8], part: &Part) -> bool {
    let closed = CLOSED.iter().any(|closed| closed.as_bytes() == name) || last(name) == b".git";
    !closed && matches!(part, Part::Root | Part::Layout | Part::Other)
}

/// What lies under this name in the home, or in a profile.
pub(super) fn part(home: bool, name: &[u8]) -> Part {
    if name.is_empty() {
        return Part::Root;
    }
    if directories(home).iter().any(|directory| leads_to(name, directory.as_bytes())) {
        return Part::Layout;
    }
    if let Some(own) = below(name, layout::OWN) {
        return own_part(home, name, own);
    }
    if home && SYSTEM.iter().any(|file| file.as_bytes() == name) {
        return document(Kind::System, name).unwrap_or(Part::Other);
    }
    if home && below(name, layout::PROFILES).is_some() {
        return Part::Profile;
    }
    if let Some(part) = said(home, name) {
        return part;
    }
    let kinds = Kind::ALL.into_iter().filter(|kind| kind.is_of_home() == home && *kind != Kind::System);
    kinds.into_iter().find_map(|kind| listed(kind, name)).unwrap_or_else(|| data(home, name))
}

fn own_part(home: bool, name: &[u8], own: &[u8]) -> Part {
    let text = |part: &'static str| part.as_bytes();
    if name == text(layout::FORMAT) {
        Part::Format
    } else if layout::PROFILE_LOCKS.map(text).contains(&name) {
        Part::Lock
    } else if below(name, layout::STAGING).is_some() {
        Part::Staged
    } else if let Some(file) = below(name, layout::LOG) {
        match layout::parse_segment(OsStr::from_bytes(file)) {
            Some(_) => Part::Log { torn: false },
            None if file.windows(6).any(|window| window == b".torn-") => Part::Torn,
            None => Part::Other,
        }
    } else if below(name, layout::HISTORY).is_some() {
        let hash = std::str::from_utf8(last(own)).ok().and_then(|digits| digits.parse::<Hash>().ok());
        hash.filter(|hash| layout::history(hash).as_os_str().as_bytes() == name).map_or(Part::Other, Part::History)
    } else if home {
        Part::Other
    } else {
        let kinds = [Kind::CaptureKey, Kind::Vault];
        kinds.into_iter().find_map(|kind| listed(kind, name)).unwrap_or(Part::Other)
    }
}

/// What is said in sessions lies beside their documents.
fn said(home: bool, name: &[u8]) -> Option<Part> {
    let file = below(name, layout::directory(Kind::Session)).filter(|_| !home)?;
    let session: SessionId = std::str::from_utf8(file).ok()?.split('.').next()?.parse().ok()?;
    if file == layout::conversation(&session).as_bytes() {
        Some(Part::Conversation)
    } else {
        file.starts_with(layout::torn_conversations(&session).as_bytes()).then_some(Part::Torn)
    }
}

/// The document that a listing of this kind would find under the name.
fn listed(kind: Kind, name: &[u8]) -> Option<Part> {
    let rest = below(name, layout::directory(kind))?;
    let hidden = rest.split(|byte| *byte == b'/').any(|part| part.starts_with(b"."));
    let fits = !hidden && rest.ends_with(layout::ending(kind).as_bytes());
    fits.then(|| document(kind, rest)).flatten()
}

fn document(kind: Kind, name: &[u8]) -> Option<Part> {
    Key::new(kind, name).ok().map(Part::Document)
}

fn data(home: bool, name: &[u8]) -> Part {
    // `memory/index` is derived, and may be hundreds of megabytes.
    let json = !home && name.ends_with(b".json") && !last(name).starts_with(b".");
    let derived = below(name, "memory/index").is_some();
    if json && !derived && below(name, DATA).is_some() { Part::Data } else { Part::Other }
}

/// What follows a directory in a name that lies beneath it.
fn below<'a>(name: &'a [u8], directory: &str) -> Option<&'a [u8]> {
    name.strip_prefix(directory.as_bytes())?.strip_prefix(b"/")
}

/// Whether `name` is this directory or one above it.
fn leads_to(name: &[u8], directory: &[u8]) -> bool {
    directory.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
}

fn last(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| *byte == b'/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_parts() {
        let hash = Hash::of(b"x");
        let history = layout::history(&hash);
        let key = |kind, name: &str| Part::Document(Key::new(kind, name).unwrap());
        for (home, name, expected) in [
            (false, "", Part::Root),
            (false, "memory", Part::Layout),
            (false, "memory/episodic", Part::Layout),
            (false, "memory/episodic/2025/x.json", key(Kind::Memory, "2025/x.json")),
            (false, "memory/episodic/2025/.x.json", Part::Other),
            (false, "memory/episodic/2025", Part::Other),
            (false, "memory/tasks/active/t.json", key(Kind::Task, "active/t.json")),
            (false, "memory/tasks/projects/p.json", key(Kind::Task, "projects/p.json")),
            (false, "memory/semantic/s.json", Part::Data),
            (false, "memory/index/embeddings-x.json", Part::Other),
            (false, "persona/facets/poet.json", key(Kind::Persona, "facets/poet.json")),
            (false, "persona/avatar.png", Part::Other),
            (
                false,
                "sessions/sess-20261121103129123-k7x2q.json",
                key(Kind::Session, "sess-20261121103129123-k7x2q.json"),
            ),
            (false, "sessions/sess-20261121103129123-k7x2q.messages.ndjson", Part::Conversation),
            (false, "sessions/sess-20261121103129123-k7x2q.messages.torn-17.1", Part::Torn),
            (false, "sessions/s.messages.ndjson", Part::Other),
            (true, "sessions/sess-20261121103129123-k7x2q.messages.ndjson", Part::Other),
            (false, "users/alice.toml", Part::Other),
            (false, ".mh/keys/abc", key(Kind::CaptureKey, "abc")),
            (false, ".mh/secrets/hevy", key(Kind::Vault, "hevy")),
            (false, ".mh/format.json", Part::Format),
            (false, ".mh/lock", Part::Lock),
            (false, ".mh/sessions.lock", Part::Lock),
            (false, ".mh/staging/3.0", Part::Staged),
            (false, ".mh/log/00000001.ndjson", Part::Log { torn: false }),
            (false, ".mh/log/00000001.torn-17.1", Part::Torn),
            (false, history.to_str().unwrap(), Part::History(hash)),
            (false, ".mh/history/00/none", Part::Other),
            (true, "users/alice.toml", key(Kind::Account, "alice.toml")),
            (true, "mh.toml", key(Kind::System, "mh.toml")),
            (true, "profiles/alice", Part::Profile),
            (true, "memory/episodic/x.json", Part::Other),
        ] {
            assert_eq!(part(home, name.as_bytes()), expected, "{name}");
        }
    }

    #[test]
    fn what_is_no_part_of_the_scope_stays_closed() {
        for (name, open) in [
            ("backups", false),
            (".git", false),
            ("memory/.git", false),
            (".mh/index", false),
            (".mh/counters", false),
            (".mh/migrations", false),
            (".mh/arrivals", false),
            ("memory", true),
            ("x", true),
        ] {
            assert_eq!(is_open(name.as_bytes(), &Part::Other), open, "{name}");
        }
        assert!(!is_open(b"profiles/alice", &Part::Profile));
        assert!(!is_open(b"memory/semantic/x.json", &Part::Data));
    }
}
