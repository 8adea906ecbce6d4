//! Capturing by the thousand: a line of JSON for each memory.
//!
//! The whole is checked first, in two steps: [`check`] needs no home, [`plan`] looks at what is there.
//! Then [`capture`] makes it, in parts of one operation. The input is read again for each step, so that
//! nothing of it has to be held.

mod known;
mod late;
mod line;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::io::BufRead;
use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::domain::access::{Action, Target, authorize};
use crate::domain::batch::{self, Batch, Entry, Outcome};
use crate::domain::lines::{Line, Lines, Opened};
use crate::domain::memory::capture::{keyed, mode_of, session_of};
use crate::domain::memory::document::id_in;
use crate::domain::span::Span;
use crate::domain::user::Member;
use crate::domain::{Context, mode};
use crate::error::{Error, Result};
use crate::id::{IdKind, MemoryId, OpId};
use crate::store::Operation;
use crate::store::key::Key;
use crate::store::operation::Totals;
use known::{Known, Verdict};
use late::Late;
pub use line::Rules;
use line::{Around, Given};

/// As many wrong lines are told one by one.
const TOLD: usize = 10;

/// By what a line is known that was captured before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dedupe {
    /// By its id: a memory of that id has the same content.
    Id,
    /// By its text, white space around it aside: a living memory has the same.
    Content {
        /// Only memories of so long before the line's own time count; `None` is all.
        within: Option<Span>,
    },
    /// By its field `key`, as a capture with `--key`.
    Key,
}

/// What is wrong with the lines of a batch.
#[derive(Debug, Default)]
pub struct Flaws {
    /// The numbers of the lines, and where each stands in the input, in bytes.
    pub lines: BTreeMap<u64, Range<u64>>,
    /// The first of them, each with what is wrong.
    told: Vec<(u64, Error)>,
}

impl Flaws {
    fn add(&mut self, number: u64, at: Range<u64>, error: Error) {
        self.lines.insert(number, at);
        if self.told.len() < TOLD {
            self.told.push((number, error));
        }
    }

    /// One error for all of them; `None` where nothing is wrong.
    pub fn error(&self) -> Option<Error> {
        let (_, first) = self.told.first()?;
        let count = self.lines.len();
        let what = if count == 1 { "a line".to_owned() } else { format!("{count} lines") };
        let error = Error::new(first.kind(), format!("{what} of the batch cannot be captured; nothing was written"));
        Some(self.told().fold(error, |error, told| error.hint(told)))
    }

    /// The first of them in words, and how many more there are.
    pub fn told(&self) -> impl Iterator<Item = String> + '_ {
        let more = self.lines.len() - self.told.len();
        let told = self.told.iter().map(|(line, error)| format!("line {line}: {error}"));
        told.chain((more > 0).then(|| format!("and {more} more")))
    }
}

/// What a batch comes to, before anything is written.
#[derive(Debug, Default)]
pub struct Plan {
    /// Lines that cannot be captured.
    pub flaws: Flaws,
    /// Lines that were captured before.
    skipped: BTreeSet<u64>,
    /// How many memories there are to make.
    pub new: u64,
    /// What they amount to.
    growth: Totals,
    /// The earliest time of a line, in milliseconds since 1970.
    earliest: i64,
    /// What may have been captured by others since.
    late: Option<Late>,
}

impl Plan {
    /// How many lines were captured before.
    pub fn skipped(&self) -> u64 {
        self.skipped.len() as u64
    }

    fn batch(&self) -> Batch {
        Batch { event: super::CAPTURE_BATCH, action: Action::Capture, entries: self.new, growth: self.growth }
    }
}

/// What a batch made.
#[derive(Debug)]
pub struct Made {
    /// How much.
    pub outcome: Outcome,
    /// The ids of the new memories, each with a line end.
    pub ids: String,
}

/// Checks every line by itself. Needs no home; how many lines are done goes to `progress`.
pub fn check(now: DateTime<Utc>, open: Opened<'_>, rules: &Rules<'_>, progress: &mut dyn FnMut()) -> Result<Plan> {
    let mut plan = Plan { earliest: now.timestamp_millis(), ..Plan::default() };
    for line in lines(open, rules)? {
        let Line { number, at, bytes } = line?;
        match bytes.and_then(|bytes| Given::read(&bytes, rules)) {
            Ok(given) => {
                plan.new += 1;
                plan.earliest = given.time.map_or(plan.earliest, |time| plan.earliest.min(time.timestamp_millis()));
            }
            Err(error) => plan.flaws.add(number, at, error),
        }
        progress();
    }
    Ok(plan)
}

