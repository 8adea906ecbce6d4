//! Every command, asked by everybody, about everybody: who is refused, how, and what that leaves.
//!
//! The commands are taken from the definition of the command line, so that none can be forgotten.

#![allow(clippy::print_stdout, reason = "the walk says what it left out")]

mod people;
mod rights;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::thread;

use clap::CommandFactory as _;
use mh::cli::Cli;
use serde_json::Value;

use crate::support::{Run, TestEnv};
use people::People;
use rights::{Answer, Right, Role, Scope, Standing, Whose, changes, expected, reads};
use table::TABLE;

/// Somebody who asks.
struct Actor {
    what: &'static str,
    /// Their account.
    account: Option<&'static str>,
    proof: Proof,
    standing: Standing,
}

#[derive(Clone, Copy)]
enum Proof {
    None,
    Token(&'static str),
    OsUser,
}

const fn actor(what: &'static str, account: &'static str, proof: Proof, standing: Standing) -> Actor {
    Actor { what, account: Some(account), proof, standing }
}

const ACTORS: [Actor; 11] = [
    actor("admin", "alice", Proof::Token("alice"), Standing::Known(Role::Admin, Scope::Everything)),
    actor("user", "bob", Proof::Token("bob"), Standing::Known(Role::User, Scope::Everything)),
    actor("guest", "gus", Proof::Token("gus"), Standing::Known(Role::Guest, Scope::Everything)),
    Actor { what: "nobody", account: None, proof: Proof::None, standing: Standing::Unknown },
    actor("suspended", "sue", Proof::Token("sue"), Standing::Barred),
    actor("inactive", "ida", Proof::Token("ida"), Standing::Barred),
    actor("expired token", "alice", Proof::Token("expired"), Standing::Untrue),
    actor("revoked token", "alice", Proof::Token("revoked"), Standing::Untrue),
    actor("read token", "alice", Proof::Token("read"), Standing::Known(Role::Admin, Scope::Reading)),
    actor("capture token", "alice", Proof::Token("capture"), Standing::Known(Role::Admin, Scope::Capturing)),
    actor("OS user", "bob", Proof::OsUser, Standing::Known(Role::User, Scope::Everything)),
];

/// How many profiles are somebody else's.
const OTHERS: usize = 7;

const TARGETS: [Whose; 3] = [Whose::Own, Whose::Anothers, Whose::AnothersPublic];

/// Commands that only speak with a person.
const AT_TERMINAL: [&str; 6] =
    ["", "config edit voice", "config edit --system", "persona edit core", "persona facet edit walker", "persona init"];

/// How a command ends that was allowed and yet cannot do what it is asked.
const ENDS: [(&str, i32); 9] = [
    ("persona init", 1),
    ("migrate resume 20261121103129", 3),
    ("migrate rollback 20261121103129", 3),
    ("backup create {beside}/people", 2),
    ("backup create {beside}/people --all-users", 2),
    ("backup list {beside}/people", 8),
    ("backup verify {beside}/people", 8),
    ("backup prune {beside}/people --keep-last 1", 8),
    ("backup restore {beside}/people --as other", 8),
];

/// Why somebody is not asked about somebody.
fn left_out(actor: &Actor, whose: Whose) -> Option<&'static str> {
    match (actor.what, whose) {
        ("nobody", Whose::Own) => Some("nobody has nothing of their own"),
        ("admin" | "user", _) | (_, Whose::Own) => None,
        ("expired token" | "revoked token", _) => Some("the proof is refused before anybody is looked for"),
        ("inactive", _) => Some("it is refused as those who are suspended"),
        ("OS user", _) => Some("it is the same account as the user's"),
        ("read token", Whose::AnothersPublic) => Some("to an admin it is as any other"),
        ("read token", Whose::Anothers) | (_, Whose::AnothersPublic) => None,
        (_, Whose::Anothers) => Some("who is refused what is public is refused what is not"),
    }
}

