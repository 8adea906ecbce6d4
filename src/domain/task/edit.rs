//! Changing what a task says: by options, or as a whole document out of an editor. How far it is,
//! other commands change: they know where its file belongs.

use chrono::TimeZone;
use serde_json::json;

use crate::domain::access::{Action, Target, authorize};
use crate::domain::document::{self, Opened};
use crate::domain::json::{FieldPath, Patch, Verbatim, lenient};
use crate::domain::labels::{self, same};
use crate::domain::limits::Texts;
use crate::domain::naming::{Candidates, fit};
use crate::domain::task::add::checked_title;
use crate::domain::task::document::{Recurrence, StoredRecurrence, Task};
use crate::domain::task::due::Due;
use crate::domain::task::place::{Place, copies};
use crate::domain::task::recurrence::Rule;
use crate::domain::task::resolve::named;
use crate::domain::task::status::Priority;
use crate::domain::task::{depends, project};
use crate::domain::user::Member;
use crate::domain::{Context, stamp};
use crate::error::{Error, Result};
use crate::id::OpId;
use crate::store::backend::Stored;
use crate::store::key::{Hash, Key};

/// What to change; what is `None` or empty stays, what is `Some(None)` goes.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Another title; `#tag` in it counts.
    pub title: Option<String>,
    /// Another description.
    pub description: Option<String>,
    /// Another priority.
    pub priority: Option<Priority>,
    /// Another due date.
    pub due: Option<Option<Due>>,
    /// Tags to add.
    pub tag: Vec<String>,
    /// Tags to take away, whatever their case.
    pub untag: Vec<String>,
    /// Another project.
    pub project: Option<Option<String>>,
    /// What has to be done first as well: ids as a person types them.
    pub depends: Vec<String>,
    /// What need not be done first.
    pub undepend: Vec<String>,
    /// How often it comes again.
    pub every: Option<Option<Rule>>,
}

impl Edit {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        let Self { title, description, priority, due, tag, untag, project, depends, undepend, every } = self;
        let lists = [tag, untag, depends, undepend];
        let texts = title.is_none() && description.is_none() && priority.is_none();
        texts && due.is_none() && project.is_none() && every.is_none() && lists.into_iter().all(Vec::is_empty)
    }
}

/// What an edit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The task's id.
    pub id: String,
    /// What is stored now.
    pub revision: Hash,
    /// The operation; `None` where everything was so already.
    pub op: Option<OpId>,
}

/// Opens the task that `text` names for changing. `expected` is the start of the revision that the
/// caller saw; another one is a conflict.
pub fn open(ctx: &Context<'_>, subject: &Member, text: &str, expected: Option<&str>) -> Result<Opened> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    let scope = subject.scope();
    let key = named(ctx, &scope, text, &[Place::Active, Place::Completed])?;
    let found =
        copies(|key| ctx.store.get(&scope, key), &key).map_err(|error| ctx.store.with_path(&scope, &key, error))?;
    let found = found.ok_or_else(|| Error::not_found(format!("{} is gone", key.name.stem_lossy())))?;
    Opened::found(found.task.key, found.task.id, found.stored).expect(expected)
}

/// The document with an edit applied. `zone` is the reader's.
pub fn apply<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    opened: &Opened,
    edit: &Edit,
    zone: &Tz,
) -> Result<Vec<u8>> {
    let task = read(opened, opened.bytes())?;
    let texts = Texts::of(ctx, Some(subject));
    let patch = Patch::open(&opened.key, opened.bytes())?;
    let mut tags = edit.tag.clone();
    if let Some(title) = &edit.title {
        let title = checked_title(title)?;
        texts.check(&title)?;
        tags.extend(labels::mentions(&title).tags.into_iter().map(str::to_owned));
        patch.set("title", &json!(title))?;
    }
    if let Some(description) = &edit.description {
        texts.check(description)?;
        patch.set("description", &json!(description))?;
    }
    if let Some(priority) = edit.priority {
        patch.set("priority", &json!(priority.as_str()))?;
    }
    if !tags.is_empty() || !edit.untag.is_empty() {
        let untag = labels::clean("tag", '#', &edit.untag, &[])?;
        let mut added = labels::clean("tag", '#', &tags, &[])?;
        added.retain(|tag| !task.tags.iter().any(|known| same(known, tag)));
        patch.change_words("tags", |tag| untag.iter().any(|gone| same(tag, gone)), &added)?;
    }
    if let Some(name) = &edit.project {
        match name {
            Some(name) => patch.set("projectId", &json!(project::find(ctx.store, &subject.scope(), name)?.id))?,
            None => drop(patch.take(&FieldPath::field("projectId"))?),
        }
    }
    if !edit.depends.is_empty() || !edit.undepend.is_empty() {
        let gone = edit.undepend.iter().map(|text| dependency(&task, text)).collect::<Result<Vec<_>>>()?;
        let mut added = depends::ids(ctx, &subject.scope(), &edit.depends)?;
        added.retain(|id| !task.dependencies.contains(id));
        patch.change_words("dependencies", |id| gone.iter().any(|gone| id == gone), &added)?;
    }
    schedule(ctx, &patch, &task, edit, zone)?;
    Ok(patch.bytes())
}

