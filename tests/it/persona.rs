//! `mh persona`: what it shows, how it is changed, and that every change keeps what was there.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Run, TestEnv, assert_runs, in_every_format};

const PERSONA: &str = "profiles/bob/persona";

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob"], args].concat()
}

fn persona(env: &TestEnv, args: &[&str]) -> Run {
    env.mh(&[&["-u", "bob", "persona"], args].concat())
}

fn core(env: &TestEnv) -> String {
    env.read(&format!("{PERSONA}/core.json"))
}

/// The names in `persona/archives/`.
fn archives(env: &TestEnv) -> Vec<String> {
    let Ok(entries) = fs::read_dir(env.home().join(PERSONA).join("archives")) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn changelog(env: &TestEnv) -> String {
    env.read(&format!("{PERSONA}/archives/CHANGELOG.md"))
}

fn newest_op(env: &TestEnv) -> String {
    env.mh(&bob(&["op", "list", "--limit", "1", "--json"])).json()[0]["op"].as_str().unwrap().to_owned()
}

/// As MetaHuman and its people leave it: laid out by hand, without a final line end, with fields and
/// numbers of their own.
const BY_HAND: &str = r#"{ "version": "1.0.0", "lastUpdated": "2026-02-02T20:15:00.000Z",
  "identity": {"name": "MetaHuman Sam",   "humanName": "Sam Okoro-Lindqvist", "aliases": ["Sam", "\u30b5\u30e0"]},
  "personality": { "traits": {"openness": 0.80, "notes": "guessed"} , "communicationStyle": {"tone": ["plain",
     "dry"], "verbosity": "short first"} },
  "values": {"core": [{"value": "kindness", "priority": 1}, {"value": "thrift"}]},
  "x_handwritten": {"ratio": 0.30000000000000004, "big": 9007199254740993, "sci": 1E5}}"#;

#[test]
fn the_template_is_shown_and_summed_up() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.mh(&bob(&["persona"])),
        env.mh(&bob(&["persona", "show", "--summary"])),
        env.mh(&bob(&["persona", "show", "--facet", "poet", "--summary", "--json"])),
        env.mh(&bob(&["persona", "show", "identity.role"])),
        env.mh(&bob(&["persona", "show", "identity.role", "--json"])),
        env.mh(&bob(&["persona", "show", "personality.communicationStyle.tone"])),
        env.mh(&bob(&["persona", "show", "values.core"])),
        env.mh(&bob(&["persona", "show", "routines.sleep"])),
        env.mh(&bob(&["persona", "show", "relationships", "--json"])),
        env.refused(&bob(&["persona", "show", "identity.nmae"])),
        env.refused(&bob(&["persona", "show", "identity..name"])),
        env.refused(&bob(&["persona", "show", "--facet", "nobody"])),
    );
    assert_eq!(
        env.mh(&bob(&["persona", "show", "--json"])).json(),
        serde_json::from_str::<Value>(&core(&env)).unwrap()
    );
}

#[test]
fn a_persona_is_shown_at_any_width() {
    let env = TestEnv::new();
    env.mh(&["init", "--demo"]).ok();
    let show = ["-u", "robin", "persona", "--no-color"];
    assert_runs!(
        env.mh_at_terminal("120", &show),
        env.mh_at_terminal("40", &["-u", "robin", "persona", "facet", "list", "--no-color"]),
        env.mh_at_terminal("80", &["-u", "robin", "persona", "facet", "list", "--no-color"]),
        env.mh(&["-u", "robin", "persona", "show", "--summary"]),
        env.mh(&["-u", "alex", "persona", "show", "--summary"]),
    );
    let plain = env.mh(&["-u", "robin", "persona", "--plain"]);
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for columns in ["120", "80", "40"] {
        let shown = env.mh_at_terminal(columns, &show);
        assert_eq!(words(shown.ok()), words(plain.ok()), "texts are not cut off");
        let fits = |line: &str| line.chars().count() <= columns.parse().unwrap();
        assert!(shown.ok().lines().all(fits), "{columns}: {shown}");
    }
    for user in ["robin", "alex"] {
        assert_eq!(env.mh(&["-u", user, "persona", "validate", "--json"]).ok(), "[]", "{user}");
    }
}

