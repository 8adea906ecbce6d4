//! `mh migrate`: old homes come over whole and go back whole, whatever kills it in between.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Run, TestEnv};
use mh::store::fs::Point;

/// What of a name in a tree must come back as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    mode: u32,
    pub(crate) modified: (i64, i64),
    pub(crate) content: Vec<u8>,
}

pub(crate) type Tree = BTreeMap<PathBuf, Seen>;

/// Everything below a directory, `mh`'s own parts left out.
pub(crate) fn tree(root: &Path) -> Tree {
    fn collect(root: &Path, at: &Path, tree: &mut Tree) {
        let mut entries: Vec<_> = fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries.into_iter().filter(|path| path.file_name().unwrap() != ".mh") {
            let metadata = path.symlink_metadata().unwrap();
            let content = match () {
                () if metadata.is_symlink() => fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes(),
                () if metadata.is_file() => fs::read(&path).unwrap(),
                () => Vec::new(),
            };
            let seen = Seen { mode: metadata.mode(), modified: (metadata.mtime(), metadata.mtime_nsec()), content };
            tree.insert(path.strip_prefix(root).unwrap().to_owned(), seen);
            if metadata.is_dir() {
                collect(root, &path, tree);
            }
        }
    }
    let mut found = Tree::new();
    collect(root, root, &mut found);
    found
}

/// The same without times: those of what is made anew are the run's own.
fn undated(tree: &Tree) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    // A migration that was killed before it began leaves its name taken.
    let named = |path: &Path| PathBuf::from(path.to_str().map_or_else(String::new, |path| path.replace("29-2", "29")));
    // So does one that was killed at work leave a note that it is there.
    let lasting = tree.iter().filter(|(path, _)| !path.starts_with("run"));
    let plain = |path: &PathBuf| if path.starts_with("backups") { named(path) } else { path.clone() };
    lasting.map(|(path, seen)| (plain(path), (seen.mode, seen.content.clone()))).collect()
}

/// What `mh` makes at the root of a home for itself.
fn without_own(mut tree: Tree) -> Tree {
    let own = ["backups", "mh.toml", "secrets", "users", "run"];
    tree.retain(|path, _| !own.iter().any(|own| path.starts_with(own)));
    tree
}

/// An old home somewhere else, or as the home's own root.
struct Old {
    env: TestEnv,
    dir: PathBuf,
    in_place: bool,
}

impl Old {
    fn new(fixture: &str, in_place: bool) -> Self {
        let env = TestEnv::new();
        let made = match fixture {
            "metahuman" => crate::migrate_plan::metahuman(&env),
            _ => crate::migrate_plan::old_home(&env, fixture),
        };
        let dir = if in_place { env.home() } else { env.path("old") };
        fs::rename(made, &dir).unwrap();
        Self { env, dir, in_place }
    }

    /// The same once more, in a directory of its own. Its path is another one, as a moved home's would be.
    fn copy(&self) -> Self {
        let env = TestEnv::new();
        for name in ["home", "old"] {
            let from = self.env.path(name);
            if from.exists() {
                assert!(Command::new("cp").arg("-a").arg(from).arg(env.path(name)).status().unwrap().success());
            }
        }
        let dir = if self.in_place { env.home() } else { env.path("old") };
        Self { env, dir, in_place: self.in_place }
    }

    fn command(&self, args: &[&str], stop: Option<&str>) -> Run {
        let mut command = self.env.command(args);
        command.env("MH_TEST_SEED", "7");
        if let Some(stop) = stop {
            command.env("MH_TEST_STOP_AT", stop);
        }
        self.env.finish(command.spawn().unwrap())
    }

    fn migrate(&self, stop: Option<&str>) -> Run {
        self.command(&["migrate", "run", self.dir.to_str().unwrap(), "--yes"], stop)
    }

    /// Goes on, or back: unnamed while nobody is there, else as the owner.
    fn go(&self, verb: &str, stop: Option<&str>) -> Run {
        let command = ["migrate", verb, "20261121103129"];
        let run = self.command(&command, stop);
        if run.code() == 2 { self.command(&[&["-u", "robin"], &command[..]].concat(), stop) } else { run }
    }

    /// Whether the journal of a migration says anything.
    fn has_begun(&self) -> bool {
        let journal = self.env.home().join(".mh/migrations/20261121103129/journal.ndjson");
        fs::read(journal).is_ok_and(|bytes| bytes.contains(&b'\n'))
    }

    fn home(&self) -> Tree {
        let home = self.env.home();
        if home.exists() { tree(&home) } else { Tree::new() }
    }
}

/// The states that every stop must lead to.
struct Ends {
    old: Tree,
    new: Tree,
}

