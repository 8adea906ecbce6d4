//! A home with somebody for every row of the table, each with something of everything, and how each
//! of them proves who they are.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::thread;

use serde_json::Value;

use crate::support::TestEnv;

/// The password of everybody.
pub(super) const PASSWORD: &[u8] = b"a-password-of-everybody\n";

/// Everybody with an account. alice is an admin, and so were sue and ida before they were suspended and
/// made inactive; gus is a guest; carol is public; dave and carol run nothing.
const PEOPLE: [&str; 7] = ["alice", "bob", "gus", "sue", "ida", "dave", "carol"];

/// The home before anybody does anything in it, and what is whose.
pub(super) struct People {
    /// The home.
    pub(super) env: TestEnv,
    /// What commands name: `{memory}` and so on, by whose it is.
    things: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    /// By whose they are and what they open.
    tokens: BTreeMap<&'static str, String>,
}

impl People {
    pub(super) fn new() -> Self {
        let env = TestEnv::with_alice_and_bob();
        fs::write(env.path("password"), PASSWORD).unwrap();
        let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat()).ok().to_owned();
        alice(&["config", "set", "--system", "auth.argon2_memory=8KiB", "auth.argon2_passes=1", "guests.enabled=true"]);
        for name in &PEOPLE[2..] {
            alice(&["user", "add", name]);
        }
        let things = thread::scope(|scope| {
            let env = &env;
            let all = PEOPLE.map(|name| (name, scope.spawn(move || things(env, name))));
            all.into_iter().map(|(name, things)| (name, things.join().unwrap())).collect()
        });
        // Whoever has nothing but a name could be made by anybody: the proofs come last.
        let tokens = tokens(&env);
        for change in [["carol", "public=true"], ["gus", "role=guest"], ["sue", "role=admin"], ["ida", "role=admin"]] {
            alice(&[&["user", "set"], &change[..]].concat());
        }
        alice(&["user", "add", "zoe", "--role", "admin"]);
        alice(&["user", "set", "sue", "status=suspended"]);
        alice(&["user", "set", "ida", "status=inactive"]);
        env.mh_reading(PASSWORD, &["-u", "alice", "auth", "password", "--stdin"]).ok();
        let people = Self { env, things, tokens };
        let as_alice = |args: &[&str]| {
            let mut command = people.env.command(args);
            let child = command.env("MH_TOKEN", people.token("alice")).stdin(people.password()).spawn().unwrap();
            people.env.finish(child).ok().to_owned()
        };
        for name in &PEOPLE[1..] {
            as_alice(&["auth", "password", name, "--stdin"]);
        }
        for name in PEOPLE {
            fs::write(people.env.path(&format!("code-of-{name}")), as_alice(&["auth", "reset", name])).unwrap();
        }
        // Of the two who run nothing, an admin did and undid something: there is something to do again.
        for name in ["dave", "carol"] {
            let on = |line: &str| as_alice(&[&["-u", name], &line.split(' ').collect::<Vec<_>>()[..]].concat());
            on("mode set agent");
            let list: Value = serde_json::from_str(&on("op list --limit 1 --json")).unwrap();
            on(&format!("undo {}", list[0]["op"].as_str().unwrap()));
        }
        let person = r#"[{"username": "other", "role": "user"}]"#;
        fs::write(people.env.path("people"), person).unwrap();
        people
    }

    /// The argv of a command on somebody's profile.
    pub(super) fn argv(&self, line: &str, whose: &str) -> Vec<String> {
        let beside = self.env.path("");
        let fill = |word: &str| {
            let things = self.things[whose].iter().map(|(name, thing)| (*name, thing.as_str()));
            let all = things.chain([("name", whose), ("beside", beside.to_str().unwrap())]);
            all.fold(word.to_owned(), |word, (name, thing)| word.replace(&format!("{{{name}}}"), thing))
        };
        line.split_whitespace().map(fill).collect()
    }

    /// A token by its name: whose it is, or what it is.
    pub(super) fn token(&self, name: &str) -> &str {
        &self.tokens[name]
    }

    /// Everybody's password, to be read.
    pub(super) fn password(&self) -> fs::File {
        fs::File::open(self.env.path("password")).unwrap()
    }

    /// The home once more; where `os_user` is named, their account is this process's.
    pub(super) fn copy(&self, os_user: Option<&str>) -> TestEnv {
        let copy = self.env.copy();
        if let Some(name) = os_user {
            let (path, uid) = (format!("users/{name}.toml"), fs::metadata(copy.home()).unwrap().uid());
            copy.write(&path, format!("{}os_uid = {uid}\n", copy.read(&path)));
        }
        copy
    }
}

