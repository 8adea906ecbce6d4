//! Names in a document that mislead: fields that stand twice, and what stands for nothing. No schema
//! can tell.

use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Verbatim};
use crate::domain::persona::part::Part;
use crate::domain::persona::placeholder::each;
use crate::domain::persona::problem::Problem;
use crate::store::key::{Key, Kind};

/// Fields that an object has more than once: readers disagree on which one counts.
pub(super) fn repeated(key: &Key, document: &Verbatim) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut look = |at: Option<&FieldPath>, value: &Verbatim| {
        let names: Vec<&String> = value.members().iter().map(|(name, _)| name).collect();
        let mut again: Vec<&String> =
            names.iter().enumerate().filter(|(n, name)| names[..*n].contains(name)).map(|(_, name)| *name).collect();
        again.dedup();
        found.extend(again.into_iter().map(|name| Problem {
            key: key.clone(),
            line: None,
            path: at.cloned(),
            expected: format!("one field {name:?}"),
            found: "several".to_owned(),
        }));
    };
    look(None, document);
    each(document, None, &mut |path, value| look(Some(path), value));
    found
}

/// Names that stand for nothing: a trust level that is not among the levels, an active facet that
/// is none, a file that lies elsewhere.
pub(super) fn dangling(key: &Key, document: &Verbatim) -> Vec<Problem> {
    let text = |name: &str| document.get(name).and_then(Verbatim::as_str);
    let wrong = |path: FieldPath, expected: String, found: String| Problem {
        key: key.clone(),
        line: None,
        path: Some(path),
        expected,
        found,
    };
    match Part::of(key) {
        Some(Part::DecisionRules) => {
            let modes: Vec<_> = document
                .get("availableModes")
                .map_or(&[][..], Verbatim::items)
                .iter()
                .filter_map(Verbatim::as_str)
                .collect();
            let level = text("trustLevel").filter(|level| !modes.is_empty() && !modes.contains(level));
            let problem = |level| {
                wrong(FieldPath::field("trustLevel"), format!("one of {}", modes.join(", ")), format!("{level:?}"))
            };
            level.map(problem).into_iter().collect()
        }
        Some(Part::Facets) => {
            let facets = document.get("facets").map_or(&[][..], Verbatim::members);
            let names: Vec<_> = facets.iter().map(|(name, _)| name.clone()).collect();
            let active = text("activeFacet").filter(|active| !names.is_empty() && !names.contains(active));
            let active = active.map(|active| {
                wrong(FieldPath::field("activeFacet"), format!("one of {}", names.join(", ")), format!("{active:?}"))
            });
            let files = facets.iter().filter_map(|(name, facet)| {
                let file = facet.get("personaFile")?.as_str()?;
                Key::new(Kind::Persona, file.clone()).is_err().then(|| {
                    let path = FieldPath::field("facets").then(Step::Name(name.clone()));
                    let path = path.then(Step::Name("personaFile".to_owned()));
                    wrong(path, "a file in persona/".to_owned(), format!("{file:?}"))
                })
            });
            active.into_iter().chain(files).collect()
        }
        Some(Part::Core | Part::Relationships | Part::Routines | Part::Facet(_)) | None => Vec::new(),
    }
}
