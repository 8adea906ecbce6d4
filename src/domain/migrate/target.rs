//! Where a symbolic link of an old home leads, and where it leads in a profile; pure reading.
//!
//! Links are taken as they are spelled: no link on the way is followed.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::migrate::former::Former;
use crate::domain::migrate::place::Estate;
use crate::store::key::Name;
use crate::store::source::{Form, Source};

/// The data in which links lead about.
#[derive(Clone, Copy)]
pub(super) struct Links<'a> {
    /// The old home.
    pub(super) source: &'a dyn Source,
    /// Whose data.
    pub(super) estate: &'a Estate<'a>,
    /// Where the old home lay.
    pub(super) former: &'a Former,
    /// Names in the profile that are others than before.
    pub(super) renamed: &'a BTreeMap<Name, Name>,
}

/// A link as it comes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// Where to.
    pub(super) bytes: Vec<u8>,
    /// Whether that is spelled in another way than before.
    pub(super) rewritten: bool,
    /// What is wrong with it.
    pub(super) problem: Option<String>,
}

impl Links<'_> {
    /// The link `own` of a profile, that led to `target`.
    pub(super) fn resolve(self, own: &Name, target: &[u8]) -> Target {
        let keep = |problem: Option<String>| Target { bytes: target.to_vec(), rewritten: false, problem };
        let Some(to) = self.step(own, target) else {
            let text = String::from_utf8_lossy(target);
            return keep(Some(format!(
                "it is a link that leads out, to {text}: kept as it is, without what it leads to"
            )));
        };
        let Ok(to) = Name::new(join(&to)) else { return keep(None) };
        let problem = self.problem(own, &to);
        let moved = self.renamed.get(&to);
        if moved.is_none() && !target.starts_with(b"/") {
            return keep(problem);
        }
        Target { bytes: relative(own, moved.unwrap_or(&to)), rewritten: true, problem }
    }

    /// The parts of the name in the profile that a link leads to; `None` where it leads out of the profile.
    fn step(self, own: &Name, target: &[u8]) -> Option<Vec<Vec<u8>>> {
        if target.starts_with(b"/") {
            return Some(parts(self.former.own(self.source, self.estate, target)?.as_bytes()));
        }
        let mut at = parts(own.as_bytes());
        at.pop();
        for part in target.split(|byte| *byte == b'/') {
            match part {
                b"" | b"." => {}
                b".." => drop(at.pop()?),
                part => at.push(part.to_vec()),
            }
        }
        Some(at)
    }

    /// Whether there is nothing at the end of a link.
    fn problem(self, own: &Name, to: &Name) -> Option<String> {
        let mut seen = BTreeSet::from([own.clone()]);
        let mut at = to.clone();
        loop {
            if !seen.insert(at.clone()) {
                return Some(format!("it is a link that leads to {to}, and in a circle"));
            }
            let form = self.source.entry(&self.estate.name(&at)).ok().flatten().map(|entry| entry.form);
            let Some(form) = form else { return Some(format!("it is a link that leads to {to}, which is not there")) };
            let Form::Link(next) = form else { return None };
            // Where that one leads is told with it.
            at = Name::new(join(&self.step(&at, &next)?)).ok()?;
        }
    }
}

/// One name as seen from where another one lies.
fn relative(from: &Name, to: &Name) -> Vec<u8> {
    let (mut from, to) = (parts(from.as_bytes()), parts(to.as_bytes()));
    from.pop();
    let common = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    let up = from[common..].iter().map(|_| b"..".to_vec());
    join(&up.chain(to[common..].iter().cloned()).collect::<Vec<_>>())
}

fn parts(name: &[u8]) -> Vec<Vec<u8>> {
    name.split(|byte| *byte == b'/').map(<[u8]>::to_vec).collect()
}

fn join(parts: &[Vec<u8>]) -> Vec<u8> {
    parts.join(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::migrate::tree::Tree;

    fn resolve(source: &Tree, own: &str, target: &str) -> (String, bool, String) {
        let user = "sam".parse().unwrap();
        let name = |text: &str| Name::new(text).unwrap();
        let renamed = BTreeMap::from([(name("memory/a/old.json"), name("memory/a/new.json"))]);
        let estate = Estate { user: &user, base: None };
        let links = Links { source, estate: &estate, former: &Former::new("/now"), renamed: &renamed };
        let Target { bytes, rewritten, problem } = links.resolve(&name(own), target.as_bytes());
        (String::from_utf8(bytes).unwrap(), rewritten, problem.unwrap_or_default())
    }

    #[test]
    fn absolute_links_into_the_old_home_become_relative() {
        let source = Tree::default().file("persona/core.json", "{}").file("memory/a/x.json", "{}");
        let of = |own, target| resolve(&source, own, target);
        let sound = |target: &str| (target.to_owned(), true, String::new());
        assert_eq!(of("persona/active-profile.md", "/now/persona/core.json"), sound("core.json"));
        assert_eq!(of("memory/b/x.md", "/now/memory/a/x.json"), sound("../a/x.json"));
        assert_eq!(of("memory/b", "/now/persona"), sound("../persona"));
        let (target, rewritten, problem) = of("memory/b", "/now/memory/gone");
        assert_eq!((target.as_str(), rewritten), ("gone", true));
        assert_eq!(problem, "it is a link that leads to memory/gone, which is not there");
    }

    #[test]
    fn links_that_lead_out_stay_as_they_are() {
        let source = Tree::default().file("bin/mh", "");
        for target in ["/etc/passwd", "../../bin/mh", "/now/bin/mh", "/now"] {
            let (kept, rewritten, problem) = resolve(&source, "memory/x", target);
            assert_eq!((kept.as_str(), rewritten), (target, false));
            assert!(problem.starts_with(&format!("it is a link that leads out, to {target}")), "{problem}");
        }
    }

    #[test]
    fn relative_links_stay_and_follow_what_is_renamed() {
        let source = Tree::default().file("memory/a/x.json", "{}").file("memory/a/old.json", "{}");
        let of = |own, target| resolve(&source, own, target);
        for target in ["x.json", "./x.json", "../a/x.json", "..", "../.."] {
            assert_eq!(of("memory/a/link", target), (target.to_owned(), false, String::new()));
        }
        assert_eq!(of("memory/a/link", "old.json"), ("new.json".to_owned(), true, String::new()));
        assert_eq!(of("memory/a/link", "gone").2, "it is a link that leads to memory/a/gone, which is not there");
    }

    #[test]
    fn circles_are_told() {
        let source = Tree::default().link("memory/a", "b").link("memory/b", "a").link("memory/c", "c");
        assert_eq!(resolve(&source, "memory/a", "b").2, "it is a link that leads to memory/b, and in a circle");
        assert_eq!(resolve(&source, "memory/c", "c").2, "it is a link that leads to memory/c, and in a circle");
    }
}
