//! `mh config` on a profile's files: any file that other programs wrote, and no byte of it changed
//! that was not meant.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::{Run, TestEnv, assert_run, assert_runs, in_every_format};

const ETC: &str = "profiles/bob/etc";

fn bob<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["-u", "bob", "config"], args].concat()
}

/// Bob with files as other programs and people leave them.
fn legacy() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    let write = |name: &str, text: &str| drop(env.write(&format!("{ETC}/{name}"), text));
    write("custom.local.json", "{ // hand-made\n  'speed': 3,\n  \"on\": true,\n}\n");
    write("agent -draft coder.json", "{\r\n  \"model\": \"tall-oak:30b\",\r\n  \"share\": 1.10\r\n}");
    write("training-oak:8b.json", r#"{"rate":1E-4,"huge":33428888888444488888,"layers":[1,2,  3],"none":null}"#);
    write("empty.json", "");
    write("torn.json", "{\n  \"a\": 1,\n  \"b\": [1,\n");
    write("voice.json.template", "{\"not\": \"listed\"}");
    write("README-TRAINING.md", "not listed either");
    env
}

/// Runs `mh config edit …` at a terminal with an editor that is this shell script; `$1` is the file.
fn edit_with(env: &TestEnv, script: &str, user: &str, args: &[&str]) -> Run {
    let editor = env.path("editor.sh");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = env.command(&[&["-u", user, "--plain", "--yes", "config", "edit"], args].concat());
    command.env("MH_TEST_TTY", "1").env("EDITOR", &editor).env("XDG_STATE_HOME", env.path("state"));
    env.finish(command.spawn().unwrap())
}

