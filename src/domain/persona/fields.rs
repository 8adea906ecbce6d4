//! Reading a persona for people and models: texts on one line, placeholders as if they were not there.

use crate::domain::json::Verbatim;
use crate::domain::persona::placeholder::is_placeholder;

/// A value of a persona that may be missing.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(Option<&'a Verbatim>);

impl<'a> Fields<'a> {
    /// A whole document.
    pub(super) fn of(document: &'a Verbatim) -> Self {
        Self(Some(document))
    }

    /// What stands at the end of these names.
    pub(super) fn at(self, names: &[&str]) -> Self {
        Self(names.iter().try_fold(self.0, |at, name| Some(at?.get(name))).flatten())
    }

    /// It as a text on one line; a number or truth value as it is spelled. `None` for what says nothing.
    pub(super) fn text(self) -> Option<String> {
        let value = self.0?;
        let text = match value.type_name() {
            "number" | "truth value" => value.to_string(),
            _ => value.as_str()?,
        };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty() && !is_placeholder(&line)).then_some(line)
    }

    /// The elements of a list.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        self.0.map_or(&[][..], Verbatim::items).iter().map(Self::of)
    }

    /// The texts of a list of texts.
    pub(super) fn texts(self) -> Vec<String> {
        self.items().filter_map(Self::text).collect()
    }

    /// What the elements of a list of objects say under a name.
    pub(super) fn each(self, name: &str) -> Vec<String> {
        self.items().filter_map(|item| item.at(&[name]).text()).collect()
    }
}

/// `a`, `a and b`, `a, b and c`; `None` for no words.
pub(super) fn listed(words: &[String]) -> Option<String> {
    let (last, rest) = words.split_last()?;
    Some(if rest.is_empty() { last.clone() } else { format!("{} and {last}", rest.join(", ")) })
}
