//! Mistakes planted in the write path on purpose: the proof that is there for each of them must fail.
//!
//! | mistake | seen by |
//! |---|---|
//! | in place before commit, recovery skipped | the stops of `crash.rs` |
//! | revision check dropped | the second program of `crash.rs` |
//! | no file sync, no bulk sync, no staging sync, log not synced | the order of calls (`protocol.rs`, needs `strace`), and by hand on real disks `tests/power-cut.sh --mistakes` |

use mh::store::fs::Mistake;

use crate::crash::CASES;
use crate::stopping::{prove, prove_second_program};
use crate::{protocol, trace};

/// What the stops find in the memory commands, several changes in one operation among them. Every
/// one of these commands must suffer from the mistake.
fn stops(mistake: Mistake) -> Vec<String> {
    let names = ["capture --key", "edit", "edit --at", "memory remove"];
    let cases: Vec<_> = CASES.iter().filter(|case| names.contains(&case.name)).collect();
    assert_eq!(cases.len(), names.len(), "a case has another name by now");
    let mut faults = Vec::new();
    for case in cases {
        let outcome = prove(case, Some(mistake));
        assert!(outcome.count() > 0 && !outcome.faults.is_empty(), "{mistake:?} is not seen in {}", case.name);
        faults.extend(outcome.faults);
    }
    faults
}

#[test]
fn every_mistake_is_noticed() {
    for mistake in Mistake::ALL {
        match mistake {
            Mistake::InPlaceBeforeCommit => {
                let faults = stops(mistake);
                assert!(faults.iter().any(|fault| fault.contains("never committed and there")), "{faults:#?}");
            }
            Mistake::RecoverySkipped => {
                let faults = stops(mistake);
                assert!(faults.iter().any(|fault| fault.contains("neither before nor after")), "{faults:#?}");
            }
            Mistake::RevisionUnchecked => {
                let outcome = prove_second_program(Some(mistake));
                assert_eq!(outcome.count(), 1);
                assert!(outcome.faults.iter().any(|fault| fault.contains("was replaced")), "{:?}", outcome.faults);
            }
            Mistake::NoBulkSync => {
                let Some(mut env) = protocol::home() else {
                    assert!(!trace::is_possible());
                    continue;
                };
                env.mistake = Some(mistake);
                assert!(!protocol::is_synced_at_once(&protocol::batch(&env)), "{mistake:?} is not seen");
            }
            Mistake::NoFileSync => not_in_order(mistake, "fsync .mh/staging/2.0"),
            Mistake::NoStagingSync => not_in_order(mistake, "fsync .mh/staging"),
            Mistake::LogNotSynced => not_in_order(mistake, "fdatasync .mh/log/00000001.ndjson"),
        }
    }
}

/// The steps of a capture lack exactly the one that the mistake leaves out.
fn not_in_order(mistake: Mistake, missing: &str) {
    let Some(mut env) = protocol::home() else {
        assert!(!trace::is_possible());
        return;
    };
    env.mistake = Some(mistake);
    let found = protocol::steps(&env, &["-u", "alice", "capture", "now"]);
    let expected: Vec<_> = protocol::CAPTURE.iter().filter(|step| **step != missing).collect();
    assert!(expected.len() < protocol::CAPTURE.len());
    assert_eq!(found[..found.len() - 1].iter().collect::<Vec<_>>(), expected, "{mistake:?}");
}
