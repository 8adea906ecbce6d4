//! Which program's home a directory is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, nearest};
use crate::store::key::Name;
use crate::store::source::{Form, Source};

/// A layout that can be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// MetaHuman OS for one person: the data at the root.
    Metahuman,
    /// MetaHuman OS for several: `profiles/<name>/…` and `persona/users.json`.
    MetahumanProfiles,
    /// AirFit for one person: single files.
    Airfit,
    /// AirFit for several: `data/<user>/…` and a shared `sessions.json`.
    AirfitUsers,
}

/// What shows that MetaHuman keeps somebody's data in a directory.
const METAHUMAN: &[&str] = &[
    "memory/episodic",
    "memory/tasks",
    "persona/core.json",
    "persona/users.json",
    "persona/decision-rules.json",
    "persona/cognitive-mode.json",
];

/// What shows the same in a profile of MetaHuman's.
const PROFILE: &[&str] = &["persona", "memory"];

/// What shows that AirFit does.
const AIRFIT: &[&str] = &["context_store.json", "profile.json", "exercise_store.json", "insights.json"];

/// What makes a directory one of ours.
pub(super) const OURS: &str = ".mh/format.json";

impl Layout {
    /// All of them, in the order in which they are looked for: where there are several people, the
    /// files for one are what was left over.
    pub const ALL: [Self; 4] = [Self::MetahumanProfiles, Self::Metahuman, Self::AirfitUsers, Self::Airfit];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metahuman => "metahuman",
            Self::MetahumanProfiles => "metahuman-profiles",
            Self::Airfit => "airfit",
            Self::AirfitUsers => "airfit-users",
        }
    }

    /// The directory that holds a directory for each person, and what is looked for in one of these;
    /// without such a directory, at the root.
    fn marks(self) -> (Option<&'static str>, &'static [&'static str]) {
        match self {
            Self::Metahuman => (None, METAHUMAN),
            Self::MetahumanProfiles => (Some("profiles"), PROFILE),
            Self::Airfit => (None, AIRFIT),
            Self::AirfitUsers => (Some("data"), AIRFIT),
        }
    }

    /// What is looked for, in words.
    fn looked_for(self) -> String {
        let (people, marks) = self.marks();
        let people = people.map_or(String::new(), |people| format!("{people}/<name>/"));
        let marks: Vec<_> = marks.iter().map(|mark| format!("{people}{mark}")).collect();
        format!("{self}: one of {}", marks.join(", "))
    }

    /// Whether a tree shows any mark of it.
    fn is_shown_by(self, source: &dyn Source) -> Result<bool> {
        let (Some(people), marks) = self.marks() else {
            return any(source, None, self.marks().1);
        };
        let people = Name::new(people)?;
        for entry in source.walk(Some(&people)) {
            // What cannot be read is the plan's to tell.
            let Ok(entry) = entry else { continue };
            let is_persons = entry.form == Form::Directory && entry.name.parent().as_ref() == Some(&people);
            // A profile of ours is nobody's to take over.
            if is_persons && !any(source, Some(&entry.name), &[OURS])? && any(source, Some(&entry.name), marks)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether one of these names is there.
fn any(source: &dyn Source, beneath: Option<&Name>, names: &[&str]) -> Result<bool> {
    for name in names {
        let name = Name::new(*name)?;
        if source.entry(&beneath.map_or(name.clone(), |directory| directory.join(&name)))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The layout of a tree, or whether it is the one that was `asked` for.
pub fn recognise(source: &dyn Source, asked: Option<Layout>) -> Result<Layout> {
    let all = asked.map_or(Layout::ALL.to_vec(), |asked| vec![asked]);
    for layout in &all {
        if layout.is_shown_by(source)? {
            return Ok(*layout);
        }
    }
    if asked.is_none() && any(source, None, &[OURS])? {
        return Err(Error::usage("this is a home of mh, and holds nothing of another program's")
            .at(source.path(None))
            .hint("there is nothing to take over: mh --home DIR works on it"));
    }
    let what = match asked {
        Some(layout) => format!("this is no home of the layout {layout}"),
        None => "this is no home of a program that mh knows".to_owned(),
    };
    let error = Error::usage(what).at(source.path(None));
    Err(all.iter().fold(error, |error, layout| error.hint(format!("looked for {}", layout.looked_for()))))
}

impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Layout {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let known = Self::ALL.into_iter().find(|layout| layout.as_str() == text);
        known.ok_or_else(|| {
            let words = Self::ALL.map(Self::as_str);
            let error = Error::usage(format!("there is no layout named {text:?}"));
            match nearest(text, words) {
                Some(word) => error.hint(format!("did you mean '{word}'?")),
                None => error.hint(format!("layouts: {}", words.join(", "))),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::migrate::tree::Tree;
    use crate::error::Kind;

    fn of(names: &[&str]) -> Result<Layout> {
        recognise(&names.iter().fold(Tree::default(), |tree, name| tree.file(name, "{}")), None)
    }

    #[test]
    fn each_layout_is_known_by_its_marks() {
        assert_eq!(of(&["memory/episodic/2025/x.json"]).unwrap(), Layout::Metahuman);
        assert_eq!(of(&["persona/core.json"]).unwrap(), Layout::Metahuman);
        let profiles = ["persona/users.json", "profiles/sam/memory/x.json"];
        assert_eq!(of(&profiles).unwrap(), Layout::MetahumanProfiles);
        assert_eq!(of(&["context_store.json"]).unwrap(), Layout::Airfit);
        assert_eq!(of(&["data/sam/profile.json", "sessions.json"]).unwrap(), Layout::AirfitUsers);
    }

    #[test]
    fn profiles_win_over_what_lies_at_the_root_unless_they_are_ours() {
        let mut names = vec!["memory/episodic/2025/x.json", "profiles/sam/persona/core.json"];
        assert_eq!(of(&names).unwrap(), Layout::MetahumanProfiles);
        names.extend([OURS, "profiles/sam/.mh/format.json"]);
        assert_eq!(of(&names).unwrap(), Layout::Metahuman);
        let error = of(&[OURS, "profiles/sam/.mh/format.json", "profiles/sam/memory/x"]).unwrap_err();
        assert_eq!(error.message(), "this is a home of mh, and holds nothing of another program's");
    }

    #[test]
    fn what_is_not_known_says_what_was_looked_for() {
        let error = of(&["README.md", "data/x/y.json", "profiles"]).unwrap_err();
        assert_eq!((error.kind(), error.hints().len()), (Kind::Usage, 4));
        assert_eq!(
            error.hints()[0],
            "looked for metahuman-profiles: one of profiles/<name>/persona, profiles/<name>/memory"
        );
        let source = Tree::default().file("memory/episodic/x.json", "{}");
        let error = recognise(&source, Some(Layout::Airfit)).unwrap_err();
        assert_eq!((error.message(), error.hints().len()), ("this is no home of the layout airfit", 1));
        assert_eq!(recognise(&source, Some(Layout::Metahuman)).unwrap(), Layout::Metahuman);
    }

    #[test]
    fn words_give_layouts_back_and_slips_the_nearest() {
        for layout in Layout::ALL {
            assert_eq!(layout.as_str().parse::<Layout>().unwrap(), layout);
        }
        assert_eq!("metahumans".parse::<Layout>().unwrap_err().hints(), ["did you mean 'metahuman'?"]);
        assert!("x".parse::<Layout>().unwrap_err().hints()[0].starts_with("layouts: metahuman-profiles, "));
    }
}
