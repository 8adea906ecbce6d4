//! Changing a JSON document without respelling it: what is not changed stays byte for byte.
//!
//! Works on a concrete syntax tree, because other programs write these documents too: fields that
//! we do not know, the order of keys, comments and the spelling of numbers come out as they went in.

use jsonc_parser::cst::{CstArray, CstInputValue, CstNode, CstObject, CstObjectProp, CstRootNode};
use serde_json::Value;

use crate::domain::json::assignment::{Assignment, Given};
use crate::domain::json::dialect::{Dialect, verbatim};
use crate::domain::json::path::{FieldPath, Step};
use crate::domain::json::verbatim::Verbatim;
use crate::error::{Error, Kind, Result};
use crate::store::key::Key;

/// A JSON object that is being changed.
pub struct Patch {
    key: Key,
    root: CstRootNode,
    object: CstObject,
}

impl Patch {
    /// Opens a document for changing. Anything that is not one JSON object in the dialect of its kind is refused.
    pub fn open(key: &Key, bytes: &[u8]) -> Result<Self> {
        let damaged = |why: String| {
            Error::new(Kind::Damaged, format!("{key} cannot be read: {why}"))
                .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
        };
        let root = Dialect::of(key).parse(bytes).map_err(damaged)?;
        let object = root.object_value().ok_or_else(|| damaged("it is not a JSON object".to_owned()))?;
        Ok(Self { key: key.clone(), root, object })
    }

    /// The whole document, without its comments.
    pub fn value(&self) -> Result<Verbatim> {
        verbatim(&self.object.clone().into()).ok_or_else(|| self.damaged("it holds what JSON has no form for"))
    }

    /// The value at a path; `None` where there is none.
    pub fn get(&self, path: &FieldPath) -> Result<Option<Verbatim>> {
        let Some(found) = self.find(path)? else { return Ok(None) };
        let value = found.node().as_ref().and_then(verbatim);
        value.map(Some).ok_or_else(|| self.damaged(&format!("{path} holds what JSON has no form for")))
    }

    /// In which line of the document the value at a path begins, counted from 1.
    pub fn line(&self, path: &FieldPath) -> Result<Option<usize>> {
        Ok(self.find(path)?.and_then(|found| found.node()).map(|node| self.line_of(&node)))
    }

    /// Sets the value at a path; objects on the way are made where they are missing. A value that is
    /// equal keeps its spelling. An element behind the last one of an array is added.
    pub fn put(&self, path: &FieldPath, value: &Verbatim) -> Result<()> {
        let (last, way) = path.steps().split_last().ok_or_else(|| Error::bug("a path without steps"))?;
        let mut at: CstNode = self.object.clone().into();
        for (n, step) in way.iter().enumerate() {
            let next = match path.steps()[n + 1] {
                Step::Index(_) => CstInputValue::Array(Vec::new()),
                Step::Name(_) => CstInputValue::Object(Vec::new()),
            };
            at = match self.place(&at, step, path)? {
                Place::Taken(found) => found.node().ok_or_else(|| self.damaged(&format!("{path} leads nowhere")))?,
                Place::Free(free) => {
                    free.fill(next).ok_or_else(|| Error::bug("a value that was added is not there"))?
                }
            };
        }
        let input = input(value)?;
        match self.place(&at, last, path)? {
            Place::Free(free) => drop(free.fill(input)),
            Place::Taken(found) => {
                let present = found.node().as_ref().and_then(verbatim);
                if !present.is_some_and(|present| present.means_the_same(value)) {
                    found.replace(input);
                }
            }
        }
        Ok(())
    }

    /// Adds an element at the end of the list at a path.
    pub fn append(&self, path: &FieldPath, value: &Value) -> Result<()> {
        let list = self.find(path)?.and_then(|found| found.node()?.as_array());
        let list = list.ok_or_else(|| Error::usage(format!("{path} in {} is no list", self.key)))?;
        list.append(input(&of(value)?)?);
        Ok(())
    }

    /// Takes the value at a path away; says whether there was one.
    pub fn take(&self, path: &FieldPath) -> Result<bool> {
        let found = self.find(path)?;
        Ok(found.map(Found::remove).is_some())
    }

