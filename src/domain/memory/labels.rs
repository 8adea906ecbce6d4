//! The tags, entities and types that memories have, and how many memories have each.

use crate::domain::Context;
use crate::domain::index::{self, Index, Tally, Unusable};
use crate::domain::labels::{Count, Labels};
use crate::domain::memory::document::Memory;
use crate::domain::memory::list::{report, seen, sound};
use crate::domain::memory::sight::Sight;
use crate::domain::search::Told;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::key::{Key, Kind, Range};

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

    /// What an index calls it.
    fn kept(self) -> index::Label {
        match self {
            Self::Tag => index::Label::Tag,
            Self::Entity => index::Label::Entity,
            Self::Type => index::Label::Type,
        }
    }
}

/// The labels of a profile's memories, as far as the actor may see these. What is damaged is passed on
/// and does not end the count. The index is asked where it can be; else, and of somebody else's profile, the
/// files are read.
pub fn labels(
    ctx: &Context<'_>,
    subject: &Member,
    label: Label,
    order: LabelOrder,
    told: Told<'_>,
) -> Result<Vec<Count>> {
    let Told { damaged, slow, progress } = told;
    let sight = Sight::of(ctx, subject)?;
    let known = match sight {
        Sight::All => index::open(ctx, subject, progress)
            .and_then(|index| kept(&index, label))
            .map_err(|unusable| slow(&unusable))
            .ok(),
        Sight::Public => None,
    };
    let counted = match known {
        Some((labels, keys)) => {
            report(ctx.store, &subject.scope(), &keys, damaged)?;
            labels
        }
        None => {
            let memories = seen(ctx.store, subject.scope(), &Range::all(Kind::Memory), sight)?;
            count(label, sound(memories, damaged))?
        }
    };
    Ok(match order {
        LabelOrder::Count => counted.most_frequent_first(),
        LabelOrder::Name => counted.by_name(),
    })
}

/// What an index knows of them, and which memories it knows to be damaged.
fn kept(index: &Index, label: Label) -> std::result::Result<(Labels, Vec<Key>), Unusable> {
    let mut labels = Labels::default();
    for Tally { spelled, times, documents } in index.tallies(label.kept())? {
        labels.add_counted(&spelled, times, documents);
    }
    let damaged = index.damaged()?.into_iter().filter(|key| key.kind == Kind::Memory);
    Ok((labels, damaged.collect()))
}

fn count(label: Label, memories: impl Iterator<Item = Result<Memory>>) -> Result<Labels> {
    let mut labels = Labels::default();
    for memory in memories {
        labels.add(label.of(&memory?));
    }
    Ok(labels)
}