/// When it is due, and how often it comes again. A new due date begins the series anew.
fn schedule<Tz: TimeZone>(ctx: &Context<'_>, patch: &Patch, task: &Task, edit: &Edit, zone: &Tz) -> Result<()> {
    let recurs = edit.every.map_or(task.recurs, |every| every.is_some());
    let today = ctx.now.with_timezone(zone).date_naive();
    let first = |rule: Rule| Due::Day(rule.first(today));
    let due = match edit.due {
        Some(None) if recurs => {
            return Err(Error::usage("a task that comes again needs a due date")
                .hint("to end the series as well, add --no-every"));
        }
        Some(due) => due,
        None => task.due().or_else(|| edit.every.flatten().map(first)),
    };
    match due {
        Some(due) if task.due() != Some(due) => patch.set("due", &json!(due.to_string()))?,
        None if edit.due.is_some() => drop(patch.take(&FieldPath::field("due"))?),
        _ => {}
    }
    let rule = edit.every.unwrap_or(task.recurrence.map(|recurrence| recurrence.rule));
    match (rule, due) {
        (Some(rule), Some(due)) => {
            let kept = task.recurrence.filter(|known| known.rule == rule && task.due() == Some(due));
            let recurrence = kept.unwrap_or(Recurrence { rule, anchor: due.day(zone) });
            if task.recurrence != Some(recurrence) {
                patch.set("recurrence", &json!(StoredRecurrence::from(recurrence)))?;
            }
        }
        (None, _) if edit.every.is_some() => drop(patch.take(&FieldPath::field("recurrence"))?),
        _ => {}
    }
    Ok(())
}

/// The dependency of a task that `text` names, be it gone by now or not.
fn dependency(task: &Task, text: &str) -> Result<String> {
    let mut candidates = Candidates::new();
    for id in &task.dependencies {
        if let Some(fit) = fit(text.trim(), id, id) {
            candidates.add(fit, id.clone());
        }
    }
    candidates.only(text, "dependencies", String::as_str)?.ok_or_else(|| {
        Error::not_found(format!("{} does not wait for {text:?}", task.id))
            .hint(format!("mh task show {} tells what it waits for", task.id))
    })
}

/// What [`replace`] would write, if it may take the task's place.
pub fn check(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<Edited> {
    let bytes = touched(ctx, opened, bytes)?;
    check_whole(ctx, subject, opened, &bytes, |key| ctx.store.get(&subject.scope(), key))?;
    Ok(Edited { id: opened.name.clone(), revision: Hash::of(&bytes), op: None })
}

/// Puts a changed document in the place of the one that was opened, in one operation.
pub fn replace(ctx: &Context<'_>, subject: &Member, opened: &Opened, bytes: &[u8]) -> Result<Edited> {
    let mut edited = check(ctx, subject, opened, bytes)?;
    if bytes == opened.bytes() {
        return Ok(edited);
    }
    let bytes = touched(ctx, opened, bytes)?;
    let mut op = document::begin(ctx, subject, opened, "task.edit")?;
    // Under the lock once more: somebody else may have closed the circle meanwhile.
    check_whole(ctx, subject, opened, &bytes, |key| op.get(key))?;
    document::put(&mut op, opened, &bytes)?;
    op.detail("id", &opened.name);
    edited.op = Some(op.commit()?.0);
    Ok(edited)
}

/// A changed document with the time of its change in it.
fn touched(ctx: &Context<'_>, opened: &Opened, bytes: &[u8]) -> Result<Vec<u8>> {
    if bytes == opened.bytes() {
        return Ok(bytes.to_vec());
    }
    let text = |error| Error::usage(format!("the document is not UTF-8: {error}"));
    let text = std::str::from_utf8(bytes).map_err(text)?;
    let object = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text);
    object.map_err(|error| Error::usage(format!("the document is not a JSON object: {error}")))?;
    let patch = Patch::open(&opened.key, bytes)?;
    patch.set("updated", &json!(stamp(ctx.now)))?;
    Ok(patch.bytes())
}

/// What any document must hold that takes a task's place. What was wrong before may stay so.
fn check_whole(
    ctx: &Context<'_>,
    subject: &Member,
    opened: &Opened,
    bytes: &[u8],
    get: impl Fn(&Key) -> Result<Option<Stored>>,
) -> Result<()> {
    let after = read(opened, bytes)?;
    let texts = Texts::of(ctx, Some(subject));
    // As the documents have it: what is read of a task is put right already.
    let raw = |bytes: &[u8]| lenient::object(bytes).map_err(Error::usage);
    let (was, is) = (raw(opened.bytes())?, raw(bytes)?);
    let field = |document: &Verbatim, name: &str| document.get(name).map(ToString::to_string);
    let changed = |name: &str| field(&was, name) != field(&is, name);
    if changed("id") {
        return Err(Error::usage("the id of a task cannot be changed").hint(format!("leave it as {:?}", opened.name)));
    }
    if changed("status") {
        return Err(Error::usage("the status is not changed in the editor, as the file has to move with it")
            .hint("mh task start, stop, done, cancel, reopen, block and unblock change it"));
    }
    if changed("title") {
        texts.check(&checked_title(&after.title)?)?;
    }
    if changed("description") {
        texts.check(&after.description)?;
    }
    if changed("priority") {
        let text = is.get("priority").map(|value| value.as_str().unwrap_or_else(|| value.to_string()));
        text.map_or(Ok(Priority::default()), |text| text.parse())?;
    }
    if changed("due")
        && let (Some(text), None) = (&after.due_text, after.due())
    {
        return Err(Error::usage(format!("the due date {text:?} cannot be read"))
            .hint("write 2026-12-01 or 2026-12-01T14:00:00Z; --due takes any date that people type"));
    }
    if changed("recurrence") && after.recurs && after.recurrence.is_none() {
        return Err(Error::usage("the recurrence cannot be read")
            .hint("it is {\"every\": \"2 weeks\", \"anchor\": \"2026-12-01\"}; --every writes it"));
    }
    if changed("dependencies") {
        depends::refuse_cycle(&get, (&after.id, &after.title), &after.dependencies)?;
    }
    Ok(())
}

fn read(opened: &Opened, bytes: &[u8]) -> Result<Task> {
    Task::read(&opened.key, &Stored::new(bytes.to_vec()))
}
