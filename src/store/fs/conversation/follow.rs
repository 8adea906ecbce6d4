//! Following a conversation: the kernel says when something may have changed, and the file says what.
//!
//! Nothing is polled. The watch stands before the first read, and reading goes on from the end of the
//! last line that was given out: what is half written is read again when it is whole, or cut off.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use rustix::fs::OFlags;

use super::reader::Reader;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::SessionId;
use crate::store::conversation::{Followed, Following};
use crate::store::fs::dir::{Dir, identity};
use crate::store::fs::{Fs, layout, same_directory};
use crate::store::key::{Key, Kind, Profile, Scope};

/// What may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// The conversation.
    Conversation,
    /// The session's document.
    Session,
    /// A directory on the way there.
    Place,
    /// Nobody knows: the kernel's queue ran over.
    Anything,
}

/// What a follower waits for. Others' conversations lie in the same directory: only names are looked at.
struct Subject {
    conversation: String,
    session: String,
    /// The directories down to it; the last is the one that it lies in.
    places: Vec<PathBuf>,
}

impl Subject {
    fn news(&self, event: &Event) -> Vec<News> {
        if event.need_rescan() {
            return vec![News::Anything];
        }
        // Reading is an access too, also our own.
        let changed = event.paths.iter().filter(|_| !event.kind.is_access());
        changed.filter_map(|path| self.named(path)).collect()
    }

    fn named(&self, path: &PathBuf) -> Option<News> {
        if self.places.contains(path) {
            return Some(News::Place);
        }
        let name = path.file_name().filter(|_| path.parent() == self.places.last().map(PathBuf::as_path))?;
        if name == self.conversation.as_str() {
            Some(News::Conversation)
        } else {
            (name == self.session.as_str()).then_some(News::Session)
        }
    }
}

/// A conversation that is watched.
pub(super) struct FsFollowing<'a> {
    fs: &'a Fs,
    scope: Scope,
    profile: Dir,
    sessions: Dir,
    name: String,
    reader: Option<Reader>,
    /// Whether the session's document changed since this was told.
    session: bool,
    /// Whether a directory changed since they were looked at.
    place: bool,
    /// Whether there is nothing to wait for any more.
    over: bool,
    news: Receiver<News>,
    /// Dropped, it watches no more.
    _watcher: RecommendedWatcher,
}

impl<'a> FsFollowing<'a> {
    pub(super) fn new(fs: &'a Fs, profile: &Profile, session: &SessionId) -> Result<Self> {
        let scope = Scope::Profile(profile.clone());
        let missing = || Error::not_found("there is no home here yet").at(&fs.path);
        let dir = fs.open_scope(&scope)?.ok_or_else(missing)?;
        let sessions = dir.expect(layout::directory(Kind::Session))?;
        let home = fs.path.canonicalize().map_err(|error| Error::io("look at", &fs.path, error))?;
        let place = home.join(layout::profile(&profile.name));
        let subject = Subject {
            conversation: layout::conversation(session),
            session: Key::session(session).name.to_string(),
            places: vec![
                home.clone(),
                home.join(layout::PROFILES),
                place.clone(),
                place.join(layout::directory(Kind::Session)),
            ],
        };
        let (places, name) = (subject.places.clone(), subject.conversation.clone());
        let (sender, news) = mpsc::channel();
        let handler = move |event: notify::Result<Event>| {
            let news = event.map_or(vec![News::Anything], |event| subject.news(&event));
            for news in news {
                // Where nobody listens any more, the follower is on its way out.
                let _ = sender.send(news);
            }
        };
        let mut watcher = notify::recommended_watcher(handler).map_err(|error| unwatched(error, &place))?;
        for place in &places {
            watcher.watch(place, RecursiveMode::NonRecursive).map_err(|error| unwatched(error, place))?;
        }
        Ok(Self {
            fs,
            scope,
            profile: dir,
            sessions,
            name,
            reader: None,
            session: false,
            // What was opened may have been moved away before it was watched.
            place: true,
            over: false,
            news,
            _watcher: watcher,
        })
    }

