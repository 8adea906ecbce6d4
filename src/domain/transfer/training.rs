//! What was said and what was answered, as MetaHuman's trainers read it: a pair a line.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::Verbatim;
use crate::domain::memory::{self, Filter, Memory};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::id::digits_of_time;

/// A pair, in the words of instruction tuning.
#[derive(Serialize)]
struct Pair<'a> {
    instruction: &'a str,
    /// There is no input beside the instruction.
    input: &'static str,
    output: &'a str,
    metadata: Origin<'a>,
}

/// Where a pair comes from.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Origin<'a> {
    id: &'a str,
    cognitive_mode: Option<&'a RawValue>,
}

/// A set of pairs that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// Where it lies.
    pub path: std::path::PathBuf,
    /// How many pairs it has.
    pub pairs: u64,
}

/// Writes the pairs of the memories that a filter wants into a new file of the profile, for programs that
/// train models. Memories without a response, and those that were found to be incorrect, are left out;
/// what is damaged is passed on. Not an operation: the file is made of the memories, and can be again.
pub fn training(
    ctx: &Context<'_>,
    subject: &Member,
    filter: Filter,
    mut damaged: impl FnMut(&Error),
) -> Result<Dataset> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut pairs = 0;
    let memories = memory::list(ctx, subject, filter, None)?;
    let mut lines = memories.filter_map(|memory| match memory {
        Err(error) if error.kind() == Kind::Damaged => {
            damaged(&error);
            None
        }
        memory => memory.and_then(|memory| line(&memory)).transpose(),
    });
    let mut counted = lines.by_ref().inspect(|line| pairs += u64::from(line.is_ok()));
    let name = format!("memories-{}.jsonl", String::from_utf8_lossy(&digits_of_time(ctx.now)));
    let path = ctx.store.keep_dataset(&subject.scope(), &name, &mut counted)?;
    Ok(Dataset { path, pairs })
}

/// The line of a memory; `None` where there is nothing to learn from it.
fn line(memory: &Memory) -> Result<Option<Vec<u8>>> {
    let field = |name: &str| memory.fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value);
    let status = field("validation").and_then(|validation| validation.get("status")?.as_str());
    let Some(response) = memory.response.as_deref().filter(|response| !response.trim().is_empty()) else {
        return Ok(None);
    };
    if status.as_deref() == Some("incorrect") {
        return Ok(None);
    }
    let mode = field("metadata").and_then(|metadata| metadata.get("cognitiveMode"));
    let cognitive_mode = mode.and_then(|mode| match mode {
        Verbatim::Scalar(raw) => Some(raw.as_ref()),
        Verbatim::Array(_) | Verbatim::Object(_) => None,
    });
    let metadata = Origin { id: &memory.id, cognitive_mode };
    let pair = Pair { instruction: &memory.content, input: "", output: response, metadata };
    serde_json::to_vec(&pair).map(Some).map_err(|error| Error::bug(format!("{}: {error}", memory.key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backend::Stored;
    use crate::store::key::{Key, Kind as KeyKind};

    #[test]
    fn only_what_was_answered_and_holds_is_learnt_from() {
        let line = |json: &str| {
            let key = Key::new(KeyKind::Memory, "evt-202511211030291.json").unwrap();
            let memory = Memory::read(&key, &Stored::new(json.as_bytes().to_vec())).unwrap();
            line(&memory).unwrap().map(|line| String::from_utf8(line).unwrap())
        };
        assert_eq!(
            line(r#"{"content":"q","response":"a","metadata":{"cognitiveMode":"dual"}}"#).unwrap(),
            r#"{"instruction":"q","input":"","output":"a","metadata":{"id":"evt-202511211030291","cognitiveMode":"dual"}}"#
        );
        assert!(line(r#"{"content":"q","response":"a","metadata":{}}"#).unwrap().contains("\"cognitiveMode\":null"));
        assert!(line(r#"{"content":"q","response":"a","validation":{"status":"correct"}}"#).is_some());
        for nothing in [
            r#"{"content":"q"}"#,
            r#"{"content":"q","response":" \n"}"#,
            r#"{"content":"q","response":"a","validation":{"status":"incorrect"}}"#,
        ] {
            assert!(line(nothing).is_none(), "{nothing}");
        }
    }
}
