//! `mh persona facet`: the sides of a persona.

use std::fs;

use crate::support::{Run, TestEnv, assert_runs, in_every_format};

const PERSONA: &str = "profiles/bob/persona";

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob", "persona"], args].concat()
}

fn facet(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "persona", "facet"], args].concat())
}

#[test]
fn facets_are_listed_added_chosen_and_removed() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.mh(&bob(&["facet", "add", "gardener", "--description", "Patient", "--color", "green", "--dry-run"])),
        env.mh(&bob(&["facet", "add", "gardener", "--description", "Patient", "--color", "green"])),
        env.mh(&bob(&["facet", "use", "gardener", "--json"])),
        env.mh(&bob(&["facet", "use", "gardener"])),
        env.mh(&bob(&["facet", "list"])),
        env.refused(&bob(&["facet", "add", "gardener"])),
        env.refused(&bob(&["facet", "remove", "gardener"])),
        env.refused(&bob(&["facet", "remove", "nobody"])),
        env.refused(&bob(&["facet", "use", "gardner"])),
        env.refused(&bob(&["facet", "add", "../core"])),
        env.refused(&bob(&["facet", "add", "none"])),
        env.mh(&bob(&["facet", "remove", "poet"])),
    );
    assert_eq!(
        env.read(&format!("{PERSONA}/facets/gardener.json")),
        "{\n  \"facet\": \"gardener\",\n  \"description\": \"Patient\"\n}\n"
    );
    assert!(!env.home().join(PERSONA).join("facets/poet.json").exists());
    insta::assert_snapshot!(
        "facets in every format",
        in_every_format(|format| env.mh(&bob(&["facet", "list", "--format", format])))
    );
    let op =
        env.mh(&["-u", "bob", "op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned();
    env.mh(&["-u", "bob", "undo", &op]).ok();
    assert!(env.home().join(PERSONA).join("facets/poet.json").exists(), "entry and file are one operation");
    facet(&env, &["remove", "default"]).ok();
    assert!(env.home().join(PERSONA).join("core.json").exists(), "the core stays whatever named it");
}

#[test]
fn what_a_facet_says_is_merged_over_the_core() {
    let env = TestEnv::with_alice_and_bob();
    env.write(&format!("{PERSONA}/core.json"), r#"{"a": {"x": 1.10, "y": [1, 2]}, "b": 33428888888444488888}"#);
    let says = r#"{"a": {"y": [3], "z": 0.90}, "facet": "odd"}"#;
    let run = env.mh_reading(says.as_bytes(), &bob(&["facet", "add", "odd", "--from", "-"]));
    run.ok();
    assert_eq!(env.read(&format!("{PERSONA}/facets/odd.json")), says, "as it was given");
    facet(&env, &["use", "odd"]).ok();
    let shown = |args: &[&str]| {
        env.mh(&[&["-u", "bob", "persona", "show", "--format", "jsonl"], args].concat()).ok().to_owned()
    };
    assert_eq!(shown(&[]), r#"{"a":{"x":1.10,"y":[3],"z":0.90},"b":33428888888444488888,"facet":"odd"}"#);
    assert_eq!(shown(&["a.z"]), "0.90");
    for bare in ["none", "core", "default"] {
        assert_eq!(shown(&["--facet", bare]), r#"{"a":{"x":1.10,"y":[1,2]},"b":33428888888444488888}"#, "{bare}");
    }
    // MetaHuman reads a file that is missing as the core.
    fs::remove_file(env.home().join(PERSONA).join("facets/odd.json")).unwrap();
    assert_eq!(shown(&[]), shown(&["--facet", "none"]));
}

#[test]
fn a_disabled_unknown_or_damaged_facet_is_an_error_that_helps() {
    let env = TestEnv::with_alice_and_bob();
    let facets = env.read(&format!("{PERSONA}/facets.json"));
    let disabled =
        facets.replace("facets/poet.json\",\n      \"enabled\": true", "facets/poet.json\",\n      \"enabled\": false");
    env.write(&format!("{PERSONA}/facets.json"), &disabled);
    env.write(&format!("{PERSONA}/facets/thinker.json"), "{\n  \"personality\": {\n    \"traits\": []\n  }\n}");
    env.write(&format!("{PERSONA}/facets/skeptic.json"), "{\n  \"personality\": {,\n}");
    env.write(&format!("{PERSONA}/facets/spare.json"), "{}");
    let wrong = env.path("wrong.json");
    fs::write(&wrong, "{\n  \"identity\": []\n}").unwrap();
    assert_runs!(
        env.refused(&bob(&["facet", "use", "poet"])),
        env.refused(&bob(&["show", "--facet", "poet", "--json"])),
        env.refused(&bob(&["facet", "use", "thinker"])),
        env.refused(&bob(&["show", "--facet", "skeptic"])),
        env.refused(&bob(&["prompt", "--facet", "nobody"])),
        env.refused(&bob(&["facet", "add", "spare"])),
        env.refused(&bob(&["facet", "add", "wrong", "--from", wrong.to_str().unwrap()])),
        env.refused(&bob(&["facet", "add", "wrong", "--from", "nowhere.json"])),
        env.mh(&bob(&["facet", "list"])),
    );
    env.write(
        &format!("{PERSONA}/facets.json"),
        disabled.replace("\"activeFacet\": \"default\"", "\"activeFacet\": \"poet\""),
    );
    assert_runs!(env.refused(&bob(&["show"])), env.mh(&bob(&["facet", "use", "default"])));
    env.write(&format!("{PERSONA}/facets.json"), facets.replace("facets/poet.json", "../../alice/persona/core.json"));
    assert_runs!(env.refused(&bob(&["show", "--facet", "poet"])), env.refused(&bob(&["facet", "use", "poet"])));
    env.write(&format!("{PERSONA}/facets.json"), "{\n  \"facets\": []\n}");
    assert_runs!(env.refused(&bob(&["show"])), env.refused(&bob(&["facet", "list"])));
}
