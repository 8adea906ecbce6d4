//! The order of system calls in a commit, as `strace` saw it: a kill shows no missing sync, this does.
//!
//! Staged file < staging directory < line < log < in place; whatever is new is synced with its
//! parent before the line; and not one sync more, each of which costs every command milliseconds.

use crate::support::TestEnv;
use crate::trace::{self, Call};

/// The calls of a command that change the disk or sync it, in words: `sync staging/3.0`.
fn steps(env: &TestEnv, args: &[&str]) -> Vec<String> {
    let calls = "trace=write,fsync,fdatasync,renameat2,rename,renameat,link,linkat,mkdir,mkdirat,unlink,unlinkat,open,openat,dup,dup2,fcntl";
    let (run, calls) = trace::run(env, &["-e", calls], args);
    run.ok();
    no_descriptor_is_synced_twice(&calls);
    calls.iter().filter_map(step).collect()
}

fn step(call: &Call) -> Option<String> {
    let paths: Vec<&str> = call.args.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let names: Vec<&str> = call.args.split('"').skip(1).step_by(2).collect();
    let short = |at: usize, name: Option<&&str>| {
        let dir = paths.get(at).map_or("", |path| path.strip_prefix("home").unwrap_or(path).trim_start_matches('/'));
        match name {
            Some(name) if dir.is_empty() => (*name).to_owned(),
            Some(name) => format!("{dir}/{name}"),
            None => dir.to_owned(),
        }
    };
    if call.answer.starts_with('-') {
        return None;
    }
    let is_ours = paths.first().is_some_and(|path| path.starts_with("home") || path.is_empty());
    match call.name.as_str() {
        "fsync" | "fdatasync" => Some(format!("sync {}", short(0, None))),
        "write" if is_ours => Some(format!("write {}", short(0, None))),
        "mkdirat" | "mkdir" => Some(format!("make {}", short(0, names.first()))),
        "openat" if call.args.contains("O_CREAT") => Some(format!("create {}", short(0, names.first()))),
        "renameat2" | "renameat" | "rename" => {
            Some(format!("rename {} to {}", short(0, names.first()), short(1, names.get(1))))
        }
        "linkat" | "link" => Some(format!("link {}", short(0, names.first()))),
        "unlinkat" | "unlink" => Some(format!("unlink {}", short(0, names.first()))),
        _ => None,
    }
}

/// After a failed sync a second one of the same descriptor succeeds and means nothing.
fn no_descriptor_is_synced_twice(calls: &[Call]) {
    let mut synced: Vec<&str> = Vec::new();
    for call in calls {
        let descriptor = call.args.split('<').next().unwrap_or_default();
        match call.name.as_str() {
            "fsync" | "fdatasync" => {
                assert!(!synced.contains(&descriptor), "{call:?} is the second of its descriptor");
                synced.push(descriptor);
            }
            // A number that is given out again is another descriptor.
            "openat" | "fcntl" if call.name == "openat" => {
                let opened = call.answer.split('<').next().unwrap_or_default().to_owned();
                synced.retain(|known| *known != opened);
            }
            _ => {}
        }
    }
}
