//! What is planned for homes as MetaHuman OS left them: every shape of its files, and every damage.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use mh::domain::migrate::item::{Fate, Form, Item, Rewrite};
use mh::domain::migrate::layout::{Layout, recognise};
use mh::domain::migrate::people::{Data, Person};
use mh::domain::migrate::summary::Summary;
use mh::domain::migrate::{content, plan};
use mh::domain::user::{Role, Visibility};
use mh::store::fs::source;
use mh::store::key::{Name, decoded};
use mh::store::source::read_through;
use serde_json::Value;

use crate::support::TestEnv;

/// A copy of an old home, with what git cannot keep.
pub(crate) fn old_home(env: &TestEnv, name: &str) -> PathBuf {
    let home = env.path(name);
    let fixture = Path::new("tests/fixtures/legacy").join(name);
    assert!(Command::new("cp").arg("-r").arg(fixture).arg(&home).status().unwrap().success());
    home
}

/// The same with links, a FIFO and a name that is no text.
pub(crate) fn metahuman(env: &TestEnv) -> PathBuf {
    let home = old_home(env, "metahuman");
    let year = home.join("memory/episodic/2025");
    fs::write(home.join("memory/inbox").join(OsStr::from_bytes(b"caf\xe9.txt")), "x").unwrap();
    assert!(Command::new("mkfifo").arg(home.join("out/pipe")).status().unwrap().success());
    for (target, link) in [
        ("/srv/robin/metahuman/persona/core.json", "persona/active-profile.md"),
        ("evt-202505010830000-walked-to-the-lake.json", "memory/episodic/2025/evt-202507010830000-link.json"),
        ("../../2025/evt-202505010830090-same-id-b.json", "memory/episodic/dreams/2025/second.md"),
        ("/mnt/music", "out/music"),
        ("nothing.md", "memory/procedural/dangling.md"),
        ("circle", "memory/inbox/circle"),
    ] {
        symlink(target, home.join(link)).unwrap();
    }
    symlink(year.join("evt-202506010830021-unknown.json"), home.join("memory/inbox/now.json")).unwrap();
    home
}

fn person(name: &str, data: Option<Data>) -> Person {
    Person {
        username: name.parse().unwrap(),
        former: None,
        id: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
        role: Role::User,
        visibility: Visibility::Private,
        display_name: None,
        email: None,
        created: "2024-02-10T18:17:16.544Z".parse().unwrap(),
        password: None,
        data,
    }
}

/// The plan of an old home; every file of it comes out with the size and the hash that are planned.
fn planned(home: &Path, expected: Layout, people: &[Person]) -> Vec<Item> {
    let source = source::open(home).unwrap();
    assert_eq!(recognise(source.as_ref(), None).unwrap(), expected);
    let items: Vec<_> = plan::items(source.as_ref(), expected, people).unwrap().map(Result::unwrap).collect();
    for item in &items {
        if let Fate::Comes { form: Form::File { size, sha256, .. }, .. } = &item.fate {
            let mut bytes = content::open(source.as_ref(), item).unwrap();
            assert_eq!(read_through(&mut bytes, |_| Ok(())).unwrap(), (*size, *sha256), "{:?}", item.from);
        }
    }
    items
}

fn robins(home: &Path) -> Vec<Item> {
    planned(home, Layout::Metahuman, &[person("robin", Some(Data::Root)), person("pat_2", None)])
}

/// What is more than a copy at the same place, in a line each.
fn notable(items: &[Item]) -> String {
    let mut lines = String::new();
    for item in items {
        let from = item.from.as_ref().unwrap().to_string();
        let fate = match &item.fate {
            Fate::Comes { form: Form::File { rewritten: Some(Rewrite::NewId { from, to }), .. }, to: name, .. } => {
                format!(" -> {name}\n    {from} -> {to}")
            }
            Fate::Comes { form: Form::File { rewritten: Some(Rewrite::Paths { count, roots, .. }), .. }, .. } => {
                format!(": {count} paths from {}", roots[1..].join(", "))
            }
            Fate::Comes { form: Form::Link { target, rewritten }, .. } => {
                format!(": link to {target}{}", if *rewritten { ", rewritten" } else { "" })
            }
            Fate::Comes { .. } if item.problems.is_empty() => continue,
            Fate::Comes { .. } => String::new(),
            Fate::Kept { why, .. } => format!(" is kept: {why}"),
            Fate::Stays { why } => format!(" stays: {why}"),
            Fate::Blocked { why } => format!(" is blocked: {why}"),
        };
        lines += &format!("{from}{fate}\n");
        item.problems.iter().for_each(|problem| lines += &format!("    ! {problem}\n"));
    }
    lines
}

