//! Taking operations back: which lines of a log still stand, and the change that undoes one.
//!
//! Computed from lines alone; no state of its own is kept. Who may undo what is not decided here.

use std::collections::HashSet;

use crate::error::{Error, Kind, Result};
use crate::id::OpId;
use crate::store::key::{Hash, Key, Scope, Seat};
use crate::store::operation::{Change, Line};
use crate::store::{Operation, Store};

/// The event of a line that takes an operation back.
pub const UNDO: &str = "operation.undo";
/// The event of a line that takes an undo back.
pub const REDO: &str = "operation.redo";

/// The event of a line that says of an operation, under the operation's own id, that a change of it
/// came to nothing: another program's document stays.
pub const VOID: &str = "operation.void";

/// The detail by which a line that takes back one part of an operation says which: the part's `seq`.
const TAKES: &str = "seq";

/// Which operations stand, told line by line from the newest back.
#[derive(Debug, Default)]
pub struct Undone {
    whole: HashSet<OpId>,
    /// Parts of operations, by the `seq` of their lines.
    parts: HashSet<u64>,
}

impl Undone {
    /// Whether the next older line still stands. A line that was taken back takes nothing back itself.
    pub fn stands(&mut self, line: &Line) -> bool {
        let stands = !self.whole.contains(&line.op) && !self.parts.contains(&line.seq);
        if let (true, Some(target)) = (stands, &line.undoes) {
            match line.details.get(TAKES).and_then(serde_json::Value::as_u64) {
                Some(part) => drop(self.parts.insert(part)),
                None => drop(self.whole.insert(target.clone())),
            }
        }
        stands
    }
}

/// Says that an operation takes back this line: of an operation in several parts, this part of it alone.
pub fn undoes(op: &mut Operation<'_>, line: &Line) {
    op.undoes(line.op.clone());
    if line.part().is_some() {
        op.detail(TAKES, line.seq);
    }
}

/// A document that stands in the way of an undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTheWay {
    /// Which.
    pub key: Key,
    /// What it would have to be; `None` for absent.
    pub expected: Option<Hash>,
    /// What it is.
    pub found: Option<Hash>,
}

/// The first document that is not as these changes left it. A trail goes on growing: it is in nobody's way.
pub fn in_the_way(changes: &[Change], now: impl Fn(&Key) -> Result<Option<Hash>>) -> Result<Option<InTheWay>> {
    for change in changes {
        if let Change::Document { key, after, trail: false, .. } = change {
            let found = now(key)?;
            if found != *after {
                return Ok(Some(InTheWay { key: key.clone(), expected: *after, found }));
            }
        }
    }
    Ok(None)
}

/// Adds to an operation what takes these changes back. Every document must be as they left it. A
/// profile that had come goes to `aside`; secrets do not come back, and trails stay.
pub fn take_back(
    store: &Store,
    scope: &Scope,
    op: &mut Operation<'_>,
    changes: &[Change],
    aside: impl Fn(&Seat) -> Result<Seat>,
) -> Result<()> {
    for change in changes {
        let (key, before) = match change {
            Change::Document { key, before, trail: false, .. } => (key, before),
            Change::Document { trail: true, .. } | Change::Secret { .. } => continue,
            Change::Tree { account, from: Some(from), to: Some(to), .. } => {
                op.move_profile(account, to, Some(from))?;
                continue;
            }
            Change::Tree { account, from: None, to: Some(to), .. } => {
                op.move_profile(account, to, Some(&aside(to)?))?;
                continue;
            }
            Change::Tree { to: None, .. } => {
                return Err(Error::usage("a profile that was removed for good cannot be brought back"));
            }
        };
        let current = op.get(key)?;
        let former = before.map(|revision| former(store, scope, key, revision)).transpose()?;
        match (current, former) {
            (None, Some(bytes)) => op.create(key, &bytes)?,
            (Some(current), Some(bytes)) => op.replace(key, &current, &bytes)?,
            (Some(current), None) => op.remove(key, &current)?,
            (None, None) => {}
        }
    }
    Ok(())
}

