//! What `--json` prints is what `mh schema VIEW` promises, for every command.

use serde_json::Value;

use crate::support::{TestEnv, assert_run, assert_runs, in_every_format};

/// As much of JSON Schema (draft 2020-12) as our schemas use; a word that is not known here fails the test.
fn check(schema: &Value, root: &Value, value: &Value, at: &str) -> Result<(), String> {
    let Some(rules) = schema.as_object() else {
        return if schema == &Value::Bool(true) { Ok(()) } else { Err(format!("{at}: nothing is allowed here")) };
    };
    for (word, rule) in rules {
        match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" | "default" => {}
            "$ref" => {
                let target = rule.as_str().unwrap().strip_prefix('#').unwrap();
                check(root.pointer(target).ok_or("a dangling $ref")?, root, value, at)?;
            }
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                if !types.iter().any(|kind| is_a(value, kind.as_str().unwrap())) {
                    return Err(format!("{at}: {value} is no {rule}"));
                }
            }
            "enum" if !rule.as_array().unwrap().contains(value) => return Err(format!("{at}: {value} not in {rule}")),
            "const" if rule != value => return Err(format!("{at}: {value} is not {rule}")),
            "minimum" if value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()) => {
                return Err(format!("{at}: {value} is below {rule}"));
            }
            "enum" | "const" | "minimum" => {}
            "anyOf" | "oneOf" => {
                let fitting = rule.as_array().unwrap().iter().filter(|one| check(one, root, value, at).is_ok()).count();
                if fitting == 0 {
                    return Err(format!("{at}: {value} fits none of {rule}"));
                }
            }
            "required" => {
                for name in rule.as_array().unwrap().iter().map(|name| name.as_str().unwrap()) {
                    if value.is_object() && value.get(name).is_none() {
                        return Err(format!("{at}: {name} is missing"));
                    }
                }
            }
            "properties" => {
                for (name, schema) in rule.as_object().unwrap() {
                    value.get(name).map_or(Ok(()), |value| check(schema, root, value, &format!("{at}/{name}")))?;
                }
            }
            "additionalProperties" => {
                let known = |name: &String| rules.get("properties").is_some_and(|known| known.get(name).is_some());
                for (name, value) in value.as_object().into_iter().flatten().filter(|(name, _)| !known(name)) {
                    check(rule, root, value, &format!("{at}/{name}"))?;
                }
            }
            "items" => {
                for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(rule, root, item, &format!("{at}/{n}"))?;
                }
            }
            word => return Err(format!("{at}: this test does not know '{word}' yet")),
        }
    }
    Ok(())
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        _ => panic!("{kind} is no type"),
    }
}

/// Fields of `value` that the schema does not name. A promise is worth little for half of them.
fn unnamed(schema: &Value, value: &Value) -> Vec<String> {
    let named = |name: &String| schema["properties"].get(name).is_some();
    value.as_object().into_iter().flatten().map(|(name, _)| name.clone()).filter(|name| !named(name)).collect()
}

