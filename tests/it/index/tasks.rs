//! Lists of tasks: what the index tells is what the files tell, whoever changes them.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use mh::domain::index::Told;
use mh::domain::status::{self, Few};
use mh::domain::task::{self, Filter, Status, Wanted};
use mh::domain::today;
use mh::id::tail;
use serde_json::{Value, json};

use super::world::{Chance, World};
use super::{Asker, Depth};
use crate::support::{NOW, TestEnv};

const STEPS: usize = 25;
const IDS: usize = 12;

fn id(n: usize) -> String {
    format!("task-20261101103129{:03}-aaaa{}", n % 4, n % 3)
}

/// A task as programs write them, right or wrong.
fn task(chance: &mut Chance) -> Value {
    let times = ["2026-11-20T10:00:00Z", "2026-11-21T10:00:00.5Z", "2026-11-21T23:30:00+02:00", "soon"];
    let mut fields = json!({ "title": "fire the kiln" });
    for (name, values) in [
        ("status", &["todo", "in_progress", "blocked", "done", "cancelled", "nonsense"][..]),
        ("priority", &["P0", "p1", "P3", "high"]),
        ("due", &["2026-11-20", "2026-11-21", "2026-12-01", "2026-11-21T09:00:00Z", "9999-12-31", "whenever"]),
        ("created", &times),
        ("updated", &times),
        ("completed", &times),
        ("projectId", &["Pots", "pots", "other"]),
    ] {
        if chance.below(4) > 0 {
            fields[name] = chance.one(values).into();
        }
    }
    fields["dependencies"] = (0..chance.below(3)).map(|_| id(chance.below(IDS))).collect();
    fields["tags"] = (0..chance.below(3)).map(|_| chance.one(&["Work", "work", "café", "cafe\u{301}"])).collect();
    fields
}

/// Puts a task somewhere, aside and renamed, as careful programs do.
fn put(env: &TestEnv, chance: &mut Chance) {
    let place = chance.one(&["active", "active", "active/deep", "completed", "deleted"]);
    let directory = env.home().join("profiles/bob/memory/tasks").join(place);
    fs::create_dir_all(&directory).unwrap();
    let file: PathBuf = directory.join(format!("{}.json", id(chance.below(IDS))));
    let aside = file.with_extension("new");
    fs::write(&aside, if chance.below(12) == 0 { "{".to_owned() } else { task(chance).to_string() }).unwrap();
    drop(fs::rename(aside, file));
}

fn filter(chance: &mut Chance) -> Filter {
    let wanted = [Wanted::Open, Wanted::Of(Status::Done), Wanted::Of(Status::Todo), Wanted::Deleted, Wanted::All];
    Filter {
        wanted: (0..chance.below(3)).map(|_| wanted[chance.below(5)]).collect(),
        tags: (0..chance.below(2)).map(|_| chance.one(&["work", "#Café", "none"]).to_owned()).collect(),
        project: (chance.below(4) == 0).then(|| "POTS".to_owned()),
        due_before: (chance.below(4) == 0).then(|| "2026-11-22T00:00:00Z".parse().unwrap()),
        on: (chance.below(6) == 0).then(|| "2026-11-21".parse().unwrap()),
        limit: chance.below(3),
    }
}

/// All that is answered, by the index or by the files.
fn answers(asker: &Asker, filter: &Filter, by_index: bool) -> Vec<String> {
    let now: DateTime<FixedOffset> = NOW.parse().unwrap();
    let now = now.with_timezone(&FixedOffset::east_opt(5 * 3600).unwrap());
    let (mut slow, mut damaged) = (|why: &_| panic!("files were read: {why}"), Vec::new());
    let mut progress = |_| ();
    let told = Told::new(&mut slow, &mut progress);
    // Of few documents, as here, the files are read unless somebody insists.
    let mut told = if by_index { told.always() } else { told };
    let bob = asker.member("bob");
    asker.with(|ctx| {
        let mut tasks = task::list(ctx, &bob, filter, &now, Some(&mut told)).unwrap();
        let mut answers: Vec<_> = std::mem::take(&mut tasks.damaged).iter().map(|why| format!("{why:?}")).collect();
        answers.push(format!("{} tasks", tasks.len()));
        let enough = if filter.limit == 0 { usize::MAX } else { filter.limit };
        let tails: Vec<_> = tasks.ids().map(|id| tail(id).to_owned()).collect();
        answers.extend(tasks.in_order().take(enough).map(|listed| {
            let namesakes =
                listed.as_ref().map(|listed| tails.iter().filter(|known| *known == tail(&listed.task.id)).count());
            format!("{listed:?} {namesakes:?}")
        }));
        answers.push(format!("{:?}", task::next(ctx, &bob, filter, &now, Some(&mut told))));
        let few = Few { memories: 3, tasks: 3 };
        let status = status::of(ctx, &bob, &now, few, &mut told).unwrap();
        answers.push(format!("{:?} {:?}", status.memories, status.tasks));
        let day = today::of(ctx, &bob, now.date_naive(), &now, |why| damaged.push(format!("{why:?}")), &mut told);
        answers.push(format!("{:?}", day.unwrap()));
        answers.append(&mut damaged);
        answers
    })
}

#[test]
fn any_list_of_tasks_is_what_the_files_say() {
    let rounds = std::env::var("MH_TEST_ROUNDS").map_or(4, |rounds| rounds.parse().unwrap());
    for seed in 1..=rounds {
        let env = TestEnv::with_alice_and_bob();
        env.mh(&["-u", "bob", "task", "add", "Mend the kiln door", "--project", "Pots"]).ok();
        let mut world = World::new(&env, seed);
        let mut chance = Chance(seed);
        let mut story = format!("seed {seed}");
        for _ in 0..STEPS {
            put(&env, &mut chance);
            story = format!("{story}\n{}", world.step());
            let (asker, filter) = (Asker::new(&env, "bob"), filter(&mut chance));
            assert_eq!(answers(&asker, &filter, true), answers(&asker, &filter, false), "{filter:?}\n{story}");
        }
        // Nothing of it rests on what was brought in before.
        Asker::new(&env, "bob").refresh("bob", Depth::Everything);
    }
}
