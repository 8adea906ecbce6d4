//! What has to be known of a task to place it among the others, and no more: an index keeps it, and a
//! task's document tells it.

use chrono::{DateTime, Utc};

use crate::domain::task::document::Task;
use crate::domain::task::due::Due;
use crate::domain::task::place::Place;
use crate::domain::task::status::{Priority, Status};
use crate::store::key::Key;

/// A task in outline. Each field is what [`Task`] says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Under which key it is stored.
    pub key: Key,
    /// Where it lies.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// How far it is.
    pub status: Status,
    /// How much depends on it.
    pub priority: Priority,
    /// When it is due, as far as anybody can tell.
    pub due: Option<Due>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The ids of the tasks that have to be done first.
    pub dependencies: Vec<String>,
    /// When it was made.
    pub created: Option<DateTime<Utc>>,
    /// When it was changed last.
    pub updated: Option<DateTime<Utc>>,
    /// When it was done or given up.
    pub completed: Option<DateTime<Utc>>,
    /// The id of its project.
    pub project: Option<String>,
}

impl Outline {
    /// Whether there is something left to do, and it lies where such tasks lie.
    pub fn is_open(&self) -> bool {
        self.place == Place::Active && self.status.is_open()
    }

    /// When it came to its end, as far as it says.
    pub(super) fn ended(&self) -> Option<DateTime<Utc>> {
        self.completed.or(self.updated)
    }
}

impl From<&Task> for Outline {
    fn from(task: &Task) -> Self {
        Self {
            key: task.key.clone(),
            place: task.place,
            id: task.id.clone(),
            status: task.status,
            priority: task.priority,
            due: task.due(),
            tags: task.tags.clone(),
            dependencies: task.dependencies.clone(),
            created: task.created,
            updated: task.updated,
            completed: task.completed,
            project: task.project.clone(),
        }
    }
}
