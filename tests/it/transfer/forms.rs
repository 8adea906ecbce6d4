//! `--to` and `--format`: two ways to name the form of an export.

use super::with_memories;
use crate::support::{TestEnv, assert_runs};

#[test]
fn a_form_of_answers_is_one_of_exports_too() {
    let env = with_memories();
    env.mh(&["-u", "bob", "task", "add", "Glaze"]).ok();
    for noun in ["memory", "task"] {
        let export = |args: &[&str]| env.mh(&[&["-u", "bob", noun, "export"], args].concat()).ok().to_owned();
        for form in ["jsonl", "json", "csv"] {
            assert_eq!(export(&["--format", form]), export(&["--to", form]), "{noun} {form}");
            assert_eq!(export(&["--format", form, "--to", form]), export(&["--to", form]), "{noun} {form}");
        }
        assert_eq!(export(&["--json"]), export(&["--to", "json"]), "{noun}");
        assert_ne!(export(&["--to", "json"]), export(&[]), "{noun}");
        assert_eq!(export(&["--format", "table", "--to", "md"]), export(&["--to", "md"]), "it names no form: {noun}");
    }
}

#[test]
fn two_forms_of_one_export_are_a_mistake() {
    let env = with_memories();
    let export = |noun: &str, args: &[&str]| env.refused(&[&["-u", "bob", noun, "export"], args].concat());
    assert_runs!(
        export("memory", &["--to", "csv", "--json"]),
        export("memory", &["--to", "jsonl", "--json", "--output", "-"]),
        export("task", &["--to", "md", "--format", "csv"]),
    );
}

#[test]
fn beside_a_file_the_answer_has_a_form_of_its_own() {
    let env = with_memories();
    let export = |name: &str, args: &[&str]| {
        let file = env.path(name);
        let run = env.mh(&[&["-u", "bob", "memory", "export", "-o", file.to_str().unwrap()], args].concat());
        (run, std::fs::read_to_string(file).unwrap())
    };
    let (answer, text) = export("out.md", &["--to", "md", "--json"]);
    assert!(answer.json()["path"].as_str().unwrap().ends_with("out.md") && text.starts_with("## "), "{answer}");
    assert!(export("out.csv", &["--format", "csv"]).1.starts_with("id,timestamp,"));
}

#[test]
fn what_is_set_once_for_answers_says_nothing_of_exports() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "Kiln"]).ok();
    let run = env.mh_with(("MH_FORMAT", "csv"), &["-u", "bob", "memory", "export"]);
    assert!(run.ok().starts_with("{\"id\":"), "{run}");
}