/// The bytes of a former revision.
pub fn former(store: &Store, scope: &Scope, key: &Key, revision: Hash) -> Result<Vec<u8>> {
    store.kept(scope, &revision)?.ok_or_else(|| {
        Error::new(Kind::NotFound, format!("revision {} of {key} is not kept any more", revision.short()))
            .hint("history keeps what mh replaced or removed, until it is pruned or purged; what another program overwrote left no copy")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Ids;
    use crate::store::Cause;
    use crate::store::backend::Direction;
    use crate::store::conformance::{Rig, wait, with_alice};
    use crate::store::fs::{Fs, Options};
    use crate::store::operation::{Category, Changes, Draft, Level, Totals};

    fn line(op: &str, undoes: Option<&str>) -> Line {
        let id = |tail: &str| -> OpId { format!("op-20261121103129123-{tail}").parse().unwrap() };
        let draft = Draft {
            op: id(op),
            timestamp: "2026-11-21T10:31:29.123Z".parse().unwrap(),
            level: Level::Info,
            category: Category::Data,
            event: String::new(),
            actor: String::new(),
            subject: None,
            details: serde_json::Map::new(),
            totals: Totals::default(),
            undoes: undoes.map(id),
        };
        Line::after(None, draft, Changes::Inline(Vec::new()))
    }

    fn standing(newest_first: &[(&str, Option<&str>)]) -> Vec<bool> {
        let mut undone = Undone::default();
        newest_first.iter().map(|(op, undoes)| undone.stands(&line(op, *undoes))).collect()
    }

    #[test]
    fn what_was_undone_does_not_stand_until_it_is_redone() {
        assert_eq!(standing(&[("a", None)]), [true]);
        assert_eq!(standing(&[("u", Some("a")), ("a", None)]), [true, false]);
        assert_eq!(standing(&[("r", Some("u")), ("u", Some("a")), ("a", None)]), [true, false, true]);
        let again = [("v", Some("a")), ("r", Some("u")), ("u", Some("a")), ("a", None)];
        assert_eq!(standing(&again), [true, true, false, false]);
    }

    #[test]
    fn a_part_that_is_taken_back_leaves_the_others() {
        let part = |seq: u64, op: &str, undoes: Option<(&str, u64)>| {
            let mut line = line(op, undoes.map(|(op, _)| op));
            line.seq = seq;
            line.details.extend(undoes.map(|(_, seq)| (TAKES.to_owned(), seq.into())));
            line
        };
        let (a1, a2) = (part(1, "a", None), part(2, "a", None));
        let (u2, u1) = (part(3, "u", Some(("a", 2))), part(4, "u", Some(("a", 1))));
        let redo = part(5, "r", Some(("u", 4)));
        let standing = |newest_first: &[&Line]| {
            let mut undone = Undone::default();
            newest_first.iter().map(|line| undone.stands(line)).collect::<Vec<_>>()
        };
        assert_eq!(standing(&[&u2, &a2, &a1]), [true, false, true]);
        assert_eq!(standing(&[&u1, &u2, &a2, &a1]), [true, true, false, false]);
        assert_eq!(standing(&[&redo, &u1, &u2, &a2, &a1]), [true, false, true, false, true]);
    }

    fn begin<'a>(store: &'a Store, scope: &Scope) -> Operation<'a> {
        let cause = Cause {
            timestamp: "2026-11-21T10:31:29.123Z".parse().unwrap(),
            level: Level::Info,
            category: Category::Data,
            event: "persona.set".to_owned(),
            actor: "alice".to_owned(),
            subject: None,
        };
        store.begin(scope, cause).unwrap()
    }

    #[test]
    fn a_trail_is_in_nobodys_way_and_stays_when_its_operation_is_taken_back() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("home");
        let open = move || Box::new(Fs::open(&path, Options::default())) as Box<dyn crate::store::backend::Backend>;
        let rig = Rig { backend: open(), reopen: Box::new(open.clone()) };
        let scope = with_alice(&rig);
        let store = Store::new(rig.backend, wait(), Ids::Seeded(1.into()));
        let core = Key::persona("core");
        let log: Key = "persona/archives/CHANGELOG.md".parse().unwrap();
        let get = |key: &Key| store.get(&scope, key).unwrap();

        let before = begin(&store, &scope).totals();
        let mut op = begin(&store, &scope);
        op.replace(&core, &get(&core).unwrap(), b"{\"a\":1}").unwrap();
        op.trail(&log, None, b"one").unwrap();
        op.commit().unwrap();
        let changes = match store.operations(&scope, Direction::Backward).unwrap().next().unwrap().unwrap().0.changes {
            Changes::Inline(changes) => changes,
            Changes::Spilled { .. } => panic!("two changes stand in the line"),
        };
        let mut op = begin(&store, &scope);
        op.trail(&log, get(&log).as_ref(), b"one, two").unwrap();
        op.commit().unwrap();

        let now = |key: &Key| Ok(get(key).map(|stored| stored.revision));
        assert_eq!(in_the_way(&changes, now).unwrap(), None);
        let mut op = begin(&store, &scope);
        take_back(&store, &scope, &mut op, &changes, |seat| Ok(seat.clone())).unwrap();
        assert_eq!(op.totals().bytes, before.bytes + 8, "the trail's bytes, and no others");
        op.commit().unwrap();
        assert_eq!((get(&core).unwrap().bytes, get(&log).unwrap().bytes), (b"{}\n".to_vec(), b"one, two".to_vec()));
    }
}
