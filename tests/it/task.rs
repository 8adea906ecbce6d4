//! `mh task`: what is to be done, in which order, and what becomes of it.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{NOW, Run, TestEnv, assert_run, assert_runs, in_every_format};

const TASKS: &str = "profiles/bob/memory/tasks";

fn bob(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "task"], args].concat())
}

fn add(env: &TestEnv, args: &[&str]) -> String {
    bob(env, &[&["add"], args].concat()).ok().to_owned()
}

fn show(env: &TestEnv, id: &str) -> Value {
    bob(env, &["show", id, "--json"]).json()
}

/// The files beneath a directory of bob's tasks, by their names.
fn files(env: &TestEnv, place: &str) -> Vec<String> {
    let dir = env.home().join(TASKS).join(place);
    let name = |path: PathBuf| path.strip_prefix(&dir).ok().map(|name| name.to_str().unwrap().to_owned());
    env.tree().into_keys().filter_map(name).filter(|name| !name.is_empty()).collect()
}

fn undo(env: &TestEnv, verb: &str) {
    env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", verb]).ok();
}

/// Bob's week: late, soon, waiting, blocked, unhurried.
fn with_tasks() -> (TestEnv, Vec<String>) {
    let env = TestEnv::with_alice_and_bob();
    let mut ids = vec![
        add(&env, &["Buy clay #pottery", "--due", "tomorrow", "--priority", "P1"]),
        add(&env, &["Fire the kiln #pottery", "--due", "2026-11-18", "--project", "studio"]),
        add(
            &env,
            &["Pay the rent", "--every", "month", "--due", "2026-10-31", "--description", "By bank,\nnot in cash."],
        ),
        add(&env, &["Call the electrician", "--due", "2026-11-21 14:00", "--tag", "house"]),
        add(&env, &["Learn to knit", "--priority", "P3"]),
    ];
    ids.push(add(&env, &["Glaze the blue bowl", "--depends", &ids[1], "--priority", "P0", "--tag", "pottery"]));
    ids.push(add(&env, &["Mend the fence before the winter storms come back to the valley", "--due", "in 3 weeks"]));
    bob(&env, &["block", &ids[6], "--reason", "no wood"]).ok();
    bob(&env, &["start", &ids[0]]).ok();
    (env, ids)
}

#[test]
fn tasks_are_listed_by_urgency_in_every_format_and_width() {
    let (env, _) = with_tasks();
    assert_run!(in_every_format(|format| bob(&env, &["list", "--limit", "3", "--format", format])));
    let at = |width: &str| env.mh_at_terminal(width, &["-u", "bob", "task", "--no-color"]);
    assert_runs!(at("120"), at("80"), at("40"), env.mh_at_terminal("80", &["-u", "bob", "task", "list", "--plain"]));
}

#[test]
fn the_next_one_is_named_with_the_reason() {
    let (env, ids) = with_tasks();
    assert_run!(in_every_format(|format| bob(&env, &["next", "--format", format])));
    assert_runs!(
        bob(&env, &["next", "--tag", "house"]),
        bob(&env, &["next", "--tag", "nothing"]),
        bob(&env, &["next", "--due-before", "2026-11-01"]),
    );
    for id in &ids[..5] {
        bob(&env, &["done", id]).ok();
    }
    bob(&env, &["cancel", "@last"]).ok();
    for task in bob(&env, &["list", "--json"]).json().as_array().unwrap() {
        bob(&env, &["block", task["id"].as_str().unwrap()]).ok();
    }
    assert_runs!(bob(&env, &["next"]));
}

