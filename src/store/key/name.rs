//! A document's name: bytes that cannot lead anywhere else.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};

/// The name of a document among those of its kind and scope: bytes, in parts divided by `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(pub(super) Vec<u8>);

impl Name {
    /// Checks that no part is empty, `.`, `..`, or longer than 255 bytes, and that there is no NUL.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Result<Self> {
        let bytes = bytes.into();
        let sound = |part: &[u8]| !part.is_empty() && part != b"." && part != b".." && part.len() <= 255;
        if bytes.split(|b| *b == b'/').all(sound) && !bytes.contains(&0) {
            Ok(Self(bytes))
        } else {
            Err(Error::usage(format!("{:?} cannot be the name of a document", String::from_utf8_lossy(&bytes))))
        }
    }

    /// The bytes of it.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The last part: the file name.
    pub fn last(&self) -> &[u8] {
        self.0.rsplit(|b| *b == b'/').next().unwrap_or_default()
    }

    /// The first part.
    pub fn first(&self) -> &[u8] {
        self.0.split(|b| *b == b'/').next().unwrap_or_default()
    }

    /// The directory that it lies in; `None` where it lies in none.
    pub fn parent(&self) -> Option<Self> {
        let end = self.0.iter().rposition(|b| *b == b'/')?;
        Some(Self(self.0[..end].to_vec()))
    }

    /// What follows a directory in a name that lies beneath it.
    pub fn beneath(&self, directory: &Self) -> Option<Self> {
        let rest = self.0.strip_prefix(directory.as_bytes())?.strip_prefix(b"/")?;
        Some(Self(rest.to_vec()))
    }

    /// A name beneath this one.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        Self([self.as_bytes(), b"/", rest.as_bytes()].concat())
    }

    /// The last part without its ending, where it is text.
    pub fn stem(&self) -> Option<&str> {
        std::str::from_utf8(self.last()).ok().map(without_ending)
    }

    /// The same with a mark for every byte that is none, for looking at names that others gave.
    pub fn stem_lossy(&self) -> String {
        without_ending(&String::from_utf8_lossy(self.last())).to_owned()
    }
}

fn without_ending(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The text of bytes: `%` and bytes that are not UTF-8 are percent-encoded; all else stands as it is.
pub fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            if c == '%' { text.push_str("%25") } else { text.push(c) }
        }
        for byte in chunk.invalid() {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// The bytes of such a text.
pub fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = (first == b'%').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    bytes
}

/// As [`encoded`] has it.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encoded(&self.0))
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(decoded(text))
    }
}