#[test]
fn every_answer_is_as_its_schema_says() {
    let env = TestEnv::with_alice_and_bob();
    let memory = ["capture", "x #a @B", "--response", "r", "--public", "--key", "k", "--meta", "m:={\"n\":1}"];
    env.mh(&[&["-u", "alice"], &memory[..]].concat()).ok();
    env.mh(&["-u", "alice", "config", "set", "--system", "history.days=365"]).ok();
    env.write("profiles/alice/logs/audit/t.ndjson", "{\"timestamp\":\"2026-11-01T00:00:00Z\",\"event\":\"e\"}\n");
    // Odd, and no damage: something for the doctor to say.
    env.write("profiles/alice/.mh/log/00000001.torn-9.1", "torn");
    let batch = env.path("batch.jsonl");
    std::fs::write(&batch, "{\"content\":\"one of many\"}\n").unwrap();
    let batch = batch.to_str().unwrap();
    let rows: &[(&str, &[&str])] = &[
        ("capture", &["capture", "y", "--link", "follows:@last", "--at", "yesterday"]),
        ("related", &["memory", "related", "@last"]),
        ("capture", &memory),
        ("capture-batch", &["capture", "--batch", batch, "--dedupe", "content"]),
        ("memory", &["memory", "list"]),
        ("hit", &["search", "x tag:a", "--explain"]),
        ("hit", &["search", "has:response", "--sort", "time", "--all-users"]),
        ("memory", &["capture", "z", "--dry-run"]),
        ("label", &["memory", "tag", "list"]),
        ("tag-renamed", &["memory", "tag", "rename", "a", "b"]),
        ("on-this-day", &["memory", "on-this-day", "2025-11-21"]),
        ("memory-detail", &["show", "@last"]),
        ("operation", &["op", "list"]),
        ("user-added", &["user", "add", "carol", "--public", "--email", "c@example.org"]),
        ("user-added", &["user", "add", "dora", "--dry-run"]),
        ("user", &["user", "list"]),
        ("user", &["user", "show", "carol"]),
        ("user", &["-q", "user", "show"]),
        ("user-changed", &["user", "set", "carol", "role=guest"]),
        ("quota", &["user", "quota", "carol"]),
        ("user-switched", &["user", "switch", "carol"]),
        ("user-switched", &["user", "switch", "-"]),
        ("whoami", &["whoami"]),
        ("audit-entry", &["audit", "list"]),
        ("audit-verify", &["audit", "verify"]),
        ("path", &["path"]),
        ("init", &["init"]),
        ("session-started", &["session", "start"]),
        ("message-said", &["session", "say", "@last", "hello"]),
        ("message", &["session", "messages", "@last"]),
        ("message-found", &["session", "search", "hello"]),
        ("edit", &["edit", "@last", "--tag", "q"]),
        ("version", &["memory", "versions", "@last"]),
        ("diff", &["memory", "diff", "@last"]),
        ("memories-moved", &["memory", "remove", "@last"]),
        ("undo", &["undo", "--dry-run"]),
        ("task-added", &["task", "add", "x #a", "--every", "week", "--project", "p"]),
        ("task", &["task", "add", "y", "--depends", "@last", "--dry-run"]),
        ("task-next", &["task", "next"]),
        ("tasks-changed", &["task", "done", "@last"]),
        ("task", &["task", "list", "--status", "all"]),
        ("task-detail", &["task", "show", "@last"]),
        ("user-renamed", &["user", "rename", "carol", "caro"]),
        ("user-removed", &["user", "remove", "caro"]),
        ("user-removed", &["user", "remove", "bob", "--dry-run"]),
        ("finding", &["doctor"]),
        ("mode-changed", &["mode", "set", "agent"]),
        ("mode", &["mode"]),
        ("trust-changed", &["trust", "set", "suggest"]),
        ("trust", &["trust"]),
        ("setting", &["config", "get", "voice"]),
        ("setting", &["config", "list"]),
        ("setting", &["config", "list", "--system", "--origin"]),
        ("config-changed", &["config", "set", "ui.theme=dark"]),
        ("config-changed", &["config", "unset", "--system", "history.days", "--dry-run"]),
        ("model", &["model"]),
        ("model", &["model", "show", "coder"]),
        ("model-changed", &["model", "set", "coder", "llama3:8b"]),
        ("model-changed", &["model", "set", "coder", "llama3:8b"]),
        ("persona-changed", &["persona", "set", "identity.name=Bell"]),
        ("persona", &["persona"]),
        ("persona", &["persona", "show", "--facet", "poet"]),
        ("persona-relationships", &["persona", "show", "relationships"]),
        ("persona-routines", &["persona", "show", "routines"]),
        ("persona-decision-rules", &["persona", "show", "decision-rules"]),
        ("persona-problem", &["persona", "validate"]),
        ("persona-prompt", &["persona", "prompt"]),
        ("facet", &["persona", "facet"]),
        ("stats", &["stats"]),
        ("status", &["status"]),
        ("today", &["today"]),
        ("prompt", &["prompt"]),
        ("session-started", &["session", "start", "--label", "x"]),
        ("session-changed", &["session", "set", "@last", "ui.theme=dark"]),
        ("session", &["session", "list"]),
        ("session-detail", &["session", "show", "@last"]),
        ("session-context", &["session", "context", "@last"]),
        ("sessions-ended", &["session", "end", "@last"]),
        ("admin-stats", &["admin", "stats"]),
        ("security", &["admin", "security"]),
        ("index-refresh", &["admin", "index", "refresh"]),
        ("each-run", &["each", "--users", "alice", "--", "true"]),
    ];
    let mut seen: Vec<&str> = vec!["schema", "error"];
    let mut validate = |view: &'static str, answer: &Value| {
        let schema = env.mh(&["schema", view]).json();
        let answers = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
        assert!(!answers.is_empty(), "{view}: nothing was checked");
        for answer in answers {
            check(&schema, &schema, &answer, view).unwrap_or_else(|why| panic!("{why}\n{answer:#}"));
            assert_eq!(unnamed(&schema, &answer), [""; 0], "{view} says nothing of these");
        }
        seen.push(view);
    };
    for &(view, args) in rows {
        validate(view, &env.mh(&[&["-u", "alice", "--json"], args].concat()).json());
    }
    for (schema, file) in
        [("persona-cognitive-mode", "cognitive-mode"), ("persona-facets", "facets"), ("persona-facet", "facets/poet")]
    {
        let document = env.read(&format!("profiles/alice/persona/{file}.json"));
        validate(schema, &serde_json::from_str(&document).unwrap());
    }
    validate("schema", &env.mh(&["schema", "--json"]).json());
    let days = env.mh(&["-u", "alice", "stats", "--format", "jsonl"]);
    validate("stats-day", &serde_json::from_str(days.ok().lines().last().unwrap()).unwrap());
    let samples = env.mh(&["-u", "alice", "admin", "stats", "--format", "jsonl"]);
    validate("admin-stats-sample", &serde_json::from_str(samples.ok().lines().next().unwrap()).unwrap());
    let accounts = env.mh(&["-u", "alice", "admin", "security", "--format", "jsonl"]);
    validate("security-account", &serde_json::from_str(accounts.ok().lines().next().unwrap()).unwrap());
    let present = r#"{"what":"follow","profile":"bob","session":null,"event":"session.follow","actor":"bob"}"#;
    let present = std::fs::File::open(env.write("run/7-0.json", present)).unwrap();
    present.lock().unwrap();
    validate("connection", &env.mh(&["-u", "alice", "admin", "connections", "--json"]).json());
    drop(present);
    let file = env.path("out.jsonl");
    validate("exported", &env.mh(&["-u", "alice", "--json", "memory", "export", "-o", file.to_str().unwrap()]).json());
    let import = ["-u", "alice", "--json", "memory", "import", "tests/fixtures/transfer/memories.jsonl"];
    validate("import", &env.mh(&[&import[..], &["--dry-run"]].concat()).json());
    validate("imported", &env.mh(&import).json());
    let created = env.mh(&["-u", "alice", "audit", "list", "--event", "user.add", "--json"]).json();
    let op = created[0]["op"].as_str().unwrap();
    validate("operation", &env.mh(&["-u", "alice", "op", "show", op, "--json"]).json());
    // An account that was removed above is old by then.
    let later = ("MH_TEST_NOW", "2027-06-01T00:00:00Z");
    validate("cleanup", &env.mh_with(later, &["-u", "alice", "admin", "cleanup", "--all-users", "--json"]).json());
    // What a guest sees of others, and nobody of themselves.
    validate("user", &env.mh(&["-u", "bob", "user", "list", "--json"]).json());
    validate("whoami", &env.mh(&["whoami", "--json"]).json());
    // The passwords that begin and end here are those of somebody whom nothing else needs.
    let reading = |input: &[u8], args: &[&str]| env.mh_reading(input, &[args, &["--json"]].concat()).json();
    env.mh(&["-u", "alice", "config", "set", "--system", "auth.argon2_memory=8KiB"]).ok();
    validate("password-set", &reading(b"alices own words", &["-u", "alice", "auth", "password", "--stdin"]));
    validate("signed-in", &reading(b"alices own words", &["auth", "login", "alice", "--stdin"]));
    for (view, args) in [
        ("sign-in-status", &["auth", "status"][..]),
        ("new-token", &["auth", "token", "create", "--ttl", "1h", "--label", "x"]),
        ("token", &["auth", "token", "list"]),
        ("reset-code", &["auth", "reset", "bob"]),
        ("unlocked", &["auth", "unlock", "bob"]),
        ("password-set", &["auth", "password", "--remove"]),
        ("signed-out", &["auth", "logout"]),
        ("signed-out", &["auth", "logout"]),
        ("sign-in-status", &["auth", "status"]),
    ] {
        validate(view, &env.mh(&[&["-u", "alice", "--json"], args].concat()).json());
    }
    let list = br#"[{"username": "Dora", "role": "guest"}]"#;
    let archive = env.path("bob.tar.zst");
    validate(
        "user-exported",
        &env.mh(&["-u", "alice", "user", "export", "bob", archive.to_str().unwrap(), "--json"]).json(),
    );
    validate("user-imported", &env.mh_reading(list, &["-u", "alice", "user", "import", "-", "--json"]).json());
    let kept = env.path("backups");
    let backup = |verb: &str, more: &[&str]| {
        let run = env.mh(&[&["-u", "alice", "--json", "backup", verb, kept.to_str().unwrap()], more].concat());
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run}"))
    };
    validate("backup-created", &backup("create", &["--dry-run"]));
    validate("backup-created", &backup("create", &[]));
    validate("snapshot", &backup("list", &[]));
    validate("backup-pruned", &backup("prune", &["--keep-last", "1"]));
    validate("backup-restored", &backup("restore", &["--as", "al", "--dry-run"]));
    std::fs::write(kept.join("snapshots/20261121103129-2.ndjson.zst"), "").unwrap();
    validate("backup-damage", &backup("verify", &[]));
    let old = crate::migrate_plan::metahuman(&env);
    let old = old.to_str().unwrap();
    let migrate = |args: &[&str]| env.mh(&[&["-u", "alice", "--json", "migrate"], args].concat()).json();
    validate("migration-item", &migrate(&["plan", old]));
    validate("migration-plan", &migrate(&["run", old, "--dry-run"]));
    validate("migrated", &migrate(&["run", old, "--yes"]));
    validate("migration", &migrate(&["list"]));
    for args in [&["-u", "bbo", "whoami"][..], &["nonsense"], &["-u", "bob", "user", "add", "eve"]] {
        validate("error", &serde_json::from_str(&env.mh(&[args, &["--json"]].concat()).stderr).unwrap());
    }
    let all = env.mh(&["schema", "--json"]).json();
    for view in all.as_array().unwrap() {
        assert!(seen.contains(&view["name"].as_str().unwrap()), "no answer was checked against {view}");
    }
}