#[test]
fn filters_combine() {
    let (env, ids) = with_tasks();
    bob(&env, &["cancel", &ids[3]]).ok();
    env.mh_with(("MH_TEST_NOW", "2026-11-21T11:00:00Z"), &["-u", "bob", "task", "done", &ids[4]]).ok();
    bob(&env, &["remove", &ids[0]]).ok();
    let list = |args: &[&str]| {
        let run = bob(&env, &[&["list", "--json"], args].concat()).json();
        let first = |task: &Value| task["title"].as_str().unwrap()[..4].to_owned();
        run.as_array().unwrap().iter().map(first).collect::<Vec<_>>()
    };
    assert_eq!(list(&[]), ["Pay ", "Fire", "Glaz", "Mend"]);
    assert_eq!(list(&["--tag", "#Pottery"]), ["Fire", "Glaz"]);
    assert_eq!(list(&["--project", "Studio"]), ["Fire"]);
    assert_eq!(list(&["--due-before", "today"]), ["Pay ", "Fire"]);
    assert_eq!(list(&["--due-before", "2026-11-18"]), ["Pay "]);
    assert_eq!(list(&["--due-before", "2026-11-19", "--tag", "pottery"]), ["Fire"]);
    assert_eq!(list(&["--status", "blocked"]), ["Mend"]);
    assert_eq!(list(&["--status", "done", "--status", "cancelled"]), ["Lear", "Call"]);
    assert_eq!(list(&["--status", "deleted"]), ["Buy "]);
    assert_eq!(list(&["--status", "all"]).len(), 7);
    assert_runs!(
        bob(&env, &["list", "--limit", "2"]),
        bob(&env, &["list", "--status", "all"]),
        env.refused(&["-u", "bob", "task", "list", "--status", "doing"]),
        env.refused(&["-u", "bob", "task", "list", "--due-before", "whenever"]),
        bob(&TestEnv::with_alice_and_bob(), &[]),
    );
}

#[test]
fn a_task_is_shown_with_all_that_hangs_on_it() {
    let (env, ids) = with_tasks();
    bob(&env, &["note", &ids[5], "Sarah", "has the key"]).ok();
    bob(&env, &["remove", &ids[0]]).ok();
    bob(&env, &["edit", &ids[5], "--depends", &ids[4]]).ok();
    bob(&env, &["done", &ids[4]]).ok();
    let shown = |id: &str| bob(&env, &["show", id]);
    assert_runs!(shown(&ids[5]), shown(&ids[1]), shown(&ids[2]), shown(&ids[6]), shown(&ids[0]));
    assert_run!(bob(&env, &["show", &ids[5], "--json"]));
    assert_run!(env.mh_at_terminal("80", &["-u", "bob", "task", "show", &ids[2]]));
    assert_runs!(
        env.refused(&["-u", "bob", "task", "show", "task-2026"]),
        env.refused(&["-u", "bob", "task", "show", "zzzzz"]),
        env.refused(&["-u", "bob", "task", "show", ""]),
        env.refused(&["-u", "alice", "task", "show", "@last"]),
    );
    assert_eq!(show(&env, "@last")["id"], json!(ids[6]));
}

#[test]
fn a_new_task_has_metahumans_fields_in_metahumans_order() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(bob(&env, &["add", "Water the plants #house", "--every", "2 weeks", "--tag", "green", "--json"]));
    let id = show(&env, "@last")["id"].as_str().unwrap().to_owned();
    assert_run!(env.read(&format!("{TASKS}/active/{id}.json")));
    let day = |args: &[&str]| show(&env, &add(&env, &[&["x"], args].concat()))["due"].clone();
    assert_eq!(day(&["--every", "monday"]), "2026-11-23");
    assert_eq!(day(&["--every", "weekday"]), "2026-11-23");
    assert_eq!(day(&["--every", "year"]), "2026-11-21");
    assert_eq!(day(&["--due", "friday"]), "2026-11-27");
    assert_eq!(day(&["--due", "in 2 hours"]), "2026-11-21T12:31:29.123Z");
    assert_eq!(day(&[]), Value::Null);
    assert_runs!(
        bob(&env, &["add", "Fire the kiln", "--depends", "@last", "--due", "tomorrow", "--dry-run"]),
        env.refused(&["-u", "bob", "task", "add", " "]),
        env.refused(&["-u", "bob", "task", "add", "two\nlines"]),
        env.refused(&["-u", "bob", "task", "add", "x", "--due", "someday"]),
        env.refused(&["-u", "bob", "task", "add", "x", "--every", "2 mondays"]),
        env.refused(&["-u", "bob", "task", "add", "x", "--priority", "P4"]),
        env.refused(&["-u", "bob", "task", "add", "x", "--depends", "nope"]),
        env.refused(&["-u", "bob", "task", "add"]),
    );
}

