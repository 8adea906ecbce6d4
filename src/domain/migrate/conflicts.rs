//! Names that a disk cannot hold beside each other: such as differ only in case or Unicode normal form.

use std::collections::HashSet;

use crate::domain::doctor::folded;
use crate::domain::migrate::item::{Fate, Item};
use crate::error::Result;
use crate::id::Username;
use crate::store::backend::Lazy;
use crate::store::key::Name;

/// The items of a plan, those blocked that would meet another one on a disk that does not tell such
/// names apart. For such disks alone.
pub fn conflicts<'a>(items: Lazy<'a, Item>) -> Lazy<'a, Item> {
    let mut names = Names::default();
    let check = move |item: Result<Item>| {
        let mut item = item?;
        let to = match &item.fate {
            Fate::Comes { user, to, .. } => Some((user, to)),
            Fate::Kept { .. } | Fate::Stays { .. } | Fate::Blocked { .. } => None,
        };
        if to.is_some_and(|(user, to)| names.clash(user, to)) {
            let why = "another name there differs only in case or Unicode normal form, and this disk cannot hold both";
            item.fate = Fate::Blocked { why: why.to_owned() };
        }
        Ok(item)
    };
    Box::new(items.map(check))
}

/// The directories on the way to the present one, each with the names met in it: memory holds one branch.
#[derive(Default)]
struct Names {
    user: Option<Username>,
    branch: Vec<(Option<Name>, HashSet<u64>)>,
}

impl Names {
    /// Adds a name; whether it meets another one.
    fn clash(&mut self, user: &Username, name: &Name) -> bool {
        if self.user.as_ref() != Some(user) {
            (self.user, self.branch) = (Some(user.clone()), Vec::new());
        }
        let directory = name.parent();
        let leads_to = |above: &Option<Name>| match (above, &directory) {
            (None, _) => true,
            (Some(above), Some(directory)) => above == directory || directory.beneath(above).is_some(),
            (Some(_), None) => false,
        };
        while self.branch.last().is_some_and(|(above, _)| !leads_to(above)) {
            self.branch.pop();
        }
        if self.branch.last().is_none_or(|(above, _)| *above != directory) {
            self.branch.push((directory, HashSet::new()));
        }
        self.branch.last_mut().is_some_and(|(_, seen)| !seen.insert(folded(name.last())))
    }
}
