//! Which documents a query finds, and where, by example.

use super::*;
use crate::domain::memory::Memory;
use crate::domain::search::query;
use crate::domain::task::Task;
use crate::error::Error;
use crate::store::backend::Stored;

fn memory(json: &str) -> Record {
    let key = "memory/2026/11/21/evt-20261121103129123-k7x2q.json".parse().unwrap();
    Memory::read(&key, &Stored::new(json.as_bytes().to_vec())).unwrap().into()
}

fn task(json: &str) -> Record {
    let key = "task/active/task-20261101103129123-k7x2q.json".parse().unwrap();
    Task::read(&key, &Stored::new(json.as_bytes().to_vec())).unwrap().into()
}

fn matcher(query: &str) -> Matcher {
    let dates = |text: &str| format!("{text}T00:00:00Z").parse().map_err(|_| Error::usage("no date"));
    let query = query::parse(query, &dates).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    Matcher::new(&query, false)
}

fn finds(query: &str, record: &Record) -> bool {
    matcher(query).holds(&Reading::of(record))
}

fn text(content: &str) -> Record {
    memory(&serde_json::json!({ "content": content }).to_string())
}

#[test]
fn words_are_found_whatever_their_case_accents_and_script() {
    for (query, content) in [
        ("kiln", "The KILN."),
        ("\"blue bowl\"", "a blue, bowl"),
        ("kiln-fired", "kiln fired"),
        ("kil*", "kilns"),
        ("*iln", "the kiln"),
        ("*il*", "kilns"),
        ("\"blue bo\"*", "blue bowls"),
        ("*\"ue bowl\"", "blue bowl"),
        ("strasse", "Straße"),
        ("STRASSE", "straße"),
        ("istanbul", "İstanbul"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
        ("zoe", "Zoe\u{308}"),
        ("zoë", "zoe"),
        ("국", "한국어"),
        ("한국", "한국어를"),
        ("東京", "東京都に行く"),
        ("京都", "東京都に行く"),
        ("京都*", "東京都に行く"),
        ("iphone", "iPhone用ケース"),
        ("OR", "this or that"),
        ("-glaze", "kiln"),
        ("kiln -glaze", "kiln"),
    ] {
        assert!(finds(query, &text(content)), "{query} in {content}");
    }
    for (query, content) in [
        ("kil", "kiln"),
        ("\"blue bowl\"", "bowl blue"),
        ("\"blue bowl\"", "blue big bowl"),
        ("\"blue bo\"", "blue bowl"),
        ("\"blue bo\"*", "blues bowl"),
        ("*\"ue bowl\"", "blue elbowl"),
        ("kil*", "skil"),
        ("kiln glaze", "kiln"),
        ("kiln -glaze", "kiln glaze"),
        ("한국", "국한"),
        ("京東", "東京"),
        ("がき", "かき"),
        ("kiln", ""),
    ] {
        assert!(!finds(query, &text(content)), "{query} in {content}");
    }
}

#[test]
fn fields_are_asked_of_the_document() {
    let memory = memory(
        r##"{"timestamp":"2026-11-20T12:00:00Z","content":"Glazed","response":"Which one?","type":"Dream","tags":["Home-Work","Café"],
        "entities":["Sarah Li",{"name":"Kyōto"}],"importance":0.7,"links":[{"type":"follows","target":"evt-1"}]}"##,
    );
    let task = task(
        r#"{"title":"Buy clay","description":"ten pounds","status":"blocked","due":"2026-12-01","created":"2026-11-01T00:00:00Z","notes":["ask Ann"]}"#,
    );
    for (query, in_memory, in_task) in [
        ("tag:home-work", true, false),
        ("tag:#CAFE", true, false),
        ("tag:home", false, false),
        ("tag:home*", true, false),
        ("work", true, false),
        ("entity:sarah", true, false),
        ("entity:\"sarah li\"", true, false),
        ("entity:li*", true, false),
        ("entity:glazed", false, false),
        ("kyoto", true, false),
        ("type:dream", true, false),
        ("type:dream type:journal", true, false),
        ("type:blocked", false, true),
        ("-type:dream", false, true),
        ("since:2026-11-20", true, false),
        ("since:2026-11-21", false, false),
        ("before:2026-11-20", false, true),
        ("importance:>0.7", false, false),
        ("importance:>=0.7", true, false),
        ("importance:0.5..0.7", true, false),
        ("importance:0.7", true, false),
        ("-importance:>0.9", true, true),
        ("has:link", true, false),
        ("has:response", true, false),
        ("has:tags has:entities has:importance", true, false),
        ("has:due", false, true),
        ("in:tasks", false, true),
        ("in:tasks in:memories", true, true),
        ("-in:tasks", true, false),
        ("which", true, false),
        ("pounds", false, true),
        ("ann clay", false, true),
    ] {
        assert_eq!((finds(query, &memory), finds(query, &task)), (in_memory, in_task), "{query}");
    }
}

#[test]
fn what_has_no_time_is_from_no_time() {
    let key = "memory/x.json".parse().unwrap();
    let undated: Record = Memory::read(&key, &Stored::new(b"{\"content\":\"x\"}".to_vec())).unwrap().into();
    assert!(!finds("since:2000-01-01", &undated) && !finds("before:2100-01-01", &undated) && finds("x", &undated));
}

#[test]
fn what_is_marked_as_incorrect_says_so_wherever_the_mark_stands() {
    for json in [
        r#"{"validation":{"status":"incorrect","by":"user"}}"#,
        r#"{"metadata":{"validation":{"status":"incorrect"}}}"#,
    ] {
        assert!(memory(json).incorrect && !finds("-nothing", &memory(json)), "{json}");
    }
    for json in ["{}", r#"{"validation":{"status":"correct"}}"#, r#"{"validation":"incorrect","metadata":7}"#] {
        assert!(!memory(json).incorrect, "{json}");
    }
}

#[test]
fn reasons_say_which_word_stands_where() {
    let record = memory(r#"{"content":"Zoe\u0308 met zoë","response":"Zoë?","tags":["zoe","x"],"entities":["Zoe X"]}"#);
    let matcher = matcher("zoe met tag:x -glaze");
    let reasons = matcher.reasons(&Reading::of(&record));
    let shown: Vec<_> = reasons
        .iter()
        .map(|reason| {
            let Place { field, index } = reason.place;
            let pieces: Vec<_> = reason.ranges.iter().map(|range| &record.at(reason.place)[range.clone()]).collect();
            format!("{} {}{index} {}", reason.term, field.as_str(), pieces.join("|"))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "zoe content0 Zoe\u{308}|zoë",
            "zoe response0 Zoë",
            "zoe tags0 zoe",
            "zoe entities0 Zoe",
            "met content0 met",
            "tag:x tags1 x",
        ]
    );
    let counts = matcher.counts(&Reading::of(&record));
    assert_eq!(counts, Counts { found: vec![5, 1], words: 8 });
}

#[test]
fn several_texts_of_one_field_are_told_apart() {
    let record = task(r#"{"title":"a","notes":["b","c d"]}"#);
    let places: Vec<_> = record.places().map(|(place, text)| (place.field.as_str(), place.index, text)).collect();
    assert_eq!(places, [("title", 0, "a"), ("notes", 0, "b"), ("notes", 1, "c d")]);
}