    /// Sets a value as a person gave it. A text for a number or a truth value is one, or an error;
    /// another type has to be asked for with `:=`.
    pub fn assign(&self, assignment: &Assignment) -> Result<()> {
        let Assignment { path, given } = assignment;
        match given {
            Given::Json(value) => self.put(path, value),
            Given::Text(text) => {
                let value = Verbatim::of(text).map_err(|error| Error::bug(error.to_string()))?;
                match self.get(path)? {
                    None => self.put(path, &value),
                    Some(present) if matches!(present.type_name(), "text" | "null") => self.put(path, &value),
                    Some(present) => {
                        let parsed = Verbatim::parse(text).ok();
                        let same = parsed.filter(|parsed| {
                            let kind = parsed.type_name();
                            kind == present.type_name() && matches!(kind, "number" | "truth value")
                        });
                        let same = same.ok_or_else(|| self.mistyped(path, &present, text))?;
                        self.put(path, &same)
                    }
                }
            }
        }
    }

    /// Sets a field of the object; a new one goes to the end. A value that is equal keeps its spelling.
    pub fn set(&self, name: &str, value: &Value) -> Result<()> {
        self.put(&FieldPath::field(name), &of(value)?)
    }

    /// Sets a field of an object in the object, which is made where it is missing.
    pub fn set_in(&self, outer: &str, name: &str, value: &Value) -> Result<()> {
        self.put(&FieldPath::field(outer).then(Step::Name(name.to_owned())), &of(value)?)
    }

    /// Takes words out of a list of words and adds others at its end; the others stay as they are spelled.
    /// A field that is missing or no list becomes one.
    pub fn change_words(&self, name: &str, goes: impl Fn(&str) -> bool, added: &[String]) -> Result<()> {
        let field = self.only(&self.object, name)?;
        let list = match field.as_ref().map(|field| field.array_value()) {
            Some(Some(list)) => list,
            Some(None) | None => {
                if let Some(field) = field {
                    field.remove();
                }
                self.object.array_value_or_set(name)
            }
        };
        for element in list.elements() {
            let word = element.as_string_lit().and_then(|word| word.decoded_value().ok());
            if word.is_some_and(|word| goes(&word)) {
                element.remove();
            }
        }
        added.iter().for_each(|word| drop(list.append(CstInputValue::String(word.clone()))));
        Ok(())
    }

    /// The document as it is now.
    pub fn bytes(&self) -> Vec<u8> {
        self.root.to_string().into_bytes()
    }

    /// What stands at a path.
    fn find(&self, path: &FieldPath) -> Result<Option<Found>> {
        let mut at: CstNode = self.object.clone().into();
        let mut found = None;
        for step in path.steps() {
            let taken = match at {
                _ if at.as_object().is_none() && at.as_array().is_none() => return Ok(None),
                _ => self.place(&at, step, path)?,
            };
            let Place::Taken(taken) = taken else { return Ok(None) };
            let Some(node) = taken.node() else { return Ok(None) };
            (at, found) = (node, Some(taken));
        }
        Ok(found)
    }

    /// One step from a node on.
    fn place(&self, at: &CstNode, step: &Step, path: &FieldPath) -> Result<Place> {
        if let Some(object) = at.as_object() {
            let Step::Name(name) = step else { return Err(self.no_way(at, path, "an object", "a list")) };
            return Ok(match self.only(&object, name)? {
                Some(field) => Place::Taken(Found::Field(field)),
                None => Place::Free(Free::Field(object, name.clone())),
            });
        }
        let Some(array) = at.as_array() else { return Err(self.no_way(at, path, "a single value", "an object")) };
        let index = match step {
            Step::Index(index) => Some(*index),
            Step::Name(name) => name.parse().ok(),
        };
        let mut elements = array.elements();
        match index {
            Some(index) if index < elements.len() => Ok(Place::Taken(Found::Element(elements.swap_remove(index)))),
            Some(index) if index == elements.len() => Ok(Place::Free(Free::Element(array))),
            Some(_) => Err(Error::usage(format!("{path} is behind the end of the list in {}", self.key))
                .hint(format!("the next free place is [{}]", elements.len()))),
            None => Err(self.no_way(at, path, "a list", "an object")),
        }
    }

