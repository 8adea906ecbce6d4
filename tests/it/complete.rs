//! Completion, asked as the shells ask: `MH_COMPLETE`, and the words of the line behind `--`.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::{Command, Stdio};

use crate::auth::{BOB, login, with_passwords};
use crate::support::{NOW, Run, TestEnv, assert_run, assert_runs};

/// The call of a shell whose line ends with the word that is typed; fish says nothing but the words.
fn call(env: &TestEnv, line: &[&str]) -> Command {
    let mut command = env.command(&[&["--", "mh"], line].concat());
    command.env("MH_COMPLETE", "fish").env("XDG_STATE_HOME", env.path("nobodys-state"));
    command
}

/// What is offered. Asking leaves every byte as it was, and says nothing else.
#[track_caller]
fn ask(env: &TestEnv, line: &[&str]) -> Run {
    finish(env, &mut call(env, line))
}

#[track_caller]
fn finish(env: &TestEnv, call: &mut Command) -> Run {
    let before = env.tree();
    let run = env.finish(call.spawn().unwrap());
    assert!(env.tree() == before, "asking changed something: {run}");
    assert_eq!((run.code(), run.stderr.as_str()), (0, ""), "{run}");
    run
}

/// What is offered that is not an option, without the words beside it.
#[track_caller]
fn values(env: &TestEnv, line: &[&str]) -> Vec<String> {
    values_in(&ask(env, line))
}

fn values_in(run: &Run) -> Vec<String> {
    let values = run.stdout.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned());
    values.filter(|value| !value.starts_with('-')).collect()
}

/// With memories, tasks and sessions of alice and of bob.
fn furnished() -> TestEnv {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "alice", "user", "set", "bob", "display-name=Bob B."]).ok();
    let as_alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat()).ok().to_owned();
    as_alice(&["capture", "Met Sarah about the kiln #work @Sarah"]);
    as_alice(&[
        "capture",
        "--type",
        "journal",
        "\x1b[31mA day\n without end, and there was much to tell of it #Home #work",
    ]);
    as_alice(&["task", "add", "Order clay #kiln"]);
    let done = as_alice(&["task", "add", "Sweep the floor"]);
    as_alice(&["task", "done", &done]);
    let gone = as_alice(&["task", "add", "Forget it"]);
    as_alice(&["task", "remove", &gone]);
    let session = as_alice(&["session", "start", "--label", "Evening"]);
    as_alice(&["session", "set", &session, "voice.language=en", "topic=pottery"]);
    as_alice(&["session", "start", "--type", "web"]);
    for args in
        [&["capture", "The harbour at night #hidden @Harold", "--type", "secretive"][..], &["task", "add", "Hoist"]]
    {
        env.mh(&[&["-u", "bob"], args].concat()).ok();
    }
    env.mh(&["-u", "bob", "session", "start", "--label", "Hush"]).ok();
    env
}

#[test]
fn ids_are_offered_by_their_tails_with_their_first_words() {
    let env = furnished();
    assert_runs!(
        ask(&env, &["-u", "alice", "show", ""]),
        ask(&env, &["-u", "alice", "memory", "edit", "evt-2026"]),
        ask(&env, &["-u", "alice", "task", "done", ""]),
        ask(&env, &["-u", "alice", "task", "show", ""]),
        ask(&env, &["-u", "alice", "task", "reopen", ""]),
        ask(&env, &["-u", "alice", "task", "restore", ""]),
        ask(&env, &["-u", "alice", "task", "add", "Fire it", "--depends", ""]),
        ask(&env, &["-u", "alice", "session", "show", ""]),
        ask(&env, &["-u", "alice", "--session", ""]),
        ask(&env, &["-u", "alice", "undo", ""]),
        ask(&env, &["-u", "alice", "op", "show", "op-"]),
    );
}

