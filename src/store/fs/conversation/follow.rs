//! Following a conversation: the kernel says when something may have changed, and the file says what.
//!
//! Nothing is polled. The watch stands before the first read, and reading goes on from the end of the
//! last line that was given out: what is half written is read again when it is whole, or cut off.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use notify::Event;
use rustix::fs::OFlags;

use super::reader::Reader;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::SessionId;
use crate::store::conversation::{Followed, Following};
use crate::store::fs::dir::{Dir, identity};
use crate::store::fs::watch::{self, Watch};
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
    /// Who may do what.
    Rights,
    /// Nobody knows: the kernel's queue ran over.
    Anything,
}

/// What a follower waits for. Others' conversations lie in the same directory: only names are looked at.
struct Subject {
    conversation: String,
    session: String,
    /// The directories down to it; the last is the one that it lies in.
    places: Vec<PathBuf>,
    /// The directories in which it stands who may do what.
    rights: [PathBuf; 2],
}

impl Subject {
    fn news(&self, event: Option<&Event>) -> Vec<News> {
        match event {
            Some(event) => event.paths.iter().filter_map(|path| self.named(path)).collect(),
            None => vec![News::Anything],
        }
    }

    fn named(&self, path: &PathBuf) -> Option<News> {
        if self.places.contains(path) {
            return Some(News::Place);
        }
        if self.rights.iter().any(|rights| path.parent() == Some(rights)) {
            return Some(News::Rights);
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
    /// Whether an account or a secret changed since this was told.
    rights: bool,
    /// Whether there is nothing to wait for any more.
    over: bool,
    watch: Watch<News>,
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
            rights: watch::rights(&home),
        };
        let (places, rights) = (subject.places.clone(), subject.rights.clone());
        let name = subject.conversation.clone();
        let watch = Watch::new(&places, &rights, move |event| subject.news(event))?;
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
            rights: false,
            over: false,
            watch,
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
        let news = self.watch.next(until)?;
        for news in &news {
            self.session |= matches!(news, News::Session | News::Anything);
            self.place |= matches!(news, News::Place | News::Anything);
            self.rights |= matches!(news, News::Rights | News::Anything);
        }
        Ok(!news.is_empty())
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
            if std::mem::take(&mut self.rights) {
                return Ok(Followed::Rights);
            }
            if !self.wait(until)? {
                return Ok(Followed::Quiet);
            }
        }
    }
}
