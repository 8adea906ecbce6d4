//! Random commands against a model in memory: capture, edit, remove, restore, undo, redo, kills at
//! any point of the write path, and a second program that writes, makes and removes documents in place.
//!
//! After every step the documents are those of the model, byte for byte; nothing that anybody wrote is
//! absent from documents and history, unless the second program itself destroyed it; the log verifies.
//! 64 cases; more with `PROPTEST_CASES`. What fails is printed, shrunk, and its seed is kept in
//! `tests/it/model/regressions`, whose seeds are tried first ever after.

mod expect;
mod program;
mod world;

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{FileFailurePersistence, TestRunner};

use crate::support::TestEnv;
use world::World;

/// A command of `mh`.
#[derive(Debug, Clone)]
pub(crate) enum Command {
    /// With one of a few keys, or none.
    Capture(Option<u8>),
    Edit(Index),
    EditAt(Index, u8),
    Remove(Vec<Index>),
    Restore(Index),
    Undo,
    Redo,
}

/// What happens next.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// A command, to its end.
    Run(Command),
    /// A command that is killed at a point; then perhaps a second program writes where it would have.
    Kill(Command, &'static str, bool),
    /// A second program writes over a document, makes one, removes one.
    Overwrite(Index),
    Create(u8),
    Delete(Index),
    /// Another process goes on.
    Reopen,
}

fn command() -> impl Strategy<Value = Command> {
    let index = any::<Index>;
    prop_oneof![
        4 => prop::option::weighted(0.6, 0..2u8).prop_map(Command::Capture),
        4 => index().prop_map(Command::Edit),
        2 => (index(), 0..28u8).prop_map(|(which, day)| Command::EditAt(which, day)),
        3 => prop::collection::vec(index(), 1..3).prop_map(Command::Remove),
        2 => index().prop_map(Command::Restore),
        5 => Just(Command::Undo),
        5 => Just(Command::Redo),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let points = vec![
        "locked",
        "history-kept",
        "staged",
        "staged:2",
        "staging-synced",
        "line-torn",
        "committed",
        "committed",
        "committed",
        "first-placed",
        "all-placed",
    ];
    prop_oneof![
        12 => command().prop_map(Step::Run),
        5 => (command(), select(points), any::<bool>()).prop_map(|(command, at, theirs)| Step::Kill(command, at, theirs)),
        2 => any::<Index>().prop_map(Step::Overwrite),
        1 => (0..28u8).prop_map(Step::Create),
        1 => any::<Index>().prop_map(Step::Delete),
        1 => Just(Step::Reopen),
    ]
}

#[test]
fn whatever_happens_the_documents_are_those_of_the_model_and_nothing_is_lost() {
    let home = TestEnv::new();
    home.mh(&["user", "add", "alice"]).ok();
    let mut config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/it/model/regressions"))),
        max_shrink_iters: 300,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 64;
    }
    let seen = RefCell::new(BTreeMap::<&str, u32>::new());
    let is_enough = config.cases >= 64;
    let outcome = TestRunner::new(config).run(&prop::collection::vec(step(), 8..40), |steps| {
        let mut world = World::new(home.copy());
        for step in &steps {
            world.step(step).map_err(|fault| TestCaseError::fail(format!("at {step:?}: {fault}")))?;
        }
        for (event, count) in world.seen {
            *seen.borrow_mut().entry(event).or_default() += count;
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    // A harness that fires nothing passes: each of these has to have happened.
    let seen = seen.into_inner();
    for event in ["capture", "edit", "edit at", "remove", "restore", "undo", "redo", "refused", "conflict", "same key"]
        .into_iter()
        .chain(["killed before", "killed after", "overtaken", "overwritten", "created", "deleted"])
    {
        assert!(!is_enough || seen.contains_key(event), "{event:?} never happened: {seen:?}");
    }
}