/// What is kept of texts that could not be saved.
fn drafts(env: &TestEnv) -> Vec<String> {
    let Ok(entries) = fs::read_dir(env.path("state/mh/drafts")) else { return Vec::new() };
    entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

fn newest_op(env: &TestEnv) -> String {
    env.mh(&["-u", "bob", "op", "list", "--limit", "1", "--json"]).json()[0]["op"].as_str().unwrap().to_owned()
}

#[test]
fn settings_are_read() {
    let env = legacy();
    let before = env.tree();
    assert_runs!(
        env.mh(&bob(&["get", "voice.tts.piper.speakingRate"])),
        env.mh(&bob(&["get", "voice.tts.provider"])),
        env.mh(&bob(&["get", "voice.stt"])),
        env.mh(&bob(&["get", "\"custom.local\""])),
        env.mh(&bob(&["get", "\"custom.local\"", "--json"])),
        env.mh(&bob(&["get", "training-oak:8b", "--format", "jsonl"])),
        env.mh(&bob(&["get", "training-oak:8b.layers[2]"])),
        env.mh(&bob(&["get", "session-templates/morning.opening[0]", "--format", "csv"])),
        env.mh(&bob(&["list", "\"agent -draft coder\""])),
    );
    assert_run!(in_every_format(|format| env.mh(&bob(&["list", "voice.tts", "--format", format]))));
    let whole = env.mh(&bob(&["get", "\"agent -draft coder\""]));
    assert_eq!(whole.stdout, env.read(&format!("{ETC}/agent -draft coder.json")), "a file is printed as it is");
    assert!(env.tree() == before, "reading changes nothing");
}

#[test]
fn what_is_not_there_has_a_neighbour() {
    let env = legacy();
    assert_runs!(
        env.refused(&bob(&["get", "voice.tts.piper.speakngRate"])),
        env.refused(&bob(&["get", "voise.tts"])),
        env.refused(&bob(&["get", "custom.local.speed"])),
        env.refused(&bob(&["get", "quite-something-else.x", "--json"])),
        env.refused(&bob(&["get", "voice.tts.piper.binary.x"])),
        env.refused(&bob(&["get", "voice..x"])),
        env.refused(&bob(&["get", "\"../persona/core\".identity"])),
        env.refused(&bob(&["list", "voice.sst"])),
        env.refused(&bob(&["unset", "voice.tts.piper.speakngRate"])),
        env.refused(&bob(&["unset", "voise.x"])),
    );
}

#[test]
fn the_damaged_are_named_and_stop_nobody() {
    let env = legacy();
    let run = env.mh(&bob(&["list"]));
    let listed = run.ok();
    for key in ["\"custom.local\".speed", "ui.theme", "\"training-oak:8b\".huge"] {
        assert!(listed.contains(key), "{key}: {run}");
    }
    assert!(!listed.contains("listed"), "{run}");
    assert_eq!(run.stderr.lines().filter(|line| line.starts_with("warning:")).count(), 2, "{run}");
    assert_runs!(
        env.refused(&bob(&["get", "empty.x"])),
        env.refused(&bob(&["set", "torn.a=2"])),
        env.refused(&bob(&["set", "ui.theme=dark", "torn.a=2"])),
        env.refused(&bob(&["list", "torn", "--json"])),
    );
    edit_with(&env, r#"printf '{"a": 2}' > "$1""#, "bob", &["torn"]).ok();
    assert_eq!(env.read(&format!("{ETC}/torn.json")), "{\"a\": 2}\n");
}

#[test]
fn only_what_is_asked_for_is_respelled() {
    let env = legacy();
    let files = ["custom.local", "agent -draft coder", "training-oak:8b", "voice"];
    let read = |name: &str| env.read(&format!("{ETC}/{name}.json"));
    let before = files.map(read);
    let set = env.mh(&bob(&[
        "set",
        "\"custom.local\".speed=4",
        "\"agent -draft coder\".model=x",
        "training-oak:8b.layers[1]=20",
        "training-oak:8b.none=text",
        "voice.tts.piper.speakingRate=1.20",
        "voice.cache.enabled=true",
    ]));
    assert_run!(set);
    let expected = [
        before[0].replace('3', "4"),
        before[1].replace("tall-oak:30b", "x"),
        before[2].replace("[1,2,  3]", "[1,20,  3]").replace("null", "\"text\""),
        before[3].replace("1.0\n", "1.20\n"),
    ];
    assert_eq!(files.map(read), expected);
    let changes = env.mh(&["-u", "bob", "op", "list", "--json"]).json();
    assert_eq!(changes[0]["changes"].as_array().unwrap().len(), 4, "one command is one operation");
    let tty = |verb: &str| env.mh_with(("MH_TEST_TTY", "1"), &["-u", "bob", verb]);
    tty("undo").ok();
    assert_eq!(files.map(read), before);
    tty("redo").ok();
    assert_eq!(files.map(read), expected);
    env.mh(&bob(&["unset", "\"custom.local\".speed", "voice.training"])).ok();
    assert_eq!(read("custom.local"), "{ // hand-made\n  \"on\": true,\n}\n");
    assert!(read("voice").ends_with("\"maxSizeMB\": 200\n  }\n}\n"), "{}", read("voice"));
}

#[test]
fn types_are_kept_and_new_files_have_plain_names() {
    let env = legacy();
    assert_runs!(
        env.refused(&bob(&["set", "voice.cache.maxSizeMB=lots"])),
        env.refused(&bob(&["set", "voice.cache.enabled=1", "--json"])),
        env.refused(&bob(&["set", "voice.cache=x"])),
        env.refused(&bob(&["set", "voice.tts.provider.x=1"])),
        env.refused(&bob(&["set", "training-oak:8b.layers[9]=1"])),
        env.refused(&bob(&["set", "voice=x"])),
        env.refused(&bob(&["set", "voice.x"])),
        env.refused(&bob(&["set", "Voice.x=1"])),
        env.refused(&bob(&["set", "\".hidden\".x=1"])),
        env.mh(&bob(&["set", "voice.cache.maxSizeMB:=\"lots\""])),
        env.mh(&bob(&["set", "voice.cache.maxSizMB:=3", "--dry-run"])),
        env.mh(&bob(&["set", "\"my.own\".hours:=[8, 20]", "session-templates/evening.name=x", "--json"])),
        env.mh(&bob(&["set", "\"my.own\".hours[0]=8"])),
    );
    assert_eq!(env.read(&format!("{ETC}/my.own.json")), "{\n  \"hours\": [8, 20]\n}\n");
    assert!(env.home().join(ETC).join("session-templates/evening.json").exists());
}

#[test]
fn a_missing_file_reads_as_the_templates_and_begins_as_that() {
    let env = TestEnv::with_alice_and_bob();
    let ui = env.home().join(ETC).join("ui.json");
    let template = fs::read_to_string(&ui).unwrap();
    env.mh(&bob(&["set", "voice.cache.enabled=false"])).ok();
    fs::remove_file(&ui).unwrap();
    assert_runs!(
        env.mh(&bob(&["get", "ui.theme", "--json"])),
        env.mh(&bob(&["list", "ui", "--origin"])),
        env.mh(&bob(&["list", "voice.cache", "--origin"])),
    );
    assert!(!ui.exists(), "reading creates nothing");
    env.mh(&bob(&["set", "ui.theme=dark"])).ok();
    assert_eq!(fs::read_to_string(&ui).unwrap(), template.replace("system", "dark"));
    env.mh(&["-u", "bob", "undo", &newest_op(&env)]).ok();
    assert!(!ui.exists());
}

#[test]
fn lists_fit_the_terminal() {
    let env = legacy();
    env.mh(&bob(&["set", "ui.greeting=\u{1b}[31mred \u{202e}txet"])).ok();
    assert_runs!(
        env.mh_at_terminal("120", &bob(&["list", "ui", "--origin"])),
        env.mh_at_terminal("80", &bob(&["list", "ui", "--origin"])),
        env.mh_at_terminal("40", &bob(&["list", "ui", "--no-color"])),
        env.mh_at_terminal("80", &bob(&["list", "ui", "--plain"])),
        env.mh_at_terminal("80", &bob(&["get", "ui.greeting", "--no-color"])),
    );
    assert_eq!(env.mh(&bob(&["get", "ui.greeting"])).stdout, "\u{1b}[31mred \u{202e}txet\n", "programs get the text");
}

#[test]
fn a_huge_file_is_no_trouble() {
    let env = TestEnv::with_alice_and_bob();
    let members: Vec<String> = (0..20_000).map(|n| format!("  \"key{n}\": {n}")).collect();
    let huge = format!("{{\n{}\n}}\n", members.join(",\n"));
    env.write(&format!("{ETC}/huge.json"), &huge);
    env.write(&format!("{ETC}/deep.json"), format!("{{\"a\": {}1{}}}", "[".repeat(5000), "]".repeat(5000)));
    assert_eq!(env.mh(&bob(&["list", "huge"])).ok().lines().count(), 20_001);
    env.mh(&bob(&["set", "huge.key777=1"])).ok();
    assert_eq!(env.read(&format!("{ETC}/huge.json")), huge.replace("\"key777\": 777", "\"key777\": 1"));
    assert_eq!(env.refused(&bob(&["set", "deep.a=1"])).code(), 8);
}

#[test]
fn a_file_is_changed_in_the_editor() {
    let env = legacy();
    let custom = || env.read(&format!("{ETC}/custom.local.json"));
    let before = custom();
    assert_run!(edit_with(&env, r#"sed -i s/3/7/ "$1""#, "bob", &["custom.local"]));
    assert_eq!(custom(), before.replace('3', "7"));
    assert_run!(edit_with(&env, "true", "bob", &["custom.local"]));
    assert_run!(edit_with(&env, r#"sed -i s/7/8/ "$1""#, "bob", &["\"custom.local\"", "--dry-run"]));
    assert!(drafts(&env).is_empty());
    edit_with(&env, r#"printf '{"a": 1}\n' > "$1""#, "bob", &["brand-new"]).ok();
    assert_eq!(env.read(&format!("{ETC}/brand-new.json")), "{\"a\": 1}\n");
    assert_runs!(env.refused(&bob(&["edit"])), env.refused(&bob(&["edit", "voice"])));
}

#[test]
fn what_cannot_be_saved_is_kept() {
    let env = legacy();
    let run = env.unchanged(|| edit_with(&env, r#"sed -i 's/"on": true/"on": tru/' "$1""#, "bob", &["custom.local"]));
    assert!(run.code() == 2 && run.stderr.contains("line 3"), "{run}");
    // Said before it would be opened again, had it not been for --yes.
    assert!(run.stderr.starts_with("warning: etc/custom.local.json cannot be read"), "{run}");
    assert!(run.stderr.contains("what you wrote is kept in [ROOT]/state/mh/drafts/"), "{run}");
    assert!(drafts(&env)[0].contains("tru,"));

    let env = legacy();
    let file = env.home().join(ETC).join("custom.local.json");
    let script = format!(r#"sed -i s/3/mine/ "$1"; sed -i s/3/5/ "{}""#, file.display());
    let run = edit_with(&env, &script.replace("mine", "6"), "bob", &["custom.local"]);
    assert!(run.code() == 5 && run.stderr.contains("+  'speed': 6"), "{run}");
    assert!(fs::read_to_string(&file).unwrap().contains('5') && drafts(&env)[0].contains('6'));
}

#[test]
fn who_may_not_changes_nothing() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=guest"]).ok();
    env.forbidden(&bob(&["set", "ui.theme=dark"]));
    env.forbidden(&bob(&["unset", "ui.theme", "--dry-run"]));
    env.mh(&bob(&["get", "ui.theme"])).ok();
    env.mh(&["-u", "alice", "user", "set", "bob", "role=user"]).ok();
    env.mh(&["-u", "bob", "mode", "set", "emulation"]).ok();
    for args in [&["set", "ui.theme=dark"][..], &["set", "ui.theme=dark", "--dry-run"], &["unset", "ui.theme"]] {
        let run = env.forbidden(&bob(args));
        assert!(run.stderr.contains("mode set dual"), "{run}");
    }
    let run = edit_with(&env, "true", "bob", &["ui"]);
    assert!(run.code() == 4 && drafts(&env).is_empty(), "before the editor opens: {run}");
    env.mh(&bob(&["list"])).ok();
}

#[test]
fn no_change_is_lost_of_many_at_once() {
    let env = TestEnv::with_alice_and_bob();
    let set = |n: usize| {
        let assignment = format!("many.key{n}:={n}");
        env.command(&["-u", "bob", "--lock-timeout", "120", "config", "set", &assignment]).spawn().unwrap()
    };
    let children: Vec<_> = (0..32).map(set).collect();
    for child in children {
        env.finish(child).ok();
    }
    assert_eq!(env.mh(&bob(&["list", "many", "--json"])).json().as_array().unwrap().len(), 32);
}
