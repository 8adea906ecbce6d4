//! Where the old home lay when absolute paths into it were written, and what these stand for.
//!
//! A home that was copied or restored from a backup holds paths of the place where it was. The place
//! is learned from paths whose end is there.

use crate::domain::migrate::place::{DATA, Estate, PROFILES, is_data};
use crate::store::key::{Name, decoded, encoded};
use crate::store::source::Source;

/// The places where the old home lies or lay: absolute, without a slash at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Former(Vec<Vec<u8>>);

impl Former {
    /// That it lies here.
    pub(super) fn new(here: impl Into<Vec<u8>>) -> Self {
        Self(vec![here.into()])
    }

    /// The places as a plan keeps them.
    pub(super) fn encoded(&self) -> Vec<String> {
        self.0.iter().map(|root| encoded(root)).collect()
    }

    /// The other way.
    pub(super) fn decoded(text: &[String]) -> Self {
        Self(text.iter().map(|root| decoded(root)).collect())
    }

    /// Learns from a path in somebody's data where the old home lay, if its end is there.
    pub(super) fn learn(&mut self, source: &dyn Source, estate: &Estate<'_>, path: &[u8]) {
        if !path.starts_with(b"/") || self.name(path).is_some() {
            return;
        }
        let slashes = path.iter().enumerate().skip(1).filter(|(_, byte)| **byte == b'/').map(|(at, _)| at);
        for at in slashes {
            let Ok(name) = Name::new(&path[at + 1..]) else { continue };
            let known = DATA.iter().chain([&PROFILES]).any(|word| word.as_bytes() == name.first());
            if known && (is_there(source, &name) || is_there(source, &estate.name(&name))) {
                return self.0.push(path[..at].to_vec());
            }
        }
    }

    /// The name in somebody's profile that an absolute path stands for; `None` where it leads elsewhere.
    pub(super) fn own(&self, source: &dyn Source, estate: &Estate<'_>, path: &[u8]) -> Option<Name> {
        let name = self.name(path)?;
        // Before its several profiles, the home was for one person, and paths were left as they were.
        estate.own(&name).or_else(|| (is_data(&name) && !is_there(source, &name)).then_some(name))
    }

    /// The name in the old home that an absolute path stands for.
    fn name(&self, path: &[u8]) -> Option<Name> {
        self.0.iter().find_map(|root| Name::new(path.strip_prefix(root.as_slice())?.strip_prefix(b"/")?).ok())
    }
}

/// Whether there is anything under a name.
pub(super) fn is_there(source: &dyn Source, name: &Name) -> bool {
    matches!(source.entry(name), Ok(Some(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::migrate::tree::Tree;

    fn own(former: &Former, source: &Tree, base: Option<&str>, path: &str) -> Option<String> {
        let user = "sam".parse().unwrap();
        let estate = Estate { user: &user, base: base.map(|base| Name::new(base).unwrap()) };
        former.own(source, &estate, path.as_bytes()).map(|name| name.to_string())
    }

    #[test]
    fn a_former_place_is_learned_from_what_is_there() {
        let source = Tree::default().file("memory/episodic/x.json", "{}");
        let user = "sam".parse().unwrap();
        let estate = Estate { user: &user, base: None };
        let mut former = Former::new("/now");
        former.learn(&source, &estate, b"/old/memory/of/it/memory/gone.json");
        assert_eq!(own(&former, &source, None, "/old/memory/of/it/memory/gone.json"), None);
        former.learn(&source, &estate, b"/old/memory/of/it/memory/episodic/x.json");
        let gone = own(&former, &source, None, "/old/memory/of/it/memory/gone.json");
        assert_eq!(gone.as_deref(), Some("memory/gone.json"), "a place once known holds for what is gone");
        assert_eq!(own(&former, &source, None, "/now/persona/core.json").as_deref(), Some("persona/core.json"));
        for elsewhere in ["/elsewhere/memory/x", "/now", "/now/bin/mh", "/now/../memory/x", "memory/x"] {
            assert_eq!(own(&former, &source, None, elsewhere), None, "{elsewhere}");
        }
        assert_eq!(Former::decoded(&former.encoded()), former);
    }

    #[test]
    fn in_a_home_for_several_a_path_may_be_from_before() {
        let source = Tree::default().file("profiles/sam/memory/x.json", "{}").file("etc/network.json", "{}");
        let former = Former::new("/now");
        let of = |path| own(&former, &source, Some("profiles/sam"), path);
        assert_eq!(of("/now/profiles/sam/memory/x.json").as_deref(), Some("memory/x.json"));
        assert_eq!(of("/now/memory/x.json").as_deref(), Some("memory/x.json"));
        assert_eq!(of("/now/etc/network.json"), None, "it lies there, and is nobody's");
        assert_eq!(of("/now/profiles/ann/memory/x.json"), None);
    }
}