/// Something of everything, by the names that the table gives it.
fn things(env: &TestEnv, name: &'static str) -> BTreeMap<&'static str, String> {
    let run = |line: &str| env.mh(&[&["-u", name], &line.split(' ').collect::<Vec<_>>()[..]].concat()).ok().to_owned();
    let op = |id: &str| {
        let list = env.mh(&["-u", name, "op", "list", "--json", "--limit", "1"]).json();
        assert!(id.is_empty() || list.to_string().contains(id), "{list}");
        list[0]["op"].as_str().unwrap().to_owned()
    };
    let mut things = BTreeMap::new();
    for thing in ["memory", "other", "removed"] {
        things.insert(thing, run(&format!("capture something #{thing} --public")));
    }
    run(&format!("memory remove {}", things["removed"]));
    for (task, verb) in [("open", None), ("started", Some("start")), ("done", Some("done")), ("gone", Some("remove"))] {
        let id = run(&format!("task add something {task}"));
        if let Some(verb) = verb {
            run(&format!("task {verb} {id}"));
        }
        things.insert(task, id);
    }
    things.insert("blocked", run("task add something blocked"));
    run(&format!("task block {} --reason rain", things["blocked"]));
    things.insert("session", run("session start"));
    run(&format!("session say {} hello", things["session"]));
    run("persona facet add walker");
    env.mh_reading(PASSWORD, &["-u", name, "config", "set", "secrets.hevy", "--stdin"]).ok();
    run("trust set suggest");
    things.insert("op", op(""));
    things.insert("token", {
        run("auth token create --label one");
        env.mh(&["-u", name, "auth", "token", "list", "--json"]).json()[0]["id"].as_str().unwrap().to_owned()
    });
    // What is to be undone comes after what is to be done again.
    run(&format!("memory edit {} --importance 0.3", things["memory"]));
    run(&format!("undo {}", op("")));
    things
}

fn tokens(env: &TestEnv) -> BTreeMap<&'static str, String> {
    let create = |now: &str, name: &str, more: &[&str]| {
        let args = [&["-u", name, "auth", "token", "create"], more].concat();
        env.mh_with(("MH_TEST_NOW", now), &args).ok().to_owned()
    };
    let now = crate::support::NOW;
    let mut tokens: BTreeMap<_, _> =
        ["alice", "bob", "gus", "sue", "ida"].map(|name| (name, create(now, name, &["--scope", "all"]))).into();
    for scope in ["read", "capture"] {
        tokens.insert(scope, create(now, "alice", &["--scope", scope]));
    }
    tokens.insert("expired", create("2026-11-21T08:00:00Z", "alice", &["--scope", "all", "--ttl", "1h"]));
    tokens.insert("revoked", create(now, "alice", &["--scope", "all", "--label", "revoked"]));
    let list = env.mh(&["-u", "alice", "auth", "token", "list", "--json"]).json();
    let revoked = list.as_array().unwrap().iter().find(|token| token["label"] == "revoked").unwrap();
    env.mh(&["-u", "alice", "auth", "token", "revoke", revoked["id"].as_str().unwrap()]).ok();
    tokens
}