#[test]
fn what_is_written_by_hand_keeps_every_byte_that_is_not_changed() {
    let env = TestEnv::with_alice_and_bob();
    env.write(&format!("{PERSONA}/core.json"), BY_HAND);
    let set = ["set", "identity.name=Bell", "personality.traits.openness=0.9", "values.core[1].value=rest"];
    persona(&env, &set).ok();
    let expected = BY_HAND
        .replace("MetaHuman Sam", "Bell")
        .replace("0.80", "0.9")
        .replace("thrift", "rest")
        .replace("2026-02-02T20:15:00.000Z", "2026-11-21T10:31:29.123Z");
    assert_eq!(core(&env), expected);
    assert_eq!(archives(&env), ["2026-11-21-103129.json", "CHANGELOG.md"]);
    assert_eq!(env.read(&format!("{PERSONA}/archives/2026-11-21-103129.json")), BY_HAND);
    persona(&env, &["unset", "identity.aliases[0]", "x_handwritten.ratio", "values"]).ok();
    for whole in [r#""\u30b5\u30e0"]},"#, r#""big": 9007199254740993, "sci": 1E5}}"#, "[\"plain\",\n     \"dry\"]"] {
        assert!(core(&env).contains(whole), "{whole}: {}", core(&env));
    }
    let shown = persona(&env, &["show", "x_handwritten", "--format", "jsonl"]);
    assert_eq!(shown.ok(), r#"{"big":9007199254740993,"sci":1E5}"#);
    // The routines have no place for the time of a change, so none is added.
    let routines = r#"{"sleep": {"schedule": {"start": "22:15"}}}"#;
    env.write(&format!("{PERSONA}/routines.json"), routines);
    persona(&env, &["set", "routines.sleep.schedule.start=23:00"]).ok();
    assert_eq!(env.read(&format!("{PERSONA}/routines.json")), routines.replace("22:15", "23:00"));
}

#[test]
fn a_value_of_the_wrong_type_is_refused_before_anything_is_written() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&bob(&["persona", "set", "identity.name=Bell", "personality.traits.openness=high"])),
        env.refused(&bob(&["persona", "set", "identity.name:=3", "goals:=[]"])),
        env.refused(&bob(&["persona", "set", "routines.sleep:=\"late\"", "--json"])),
        env.refused(&bob(&["persona", "set", "decision-rules.trustLevel=everything"])),
        env.refused(&bob(&["persona", "set", "goals.shortTerm[7].goal=x"])),
        env.refused(&bob(&["persona", "set", "routines=x"])),
        env.refused(&bob(&["persona", "set", "identity.name"])),
        env.refused(&bob(&["persona", "unset", "identity.name", "identity.nmae"])),
        env.refused(&bob(&["persona", "unset", "core"])),
    );
    let damaged = "{\n  \"identity\": {\n    \"name\": \"x\",,\n  }\n}";
    env.write(&format!("{PERSONA}/core.json"), damaged);
    assert_runs!(
        env.refused(&bob(&["persona", "set", "identity.name=Bell"])),
        env.refused(&bob(&["persona", "show"])),
        env.refused(&bob(&["persona", "prompt", "--json"])),
        env.refused(&bob(&["persona", "validate"])),
        env.mh(&bob(&["persona", "reset", "--yes"])),
    );
    assert_eq!(env.read(&format!("{PERSONA}/archives/2026-11-21-103129.json")), damaged, "it is kept all the same");
}

