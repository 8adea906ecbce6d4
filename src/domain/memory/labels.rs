//! The tags, entities and types that memories have, and how many memories have each.

use crate::domain::Context;
use crate::domain::labels::{Count, Labels};
use crate::domain::memory::document::Memory;
use crate::domain::memory::list::{seen, sound};
use crate::domain::memory::sight::Sight;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::key::{Kind, Range};

/// What sort of label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Tags.
    Tag,
    /// People, places and things.
    Entity,
    /// Types.
    Type,
}

/// Which labels come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelOrder {
    /// Those that most memories have; of equal ones by name.
    Count,
    /// By name.
    Name,
}

impl Label {
    fn of(self, memory: &Memory) -> &[String] {
        match self {
            Self::Tag => &memory.tags,
            Self::Entity => &memory.entities,
            Self::Type => std::slice::from_ref(&memory.kind),
        }
    }
}

/// The labels of a profile's memories, as far as the actor may see these. What is damaged is passed on
/// and does not end the count.
pub fn labels(
    ctx: &Context<'_>,
    subject: &Member,
    label: Label,
    order: LabelOrder,
    damaged: &mut dyn FnMut(&Error),
) -> Result<Vec<Count>> {
    let sight = Sight::of(ctx, subject)?;
    let memories = seen(ctx.store, subject.scope(), &Range::all(Kind::Memory), sight)?;
    let counted = count(label, sound(memories, damaged))?;
    Ok(match order {
        LabelOrder::Count => counted.most_frequent_first(),
        LabelOrder::Name => counted.by_name(),
    })
}

fn count(label: Label, memories: impl Iterator<Item = Result<Memory>>) -> Result<Labels> {
    let mut labels = Labels::default();
    for memory in memories {
        labels.add(label.of(&memory?));
    }
    Ok(labels)
}
