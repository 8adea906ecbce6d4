//! The only place where paths are made: what lies where in a home and in a profile.
//!
//! All paths are relative to the root of their scope (the home, or the profile's directory).

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use crate::id::{AccountId, BackupName, MigrationId, SessionId, Username};
use crate::store::key::{Hash, Key, Kind, Seat};
use crate::store::source::Secrets;

/// `mh`'s own part of a scope.
pub(super) const OWN: &str = ".mh";
/// Format, incompatible features, home id, account id.
pub(super) const FORMAT: &str = ".mh/format.json";
/// One lock for every change of the scope; never unlinked while the scope stands.
pub(super) const LOCK: &str = ".mh/lock";
/// One lock for all conversations of a profile; never unlinked while the profile stands.
pub(super) const SESSIONS_LOCK: &str = ".mh/sessions.lock";
/// Both locks of a profile, in the order in which they are taken.
pub(super) const PROFILE_LOCKS: [&str; 2] = [LOCK, SESSIONS_LOCK];
/// What an operation is about to put in place; empty at rest.
pub(super) const STAGING: &str = ".mh/staging";
/// The operation log's segments.
pub(super) const LOG: &str = ".mh/log";
/// What operations replaced or removed, by hash.
pub(super) const HISTORY: &str = ".mh/history";
/// What is derived from the documents; can be deleted at any time, and is not looked at.
pub(super) const INDEX: &str = ".mh/index";
/// What is counted over all processes; can be deleted at any time, and begins anew.
pub(super) const COUNTERS: &str = ".mh/counters";
/// Where the migrations of a home work, a directory for each.
pub(super) const MIGRATIONS: &str = ".mh/migrations";
/// In a migration's directory: who works in it.
pub(super) const MIGRATION_LOCK: &str = "lock";
/// In a migration's directory: what was done.
pub(super) const JOURNAL: &str = "journal.ndjson";
/// In a migration's directory: what is to be done.
pub(super) const PLAN: &str = "plan.ndjson";
/// In a migration's directory: the profiles that are built aside, by account.
pub(super) const BUILT: &str = "new";
/// Where a profile is built that comes out of an archive, named by its account.
pub(super) const ARRIVALS: &str = ".mh/arrivals";
/// Who builds one there.
pub(super) const ARRIVALS_LOCK: &str = ".mh/arrivals/lock";
/// What of `mh`'s own part a backup keeps: the rest is made anew, or belongs to what goes on at the moment.
const KEPT: [&str; 3] = [LOG, HISTORY, directory(Kind::CaptureKey)];
/// What a backup keeps of a home beside that, its profiles aside.
const KEPT_OF_HOME: [&str; 4] = ["mh.toml", "README.md", ".gitignore", directory(Kind::Account)];
/// Where profiles lie in a home.
pub(super) const PROFILES: &str = "profiles";
/// Who is in a home at the moment; can be deleted at any time.
pub(super) const RUN: &str = "run";
/// What a profile has for programs that train models.
pub(super) const DATASETS: &str = "out/datasets";
/// Other programs' trail in a profile.
pub(super) const TRAIL: &str = "logs/audit";

/// Directories of a home.
pub(super) const HOME_DIRECTORIES: &[&str] = &[STAGING, LOG, HISTORY, "users", "secrets", PROFILES];

/// Directories of a profile: the layout of MetaHuman OS, so that its data and tools keep working.
pub(super) const PROFILE_DIRECTORIES: &[&str] = &[
    STAGING,
    LOG,
    HISTORY,
    ".mh/keys",
    "memory/episodic",
    "memory/tasks/active",
    "memory/tasks/completed",
    "memory/tasks/deleted",
    "memory/tasks/projects",
    "memory/semantic",
    "memory/procedural",
    "memory/preferences",
    "memory/inbox",
    "memory/audio",
    "memory/index",
    "persona/facets",
    "etc",
    "sessions",
    TRAIL,
    "out/adapters",
    DATASETS,
];

/// What marks a directory as a MetaHuman root that was never taken over.
pub(super) const UNADOPTED_MARKS: &[&str] = &["persona", "memory"];

/// A profile's directory in a home.
pub(super) fn profile(name: &Username) -> PathBuf {
    Path::new(PROFILES).join(name.as_str())
}

/// Where a whole profile stands in a home.
pub(super) fn seat(seat: &Seat) -> PathBuf {
    match seat {
        Seat::Profile(name) => profile(name),
        Seat::Backup(name) => backup(name).join("profile"),
    }
}

/// Where a part of a profile lies, by the word for it.
pub(super) fn part(word: &str) -> &str {
    match word {
        "tasks" => directory(Kind::Task),
        word => word,
    }
}

/// Whether a name of `mh`'s own part in a scope belongs into a backup, or leads to what does.
pub(super) fn is_kept(name: &[u8], secrets: Secrets) -> bool {
    let vault = (secrets == Secrets::Included).then_some(directory(Kind::Vault));
    name == OWN.as_bytes() || KEPT.into_iter().chain(vault).any(|kept| lies_in(name, kept))
}

/// Whether any other name of a home does.
pub(super) fn is_kept_of_home(name: &[u8], secrets: Secrets) -> bool {
    let secrets = (secrets == Secrets::Included).then_some(directory(Kind::Secret));
    KEPT_OF_HOME.into_iter().chain(secrets).any(|kept| lies_in(name, kept))
}

fn lies_in(name: &[u8], place: &str) -> bool {
    name.strip_prefix(place.as_bytes()).is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
}

