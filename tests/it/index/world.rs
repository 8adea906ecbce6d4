//! Random profiles: what people keep, and what other programs do to their files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Asker, Question, directory, without_index};
use crate::support::TestEnv;
use mh::domain::memory::Label;
use mh::domain::search::Sort;

/// Numbers that look like chance, and are the same for the same seed (SplitMix64, Steele et al. 2014).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }
}

const WORDS: &[&str] = &[
    "kiln",
    "KILN",
    "kilns",
    "kil",
    "bowl",
    "blue",
    "café",
    "cafe",
    "Straße",
    "東京都",
    "京都で",
    "한국어",
    "ภาษาที่",
    "🎉",
    "C#",
    "a-b",
    "Zoë",
    "½",
    "x\u{e005}y",
    "\u{e000}",
    "AND",
    "NEAR",
    "\"quoted\"",
    "it's",
    "नमस्ते",
    "\u{1b}[31m",
    "1",
];
const LABELS: &[&str] = &["work", "Work", "café", "cafe", "C#", "a b", "🎉", "", "東京", "\n", "kiln"];
const QUERIES: &[&str] = &[
    "kiln",
    "kil*",
    "*iln",
    "*il*",
    "\"blue bowl\"",
    "\"blue bo\"*",
    "*\"ue bowl\"",
    "cafe",
    "京都",
    "京*",
    "*都*",
    "국",
    "strasse",
    "c",
    "\"a b\"",
    "-kiln",
    "-\"blue bowl\"",
    "-*o*",
    "tag:work",
    "tag:caf*",
    "tag:\"C#\"",
    "tag:🎉",
    "-tag:work",
    "type:dream",
    "type:obs*",
    "type:todo",
    "type:done",
    "entity:zoe",
    "entity:\"zoe li\"",
    "entity:z*",
    "entity:*o*",
    "-entity:zoe",
    "since:2026-01-01",
    "before:2026-01-01",
    "since:2025-06-01",
    "importance:>0.5",
    "importance:0",
    "importance:<=0.5",
    "has:link",
    "has:response",
    "has:tags",
    "has:entities",
    "has:importance",
    "has:due",
    "-has:tags",
    "in:tasks",
    "in:memories",
    "-in:tasks",
    "in:sessions",
    "in:sessions",
    "in:sessions in:memories",
    "in:sessions -in:sessions",
    "type:user",
    "and",
    "near",
    "quoted",
    "nowhere",
    "1",
    "2",
];

/// A question of a few of these, in any form.
pub(crate) fn question(chance: &mut Chance) -> Question {
    let clauses: Vec<_> = (0..=chance.below(3)).map(|_| chance.one(QUERIES)).collect();
    let query = if clauses.is_empty() { "kiln".to_owned() } else { clauses.join(" ") };
    let sort = if chance.often(30) { Sort::Time } else { Sort::Rank };
    Question { query, sort, limit: [0, 0, 1, 3, 10][chance.below(5)], include_incorrect: chance.often(30) }
}

fn text(chance: &mut Chance) -> String {
    chance.some(8, |chance| chance.one(WORDS)).join(chance.one(&[" ", ", ", "\n"]))
}

fn time(chance: &mut Chance) -> String {
    let (year, month, day) = (2025 + chance.below(2), 1 + chance.below(12), 1 + chance.below(28));
    format!("{year}-{month:02}-{day:02}T10:00:00{}Z", chance.one(&["", ".5", ".123456789"]))
}

/// A memory as programs write them, right or wrong.
fn memory(chance: &mut Chance) -> Vec<u8> {
    if chance.often(8) {
        return chance.one(&[&b""[..], b"{", b"[]", b"\xff", b"null", b"{\"content\":"]).to_vec();
    }
    let mut fields = json!({ "content": text(chance), "tags": chance.some(3, |chance| chance.one(LABELS)) });
    let mut add = |name: &str, value: Value, often: bool| {
        if often {
            fields[name] = value;
        }
    };
    add("timestamp", time(chance).into(), chance.often(80));
    add("type", chance.one(&["dream", "Dream", "observation", ""]).into(), chance.often(80));
    add("response", text(chance).into(), chance.often(30));
    add("entities", json!(chance.some(2, |chance| chance.one(&["Zoë", "zoe li", "Sam", ""]))), chance.often(50));
    let importance = [json!(0.5), json!(1), json!("0.9"), json!("NaN"), json!("inf"), json!(-1), json!([])];
    add("importance", importance[chance.below(7)].clone(), chance.often(60));
    let link = |chance: &mut Chance| {
        let near = format!("evt-2026112110312912{}-AAAAA", chance.below(3));
        let target = chance.one(&["evt-1", near.as_str(), "evt-2026112110312912-slug", "evt-202503040000001-other"]);
        json!({ "type": chance.one(&["rel", "about"]), "target": target })
    };
    add("links", chance.some(3, link).into(), chance.often(40));
    add("metadata", json!({ "visibility": "public" }), chance.often(40));
    add("validation", json!({ "status": "incorrect" }), chance.often(10));
    add("content", json!(7), chance.often(3));
    fields.to_string().into_bytes()
}

