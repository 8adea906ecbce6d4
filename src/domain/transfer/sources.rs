//! What is imported, by the form that it comes in: each becomes documents that [`super::import`] takes.

use std::io::Read as _;

use chrono::{DateTime, TimeZone, Utc};

use crate::domain::Context;
use crate::domain::limits::Texts;
use crate::domain::lines::Opened;
use crate::domain::memory;
use crate::domain::task;
use crate::domain::transfer::import::{Imported, Item, Manner, Watcher, import};
use crate::domain::transfer::incoming::{self, Draft, Incoming, Sameness, mark};
use crate::domain::transfer::input;
use crate::domain::transfer::notes::{Note, Vault};
use crate::domain::transfer::{csv, jrnl, markdown, taskwarrior};
use crate::domain::user::Member;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::key::{Kind, Name};
use crate::store::source::{Entry, Form, Moment, Source, failure};

/// A longer file is no note.
const MOST: u64 = 64 * 1024 * 1024;

/// A directory, or one file in it.
#[derive(Clone, Copy)]
pub struct Tree<'a> {
    /// The directory.
    pub source: &'a dyn Source,
    /// The file, where it is only one.
    pub only: Option<&'a Name>,
}

/// Memories as they come.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    /// Documents of ours: lines, or an array.
    Json(Opened<'a>),
    /// A table.
    Csv(Opened<'a>),
    /// What was exported for reading, and other notes.
    Markdown(Tree<'a>),
    /// A vault of Obsidian.
    Obsidian(Tree<'a>),
    /// Journals of jrnl.
    Jrnl(Tree<'a>),
}

/// Takes memories in. What is there already stays as it is. Times without a zone are those of `zone`.
pub fn import_memories(
    ctx: &Context<'_>,
    subject: &Member,
    input: Input<'_>,
    zone: Zone,
    manner: Manner,
    watcher: &mut dyn Watcher,
) -> Result<Imported> {
    let mode = memory::mode_now(ctx, subject)?;
    let texts = Texts::of(ctx, Some(subject));
    let made = |place: String, draft: Result<Draft>| {
        let incoming = draft.and_then(|draft| draft.into_memory(ctx, subject, &mode, &texts));
        Ok(Item { place, reject: None, incoming })
    };
    let vault = match input {
        Input::Obsidian(tree) => vault(ctx, tree, zone)?,
        Input::Json(_) | Input::Csv(_) | Input::Markdown(_) | Input::Jrnl(_) => Vault::default(),
    };
    let pass = || -> Result<Lazy<'_, Item>> {
        Ok(match input {
            Input::Json(open) => documents(open, |text| incoming::memory(ctx, text, &texts))?,
            Input::Csv(open) => Box::new(csv::drafts(open()?, zone)?.map(|row| {
                let row = row?;
                Ok(Item { reject: Some(row.reject), ..made(row.place, row.draft)? })
            })),
            Input::Markdown(tree) => each(tree, &[b"md", b"markdown"], |file| {
                let one = || vec![(file.path.clone(), file.note().map(|note| note.draft("markdown", zone)))];
                let drafts = markdown::drafts(&file.text).map(|sections| file.placed(sections)).unwrap_or_else(one);
                drafts.into_iter().map(|(place, draft)| made(place, draft)).collect()
            }),
            Input::Obsidian(tree) => each(tree, &[b"md"], |file| {
                let linked = |note: Note<'_>| {
                    let draft = note.draft("obsidian", zone);
                    let links = vault.links(&note, draft.id(ctx)?.as_str());
                    Ok(Draft { links, ..draft })
                };
                vec![made(file.path.clone(), file.note().and_then(linked))]
            }),
            Input::Jrnl(tree) => each(tree, &[b"txt", b"json"], |file| {
                let drafts = jrnl::drafts(&file.path, &file.text, zone);
                drafts.into_iter().map(|(place, draft)| made(place, draft)).collect()
            }),
        })
    };
    import(ctx, subject, (Kind::Memory, memory::IMPORT), manner, &pass, watcher)
}

/// Tasks as they come.
#[derive(Clone, Copy)]
pub enum Tasks<'a> {
    /// Documents of ours: lines, or an array.
    Json(Opened<'a>),
    /// What Taskwarrior exports.
    Taskwarrior(Opened<'a>),
}

/// Takes tasks in. What is there already stays as it is. `now` is in the reader's zone.
pub fn import_tasks<Tz: TimeZone>(
    ctx: &Context<'_>,
    subject: &Member,
    input: Tasks<'_>,
    now: &DateTime<Tz>,
    manner: Manner,
    watcher: &mut dyn Watcher,
) -> Result<Imported> {
    let texts = Texts::of(ctx, Some(subject));
    let ids: taskwarrior::Ids = match input {
        Tasks::Json(_) => taskwarrior::Ids::default(),
        Tasks::Taskwarrior(open) => {
            let tasks = input::documents(open()?)?;
            let tasks = tasks.filter_map(|found| taskwarrior::Task::read(&found.ok()?.text.ok()?).ok());
            // Of two with one UUID the first is taken.
            tasks.fold(taskwarrior::Ids::default(), |mut ids, task| {
                ids.entry(task.uuid).or_insert(task.id);
                ids
            })
        }
    };
    let theirs = |text: &str| -> Result<Incoming> {
        let task = taskwarrior::Task::read(text)?;
        let document = incoming::task(&task.document(&ids, &subject.account.id, now)?, &texts)?;
        let mark = Some(mark(&format!("taskwarrior:{}", task.uuid), task.id.as_str())?);
        Ok(Incoming { mark, sameness: Sameness::Content, unsaid: task.unsaid(&ids), ..document })
    };
    let pass = || -> Result<Lazy<'_, Item>> {
        match input {
            Tasks::Json(open) => documents(open, |text| incoming::task(text, &texts)),
            Tasks::Taskwarrior(open) => documents(open, theirs),
        }
    };
    import(ctx, subject, (Kind::Task, task::IMPORT), manner, &pass, watcher)
}

/// The documents of an input that is JSON.
fn documents<'a>(open: Opened<'_>, read: impl Fn(&str) -> Result<Incoming> + 'a) -> Result<Lazy<'a, Item>> {
    Ok(Box::new(input::documents(open()?)?.map(move |found| {
        let input::Found { place, reject, text } = found?;
        Ok(Item { place, reject: Some(reject), incoming: text.and_then(|text| read(&text)) })
    })))
}

/// What the notes of a vault are called, and the ids that they get.
fn vault(ctx: &Context<'_>, tree: Tree<'_>, zone: Zone) -> Result<Vault> {
    let mut vault = Vault::default();
    for entry in files(tree, &[b"md"]) {
        // One that cannot be read is reported when its turn comes.
        let Ok(file) = entry.and_then(|entry| File::read(tree.source, &entry)) else { continue };
        let Ok(note) = file.note() else { continue };
        vault.add(&note, note.draft("obsidian", zone).id(ctx)?.as_str());
    }
    Ok(vault)
}

/// A file of text.
struct File {
    path: String,
    stem: String,
    text: String,
    modified: Option<DateTime<Utc>>,
}

impl File {
    fn read(source: &dyn Source, entry: &Entry) -> Result<Self> {
        match entry.form {
            Form::File(bytes) if bytes > MOST => {
                return Err(Error::usage(format!("it is longer than {} MiB", MOST >> 20)));
            }
            Form::File(_) => {}
            Form::Link(_) => return Err(Error::usage("it is a symbolic link, and none is followed")),
            Form::Directory | Form::Other => return Err(Error::usage("it is no regular file")),
        }
        let mut bytes = Vec::new();
        source.open(&entry.name)?.take(MOST).read_to_end(&mut bytes).map_err(failure)?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Error::usage(format!("byte {at} (counted from 0) is not UTF-8"))
                .hint("convert it first, for example with iconv -f latin1 -t utf-8")
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let path = String::from_utf8_lossy(entry.name.as_bytes()).into_owned();
        let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem).to_owned();
        Ok(Self { path, stem, text, modified: instant(entry.modified) })
    }

    fn note(&self) -> Result<Note<'_>> {
        Note::read(&self.stem, &self.text, self.modified)
    }

    fn placed<T>(&self, items: Vec<(String, T)>) -> Vec<(String, T)> {
        items.into_iter().map(|(place, item)| (format!("{}, {place}", self.path), item)).collect()
    }
}

