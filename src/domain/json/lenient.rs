//! Reading what other programs wrote: the best that can be made of a field of the wrong type.

use crate::domain::json::verbatim::Verbatim;

/// The one object that a document must be, else why it is none.
pub fn object(bytes: &[u8]) -> Result<Verbatim, String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err("it starts with a byte order mark".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    match Verbatim::parse(text) {
        Ok(object @ Verbatim::Object(_)) => Ok(object),
        Ok(Verbatim::Scalar(_) | Verbatim::Array(_)) => Err("it holds no JSON object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// A list of names. A lone string counts as a list of one.
pub fn names(value: Option<&Verbatim>) -> Vec<String> {
    let value =
        value.map(|value| value.as_str().map_or(value.items().iter().filter_map(name_of).collect(), |text| vec![text]));
    value.unwrap_or_default()
}

/// A string, or the `name` of an object.
pub fn name_of(value: &Verbatim) -> Option<String> {
    value.as_str().or_else(|| value.get("name")?.as_str())
}

/// Whether it is a list of nothing but these.
pub fn is_list(value: &Verbatim, of: impl Fn(&Verbatim) -> bool) -> bool {
    matches!(value, Verbatim::Array(items) if items.iter().all(of))
}