    /// The field of this name. Two of one name are refused: it is not known which one counts.
    fn only(&self, object: &CstObject, name: &str) -> Result<Option<CstObjectProp>> {
        let mut fields = object.properties();
        fields.retain(|field| field.decoded_name().as_deref() == Some(name));
        match fields.len() {
            0 | 1 => Ok(fields.pop()),
            count => Err(Error::new(Kind::Damaged, format!("{} has {count} fields named {name:?}", self.key))
                .hint("remove all but one of them in an editor")),
        }
    }

    fn line_of(&self, node: &CstNode) -> usize {
        fn before(node: &CstNode, lines: &mut usize) {
            for sibling in node.previous_siblings() {
                *lines += sibling.to_string().matches('\n').count();
            }
            if let Some(parent) = node.parent() {
                before(&parent.into(), lines);
            }
        }
        let mut lines = 1;
        before(node, &mut lines);
        lines
    }

    fn no_way(&self, at: &CstNode, path: &FieldPath, found: &str, expected: &str) -> Error {
        let line = self.line_of(at);
        Error::usage(format!("{}, line {line}: {path} cannot be: expected {expected}, found {found}", self.key))
    }

    fn mistyped(&self, path: &FieldPath, present: &Verbatim, text: &str) -> Error {
        let line = self.line(path).ok().flatten().map_or_else(String::new, |line| format!(", line {line}"));
        let json = Value::from(text);
        Error::usage(format!("{}{line}: {path}: expected {}, found {text:?}", self.key, present.a_type()))
            .hint(format!("to give it another type, write JSON: NAME:='{json}'"))
    }

    fn damaged(&self, why: &str) -> Error {
        Error::new(Kind::Damaged, format!("{} cannot be read: {why}", self.key))
    }
}

/// What one step leads to.
enum Place {
    Taken(Found),
    Free(Free),
}

/// A value that is there.
enum Found {
    Field(CstObjectProp),
    Element(CstNode),
}

impl Found {
    fn node(&self) -> Option<CstNode> {
        match self {
            Self::Field(field) => field.value(),
            Self::Element(element) => Some(element.clone()),
        }
    }

    fn replace(self, with: CstInputValue) {
        match self {
            Self::Field(field) => field.set_value(with),
            Self::Element(element) => drop(replace_element(&element, with)),
        }
    }

    fn remove(self) {
        match self {
            Self::Field(field) => field.remove(),
            Self::Element(element) => element.remove(),
        }
    }
}

/// Replaces an element where it stands: taken out and put in again, its list would lose its lines.
fn replace_element(element: &CstNode, with: CstInputValue) -> Option<CstNode> {
    if let Some(text) = element.as_string_lit() {
        text.replace_with(with)
    } else if let Some(number) = element.as_number_lit() {
        number.replace_with(with)
    } else if let Some(truth) = element.as_boolean_lit() {
        truth.replace_with(with)
    } else if let Some(null) = element.as_null_keyword() {
        null.replace_with(with)
    } else if let Some(object) = element.as_object() {
        object.replace_with(with)
    } else {
        element.as_array()?.replace_with(with)
    }
}

/// Where a value can be added.
enum Free {
    Field(CstObject, String),
    Element(CstArray),
}

impl Free {
    fn fill(self, with: CstInputValue) -> Option<CstNode> {
        match self {
            Self::Field(object, name) => object.append(&name, with).value(),
            Self::Element(array) => Some(array.append(with)),
        }
    }
}

fn of(value: &Value) -> Result<Verbatim> {
    Verbatim::of(value).map_err(|error| Error::bug(error.to_string()))
}

fn input(value: &Verbatim) -> Result<CstInputValue> {
    Ok(match value {
        Verbatim::Array(items) => CstInputValue::Array(items.iter().map(input).collect::<Result<_>>()?),
        Verbatim::Object(members) => {
            let member = |(name, value): &(String, Verbatim)| Ok((name.clone(), input(value)?));
            CstInputValue::Object(members.iter().map(member).collect::<Result<_>>()?)
        }
        Verbatim::Scalar(raw) => match (value.type_name(), raw.get()) {
            ("null", _) => CstInputValue::Null,
            ("truth value", text) => CstInputValue::Bool(text == "true"),
            ("number", text) => CstInputValue::Number(text.to_owned()),
            (_, text) => {
                let decoded = value.as_str();
                CstInputValue::String(decoded.ok_or_else(|| Error::usage(format!("{text} is no valid text")))?)
            }
        },
    })
}

#[cfg(test)]
mod tests;
