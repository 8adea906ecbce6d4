//! What is wrong in a document of the persona, and where: by its schema, and by the names in it.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::paths::LocationSegment;
use jsonschema::{JsonType, ValidationError, Validator};
use serde_json::Value;

use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::persona::names::{dangling, repeated};
use crate::domain::persona::part::Part;
use crate::domain::persona::problem::Problem;
use crate::domain::persona::schema::schemas;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::key::Key;

/// Everything that is wrong in a part, from the top down. What cannot be read as JSON has one problem.
pub(super) fn problems(key: &Key, bytes: &[u8]) -> Result<Vec<Problem>> {
    find(key, bytes, dangling)
}

fn find(key: &Key, bytes: &[u8], more: impl Fn(&Key, &Verbatim) -> Vec<Problem>) -> Result<Vec<Problem>> {
    let patch = match Patch::open(key, bytes) {
        Ok(patch) => patch,
        Err(error) => return Ok(vec![unreadable(key, bytes, &error)]),
    };
    let document = patch.value()?;
    let instance: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let validator = validator(schema_name(key))?;
    let mut found: Vec<_> = validator.iter_errors(&instance).map(|error| by_schema(key, &error)).collect();
    found.extend(repeated(key, &document));
    found.extend(more(key, &document));
    for problem in &mut found {
        problem.line = line(&patch, problem.path.as_ref());
    }
    found.sort_by_key(|problem| problem.line);
    Ok(found)
}

/// Refuses what is wrong in `after` and was not so in `before`: who corrects one thing need not
/// correct all at once. What is no JSON is refused in any case.
pub(super) fn accept(key: &Key, before: &[u8], after: &[u8]) -> Result<()> {
    let known = problems(key, before)?;
    let mut new = problems(key, after)?;
    if Patch::open(key, after).is_ok() {
        new.retain(|problem| !known.iter().any(|known| known.is(problem)));
    }
    let Some(first) = new.first() else { return Ok(()) };
    let error = Error::usage(first.to_string());
    let error = new[1..].iter().fold(error, |error, also| error.hint(format!("also: {also}")));
    Err(error.hint(format!("nothing was written; mh schema {} says what may stand there", schema_name(key))))
}

/// Refuses to use a document with values of the wrong type. What it refers to is for its user to look at.
pub(super) fn sound(key: &Key, bytes: &[u8]) -> Result<()> {
    match find(key, bytes, |_, _| Vec::new())?.first() {
        None => Ok(()),
        Some(problem) => {
            Err(Error::new(ErrorKind::Damaged, problem.to_string()).hint("see all of it with: mh persona validate"))
        }
    }
}

/// What `mh schema` calls the schema of a document.
fn schema_name(key: &Key) -> &'static str {
    Part::of(key).map_or("persona-cognitive-mode", |part| part.schema())
}

fn validator(name: &str) -> Result<Validator> {
    let text = schemas().into_iter().find(|(known, _)| *known == name).map(|(_, text)| text);
    let schema: Value = text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    jsonschema::draft202012::new(&schema).map_err(|error| Error::bug(format!("{name} is no schema: {error}")))
}

fn unreadable(key: &Key, bytes: &[u8], error: &Error) -> Problem {
    let line = serde_json::from_slice::<serde::de::IgnoredAny>(bytes).err().map(|error| error.line());
    let prefix = format!("{key} cannot be read: ");
    let found = error.message().strip_prefix(&prefix).unwrap_or(error.message()).to_owned();
    Problem {
        key: key.clone(),
        line: line.filter(|line| *line > 0),
        path: None,
        expected: "a JSON object".to_owned(),
        found: format!("something else ({found})"),
    }
}

fn by_schema(key: &Key, error: &ValidationError<'_>) -> Problem {
    let steps = error.instance_path().segments().map(|segment| match segment {
        LocationSegment::Property(name) => Step::Name(name.into_owned()),
        LocationSegment::Index(index) => Step::Index(index),
    });
    let path = steps.fold(None, |path: Option<FieldPath>, step| {
        Some(path.map_or_else(|| FieldPath::new(step.clone(), []), |path| path.then(step.clone())))
    });
    let expected = match error.kind() {
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => with_article(*kind).to_owned(),
        ValidationErrorKind::Type { kind: TypeKind::Multiple(kinds) } => {
            kinds.iter().map(with_article).collect::<Vec<_>>().join(" or ")
        }
        other => format!("what the schema says of {}", other.keyword()),
    };
    Problem { key: key.clone(), line: None, path, expected, found: type_of(error.instance()).to_owned() }
}

