//! Tags and entities: the words that memories and tasks are found by, from options or out of a text.
//!
//! Text is only looked at, never changed. Dates in text are never guessed.

mod count;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::domain::search;
use crate::error::{Error, Result};

pub use count::Count;
pub(in crate::domain) use count::Labels;

/// What a text mentions, each a slice of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Mentions<'a> {
    /// `#tag`.
    pub(super) tags: Vec<&'a str>,
    /// `@Name`.
    pub(super) entities: Vec<&'a str>,
}

/// Finds `#tag` and `@Name`: at the start or after white space, followed by a letter. So `C#`,
/// `a@b.c`, the `#frag` of a URL and `#1` stay text.
pub(super) fn mentions(text: &str) -> Mentions<'_> {
    let mut mentions = Mentions::default();
    for word in text.split(char::is_whitespace) {
        let (list, rest) = match word.split_at_checked(1) {
            Some(("#", rest)) => (&mut mentions.tags, rest),
            Some(("@", rest)) => (&mut mentions.entities, rest),
            _ => continue,
        };
        if rest.starts_with(char::is_alphabetic) {
            let end = rest.find(|c| !goes_on(c)).unwrap_or(rest.len());
            list.push(rest[..end].trim_end_matches('-'));
        }
    }
    mentions
}

/// Finds the tags of a note of Obsidian: as [`mentions`] does, but with those below a tag (`#heat/high`), and with
/// digits in front of what is no number (`#1on1`).
pub(super) fn nested_tags(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter_map(|word| {
        let rest = word.strip_prefix('#')?;
        let end = rest.find(|c| c != '/' && !goes_on(c)).unwrap_or(rest.len());
        let tag = rest[..end].trim_end_matches(['-', '/']);
        (tag.starts_with(char::is_alphanumeric) && tag.contains(char::is_alphabetic)).then_some(tag)
    })
}

fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-' || is_combining_mark(c)
}

/// Labels from options, cleaned, with those from the text behind them; each label once, whatever
/// its case. `sign` is what people may type before a label by habit.
pub(super) fn clean(what: &str, sign: char, given: &[String], mentioned: &[&str]) -> Result<Vec<String>> {
    let mut labels: Vec<String> = Vec::new();
    let given = given.iter().map(|label| checked(what, sign, label)).collect::<Result<Vec<_>>>()?;
    for label in given.into_iter().chain(mentioned.iter().map(|label| label.nfc().collect())) {
        if !labels.iter().any(|known| same(known, &label)) {
            labels.push(label);
        }
    }
    Ok(labels)
}

fn checked(what: &str, sign: char, given: &str) -> Result<String> {
    let trimmed = given.trim();
    let label: String = trimmed.strip_prefix(sign).unwrap_or(trimmed).nfc().collect();
    if label.is_empty() {
        return Err(Error::usage(format!("{given:?} is no {what}")).hint("leave the option out, or give it a word"));
    }
    if label.contains(char::is_control) {
        return Err(Error::usage(format!("{given:?} is no {what}")).hint("it must be one line of plain text"));
    }
    Ok(label)
}

/// A label as somebody asks for it: without the sign that people type before it by habit.
pub(super) fn bare(wanted: &str, sign: char) -> &str {
    let wanted = wanted.trim();
    wanted.strip_prefix(sign).unwrap_or(wanted)
}

/// Whether two labels are the same to a person: case and the way of composing letters aside.
pub(super) fn same(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// Whether somebody who asks for the one finds the other: as a search does, without regard to accents either.
pub(super) fn alike(one: &str, other: &str) -> bool {
    found_by(one) == found_by(other)
}

/// What is equal of labels by which the same is found: those that are the same to a person, or to a search. The one
/// knows letters of which the other has not heard.
pub(super) fn found_by(label: &str) -> String {
    search::fold::folded(&folded(label).collect::<String>())
}

/// What is equal of labels that are the same to a person.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfc().flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::search::fold;

    fn found(text: &str) -> (Vec<&str>, Vec<&str>) {
        let Mentions { tags, entities } = mentions(text);
        (tags, entities)
    }

    #[test]
    fn signs_count_at_the_start_or_after_white_space_before_a_letter() {
        assert_eq!(
            found("#one met @Sarah's #two-b_3, ok\t#три\n@Zoë"),
            (vec!["one", "two-b_3", "три"], vec!["Sarah", "Zoë"])
        );
        for text in ["C#", "a@b.c", "http://x.y/#frag", "#1", "# x", "(#no)", "##no", "@", "#-x", "#", ""] {
            assert_eq!(mentions(text), Mentions::default(), "{text}");
        }
    }

    #[test]
    fn nested_tags_are_kept_whole() {
        let tags = |text| nested_tags(text).collect::<Vec<_>>();
        assert_eq!(tags("#heat/high, #2026/kiln/ #1on1 #a-b/c_d-"), ["heat/high", "2026/kiln", "1on1", "a-b/c_d"]);
        assert!(tags("# x #1 #1/2 #/a a#b ##c http://x.y/#frag").is_empty());
    }

    #[test]
    fn trailing_dashes_fall_and_combining_marks_stay() {
        assert_eq!(found("#well-- #cafe\u{301}!"), (vec!["well", "cafe\u{301}"], vec![]));
    }

    #[test]
    fn a_label_stands_once_however_it_is_written() {
        let given = [" Café ".to_owned(), "#work".to_owned()];
        assert_eq!(clean("tag", '#', &given, &["cafe\u{301}", "WORK", "new"]).unwrap(), ["Café", "work", "new"]);
        for bad in ["", "  ", "#", "a\nb"] {
            assert!(clean("tag", '#', &[bad.to_owned()], &[]).is_err(), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn labels_that_somebody_takes_for_one_are_looked_for_as_one(text in "(\\PC|[İıſßẞΣςKÅ꟒ꟓ\u{301}\u{307}]){0,6}") {
            let (lower, upper) = (text.to_lowercase(), text.to_uppercase());
            for other in [lower, upper, fold::folded(&text), folded(&text).collect()] {
                if same(&text, &other) || fold::folded(&text) == fold::folded(&other) {
                    prop_assert_eq!(found_by(&text), found_by(&other), "{:?} {:?}", text, other);
                }
            }
        }

        #[test]
        fn any_text_is_survived_and_every_mention_is_a_piece_of_it(text in "(\\PC|[#@ \n\t-]){0,60}") {
            let Mentions { tags, entities } = mentions(&text);
            for label in tags.iter().chain(&entities) {
                prop_assert!(text.contains(label));
                prop_assert!(label.starts_with(char::is_alphabetic) && !label.ends_with('-'));
            }
        }
    }
}
