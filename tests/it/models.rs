//! `mh model`: a role gets another model, and nothing else in the file changes.

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

const MODELS: &str = "profiles/bob/etc/models.json";

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob", "model"], args].concat()
}

#[test]
fn roles_are_shown_with_their_models() {
    let env = TestEnv::with_alice_and_bob();
    assert_run!(in_every_format(|format| env.mh(&bob(&["--format", format]))));
    assert_runs!(
        env.mh(&bob(&["show", "coder"])),
        env.mh(&bob(&["show", "coder", "--json"])),
        env.refused(&bob(&["show", "cdoer"])),
        env.mh_at_terminal("120", &bob(&["show"])),
        env.mh_at_terminal("80", &bob(&["show", "--no-color"])),
        env.mh_at_terminal("40", &bob(&["show", "--no-color"])),
        env.mh_at_terminal("80", &bob(&["show", "--plain"])),
    );
}

#[test]
fn every_person_has_models_of_their_own() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "model", "set", "persona", "qwen3-coder:30b"]).ok();
    env.mh(&bob(&["set", "coder", "llama3:8b"])).ok();
    let model = |user: &str, role: &str| {
        env.mh(&["-u", user, "model", "show", role, "--json"]).json()["model"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        (model("alice", "persona"), model("alice", "coder")),
        ("qwen3-coder:30b".into(), "qwen3-coder:30b".into())
    );
    assert_eq!((model("bob", "persona"), model("bob", "coder")), ("llama3:8b".into(), "llama3:8b".into()));
}

#[test]
fn a_name_changes_the_entry_of_the_role_and_no_other_byte() {
    let env = TestEnv::with_alice_and_bob();
    let before = env
        .read(MODELS)
        .replace("\"temperature\": 0.7", "\"temperature\": 7E-1, /* warm */ \"seed\": 33428888888444488888")
        .replacen('{', "{ // by hand\n  'odd': 1.10,", 1);
    env.write(MODELS, &before);
    assert_runs!(
        env.mh(&bob(&["set", "persona", "tall-oak:30b", "--dry-run"])),
        env.mh(&bob(&["set", "persona", "tall-oak:30b"])),
        env.mh(&bob(&["set", "persona", "tall-oak:30b", "--json"])),
    );
    let at = before.find("\"default.persona\": {").unwrap();
    let (head, tail) = before.split_at(at);
    assert_eq!(env.read(MODELS), format!("{head}{}", tail.replacen("llama3:8b", "tall-oak:30b", 1)));
    let op =
        env.mh(&["-u", "bob", "op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned();
    env.mh(&["-u", "bob", "undo", &op]).ok();
    assert_eq!(env.read(MODELS), before);
}

#[test]
fn an_entry_that_others_have_too_is_left_to_them() {
    let env = TestEnv::with_alice_and_bob();
    let model = |role: &str| env.mh(&bob(&["show", role, "--json"])).json();
    assert_runs!(
        env.mh(&bob(&["set", "coder", "default.orchestrator"])),
        env.mh(&bob(&["set", "coder", "Tall_Oak:30b"])),
    );
    let own = model("coder");
    assert_eq!((&own["id"], &own["model"]), (&"coder.tall-oak-30b".into(), &"Tall_Oak:30b".into()));
    assert_eq!(own["options"], model("orchestrator")["options"]);
    assert_eq!(model("orchestrator")["model"], "qwen3-coder:30b");
    let file: serde_json::Value = serde_json::from_str(&env.read(MODELS)).unwrap();
    assert_eq!(file["models"]["coder.tall-oak-30b"]["roles"], serde_json::json!(["coder"]));
    assert_eq!(file["roleHierarchy"]["coder"], serde_json::json!(["coder.tall-oak-30b", "default.fallback"]));
    assert_eq!(file["cognitiveModeMappings"]["dual"]["orchestrator"], "default.orchestrator");

    // In the modes the role has the same model.
    env.mh(&bob(&["set", "orchestrator", "default.persona"])).ok();
    let file: serde_json::Value = serde_json::from_str(&env.read(MODELS)).unwrap();
    assert_eq!(file["cognitiveModeMappings"]["dual"]["orchestrator"], "default.persona");
    assert_eq!(file["cognitiveModeMappings"]["dual"]["persona"], "default.persona");
    // An id that is taken is not taken again.
    env.mh(&bob(&["set", "planner", "coder.tall-oak-30b"])).ok();
    env.mh(&bob(&["set", "coder", "tall oak 30b"])).ok();
    assert_eq!(model("coder")["id"], "coder.tall-oak-30b-2");
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let env = TestEnv::with_alice_and_bob();
    assert_runs!(
        env.refused(&bob(&["set", "cdoer", "llama3:8b"])),
        env.refused(&bob(&["set", "quite-another", "llama3:8b", "--json"])),
        env.refused(&bob(&["set", "coder", " "])),
    );
    let good = env.read(MODELS);
    for (from, to) in [
        ("\"coder\": \"default.coder\"", "\"coder\": \"nowhere\""),
        ("\"coder\": \"default.coder\"", "\"coder\": 3"),
        ("\"model\": \"qwen3-coder:30b\"", "\"model\": 3"),
        ("\"models\": {", "\"models\": [], \"m\": {"),
        ("\"defaults\": {", "\"faults\": {"),
        ("  \"providers\"", "  providers"),
    ] {
        env.write(MODELS, good.replace(from, to));
        let run = env.refused(&bob(&["set", "coder", "llama3:8b"]));
        assert_eq!(run.code(), 8, "{to}: {run}");
        assert_run!(run);
    }
    env.write(MODELS, good.replace("\"coder\": \"default.coder\"", "\"coder\": \"nowhere\""));
    assert_run!(env.mh(&bob(&["show"])));
}

#[test]
fn a_profile_without_the_file_has_the_templates() {
    let env = TestEnv::with_alice_and_bob();
    let template = env.read(MODELS);
    std::fs::remove_file(env.home().join(MODELS)).unwrap();
    assert_eq!(env.mh(&bob(&["show", "persona", "--json"])).json()["model"], "llama3:8b");
    env.mh(&bob(&["set", "fallback", "tiny:1b"])).ok();
    let at = template.rfind("\"model\": \"llama3:8b\"").unwrap();
    assert_eq!(env.read(MODELS), format!("{}{}", &template[..at], template[at..].replacen("llama3:8b", "tiny:1b", 1)));
}

#[test]
fn who_may_not_changes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "mode", "set", "emulation"]).ok();
    env.forbidden(&bob(&["set", "coder", "llama3:8b"]));
    env.forbidden(&bob(&["set", "coder", "llama3:8b", "--dry-run"]));
    env.mh(&bob(&[])).ok();
}
