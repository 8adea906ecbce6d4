//! The language by example, and that printing and reading are each other's inverse.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;

/// A day for each character, from 2026 on; `never` is no date.
fn dates(text: &str) -> Result<DateTime<Utc>> {
    let start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    match text {
        "never" => Err(Error::usage("\"never\" is not a date").hint("write 2026-01")),
        _ => Ok(start + TimeDelta::days(i64::try_from(text.chars().count()).unwrap())),
    }
}

fn read(text: &str) -> Query {
    parse(text, &dates).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[test]
fn queries_are_read_and_printed_in_one_form() {
    for (text, printed) in [
        ("kiln", "kiln"),
        ("  kiln\tglaze\n", "kiln glaze"),
        ("\"blue bowl\"", "\"blue bowl\""),
        ("\"kiln\"", "kiln"),
        ("kil* *iln *il*", "kil* *iln *il*"),
        ("\"blue bo\"* *\"lue bowl\"", "\"blue bo\"* *\"lue bowl\""),
        ("-glaze -\"blue bowl\" --x", "-glaze -\"blue bowl\" -\"-x\""),
        ("kiln OR glaze", "kiln OR glaze"),
        ("kiln-fired don't C# a@b.c", "kiln-fired don't C# a@b.c"),
        ("12:30 note: \"http://x.y\"", "\"12:30\" note \"http://x.y\""),
        ("6\" ab\"c", "\"6\\\"\" \"ab\\\"c\""),
        ("\"say \\\"hi\\\" to c:\\\\x \\y\"", "\"say \\\"hi\\\" to c:\\\\x \\\\y\""),
        (
            "tag:work TAG:#Work tag:\"two words\" -tag:c++ tag:wor*",
            "tag:work tag:Work tag:\"two words\" -tag:c++ tag:wor*",
        ),
        ("type:dream entity:\"Sarah Li\" entity:@Sarah", "type:dream entity:\"Sarah Li\" entity:\"@Sarah\""),
        ("since:2026-01 before:\"2 weeks ago\"", "since:2026-01 before:\"2 weeks ago\""),
        (
            "importance:>0.7 importance:>=.5 importance:<1 importance:<=1",
            "importance:>0.7 importance:>=0.5 importance:<1 importance:<=1",
        ),
        ("importance:=0.5 importance:0.5 importance:0.5..0.9", "importance:=0.5 importance:=0.5 importance:0.5..0.9"),
        ("has:links has:tag has:response -has:entity", "has:link has:tags has:response -has:entities"),
        ("in:task in:Memories", "in:tasks in:memories"),
        ("東京 Straße", "東京 Straße"),
    ] {
        let query = read(text);
        assert_eq!(query.to_string(), printed, "{text}");
        assert_eq!(read(printed), query, "{text}");
    }
}

#[test]
fn a_date_means_its_first_instant() {
    let Condition::Since(date) = &read("since:2026-01").clauses[0].condition else { panic!("not a date") };
    assert_eq!((date.text.as_str(), date.at), ("2026-01", dates("2026-01").unwrap()));
}

#[test]
fn what_cannot_be_read_is_shown_its_column() {
    for (text, column, message, hint) in [
        ("", 0, "the query is empty", "mh memory list"),
        ("   ", 0, "the query is empty", "mh memory list"),
        ("kiln \"blue bowl", 5, "the quotation mark that stands here is not closed", "close it"),
        ("é \"a\\", 2, "the quotation mark that stands here is not closed", "close it"),
        ("\"blue\"bowl", 6, "a blank is missing behind the closing quotation mark", "\\\""),
        ("kiln k*ln", 6, "a * stands at the start or at the end of a word, not in it", "kil*"),
        ("kiln & glaze", 5, "there is no letter and no digit in \"&\"", "leave the rest out"),
        ("kiln -", 6, "a word is missing here", "without a blank"),
        ("*", 0, "a word is missing here", "without a blank"),
        (
            "kiln tga:work",
            5,
            "there is no field \"tga\"",
            "did you mean 'tag:'? \"tga:work\" in quotation marks is text",
        ),
        ("-http://x.y", 1, "there is no field \"http\"", "fields are tag, type"),
        ("tag: work", 0, "there is nothing behind tag:", "tag:work"),
        ("tag:\"\"", 4, "a word is missing here", "has:tags"),
        ("tag:#", 4, "a word is missing here", "has:tags"),
        ("entity:@", 7, "there is no letter and no digit in \"@\"", "leave the rest out"),
        ("a since:never", 8, "\"never\" is not a date", "write 2026-01"),
        ("since:2026*", 6, "a * has no meaning here", "leave it out"),
        ("importance:high", 11, "\"high\" is no importance", "importance:>0.7"),
        ("importance:>nan", 11, "\">nan\" is no importance", "importance:>0.7"),
        ("importance:0.9..0.5", 11, "0.9 is more than 0.5, so nothing lies between them", "importance:0.5..0.9"),
        ("has:tagz", 4, "\"tagz\" is none of due, entities, importance, link, response, tags", "did you mean 'tag'?"),
        ("in:session*", 3, "a * has no meaning here", "leave it out"),
        ("in:elsewhere", 3, "\"elsewhere\" is none of memories, sessions, tasks", "write one of these"),
    ] {
        let error = parse(text, &dates).expect_err(text);
        assert_eq!((error.column, error.message.as_str()), (column, message), "{text}");
        assert!(error.hint.contains(hint), "{text}: {}", error.hint);
    }
}

fn pattern() -> impl Strategy<Value = Pattern> {
    let text = "(\\PC|[\"\\\\ *:#-]){0,6}[a-zß東]{1,3}(\\PC|[\"\\\\ *:#-]){0,6}";
    let text = text.prop_map(|text| text.trim_matches(|c: char| c.is_whitespace() || c == '#').to_owned());
    (text, any::<bool>(), any::<bool>()).prop_map(|(text, open_start, open_end)| Pattern { text, open_start, open_end })
}

fn condition() -> impl Strategy<Value = Condition> {
    let date = || "[^\\p{C}]{1,12}".prop_map(|text| Date { at: dates(&text).unwrap(), text });
    let number = || -1e9..1e9;
    prop_oneof![
        pattern().prop_map(Condition::Text),
        pattern().prop_map(Condition::Tag),
        pattern().prop_map(Condition::Type),
        pattern().prop_map(Condition::Entity),
        date().prop_map(Condition::Since),
        date().prop_map(Condition::Before),
        number().prop_map(|bound| Condition::Importance(Comparison::Above(bound))),
        number().prop_map(|bound| Condition::Importance(Comparison::AtMost(bound))),
        number().prop_map(|bound| Condition::Importance(Comparison::Equal(bound))),
        number().prop_map(|bound| Condition::Importance(Comparison::Between(bound, bound + 0.5))),
        proptest::sample::select(Part::WORDS.to_vec()).prop_map(|(_, part)| Condition::Has(part)),
        proptest::sample::select(Source::WORDS.to_vec()).prop_map(|(_, source)| Condition::In(source)),
    ]
}

proptest! {
    #[test]
    fn whatever_is_printed_reads_as_the_same_query(
        clauses in proptest::collection::vec((any::<bool>(), condition()), 1..5)
    ) {
        let clauses = clauses.into_iter().map(|(without, condition)| Clause { without, condition }).collect();
        let query = Query { clauses };
        let printed = query.to_string();
        prop_assert_eq!(parse(&printed, &dates), Ok(query), "{}", printed);
    }

    #[test]
    fn any_text_is_survived(text in "(\\PC|[\"\\\\ *:#<>=.\t\n-]|tag|in|since|importance|has){0,30}") {
        match parse(&text, &dates) {
            Ok(query) => prop_assert_eq!(parse(&query.to_string(), &dates), Ok(query)),
            Err(error) => prop_assert!(error.column <= text.chars().count() && !error.hint.is_empty()),
        }
    }
}