fn ends(old: &Old) -> Ends {
    let before = tree(&old.dir);
    let whole = old.copy();
    whole.migrate(None).ok();
    Ends { old: before, new: whole.home() }
}

fn is_new(old: &Old, ends: &Ends, when: &str) {
    let (expected, found) = (undated(&ends.new), undated(&old.home()));
    let differs = expected.iter().find(|(path, seen)| found.get(*path) != Some(seen));
    let more = found.keys().find(|path| !expected.contains_key(*path));
    assert!(differs.is_none() && more.is_none(), "{when}: {:?} {more:?}", differs.map(|(path, _)| path));
    // What came keeps its dates.
    for (path, seen) in ends
        .new
        .iter()
        .filter(|(path, seen)| path.starts_with("profiles/robin/memory") && seen.mode & 0o170_000 != 0o040_000)
    {
        assert_eq!(old.home()[path].modified, seen.modified, "{when}: {}", path.display());
    }
    if !old.in_place {
        assert!(tree(&old.dir) == ends.old, "{when}: the source was changed");
    }
}

fn is_old(old: &Old, ends: &Ends, when: &str) {
    let found = tree(&old.dir);
    let found = if old.in_place { without_own(found) } else { found };
    let differs = ends.old.iter().find(|(path, seen)| found.get(*path) != Some(seen));
    assert_eq!(
        differs.map(|(path, seen)| (
            path,
            seen.mode,
            seen.modified,
            found.get(path).map(|now| (now.mode, now.modified))
        )),
        None,
        "{when}"
    );
    let more = found.keys().find(|path| {
        !ends.old.contains_key(*path) && **path != *"profiles" && **path != *"README.md" && **path != *".gitignore"
    });
    assert_eq!(more, None, "{when}");
}

/// Stops a migration at a point, and shows that it can be finished and taken back from there.
fn stop_at(old: &Old, ends: &Ends, stop: &str) -> bool {
    let killed = old.copy();
    let run = killed.migrate(Some(stop));
    if run.code() != -9 {
        assert_eq!(run.code(), 0, "{stop}: {run}");
        return false;
    }
    if !killed.has_begun() {
        // There is nothing to go on from: it simply runs again.
        killed.migrate(None).ok();
        is_new(&killed, ends, stop);
        return true;
    }
    let back = killed.copy();
    let resumed = killed.go("resume", None);
    // Killed behind the last note: there is nothing to do any more.
    assert!(resumed.code() == 0 || resumed.stderr.contains("there is nothing to resume"), "{stop}: {resumed}");
    is_new(&killed, ends, stop);
    let run = back.go("rollback", None);
    assert_eq!(run.code(), 0, "{stop}: {run}");
    is_old(&back, ends, stop);
    true
}

/// Every point, and the first times that it is passed.
fn stops() -> Vec<String> {
    let points = Point::ALL.into_iter().chain(Point::MIGRATION);
    points.flat_map(|point| (1..=3).map(move |n| format!("{}:{n}", point.as_str()))).collect()
}

fn everywhere(fixture: &str, in_place: bool) {
    let old = Old::new(fixture, in_place);
    let ends = ends(&old);
    let stops = stops();
    let fired = std::sync::atomic::AtomicUsize::new(0);
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(stop) = stops.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                    let hit = stop_at(&old, &ends, stop);
                    fired.fetch_add(usize::from(hit), std::sync::atomic::Ordering::Relaxed);
                }
            });
        }
    });
    assert!(fired.into_inner() >= 20, "the stops stopped nothing");
}

#[test]
fn a_stop_anywhere_can_be_finished_and_taken_back() {
    everywhere("metahuman", false);
}

#[test]
fn a_stop_anywhere_in_place_can_be_finished_and_taken_back() {
    everywhere("metahuman", true);
}

#[test]
fn a_stop_anywhere_in_a_home_of_several_can_be_finished_and_taken_back() {
    everywhere("metahuman-profiles", true);
}

#[test]
fn a_killed_rollback_is_finished_by_repeating_it() {
    for in_place in [false, true] {
        let old = Old::new("metahuman", in_place);
        let ends = ends(&old);
        let done = old.copy();
        done.migrate(None).ok();
        let mut fired = 0;
        for stop in stops() {
            let killed = done.copy();
            let run = killed.go("rollback", Some(&stop));
            if run.code() != -9 {
                continue;
            }
            fired += 1;
            let again = killed.go("rollback", None);
            assert!(again.code() == 0 || again.stderr.contains("rolled back already"), "{stop}: {again}");
            is_old(&killed, &ends, &stop);
        }
        assert!(fired > 5, "{fired}");
    }
}
