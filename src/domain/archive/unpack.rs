//! Reading an archive: nothing is believed that is not proven, and little is held.
//!
//! What `mh` does not write it does not read either: links, devices, FIFOs, sparse files, extensions of
//! tar that give another name or size to what follows. One way to spell a name leaves none to hide one.

use std::io::{self, BufRead as _, BufReader, ErrorKind, Read, Seek, SeekFrom};

use tar::EntryType;

use super::about::About;
use super::hashed::Hashed;
use super::manifest::{Item, Manifest, unsound};
use super::names::{Met, Names, beginning};
use super::{ABOUT, LONGEST, MANIFEST, PROFILE};
use crate::domain::arrival::Arrival;
use crate::error::{Error, Kind, Result};
use crate::store::Store;
use crate::store::key::{Hash, Name, Scope};
use crate::store::source::Moment;

/// The most that decompression may look back, as a power of two: 8 MiB, more than `mh` uses.
const WINDOW: u32 = 23;
/// The most that `about.json` has.
const LONGEST_ABOUT: u64 = 64 * 1024;

/// Where the names of a profile go.
pub(super) trait Sink {
    /// A file; answers how many bytes it had, and their hash.
    fn file(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)>;

    /// A directory.
    fn directory(&mut self, name: &Name, modified: Moment) -> Result<()>;
}

/// What an archive held.
pub(super) struct Unpacked {
    /// What it is, and whose.
    pub(super) about: About,
    /// The hash of its manifest: that of all that is in it.
    pub(super) manifest: Hash,
    /// How many files of the profile.
    pub(super) files: u64,
    /// How many bytes in them.
    pub(super) bytes: u64,
}

/// Reads an archive from its beginning to its end, of which at most so many bytes may come. `Ok` says that
/// it is what its manifest says, to the last byte, and that `mh` can go on with what it says.
pub(super) fn unpack(
    store: &Store,
    archive: &mut (impl Read + Seek),
    most: u64,
    sink: &mut dyn Sink,
) -> Result<Unpacked> {
    archive.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut decoder = zstd::Decoder::new(archive).map_err(unreadable)?.single_frame();
    decoder.window_log_max(WINDOW).map_err(unreadable)?;
    let mut tar = tar::Archive::new(Bounded { bytes: decoder, left: most, most });
    let mut members = Members { entries: tar.entries().map_err(unreadable)?.raw(true) };

    let mut manifest = Manifest::new(store)?;
    let about = about(&mut members, &mut manifest)?;
    let mut arrival = Arrival::new(store, Scope::Profile(about.profile()));
    let mut names = Names::default();
    let (listed, (files, bytes)) = loop {
        let Some(mut member) = members.next()? else { return Err(unsound("it has no manifest")) };
        if member.name == MANIFEST.as_bytes() && member.kind == Met::File {
            let amount = (manifest.files, manifest.bytes);
            let mut listed = Hashed::new(&mut member);
            manifest.compare(&mut listed)?;
            break (listed.done().1, amount);
        }
        manifest.add(&profile(&mut arrival, &mut names, &mut member, sink)?)?;
    };
    if members.next()?.is_some() {
        return Err(unsound("something follows its manifest"));
    }
    end(tar.into_inner())?;
    arrival.conclude(about.head)?;
    Ok(Unpacked { about, manifest: listed, files, bytes })
}

