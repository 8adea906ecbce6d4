//! Being told by the kernel that something may have changed beneath directories. Nothing is polled.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Instant;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::store::backend::Watching;
use crate::store::fs::{Fs, layout};
use crate::store::key::{Kind, Scope};

/// What is watched, and the news of it that nobody asked for yet.
pub(super) struct Watch<News> {
    news: Receiver<News>,
    /// Dropped, it watches no more.
    _watcher: RecommendedWatcher,
}

impl<News: Send + 'static> Watch<News> {
    /// Watches what lies in the last of these directories, and as far as this process may, in those on the way
    /// there (`places`) and in those that say who may do what (`rights`). `news` says what an event means; `None` is that anything may have changed, because the kernel's queue ran over.
    pub(super) fn new(
        places: &[PathBuf],
        rights: &[PathBuf],
        news: impl Fn(Option<&Event>) -> Vec<News> + Send + 'static,
    ) -> Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let handler = move |event: notify::Result<Event>| {
            let event = event.ok().filter(|event| !event.need_rescan());
            // Reading is an access too, also our own.
            if event.as_ref().is_some_and(|event| event.kind.is_access()) {
                return;
            }
            for news in news(event.as_ref()) {
                // Where nobody listens any more, the watcher is on its way out.
                drop(sender.send(news));
            }
        };
        let mut watcher = notify::recommended_watcher(handler)
            .map_err(|error| unwatched(error, places.last().map_or(Path::new(""), PathBuf::as_path)))?;
        for place in places.iter().chain(rights) {
            match watcher.watch(place, RecursiveMode::NonRecursive) {
                // Members of a group home pass through what is not theirs, and see nothing of it.
                Err(error) if is_closed(&error) && Some(place) != places.last() => {}
                watched => watched.map_err(|error| unwatched(error, place))?,
            }
        }
        Ok(Self { news: receiver, _watcher: watcher })
    }

    /// Waits for news, for ever without `until`; none came where there are none.
    pub(super) fn next(&self, until: Option<Instant>) -> Result<Vec<News>> {
        let first = match until {
            Some(until) => self.news.recv_timeout(until.saturating_duration_since(Instant::now())),
            None => self.news.recv().map_err(RecvTimeoutError::from),
        };
        match first {
            // What came with it is looked into at once.
            Ok(news) => Ok(std::iter::once(news).chain(self.news.try_iter()).collect()),
            Err(RecvTimeoutError::Timeout) => Ok(Vec::new()),
            Err(RecvTimeoutError::Disconnected) => Err(Error::bug("the watch ended by itself")),
        }
    }
}

impl Watch<()> {
    /// Watches the operation log of a scope, the directories down to it, and what gives rights.
    pub(super) fn of_log(fs: &Fs, scope: &Scope) -> Result<Self> {
        let missing = || Error::not_found("there is no home here yet").at(&fs.path);
        fs.open_scope(scope)?.ok_or_else(missing)?;
        let home = fs.path.canonicalize().map_err(|error| Error::io("look at", &fs.path, error))?;
        let (mut places, rights) = (vec![home.clone()], rights(&home));
        let own = match scope {
            Scope::Home => home,
            Scope::Profile(profile) => {
                places.push(home.join(layout::PROFILES));
                home.join(layout::profile(&profile.name))
            }
        };
        places.push(own.join(layout::LOG));
        Self::new(&places, &rights, |_| vec![()])
    }
}

impl Watching for Watch<()> {
    fn wait(&mut self) -> Result<()> {
        self.next(None).map(drop)
    }
}

/// The directories of a home in which it stands who may do what: the accounts, and what proves who they are.
pub(super) fn rights(home: &Path) -> [PathBuf; 2] {
    [Kind::Account, Kind::Secret].map(|kind| home.join(layout::directory(kind)))
}

fn is_closed(error: &notify::Error) -> bool {
    matches!(&error.kind, notify::ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied)
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