#[test]
fn what_is_wrong_already_does_not_stand_in_the_way() {
    let env = TestEnv::with_alice_and_bob();
    env.write(&format!("{PERSONA}/core.json"), r#"{"identity": {"name": 3, "role": false}}"#);
    persona(&env, &["set", "identity.role:=\"helper\""]).ok();
    assert_eq!(core(&env), r#"{"identity": {"name": 3, "role": "helper"}}"#);
}

#[test]
fn everything_wrong_is_found_with_file_line_and_what_was_expected() {
    let env = TestEnv::with_alice_and_bob();
    let hints = persona(&env, &["validate", "--json"]);
    assert!(hints.code() == 0 && hints.json().as_array().unwrap().iter().all(|row| row["gravity"] == "hint"));
    env.write(&format!("{PERSONA}/core.json"), "{\n  \"identity\": {\"name\": 3},\n  \"values\": {\"core\": [{\"value\": \"[A value]\"}]},\n  \"goals\": []\n}");
    env.write(&format!("{PERSONA}/routines.json"), "{\n  \"sleep\": {\"timezone\": \"UTC\", \"timezone\": \"CET\"}\n}");
    env.write(&format!("{PERSONA}/relationships.json"), "{\n  \"people\": [\n    {\"name\": \"Ines\"\n  ]\n}");
    env.write(&format!("{PERSONA}/decision-rules.json"), r#"{"trustLevel": "all", "availableModes": ["observe"]}"#);
    env.write(&format!("{PERSONA}/cognitive-mode.json"), r#"{"currentMode": "dual", "history": {}}"#);
    env.write(&format!("{PERSONA}/facets/poet.json"), r#"{"personality": "lyrical"}"#);
    fs::remove_file(env.home().join(PERSONA).join("facets/thinker.json")).unwrap();
    let facets = env.read(&format!("{PERSONA}/facets.json"));
    let facets = facets.replace("\"activeFacet\": \"default\"", "\"activeFacet\": \"skeptic\"");
    let facets =
        facets.replace("facets/skeptic.json\",\n      \"enabled\": true", "../core.json\",\n      \"enabled\": false");
    env.write(&format!("{PERSONA}/facets.json"), facets);
    assert_runs!(env.refused(&bob(&["persona", "validate"])));
    assert_eq!(
        in_every_format(|format| env.mh(&bob(&["persona", "validate", "--format", format]))).matches("exit 8").count(),
        4
    );
}

#[test]
fn every_change_keeps_the_former_version_and_says_so() {
    let env = TestEnv::with_alice_and_bob();
    let template = core(&env);
    persona(&env, &["set", "identity.name=Bell", "routines.sleep.timezone=CET"]).ok();
    let set = newest_op(&env);
    let named = core(&env);
    persona(&env, &["restore", "@1"]).ok();
    assert_eq!(core(&env), template);
    persona(&env, &["restore", "@1", "--dry-run"]).ok();
    env.mh(&bob(&["undo", &newest_op(&env)])).ok();
    assert_eq!(core(&env), named);
    env.mh(&bob(&["redo"])).ok();
    assert_eq!(core(&env), template);
    assert_eq!(env.mh(&bob(&["undo", &set])).code(), 5, "the core was changed since");
    env.mh(&bob(&["trust", "set", "suggest"])).ok();
    env.mh(&bob(&["persona", "set", "identity.role=A friend"])).ok();
    assert_runs!(env.mh(&bob(&["persona", "versions"])), env.mh(&bob(&["op", "show", &set])));
    insta::assert_snapshot!("changelog", changelog(&env));
    let stamp = "2026-11-21-103129";
    let mut expected: Vec<String> =
        ["", "-2", "-3", "-4", "-5", "-routines", "-decision-rules"].map(|end| format!("{stamp}{end}.json")).into();
    expected.push("CHANGELOG.md".to_owned());
    expected.sort();
    assert_eq!(archives(&env), expected);
    assert_eq!(env.read(&format!("{PERSONA}/archives/{stamp}-2.json")), named);
    env.mh(&bob(&["doctor"])).ok();
    env.mh(&bob(&["audit", "verify"])).ok();
}

#[test]
fn a_trust_level_that_comes_with_a_mode_is_kept_too() {
    let env = TestEnv::with_alice_and_bob();
    env.write("profiles/bob/etc/trust-coupling.json", r#"{"coupled": true, "mappings": {"agent": "suggest"}}"#);
    env.mh(&bob(&["mode", "set", "agent"])).ok();
    assert_eq!(archives(&env), ["2026-11-21-103129-decision-rules.json", "CHANGELOG.md"]);
    assert!(
        changelog(&env).contains("- mode.set by bob, decision-rules.json: trustLevel; before:"),
        "{}",
        changelog(&env)
    );
    let rules = env.read(&format!("{PERSONA}/decision-rules.json"));
    assert!(rules.contains("\"lastUpdated\": \"2026-11-21T10:31:29.123Z\""), "{rules}");
    env.mh(&bob(&["mode", "set", "dual"])).ok();
    assert_eq!(archives(&env).len(), 2, "a mode alone leaves nothing there");
}

#[test]
fn a_changelog_of_others_is_gone_on_with() {
    let env = TestEnv::with_alice_and_bob();
    env.write(&format!("{PERSONA}/archives/CHANGELOG.md"), b"# Persona log\n\n- by hand \xff, no line end");
    persona(&env, &["set", "identity.name=Bell"]).ok();
    let log = fs::read(env.home().join(PERSONA).join("archives/CHANGELOG.md")).unwrap();
    assert!(log.starts_with(b"# Persona log\n\n- by hand \xff, no line end\n\n## 2026-11-21T"), "{log:?}");
}

#[test]
fn what_is_so_already_is_not_written_and_a_dry_run_writes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    let before = env.tree();
    assert_runs!(
        env.mh(&bob(&["persona", "set", "personality.traits.openness:=0.50"])),
        env.mh(&bob(&["persona", "set", "identity.name=Bell", "--dry-run"])),
        env.mh(&bob(&["persona", "unset", "identity.pronouns", "--dry-run", "--json"])),
        env.mh(&bob(&["persona", "reset", "--dry-run"])),
        env.refused(&bob(&["persona", "reset"])),
        env.refused(&bob(&["persona", "reset", "facets/nobody", "--yes"])),
        env.refused(&bob(&["persona", "restore", "@9"])),
        env.refused(&bob(&["persona", "restore", "ffff", "--part", "rotines"])),
    );
    assert!(env.tree() == before);
}

#[test]
fn in_emulation_the_persona_is_played_and_not_changed() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&bob(&["mode", "set", "emulation"])).ok();
    for args in [
        &["set", "identity.name=x"][..],
        &["unset", "identity.name"],
        &["restore", "@0"],
        &["reset", "--yes"],
        &["init"],
        &["facet", "use", "poet"],
        &["facet", "add", "x"],
        &["facet", "remove", "poet"],
    ] {
        let run = env.forbidden(&[&["-u", "bob", "persona"], args].concat());
        assert!(run.stderr.contains("mode set dual"), "{run}");
    }
    for args in [&["show"][..], &["prompt"], &["versions"], &["validate"], &["facet", "list"]] {
        persona(&env, args).ok();
    }
}

#[test]
fn the_prompt_is_the_same_for_the_same_files() {
    let env = TestEnv::with_alice_and_bob();
    let demo = TestEnv::new();
    demo.mh(&["init", "--demo"]).ok();
    assert_runs!(
        env.mh(&bob(&["persona", "prompt"])),
        env.mh(&bob(&["persona", "prompt", "--facet", "poet", "--json"])),
        demo.mh(&["-u", "alex", "persona", "prompt"]),
        demo.mh(&["-u", "robin", "persona", "prompt", "--facet", "none"]),
    );
    env.write(&format!("{PERSONA}/core.json"), BY_HAND);
    env.write(
        &format!("{PERSONA}/decision-rules.json"),
        r#"{"trustLevel": "suggest", "modeDescription": {"suggest": "Ask first"}, "hardRules": [
            {"id": "no-wipe", "description": "Erase nothing", "enforced": true}, {"id": "no-money", "rule": "Spend nothing"},
            {"id": "old", "description": "An old rule", "enforced": false}]}"#,
    );
    assert_runs!(env.mh(&bob(&["persona", "prompt"])));
}

/// Runs `mh persona ARGS` at a terminal with an editor that is this shell script; `$1` is the file.
fn edit_with(env: &TestEnv, script: &str, args: &[&str]) -> Run {
    let editor = env.path("editor.sh");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = env.command(&[&["-u", "bob", "--plain", "--yes", "persona"], args].concat());
    command.env("MH_TEST_TTY", "1").env("EDITOR", &editor).env("XDG_STATE_HOME", env.path("state"));
    env.finish(command.spawn().unwrap())
}

#[test]
fn a_part_is_changed_in_the_editor_and_what_cannot_be_saved_is_kept() {
    let env = TestEnv::with_alice_and_bob();
    edit_with(&env, r#"sed -i 's/\[City\]/Utrecht/' "$1""#, &["edit"]).ok();
    assert_eq!(persona(&env, &["show", "identity.location"]).ok(), "Utrecht");
    edit_with(&env, r#"sed -i 's/"UTC"/"CET"/' "$1""#, &["edit", "routines"]).ok();
    assert_eq!(archives(&env).len(), 3);
    assert!(edit_with(&env, "true", &["edit"]).stderr.contains("nothing was changed"));
    for (script, said) in [
        (r#"sed -i 's/"Utrecht",/"Utrecht"/' "$1""#, "persona/core.json, line 13: expected a JSON object"),
        (r#"sed -i 's/"Utrecht"/3/' "$1""#, "persona/core.json, line 12: identity.location: expected a text"),
    ] {
        let before = env.tree_without_logs();
        let run = edit_with(&env, script, &["edit"]);
        assert!(run.code() == 2 && run.stderr.contains(said), "{run}");
        assert!(run.stderr.contains("what you wrote is kept in [ROOT]/state/mh/drafts/"), "{run}");
        assert!(env.tree_without_logs() == before);
    }
    let late = format!(
        r#"sed -i s/Utrecht/Gent/ "$1"; sed -i s/Utrecht/Delft/ "{}""#,
        env.home().join(PERSONA).join("core.json").display()
    );
    let run = edit_with(&env, &late, &["edit", "core"]);
    assert!(run.code() == 5 && core(&env).contains("Delft") && run.stderr.contains("Gent"), "{run}");
    assert_eq!(persona(&env, &["edit"]).code(), 2, "without a terminal");
}

#[test]
fn a_broken_text_can_be_corrected_in_the_editor() {
    let env = TestEnv::with_alice_and_bob();
    // The first time it breaks the document, the second time it mends it; a pseudo-terminal says yes in between.
    let script =
        r#"if grep -q BROKEN "$1"; then sed -i 's/BROKEN//; s/\[City\]/Utrecht/' "$1"; else echo BROKEN >> "$1"; fi"#;
    let editor = env.path("editor.sh");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let run = typed(&env, "y", &format!("EDITOR={} mh -u bob persona edit", editor.display()));
    assert_eq!(persona(&env, &["show", "identity.location"]).ok(), "Utrecht", "{run}");
}

/// Runs a shell command at a pseudo-terminal where somebody types.
fn typed(env: &TestEnv, input: &str, command: &str) -> Run {
    let quoted = command.replace("mh ", &format!("{} ", env!("CARGO_BIN_EXE_mh")));
    let mut script = env.command(&[]);
    let variables: Vec<_> =
        script.get_envs().map(|(name, value)| (name.to_owned(), value.unwrap_or_default().to_owned())).collect();
    script = std::process::Command::new("script");
    script.args(["-qec", &quoted, "/dev/null"]).env_clear().envs(variables).env("XDG_STATE_HOME", env.path("state"));
    let mut child = script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
    env.finish(child)
}

#[test]
fn placeholders_are_filled_by_asking_and_an_empty_answer_leaves_them() {
    let env = TestEnv::with_alice_and_bob();
    let run = typed(&env, &format!("Bell\nRobin\n{}", "\n".repeat(18)), "mh -u bob persona init");
    assert!(run.stdout.contains("What your assistant is called"), "{run}");
    let identity = persona(&env, &["show", "identity", "--json"]).json();
    assert_eq!((&identity["name"], &identity["humanName"]), (&"Bell".into(), &"Robin".into()), "{run}");
    assert_eq!(identity["location"], "[City]");
    assert!(changelog(&env).contains("- persona.init by bob, core.json: identity.name, identity.humanName; before:"));
    assert_eq!(archives(&env).len(), 2, "all answers are one operation");
    assert_runs!(env.refused(&bob(&["persona", "init"])));
}

#[test]
fn a_path_that_looks_like_a_slip_is_pointed_out() {
    let env = TestEnv::with_alice_and_bob();
    let run = env.mh(&["-u", "alice", "persona", "set", "identity.nam=Bell", "identity.motto=Slowly"]);
    run.ok();
    assert_eq!(run.stderr, "note: identity.nam was not there before; did you mean 'identity.name'?\n");
}
