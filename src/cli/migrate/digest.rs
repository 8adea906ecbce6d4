//! A plan as people want to read it: counted, and the first of what is odd by name.

use std::collections::BTreeMap;

use crate::domain::migrate::item::{Fate, Form, Item, Rewrite};
use crate::domain::migrate::summary::Summary;

/// As many names of a sort are shown, where not all are asked for.
pub(super) const FIRST: usize = 12;

/// What becomes of those whose place another one has.
const KEPT: &str = "another one has the place, and these go to the history alone";

/// What a plan comes to. It does not grow with the home, but with the names that are asked for.
#[derive(Debug, Default)]
pub(super) struct Digest {
    /// Everything, counted.
    pub(super) summary: Summary,
    /// How many files and links are rewritten, by what is rewritten in them.
    pub(super) rewritten: BTreeMap<&'static str, u64>,
    /// What stays where it is, and what goes to the history, by the reason.
    pub(super) left: BTreeMap<String, Names>,
    /// The first names with something wrong, and what.
    pub(super) problems: Vec<(String, Vec<String>)>,
    /// The first names that cannot come over, and why.
    pub(super) blocked: Vec<(String, Vec<String>)>,
    /// As many names with something wrong are held; the others are counted.
    held: usize,
}

/// Some names, and how many there are.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) count: u64,
    pub(super) first: Vec<String>,
}

impl Digest {
    /// One that holds as many names with something wrong.
    pub(super) fn new(held: usize) -> Self {
        Self { held, ..Self::default() }
    }

    /// Takes in one more item.
    pub(super) fn add(&mut self, item: &Item) {
        self.summary.add(item);
        let name = || item.from.as_ref().map(ToString::to_string).unwrap_or_default();
        if !item.problems.is_empty() && self.problems.len() < self.held {
            self.problems.push((name(), item.problems.clone()));
        }
        match &item.fate {
            Fate::Comes { form, .. } => {
                if let Some(what) = rewritten(form) {
                    *self.rewritten.entry(what).or_default() += 1;
                }
            }
            Fate::Kept { .. } => self.leave(KEPT, name()),
            Fate::Stays { why } => self.leave(why, name()),
            Fate::Blocked { why } if self.blocked.len() < self.held => self.blocked.push((name(), vec![why.clone()])),
            Fate::Blocked { .. } => {}
        }
    }

    /// Of what lies beneath a name that was told, the name is enough.
    fn leave(&mut self, why: &str, name: String) {
        let names = self.left.entry(why.to_owned()).or_default();
        names.count += 1;
        let is_told = |told: &String| name.strip_prefix(told.as_str()).is_some_and(|rest| rest.starts_with('/'));
        if names.first.len() < FIRST && !names.first.iter().any(is_told) {
            names.first.push(name);
        }
    }
}

/// What of it is rewritten, in words.
fn rewritten(form: &Form) -> Option<&'static str> {
    match form {
        Form::File { rewritten: Some(Rewrite::NewId { .. }), .. } => {
            Some("the ids of memories that another one has too")
        }
        Form::File { rewritten: Some(Rewrite::Paths { .. }), .. } => {
            Some("the paths in indexes: relative to the profile")
        }
        Form::File { rewritten: Some(Rewrite::Made { .. }), .. } => Some("documents made of what the old files hold"),
        Form::Link { rewritten: true, .. } => Some("links into the old home: they lead into the new one"),
        Form::Directory | Form::Link { .. } | Form::File { .. } => None,
    }
}
