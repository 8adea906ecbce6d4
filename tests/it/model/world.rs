//! A home, and the model of what must be in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use mh::domain::access::{Actor, Proof, Reads};
use mh::domain::limits::Limits;
use mh::domain::memory::{self, Filter};
use mh::domain::undo::Way;
use mh::domain::user::{self, Member};
use mh::domain::{Context, audit};
use mh::error::{Kind as ErrorKind, Result};
use mh::id::MemoryId;
use mh::store::Store;
use mh::store::backend::Place;
use mh::store::key::{Hash, Key, Kind, Range, Scope};
use proptest::sample::Index;

use super::expect::{Changes, Documents, Expected, Op};
use super::program::{content, execute, id, open};
use super::{Command, Step};
use crate::support::{NOW, TestEnv};

type Fault = std::result::Result<(), String>;
pub(crate) struct World {
    env: TestEnv,
    store: Store,
    alice: Member,
    now: DateTime<Utc>,
    count: u64,
    pub(super) documents: Documents,
    pub(super) ops: Vec<Op>,
    /// What somebody wrote and nobody but `mh` could have lost.
    owed: BTreeSet<Vec<u8>>,
    pub(crate) seen: BTreeMap<&'static str, u32>,
}

impl World {
    pub(crate) fn new(env: TestEnv) -> Self {
        let store = open(&env, 0);
        let alice = user::find(&store, &"alice".parse().unwrap()).unwrap().unwrap();
        let (documents, ops, owed, seen) = Default::default();
        Self { env, store, alice, now: NOW.parse().unwrap(), count: 0, documents, ops, owed, seen }
    }

    pub(crate) fn step(&mut self, step: &Step) -> Fault {
        self.count += 1;
        self.now += TimeDelta::seconds(1);
        match step {
            Step::Run(command) => self.run(command)?,
            Step::Kill(command, point, theirs) => self.kill(command, point, *theirs)?,
            Step::Overwrite(which) => {
                if let Some(key) = self.pick(which) {
                    self.destroyed(&key);
                    self.theirs(&key);
                    self.saw("overwritten");
                }
            }
            Step::Create(day) => {
                let id: MemoryId = format!("evt-202511{:02}120000000-{:05}", day + 1, self.count).parse().unwrap();
                self.theirs(&Key::memory(&id));
                self.saw("created");
            }
            Step::Delete(which) => {
                if let Some(key) = self.pick(which) {
                    self.destroyed(&key);
                    fs::remove_file(self.path(&key)).unwrap();
                    self.documents.remove(&key);
                    self.saw("deleted");
                }
            }
            Step::Reopen => self.store = open(&self.env, self.count),
        }
        self.owed.extend(self.documents.values().cloned());
        self.check()
    }

    fn saw(&mut self, event: &'static str) {
        *self.seen.entry(event).or_default() += 1;
    }

    fn scope(&self) -> Scope {
        self.alice.scope()
    }

    /// One of the living memories.
    pub(super) fn pick(&self, which: &Index) -> Option<Key> {
        let keys: Vec<_> = self.documents.keys().filter(|key| key.kind == Kind::Memory).collect();
        (!keys.is_empty()).then(|| (*which.get(&keys)).clone())
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.store.locate(&Place::Document(self.scope(), key.clone())).unwrap()
    }

