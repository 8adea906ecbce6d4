//! Giving a tag another name, in all memories that have it, by one operation.
//!
//! It is the tag that a list of tags shows: its spellings are one, whatever their case and accents. Only
//! the field `tags` changes; `#tag` in a text is what somebody wrote.

use std::collections::BTreeSet;

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::batch::{PART, halted};
use crate::domain::json::lenient::name_of;
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::labels::clean;
use crate::domain::memory::list::seen;
use crate::domain::memory::resolve::Found;
use crate::domain::memory::sight::Sight;
use crate::domain::search::fold::folded;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result, nearest};
use crate::id::OpId;
use crate::store::backend::Stored;
use crate::store::key::{Key, Kind, Range};
use crate::store::operation::{Category, Level};

/// The event of a renaming's line.
const RENAME: &str = "memory.tag.rename";

/// What becomes of a tag.
#[derive(Debug, Clone)]
pub struct Renaming {
    /// What it is called from then on, as it is stored.
    pub name: String,
    /// The memories that change, the oldest first.
    pub memories: Vec<Found>,
    /// The operation; `None` before it is made, and where everything was so already.
    pub op: Option<OpId>,
    old: String,
}

/// What renaming a tag would change. Memories that have both names keep the new one, once. What is damaged
/// is passed on, and stays as it is.
pub fn renaming(
    ctx: &Context<'_>,
    subject: &Member,
    old: &str,
    new: &str,
    damaged: &mut dyn FnMut(&Error),
) -> Result<Renaming> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let mut renaming = Renaming { name: cleaned(new)?, memories: Vec::new(), op: None, old: cleaned(old)? };
    let mut others = BTreeSet::new();
    let mut is_there = false;
    for memory in seen(ctx.store, subject.scope(), &Range::all(Kind::Memory), Sight::All)? {
        let changes = memory.and_then(|memory| {
            let has_it = memory.tags.iter().any(|tag| folded(tag) == folded(&renaming.old));
            is_there |= has_it;
            if !has_it {
                others.extend(memory.tags);
                return Ok(None);
            }
            let Some(stored) = ctx.store.get(&subject.scope(), &memory.key)? else { return Ok(None) };
            Ok(renaming.applied(&memory.key, &stored)?.map(|_| Found { key: memory.key, id: memory.id }))
        });
        match changes {
            Ok(changing) => renaming.memories.extend(changing),
            Err(error) if error.kind() == ErrorKind::Damaged => damaged(&error),
            Err(error) => return Err(error),
        }
    }
    if is_there { Ok(renaming) } else { Err(unknown(&renaming.old, &others)) }
}

/// Does it. A memory that somebody changed meanwhile is changed as it stands by then; one that is gone
/// stays so. Thousands are changed in parts of one operation, with the lock free between them; `progress`
/// is told after each how many more memories are done.
pub fn rename(
    ctx: &Context<'_>,
    subject: &Member,
    mut renaming: Renaming,
    progress: &mut dyn FnMut(u64),
) -> Result<Renaming> {
    let memories = std::mem::take(&mut renaming.memories);
    let all = memories.len() as u64;
    let mut parts = 0;
    for part in memories.chunks(PART) {
        let number = (memories.len() > PART).then_some(parts + 1);
        let changed = renaming.make_part(ctx, subject, part, number).map_err(|error| {
            let done = renaming.memories.len() as u64;
            halted(error, renaming.op.as_ref(), done, all)
        })?;
        parts += u64::from(!changed.is_empty());
        renaming.memories.extend(changed);
        if number.is_some() {
            progress(part.len() as u64);
        }
    }
    Ok(renaming)
}

impl Renaming {
    /// One part: all of it or nothing. `number` says which, where there are several; the answer is what changed.
    fn make_part(
        &mut self,
        ctx: &Context<'_>,
        subject: &Member,
        part: &[Found],
        number: Option<u64>,
    ) -> Result<Vec<Found>> {
        let cause = ctx.cause(RENAME, Category::Data, Level::Info, Some(subject));
        let op = ctx.store.begin(&subject.scope(), cause)?;
        let mut op = reauthorize(&ctx.later(), op, Action::WriteProfile, Target::Member(subject))?;
        op.expect_many(part.len() as u64);
        let mut changed = Vec::new();
        for memory in part {
            let Some(stored) = op.get(&memory.key)? else { continue };
            if let Some(bytes) = self.applied(&memory.key, &stored)? {
                op.replace(&memory.key, &stored, &bytes)?;
                changed.push(memory.clone());
            }
        }
        if !changed.is_empty() {
            op.detail("memories", changed.len());
            if let Some(number) = number {
                op.part(self.op.as_ref(), number);
            }
            let (op, _) = op.commit()?;
            self.op.get_or_insert(op);
        }
        Ok(changed)
    }

