//! What would come over, summed up.

use schemars::JsonSchema;
use serde::Serialize;

use super::page;
use crate::cli::migrate::digest::{Digest, Names};
use crate::cli::migrate::source::Opened;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::people::Person;
use crate::domain::migrate::summary::Amount;

/// What would come over, summed up.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct PlanView {
    /// The old home.
    pub(super) source: String,
    /// Its layout.
    pub(super) layout: Layout,
    /// Whether it is this home's own root: the originals would move to the backups.
    pub(super) in_place: bool,
    /// Who comes over.
    pub(super) people: Vec<PersonView>,
    /// How many of them have a password that comes along.
    pub(super) passwords: u64,
    /// Files that come over.
    pub(super) files: u64,
    /// Their bytes.
    pub(super) bytes: u64,
    /// Files and links that are rewritten on the way.
    pub(super) rewritten: u64,
    /// The same by what is rewritten.
    pub(super) rewrites: Vec<RewriteView>,
    /// Files that go to the history alone.
    kept: u64,
    /// Names that stay where they are.
    stays: u64,
    /// Those that stay or go to the history, by the reason.
    pub(super) left: Vec<LeftView>,
    /// Names with something wrong; they come over all the same.
    pub(super) problems: u64,
    /// The first dozen of them.
    pub(super) first_problems: Vec<OddView>,
    /// Names that cannot come over as things stand.
    pub(super) blocked: u64,
    /// The first dozen of them.
    pub(super) first_blocked: Vec<OddView>,
    /// What there is to say about it.
    pub(super) notes: Vec<String>,
}

/// Somebody who comes over.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PersonView {
    /// What they are called here.
    pub(super) username: String,
    /// What they were called; null where the old home does not name them.
    pub(super) former: Option<String>,
    /// What they may do.
    pub(super) role: String,
    /// Whether their data comes over; else they get a fresh profile.
    pub(super) data: bool,
    /// What comes into their profile.
    pub(super) groups: Vec<GroupView>,
}

/// A sort of files that come over.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct GroupView {
    /// Which sort: `memories`, `tasks active` …, else the directory at the profile's root.
    pub(super) name: String,
    /// How many.
    pub(super) files: u64,
    /// Their bytes.
    pub(super) bytes: u64,
}

/// A sort of rewriting.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct RewriteView {
    /// What is rewritten.
    pub(super) what: &'static str,
    /// In how many files, or of how many links.
    pub(super) names: u64,
}

/// Names that come into nobody's profile.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LeftView {
    /// Why.
    pub(super) why: String,
    /// How many there are, each directory and all in it.
    pub(super) names: u64,
    /// The first dozen, without what lies beneath one that is named.
    pub(super) first: Vec<String>,
}

/// A name, and what is odd about it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct OddView {
    /// Its name in the old home.
    pub(super) name: String,
    /// What is wrong with it, or why it cannot come.
    pub(super) reasons: Vec<String>,
}

impl PlanView {
    pub(in crate::cli::migrate) fn new(opened: &Opened, digest: Digest) -> Self {
        let Digest { summary, rewritten, left, problems, blocked, .. } = digest;
        let group = |(name, amount): (&String, &Amount)| GroupView {
            name: name.clone(),
            files: amount.files,
            bytes: amount.bytes,
        };
        let person = |person: &Person| PersonView {
            username: person.username.to_string(),
            former: person.former.clone(),
            role: person.role.to_string(),
            data: person.data.is_some(),
            groups: summary.users.get(&person.username).into_iter().flat_map(|of| &of.groups).map(group).collect(),
        };
        let odd = |(name, reasons)| OddView { name, reasons };
        let left = left.into_iter().map(|(why, Names { count, first })| LeftView { why, names: count, first });
        Self {
            source: opened.path.to_string_lossy().into_owned(),
            layout: opened.layout,
            in_place: opened.in_place,
            people: opened.people.iter().map(person).collect(),
            passwords: opened.people.iter().filter(|person| person.password.is_some()).count() as u64,
            files: summary.files,
            bytes: summary.bytes,
            rewritten: summary.rewritten,
            rewrites: rewritten.into_iter().map(|(what, names)| RewriteView { what, names }).collect(),
            kept: summary.users.values().map(|incoming| incoming.kept).sum(),
            stays: summary.stays,
            left: left.collect(),
            problems: summary.problems,
            first_problems: problems.into_iter().map(odd).collect(),
            blocked: summary.blocked,
            first_blocked: blocked.into_iter().map(odd).collect(),
            notes: opened.notes.iter().cloned().chain(opened.setup().notes()).collect(),
        }
    }
}

impl View for PlanView {
    const NAME: &'static str = "migration-plan";

    fn text(&self, style: &Style) -> String {
        page::draw(self, style)
    }
}
