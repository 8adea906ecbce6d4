mod every_name;

use super::*;
use crate::domain::migrate::conflicts::conflicts;
use crate::domain::migrate::people::Data;
use crate::domain::migrate::summary::Summary;
use crate::domain::migrate::tree::Tree;
use crate::domain::user::{Role, Visibility};

const ONE: Layout = Layout::Metahuman;
const SEVERAL: Layout = Layout::MetahumanProfiles;

fn person(name: &str, data: Option<Data>) -> Person {
    Person {
        username: name.parse().unwrap(),
        former: None,
        id: "00000000-0000-4000-8000-000000000001".parse().unwrap(),
        role: Role::User,
        visibility: Visibility::Private,
        display_name: None,
        email: None,
        created: chrono::DateTime::UNIX_EPOCH,
        password: None,
        data,
    }
}

fn people(layout: Layout) -> Vec<Person> {
    let lies_in = |name: &str| Some(Data::directory(&Name::new(name).unwrap()));
    match layout {
        SEVERAL => vec![person("ann", lies_in("profiles/Ann")), person("sam", lies_in("profiles/sam"))],
        _ => vec![person("sam", Some(Data::Root)), person("ann", None)],
    }
}

fn planned(source: &Tree, layout: Layout) -> Vec<Item> {
    let people = people(layout);
    let planned: Vec<_> = items(source, layout, &people).unwrap().collect::<Result<_>>().unwrap();
    let found = planned.iter().filter(|item| item.found.is_some()).filter_map(|item| item.from.clone());
    assert!(names(source, layout, &people).unwrap().eq(found));
    planned
}

/// An item in a line.
fn shown(item: &Item) -> String {
    let form = |form: &Form| match form {
        Form::Directory => "directory".to_owned(),
        Form::File { rewritten: None, .. } => "file".to_owned(),
        Form::File { rewritten: Some(Rewrite::NewId { from, to }), .. } => format!("file, {from} is {to}"),
        Form::File { rewritten: Some(Rewrite::Paths { count, .. }), .. } => format!("file, {count} paths"),
        Form::File { rewritten: Some(Rewrite::Made { .. }), .. } => "file, made".to_owned(),
        Form::Link { target, rewritten } => format!("link {target}{}", if *rewritten { ", rewritten" } else { "" }),
    };
    let fate = match &item.fate {
        Fate::Comes { user, to, form: as_what } => format!("{user}: {to} ({})", form(as_what)),
        Fate::Kept { user, why, .. } => format!("{user}'s history: {why}"),
        Fate::Stays { why } => format!("stays: {why}"),
        Fate::Blocked { why } => format!("blocked: {why}"),
    };
    let from = item.from.as_ref().map(ToString::to_string).unwrap_or_default();
    let problems: String = item.problems.iter().map(|problem| format!("\n    ! {problem}")).collect();
    format!("{from} -> {fate}{problems}\n")
}

fn lines(items: &[Item]) -> String {
    items.iter().map(shown).collect()
}

/// What was planned for one name.
fn of(source: &Tree, name: &str) -> String {
    let items = planned(source, ONE);
    let found: Vec<_> =
        items.iter().filter(|item| item.from.as_ref().is_some_and(|from| from.to_string() == name)).collect();
    found.into_iter().map(shown).collect()
}

/// Every file comes out as it was planned.
fn verify(source: &Tree, items: &[Item]) {
    for item in items {
        if let Fate::Comes { form: Form::File { size, sha256, .. }, .. } = &item.fate {
            let mut bytes = content::open(source, item).unwrap();
            assert_eq!(read_through(&mut bytes, |_| Ok(())).unwrap(), (*size, *sha256), "{:?}", item.from);
        }
    }
}

const ID: &str = "evt-202505010830090";