    /// Whole lines that were not given out yet: of the file that is open first, to its end, then of the
    /// one that has its name now.
    fn read(&mut self) -> Result<Vec<Vec<u8>>> {
        let fail = |error| Error::io("read", self.sessions.path(&self.name), error);
        loop {
            // Looked up before the open file is read: what is written to it later is another's mistake.
            let named = self.sessions.stat(&self.name)?.map(|stat| identity(&stat));
            if let Some(reader) = &mut self.reader {
                let lines = reader.read().map_err(fail)?;
                if !lines.is_empty() || named.is_none_or(|named| named == reader.identity()) {
                    return Ok(lines);
                }
            }
            match self.sessions.open_file(&self.name, OFlags::RDONLY)? {
                Some(file) => self.reader = Some(Reader::new(file).map_err(fail)?),
                None => return Ok(Vec::new()),
            }
        }
    }

    /// Whether the conversation was removed, or does not lie any more where it is looked for.
    fn is_gone(&mut self) -> Result<bool> {
        let removed = match &self.reader {
            // One that was renamed will be followed by a new one.
            Some(reader) => reader.is_removed().map_err(|error| Error::io("look at", self.sessions.path(""), error))?,
            None => false,
        };
        if removed && self.sessions.stat(&self.name)?.is_none() {
            return Ok(true);
        }
        Ok(std::mem::take(&mut self.place) && !self.is_in_place()?)
    }

    fn is_in_place(&self) -> Result<bool> {
        if !self.fs.is_still_home()? {
            return Ok(false);
        }
        let profile = match self.fs.open_scope(&self.scope) {
            Ok(Some(profile)) if same_directory(&profile, &self.profile)? => profile,
            Ok(_) => return Ok(false),
            Err(error) if error.kind() == ErrorKind::NotAdopted => return Ok(false),
            Err(error) => return Err(error),
        };
        let sessions = profile.open(layout::directory(Kind::Session))?;
        sessions.map_or(Ok(false), |sessions| same_directory(&sessions, &self.sessions))
    }

    /// Waits for something to look into. `false`: nothing came.
    fn wait(&mut self, until: Option<Instant>) -> Result<bool> {
        let patience = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
        let first = match self.news.recv_timeout(patience) {
            Ok(news) => news,
            Err(RecvTimeoutError::Timeout) => return Ok(false),
            Err(RecvTimeoutError::Disconnected) => return Err(Error::bug("the watch ended by itself")),
        };
        // What came with it is looked into at once.
        for news in std::iter::once(first).chain(self.news.try_iter()) {
            self.session |= matches!(news, News::Session | News::Anything);
            self.place |= matches!(news, News::Place | News::Anything);
        }
        Ok(true)
    }
}

impl Following for FsFollowing<'_> {
    fn next(&mut self, patience: Duration) -> Result<Followed> {
        let until = Instant::now().checked_add(patience);
        loop {
            let lines = self.read()?;
            if !lines.is_empty() {
                return Ok(Followed::Lines(lines));
            }
            if self.over {
                return Ok(Followed::Gone);
            }
            self.over = self.is_gone()?;
            if self.over {
                // What was said between the last look and the end comes first.
                continue;
            }
            if std::mem::take(&mut self.session) {
                return Ok(Followed::Session);
            }
            if !self.wait(until)? {
                return Ok(Followed::Quiet);
            }
        }
    }
}

fn unwatched(error: notify::Error, path: &Path) -> Error {
    match error.kind {
        notify::ErrorKind::Io(error) => Error::io("watch", path, error),
        notify::ErrorKind::MaxFilesWatch => Error::new(ErrorKind::Failed, "the system watches no more files")
            .at(path)
            .hint("end other programs that watch files, or raise the limit (Linux: fs.inotify.max_user_watches)"),
        _ => Error::new(ErrorKind::Failed, format!("cannot watch: {error}")).at(path),
    }
}
