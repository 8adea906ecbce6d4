//! How typed data becomes bytes and comes back: JSON and TOML, strict, with the path of the damage.
//!
//! Profile documents are pretty-printed JSON with a final newline; what people edit by hand is TOML.
//! Nothing is guessed: what cannot be read as what it claims to be is an error, and stays as it is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use toml_edit::{Item, TableLike, Value};

use crate::error::{Error, Kind, Result};
use crate::store::key::Key;

/// The format of homes and profiles that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Pretty JSON, two spaces, a final newline.
pub fn encode_json<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes =
        serde_json::to_vec_pretty(value).map_err(|error| Error::bug(format!("cannot write JSON: {error}")))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Typed JSON out of a document.
pub fn decode_json<T: DeserializeOwned>(key: &Key, bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|error| damaged(key, &error.to_string()))
}

/// Typed TOML out of a document.
pub fn decode_toml<T: DeserializeOwned>(key: &Key, bytes: &[u8]) -> Result<T> {
    let text = std::str::from_utf8(bytes).map_err(|error| damaged(key, &error.to_string()))?;
    toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        let place = line.map_or_else(String::new, |line| format!("line {line}: "));
        damaged(key, &format!("{place}{}", error.message().replace('\n', "; ")))
    })
}

/// Sets a field of a TOML table that people edit by hand: the comment beside a value that is replaced stays.
pub fn set_toml(table: &mut dyn TableLike, field: &str, value: impl Into<Value>) {
    match table.get_mut(field).and_then(Item::as_value_mut) {
        Some(present) => {
            // The decor is the space and the comment around it.
            let decor = present.decor().clone();
            *present = value.into();
            *present.decor_mut() = decor;
        }
        None => drop(table.insert(field, toml_edit::value(value))),
    }
}

fn damaged(key: &Key, why: &str) -> Error {
    Error::new(Kind::Damaged, format!("{key} cannot be read: {why}"))
        .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_and_unknown_things_in_authority_data_are_errors() {
        #[derive(serde::Deserialize, Debug)]
        #[serde(deny_unknown_fields)]
        struct Account {
            #[allow(dead_code)]
            role: String,
        }
        let key = Key::system("mh.toml");
        let error = decode_toml::<Account>(&key, b"role = \"user\"\nrole = \"admin\"\n").unwrap_err();
        assert!(error.message().contains("line 2"), "{error}");
        assert!(decode_toml::<Account>(&key, b"role = \"user\"\nroel = 1\n").is_err());
        assert!(decode_json::<Account>(&key, br#"{"role":"user","role":"admin"}"#).is_err());
    }
}
