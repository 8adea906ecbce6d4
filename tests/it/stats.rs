//! `mh stats`: captures over time, counted and drawn.

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::{Value, json};

use crate::support::{Run, TestEnv, assert_run, assert_runs};

const EPISODIC: &str = "profiles/bob/memory/episodic";

/// Puts a memory of bob's at this time into a file of its own, as another program would.
fn write(env: &TestEnv, time: &str, name: &str, rest: &str) {
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    let path = format!("{EPISODIC}/{}/evt-{digits}000-{name}.json", &time[..4]);
    env.write(&path, format!(r#"{{"timestamp":"{time}Z","content":"x"{rest}}}"#));
}

/// Bob, who captured more and more through the months, and three days in a row up to yesterday.
fn with_a_year() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    for month in 1..=11 {
        for n in 0..month {
            let (day, hour) = (1 + n * n % 5, 7 + n);
            let kind = if n % 3 == 0 { "reflection" } else { "observation" };
            let rest = format!(r#","type":"{kind}","tags":["kiln","Work"],"entities":["Sarah"]"#);
            write(&env, &format!("2026-{month:02}-{day:02}T{hour:02}:30:00"), &format!("{n:05}"), &rest);
        }
    }
    write(&env, "2026-11-18T08:00:00", "aaaaa", r#","tags":["work","WORK"],"type":"observation""#);
    write(&env, "2026-11-19T08:00:00", "aaaaa", r#","tags":["bread"]"#);
    write(&env, "2026-11-20T08:00:00", "aaaaa", r#","tags":"rest","entities":[{"name":"Bo"}]"#);
    write(&env, "2024-05-01T08:00:00", "aaaaa", "");
    env
}

fn stats(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "stats"], args].concat())
}

fn numbers(env: &TestEnv, args: &[&str]) -> Value {
    stats(env, &[args, &["--json"]].concat()).json()
}

/// The captures of one day.
fn day(numbers: &Value, date: &str) -> Value {
    let days = numbers["days"].as_array().unwrap();
    days.iter().find(|day| day["date"] == date).map(|day| day["captures"].clone()).unwrap_or_default()
}

#[test]
fn the_page_fits_every_screen_and_reads_without_colour() {
    let env = with_a_year();
    for columns in ["120", "80", "40"] {
        let run = env.mh_at_terminal(columns, &["-u", "bob", "stats", "--no-color"]);
        let width = columns.parse::<usize>().unwrap();
        assert!(run.ok().lines().all(|line| line.chars().count() <= width), "{run}");
        insta::assert_snapshot!(format!("{columns} columns"), run);
    }
    for columns in ["20", "5", "1"] {
        env.mh_at_terminal(columns, &["-u", "bob", "stats", "--no-color"]).ok();
    }
    insta::assert_snapshot!("in a pipe", stats(&env, &[]));
    let plain = stats(&env, &["--plain"]);
    assert!(plain.ok().is_ascii(), "{plain}");
    insta::assert_snapshot!("plain", plain);
    // But for its colours, and blanks under them, a coloured page is the same.
    let colored = env.mh_at_terminal("80", &["-u", "bob", "stats"]);
    let pieces = colored.ok().split('\x1b').map(|piece| piece.strip_prefix('[').map_or(piece, after_code));
    let bare: String = pieces.collect();
    let uncolored = env.mh_at_terminal("80", &["-u", "bob", "stats", "--no-color"]);
    assert!(bare.lines().map(str::trim_end).eq(uncolored.ok().lines()), "{bare}");
    assert!(bare.len() < colored.ok().len());
}

/// What follows the colour code that a piece begins with.
fn after_code(piece: &str) -> &str {
    piece.split_once('m').map_or(piece, |(_, text)| text)
}

#[test]
fn all_the_numbers_are_there() {
    let env = with_a_year();
    let mut answer = numbers(&env, &[]);
    let days = answer["days"].take();
    assert_run!(serde_json::to_string_pretty(&answer).unwrap());
    let days = days.as_array().unwrap();
    assert_eq!((days.len(), &days[0]["date"], &days[369]["date"]), (370, &json!("2025-11-17"), &json!("2026-11-21")));
    let sum = |numbers: &[Value]| numbers.iter().map(|number| number.as_u64().unwrap()).sum::<u64>();
    let total = answer["total"].as_u64().unwrap();
    assert_eq!(total, (1..=11).sum::<u64>() + 3);
    assert_eq!(days.iter().map(|day| day["captures"].as_u64().unwrap()).sum::<u64>(), total);
    assert_eq!(sum(answer["hours"].as_array().unwrap()), total);
    assert_eq!(sum(answer["weekdays"].as_array().unwrap()), total);
}

#[test]
fn csv_and_jsonl_have_the_days() {
    let env = with_a_year();
    let csv = stats(&env, &["--format", "csv"]);
    let lines: Vec<_> = csv.ok().lines().collect();
    assert_eq!((lines.len(), lines[0], lines[370]), (371, "date,captures", "2026-11-21,0"));
    let jsonl = stats(&env, &["--format", "jsonl"]);
    assert_eq!(jsonl.ok().lines().nth(368), Some(r#"{"date":"2026-11-20","captures":1}"#));
}

#[test]
fn a_year_is_counted_by_itself() {
    let env = with_a_year();
    write(&env, "2024-02-29T23:59:59", "bbbbb", "");
    write(&env, "2024-03-01T00:00:00", "bbbbb", "");
    write(&env, "2023-12-31T23:59:59", "bbbbb", "");
    let leap = numbers(&env, &["--year", "2024"]);
    assert_eq!((leap["days"].as_array().unwrap().len(), &leap["total"]), (366, &json!(3)));
    assert_eq!((day(&leap, "2024-02-29"), &leap["longestStreak"]["days"]), (json!(1), &json!(2)));
    assert_eq!(leap["presentStreak"], Value::Null, "that year is over");
    let this = numbers(&env, &["--year"]);
    assert_eq!((&this["since"], &this["until"]), (&json!("2026-01-01"), &json!("2026-11-21")));
    assert_eq!(numbers(&env, &["--year", "2026"]), this);
    assert_eq!(this["elsewhere"], 4);
    assert_run!(stats(&env, &["--year", "2024"]));
}

#[test]
fn a_present_streak_may_have_begun_before_the_period() {
    let env = TestEnv::with_alice_and_bob();
    for day in ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-04"] {
        write(&env, &format!("{day}T08:00:00"), "aaaaa", "");
    }
    let answer =
        env.mh_with(("MH_TEST_NOW", "2026-01-03T10:00:00Z"), &["-u", "bob", "stats", "--year", "--json"]).json();
    assert_eq!((&answer["presentStreak"]["days"], &answer["longestStreak"]["days"]), (&json!(4), &json!(2)));
    assert_eq!(
        (&answer["total"], &answer["elsewhere"]),
        (&json!(2), &json!(3)),
        "what is to come is not of these days"
    );
}

#[test]
fn days_and_hours_are_those_of_the_time_zone() {
    let env = TestEnv::with_alice_and_bob();
    // The night to the 30th of March 2025 has no hour 2, that to the 26th of October has it twice.
    for (n, time) in ["2025-03-29T22:59:59", "2025-03-29T23:00:00", "2025-03-30T01:00:00", "2025-03-30T21:59:59"]
        .into_iter()
        .chain(["2025-03-30T22:00:00", "2025-10-26T00:30:00", "2025-10-26T01:30:00", "2025-10-26T22:59:59"])
        .chain(["2025-10-26T23:00:00", "2024-12-31T23:00:00", "2025-12-31T23:00:00"])
        .enumerate()
    {
        write(&env, time, &format!("{n:05}"), "");
    }
    let args = ["-u", "bob", "stats", "--year", "2025", "--json"];
    let answer = env.mh_with(("TZ", "Europe/Berlin"), &args).json();
    let captures = |date: &str| day(&answer, date).as_u64().unwrap();
    assert_eq!(["2025-03-29", "2025-03-30", "2025-03-31"].map(captures), [1, 3, 1]);
    assert_eq!(["2025-10-25", "2025-10-26", "2025-10-27"].map(captures), [0, 3, 1]);
    assert_eq!((captures("2025-01-01"), captures("2025-12-31")), (1, 0));
    assert_eq!((&answer["total"], &answer["elsewhere"]), (&json!(10), &json!(1)));
    let hours = |hour: usize| answer["hours"][hour].as_u64().unwrap();
    assert_eq!([0, 2, 3, 23].map(hours), [4, 2, 1, 3], "01:00 UTC was 3 in spring, and 2 came twice in autumn");
}

#[test]
fn what_has_no_date_is_counted_nowhere_and_said() {
    let env = TestEnv::with_alice_and_bob();
    env.write(&format!("{EPISODIC}/notes/no-date.json"), r#"{"content":"Dateless","tags":["t"]}"#);
    let answer = numbers(&env, &[]);
    assert_eq!((&answer["total"], &answer["undated"], &answer["tags"]), (&json!(0), &json!(1), &json!([])));
    write(&env, "2026-11-20T08:00:00", "aaaaa", "");
    write(&env, "2025-11-16T08:00:00", "aaaaa", "");
    assert_run!(stats(&env, &[]));
}

#[test]
fn damage_is_a_warning_and_does_not_stop_the_count() {
    let env = TestEnv::with_alice_and_bob();
    write(&env, "2026-11-20T08:00:00", "aaaaa", "");
    env.write(&format!("{EPISODIC}/2026/evt-20261119080000000-torn.json"), "{ torn");
    let run = stats(&env, &["--json"]);
    assert_eq!(run.json()["total"], 1);
    assert_eq!(run.stderr.matches("warning:").count(), 1, "{run}");
}

#[test]
fn an_empty_profile_is_no_failure() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        stats(&env, &[]),
        stats(&env, &["--year", "2024"]),
        env.mh_at_terminal("40", &["-u", "bob", "stats", "--no-color"]),
    );
    assert!(stats(&env, &["--svg", "-"]).ok().contains("0 captures from 2025-11-17"));
    assert_eq!(numbers(&env, &[])["first"], Value::Null);
}

#[test]
fn the_drawing_is_xml_and_tells_every_day() {
    let env = with_a_year();
    let name = "Bob <b> & \"Co\"";
    env.mh(&["-u", "bob", "user", "set", "bob", &format!("display-name={name}")]).ok();
    let drawing = stats(&env, &["--svg", "-"]).stdout;
    let document = roxmltree::Document::parse(&drawing).unwrap();
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("svg", Some("http://www.w3.org/2000/svg")));
    let heading = root.children().find(|node| node.has_tag_name("title")).and_then(|title| title.text()).unwrap();
    assert_eq!(heading, format!("{name}: 69 captures from 2025-11-17 to 2026-11-21"));
    let tips: Vec<_> =
        root.descendants().filter(|node| node.has_tag_name("rect")).map(|rect| rect.text_of_title()).collect();
    assert_eq!(tips.iter().filter(|tip| tip.starts_with("202")).count(), 370);
    assert!(tips.contains(&"2026-11-20: 1 capture") && tips.contains(&"2026-11-21: 0 captures"));
    assert!(drawing.contains("prefers-color-scheme: dark"));
    let small = TestEnv::with_alice_and_bob();
    write(&small, "2025-02-03T08:00:00", "aaaaa", "");
    let args = ["-u", "bob", "stats", "--year", "--svg", "-"];
    insta::assert_snapshot!("svg", small.mh_with(("MH_TEST_NOW", "2025-02-04T10:00:00Z"), &args).stdout);
}

trait Titled<'a> {
    fn text_of_title(&self) -> &'a str;
}

