//! `mh mode` and `mh trust`, and what emulation stops.

use std::fs;

use serde_json::{Value, json};

use crate::support::{TestEnv, assert_runs};

const MODE: &str = "profiles/bob/persona/cognitive-mode.json";

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob"], args].concat()
}

#[test]
fn the_mode_is_shown_and_set_and_its_past_kept() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.mh(&bob(&["mode"])),
        env.mh(&bob(&["mode", "set", "agent", "--reason", "away until Monday", "--dry-run"])),
        env.mh(&bob(&["mode", "set", "agent", "--reason", "away until Monday"])),
        env.mh(&bob(&["mode", "set", "agent"])),
        env.mh(&bob(&["mode", "set", "dual", "--json"])),
        env.mh(&bob(&["mode", "show"])),
        env.mh_at_terminal("40", &bob(&["mode", "--no-color"])),
        env.mh(&bob(&["mode", "show", "--json"])),
        env.refused(&bob(&["mode", "set", "emulatoin"])),
        env.refused(&bob(&["mode", "set", "party", "--json"])),
    );
    let newest = env.mh(&bob(&["op", "list", "--limit", "2", "--json"])).json();
    let is_change = |op: &&Value| op["event"] == "mode.set";
    let op = newest.as_array().unwrap().iter().find(is_change).unwrap()["op"].as_str().unwrap().to_owned();
    env.mh(&bob(&["undo", &op])).ok();
    assert_eq!(env.mh(&bob(&["mode", "--json"])).json()["mode"], "agent");
}

#[test]
fn a_mode_document_of_metahumans_keeps_every_byte_that_is_not_the_mode() {
    let env = TestEnv::with_alice_and_bob();
    let before = "{\n  \"extra\": 33428888888444488888,\n  \"currentMode\": \"agent\",\n  \"lastChanged\": \"2025-12-15T18:21:44.551Z\",\n  \"history\": [\n    {\n      \"mode\": \"agent\",\n      \"changedAt\": \"2025-12-15T18:21:44.551Z\",\n      \"odd\": 1E5\n    }\n  ]\n}";
    env.write(MODE, before);
    env.mh(&bob(&["mode", "set", "dual"])).ok();
    let now = "2026-11-21T10:31:29.123Z";
    let entry = format!(
        "    }},\n    {{\n      \"mode\": \"dual\",\n      \"changedAt\": \"{now}\",\n      \"actor\": \"bob\"\n    }}\n  ]"
    );
    let after = before
        .replacen("\"agent\"", "\"dual\"", 1)
        .replacen("2025-12-15T18:21:44.551Z", now, 1)
        .replace("    }\n  ]", &entry);
    assert_eq!(env.read(MODE), after);
}

#[test]
fn in_emulation_nothing_of_the_profile_changes_but_the_way_out_is_open() {
    let env = TestEnv::with_alice_and_bob();
    let id = env.mh(&bob(&["capture", "before", "--key", "k"])).ok().to_owned();
    env.mh(&bob(&["mode", "set", "emulation"])).ok();
    for args in [
        &["capture", "x"][..],
        &["capture", "x", "--dry-run"],
        &["edit", &id, "--tag", "t"],
        &["memory", "remove", &id],
        &["memory", "remove", &id, "--purge", "--yes"],
        &["trust", "set", "suggest"],
    ] {
        let run = env.forbidden(&bob(args));
        assert!(run.stderr.contains("mode set dual"), "{run}");
    }
    // An admin is no exception: it is the profile's state, not a right.
    assert_eq!(env.mh(&bob(&["capture", "again", "--key", "k"])).ok(), id, "a retry is answered");
    env.mh(&bob(&["show", &id])).ok();
    env.mh(&bob(&["memory", "list"])).ok();
    env.mh(&bob(&["user", "set", "bob", "display-name=Bob"])).ok();
    env.mh(&bob(&["doctor", "--fix"])).ok();
    env.mh(&bob(&["admin", "cleanup"])).ok();
    env.mh(&bob(&["mode", "set", "dual"])).ok();
    let removed = env.mh(&bob(&["memory", "remove", &id, "--json"])).json();
    env.mh(&bob(&["mode", "set", "emulation"])).ok();
    env.mh(&bob(&["undo", removed["op"].as_str().unwrap()])).ok();
    assert_eq!(env.mh(&bob(&["show", &id])).code(), 0, "undo goes on");
}

