//! Due dates and urgency in words; pure.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeZone};

use crate::domain::task::{Due, Rule, Task};

/// Marks what is late, also where there are no colours.
const LATE: &str = "!";

/// Days that are counted rather than named by their date.
const NEAR: i64 = 14;

/// When a task is due, in few words; as the document spells it where that cannot be read.
pub(super) fn due<Tz: TimeZone>(task: &Task, now: &DateTime<Tz>) -> String {
    let Some(due) = task.due() else { return task.due_text.clone().unwrap_or_default() };
    let day = day(due.day(&now.timezone()), now.date_naive());
    let words = match due {
        Due::Day(_) => day,
        Due::Moment(moment) => format!("{day} {}", moment.with_timezone(&now.timezone()).naive_local().format("%H:%M")),
    };
    if task.is_open() && due.is_over(now) { format!("{LATE} {words}") } else { words }
}

/// A day as seen from today.
fn day(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        ahead @ 2..=NEAR => format!("in {ahead} days"),
        back if (-NEAR..-1).contains(&back) => format!("{} days ago", -back),
        _ => day.format("%Y-%m-%d").to_string(),
    }
}

/// How often a task comes again: `every month`, `every 2 weeks`, `every monday`.
pub(super) fn every(rule: Rule) -> String {
    let rule = rule.to_string();
    format!("every {}", rule.strip_prefix("1 ").unwrap_or(&rule))
}

/// Why a task comes first.
pub(super) fn why<Tz: TimeZone>(task: &Task, now: &DateTime<Tz>) -> String {
    let due = task.due().map(|due| {
        let today = now.date_naive();
        let late = due.is_over(now);
        match (today - due.day(&now.timezone())).num_days() {
            1 if late => "overdue by 1 day".to_owned(),
            days @ 1.. if late => format!("overdue by {days} days"),
            _ if late => "overdue since today".to_owned(),
            _ => format!("due {}", day(due.day(&now.timezone()), today)),
        }
    });
    let age = || {
        let created = task.created?.with_timezone(&now.timezone()).date_naive();
        let format = if created.year() == now.year() { "since %-d %B" } else { "since %-d %B %Y" };
        Some(format!("waiting {}", created.format(format)))
    };
    let first = due.or_else(age);
    first.into_iter().chain([task.priority.to_string()]).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, Utc};

    use super::*;
    use crate::store::backend::Stored;

    /// In a zone two hours ahead it is 10:31.
    fn now() -> DateTime<FixedOffset> {
        "2026-11-21T10:31:29+02:00".parse().unwrap()
    }

    fn task(place: &str, due: &str) -> Task {
        let text = format!("{{\"due\":\"{due}\",\"priority\":\"P1\",\"created\":\"2026-05-01T00:00:00Z\"}}");
        let key = format!("task/{place}/task-20261121103129123-k7x2q.json").parse().unwrap();
        Task::read(&key, &Stored::new(text.into_bytes())).unwrap()
    }

    #[test]
    fn once_a_month_is_every_month() {
        for (rule, words) in [("month", "every month"), ("2 weeks", "every 2 weeks"), ("monday", "every monday")] {
            assert_eq!(every(rule.parse().unwrap()), words);
        }
    }

    #[test]
    fn due_dates_read_as_people_say_them() {
        for (stored, words) in [
            ("2026-11-21", "today"),
            ("2026-11-22", "tomorrow"),
            ("2026-12-05", "in 14 days"),
            ("2026-12-06", "2026-12-06"),
            ("2026-11-20", "! yesterday"),
            ("2026-11-18", "! 3 days ago"),
            ("2025-01-01", "! 2025-01-01"),
            ("2026-11-21T12:00:00Z", "today 14:00"),
            ("2026-11-21T07:00:00Z", "! today 09:00"),
            ("2026-11-21T23:30:00Z", "tomorrow 01:30"),
            ("when it rains", "when it rains"),
        ] {
            assert_eq!(due(&task("active", stored), &now()), words);
        }
        assert_eq!(due(&task("completed", "2026-11-18"), &now()), "3 days ago", "what is done is late no more");
        assert_eq!(due(&task("active", "2026-11-20"), &now().with_timezone(&Utc)), "! yesterday");
    }

    #[test]
    fn why_a_task_comes_first_is_said_in_words() {
        for (stored, words) in [
            ("2026-11-18", "overdue by 3 days, P1"),
            ("2026-11-20", "overdue by 1 day, P1"),
            ("2026-11-21T07:00:00Z", "overdue since today, P1"),
            ("2026-11-21", "due today, P1"),
            ("2026-12-24", "due 2026-12-24, P1"),
            ("when it rains", "waiting since 1 May, P1"),
        ] {
            assert_eq!(why(&task("active", stored), &now()), words);
        }
    }
}