fn with_article(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Number => "a number",
        JsonType::String => "a text",
        JsonType::Array => "a list",
        JsonType::Object => "an object",
    }
}

fn type_of(value: &Value) -> &'static str {
    with_article(match value {
        Value::Null => JsonType::Null,
        Value::Bool(true) => return "true",
        Value::Bool(false) => return "false",
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::String,
        Value::Array(_) => JsonType::Array,
        Value::Object(_) => JsonType::Object,
    })
}

/// The line of a value; of one that cannot be found alone, the line of what holds it.
fn line(patch: &Patch, path: Option<&FieldPath>) -> Option<usize> {
    let Some(path) = path else { return Some(1) };
    match patch.line(path) {
        Ok(Some(line)) => Some(line),
        Ok(None) | Err(_) => line(patch, path.parent().as_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(part: &Part, text: &str) -> Vec<String> {
        problems(&part.key(), text.as_bytes()).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_schema_is_one() {
        let facet = Part::Facet("persona/facets/poet.json".parse().unwrap());
        for part in Part::FIXED.into_iter().chain([facet]) {
            assert_eq!(said(&part, "{}"), [""; 0], "{part}");
        }
    }

    #[test]
    fn a_problem_says_where_what_was_expected_and_what_was_found() {
        let core = "{\n  \"identity\": {\n    \"name\": 3\n  },\n  \"personality\": {\"traits\": {\"openness\": \"x\",\n  \"odd\": []}},\n  \"goals\": []\n}";
        assert_eq!(
            said(&Part::Core, core),
            [
                "persona/core.json, line 3: identity.name: expected a text, found a number",
                "persona/core.json, line 5: personality.traits.openness: expected a number, found a text",
                "persona/core.json, line 7: goals: expected an object, found a list",
            ]
        );
        assert_eq!(
            said(&Part::Core, "[]"),
            ["persona/core.json: expected a JSON object, found something else (it is not a JSON object)"]
        );
        let torn = said(&Part::Core, "{\n  \"a\": ,\n}");
        assert!(
            torn[0]
                .starts_with("persona/core.json, line 2: expected a JSON object, found something else (expected value"),
            "{torn:?}"
        );
    }

    #[test]
    fn what_is_named_twice_or_leads_nowhere_is_a_problem() {
        assert_eq!(
            said(&Part::Core, "{\"a\": 1,\n\"identity\": {\"name\": \"x\", \"name\": \"y\"}, \"a\": 2}"),
            [
                "persona/core.json, line 1: expected one field \"a\", found several",
                "persona/core.json, line 2: identity: expected one field \"name\", found several",
            ]
        );
        assert_eq!(
            said(&Part::DecisionRules, r#"{"trustLevel": "all", "availableModes": ["observe", "suggest"]}"#),
            ["persona/decision-rules.json, line 1: trustLevel: expected one of observe, suggest, found \"all\""]
        );
        assert_eq!(
            said(&Part::Facets, r#"{"activeFacet": "x", "facets": {"poet": {"personaFile": "../core.json"}}}"#),
            [
                "persona/facets.json, line 1: activeFacet: expected one of poet, found \"x\"",
                "persona/facets.json, line 1: facets.poet.personaFile: expected a file in persona/, found \"../core.json\"",
            ]
        );
    }

    #[test]
    fn only_what_a_change_makes_wrong_is_refused() {
        let before = br#"{"identity": {"name": 1}, "goals": {}}"#;
        let accept = |after: &str| accept(&Part::Core.key(), before, after.as_bytes());
        assert!(accept(r#"{"identity": {"name": 1}, "goals": {"shortTerm": []}}"#).is_ok());
        let error = accept(r#"{"identity": {"name": 1}, "goals": []}"#).unwrap_err();
        assert_eq!(error.message(), "persona/core.json, line 1: goals: expected an object, found a list");
    }
}
