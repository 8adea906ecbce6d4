//! The fixtures, planned and made, over a source in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::PathBuf;

use include_dir::{Dir, DirEntry, include_dir};
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::domain::user::{Role, Visibility};
use crate::store::source::{Entry, Moment};

static FIXTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures/airfit");

/// A tree in memory, by name.
#[derive(Default)]
struct Memory(BTreeMap<Vec<u8>, SourceForm>, BTreeMap<Vec<u8>, Vec<u8>>);

impl Memory {
    fn fixture(name: &str) -> Self {
        let mut tree = Self::default();
        let root = FIXTURES.get_dir(name).unwrap();
        let mut open = vec![root];
        while let Some(dir) = open.pop() {
            for entry in dir.entries() {
                let path = entry.path().strip_prefix(name).unwrap().to_str().unwrap();
                match entry {
                    DirEntry::Dir(dir) => {
                        open.push(dir);
                        tree.0.insert(path.into(), SourceForm::Directory);
                    }
                    DirEntry::File(file) => tree.put(path, file.contents()),
                }
            }
        }
        tree
    }

    fn put(&mut self, name: &str, bytes: &[u8]) {
        self.0.insert(name.into(), SourceForm::File(bytes.len() as u64));
        self.1.insert(name.into(), bytes.to_vec());
    }

    fn is(&mut self, name: &[u8], form: SourceForm) {
        self.0.insert(name.to_vec(), form);
    }

    fn at(&self, name: &[u8]) -> Entry {
        let form = self.0[name].clone();
        let moment = Moment { seconds: 1_771_000_000, nanoseconds: 7 };
        Entry { name: Name::new(name).unwrap(), form, mode: 0o644, modified: moment, changed: moment, inode: 1 }
    }
}

impl Source for Memory {
    fn walk<'a>(&'a self, below: Option<&Name>) -> Lazy<'a, Entry> {
        assert!(below.is_none());
        Box::new(self.0.keys().map(|name| Ok(self.at(name))))
    }

    fn entry(&self, name: &Name) -> Result<Option<Entry>> {
        Ok(self.0.get(name.as_bytes()).map(|_| self.at(name.as_bytes())))
    }

    fn open(&self, name: &Name) -> Result<Box<dyn Read + '_>> {
        let bytes = self.1.get(name.as_bytes()).ok_or_else(|| Error::not_found("nothing to read"))?;
        Ok(Box::new(Cursor::new(bytes)))
    }

    fn path(&self, name: Option<&Name>) -> PathBuf {
        name.map(ToString::to_string).unwrap_or_default().into()
    }
}

fn person(username: &str, data: Data) -> Person {
    Person {
        username: username.parse().unwrap(),
        former: None,
        id: "9b2504a9-a3c3-413b-b039-ff54c867d7b8".parse().unwrap(),
        role: Role::User,
        visibility: Visibility::Private,
        display_name: None,
        email: Some("tove@example.org".to_owned()),
        created: chrono::DateTime::UNIX_EPOCH,
        password: None,
        data: Some(data),
    }
}

fn of_users() -> Vec<Person> {
    let directory = |name: &str| Data::directory(&Name::new(name).unwrap());
    vec![person("ada", directory("data/Ada_L")), person("mo", directory("data/mo"))]
}

/// What a plan comes to: the bytes by user and name, and the problems by name.
struct Outcome {
    built: BTreeMap<String, Vec<u8>>,
    items: Vec<Item>,
}

impl Outcome {
    /// Plans and makes everything. Whatever the source is: each name is accounted for once, no two things
    /// have one place, and what is made is what was planned.
    #[track_caller]
    fn of(source: &Memory, people: &[Person]) -> Self {
        let airfit = Airfit { source, people, zone: "Europe/Berlin".parse().unwrap(), in_place: false };
        let items: Vec<Item> = airfit.items().collect::<Result<_>>().unwrap();
        let mut built = BTreeMap::new();
        let mut originals = BTreeSet::new();
        for item in &items {
            assert_eq!(serde_json::from_str::<Item>(&serde_json::to_string(item).unwrap()).unwrap(), *item);
            assert_eq!(item.from.is_some(), item.found.is_some());
            if let (Some(from), None) = (&item.from, Part::of(item).unwrap()) {
                assert!(originals.insert(from.as_bytes().to_vec()), "{from} twice");
            }
            let Fate::Comes { user, to, form } = &item.fate else { continue };
            let mut bytes = Vec::new();
            if let Form::File { size, sha256, .. } = form {
                airfit.content(item).unwrap().read_to_end(&mut bytes).unwrap();
                assert_eq!((*size, *sha256), (bytes.len() as u64, Hash::of(&bytes)), "{to}");
            }
            assert!(built.insert(format!("{user} {to}"), bytes).is_none(), "{to} twice");
        }
        assert!(originals.iter().eq(source.0.keys()));
        Self { built, items }
    }

    fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.built.get(name).unwrap_or_else(|| panic!("no {name}"))).unwrap()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(self.text(name)).unwrap()
    }

    fn names(&self, start: &str) -> Vec<&str> {
        self.built.keys().filter_map(|name| name.strip_prefix(start)).collect()
    }

    fn problems(&self, to: &str) -> Vec<&str> {
        let lies = |item: &&Item| match &item.fate {
            Fate::Comes { to: found, .. } => found.to_string() == to,
            _ => item.from.as_ref().is_some_and(|from| from.to_string() == to),
        };
        self.items.iter().filter(lies).flat_map(|item| &item.problems).map(String::as_str).collect()
    }
}

fn single() -> Outcome {
    Outcome::of(&Memory::fixture("single"), &[person("tove", Data::Root)])
}

#[test]
fn originals_come_as_they_are() {
    let outcome = single();
    let source = Memory::fixture("single");
    for (name, bytes) in &source.1 {
        let name = format!("tove out/imported/airfit/{}", std::str::from_utf8(name).unwrap());
        assert_eq!(outcome.built[&name], *bytes, "{name}");
    }
    assert_eq!(outcome.built["tove persona/airfit-profile.json"], source.1[b"profile.json".as_slice()]);
}

#[test]
fn a_day_is_a_document_with_its_spelling_and_its_times_in_utc() {
    let outcome = single();
    let days = outcome.names("tove memory/context/");
    assert_eq!(days, ["2025/2025-10-25.json", "2026/2026-03-28.json", "2026/2026-03-29.json"]);
    insta::assert_snapshot!(outcome.text("tove memory/context/2025/2025-10-25.json"));
    let gap = outcome.json("tove memory/context/2026/2026-03-29.json");
    assert_eq!(gap["last_updated"], "2026-03-29T01:00:00Z");
    assert_eq!(gap["note"], "2026-03-29T02:37:11 is no time");
    assert_eq!(outcome.json("tove memory/context/2026/2026-03-28.json")["steps"], 2);
}

#[test]
fn what_is_damaged_makes_no_document_and_is_said() {
    let outcome = single();
    insta::assert_snapshot!(outcome.problems("out/imported/airfit/context_store.json").join("\n"));
    insta::assert_snapshot!(outcome.problems("out/imported/airfit/exercise_store.json").join("\n"));
    insta::assert_snapshot!(outcome.problems("out/imported/airfit/sessions.json").join("\n"));
    insta::assert_snapshot!(outcome.problems("persona/core.json").join("\n"));
}

#[test]
fn an_insight_of_two_stores_is_one_document() {
    let outcome = single();
    let names = outcome.names("tove memory/insights/");
    assert_eq!(
        names,
        [
            "ins_20251025_0a0a.json",
            "ins_20251026_0b0b-5b8f8d97.json",
            "ins_20251026_0b0b.json",
            "ins_20260101_dead.json"
        ]
    );
    let insight = outcome.json("tove memory/insights/ins_20251026_0b0b.json");
    assert_eq!(insight["title"], "Twice that night");
    assert_eq!(insight["created_at"], "2025-10-26T00:30:00Z");
    // The other store has it without the damage.
    assert_eq!(outcome.json("tove memory/insights/ins_20260101_dead.json")["supporting_data"]["r"], -0.5);
    let problems = outcome.problems("out/imported/airfit/insights.json");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("ins_20251026_0b0b"), "{problems:?}");
}

