//! What makes a directory a home or a profile of ours, and what is refused instead of guessed at:
//! newer formats, other homes' and other accounts' profiles, data that was never taken over.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::{AccountId, HomeId};
use crate::store::format::FORMAT;
use crate::store::fs::dir::Dir;
use crate::store::fs::{layout, owners};
use crate::store::key::Profile;

/// `.mh/format.json`: what makes a directory a home or a profile of ours.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Format {
    format: u32,
    #[serde(default)]
    incompatible: Vec<String>,
    pub(super) home: HomeId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) account: Option<AccountId>,
}

impl Format {
    pub(super) fn of_home(home: &HomeId) -> Self {
        Self { format: FORMAT, incompatible: Vec::new(), home: home.clone(), account: None }
    }

    pub(super) fn of_profile(home: &HomeId, account: &AccountId) -> Self {
        Self { account: Some(account.clone()), ..Self::of_home(home) }
    }

    /// Reads it; refuses what a newer `mh` wrote.
    pub(super) fn read(scope: &Dir) -> Result<Option<Self>> {
        let Some(bytes) = scope.read(layout::FORMAT)? else { return Ok(None) };
        let path = scope.path(layout::FORMAT);
        // The version first: a newer format may have other fields altogether.
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let damaged = |error: serde_json::Error| Error::damaged(&path, format!("the format cannot be read: {error}"));
        let version: Version = serde_json::from_slice(&bytes).map_err(damaged)?;
        if version.format > FORMAT {
            return Err(Error::new(
                ErrorKind::TooNew,
                format!("format {} is newer than this mh, which knows {FORMAT}", version.format),
            )
            .at(&path)
            .hint("use the newer mh that wrote it"));
        }
        let format: Self = serde_json::from_slice(&bytes).map_err(damaged)?;
        match format.incompatible.first() {
            None => Ok(Some(format)),
            Some(feature) => {
                Err(Error::new(ErrorKind::TooNew, format!("it uses {feature:?}, which this mh does not know"))
                    .at(&path)
                    .hint("use the newer mh that wrote it"))
            }
        }
    }
}

/// A profile's directory, checked to belong to this home and this account.
pub(super) fn open_profile(home: &Dir, id: &HomeId, profile: &Profile) -> Result<Dir> {
    let path = layout::profile(&profile.name);
    let refuse = |what: &str| {
        Err(Error::new(ErrorKind::NotAdopted, format!("the profile of {} {what}", profile.name))
            .at(home.path(&path))
            .hint("put the profile that belongs here back from a backup, with the .mh in it"))
    };
    let opened = home
        .open(&path)
        .map_err(|error| owners::explain(home, &path, &format!("the profile of {}", profile.name), error))?;
    let Some(dir) = opened else { return refuse("is not there") };
    match Format::read(&dir)? {
        None => refuse("was never taken over by mh"),
        Some(format) if format.home != *id => refuse("belongs to another home"),
        Some(format) if format.account.as_ref() != Some(&profile.account) => refuse("belongs to another account"),
        Some(_) => Ok(dir),
    }
}

/// A directory with a person's data that was never taken over is no place for a new home.
pub(super) fn refuse_unadopted(dir: &Dir) -> Result<()> {
    let mut marked = false;
    for mark in layout::UNADOPTED_MARKS {
        marked |= dir.stat(mark)?.is_some();
    }
    if let Some(profiles) = dir.open(layout::PROFILES)? {
        for entry in profiles.entries()? {
            marked |= entry?.kind == rustix::fs::FileType::Directory;
        }
    }
    if !marked {
        return Ok(());
    }
    let path = dir.path("");
    let hint = format!("see what would come over with: mh migrate plan {}", path.display());
    Err(Error::new(ErrorKind::NotAdopted, "this directory holds MetaHuman data that was not migrated yet")
        .at(path)
        .hint(hint)
        .hint("or choose another directory with --home"))
}
