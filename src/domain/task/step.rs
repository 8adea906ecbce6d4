//! The steps that a task can take from one status to another, and what each writes; pure.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::stamp;
use crate::domain::task::document::Task;
use crate::domain::task::place::Place;
use crate::domain::task::status::Status;
use crate::error::{Error, Result};
use crate::store::backend::Stored;

/// What is to happen to a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// Somebody begins it.
    Start,
    /// Somebody lays it down again.
    Stop,
    /// It is done.
    Done,
    /// It is given up.
    Cancel,
    /// It is to be done again.
    Reopen,
    /// Something holds it up; why, where somebody says so.
    Block(Option<String>),
    /// Nothing holds it up any more.
    Unblock,
    /// Somebody notes this about it.
    Note(String),
    /// It is taken away.
    Remove,
    /// It comes back.
    Restore,
}

/// Where a verb leads from a task as it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Nowhere: it is so already.
    Already,
    /// To this status, in this place.
    To(Status, Place),
}

impl Verb {
    /// The event of the line that it leaves.
    pub(super) fn event(&self) -> &'static str {
        match self {
            Self::Start => "task.start",
            Self::Stop => "task.stop",
            Self::Done => "task.done",
            Self::Cancel => "task.cancel",
            Self::Reopen => "task.reopen",
            Self::Block(_) => "task.block",
            Self::Unblock => "task.unblock",
            Self::Note(_) => "task.note",
            Self::Remove => "task.remove",
            Self::Restore => "task.restore",
        }
    }

    /// Where the task that is meant can lie, the likeliest place first.
    pub(super) fn places(&self) -> &'static [Place] {
        match self {
            Self::Restore => &[Place::Deleted, Place::Active, Place::Completed],
            Self::Reopen => &[Place::Completed, Place::Active, Place::Deleted],
            _ => &Place::ALL,
        }
    }

    /// The step from a task as it is.
    pub(super) fn step(&self, task: &Task) -> Result<Step> {
        use Status::{Blocked, Cancelled, Done, InProgress, Todo};
        if task.place == Place::Deleted {
            return match self {
                Self::Remove => Ok(Step::Already),
                Self::Restore => Ok(Step::To(task.status, task.status.place())),
                _ => Err(Error::usage(format!("{} was removed", task.id))
                    .hint(format!("bring it back first: mh task restore {}", task.id))),
            };
        }
        let to = |status: Status| Ok(Step::To(status, status.place()));
        match (self, task.status) {
            (Self::Restore, _) => Ok(Step::Already),
            (Self::Remove, status) => Ok(Step::To(status, Place::Deleted)),
            (Self::Note(_), status) => Ok(Step::To(status, task.place)),
            // What is so already, but lies where a cut-off move left it, still has to be moved.
            (Self::Done, Done) | (Self::Cancel, Cancelled) if task.place == Place::Completed => Ok(Step::Already),
            (Self::Done, Done | Todo | InProgress | Blocked) => to(Done),
            (Self::Cancel, Cancelled | Todo | InProgress | Blocked) => to(Cancelled),
            (Self::Reopen, Done | Cancelled) => to(Todo),
            (Self::Reopen | Self::Unblock, Todo | InProgress) | (Self::Reopen, Blocked) => Ok(Step::Already),
            (Self::Start, InProgress) | (Self::Stop, Todo) => Ok(Step::Already),
            (Self::Start, Todo) => to(InProgress),
            (Self::Stop, InProgress) | (Self::Unblock, Blocked) => to(Todo),
            (Self::Block(reason), Blocked) if reason.is_none() || *reason == task.blocked_reason => Ok(Step::Already),
            (Self::Block(_), Todo | InProgress | Blocked) => to(Blocked),
            (Self::Start | Self::Stop, Blocked) => Err(Error::usage(format!("{} is blocked", task.id))
                .hint(format!("when nothing holds it up any more: mh task unblock {}", task.id))),
            (_, Done | Cancelled) => Err(Error::usage(format!("{} is {}", task.id, task.status))
                .hint(format!("to take it up again: mh task reopen {}", task.id))),
        }
    }

    /// The document after a step.
    pub(super) fn write(
        &self,
        task: &Task,
        stored: &Stored,
        status: Status,
        (now, actor): (DateTime<Utc>, &str),
    ) -> Result<Patch> {
        let patch = Patch::open(&task.key, &stored.bytes)?;
        let take = |name: &str| patch.take(&FieldPath::field(name)).map(drop);
        patch.set("status", &json!(status.as_str()))?;
        patch.set("updated", &json!(stamp(now)))?;
        if status != Status::Blocked {
            take("blockedReason")?;
        }
        match self {
            Self::Start => patch.set("startedAt", &json!(stamp(now)))?,
            Self::Stop => take("startedAt")?,
            Self::Done | Self::Cancel => patch.set("completed", &json!(stamp(now)))?,
            Self::Reopen => take("completed")?,
            Self::Block(Some(reason)) => patch.set("blockedReason", &json!(reason))?,
            Self::Block(None) | Self::Unblock => {}
            Self::Note(text) => {
                let (notes, note) =
                    (FieldPath::field("notes"), json!({ "at": stamp(now), "actor": actor, "text": text }));
                match patch.get(&notes)? {
                    Some(Verbatim::Array(_)) => patch.append(&notes, &note)?,
                    Some(other) if other.type_name() != "null" => {
                        return Err(Error::usage(format!(
                            "notes in {} is a {} and no list",
                            task.key,
                            other.type_name()
                        ))
                        .hint("correct it with: mh task edit ID"));
                    }
                    Some(_) | None => patch.set("notes", &json!([note]))?,
                }
            }
            Self::Remove => {
                patch.set("deleted", &json!(true))?;
                patch.set("deletedAt", &json!(stamp(now)))?;
            }
            Self::Restore => {
                take("deleted")?;
                take("deletedAt")?;
            }
        }
        Ok(patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(place: &str, status: &str) -> Task {
        let key = format!("task/{place}/task-20261121103129123-k7x2q.json").parse().unwrap();
        Task::read(&key, &Stored::new(format!("{{\"status\":\"{status}\"}}").into_bytes())).unwrap()
    }

    /// Where each verb leads from each status: a status, `=` for nowhere, `!` for an error.
    #[test]
    fn every_step_from_every_status() {
        let verbs = [
            (Verb::Start, ["in_progress", "=", "!", "!", "!"]),
            (Verb::Stop, ["=", "todo", "!", "!", "!"]),
            (Verb::Done, ["done", "done", "done", "=", "!"]),
            (Verb::Cancel, ["cancelled", "cancelled", "cancelled", "!", "="]),
            (Verb::Reopen, ["=", "=", "=", "todo", "todo"]),
            (Verb::Block(None), ["blocked", "blocked", "=", "!", "!"]),
            (Verb::Block(Some("why".to_owned())), ["blocked", "blocked", "blocked", "!", "!"]),
            (Verb::Unblock, ["=", "=", "todo", "!", "!"]),
            (Verb::Restore, ["=", "=", "=", "=", "="]),
        ];
        let statuses = ["todo", "in_progress", "blocked", "done", "cancelled"];
        for (verb, expected) in verbs {
            for (status, expected) in statuses.iter().zip(expected) {
                let place = if ["done", "cancelled"].contains(status) { "completed" } else { "active" };
                let found = match verb.step(&task(place, status)) {
                    Ok(Step::Already) => "=",
                    Ok(Step::To(to, place)) => {
                        assert_eq!(place, to.place());
                        to.as_str()
                    }
                    Err(error) => {
                        assert!(!error.hints().is_empty(), "{error}");
                        "!"
                    }
                };
                assert_eq!(found, expected, "{verb:?} {status}");
            }
            if verb != Verb::Restore {
                assert!(verb.step(&task("deleted", "todo")).is_err(), "{verb:?}");
            }
        }
    }

    #[test]
    fn what_is_done_and_still_lies_with_the_open_ones_is_moved() {
        assert_eq!(Verb::Done.step(&task("active", "done")).unwrap(), Step::To(Status::Done, Place::Completed));
        assert_eq!(Verb::Restore.step(&task("deleted", "done")).unwrap(), Step::To(Status::Done, Place::Completed));
    }
}
