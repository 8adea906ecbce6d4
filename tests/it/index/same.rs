//! The index answers as the files do: random questions over random profiles, while people and programs change them.
//!
//! Few rounds, each with the seed that is printed where it fails; more with `MH_TEST_ROUNDS`.

use super::world::{World, assert_same, assert_same_labels, assert_same_relatives, question};
use super::{Asker, Question};
use crate::support::TestEnv;

const QUESTIONS: usize = 40;
const STEPS: usize = 12;

fn round(seed: u64) {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "capture", "a kiln of alice's", "--public"]).ok();
    env.mh(&["-u", "bob", "user", "set", "bob", "public=true"]).ok();
    let mut world = World::new(&env, seed);
    world.talk_much(&Asker::new(&env, "bob"));
    let mut story = format!("seed {seed}");
    for step in 0..STEPS {
        let done = world.step();
        story.push_str(&format!("\n{step}: {done}"));
        for _ in 0..QUESTIONS / STEPS + 1 {
            let question = question(&mut world.chance);
            // One's own, everybody's by an admin, and what somebody shows to all.
            let (who, whose): (_, &[&str]) = match world.chance.below(4) {
                0 => ("alice", &["alice", "bob"]),
                _ => ("bob", &["bob"]),
            };
            assert_same(&env, &Asker::new(&env, who), whose, &question, &story);
        }
        let bob = Asker::new(&env, "bob");
        assert_same_labels(&env, &bob, &story);
        let limit = [0, 1, 3][world.chance.below(3)];
        for n in 0..3 {
            assert_same_relatives(&env, &bob, (&format!("evt-2026112110312912{n}-aaaaa"), limit), &story);
        }
    }
    world.assert_talks();
    env.mh(&["-u", "alice", "user", "add", "carol"]).ok();
    for _ in 0..QUESTIONS / 4 {
        let question = question(&mut world.chance);
        assert_same(&env, &Asker::new(&env, "carol"), &["bob"], &question, &story);
    }
}

#[test]
fn any_question_has_one_answer() {
    let rounds = std::env::var("MH_TEST_ROUNDS").map_or(6, |rounds| rounds.parse().unwrap());
    (1..=rounds).for_each(round);
}

#[test]
fn words_are_not_found_across_fields() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "ends in blue", "--response", "bowl it is", "--tag", "a b", "--tag", "c d"]).ok();
    let asker = Asker::new(&env, "bob");
    for (query, total) in [("\"blue bowl\"", 0), ("\"a b\"", 1), ("\"b c\"", 0), ("\"b a\"", 0), ("blue bowl", 1)] {
        assert_eq!(asker.indexed(&["bob"], &Question::new(query)).total, total, "{query}");
    }
}
