//! What the front matter and the tags of a vault's notes become.

use std::fs;

use serde_json::Value;

use crate::support::{TestEnv, assert_runs};

/// A vault of these notes.
fn vault(env: &TestEnv, notes: &[(&str, &str)]) -> String {
    let vault = env.path("vault");
    fs::create_dir_all(&vault).unwrap();
    notes.iter().for_each(|(name, text)| fs::write(vault.join(name), text).unwrap());
    vault.to_str().unwrap().to_owned()
}

fn import(env: &TestEnv, vault: &str, args: &[&str]) -> crate::support::Run {
    let obsidian = ["-u", "bob", "memory", "import", "--from", "obsidian", "--timezone", "Europe/Berlin", vault];
    env.mh(&[&obsidian, args].concat())
}

#[test]
fn nested_tags_and_what_nobody_knows_are_kept_whole() {
    let env = TestEnv::with_alice_and_bob();
    let head = "created: 2026-11-20 08:30\ntags:\n  - pottery/kiln\n  - \"#1on1\"\naliases: [Oven]\nrating: 1.10\n\
                summary: >-\n  Hot,\n  and then cold\ncssclasses: {wide: yes}\n";
    let note = format!("---\n{head}---\nFired, see #heat/high/ and #2026/kiln.\n");
    import(&env, &vault(&env, &[("Kiln.md", &note)]), &[]).ok();
    let exported = env.mh(&["-u", "bob", "memory", "export"]);
    let memory: Value = serde_json::from_str(exported.ok()).unwrap();
    assert_eq!(memory["tags"], serde_json::json!(["pottery/kiln", "1on1", "heat/high", "2026/kiln"]));
    assert_eq!(memory["timestamp"], "2026-11-20T07:30:00.000Z");
    assert_eq!(memory["metadata"]["source"]["frontMatter"], head);
    let found = env.mh(&["-u", "bob", "memory", "list", "--tag", "heat/high", "--json"]).json();
    assert_eq!(found.as_array().unwrap().len(), 1);
}

#[test]
fn a_note_whose_front_matter_cannot_be_read_stops_the_import_or_is_named() {
    let env = TestEnv::with_alice_and_bob();
    let notes = [
        ("bad.md", "---\ntags: [a]\ntitle: Kiln: hot\n---\nNever dropped\n"),
        ("good.md", "Good, see [[bad]]\n"),
        ("rules.md", "---\nOnce upon a time\n---\nthere was a kiln\n"),
    ];
    let vault = vault(&env, &notes);
    let rejects = env.path("rejects.jsonl");
    assert_runs!(
        env.unchanged(|| import(&env, &vault, &[])),
        import(&env, &vault, &["--on-error", "skip", "--rejects", rejects.to_str().unwrap()]),
    );
    assert!(fs::read_to_string(rejects).unwrap().starts_with("{\"place\":\"bad.md\","));
    let texts = env.mh(&["-u", "bob", "memory", "export"]).ok().to_owned();
    assert!(texts.contains("---\\nOnce upon a time\\n---\\nthere was a kiln"), "text between rules is text: {texts}");
    // Mended, it comes as the others did.
    fs::write(env.path("vault/bad.md"), "---\ntags: [a]\ntitle: \"Kiln: hot\"\n---\nNever dropped\n").unwrap();
    assert!(import(&env, &vault, &[]).ok().starts_with("1 imported, 2 there already"));
}
