//! What `mh migrate` answers.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::migrate::source::Opened;
use crate::cli::style::counted;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::migrate::item::{Fate, Form, Item, Rewrite};
use crate::domain::migrate::journal::Journal;
use crate::domain::migrate::layout::Layout;
use crate::domain::migrate::summary::Summary;
use crate::domain::stamp;
use crate::id::OpId;

/// What would come over, summed up.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct PlanView {
    /// The old home.
    source: String,
    /// Its layout.
    layout: Layout,
    /// Whether it is this home's own root: the originals would move to the backups.
    in_place: bool,
    /// Who comes over.
    people: Vec<PersonView>,
    /// Files that come over.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// Files and links that are rewritten on the way.
    rewritten: u64,
    /// Files that go to the history alone.
    kept: u64,
    /// Names that stay where they are.
    stays: u64,
    /// Names with something wrong; they come over all the same.
    problems: u64,
    /// Names that cannot come over as things stand.
    blocked: u64,
    /// What there is to say about it.
    notes: Vec<String>,
}

/// Somebody who comes over.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct PersonView {
    /// What they are called here.
    username: String,
    /// What they were called; null where the old home does not name them.
    former: Option<String>,
    /// What they may do.
    role: String,
    /// Whether their data comes over; else they get a fresh profile.
    data: bool,
    /// What comes into their profile.
    groups: Vec<GroupView>,
}

/// A sort of files that come over.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct GroupView {
    /// Which sort.
    name: String,
    /// How many.
    files: u64,
    /// Their bytes.
    bytes: u64,
}

impl PlanView {
    pub(super) fn new(opened: &Opened, summary: &Summary) -> Self {
        let person = |person: &crate::domain::migrate::people::Person| {
            let groups = summary.users.get(&person.username).map(|incoming| &incoming.groups);
            PersonView {
                username: person.username.to_string(),
                former: person.former.clone(),
                role: person.role.to_string(),
                data: person.data.is_some(),
                groups: groups
                    .into_iter()
                    .flatten()
                    .map(|(name, amount)| GroupView { name: name.clone(), files: amount.files, bytes: amount.bytes })
                    .collect(),
            }
        };
        Self {
            source: opened.path.to_string_lossy().into_owned(),
            layout: opened.layout,
            in_place: opened.in_place,
            people: opened.people.iter().map(person).collect(),
            files: summary.files,
            bytes: summary.bytes,
            rewritten: summary.rewritten,
            kept: summary.users.values().map(|incoming| incoming.kept).sum(),
            stays: summary.stays,
            problems: summary.problems,
            blocked: summary.blocked,
            notes: opened.notes.iter().cloned().chain(opened.setup().notes()).collect(),
        }
    }
}

impl View for PlanView {
    const NAME: &'static str = "migration-plan";

    fn text(&self, style: &Style) -> String {
        let mut lines = vec![format!("{} ({})", style.bold(&style.line(&self.source)), self.layout)];
        for person in &self.people {
            let former = match &person.former {
                Some(former) if *former != person.username => format!(", was {}", style.line(former)),
                _ => String::new(),
            };
            let fresh = if person.data { "" } else { ", a fresh profile" };
            lines.push(format!("\n{}  {}{former}{fresh}", style.bold(&person.username), person.role));
            let widest = person.groups.iter().map(|group| group.name.len()).max().unwrap_or(0);
            for group in &person.groups {
                let size = indicatif::HumanBytes(group.bytes).to_string();
                lines.push(format!("  {:widest$}  {:>9} {size:>12}", group.name, counted(group.files, "file")));
            }
        }
        lines.push(format!("\n{} in {}", indicatif::HumanBytes(self.bytes), counted(self.files, "file")));
        let mut say = |count: u64, what: &str| {
            if count > 0 {
                lines.push(format!("{count} {what}"));
            }
        };
        say(self.rewritten, "rewritten on the way");
        say(self.kept, "to the history alone, as another has the place");
        say(self.stays, "stay where they are");
        say(self.problems, "with something wrong, which come over as they are");
        say(self.blocked, "cannot come over as things stand");
        if self.in_place {
            lines.push("the originals move to backups/pre-migration-…".to_owned());
        }
        lines.extend(self.notes.iter().map(|note| style.line(note)));
        lines.join("\n")
    }
}

/// One name of the old home, and what becomes of it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct ItemView {
    /// Where it lies; null for what is made anew. Bytes that are no text are percent-encoded.
    from: Option<String>,
    /// comes, kept, stays or blocked.
    does: &'static str,
    /// Into whose profile; null where into none.
    user: Option<String>,
    /// Where to; null where nowhere.
    to: Option<String>,
    /// directory, file or link; null for what does not come.
    form: Option<&'static str>,
    /// Bytes, of a file that comes.
    size: Option<u64>,
    /// The SHA-256 of them.
    sha256: Option<String>,
    /// Where a link leads.
    target: Option<String>,
    /// What is rewritten on the way; null for a plain copy.
    rewritten: Option<String>,
    /// Why it does not come.
    why: Option<String>,
    /// What is wrong with it.
    problems: Vec<String>,
}

