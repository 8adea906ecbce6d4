//! The end of a file of lines: where its last whole line is, one more behind it, what was torn off cut off.
//!
//! A line is there once it is written and synced. A killed process leaves at most one torn line behind
//! the last whole one; a power cut can leave NUL bytes where a line should be, which are no line either.

#![allow(clippy::disallowed_methods, reason = "this is the room that cuts a torn end off")]

use std::fs::File;
use std::io::Write as _;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;

use rustix::fs::OFlags;

use crate::error::{Error, Kind, Result};
use crate::store::fs::dir::Dir;
use crate::store::fs::stop::{Point, Stop, die};

/// How much of a file is read at first to find its last line.
const WINDOW: u64 = 256 * 1024;

/// How a file of lines ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End {
    /// The last whole line, without its line end.
    pub(super) line: Option<Vec<u8>>,
    /// Where it ends: the next line belongs here.
    pub(super) at: u64,
    /// What lies behind it: torn, or being written.
    pub(super) torn: Vec<u8>,
}

/// How a file ends; `None` where there is none.
pub(super) fn end(dir: &Dir, name: &str) -> Result<Option<End>> {
    let Some(file) = dir.open_file(name, OFlags::RDONLY)? else { return Ok(None) };
    end_of(&file).map(Some).map_err(|error| Error::io("read", dir.path(name), error))
}

fn end_of(file: &File) -> std::io::Result<End> {
    let size = file.metadata()?.len();
    let mut window = WINDOW;
    loop {
        let start = size.saturating_sub(window);
        let mut bytes = vec![0; usize::try_from(size - start).map_err(std::io::Error::other)?];
        file.read_exact_at(&mut bytes, start)?;
        match last_line(&bytes, start == 0) {
            Last::Further => window *= 4,
            Last::Nothing => return Ok(End { line: None, at: start, torn: bytes }),
            Last::Line(line) => {
                let torn = bytes.split_off(line.end);
                let found = bytes[line.start..line.end - 1].to_vec();
                return Ok(End { line: Some(found), at: start + line.end as u64, torn });
            }
        }
    }
}

/// Where the last whole line of some bytes is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Last {
    /// Here, its line end included.
    Line(Range<usize>),
    /// There is none, and nothing before these bytes.
    Nothing,
    /// It begins before these bytes.
    Further,
}

/// Finds the last whole line; `whole` says that nothing comes before these bytes.
pub(super) fn last_line(bytes: &[u8], whole: bool) -> Last {
    let mut end = bytes.len();
    while let Some(newline) = bytes[..end].iter().rposition(|byte| *byte == b'\n') {
        let start = bytes[..newline].iter().rposition(|byte| *byte == b'\n').map(|at| at + 1);
        let Some(start) = start.or(whole.then_some(0)) else { return Last::Further };
        if !bytes[start..newline].contains(&0) {
            return Last::Line(start..newline + 1);
        }
        end = start;
    }
    if whole { Last::Nothing } else { Last::Further }
}

/// Copies what lies behind the last whole line into a file of its own, then cuts it off. `aside` names the
/// `n`th such file.
pub(super) fn mend(dir: &Dir, name: &str, end: &End, aside: impl Fn(u32) -> String, stop: &Stop) -> Result<()> {
    if end.torn.is_empty() {
        return Ok(());
    }
    for n in 1.. {
        match dir.create(aside(n), &end.torn) {
            Ok(()) => break,
            Err(error) if error.kind() == Kind::Conflict => {}
            Err(error) => return Err(error),
        }
    }
    dir.sync()?;
    stop.here(Point::TornKept);
    cut(dir, name, end.at)
}

/// The points at which tests stop an append.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points {
    /// Half of the line is written.
    pub(super) torn: Point,
    /// The line is durable.
    pub(super) durable: Point,
}

/// Adds a line with one write, durably. After an error the line is not there, unless that is in doubt.
pub(super) fn append(dir: &Dir, name: &str, line: &[u8], stop: &Stop, points: Points) -> Result<()> {
    if line.is_empty() || line.iter().any(|byte| matches!(byte, b'\n' | 0)) {
        return Err(Error::bug("these bytes cannot be a line"));
    }
    let mut file = match dir.open_file(name, OFlags::WRONLY | OFlags::APPEND)? {
        Some(file) => file,
        None => dir.create_open(name)?,
    };
    let fail = |error| Error::io("write", dir.path(name), error);
    let before = file.metadata().map_err(fail)?.len();
    if before == 0 {
        // Whoever made an empty one may have been killed before its name was synced.
        dir.sync()?;
    }
    let line = [line, b"\n"].concat();
    if stop.is_here(points.torn) {
        drop(file.write_all(&line[..line.len() / 2]));
        die();
    }
    if let Err(error) = file.write_all(&line).and_then(|()| file.sync_all()) {
        drop(file);
        return Err(match cut(dir, name, before) {
            Ok(()) => fail(error),
            Err(_) => in_doubt(&error).at(dir.path(name)),
        });
    }
    stop.here(points.durable);
    Ok(())
}

/// The error for a line that could be neither made durable nor taken back.
pub(super) fn in_doubt(error: &std::io::Error) -> Error {
    Error::new(Kind::InDoubt, format!("whether the change was saved cannot be told: {error}"))
}

/// Cuts a file off at a length, on a fresh descriptor: one that failed to sync is not trusted again.
pub(super) fn cut(dir: &Dir, name: &str, length: u64) -> Result<()> {
    let Some(file) = dir.open_file(name, OFlags::WRONLY)? else { return Ok(()) };
    let cut = file.set_len(length).and_then(|()| file.sync_all());
    cut.map_err(|error| Error::io("cut", dir.path(name), error))
}
