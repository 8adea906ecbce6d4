//! Tables on their way in, and what is no table.

use crate::support::{TestEnv, assert_runs};

#[test]
fn a_quotation_mark_that_is_never_closed_takes_nothing_with_it() {
    let env = TestEnv::with_alice_and_bob();
    let table = b"content,tags\nfirst,a\n\"second,b\nthird,c\n";
    let import = |args: &[&str]| {
        env.mh_reading(table, &[&["-u", "bob", "memory", "import", "--from", "csv", "-"], args].concat())
    };
    assert_runs!(env.unchanged(|| import(&[])), import(&["--on-error", "skip"]));
    assert_eq!(env.mh(&["-u", "bob", "memory", "list", "--json"]).json()[0]["content"], "first");
}

#[test]
fn a_record_of_any_length_is_bounded() {
    let env = TestEnv::with_alice_and_bob();
    let long = "x".repeat((64 << 20) + 1);
    for record in [&long, &format!("\"\n{long}\"")] {
        let table = format!("content\n{record}\nshort\n");
        let import = ["-u", "bob", "memory", "import", "--from", "csv", "-"];
        let run = env.unchanged(|| env.mh_reading(table.as_bytes(), &import));
        assert!(run.code() == 7 && run.stderr.contains("line 2: it has 67108"), "{run}");
        let run = env.mh_reading(table.as_bytes(), &[&import[..], &["--on-error", "skip", "--json"]].concat());
        assert_eq!(run.json()["rejected"], 1, "{run}");
    }
}

#[test]
fn a_row_has_as_many_cells_as_the_heading_and_the_heading_no_name_twice() {
    let env = TestEnv::with_alice_and_bob();
    let import = |table: &str| {
        let import = ["-u", "bob", "memory", "import", "--from", "csv", "-"];
        env.unchanged(|| env.mh_reading(table.as_bytes(), &import))
    };
    assert_runs!(import("content,tags\nx,a,b\n"), import("content,content\nx,y\n"), import(""));
}

#[test]
fn what_a_table_of_ours_says_comes_back_as_it_stands() {
    let env = TestEnv::with_alice_and_bob();
    let odd = r##"{"id":"evt-202505010830090","timestamp":"2025-05-01T08:30:09.012Z","type":"a b","content":"fired\n","tags":["#hot"," Hot ","x,y"],"entities":[{"name":"Sarah, of #9"}],"importance":7}"##;
    env.mh_reading(odd.as_bytes(), &["-u", "bob", "memory", "import", "-"]).ok();
    let table = env.mh(&["-u", "bob", "memory", "export", "--to", "csv"]);
    let import = ["-u", "alice", "memory", "import", "--from", "csv", "-"];
    env.mh_reading(table.ok().as_bytes(), &import).ok();
    let memory = env.mh(&["-u", "alice", "memory", "export", "--to", "json"]).json()[0].clone();
    assert_eq!((&memory["type"], &memory["content"]), (&"a b".into(), &"fired\n".into()));
    assert_eq!(memory["tags"], serde_json::json!(["#hot", " Hot ", "x,y"]));
    assert_eq!((&memory["entities"][0], &memory["importance"]), (&"Sarah, of #9".into(), &7.0.into()));
}

#[test]
fn what_is_new_in_a_table_meets_the_rules_and_no_table_says_what_is_no_number() {
    let env = TestEnv::with_alice_and_bob();
    let import = |table: &str| {
        let import = ["-u", "bob", "memory", "import", "--from", "csv", "-"];
        env.unchanged(|| env.mh_reading(table.as_bytes(), &import))
    };
    assert_runs!(
        import("content,type\nx,a b\n"),
        import("id,content,importance\nevt-202505010830090,x,NaN\n"),
        import("content,tags\nx,y\n\"a\"b,x\n"),
        import("content,timestamp\nx,soon\n"),
    );
}

#[test]
fn a_row_of_the_same_time_and_text_with_other_tags_is_said() {
    let env = TestEnv::with_alice_and_bob();
    let table = "content,timestamp,tags\nx,2026-01-02,a\nx,2026-01-02,b\n";
    let run =
        env.unchanged(|| env.mh_reading(table.as_bytes(), &["-u", "bob", "memory", "import", "--from", "csv", "-"]));
    assert!(run.code() == 5 && run.stderr.contains("line 3: it came before, and says something else"), "{run}");
}

#[test]
fn a_time_is_read_as_people_write_it_in_the_zone_that_is_named() {
    let env = TestEnv::with_alice_and_bob();
    let table = "content,timestamp\nday,2026-01-02\nminute,2026-01-02 10:31\nspelled,2026-01-02 10:31:29.5\n";
    let import = ["-u", "bob", "memory", "import", "--from", "csv", "-", "--timezone", "Europe/Berlin"];
    env.mh_reading(table.as_bytes(), &import).ok();
    let times = env.mh(&["-u", "bob", "memory", "export", "--to", "json"]).json();
    let times: Vec<_> = times.as_array().unwrap().iter().map(|memory| memory["timestamp"].as_str().unwrap()).collect();
    assert_eq!(times, ["2026-01-02T09:31:00.000Z", "2026-01-02T09:31:29.500Z", "2026-01-02T11:00:00.000Z"]);
}
