//! Writing an archive, name by name.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use super::hashed::Hashed;
use super::manifest::{Item, Manifest};
use super::{ABOUT, MANIFEST, PROFILE};
use crate::error::{Error, Kind, Result};
use crate::store::Store;
use crate::store::key::Name;

/// How hard is compressed: what most of a profile is, small JSON, gets hardly smaller by more of it.
const LEVEL: i32 = 3;

/// An archive that is being written.
pub(super) struct Pack<W: Write> {
    tar: tar::Builder<zstd::Encoder<'static, W>>,
    manifest: Manifest,
}

impl<W: Write> Pack<W> {
    /// Begins an archive with what it is about.
    pub(super) fn begin(store: &Store, out: W, about: &[u8], modified: i64) -> Result<Self> {
        let mut encoder = zstd::Encoder::new(out, LEVEL).map_err(failed)?;
        encoder.include_checksum(true).map_err(failed)?;
        let mut pack = Self { tar: tar::Builder::new(encoder), manifest: Manifest::new(store)? };
        pack.add(ABOUT.as_bytes(), modified, about.len() as u64, &mut &*about)?;
        Ok(pack)
    }

    /// A file of the profile: so many bytes, and no fewer.
    pub(super) fn file(&mut self, name: &Name, modified: i64, size: u64, bytes: &mut dyn Read) -> Result<()> {
        self.add(&[PROFILE.as_bytes(), name.as_bytes()].concat(), modified, size, bytes)
    }

    /// A directory of the profile.
    pub(super) fn directory(&mut self, name: &Name, modified: i64) -> Result<()> {
        let name = [PROFILE.as_bytes(), name.as_bytes()].concat();
        let mut header = header(tar::EntryType::Directory, 0o700, modified, 0);
        self.tar.append_data(&mut header, path(&name), io::empty()).map_err(failed)?;
        self.manifest.add(&Item::directory(&name, modified))
    }

    fn add(&mut self, name: &[u8], modified: i64, size: u64, bytes: &mut dyn Read) -> Result<()> {
        let mut header = header(tar::EntryType::Regular, 0o600, modified, size);
        let mut hashed = Hashed::new(bytes.take(size));
        self.tar.append_data(&mut header, path(name), &mut hashed).map_err(failed)?;
        let (count, hash) = hashed.done();
        if count != size {
            let name = String::from_utf8_lossy(name).into_owned();
            return Err(Error::new(Kind::Conflict, format!("{name} got shorter while it was read"))
                .hint("another program writes there; try again"));
        }
        self.manifest.add(&Item::file(name, modified, (size, hash)))
    }

    /// How many files the profile has so far, and how many bytes are in them.
    pub(super) fn amount(&self) -> (u64, u64) {
        (self.manifest.files, self.manifest.bytes)
    }

    /// Ends the archive with its manifest.
    pub(super) fn finish(mut self, modified: i64) -> Result<W> {
        let (mut lines, length) = self.manifest.written()?;
        let mut header = header(tar::EntryType::Regular, 0o600, modified, length);
        self.tar.append_data(&mut header, MANIFEST, &mut lines).map_err(failed)?;
        let mut out = self.tar.into_inner().and_then(zstd::Encoder::finish).map_err(failed)?;
        out.flush().map_err(failed)?;
        Ok(out)
    }
}

fn header(kind: tar::EntryType, mode: u32, modified: i64, size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(kind);
    header.set_mode(mode);
    header.set_mtime(u64::try_from(modified).unwrap_or(0));
    header.set_size(size);
    header
}

/// The library's word for bytes.
fn path(name: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(name))
}

/// What went wrong where a file was read on its way into the archive, or else where that was written.
fn failed(error: io::Error) -> Error {
    error.downcast::<Error>().unwrap_or_else(|error| Error::io("write the archive", PathBuf::new(), error))
}