#[test]
fn the_first_write_of_a_home_may_be_a_task() {
    let env = TestEnv::new();
    env.refused(&["-u", "alice", "task", "add", "x", "--depends", "y"]);
    env.refused(&["-u", "alice", "task", "add", ""]);
    assert!(!env.home().exists());
    env.mh(&["-u", "alice", "task", "add", "the first"]).ok();
    assert_eq!(env.mh(&["-u", "alice", "task", "--json"]).json()[0]["title"], "the first");
}

#[test]
fn files_move_with_the_status_and_undo_brings_them_back() {
    let env = TestEnv::with_alice_and_bob();
    let id = add(&env, &["Fire the kiln"]);
    let lies_in = |place: &str| files(&env, place).len() == 1;
    for (verb, place, status) in [
        ("start", "active", "in_progress"),
        ("stop", "active", "todo"),
        ("block", "active", "blocked"),
        ("unblock", "active", "todo"),
        ("done", "completed", "done"),
        ("reopen", "active", "todo"),
        ("cancel", "completed", "cancelled"),
        ("remove", "deleted", "cancelled"),
        ("restore", "completed", "cancelled"),
        ("reopen", "active", "todo"),
    ] {
        let before = env.tree_without_logs();
        let seen = bob(&env, &[verb, &id, "--dry-run", "--json"]).json();
        assert!(env.tree_without_logs() == before && seen["op"].is_null(), "{verb}");
        let run = bob(&env, &[verb, &id, "--json"]).json();
        assert_eq!(run["tasks"][0]["status"], status, "{verb}");
        assert!(lies_in(place), "{verb}: {run}");
        assert_eq!(["active", "completed", "deleted"].map(|place| files(&env, place).len()).iter().sum::<usize>(), 1);
        let task = show(&env, &id);
        assert_eq!((&task["status"], task["updated"].as_str()), (&json!(status), Some(NOW)), "{verb}");
        assert_eq!(task.get("completed").is_some(), ["done", "cancelled"].contains(&status), "{verb}");
        assert_eq!(task.get("deleted").is_some(), verb == "remove", "{verb}");
        let after = env.tree();
        let again = bob(&env, &[verb, &id, "--json"]);
        assert!(again.json()["op"].is_null() && again.stderr.contains("nothing was changed"), "{verb}: {again}");
        assert!(env.tree() == after, "{verb}: what is so already is no operation");
        undo(&env, "undo");
        undo(&env, "redo");
        assert_eq!(show(&env, &id)["status"], status, "{verb}");
        let line = &env.mh(&["-u", "bob", "op", "show", run["op"].as_str().unwrap(), "--json"]).json();
        assert_eq!((&line["event"], &line["details"]["ids"]), (&json!(format!("task.{verb}")), &json!([id])));
    }
    assert_eq!(files(&env, "active"), [format!("{id}.json")]);
    bob(&env, &["remove", &id]).ok();
    assert_eq!(files(&env, "deleted"), [format!("{id}-2026-11-21T10-31-29-123Z.json")]);
}

#[test]
fn wrong_steps_are_refused_with_the_way_out_and_all_or_none_are_taken() {
    let env = TestEnv::with_alice_and_bob();
    let [open, done, given_up, gone, blocked] = ["a", "b", "c", "d", "e"].map(|title| add(&env, &[title]));
    bob(&env, &["done", &done]).ok();
    bob(&env, &["cancel", &given_up]).ok();
    bob(&env, &["remove", &gone]).ok();
    bob(&env, &["block", &blocked]).ok();
    let refused = |args: &[&str]| env.refused(&[&["-u", "bob", "task"], args].concat());
    assert_runs!(
        refused(&["start", &open, &done]),
        refused(&["cancel", &done]),
        refused(&["done", &given_up]),
        refused(&["stop", &blocked]),
        refused(&["done", &gone]),
        refused(&["block", &open, "--reason", " "]),
        refused(&["note", &open, ""]),
        refused(&["done"]),
        bob(&env, &["done", &open, &blocked, &done, &open]),
    );
    let line = &env.mh(&["-u", "bob", "op", "list", "--limit", "1", "--json"]).json()[0];
    assert_eq!(line["changes"].as_array().unwrap().len(), 4, "two moves in one operation");
}