#[test]
fn an_exercise_has_its_name_in_it() {
    let outcome = single();
    let names = outcome.names("tove memory/exercise/");
    assert_eq!(names, ["exercise-fa67a660.json", "row-seilzug-854420d2.json", "row-seilzug.json"]);
    insta::assert_snapshot!(outcome.text("tove memory/exercise/row-seilzug.json"));
    assert_eq!(outcome.json("tove memory/exercise/exercise-fa67a660.json")["name"], "Matcha carry");
}

#[test]
fn a_session_comes_over_ended() {
    let outcome = single();
    let names = outcome.names("tove sessions/");
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("sess-20251025181500000-"), "{names:?}");
    insta::assert_snapshot!(outcome.text(&format!("tove sessions/{}", names[0])));
}

#[test]
fn the_profile_maps_onto_the_core_and_the_template_gives_the_rest() {
    let outcome = single();
    let core = outcome.json("tove persona/core.json");
    assert_eq!(core["identity"]["humanName"], "Tove");
    assert_eq!(core["identity"]["email"], "tove@example.org");
    assert_eq!(core["context"]["occupation"], "Lighthouse painter");
    assert_eq!(core["goals"]["shortTerm"][1], serde_json::json!({"goal": "Sleep before midnight", "status": "active"}));
    assert_eq!(core["values"]["boundaries"], serde_json::json!(["left shoulder"]));
    assert_eq!(core["personality"]["workStyle"]["preferences"], serde_json::json!(["Øl after a swim"]));
    assert_eq!(core["personality"]["communicationStyle"]["tone"], serde_json::json!(["dry"]));
    assert!(core["personality"]["traits"]["notes"].as_str().unwrap().starts_with("0 is low"));
    assert_eq!(core["notes"], "Painter. Swimmer.\nskips Mondays\nEats late after choir");
    assert_eq!(core["lastUpdated"], "2025-10-26T00:30:00.000Z");
    for name in ["persona/facets.json", "persona/cognitive-mode.json", "etc/models.json"] {
        assert!(outcome.json(&format!("tove {name}")).is_object());
    }
}

#[test]
fn several_people_get_their_own_and_no_more() {
    let outcome = Outcome::of(&Memory::fixture("users"), &of_users());
    assert_eq!(outcome.names("mo sessions/").len(), 1);
    assert_eq!(outcome.names("ada sessions/").len(), 1);
    for (name, bytes) in &outcome.built {
        let theirs = if name.starts_with("mo ") { "Ada_L:" } else { "mo:" };
        assert!(!String::from_utf8_lossy(bytes).contains(theirs), "{name}");
    }
    assert!(outcome.problems("sessions.json")[0].contains("ghost:claude"));
    let stays = outcome.items.iter().filter(|item| matches!(item.fate, Fate::Stays { .. }));
    let stays: Vec<String> = stays.map(|item| item.from.as_ref().unwrap().to_string()).collect();
    assert_eq!(stays, ["README", "data", "sessions.json"]);
    assert_eq!(outcome.json("mo memory/context/2026/2026-01-01.json")["steps"], 1);
    assert!(outcome.names("ada memory/context/").is_empty());
    assert!(outcome.problems("out/imported/airfit/context_store.json")[0].starts_with("it cannot be read: "));
    assert_eq!(outcome.names("ada memory/exercise/"), ["plank.json"]);
    // Without a profile the core is the template's.
    assert_eq!(outcome.json("ada persona/core.json")["identity"]["humanName"], "[Your Full Name]");
    assert!(outcome.problems("persona/core.json")[0].starts_with("line 1: goals"), "of mo");
}

