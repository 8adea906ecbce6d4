//! A file that a person wants somewhere: written beside its place, and put there whole.

mod nameless;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{directory, persist, stage, sync};
use crate::error::{Error, Kind, Result};
use nameless::Nameless;

/// Such a file while it is written. Dropped before it is put in place, nothing of it is left. Nor is anything
/// left by a process that is killed, where files can be written without a name.
#[derive(Debug)]
pub struct Draft {
    staged: Staged,
    path: PathBuf,
    replace: bool,
}

#[derive(Debug)]
enum Staged {
    Nameless(Nameless),
    Named(NamedTempFile),
}

impl Draft {
    /// Begins a file, with as much of this mode as the umask leaves; its directory must be there. A file
    /// that is there already is a conflict, unless it is to be replaced: then nobody gets to see more than of that.
    pub fn begin(path: &Path, mode: u32, replace: bool) -> Result<Self> {
        check_target(path, replace)?;
        let dir = directory(path);
        let former = std::fs::metadata(path).ok().filter(|_| replace);
        let mode = former.map_or(mode, |former| former.permissions().mode() & mode);
        let staged = match Nameless::new(dir, mode) {
            Some(file) => Staged::Nameless(file),
            None => Staged::Named(stage(dir, path, mode)?),
        };
        Ok(Self { staged, path: path.to_owned(), replace })
    }

    /// Makes it durable and puts it in place.
    pub fn put_in_place(self) -> Result<()> {
        let Self { staged, path, replace } = self;
        let failed = |error: io::Error| match error.kind() {
            ErrorKind::AlreadyExists => occupied(&path),
            _ => Error::io("write", &path, error),
        };
        match staged {
            Staged::Nameless(file) => file.put_in_place(directory(&path), &path, replace).map_err(failed),
            Staged::Named(file) => {
                sync(&file, &path)?;
                if replace {
                    return persist(file, &path);
                }
                file.persist_noclobber(&path).map(drop).map_err(|error| failed(error.error))
            }
        }
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.staged {
            Staged::Nameless(file) => file.write(bytes),
            Staged::Named(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.staged {
            Staged::Nameless(file) => file.flush(),
            Staged::Named(file) => file.flush(),
        }
    }
}

/// Writes a file that others may take, such as a picture, where a person wants it, with the mode that their umask
/// leaves; see [`Draft`].
pub fn export(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    let mut draft = Draft::begin(path, 0o666, replace)?;
    draft.write_all(bytes).map_err(|error| Error::io("write", path, error))?;
    draft.put_in_place()
}

/// Writes a file for whoever runs the command alone where they want it, piece by piece. Where one of these fails
/// nothing is put in place.
pub fn export_pieces(
    path: &Path,
    pieces: impl IntoIterator<Item = Result<impl AsRef<[u8]>>>,
    replace: bool,
) -> Result<()> {
    export_with(path, replace, |out| {
        pieces
            .into_iter()
            .try_for_each(|piece| out.write_all(piece?.as_ref()).map_err(|error| Error::io("write", path, error)))
    })
}

/// The same for what is too much to be held: `fill` writes it.
pub fn export_with(path: &Path, replace: bool, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::new(Draft::begin(path, 0o600, replace)?);
    fill(&mut out)?;
    let draft = out.into_inner().map_err(|error| Error::io("write", path, error.into_error()))?;
    draft.put_in_place()
}

/// What [`Draft::begin`] would refuse, before anything is done for it.
pub fn check_target(path: &Path, replace: bool) -> Result<()> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => {
            return Err(Error::usage("this is a directory").at(path).hint("name a file in it"));
        }
        // A rename would put a file in the place of /dev/null.
        Ok(found) if !found.is_file() => {
            return Err(Error::usage("this is a device or a pipe, and no file").at(path).hint("name a file"));
        }
        Ok(_) if !replace => return Err(occupied(path)),
        _ => {}
    }
    let dir = directory(path);
    if dir.is_dir() {
        return Ok(());
    }
    Err(Error::not_found("there is no such directory").at(dir).hint("make it first, with mkdir -p"))
}

fn occupied(path: &Path) -> Error {
    Error::new(Kind::Conflict, "the file is there already").at(path)
}