#[test]
fn trust_follows_the_mode_where_the_coupling_says_so() {
    let env = TestEnv::with_alice_and_bob();
    let trust = || env.mh(&bob(&["trust", "--json"])).json()["level"].as_str().unwrap().to_owned();
    assert_runs!(
        env.mh(&bob(&["trust"])),
        env.mh(&bob(&["trust", "show", "--json"])),
        env.mh(&bob(&["trust", "set", "suggest"])),
        env.mh(&bob(&["trust", "set", "suggest"])),
        env.mh(&bob(&["trust", "set", "bounded_auto", "--dry-run", "--json"])),
        env.refused(&bob(&["trust", "set", "sugest"])),
        env.refused(&bob(&["trust", "set", "everything"])),
    );
    env.mh(&bob(&["mode", "set", "agent"])).ok();
    assert_eq!(trust(), "suggest", "not coupled");
    let coupling = "profiles/bob/etc/trust-coupling.json";
    let coupled =
        "{ // by hand\n  'coupled': true,\n  \"mappings\": {\"emulation\": \"observe\", \"dual\": \"nonsense\"},\n}\n";
    env.write(coupling, coupled);
    assert_runs!(env.mh(&bob(&["mode", "set", "emulation"])));
    assert_eq!(trust(), "observe");
    let changes = env.mh(&bob(&["op", "list", "--limit", "1", "--json"])).json()[0]["changes"].clone();
    let own: Vec<_> = changes.as_array().unwrap().iter().filter(|change| change["trail"] != true).collect();
    assert_eq!(own.len(), 2, "mode and trust level are one operation");
    // What is wrong with the coupling does not keep anybody in a mode.
    assert_runs!(env.mh(&bob(&["mode", "set", "dual"])));
    env.write(coupling, "{ torn");
    assert_runs!(env.mh(&bob(&["mode", "set", "agent"])));
    assert_eq!((env.read(coupling).as_str(), trust().as_str()), ("{ torn", "observe"));
}

#[test]
fn whatever_the_damage_a_new_mode_ends_it() {
    let env = TestEnv::with_alice_and_bob();
    for damaged in
        [r#"{"currentMode": "dual", "currentMode": "emulation"}"#, r#"{"currentMode": "dual", "history": [3]}"#]
    {
        env.write(MODE, damaged);
        env.refused(&bob(&["capture", "x"]));
        env.mh(&bob(&["mode", "set", "agent"])).ok();
        assert_eq!(env.mh(&bob(&["mode", "--json"])).json()["mode"], "agent", "{damaged}");
        env.mh(&bob(&["capture", "x"])).ok();
    }
}

#[test]
fn a_damaged_mode_stops_changes_and_can_be_begun_anew() {
    let env = TestEnv::with_alice_and_bob();
    env.write(MODE, "{ torn");
    assert_runs!(
        env.refused(&bob(&["capture", "x"])),
        env.refused(&bob(&["mode"])),
        env.mh(&bob(&["mode", "set", "dual"]))
    );
    env.mh(&bob(&["capture", "x"])).ok();
    let versions = env.mh(&bob(&["op", "list", "--json"])).json();
    let set = versions.as_array().unwrap().iter().find(|line| line["event"] == "mode.set").unwrap();
    assert_eq!(set["changes"].as_array().unwrap().len(), 1);
    env.mh(&bob(&["undo", set["op"].as_str().unwrap()])).ok();
    assert_eq!(env.read(MODE), "{ torn", "nothing is lost");
    fs::remove_file(env.home().join(MODE)).unwrap();
    assert_eq!(env.mh(&bob(&["mode", "--json"])).json(), json!({ "mode": "dual", "since": null, "history": [] }));
}
