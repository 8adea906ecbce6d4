use serde_json::json;

use super::*;

fn open(text: &str) -> Result<Patch> {
    Patch::open(&"memory/x.json".parse().unwrap(), text.as_bytes())
}

#[test]
fn what_is_not_changed_stays_byte_for_byte() {
    let text = "{ \"n\": 33428888888444488888,\n\t\"v\" : 1.10, \"e\":1E5,\"content\": \"old\", \"\\u0061\": [ ],\n  \"tags\": [\"a\"] }";
    let patch = open(text).unwrap();
    patch.set("content", &json!("new \"text\"\n")).unwrap();
    patch.set("v", &json!(1.1)).unwrap();
    let changed = String::from_utf8(patch.bytes()).unwrap();
    assert_eq!(changed, text.replace("\"old\"", r#""new \"text\"\n""#));
}

#[test]
fn new_fields_go_to_the_end_and_into_objects() {
    let patch = open("{\n  \"id\": \"x\",\n  \"metadata\": {\n    \"a\": 1\n  }\n}\n").unwrap();
    patch.set("importance", &json!(0.7)).unwrap();
    patch.set_in("metadata", "originalId", &json!("evt-1")).unwrap();
    let expected = "{\n  \"id\": \"x\",\n  \"metadata\": {\n    \"a\": 1,\n    \"originalId\": \"evt-1\"\n  },\n  \"importance\": 0.7\n}\n";
    assert_eq!(String::from_utf8(patch.bytes()).unwrap(), expected);
}

#[test]
fn a_list_keeps_its_layout_and_what_is_no_word() {
    let text = "{\n  \"tags\": [\n    \"caf\\u00e9\",\n    \"old\",\n    7\n  ]\n}\n";
    let patch = open(text).unwrap();
    patch.change_words("tags", |word| word == "old", &["new".to_owned()]).unwrap();
    let expected = text.replace("    \"old\",\n    7\n", "    7,\n    \"new\"\n");
    assert_eq!(String::from_utf8(patch.bytes()).unwrap(), expected);
    let patch = open("{\"tags\": \"x\"}").unwrap();
    patch.change_words("tags", |_| false, &["new".to_owned()]).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&patch.bytes()).unwrap(), json!({ "tags": ["new"] }));
}

#[test]
fn what_is_no_strict_object_is_refused() {
    let deep = "[".repeat(200_000);
    for bad in ["", "[]", "{a: 1}", "{\"a\": 1,}", "{\"a\": NaN}", "// x\n{}", "\u{feff}{}", "{\"a\": 'x'}", &deep] {
        assert!(open(bad).is_err(), "{}", &bad[..bad.len().min(20)]);
    }
}

