//! Every name in the source, and what becomes of it.

use std::collections::HashMap;

use crate::domain::json::python::Piece;
use crate::domain::migrate::airfit::document::{self, Document};
use crate::domain::migrate::airfit::link::leads_out;
use crate::domain::migrate::airfit::part::{Kind, Part};
use crate::domain::migrate::airfit::store::{self, Store};
use crate::domain::migrate::airfit::{Airfit, ORIGINALS, made, measured};
use crate::domain::migrate::item::{Fate, Form, Found, Item};
use crate::domain::migrate::people::{Data, Person};
use crate::error::Result;
use crate::id::Username;
use crate::store::key::{Hash, Name, decoded, encoded};
use crate::store::source::{Entry, Form as SourceForm, read_through};

/// Where the sessions of several people lie, one of them or both.
const SHARED_SESSIONS: [&[u8]; 2] = [b"sessions.json", b"data/sessions.json"];

/// Turns names into items, in the order of the walk.
pub(super) struct Planner<'a> {
    airfit: Airfit<'a>,
    /// What is made already: where, and of what. Two pieces may have one name.
    taken: HashMap<(Username, String), (String, Hash)>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(airfit: Airfit<'a>) -> Self {
        Self { airfit, taken: HashMap::new() }
    }

    /// The original, and behind it what is made of it.
    pub(super) fn entry(&mut self, entry: &Entry) -> Result<Vec<Item>> {
        let people = self.airfit.people;
        let owner = people.iter().find_map(|person| Some((person, inner(person, entry.name.as_bytes())?)));
        let Some((person, inner)) = owner else { return self.nobodys(entry) };
        let mut original = self.original(person, inner, entry)?;
        let mut items = Vec::new();
        if let Some(store) = Store::named(inner) {
            if matches!(entry.form, SourceForm::File(_)) {
                if store == Store::Profile {
                    items.push(self.profile(person, entry)?);
                }
                items.extend(self.taken_apart(store, entry, &mut original.problems, |_| Some(person))?);
            } else {
                original.problems.push(format!("no file, where {} belongs", store.file()));
            }
        }
        items.insert(0, original);
        Ok(items)
    }

    /// What lies in nobody's directory: it stays, but for everybody's own sessions.
    fn nobodys(&mut self, entry: &Entry) -> Result<Vec<Item>> {
        let shared = SHARED_SESSIONS.contains(&entry.name.as_bytes()) && matches!(entry.form, SourceForm::File(_));
        let mut problems = Vec::new();
        let mut items = Vec::new();
        let why = if shared {
            let people = self.airfit.people;
            items = self.taken_apart(Store::Sessions, entry, &mut problems, |key| {
                let user = key.rsplit_once(':').map_or(key, |(user, _)| user);
                people.iter().find(|person| is_called(person, user))
            })?;
            "it holds the sessions of several people: each gets their own"
        } else if matches!(entry.form, SourceForm::Directory) {
            "it is nobody's who comes over; what lies in it is named for itself"
        } else {
            "it is nobody's who comes over"
        };
        let fate = Fate::Stays { why: why.to_owned() };
        items.insert(0, Item { from: Some(entry.name.clone()), fate, found: Some(Found::of(entry)), problems });
        Ok(items)
    }

    /// A name of somebody's data, as it is.
    fn original(&self, person: &Person, inner: &[u8], entry: &Entry) -> Result<Item> {
        let mut problems = Vec::new();
        let form = match &entry.form {
            SourceForm::File(_) => {
                let (size, sha256) = self.measure(&entry.name)?;
                Some(Form::File { size, sha256, rewritten: None })
            }
            SourceForm::Directory => Some(Form::Directory),
            SourceForm::Link(target) => {
                if leads_out(inner, target) {
                    problems.push(format!("a link that leads out, to {}: it is kept as it is", encoded(target)));
                }
                Some(Form::Link { target: encoded(target), rewritten: false })
            }
            SourceForm::Other => None,
        };
        let fate = match form {
            Some(form) => {
                let parts: [&[u8]; 2] = [ORIGINALS.as_bytes(), inner];
                let to = Name::new(parts[..if inner.is_empty() { 1 } else { 2 }].join(&b'/'))?;
                Fate::Comes { user: person.username.clone(), to, form }
            }
            None => Fate::Stays { why: "it is neither a file nor a directory nor a link".to_owned() },
        };
        Ok(Item { from: Some(entry.name.clone()), fate, found: Some(Found::of(entry)), problems })
    }

    /// The profile beside its original: where the persona lies.
    fn profile(&self, person: &Person, entry: &Entry) -> Result<Item> {
        let to = Name::new("persona/airfit-profile.json")?;
        let measured = self.measure(&entry.name)?;
        Ok(made(person, to, measured, &Part::Profile, Some((entry.name.clone(), Found::of(entry)))))
    }

    fn measure(&self, name: &Name) -> Result<(u64, Hash)> {
        let source = self.airfit.source;
        read_through(source.open(name)?.as_mut(), |_| Ok(()))
    }

    /// What the pieces of a store become, each for whom `owner` says.
    fn taken_apart<'p>(
        &mut self,
        store: Store,
        entry: &Entry,
        problems: &mut Vec<String>,
        owner: impl Fn(&str) -> Option<&'p Person>,
    ) -> Result<Vec<Item>> {
        let document = store::read(self.airfit.source, &entry.name)?;
        let root = document.as_ref().map_err(Clone::clone).and_then(|document| document.root());
        let root = match root {
            Ok(root) => root,
            Err(why) => {
                problems.push(format!("it cannot be read: {why}"));
                return Ok(Vec::new());
            }
        };
        let mut items = Vec::new();
        let pieces = store.pieces(root, problems);
        if let Some(line) = root.damage().filter(|_| pieces.iter().all(|(_, _, piece)| piece.damage().is_none())) {
            problems.push(format!("line {line}: a number that JSON has no form for"));
        }
        for (kind, key, piece) in pieces {
            match self.one(kind, &key, piece, owner(&key), entry) {
                Ok(item) => items.extend(item),
                Err((line, why)) => {
                    problems.push(format!("line {line}: no document is made of {} {key:?}: {why}", kind.as_str()));
                }
            }
        }
        Ok(items)
    }

    /// What one piece becomes: nothing more where the same is made already. Else in which line what is wrong.
    fn one(
        &mut self,
        kind: Kind,
        key: &str,
        piece: Piece<'_>,
        owner: Option<&Person>,
        entry: &Entry,
    ) -> Result<Option<Item>, (usize, String)> {
        let wrong = |why: &str| (piece.line(), why.to_owned());
        let person = owner.ok_or_else(|| wrong("nobody of that name comes over"))?;
        if let Some(line) = piece.damage() {
            return Err((line, "it has a number that JSON has no form for".to_owned()));
        }
        let document = document::make(kind, key, piece.text(), self.airfit.zone).map_err(|why| wrong(&why))?;
        let Document { directory, mut stem, bytes } = document;
        let measured @ (_, hash) = measured(&bytes);
        let to = loop {
            let to = format!("{directory}/{stem}.json");
            match self.taken.get(&(person.username.clone(), to.clone())) {
                None => break to,
                Some(taken) if *taken == (key.to_owned(), hash) => return Ok(None),
                Some((known, _)) if known == key => return Err(wrong("another one of that name came before it")),
                Some(_) => stem = format!("{stem}-{}", &Hash::of(key.as_bytes()).to_string()[..8]),
            }
        };
        self.taken.insert((person.username.clone(), to.clone()), (key.to_owned(), hash));
        let to = Name::new(to).map_err(|error| wrong(error.message()))?;
        let part = Part::Piece(kind, piece.span(), key.to_owned());
        Ok(Some(made(person, to, measured, &part, Some((entry.name.clone(), Found::of(entry))))))
    }
}

/// What a name is called within somebody's data; empty for its directory, `None` where it lies elsewhere.
fn inner<'n>(person: &Person, name: &'n [u8]) -> Option<&'n [u8]> {
    match person.data.as_ref()? {
        Data::Root => Some(name),
        Data::Directory(directory) => match name.strip_prefix(decoded(directory).as_slice())? {
            b"" => Some(b""),
            below => below.strip_prefix(b"/"),
        },
    }
}

/// Whether AirFit called somebody so.
fn is_called(person: &Person, user: &str) -> bool {
    match &person.data {
        Some(Data::Directory(directory)) => {
            decoded(directory).rsplit(|byte| *byte == b'/').next() == Some(user.as_bytes())
        }
        Some(Data::Root) | None => person.former.as_deref() == Some(user),
    }
}