    /// A second program writes a document in its own spelling.
    fn theirs(&mut self, key: &Key) {
        let text = format!("{{ \"content\":\"theirs {}\", \"weight\": 1E5,\n \"id\":\"{}\"}}", self.count, id(key));
        let path = self.path(key);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &text).unwrap();
        self.documents.insert(key.clone(), text.into_bytes());
    }

    /// A second program is about to destroy a document: what is only there is its own loss.
    fn destroyed(&mut self, key: &Key) {
        let bytes = &self.documents[key];
        let elsewhere = self.documents.iter().any(|(other, same)| other != key && same == bytes);
        if !elsewhere && self.store.kept(&self.scope(), &Hash::of(bytes)).unwrap().is_none() {
            self.owed.remove(bytes);
        }
    }

    fn run(&mut self, command: &Command) -> Fault {
        let text = format!("ours {}", self.count);
        let Some(words) = self.words(command) else { return Ok(()) };
        let expected = self.expected(command, &text);
        let before = self.documents.clone();
        let outcome = self.with(|ctx, alice| execute(ctx, alice, command, &words, &text));
        match (outcome, expected) {
            (Ok(true), Some(expected)) => self.happened(command, before, expected),
            (Ok(false), None) => {
                self.saw(if matches!(command, Command::Capture(_)) { "same key" } else { "refused" });
                self.unchanged()
            }
            (Err(error), None) if matches!(error.kind(), ErrorKind::Conflict | ErrorKind::NotFound) => {
                self.saw(if error.kind() == ErrorKind::Conflict { "conflict" } else { "refused" });
                self.unchanged()
            }
            (Ok(did), expected) => Err(format!("it did something: {did}; should have: {}", expected.is_some())),
            (Err(error), expected) => Err(format!("{error}; should have worked: {}", expected.is_some())),
        }
    }

    /// The program itself is killed at a point; the next process finds what is left.
    fn kill(&mut self, command: &Command, point: &str, theirs: bool) -> Fault {
        let text = format!("ours {}", self.count);
        let Some(words) = self.words(command) else { return Ok(()) };
        let Some(mut expected) = self.expected(command, &text) else { return Ok(()) };
        let Some(args) = self.arguments(command, &words, &text)? else { return Ok(()) };
        let args: Vec<_> = ["-u", "alice"].into_iter().chain(args.iter().map(String::as_str)).collect();
        let mut process = self.env.command(&args);
        process.env("MH_TEST_NOW", self.now.to_rfc3339()).env("MH_TEST_SEED", (self.count << 20).to_string());
        let run = self.env.finish(process.env("MH_TEST_STOP_AT", point).spawn().unwrap());
        let killed = match run.code() {
            -9 => true,
            0 => false,
            _ => return Err(format!("not killed: {run}")),
        };
        let is_there = !killed || ["committed", "first-placed", "all-placed"].contains(&point);
        let before = self.documents.clone();
        let changed = expected.exact.keys().chain(expected.edited.iter().map(|(key, _)| key));
        let overtaken = changed.filter(|key| before.contains_key(key) && key.kind == Kind::Memory).min().cloned();
        let mut lost_race = None;
        if let (true, true, "committed", Some(key)) = (killed, theirs, point, overtaken) {
            // What stood there is in history: the operation was about to replace or remove it.
            self.theirs(&key);
            lost_race = Some((key, before.clone()));
        }
        self.store = open(&self.env, self.count);
        // A reader finishes what was left.
        drop(self.read());
        if !is_there {
            self.saw("killed before");
            return self.unchanged();
        }
        self.saw(if killed { "killed after" } else { "not killed" });
        let Some((key, before)) = lost_race else { return self.happened(command, before, expected) };
        self.saw("overtaken");
        // Theirs stays, ours is in history; whatever ours was, no document will ever be at it again.
        let promised = match expected.exact.remove(&key) {
            Some(after) => after,
            None => expected.edited.take().map(|(_, text)| text.into_bytes()),
        };
        let sought = promised.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let told = |(path, bytes): (&PathBuf, &Vec<u8>)| {
            let is_history = path.to_str().unwrap().contains(".mh/history/");
            is_history && sought.as_ref().is_none_or(|text| String::from_utf8_lossy(bytes).contains(text))
        };
        if !self.env.tree().iter().any(told) {
            return Err(format!("{sought:?} was not put in place and is not in history"));
        }
        let theirs = self.documents[&key].clone();
        let mut base = before.clone();
        base.insert(key.clone(), theirs);
        self.happened(command, base, expected)?;
        let op = self.ops.last_mut().unwrap();
        op.changes.insert(key.clone(), (before.get(&key).cloned(), promised));
        Ok(())
    }

    /// The documents changed exactly as expected; the model learns what it could not foretell.
    fn happened(&mut self, command: &Command, before: Documents, expected: Expected) -> Fault {
        let found = self.read();
        let keys: BTreeSet<_> = before.keys().chain(found.keys()).cloned().collect();
        let changes: Changes = keys
            .into_iter()
            .map(|key| (key.clone(), (before.get(&key).cloned(), found.get(&key).cloned())))
            .filter(|(_, (before, after))| before != after)
            .collect();
        let Expected { mut exact, edited, mut created, mut keyed, way } = expected;
        for (key, (before, after)) in &changes {
            if let Some(exact) = exact.remove(key) {
                if *after != exact {
                    return Err(format!("{key} is not what it was: {after:?}, not {exact:?}"));
                }
            } else if let (Some((edited, text)), Some(after)) = (&edited, after)
                && edited == key
            {
                if content(after) != *text {
                    return Err(format!("{key} does not say {text:?}"));
                }
            } else if let (None, Some(after)) = (before, after)
                && key.kind == Kind::Memory
                && created.as_deref() == Some(&content(after))
            {
                created = None;
            } else if before.is_none() && keyed.as_ref() == Some(key) {
                keyed = None;
            } else {
                return Err(format!("{key} changed, and nobody asked for it"));
            }
        }
        exact.retain(|key, after| before.get(key) != after.as_ref());
        let edit_is_missing = edited.as_ref().is_some_and(|(key, _)| !changes.contains_key(key));
        if !exact.is_empty() || created.is_some() || keyed.is_some() || edit_is_missing {
            return Err(format!("it said that it worked, and did not: {exact:?} {created:?} {keyed:?}"));
        }
        if let Some((way, target)) = way {
            self.ops[target].undone = true;
            if let (Way::Redo, Some(original)) = (way, self.ops[target].target) {
                self.ops[original].undone = false;
            }
        }
        self.ops.push(Op {
            way: way.map(|(way, _)| way),
            target: way.map(|(_, target)| target),
            changes,
            undone: false,
        });
        self.documents = found;
        self.saw(match command {
            Command::Capture(_) => "capture",
            Command::Edit(_) => "edit",
            Command::EditAt(..) => "edit at",
            Command::Remove(_) => "remove",
            Command::Restore(_) => "restore",
            Command::Undo => "undo",
            Command::Redo => "redo",
        });
        Ok(())
    }

    fn unchanged(&self) -> Fault {
        let found = self.read();
        if found == self.documents { Ok(()) } else { Err(format!("something changed: {:?}", found.keys())) }
    }

    /// Every memory and capture key, byte for byte.
    fn read(&self) -> Documents {
        let scope = self.scope();
        let memories = self.store.list(&scope, &Range::all(Kind::Memory)).unwrap().map(Result::unwrap);
        let keys = memories.chain((0..3).map(|key| Key::capture_key(&key.to_string())));
        let stored = keys.filter_map(|key| self.store.get(&scope, &key).unwrap().map(|stored| (key, stored.bytes)));
        stored.collect()
    }

    /// What must be true after every step.
    fn check(&self) -> Fault {
        self.unchanged()?;
        let listed = self.with(|ctx, alice| {
            let filter = Filter { limit: 0, ..Filter::default() };
            let memories = memory::list(ctx, alice, filter, None)?;
            memories.map(|memory| memory.map(|memory| (memory.id, memory.content))).collect::<Result<BTreeMap<_, _>>>()
        });
        let memories = self.documents.iter().filter(|(key, _)| key.kind == Kind::Memory);
        let expected: BTreeMap<_, _> = memories.map(|(key, bytes)| (id(key).to_owned(), content(bytes))).collect();
        let listed = listed.map_err(|error| error.to_string())?;
        if listed != expected {
            return Err(format!("the list says {listed:?}, not {expected:?}"));
        }
        let here: BTreeSet<_> = self.documents.values().collect();
        for bytes in self.owed.iter().filter(|bytes| !here.contains(bytes)) {
            if self.store.kept(&self.scope(), &Hash::of(bytes)).unwrap().is_none() {
                return Err(format!("{:?} is nowhere any more", String::from_utf8_lossy(bytes)));
            }
        }
        self.with(|ctx, alice| audit::verify(ctx, alice, None)).map_err(|error| error.to_string())?;
        let staging = self.env.home().join("profiles/alice/.mh/staging");
        let left: Vec<_> = fs::read_dir(staging).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        if left.is_empty() { Ok(()) } else { Err(format!("left behind: {left:?}")) }
    }

    pub(super) fn with<T>(&self, run: impl FnOnce(&Context<'_>, &Member) -> Result<T>) -> Result<T> {
        let actor = Actor::Member(self.alice.clone(), Proof::Named);
        run(
            &Context {
                store: &self.store,
                actor: &actor,
                now: self.now,
                uptime: None,
                look: None,
                limits: &Limits::default(),
                reads: &Reads::default(),
            },
            &self.alice,
        )
    }
}
