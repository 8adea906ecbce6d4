//! `mh init --demo`: two people with a few days of life, for those who want to look around first.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::access::{Actor, Proof};
use crate::domain::memory::{self, NewMemory};
use crate::domain::task::{self, Due, NewTask};
use crate::domain::template;
use crate::domain::user::add::{self, NewUser, Start};
use crate::domain::user::{self, Member, Role, Visibility};
use crate::domain::{Context, home};
use crate::error::{Error, Kind, Result};

/// Somebody of the demo.
struct Person {
    username: &'static str,
    display_name: &'static str,
    role: Role,
    visibility: Visibility,
    /// Persona documents of their own, in place of the template's with its blanks.
    persona: [(&'static str, &'static str); 3],
    /// Their days: a [`Moment`] per line.
    days: &'static str,
    /// What they have to do: a [`Chore`] per line.
    tasks: &'static str,
}

macro_rules! own {
    ($name:literal, $file:literal) => {
        include_str!(concat!("../../profiles.example/demo/", $name, "/", $file))
    };
    ($name:literal) => {
        [
            ("core", own!($name, "core.json")),
            ("relationships", own!($name, "relationships.json")),
            ("routines", own!($name, "routines.json")),
        ]
    };
}

/// The first is the admin.
const PEOPLE: [Person; 2] = [
    Person {
        username: "alex",
        display_name: "Alex",
        role: Role::Admin,
        visibility: Visibility::Private,
        persona: own!("alex"),
        days: own!("alex", "days.ndjson"),
        tasks: own!("alex", "tasks.ndjson"),
    },
    Person {
        username: "robin",
        display_name: "Robin",
        role: Role::User,
        visibility: Visibility::Public,
        persona: own!("robin"),
        days: own!("robin", "days.ndjson"),
        tasks: own!("robin", "tasks.ndjson"),
    },
];

/// A memory of the demo, some days before today.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Moment {
    days_ago: u64,
    #[serde(deserialize_with = "hour_and_minute")]
    time: NaiveTime,
    r#type: String,
    content: String,
    response: Option<String>,
    importance: Option<f64>,
    #[serde(default)]
    public: bool,
}

/// A task of the demo, due some days after today.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Chore {
    title: String,
    due_in_days: Option<i64>,
    priority: Option<String>,
    every: Option<String>,
}

/// What stands in a file of the demo, a line each.
fn read<T: DeserializeOwned>(lines: &str) -> Result<Vec<T>> {
    let bug = |error| Error::bug(format!("the demo cannot be read: {error}"));
    lines.lines().map(|line| serde_json::from_str(line).map_err(bug)).collect()
}

fn hour_and_minute<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    NaiveTime::parse_from_str(&String::deserialize(deserializer)?, "%H:%M").map_err(serde::de::Error::custom)
}

/// The demo's names, in the order of their accounts.
pub fn usernames() -> Vec<&'static str> {
    PEOPLE.iter().map(|person| person.username).collect()
}

/// Whether the demo can move in: only where nobody lives.
pub fn check(ctx: &Context<'_>) -> Result<()> {
    if user::is_empty(ctx.store)? {
        return Ok(());
    }
    Err(Error::new(Kind::Conflict, "the demo moves only into a home without accounts, and this one has some")
        .hint("give it a home of its own: `mh --home DIR init --demo`"))
}

/// Makes the two accounts and writes their memories and tasks: an operation for each account, each
/// memory and each task, by the person it belongs to.
pub fn move_in(ctx: &Context<'_>) -> Result<Vec<Member>> {
    check(ctx)?;
    home::init(ctx, None)?;
    let mut members: Vec<Member> = Vec::new();
    for person in &PEOPLE {
        let admin = members.first().map_or(Actor::Nobody, |admin| Actor::Member(admin.clone(), Proof::Named));
        members.push(add::add(&Context { actor: &admin, ..*ctx }, &person.new_user()?)?);
    }
    for (person, member) in PEOPLE.iter().zip(&members) {
        let actor = Actor::Member(member.clone(), Proof::Named);
        for new in person.memories(ctx.now)? {
            memory::capture(&Context { actor: &actor, ..*ctx }, member, new)?;
        }
    }
    for (person, member) in PEOPLE.iter().zip(&members) {
        let actor = Actor::Member(member.clone(), Proof::Named);
        for new in person.tasks(ctx.now)? {
            task::add(&Context { actor: &actor, ..*ctx }, member, &new, &Utc)?;
        }
    }
    Ok(members)
}

impl Person {
    fn new_user(&self) -> Result<NewUser> {
        Ok(NewUser {
            role: Some(self.role),
            display_name: Some(self.display_name.to_owned()),
            visibility: self.visibility,
            start: Start::Seed(template::with(&self.persona)?),
            ..NewUser::named(self.username.parse()?)
        })
    }

    /// Their memories, oldest first and none of them in the future: where today has not come that
    /// far yet, all of them lie a day further back.
    fn memories(&self, now: DateTime<Utc>) -> Result<Vec<NewMemory>> {
        let moments: Vec<Moment> = read(self.days)?;
        let today = now.date_naive();
        let at =
            |moment: &Moment, shift: u64| (today - Days::new(moment.days_ago + shift)).and_time(moment.time).and_utc();
        let shift = u64::from(moments.iter().any(|moment| at(moment, 0) > now));
        Ok(moments
            .into_iter()
            .map(|moment| NewMemory {
                at: Some(at(&moment, shift)),
                kind: Some(moment.r#type),
                text: moment.content,
                response: moment.response,
                importance: moment.importance,
                public: moment.public,
                parse: true,
                ..NewMemory::default()
            })
            .collect())
    }

    /// Their tasks, settled.
    fn tasks(&self, now: DateTime<Utc>) -> Result<Vec<NewTask>> {
        let today = now.date_naive();
        let task = |chore: Chore| {
            let mut new = NewTask {
                title: chore.title,
                due: chore.due_in_days.map(|days| Due::Day(today + TimeDelta::days(days))),
                priority: chore.priority.map(|word| word.parse()).transpose()?.unwrap_or_default(),
                every: chore.every.map(|rule| rule.parse()).transpose()?,
                ..NewTask::default()
            };
            new.settle(today)?;
            Ok(new)
        };
        read::<Chore>(self.tasks)?.into_iter().map(task).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_is_always_in_the_past_and_in_order() {
        for now in ["2026-11-21T00:01:00Z", "2026-03-01T12:00:00Z", "2024-02-29T23:59:00Z"] {
            let now: DateTime<Utc> = now.parse().unwrap();
            for person in &PEOPLE {
                let memories = person.memories(now).unwrap();
                assert!(memories.len() > 10, "{}", person.username);
                assert!(memories.iter().all(|memory| memory.at.unwrap() <= now));
                assert!(memories.is_sorted_by_key(|memory| memory.at));
                assert!(memories.iter().any(|memory| memory.public));
            }
        }
    }

    #[test]
    fn the_demo_has_something_to_do() {
        for person in &PEOPLE {
            let tasks = person.tasks("2026-11-21T10:31:29Z".parse().unwrap()).unwrap();
            assert!(tasks.iter().any(|task| task.every.is_some()), "{}", person.username);
            assert!(tasks.iter().any(|task| !task.tags.is_empty()), "{}", person.username);
        }
    }
}
