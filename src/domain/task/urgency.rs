//! Which task comes first; pure. A total order: no two tasks are equal, and none depends on a third.

use std::cmp::Reverse;

use chrono::{DateTime, TimeZone, Utc};

use crate::domain::task::outline::Outline;
use crate::domain::task::status::{Priority, Status};

/// How urgent a task is: what is less comes first.
///
/// What waits for something sinks to the end. Then what is late comes first, then the higher
/// priority, then what is due sooner, then what is older.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Urgency {
    waits: bool,
    late: Reverse<bool>,
    priority: Priority,
    due: OrNever,
    created: OrNever,
    id: String,
}

/// A time; what has none comes after everything that has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum OrNever {
    At(DateTime<Utc>),
    Never,
}

impl From<Option<DateTime<Utc>>> for OrNever {
    fn from(time: Option<DateTime<Utc>>) -> Self {
        time.map_or(Self::Never, Self::At)
    }
}

impl Urgency {
    /// How urgent this task is; `waits` says whether another one has to be done first.
    pub fn of<Tz: TimeZone>(task: &Outline, waits: bool, now: &DateTime<Tz>) -> Self {
        let due = task.due;
        Self {
            waits: waits || task.status == Status::Blocked,
            late: Reverse(due.is_some_and(|due| due.is_over(now))),
            priority: task.priority,
            due: due.map(|due| due.end(&now.timezone())).into(),
            created: task.created.into(),
            id: task.id.clone(),
        }
    }

    /// Whether it waits for something.
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Whether it is late.
    pub fn is_late(&self) -> bool {
        self.late.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::task::document::Task;
    use crate::store::backend::Stored;
    use crate::store::key::Key;

    fn now() -> DateTime<Utc> {
        "2026-11-21T10:31:29Z".parse().unwrap()
    }

    fn urgency(id: &str, rest: &str, waits: bool) -> Urgency {
        let key: Key = format!("task/active/{id}.json").parse().unwrap();
        let task = Task::read(&key, &Stored::new(format!("{{\"id\":\"{id}\"{rest}}}").into_bytes())).unwrap();
        Urgency::of(&(&task).into(), waits, &now())
    }

    #[test]
    fn late_then_priority_then_due_then_age_and_what_waits_sinks() {
        let in_order = [
            urgency("late-p1", r#","priority":"P1","due":"2026-11-20""#, false),
            urgency("late-p3", r#","priority":"P3","due":"2026-11-21T10:31:29Z""#, false),
            urgency("p0", r#","priority":"P0""#, false),
            urgency("today", r#","due":"2026-11-21""#, false),
            urgency("later", r#","priority":"P2","due":"2026-12-01""#, false),
            urgency("old", r#","created":"2025-01-01T00:00:00Z""#, false),
            urgency("new", r#","created":"2026-01-01T00:00:00Z","due":"some day""#, false),
            urgency("a", "", false),
            urgency("b", r#","priority":"high""#, false),
            urgency("p3", r#","priority":"P3""#, false),
            urgency("waits", r#","priority":"P0","due":"2026-11-01""#, true),
            urgency("blocked", r#","status":"blocked""#, false),
        ];
        assert!(in_order.is_sorted(), "{in_order:#?}");
    }

    fn any_urgency() -> impl Strategy<Value = Urgency> {
        let due = prop_oneof![
            Just(String::new()),
            "202[67]-1[12]-[012][1-9]".prop_map(|day| format!(r#","due":"{day}""#)),
            Just(r#","due":"whenever""#.to_owned()),
        ];
        let created = prop_oneof![
            Just(String::new()),
            "202[56]-01-0[1-9]T00:00:00Z".prop_map(|time| format!(r#","created":"{time}""#)),
        ];
        let status = prop_oneof![Just("todo"), Just("in_progress"), Just("blocked")];
        ("[a-c]{1,2}", 0..5_u8, due, created, status, any::<bool>()).prop_map(
            |(id, priority, due, created, status, waits)| {
                let rest = format!(r#","priority":"P{priority}","status":"{status}"{due}{created}"#);
                urgency(&id, &rest, waits)
            },
        )
    }

    proptest! {
        #[test]
        fn it_is_a_total_order(a in any_urgency(), b in any_urgency(), c in any_urgency()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
            if a <= b && b <= c {
                prop_assert!(a <= c);
            }
            // What waits never comes before what does not, whatever else is said of them.
            if a.waits() != b.waits() {
                prop_assert_eq!(a < b, b.waits());
            } else if a.is_late() != b.is_late() {
                prop_assert_eq!(a < b, a.is_late());
            }
        }
    }
}
