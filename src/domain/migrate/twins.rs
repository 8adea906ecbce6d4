//! Memories of one profile that have one id: which of them keeps it, and what the others are called.
//!
//! MetaHuman's ids have 100 ms resolution, so ids repeat, and both memories are real. The first by
//! file name keeps the id, because links mean that one. A profile may hold a million memories: of all
//! of them only a number is held (some 16 MB a million), of those that share an id the name.

use std::collections::{BTreeMap, HashSet};
use std::io::Read as _;

use chrono::DateTime;
use serde_json::{Value, json};

use crate::domain::doctor::{TOO_LARGE, number};
use crate::domain::json::{Patch, strict};
use crate::domain::memory::{id_in, id_of};
use crate::domain::migrate::claim;
use crate::domain::migrate::place::Estate;
use crate::error::{Error, Result};
use crate::id::{IdKind, MemoryId, digits_of_time, time_digits, timed_id};
use crate::store::inspect::Part;
use crate::store::key::{Hash, Key, Kind, Name};
use crate::store::source::{Entry, Form, Source};

/// A memory whose id another one keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Twin {
    /// The id that both have.
    pub(super) from: String,
    /// The id that it gets.
    pub(super) to: MemoryId,
    /// Its name in the profile from then on.
    pub(super) name: Name,
}

/// The memories of somebody that have one id with another one, by their names in the profile.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Twins {
    /// Those that get new ids.
    pub(super) renamed: BTreeMap<Name, Twin>,
    /// Those that are damaged and come over as they are, with the id that their names say.
    pub(super) damaged: BTreeMap<Name, String>,
}

/// Which memories of somebody have one id.
pub(super) fn find(source: &dyn Source, estate: &Estate<'_>) -> Result<Twins> {
    let (mut taken, mut shared) = (HashSet::new(), HashSet::new());
    for (_, memory, _) in memories(source, estate)? {
        let id = number(id_in(&memory.name.stem_lossy()));
        if !taken.insert(id) {
            shared.insert(id);
        }
    }
    let mut twins = Twins::default();
    if shared.is_empty() {
        return Ok(twins);
    }
    let mut groups: BTreeMap<String, Vec<Met>> = BTreeMap::new();
    for (own, memory, entry) in memories(source, estate)? {
        let stem = memory.name.stem_lossy();
        if !shared.contains(&number(id_in(&stem))) {
            continue;
        }
        match id(source, &memory, &entry) {
            Some(id) => groups.entry(id.to_ascii_lowercase()).or_default().push(Met { own, memory, entry, id }),
            None => drop(twins.damaged.insert(own, id_in(&stem).to_owned())),
        }
    }
    twins.damaged.retain(|_, id| groups.contains_key(&id.to_ascii_lowercase()));
    for mut group in groups.into_values() {
        group.sort_by(|a, b| (a.own.last(), &a.own).cmp(&(b.own.last(), &b.own)));
        for met in group.into_iter().skip(1) {
            let twin = twin(source, estate, &met, &mut taken)?;
            twins.renamed.insert(met.own, twin);
        }
    }
    Ok(twins)
}

/// A memory that was met, with its id.
struct Met {
    own: Name,
    memory: Key,
    entry: Entry,
    id: String,
}

/// The bytes of a memory under another id: the rest stays as it is spelled.
pub(super) fn renamed(key: &Key, bytes: &[u8], from: &str, to: &str) -> Result<Vec<u8>> {
    let patch = Patch::open(key, bytes)?;
    patch.set("id", &json!(to))?;
    patch.set_in("metadata", "originalId", &json!(from))?;
    Ok(patch.bytes())
}

/// The files that are memories by their name, each with its name in the profile. What cannot be looked
/// at is told by the plan.
fn memories<'a>(
    source: &'a dyn Source,
    estate: &'a Estate<'a>,
) -> Result<impl Iterator<Item = (Name, Key, Entry)> + 'a> {
    let below = estate.name(&Name::new("memory/episodic")?);
    let memory = |entry: Entry| {
        let own = estate.own(&entry.name)?;
        match claim::of(&own) {
            Part::Document(key) if key.kind == Kind::Memory && matches!(entry.form, Form::File(_)) => {
                Some((own, key, entry))
            }
            _ => None,
        }
    };
    Ok(source.walk(Some(&below)).flatten().filter_map(memory))
}

/// The id of a memory that could be given another one; of a damaged one `None`, as it keeps its place.
fn id(source: &dyn Source, memory: &Key, entry: &Entry) -> Option<String> {
    let mut bytes = Vec::new();
    source.open(&entry.name).ok()?.take(TOO_LARGE).read_to_end(&mut bytes).ok()?;
    let value = strict::json(&bytes).ok()?;
    let id = id_of(&memory.name.stem_lossy(), value.get("id").and_then(Value::as_str).map(str::to_owned));
    // An id that is no text was made up from the name, for want of a better one.
    let is_text = !id.contains(char::REPLACEMENT_CHARACTER);
    (is_text && renamed(memory, &bytes, &id, &id).is_ok()).then_some(id)
}

