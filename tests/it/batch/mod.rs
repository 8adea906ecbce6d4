//! `mh capture --batch`: what a line may be, what was captured before, and that all of it comes or none.

mod input;
mod known;
mod parts;

use std::fs;

use crate::support::{Run, TestEnv};

/// A file of these lines, beside the home.
fn file(env: &TestEnv, lines: &[String]) -> String {
    let path = env.path("batch.jsonl");
    fs::write(&path, lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Captures lines as a batch of alice's.
fn batch(env: &TestEnv, lines: &[&str], options: &[&str]) -> Run {
    let lines: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
    let file = file(env, &lines);
    env.mh(&[&["-u", "alice", "capture", "--batch", &file], options].concat())
}

/// So many lines with ids of their own.
fn many(count: u32) -> Vec<String> {
    let line = |n| format!("{{\"id\":\"evt-202601020304{:05}-b{n:04}\",\"content\":\"number {n}\"}}", n % 60_000);
    (0..count).map(line).collect()
}

/// How many memories alice has, as `mh` sees it.
fn count(env: &TestEnv) -> usize {
    env.mh(&["-u", "alice", "memory", "list", "--limit", "0", "--format", "jsonl"]).ok().lines().count()
}
