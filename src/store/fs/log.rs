//! The operation log of a scope: segments of one line per operation, appended under the scope's lock.
//!
//! A line that is written and synced *is* the commit. This module never rewrites a line; what a
//! crash tore off the end is copied aside before the next line is appended.

use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;

use rustix::fs::OFlags;

use crate::error::{Error, Kind, Result};
use crate::store::backend::{Direction, Lazy};
use crate::store::fs::dir::Dir;
use crate::store::fs::layout;
use crate::store::fs::lines::{Unfinished, lines};
use crate::store::fs::mistake::Mistake;
use crate::store::fs::stop::{Point, Stop, die};
use crate::store::fs::tail;
use crate::store::key::Hash;
use crate::store::operation::{Line, Tail};

/// A segment that would pass this many bytes is followed by a new one.
const SEGMENT_BYTES: u64 = 8 * 1024 * 1024;

/// No log gets this far; a line that says so is damaged, and counting on from it would overflow.
const LAST_SEQ: u64 = u64::MAX / 2;

/// A scope's log, opened under its lock: sound to its end.
#[derive(Debug)]
pub(super) struct OpenLog {
    dir: Dir,
    segment: u32,
    bytes: u64,
    tail: Option<Tail>,
}

/// The lines of a scope's log. Takes no lock: a line without its end is being written, or torn.
pub(super) fn read(scope: &Dir, direction: Direction) -> Result<Lazy<'static, Vec<u8>>> {
    let Some(dir) = scope.open(layout::LOG)? else { return Ok(Box::new(std::iter::empty())) };
    let files = segments(&dir)?.into_iter().map(|number| PathBuf::from(layout::segment(number))).collect();
    Ok(lines(dir, files, direction, Unfinished::Skip))
}

/// The numbers of a log's segments, in order.
fn segments(dir: &Dir) -> Result<Vec<u32>> {
    let mut numbers = Vec::new();
    for entry in dir.entries()? {
        numbers.extend(layout::parse_segment(&entry?.name));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

impl OpenLog {
    /// Opens the log for appending; moves a torn end aside first.
    pub(super) fn open(scope: &Dir, stop: &Stop) -> Result<Self> {
        let dir = scope.make_dirs(layout::LOG)?;
        let mut log = Self { segment: 0, bytes: 0, tail: None, dir };
        let numbers = segments(&log.dir)?;
        log.segment = numbers.last().copied().unwrap_or(0);
        // A crash can leave the newest segment without a line; then the one before holds the tail.
        for number in numbers.into_iter().rev() {
            let end = log.sound_end(number, stop)?;
            if number == log.segment {
                log.bytes = end.0;
            }
            if end.1.is_some() {
                log.tail = end.1;
                break;
            }
        }
        Ok(log)
    }

    /// The last line.
    pub(super) fn tail(&self) -> Option<&Tail> {
        self.tail.as_ref()
    }

    /// Appends a line and syncs it. `Err` that is not in doubt: the line is not there.
    pub(super) fn append(&mut self, line: &Line, stop: &Stop) -> Result<Hash> {
        let mut bytes = line.encode()?;
        let head = Hash::of(&bytes);
        bytes.push(b'\n');
        let length = bytes.len() as u64;
        if self.segment == 0 || self.bytes + length > SEGMENT_BYTES {
            // The old segment is synced already: every line of it was, before it counted.
            drop(self.dir.create_open(layout::segment(self.segment + 1))?);
            (self.segment, self.bytes) = (self.segment + 1, 0);
        }
        if self.bytes == 0 {
            // Whoever made an empty segment may have been killed before its name was synced.
            self.dir.sync()?;
        }
        let mut file = self.file(OFlags::WRONLY | OFlags::APPEND)?;
        if stop.is_here(Point::LineTorn) {
            drop(file.write_all(&bytes[..bytes.len() / 2]));
            die();
        }
        let written = file.write_all(&bytes).and_then(|()| {
            stop.here(Point::LineWritten);
            if Mistake::LogNotSynced.is_planted() { Ok(()) } else { file.sync_data() }
        });
        drop(file);
        if let Err(error) = written {
            let name = layout::segment(self.segment);
            let path = self.dir.path(&name);
            return Err(match tail::cut(&self.dir, &name, self.bytes) {
                Ok(()) => Error::io("write", path, error),
                Err(_) => tail::in_doubt(&error).at(path).hint("look before you repeat it: mh op list"),
            });
        }
        self.bytes += length;
        self.tail = Some(Tail { seq: line.seq, head, totals: line.totals });
        Ok(head)
    }

    /// Where the last whole line of a segment ends, and that line. What comes after it is moved aside.
    fn sound_end(&self, number: u32, stop: &Stop) -> Result<(u64, Option<Tail>)> {
        let name = layout::segment(number);
        let Some(end) = tail::end(&self.dir, &name)? else { return Ok((0, None)) };
        tail::mend(&self.dir, &name, &end, |n| layout::torn(number, end.at, n), stop)?;
        let Some(bytes) = end.line else { return Ok((end.at, None)) };
        let countable = |line: Line| match line.seq <= LAST_SEQ {
            true => Ok(line),
            false => Err(Error::new(Kind::Damaged, format!("no log has {} lines", line.seq))),
        };
        let line = Line::decode(&bytes).and_then(countable).map_err(|error| {
            error.at(self.dir.path(&name)).hint("mh writes nothing after a line that it cannot read")
        })?;
        Ok((end.at, Some(Tail { seq: line.seq, head: Hash::of(&bytes), totals: line.totals })))
    }

    fn file(&self, flags: OFlags) -> Result<File> {
        let name = layout::segment(self.segment);
        let file = self.dir.open_file(&name, flags)?;
        file.ok_or_else(|| Error::damaged(self.dir.path(name), "the operation log's newest segment is gone"))
    }
}
