//! Links (`RELATION:ID`) and `--meta NAME=VALUE` as they are typed.

use serde_json::{Map, Value};

use crate::domain::json::Verbatim;
use crate::error::{Error, Result};

/// Relation and id.
pub(in crate::cli) fn link(text: &str) -> Result<(String, String)> {
    let (relation, id) = text.split_once(':').ok_or_else(|| {
        Error::usage(format!("{text:?} is not a link")).hint("write RELATION:ID, as in follows:k7x2q")
    })?;
    Ok((relation.to_owned(), id.to_owned()))
}

/// All of `--meta`; a name that comes twice is an error, as one of them would be lost.
pub(super) fn metadata(texts: &[String]) -> Result<Map<String, Value>> {
    let mut metadata = Map::new();
    for text in texts {
        let (name, value) = entry(text)?;
        if metadata.insert(name.clone(), value).is_some() {
            return Err(Error::usage(format!("--meta names {name:?} twice"))
                .hint("several values go into one array: NAME:='[1, 2]'"));
        }
    }
    Ok(metadata)
}

fn entry(text: &str) -> Result<(String, Value)> {
    let hint = "--meta NAME=TEXT, or --meta NAME:=JSON";
    let (name, value) = text.split_once('=').ok_or_else(|| Error::usage(format!("{text:?} has no '='")).hint(hint))?;
    let Some(name) = name.strip_suffix(':') else { return Ok((name.to_owned(), value.into())) };
    let wrong = |error: serde_json::Error| Error::usage(format!("{value:?} is not JSON: {error}")).hint(hint);
    if let Some(number) = too_big(&Verbatim::parse(value).map_err(wrong)?) {
        return Err(Error::usage(format!("the number {number} is too big to be kept exactly"))
            .hint(format!("keep it as text: --meta {name}={number}")));
    }
    Ok((name.to_owned(), serde_json::from_str(value).map_err(wrong)?))
}

/// A whole number that would silently become another one.
fn too_big(value: &Verbatim) -> Option<String> {
    match value {
        Verbatim::Scalar(raw) => {
            let text = raw.get();
            let whole = text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
            (whole && text.parse::<i64>().is_err() && text.parse::<u64>().is_err()).then(|| text.to_owned())
        }
        Verbatim::Array(items) => items.iter().find_map(too_big),
        Verbatim::Object(members) => members.iter().find_map(|(_, value)| too_big(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_text_unless_it_is_said_to_be_json() {
        let texts = ["a=1", "b:=1", "c=x=y", "d:={\"e\":[true]}", "url=http://x:=1"].map(str::to_owned);
        let metadata = Value::Object(metadata(&texts).unwrap());
        assert_eq!(metadata.to_string(), r#"{"a":"1","b":1,"c":"x=y","d":{"e":[true]},"url":"http://x:=1"}"#);
    }

    #[test]
    fn what_would_be_lost_or_misread_is_an_error() {
        for texts in [&["a"][..], &["a:={"], &["a=1", "a=2"], &["a:=[33428888888444488888]"]] {
            let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
            assert!(metadata(&texts).is_err(), "{texts:?}");
        }
        assert!(link("k7x2q").is_err());
        assert_eq!(link("follows:k7x2q").unwrap(), ("follows".to_owned(), "k7x2q".to_owned()));
    }
}
