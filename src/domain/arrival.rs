//! What comes into a home from elsewhere, out of an archive or a backup: whether `mh` can go on with it.
//!
//! A manifest or a seal says that bytes are what somebody packed, and that may be a log whose lines do not
//! follow one another: every later command would stumble over it. So the log, and the documents that decide
//! whether a command goes through, are read as they go by. Others come as they are: one that is damaged
//! stops nobody.

use std::collections::HashSet;
use std::io::{self, Read};

use crate::domain::audit::Chain;
use crate::domain::doctor::alone;
use crate::domain::user::Account;
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, Username};
use crate::store::Store;
use crate::store::format;
use crate::store::inspect::Part;
use crate::store::key::{Key, Kind as KeyKind, Name, Profile, Scope};
use crate::store::operation::Head;

/// No line of a log, and none of these documents, is longer.
const LONGEST: usize = 16 << 20;

/// A scope on its way in.
pub(super) struct Arrival<'a> {
    store: &'a Store,
    scope: Scope,
    chain: Chain,
    /// The part of the log that went by last.
    segment: Option<Name>,
    /// The accounts that can be read.
    accounts: HashSet<(Username, AccountId)>,
}

impl<'a> Arrival<'a> {
    /// Nothing has gone by yet.
    pub(super) fn new(store: &'a Store, scope: Scope) -> Self {
        Self { store, scope, chain: Chain::default(), segment: None, accounts: HashSet::new() }
    }

    /// Whether a name is one that goes from home to home.
    pub(super) fn travels(&self, name: &Name) -> bool {
        self.store.travels(name)
    }

    /// Whether a name belongs to the past: the log, what history keeps, the keys of former captures.
    pub(super) fn is_past(&self, name: &Name) -> bool {
        match self.store.part(&self.scope, name) {
            Part::Log { .. } | Part::Torn | Part::History(_) => true,
            Part::Document(key) => key.kind == KeyKind::CaptureKey,
            _ => false,
        }
    }

    /// The bytes of a file, looked at as somebody else reads them. What cannot be gone on with is an error
    /// within the reader's.
    pub(super) fn watch<'r>(&'r mut self, name: &Name, bytes: impl Read + 'r) -> Result<impl Read + 'r> {
        let look = match self.store.part(&self.scope, name) {
            Part::Log { .. } => {
                // They are put together in the order of their names.
                if self.segment.replace(name.clone()).is_some_and(|last| last >= *name) {
                    return Err(damaged("its files are not in order"));
                }
                Look::Log(&mut self.chain)
            }
            Part::Document(key) if key.kind == KeyKind::CaptureKey => Look::CaptureKey(key),
            Part::Document(key) if key.kind == KeyKind::Account => Look::Account(key, &mut self.accounts),
            _ => Look::Nothing,
        };
        Ok(Watched { bytes, look, held: Vec::new() })
    }

    /// Whether an account went by that owns this profile, and can be read.
    pub(super) fn knows(&self, profile: &Profile) -> bool {
        self.accounts.contains(&(profile.name.clone(), profile.account.clone()))
    }

    /// Everything has gone by: whether the log ended where it was said to.
    pub(super) fn conclude(&self, head: Option<Head>) -> Result<()> {
        if self.chain.end() == head { Ok(()) } else { Err(damaged("it does not end where it is said to")) }
    }
}

fn damaged(what: impl std::fmt::Display) -> Error {
    Error::new(Kind::Damaged, format!("the log is damaged: {what}"))
}

/// Bytes that are looked at as they are read.
struct Watched<'p, R> {
    bytes: R,
    look: Look<'p>,
    /// Of what is looked at, what has not come to its end.
    held: Vec<u8>,
}

/// As what they are looked at.
enum Look<'p> {
    Nothing,
    Log(&'p mut Chain),
    CaptureKey(Key),
    Account(Key, &'p mut HashSet<(Username, AccountId)>),
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        let looked = if read > 0 { self.add(&buffer[..read]) } else { self.end() };
        looked.map(|()| read).map_err(io::Error::other)
    }
}

impl<R> Watched<'_, R> {
    fn add(&mut self, bytes: &[u8]) -> Result<()> {
        match &mut self.look {
            Look::Nothing => return Ok(()),
            Look::CaptureKey(_) | Look::Account(..) => self.held.extend_from_slice(bytes),
            Look::Log(chain) => {
                for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
                    self.held.extend_from_slice(piece);
                    if self.held.pop_if(|last| *last == b'\n').is_some() {
                        chain.add(&self.held).map_err(|error| damaged(error.message()))?;
                        self.held.clear();
                    }
                }
            }
        }
        if self.held.len() > LONGEST {
            return Err(Error::new(Kind::Damaged, "a line is longer than any that mh writes"));
        }
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        match &mut self.look {
            Look::Nothing => Ok(()),
            Look::Log(_) if self.held.is_empty() => Ok(()),
            Look::Log(_) => Err(damaged("its last line has no end")),
            Look::CaptureKey(key) => match alone(&Part::Document(key.clone()), &self.held).first() {
                None => Ok(()),
                Some(what) => Err(Error::new(Kind::Damaged, format!("{key} is damaged: {what}"))),
            },
            // One that cannot be read stops nobody but its owner.
            Look::Account(key, accounts) => {
                let name = key.name.stem().and_then(|name| name.parse::<Username>().ok());
                if let (Some(name), Ok(account)) = (name, format::decode_toml::<Account>(key, &self.held)) {
                    accounts.insert((name, account.id));
                }
                Ok(())
            }
        }
    }
}
