//! What jrnl keeps: its text, and what it exports as JSON. Pure.

use serde::Deserialize;

use crate::domain::memory::NewMemory;
use crate::domain::transfer::incoming::Draft;
use crate::domain::transfer::when::instant;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::store::key::Hash;

/// What a tag begins with.
const SIGNS: [char; 2] = ['@', '#'];

/// What `jrnl --export json` writes.
#[derive(Deserialize)]
struct Export {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
}

/// The entries of a journal at this path, each with its place; its first byte tells the form.
pub(super) fn drafts(path: &str, journal: &str, zone: Zone) -> Vec<(String, Result<Draft>)> {
    if journal.trim_start().starts_with('{') {
        return exported(path, journal, zone);
    }
    let mut found: Vec<(usize, Entry)> = Vec::new();
    let mut astray = None;
    for (number, line) in journal.lines().enumerate() {
        match (heading(line, zone), found.last_mut()) {
            (Some(entry), _) => found.push((number + 1, entry)),
            (None, Some((_, entry))) => {
                entry.body += line;
                entry.body.push('\n');
            }
            (None, None) if line.trim().is_empty() => {}
            (None, None) => {
                astray.get_or_insert(number + 1);
            }
        }
    }
    let astray = astray.map(|line| {
        let error = Error::usage("the text does not begin with an entry of jrnl")
            .hint("an entry begins with its time: [2026-11-21 10:31] What happened");
        (format!("{path}, line {line}"), Err(error))
    });
    let found = found.into_iter().map(|(line, entry)| (format!("{path}, line {line}"), draft(path, entry, zone)));
    astray.into_iter().chain(found).collect()
}

fn exported(path: &str, journal: &str, zone: Zone) -> Vec<(String, Result<Draft>)> {
    match serde_json::from_str::<Export>(journal) {
        Ok(Export { entries }) => {
            let entries = entries.into_iter().enumerate();
            entries.map(|(n, entry)| (format!("{path}, entry {}", n + 1), draft(path, entry, zone))).collect()
        }
        Err(error) => {
            vec![(path.to_owned(), Err(Error::usage(format!("it is not what jrnl exports as JSON: {error}"))))]
        }
    }
}

/// The first line of an entry: `[2026-11-21 10:31] Title.`
fn heading(line: &str, zone: Zone) -> Option<Entry> {
    let (date, title) = line.strip_prefix('[')?.split_once(']')?;
    instant(date, zone)?;
    let title = title.trim();
    let starred = title.ends_with(" *") || title.starts_with("* ");
    let title = title.trim_end_matches(" *").trim_start_matches("* ").to_owned();
    Some(Entry { title, body: String::new(), date: date.to_owned(), time: String::new(), tags: Vec::new(), starred })
}

fn draft(path: &str, entry: Entry, zone: Zone) -> Result<Draft> {
    let date = format!("{} {}", entry.date, entry.time);
    let at = instant(&date, zone).ok_or_else(|| Error::usage(format!("{:?} is not a time", date.trim())))?;
    let body = entry.body.trim_end();
    let text = if body.is_empty() { entry.title } else { format!("{}\n{body}", entry.title) };
    // Those in the text first: an export has them in lower case.
    let tags =
        tags(&text).chain(entry.tags.iter().map(|tag| tag.trim_start_matches(SIGNS))).map(str::to_owned).collect();
    let mut metadata = serde_json::Map::new();
    metadata.insert("source".to_owned(), serde_json::json!({ "program": "jrnl", "path": path }));
    if entry.starred {
        metadata.insert("starred".to_owned(), true.into());
    }
    let identity = format!("jrnl:{}:{}", at.format("%Y-%m-%dT%H:%MZ"), Hash::of(words(&text).as_bytes()));
    let kind = Some("journal".to_owned());
    Ok(Draft {
        identity,
        id: None,
        new: NewMemory { text, kind, tags, at: Some(at), metadata, ..NewMemory::default() },
        links: Vec::new(),
    })
}

/// The tags of an entry, as jrnl finds them: they may be nested, and join words by a sign.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter_map(|word| {
        let rest = word.strip_prefix(SIGNS)?;
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "_-+*/".contains(c))).unwrap_or(rest.len());
        let tag = rest[..end].trim_end_matches(['-', '*', '/']);
        tag.contains(char::is_alphabetic).then_some(tag)
    })
}

/// What an entry is known by: the export parts the first line into title and body.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp;

    const ZONE: &str = "Europe/Berlin";

    fn read(journal: &str) -> Vec<(String, Result<Draft>)> {
        drafts("work.txt", journal, ZONE.parse().unwrap())
    }

    #[test]
    fn an_entry_begins_with_its_time_and_goes_on_until_the_next() {
        let found = read(
            "\n[2026-11-21 10:31] Fired the kiln. *\nIt was @hot.\n[not a time] goes on\n\n[2026-11-22 10:31:29 PM] Rest #home\n",
        );
        let first = &found[0].1.as_ref().unwrap().new;
        assert_eq!(first.text, "Fired the kiln.\nIt was @hot.\n[not a time] goes on");
        assert_eq!(
            (stamp(first.at.unwrap()).as_str(), &first.tags[..]),
            ("2026-11-21T09:31:00.000Z", &["hot".to_owned()][..])
        );
        assert_eq!(first.metadata["starred"], true);
        assert_eq!(
            (found[1].0.as_str(), found[1].1.as_ref().unwrap().new.tags[0].as_str()),
            ("work.txt, line 6", "home")
        );
    }

    #[test]
    fn an_export_is_known_as_the_text_that_it_was_made_of() {
        let text = read("[2026-11-21 10:31] Fired the kiln.\nIt was @hot.\n");
        let json = read(
            r#"{"tags":{"@hot":1},"entries":[{"title":"Fired the kiln.","body":"It was @hot.","date":"2026-11-21","time":"10:31","tags":["@hot"],"starred":false}]}"#,
        );
        let identity = |found: &[(String, Result<Draft>)]| found[0].1.as_ref().unwrap().identity.clone();
        assert_eq!(identity(&text), identity(&json));
    }

    #[test]
    fn what_is_no_journal_says_so() {
        for text in ["Dear diary", "{\"entries\": 3}", "{"] {
            assert!(read(text)[0].1.is_err(), "{text}");
        }
        assert!(read("").is_empty());
        assert!(read(r#"{"entries":[{"date":"soon"}]}"#)[0].1.is_err());
    }
}