fn task(chance: &mut Chance) -> Vec<u8> {
    if chance.often(8) {
        return b"{\"title\":".to_vec();
    }
    let status = chance.one(&["todo", "in_progress", "done", "nonsense"]);
    let updated = time(chance);
    json!({
        "title": text(chance), "description": text(chance), "status": status, "updated": updated, "due": "2026-12-01",
        "tags": chance.some(2, |chance| chance.one(LABELS)), "notes": [{ "text": text(chance) }, { "text": "kiln" }],
    })
    .to_string()
    .into_bytes()
}

/// A line of a conversation, right or wrong.
fn message(chance: &mut Chance) -> Vec<u8> {
    if chance.often(15) {
        return chance.one(&[&b"\n"[..], b"{\n", b"\0\0\n", b"\xff\n", b"[]\n", b"{\"content\":"]).to_vec();
    }
    let mut fields = json!({ "role": chance.one(&["user", "assistant", "tool"]), "content": text(chance) });
    if chance.often(80) {
        fields["id"] = format!("msg-2026112010312912{}-aaaaa", chance.below(10)).into();
    }
    if chance.often(80) {
        fields["timestamp"] = time(chance).into();
    }
    (fields.to_string() + "\n").into_bytes()
}

/// A profile's files, as another program finds them.
pub(crate) struct World<'a> {
    pub(crate) env: &'a TestEnv,
    pub(crate) chance: Chance,
    made: u64,
}

impl<'a> World<'a> {
    pub(crate) fn new(env: &'a TestEnv, seed: u64) -> Self {
        let mut world = Self { env, chance: Chance(seed), made: 0 };
        (0..12).for_each(|_| drop(world.foreign()));
        world
    }

    fn beneath(&self, place: &str) -> PathBuf {
        self.env.home().join("profiles/bob/memory").join(place)
    }

    /// Does something, by `mh` or as another program; says what.
    pub(crate) fn step(&mut self) -> String {
        match self.chance.below(10) {
            0..4 => self.foreign(),
            4..7 => self.talk(),
            _ => self.own(),
        }
    }

    /// Has so much said, and taken back again, that there is an index of messages.
    pub(crate) fn talk_much(&mut self, asker: &Asker) {
        let long = self.env.home().join("profiles/bob/sessions/sess-20261101000000000-zzzzz.messages.ndjson");
        self.env.write("profiles/bob/sessions/sess-20261101000000000-zzzzz.json", "{}");
        fs::write(&long, json!({ "content": "kiln ".repeat(120_000) }).to_string() + "\n").unwrap();
        assert_eq!(asker.indexed(&["bob"], &Question::new("kiln in:sessions")).total, 1);
        fs::remove_file(long).unwrap();
        self.assert_talks();
    }

    /// That there is an index of messages.
    pub(crate) fn assert_talks(&self) {
        assert!(directory(self.env, "bob").join("messages.sqlite").exists());
    }

    /// Goes on with a conversation, writes another in its place, cuts it off, or removes it.
    fn talk(&mut self) -> String {
        let sessions = self.env.home().join("profiles/bob/sessions");
        make(&sessions);
        let name = format!("sess-2026112010312912{}-aaaaa", self.chance.below(3));
        let (document, file) =
            (sessions.join(format!("{name}.json")), sessions.join(format!("{name}.messages.ndjson")));
        let said = |chance: &mut Chance| chance.some(4, message).concat();
        let act = self.chance.below(10);
        match act {
            0 => drop(fs::remove_file(&file)),
            1 => fs::write(&document, "{").unwrap(),
            2 => drop(fs::remove_file(&document)),
            3 => {
                let aside = file.with_extension("new");
                fs::write(&aside, said(&mut self.chance)).unwrap();
                fs::rename(&aside, &file).unwrap();
            }
            4 => {
                // As of a line that could not be synced: another one comes in its place.
                let mut bytes = fs::read(&file).unwrap_or_default();
                bytes.truncate(bytes.len() / 2);
                bytes.extend(said(&mut self.chance));
                fs::write(&file, bytes).unwrap();
            }
            _ => {
                let bytes = [fs::read(&file).unwrap_or_default(), said(&mut self.chance)].concat();
                fs::write(&file, bytes).unwrap();
                fs::write(&document, "{}").unwrap();
            }
        }
        format!("talk {act} {name}")
    }

