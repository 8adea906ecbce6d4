//! Export, import and export again: the same stream, whatever stands in the documents.

use std::fs;

use proptest::prelude::*;

use crate::support::TestEnv;

/// A value as another program may spell it, with line ends and spaces where JSON lets them stand.
fn value() -> impl Strategy<Value = String> {
    let text =
        "([a\u{e9}\u{1f600}\u{202e}\u{301},:{} \\[\\]]|\\\\u00e9|\\\\ud83d\\\\ude00|\\\\n|\\\\\\\\|\\\\\"|\\\\/){0,8}";
    let leaf = prop_oneof![
        "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?",
        text.prop_map(|text| format!("\"{text}\"")),
        "null|true|false",
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[ {} ]", items.join(" ,\n\t")));
        let member = ("[b-e]{0,2}", inner).prop_map(|(name, value)| format!("\"x{name}\" : {value}"));
        let object = prop::collection::vec(member, 0..4).prop_map(|members| format!("{{\r\n{}}}", members.join(",")));
        prop_oneof![list, object]
    })
}

/// Unknown fields of a document, some of them twice.
fn fields() -> impl Strategy<Value = String> {
    prop::collection::vec(("x[a-c]{0,2}", value()), 0..6)
        .prop_map(|fields| fields.iter().map(|(name, value)| format!(",\n  \"{name}\":{value}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn what_went_out_comes_in_and_goes_out_the_same(documents in prop::collection::vec(fields(), 1..25)) {
        let (env, other) = (TestEnv::with_alice_and_bob(), TestEnv::with_alice_and_bob());
        for (n, fields) in documents.iter().enumerate() {
            let digits = format!("20250501083009{n:03}");
            let memory = format!("{{ \"content\":\"a \\u00e9\", \"id\" : \"evt-{digits}\"{fields} }}\n");
            env.write(&format!("profiles/bob/memory/episodic/2025/evt-{digits}-odd.json"), &memory);
            let (status, place) = [("todo", "active"), ("in_progress", "active"), ("done", "completed")][n % 3];
            let task = format!("{{\"title\": \"a \\u00e9\",\"id\":\"task-{digits}\",\"status\":\"{status}\"{fields}}}");
            env.write(&format!("profiles/bob/memory/tasks/{place}/task-{digits}.json"), &task);
        }
        for noun in ["memory", "task"] {
            let export = |env: &TestEnv, user: &str, form: &str| {
                env.mh(&["-u", user, noun, "export", "--to", form]).ok().to_owned()
            };
            for (user, form) in [("alice", "jsonl"), ("bob", "json")] {
                let before = export(&env, "bob", form);
                prop_assert_eq!(before.matches("\"a \\u00e9\"").count(), documents.len());
                let file = env.path(noun);
                fs::write(&file, format!("{before}\n")).unwrap();
                other.mh(&["-u", user, noun, "import", file.to_str().unwrap()]).ok();
                prop_assert_eq!(export(&other, user, form), before, "{} {}", noun, form);
            }
        }
    }
}