fn about<R: Read>(members: &mut Members<'_, R>, manifest: &mut Manifest) -> Result<About> {
    let first = members.next()?.filter(|member| member.name == ABOUT.as_bytes() && member.kind == Met::File);
    let mut member = first.ok_or_else(|| {
        Error::new(Kind::Damaged, "this is no archive of a profile").hint("mh user export NAME FILE writes one")
    })?;
    let mut bytes = Vec::new();
    (&mut member).take(LONGEST_ABOUT + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LONGEST_ABOUT {
        return Err(unsound("what it says of itself is too long"));
    }
    manifest.add(&Item::file(&member.name, member.modified, (bytes.len() as u64, Hash::of(&bytes))))?;
    About::decode(&bytes)
}

/// One name of the profile.
fn profile<R: Read>(
    arrival: &mut Arrival<'_>,
    names: &mut Names,
    member: &mut Member<'_, R>,
    sink: &mut dyn Sink,
) -> Result<Item> {
    let rest = member.name.strip_prefix(PROFILE.as_bytes());
    let name = rest
        .and_then(|name| Name::new(name).ok())
        .ok_or_else(|| unsound(&format!("{:?} is no name in a profile", beginning(&member.name))))?;
    if !arrival.travels(&name) {
        return Err(unsound(&format!("{name} belongs to the place where a profile lies")));
    }
    names.add(&name, member.kind)?;
    let (full, modified, size) = (member.name.clone(), member.modified, member.size);
    let moment = Moment { seconds: modified, nanoseconds: 0 };
    if member.kind == Met::Directory {
        sink.directory(&name, moment)?;
        return Ok(Item::directory(&full, modified));
    }
    let (count, hash) = sink.file(&name, moment, &mut arrival.watch(&name, member)?)?;
    if count == size { Ok(Item::file(&full, modified, (count, hash))) } else { Err(unsound("it ends too early")) }
}

/// After the last name there are zeros, and after them nothing.
fn end<R: Read>(mut rest: Bounded<zstd::Decoder<'_, BufReader<R>>>) -> Result<()> {
    let mut piece = [0; 8192];
    loop {
        match rest.read(&mut piece) {
            Ok(0) => break,
            Ok(read) if piece[..read].iter().all(|byte| *byte == 0) => {}
            Ok(_) => return Err(unsound("something follows its end")),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    let mut file = rest.bytes.finish();
    match file.fill_buf().map_err(unreadable)? {
        [] => Ok(()),
        _ => Err(unsound("something follows its end")),
    }
}

/// What is wrong with an archive that cannot be read; or with what was written out of it.
pub(super) fn unreadable(error: io::Error) -> Error {
    match error.downcast::<Error>() {
        Ok(error) => error,
        Err(error) => unsound("it cannot be read").because(error),
    }
}

/// The members of a tar archive: files and directories, with their whole names.
struct Members<'a, R: Read> {
    entries: tar::Entries<'a, R>,
}

/// One of them; what is in it is read from it.
struct Member<'a, R: Read> {
    name: Vec<u8>,
    kind: Met,
    modified: i64,
    size: u64,
    bytes: tar::Entry<'a, R>,
}

impl<'a, R: Read> Members<'a, R> {
    fn next(&mut self) -> Result<Option<Member<'a, R>>> {
        let mut long = None;
        loop {
            let Some(entry) = self.entries.next().transpose().map_err(unreadable)? else {
                return if long.is_none() { Ok(None) } else { Err(unsound("a name stands for nothing")) };
            };
            let mut entry = entry;
            let kind = match entry.header().entry_type() {
                EntryType::GNULongName if long.is_none() => {
                    long = Some(long_name(&mut entry)?);
                    continue;
                }
                EntryType::Regular => Met::File,
                EntryType::Directory => Met::Directory,
                other => return Err(unsound(&format!("there is {} in it", a(other)))),
            };
            let header = entry.header();
            let name = long.unwrap_or_else(|| header.path_bytes().into_owned());
            let modified = header.mtime().map_err(unreadable)?;
            let size = entry.size();
            if kind == Met::Directory && size > 0 {
                return Err(unsound("a directory has bytes in it"));
            }
            let modified = i64::try_from(modified).map_err(|_| unsound("a time in it is none"))?;
            return Ok(Some(Member { name, kind, modified, size, bytes: entry }));
        }
    }
}

impl<R: Read> Read for Member<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(buffer).map_err(|error| io::Error::other(unreadable(error)))
    }
}

/// A name that is too long for the header of what follows it.
fn long_name(entry: &mut impl Read) -> Result<Vec<u8>> {
    let mut name = Vec::new();
    let most = LONGEST + PROFILE.len() + 1;
    entry.take(most as u64 + 1).read_to_end(&mut name).map_err(unreadable)?;
    if name.len() > most || name.pop() != Some(0) {
        return Err(unsound("a name in it is too long"));
    }
    Ok(name)
}

fn a(kind: EntryType) -> &'static str {
    match kind {
        EntryType::Symlink => "a symbolic link",
        EntryType::Link => "a hard link",
        EntryType::Char | EntryType::Block => "a device",
        EntryType::Fifo => "a FIFO",
        EntryType::GNUSparse => "a sparse file",
        EntryType::XHeader | EntryType::XGlobalHeader => "an extension that changes names or sizes",
        EntryType::GNULongName | EntryType::GNULongLink => "a name for a name",
        _ => "neither a file nor a directory",
    }
}

/// Bytes that end with an error where they are too many.
struct Bounded<R> {
    bytes: R,
    left: u64,
    most: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| {
            io::Error::other(
                Error::new(Kind::Limit, format!("more than {} bytes come out of the archive", self.most))
                    .hint("if you trust it, allow more: --max-bytes N"),
            )
        })?;
        Ok(read)
    }
}