#[test]
fn a_field_that_stands_twice_is_not_guessed_at() {
    let patch = open(r#"{"a": 1, "a": 2, "b": 3}"#).unwrap();
    assert!(patch.set("a", &json!(1)).is_err());
    patch.set("b", &json!(4)).unwrap();
    assert_eq!(patch.bytes(), br#"{"a": 1, "a": 2, "b": 4}"#);
}

fn commented(text: &str) -> Patch {
    Patch::open(&"etc/x.json".parse().unwrap(), text.as_bytes()).unwrap()
}

fn text(patch: &Patch) -> String {
    String::from_utf8(patch.bytes()).unwrap()
}

fn assign(patch: &Patch, text: &str) -> Result<()> {
    patch.assign(&text.parse()?)
}

#[test]
fn a_value_is_found_set_and_taken_at_any_depth() {
    let patch = open("{\n  \"a\": {\n    \"b\": [\n      1.10,\n      {\n        \"c\": 1E5\n      }\n    ]\n  }\n}\n")
        .unwrap();
    let at = |path: &str| patch.get(&path.parse().unwrap()).unwrap().map(|value| value.to_string());
    assert_eq!(at("a.b[1].c").as_deref(), Some("1E5"));
    assert_eq!(at("a.b.0").as_deref(), Some("1.10"));
    assert_eq!((at("a.x"), at("a.b[0].x"), at("x[0]")), (None, None, None));
    assert_eq!(patch.line(&"a.b[1].c".parse().unwrap()).unwrap(), Some(6));
    for set in ["a.b[0]:=1.1", "a.b[1].c=7", "a.b[2]=new", "a.d.e[0].f:=null"] {
        assign(&patch, set).unwrap();
    }
    let value = r#"{"a":{"b":[1.10,{"c":7},"new"],"d":{"e":[{"f":null}]}}}"#;
    assert_eq!(patch.value().unwrap().to_string(), value);
    assert!(patch.take(&"a.b[0]".parse().unwrap()).unwrap() && patch.take(&"a.d".parse().unwrap()).unwrap());
    assert!(!patch.take(&"a.d".parse().unwrap()).unwrap());
    assert_eq!(patch.value().unwrap().to_string(), r#"{"a":{"b":[{"c":7},"new"]}}"#);
}

#[test]
fn an_element_is_replaced_where_it_stands() {
    let lines = "{\n  \"a\": [\n    \"one\", // first\n    null\n  ]\n}";
    let patch = commented(lines);
    for set in ["a[0]=eins", "a[1]:=true"] {
        assign(&patch, set).unwrap();
    }
    assert_eq!(text(&patch), lines.replace("one", "eins").replace("null", "true"));
    let patch = open("{\"a\": [1, \"two\", {\"x\": 1}, [4]]}").unwrap();
    for set in ["a[1]:=2", "a[2]=three", "a[3]:={}"] {
        drop(assign(&patch, set));
    }
    assert_eq!(patch.value().unwrap().to_string(), r#"{"a":[1,2,{"x":1},{}]}"#);
}

#[test]
fn a_text_takes_the_type_of_what_is_there() {
    let patch = open(r#"{"n": 0.5, "b": true, "t": "x", "o": {"p": 1}}"#).unwrap();
    for set in ["n=0.70", "b=false", "t=7"] {
        assign(&patch, set).unwrap();
    }
    assert_eq!(text(&patch), r#"{"n": 0.70, "b": false, "t": "7", "o": {"p": 1}}"#);
    assign(&patch, "new=7").unwrap();
    assert_eq!(patch.value().unwrap().get("new").unwrap().to_string(), r#""7""#);
    for wrong in ["n=high", "b=1", "o=x", "o.p.q=1", "t[0]=1", "n:=high"] {
        let error = assign(&patch, wrong).unwrap_err();
        assert_eq!(error.kind(), Kind::Usage, "{wrong}");
    }
    let error = assign(&patch, "n=high").unwrap_err();
    assert_eq!(error.message(), "memory/x.json, line 2: n: expected a number, found \"high\"");
    assert_eq!(error.hints(), ["to give it another type, write JSON: NAME:='\"high\"'"]);
}

#[test]
fn comments_and_layout_stay() {
    let before = "{ // by hand\n  'speed': 3, /* fast */\n  \"on\": true, // yes\n}\n";
    let patch = commented(before);
    assert_eq!(patch.value().unwrap().to_string(), r#"{"speed":3,"on":true}"#);
    assign(&patch, "speed=4").unwrap();
    assert_eq!(text(&patch), before.replace('3', "4"));
    assign(&patch, "name=x").unwrap();
    assert_eq!(text(&patch), before.replace('3', "4").replace("// yes\n", "// yes\n  \"name\": \"x\",\n"));
    assert!(patch.take(&"on".parse().unwrap()).unwrap());
    assert!(text(&patch).contains("// by hand") && text(&patch).contains("/* fast */"));
}

#[test]
fn deep_nesting_is_refused_in_every_dialect() {
    let deep = format!("{{\"a\": {}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    for key in ["memory/x.json", "etc/x.json"] {
        assert!(Patch::open(&key.parse().unwrap(), deep.as_bytes()).is_err(), "{key}");
    }
    let quoted = format!("{{\"a\": \"{}\" /* {} */}}", "[".repeat(200), "{".repeat(200));
    assert_eq!(commented(&quoted).value().unwrap().members().len(), 1);
}
