//! A document on a line, spelled as it is stored.

use crate::domain::json::raw::{compact, has_member};
use crate::domain::transfer::frame::Frame;
use crate::error::{Error, Kind, Result};
use crate::store::backend::Stored;
use crate::store::key::Key;

/// The line of a document without its line end. One that does not say its id gets it in front: in a
/// line there is no file name that would.
pub(super) fn line(key: &Key, id: &str, stored: &Stored) -> Result<String> {
    let text = std::str::from_utf8(&stored.bytes)
        .map_err(|error| Error::new(Kind::Damaged, format!("{key} is not text: {error}")))?;
    let line = compact(text);
    if has_member(&line, "id") {
        return Ok(line);
    }
    let id = serde_json::to_string(id).map_err(|error| Error::bug(format!("{key}: {error}")))?;
    let rest = line.strip_prefix('{').unwrap_or(&line);
    let comma = if rest == "}" { "" } else { "," };
    Ok(format!("{{\"id\":{id}{comma}{rest}"))
}

/// What stands around the lines of an array.
pub(super) fn array() -> Frame {
    Frame { before: "[\n".to_owned(), between: ",\n", behind: "\n]\n", none: "[]\n".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::key::Kind as KeyKind;

    #[test]
    fn a_document_that_does_not_say_its_id_gets_it() {
        let key = Key::new(KeyKind::Memory, "evt-202511211030291.json").unwrap();
        let line = |text: &str| line(&key, "evt-1", &Stored::new(text.as_bytes().to_vec())).unwrap();
        assert_eq!(line("{ }\n"), r#"{"id":"evt-1"}"#);
        assert_eq!(line("{ \"v\": 1.10 }"), r#"{"id":"evt-1","v":1.10}"#);
        assert_eq!(line("{ \"v\": 1.10,\n \"id\": null }"), r#"{"v":1.10,"id":null}"#);
    }
}
