//! What a command must do, told from the model alone, and how the program itself is asked for it.

use std::collections::{BTreeMap, BTreeSet};

use mh::domain::undo::Way;
use mh::store::key::{Key, Kind};

use super::Command;
use super::program::{date, id, newest};
use super::world::World;

pub(super) type Documents = BTreeMap<Key, Vec<u8>>;
/// What a document was, and what it became.
pub(super) type Changes = BTreeMap<Key, (Option<Vec<u8>>, Option<Vec<u8>>)>;

/// An operation that the model knows.
pub(super) struct Op {
    pub(super) way: Option<Way>,
    pub(super) changes: Changes,
    /// For undo and redo: which operation it takes back.
    pub(super) target: Option<usize>,
    pub(super) undone: bool,
}

/// What a command will do.
#[derive(Default)]
pub(super) struct Expected {
    /// Documents that become exactly this.
    pub(super) exact: BTreeMap<Key, Option<Vec<u8>>>,
    /// A document whose content becomes this.
    pub(super) edited: Option<(Key, String)>,
    /// Content of a new memory.
    pub(super) created: Option<String>,
    /// A capture key's document.
    pub(super) keyed: Option<Key>,
    pub(super) way: Option<(Way, usize)>,
}

impl World {
    /// The words that name memories; `None` where there is none to name.
    pub(super) fn words(&self, command: &Command) -> Option<Vec<Key>> {
        match command {
            Command::Edit(which) | Command::EditAt(which, _) => Some(vec![self.pick(which)?]),
            Command::Remove(which) => which.iter().map(|which| self.pick(which)).collect(),
            Command::Restore(which) => {
                let keys: BTreeSet<_> = self.ops.iter().flat_map(|op| op.changes.keys()).collect();
                let keys: Vec<_> = keys.into_iter().filter(|key| key.kind == Kind::Memory).collect();
                (!keys.is_empty()).then(|| vec![(*which.get(&keys)).clone()])
            }
            Command::Capture(_) | Command::Undo | Command::Redo => Some(Vec::new()),
        }
    }

    /// What the command must do; `None` where it must change nothing.
    pub(super) fn expected(&self, command: &Command, text: &str) -> Option<Expected> {
        let keys = self.words(command)?;
        let mut expected = Expected::default();
        match command {
            Command::Capture(key) => {
                expected.created = Some(text.to_owned());
                expected.keyed = key.map(|key| Key::capture_key(&key.to_string()));
                let known = expected.keyed.as_ref().is_some_and(|key| self.documents.contains_key(key));
                return (!known).then_some(expected);
            }
            Command::Edit(_) => expected.edited = Some((keys[0].clone(), text.to_owned())),
            Command::EditAt(..) => {
                expected.exact.insert(keys[0].clone(), None);
                expected.created = Some(text.to_owned());
            }
            Command::Remove(_) => expected.exact.extend(keys.into_iter().map(|key| (key, None))),
            Command::Restore(_) => {
                let key = &keys[0];
                let (before, after) = self.ops.iter().rev().find_map(|op| op.changes.get(key))?;
                let was_removed = after.is_none() && !self.documents.contains_key(key);
                expected.exact.insert(key.clone(), Some(before.clone().filter(|_| was_removed)?));
            }
            Command::Undo | Command::Redo => {
                let way = if matches!(command, Command::Undo) { Way::Undo } else { Way::Redo };
                let takes = |op: &Op| if way == Way::Undo { op.way.is_none() } else { op.way == Some(Way::Undo) };
                let at = self.ops.iter().rposition(|op| !op.undone && takes(op))?;
                let changes = &self.ops[at].changes;
                if changes.iter().any(|(key, (_, after))| self.documents.get(key) != after.as_ref()) {
                    return None;
                }
                expected.exact = changes.iter().map(|(key, (before, _))| (key.clone(), before.clone())).collect();
                expected.way = Some((way, at));
            }
        }
        Some(expected)
    }

    /// The command for the program itself.
    pub(super) fn arguments(&self, command: &Command, keys: &[Key], text: &str) -> Result<Option<Vec<String>>, String> {
        let ids = keys.iter().map(id);
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        Ok(Some(match command {
            Command::Capture(Some(key)) => words(&["capture", text, "--key", &key.to_string()]),
            Command::Capture(None) => words(&["capture", text]),
            Command::Edit(_) => words(&["edit", id(&keys[0]), "--content", text]),
            Command::EditAt(_, day) => {
                words(&["edit", id(&keys[0]), "--content", text, "--at", &date(*day).to_rfc3339()])
            }
            Command::Remove(_) => ["memory", "remove"].into_iter().chain(ids).map(str::to_owned).collect(),
            Command::Restore(_) => ["memory", "restore"].into_iter().chain(ids).map(str::to_owned).collect(),
            Command::Redo => words(&["redo"]),
            Command::Undo => {
                let found = self.with(|ctx, alice| newest(ctx, alice, Way::Undo));
                match found.map_err(|error| error.to_string())? {
                    Some(candidate) => words(&["undo", &candidate.operation.line.op.to_string()]),
                    None => return Ok(None),
                }
            }
        }))
    }
}
