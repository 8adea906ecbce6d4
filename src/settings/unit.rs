//! Amounts of memory in `mh.toml`: `"64MiB"`. Stretches of time are [`crate::domain::span::Span`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// An amount of memory: `64MiB`, `512KiB`, `1GiB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Memory {
    /// How much, in KiB.
    pub kib: u32,
}

/// The units of memory, the greatest first, in KiB.
const UNITS: [(&str, u32); 3] = [("GiB", 1 << 20), ("MiB", 1 << 10), ("KiB", 1)];

impl FromStr for Memory {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let unit = UNITS.into_iter().find_map(|(unit, kib)| Some((text.strip_suffix(unit)?, kib)));
        let kib = unit.and_then(|(number, kib)| number.trim_end().parse::<u32>().ok()?.checked_mul(kib));
        kib.map(|kib| Self { kib }).ok_or_else(|| {
            Error::usage(format!("{text:?} is not an amount of memory")).hint("it looks like 64MiB or 1GiB")
        })
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = UNITS.into_iter().find(|(_, kib)| self.kib.is_multiple_of(*kib));
        let (unit, kib) = unit.unwrap_or(("KiB", 1));
        write!(f, "{}{unit}", self.kib / kib)
    }
}

impl TryFrom<String> for Memory {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Memory> for String {
    fn from(memory: Memory) -> Self {
        memory.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_has_a_unit() {
        for (text, kib) in [("64MiB", 65_536), ("8KiB", 8), ("1GiB", 1 << 20), ("65MiB", 66_560)] {
            let memory: Memory = text.parse().unwrap();
            assert_eq!((memory.kib, memory.to_string().as_str()), (kib, text));
        }
        assert_eq!("64 MiB".parse::<Memory>().unwrap().to_string(), "64MiB");
        for bad in ["", "64", "64MB", "MiB", "-1MiB", "9999999GiB", "1.5GiB"] {
            assert!(bad.parse::<Memory>().is_err(), "{bad}");
        }
    }
}
