use chrono::FixedOffset;

use super::*;

/// A Saturday, 10:31 in a zone two hours ahead.
fn parse(text: &str) -> Result<When> {
    let now: DateTime<FixedOffset> = "2026-11-21T10:31:29+02:00".parse().unwrap();
    When::parse_at(text, now, Look::Back)
}

/// When something is due that is typed at the same moment.
fn due(text: &str) -> String {
    let now: DateTime<FixedOffset> = "2026-11-21T10:31:29+02:00".parse().unwrap();
    let when = When::parse_at(text, now, Look::Ahead).unwrap_or_else(|error| panic!("{text}: {error}"));
    when.last(&now.timezone()).to_string()
}

fn local(time: DateTime<Utc>) -> String {
    time.with_timezone(&FixedOffset::east_opt(7200).unwrap()).format("%Y-%m-%d %H:%M:%S").to_string()
}

#[track_caller]
fn is_moment(text: &str, expected: &str) {
    let when = parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!((local(when.start()), local(when.end())), (expected.to_owned(), expected.to_owned()), "{text}");
    assert_eq!(when.instant.unwrap(), when.start());
}

#[track_caller]
fn is_days(text: &str, first: &str, after: &str) {
    let when = parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let midnights = (format!("{first} 00:00:00"), format!("{after} 00:00:00"));
    assert_eq!((local(when.start()), local(when.end())), midnights, "{text}");
}

#[test]
fn moments() {
    is_moment("now", "2026-11-21 10:31:29");
    is_moment("2026-11-21T08:31:29.5Z", "2026-11-21 10:31:29");
    is_moment("2026-11-21 09:15", "2026-11-21 09:15:00");
    is_moment("2026-11-21T09:15:30", "2026-11-21 09:15:30");
    is_moment("2 hours ago", "2026-11-21 08:31:29");
    is_moment("90 minutes ago", "2026-11-21 09:01:29");
    is_moment("yesterday 8pm", "2026-11-20 20:00:00");
    is_moment("last friday at 20:15", "2026-11-20 20:15:00");
    is_moment("9:05", "2026-11-21 09:05:00");
    is_moment("12am", "2026-11-21 00:00:00");
}

#[test]
fn days() {
    is_days("2026-11-09", "2026-11-09", "2026-11-10");
    is_days("today", "2026-11-21", "2026-11-22");
    is_days(" Yesterday ", "2026-11-20", "2026-11-21");
    is_days("tomorrow", "2026-11-22", "2026-11-23");
    is_days("3 days ago", "2026-11-18", "2026-11-19");
    is_days("2 weeks ago", "2026-11-07", "2026-11-08");
    is_days("2w", "2026-11-07", "2026-11-08");
    is_days("1 month ago", "2026-10-21", "2026-10-22");
    is_days("2 years ago", "2024-11-21", "2024-11-22");
    is_days("9 november", "2026-11-09", "2026-11-10");
    is_days("december 24", "2025-12-24", "2025-12-25");
    is_days("9 november 2020", "2020-11-09", "2020-11-10");
    is_days("november 9, 2020", "2020-11-09", "2020-11-10");
}

#[test]
fn weekdays_are_the_latest_ones() {
    is_days("friday", "2026-11-20", "2026-11-21");
    is_days("mon", "2026-11-16", "2026-11-17");
    is_days("last friday", "2026-11-20", "2026-11-21");
    is_days("saturday", "2026-11-21", "2026-11-22");
    is_days("last saturday", "2026-11-14", "2026-11-15");
    is_days("next friday", "2026-11-27", "2026-11-28");
}

#[test]
fn longer_stretches() {
    is_days("2026-11", "2026-11-01", "2026-12-01");
    is_days("2026", "2026-01-01", "2027-01-01");
    is_days("november", "2026-11-01", "2026-12-01");
    is_days("december", "2025-12-01", "2026-01-01");
    is_days("last week", "2026-11-09", "2026-11-16");
    is_days("this month", "2026-11-01", "2026-12-01");
    is_days("last year", "2025-01-01", "2026-01-01");
    assert!(parse("2026-11").unwrap().instant.is_none());
}

#[test]
fn a_day_has_its_noon_and_today_has_now() {
    assert_eq!(local(parse("2026-11-09").unwrap().instant.unwrap()), "2026-11-09 12:00:00");
    assert_eq!(local(parse("today").unwrap().instant.unwrap()), "2026-11-21 10:31:29");
}

#[test]
fn what_is_to_be_done_lies_ahead() {
    for (text, expected) in [
        ("today", "2026-11-21"),
        ("tomorrow", "2026-11-22"),
        ("friday", "2026-11-27"),
        ("next friday", "2026-11-27"),
        ("saturday", "2026-11-28"),
        ("last friday", "2026-11-20"),
        ("in 3 days", "2026-11-24"),
        ("3 days", "2026-11-24"),
        ("3 days ago", "2026-11-18"),
        ("2w", "2026-12-05"),
        ("in 1 month", "2026-12-21"),
        ("2 years", "2028-11-21"),
        ("2026-12-01", "2026-12-01"),
        ("1 december", "2026-12-01"),
        ("9 november", "2027-11-09"),
        ("9 november 2026", "2026-11-09"),
        ("yesterday", "2026-11-20"),
        ("this week", "2026-11-22"),
        ("next week", "2026-11-29"),
        ("next month", "2026-12-31"),
        ("february", "2027-02-28"),
        ("november", "2026-11-30"),
        ("next november", "2027-11-30"),
        ("2026-12", "2026-12-31"),
        ("2026-12-01 14:00", "2026-12-01T12:00:00.000Z"),
        ("friday 8pm", "2026-11-27T18:00:00.000Z"),
        ("tomorrow at 9:05", "2026-11-22T07:05:00.000Z"),
        ("in 2 hours", "2026-11-21T10:31:29.000Z"),
        ("2026-12-01T14:00:00Z", "2026-12-01T14:00:00.000Z"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
}

#[test]
fn what_nobody_understands_is_refused_by_name() {
    let odd = [
        "",
        "soon",
        "march hare",
        "25:00",
        "13pm",
        "2026-13",
        "2026-02-30",
        "4/1/18",
        "9 november 8",
        "0000",
        "last",
        "2026-11-21 25:00",
        "99999999999 days ago",
        "-3 days",
        "2026-11-21x",
        "2 weeks ago ago x",
        "10:31 10:31",
        "-2026-11-21",
    ];
    for text in odd {
        let error = parse(text).expect_err(text);
        assert!(error.message().contains(&format!("{text:?}")) && !error.hints().is_empty(), "{error}");
    }
}