/// The directory of a kind's documents.
pub(super) const fn directory(kind: Kind) -> &'static str {
    match kind {
        Kind::System => "",
        Kind::Account => "users",
        Kind::Secret => "secrets",
        Kind::Memory => "memory/episodic",
        Kind::Task => "memory/tasks",
        Kind::Persona => "persona",
        Kind::Config => "etc",
        Kind::Session => "sessions",
        Kind::CaptureKey => ".mh/keys",
        Kind::Vault => ".mh/secrets",
        Kind::Backup => "backups",
    }
}

/// The ending of the files that are documents of a kind.
pub(super) fn ending(kind: Kind) -> &'static str {
    match kind {
        Kind::Account | Kind::Backup => ".toml",
        Kind::Secret | Kind::Memory | Kind::Task | Kind::Persona | Kind::Config | Kind::Session => ".json",
        Kind::System | Kind::CaptureKey | Kind::Vault => "",
    }
}

/// A document's file.
pub(super) fn document(key: &Key) -> PathBuf {
    Path::new(directory(key.kind)).join(OsStr::from_bytes(key.name.as_bytes()))
}

/// The staged form of the change `n` of the line `seq`.
pub(super) fn staged(seq: u64, n: usize) -> PathBuf {
    Path::new(STAGING).join(format!("{seq}.{n}"))
}

/// The other way: which change a staged file belongs to.
pub(super) fn parse_staged(name: &OsStr) -> Option<(u64, usize)> {
    let (seq, n) = name.to_str()?.split_once('.')?;
    Some((seq.parse().ok()?, n.parse().ok()?))
}

/// The file of a hash in history.
pub(super) fn history(hash: &Hash) -> PathBuf {
    let digits = hash.to_string();
    Path::new(HISTORY).join(&digits[..2]).join(digits)
}

/// The other way: the hash that a file in history is named after.
pub(super) fn parse_history(name: &OsStr) -> Option<Hash> {
    name.to_str()?.parse().ok().filter(|hash: &Hash| name == hash.to_string().as_str())
}

/// A derived file.
pub(super) fn derived(name: &str) -> PathBuf {
    Path::new(INDEX).join(name)
}

/// How the names of the locks of caches end.
pub(super) const LOCK_ENDING: &str = ".lock";

/// The name of a cache's lock.
pub(super) fn lock_of(cache: &str) -> String {
    format!("{cache}{LOCK_ENDING}")
}

/// Where the lock of a cache lies.
pub(super) fn cache_lock(cache: &str) -> String {
    format!("{INDEX}/{}", lock_of(cache))
}

/// Where a removed account lies with its profile.
pub(super) fn backup(name: &BackupName) -> PathBuf {
    Path::new(directory(Kind::Backup)).join(name.as_str())
}

/// Where a migration works.
pub(super) fn migration(id: &MigrationId) -> PathBuf {
    Path::new(MIGRATIONS).join(id.as_str())
}

/// The other way.
pub(super) fn parse_migration(name: &OsStr) -> Option<MigrationId> {
    name.to_str()?.parse().ok()
}

/// The profile that a migration builds for an account, in the migration's directory.
pub(super) fn built(account: &AccountId) -> PathBuf {
    Path::new(BUILT).join(account.as_str())
}

/// Where a migration puts the originals aside.
pub(super) fn originals(id: &MigrationId) -> PathBuf {
    backup(&BackupName::before_migration(id))
}

/// The profile that is built for an account that arrives.
pub(super) fn arrival(account: &AccountId) -> PathBuf {
    Path::new(ARRIVALS).join(account.as_str())
}

/// Whether a name in a profile is `mh`'s own.
pub(super) fn is_own(name: &[u8]) -> bool {
    lies_in(name, OWN)
}

/// Whether a name in a profile goes along when the profile leaves its home.
pub(super) fn travels(name: &[u8]) -> bool {
    !is_own(name) || is_kept(name, Secrets::Included)
}

/// The file of a process in [`RUN`].
pub(super) fn presence(pid: u32, n: u32) -> OsString {
    format!("{pid}-{n}.json").into()
}

/// The other way: the process's number.
pub(super) fn parse_presence(name: &OsStr) -> Option<u32> {
    let (pid, n) = name.to_str()?.strip_suffix(".json")?.split_once('-')?;
    n.parse::<u32>().ok()?;
    pid.parse().ok()
}

/// A segment of an operation log; numbered from 1, never dated.
pub(super) fn segment(number: u32) -> String {
    format!("{number:08}.ndjson")
}

/// The other way.
pub(super) fn parse_segment(name: &OsStr) -> Option<u32> {
    let digits = name.to_str()?.strip_suffix(".ndjson")?;
    // A number may begin with a plus, and a segment's name does not.
    (digits.len() == 8 && !digits.starts_with('+')).then(|| digits.parse().ok())?
}

/// Where the torn end of a segment is kept, from this byte on.
pub(super) fn torn(segment: u32, from: u64, n: u32) -> String {
    format!("{segment:08}.torn-{from}.{n}")
}

/// Where the torn end of a migration's journal is kept, from this byte on.
pub(super) fn torn_journal(from: u64, n: u32) -> String {
    format!("journal.torn-{from}.{n}")
}

/// A conversation's file, in the directory of the sessions' documents.
pub(super) fn conversation(session: &SessionId) -> String {
    format!("{session}.messages.ndjson")
}

/// Where the torn end of a conversation is kept, from this byte on.
pub(super) fn torn_conversation(session: &SessionId, from: u64, n: u32) -> String {
    format!("{}{from}.{n}", torn_conversations(session))
}

/// How the names of all torn ends of a conversation begin.
pub(super) fn torn_conversations(session: &SessionId) -> String {
    format!("{session}.messages.torn-")
}
