//! People side by side: no byte of one in the other's output or tree, and what the table forbids stays undone.

use std::cell::Cell;
use std::time::Duration;

use mh::domain::Context;
use mh::domain::access::{Actor, Proof, Reads};
use mh::domain::limits::Limits;
use mh::domain::memory::{self, Filter};
use mh::domain::persona::{self, Address, Choice, Part};
use mh::domain::search::{self, Request, Sort, Told, query};
use mh::domain::user::{self, Member};
use mh::error::Kind;
use mh::id::Ids;
use mh::store::Store;
use mh::store::backend::Wait;
use mh::store::fs::{Fs, Options};
use serde_json::json;

use crate::support::{NOW, TestEnv, assert_run, assert_runs};

/// Every command that answers something about somebody.
const QUESTIONS: &[&[&str]] = &[
    &["persona"],
    &["persona", "prompt"],
    &["persona", "versions"],
    &["persona", "show", "relationships"],
    &["memory", "list"],
    &["memory", "list", "--limit", "0", "--reverse"],
    &["search", "*only*"],
    &["search", "-nothing", "--explain", "--include-incorrect"],
    &["show", "@last"],
    &["show", "evt-20261121"],
    &["status"],
    &["today"],
    &["prompt"],
    &["stats"],
    &["stats", "--svg", "-"],
    &["path", "@last"],
    &["path"],
    &["op", "list"],
    &["audit", "list", "--limit", "0"],
    &["audit", "verify"],
    &["user", "show"],
    &["whoami"],
    &["capture", "another thing", "--dry-run"],
    &["capture", "again", "--key", "the-key"],
    &["capture", "linked", "--link", "follows:@last"],
];

/// bob and carol, each with words that only they use.
fn side_by_side() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
    for user in ["bob", "carol"] {
        let word = |what: &str| format!("{what}-only-{user}-has");
        let assignments = [format!("display-name={}", word("name")), format!("email={}@example.org", word("mail"))];
        env.mh(&["-u", user, "user", "set", user, &assignments[0], &assignments[1]]).ok();
        let text = format!("{} #{} @{}", word("text"), word("tag"), word("entity"));
        let meta = format!("m={}", word("meta"));
        let name = format!("identity.name={}", word("assistant"));
        let friend = format!("relationships.people[0].name={}", word("friend"));
        env.mh(&["-u", user, "persona", "set", &name, &friend]).ok();
        env.mh(&["-u", user, "capture", &text, "--response", &word("answer"), "--meta", &meta, "--key", "the-key"])
            .ok();
    }
    env
}

#[test]
fn no_byte_of_one_is_in_the_output_or_tree_of_the_other() {
    let env = side_by_side();
    for (user, other) in [("bob", "carol"), ("carol", "bob")] {
        let theirs = format!("only-{other}-has");
        for &question in QUESTIONS {
            for format in ["table", "json", "jsonl", "csv"] {
                let run = env.mh(&[&["-u", user, "--format", format], question].concat());
                run.ok();
                let said = format!("{}{}", run.stdout, run.stderr);
                assert!(!said.contains(&theirs) && !said.contains(&format!("profiles/{other}")), "{question:?}: {run}");
            }
        }
        let profile = env.home().join("profiles").join(user);
        for (path, bytes) in env.tree() {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!path.starts_with(&profile) || !text.contains(&theirs), "{}", path.display());
        }
        for refused in [&["user", "show", other][..], &["user", "set", other, "email=x@y.org"]] {
            let run = env.forbidden(&[&["-u", user], refused].concat());
            assert!(!run.stderr.contains(&theirs), "{run}");
        }
        let seen = env.mh(&["-u", user, "user", "list", "--json"]).json();
        assert_eq!(seen.as_array().unwrap().len(), 1, "private accounts are not there for others");
    }
    let ids = |user: &str| env.mh(&["-u", user, "path", "@last"]).ok().rsplit('/').next().unwrap().to_owned();
    let of_carol = ids("carol");
    let run = env.refused(&["-u", "bob", "show", of_carol.trim_end_matches(".json")]);
    assert_eq!(run.code(), 3, "an id of somebody else's is an id of nothing: {run}");
}