    fn own(&mut self) -> String {
        let text = format!("{} #work @Zoë", text(&mut self.chance));
        let args: Vec<&str> = match self.chance.below(9) {
            7 => vec!["session", "start"],
            8 => vec!["session", "say", "@last", &text],
            0 | 1 => vec!["capture", "--no-parse", &text],
            2 => vec!["task", "add", &text],
            3 => vec!["edit", "@last", "--content", &text],
            4 => vec!["memory", "remove", "@last"],
            5 => vec!["task", "done", "@last"],
            _ => vec!["--yes", "undo"],
        };
        // What cannot be done changes nothing, and that is fine too.
        let run = self.env.mh(&[&["-u", "bob"], args.as_slice()].concat());
        format!("{args:?}: {}", run.code())
    }

    /// Adds, removes, replaces or moves a file, or a whole directory.
    fn foreign(&mut self) -> String {
        self.made += 1;
        let file = self.file();
        let act = self.chance.below(10);
        match act {
            0 => drop(fs::remove_file(&file)),
            1 => {
                let other = self.file();
                make(other.parent().unwrap());
                drop(fs::rename(&file, other));
            }
            2 => {
                let directory = file.parent().unwrap().to_owned();
                let aside = self.env.path(&format!("aside-{}", self.made));
                if !directory.ends_with("active") && !directory.ends_with("completed") {
                    drop(fs::rename(&directory, &aside));
                    if self.chance.often(50) {
                        drop(fs::rename(&aside, directory.with_file_name(format!("{}", self.made))));
                    }
                }
            }
            3 => {
                make(file.parent().unwrap());
                drop(std::os::unix::fs::symlink("/etc/hostname", &file));
            }
            _ => {
                let is_task = file.starts_with(self.beneath("tasks"));
                let bytes = if is_task { task(&mut self.chance) } else { memory(&mut self.chance) };
                make(file.parent().unwrap());
                // Aside and renamed, as careful programs do: over what is there, or new.
                let aside = file.with_extension("new");
                fs::write(&aside, bytes).unwrap();
                drop(fs::rename(&aside, &file));
            }
        }
        format!("{act} {}", file.display())
    }

    /// A path, of something that is there or not.
    fn file(&mut self) -> PathBuf {
        let directory = self.chance.one(&[
            "episodic/2025",
            "episodic/2025/03/04",
            "episodic/2026/11/21",
            "episodic/dreams/2026",
            "episodic",
            "episodic/.hidden",
            "tasks/active",
            "tasks/active",
            "tasks/completed",
            "tasks/completed",
            "tasks/active/deep",
        ]);
        let n = self.chance.below(6);
        let names = [
            format!("evt-2026112110312912{n}-aaaaa.json"),
            format!("evt-202503040000001-slug-{n}.json"),
            format!("untimed-{n}.json"),
            format!(".hidden-{n}.json"),
            format!("no-document-{n}.txt"),
        ];
        let usual = if self.chance.often(90) { self.chance.below(3) } else { self.chance.below(5) };
        let name = match directory.starts_with("tasks") {
            true => format!("task-2026110110312912{}-aaaaa.json", n % 3),
            false => names[usual].clone(),
        };
        self.beneath(directory).join(name)
    }
}

fn make(directory: &Path) {
    drop(fs::create_dir_all(directory));
}

/// Asks the same of the index and of the files.
#[track_caller]
pub(crate) fn assert_same(env: &TestEnv, asker: &Asker, whose: &[&str], question: &Question, story: &str) {
    let indexed = asker.indexed(whose, question);
    let mut scanned = asker.scanned(env, whose, question);
    let mut sorted = indexed.clone();
    sorted.damaged.sort();
    scanned.damaged.sort();
    assert_eq!(sorted, scanned, "{question:?}\n{story}");
}

/// Asks for the relatives of one of bob's memories in the same way.
#[track_caller]
pub(crate) fn assert_same_relatives(env: &TestEnv, asker: &Asker, (id, limit): (&str, usize), story: &str) {
    let (indexed, damaged, slow) = asker.relatives("bob", id, limit);
    assert_eq!(slow, 0, "{id}\n{story}");
    let (scanned, also_damaged, slow) = without_index(env, &["bob"], || asker.relatives("bob", id, limit));
    assert_eq!((indexed, damaged), (scanned.clone(), also_damaged), "{id}\n{story}");
    assert_eq!(slow, usize::from(scanned.is_some()));
}

/// Asks for the labels of bob's memories in the same way.
#[track_caller]
pub(crate) fn assert_same_labels(env: &TestEnv, asker: &Asker, story: &str) {
    for label in [Label::Tag, Label::Entity, Label::Type] {
        let (labels, damaged, slow) = asker.labels("bob", label);
        assert_eq!(slow, 0, "{label:?}\n{story}");
        let scanned = without_index(env, &["bob"], || asker.labels("bob", label));
        assert_eq!((labels, damaged, 1), scanned, "{label:?}\n{story}");
    }
}
