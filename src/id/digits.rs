//! The time in an id: how its digits are read and written, and what is left of the id behind them.

use chrono::{DateTime, NaiveDateTime, Utc};

/// The digits of an id's time, `YYYYMMDDHHMMSSmmm` padded with zeros to 17: what lists are sorted by.
pub fn time_digits(id: &str) -> Option<[u8; 17]> {
    let rest = id.split_once('-')?.1.as_bytes();
    let count = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    if !(14..=17).contains(&count) {
        return None;
    }
    let mut digits = [b'0'; 17];
    digits[..count].copy_from_slice(&rest[..count]);
    Some(digits)
}

/// The time that 17 digits stand for; `None` where they are no date.
pub fn time_of_digits(digits: &[u8; 17]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(digits).ok()?;
    let seconds = NaiveDateTime::parse_from_str(&text[..14], "%Y%m%d%H%M%S").ok()?;
    Some(seconds.and_utc() + chrono::TimeDelta::milliseconds(text[14..].parse().ok()?))
}

/// The part of an id that tells it from others of its time; the whole id where it has none.
pub fn tail(id: &str) -> &str {
    id.splitn(3, '-').nth(2).unwrap_or(id)
}

/// The 17 digits of a time, in UTC milliseconds. Years are clamped to four digits.
pub fn digits_of_time(time: DateTime<Utc>) -> [u8; 17] {
    use chrono::Datelike;
    let text = match time.year() {
        ..0 => "00000101000000000".to_owned(),
        0..=9999 => time.format("%Y%m%d%H%M%S%3f").to_string(),
        _ => "99991231235959999".to_owned(),
    };
    text.as_bytes().try_into().unwrap_or([b'0'; 17])
}
