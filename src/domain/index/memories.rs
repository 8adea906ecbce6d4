//! What lists of memories ask: those with some labels, in the order of a listing.

use rusqlite::types::Value;
use rusqlite::{Statement, params_from_iter};

use super::update::beneath;
use super::{Index, Result};
use crate::domain::labels::{self, bare};
use crate::domain::memory::{Filter, Sight};
use crate::store::key::{Key, Kind, Order, Range};

/// So many more than are wanted: one may be gone by the time when it is read.
const SPARE: usize = 20;

/// The numbers of the sorts of labels.
const TAG: i64 = 0;
const ENTITY: i64 = 1;
const TYPE: i64 = 2;

impl Index {
    /// The keys of the memories of a range that have the labels of a filter, in order: as many as it wants and
    /// a few more, and of what cannot be read all. `None` where that is not known, or there are no labels.
    pub(in crate::domain) fn labelled(&self, filter: &Filter, range: &Range, sight: Sight) -> Result<Option<Vec<Key>>> {
        let Some((first, rest)) = labels(filter).split_first().map(|(first, rest)| (first.clone(), rest.to_vec()))
        else {
            return Ok(None);
        };
        if self.has_strays()? {
            return Ok(None);
        }
        let (mut conditions, mut values) = (vec!["label.sort = ?".to_owned()], vec![Value::from(first.sort)]);
        conditions.push(format!("label.folded IN ({})", marks(first.any.len())));
        values.extend(first.any.into_iter().map(Value::from));
        for label in rest {
            let any = marks(label.any.len());
            conditions.push(format!(
                "EXISTS (SELECT 1 FROM label AS other WHERE other.doc = doc.id AND other.sort = ? AND other.folded IN ({any}))"
            ));
            values.push(label.sort.into());
            values.extend(label.any.into_iter().map(Value::from));
        }
        for (bound, condition) in [(range.since, "label.moment >= ?"), (range.until, "label.moment < ?")] {
            if let Some(digits) = bound {
                conditions.push(condition.to_owned());
                values.push(moment(digits).into());
            }
        }
        if sight == Sight::Public {
            conditions.push("doc.public".to_owned());
        }
        let direction = if range.order == Order::NewestFirst { "DESC" } else { "ASC" };
        let wanted = if filter.limit == 0 { usize::MAX } else { filter.limit.saturating_add(SPARE) };
        let mut keys = Vec::new();
        // What bears no time comes last, whichever end comes first.
        for dated in ["NOT NULL", "NULL"] {
            let mut query = self.db.prepare(&format!(
                "SELECT label.moment, directory.name, file FROM label CROSS JOIN doc ON doc.id = label.doc
                 JOIN directory ON directory.id = doc.directory
                 WHERE label.moment IS {dated} AND {} ORDER BY label.moment {direction}",
                conditions.join(" AND ")
            ))?;
            take(&mut query, &values, wanted, &mut keys)?;
        }
        let damaged = self.damaged_memories()?.unwrap_or_default().into_iter();
        keys.extend(damaged.filter(|key| range.holds(key.time())));
        keys.sort_by(|one, other| range.compare(one, other));
        keys.dedup();
        Ok(Some(keys))
    }
}

/// Some labels of a sort, folded, of which any one is enough.
#[derive(Clone)]
struct Any {
    sort: i64,
    any: Vec<String>,
}

/// What a memory must have to be one that a filter wants.
fn labels(filter: &Filter) -> Vec<Any> {
    let one = |sort, sign| move |label: &String| Any { sort, any: vec![labels::found_by(bare(label, sign))] };
    let mut labels: Vec<_> = filter.tags.iter().map(one(TAG, '#')).collect();
    labels.extend(filter.entities.iter().map(one(ENTITY, '@')));
    if !filter.kinds.is_empty() {
        labels.push(Any { sort: TYPE, any: filter.kinds.iter().map(|kind| labels::found_by(kind)).collect() });
    }
    labels
}

/// Reads keys until there are so many, and then those of the same moment.
fn take(query: &mut Statement<'_>, values: &[Value], wanted: usize, keys: &mut Vec<Key>) -> Result<()> {
    let mut rows = query.query(params_from_iter(values))?;
    let mut last: Option<i64> = None;
    while let Some(row) = rows.next()? {
        let moment: Option<i64> = row.get(0)?;
        if keys.len() >= wanted && moment != last {
            break;
        }
        let key = Key::new(Kind::Memory, beneath(&row.get::<_, Vec<u8>>(1)?, &row.get::<_, Vec<u8>>(2)?))?;
        // One that has two spellings of a label comes twice.
        if keys.last() != Some(&key) {
            keys.push(key);
        }
        last = moment;
    }
    Ok(())
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

/// The digits of a time as a number: in the order of the times.
pub(super) fn moment(digits: [u8; 17]) -> i64 {
    digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit.wrapping_sub(b'0')))
}
