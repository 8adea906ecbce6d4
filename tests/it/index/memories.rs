//! Lists of memories by their labels, and memories by a piece of their ids: what the index tells is what the
//! files tell.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use mh::domain::index::Told;
use mh::domain::memory::{self, Filter};
use mh::domain::stats::{self, Span};
use mh::error::Error;
use mh::store::key::Order;
use serde_json::json;

use super::world::{Chance, World};
use super::{Asker, Depth, directory};
use crate::support::TestEnv;

/// Puts a memory, right or damaged, where its time belongs or, if `stray`, anywhere.
fn put(env: &TestEnv, chance: &mut Chance, n: usize, stray: bool) {
    let directory = chance.one(&["2026/11/20", "2026/11/21", "2026", "dreams", ""]);
    let day = if directory.ends_with("20") && !stray { 20 } else { 21 };
    let names = [
        format!("evt-202611{day}10312912{}-k7x{}q", n % 3, n % 32),
        format!("Evt-202611{day}1031291-slug-{n}"),
        format!("other-202611{day}103129123-{n}"),
        format!("untimed-{n}"),
    ];
    let tags: Vec<_> = (0..chance.below(3)).map(|_| chance.one(&["Work", "work", "café", "CAFE\u{301}"])).collect();
    let entities: Vec<_> = (0..chance.below(2)).map(|_| chance.one(&["Zoë", "zoe"])).collect();
    let visibility = chance.one(&["public", "private"]);
    let kind = chance.one(&["dream", "Dream", "journal"]);
    let text = json!({ "tags": tags, "entities": entities, "type": kind, "metadata": { "visibility": visibility } });
    let text = if chance.below(10) == 0 { "{".to_owned() } else { text.to_string() };
    let directory = env.home().join("profiles/bob/memory/episodic").join(directory);
    fs::create_dir_all(&directory).unwrap();
    let file = directory.join(format!("{}.json", names[chance.below(4)]));
    let aside = file.with_extension("new");
    fs::write(&aside, text).unwrap();
    fs::rename(aside, file).unwrap();
}

fn filter(chance: &mut Chance) -> Filter {
    let mut some = |of: &[&str]| (0..chance.below(3)).map(|_| chance.one(of).to_owned()).collect::<Vec<_>>();
    let (tags, entities, kinds) =
        (some(&["#Café", "WORK", "none"]), some(&["@zoë", "zoe"]), some(&["DREAM", "journal"]));
    let bound = |chance: &mut Chance, day: &str| (chance.below(3) == 0).then(|| day.parse().unwrap());
    Filter {
        since: bound(chance, "2026-11-21T00:00:00Z"),
        until: bound(chance, "2026-11-21T10:31:29.122Z"),
        limit: [0, 1, 3, 7][chance.below(4)],
        order: [Order::NewestFirst, Order::OldestFirst][chance.below(2)],
        tags,
        entities,
        kinds,
    }
}

fn listed(asker: &Asker, filter: &Filter, by_index: bool) -> Vec<String> {
    let (mut slow, mut progress) = (|why: &_| panic!("files were read: {why}"), |_| ());
    let told = Told::new(&mut slow, &mut progress);
    let mut told = if by_index { told.always() } else { told };
    let bob = asker.member("bob");
    asker.with(|ctx| {
        let memories = memory::list(ctx, &bob, filter.clone(), Some(&mut told)).unwrap();
        let mut answers: Vec<_> = memories.map(|memory| format!("{memory:?}")).collect();
        let local = |time: DateTime<Utc>| time.naive_utc() + TimeDelta::hours(5);
        let mut damaged = Vec::new();
        for span in [Span::Weeks, Span::ThisYear, Span::Year("2025".parse().unwrap())] {
            let tell = |error: &Error| damaged.push(format!("{error:?}"));
            answers.push(format!("{:?}", stats::count(ctx, &bob, span, local, tell, &mut told).unwrap()));
        }
        answers.append(&mut damaged);
        answers
    })
}

#[test]
fn any_list_of_memories_is_what_the_files_say() {
    let rounds = std::env::var("MH_TEST_ROUNDS").map_or(4, |rounds| rounds.parse().unwrap());
    for seed in 1..=rounds {
        let env = TestEnv::with_alice_and_bob();
        env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
        env.mh(&["-u", "bob", "user", "set", "bob", "public=true"]).ok();
        let (mut chance, strays) = (Chance(seed), seed % 4 == 0);
        let mut world = strays.then(|| World::new(&env, seed));
        for step in 0..30 {
            put(&env, &mut chance, step, strays);
            put(&env, &mut chance, step + 1, strays);
            world.iter_mut().for_each(|world| drop(world.step()));
            let who = chance.one(&["bob", "bob", "carol"]);
            let filter = filter(&mut chance);
            let asker = Asker::new(&env, who);
            assert_eq!(listed(&asker, &filter, true), listed(&asker, &filter, false), "{seed} {step} {filter:?}");
        }
    }
}

#[test]
fn a_piece_of_an_id_means_the_same_with_an_index() {
    let env = TestEnv::with_alice_and_bob();
    let mut chance = Chance(7);
    // Of fewer, names are looked through whether there is an index or not.
    let beneath = env.home().join("profiles/bob/memory/episodic/2025/06/01");
    fs::create_dir_all(&beneath).unwrap();
    (0..1000).for_each(|n| fs::write(beneath.join(format!("evt-20250601120000{n:03}-aa{n:03}.json")), "{}").unwrap());
    (0..60).for_each(|n| put(&env, &mut chance, n, false));
    let asker = Asker::new(&env, "bob").later();
    asker.refresh("bob", Depth::Changes);
    let id = env.mh(&["-u", "bob", "capture", "a moment ago"]).ok().trim().to_owned();
    let texts = [
        "k7x",
        "7q",
        "q",
        "3q",
        "k7x12q",
        "K7X3Q",
        "evt-20261121",
        "20261121",
        "2026112110312912",
        "evt-2026112010312912",
        "evt-2025060112",
        "evt-20250601120000500",
        "aa500",
        "500",
        "2",
        "slug",
        "slug-7",
        "evt-20261121103129100-slug-7",
        "other",
        "other-20261121103129123-9",
        "untimed",
        "untimed-1",
        "1",
        "-",
        "nothing",
        "",
        "@last",
        "é",
        "%",
        "evt-20261121103129",
    ];
    let found = |text: &str| {
        let bob = asker.member("bob");
        asker.with(|ctx| format!("{:?}", memory::resolve(ctx, &bob, text)))
    };
    let mut indexed: Vec<_> = texts.iter().map(|text| found(text)).collect();
    indexed.push(found(&id[id.len() - 4..]));
    fs::remove_dir_all(directory(&env, "bob")).unwrap();
    let mut scanned: Vec<_> = texts.iter().map(|text| found(text)).collect();
    scanned.push(found(&id[id.len() - 4..]));
    for (text, (indexed, scanned)) in texts.iter().chain([&"its tail"]).zip(indexed.iter().zip(&scanned)) {
        assert_eq!(indexed, scanned, "{text}");
    }
    assert!(indexed[texts.len()].contains(&id), "{indexed:?}");
    assert!(!directory(&env, "bob").exists(), "none is built to find a name");
}
