//! How text is compared: its words, with case and accents folded away. Pure.
//!
//! A *word* is a run of letters and digits. A character of a script that is written without blanks
//! between words (Chinese, Japanese, Korean, Thai and their neighbours) is a word by itself. Words are
//! folded: NFKD, full case folding (`ß` is `ss`, every sigma is one), without accents, composed again.
//!
//! That is the only rule. A pattern of several words finds them one after the other: `kiln-fired`
//! finds "kiln fired", and `東京` what stands within 東京都. An index keeps it by holding the folded words with
//! blanks between them: a tokenizer that splits at ASCII characters other than letters and digits, and
//! keeps all others (`ascii` of SQLite's FTS5), sees just these words.

use std::borrow::Cow;
use std::ops::Range;

use caseless::Caseless as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation as _;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it is compared.
    pub folded: Cow<'a, str>,
    /// Where it stands: bytes of the text.
    pub range: Range<usize>,
}

/// What the next letter may belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// To no word.
    Nothing,
    /// To a run of letters and digits.
    Run,
    /// To a character that is a word by itself: only its marks do.
    Alone,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word<'static>> {
    let mut words: Vec<Word<'static>> = Vec::new();
    let mut last = Last::Nothing;
    let mut folded = String::new();
    for (start, cluster) in text.grapheme_indices(true) {
        let range = start..start + cluster.len();
        folded.clear();
        fold_into(cluster, &mut folded);
        for c in folded.chars() {
            let belongs = match last {
                Last::Nothing => false,
                Last::Run => is_combining_mark(c) || (c.is_alphanumeric() && !stands_alone(c)),
                Last::Alone => is_combining_mark(c),
            };
            if let Some(word) = words.last_mut().filter(|_| belongs) {
                word.folded.to_mut().push(c);
                word.range.end = range.end;
            } else if c.is_alphanumeric() {
                words.push(Word { folded: String::from(c).into(), range: range.clone() });
                last = if stands_alone(c) { Last::Alone } else { Last::Run };
            } else {
                last = Last::Nothing;
            }
        }
    }
    words
}

/// A whole text as it is compared: a tag, a type.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.graphemes(true).for_each(|cluster| fold_into(cluster, &mut folded));
    folded
}

/// Folds what a person sees as one character, so that every folded letter has its place in the text.
fn fold_into(cluster: &str, folded: &mut String) {
    match cluster.as_bytes() {
        [byte] => folded.push(char::from(byte.to_ascii_lowercase())),
        _ => folded.extend(cluster.nfkd().default_case_fold().nfkd().filter(|c| !is_passed_over(*c)).nfc()),
    }
}

/// Accents, the points of Hebrew and Arabic, and what only says how a letter is drawn or joined. Marks that
/// make another letter of one (the voicing of kana, vowel signs, tones of Thai) have other classes, and stay.
fn is_passed_over(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=36 | 200..)
        || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether it belongs to a script without blanks between words.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}'                                   // Thai, Lao
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'     // Burmese, Khmer
        | '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' // Korean
        | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}'     // Chinese, Japanese, Yi
        | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}' // old kana, rare Chinese characters
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded.into_owned()).collect()
    }

    #[test]
    fn case_and_accents_are_folded_away() {
        for (one, other) in [
            ("Straße", "STRASSE"),
            ("straẞe", "strasse"),
            ("İstanbul", "istanbul"),
            ("ΟΔΥΣΣΕΥΣ", "Ὀδυσσεύς"),
            ("Zoë", "Zoe\u{308}"),
            ("CAFÉ", "cafe"),
            ("ﬁnd", "FIND"),
            ("Ёлка", "елка"),
            ("ｍｈ", "MH"),
            ("co\u{ad}op", "COOP"),
            ("שָׁלוֹם", "שלום"),
            ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
            ("葛\u{e0100}城", "葛城"),
        ] {
            assert_eq!(all(one), all(other), "{one} {other}");
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [("かき", "がき"), ("ı", "i"), ("ø", "o"), ("C#", "C++")] {
            assert_ne!(folded(one), folded(other), "{one} {other}");
        }
    }

    #[test]
    fn words_are_runs_of_letters_and_digits_or_single_characters() {
        for (text, expected) in [
            ("Met Sarah's kiln-fired bowl, 3×!", &["met", "sarah", "s", "kiln", "fired", "bowl", "3"][..]),
            ("#work @Zoë", &["work", "zoe"]),
            ("東京都iPhone用", &["東", "京", "都", "iphone", "用"]),
            ("한국어", &["한", "국", "어"]),
            ("ภาษาที่", &["ภ", "า", "ษ", "า", "ที่"]),
            ("नमस्ते", &["नमस्ते"]),
            ("🎉 ❤\u{fe0f} -- ", &[]),
            ("½", &["1", "2"]),
            ("a\u{200b}b", &["a", "b"]),
            ("", &[]),
        ] {
            assert_eq!(all(text), expected, "{text}");
        }
    }

    #[test]
    fn every_word_knows_where_it_stands() {
        let text = "Caf\u{e9} cafe\u{301} 東京 ㎏x";
        let found: Vec<_> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, ["Caf\u{e9}", "cafe\u{301}", "東", "京", "㎏x"]);
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_its_composition_does_not_matter(text in "\\PC{0,40}") {
            let found = words(&text);
            for word in &found {
                prop_assert!(text.get(word.range.clone()).is_some_and(|piece| !piece.is_empty()));
                prop_assert!(word.folded.starts_with(char::is_alphanumeric));
                let is_part = |c: char| c.is_alphanumeric() || is_combining_mark(c);
                prop_assert!(word.folded.chars().all(is_part), "{:?}", word.folded);
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].range.start <= pair[1].range.start));
            let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(all(&composed), all(&decomposed));
        }
    }
}
