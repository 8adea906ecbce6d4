//! What is offered: the domain's candidates for a question, as the actor may have them.

use super::line::Line;
use super::question::{Form, Question, Tasks};
use crate::cli::app::{App, Reading, Standing};
use crate::cli::{generate, path};
use crate::domain::access::Actor;
use crate::domain::complete::{self, Candidate, Label};
use crate::domain::mode::Mode;
use crate::domain::persona::{self, Part};
use crate::domain::search::query;
use crate::domain::task::Place;
use crate::domain::user::Member;
use crate::domain::user::assignment::Assignment;
use crate::domain::{Context, config, model, trust};
use crate::error::{Error, Kind, Result};
use crate::settings::{self, SystemFile};
use crate::store::fs::repository;

/// The newest one that the actor made, wherever an id is taken.
const LAST: &str = "@last";

/// What fits what was typed so far; nothing where the line cannot mean anything.
pub(super) fn offer(question: Question, line: &Line, typed: &str) -> Result<Vec<Candidate>> {
    let words = |words: &mut dyn Iterator<Item = Candidate>| fitting(words, typed);
    let own = |ask: &dyn Fn(&Context<'_>, &Member) -> Result<Vec<Candidate>>| own(line, ask);
    match question {
        Question::Accounts => accounts(line, typed),
        Question::Memories => own(&|ctx, subject| Ok(or_last(complete::memories(ctx, subject, typed)?, typed))),
        Question::RemovedMemories => own(&|ctx, subject| complete::removed(ctx, subject, typed)),
        Question::Links => behind(typed, |id| offer(Question::Memories, line, id)),
        Question::Query => in_query(line, typed),
        Question::Tokens => own(&|ctx, subject| complete::tokens(ctx, subject, typed)),
        Question::Projects => own(&|ctx, subject| complete::projects(ctx, subject, typed)),
        Question::Tasks(tasks) => own(&|ctx, subject| {
            let found = complete::tasks(ctx, subject, places(tasks), typed)?;
            Ok(if tasks == Tasks::Removed { found } else { or_last(found, typed) })
        }),
        Question::Speech if line.before.as_deref() != Some("say") => Ok(Vec::new()),
        Question::Sessions | Question::Speech => {
            own(&|ctx, subject| Ok(or_last(complete::sessions(ctx, subject, typed)?, typed)))
        }
        Question::ContextKeys => own(&|ctx, subject| {
            let sessions = complete::sessions(ctx, subject, typed)?;
            Ok(sessions.into_iter().chain(complete::context_keys(ctx, subject, typed)?).collect())
        }),
        Question::Operations => own(&|ctx, subject| complete::operations(ctx, subject, typed)),
        Question::Migrations => {
            let app = peek(line)?;
            complete::migrations(&app.context(&app.acting()?.actor), typed)
        }
        Question::Snapshots => snapshots(line, typed),
        Question::Tags => own(&|ctx, subject| complete::labels(ctx, subject, Label::Tag, typed)),
        Question::Entities => own(&|ctx, subject| complete::labels(ctx, subject, Label::Entity, typed)),
        Question::Types => own(&|ctx, subject| complete::labels(ctx, subject, Label::Type, typed)),
        Question::Facets => own(&|ctx, subject| {
            let about = |facet: &persona::Facet| facet.description.clone().or(facet.title.clone()).unwrap_or_default();
            let facets = persona::list(ctx, subject)?.into_iter();
            Ok(words(&mut facets.map(|facet| Candidate::new(&facet.name, about(&facet)))))
        }),
        Question::Modes => Ok(words(&mut Mode::ALL.into_iter().map(|mode| Candidate::plain(mode.as_str())))),
        Question::TrustLevels => {
            own(&|ctx, subject| Ok(words(&mut trust::show(ctx, subject)?.levels.into_iter().map(Candidate::plain))))
        }
        Question::ModelRoles => own(&|ctx, subject| {
            let roles = model::list(ctx, subject)?.into_iter().flatten();
            Ok(words(&mut roles.map(|role| Candidate::new(role.name, role.model))))
        }),
        Question::Settings(form) if line.system => {
            let keys = SystemFile::default().flat().into_iter();
            Ok(words(&mut keys.map(|(key, default)| setting(key, &default.to_string(), form))))
        }
        Question::Settings(form) => own(&|ctx, subject| {
            let settings = config::list::list(ctx, subject, None)?.flatten();
            // The values stay out of it: among them may be what is not meant to be on a screen.
            Ok(words(&mut settings.map(|one| setting(one.key.to_string(), &one.file, form))))
        }),
        Question::AccountKeys => {
            let keys = Assignment::KEYS.iter().filter(|key| !key.contains(char::is_uppercase));
            Ok(words(&mut keys.map(|key| Candidate::plain(format!("{key}=")))))
        }
        Question::PersonaParts => Ok(words(&mut Part::FIXED.iter().map(|part| Candidate::plain(part.to_string())))),
        Question::PathParts => match words(&mut path::words().map(Candidate::plain)) {
            none if none.is_empty() => offer(Question::Memories, line, typed),
            parts => Ok(parts),
        },
        Question::Views => Ok(words(&mut generate::views().into_iter().map(|(name, _)| Candidate::plain(name)))),
    }
}

/// What stands behind the first colon; before it is typed there is nothing to offer.
fn behind(typed: &str, ask: impl Fn(&str) -> Result<Vec<Candidate>>) -> Result<Vec<Candidate>> {
    let Some((before, rest)) = typed.split_once(':') else { return Ok(Vec::new()) };
    let found = ask(rest)?.into_iter();
    Ok(found.map(|candidate| Candidate { value: format!("{before}:{}", candidate.value), ..candidate }).collect())
}

/// The labels that a search asks for, those of them that a query can hold without quotation marks.
fn in_query(line: &Line, typed: &str) -> Result<Vec<Candidate>> {
    let field = typed.split_once(':').map_or("", |(field, _)| field.trim_start_matches('-'));
    let question = match field {
        "tag" => Question::Tags,
        "type" => Question::Types,
        "entity" => Question::Entities,
        _ => return Ok(Vec::new()),
    };
    let mut found = behind(typed, |label| offer(question, line, label))?;
    found.retain(|candidate| query::is_plain(candidate.value.split_once(':').map_or("", |(_, label)| label)));
    Ok(found)
}

/// Nothing that is asked here writes anything, or says anything.
fn peek(line: &Line) -> Result<App> {
    let flags = line.flags.clone().ok_or_else(|| Error::usage("nobody can be meant"))?;
    match App::as_it_is(flags, Reading::Peeks)? {
        (app, None) => Ok(app),
        (_, Some(unread)) => Err(unread),
    }
}

/// What is asked of the subject's profile, where that is the actor's own: an admin's look at another's
/// leaves a line, and a TAB should not.
fn own(line: &Line, ask: &dyn Fn(&Context<'_>, &Member) -> Result<Vec<Candidate>>) -> Result<Vec<Candidate>> {
    let app = peek(line)?;
    let Standing { subject, actor, .. } = app.standing()?;
    match &actor {
        Actor::Member(member, _) if member.account.id == subject.account.id => ask(&app.context(&actor), &subject),
        Actor::Member(..) | Actor::Nobody => Ok(Vec::new()),
    }
}

fn accounts(line: &Line, typed: &str) -> Result<Vec<Candidate>> {
    let app = peek(line)?;
    let actor = match app.acting() {
        Ok(acting) => acting.actor,
        // Whom the line does not name yet, it may be about to.
        Err(error) if error.kind() == Kind::Usage => Actor::Nobody,
        Err(error) => return Err(error),
    };
    complete::accounts(&app.context(&actor), typed)
}

/// The snapshots in the directory that stands before the word, the newest first. Who can read it may see them.
fn snapshots(line: &Line, typed: &str) -> Result<Vec<Candidate>> {
    let Some(dir) = &line.before else { return Ok(Vec::new()) };
    let repository = repository::look(&settings::expanded(dir))?;
    complete::snapshots(repository.as_ref(), typed)
}

fn places(tasks: Tasks) -> &'static [Place] {
    match tasks {
        Tasks::Open => &[Place::Active],
        Tasks::Done => &[Place::Completed],
        Tasks::Removed => &[Place::Deleted],
        Tasks::Any => &[Place::Active, Place::Completed],
    }
}

fn setting(key: String, value: &str, form: Form) -> Candidate {
    match form {
        Form::Key => Candidate::new(key, value),
        Form::Assignment => Candidate::new(format!("{key}="), value),
    }
}

/// With the word for the newest, behind what has a name of its own; none where there is nothing.
fn or_last(mut found: Vec<Candidate>, typed: &str) -> Vec<Candidate> {
    if LAST.starts_with(typed) && !(found.is_empty() && typed.is_empty()) {
        found.push(Candidate::new(LAST, "the newest that you made"));
    }
    found
}

/// Those that begin with what was typed.
fn fitting(words: &mut dyn Iterator<Item = Candidate>, typed: &str) -> Vec<Candidate> {
    words.filter(|candidate| candidate.value.starts_with(typed)).collect()
}