    /// The document of a memory with the tag renamed; `None` where that changes nothing.
    fn applied(&self, key: &Key, stored: &Stored) -> Result<Option<Vec<u8>>> {
        let patch = Patch::open(key, &stored.bytes)?;
        let field = FieldPath::field("tags");
        let tags = patch.get(&field)?;
        // A lone text of another program's is a list of one.
        if tags.as_ref().and_then(Verbatim::as_str).is_some_and(|tag| folded(&tag) == folded(&self.old)) {
            patch.put(&field, &self.named()?)?;
        }
        let tags = tags.as_ref().map_or(&[][..], Verbatim::items);
        let names: Vec<_> = tags.iter().map(|tag| name_of(tag).unwrap_or_default()).collect();
        for (index, becomes) in self.becomes(&names).into_iter().enumerate().rev() {
            let place = field.then(Step::Index(index));
            match becomes {
                Becomes::Same => {}
                Becomes::New if tags[index].as_str().is_none() => {
                    patch.put(&place.then(Step::Name("name".to_owned())), &self.named()?)?;
                }
                Becomes::New => patch.put(&place, &self.named()?)?,
                Becomes::Nothing => drop(patch.take(&place)?),
            }
        }
        let bytes = patch.bytes();
        Ok((bytes != stored.bytes).then_some(bytes))
    }

    /// What becomes of each tag of a memory.
    fn becomes(&self, tags: &[String]) -> Vec<Becomes> {
        let (old, new) = (folded(&self.old), folded(&self.name));
        let tags: Vec<_> = tags.iter().map(|tag| folded(tag)).collect();
        let place = |name: &String| tags.iter().position(|tag| tag == name);
        let kept = place(&new).or_else(|| place(&old));
        let becomes = |(index, tag): (usize, &String)| match tag {
            tag if *tag != old => Becomes::Same,
            _ if Some(index) == kept => Becomes::New,
            _ => Becomes::Nothing,
        };
        tags.iter().enumerate().map(becomes).collect()
    }

    fn named(&self) -> Result<Verbatim> {
        Verbatim::of(&self.name).map_err(|error| Error::bug(error.to_string()))
    }
}

/// What becomes of a tag of one memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Becomes {
    /// It stays.
    Same,
    /// It gets the new name.
    New,
    /// It goes, because the new name is there.
    Nothing,
}

fn cleaned(tag: &str) -> Result<String> {
    Ok(clean("tag", '#', &[tag.to_owned()], &[])?.concat())
}

fn unknown(tag: &str, others: &BTreeSet<String>) -> Error {
    let error = Error::not_found(format!("no memory has the tag {tag:?}"));
    match nearest(tag, others.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean {near:?}?")),
        None => error.hint("mh memory tag list shows all tags"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(old: &str, new: &str, document: &str) -> Option<String> {
        let renaming = Renaming { name: new.to_owned(), memories: Vec::new(), op: None, old: old.to_owned() };
        let key = Key::new(Kind::Memory, "2026/x.json").unwrap();
        let bytes = renaming.applied(&key, &Stored::new(document.as_bytes().to_vec())).unwrap();
        bytes.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    fn tags(old: &str, new: &str, tags: &str) -> Option<String> {
        let document = |tags: &str| format!("{{ \"n\": 1.10, \"tags\": {tags} ,\"z\":1E5 }}");
        let renamed = renamed(old, new, &document(tags))?;
        let rest =
            renamed.strip_prefix("{ \"n\": 1.10, \"tags\": ").and_then(|rest| rest.strip_suffix(" ,\"z\":1E5 }"));
        Some(rest.unwrap_or_else(|| panic!("something else changed: {renamed}")).to_owned())
    }

    #[test]
    fn the_tag_is_renamed_where_it_stands_and_nothing_else_is_touched() {
        for (old, new, before, after) in [
            ("a", "b", r#"["x", "a","y"]"#, r#"["x", "b","y"]"#),
            ("CAFE", "café", r#"["Cafe"]"#, r#"["café"]"#),
            ("work", "Work", r#"["work"]"#, r#"["Work"]"#),
            ("a", "b", r#""A""#, r#""b""#),
            ("a", "b", r#"[{"name": "a", "since": 2020}]"#, r#"[{"name": "b", "since": 2020}]"#),
            ("a", "b", r#"[7, "a"]"#, r#"[7, "b"]"#),
        ] {
            assert_eq!(tags(old, new, before).as_deref(), Some(after), "{old} {new} {before}");
        }
    }

    #[test]
    fn what_has_both_names_keeps_the_new_one_once() {
        for (old, new, before, after) in [
            ("a", "b", r#"["a", "b"]"#, r#"[ "b"]"#),
            ("a", "b", r#"["B", "a", "x"]"#, r#"["B", "x"]"#),
            ("a", "b", r#"["a", "A"]"#, r#"["b"]"#),
            ("cafe", "café", r#"["cafe", "x", "Café"]"#, r#"["café", "x"]"#),
        ] {
            assert_eq!(tags(old, new, before).as_deref(), Some(after), "{old} {new} {before}");
        }
    }

    #[test]
    fn what_lacks_it_or_has_the_new_name_already_is_left_alone() {
        for (old, new, document) in [
            ("a", "b", r#"{"tags": ["b", "ab"]}"#),
            ("work", "Work", r#"{"tags": ["Work"]}"#),
            ("a", "b", r#"{"tags": null}"#),
            ("a", "b", r#"{"tags": "b"}"#),
            ("a", "b", "{}"),
        ] {
            assert_eq!(renamed(old, new, document), None, "{old} {new} {document}");
        }
    }
}
