//! The entries of several logs, merged, newest first and lazily.

use std::cell::Cell;
use std::iter::Peekable;
use std::rc::Rc;

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::audit::entry::{Entry, Source};
use crate::domain::operation::reads_home_log;
use crate::domain::user::Member;
use crate::error::Result;
use crate::store::backend::{Direction, Lazy, Log};
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};

/// Which entries, and how many. All conditions must hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// From this time on.
    pub since: Option<DateTime<Utc>>,
    /// Of this event; with a final `*`, of those that begin so.
    pub event: Option<String>,
    /// At least so grave.
    pub level: Option<Level>,
    /// Of this category.
    pub category: Option<Category>,
    /// About this one's data: an account id.
    pub subject: Option<String>,
    /// By this actor.
    pub actor: Option<String>,
    /// At most so many; 0 is no limit.
    pub limit: usize,
}

impl Filter {
    fn holds(&self, entry: &Entry) -> bool {
        let event = |wanted: &String| match wanted.strip_suffix('*') {
            Some(start) => entry.event.starts_with(start),
            None => entry.event == *wanted,
        };
        self.since.is_none_or(|since| since <= entry.timestamp)
            && self.event.as_ref().is_none_or(event)
            && self.level.is_none_or(|level| level <= entry.level)
            && self.category.is_none_or(|category| Some(category) == entry.category)
            && self.subject.as_ref().is_none_or(|subject| Some(subject) == entry.user_id.as_ref())
            && self.actor.as_ref().is_none_or(|actor| Some(actor) == entry.actor.as_ref())
    }
}

/// Entries, and a count of lines that were none.
pub struct Listing<'a> {
    /// The entries as they come. A line of ours that cannot be read is an item that fails.
    pub entries: Lazy<'a, Entry>,
    /// Other programs' lines that were torn or something else, as far as they were read.
    pub skipped: Rc<Cell<u64>>,
}

/// What was done in a profile, and for those who may know, in the home.
pub fn list<'a>(ctx: &Context<'a>, subject: &Member, filter: Filter) -> Result<Listing<'a>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let skipped = Rc::new(Cell::new(0));
    let mut logs = vec![operations(ctx, &subject.scope(), Source::Profile)?, foreign(ctx, subject, &skipped)?];
    if reads_home_log(ctx)? {
        authorize(ctx, Action::ReadHomeLog, Target::Home)?;
        logs.push(operations(ctx, &Scope::Home, Source::Home)?);
    }
    let limit = if filter.limit == 0 { usize::MAX } else { filter.limit };
    let wanted = merged(logs).filter(move |entry| entry.as_ref().map_or(true, |entry| filter.holds(entry)));
    Ok(Listing { entries: Box::new(wanted.take(limit)), skipped })
}

fn operations<'a>(ctx: &Context<'a>, scope: &Scope, source: Source) -> Result<Lazy<'a, Entry>> {
    let lines = ctx.store.operations(scope, Direction::Backward)?;
    Ok(Box::new(lines.map(move |line| line.map(|(line, _)| Entry::of_line(line, source)))))
}

fn foreign<'a>(ctx: &Context<'a>, subject: &Member, skipped: &Rc<Cell<u64>>) -> Result<Lazy<'a, Entry>> {
    let lines = ctx.store.raw_lines(&Log::Trail(subject.profile()), Direction::Backward)?;
    let skipped = Rc::clone(skipped);
    let entries = lines.filter_map(move |line| {
        // Blank lines say nothing, and hide nothing.
        let line = line.map(|line| Some(line).filter(|line| !line.trim_ascii().is_empty())).transpose()?;
        let entry = line.map(|line| Entry::of_foreign(&line)).transpose();
        skipped.update(|count| count + u64::from(entry.is_none()));
        entry
    });
    Ok(Box::new(entries))
}

/// Newest first by the clock; each log keeps its own order, and one that fails speaks up at once.
fn merged<'a>(logs: Vec<Lazy<'a, Entry>>) -> impl Iterator<Item = Result<Entry>> + 'a {
    let mut logs: Vec<Peekable<_>> = logs.into_iter().map(Iterator::peekable).collect();
    std::iter::from_fn(move || {
        let times = logs.iter_mut().enumerate().filter_map(|(at, log)| {
            let time = log.peek()?.as_ref().map_or(DateTime::<Utc>::MAX_UTC, |entry| entry.timestamp);
            Some((time, at))
        });
        // Of equal times the first log's counts.
        let (_, newest) = times.max_by_key(|(time, at)| (*time, std::cmp::Reverse(*at)))?;
        logs[newest].next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(timestamp: &str, event: &str) -> Entry {
        Entry::of_foreign(
            format!(r#"{{"timestamp":"2026-01-{timestamp}Z","level":"warn","event":"{event}"}}"#).as_bytes(),
        )
        .unwrap()
    }

    #[test]
    fn logs_are_merged_newest_first() {
        let log = |entries: Vec<Entry>| -> Lazy<'static, Entry> { Box::new(entries.into_iter().map(Ok)) };
        let one = log(vec![entry("03T00:00:00", "a"), entry("01T00:00:00", "d")]);
        let two = log(vec![entry("03T00:00:00", "b"), entry("02T00:00:00", "c")]);
        let events: Vec<_> = merged(vec![one, two]).map(|entry| entry.unwrap().event).collect();
        assert_eq!(events, ["a", "b", "c", "d"]);
    }

    #[test]
    fn conditions_combine() {
        let holds = |filter: Filter| filter.holds(&entry("03T00:00:00", "memory.capture"));
        let event = |event: &str| Filter { event: Some(event.to_owned()), ..Filter::default() };
        assert!(holds(Filter::default()) && holds(event("memory.*")) && holds(event("memory.capture")));
        assert!(!holds(event("memory")) && !holds(event("user.*")));
        assert!(holds(Filter { level: Some(Level::Warn), ..Filter::default() }));
        assert!(!holds(Filter { level: Some(Level::Error), ..event("*") }));
        assert!(!holds(Filter { actor: Some("alice".to_owned()), ..Filter::default() }));
    }
}
