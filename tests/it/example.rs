//! `profiles.example/` is a home that a newcomer can read: it opens, reading changes nothing in it,
//! and it is what `mh init --demo` makes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{Run, TestEnv};

/// The people, and how many memories and tasks each of them has.
const PEOPLE: [(&str, usize, usize); 2] = [("alex", 17, 4), ("robin", 18, 3)];

/// What is built into `mh`, and no part of the home.
const BUILT_IN: [&str; 2] = ["template", "demo"];

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles.example")
}

/// Every file beneath, by its path in the directory.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn collect(root: &Path, dir: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                files.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(root, root, &mut found);
    found
}

/// Locks are empty, and made anew by whoever writes.
fn is_lock(path: &Path) -> bool {
    path.ends_with(".mh/lock") || path.ends_with(".mh/sessions.lock")
}

/// The files of the home, without what a commit and the repository leave out.
fn home_files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = files(root);
    found.retain(|path, _| !BUILT_IN.iter().any(|part| path.starts_with(part)) && !is_lock(path));
    found
}

fn copy_to(files: &BTreeMap<PathBuf, Vec<u8>>, root: &Path) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn json(bytes: &[u8], what: &Path) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{}: {error}", what.display()))
}

#[test]
fn both_people_can_be_read_and_reading_changes_nothing() {
    let (env, root) = (TestEnv::new(), example());
    let before = files(&root);
    for (user, memories, tasks) in PEOPLE {
        let mh = |args: &[&str]| env.mh(&[&["--home", root.to_str().unwrap(), "-u", user], args].concat());
        let list = mh(&["memory", "list", "--limit", "0", "--json"]).json();
        assert_eq!(list.as_array().unwrap().len(), memories, "{user}");
        for memory in list.as_array().unwrap() {
            let id = memory["id"].as_str().unwrap();
            assert_eq!(mh(&["show", id, "--json"]).json()["content"], memory["content"], "{id}");
        }
        let whoami = mh(&["whoami", "--json"]).json();
        assert_eq!((&whoami["username"], &whoami["chosen"]), (&user.into(), &"flag".into()));
        let logs = mh(&["audit", "verify", "--json"]).json();
        assert_eq!((&logs[0]["profile"], &logs[0]["lines"]), (&user.into(), &(memories + tasks).into()));
        assert_eq!(mh(&["task", "--json"]).json().as_array().unwrap().len(), tasks, "{user}");
        for args in [&["op", "list"][..], &["audit", "list"], &["user", "list"], &["user", "show"], &["path"]] {
            assert_eq!(mh(args).stderr, "", "{args:?}");
        }
    }
    assert!(files(&root) == before, "reading changed a file of profiles.example");
}

#[test]
fn every_document_can_be_parsed() {
    let mut kinds = BTreeSet::new();
    for (path, bytes) in files(&example()) {
        if is_lock(&path) {
            continue;
        }
        let text = std::str::from_utf8(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(text.ends_with('\n'), "{} has no final newline", path.display());
        let kind = path.extension().unwrap_or_default().to_str().unwrap();
        match kind {
            "json" => assert!(json(&bytes, &path).is_object(), "{}", path.display()),
            "ndjson" => text.lines().for_each(|line| assert!(json(line.as_bytes(), &path).is_object())),
            "toml" => drop(text.parse::<toml::Table>().unwrap_or_else(|error| panic!("{}: {error}", path.display()))),
            "md" | "" => {}
            other => panic!("{} is of a kind that nobody explains: {other}", path.display()),
        }
        kinds.insert(kind.to_owned());
    }
    assert!(["json", "ndjson", "toml"].iter().all(|kind| kinds.contains(*kind)), "{kinds:?}");
}

#[test]
fn nobody_in_the_example_has_blanks_left_to_fill_in() {
    for (path, bytes) in home_files(&example()) {
        if path.starts_with("profiles") {
            assert!(!String::from_utf8(bytes).unwrap().contains("\"["), "{} has a placeholder", path.display());
        }
    }
}

#[test]
fn the_template_is_what_new_profiles_have() {
    let env = TestEnv::new();
    env.mh(&["user", "add", "alice"]).ok();
    let profile = env.home().join("profiles/alice");
    let template = files(&example().join("template"));
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for (path, bytes) in &template {
        let made = json(&fs::read(profile.join(path)).unwrap(), path);
        assert_eq!(keys(&made), keys(&json(bytes, path)), "{}", path.display());
    }
    for part in ["persona", "etc"] {
        for path in files(&profile.join(part)).into_keys() {
            assert!(
                template.contains_key(&Path::new(part).join(&path)),
                "{part}/{} is not in the template",
                path.display()
            );
        }
    }
}

#[test]
fn the_example_is_what_init_makes() {
    let env = TestEnv::new();
    let mut here = home_files(&example());
    // These two are the example's own; `mh init` leaves alone what is there.
    for own in ["README.md", ".gitignore"] {
        copy_to(&BTreeMap::from([(own.into(), here.remove(Path::new(own)).unwrap())]), &env.home());
    }
    let run = env.finish(env.command(&["init", "--demo"]).env("MH_TEST_SEED", "1").spawn().unwrap());
    run.ok();
    let mut made = home_files(&env.home());
    made.retain(|path, _| here.contains_key(path) || !path.ends_with("README.md") && !path.ends_with(".gitignore"));
    let differing: Vec<_> = here
        .keys()
        .chain(made.keys())
        .filter(|path| here.get(*path) != made.get(*path))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    assert!(
        differing.is_empty(),
        "profiles.example is stale: {differing:?}\nto make it anew, with a debug build: remove mh.toml, users, profiles \
         and .mh from it; run MH_TEST_NOW={} MH_TEST_SEED=1 mh --home profiles.example init --demo; then remove \
         empty directories",
        crate::support::NOW
    );
}

#[test]
fn a_copy_of_the_example_is_a_home_to_write_in() {
    let env = TestEnv::new();
    copy_to(&files(&example()), &env.home());
    for (user, memories, _) in PEOPLE {
        env.mh(&["-u", user, "capture", "A new day #copy"]).ok();
        let list = env.mh(&["-u", user, "memory", "list", "--limit", "0", "--format", "jsonl"]);
        assert_eq!(list.ok().lines().count(), memories + 1, "{user}");
        env.mh(&["-u", user, "audit", "verify"]).ok();
    }
    env.mh(&["-u", "alex", "user", "add", "sam"]).ok();
    env.mh(&["-u", "alex", "audit", "verify"]).ok();
    assert_eq!(env.mh(&["-u", "sam", "memory", "list"]).ok(), "");
}

#[test]
fn the_commands_of_its_readme_work() {
    let env = TestEnv::new();
    let readme = fs::read_to_string(example().join("README.md")).unwrap();
    let lines: Vec<_> = readme.lines().filter_map(|line| line.strip_prefix("mh ")).collect();
    assert!(lines.len() >= 4, "{lines:?}");
    for line in lines {
        let args: Vec<_> = line.split_whitespace().collect();
        let child = env.command(&args).current_dir(env!("CARGO_MANIFEST_DIR")).spawn().unwrap();
        let run: Run = env.finish(child);
        assert!(!run.ok().is_empty(), "{line}");
    }
}