#[test]
fn labels_and_names_are_offered() {
    let env = furnished();
    assert_runs!(
        ask(&env, &["-u", ""]),
        ask(&env, &["user", "show", "-u", "alice", "b"]),
        ask(&env, &["-u", "alice", "capture", "--tag", ""]),
        ask(&env, &["-u", "alice", "memory", "list", "--tag=h"]),
        ask(&env, &["-u", "alice", "capture", "--entity", "s"]),
        ask(&env, &["-u", "alice", "memory", "list", "--type", ""]),
        ask(&env, &["-u", "alice", "persona", "facet", "use", ""]),
        ask(&env, &["-u", "alice", "mode", "set", ""]),
        ask(&env, &["-u", "alice", "trust", "set", ""]),
        ask(&env, &["-u", "alice", "model", "show", "c"]),
        ask(&env, &["-u", "alice", "config", "get", "voice.cache"]),
        ask(&env, &["-u", "alice", "config", "set", "voice.cache.e"]),
        ask(&env, &["config", "get", "--system", "output."]),
        ask(&env, &["-u", "alice", "session", "set", "@last", ""]),
        ask(&env, &["-u", "alice", "user", "set", "bob", "d"]),
        ask(&env, &["persona", "edit", ""]),
        ask(&env, &["path", "m"]),
        ask(&env, &["schema", "whoa"]),
        ask(&env, &["completions", ""]),
        ask(&env, &["-u", "alice", "capture", "--e"]),
        ask(&env, &["mem"]),
    );
}

