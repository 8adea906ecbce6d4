//! A random walk over the sessions of several people: nothing that one of them wrote comes up with another.
//!
//! Everything that is captured, said, set or put on a label bears a mark of whose it is and of which
//! session. After each step the command's output, and at the end every file of the home, has the marks
//! of its owner only. A failure names its seed: `MH_TEST_WALK=SEED` walks the same way again.
//! `MH_TEST_ROUNDS=1000` walks further.

#![allow(clippy::print_stdout, reason = "a failure names its seed")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::hash::{BuildHasher as _, RandomState};

use crate::support::{Run, TestEnv};

/// How many steps a plain run takes.
const STEPS: usize = 60;

/// Not about a session.
const NONE: usize = 0;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    owner: usize,
    session: usize,
}

impl Mark {
    /// The mark as it stands in a text. No two are equal.
    fn text(self, step: usize, what: &str) -> String {
        format!("mark-{}-{}-{step}-{what}-", self.owner, self.session)
    }

    /// All marks in a text, with what they are on.
    fn all(text: &str) -> Vec<(Self, &str)> {
        let marks = text.split("mark-").skip(1).map(|rest| {
            let mut parts = rest.split('-');
            let mut number = || parts.next().and_then(|part| part.parse().ok());
            // What is cut short, as in a column of a table, still says whose it is.
            let (owner, session) = (number().unwrap_or(usize::MAX), number());
            let what = parts.nth(1).unwrap_or_default();
            (Self { owner, session: session.unwrap_or(NONE) }, what)
        });
        marks.collect()
    }
}

/// Somebody who walks.
struct Person {
    name: String,
    is_guest: bool,
    /// Sessions, the oldest first: what their marks say, and their ids.
    sessions: Vec<(usize, String)>,
}

struct Walk {
    env: TestEnv,
    random: u64,
    people: Vec<Person>,
    /// How many sessions were begun.
    begun: usize,
    step: usize,
    told: String,
}

