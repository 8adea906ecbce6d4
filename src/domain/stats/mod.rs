//! Captures over time: how many on each day, at each hour, of each type, tag and entity.
//!
//! One walk over the memories that the actor may see, of which only counts are kept. Which day and
//! hour an instant belongs to is the reader's matter: the caller brings the time zone.

mod period;
mod streak;

pub use crate::domain::labels::Count;
pub use period::{Period, Span, Year};
pub use streak::Streak;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _, Utc};

use crate::domain::Context;
use crate::domain::index::{self, Index, Told};
use crate::domain::labels::Labels;
use crate::domain::memory::{self, Filter, Outline, Sight};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};
use crate::store::key::{self, Key, Order};

/// So far around a period captures are looked at.
const MARGIN: Days = Days::new(2);

/// What was counted. All of it belongs to the period, but for what says otherwise.
#[derive(Debug)]
pub struct Stats {
    /// The days that were asked for.
    pub period: Period,
    /// Captures.
    pub total: u64,
    /// The time of the earliest.
    pub first: Option<DateTime<Utc>>,
    /// The time of the latest.
    pub last: Option<DateTime<Utc>>,
    /// Captures of each day that has any.
    pub days: BTreeMap<NaiveDate, u64>,
    /// Captures by hour of the day, from midnight on.
    pub hours: [u64; 24],
    /// Captures by day of the week, from Monday on.
    pub weekdays: [u64; 7],
    /// Captures by type, the most frequent first.
    pub types: Vec<Count>,
    /// Captures by tag, the most frequent first.
    pub tags: Vec<Count>,
    /// Captures by entity, the most frequent first.
    pub entities: Vec<Count>,
    /// The most days in a row; of several the latest.
    pub longest: Option<Streak>,
    /// The days in a row up to today, or up to yesterday while today has none; none where the period
    /// does not reach today. It may begin before the period.
    pub present: Option<Streak>,
    /// Captures before and after the period.
    pub elsewhere: u64,
    /// Memories of which nobody knows the time; they count nowhere else.
    pub undated: u64,
}

/// Counts the memories of a profile, in the days and hours of a time zone. What is damaged is passed
/// on and does not end the count.
pub fn count(
    ctx: &Context<'_>,
    subject: &Member,
    span: Span,
    local: impl Fn(DateTime<Utc>) -> NaiveDateTime,
    mut damaged: impl FnMut(&Error),
    told: &mut Told<'_>,
) -> Result<Stats> {
    let today = local(ctx.now).date();
    let (sight, mut tally) = (Sight::of(ctx, subject)?, Tally::new(span.period(today)));
    if let Some(unread) = indexed(ctx, subject, sight, &mut tally, (&local, today), told) {
        for key in unread {
            match memory::read(ctx.store, &subject.scope(), &key) {
                Err(error) if error.kind() == Kind::Damaged => damaged(&error),
                outcome => drop(outcome?),
            }
        }
        return Ok(tally.stats(today));
    }
    tally = Tally::new(span.period(today));
    // Without bounds, because a document may say another time than its name, or none.
    let all = Filter { limit: 0, order: Order::OldestFirst, ..Filter::default() };
    for memory in memory::list(ctx, subject, all, None)? {
        match memory {
            Ok(memory) => tally.add(&memory.into(), &local),
            Err(error) if error.kind() == Kind::Damaged => damaged(&error),
            Err(error) => return Err(error),
        }
    }
    Ok(tally.stats(today))
}

/// Counts what the index knows; answers what it knows to be unreadable. `None` where files are to be read.
fn indexed(
    ctx: &Context<'_>,
    subject: &Member,
    sight: Sight,
    tally: &mut Tally,
    (local, today): (impl Fn(DateTime<Utc>) -> NaiveDateTime, NaiveDate),
    told: &mut Told<'_>,
) -> Option<Vec<Key>> {
    let index = index::if_worth(ctx, subject, &[key::Kind::Memory], told)?;
    let answer = tally.add_all(&index, sight, local, today).and_then(|()| match sight {
        Sight::All => index.damaged_memories(),
        // Of a damaged document of somebody else's it is not known whether it is public.
        Sight::Public => Ok(Some(Vec::new())),
    });
    answer.map_err(|unusable| told.slow(&unusable)).ok().flatten()
}