#[test]
fn the_check_finds_what_is_wrong() {
    let env = TestEnv::new();
    let schema = env.mh(&["schema", "whoami"]).json();
    let good = env.mh(&["whoami", "--json"]).json();
    let with = |name: &str, value: Value| {
        let mut bad = good.clone();
        bad[name] = value;
        check(&schema, &schema, &bad, "whoami")
    };
    assert_eq!(check(&schema, &schema, &good, "whoami"), Ok(()));
    assert!(with("username", 3.into()).is_err() && with("role", "boss".into()).is_err());
    assert!(with("chosen", "dice".into()).is_err());
    assert_eq!(unnamed(&schema, &serde_json::json!({"username": 1, "extra": 2})), ["extra"]);
}

#[test]
fn schemas_are_a_public_promise() {
    let env = TestEnv::new();
    assert_run!(in_every_format(|format| env.mh(&["schema", "--format", format])));
    assert_runs!(
        env.mh(&["schema", "capture"]),
        env.mh(&["schema", "error"]),
        env.mh(&["schema", "memory-detail"]),
        env.mh(&["schema", "operation"]),
        env.mh(&["schema", "user"]),
        env.mh(&["schema", "whoami"]),
        env.mh(&["schema", "audit-entry"]),
        env.mh(&["schema", "audit-verify"]),
        env.mh(&["schema", "init"]),
        env.refused(&["schema", "memroy"]),
        env.refused(&["schema", "quite-something-else", "--json"]),
    );
    assert!(!env.home().exists());
}