/// A session that was picked.
struct Picked {
    session: usize,
    id: String,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let env = TestEnv::with_alice_and_bob();
        env.mh(&["-u", "alice", "user", "add", "carol", "--public"]).ok();
        for setting in ["guests.enabled=true", "limits.messages_per_minute=1000000"] {
            env.mh(&["-u", "alice", "config", "set", "--system", setting]).ok();
        }
        fs::create_dir(env.path("owners")).unwrap();
        let mut walk = Self { env, random: seed, people: Vec::new(), begun: 0, step: 0, told: String::new() };
        for name in ["alice", "bob", "carol"] {
            walk.welcome(name.to_owned(), false);
        }
        walk
    }

    fn welcome(&mut self, name: String, is_guest: bool) {
        fs::write(self.env.path("owners").join(&name), self.people.len().to_string()).unwrap();
        self.people.push(Person { name, is_guest, sessions: Vec::new() });
    }

    /// A number below `below`: xorshift, which is the same everywhere.
    fn below(&mut self, below: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from(self.random % below as u64).unwrap()
    }

    fn mark(&self, owner: usize, session: usize, what: &str) -> String {
        Mark { owner, session }.text(self.step, what)
    }

    /// Any session of that person.
    fn session_of(&mut self, owner: usize) -> Option<Picked> {
        let count = self.people[owner].sessions.len();
        let at = if count == 0 { return None } else { self.below(count) };
        let (session, id) = self.people[owner].sessions[at].clone();
        Some(Picked { session, id })
    }

    /// Runs a command as that person; a guest with what they signed in with.
    fn run(&mut self, who: usize, args: &[&str]) -> Run {
        self.run_with(who, &[], args)
    }

    fn run_with(&mut self, who: usize, more: &[(&str, &str)], args: &[&str]) -> Run {
        let Person { name, is_guest, .. } = &self.people[who];
        let mut command = self.env.command(&[&["-u", name], args].concat());
        if *is_guest {
            command.env("XDG_STATE_HOME", self.env.path(&format!("state-{who}")));
        }
        let run = self.env.finish(command.envs(more.iter().copied()).spawn().unwrap());
        let _ = writeln!(self.told, "{}: {name} {args:?} {}", self.step, run.code());
        assert!((0..=8).contains(&run.code()), "{run}\n{}", self.told);
        run
    }

    /// No other marks are in the output than those that may be.
    fn sees(&self, run: &Run, may: impl Fn(Mark, &str) -> bool) {
        for text in [&run.stdout, &run.stderr] {
            for (mark, what) in Mark::all(text) {
                assert!(may(mark, what), "{mark:?} on a {what} came up: {run}\n{}", self.told);
            }
        }
    }

    fn take_step(&mut self) {
        self.step += 1;
        let who = self.below(self.people.len());
        match self.below(16) {
            0 => self.begin(who),
            1 | 2 => self.speak(who),
            3 | 4 => self.look_into(who),
            5 => self.change(who),
            6 => self.capture(who),
            7 | 8 => self.look_around(who),
            9 | 10 => self.mix_up(who),
            11 => self.undo(who),
            12 => self.each(who),
            13 => self.list_all(who),
            14 => self.help_out(),
            _ if self.people.len() < 6 => self.sign_in(),
            _ => self.rename(),
        }
    }

    /// Five sessions are live at the most: the sixth ends the first.
    fn begin(&mut self, who: usize) {
        self.begun += 1;
        let session = self.begun;
        let label = self.mark(who, session, "label");
        let run = self.run(who, &["session", "start", "--evict-oldest", "--label", &label]);
        self.sees(&run, |mark, _| mark == Mark { owner: who, session });
        let id = run.ok().to_owned();
        self.people[who].sessions.push((session, id));
    }

    fn speak(&mut self, who: usize) {
        let Some(Picked { session, id, .. }) = self.session_of(who) else { return self.begin(who) };
        let text = self.mark(who, session, "message");
        let run = self.run(who, &["session", "say", &id, "--role", "assistant", &text]);
        self.sees(&run, |mark, _| mark == Mark { owner: who, session });
    }

    /// What is about one session has the marks of no other.
    fn look_into(&mut self, who: usize) {
        let Some(Picked { session, id, .. }) = self.session_of(who) else { return self.begin(who) };
        for args in [
            &["session", "show", &id][..],
            &["session", "messages", &id],
            &["session", "messages", &id, "--tail", "2", "--json"],
            &["session", "context", &id, "--json"],
        ] {
            let run = self.run(who, args);
            self.sees(&run, |mark, _| mark == Mark { owner: who, session });
        }
    }

    fn change(&mut self, who: usize) {
        let Some(Picked { session, id, .. }) = self.session_of(who) else { return self.begin(who) };
        let value = format!("ui.theme={}", self.mark(who, session, "theme"));
        let verb = [&["session", "set", &id, &value][..], &["session", "touch", &id], &["session", "end", &id]];
        let run = self.run(who, verb[self.random as usize % verb.len()]);
        self.sees(&run, |mark, _| mark == Mark { owner: who, session });
    }

    fn capture(&mut self, who: usize) {
        let picked = self.session_of(who).filter(|picked| picked.session % 2 == 0);
        let session = picked.as_ref().map_or(NONE, |picked| picked.session);
        let text = self.mark(who, session, "memory");
        let in_session = picked.as_ref().map_or(vec![], |picked| vec!["--session", &picked.id]);
        let run = self.run(who, &[&in_session[..], &["capture", &text]].concat());
        self.sees(&run, |mark, _| mark == Mark { owner: who, session });
    }

    /// What is about a person has the marks of nobody else.
    fn look_around(&mut self, who: usize) {
        let questions = [
            &["memory", "list", "--limit", "0"][..],
            &["show", "@last"],
            &["status"],
            &["today"],
            &["stats"],
            &["op", "list"],
            &["audit", "list", "--limit", "0"],
            &["session", "list", "--status", "all", "--json"],
            &["session", "search", "mark"],
            &["session", "show", "@last"],
            &["session", "context", "@last"],
            &["user", "quota"],
            &["doctor"],
            &["path", "@last"],
            &["prompt"],
            &["config", "list"],
        ];
        for _ in 0..4 {
            let question = questions[self.below(questions.len())];
            let run = self.run(who, question);
            self.sees(&run, |mark, _| mark.owner == who);
        }
    }

    /// Somebody names another's session, or another person, as if they were their own.
    fn mix_up(&mut self, who: usize) {
        let whose = self.below(self.people.len());
        let Some(Picked { id, .. }) = self.session_of(whose).filter(|_| whose != who) else { return self.begin(whose) };
        let (text, name) = (self.mark(who, NONE, "astray"), self.people[whose].name.clone());
        let tail = id.rsplit('-').next().unwrap().to_owned();
        for args in [
            &["session", "show", &id][..],
            &["session", "messages", &tail],
            &["session", "context", &id],
            &["session", "say", &id, &text],
            &["session", "set", &id, &format!("ui.theme={text}")],
            &["session", "end", &tail],
            &["--session", &id, "capture", &text],
            &["user", "show", &name],
        ] {
            let run = self.run(who, args);
            // Accounts are seen by admins, and public ones by everybody.
            assert!(run.code() != 0 || args[0] == "user", "{run}\n{}", self.told);
            self.sees(&run, |mark, what| mark.owner == who && what == "astray");
        }
        // Where who runs it is proven, another's name opens nothing but to an admin.
        if self.people[who].is_guest {
            let state = self.env.path(&format!("state-{who}"));
            let state = ("XDG_STATE_HOME", state.to_str().unwrap());
            for args in [&["session", "list"][..], &["memory", "list"], &["session", "say", &id, &text]] {
                let run = if self.people[whose].is_guest { return } else { self.run_with(whose, &[state], args) };
                // Of public profiles everybody may list what is public: here nothing.
                assert!(run.code() == 4 || (run.code() == 0 && args[0] == "memory"), "{run}\n{}", self.told);
                self.sees(&run, |_, _| false);
            }
        }
    }

    fn undo(&mut self, who: usize) {
        let run = self.run_with(who, &[("MH_TEST_TTY", "1")], &["undo"]);
        self.sees(&run, |mark, _| mark.owner == who);
    }

    /// A program for everybody writes to each what is theirs, and says what each of them has to whoever asked.
    fn each(&mut self, who: usize) {
        let bin = env!("CARGO_BIN_EXE_mh");
        let owners = self.env.path("owners").to_str().unwrap().to_owned();
        let text = format!("mark-$(cat {owners}/$MH_USER)-{NONE}-{}-each-", self.step);
        let script = format!("{bin} capture \"{text}\"; {bin} memory list --limit 1 --format jsonl");
        let run = self.run(who, &["each", "--parallel", "3", "--", "sh", "-c", &script]);
        for line in run.stdout.lines().chain(run.stderr.lines()) {
            let name = line.split(" | ").next().unwrap().trim();
            let owner = self.people.iter().position(|person| person.name == name);
            for (mark, what) in Mark::all(line) {
                assert!(owner == Some(mark.owner), "{mark:?} on a {what}: {run}\n{}", self.told);
                assert!(who == 0 || mark.owner == who, "{mark:?} on a {what}: {run}\n{}", self.told);
            }
        }
    }

    /// An admin sees of all sessions what a list shows: their labels, and nothing that was said in them.
    fn list_all(&mut self, who: usize) {
        let run = self.run(who, &["session", "list", "--all-users", "--status", "all", "--limit", "0", "--json"]);
        assert_eq!(run.code(), if who == 0 { 0 } else { 4 }, "{run}");
        self.sees(&run, |_, what| who == 0 && what == "label");
    }

    /// An admin, proven by a token, works on what is another's: then it is that one's.
    fn help_out(&mut self) {
        let whose = self.below(self.people.len());
        let token = self.run(0, &["auth", "token", "create", "--scope", "all"]).ok().to_owned();
        let token = [("MH_TOKEN", token.as_str())];
        let text = self.mark(whose, NONE, "help");
        for args in [&["memory", "list"][..], &["session", "list"], &["session", "search", "mark"], &["capture", &text]]
        {
            let run = self.run_with(whose, &token, args);
            self.sees(&run, |mark, _| mark.owner == whose);
        }
        let id = self.run_with(0, &token, &["auth", "token", "list", "--format", "csv"]);
        let id = id.ok().lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
        self.run(0, &["auth", "token", "revoke", &id]).ok();
    }

    fn sign_in(&mut self) {
        let state = self.env.path(&format!("state-{}", self.people.len()));
        let run = self.env.mh_with(("XDG_STATE_HOME", state.to_str().unwrap()), &["auth", "login", "--guest"]);
        self.welcome(run.ok().to_owned(), true);
        let guest = self.people.len() - 1;
        self.begin(guest);
    }

    fn rename(&mut self) {
        let whose = 1 + self.below(2);
        let (old, new) = (self.people[whose].name.clone(), format!("renamed-{}", self.step));
        self.run(0, &["user", "rename", &old, &new]).ok();
        let owners = self.env.path("owners");
        fs::rename(owners.join(old), owners.join(&new)).unwrap();
        self.people[whose].name = new;
    }

    /// Every file has the marks of its owner, and of its session where it is one's; logs and what is the
    /// home's have none.
    fn look_at_the_disk(&self) {
        let profiles = self.env.home().join("profiles");
        let mut owners = BTreeSet::new();
        for (path, bytes) in self.env.tree() {
            let (shown, text) = (path.display(), String::from_utf8_lossy(&bytes));
            let name = path.strip_prefix(&profiles).ok().and_then(|path| path.iter().next());
            let owner = self.people.iter().position(|person| Some(person.name.as_ref()) == name);
            let file = path.file_name().unwrap().to_string_lossy();
            let session = self.people.iter().flat_map(|person| &person.sessions).find(|(_, id)| file.starts_with(id));
            let is_log = path.to_string_lossy().contains(".mh/log/");
            for (mark, what) in Mark::all(&text) {
                assert!(!is_log && what != "astray", "{mark:?} on a {what} is in {shown}\n{}", self.told);
                assert_eq!(Some(mark.owner), owner, "{mark:?} on a {what} is in {shown}\n{}", self.told);
                assert!(session.is_none_or(|(own, _)| *own == mark.session), "{mark:?} is in {shown}\n{}", self.told);
                owners.insert(mark.owner);
            }
        }
        assert!(self.step < STEPS || owners.len() > 2, "a walk in which nobody met: {owners:?}");
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "the seed, which is shown where it fails")]
fn on_a_walk_over_the_sessions_of_several_people_nothing_of_one_comes_up_with_another() {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let seed = number("MH_TEST_WALK").unwrap_or_else(|| RandomState::new().hash_one("walk")).max(1);
    let steps = number("MH_TEST_ROUNDS").map_or(STEPS, |steps| usize::try_from(steps).unwrap());
    println!("MH_TEST_WALK={seed}");
    let mut walk = Walk::new(seed);
    (0..walk.people.len()).for_each(|who| walk.begin(who));
    (0..steps).for_each(|_| walk.take_step());
    walk.look_at_the_disk();
}