/// Whether what a command would do is asked as well as what it does: of those whose role is what counts.
fn tries(actor: &Actor) -> bool {
    matches!(actor.standing, Standing::Known(_, Scope::Everything | Scope::Reading))
}

#[test]
fn every_command_is_in_the_table() {
    let walked: BTreeSet<String> = TABLE.iter().map(|(_, line)| leaf(line)).collect();
    let mut all = BTreeSet::new();
    leaves(&Cli::command(), "", &mut all);
    let forgotten: Vec<_> = all.difference(&walked).collect();
    assert!(forgotten.is_empty(), "who may run {forgotten:?}? say it in tests/it/access/table.rs");
}

/// Every command that runs as it is.
fn leaves(command: &clap::Command, name: &str, all: &mut BTreeSet<String>) {
    if !command.is_subcommand_required_set() {
        all.insert(name.to_owned());
    }
    for deeper in command.get_subcommands() {
        leaves(deeper, format!("{name} {}", deeper.get_name()).trim_start(), all);
    }
}

/// The command that a line of the table is.
fn leaf(line: &str) -> String {
    let words = ["mh"].into_iter().chain(line.split_whitespace()).map(|word| word.replace(['{', '}'], ""));
    let matches = Cli::command().try_get_matches_from(words).unwrap_or_else(|error| panic!("{line}: {error}"));
    let (mut matches, mut names) = (&matches, Vec::new());
    while let Some((name, deeper)) = matches.subcommand() {
        (matches, names) = (deeper, [names, vec![name]].concat());
    }
    names.join(" ")
}

