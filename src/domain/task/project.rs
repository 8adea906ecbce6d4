//! Projects by their names: documents of other programs in `projects/`, or a name that stands for itself.

use serde::Deserialize;

use crate::domain::labels::same;
use crate::domain::task::outline::Outline;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::backend::Lazy;
use crate::store::format;
use crate::store::key::{Kind, Range, Scope};

/// A project.
#[derive(Debug)]
pub(super) struct Project {
    /// Its id.
    pub(super) id: String,
    /// The ids of tasks that its document says are its own; tasks may say so themselves.
    tasks: Vec<String>,
}

impl Project {
    /// Whether a task belongs to it.
    pub(super) fn holds(&self, task: &Outline) -> bool {
        task.project.as_deref().is_some_and(|own| same(own, &self.id)) || self.tasks.contains(&task.id)
    }
}

/// What a project's document says, as far as it matters here.
#[derive(Deserialize)]
struct Document {
    id: String,
    title: Option<String>,
    name: Option<String>,
    #[serde(default)]
    tasks: Vec<String>,
}

/// The ids of the projects that have documents.
pub(in crate::domain) fn projects<'a>(
    store: &'a Store,
    scope: &Scope,
) -> Result<impl Iterator<Item = String> + use<'a>> {
    Ok(documents(store, scope)?.flatten().map(|document| document.id))
}

/// What stands in `projects/`. A project that cannot be read is the doctor's to report; it keeps nobody from a task.
fn documents<'a>(store: &'a Store, scope: &Scope) -> Result<Lazy<'a, Document>> {
    let scope = scope.clone();
    let keys = store.list(&scope, &Range { within: Some("projects"), ..Range::all(Kind::Task) })?;
    Ok(Box::new(keys.filter_map(move |key| {
        let stored = key.and_then(|key| Ok(store.get(&scope, &key)?.map(|stored| (key, stored)))).transpose()?;
        stored.map(|(key, stored)| format::decode_json(&key, &stored.bytes).ok()).transpose()
    })))
}

/// The project that a person calls so; where no document knows it, the name itself is its id.
pub(super) fn find(store: &Store, scope: &Scope, name: &str) -> Result<Project> {
    let name = name.trim();
    if name.is_empty() || name.contains(char::is_control) {
        return Err(Error::usage(format!("{name:?} is no name of a project")).hint("give it a word"));
    }
    for found in documents(store, scope)? {
        let found = found?;
        let called = [Some(&found.id), found.title.as_ref(), found.name.as_ref()];
        if called.into_iter().flatten().any(|known| same(known, name)) {
            return Ok(Project { id: found.id, tasks: found.tasks });
        }
    }
    Ok(Project { id: name.to_owned(), tasks: Vec::new() })
}