#[test]
fn a_public_account_shows_its_name_and_no_more() {
    let env = side_by_side();
    env.mh(&["-u", "carol", "user", "set", "carol", "public=true"]).ok();
    let run = env.mh(&["-u", "bob", "user", "show", "carol", "--json"]);
    let carol = run.json();
    assert_eq!((&carol["username"], &carol["displayName"]), (&json!("carol"), &json!("name-only-carol-has")));
    for hidden in ["role", "status", "email", "created", "id"] {
        assert_eq!(carol[hidden], json!(null), "{hidden}");
    }
    assert_runs!(
        env.mh(&["-u", "bob", "user", "list"]),
        env.mh(&["-u", "bob", "user", "show", "carol"]),
        env.forbidden(&["-u", "bob", "user", "set", "carol", "email=x@y.org"]),
        env.forbidden(&["-u", "bob", "user", "add", "dora", "--like", "carol"]),
    );
}

/// The home as the program's own floors see it; no command names an actor beside its subject yet.
fn store(env: &TestEnv) -> Store {
    let wait = Wait { patience: Duration::from_secs(10), notice: Box::new(|_| ()) };
    Store::new(Box::new(Fs::open(&env.home(), Options::default())), wait, Ids::Seeded(Cell::new(7)))
}

#[test]
fn of_a_public_profile_only_public_memories_are_seen() {
    let env = side_by_side();
    env.mh(&["-u", "carol", "capture", "for everybody", "--public"]).ok();
    let torn = "profiles/carol/memory/episodic/2026/11/21/evt-20261121000000000-aaaaa.json";
    env.write(torn, "{ torn");
    let store = store(&env);
    let member = |name: &str| -> Member { user::find(&store, &name.parse().unwrap()).unwrap().unwrap() };
    let seen_by = |name: &str| {
        let actor = Actor::Member(member(name), Proof::Named);
        let ctx = Context {
            store: &store,
            actor: &actor,
            now: NOW.parse().unwrap(),
            uptime: None,
            look: None,
            limits: &Limits::default(),
            reads: &Reads::default(),
        };
        let memories = memory::list(&ctx, &member("carol"), Filter::default(), None).map_err(|error| error.kind())?;
        Ok::<_, Kind>(
            memories.map(|memory| memory.map_or("damaged".to_owned(), |memory| memory.content)).collect::<Vec<_>>(),
        )
    };
    assert_eq!(seen_by("bob"), Err(Kind::Forbidden), "carol is private");
    env.mh(&["-u", "carol", "user", "set", "carol", "public=true"]).ok();
    assert_eq!(seen_by("bob").unwrap(), ["for everybody"]);
    assert_eq!(seen_by("carol").unwrap().len(), 3);
    let before = env.mh(&["-u", "alice", "op", "list", "--json"]).json().as_array().unwrap().len();
    assert_eq!(seen_by("alice").unwrap().len(), 3, "admins see all");
    let lines = env.mh(&["-u", "alice", "audit", "list", "--event", "admin.read", "--json"]).json();
    assert_eq!(lines.as_array().unwrap().len(), 1, "and it is logged");
    assert_eq!(before, 0);
}