#[test]
fn nobody_may_more_than_the_table_says() {
    let people = People::new();
    let wrong: Vec<String> = thread::scope(|scope| {
        let people = &people;
        let walks: Vec<_> = ACTORS.iter().map(|actor| scope.spawn(move || Walk::new(people, actor).all())).collect();
        walks.into_iter().flat_map(|walk| walk.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} of the cells are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Which file it is, how long, and when it was changed: nothing writes to a file that leaves all of it.
type Stamp = (u64, u64, (i64, i64));

/// What lies in a home: documents, and logs by themselves.
struct Seen {
    documents: BTreeMap<PathBuf, Stamp>,
    logs: BTreeMap<PathBuf, Vec<u8>>,
}

impl Seen {
    /// When a token was last used is counted, and is no change; nor is what is derived.
    fn of(env: &TestEnv) -> Self {
        let mut seen = Self { documents: BTreeMap::new(), logs: BTreeMap::new() };
        seen.look(&env.home(), Path::new(""));
        seen
    }

    fn look(&mut self, home: &Path, within: &Path) {
        for entry in fs::read_dir(home.join(within)).unwrap().map(Result::unwrap) {
            let path = within.join(entry.file_name());
            let metadata = entry.metadata().unwrap();
            if path == Path::new("run") || path.ends_with(".mh/counters") || path.ends_with(".mh/index") {
                continue;
            }
            if metadata.is_dir() {
                self.look(home, &path);
            } else if within.ends_with(".mh/log") {
                self.logs.insert(path, fs::read(entry.path()).unwrap());
            } else {
                let changed = (metadata.ctime(), metadata.ctime_nsec());
                self.documents.insert(path, (metadata.ino(), metadata.len(), changed));
            }
        }
    }

    /// What became other, is new, or went.
    fn changed(&self, after: &Self) -> Vec<PathBuf> {
        let all: BTreeSet<_> = self.documents.keys().chain(after.documents.keys()).collect();
        all.into_iter().filter(|path| self.documents.get(*path) != after.documents.get(*path)).cloned().collect()
    }

    /// The events of the lines that came.
    fn events(&self, after: &Self) -> Vec<String> {
        // A log may have moved with its profile.
        let came = |bytes: &Vec<u8>| {
            let known = self.logs.values().filter(|known| bytes.starts_with(known)).map(Vec::len).max();
            String::from_utf8(bytes[known.unwrap_or(0)..].to_vec()).unwrap()
        };
        let event = |line: &str| serde_json::from_str::<Value>(line).unwrap()["event"].as_str().unwrap().to_owned();
        after.logs.values().map(came).flat_map(|lines| lines.lines().map(event).collect::<Vec<_>>()).collect()
    }
}

/// Everything that one of them asks.
struct Walk<'a> {
    people: &'a People,
    actor: &'a Actor,
    env: TestEnv,
    seen: Seen,
}

impl<'a> Walk<'a> {
    fn new(people: &'a People, actor: &'a Actor) -> Self {
        let env = home(people, actor);
        Self { people, actor, seen: Seen::of(&env), env }
    }

    /// What is wrong.
    fn all(mut self) -> Vec<String> {
        let (mut wrong, mut cells) = (Vec::new(), 0);
        for whose in TARGETS {
            if let Some(reason) = left_out(self.actor, whose) {
                println!("{} × {whose:?} is left out: {reason}", self.actor.what);
                continue;
            }
            for (right, line) in TABLE.iter().filter(|(_, line)| tries(self.actor) || !line.contains("--dry-run")) {
                cells += 1;
                wrong.extend(self.cell(*right, line, whose).err());
            }
        }
        println!("{}: {cells} cells", self.actor.what);
        wrong
    }

    fn cell(&mut self, right: Right, line: &str, whose: Whose) -> Result<(), String> {
        let target = match whose {
            Whose::Own => self.actor.account.unwrap(),
            Whose::Anothers => "dave",
            Whose::AnothersPublic => "carol",
        };
        let run = self.run(line, target);
        let after = Seen::of(&self.env);
        let (events, changed) = (self.seen.events(&after), self.seen.changed(&after));
        let standing = self.actor.standing;
        let expected = expected(standing, right, whose);
        let allowed = expected == Answer::Allowed;
        let found = match &run {
            run if run.code() != 4 => Answer::Allowed,
            run if run.stderr.contains("\"kind\":\"unauthenticated\"") => Answer::Unproven,
            _ => Answer::Forbidden,
        };
        let count = |event: &str| events.iter().filter(|known| known.as_str() == event).count();
        let end = ENDS.iter().find(|(known, _)| *known == line).map_or(0, |(_, end)| *end);
        let read = if allowed || changes(right) { reads(standing, right, whose, OTHERS) } else { 0 };
        let own_lines = events.len() - count("access.refused") - count("admin.read");
        let lines = count("access.refused") == usize::from(!allowed)
            && (count("admin.read") == read || !allowed && count("admin.read") == 0)
            && (own_lines == 0 || allowed && changes(right));
        let still = changed.is_empty() || allowed && changes(right);
        self.seen = after;
        if !changed.is_empty() {
            *self = Self::new(self.people, self.actor);
        }
        if found == expected && (!allowed || run.code() == end) && lines && still {
            return Ok(());
        }
        let what = self.actor.what;
        Err(format!(
            "{what} × {whose:?} × mh {line}: {expected:?} ({right:?}); left {events:?}, changed {changed:?}: {run}"
        ))
    }

    fn run(&self, line: &str, target: &str) -> Run {
        let mut args = vec!["-u".to_owned(), target.to_owned(), "--json".to_owned()];
        args.extend(self.people.argv(line, target));
        let mut command = self.env.command(&args.iter().map(String::as_str).collect::<Vec<_>>());
        command.stdin(self.people.password()).env("EDITOR", "true").env("XDG_STATE_HOME", self.env.path("state"));
        if let Proof::Token(name) = self.actor.proof {
            command.env("MH_TOKEN", self.people.token(name));
        }
        if AT_TERMINAL.contains(&line) {
            command.env("MH_TEST_TTY", "1");
        }
        let run = self.env.finish(command.spawn().unwrap());
        drop(fs::remove_dir_all(self.env.path("state")));
        run
    }
}

fn home(people: &People, actor: &Actor) -> TestEnv {
    people.copy(if matches!(actor.proof, Proof::OsUser) { actor.account } else { None })
}
