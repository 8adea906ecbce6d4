//! Searching all conversations of a profile for words, whatever their case and their accents.

use std::ops::Range;

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::document::Message;
use super::read::{Selection, read};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::session::Session;
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::key::{Kind, Range as Keys};

/// A message that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// In which session.
    pub session: String,
    /// The message.
    pub message: Message,
    /// Where the first of the words stands in its content.
    pub found: Range<usize>,
}

impl Hit {
    /// What the newest come first by.
    fn age(&self) -> (Option<DateTime<Utc>>, Option<&str>) {
        (self.message.time, self.message.id.as_ref().map(|id| id.as_str()))
    }
}

/// The messages that hold all words, the newest first: `limit` at most (0 is no limit), of all sessions
/// or of one. Damaged lines and sessions are errors among them.
pub fn search(
    ctx: &Context<'_>,
    subject: &Member,
    words: &[String],
    within: Option<&Session>,
    limit: usize,
) -> Result<Vec<Result<Hit>>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let words: Vec<Vec<char>> = words.iter().flat_map(|text| text.split_whitespace()).map(folded).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Err(Error::usage("there is no word to look for"));
    }
    let sessions = match within {
        Some(session) => vec![Ok(session.clone())],
        None => all(ctx, subject)?,
    };
    let (mut hits, mut damaged) = (Vec::new(), Vec::new());
    for session in sessions {
        let found = session.and_then(|session| Ok((read(ctx, subject, &session, &Selection::All)?, session)));
        let (messages, session) = match found {
            Ok(found) => found,
            Err(error) => {
                damaged.push(Err(error));
                continue;
            }
        };
        for message in messages {
            match message {
                Ok(message) => {
                    if let Some(found) = find(&message.content, &words) {
                        hits.push(Hit { session: session.id.clone(), message, found });
                    }
                }
                Err(error) if error.kind() == ErrorKind::Damaged => damaged.push(Err(error)),
                Err(error) => return Err(error),
            }
        }
    }
    hits.sort_by(|one, other| other.age().cmp(&one.age()));
    hits.truncate(if limit == 0 { usize::MAX } else { limit });
    Ok(damaged.into_iter().chain(hits.into_iter().map(Ok)).collect())
}

/// All sessions of a profile in which something can have been said, for somebody who may look. Damaged ones are
/// errors among them.
pub(in crate::domain) fn all(ctx: &Context<'_>, subject: &Member) -> Result<Vec<Result<Session>>> {
    let scope = subject.scope();
    let mut sessions = Vec::new();
    for key in ctx.store.list(&scope, &Keys::all(Kind::Session))? {
        // One that went away meanwhile has nothing to say.
        sessions.extend(Session::stored(ctx.store, &scope, &key?).transpose());
    }
    Ok(sessions)
}

/// Where the first of the words stands in a text that holds all of them.
fn find(text: &str, words: &[Vec<char>]) -> Option<Range<usize>> {
    let folded: Vec<(char, Range<usize>)> = text
        .char_indices()
        .flat_map(|(at, c)| fold(c).map(move |folded| (folded, at..at + c.len_utf8())).collect::<Vec<_>>())
        .collect();
    let place = |word: &Vec<char>| {
        let at = folded.windows(word.len()).position(|window| window.iter().map(|(c, _)| c).eq(word))?;
        Some(folded[at].1.start..folded[at + word.len() - 1].1.end)
    };
    let places = words.iter().map(place).collect::<Option<Vec<_>>>()?;
    places.into_iter().min_by_key(|place| place.start)
}

fn folded(word: &str) -> Vec<char> {
    word.chars().flat_map(fold).collect()
}

/// What is the same of a letter in either case, with accents and without.
fn fold(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let found = |text: &str, words: &[&str]| {
            let words: Vec<_> = words.iter().map(|word| folded(word)).collect();
            find(text, &words).map(|place| text[place].to_owned())
        };
        assert_eq!(found("Das CAFÉ in Zürich", &["zurich", "café"]).as_deref(), Some("CAFÉ"));
        assert_eq!(found("Cafe\u{301}s", &["café"]).as_deref(), Some("Cafe"));
        assert_eq!(found("the kiln", &["kiln", "kitchen"]), None);
        assert_eq!(found("", &["a"]), None);
    }
}