#[test]
fn what_is_done_no_longer_holds_anything_up() {
    let env = TestEnv::with_alice_and_bob();
    let first = add(&env, &["first", "--priority", "P3"]);
    let second = add(&env, &["second", "--depends", &first, "--priority", "P0"]);
    let next = || bob(&env, &["next", "--json"]).json()["id"].clone();
    assert_eq!(next(), json!(first));
    for verb in ["done", "cancel", "remove"] {
        bob(&env, &[verb, &first]).ok();
        assert_eq!(next(), json!(second), "{verb}");
        undo(&env, "undo");
        assert_eq!(next(), json!(first), "{verb}");
    }
}

#[test]
fn tasks_that_would_wait_for_each_other_are_refused_and_shown() {
    let env = TestEnv::with_alice_and_bob();
    let clay = add(&env, &["Buy clay"]);
    let bowl = add(&env, &["Turn a bowl", "--depends", &clay]);
    let kiln = add(&env, &["Fire it", "--depends", &bowl]);
    assert_runs!(
        env.refused(&["-u", "bob", "task", "edit", &clay, "--depends", &kiln]),
        env.refused(&["-u", "bob", "task", "edit", &clay, "--depends", &clay, "--dry-run"]),
        env.refused(&["-u", "bob", "task", "edit", &clay, "--undepend", &kiln]),
    );
    let tail = |id: &str| id.rsplit('-').next().unwrap().to_owned();
    bob(&env, &["edit", &bowl, "--undepend", &tail(&clay)]).ok();
    bob(&env, &["edit", &clay, "--depends", &tail(&kiln)]).ok();
    assert_eq!(show(&env, &clay)["dependencies"], json!([kiln]));
}

#[test]
fn a_task_that_comes_again_is_made_once_and_taken_back_with_the_other() {
    let env = TestEnv::with_alice_and_bob();
    let rent =
        ["Pay the rent #house", "--every", "month", "--due", "2026-08-31", "--priority", "P1", "--project", "home"];
    let id = add(&env, &rent);
    assert_runs!(bob(&env, &["done", &id, "--dry-run", "--json"]), bob(&env, &["done", &id]));
    let task = show(&env, &id);
    let next = task["next"].as_str().unwrap().to_owned();
    assert_run!(env.read(&format!("{TASKS}/active/{next}.json")));
    assert_runs!(
        bob(&env, &["done", &id, "--json"]),
        bob(&env, &["reopen", &id]),
        bob(&env, &["done", &id]),
        bob(&env, &["list", "--status", "all"]),
    );
    for _ in 0..3 {
        undo(&env, "undo");
    }
    assert_eq!(files(&env, "active"), [format!("{id}.json")], "the first is open again, and the next one is gone");
    undo(&env, "redo");
    assert_eq!((files(&env, "active"), files(&env, "completed").len()), (vec![format!("{next}.json")], 1));
    // The day of the month on which it began is not lost on the way.
    let later = env.mh_with(("MH_TEST_NOW", "2026-12-05T00:00:00Z"), &["-u", "bob", "task", "done", &next, "--json"]);
    assert_eq!(later.json()["tasks"][0]["nextDue"], "2026-12-31");
    // Given up or removed, it comes no more.
    let last = later.json()["tasks"][0]["next"].as_str().unwrap().to_owned();
    bob(&env, &["cancel", &last]).ok();
    assert_eq!(files(&env, "active"), [""; 0]);
}