#[test]
fn only_the_newest_that_fit_are_offered() {
    let env = TestEnv::with_alice_and_bob();
    let memory = |n: usize| {
        let id = format!("evt-20261120{:02}{:02}00000-{n:05}", n / 60, n % 60);
        env.write(
            &format!("profiles/bob/memory/episodic/2026/11/20/{id}.json"),
            format!(r#"{{"content":"number {n}"}}"#),
        );
    };
    (0..200).for_each(memory);
    let offered = values(&env, &["-u", "bob", "show", ""]);
    assert_eq!((offered.len(), offered[0].as_str(), offered[49].as_str()), (51, "00199", "00150"));
    assert_eq!(values(&env, &["-u", "bob", "show", "0000"]).len(), 10, "older ones, where they are meant");
}

#[test]
fn what_is_older_is_offered_where_there_is_an_index() {
    let env = TestEnv::with_alice_and_bob();
    let path = |n: usize| {
        let id = format!("evt-202611{:02}{:09}-{n:05}", 1 + n / 100, n % 100);
        format!("profiles/bob/memory/episodic/2026/11/{:02}/{id}.json", 1 + n / 100)
    };
    for n in 0..2100 {
        let tags = if n < 30 { r#"["early", "Old"]"# } else { r#"["late"]"# };
        env.write(&path(n), format!(r#"{{"content":"number {n}","tags":{tags}}}"#));
    }
    let show = |typed: &str| values(&env, &["-u", "bob", "show", typed]);
    let tags = || values(&env, &["-u", "bob", "capture", "--tag", ""]);
    assert_eq!((show("0001").len(), show("evt-20261101").len(), tags()), (0, 0, vec!["late".to_owned()]));
    env.mh(&["-u", "bob", "search", "nothing-like-it"]).ok();
    let index = || fs::read(env.home().join("profiles/bob/.mh/index/search.sqlite")).unwrap();
    let before = index();
    let tens: Vec<_> = (10..20).rev().map(|n| format!("{n:05}")).collect();
    assert_eq!(show("0001"), tens);
    assert_eq!(show("20261101000000012"), ["20261101000000012-00012"]);
    assert_eq!(show("evt-20261101").len(), 50);
    assert_eq!(tags(), ["late", "early", "Old"]);
    // It is as old as the last search: what is gone is not offered, and what is new is.
    fs::remove_file(env.home().join(path(12))).unwrap();
    assert_eq!(show("00012"), [""; 0]);
    env.mh(&["-u", "bob", "capture", "new", "--tag", "newest"]).ok();
    assert_eq!(tags(), ["late", "early", "Old", "newest"]);
    assert!(index() == before, "asking writes nothing");
    fs::write(env.home().join("profiles/bob/.mh/index/search.sqlite"), "garbage").unwrap();
    assert_eq!((show("0001").len(), tags().len()), (0, 2));
}

#[test]
fn what_was_removed_links_projects_tokens_and_labels_in_queries_are_offered() {
    let env = furnished();
    let alice = |args: &[&str]| env.mh(&[&["-u", "alice"], args].concat()).ok().to_owned();
    let gone = alice(&["capture", "Gone, but not for good"]);
    let purged = alice(&["capture", "Gone for good"]);
    alice(&["memory", "remove", &gone]);
    alice(&["memory", "remove", &purged, "--purge", "--yes"]);
    alice(&["task", "add", "Build a kiln", "--project", "pottery"]);
    env.write("profiles/alice/memory/tasks/projects/garden.json", r#"{"id":"garden","title":"The garden"}"#);
    env.write("profiles/alice/memory/tasks/projects/odd.json", "{");
    alice(&["auth", "token", "create", "--label", "nightly"]);
    let ask = |line: &[&str]| ask(&env, &[&["-u", "alice"], line].concat());
    assert_runs!(
        ask(&["memory", "restore", ""]),
        ask(&["capture", "--link", "follows:"]),
        ask(&["memory", "link", "@last", "about:@"]),
        ask(&["capture", "--link", ""]),
        ask(&["task", "add", "x", "--project", ""]),
        ask(&["task", "list", "--project", "p"]),
        ask(&["search", "tag:w"]),
        ask(&["search", "entity:"]),
        ask(&["search", "type:j"]),
        ask(&["search", "kiln"]),
        ask(&["auth", "token", "revoke", ""]),
    );
}

#[test]
fn nobody_is_offered_what_is_anothers() {
    let env = furnished();
    let token = env.mh(&["-u", "alice", "auth", "token", "create", "--scope", "all"]).ok().to_owned();
    let bobs = env.mh(&["-u", "bob", "auth", "token", "create", "--scope", "all"]).ok().to_owned();
    let lines: &[&[&str]] = &[
        &["show", ""],
        &["show", "evt-"],
        &["task", "show", ""],
        &["session", "show", ""],
        &["session", "set", ""],
        &["undo", ""],
        &["op", "show", "op-"],
        &["capture", "--tag", ""],
        &["capture", "--entity", ""],
        &["memory", "list", "--type", ""],
        &["persona", "show", "--facet", ""],
        &["config", "get", ""],
        &["trust", "set", ""],
        &["model", "show", ""],
        &["capture", "--link", "about:"],
        &["search", "tag:"],
        &["auth", "token", "revoke", ""],
    ];
    for line in lines {
        let with = |token: &str, user: &str| {
            let mut call = call(&env, &[&["-u", user], *line].concat());
            finish(&env, call.env("MH_TOKEN", token))
        };
        assert!(!values_in(&with(&token, "alice")).is_empty(), "{line:?}: her own");
        assert_eq!(values_in(&with(&token, "bob")), [""; 0], "{line:?}: an admin's look would leave a line");
        assert_eq!(values_in(&with(&bobs, "alice")), [""; 0], "{line:?}");
        let hers = with(&token, "alice").stdout;
        for word in ["harbour", "hidden", "Harold", "secretive", "Hoist", "Hush", "by bob"] {
            assert!(!hers.contains(word), "{line:?} offers bob's {word:?}");
        }
    }
    // What is public may be read by anybody; offered it is to its owner.
    env.mh(&["-u", "alice", "user", "set", "alice", "visibility=public"]).ok();
    let shown = env.mh(&["-u", "alice", "capture", "--public", "Look here"]).ok().to_owned();
    env.mh_with(("MH_TOKEN", &bobs), &["-u", "alice", "show", &shown]).ok();
    let mut of_hers = call(&env, &["-u", "alice", "show", ""]);
    assert_eq!(values_in(&finish(&env, of_hers.env("MH_TOKEN", &bobs))), [""; 0]);
}

#[test]
fn nothing_is_said_of_a_token_that_others_can_read() {
    let env = furnished();
    let token = env.mh(&["-u", "alice", "auth", "token", "create"]).ok().to_owned();
    fs::write(env.path("token"), token).unwrap();
    fs::set_permissions(env.path("token"), fs::Permissions::from_mode(0o644)).unwrap();
    let file = env.path("token");
    let line = ["-u", "alice", "--token-file", file.to_str().unwrap()];
    assert!(env.mh(&[&line[..], &["mode", "show"]].concat()).stderr.contains("chmod"));
    assert_eq!(values(&env, &[&line[..], &["capture", "--tag", "w"]].concat()), ["work"]);
}

#[test]
fn whoever_has_a_password_proves_it_first() {
    let env = with_passwords();
    for line in
        [&["-u", "bob", "show", ""][..], &["-u", ""], &["auth", "login", ""], &["-u", "alice", "capture", "--tag", ""]]
    {
        assert_eq!(values(&env, line), [""; 0], "{line:?}");
    }
    login(&env, "bob", BOB).ok();
    env.mh(&["-u", "bob", "capture", "Mine #own"]).ok();
    let signed_in = |line: &[&str]| {
        let mut call = call(&env, line);
        values_in(&finish(&env, call.env_remove("XDG_STATE_HOME")))
    };
    assert_eq!(signed_in(&["-u", "bob", "capture", "--tag", ""]), ["own"]);
    assert_eq!(signed_in(&["-u", ""]), ["bob"], "others are private");
    assert_eq!(signed_in(&["-u", "alice", "show", ""]), [""; 0]);
    let mut wrong = call(&env, &["-u", "bob", "capture", "--tag", ""]);
    assert_eq!(values_in(&finish(&env, wrong.env_remove("XDG_STATE_HOME").env("MH_TOKEN", "mh_wrong"))), [""; 0]);
}

#[test]
fn who_is_chosen_at_the_prompt_is_meant_even_where_stderr_goes_nowhere() {
    let env = furnished();
    let at_terminal = |mut command: Command| env.finish(command.env("MH_TEST_TTY", "1").spawn().unwrap());
    at_terminal(env.command(&["user", "switch", "bob"])).ok();
    let mut call = call(&env, &["capture", "--tag", ""]);
    call.env_remove("XDG_STATE_HOME");
    assert_eq!(values_in(&finish(&env, call.env("MH_TEST_TTY", "1"))), ["hidden"]);
}

/// Lines that ask for something of everything.
const LINES: [&[&str]; 8] = [
    &["-u", "alice", "show", ""],
    &["-u", "alice", "task", "show", ""],
    &["-u", "alice", "session", "show", ""],
    &["-u", "alice", "undo", ""],
    &["-u", "alice", "capture", "--tag", ""],
    &["-u", "alice", "config", "get", ""],
    &["-u", ""],
    &["migrate", "resume", "-u", "alice", ""],
];

#[test]
fn whatever_is_wrong_nothing_is_said_and_nothing_is_made() {
    let nothing = TestEnv::new();
    for line in LINES {
        assert_eq!(values(&nothing, line), [""; 0], "{line:?}");
    }
    assert!(!nothing.home().exists() && !nothing.path(".local").exists(), "nothing was made");

    let damages: [(&str, &[u8]); 6] = [
        ("mh.toml", b"[output"),
        ("users/alice.toml", b"role = 3"),
        ("profiles/alice/.mh/log/00000001.ndjson", b"\0\0{torn"),
        ("profiles/alice/.mh/format.json", b"{}"),
        (".mh/format.json", b"[]"),
        ("profiles/alice/etc/voice.json", b"{"),
    ];
    for (file, bytes) in damages {
        let env = furnished();
        env.write(file, bytes);
        LINES.iter().for_each(|line| drop(ask(&env, line)));
    }
    let env = furnished();
    fs::remove_dir_all(env.home().join("profiles/alice/memory")).unwrap();
    fs::write(env.home().join("profiles/alice/memory"), "no directory").unwrap();
    LINES.iter().for_each(|line| drop(ask(&env, line)));
    for line in [&["-u", "nobody", "show", ""][..], &["-u", "../x", "show", ""], &["--home", "/dev/null", "show", ""]] {
        assert_eq!(values(&env, line), [""; 0], "{line:?}");
    }
}

#[test]
fn what_is_damaged_hides_nothing_else() {
    let env = furnished();
    env.write("profiles/alice/memory/episodic/2026/11/21/evt-20261121103129999-dddzz.json", b"{");
    assert_eq!(values(&env, &["-u", "alice", "show", "d"]), ["dddzz"]);
    assert_eq!(values(&env, &["-u", "alice", "capture", "--tag", ""]).len(), 3);
}

#[test]
fn what_a_killed_process_left_is_left_to_others() {
    let env = furnished();
    let killed = env.mh_with(("MH_TEST_STOP_AT", "committed"), &["-u", "alice", "capture", "Half done #half"]);
    assert_eq!(killed.code(), -9, "{killed}");
    LINES.iter().for_each(|line| drop(ask(&env, line)));
}

#[test]
fn a_stray_variable_stops_no_command() {
    let env = furnished();
    let tags = |variable| env.mh_with(("MH_COMPLETE", variable), &["-u", "alice", "mode", "show", "--json"]).json();
    assert_eq!([tags("fish"), tags("1"), tags("tcsh")].map(|view| view["mode"].clone()), ["dual"; 3]);
    let unknown = env.mh_with(("MH_COMPLETE", "tcsh"), &["--", "mh", "show", ""]);
    assert_eq!(unknown.code(), 2, "{unknown}");
}

/// A real shell that finds `mh`, and a script for it under its first argument.
fn shell(env: &TestEnv, name: &str, args: &[&str]) -> Command {
    let bin = env.path("bin");
    if !bin.exists() {
        fs::create_dir(&bin).unwrap();
        symlink(env!("CARGO_BIN_EXE_mh"), bin.join("mh")).unwrap();
    }
    let script = env.path(&format!("mh.{name}"));
    fs::write(&script, env.mh(&["completions", name]).ok()).unwrap();
    let mut shell = Command::new(name);
    shell.args(args).env_clear().env("PATH", format!("{}:/usr/bin:/bin", bin.display())).env("HOME", env.path(""));
    shell.env("MH_HOME", env.home()).env("MH_TEST_NOW", NOW).env("TZ", "UTC").env("SCRIPT", script);
    shell.current_dir(env.path("")).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    shell
}

/// What it says, where it is installed.
#[allow(clippy::print_stderr, reason = "a skipped test says so")]
fn says(env: &TestEnv, mut shell: Command) -> Option<Run> {
    match shell.spawn() {
        Ok(child) => Some(env.finish(child)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("SKIPPED: {} is not installed, so its script was not tried", shell.get_program().display());
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// The characters beside blanks at which bash cuts words.
const BREAKS: [char; 3] = [':', '=', '@'];

/// What real bash offers at the end of a line; TAB lists (63) or puts in (9).
fn bash(env: &TestEnv, tab: &str, line: &[&str]) -> Run {
    let line = [&["mh"], line].concat();
    let whole = line.join(" ");
    let typed = line[line.len() - 1].rsplit(BREAKS).next().unwrap();
    let mut words: Vec<&str> = line.iter().flat_map(|word| pieces(word)).collect();
    // Where a line ends in such a character, nothing follows it.
    words.extend(line.last().filter(|word| word.is_empty()));
    let ask = "source \"$SCRIPT\" && COMP_TYPE=$1 COMP_LINE=$2 typed=$3 && shift 3 && COMP_WORDS=(\"$@\") \
               COMP_CWORD=$(($# - 1)) && _mh mh \"$typed\" \"\" && printf '%s\\n' \"${COMPREPLY[@]}\"";
    let args = [&["--norc", "-c", ask, "-", tab, &whole, typed], words.as_slice()].concat();
    says(env, shell(env, "bash", &args)).unwrap()
}

/// A word as bash cuts it: `tag`, `:`, `work`.
fn pieces(word: &str) -> Vec<&str> {
    let is_break = |text: &&str| text.starts_with(BREAKS);
    let cut = word.split_inclusive(BREAKS).flat_map(|piece| match piece.char_indices().next_back() {
        Some((at, c)) if BREAKS.contains(&c) => [&piece[..at], &piece[at..]],
        _ => [piece, ""],
    });
    let cut: Vec<_> = cut.filter(|piece| !piece.is_empty()).collect();
    assert!(!cut.windows(2).any(|pair| pair.iter().all(is_break)), "bash has such ones in one piece: {word}");
    cut
}

/// What bash puts into the line where one thing alone is offered.
fn put_in(env: &TestEnv, line: &[&str]) -> String {
    let run = bash(env, "9", line);
    assert_eq!((run.code(), run.stderr.as_str()), (0, ""), "{run}");
    run.stdout
}

#[test]
fn bash_puts_in_what_stands_behind_a_colon() {
    let env = furnished();
    for (line, expected) in [
        (&["-u", "alice", "search", "tag:wo"][..], "work\n"),
        (&["-u", "alice", "search", "kiln", "tag:"], "work\nHome\nkiln\n"),
        (&["-u", "alice", "memory", "list", "--tag=wo"], "work\n"),
        (&["--user=al"], "alice\n"),
        (&["--user=alice", "search", "tag:Ho"], "Home\n"),
        (&["-u", "alice", "show", "@la"], "last\n"),
        (&["-u", "alice", "config", "set", "voice.cache.e"], "voice.cache.enabled=\n"),
    ] {
        assert_eq!(put_in(&env, line), expected, "{line:?}");
    }
    let link = |typed: &str| put_in(&env, &["-u", "alice", "capture", "x", "--link", typed]);
    let tails = values(&env, &["-u", "alice", "show", ""]);
    assert_eq!(link("follows:"), tails.join("\n") + "\n");
    assert_eq!(link(&format!("follows:{}", &tails[0][..3])), format!("{}\n", tails[0]));
}

/// A zsh in a terminal of its own, in which TAB is pressed behind each line; the lines as they are then.
const ZSH: &str = r#"
zmodload zsh/zpty
print -r -- 'PS1="ready> "; autoload -Uz compinit; compinit -u -D; source "$SCRIPT"
    take() { print -r -- "$BUFFER" >> "$HOME/taken"; BUFFER= }
    zle -N take; bindkey "^T" take' > "$HOME/.zshrc"
zpty mh zsh -d -i
zpty -r mh said '*ready> *'
for line; do zpty -w -n mh "$line"$'\t\x14'; done
zpty -w mh exit
while zpty -r mh said; do :; done
cat "$HOME/taken"
"#;

#[test]
fn zsh_puts_in_what_stands_behind_a_colon() {
    let env = furnished();
    let lines =
        ["mh -u alice search tag:wo", "mh --user=al", "mh -u alice memory list --tag=wo", "mh -u alice show @l"];
    let Some(run) = says(&env, shell(&env, "zsh", &[&["-f", "-c", ZSH, "-"], &lines[..]].concat())) else { return };
    let expected = "mh -u alice search tag:work \nmh --user=alice \nmh -u alice memory list --tag=work \nmh -u alice show @last \n";
    assert_eq!((run.code(), run.stdout.as_str()), (0, expected), "{run}");
}

#[test]
fn fish_puts_in_what_stands_behind_a_colon() {
    let env = furnished();
    let ask = "source $SCRIPT; for line in $argv; complete -C $line; end";
    let lines =
        ["mh -u alice search tag:wo", "mh --user=al", "mh -u alice memory list --tag=wo", "mh -u alice show @l"];
    let args = [&["--no-config", "-c", ask], &lines[..]].concat();
    let Some(run) = says(&env, shell(&env, "fish", &args)) else { return };
    let values: Vec<_> = run.ok().lines().map(|line| line.split('\t').next().unwrap_or_default()).collect();
    assert_eq!(values, ["tag:work", "--user=alice", "--tag=work", "@last"], "{run}");
}

#[test]
fn bash_offers_what_mh_says() {
    let env = furnished();
    assert_runs!(
        bash(&env, "63", &["-u", "alice", "show", ""]),
        bash(&env, "9", &["-u", "alice", "show", ""]),
        bash(&env, "63", &["-u", ""]),
        bash(&env, "9", &["-u", "alice", "capture", "--tag", ""]),
        bash(&env, "9", &["memo"]),
        bash(&env, "9", &["-u", "nobody", "show", "x"]),
    );
}

#[test]
fn nothing_that_stands_in_a_file_is_run_by_bash() {
    let env = furnished();
    let memory = r#"{"content": "x", "tags": ["$(touch ran)", "two words", "*", "-rf", "\u001b[31m", "a\u202eb"]}"#;
    env.write("profiles/alice/memory/episodic/2026/11/21/evt-20261121103129999-zzzzz.json", memory);
    assert_run!(bash(&env, "9", &["-u", "alice", "capture", "--tag", ""]));
    assert!(!env.path("ran").exists());
    // Where the shell puts it in as it is, what it could run is not offered.
    let mut powershell = call(&env, &["-u", "alice", "capture", "--tag", ""]);
    assert_eq!(values_in(&finish(&env, powershell.env("MH_COMPLETE", "powershell"))), ["work", "Home", "kiln"]);
}

#[test]
fn snapshots_are_offered_of_the_directory_that_is_named() {
    let env = furnished();
    let dir = env.path("backups").display().to_string();
    let id = env.mh(&["-u", "alice", "backup", "create", &dir]).ok().to_owned();
    for verb in ["restore", "verify"] {
        assert_eq!(values(&env, &["backup", verb, &dir, ""]), [id.as_str()]);
        assert_eq!(values(&env, &["backup", verb, &dir, "9"]), [""; 0]);
        assert_eq!(values(&env, &["backup", verb, "nowhere", "2"]), [""; 0]);
    }
}

#[test]
fn a_tab_never_takes_away_what_was_typed() {
    let env = TestEnv::with_alice_and_bob();
    env.mh(&["-u", "bob", "capture", "Two of them #work #wör"]).ok();
    let tags = |typed: &str| values(&env, &["-u", "bob", "capture", "--tag", typed]);
    for (typed, offered) in [("wo", &["work"][..]), ("wö", &["wör"]), ("w", &["wör", "work"]), ("WO", &["wör", "work"])]
    {
        assert_eq!(tags(typed), offered, "{typed}");
    }
}