/// What a memory is called that cannot keep its id; the same in every plan.
fn twin(source: &dyn Source, estate: &Estate<'_>, met: &Met, taken: &mut HashSet<u64>) -> Result<Twin> {
    let Met { own, memory, entry, id: from } = met;
    let of_name = time_digits(from);
    let written = || DateTime::from_timestamp(entry.modified.seconds, 0).map(digits_of_time);
    let digits = of_name.or_else(|| memory.time()).or_else(written).unwrap_or([b'0'; 17]);
    // A slug stays; a name that is no id at all becomes one.
    let rest = match of_name.and_then(|_| own.last().get(from.len()..)) {
        Some(rest) => rest.to_vec(),
        None => [b"-", own.last()].concat(),
    };
    let directory = own.parent();
    let beside = |last: Vec<u8>| {
        let last = Name::new(last)?;
        Ok(directory.as_ref().map_or(last.clone(), |directory| directory.join(&last)))
    };
    for n in 0_u32.. {
        let hash = Hash::of(format!("{from}\0{own}\0{n}").as_bytes());
        let [a, b, c, d, e, ..] = *hash.as_bytes();
        let to: MemoryId = timed_id(IdKind::Memory, &digits, [a, b, c, d, e])?;
        // A name that would be too long goes without its slug.
        let long: Result<Name> = beside([to.as_str().as_bytes(), &rest].concat());
        let name = long.or_else(|_| beside(format!("{to}.json").into_bytes()))?;
        if source.entry(&estate.name(&name))?.is_none() && taken.insert(number(to.as_str())) {
            return Ok(Twin { from: from.clone(), to, name });
        }
    }
    Err(Error::bug(format!("no new id was free for {own}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::migrate::tree::Tree;

    fn found(source: &Tree) -> Vec<(String, String, String)> {
        let user = "sam".parse().unwrap();
        let twins = find(source, &Estate { user: &user, base: None }).unwrap();
        twins.renamed.into_iter().map(|(own, twin)| (own.to_string(), twin.from, twin.name.to_string())).collect()
    }

    fn memory(id: &str) -> String {
        format!(r#"{{"id":"{id}"}}"#)
    }

    const ID: &str = "evt-202505010830090";

    #[test]
    fn the_first_by_file_name_keeps_its_id_wherever_it_lies() {
        let source = Tree::default()
            .file(format!("memory/episodic/2025/{ID}-b.json"), memory(ID))
            .file(format!("memory/episodic/dreams/2025/05/01/{ID}-a.json"), memory(ID))
            .file("memory/episodic/2025/evt-202505010830091.json", memory("evt-202505010830091"));
        let [(own, from, to)] = found(&source).try_into().unwrap();
        assert_eq!((own.as_str(), from.as_str()), ("memory/episodic/2025/evt-202505010830090-b.json", ID));
        assert!(to.starts_with("memory/episodic/2025/evt-20250501083009000-") && to.ends_with("-b.json"), "{to}");
        assert_eq!(found(&source), [(own, from, to)], "the same in every plan");
    }

    #[test]
    fn what_only_looks_alike_is_left_alone() {
        let slug = format!("{ID}-b");
        let source = Tree::default()
            .file(format!("memory/episodic/2025/{ID}-a.json"), memory(ID))
            .file(format!("memory/episodic/2025/{slug}.json"), memory(&slug))
            .file(format!("memory/episodic/2025/{ID}-cut.json"), "{\"id\":")
            .file(format!("memory/episodic/2025/{ID}-odd.json"), r#"{"metadata":[]}"#)
            .file(format!("memory/episodic/2025/{ID}.json.tmp"), memory(ID))
            .file(format!("memory/semantic/{ID}.json"), memory(ID))
            .link(&format!("memory/episodic/2025/{ID}-link.json"), "x");
        assert_eq!(found(&source), []);
        let user = "sam".parse().unwrap();
        let damaged = find(&source, &Estate { user: &user, base: None }).unwrap().damaged;
        let cut = ["cut", "odd"].map(|slug| Name::new(format!("memory/episodic/2025/{ID}-{slug}.json")).unwrap());
        assert_eq!(damaged.keys().cloned().collect::<Vec<_>>(), cut);
    }

    #[test]
    fn a_name_without_a_time_gets_the_time_of_its_directory_and_stays_to_be_read() {
        let source =
            Tree::default().file("memory/episodic/2024/walk.json", "{}").file("memory/episodic/2025/walk.json", "{}");
        let [(own, from, to)] = found(&source).try_into().unwrap();
        assert_eq!((own.as_str(), from.as_str()), ("memory/episodic/2025/walk.json", "walk"));
        assert!(to.starts_with("memory/episodic/2025/evt-20250101000000000-") && to.ends_with("-walk.json"), "{to}");
    }

    #[test]
    fn new_ids_meet_nothing_that_is_there() {
        let base = Tree::default()
            .file(format!("memory/episodic/2025/{ID}-a.json"), memory(ID))
            .file(format!("memory/episodic/2025/{ID}-b.json"), memory(ID));
        let (_, _, first) = found(&base).remove(0);
        let (_, _, second) = found(&base.clone().file(&first, "{}")).remove(0);
        assert_ne!(first, second);
    }

    #[test]
    fn a_new_id_changes_two_fields_and_no_other_byte() {
        let key = Key::new(Kind::Memory, "2025/x.json").unwrap();
        let metadata = "{\r\n    \"b\": 33428888888444488888";
        let text = format!("{{\r\n  \"id\": \"{ID}\",\r\n  \"n\": 1.10,\r\n  \"metadata\": {metadata}\r\n  }}\r\n}}");
        let bytes = renamed(&key, text.as_bytes(), ID, "evt-20250501083009000-abcde").unwrap();
        let expected = text.replace(ID, "evt-20250501083009000-abcde");
        let expected = expected.replace(metadata, &format!("{metadata},\r\n    \"originalId\": \"{ID}\""));
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}