/// Looks at what is there: which lines were captured before, which ids are taken, whether there is
/// room for the rest. Takes what [`check`] found.
pub fn plan(
    ctx: &Context<'_>,
    subject: &Member,
    open: Opened<'_>,
    rules: &Rules<'_>,
    session: Option<&str>,
    dedupe: Option<Dedupe>,
    mut plan: Plan,
) -> Result<Plan> {
    authorize(ctx, Action::Capture, Target::Member(subject))?;
    let around = around(ctx, subject, session)?;
    plan.late = match dedupe {
        Some(Dedupe::Content { within }) => Some(Late::from_now(ctx, subject, within)?),
        Some(Dedupe::Id | Dedupe::Key) | None => None,
    };
    let mut known = Known::gather(ctx, subject, dedupe, plan.earliest)?;
    plan.new = 0;
    for line in lines(open, rules)? {
        let Line { number, at, bytes } = line?;
        if plan.flaws.lines.contains_key(&number) {
            continue;
        }
        let given = bytes.and_then(|bytes| Given::read(&bytes, rules))?;
        match known.judge(&given) {
            Ok(Verdict::New) => {
                plan.new += 1;
                for (key, bytes) in entry(&given, &fresh_id(ctx, &given)?, &around)? {
                    plan.growth.add(&key, 1, i64::try_from(bytes.len()).unwrap_or(i64::MAX));
                }
            }
            Ok(Verdict::Known) => drop(plan.skipped.insert(number)),
            Err(error) => plan.flaws.add(number, at, error),
        }
    }
    batch::check_room(ctx, subject, &plan.batch())?;
    Ok(plan)
}

/// Captures what is planned, but for what others have captured since. `progress` is told after each part how many memories are made.
pub fn capture(
    ctx: &Context<'_>,
    subject: &Member,
    open: Opened<'_>,
    rules: &Rules<'_>,
    session: Option<&str>,
    plan: &mut Plan,
    progress: &mut dyn FnMut(u64),
) -> Result<Made> {
    let around = around(ctx, subject, session)?;
    let mut late = plan.late.take();
    // Of one moment there are 33 million ids: among thousands without a time some are drawn twice.
    let mut drawn = HashSet::new();
    let hasher = RandomState::new();
    let mut entries = lines(open, rules)?.filter_map(|line| {
        let is_out = |number| plan.skipped.contains(&number) || plan.flaws.lines.contains_key(&number);
        let line = line.map(|line| (!is_out(line.number)).then_some(line)).transpose()?;
        Some(line.and_then(|line| {
            let given = line.bytes.and_then(|bytes| Given::read(&bytes, rules))?;
            let mut id = fresh_id(ctx, &given)?;
            let is_taken =
                |id: &MemoryId| ctx.store.get(&subject.scope(), &Key::memory(id)).map(|found| found.is_some());
            while given.id.is_none() && (!drawn.insert(hasher.hash_one(id.as_str())) || is_taken(&id)?) {
                id = fresh_id(ctx, &given)?;
            }
            entry(&given, &id, &around)
        }))
    });
    let mut ids = String::new();
    let mut wanted = |op: &Operation<'_>, own: Option<&OpId>, entry: &Entry| {
        let Some(memory) = entry.first() else { return Ok(false) };
        if let Some(late) = &mut late
            && late.knows(ctx, subject, op, own, memory)?
        {
            return Ok(false);
        }
        ids.push_str(id_in(&memory.0.name.stem_lossy()));
        ids.push('\n');
        Ok(true)
    };
    let outcome = batch::create(ctx, subject, &plan.batch(), &mut entries, &mut wanted, progress)?;
    Ok(Made { outcome, ids })
}

fn lines(open: Opened<'_>, rules: &Rules<'_>) -> Result<Lines<Box<dyn BufRead>>> {
    Lines::new(open()?, rules.line_bytes)
}

fn around<'a>(ctx: &Context<'_>, subject: &'a Member, session: Option<&str>) -> Result<Around<'a>> {
    let stored = ctx.store.get(&subject.scope(), &mode::key())?;
    let (mode, session) = (mode_of(ctx, subject, stored)?, session_of(ctx, subject, session)?);
    Ok(Around { now: ctx.now, owner: &subject.account.id, mode, session })
}

/// The line's own id, or one of its time.
fn fresh_id(ctx: &Context<'_>, given: &Given) -> Result<MemoryId> {
    match &given.id {
        Some(id) => Ok(id.clone()),
        None => ctx.store.ids.timed(IdKind::Memory, given.time.unwrap_or(ctx.now)),
    }
}

/// The documents that a line becomes.
fn entry(given: &Given, id: &MemoryId, around: &Around<'_>) -> Result<Entry> {
    let mut documents = vec![(Key::memory(id), given.encode(id, around)?)];
    if let Some(key) = &given.key {
        documents.push((Key::capture_key(key), keyed(id)?));
    }
    Ok(documents)
}
