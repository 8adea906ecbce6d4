use super::*;
use crate::error::Kind;

const FILE: &str = "# ours\n[storage]\n# patience\nlock_timeout=3 # since spring\n\n[output] # looks\n\n# the end\n";

fn apply(file: &str, sets: &[&str]) -> Result<(String, Vec<String>)> {
    let assignments: Vec<Assignment> = sets.iter().map(|set| set.parse().unwrap()).collect();
    let edited = set(Some(file.as_bytes()), &assignments)?;
    Ok((String::from_utf8(edited.bytes).unwrap(), edited.keys))
}

fn take(file: &str, key: &str) -> Result<String> {
    let edited = unset(Some(file.as_bytes()), &[key.parse().unwrap()])?;
    Ok(String::from_utf8(edited.bytes).unwrap())
}

#[test]
fn comments_order_and_layout_stay() {
    let (text, keys) = apply(FILE, &["storage.lock_timeout=7", "output.format=json"]).unwrap();
    let changed = FILE.replace("=3", "=7").replace("# looks\n", "# looks\nformat = \"json\"\n");
    assert_eq!((text.as_str(), keys.len()), (changed.as_str(), 2));
    let (text, keys) = apply(FILE, &["limits.users=5", "storage.lock_timeout=3"]).unwrap();
    assert_eq!((text, keys), (format!("{FILE}\n[limits]\nusers = 5\n"), vec!["limits.users".to_owned()]));
    assert_eq!(apply("", &["limits.users:=5"]).unwrap().0, "[limits]\nusers = 5\n");
    let windows = FILE.replace('\n', "\r\n");
    assert_eq!(apply(&windows, &["storage.lock_timeout=7"]).unwrap().0, windows.replace("=3", "=7"));
    let inline = "output = { format = \"csv\" } # one line\n";
    assert_eq!(apply(inline, &["output.format=json"]).unwrap().0, inline.replace("csv", "json"));
    let dotted = "storage.lock_timeout = 3\n";
    assert_eq!(apply(dotted, &["storage.lock_timeout=4"]).unwrap().0, dotted.replace('3', "4"));
}

#[test]
fn limits_of_roles_tiers_and_commands_stand_in_tables_of_their_own() {
    let sets = ["tiers.family.rate.capture=3", "tiers.family.memories=5", "roles.guest.memories=1"];
    let (text, _) = apply("[backups]\n#days = 90\n", &sets).unwrap();
    assert_eq!(
        text,
        "[backups]\n#days = 90\n\n[tiers.family.rate]\ncapture = 3\n\n[tiers.family]\nmemories = 5\n\n\
         [roles.guest]\nmemories = 1\n"
    );
    let (text, _) = apply(&text, &["tiers.family.memories=6", "tiers.family.tasks=7"]).unwrap();
    assert!(text.contains("[tiers.family]\nmemories = 6\ntasks = 7\n"), "{text}");
    let without = text.replace("memories = 6\n", "");
    assert_eq!(take(&text, "tiers.family.memories").unwrap(), without);
    assert_eq!(take(&without, "tiers.family.rate.capture").unwrap(), without.replace("capture = 3\n", ""));
    let (inline, _) = apply("limits = { users = 3 }\n", &["limits.rate.capture=1"]).unwrap();
    assert_eq!(inline, "limits = { users = 3 , rate = { capture = 1 } }\n");
}

#[test]
fn what_explains_a_setting_stays_when_it_goes() {
    let gone = FILE.replace("lock_timeout=3 # since spring\n", "");
    assert_eq!(take(FILE, "storage.lock_timeout").unwrap(), gone);
    assert_eq!(take("output = { format = \"csv\" }\n", "output.format").unwrap(), "output = {}\n");
    assert_eq!(take("storage.lock_timeout = 3", "storage.lock_timeout").unwrap(), "");
    let error = take(FILE, "limits.users").unwrap_err();
    assert_eq!((error.kind(), error.hints()), (Kind::NotFound, &["the default holds: 1000".to_owned()][..]));
    let mended = take("[storage]\nlock_timeuot = 3\n", "storage.lock_timeuot").unwrap();
    assert_eq!(mended, "[storage]\n", "what stops everything can be taken away");
}

#[test]
fn what_would_not_load_is_refused() {
    let refused = |set: &str| apply(FILE, &[set]).unwrap_err();
    for (set, message) in [
        (
            "storage.lock_timeout=soon",
            "storage.lock_timeout is a whole number, 0 or more, and \"soon\" is not, mh.toml line 4",
        ),
        (
            "storage.lock_timeout:=\"3\"",
            "storage.lock_timeout is a whole number, 0 or more, and \"\\\"3\\\"\" is not, mh.toml line 4",
        ),
        ("limits.users=-1", "limits.users is a whole number, 0 or more, and \"-1\" is not"),
        (
            "limits.users=99999999999999999999",
            "limits.users is a whole number, 0 or more, and \"99999999999999999999\" is not",
        ),
        ("storage.allow_network_fs=yes", "storage.allow_network_fs is true or false, and \"yes\" is not"),
        ("output.format:=3", "output.format is a text, and \"3\" is not"),
    ] {
        let error = refused(set);
        assert_eq!((error.kind(), error.message()), (Kind::Usage, message));
    }
    let error = refused("output.format=xml");
    assert!(error.kind() == Kind::Usage && error.message().contains("line 7: unknown variant `xml`"), "{error}");
    assert_eq!(refused("storage.lock_timeuot=3").hints(), ["did you mean 'storage.lock_timeout'?"]);
    assert_eq!(refused("home=/x").hints(), ["choose it by --home or MH_HOME"]);
    assert_eq!(refused("storage.lock_timeout.x=3").kind(), Kind::NotFound);
    let error = apply("[limits]\nuser = 3\n", &["limits.users=3"]).unwrap_err();
    assert!(error.message().contains("line 2") && error.hints()[0].contains("users"), "{error:?}");
}

#[test]
fn a_file_as_a_whole_names_what_changed() {
    let edited = whole(Some(FILE.as_bytes()), &FILE.replace("=3", "=4").replace("# ours", "# mine")).unwrap();
    assert_eq!(edited.keys, ["storage.lock_timeout"]);
    assert!(whole(None, "[storage]\nlock_timeout = \"4\"\n").is_err());
    assert_eq!(whole(Some(b"broken"), "").unwrap().keys, [""; 0]);
}