fn instant(moment: Moment) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(moment.seconds, moment.nanoseconds)
}

/// What the files of a tree hold, one file after the other.
fn each<'a>(
    tree: Tree<'a>,
    endings: &'static [&'static [u8]],
    items: impl Fn(&File) -> Vec<Result<Item>> + 'a,
) -> Lazy<'a, Item> {
    Box::new(files(tree, endings).flat_map(move |entry| {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return vec![Err(error)],
        };
        match File::read(tree.source, &entry) {
            Ok(file) => items(&file),
            Err(error) => vec![Ok(Item { place: entry.name.to_string(), reject: None, incoming: Err(error) })],
        }
    }))
}

/// The names with such an ending that are not hidden, nor below what is.
fn files<'a>(tree: Tree<'a>, endings: &'static [&'static [u8]]) -> impl Iterator<Item = Result<Entry>> + 'a {
    tree.source.walk(None).filter(move |entry| {
        let Ok(entry) = entry else { return true };
        let name = entry.name.as_bytes();
        if let Some(only) = tree.only {
            return entry.name == *only;
        }
        let is_hidden = name.split(|byte| *byte == b'/').any(|part| part.starts_with(b"."));
        let ending = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
        !is_hidden && entry.form != Form::Directory && endings.contains(&ending)
    })
}
