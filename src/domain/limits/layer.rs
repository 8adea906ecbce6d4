//! What one layer says of limits: a table of `mh.toml`, or `[limits]` of an account file. Strict.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Limit;
use crate::error::Error;

/// The name of the table within, for commands.
pub const RATE: &str = "rate";

/// Limits by name, and how often a command may run within a minute: `memories = 500`, `rate = { search = 30 }`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    /// What is counted.
    pub counts: BTreeMap<Limit, u64>,
    /// Commands, their words joined by `-`: `memory-list`.
    pub rates: BTreeMap<String, u64>,
}

/// What stands before the `=`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
enum Name {
    Rate,
    Limit(Limit),
}

impl TryFrom<String> for Name {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        if text == RATE { Ok(Self::Rate) } else { text.parse().map(Self::Limit) }
    }
}

impl Layer {
    /// What it says of each limit by its name: `memories`, `rate.search`.
    pub fn flat(&self) -> impl Iterator<Item = (String, u64)> + '_ {
        let counts = self.counts.iter().map(|(limit, most)| (limit.to_string(), *most));
        counts.chain(self.rates.iter().map(|(command, most)| (format!("{RATE}.{command}"), *most)))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty() && self.rates.is_empty()
    }
}

impl Serialize for Layer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (limit, most) in &self.counts {
            map.serialize_entry(limit.as_str(), most)?;
        }
        if !self.rates.is_empty() {
            map.serialize_entry(RATE, &self.rates)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Layer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Layer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table of limits")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Layer, M::Error> {
                let mut layer = Layer::default();
                // The name is checked while it is read, so that an error knows the line that it stands in.
                while let Some(name) = map.next_key::<Name>()? {
                    match name {
                        Name::Rate => layer.rates = map.next_value()?,
                        Name::Limit(limit) => drop(layer.counts.insert(limit, map.next_value()?)),
                    }
                }
                Ok(layer)
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_as_it_is_written_and_strictly() {
        let text = "memories = 500\nmessages_per_minute = 30\n\n[rate]\nmemory-list = 10\n";
        let layer: Layer = toml::from_str(text).unwrap();
        assert_eq!(layer.counts[&Limit::Memories], 500);
        assert_eq!(layer.rates["memory-list"], 10);
        assert_eq!(toml::to_string(&layer).unwrap(), text);
        for bad in ["memorys = 1\n", "memories = -1\n", "memories = \"1\"\n", "rate = 3\n", "[rate]\nsearch = -1\n"] {
            assert!(toml::from_str::<Layer>(bad).is_err(), "{bad}");
        }
        assert!(toml::from_str::<Layer>("").unwrap().is_empty());
    }
}
