//! A migration's journal: whole lines that are durable one by one, and at most one torn one behind them.

use crate::error::Result;
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::fs::stop::{Point, Stop};
use crate::store::fs::tail::{self, Last, Points};

/// The lines as they stand, without a torn one. Takes no lock.
pub(super) fn lines(migration: &Dir) -> Result<Vec<Vec<u8>>> {
    let bytes = migration.read(layout::JOURNAL)?.unwrap_or_default();
    let Last::Line(last) = tail::last_line(&bytes, true) else { return Ok(Vec::new()) };
    // The last line's own end begins no other line.
    Ok(bytes[..last.end - 1].split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect())
}

/// Moves what a crash tore off the end into a file of its own.
pub(super) fn mend(migration: &Dir, stop: &Stop) -> Result<()> {
    match tail::end(migration, layout::JOURNAL)? {
        Some(end) => tail::mend(migration, layout::JOURNAL, &end, |n| layout::torn_journal(end.at, n), stop),
        None => Ok(()),
    }
}

/// Adds a line with one write, durably. After an error the line is not there, or torn: to be mended first.
pub(super) fn append(migration: &Dir, line: &[u8], stop: &Stop) -> Result<()> {
    let points = Points { torn: Point::NoteTorn, durable: Point::Noted };
    tail::append(migration, layout::JOURNAL, line, stop, points)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test makes what a crash leaves")]
    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_torn_end_is_no_line_and_is_moved_aside_before_the_next() {
        for torn in [&b"{\"step\":\"comm"[..], b"\0\0\0\0", b"\0\0\n", b"x\0y\n\0"] {
            let temp = tempfile::tempdir().unwrap();
            let dir = Dir::open_root(temp.path()).unwrap().unwrap();
            let stop = Stop::default();
            assert_eq!(lines(&dir).unwrap(), Vec::<Vec<u8>>::new());
            mend(&dir, &stop).unwrap();
            append(&dir, b"one", &stop).unwrap();
            append(&dir, b"two", &stop).unwrap();
            std::fs::write(temp.path().join(layout::JOURNAL), [b"one\ntwo\n", torn].concat()).unwrap();
            assert_eq!(lines(&dir).unwrap(), [b"one", b"two"]);
            mend(&dir, &stop).unwrap();
            mend(&dir, &stop).unwrap();
            append(&dir, b"three", &stop).unwrap();
            assert_eq!(lines(&dir).unwrap(), [&b"one"[..], b"two", b"three"]);
            assert_eq!(dir.read(layout::torn_journal(8, 1)).unwrap().unwrap(), torn);
            assert_eq!(std::fs::read_dir(temp.path()).unwrap().count(), 2);
        }
    }

    #[test]
    fn what_would_be_no_line_is_refused() {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_root(temp.path()).unwrap().unwrap();
        for line in [&b""[..], b"a\nb", b"a\0"] {
            assert_eq!(append(&dir, line, &Stop::default()).unwrap_err().kind(), Kind::Bug);
        }
        assert!(dir.stat(layout::JOURNAL).unwrap().is_none());
    }
}
