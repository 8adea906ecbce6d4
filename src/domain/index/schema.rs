//! The tables of documents, and opening a file of tables.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::file::Layout;
use super::{PATIENCE, Result};

/// The memories and tasks of a profile.
pub(super) const DOCUMENTS: Layout = Layout { name: "search.sqlite", seal: "search.seal", version: 4, tables: TABLES };

/// The tables. A document's row is found by the directory and the name of its file.
const TABLES: &str = "
    CREATE TABLE meta (
        home TEXT NOT NULL, account TEXT NOT NULL,
        -- The last line of the operation log that is in it; 0 and nothing where there was none.
        seq INTEGER NOT NULL DEFAULT 0, head TEXT NOT NULL DEFAULT '',
        -- Of all living documents.
        documents INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0,
        -- The files of memories, whatever is in them.
        memories INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE directory (
        id INTEGER PRIMARY KEY,
        kind INTEGER NOT NULL, name BLOB NOT NULL,
        -- The directory that it lies in; null where documents of the kind begin.
        parent INTEGER,
        -- As it was when it was read; null where there was none.
        inode INTEGER, mtime INTEGER, ctime INTEGER,
        -- Whether a later change is bound to show.
        settled INTEGER NOT NULL,
        UNIQUE (kind, name)
    );
    CREATE INDEX directory_parent ON directory (parent);
    CREATE TABLE doc (
        id INTEGER PRIMARY KEY,
        directory INTEGER NOT NULL, file BLOB NOT NULL,
        inode INTEGER NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL, ctime INTEGER NOT NULL,
        -- 0: it can be found; 1: it is damaged; 2: it is an older copy of a task.
        state INTEGER NOT NULL,
        -- The file's name without its ending, and the id in it backwards, in lower case.
        name TEXT NOT NULL, reversed TEXT NOT NULL,
        -- What stands behind the last hyphen of the id, in lower case.
        tail TEXT,
        ident TEXT,
        -- Whether it lies in the directory of another time than its name's.
        stray INTEGER NOT NULL,
        -- Seconds and nanoseconds; null where nobody knows.
        time INTEGER, fraction INTEGER,
        -- The type of a memory, the status of a task.
        label TEXT,
        -- The bits of the number: not every number is one to SQL.
        importance INTEGER,
        public INTEGER, incorrect INTEGER, linked INTEGER, due INTEGER, responds INTEGER,
        words INTEGER,
        -- The beginning of what it is called by.
        title TEXT,
        -- As JSON; null where there are none.
        tags TEXT, entities TEXT,
        UNIQUE (directory, file)
    );
    CREATE INDEX doc_name ON doc (name);
    CREATE INDEX doc_reversed ON doc (reversed);
    CREATE INDEX doc_tail ON doc (tail) WHERE state = 0;
    CREATE INDEX doc_stray ON doc (id) WHERE stray;
    CREATE INDEX doc_odd ON doc (id) WHERE NOT (name GLOB 'evt-*' OR name GLOB 'task-*');
    CREATE INDEX doc_time ON doc (time, fraction) WHERE state = 0;
    CREATE INDEX doc_trouble ON doc (state) WHERE state <> 0;
    -- Tasks that count, in outline.
    CREATE TABLE task (
        place TEXT NOT NULL, doc INTEGER NOT NULL,
        name BLOB NOT NULL, ident TEXT NOT NULL, status TEXT NOT NULL, priority TEXT NOT NULL,
        -- As JSON; null where there are none.
        tags TEXT, dependencies TEXT,
        project TEXT,
        -- A day, counted from the first of the first year, or an instant.
        due_day INTEGER, due INTEGER, due_fraction INTEGER,
        -- Seconds and nanoseconds; null where nobody knows.
        created INTEGER, created_fraction INTEGER, updated INTEGER, updated_fraction INTEGER,
        completed INTEGER, completed_fraction INTEGER,
        -- Whether there is something left to do, and whether that waits for something.
        open INTEGER NOT NULL, waits INTEGER NOT NULL,
        PRIMARY KEY (place, doc)
    ) WITHOUT ROWID;
    -- Among those of one priority, and due on days, at moments or never, each in the order of urgency.
    CREATE INDEX task_urgent ON task
        (waits, priority, due_day, due, due_fraction, created IS NULL, created, created_fraction, ident) WHERE open;
    CREATE INDEX task_ident ON task (ident) WHERE open;
    CREATE INDEX task_completed ON task (completed) WHERE completed IS NOT NULL;
    -- What has to be done before a task: ids.
    CREATE TABLE dependency (doc INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY (doc, target)) WITHOUT ROWID;
    CREATE INDEX dependency_target ON dependency (target);
    -- Tags (0) and entities (1) of living documents, and types (2) of memories, as they are spelled and as they
    -- are compared; with the digits of the time in the document's name, null where it has none.
    CREATE TABLE label (
        doc INTEGER NOT NULL, sort INTEGER NOT NULL, place INTEGER NOT NULL,
        folded TEXT NOT NULL, spelled TEXT NOT NULL, moment INTEGER,
        -- As lists of labels compare it.
        same TEXT NOT NULL,
        -- The document's, and whether none before it in the document is the same but for its spelling.
        kind INTEGER NOT NULL, first INTEGER NOT NULL,
        PRIMARY KEY (doc, sort, place)
    ) WITHOUT ROWID;
    CREATE INDEX label_folded ON label (sort, folded, moment);
    -- How often each spelling stands in the documents of a kind, and in how many of them it is the first.
    CREATE TABLE tally (
        sort INTEGER NOT NULL, same TEXT NOT NULL, spelled TEXT NOT NULL, kind INTEGER NOT NULL,
        times INTEGER NOT NULL, documents INTEGER NOT NULL,
        PRIMARY KEY (sort, same, spelled, kind)
    ) WITHOUT ROWID;
    CREATE TRIGGER label_comes AFTER INSERT ON label BEGIN
        INSERT INTO tally VALUES (new.sort, new.same, new.spelled, new.kind, 1, new.first)
        ON CONFLICT DO UPDATE SET times = times + 1, documents = documents + excluded.documents;
    END;
    CREATE TRIGGER label_goes AFTER DELETE ON label BEGIN
        UPDATE tally SET times = times - 1, documents = documents - old.first
        WHERE sort = old.sort AND same = old.same AND spelled = old.spelled AND kind = old.kind;
        DELETE FROM tally
        WHERE sort = old.sort AND same = old.same AND spelled = old.spelled AND kind = old.kind AND times = 0;
    END;
    -- The links of memories, their targets as they are compared.
    CREATE TABLE link (
        doc INTEGER NOT NULL, place INTEGER NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL,
        PRIMARY KEY (doc, place)
    ) WITHOUT ROWID;
    CREATE INDEX link_target ON link (target);
    -- Of living documents, under their ids. This tokenizer splits at blanks and leaves folded words as they are.
    CREATE VIRTUAL TABLE fts USING fts5 (words, tokenize = 'ascii');
    -- Each time that a word stands in one.
    CREATE VIRTUAL TABLE occurrence USING fts5vocab (fts, instance);
    -- What ranking has to know of each: as in its row above, but so little that it is read in an instant.
    CREATE TABLE weight (
        doc INTEGER PRIMARY KEY,
        words INTEGER NOT NULL, time INTEGER, fraction INTEGER, importance INTEGER,
        incorrect INTEGER NOT NULL, public INTEGER NOT NULL
    );
";

const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX.union(OpenFlags::SQLITE_OPEN_NOFOLLOW);

/// Opens the index to ask it, in a transaction: nobody writes it while that lasts.
pub(super) fn open_to_read(path: &Path) -> Result<Connection> {
    let db = Connection::open_with_flags(path, FLAGS | OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    db.busy_timeout(PATIENCE)?;
    db.execute_batch("PRAGMA cache_size = -8192; PRAGMA trusted_schema = OFF; BEGIN")?;
    Ok(db)
}

/// The version of what lies in the file; with the first look at it, the lock of readers is held.
pub(super) fn version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Opens the index to change it, in a transaction that is to be committed.
pub(super) fn open_to_write(path: &Path) -> Result<Connection> {
    let db = Connection::open_with_flags(path, FLAGS | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.busy_timeout(PATIENCE)?;
    db.set_prepared_statement_cache_capacity(64);
    db.execute_batch("PRAGMA cache_size = -8192; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF")?;
    // Before anything is read: two that read first could wait for each other.
    db.execute_batch("BEGIN IMMEDIATE")?;
    Ok(db)
}

/// Makes the tables in an empty file that nobody else knows, in a transaction that is to be committed.
/// Nothing of it is safe from a crash before the file is synced.
pub(super) fn create(path: &Path, layout: &Layout) -> Result<Connection> {
    let db = Connection::open_with_flags(path, FLAGS | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.set_prepared_statement_cache_capacity(64);
    db.execute_batch("PRAGMA cache_size = -16384; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF")?;
    db.query_row("PRAGMA journal_mode = OFF", [], |_| Ok(()))?;
    db.execute_batch("BEGIN")?;
    db.execute_batch(layout.tables)?;
    db.pragma_update(None, "user_version", layout.version)?;
    Ok(db)
}
