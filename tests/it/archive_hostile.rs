//! Archives that nobody should have written: every one is refused before anything lands, and none
//! makes more of a mess than an error.

use std::fs;
use std::io::Read as _;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};
use sha2::{Digest as _, Sha256};

use crate::archive::profile;
use crate::support::{Run, TestEnv, assert_run};

/// The operation log of the profile.
const LOG: &str = "profile/.mh/log/00000001.ndjson";

/// A member of an archive as it lies there: its header and what is in it.
#[derive(Clone)]
struct Member {
    header: tar::Header,
    bytes: Vec<u8>,
}

impl Member {
    /// A member with any name, spelled into the header as it is.
    fn new(kind: tar::EntryType, name: &[u8], bytes: &[u8]) -> Self {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(kind);
        header.set_size(bytes.len() as u64);
        header.set_mtime(1);
        header.as_old_mut().name[..name.len()].copy_from_slice(name);
        header.set_cksum();
        Self { header, bytes: bytes.to_vec() }
    }

    fn file(name: &str, bytes: &[u8]) -> Self {
        Self::new(tar::EntryType::Regular, name.as_bytes(), bytes)
    }

    fn name(&self) -> String {
        String::from_utf8_lossy(&self.header.path_bytes()).into_owned()
    }

    /// Its line of a manifest.
    fn line(&self) -> String {
        let (name, modified) = (self.name(), self.header.mtime().unwrap());
        if self.header.entry_type().is_dir() {
            return serde_json::json!({"name": name, "modified": modified}).to_string() + "\n";
        }
        let sha256: String = Sha256::digest(&self.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let file = serde_json::json!({"size": self.bytes.len(), "sha256": sha256});
        serde_json::json!({"name": name, "modified": modified, "file": file}).to_string() + "\n"
    }
}

/// The members as a tar archive.
fn tar_of(members: &[Member]) -> Vec<u8> {
    let mut tar = Vec::new();
    for Member { header, bytes } in members {
        tar.extend_from_slice(header.as_bytes());
        tar.extend_from_slice(bytes);
        tar.resize(tar.len().next_multiple_of(512), 0);
    }
    tar.resize(tar.len() + 1024, 0);
    tar
}

fn packed(tar: &[u8]) -> Vec<u8> {
    zstd::encode_all(tar, 1).unwrap()
}

/// Members with a manifest of what they are.
fn with_manifest(mut members: Vec<Member>) -> Vec<Member> {
    let lines: String = members.iter().map(Member::line).collect();
    members.push(Member::file("manifest.ndjson", lines.as_bytes()));
    members
}

/// A sound archive without its manifest, and the home it comes from.
fn sound() -> (TestEnv, Vec<Member>) {
    let env = TestEnv::with_alice_and_bob();
    for text in ["something", "something else", "something new"] {
        env.mh(&["-u", "bob", "capture", text]).ok();
    }
    let archive = env.path("bob.tar.zst");
    env.mh(&["-u", "bob", "user", "export", "bob", archive.to_str().unwrap()]).ok();
    let mut tar = tar::Archive::new(zstd::Decoder::new(fs::File::open(archive).unwrap()).unwrap());
    let mut members: Vec<_> = tar
        .entries()
        .unwrap()
        .raw(true)
        .map(|entry| {
            let mut entry = entry.unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            Member { header: entry.header().clone(), bytes }
        })
        .collect();
    members.pop();
    (env, members)
}

fn import(env: &TestEnv, archive: &[u8]) -> Run {
    fs::write(env.path("hostile.tar.zst"), archive).unwrap();
    let file = env.path("hostile.tar.zst");
    env.mh(&["-u", "alice", "user", "import", file.to_str().unwrap(), "--as", "robert"])
}

#[test]
fn a_sound_archive_packed_by_the_test_is_taken() {
    let (env, members) = sound();
    import(&env, &packed(&tar_of(&with_manifest(members)))).ok();
    assert!(profile(&env, "robert") == profile(&env, "bob"));
}

#[test]
fn what_is_hostile_is_refused_before_anything_lands() {
    use tar::EntryType as Kind;
    let (env, members) = sound();
    let and = |more: &[Member]| tar_of(&with_manifest([&members[..], more].concat()));
    let with = |name: &str| and(&[Member::file(name, b"x")]);
    let of = |kind: Kind, name: &str| {
        let mut member = Member::new(kind, name.as_bytes(), b"");
        member.header.set_link_name("../../../../etc/passwd").unwrap();
        member.header.set_cksum();
        and(&[member])
    };
    let prefixed = |extension: Member| and(&[extension, Member::file("profile/x", b"x")]);
    let pax = |record: &str| prefixed(Member::new(Kind::XHeader, b"profile/pax", record.as_bytes()));
    let long = |name: &[u8]| prefixed(Member::new(Kind::GNULongName, b"././@LongLink", name));
    let about = |change: fn(String) -> String| {
        let mut members = members.clone();
        let text = change(String::from_utf8(members[0].bytes.clone()).unwrap());
        members[0] = Member::file("about.json", text.as_bytes());
        tar_of(&with_manifest(members))
    };
    let manifest = |change: fn(String) -> String| {
        let lines = change(members.iter().map(Member::line).collect());
        tar_of(&[&members[..], &[Member::file("manifest.ndjson", lines.as_bytes())]].concat())
    };
    let log = |change: fn(&mut Vec<String>)| {
        let mut members = members.clone();
        let log = members.iter_mut().find(|member| member.name() == LOG).unwrap();
        let mut lines: Vec<_> = String::from_utf8_lossy(&log.bytes).split_inclusive('\n').map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        change(&mut lines);
        *log = Member::file(LOG, lines.concat().as_bytes());
        packed(&tar_of(&with_manifest(members)))
    };
    let giant = |size: u64| {
        let mut member = Member::file("profile/giant", b"");
        member.header.set_size(size);
        member.header.set_cksum();
        and(&[member])
    };
    let whole = and(&[]);
    let frames = [packed(&whole), packed(b"more")].concat();
    let garbage = [&packed(&whole)[..], b"garbage"].concat();
    let table: Vec<(&str, Vec<u8>)> = vec![
        ("dots lead out", packed(&with("profile/../../x"))),
        ("dots at the end", packed(&with("profile/x/.."))),
        ("one dot", packed(&with("profile/./x"))),
        ("an absolute name", packed(&with("/etc/x"))),
        ("absolute within", packed(&with("profile//etc/x"))),
        ("outside of the profile", packed(&with("x"))),
        ("no name", packed(&with("profile/"))),
        ("the profile itself", packed(&with("profile"))),
        ("a slash at the end of a file", packed(&with("profile/x/"))),
        ("a symbolic link", packed(&of(Kind::Symlink, "profile/x"))),
        ("a hard link", packed(&of(Kind::Link, "profile/x"))),
        ("a device", packed(&of(Kind::Char, "profile/x"))),
        ("a block device", packed(&of(Kind::Block, "profile/x"))),
        ("a FIFO", packed(&of(Kind::Fifo, "profile/x"))),
        ("a sparse file", packed(&of(Kind::GNUSparse, "profile/x"))),
        ("of no known kind", packed(&of(Kind::new(b'V'), "profile/x"))),
        ("a pax path", packed(&pax("21 path=profile/../x\n"))),
        ("a pax size", packed(&pax("12 size=999\n"))),
        ("a global pax header", packed(&prefixed(Member::new(Kind::XGlobalHeader, b"x", b"12 size=999\n")))),
        ("a long name that leads out", packed(&long(b"profile/../../x\0"))),
        ("a long name without end", packed(&long(&[b'n'; 9000]))),
        ("a long name that is long", packed(&long(&[&b"profile/"[..], &[b'n'; 300], b"\0"].concat()))),
        (
            "a long name for a long name",
            packed(&and(&[
                Member::new(Kind::GNULongName, b"././@LongLink", b"profile/x\0"),
                Member::new(Kind::GNULongName, b"././@LongLink", b"profile/y\0"),
                Member::file("profile/x", b"x"),
            ])),
        ),
        (
            "a long name for nothing",
            packed(&tar_of(&[Member::new(Kind::GNULongName, b"././@LongLink", b"about.json\0")])),
        ),
        (
            "a name with a long link",
            packed(&prefixed(Member::new(Kind::GNULongLink, b"././@LongLink", b"profile/x\0"))),
        ),
        ("a duplicate file", packed(&and(&[Member::file("profile/x", b"1"), Member::file("profile/x", b"2")]))),
        ("a file that is a directory", packed(&with("profile/memory"))),
        ("a name below a file", packed(&with("profile/persona/core.json/x"))),
        ("a directory with bytes", packed(&and(&[Member::new(Kind::Directory, b"profile/x", b"x")]))),
        ("a lock", packed(&with("profile/.mh/lock"))),
        ("a format", packed(&with("profile/.mh/format.json"))),
        ("something staged", packed(&with("profile/.mh/staging/9.0"))),
        ("an index", packed(&with("profile/.mh/index/x"))),
        ("something of mh's to come", packed(&with("profile/.mh/later"))),
        ("two files about it", packed(&with("about.json"))),
        ("larger than it is", packed(&giant(1 << 20))),
        ("larger than anything", packed(&giant(u64::MAX))),
        ("a newer format", packed(&about(|text| text.replace("\"format\": 1", "\"format\": 2")))),
        ("about nobody", packed(&about(|text| text.replace("\"username\": \"bob\"", "\"username\": \"../bob\"")))),
        ("an account id that leads out", packed(&about(|text| text.replace("\"id\": \"", "\"id\": \"../")))),
        (
            "a display name with line ends",
            packed(&about(|text| text.replace("\"role\"", "\"displayName\": \"a\\nb\", \"role\""))),
        ),
        (
            "a password that is none",
            packed(&about(|text| text.replace("\"role\"", "\"passwordHash\": \"planted\", \"role\""))),
        ),
        ("about nothing", packed(&about(|_| "null".to_owned()))),
        ("about too much", packed(&about(|text| text + &" ".repeat(70_000)))),
        ("a log with a line that was changed", log(|lines| lines[0] = lines[0].replace("bob", "rob"))),
        ("a log that lacks its first line", log(|lines| drop(lines.remove(0)))),
        ("a log that lacks its last line", log(|lines| drop(lines.pop()))),
        ("a log with a line more", log(|lines| lines.push(lines[2].clone()))),
        ("a log with half a line", log(|lines| lines[2].truncate(40))),
        ("a log with a line that is none", log(|lines| lines[2] = "{}\n".to_owned())),
        ("a log without a line", log(Vec::clear)),
        ("a log before itself", packed(&and(&[Member::file("profile/.mh/log/00000000.ndjson", b"")]))),
        ("a key that is none", packed(&with("profile/.mh/keys/once"))),
        ("no manifest", packed(&tar_of(&members))),
        (
            "a manifest that lacks a line",
            packed(&manifest(|text| text.rsplit_once('\n').unwrap().0.rsplit_once('\n').unwrap().0.to_owned() + "\n")),
        ),
        ("a manifest with a line more", packed(&manifest(|text| text + "{\"name\":\"profile/x\",\"modified\":1}\n"))),
        (
            "another hash",
            packed(&manifest(|mut text| {
                let at = text.find("sha256\":\"").unwrap() + 9;
                let other = if &text[at..=at] == "0" { "1" } else { "0" };
                text.replace_range(at..=at, other);
                text
            })),
        ),
        ("another size", packed(&manifest(|text| text.replacen("\"size\":", "\"size\":1", 1)))),
        ("a manifest that is none", packed(&manifest(|_| "[".repeat(100_000)))),
        ("an empty manifest", packed(&manifest(|_| String::new()))),
        (
            "members in another order",
            packed(&{
                let mut members = with_manifest(members.clone());
                let last = members.len() - 2;
                members.swap(last, last - 1);
                tar_of(&members)
            }),
        ),
        (
            "something after the manifest",
            packed(&tar_of(&[with_manifest(members.clone()), vec![Member::file("profile/x", b"x")]].concat())),
        ),
        ("something after the end", packed(&[&whole[..], b"x"].concat())),
        ("a second archive after the end", packed(&[&whole[..], &whole[..]].concat())),
        ("a second frame", frames),
        ("garbage", garbage),
        ("half of it", packed(&whole)[..packed(&whole).len() / 2].to_vec()),
        ("its first bytes", packed(&whole)[..4].to_vec()),
        ("compressed nothing", packed(b"")),
        ("compressed text", packed(b"[{\"username\": \"carol\"}]")),
        ("compressed noise", packed(&[7; 5000])),
    ];
    let mut said = String::new();
    for (what, archive) in table {
        let run = env.unchanged(|| import(&env, &archive));
        assert!(matches!(run.code(), 2 | 7 | 8), "{what}: {run}");
        assert!(!format!("{run}").contains("planted"), "{what}: {run}");
        said += &format!("# {what}\n{}", run.stderr);
    }
    assert_run!(said);
    assert!(!env.home().join(".mh/arrivals").exists());
}

#[test]
fn a_bomb_does_not_go_off() {
    let (env, members) = sound();
    let bomb =
        packed(&tar_of(&with_manifest([&members[..], &[Member::file("profile/zeros", &vec![0; 32 << 20])]].concat())));
    assert!(bomb.len() < 1 << 20);
    let import = |archive: &[u8], most: &str| {
        fs::write(env.path("bomb.tar.zst"), archive).unwrap();
        let file = env.path("bomb.tar.zst");
        env.mh(&["-u", "alice", "user", "import", file.to_str().unwrap(), "--as", "robert", "--max-bytes", most])
    };
    assert_run!(env.unchanged(|| import(&bomb, "1000000")));
    // What is found to be too large is not read to its end: this one has none.
    assert_eq!(env.unchanged(|| import(&bomb[..bomb.len() - 10], "1000000")).code(), 7);
    import(&packed(&tar_of(&with_manifest(members))), "0").ok();
}

/// An import of what chance made: refused without a trace, or as good as the original.
fn holds(env: &TestEnv, archive: &[u8]) {
    let before = env.tree_without_logs();
    let run = import(env, archive);
    if run.code() == 0 {
        assert!(profile(env, "robert") == profile(env, "bob"), "{run}");
        env.mh(&["-u", "alice", "user", "remove", "robert", "--purge", "--yes"]).ok();
    } else {
        assert!(matches!(run.code(), 2 | 7 | 8), "{run}");
        let arrivals = env.home().join(".mh/arrivals");
        let mut after = env.tree_without_logs();
        after.retain(|path, _| {
            before.contains_key(path) || !path.starts_with(&arrivals) && !path.ends_with(".mh/arrivals")
        });
        assert!(after == before, "{run}");
    }
}

#[test]
fn what_chance_makes_of_an_archive_lands_whole_or_not_at_all() {
    let (env, members) = sound();
    let members = with_manifest(members);
    let tar = tar_of(&members);
    let archive = packed(&tar);
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut below = |count: usize| random.next_u32() as usize % count;
    for _ in 0..30 {
        let mut flipped = archive.clone();
        let at = below(flipped.len());
        flipped[at] ^= 1 << below(8);
        holds(&env, &flipped);
        let mut flipped = tar.clone();
        let at = below(flipped.len());
        flipped[at] ^= 1 << below(8);
        holds(&env, &packed(&flipped));
        holds(&env, &archive[..below(archive.len())]);
        holds(&env, &packed(&tar[..below(tar.len())]));
        let mut others = members.clone();
        let (one, other) = (below(others.len()), below(others.len()));
        others.swap(one, other);
        holds(&env, &packed(&tar_of(&others)));
    }
}
