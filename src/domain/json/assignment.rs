//! `PATH=TEXT` and `PATH:=JSON`, as a person gives a value.

use std::str::FromStr;

use crate::domain::json::path::FieldPath;
use crate::domain::json::verbatim::Verbatim;
use crate::error::{Error, Result};

/// A value that is to be set, and where.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// Where.
    pub path: FieldPath,
    /// What.
    pub given: Given,
}

/// A value as it was given.
#[derive(Debug, Clone)]
pub enum Given {
    /// Behind `=`: a text, or what the present value's type makes of it.
    Text(String),
    /// Behind `:=`: exactly this.
    Json(Verbatim),
}

impl FromStr for Assignment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let hint = "write NAME=TEXT, or NAME:=JSON where the type matters";
        let at = equals(text).ok_or_else(|| Error::usage(format!("{text:?} has no '='")).hint(hint))?;
        let (name, value) = (&text[..at], &text[at + 1..]);
        let Some(name) = name.strip_suffix(':') else {
            return Ok(Self { path: name.parse()?, given: Given::Text(value.to_owned()) });
        };
        let json = Verbatim::parse(value)
            .map_err(|error| Error::usage(format!("{value:?} is not JSON: {error}")).hint(hint))?;
        Ok(Self { path: name.parse()?, given: Given::Json(json) })
    }
}

/// Where the first `=` stands that is not in quotes.
fn equals(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    text.char_indices().find_map(|(at, c)| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '=' if !quoted => return Some(at),
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (String, String) {
        let Assignment { path, given } = text.parse().unwrap();
        let given = match given {
            Given::Text(text) => text,
            Given::Json(value) => format!("json {value}"),
        };
        (path.to_string(), given)
    }

    #[test]
    fn the_first_equals_sign_outside_quotes_divides() {
        assert_eq!(parse("a.b=x=y"), ("a.b".into(), "x=y".into()));
        assert_eq!(parse("a:=[1.10, 33428888888444488888]"), ("a".into(), "json [1.10,33428888888444488888]".into()));
        assert_eq!(parse("\"a=b\"=\""), ("\"a=b\"".into(), "\"".into()));
        assert_eq!(parse("url=http://x:=1"), ("url".into(), "http://x:=1".into()));
        assert_eq!(parse("a="), ("a".into(), String::new()));
    }

    #[test]
    fn what_is_no_assignment_is_refused() {
        for text in ["a", "=x", "a:={", "a:=", "\"a=b\""] {
            assert!(text.parse::<Assignment>().is_err(), "{text}");
        }
    }
}
