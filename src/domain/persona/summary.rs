//! A persona in two sentences, made of whatever it says.

use crate::domain::json::Verbatim;
use crate::domain::persona::fields::{Fields, listed};

/// As many of a kind as a sentence bears.
const FEW: usize = 3;

/// Who it is, and how they are. The same persona gives the same sentences.
pub fn of(document: &Verbatim) -> String {
    let persona = Fields::of(document);
    format!("{}. {}.", who(persona), how(persona))
}

fn who(persona: Fields<'_>) -> String {
    let identity = |name: &str| persona.at(&["identity", name]).text();
    let (human, assistant) = (identity("humanName"), identity("name"));
    let preferred = identity("preferredName").filter(|preferred| human.as_ref() != Some(preferred));
    let mut clauses = Vec::new();
    clauses.push(match (&human, preferred) {
        (Some(human), Some(preferred)) => format!("{human}, who likes to be called {preferred}"),
        (Some(name), None) => name.clone(),
        (None, Some(preferred)) => preferred,
        (None, None) => "Somebody who has not said their name yet".to_owned(),
    });
    clauses.extend(persona.at(&["context", "occupation"]).text().map(ended));
    clauses.extend(identity("location").map(|place| format!("in {}", with_small_article(ended(place)))));
    clauses.extend(assistant.filter(|name| human.as_ref() != Some(name)).map(|name| format!("assisted by {name}")));
    ended(clauses.join(", "))
}

fn how(persona: Fields<'_>) -> String {
    let few = |mut words: Vec<String>| {
        words.truncate(FEW);
        listed(&words.into_iter().map(ended).collect::<Vec<_>>())
    };
    let speaks = few(persona.at(&["personality", "communicationStyle", "tone"]).texts());
    let values = few(persona.at(&["values", "core"]).each("value"));
    let goals = persona.at(&["goals", "shortTerm"]).each("goal");
    let focus = if goals.is_empty() { persona.at(&["context", "currentFocus"]).texts() } else { goals };
    let clauses = [("speaks", speaks), ("values", values), ("is working on", few(focus))];
    let clauses: Vec<_> = clauses.into_iter().filter_map(|(verb, what)| Some(format!("{verb} {}", what?))).collect();
    let sentence = clauses.join("; ");
    match sentence.char_indices().nth(1) {
        Some((second, _)) => sentence[..second].to_uppercase() + &sentence[second..],
        None => "Nothing more is filled in yet".to_owned(),
    }
}

/// Without the full stop that the sentence sets itself.
fn ended(text: String) -> String {
    text.trim_end_matches(['.', ' ']).to_owned()
}

/// `a small town` within a sentence, however the field begins.
fn with_small_article(text: String) -> String {
    match text.split_once(' ') {
        Some((article @ ("A" | "An" | "The"), rest)) => format!("{} {rest}", article.to_lowercase()),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sentences_of_whatever_is_there() {
        let summary = |text: &str| of(&Verbatim::parse(text).unwrap());
        assert_eq!(
            summary(
                r#"{"identity":{"humanName":"Robin Hale","preferredName":"Rob","name":"Bell","location":"A town."},
                "context":{"occupation":"Nurse"},"personality":{"communicationStyle":{"tone":["warm","plain","curious","odd"]}},
                "values":{"core":[{"value":"honesty"},{"value":"[Another]"},{"value":"kindness"}]},
                "goals":{"shortTerm":[{"goal":"a shelf."}]}}"#
            ),
            "Robin Hale, who likes to be called Rob, Nurse, in a town, assisted by Bell. \
             Speaks warm, plain and curious; values honesty and kindness; is working on a shelf."
        );
        assert_eq!(
            summary(r#"{"identity":{"name":"Sam","humanName":"Sam"},"context":{"currentFocus":["bees"]}}"#),
            "Sam. Is working on bees."
        );
        for nothing in ["{}", r#"{"identity":{"humanName":"[Your Full Name]"},"values":[],"goals":3}"#] {
            assert_eq!(summary(nothing), "Somebody who has not said their name yet. Nothing more is filled in yet.");
        }
    }
}
