//! The file backend (a stand-in until the real one is merged).

pub mod outside;

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::id::HomeId;
use crate::store::backend::{Backend, Direction, Lazy, Log, Place, Stored, Txn, Wait};
use crate::store::key::{Hash, Key, Range, Scope};

/// How the home is treated.
#[derive(Debug, Default)]
pub struct Options {
    /// Whether network file systems are taken.
    pub allow_network_fs: bool,
    /// Where a test stops the process.
    pub stop_at: Option<String>,
    /// What a test says the file system is.
    pub fs_magic: Option<u64>,
}

/// Files.
#[derive(Debug)]
pub struct Fs;

impl Fs {
    /// Opens nothing.
    pub fn open(_home: &Path, _options: Options) -> Self {
        Self
    }
}

impl Backend for Fs {
    fn home(&self) -> Result<Option<HomeId>> {
        Ok(None)
    }
    fn create(&self, _: &HomeId) -> Result<(HomeId, Vec<String>)> {
        Err(Error::bug("a stand-in"))
    }
    fn get(&self, _: &Scope, _: &Key) -> Result<Option<Stored>> {
        Ok(None)
    }
    fn list<'a>(&'a self, _: &Scope, _: &Range) -> Result<Lazy<'a, Key>> {
        Ok(Box::new(std::iter::empty()))
    }
    fn begin<'a>(&'a self, _: &Scope, _: &Wait) -> Result<Box<dyn Txn + 'a>> {
        Err(Error::bug("a stand-in"))
    }
    fn lines<'a>(&'a self, _: &Log, _: Direction) -> Result<Lazy<'a, Vec<u8>>> {
        Ok(Box::new(std::iter::empty()))
    }
    fn spilled(&self, _: &Scope, _: &Hash) -> Result<Vec<u8>> {
        Err(Error::bug("a stand-in"))
    }
    fn locate(&self, _: &Place) -> Option<PathBuf> {
        None
    }
}
