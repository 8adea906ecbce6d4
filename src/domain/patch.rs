//! Changing a JSON document without respelling it: what is not changed stays byte for byte.
//!
//! Works on a concrete syntax tree, because other programs write these documents too: fields that
//! we do not know, the order of keys and the spelling of numbers come out as they went in.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstInputValue, CstObject, CstRootNode};
use serde_json::Value;

use crate::error::{Error, Kind, Result};
use crate::store::key::Key;

/// JSON as RFC 8259 has it: no leniency at all.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// A JSON object that is being changed.
pub struct Patch {
    key: Key,
    root: CstRootNode,
    object: CstObject,
}

impl Patch {
    /// Opens a document for changing. Anything that is not one strict JSON object is refused.
    pub fn open(key: &Key, bytes: &[u8]) -> Result<Self> {
        let damaged = |why: String| {
            Error::new(Kind::Damaged, format!("{key} cannot be changed: {why}"))
                .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
        };
        // serde_json limits the depth; the syntax tree does not.
        let text = std::str::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
        serde_json::from_str::<serde_json::Map<String, Value>>(text).map_err(|error| damaged(error.to_string()))?;
        let root = CstRootNode::parse(text, &STRICT).map_err(|error| damaged(error.to_string()))?;
        let object = root.object_value().ok_or_else(|| damaged("it is not a JSON object".to_owned()))?;
        Ok(Self { key: key.clone(), root, object })
    }

    /// Sets a field of the object; a new one goes to the end. A value that is equal keeps its spelling.
    pub fn set(&self, name: &str, value: &Value) -> Result<()> {
        match self.only(&self.object, name)? {
            Some(field) if self.spelled(&field) == Some(value.clone()) => {}
            Some(field) => field.set_value(input(value)),
            None => drop(self.object.append(name, input(value))),
        }
        Ok(())
    }

    /// Sets a field of an object in the object, which is made where it is missing.
    pub fn set_in(&self, outer: &str, name: &str, value: &Value) -> Result<()> {
        let inner = match self.only(&self.object, outer)? {
            Some(field) => field
                .object_value()
                .ok_or_else(|| Error::new(Kind::Damaged, format!("{}: {outer:?} is not an object", self.key)))?,
            None => self.object.object_value_or_set(outer),
        };
        match self.only(&inner, name)? {
            Some(field) => field.set_value(input(value)),
            None => drop(inner.append(name, input(value))),
        }
        Ok(())
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

    /// The field of this name. Two of one name are refused: it is not known which one counts.
    fn only(&self, object: &CstObject, name: &str) -> Result<Option<jsonc_parser::cst::CstObjectProp>> {
        let mut fields = object.properties();
        fields.retain(|field| field.decoded_name().as_deref() == Some(name));
        match fields.len() {
            0 | 1 => Ok(fields.pop()),
            count => Err(Error::new(Kind::Damaged, format!("{} has {count} fields named {name:?}", self.key))
                .hint("remove all but one of them with mh edit")),
        }
    }

    fn spelled(&self, field: &jsonc_parser::cst::CstObjectProp) -> Option<Value> {
        serde_json::from_str(&field.value()?.to_string()).ok()
    }
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(flag) => CstInputValue::Bool(*flag),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(fields) => {
            CstInputValue::Object(fields.iter().map(|(name, value)| (name.clone(), input(value))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn open(text: &str) -> Result<Patch> {
        Patch::open(&"memory/x.json".parse().unwrap(), text.as_bytes())
    }

    #[test]
    fn what_is_not_changed_stays_byte_for_byte() {
        let text = "{ \"n\": 33428888888444488888,\n\t\"v\" : 1.10, \"e\":1E5,\"content\": \"old\", \"\\u0061\": [ ],\n  \"tags\": [\"a\"] }";
        let patch = open(text).unwrap();
        patch.set("content", &json!("new \"text\"\n")).unwrap();
        patch.set("v", &json!(1.1)).unwrap();
        let changed = String::from_utf8(patch.bytes()).unwrap();
        assert_eq!(changed, text.replace("\"old\"", r#""new \"text\"\n""#));
    }

    #[test]
    fn new_fields_go_to_the_end_and_into_objects() {
        let patch = open("{\n  \"id\": \"x\",\n  \"metadata\": {\n    \"a\": 1\n  }\n}\n").unwrap();
        patch.set("importance", &json!(0.7)).unwrap();
        patch.set_in("metadata", "originalId", &json!("evt-1")).unwrap();
        let expected = "{\n  \"id\": \"x\",\n  \"metadata\": {\n    \"a\": 1,\n    \"originalId\": \"evt-1\"\n  },\n  \"importance\": 0.7\n}\n";
        assert_eq!(String::from_utf8(patch.bytes()).unwrap(), expected);
    }

    #[test]
    fn a_list_keeps_its_layout_and_what_is_no_word() {
        let text = "{\n  \"tags\": [\n    \"caf\\u00e9\",\n    \"old\",\n    7\n  ]\n}\n";
        let patch = open(text).unwrap();
        patch.change_words("tags", |word| word == "old", &["new".to_owned()]).unwrap();
        let expected = text.replace("    \"old\",\n    7\n", "    7,\n    \"new\"\n");
        assert_eq!(String::from_utf8(patch.bytes()).unwrap(), expected);
        let patch = open("{\"tags\": \"x\"}").unwrap();
        patch.change_words("tags", |_| false, &["new".to_owned()]).unwrap();
        assert_eq!(serde_json::from_slice::<Value>(&patch.bytes()).unwrap(), json!({ "tags": ["new"] }));
    }

    #[test]
    fn what_is_no_strict_object_is_refused() {
        let deep = "[".repeat(200_000);
        for bad in ["", "[]", "{a: 1}", "{\"a\": 1,}", "{\"a\": NaN}", "// x\n{}", "\u{feff}{}", "{\"a\": 'x'}", &deep]
        {
            assert!(open(bad).is_err(), "{}", &bad[..bad.len().min(20)]);
        }
    }

    #[test]
    fn a_field_that_stands_twice_is_not_guessed_at() {
        let patch = open(r#"{"a": 1, "a": 2, "b": 3}"#).unwrap();
        assert!(patch.set("a", &json!(1)).is_err());
        patch.set("b", &json!(4)).unwrap();
        assert_eq!(patch.bytes(), br#"{"a": 1, "a": 2, "b": 4}"#);
    }
}