impl<'a> Titled<'a> for roxmltree::Node<'a, '_> {
    fn text_of_title(&self) -> &'a str {
        self.first_element_child().and_then(|title| title.text()).unwrap_or_default()
    }
}

#[test]
fn a_file_is_written_whole_and_never_over_another_unasked() {
    let env = with_a_year();
    let file = env.path("captures.svg");
    let file = file.to_str().unwrap();
    let before = env.tree();
    let drawn = stats(&env, &["--svg", file, "--json"]);
    assert!(drawn.stdout.is_empty() && drawn.stderr == "note: drawn in ~/captures.svg\n", "{drawn}");
    assert_eq!(fs::read_to_string(file).unwrap(), stats(&env, &["--svg", "-"]).stdout);
    fs::write(file, "mine").unwrap();
    let dir = env.path("");
    let device = env.path("device");
    symlink("/dev/null", &device).unwrap();
    assert_runs!(
        stats(&env, &["--svg", file]),
        stats(&env, &["--svg", dir.to_str().unwrap()]),
        stats(&env, &["--svg", dir.join("none/x.svg").to_str().unwrap(), "--json"]),
        stats(&env, &["--svg", device.to_str().unwrap(), "--yes"]),
    );
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
    stats(&env, &["--svg", file, "--yes", "-q"]).ok();
    assert!(fs::read_to_string(file).unwrap().starts_with("<svg"));
    assert!(env.tree() == before, "the home is only read");
    let there = fs::read_dir(env.path("")).unwrap().count();
    assert_eq!(there, 3, "home, device and drawing; nothing is left beside them");
}

#[test]
fn what_is_no_year_is_refused() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&["-u", "bob", "stats", "--year", "20x5"]),
        env.refused(&["-u", "bob", "stats", "--year", "0000", "--json"]),
        env.refused(&["-u", "bob", "stats", "2025"]),
        env.refused(&["-u", "bbo", "stats"]),
    );
}
