//! What other nouns ask of an index.

use mh::domain::index::{self, Counts, Label};
use mh::store::key::Kind;

use super::Asker;
use crate::support::TestEnv;

#[test]
fn labels_ids_and_counts_are_known() {
    let env = TestEnv::with_alice_and_bob();
    let bob = |args: &[&str]| env.mh(&[&["-u", "bob"], args].concat()).ok().to_owned();
    let old = bob(&["capture", "An old dream", "--type", "dream", "--tag", "work", "--at", "2026-01-02"]);
    let new = bob(&["capture", "met @Zoë", "--tag", "work", "--tag", "Work"]);
    let task = bob(&["task", "add", "Mend it", "--tag", "work"]);
    bob(&["task", "add", "Forget it"]);
    bob(&["task", "done", "@last"]);
    env.write("profiles/bob/memory/episodic/2026/evt-202601010000000.json", "{");
    let asker = Asker::new(&env, "bob");
    asker.with(|ctx| {
        let member = asker.member("bob");
        assert!(index::peek(ctx, &member).is_err(), "it is not built for whoever only peeks");
        let index = index::open(ctx, &member, &mut |_| ()).unwrap();
        let labels = |label| index.labels(label).unwrap();
        let expected =
            |pairs: &[(&str, u64)]| pairs.iter().map(|(label, n)| ((*label).to_owned(), *n)).collect::<Vec<_>>();
        assert_eq!(labels(Label::Tag), expected(&[("work", 3)]));
        assert_eq!(labels(Label::Entity), expected(&[("Zoë", 1)]));
        assert_eq!(labels(Label::Type), expected(&[("dream", 1), ("observation", 1)]));
        assert_eq!(index.counts().unwrap(), Counts { memories: 2, active: 1, completed: 1, damaged: 1 });
        let newest = index.newest(Kind::Memory, 9).unwrap();
        assert_eq!(newest.iter().map(|brief| brief.title.as_str()).collect::<Vec<_>>(), ["met @Zoë", "An old dream"]);
        assert_eq!(index.newest(Kind::Memory, 1).unwrap()[0].id, new);
        let ids = |briefs: Vec<index::Brief>| briefs.into_iter().map(|brief| brief.id).collect::<Vec<_>>().join(" ");
        assert_eq!(ids(index.by_tail(Kind::Memory, &old[old.len() - 5..].to_uppercase(), 9).unwrap()), old);
        assert_eq!(ids(index.by_tail(Kind::Task, &old[old.len() - 5..], 9).unwrap()), "");
        assert_eq!(ids(index.by_prefix(Kind::Memory, "evt-202601", 9).unwrap()), old, "damaged ones are none");
        assert_eq!(index.by_prefix(Kind::Task, "task-", 1).unwrap().len(), 1);
        assert_eq!(ids(index.by_prefix(Kind::Task, &task, 9).unwrap()), task);
        drop(index);
        assert!(index::peek(ctx, &member).is_ok());
    });
}
