//! Notes in Markdown: a file is a memory. A vault of Obsidian has links between them, too. Pure.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::domain::labels::nested_tags;
use crate::domain::memory::{Link, NewMemory};
use crate::domain::transfer::front::Front;
use crate::domain::transfer::incoming::Draft;
use crate::domain::transfer::when;
use crate::domain::zone::Zone;
use crate::error::Result;
use crate::store::key::Hash;

/// What the front matter calls the time of a note.
const DATES: [&str; 3] = ["date", "created", "date created"];
/// How a note is linked with one that it names.
const RELATION: &str = "mentions";

/// A note as it was found.
pub(super) struct Note<'a> {
    path: &'a str,
    text: &'a str,
    modified: Option<DateTime<Utc>>,
    front: Front<'a>,
    body: &'a str,
}

impl<'a> Note<'a> {
    /// The note of this path in the directory that is imported, without its ending, and when it was written last.
    /// Fails where its front matter cannot be read.
    pub(super) fn read(path: &'a str, text: &'a str, modified: Option<DateTime<Utc>>) -> Result<Self> {
        let (front, body) = Front::split(text)?;
        Ok(Self { path, text, modified, front, body })
    }

    /// The memory that it becomes. It is known again by its path and what stands in it. Its time is that of the
    /// front matter, else of its name, else the file's.
    pub(super) fn draft(&self, program: &str, zone: Zone) -> Draft {
        let (name, body) = (self.name(), self.body.trim());
        let said = DATES.iter().find_map(|date| when::instant(self.front.value(date)?, zone));
        let at = said.or_else(|| when::of_name(name, zone)).or(self.modified);
        let mut source = json!({ "program": program, "path": self.path, "title": name });
        if let (Some(head), Value::Object(source)) = (self.front.text, &mut source) {
            source.insert("frontMatter".to_owned(), head.into());
        }
        let new = NewMemory {
            text: if body.is_empty() { name.to_owned() } else { body.to_owned() },
            tags: self.tags(),
            at,
            metadata: Map::from_iter([("source".to_owned(), source)]),
            ..NewMemory::default()
        };
        let identity = format!("{program}:{}:{}", self.path, Hash::of(self.text.as_bytes()));
        Draft { identity, id: None, new, links: Vec::new() }
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// The tags of the front matter, and those in the text outside of code.
    fn tags(&self) -> Vec<String> {
        let said = ["tags", "tag"].iter().flat_map(|name| self.front.list(name)).flat_map(|tags| tags.split(','));
        let mut tags: Vec<&str> = said.map(|tag| tag.trim().trim_start_matches('#')).collect();
        let mut is_code = false;
        for line in self.body.lines() {
            is_code ^= line.trim_start().starts_with("```");
            if !is_code {
                tags.extend(nested_tags(line));
            }
        }
        tags.into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
    }
}

/// Which note is meant by a link: by its path, its name or another name that it goes by.
#[derive(Default)]
pub(super) struct Vault(HashMap<String, String>);

impl Vault {
    /// Takes in a note, and the id of the memory that it becomes. A path goes before a name that another note has too.
    pub(super) fn add(&mut self, note: &Note<'_>, id: &str) {
        self.0.insert(note.path.to_lowercase(), id.to_owned());
        let names = std::iter::once(note.name()).chain(note.front.list("aliases").iter().map(String::as_str));
        for name in names {
            self.0.entry(name.to_lowercase()).or_insert_with(|| id.to_owned());
        }
    }

    /// The links of a note to others of the vault, each once.
    pub(super) fn links(&self, note: &Note<'_>, own: &str) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for target in targets(note.text) {
            let target = target.to_lowercase();
            let Some(id) = self.0.get(target.strip_suffix(".md").unwrap_or(&target)) else { continue };
            let link = Link { relation: RELATION.to_owned(), target: id.clone() };
            if id != own && !links.contains(&link) {
                links.push(link);
            }
        }
        links
    }
}

/// What stands in `[[…]]`, without a heading, a block, or the words that are shown for it.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("[[").skip(1).filter_map(|rest| {
        let link = rest.split_once("]]")?.0;
        let target = link.split(['|', '#', '^']).next()?.trim();
        (!target.is_empty() && !target.contains('\n')).then_some(target)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp;

    fn note<'a>(path: &'a str, text: &'a str) -> Note<'a> {
        Note::read(path, text, Some("2026-01-02T03:04:05Z".parse().unwrap())).unwrap()
    }

    #[test]
    fn a_note_says_its_time_its_tags_and_where_it_was() {
        let text = "---\ndate: 2026-11-21 10:31\ntags: [kiln, '#two words']\n---\n\n# Fired\nwith #heat/high/ `x`\n```\n#not\n```\n";
        let new = note("daily/2026-11-20", text).draft("obsidian", "Europe/Berlin".parse().unwrap()).new;
        assert_eq!(
            (stamp(new.at.unwrap()).as_str(), &new.tags[..]),
            ("2026-11-21T09:31:00.000Z", &["kiln".to_owned(), "two words".to_owned(), "heat/high".to_owned()][..])
        );
        assert!(new.text.starts_with("# Fired\n") && new.text.ends_with("```"));
        assert_eq!(new.metadata["source"]["path"], "daily/2026-11-20");
        assert_eq!(new.metadata["source"]["frontMatter"], "date: 2026-11-21 10:31\ntags: [kiln, '#two words']\n");
    }

    #[test]
    fn a_name_and_then_the_file_tell_the_time_where_nothing_else_does() {
        let zone = "Europe/Berlin".parse().unwrap();
        let at = |path: &str| stamp(note(path, "x").draft("obsidian", zone).new.at.unwrap());
        assert_eq!(
            (at("daily/2026-11-20 Kiln"), at("Kiln")),
            ("2026-11-20T11:00:00.000Z".into(), "2026-01-02T03:04:05.000Z".into())
        );
        assert_eq!(note("a/Kiln", " \n").draft("obsidian", zone).new.text, "Kiln", "an empty note is its name");
    }

    #[test]
    fn a_link_leads_to_a_note_of_the_vault_and_to_no_other() {
        let mut vault = Vault::default();
        vault.add(&note("a/Kiln", "---\naliases: [Oven]\n---\n"), "1");
        vault.add(&note("b/Kiln", ""), "2");
        vault.add(&note("Me", ""), "3");
        let links =
            |text: &str| vault.links(&note("Me", text), "3").into_iter().map(|link| link.target).collect::<Vec<_>>();
        assert_eq!(links("[[kiln]] ![[b/Kiln.md#Heat|hot]] [[Oven|x]] [[Me]] [[gone]] [[]] [[cut"), ["1", "2"]);
    }
}