impl From<&Item> for ItemView {
    fn from(item: &Item) -> Self {
        let mut view = Self {
            from: item.from.as_ref().map(ToString::to_string),
            does: "comes",
            user: None,
            to: None,
            form: None,
            size: None,
            sha256: None,
            target: None,
            rewritten: None,
            why: None,
            problems: item.problems.clone(),
        };
        match &item.fate {
            Fate::Comes { user, to, form } => {
                view.user = Some(user.to_string());
                view.comes(to.to_string(), form);
            }
            Fate::Kept { user, sha256, why } => {
                view.does = "kept";
                (view.user, view.sha256, view.why) =
                    (Some(user.to_string()), Some(sha256.to_string()), Some(why.clone()));
            }
            Fate::Stays { why } => (view.does, view.why) = ("stays", Some(why.clone())),
            Fate::Blocked { why } => (view.does, view.why) = ("blocked", Some(why.clone())),
        }
        view
    }
}

impl ItemView {
    fn comes(&mut self, to: String, form: &Form) {
        self.to = Some(to);
        match form {
            Form::Directory => self.form = Some("directory"),
            Form::Link { target, rewritten } => {
                (self.form, self.target) = (Some("link"), Some(target.clone()));
                self.rewritten = rewritten.then(|| "the target".to_owned());
            }
            Form::File { size, sha256, rewritten } => {
                (self.form, self.size, self.sha256) = (Some("file"), Some(*size), Some(sha256.to_string()));
                self.rewritten = rewritten.as_ref().map(|rewrite| match rewrite {
                    Rewrite::NewId { from, to } => format!("id {from} becomes {to}"),
                    Rewrite::Paths { count, .. } => format!("{} into the old home", counted(*count, "path")),
                    Rewrite::Made { part } => format!("made of {part}"),
                });
            }
        }
    }
}

impl View for ItemView {
    const NAME: &'static str = "migration-item";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for ItemView {
    const HEADINGS: &'static [&'static str] = &["FROM", "DOES", "TO", "PROBLEMS"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let line = |text: &Option<String>| text.as_deref().map(|text| style.line(text)).unwrap_or_default();
        let to = [&self.user, &self.to].map(line).join("/");
        vec![line(&self.from), self.does.to_owned(), to, style.line(&self.problems.join("; "))]
    }
}

/// A migration that this home knows.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct JournalView {
    /// Its id, for resume and rollback.
    id: String,
    /// Where it stands, in words.
    state: &'static str,
    /// Whether it waits for resume or rollback.
    open: bool,
    /// When it began (RFC 3339, UTC).
    began: String,
    /// Who began it.
    actor: String,
    /// The old home.
    source: String,
    /// Its layout.
    layout: Layout,
    /// Whether that was this home's own root.
    in_place: bool,
    /// Who came over.
    users: Vec<String>,
    /// Files that came over.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// The operation that put it in place; null before that.
    op: Option<String>,
    #[serde(skip)]
    at: chrono::DateTime<chrono::Utc>,
}

impl From<Journal> for JournalView {
    fn from(journal: Journal) -> Self {
        Self {
            id: journal.id.into(),
            state: journal.state.as_str(),
            open: journal.state.is_open(),
            began: stamp(journal.began.at),
            at: journal.began.at,
            actor: journal.began.actor,
            source: journal.began.source,
            layout: journal.began.layout,
            in_place: journal.began.in_place,
            users: journal.began.people.into_iter().map(|person| person.username.to_string()).collect(),
            files: journal.files,
            bytes: journal.bytes,
            op: journal.op.map(String::from),
        }
    }
}

impl View for JournalView {
    const NAME: &'static str = "migration";

    fn text(&self, style: &Style) -> String {
        format!("{} {}: {}", self.id, self.state, style.line(&self.source))
    }
}

impl Row for JournalView {
    const HEADINGS: &'static [&'static str] = &["ID", "STATE", "BEGAN", "USERS", "FILES", "SOURCE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        vec![
            self.id.clone(),
            self.state.to_owned(),
            style.time(self.at),
            self.users.join(", "),
            self.files.to_string(),
            style.line(&self.source),
        ]
    }
}

/// What a migration did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct MigratedView {
    /// Its id, for rollback.
    id: String,
    /// Who came over.
    users: Vec<String>,
    /// Files that came over.
    files: u64,
    /// Their bytes.
    bytes: u64,
    /// The operation that put it in place.
    op: String,
}

impl MigratedView {
    pub(super) fn new(journal: &Journal, op: OpId) -> Self {
        Self {
            id: journal.id.to_string(),
            users: journal.began.people.iter().map(|person| person.username.to_string()).collect(),
            files: journal.files,
            bytes: journal.bytes,
            op: op.into(),
        }
    }
}

impl View for MigratedView {
    const NAME: &'static str = "migrated";

    fn text(&self, _: &Style) -> String {
        self.id.clone()
    }
}
