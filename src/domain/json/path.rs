//! Where a value stands in a document: `identity.name`, `goals.shortTerm[0].goal`, `models."default.persona"`.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};

/// One step on the way into a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field of an object; of an array, where it is a number, an element.
    Name(String),
    /// An element of an array, counted from 0.
    Index(usize),
}

/// The way to a value: names divided by `.`, `[n]` for elements of arrays. A name with one of
/// `. [ ] = " :` or white space in it stands in double quotes, in which `\"` and `\\` mean themselves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(Vec<Step>);

impl FieldPath {
    /// The way that these steps make; there is at least one.
    pub fn new(first: Step, rest: impl IntoIterator<Item = Step>) -> Self {
        Self([first].into_iter().chain(rest).collect())
    }

    /// A field of the document itself.
    pub fn field(name: &str) -> Self {
        Self(vec![Step::Name(name.to_owned())])
    }

    /// The way one step further.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// The steps, from the outside in.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The way to what holds the value; `None` where that is the document itself.
    pub fn parent(&self) -> Option<Self> {
        (self.0.len() > 1).then(|| Self(self.0[..self.0.len() - 1].to_vec()))
    }

    /// The first step, and the way from there; `None` where there is no further one.
    pub fn split_first(&self) -> (&Step, Option<Self>) {
        let rest = (self.0.len() > 1).then(|| Self(self.0[1..].to_vec()));
        (&self.0[0], rest)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => write!(f, "[{index}]"),
            Self::Name(name) if is_bare(name) => f.write_str(name),
            Self::Name(name) => write!(f, "\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\"")),
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            if n > 0 && matches!(step, Step::Name(_)) {
                f.write_str(".")?;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for FieldPath {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let wrong = |why: &str| {
            Error::usage(format!("{text:?} is not the name of a field: {why}")).hint(
                "a field is named as in identity.name, goals.shortTerm[0].goal or models.\"default.persona\".model",
            )
        };
        let mut steps = Vec::new();
        let mut rest = text.trim();
        loop {
            let (step, after) = step(rest).map_err(wrong)?;
            steps.push(step);
            rest = match after.strip_prefix('.') {
                Some("") => return Err(wrong("it ends with a '.'")),
                Some(next) => next,
                None if after.is_empty() => return Ok(Self(steps)),
                None if after.starts_with('[') => after,
                None => return Err(wrong("after \" or ] comes a '.', a '[' or nothing")),
            };
        }
    }
}

/// The first step of a text, and what comes after it.
fn step(text: &str) -> Result<(Step, &str), &'static str> {
    if let Some(rest) = text.strip_prefix('[') {
        let (digits, after) = rest.split_once(']').ok_or("a '[' has no ']'")?;
        return digits.parse().map(|index| (Step::Index(index), after)).map_err(|_| "between [ and ] stands a number");
    }
    if let Some(rest) = text.strip_prefix('"') {
        return quoted(rest).ok_or("a '\"' is not closed");
    }
    let end = text.find(['.', '[']).unwrap_or(text.len());
    let (name, after) = text.split_at(end);
    if name.is_empty() { Err("a name is empty") } else { Ok((Step::Name(name.to_owned()), after)) }
}

/// What stands before the closing quote, and what comes after it.
fn quoted(text: &str) -> Option<(Step, &str)> {
    let mut name = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((Step::Name(name), &text[at + 1..])),
            '\\' => name.push(chars.next()?.1),
            c => name.push(c),
        }
    }
    None
}

fn is_bare(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control() || ".[]=\":\\".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_is_written() {
        for text in [
            "name",
            "identity.name",
            "goals.shortTerm[0].goal",
            "m.\"default.persona\".x",
            "a[0][1]",
            "\"\"",
            "\"a\\\"b\"",
        ] {
            assert_eq!(text.parse::<FieldPath>().unwrap().to_string(), text);
        }
        let odd = FieldPath::new(Step::Name("a.b = \"c\"\\".to_owned()), [Step::Index(3)]);
        assert_eq!(odd.to_string().parse::<FieldPath>().unwrap(), odd);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in ["", ".", "a.", ".a", "a..b", "a[", "a[x]", "a[0]b", "\"a", "\"a\"b", "a[-1]"] {
            assert!(text.parse::<FieldPath>().is_err(), "{text:?}");
        }
    }
}
