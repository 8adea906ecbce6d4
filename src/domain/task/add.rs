//! A new task: what a person gives of it, the rules that it must meet, and putting it away.

use chrono::{DateTime, NaiveDate, TimeZone};

use crate::domain::access::{Action, Target, authorize, reauthorize};
use crate::domain::limits::Texts;
use crate::domain::task::change::fresh_id;
use crate::domain::task::document::{Document, Recurrence, Task};
use crate::domain::task::due::Due;
use crate::domain::task::list::Listed;
use crate::domain::task::recurrence::Rule;
use crate::domain::task::status::{Priority, Status};
use crate::domain::task::{depends, project};
use crate::domain::user::Member;
use crate::domain::{Context, labels, stamp};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, TaskId};
use crate::store::backend::Stored;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// A task to be added.
#[derive(Debug, Clone, Default)]
pub struct NewTask {
    /// What is to be done, in one line. `#tag` in it counts.
    pub title: String,
    /// More about it.
    pub description: String,
    /// How much depends on it.
    pub priority: Priority,
    /// When it is due.
    pub due: Option<Due>,
    /// Tags, beside those in the title.
    pub tags: Vec<String>,
    /// What has to be done first: ids as a person types them.
    pub depends: Vec<String>,
    /// Its project: an id or a name.
    pub project: Option<String>,
    /// How often it comes again.
    pub every: Option<Rule>,
}

impl NewTask {
    /// Checks everything that can be checked without a home, and puts it into the form in which it is
    /// kept. What comes again and has no due date gets the first that fits from `today` on. Settling
    /// twice changes nothing. How long its texts may be depends on whose it is; that is not asked here.
    pub fn settle(&mut self, today: NaiveDate) -> Result<()> {
        self.title = checked_title(&self.title)?;
        let mentions = labels::mentions(&self.title);
        self.tags = labels::clean("tag", '#', &self.tags, &mentions.tags)?;
        if let (None, Some(rule)) = (self.due, self.every) {
            self.due = Some(Due::Day(rule.first(today)));
        }
        Ok(())
    }

    /// The texts in it.
    pub fn texts(&self) -> [&str; 2] {
        [&self.title, &self.description]
    }

    fn check_texts(&self, ctx: &Context<'_>, subject: &Member) -> Result<()> {
        let texts = Texts::of(ctx, Some(subject));
        self.texts().into_iter().try_for_each(|text| texts.check(text))
    }
}

/// A title on one line.
pub(super) fn checked_title(title: &str) -> Result<String> {
    let title = title.trim();
    if title.is_empty() {
        return Err(Error::usage("the title is empty").hint("mh task add \"what is to be done\""));
    }
    if title.contains(char::is_control) {
        return Err(Error::usage(format!("the title {title:?} is not one line of plain text"))
            .hint("longer texts go into --description"));
    }
    Ok(title.to_owned())
}

/// A task that is put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its id.
    pub id: TaskId,
    /// When it is due.
    pub due: Option<Due>,
    /// Its tags, those in the title included.
    pub tags: Vec<String>,
    /// The operation.
    pub op: OpId,
}

/// Adds a task that is settled, in one operation. `zone` is the reader's.
pub fn add<Tz: TimeZone>(ctx: &Context<'_>, subject: &Member, new: &NewTask, zone: &Tz) -> Result<Added> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    new.check_texts(ctx, subject)?;
    let scope = subject.scope();
    let links = Links::of(ctx, &scope, new)?;
    let cause = ctx.cause(super::ADD, Category::Data, Level::Info, Some(subject));
    let op = ctx.store.begin(&scope, cause)?;
    let mut op = reauthorize(ctx, op, Action::WriteProfile, Target::Member(subject))?;
    // Nothing can wait for a task that is only now made: there is no cycle to look for.
    let id = fresh_id(ctx, &|key: &Key| op.get(key))?;
    op.create(&Key::task(Status::Todo.place().as_str(), &id), &encode(ctx, subject, &id, new, &links, zone)?)?;
    op.detail("id", &id);
    let (op, _) = op.commit().map_err(|error| match error.kind() {
        Kind::InDoubt => {
            error.hint(format!("if it was saved, it is {id}: look with mh task show {id} before trying again"))
        }
        _ => error,
    })?;
    Ok(Added { id, due: new.due, tags: new.tags.clone(), op })
}

/// The task as [`add`] would write it now, in the reader's zone. Writes nothing; the next id will be another.
pub fn preview<Tz: TimeZone>(ctx: &Context<'_>, subject: &Member, new: &NewTask, now: &DateTime<Tz>) -> Result<Listed> {
    authorize(ctx, Action::WriteProfile, Target::Member(subject))?;
    new.check_texts(ctx, subject)?;
    let links = Links::of(ctx, &subject.scope(), new)?;
    let get = |key: &Key| ctx.store.get(&subject.scope(), key);
    let id = fresh_id(ctx, &get)?;
    let key = Key::task(Status::Todo.place().as_str(), &id);
    let task = Task::read(&key, &Stored::new(encode(ctx, subject, &id, new, &links, &now.timezone())?))?;
    Ok(Listed::new(task, |id| depends::task(&get, id).is_some_and(|task| task.is_open()), now))
}

/// What a task refers to, by ids.
struct Links {
    dependencies: Vec<String>,
    project: Option<String>,
}

impl Links {
    fn of(ctx: &Context<'_>, scope: &Scope, new: &NewTask) -> Result<Self> {
        let project = new.project.as_deref().map(|name| project::find(ctx.store, scope, name)).transpose()?;
        Ok(Self { dependencies: depends::ids(ctx, scope, &new.depends)?, project: project.map(|project| project.id) })
    }
}

fn encode<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    id: &TaskId,
    new: &NewTask,
    links: &Links,
    zone: &Tz,
) -> Result<Vec<u8>> {
    // What comes again has a due date once it is settled.
    let recurrence = new.every.zip(new.due).map(|(rule, due)| Recurrence { rule, anchor: due.day(zone) });
    Document {
        id,
        title: &new.title,
        description: &new.description,
        status: Status::Todo.as_str(),
        priority: new.priority.as_str(),
        due: new.due.map(|due| due.to_string()),
        tags: &new.tags,
        dependencies: &links.dependencies,
        created: stamp(ctx.now),
        updated: stamp(ctx.now),
        project_id: links.project.as_deref(),
        user_id: &subject.account.id,
        recurrence: recurrence.map(Into::into),
        spawned_from: None,
    }
    .encode()
}
