//! Whether an operation log is whole: every line readable, counted without a gap, chained to the one before.
//!
//! A cut-off end shows only against a head that was kept elsewhere. It guards against accidents, not owners.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::operation::reads_home_log;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::store::backend::{Direction, Log};
use crate::store::key::{Hash, Scope};
use crate::store::operation::{Head, Line};

/// A log that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Whose log: a username; `None` is the home's.
    pub profile: Option<String>,
    /// How many lines it has.
    pub lines: u64,
    /// The hash of its last line.
    pub head: Option<Hash>,
}

/// Checks the subject's log, and for those who may read it, the home's. With `head`, one of them
/// must hold the line of this hash.
pub fn verify(ctx: &Context<'_>, subject: &Member, head: Option<Hash>) -> Result<Vec<Verified>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let mut scopes = vec![(subject.scope(), Some(subject.username.to_string()))];
    if reads_home_log(ctx)? {
        authorize(ctx, Action::ReadHomeLog, Target::Home)?;
        scopes.push((Scope::Home, None));
    }
    let mut found = head.is_none();
    let mut verified = Vec::new();
    for (scope, profile) in scopes {
        let lines = ctx.store.raw_lines(&Log::Operations(scope.clone()), Direction::Forward)?;
        let mut chain = Chain::default();
        for line in lines {
            chain.add(&line?).map_err(|error| located(error, &scope))?;
            found |= chain.head == head;
        }
        verified.push(Verified { profile, lines: chain.lines, head: chain.head });
    }
    match head {
        Some(head) if !found => {
            Err(Error::new(Kind::Damaged, format!("no line has the hash {head}: a log was cut off or rewritten"))
                .hint("compare with a backup of the log; mh changes only ever add lines"))
        }
        _ => Ok(verified),
    }
}

fn located(error: Error, scope: &Scope) -> Error {
    Error::new(error.kind(), format!("the log of {scope} is damaged: {error}"))
        .hint("lines before it are sound; compare with a backup of the log")
}

/// The lines of one log so far.
#[derive(Default)]
pub(in crate::domain) struct Chain {
    lines: u64,
    head: Option<Hash>,
}

impl Chain {
    /// The last line so far; `None` before the first.
    pub(in crate::domain) fn end(&self) -> Option<Head> {
        self.head.map(|sha256| Head { seq: self.lines, sha256 })
    }

    /// Adds the next line; an error where it cannot be that.
    pub(in crate::domain) fn add(&mut self, bytes: &[u8]) -> Result<()> {
        let number = self.lines + 1;
        let damaged = |why: String| Error::new(Kind::Damaged, format!("line {number} {why}"));
        let line = Line::decode(bytes).map_err(|_| damaged("cannot be read".to_owned()))?;
        if line.seq != number {
            return Err(damaged(format!("says it is number {}", line.seq)));
        }
        if line.prev != self.head {
            return Err(damaged(format!("does not follow line {}: one of them was changed", self.lines)));
        }
        (self.lines, self.head) = (number, Some(Hash::of(bytes)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::operation::{Category, Changes, Draft, Level, Tail, Totals};

    fn log(lines: u64) -> Vec<Vec<u8>> {
        let mut tail: Option<Tail> = None;
        let mut log = Vec::new();
        for number in 1..=lines {
            let draft = Draft {
                op: format!("op-20261121103129{number:03}-k7x2q").parse().unwrap(),
                timestamp: "2026-11-21T10:31:29.123Z".parse().unwrap(),
                level: Level::Info,
                category: Category::Data,
                event: "memory.capture".to_owned(),
                actor: "alice".to_owned(),
                subject: None,
                details: serde_json::Map::new(),
                totals: Totals::default(),
                undoes: None,
            };
            let line = Line::after(tail.as_ref(), draft, Changes::Inline(Vec::new()));
            let bytes = line.encode().unwrap();
            tail = Some(Tail { seq: line.seq, head: Hash::of(&bytes), totals: line.totals });
            log.push(bytes);
        }
        log
    }

    fn check(log: &[Vec<u8>]) -> Result<Chain> {
        let mut chain = Chain::default();
        log.iter().try_for_each(|line| chain.add(line)).map(|()| chain)
    }

    #[test]
    fn a_whole_log_gives_its_head() {
        let log = log(3);
        let chain = check(&log).unwrap();
        assert_eq!((chain.lines, chain.head), (3, Some(Hash::of(&log[2]))));
        assert_eq!(check(&[]).unwrap().head, None);
    }

    #[test]
    fn altered_missing_reordered_and_torn_lines_are_found() {
        let message = |change: fn(&mut Vec<Vec<u8>>)| {
            let mut log = log(4);
            change(&mut log);
            check(&log).map(|_| ()).unwrap_err().to_string()
        };
        let altered = message(|log| log[1] = String::from_utf8_lossy(&log[1]).replace("alice", "malice").into_bytes());
        assert_eq!(altered, "line 3 does not follow line 2: one of them was changed");
        assert_eq!(message(|log| drop(log.remove(1))), "line 2 says it is number 3");
        assert_eq!(message(|log| log.swap(1, 2)), "line 2 says it is number 3");
        assert_eq!(message(|log| log[3].truncate(20)), "line 4 cannot be read");
    }
}
