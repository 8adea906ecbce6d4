//! What a home amounts to, for those who look after it.
//!
//! Made to be asked every minute: what a log's last line counts is not counted again, memories are
//! counted by their names, and only accounts, sessions and what was said of late are opened.

mod logs;
mod talk;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::session::{self, Session};
use crate::domain::user::{self, Member, Role};
use crate::error::{Error, Result};
use crate::id::{digits_of_time, time_of_digits};
use crate::store::key::{Kind, Range, Scope};

pub use logs::Trouble;

/// Over so many days, today's included, growth and troubles are counted.
pub const DAYS: u64 = 30;

/// What a home amounts to. Days are those of UTC.
#[derive(Debug, Default)]
pub struct Census {
    /// Accounts by role and status.
    pub users: BTreeMap<(Role, user::Status), u64>,
    /// Sessions by type and status.
    pub sessions: BTreeMap<(String, session::Status), u64>,
    /// Messages said within the last minute.
    pub messages_in_minute: u64,
    /// Messages said within the last hour.
    pub messages_in_hour: u64,
    /// Memories, as the logs count them.
    pub memories: u64,
    /// Open tasks, as the logs count them.
    pub tasks: u64,
    /// Bytes of documents, as the logs count them.
    pub bytes: u64,
    /// Memories of each of the last days, the oldest first.
    pub days: BTreeMap<NaiveDate, u64>,
    /// What went wrong in the last days, as the logs tell it.
    pub troubles: BTreeMap<Trouble, u64>,
    /// What could not be counted.
    pub unread: Vec<Error>,
}

/// Counts. What is damaged stops nothing.
pub fn take(ctx: &Context<'_>, policy: &session::Policy) -> Result<Census> {
    authorize(ctx, Action::WatchHome, Target::Home)?;
    let since = midnight(ctx.now.date_naive().checked_sub_days(Days::new(DAYS - 1)));
    let days = (0..DAYS).filter_map(|day| since.date_naive().checked_add_days(Days::new(day)));
    let mut census = Census { days: days.map(|day| (day, 0)).collect(), ..Census::default() };
    let home = logs::read(ctx, &Scope::Home, since, &mut census);
    census.note(home.map(drop));
    for member in user::all(ctx.store)? {
        match member {
            Ok(member) => census.add(ctx, policy, &member, since),
            Err(error) => census.note(Err(error)),
        }
    }
    Ok(census)
}

fn midnight(day: Option<NaiveDate>) -> DateTime<Utc> {
    day.map_or(DateTime::UNIX_EPOCH, |day| day.and_time(NaiveTime::MIN).and_utc())
}

impl Census {
    fn add(&mut self, ctx: &Context<'_>, policy: &session::Policy, member: &Member, since: DateTime<Utc>) {
        *self.users.entry((member.account.role, member.account.status)).or_default() += 1;
        let totals = logs::read(ctx, &member.scope(), since, self);
        let totals = totals.map(|totals| {
            let counted = |count: i64| u64::try_from(count).unwrap_or(0);
            self.memories += counted(totals.memories);
            self.tasks += counted(totals.tasks);
            self.bytes += counted(totals.bytes);
        });
        self.note(totals);
        let days = self.add_days(ctx, member, since);
        self.note(days);
        let sessions = self.add_sessions(ctx, policy, member);
        self.note(sessions);
    }

    /// Memories of the last days, by their names.
    fn add_days(&mut self, ctx: &Context<'_>, member: &Member, since: DateTime<Utc>) -> Result<()> {
        let range = Range { since: Some(digits_of_time(since)), ..Range::all(Kind::Memory) };
        for key in ctx.store.list(&member.scope(), &range)? {
            let day = key?.time().and_then(|digits| time_of_digits(&digits)).map(|time| time.date_naive());
            if let Some(count) = day.and_then(|day| self.days.get_mut(&day)) {
                *count += 1;
            }
        }
        Ok(())
    }

    fn add_sessions(&mut self, ctx: &Context<'_>, policy: &session::Policy, member: &Member) -> Result<()> {
        let scope = member.scope();
        for key in ctx.store.list(&scope, &Range::all(Kind::Session))? {
            let key = key?;
            let Some(stored) = ctx.store.get(&scope, &key)? else { continue };
            match Session::read(&key, &stored) {
                Ok(session) => {
                    let said = talk::lately(ctx, &member.profile(), &session)?;
                    self.messages_in_minute += said.in_minute;
                    self.messages_in_hour += said.in_hour;
                    let status = session.status(ctx, policy, said.last);
                    *self.sessions.entry((session.kind, status)).or_default() += 1;
                }
                Err(error) => self.note(Err(ctx.store.with_path(&scope, &key, error))),
            }
        }
        Ok(())
    }

    /// What cannot be counted is kept aside, and ends no count.
    fn note(&mut self, outcome: Result<()>) {
        self.unread.extend(outcome.err());
    }
}
