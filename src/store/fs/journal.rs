//! A migration's journal: whole lines that are durable one by one, and at most one torn one behind them.

#![allow(clippy::disallowed_methods, reason = "this is a room that cuts a torn end off")]

use std::io::Write as _;

use rustix::fs::OFlags;

use crate::error::{Error, Kind, Result};
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::fs::stop::{Point, Stop, die};

/// The lines as they stand, without a torn one. Takes no lock.
pub(super) fn lines(migration: &Dir) -> Result<Vec<Vec<u8>>> {
    let mut bytes = migration.read(layout::JOURNAL)?.unwrap_or_default();
    bytes.truncate(sound_end(&bytes));
    // What follows the last line end is nothing.
    bytes.pop();
    Ok(if bytes.is_empty() { Vec::new() } else { bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect() })
}

/// Moves what a crash tore off the end into a file of its own.
pub(super) fn mend(migration: &Dir) -> Result<()> {
    let Some(bytes) = migration.read(layout::JOURNAL)? else { return Ok(()) };
    let end = sound_end(&bytes);
    if end == bytes.len() {
        return Ok(());
    }
    for n in 1.. {
        match migration.create(layout::torn_journal(end, n), &bytes[end..]) {
            Ok(()) => break,
            Err(error) if error.kind() == Kind::Conflict => {}
            Err(error) => return Err(error),
        }
    }
    migration.sync()?;
    cut(migration, end)
}

/// Adds a line with one write, durably. After an error the line is not there.
pub(super) fn append(migration: &Dir, line: &[u8], stop: &Stop) -> Result<()> {
    if line.is_empty() || line.iter().any(|byte| matches!(byte, b'\n' | 0)) {
        return Err(Error::bug("this cannot be a line of a journal"));
    }
    let mut file = match migration.open_file(layout::JOURNAL, OFlags::WRONLY | OFlags::APPEND)? {
        Some(file) => file,
        None => migration.create_open(layout::JOURNAL)?,
    };
    let fail = |error| Error::io("write", migration.path(layout::JOURNAL), error);
    let before = file.metadata().map_err(fail)?.len();
    if before == 0 {
        // Whoever made an empty one may have been killed before its name was synced.
        migration.sync()?;
    }
    let line = [line, b"\n"].concat();
    if stop.is_here(Point::NoteTorn) {
        drop(file.write_all(&line[..line.len() / 2]));
        die();
    }
    if let Err(error) = file.write_all(&line).and_then(|()| file.sync_all()) {
        drop(file);
        // Where this fails too, the next one who opens the workshop does it.
        drop(usize::try_from(before).map(|before| cut(migration, before)));
        return Err(fail(error));
    }
    stop.here(Point::Noted);
    Ok(())
}

/// Cuts the journal off at a length, on a fresh descriptor: one that failed to sync is not trusted again.
fn cut(migration: &Dir, length: usize) -> Result<()> {
    let Some(file) = migration.open_file(layout::JOURNAL, OFlags::WRONLY)? else { return Ok(()) };
    let cut = file.set_len(length as u64).and_then(|()| file.sync_all());
    cut.map_err(|error| Error::io("cut", migration.path(layout::JOURNAL), error))
}

/// Where the last whole line ends. A power cut can leave NUL bytes where a line should be: no line.
fn sound_end(bytes: &[u8]) -> usize {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    bytes[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_end_is_no_line_and_is_moved_aside_before_the_next() {
        for torn in [&b"{\"step\":\"comm"[..], b"\0\0\0\0", b"\0\0\n", b"x\0y\n\0"] {
            let temp = tempfile::tempdir().unwrap();
            let dir = Dir::open_root(temp.path()).unwrap().unwrap();
            let stop = Stop::default();
            assert_eq!(lines(&dir).unwrap(), Vec::<Vec<u8>>::new());
            mend(&dir).unwrap();
            append(&dir, b"one", &stop).unwrap();
            append(&dir, b"two", &stop).unwrap();
            std::fs::write(temp.path().join(layout::JOURNAL), [b"one\ntwo\n", torn].concat()).unwrap();
            assert_eq!(lines(&dir).unwrap(), [b"one", b"two"]);
            mend(&dir).unwrap();
            mend(&dir).unwrap();
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
