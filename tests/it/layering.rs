//! The floors stay apart: a scan of the sources for what each room may not do.
//!
//! `clippy.toml` forbids the same calls where the compiler can see them; this sees who imports whom,
//! macros, and calls that a room allowed itself without being one of the rooms that may.

use std::fs;
use std::path::Path;

/// Where something is allowed, what it is, and what to say where it is found elsewhere.
struct Door {
    rooms: &'static [&'static str],
    words: &'static [&'static str],
    rule: &'static str,
}

const DOORS: &[Door] = &[
    Door {
        rooms: &["src/store/fs"],
        words: &[
            "fs::copy(",
            "fs::create_dir",
            "fs::hard_link(",
            "fs::remove_",
            "fs::rename(",
            "fs::set_permissions(",
            "fs::write(",
            "File::create",
            "File::options",
            "OpenOptions",
            "DirBuilder",
            ".try_lock(",
            ".lock_shared(",
            "rustix::fs",
        ],
        rule: "only store/fs changes files",
    },
    Door {
        rooms: &["src/settings"],
        words: &["env::var", "env::temp_dir", "env::home_dir", "env::current_dir"],
        rule: "only settings reads the environment",
    },
    Door {
        rooms: &["src/cli/ui"],
        words: &["println!", "eprintln!", "print!", "eprint!", "dbg!", "io::stdout()", "io::stderr()"],
        rule: "only cli/ui prints",
    },
    Door {
        rooms: &["src/cli/clock"],
        words: &["Utc::now", "Local::now", "SystemTime::now"],
        rule: "one room looks at the clock",
    },
    Door {
        rooms: &["src/cli", "src/settings"],
        words: &["clap::", "dialoguer::"],
        rule: "only cli knows the terminal",
    },
    Door { rooms: &["src/domain/index"], words: &["rusqlite::"], rule: "only domain/index knows SQL" },
    Door { rooms: &["src/store/fs", "src/cli/app"], words: &["Fs::open("], rule: "only app chooses a backend" },
];

/// A floor: where it lies, and what it may not import because that stands above it or to the side.
const FLOORS: &[(&str, &[&str])] = &[
    ("src/store", &["domain", "cli", "settings"]),
    ("src/domain", &["cli", "settings", "store::fs"]),
    ("src/error", &["store", "domain", "cli", "settings"]),
    ("src/id", &["store", "domain", "cli", "settings"]),
];

/// What is wrong with one file, a line each.
fn violations(file: &str, text: &str) -> Vec<String> {
    // Unit tests stand at the end of a file, and may look at everything.
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let mut report = |rule: &str| found.push(format!("{file}:{}: {rule}: {}", number + 1, line.trim()));
        for door in DOORS {
            let allowed = door.rooms.iter().any(|room| file.starts_with(room));
            if !allowed && door.words.iter().any(|word| holds(code, word)) {
                report(door.rule);
            }
        }
        for (floor, above) in FLOORS {
            let climbs = |name: &&&str| holds(code, &format!("crate::{name}")) || in_group(code, name);
            if file.starts_with(floor)
                && let Some(name) = above.iter().find(climbs)
            {
                report(&format!("{floor} may not know {name}"));
            }
        }
    }
    found
}

/// Whether `word` stands in `code` as a word of its own: `print!` is not in `eprint!`.
fn holds(code: &str, word: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let starts = !word.starts_with(is_name) || !code[..at].ends_with(is_name);
        // A path ends where the name ends; other words go on as they like.
        let ends = !word.starts_with("crate::") || !code[at + word.len()..].starts_with(is_name);
        starts && ends
    })
}

/// Whether `use crate::{…}` brings in `name`.
fn in_group(code: &str, name: &str) -> bool {
    let group = code.split_once("use crate::{").map(|(_, group)| group);
    group.is_some_and(|group| {
        group.split([',', '}', ' ']).any(|item| item == name || item.starts_with(&format!("{name}::")))
    })
}

fn visit(dir: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("src is readable") {
        let path = entry.expect("src is readable").path();
        if path.is_dir() {
            visit(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("sources are text");
            found.extend(violations(&path.to_string_lossy(), &text));
        }
    }
}

#[test]
fn nobody_crosses_the_floors() {
    let mut found = Vec::new();
    // Cargo runs tests in the package's root.
    visit(Path::new("src"), &mut found);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn planted_violations_are_caught() {
    for (file, line) in [
        ("src/store/mod.rs", "use crate::domain::user;"),
        ("src/store/mod.rs", "    let x = crate::cli::ui::Ui::new();"),
        ("src/store/key.rs", "use crate::{domain::user, error::Error};"),
        ("src/domain/memory.rs", "use crate::cli::ui::Ui;"),
        ("src/domain/memory.rs", "use crate::{settings, store};"),
        ("src/domain/memory.rs", "use crate::store::fs::Fs;"),
        ("src/domain/memory.rs", "use clap::Parser;"),
        ("src/domain/memory.rs", "let now = chrono::Utc::now();"),
        ("src/error.rs", "use crate::store::Store;"),
        ("src/id/username.rs", "use crate::domain::user::Role;"),
        ("src/store/mod.rs", "std::fs::write(path, bytes)?;"),
        ("src/cli/user.rs", "fs::remove_dir_all(path)?;"),
        ("src/cli/user.rs", "let file = File::create_new(path)?;"),
        ("src/cli/user.rs", "println!(\"alice\");"),
        ("src/domain/search/scan.rs", "use rusqlite::Connection;"),
        ("src/domain/user.rs", "eprint!(\"alice\");"),
        ("src/cli/user.rs", "let home = std::env::var(\"HOME\");"),
        ("src/store/fs/mod.rs", "let home = env::var_os(\"HOME\");"),
    ] {
        assert_eq!(violations(file, line).len(), 1, "{file}: {line}");
    }
}

#[test]
fn what_is_allowed_is_not_caught() {
    for (file, line) in [
        ("src/store/fs/lock.rs", "file.try_lock()?; std::fs::write(path, bytes)?;"),
        ("src/settings/environment.rs", "std::env::var_os(name)"),
        ("src/cli/ui.rs", "writeln!(io::stderr(), \"note\")?;"),
        ("src/cli/user.rs", "use crate::domain::user; use crate::store::key::Key;"),
        ("src/domain/user.rs", "use crate::store::Store; // never crate::cli"),
        ("src/domain/user.rs", "use crate::store::format::{self, encode_json};"),
        ("src/store/mod.rs", "#[cfg(test)]\nmod tests { std::fs::write(path, bytes)?; }"),
        ("src/main.rs", "mh::run(std::env::args_os())"),
    ] {
        assert_eq!(violations(file, line), Vec::<String>::new(), "{file}: {line}");
    }
}
