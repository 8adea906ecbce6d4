//! What `mh migrate` looks like to people: the plan, the list, and what a run says.

use std::fs;

use crate::migrate_plan::metahuman;
use crate::support::{TestEnv, assert_run};

/// A home that somebody used for years, with every damage.
fn old(env: &TestEnv) -> String {
    metahuman(env).to_str().unwrap().to_owned()
}

#[test]
fn a_plan_says_who_comes_what_and_what_is_odd() {
    let env = TestEnv::new();
    let old = old(&env);
    let run = env.mh(&["migrate", "plan", &old, "--as", "robin"]);
    assert!(!env.home().exists(), "a plan writes nothing");
    assert!(run.ok().contains("more: mh migrate plan DIR --problems names them all"), "{}", run.ok());
    assert_run!(run);
}

#[test]
fn a_plan_fits_a_narrow_terminal() {
    let env = TestEnv::new();
    let old = old(&env);
    let run = env.mh_at_terminal("40", &["--no-color", "migrate", "plan", &old, "--as", "robin"]);
    let words = |line: &&str| line.trim().contains(' ');
    // The first line is the directory, which is as long as it is.
    for line in run.ok().lines().skip(1).filter(words) {
        assert!(line.chars().count() <= 40, "{line:?} of {}", run.ok());
    }
}

#[test]
fn every_problem_is_named_where_that_is_asked_for() {
    let env = TestEnv::new();
    let old = old(&env);
    let plan = |more: &[&str]| env.mh(&[&["migrate", "plan", &old, "--as", "robin", "--problems"], more].concat());
    let page = plan(&[]);
    let listed = plan(&["--format", "jsonl"]);
    let names: Vec<String> = listed
        .ok()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .inspect(|item| assert_ne!(item["problems"].as_array().unwrap().len(), 0, "{item}"))
        .map(|item| item["from"].as_str().unwrap().to_owned())
        .collect();
    assert!(names.len() > 12, "{names:?}");
    for name in names {
        let last = name.rsplit('/').next().unwrap();
        assert!(page.ok().contains(last), "{name} is not on the page");
    }
    assert!(!page.ok().contains(" more: "), "{}", page.ok());
}

#[test]
fn a_run_shows_the_plan_says_each_step_and_what_now() {
    let env = TestEnv::new();
    let old = old(&env);
    fs::remove_dir_all(format!("{old}/memory/episodic/2025")).unwrap();
    let run = env.mh(&["migrate", "run", &old, "--as", "robin", "--yes"]);
    assert_eq!(run.ok().lines().count(), 1, "only the id is the answer");
    assert_run!(run);
    let list = env.mh_at_terminal("40", &["-u", "robin", "migrate", "list"]);
    assert!(list.ok().contains(run.ok().trim()), "the id is whole: {}", list.ok());
    assert!(list.ok().lines().all(|line| line.chars().count() <= 40), "{}", list.ok());
}