#[test]
fn of_a_public_profile_the_persona_as_it_speaks_is_seen_and_nothing_beside_it() {
    let env = side_by_side();
    env.mh(&["-u", "carol", "persona", "facet", "use", "poet"]).ok();
    let store = store(&env);
    let member = |name: &str| -> Member { user::find(&store, &name.parse().unwrap()).unwrap().unwrap() };
    let actor = Actor::Member(member("bob"), Proof::Named);
    let ctx = Context {
        store: &store,
        actor: &actor,
        now: NOW.parse().unwrap(),
        uptime: None,
        look: None,
        limits: &Limits::default(),
        reads: &Reads::default(),
    };
    let address = |path: &str| Address::from(&path.parse().unwrap());
    let name = |choice: &Choice| {
        let value = persona::value(&ctx, &member("carol"), &address("identity.name"), choice);
        value.map(|name| name.as_str().unwrap()).map_err(|error| error.kind())
    };
    let named = Choice::Named("poet".to_owned());
    assert_eq!(name(&Choice::Active), Err(Kind::Forbidden), "carol is private");
    env.mh(&["-u", "carol", "user", "set", "carol", "public=true"]).ok();
    for choice in [Choice::Active, Choice::Core] {
        assert_eq!(name(&choice).unwrap(), "assistant-only-carol-has");
    }
    let merged = persona::merged(&ctx, &member("carol"), &Choice::Active).unwrap();
    assert_eq!(merged.facet.as_deref(), Some("poet"));
    assert_eq!(name(&named), Err(Kind::Forbidden), "which facets there are is not public");
    let carol = member("carol");
    for part in ["relationships", "routines", "decision-rules"] {
        let error = persona::value(&ctx, &carol, &address(part), &Choice::Active).unwrap_err();
        assert_eq!(error.kind(), Kind::Forbidden, "{part}");
    }
    let kinds = [
        persona::prompt(&ctx, &carol, &Choice::Active).map(drop),
        persona::validate(&ctx, &carol).map(drop),
        persona::list(&ctx, &carol).map(drop),
        persona::past(&ctx, &carol, &Part::Core).map(drop),
        persona::set(&ctx, &carol, &["identity.name=x".parse().unwrap()]).map(drop),
        persona::switch(&ctx, &carol, "default").map(drop),
    ];
    for result in kinds {
        assert_eq!(result.unwrap_err().kind(), Kind::Forbidden);
    }
}

#[test]
fn what_others_could_be_told_apart_by_is_hidden_as_well() {
    let env = side_by_side();
    env.mh(&["-u", "carol", "user", "set", "carol", "public=true"]).ok();
    let id = env.mh(&["-u", "carol", "capture", "a secret"]).ok().to_owned();
    let store = store(&env);
    let member = |name: &str| -> Member { user::find(&store, &name.parse().unwrap()).unwrap().unwrap() };
    let actor = Actor::Member(member("bob"), Proof::Named);
    let ctx = Context {
        store: &store,
        actor: &actor,
        now: NOW.parse().unwrap(),
        uptime: None,
        look: None,
        limits: &Limits::default(),
        reads: &Reads::default(),
    };
    for name in [id.as_str(), &id[..12], &id[id.len() - 5..], "@last"] {
        let error = memory::find(&ctx, &member("carol"), name).unwrap_err();
        assert_eq!(error.kind(), Kind::NotFound, "{name}: {error}");
        assert!(!error.hints().iter().any(|hint| hint.contains(&id)), "{name}: {error:?}");
    }
}

#[test]
fn who_is_barred_can_do_nothing() {
    for status in ["suspended", "inactive"] {
        let env = side_by_side();
        env.mh(&["-u", "alice", "user", "set", "bob", &format!("status={status}")]).ok();
        for args in [
            &["capture", "x"][..],
            &["memory", "list"],
            &["status"],
            &["today"],
            &["prompt", "-v"],
            &["stats"],
            &["show", "@last"],
            &["path"],
            &["op", "list"],
            &["audit", "list"],
            &["audit", "verify"],
            &["user", "list"],
            &["user", "show"],
            &["user", "set", "bob", "status=active"],
            &["user", "add", "eve"],
            &["capture", "x", "--dry-run"],
        ] {
            let run = env.forbidden(&[&["-u", "bob"], args].concat());
            assert!(run.stdout.is_empty() && run.stderr.contains(status), "{args:?}: {run}");
        }
        assert_runs!(
            env.forbidden(&["-u", "bob", "capture", "x"]),
            env.forbidden(&["-u", "bob", "memory", "list", "--json"]),
            env.mh(&["-u", "bob", "whoami"]),
            env.mh(&["-u", "carol", "audit", "verify"]),
        );
        env.mh(&["-u", "alice", "user", "set", "bob", "status=active"]).ok();
        env.mh(&["-u", "bob", "audit", "verify"]).ok();
    }
}

