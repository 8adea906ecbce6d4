//! Completion scripts and manual pages in the repository are what this `mh` prints.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{TestEnv, assert_runs};

/// The files in the repository, as they are named for each shell.
const COMPLETIONS: [(&str, &str); 5] =
    [("bash", "mh.bash"), ("zsh", "_mh"), ("fish", "mh.fish"), ("elvish", "mh.elv"), ("powershell", "_mh.ps1")];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A directory's files by name.
fn files(dir: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(dir) else { return BTreeMap::new() };
    let file =
        |path: PathBuf| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap());
    entries.map(|entry| file(entry.unwrap().path())).collect()
}

/// The files that are missing, stale, or not made by anything any more.
fn stale(there: &BTreeMap<String, String>, made: &BTreeMap<String, String>) -> Vec<String> {
    let differ = |name: &&String| there.get(*name) != made.get(*name);
    let names: std::collections::BTreeSet<_> = there.keys().chain(made.keys()).collect();
    names.into_iter().filter(differ).cloned().collect()
}

#[test]
fn completion_scripts_are_fresh() {
    let env = TestEnv::new();
    let print = |(shell, file): (&str, &str)| (file.to_owned(), env.mh(&["completions", shell]).stdout);
    let made = COMPLETIONS.into_iter().map(print).collect();
    let stale = stale(&files(&repository("completions")), &made);
    let refresh = COMPLETIONS.map(|(shell, file)| format!("mh completions {shell} > completions/{file}"));
    assert!(stale.is_empty(), "stale or missing: {stale:?}; refresh with:\n{}", refresh.join("\n"));
}

#[test]
fn manual_pages_are_fresh() {
    let env = TestEnv::new();
    let dir = env.path("man");
    env.mh(&["man", dir.to_str().unwrap()]).ok();
    let made = files(&dir);
    assert!(made.contains_key("mh.1") && made.contains_key("mh-memory-list.1"), "{:?}", made.keys());
    let stale = stale(&files(&repository("man")), &made);
    assert!(stale.is_empty(), "stale or missing: {stale:?}; refresh with:\nmh man man");
}

#[test]
fn a_stale_missing_or_left_over_file_is_found() {
    let files = |files: &[(&str, &str)]| files.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    let made = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
    assert_eq!(stale(&files(&[("a", "1"), ("b", "old"), ("d", "4")]), &made), ["b", "c", "d"]);
    assert!(stale(&made, &made).is_empty());
}

#[test]
fn what_cannot_be_generated_is_an_error() {
    let env = TestEnv::new();
    fs::write(env.path("file"), "").unwrap();
    let file = env.path("file");
    assert_runs!(
        env.refused(&["completions", "tcsh"]),
        env.refused(&["man", file.to_str().unwrap()]),
        env.refused(&["man"]),
    );
    assert_eq!(fs::read(&file).unwrap(), b"", "it was left as it was");
}