#[test]
fn the_local_day_and_hour_decide_when_it_comes_again() {
    let env = TestEnv::with_alice_and_bob();
    let local = |args: &[&str], now: &str| {
        let mut command = env.command(&[&["-u", "bob", "task"], args].concat());
        env.finish(command.env("TZ", "Europe/Berlin").env("MH_TEST_NOW", now).spawn().unwrap())
    };
    // Before and after clocks are set back it is eight in the morning.
    let id = local(&["add", "x", "--due", "2026-10-24 08:00", "--every", "week"], "2026-10-20T12:00:00Z");
    assert_eq!(show(&env, id.ok())["due"], "2026-10-24T06:00:00.000Z");
    // There it is the 31st already.
    let done = local(&["done", id.ok(), "--json"], "2026-10-30T23:30:00Z").json();
    let (next, due) = (&done["tasks"][0]["next"], &done["tasks"][0]["nextDue"]);
    assert_eq!(due, "2026-10-31T07:00:00.000Z", "eight in the morning is still to come");
    let done = local(&["done", next.as_str().unwrap(), "--json"], "2026-10-31T07:00:00Z").json();
    assert_eq!(done["tasks"][0]["nextDue"], "2026-11-07T07:00:00.000Z");
    let whole = local(&["add", "z", "--due", "2026-10-24", "--every", "week"], "2026-10-20T12:00:00Z");
    let whole = local(&["done", whole.ok(), "--json"], "2026-10-30T23:30:00Z").json();
    assert_eq!(whole["tasks"][0]["nextDue"], "2026-11-07", "a day has come when it begins");
    bob(&env, &["cancel", whole["tasks"][0]["next"].as_str().unwrap()]).ok();
    let day = local(&["add", "y", "--due", "2026-11-20"], "2026-11-20T12:00:00Z").ok().to_owned();
    let late = |now: &str| local(&["list", "--json"], now).stdout.contains("\"overdue\": true");
    bob(&env, &["cancel", done["tasks"][0]["next"].as_str().unwrap()]).ok();
    assert!(!late("2026-11-20T22:59:59Z") && late("2026-11-20T23:00:00Z"), "{day} is due at the end of its day there");
}

#[test]
fn a_recurrence_that_cannot_be_read_hinders_nobody() {
    let env = TestEnv::with_alice_and_bob();
    let id = add(&env, &["x", "--every", "week"]);
    let path = format!("{TASKS}/active/{id}.json");
    env.write(&path, env.read(&path).replace("1 week", "full moon"));
    assert_runs!(bob(&env, &["done", &id]), bob(&env, &["show", &id]));
}

/// What every change replaces in it.
const UPDATED: &str = "\"updated\": \"2025-05-01T14:11:27.558Z\"";

/// As MetaHuman writes them: no final line end, and fields that are none of our business.
const FOREIGN: &str = r#"{
  "id": "task-202505011411275",
  "title": "Fix the bicycle chain",
  "description": "",
  "status": "todo",
  "priority": "P0",
  "due": "2025-05-14",
  "tags": [
    "bike"
  ],
  "dependencies": [ "task-202401010000000" ],
  "huge": 33428888888444488888,
  "created": "2025-05-01T14:11:27.558Z",
  "updated": "2025-05-01T14:11:27.558Z",
  "estimatedMinutes": 1E5,
  "score": 1.10, "source" : {"a":[ ]}
}"#;

/// The lines of a document that a command changed, added or took away, without commas at their ends.
fn changed_lines(before: &str, after: &str) -> Vec<String> {
    let lines = |text: &str| text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect::<Vec<_>>();
    let (before, after) = (lines(before), lines(after));
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("-{}", line.trim()));
    let new = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+{}", line.trim()));
    gone.chain(new).collect()
}

#[test]
fn every_verb_leaves_the_rest_of_a_document_byte_for_byte() {
    let id = "task-202505011411275";
    let verbs: [&[&str]; 13] = [
        &["start", id],
        &["stop", id],
        &["block", id, "--reason", "rain"],
        &["unblock", id],
        &["note", id, "a note"],
        &["edit", id, "--title", "Mend it", "--priority", "P3"],
        &["edit", id, "--tag", "new", "--untag", "bike", "--undepend", "task-202401010000000"],
        &["edit", id, "--no-due", "--project", "wheels"],
        &["done", id],
        &["reopen", id],
        &["cancel", id],
        &["remove", id],
        &["restore", id],
    ];
    let env = TestEnv::with_alice_and_bob();
    let path = |place: &str| format!("{TASKS}/{place}/{id}.json");
    env.write(&path("active"), FOREIGN);
    let read = || {
        let there = ["active", "completed", "deleted"]
            .into_iter()
            .flat_map(|place| files(&env, place).into_iter().map(move |file| format!("{TASKS}/{place}/{file}")));
        let there: Vec<_> = there.collect();
        assert_eq!(there.len(), 1, "{there:?}");
        env.read(&there[0])
    };
    let mut story = String::new();
    for args in verbs {
        let before = read();
        bob(&env, args).ok();
        let after = read();
        assert!(!after.ends_with('\n') && after.ends_with('}'), "{args:?}: {after}");
        for kept in ["33428888888444488888", "\"estimatedMinutes\": 1E5", "\"score\": 1.10, \"source\" : {\"a\":[ ]}"] {
            assert!(after.contains(kept), "{args:?}: {after}");
        }
        story += &format!("$ {}\n{}\n", args.join(" "), changed_lines(&before, &after).join("\n"));
        undo(&env, "undo");
        assert_eq!(read(), before, "{args:?}");
        undo(&env, "redo");
        assert_eq!(read(), after, "{args:?}");
    }
    assert_run!(story);
}

