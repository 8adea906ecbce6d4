//! Gives the clauses of a query their meaning: fields by their names, and values of the right form.

use std::str::FromStr;

use super::lexer::{self, Token, Value};
use super::{Clause, Comparison, Condition, Date, Dates, Part, Pattern, Query, Source, SyntaxError, word_for};
use crate::domain::search::fold;
use crate::error::nearest;

/// The fields of the language.
const FIELDS: [&str; 8] = ["tag", "type", "entity", "since", "before", "importance", "has", "in"];

/// Reads a query.
pub fn parse(text: &str, dates: Dates<'_>) -> Result<Query, SyntaxError> {
    let tokens = lexer::tokens(text)?;
    if tokens.is_empty() {
        return Err(SyntaxError {
            column: 0,
            message: "the query is empty".to_owned(),
            hint: "mh memory list shows memories without looking for anything".to_owned(),
        });
    }
    Ok(Query { clauses: tokens.into_iter().map(|token| clause(token, dates)).collect::<Result<_, _>>()? })
}

fn clause(token: Token, dates: Dates<'_>) -> Result<Clause, SyntaxError> {
    let Token { column, without, name, value } = token;
    let at = column + usize::from(without);
    let known = |name: &str| FIELDS.contains(&name.to_ascii_lowercase().as_str());
    let condition = match name {
        None => Condition::Text(words(value)?),
        // `note:` with a blank behind it is how people write, and no field.
        Some(name) if value.is_nothing() && !known(&name) => {
            Condition::Text(words(Value { text: name, column: at, ..value })?)
        }
        Some(name) => field(&name.to_ascii_lowercase(), at, value, dates)?,
    };
    Ok(Clause { without, condition })
}

fn field(name: &str, column: usize, value: Value, dates: Dates<'_>) -> Result<Condition, SyntaxError> {
    if value.is_nothing() && FIELDS.contains(&name) {
        return Err(SyntaxError {
            column,
            message: format!("there is nothing behind {name}:"),
            hint: format!("write {}, without a blank", example(name)),
        });
    }
    Ok(match name {
        "tag" => Condition::Tag(label(value, '#')?),
        "type" => Condition::Type(label(value, '\0')?),
        "entity" => Condition::Entity(words(value)?),
        "since" => Condition::Since(date(value, dates)?),
        "before" => Condition::Before(date(value, dates)?),
        "importance" => Condition::Importance(comparison(value)?),
        "has" => Condition::Has(one_of(value, &Part::WORDS)?),
        "in" => Condition::In(one_of(value, &Source::WORDS)?),
        _ => return Err(unknown(name, column, &value)),
    })
}

fn unknown(name: &str, column: usize, value: &Value) -> SyntaxError {
    let quoted = format!("\"{name}:{}\" in quotation marks is text", value.text);
    let hint = match nearest(name, FIELDS) {
        Some(near) => format!("did you mean '{near}:'? {quoted}"),
        None => format!("fields are {}; {quoted}", FIELDS.join(", ")),
    };
    SyntaxError { column, message: format!("there is no field {name:?}"), hint }
}

/// How a field is written.
fn example(field: &str) -> &'static str {
    match field {
        "tag" => "tag:work",
        "type" => "type:dream",
        "entity" => "entity:Sarah or entity:\"Sarah Li\"",
        "since" => "since:2026-01 or since:\"2 weeks ago\"",
        "before" => "before:2026-01 or before:yesterday",
        "importance" => "importance:>0.7 or importance:0.5..0.9",
        "has" => "has:link",
        _ => "in:tasks",
    }
}

/// Something with at least one word in it.
fn words(value: Value) -> Result<Pattern, SyntaxError> {
    if value.text.is_empty() {
        return Err(SyntaxError {
            column: value.column,
            message: "a word is missing here".to_owned(),
            hint: "put a sign or a star to its word, without a blank".to_owned(),
        });
    }
    if fold::words(&value.text).is_empty() {
        return Err(SyntaxError {
            column: value.column,
            message: format!("there is no letter and no digit in {:?}", value.text),
            hint: "words are made of letters and digits; leave the rest out".to_owned(),
        });
    }
    Ok(pattern(value))
}

/// A whole label, without the sign that people put before it by habit.
fn label(mut value: Value, sign: char) -> Result<Pattern, SyntaxError> {
    let trimmed = value.text.trim();
    value.text = trimmed.strip_prefix(sign).unwrap_or(trimmed).to_owned();
    if value.text.is_empty() {
        return Err(SyntaxError {
            column: value.column,
            message: "a word is missing here".to_owned(),
            hint: "to find what has any tag at all, write has:tags".to_owned(),
        });
    }
    Ok(pattern(value))
}

fn pattern(value: Value) -> Pattern {
    Pattern { text: value.text, open_start: value.open_start, open_end: value.open_end }
}

/// The text of a value that has no stars.
fn plain(value: Value) -> Result<(usize, String), SyntaxError> {
    if value.open_start || value.open_end {
        return Err(SyntaxError {
            column: value.column,
            message: "a * has no meaning here".to_owned(),
            hint: "leave it out".to_owned(),
        });
    }
    Ok((value.column, value.text))
}

fn date(value: Value, dates: Dates<'_>) -> Result<Date, SyntaxError> {
    let (column, text) = plain(value)?;
    match dates(&text) {
        Ok(at) => Ok(Date { text, at }),
        Err(error) => Err(SyntaxError {
            column,
            message: error.message().to_owned(),
            hint: error.hints().first().cloned().unwrap_or_default(),
        }),
    }
}

fn comparison(value: Value) -> Result<Comparison, SyntaxError> {
    let (column, text) = plain(value)?;
    let number = |text: &str| f64::from_str(text).ok().filter(|number| number.is_finite());
    let bound = |sign: &str, of: fn(f64) -> Comparison| Some(of(number(text.strip_prefix(sign)?)?));
    let between = || {
        let (least, most) = text.split_once("..")?;
        Some(Comparison::Between(number(least)?, number(most)?))
    };
    let read = bound(">=", Comparison::AtLeast)
        .or_else(|| bound("<=", Comparison::AtMost))
        .or_else(|| bound(">", Comparison::Above))
        .or_else(|| bound("<", Comparison::Below))
        .or_else(|| bound("=", Comparison::Equal))
        .or_else(between)
        .or_else(|| bound("", Comparison::Equal));
    match read {
        Some(Comparison::Between(least, most)) if least > most => Err(SyntaxError {
            column,
            message: format!("{least} is more than {most}, so nothing lies between them"),
            hint: format!("write importance:{most}..{least}"),
        }),
        Some(comparison) => Ok(comparison),
        None => Err(SyntaxError {
            column,
            message: format!("{text:?} is no importance"),
            hint: "write importance:>0.7 (or >=, <, <=, =), or importance:0.5..0.9".to_owned(),
        }),
    }
}

fn one_of<T: Copy + PartialEq>(value: Value, words: &[(&'static str, T)]) -> Result<T, SyntaxError> {
    let (column, text) = plain(value)?;
    let known = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(&text));
    known.map(|(_, value)| *value).ok_or_else(|| {
        let mut printed: Vec<_> = words.iter().map(|(_, value)| word_for(words, value)).collect();
        let near = nearest(&text.to_lowercase(), words.iter().map(|(word, _)| *word));
        printed.sort_unstable();
        printed.dedup();
        SyntaxError {
            column,
            message: format!("{text:?} is none of {}", printed.join(", ")),
            hint: near.map_or_else(|| "write one of these".to_owned(), |near| format!("did you mean '{near}'?")),
        }
    })
}
