//! Named points of the write path at which a test stops the process, as `kill -9` would.
//!
//! The names reach here through `MH_TEST_STOP_AT`, which only debug builds read.

/// A point of the write path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// The lock is held, nothing is written.
    Locked,
    /// Former bytes are in history.
    HistoryKept,
    /// A change is staged and synced.
    Staged,
    /// A new profile is built aside.
    TreeBuilt,
    /// The staging directory is synced; the line is not written.
    StagingSynced,
    /// Half of the line is written.
    LineTorn,
    /// The line is written, not synced.
    LineWritten,
    /// The line is synced: committed, nothing in place.
    Committed,
    /// The first change is in place.
    FirstPlaced,
    /// Everything is in place.
    AllPlaced,
    /// A torn line was copied aside and still stands where it was.
    TornKept,
    /// Recovery has put one change in place.
    RecoveredOne,
    /// Half of a line of a migration's journal is written.
    NoteTorn,
    /// A line of a migration's journal is durable.
    Noted,
    /// A migration's plan is durable.
    PlanWritten,
    /// A migration has built one file of a profile.
    FileBuilt,
    /// A migration has built a profile, durably.
    MigrationBuilt,
    /// A profile that was built lies staged; nothing is committed.
    BuiltStaged,
    /// A migration has put one original aside.
    OriginalMoved,
    /// A migration has put one original back.
    OriginalBack,
    /// Half of a message is written.
    MessageTorn,
    /// A message is durable.
    MessageSaid,
    /// A backup has kept one blob.
    BlobKept,
    /// A snapshot lies there durably with its blobs, and has no name yet.
    SnapshotWritten,
    /// A snapshot is in place.
    SnapshotPlaced,
    /// A snapshot is dropped; its blobs are there.
    SnapshotForgotten,
    /// A blob is dropped.
    BlobForgotten,
    /// A home that is brought back lies there durably, and has no name yet.
    HomeRaised,
    /// A directory was looked at for what is derived from it.
    DirectoryLooked,
    /// A cache is in place; nothing that is kept beside it is.
    CachePlaced,
    /// Something derived is written, and not in place.
    DerivedWritten,
}

impl Point {
    /// Those of an operation and of its recovery, in the order of the write path.
    pub const ALL: [Self; 12] = [
        Self::Locked,
        Self::HistoryKept,
        Self::Staged,
        Self::TreeBuilt,
        Self::StagingSynced,
        Self::LineTorn,
        Self::LineWritten,
        Self::Committed,
        Self::FirstPlaced,
        Self::AllPlaced,
        Self::TornKept,
        Self::RecoveredOne,
    ];

    /// Those that only a migration passes.
    pub const MIGRATION: [Self; 8] = [
        Self::NoteTorn,
        Self::Noted,
        Self::PlanWritten,
        Self::FileBuilt,
        Self::MigrationBuilt,
        Self::BuiltStaged,
        Self::OriginalMoved,
        Self::OriginalBack,
    ];

    /// Those that only a conversation passes.
    pub const CONVERSATION: [Self; 2] = [Self::MessageTorn, Self::MessageSaid];

    /// Those that only what is derived passes.
    pub const DERIVED: [Self; 3] = [Self::DirectoryLooked, Self::CachePlaced, Self::DerivedWritten];

    /// Its name in `MH_TEST_STOP_AT`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::HistoryKept => "history-kept",
            Self::Staged => "staged",
            Self::TreeBuilt => "tree-built",
            Self::StagingSynced => "staging-synced",
            Self::LineTorn => "line-torn",
            Self::LineWritten => "line-written",
            Self::Committed => "committed",
            Self::FirstPlaced => "first-placed",
            Self::AllPlaced => "all-placed",
            Self::TornKept => "torn-kept",
            Self::RecoveredOne => "recovered-one",
            Self::NoteTorn => "note-torn",
            Self::Noted => "noted",
            Self::PlanWritten => "plan-written",
            Self::FileBuilt => "file-built",
            Self::MigrationBuilt => "migration-built",
            Self::BuiltStaged => "built-staged",
            Self::OriginalMoved => "original-moved",
            Self::OriginalBack => "original-back",
            Self::MessageTorn => "message-torn",
            Self::MessageSaid => "message-said",
            Self::BlobKept => "blob-kept",
            Self::SnapshotWritten => "snapshot-written",
            Self::SnapshotPlaced => "snapshot-placed",
            Self::SnapshotForgotten => "snapshot-forgotten",
            Self::BlobForgotten => "blob-forgotten",
            Self::HomeRaised => "home-raised",
            Self::DirectoryLooked => "directory-looked",
            Self::CachePlaced => "cache-placed",
            Self::DerivedWritten => "derived-written",
        }
    }
}

/// Where to stop: the n-th time a point is passed. Text: `committed` or `committed:2`.
#[derive(Debug, Default)]
pub(super) struct Stop {
    at: Option<String>,
    left: std::cell::Cell<u32>,
}

impl Stop {
    /// Reads `name[:n]`; `None` never stops.
    pub(super) fn new(text: Option<&str>) -> Self {
        let (name, n) =
            text.map_or((None, ""), |text| text.split_once(':').map_or((Some(text), ""), |(name, n)| (Some(name), n)));
        Self { at: name.map(str::to_owned), left: n.parse().unwrap_or(1).into() }
    }

    /// Whether this is where to stop. Counts down.
    pub(super) fn is_here(&self, point: Point) -> bool {
        if self.at.as_deref() != Some(point.as_str()) {
            return false;
        }
        self.left.set(self.left.get().saturating_sub(1));
        self.left.get() == 0
    }

    /// Stops the process if this is where: no destructor runs, no buffer is flushed.
    pub(super) fn here(&self, point: Point) {
        if self.is_here(point) {
            die();
        }
    }
}

/// As `kill -9`.
pub(super) fn die() -> ! {
    let killed = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    unreachable!("a process outlived its own SIGKILL: {killed:?}")
}
