//! The derived index: with it every answer is what the files say, whatever happened to either.

mod damage;
mod killed;
mod labels;
mod memories;
mod others;
mod same;
mod tasks;
mod world;

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use mh::domain::Context;
use mh::domain::access::{Actor, Proof, Reads};
use mh::domain::index::{self, Depth, Work};
use mh::domain::limits::Limits;
use mh::domain::memory::{self, Count, Label, LabelOrder};
use mh::domain::search::{self, Request, Sort, Told, query};
use mh::domain::user::{self, Member};
use mh::error::{Error, Result};
use mh::id::Ids;
use mh::store::Store;
use mh::store::backend::Wait;
use mh::store::fs::{Fs, Options};

use crate::support::{NOW, TestEnv};

/// What a search told.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    /// Each match with all that is known of it.
    hits: Vec<String>,
    pub(crate) total: u64,
    /// What could not be read, in order.
    damaged: Vec<String>,
}

/// A question.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    query: String,
    sort: Sort,
    limit: usize,
    include_incorrect: bool,
}

impl Question {
    pub(crate) fn new(query: &str) -> Self {
        Self { query: query.to_owned(), sort: Sort::Rank, limit: 0, include_incorrect: false }
    }
}

/// Somebody who asks in this process, at a time.
pub(crate) struct Asker {
    store: Store,
    actor: String,
    now: DateTime<Utc>,
}

impl Asker {
    pub(crate) fn new(env: &TestEnv, actor: &str) -> Self {
        let wait = Wait { patience: Duration::from_secs(60), notice: Box::new(|_| {}) };
        let store = Store::new(Box::new(Fs::open(&env.home(), Options::default())), wait, Ids::Seeded(Cell::new(1)));
        Self { store, actor: actor.to_owned(), now: NOW.parse().unwrap() }
    }

    /// At a time when everything that was changed until now has settled.
    pub(crate) fn later(self) -> Self {
        Self { now: "2100-01-01T00:00:00Z".parse().unwrap(), ..self }
    }

    pub(crate) fn member(&self, name: &str) -> Member {
        user::find(&self.store, &name.parse().unwrap()).unwrap().unwrap()
    }

    pub(crate) fn with<T>(&self, act: impl FnOnce(&Context<'_>) -> T) -> T {
        let actor = Actor::Member(self.member(&self.actor), Proof::Named);
        let (limits, reads) = (Limits::default(), Reads::default());
        let (store, now) = (&self.store, self.now);
        act(&Context { store, actor: &actor, now, uptime: None, look: None, limits: &limits, reads: &reads })
    }

    /// The answer, and why files were read, if they were.
    pub(crate) fn ask(&self, whose: &[&str], question: &Question) -> Result<(Answer, Vec<String>)> {
        let (mut damaged, mut slow) = (Vec::new(), Vec::new());
        let dates = |text: &str| {
            let day = format!("{text}T00:00:00Z").parse();
            day.map_err(|_| Error::usage(format!("{text} is no day")))
        };
        let query = query::parse(&question.query, &dates).unwrap_or_else(|error| panic!("{question:?}: {error:?}"));
        let Question { sort, limit, include_incorrect, .. } = *question;
        let request = Request { query, limit, sort, include_incorrect };
        let members: Vec<_> = whose.iter().map(|name| self.member(name)).collect();
        let (total, hits) = self.with(|ctx| {
            let told = Told {
                damaged: &mut |error| damaged.push(error.to_string()),
                slow: &mut |unusable| slow.push(unusable.to_string()),
                progress: &mut |_| (),
            };
            let found = search::search(ctx, &members, &request, told)?;
            let hits: Result<Vec<_>> = found.hits.map(|hit| hit.map(|hit| format!("{hit:?}"))).collect();
            Ok::<_, Error>((found.total, hits?))
        })?;
        Ok((Answer { hits, total, damaged }, slow))
    }

    /// The answer of the index, which must have been asked.
    #[track_caller]
    pub(crate) fn indexed(&self, whose: &[&str], question: &Question) -> Answer {
        let (told, slow) = self.ask(whose, question).unwrap();
        assert!(slow.is_empty(), "{slow:?}");
        told
    }

    /// The answer of the files.
    #[track_caller]
    pub(crate) fn scanned(&self, env: &TestEnv, whose: &[&str], question: &Question) -> Answer {
        let (told, slow) = without_index(env, whose, || self.ask(whose, question).unwrap());
        // What was said is read from its files where there is little of it, and that is no news.
        assert!(slow.len() >= whose.len() || question.query.contains("in:sessions"), "{slow:?}");
        told
    }

    /// The labels of a profile's memories, what could not be read, and why files were read, if they were.
    pub(crate) fn labels(&self, name: &str, label: Label) -> (Vec<Count>, Vec<String>, usize) {
        let (mut damaged, mut slow) = (Vec::new(), 0);
        let told = Told {
            damaged: &mut |error| damaged.push(error.to_string()),
            slow: &mut |_| slow += 1,
            progress: &mut |_| (),
        };
        let labels = self.with(|ctx| memory::labels(ctx, &self.member(name), label, LabelOrder::Count, told)).unwrap();
        (labels, damaged, slow)
    }

    /// The relatives of a memory of a profile, what could not be read, and how often files were read for want of an
    /// index; `None` where no memory is called so.
    pub(crate) fn relatives(&self, name: &str, id: &str, limit: usize) -> (Option<Relatives>, Vec<String>, usize) {
        let (mut damaged, mut slow) = (Vec::new(), 0);
        let told = Told {
            damaged: &mut |error| damaged.push(error.to_string()),
            slow: &mut |_| slow += 1,
            progress: &mut |_| (),
        };
        let found = self.with(|ctx| {
            let found = memory::related(ctx, &self.member(name), id, limit, told).ok()?;
            Some((found.first.map(|related| format!("{:?}", related.unwrap())).collect(), found.total))
        });
        damaged.sort();
        (found, damaged, slow)
    }

    pub(crate) fn refresh(&self, name: &str, depth: Depth) -> Work {
        self.with(|ctx| index::refresh(ctx, &self.member(name), depth, &mut |_| ())).unwrap().work
    }
}

/// The related memories that were asked for, and how many there are.
type Relatives = (Vec<String>, u64);

/// Does something while these profiles have no index, and can have none.
fn without_index<T>(env: &TestEnv, whose: &[&str], act: impl FnOnce() -> T) -> T {
    let aside = |name: &str| env.path(&format!("{name}.index"));
    for name in whose {
        fs::rename(directory(env, name), aside(name)).unwrap_or_default();
        fs::write(directory(env, name), "in the way").unwrap();
    }
    let done = act();
    for name in whose {
        fs::remove_file(directory(env, name)).unwrap();
        fs::rename(aside(name), directory(env, name)).unwrap_or_default();
    }
    done
}

/// Where the index of a profile lies.
pub(crate) fn directory(env: &TestEnv, name: &str) -> PathBuf {
    env.home().join(format!("profiles/{name}/.mh/index"))
}

/// Its file.
pub(crate) fn file(env: &TestEnv, name: &str) -> PathBuf {
    directory(env, name).join("search.sqlite")
}
