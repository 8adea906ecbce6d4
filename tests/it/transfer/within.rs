//! What goes out never lands in the home, whoever asks and whatever lies there.

use std::fs;

use super::with_memories;

#[test]
fn no_command_writes_what_a_person_names_into_the_home() {
    let env = with_memories();
    let input = env.path("wrong.jsonl");
    fs::write(&input, "{\n").unwrap();
    let input = input.to_str().unwrap();
    let skip = ["--on-error", "skip", "--rejects"];
    let commands: [Vec<&str>; 9] = [
        vec!["memory", "export", "--force", "--output"],
        vec!["memory", "export", "--to", "csv", "--output"],
        vec!["task", "export", "--force", "--output"],
        vec!["user", "export", "bob", "--force"],
        vec!["stats", "--yes", "--svg"],
        vec!["admin", "stats", "--format", "prometheus", "--output"],
        [&["capture", "--batch", input], &skip[..]].concat(),
        [&["memory", "import", input], &skip[..]].concat(),
        [&["task", "import", input], &skip[..]].concat(),
    ];
    std::os::unix::fs::symlink(env.home().join("users"), env.path("link")).unwrap();
    let home = env.home();
    let targets = [
        home.join("mh.toml"),
        home.join("users/bob.toml"),
        home.join("users/new.toml"),
        home.join("profiles/bob/memory/new.json"),
        home.join("profiles/alice/out/new"),
        home.join(".mh/log/00000001.ndjson"),
        env.path("link/new.toml"),
    ];
    for target in &targets {
        let target = target.to_str().unwrap();
        for command in &commands {
            let run = env.unchanged(|| env.mh(&[&["-u", "alice"], &command[..], &[target]].concat()));
            assert!(
                run.code() == 2 && run.stderr.contains("mh keeps its own files here"),
                "{command:?} {target}: {run}"
            );
        }
    }
}
