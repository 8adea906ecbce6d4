//! A document's name: bytes that cannot lead anywhere else.

use std::fmt::{self, Write as _};
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

/// `%` and bytes that are not UTF-8 are percent-encoded; all else stands as it is.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.0.utf8_chunks() {
            for c in chunk.valid().chars() {
                if c == '%' { f.write_str("%25")? } else { f.write_char(c)? }
            }
            for byte in chunk.invalid() {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let Some((&first, tail)) = rest.split_first() {
            let code = (first == b'%').then(|| tail.get(..2)).flatten();
            let code = code.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
            bytes.push(code.unwrap_or(first));
            rest = if code.is_some() { &tail[2..] } else { tail };
        }
        Self::new(bytes)
    }
}
