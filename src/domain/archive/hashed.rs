//! Reading and hashing in one go.

use std::io::{self, Read};

use crate::store::key::{Hash, Hashing};

/// Bytes that are hashed and counted as they go by.
pub(super) struct Hashed<R> {
    bytes: R,
    count: u64,
    hashing: Hashing,
}

impl<R: Read> Hashed<R> {
    /// Nothing has gone by yet.
    pub(super) fn new(bytes: R) -> Self {
        Self { bytes, count: 0, hashing: Hashing::default() }
    }

    /// How many bytes went by, and their hash.
    pub(super) fn done(self) -> (u64, Hash) {
        (self.count, self.hashing.hash())
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        self.hashing.add(&buffer[..read]);
        self.count += read as u64;
        Ok(read)
    }
}
