//! What waits for what. A circle of tasks that wait for each other would never be done: it is refused.

use crate::domain::Context;
use crate::domain::task::document::Task;
use crate::domain::task::place::{Place, copies};
use crate::domain::task::resolve::named;
use crate::error::{Error, Result};
use crate::store::backend::Stored;
use crate::store::key::{Key, Scope};

/// The ids of the tasks that these texts name, each once.
pub(super) fn ids(ctx: &Context<'_>, scope: &Scope, texts: &[String]) -> Result<Vec<String>> {
    let mut ids: Vec<String> = Vec::new();
    for text in texts {
        let key = named(ctx, scope, text, &[Place::Active, Place::Completed])?;
        let id = key.name.stem_lossy();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The task of this id that is still to be done or was done; `None` where it is gone or cannot be read.
pub(super) fn task(get: &impl Fn(&Key) -> Result<Option<Stored>>, id: &str) -> Option<Task> {
    let key = Place::Active.key(format!("{id}.json").as_bytes()).ok()?;
    copies(get, &key).ok().flatten().map(|copies| copies.task)
}

/// Refuses dependencies of a task that lead back to it, however far around.
pub(super) fn refuse_cycle(
    get: &impl Fn(&Key) -> Result<Option<Stored>>,
    task: (&str, &str),
    dependencies: &[String],
) -> Result<()> {
    let (id, title) = task;
    match way_back(id, dependencies, |id| super::depends::task(get, id).map_or_else(Vec::new, |task| task.dependencies))
    {
        None => Ok(()),
        Some(way) => {
            let name = |step: &String| match super::depends::task(get, step) {
                _ if step == id => title.to_owned(),
                Some(task) if !task.title.is_empty() => task.title,
                _ => step.clone(),
            };
            let names: Vec<_> = way.iter().map(name).collect();
            Err(Error::usage(format!("they would wait for each other: {}", names.join(" → ")))
                .hint("take one of them out with: mh task edit ID --undepend ID"))
        }
    }
}

/// The way from a task over its dependencies back to it, both ends included.
fn way_back(id: &str, dependencies: &[String], next: impl Fn(&str) -> Vec<String>) -> Option<Vec<String>> {
    // Depth first, with the way so far beside what is left to try at each step of it.
    let mut way = vec![(id.to_owned(), dependencies.to_vec())];
    let mut seen: Vec<String> = Vec::new();
    while let Some((_, left)) = way.last_mut() {
        match left.pop() {
            None => drop(way.pop()),
            Some(step) if step == id => {
                return Some(way.into_iter().map(|(step, _)| step).chain([step]).collect());
            }
            Some(step) if seen.contains(&step) => {}
            Some(step) => {
                seen.push(step.clone());
                let further = next(&step);
                way.push((step, further));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(edges: &[(&str, &[&str])], id: &str, dependencies: &[&str]) -> Option<String> {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let next = |id: &str| edges.iter().find(|(from, _)| *from == id).map_or_else(Vec::new, |(_, to)| owned(to));
        way_back(id, &owned(dependencies), next).map(|way| way.join(" "))
    }

    #[test]
    fn a_circle_is_found_however_far_around() {
        let edges: &[(&str, &[&str])] = &[("b", &["c", "d"]), ("c", &["e"]), ("d", &["a"]), ("e", &[])];
        assert_eq!(way(edges, "a", &["a"]).unwrap(), "a a");
        assert_eq!(way(edges, "a", &["e", "b"]).unwrap(), "a b d a");
        assert_eq!(way(edges, "x", &["b"]), None);
        assert_eq!(way(edges, "a", &["gone"]), None);
    }

    #[test]
    fn a_circle_that_others_made_is_walked_once() {
        assert_eq!(way(&[("b", &["c"]), ("c", &["b"])], "a", &["b"]), None);
    }
}