#[test]
fn a_home_for_one_person_is_planned_name_by_name() {
    let same = format!("{{\"id\":\"{ID}\"}}");
    let index = format!(
        "{{\"data\":[{{\"path\":\"/old/memory/episodic/2025/{ID}-a.json\"}},{{\"path\":\"/old/memory/gone.json\"}},{{\"path\":\"/old/memory/episodic/2025/{ID}-b.json\"}}]}}"
    );
    let source = Tree::default()
        .file(".env", "ADMIN_USERS=sam")
        .file("packages/core/index.ts", "")
        .file("etc/models.json", "{ // mine\n}")
        .file("etc/empty.json", "")
        .file("etc/network.json", "{}")
        .file("logs/agents/running.json", "{}")
        .file("logs/audit/2025-05-01.ndjson", "torn")
        .file("logs/run/sessions.json", "{}")
        .file(format!("memory/episodic/2025/{ID}-a.json"), same.clone())
        .file(format!("memory/episodic/2025/{ID}-b.json"), same)
        .file(b"memory/inbox/caf\xe9.md".as_slice(), "x")
        .file("memory/index/embeddings-x.json", index)
        .file("memory/tasks/active/task-1.json", r#"{"updated":"2025-05-01T08:00:00Z"}"#)
        .file("memory/tasks/completed/task-1.json", r#"{"updated":"2025-05-02T08:00:00Z"}"#)
        .with("out/pipe", source::Form::Other)
        .file("out/voices/a.onnx", "x")
        .link("persona/active-profile.md", "/old/persona/core.json")
        .file("persona/core.json", "{}")
        .file("persona/users.json", "{}");
    let items = planned(&source, ONE);
    verify(&source, &items);
    insta::assert_snapshot!(lines(&items));
}

#[test]
fn in_a_home_for_several_each_gets_what_is_theirs_and_the_rest_is_told() {
    let source = Tree::default()
        .file("memory/episodic/2025/left-over.json", "{}")
        .file("persona/users.json", "{}")
        .file("out/voices/a.onnx", "x")
        .file("profiles/Ann/memory/episodic/2025/x.json", "{}")
        .file("profiles/Ann/notes.txt", "x")
        .file("profiles/Ann/.mh/format.json", "{}")
        .file("profiles/nobody/memory/x.json", "{}")
        .file("profiles/sam/memory/episodic/2025/x.json", "{}")
        .file("profiles/sam/out/voices/a.onnx", "x")
        .file("profiles/sam/persona/users.json", "{}")
        .file("start.sh", "");
    let items = planned(&source, SEVERAL);
    verify(&source, &items);
    insta::assert_snapshot!(lines(&items));
}

#[test]
fn every_damage_is_named_and_comes_over_untouched() {
    let at = |name: &str| format!("memory/episodic/2025/{name}.json");
    let files: [(&str, &[u8]); 11] = [
        ("cut", b"{\"id\": \"x"),
        ("empty", b""),
        ("nul", &[0; 64]),
        ("bom", b"\xef\xbb\xbf{}"),
        ("latin", b"{\"content\": \"caf\xe9\"}"),
        ("twice", b"{\"a\": 1, \"a\": 2}"),
        ("lone", br#"{"content": "\ud800"}"#),
        ("list", b"[]"),
        ("types", br#"{"id": 7, "timestamp": 1, "metadata": []}"#),
        ("zone", br#"{"timestamp": "2025-05-01T08:30:11"}"#),
        ("sound", b"{\r\n\"n\": 33428888888444488888\r\n}"),
    ];
    let source = files.iter().fold(Tree::default(), |tree, (name, bytes)| tree.file(at(name), *bytes));
    let source = source.with(at("directory"), source::Form::Directory);
    let items = planned(&source, ONE);
    for (name, bytes) in files {
        let item =
            items.iter().find(|item| item.from.as_ref().is_some_and(|from| from.to_string() == at(name))).unwrap();
        let size = bytes.len() as u64;
        let form = Form::File { size, sha256: Hash::of(bytes), rewritten: None };
        let to = Name::new(at(name)).unwrap();
        assert_eq!(item.fate, Fate::Comes { user: "sam".parse().unwrap(), to, form });
    }
    let told: Vec<_> = items.iter().filter(|item| !item.problems.is_empty()).cloned().collect();
    insta::assert_snapshot!(lines(&told).replace("memory/episodic/2025/", ""));
}

#[test]
fn what_cannot_be_read_blocks() {
    let source = Tree::default().unreadable("memory/episodic/2025/x.json").unreadable("packages/x");
    let items = planned(&source, ONE);
    let mut summary = Summary::default();
    items.iter().for_each(|item| summary.add(item));
    assert_eq!(summary.blocked, 1);
    let error = summary.refuse_blocked().unwrap_err();
    assert_eq!(error.hints()[0], "memory/episodic/2025/x.json: cannot read: permission denied");
}

#[test]
fn a_directory_that_cannot_be_read_blocks_unless_it_would_stay() {
    let source = Tree::default().file("memory/x.md", "x");
    let people = people(ONE);
    let estates = place::estates(&people).unwrap();
    let survey = Survey::of(&source, &estates).unwrap();
    let plan = Plan { source: &source, layout: ONE, estates, survey };
    let unread = |path: &str| {
        plan.item(Err(Error::io("read", path, std::io::Error::from(std::io::ErrorKind::PermissionDenied))))
    };
    let item = unread("/now/memory/inbox").unwrap().unwrap();
    assert_eq!(shown(&item), "memory/inbox -> blocked: cannot read: permission denied\n");
    assert_eq!(unread("/now/packages/x").unwrap(), None);
    assert_eq!(unread("/now/logs/run").unwrap(), None);
    assert!(unread("/elsewhere").is_err());
}

#[test]
fn what_stands_where_every_profile_has_a_directory_blocks() {
    let source = Tree::default().link("memory", "/mnt/disk/memory").file("etc", "x").file("logs/audits", "x");
    for (name, problem) in [
        ("memory", "there is a symbolic link, and mh follows none inside a home"),
        ("etc", "there is something else where a directory belongs"),
    ] {
        assert_eq!(of(&source, name), format!("{name} -> blocked: {IN_THE_WAY}\n    ! {problem}\n"));
    }
    assert_eq!(of(&source, "logs/audits"), "logs/audits -> sam: logs/audits (file)\n");
}

#[test]
fn a_task_in_two_places_keeps_the_newer_and_both_where_nobody_can_tell() {
    let (active, completed) = ("memory/tasks/active/t.json", "memory/tasks/completed/t.json");
    let source = Tree::default().file(active, r#"{"updated":"2025-05-03T08:00:00Z"}"#);
    let newer = source.clone().file(completed, r#"{"updated":"2025-05-02T08:00:00Z"}"#);
    assert_eq!(of(&newer, active), format!("{active} -> sam: {active} (file)\n"));
    let why = format!("the same task lies in {active}, and was updated later there");
    assert_eq!(of(&newer, completed), format!("{completed} -> sam's history: {why}\n"));
    let damaged = source.file(completed, "{\"updated\":");
    let problem = |other| format!("! the same task lies in {other}, and they do not say which is the newer\n");
    assert!(of(&damaged, active).ends_with(&problem(completed)));
    assert!(
        of(&damaged, completed).contains(&problem(active))
            && of(&damaged, completed).contains("! line 1: it is cut off")
    );
}

#[test]
fn names_that_a_disk_confuses_are_blocked_on_such_a_disk() {
    let source = Tree::default()
        .file("memory/a/x.md", "")
        .file("memory/a/y/x.md", "")
        .file("memory/b/x.md", "")
        .file("memory/a/zo\u{eb}.md", "")
        .file("memory/a/Zoe\u{308}.md", "")
        .file("memory/a/z/X.md", "")
        .file("memory/a/X.md", "");
    let all = planned(&source, ONE).into_iter().map(Ok);
    let blocked = conflicts(Box::new(all)).flatten().filter(|item| matches!(item.fate, Fate::Blocked { .. }));
    let names: Vec<_> = blocked.map(|item| item.from.unwrap().to_string()).collect();
    assert_eq!(names, ["memory/a/x.md", "memory/a/zo\u{eb}.md"]);
}

#[test]
fn the_plan_survives_being_written_and_read() {
    let source = Tree::default()
        .link("memory/x", "../../out%/\u{e9}")
        .file("memory/y.md", "x")
        .with("memory/p", source::Form::Other);
    for item in planned(&source, ONE) {
        let line = serde_json::to_string(&item).unwrap();
        assert_eq!(serde_json::from_str::<Item>(&line).unwrap(), item);
    }
}
