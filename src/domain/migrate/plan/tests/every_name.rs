//! Over trees of all sorts: nothing is forgotten, nothing told twice, nothing meets, nothing leads elsewhere.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// Parts of names, few enough to meet each other.
fn part() -> impl Strategy<Value = Vec<u8>> {
    let words: Vec<&[u8]> = vec![
        b"memory",
        b"persona",
        b"logs",
        b"out",
        b"etc",
        b"profiles",
        b"Ann",
        b"sam",
        b"episodic",
        b"tasks",
        b"active",
        b"completed",
        b"run",
        b"voices",
        b"users.json",
        b"sessions.json",
        b"index",
        b"embeddings-x.json",
        b"2025",
        b"evt-202505010830090-a.json",
        b"evt-202505010830090-b.json",
        b"evt-202505010830090.json",
        b".mh",
        b"caf\xe9",
        b"x%41",
    ];
    proptest::sample::select(words).prop_map(<[u8]>::to_vec)
}

fn tree() -> impl Strategy<Value = Tree> {
    let bytes = proptest::sample::select(vec![
        "",
        "{}",
        "{\"id\":",
        r#"{"id":"evt-202505010830090"}"#,
        r#"{"updated":"2025-05-01T08:00:00Z"}"#,
        r#"{"updated":"2025-06-01T08:00:00Z"}"#,
        r#"{"path":"/now/memory/2025"}"#,
    ]);
    // Where memories and tasks meet each other, names have to be many.
    let top = proptest::sample::select(vec![
        "",
        "memory/tasks/",
        "memory/episodic/",
        "profiles/sam/",
        "profiles/sam/memory/tasks/",
        "profiles/sam/memory/episodic/",
    ]);
    let name = (top, proptest::collection::vec(part(), 1..4));
    let name = name.prop_map(|(top, parts)| [top.as_bytes(), &parts.join(&b'/')].concat());
    let form = prop_oneof![6 => Just(0), 1 => Just(1), 1 => Just(2)];
    proptest::collection::vec((name, bytes, form), 0..40).prop_map(|leaves| {
        let mut files: BTreeSet<Vec<u8>> = BTreeSet::new();
        let mut tree = Tree::default();
        for (name, bytes, form) in leaves {
            let beneath = |one: &[u8], other: &[u8]| {
                one.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest[0] == b'/')
            };
            if files.iter().any(|file| beneath(file, &name) || beneath(&name, file)) {
                continue;
            }
            tree = match form {
                0 => tree.file(&name, bytes),
                1 => tree.with(&name, source::Form::Link(b"../memory/x".to_vec())),
                _ => tree.with(&name, source::Form::Other),
            };
            files.insert(name);
        }
        tree
    })
}

proptest! {
    #[test]
    fn every_name_is_accounted_for_once_and_nothing_meets(source in tree(), several: bool) {
        let layout = if several { SEVERAL } else { ONE };
        let items = planned(&source, layout);
        verify(&source, &items);
        let mut told: BTreeSet<&Name> = BTreeSet::new();
        let mut to = BTreeSet::new();
        for item in &items {
            prop_assert!(told.insert(item.from.as_ref().unwrap()), "told twice: {:?}", item.from);
            match &item.fate {
                Fate::Comes { user, to: name, .. } => prop_assert!(to.insert((user, name)), "two at {name}"),
                Fate::Kept { .. } | Fate::Stays { .. } => {}
                Fate::Blocked { why } => prop_assert_eq!(why, IN_THE_WAY),
            }
        }
        for (user, name) in &to {
            let above = name.parent();
            let is_made = above.is_none_or(|above| to.contains(&(*user, &above)));
            prop_assert!(is_made, "no directory for {name}");
            prop_assert!(name.first() != b".mh");
        }
        for entry in source.walk(None) {
            let name = entry.unwrap().name;
            let stays = |item: &Item| matches!(item.fate, Fate::Stays { .. });
            let is_above = |item: &Item| item.from.as_ref().is_some_and(|above| name.beneath(above).is_some());
            let accounted = items.iter().any(|item| stays(item) && is_above(item));
            let leads = several && ["profiles", "profiles/Ann", "profiles/sam"].contains(&name.to_string().as_str());
            prop_assert!(told.contains(&name) || accounted || leads, "forgotten: {name}");
        }
    }
}
