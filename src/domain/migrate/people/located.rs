//! JSON whose values know in which line they stand, for saying what is wrong with one of them.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde_json::value::RawValue;

use crate::domain::json::Verbatim;
use crate::domain::json::strict::{self, Flaw};

/// A value of a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Located<'a> {
    document: &'a str,
    value: &'a RawValue,
}

/// An object's members. One that is null counts as absent.
pub(super) type Members<'a> = BTreeMap<String, Located<'a>>;

impl<'a> Located<'a> {
    /// The one value of a document in which nothing stands twice.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, Flaw> {
        strict::json(bytes)?;
        let document = strict::text(bytes)?;
        let value = serde_json::from_str(document).map_err(|error| flaw(error.line(), "it is no JSON"))?;
        Ok(Self { document, value })
    }

    /// The line in which it begins.
    pub(super) fn line(self) -> usize {
        // Raw values are pieces of the document's own text.
        let offset = self.value.get().as_ptr().addr() - self.document.as_ptr().addr();
        self.document.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
    }

    /// Something that is wrong with it.
    pub(super) fn flaw(self, what: impl Into<String>) -> Flaw {
        flaw(self.line(), what)
    }

    /// Whether it is a list.
    pub(super) fn is_list(self) -> bool {
        self.value.get().starts_with('[')
    }

    /// The items of a list.
    pub(super) fn list(self, what: impl Display) -> Result<Vec<Self>, Flaw> {
        let items: Vec<&'a RawValue> = serde_json::from_str(self.value.get()).map_err(|_| self.no(what, "a list"))?;
        Ok(items.into_iter().map(|value| Self { value, ..self }).collect())
    }

    /// The members of an object.
    pub(super) fn object(self, what: impl Display) -> Result<Members<'a>, Flaw> {
        let members: BTreeMap<String, &'a RawValue> =
            serde_json::from_str(self.value.get()).map_err(|_| self.no(what, "an object"))?;
        let members = members.into_iter().filter(|(_, value)| value.get() != "null");
        Ok(members.map(|(name, value)| (name, Self { value, ..self })).collect())
    }

    /// A text.
    pub(super) fn text(self, what: impl Display) -> Result<String, Flaw> {
        serde_json::from_str(self.value.get()).map_err(|_| self.no(what, "a text"))
    }

    /// As it is spelled.
    pub(super) fn spelled(self) -> &'a str {
        self.value.get()
    }

    fn no(self, what: impl Display, wanted: &str) -> Flaw {
        let found = Verbatim::parse(self.value.get()).map_or("something else", |value| value.type_name());
        self.flaw(format!("{what} has to be {wanted}, and is of the type {found}"))
    }
}

fn flaw(line: usize, what: impl Into<String>) -> Flaw {
    Flaw { line: Some(line), what: what.into() }
}
