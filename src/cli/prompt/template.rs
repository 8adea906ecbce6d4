//! The template of a prompt: `{user}:{mode}[ {open}][ !{overdue}]`; pure.
//!
//! `{name}` is a variable. `[ … ]` is a group, shown only where a variable in it has something to
//! say; groups stand in groups as well. `\` takes the next character as it is.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::str::{Chars, FromStr};

use crate::error::{Error, Result, nearest};

/// What a prompt can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Variable {
    /// Whose profile it is.
    User,
    /// The cognitive mode.
    Mode,
    /// The active facet.
    Facet,
    /// How many tasks are open.
    Open,
    /// How many of them are late.
    Overdue,
    /// How many of them are due today and not late.
    Due,
}

impl Variable {
    /// All of them.
    pub(super) const ALL: [Self; 6] = [Self::User, Self::Mode, Self::Facet, Self::Open, Self::Overdue, Self::Due];

    /// What templates call it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Mode => "mode",
            Self::Facet => "facet",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Due => "due",
        }
    }
}

impl FromStr for Variable {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == text).ok_or_else(|| {
            let error = Error::usage(format!("a prompt knows no {{{text}}}"));
            match nearest(text, Self::ALL.into_iter().map(Self::as_str)) {
                Some(near) => error.hint(format!("did you mean {{{near}}}?")),
                None => error.hint("it knows {user}, {mode}, {facet}, {open}, {overdue} and {due}"),
            }
        })
    }
}

/// A template that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Variable(Variable),
    Group(Vec<Piece>),
}

impl FromStr for Template {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut rest = text.chars().peekable();
        let pieces = pieces(&mut rest)?;
        match rest.next() {
            None => Ok(Self(pieces)),
            Some(_) => Err(unpaired("']' closes a group that nothing opened")),
        }
    }
}

/// The pieces up to the end of the group, or of the template.
fn pieces(rest: &mut Peekable<Chars<'_>>) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    while let Some(c) = rest.next_if(|c| *c != ']') {
        let piece = match c {
            '\\' => {
                text.push(rest.next().ok_or_else(|| unpaired("a '\\' stands at the end"))?);
                continue;
            }
            '{' => Piece::Variable(variable(rest)?),
            '[' => group(rest)?,
            '}' => return Err(unpaired("'}' closes a variable that nothing opened")),
            c => {
                text.push(c);
                continue;
            }
        };
        pieces.extend((!text.is_empty()).then(|| Piece::Text(std::mem::take(&mut text))));
        pieces.push(piece);
    }
    pieces.extend((!text.is_empty()).then_some(Piece::Text(text)));
    Ok(pieces)
}

fn variable(rest: &mut Peekable<Chars<'_>>) -> Result<Variable> {
    let mut name = String::new();
    loop {
        match rest.next() {
            Some('}') => return name.parse(),
            Some(c) => name.push(c),
            None => return Err(unpaired("a '{' is not closed")),
        }
    }
}

fn group(rest: &mut Peekable<Chars<'_>>) -> Result<Piece> {
    let inner = pieces(rest)?;
    match rest.next() {
        Some(_) if variables(&inner).is_empty() => Err(unpaired("a group without a variable would never be shown")),
        Some(_) => Ok(Piece::Group(inner)),
        None => Err(unpaired("a '[' is not closed")),
    }
}

fn unpaired(what: &str) -> Error {
    Error::usage(format!("the template cannot be read: {what}"))
        .hint("write \\{ \\} \\[ \\] and \\\\ for the characters themselves")
}

fn variables(pieces: &[Piece]) -> BTreeSet<Variable> {
    let of = |piece: &Piece| match piece {
        Piece::Text(_) => BTreeSet::new(),
        Piece::Variable(variable) => BTreeSet::from([*variable]),
        Piece::Group(inner) => variables(inner),
    };
    pieces.iter().flat_map(of).collect()
}

impl Template {
    /// What it asks for: nothing else needs to be known.
    pub(super) fn variables(&self) -> BTreeSet<Variable> {
        variables(&self.0)
    }

    /// The template with these values in it.
    pub(super) fn fill(&self, value: &impl Fn(Variable) -> String) -> String {
        fill(&self.0, value)
    }
}

fn fill(pieces: &[Piece], value: &impl Fn(Variable) -> String) -> String {
    let says = |variable: &Variable| !matches!(value(*variable).as_str(), "" | "0");
    let of = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(variable) => value(*variable),
        Piece::Group(inner) if variables(inner).iter().any(says) => fill(inner, value),
        Piece::Group(_) => String::new(),
    };
    pieces.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, open: &str, overdue: &str) -> String {
        let value = |variable| match variable {
            Variable::User => "bob".to_owned(),
            Variable::Mode => "dual".to_owned(),
            Variable::Open => open.to_owned(),
            Variable::Overdue => overdue.to_owned(),
            Variable::Facet | Variable::Due => String::new(),
        };
        template.parse::<Template>().unwrap().fill(&value)
    }

    #[test]
    fn groups_are_shown_where_they_have_something_to_say() {
        let template = "{user}:{mode}[ {open}][ !{overdue}]";
        assert_eq!(filled(template, "3", "1"), "bob:dual 3 !1");
        assert_eq!(filled(template, "3", "0"), "bob:dual 3");
        assert_eq!(filled(template, "0", "0"), "bob:dual");
        assert_eq!(filled("{open}", "0", "0"), "0", "outside of a group everything is shown");
        assert_eq!(filled("[{open} open[, {overdue} late]]", "3", "0"), "3 open");
        assert_eq!(filled("[{open} open[, {overdue} late]]", "0", "2"), "0 open, 2 late");
        assert_eq!(filled("[{facet}/{due}]x", "3", "1"), "x");
        assert_eq!(filled("", "3", "1"), "");
    }

    #[test]
    fn a_backslash_takes_the_next_character_as_it_is() {
        assert_eq!(filled(r"\[\{user\}\] \\ \n [\]{open}\[]", "3", "0"), r"[{user}] \ n ]3[");
    }

    #[test]
    fn only_what_is_named_is_asked_for() {
        let asked = |template: &str| template.parse::<Template>().unwrap().variables().into_iter().collect::<Vec<_>>();
        assert_eq!(asked("plain"), []);
        assert_eq!(asked("[{open}[{due}]] {user}{user}"), [Variable::User, Variable::Open, Variable::Due]);
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_what_was_meant() {
        let refused = |template: &str| {
            let error = template.parse::<Template>().unwrap_err();
            assert_eq!(error.kind(), crate::error::Kind::Usage, "{template}");
            (error.message().to_owned(), error.hints()[0].clone())
        };
        assert_eq!(
            refused("{overdeu}"),
            ("a prompt knows no {overdeu}".to_owned(), "did you mean {overdue}?".to_owned())
        );
        assert!(refused("{}").1.contains("{facet}"));
        for template in ["{user", "[{user}", "{user}]", "}", "x\\", "[[{user}]", "[x]", "{us\\er}"] {
            refused(template);
        }
    }
}