/// The counts while they grow.
struct Tally {
    period: Period,
    bounds: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Of other times, too: a streak may have begun before the period.
    days: BTreeMap<NaiveDate, u64>,
    /// Captures of all times that are known.
    dated: u64,
    hours: [u64; 24],
    weekdays: [u64; 7],
    types: Labels,
    tags: Labels,
    entities: Labels,
    undated: u64,
}

impl Tally {
    fn new(period: Period) -> Self {
        Self {
            period,
            bounds: None,
            days: BTreeMap::new(),
            dated: 0,
            hours: [0; 24],
            weekdays: [0; 7],
            types: Labels::default(),
            tags: Labels::default(),
            entities: Labels::default(),
            undated: 0,
        }
    }

    fn add(&mut self, memory: &Outline, local: impl Fn(DateTime<Utc>) -> NaiveDateTime) {
        let Some(time) = memory.time else {
            self.undated += 1;
            return;
        };
        let here = local(time);
        self.dated += 1;
        *self.days.entry(here.date()).or_default() += 1;
        if !self.period.holds(here.date()) {
            return;
        }
        let (first, last) = self.bounds.unwrap_or((time, time));
        self.bounds = Some((first.min(time), last.max(time)));
        self.hours[here.hour() as usize] += 1;
        self.weekdays[here.weekday().num_days_from_monday() as usize] += 1;
        self.types.add(std::slice::from_ref(&memory.kind));
        self.tags.add(&memory.tags);
        self.entities.add(&memory.entities);
    }

    /// Adds what an index knows: it shows those around the period, and before it as far as a streak goes back.
    fn add_all(
        &mut self,
        index: &Index,
        sight: Sight,
        local: impl Fn(DateTime<Utc>) -> NaiveDateTime,
        today: NaiveDate,
    ) -> index::Result<()> {
        let Period { first, last } = self.period;
        // No zone is as far as two days from UTC.
        let start = first.checked_sub_days(MARGIN).unwrap_or(first).and_time(NaiveTime::MIN).and_utc();
        let end = last.checked_add_days(MARGIN).unwrap_or(last).and_time(NaiveTime::MIN).and_utc();
        index.captured_between((start, end), sight, &mut |memory| self.add(memory, &local))?;
        (self.dated, self.undated) = index.captured(sight)?;
        let present = streak::present(self.days.keys().copied(), today);
        if present.is_some_and(|streak| streak.first <= first) {
            index.times_before(start, sight, &mut |time| {
                let day = local(time).date();
                let goes_on = self.days.first_key_value().is_some_and(|(first, _)| first.pred_opt() <= Some(day));
                if goes_on {
                    *self.days.entry(day).or_default() += 1;
                }
                goes_on
            })?;
        }
        Ok(())
    }

    fn stats(mut self, today: NaiveDate) -> Stats {
        let present = streak::present(self.days.keys().copied(), today).filter(|_| self.period.holds(today));
        self.days.retain(|day, _| self.period.holds(*day));
        let total: u64 = self.days.values().sum();
        Stats {
            period: self.period,
            total,
            first: self.bounds.map(|(first, _)| first),
            last: self.bounds.map(|(_, last)| last),
            longest: streak::longest(self.days.keys().copied()),
            present,
            days: self.days,
            hours: self.hours,
            weekdays: self.weekdays,
            types: self.types.most_frequent_first(),
            tags: self.tags.most_frequent_first(),
            entities: self.entities.most_frequent_first(),
            elsewhere: self.dated.saturating_sub(total),
            undated: self.undated,
        }
    }
}
