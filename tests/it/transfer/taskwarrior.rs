//! What `task export` of Taskwarrior 2.6 writes of a task with every attribute, user-defined ones included.

use std::fs;

use serde_json::Value;

use crate::support::{Run, TestEnv, assert_runs};

const EXPORT: &str = "tests/fixtures/transfer/taskwarrior-2.6.json";
const IMPORT: [&str; 6] = ["-u", "bob", "task", "import", "--from", "taskwarrior"];

#[test]
fn nothing_that_somebody_wrote_is_dropped() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&[&IMPORT[..], &[EXPORT]].concat()).ok();
    let exported = env.mh(&["-u", "bob", "task", "export"]);
    let ours: Vec<Value> = exported.ok().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let theirs: Vec<Value> = serde_json::from_str(&fs::read_to_string(EXPORT).unwrap()).unwrap();
    assert_eq!(ours.len(), theirs.len());
    let of = |title: &str| ours.iter().filter(|task| task["title"] == title).collect::<Vec<_>>();
    for task in &theirs {
        let kept = ours.iter().any(|ours| ours["metadata"]["taskwarrior"] == *task);
        assert!(kept, "all of it stands in the metadata, as it is: {task}");
    }
    let (first, second) = (of("First task")[0], of("Second")[0]);
    assert_eq!((&first["status"], &first["projectId"]), (&"blocked".into(), &"home.kiln".into()));
    assert_eq!((&first["notes"][0]["text"], &first["tags"][0]), (&"a note".into(), &"hot".into()));
    assert_eq!((&second["dependencies"][0], &second["status"]), (&first["id"], &"in_progress".into()));
    let again: Vec<_> = of("Recurring").into_iter().filter_map(|task| task["recurrence"]["every"].as_str()).collect();
    assert_eq!(again, ["1 week"], "the template comes again, what was made of it does not");
    let statuses: Vec<_> = of("Recurring").into_iter().map(|task| task["status"].as_str().unwrap()).collect();
    assert!(statuses.contains(&"cancelled") && statuses.contains(&"todo"), "{statuses:?}");
}

/// Imports an array of these tasks as bob.
fn import(env: &TestEnv, tasks: &[String], more: &[&str]) -> Run {
    let input = format!("[\n{}\n]\n", tasks.join(",\n"));
    env.mh_reading(input.as_bytes(), &[&IMPORT[..], &["-"], more].concat())
}

fn task(uuid: &str, description: &str) -> String {
    format!(r#"{{"uuid":"{uuid}","description":"{description}","entry":"20261101T080000Z"}}"#)
}

#[test]
fn a_uuid_stands_for_one_task_however_it_is_written() {
    let env = TestEnv::with_alice_and_bob();
    let (one, other) = (task("ab0d", "one"), task("AB0D", "other"));
    let twins = [one.clone(), other.clone(), one, other];
    assert_runs!(
        env.unchanged(|| import(&env, &twins, &[])),
        import(&env, &twins, &["--on-error", "skip"]),
        import(&env, &twins, &["--on-error", "skip"]),
    );
    assert_eq!(env.mh(&["-u", "bob", "task", "export"]).ok().lines().count(), 1);
}

#[test]
fn the_twin_of_a_task_in_an_earlier_part_is_no_less_told() {
    let env = TestEnv::with_alice_and_bob();
    let mut tasks: Vec<_> = (0..1500).map(|number| task(&format!("a{number}"), "x")).collect();
    tasks.push(task("A0", "other"));
    let run = env.unchanged(|| import(&env, &tasks, &[]));
    assert!(run.code() == 5 && run.stderr.contains("item 1501: it came before"), "{run}");
    let view = import(&env, &tasks, &["--on-error", "skip", "--json"]).json();
    assert_eq!((&view["created"], &view["existed"], &view["rejected"]), (&1500.into(), &0.into(), &1.into()));
}

#[test]
fn a_recurrence_that_has_no_words_here_is_said_once() {
    let env = TestEnv::with_alice_and_bob();
    let task = |uuid: &str, recur: &str| {
        format!(
            "{{\"uuid\":\"{uuid}\",\"description\":\"Turn the clay\",\"entry\":\"20261101T080000Z\",\"status\":\"recurring\",\
             \"due\":\"20261201T080000Z\",\"recur\":\"{recur}\"}}\n"
        )
    };
    let tasks = [task("a", "weekly"), task("b", "PT5M"), task("c", "1hr")].concat();
    let import = |more: &[&str]| env.mh_reading(tasks.as_bytes(), &[&IMPORT[..], &["-"], more].concat());
    assert_runs!(import(&["--dry-run"]), import(&[]), import(&[]));
    let exported = env.mh(&["-u", "bob", "task", "export"]).ok().to_owned();
    assert!(exported.contains("\"recur\":\"PT5M\"") && exported.matches("\"recurrence\"").count() == 1, "{exported}");
}

#[test]
fn a_dependency_on_what_is_not_in_the_input_is_said() {
    let env = TestEnv::with_alice_and_bob();
    let depending = |uuid: &str, on: &str| task(uuid, "x").replace('}', &format!(r#","depends":{on}}}"#));
    let tasks = [depending("a", r#"["B","c0ffee"]"#), task("b", "y"), depending("d", r#""c0ffee,dead""#)];
    assert_runs!(
        import(&env, &tasks, &["--dry-run"]),
        import(&env, &tasks, &["--json"]),
        import(&env, &tasks, &["--json"])
    );
    let exported = env.mh(&["-u", "bob", "task", "export", "--to", "json"]).json();
    let waiting = exported.as_array().unwrap().iter().map(|task| task["dependencies"].as_array().unwrap().len());
    assert_eq!(waiting.sum::<usize>(), 1, "what is in the input is waited for");
}

#[test]
fn a_date_that_cannot_be_read_stops_the_import_or_is_kept_aside() {
    let env = TestEnv::with_alice_and_bob();
    let good = r#"{"uuid":"a","description":"good","entry":"20261101T080000Z"}"#;
    let bad = r#"{"uuid":"b","description":"bad","entry":"20261101T080000Z","due":"next week"}"#;
    let input = format!("[\n{good},\n{bad}\n]\n");
    let rejects = env.path("rejects.json");
    let import = |more: &[&str]| env.mh_reading(input.as_bytes(), &[&IMPORT[..], &["-"], more].concat());
    let run = env.unchanged(|| import(&[]));
    assert!(run.code() == 2 && run.stderr.contains("item 2: its due is not a time"), "{run}");
    let run = import(&["--on-error", "skip", "--rejects", rejects.to_str().unwrap(), "--json"]);
    assert_eq!((&run.json()["created"], &run.json()["rejected"]), (&1.into(), &1.into()), "{run}");
    let kept: Value = serde_json::from_str(&fs::read_to_string(rejects).unwrap()).unwrap();
    assert_eq!(kept[0]["due"], "next week");
}