#[test]
fn odd_names_and_forms_are_accounted_for() {
    let mut source = Memory::fixture("single");
    source.is(b"sessions.json", SourceForm::Directory);
    source.is(b"exercise_store.json", SourceForm::Link(b"../elsewhere.json".to_vec()));
    source.is(b"insights.json", SourceForm::Other);
    source.is(b"l\xffnk", SourceForm::Link(b"photos/\xfe%".to_vec()));
    source.put("profile.json", b"{\"name\": \"Tove\", \"weight\": NaN}");
    let outcome = Outcome::of(&source, &[person("tove", Data::Root)]);
    assert_eq!(outcome.problems("out/imported/airfit/sessions.json"), ["no file, where sessions.json belongs"]);
    assert_eq!(outcome.problems("out/imported/airfit/exercise_store.json").len(), 2);
    let link = outcome.items.iter().find(|item| item.from.as_ref().is_some_and(|from| from.as_bytes() == b"l\xffnk"));
    let Fate::Comes { form: Form::Link { target, .. }, .. } = &link.unwrap().fate else { panic!("no link") };
    assert_eq!(target, "photos/%FE%25");
    assert_eq!(outcome.json("tove persona/core.json")["identity"]["humanName"], "Tove");
    let problems = outcome.problems("out/imported/airfit/profile.json");
    assert_eq!(problems, ["line 1: a number that JSON has no form for"]);
}

#[test]
fn a_source_that_changed_is_noticed() {
    let source = Memory::fixture("single");
    let people = [person("tove", Data::Root)];
    let zone = Zone::Machine;
    let items: Vec<Item> =
        Airfit { source: &source, people: &people, zone, in_place: false }.items().collect::<Result<_>>().unwrap();
    let mut changed = Memory::fixture("single");
    changed.put("context_store.json", b"{}");
    let airfit = Airfit { source: &changed, people: &people, zone, in_place: false };
    let day = items.iter().find(|item| matches!(Part::of(item), Ok(Some(Part::Piece(..))))).unwrap();
    let error = airfit.content(day).err().unwrap();
    assert_eq!(error.kind(), crate::error::Kind::Conflict);
    assert!(error.message().starts_with("context_store.json has changed"), "{error}");
}

#[test]
fn the_zone_is_said() {
    let people = [];
    let airfit = |zone| Airfit { source: &Memory::default(), people: &people, zone, in_place: false }.notes().concat();
    assert!(airfit("Europe/Berlin".parse().unwrap()).contains("Europe/Berlin"));
    assert!(airfit(Zone::Machine).contains("this machine's"));
}

/// A store with all that can go wrong in it, as text.
fn store() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec!["2026-01-16", "2026-01-17", "a:b", "A:B", "é", "../x", "", "ins_1"]);
    let value = prop::sample::select(vec![
        "{}",
        r#"{"id":"1","created_at":"2026-01-16T20:15:00.1"}"#,
        r#"{"id":"1","created_at":"2026-01-16T20:15:00.2"}"#,
        r#"{"id":"I 1","r":NaN}"#,
        r#"{"id":"i-1","last_used":"2026-03-29T02:30:00"}"#,
        r#"{"id":"\ud800"}"#,
        "7",
        "null",
        "-Infinity",
        "[[\"\\\"NaN\"]]",
    ]);
    let member = (key, value.clone()).prop_map(|(key, value)| format!("{key:?}: {value}"));
    let object = prop::collection::vec(member, 0..5).prop_map(|members| format!("{{{}}}", members.join(", ")));
    let list = prop::collection::vec(value, 0..5).prop_map(|items| format!("[{}]", items.join(", ")));
    let either = prop_oneof![3 => object.clone(), 1 => list.clone()];
    prop_oneof![
        4 => (either.clone(), either.clone(), list).prop_map(|(days, exercises, insights)| format!(
            "{{\"snapshots\": {days},\n \"exercises\": {exercises},\n \"insights\": {insights}}}"
        )),
        2 => object,
        1 => "\\PC{0,20}",
    ]
}

proptest! {
    #[test]
    fn whatever_the_stores_hold_every_name_is_accounted_for(
        stores in prop::collection::btree_map(
            prop::sample::select(vec!["profile.json", "context_store.json", "insights.json", "exercise_store.json",
                "sessions.json", "context_store.json.tmp"]),
            store(), 0..6),
        several in any::<bool>(),
    ) {
        let mut source = Memory::default();
        let people = if several { of_users() } else { vec![person("tove", Data::Root)] };
        for (name, text) in &stores {
            let places = if several { vec!["", "data/mo/", "data/Ada_L/"] } else { vec![""] };
            places.iter().for_each(|place| source.put(&format!("{place}{name}"), text.as_bytes()));
        }
        Outcome::of(&source, &people);
    }
}
