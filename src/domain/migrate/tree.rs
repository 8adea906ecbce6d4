//! A small tree in memory, for the tests of what reads an old home.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::key::Name;
use crate::store::source::{Entry, Form, Moment, Source};

/// It lies at `/now`.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    forms: BTreeMap<Vec<u8>, Form>,
    bytes: BTreeMap<Vec<u8>, Vec<u8>>,
    unreadable: BTreeSet<Vec<u8>>,
}

impl Tree {
    /// With a file, and the directories above it.
    pub(super) fn file(self, name: impl AsRef<[u8]>, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let mut tree = self.with(name.as_ref(), Form::File(bytes.len() as u64));
        drop(tree.bytes.insert(name.as_ref().to_vec(), bytes));
        tree
    }

    /// With a file that cannot be read.
    pub(super) fn unreadable(self, name: &str) -> Self {
        let mut tree = self.file(name, "secret");
        tree.unreadable.insert(name.into());
        tree
    }

    /// With a name that stands for this, and the directories above it.
    pub(super) fn with(mut self, name: impl AsRef<[u8]>, form: Form) -> Self {
        let name = name.as_ref();
        for (end, _) in name.iter().enumerate().filter(|(_, byte)| **byte == b'/') {
            self.forms.entry(name[..end].to_vec()).or_insert(Form::Directory);
        }
        drop(self.forms.insert(name.to_vec(), form));
        self
    }

    /// With a link.
    pub(super) fn link(self, name: &str, target: &str) -> Self {
        self.with(name, Form::Link(target.into()))
    }
}

fn entry(name: &[u8], form: &Form) -> Entry {
    let moment = Moment { seconds: 1_746_088_200, nanoseconds: 5 };
    let name = Name::new(name).unwrap();
    Entry { name, form: form.clone(), mode: 0o644, modified: moment, changed: moment, inode: 7 }
}

impl Source for Tree {
    fn walk<'a>(&'a self, below: Option<&Name>) -> Lazy<'a, Entry> {
        let prefix = below.map(|below| [below.as_bytes(), b"/"].concat()).unwrap_or_default();
        // A directory, then all in it, then its next neighbour.
        let order = |name: &&Vec<u8>| name.split(|byte| *byte == b'/').map(<[u8]>::to_vec).collect::<Vec<_>>();
        let mut names: Vec<_> = self.forms.keys().filter(|name| name.starts_with(&prefix)).collect();
        names.sort_by_key(order);
        Box::new(names.into_iter().map(|name| Ok(entry(name, &self.forms[name]))))
    }

    fn entry(&self, name: &Name) -> Result<Option<Entry>> {
        Ok(self.forms.get(name.as_bytes()).map(|form| entry(name.as_bytes(), form)))
    }

    fn open(&self, name: &Name) -> Result<Box<dyn Read + '_>> {
        if self.unreadable.contains(name.as_bytes()) {
            return Err(Error::io("read", self.path(Some(name)), io::Error::from(io::ErrorKind::PermissionDenied)));
        }
        Ok(Box::new(self.bytes[name.as_bytes()].as_slice()))
    }

    fn path(&self, name: Option<&Name>) -> PathBuf {
        let root = PathBuf::from("/now");
        name.map_or(root.clone(), |name| root.join(std::ffi::OsStr::from_bytes(name.as_bytes())))
    }
}