#[test]
fn guests_read_and_users_keep_to_their_own() {
    let env = side_by_side();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    for args in [&["memory", "list"][..], &["show", "@last"], &["op", "list"], &["user", "list"], &["path"]] {
        env.mh(&[&["-u", "bob"], args].concat()).ok();
    }
    assert_runs!(
        env.forbidden(&["-u", "bob", "capture", "x"]),
        env.forbidden(&["-u", "bob", "user", "set", "bob", "email=x@y.org"]),
        env.forbidden(&["-u", "bob", "user", "set", "bob", "role=admin"]),
        env.forbidden(&["-u", "carol", "user", "set", "carol", "role=admin"]),
        env.forbidden(&["-u", "carol", "user", "add", "eve", "--json"]),
        env.forbidden(&["-u", "carol", "user", "show", "alice"]),
    );
    let refused = env.mh(&["-u", "bob", "audit", "list", "--level", "warn", "--json"]).json();
    assert_eq!(refused.as_array().unwrap().len(), 3);
    assert_eq!(refused[0]["event"], "access.refused");
    assert_eq!(refused[0]["details"], json!({"action": "manage_accounts", "target": "bob"}));
}

#[test]
fn who_cannot_prove_who_they_are_is_told_so_and_logged() {
    let env = side_by_side();
    let account = env.read("users/bob.toml").replace("password = false", "password = true");
    env.write("users/bob.toml", account);
    assert_runs!(
        env.forbidden(&["-u", "bob", "capture", "x"]),
        env.forbidden(&["-u", "bob", "memory", "list", "--json"]),
        env.forbidden(&["-u", "carol", "--token-file", "/nowhere", "capture", "x", "--json"]),
    );
    let before = env.tree_without_logs();
    let run = env.mh_with(("MH_TOKEN", "a-token-text"), &["-u", "carol", "capture", "x"]);
    assert_run!(run);
    assert!(env.tree_without_logs() == before);
    let trail = env.mh(&["-u", "alice", "audit", "list", "--actor", "nobody", "--json"]);
    assert_eq!(trail.json().as_array().unwrap().len(), 4);
    for (path, bytes) in env.tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains("a-token-text"), "{}", path.display());
    }
}

#[test]
fn a_search_finds_no_more_of_others_than_may_be_seen() {
    let env = side_by_side();
    env.mh(&["-u", "carol", "capture", "for everybody", "--public"]).ok();
    env.mh(&["-u", "carol", "task", "add", "for nobody"]).ok();
    let store = store(&env);
    let member = |name: &str| -> Member { user::find(&store, &name.parse().unwrap()).unwrap().unwrap() };
    let query = query::parse("-nothing", &|_| unreachable!("it has no date")).unwrap();
    let request = Request { query, limit: 0, sort: Sort::Rank, include_incorrect: false };
    let found_by = |name: &str, profiles: &[&str]| {
        let actor = Actor::Member(member(name), Proof::Named);
        let limits = Limits::default();
        let ctx = Context {
            store: &store,
            actor: &actor,
            now: NOW.parse().unwrap(),
            uptime: None,
            look: None,
            limits: &limits,
            reads: &Reads::default(),
        };
        let profiles: Vec<_> = profiles.iter().map(|name| member(name)).collect();
        let told = Told { damaged: &mut |_| (), slow: &mut |_| (), progress: &mut |_| () };
        let found = search::search(&ctx, &profiles, &request, told).map_err(|error| error.kind())?;
        assert_eq!(found.hits.count() as u64, found.total);
        Ok::<_, Kind>(found.total)
    };
    assert_eq!(found_by("bob", &["carol"]), Err(Kind::Forbidden), "carol is private");
    env.mh(&["-u", "carol", "user", "set", "carol", "public=true"]).ok();
    assert_eq!(found_by("bob", &["carol"]), Ok(1));
    assert_eq!(found_by("bob", &["bob", "carol"]), Err(Kind::Forbidden), "of several all must be one's to read");
    assert_eq!(found_by("carol", &["carol"]), Ok(3));
    assert_eq!(found_by("alice", &["bob", "carol"]), Ok(4), "admins see all");
}