#[test]
fn a_task_in_two_places_counts_once_and_becomes_one() {
    let id = "task-202505011411275";
    let done = FOREIGN.replace("\"todo\"", "\"done\"");
    let newer = |text: &str| text.replace("\"updated\": \"2025-05-01", "\"updated\": \"2025-06-01");
    for (active, completed, status) in [(FOREIGN.to_owned(), newer(&done), "done"), (newer(FOREIGN), done, "todo")] {
        let env = TestEnv::with_alice_and_bob();
        env.write(&format!("{TASKS}/active/{id}.json"), active);
        env.write(&format!("{TASKS}/completed/{id}.json"), completed);
        let all = bob(&env, &["list", "--status", "all", "--json"]).json();
        assert_eq!((all.as_array().unwrap().len(), &all[0]["status"]), (1, &json!(status)));
        assert_eq!(show(&env, id)["status"], status);
        let verb = if status == "done" { "reopen" } else { "done" };
        bob(&env, &[verb, id]).ok();
        assert_eq!(files(&env, "active").len() + files(&env, "completed").len(), 1);
        undo(&env, "undo");
        assert_eq!(files(&env, "active").len() + files(&env, "completed").len(), 2, "nothing is lost");
    }
}

#[test]
fn the_damaged_are_named_and_stop_nobody() {
    let env = TestEnv::with_alice_and_bob();
    let id = add(&env, &["sound"]);
    for (name, text) in [
        ("task-202501010000001", ""),
        ("task-202501010000002", "{\"title\": \"cut o"),
        ("task-202501010000003", "[1]"),
        ("task-202501010000004", "\u{feff}{}"),
        ("task-202501010000005", r#"{"title":["odd"],"status":7,"due":20261201,"tags":"one","notes":"none"}"#),
    ] {
        env.write(&format!("{TASKS}/active/{name}.json"), text);
    }
    let before = env.tree();
    assert_runs!(
        bob(&env, &["list"]),
        bob(&env, &["next"]),
        env.refused(&["-u", "bob", "task", "show", "task-202501010000002"]),
        env.refused(&["-u", "bob", "task", "done", &id, "task-202501010000002"]),
        env.refused(&["-u", "bob", "task", "edit", "task-202501010000003", "--title", "x"]),
    );
    assert!(env.tree() == before);
    bob(&env, &["done", "task-202501010000005"]).ok();
}

#[test]
fn projects_are_found_by_their_names_and_none_is_made() {
    let env = TestEnv::with_alice_and_bob();
    let told = add(&env, &["the project tells that this is its own"]);
    let allotment = json!({ "id": "proj-allotment", "name": "Allotment 2026", "tasks": [told] });
    env.write(&format!("{TASKS}/projects/allotment.json"), allotment.to_string());
    env.write(&format!("{TASKS}/projects/torn.json"), "{");
    let project = |name: &str| show(&env, &add(&env, &["x", "--project", name]))["projectId"].clone();
    assert_eq!(project("allotment 2026"), "proj-allotment");
    assert_eq!(project("proj-allotment"), "proj-allotment");
    assert_eq!(project("kitchen"), "kitchen");
    assert_eq!(bob(&env, &["list", "--project", "Allotment 2026", "--json"]).json().as_array().unwrap().len(), 3);
    assert_eq!(files(&env, "projects").len(), 2);
}

#[test]
fn tasks_are_for_their_owner_and_stand_still_in_emulation() {
    let env = TestEnv::with_alice_and_bob();
    let id = add(&env, &["secret"]);
    env.mh(&["-u", "alice", "user", "set", "alice", "visibility=public"]).ok();
    env.mh(&["-u", "alice", "task", "add", "hers"]).ok();
    env.mh(&["-u", "bob", "mode", "set", "emulation"]).ok();
    for args in
        [&["add", "x"][..], &["done", &id], &["note", &id, "x"], &["edit", &id, "--title", "x"], &["remove", &id]]
    {
        env.forbidden(&[&["-u", "bob", "task"], args].concat());
    }
    bob(&env, &["list"]).ok();
    env.mh(&["-u", "bob", "mode", "set", "dual"]).ok();
    bob(&env, &["done", &id]).ok();
}

#[test]
fn editing_by_options_changes_what_is_asked_for() {
    let env = TestEnv::with_alice_and_bob();
    let id = add(&env, &["Fire the kiln #pottery", "--every", "month", "--due", "2026-11-30"]);
    let edit = |args: &[&str]| {
        bob(&env, &[&["edit", &id], args].concat()).ok();
        show(&env, &id)
    };
    assert_eq!(edit(&["--due", "2026-12-31"])["recurrence"]["anchor"], "2026-12-31", "the series begins anew");
    assert_eq!(edit(&["--every", "2 weeks"])["recurrence"], json!({"every": "2 weeks", "anchor": "2026-12-31"}));
    assert_eq!(edit(&["--title", "Fire it #hot"])["tags"], json!(["pottery", "hot"]));
    assert!(edit(&["--no-every", "--no-due"]).get("due").is_none());
    assert_eq!(edit(&["--every", "monday"])["due"], "2026-11-23");
    let before = env.tree();
    assert_runs!(
        bob(&env, &["edit", &id, "--priority", "P2", "--json"]),
        bob(&env, &["edit", &id, "--priority", "P1", "--dry-run"]),
        env.refused(&["-u", "bob", "task", "edit", &id, "--no-due"]),
        env.refused(&["-u", "bob", "task", "edit", &id]),
        env.refused(&["-u", "bob", "task", "edit", &id, "--due", "friday", "--no-due"]),
    );
    assert!(env.tree() == before);
    assert_eq!(env.refused(&["-u", "bob", "task", "edit", &id, "--title", "x", "--expect-revision", "0000"]).code(), 5);
}

#[test]
fn an_editor_changes_a_task_and_nothing_that_was_written_is_lost() {
    let env = TestEnv::with_alice_and_bob();
    let id = "task-202505011411275";
    let path = format!("{TASKS}/active/{id}.json");
    env.write(&path, FOREIGN);
    let edit = |script: &str| env.mh_with_editor(script, &["-u", "bob", "--plain", "--yes", "task", "edit", id]);
    edit("sed -i 's/Fix the/Sell the/' \"$1\"").ok();
    assert_eq!(
        env.read(&path),
        FOREIGN.replace("Fix the", "Sell the").replace(UPDATED, &UPDATED.replace("2025-05-01T14:11:27.558Z", NOW))
    );
    let before = env.tree();
    for (script, why) in [
        ("sed -i 's/\"todo\"/\"done\"/' \"$1\"", "the status is not changed in the editor"),
        ("sed -i 's/\"id\": \"task-2025/\"id\": \"task-2026/' \"$1\"", "the id of a task cannot be changed"),
        ("sed -i 's/\"P0\"/\"urgent\"/' \"$1\"", "\"urgent\" is not a priority"),
        ("sed -i 's/2025-05-14/soon/' \"$1\"", "the due date \"soon\" cannot be read"),
        ("sed -i 's/\"bike\"/\"bike/' \"$1\"", "the document is not a JSON object"),
        (&format!("sed -i 's/task-202401010000000/{id}/' \"$1\""), "they would wait for each other"),
    ] {
        let run = edit(script);
        assert_eq!(run.code(), 2, "{run}");
        assert!(run.stderr.contains(why) && run.stderr.contains("what you wrote is kept in"), "{why}: {run}");
        assert!(env.tree() == before, "{why}");
    }
    let theirs = env.home().join(&path);
    let run = edit(&format!("sed -i s/Sell/Paint/ \"$1\"; sed -i s/Sell/Lend/ {}", theirs.display()));
    assert!(run.code() == 5 && run.stderr.contains("Paint the bicycle chain"), "{run}");
    assert!(env.read(&path).contains("Lend the bicycle chain"));
}