#[test]
fn everything_of_one_person_is_planned_and_what_is_odd_is_said() {
    let env = TestEnv::new();
    let items = robins(&metahuman(&env));
    insta::assert_snapshot!(notable(&items));
    let mut summary = Summary::default();
    items.iter().for_each(|item| summary.add(item));
    let robin = &summary.users[&"robin".parse().unwrap()];
    let files = |group: &str| robin.groups[group].files;
    assert_eq!(
        (files("memories"), files("tasks active"), files("tasks completed"), files("tasks deleted")),
        (20, 2, 3, 1)
    );
    assert_eq!((robin.links, robin.kept, summary.blocked), (7, 1, 0));
    assert_eq!(summary.rewritten, 1 + 1 + 3, "a memory, an index, links");
    assert!(summary.refuse_blocked().is_ok());
}

#[test]
fn a_second_plan_is_the_same() {
    let env = TestEnv::new();
    let home = metahuman(&env);
    assert_eq!(robins(&home), robins(&home));
}

#[test]
fn an_index_points_into_the_profile_and_is_else_the_same() {
    let env = TestEnv::new();
    let home = metahuman(&env);
    let items = robins(&home);
    let source = source::open(&home).unwrap();
    let name = "memory/index/embeddings-nomic-embed-text.json";
    let index = items.iter().find(|item| item.from == Some(Name::new(name).unwrap())).unwrap();
    let mut bytes = String::new();
    content::open(source.as_ref(), index).unwrap().read_to_string(&mut bytes).unwrap();
    let before = fs::read_to_string(home.join(name)).unwrap();
    let changed: Vec<_> = before.lines().zip(bytes.lines()).filter(|(before, after)| before != after).collect();
    let after: Vec<_> = changed.iter().map(|(_, after)| after.trim()).collect();
    assert_eq!(after.len(), 3);
    assert_eq!(after[0], r#""path": "memory/episodic/2025/evt-202501010000000-gone.json","#);
    assert_eq!(after[1], r#""path": "memory/episodic/2025/evt-202505010830000-walked-to-the-lake.json","#);
    assert!(
        after[2].starts_with(r#""path": "memory/episodic/2025/evt-20250501083009000-"#),
        "it follows: {}",
        after[2]
    );
}

#[test]
fn doctor_lists_the_same_damage_afterwards() {
    let env = TestEnv::with_alice_and_bob();
    let home = metahuman(&env);
    let source = source::open(&home).unwrap();
    let profile = env.home().join("profiles/bob");
    let mut told = BTreeSet::new();
    for item in robins(&home) {
        let Fate::Comes { to, form, .. } = &item.fate else { continue };
        let path = profile.join(OsStr::from_bytes(to.as_bytes()));
        match form {
            Form::Directory => fs::create_dir_all(&path).unwrap(),
            Form::Link { target, .. } => symlink(OsStr::from_bytes(&decoded(target)), &path).unwrap(),
            Form::File { .. } => {
                let mut bytes = Vec::new();
                content::open(source.as_ref(), &item).unwrap().read_to_end(&mut bytes).unwrap();
                fs::write(&path, bytes).unwrap();
            }
        }
        told.extend(item.problems.iter().map(|problem| (format!("[ROOT]/home/profiles/bob/{to}"), problem.clone())));
    }
    let run = env.mh(&["--json", "-u", "bob", "doctor"]);
    let findings: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
    let text = |finding: &Value, field: &str| finding[field].as_str().unwrap_or_default().to_owned();
    let found: BTreeSet<_> = findings.iter().map(|finding| (text(finding, "path"), text(finding, "what"))).collect();
    // Of links doctor says less, and of two that are one in its own words.
    let of_two = |what: &str| {
        ["it is a link that", "the same task lies in", "another memory has the id"]
            .iter()
            .any(|own| what.starts_with(own))
    };
    let missed: Vec<_> = told.iter().filter(|told| !found.contains(*told) && !of_two(&told.1)).collect();
    assert!(missed.is_empty(), "the plan says, and doctor does not: {missed:#?}\n{run}");
    let damage = findings.iter().filter(|finding| finding["severity"] == "damage");
    let damage: Vec<_> = damage.map(|finding| (text(finding, "path"), text(finding, "what"))).collect();
    assert!(damage.len() >= 12, "{run}");
    let unforeseen: Vec<_> = damage.iter().filter(|found| !told.contains(*found)).collect();
    assert!(unforeseen.is_empty(), "doctor says, and the plan does not: {unforeseen:#?}");
}

#[test]
fn of_several_each_keeps_their_own() {
    let env = TestEnv::new();
    let home = old_home(&env, "metahuman-profiles");
    let lies_in = |name: &str| Some(Data::directory(&Name::new(name).unwrap()));
    let people = [person("robin", lies_in("profiles/Robin")), person("pat_2", lies_in("profiles/pat_2"))];
    let items = planned(&home, Layout::MetahumanProfiles, &people);
    insta::assert_snapshot!(notable(&items));
}
