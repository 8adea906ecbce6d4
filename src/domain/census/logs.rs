//! What the operation logs tell: counts as of the last line, and what went wrong of late.
//!
//! A log is read from its end to the first line that is older; where a clock was set back meanwhile,
//! lines before that are not counted.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::Census;
use crate::domain::Context;
use crate::error::{Error, Kind, Result};
use crate::store::backend::{Direction, Log};
use crate::store::key::Scope;
use crate::store::operation::Totals;

/// Something that went wrong for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// Somebody wanted what they may not.
    Refused,
    /// A limit was reached.
    Limit,
    /// Two changed the same.
    Conflict,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Refused, Self::Limit, Self::Conflict];

    /// The event of its line.
    pub fn event(self) -> &'static str {
        match self {
            Self::Refused => "access.refused",
            Self::Limit => "limit.hit",
            Self::Conflict => "conflict",
        }
    }
}

/// As much of a line as is counted.
#[derive(Deserialize)]
struct Glance<'a> {
    timestamp: DateTime<Utc>,
    #[serde(borrow)]
    event: Cow<'a, str>,
    totals: Totals,
}

/// Counts the troubles in a scope's log; the answer is what its last line counts.
pub(super) fn read(ctx: &Context<'_>, scope: &Scope, since: DateTime<Utc>, census: &mut Census) -> Result<Totals> {
    let mut totals = None;
    for line in ctx.store.raw_lines(&Log::Operations(scope.clone()), Direction::Backward)? {
        let line = line?;
        let glance: Glance<'_> = match serde_json::from_slice(&line) {
            Ok(glance) => glance,
            Err(error) => {
                let damaged = Error::new(Kind::Damaged, format!("a line in the log of {scope} cannot be read"));
                census.note(Err(damaged.hint("mh audit verify says which").because(error)));
                break;
            }
        };
        totals.get_or_insert(glance.totals);
        if glance.timestamp < since {
            break;
        }
        if let Some(trouble) = Trouble::ALL.into_iter().find(|trouble| trouble.event() == glance.event) {
            *census.troubles.entry(trouble).or_default() += 1;
        }
    }
    Ok(totals.unwrap_or_default())
}
