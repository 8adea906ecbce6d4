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
