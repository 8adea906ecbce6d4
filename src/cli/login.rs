//! The token of a sign-in: one file per home and path, kept with the OS user, for their eyes alone.

use std::path::PathBuf;

use serde::Deserialize;

use crate::cli::ui::Ui;
use crate::domain::auth::SecretText;
use crate::error::{Error, Result};
use crate::id::{HomeId, Username};
use crate::settings::Settings;
use crate::store::fs::outside::{self, FoundSecret};
use crate::store::key::Hash;

/// A sign-in as it lies there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    username: Username,
    token: String,
}

/// Somebody who signed in here.
#[derive(Debug)]
pub(super) struct Login {
    /// What they were called then.
    pub(super) username: Username,
    /// What proves it.
    pub(super) token: SecretText,
}

/// Who signed in to this home; whether that still holds is the home's to say. A file that others can write
/// or read proves nobody: it is left alone, with a warning.
pub(super) fn read(settings: &Settings, home: &HomeId) -> Result<Option<Login>> {
    let Ok(path) = path(settings, home) else { return Ok(None) };
    let Some(FoundSecret { bytes, exposed, own }) = outside::find_secret(&path)? else { return Ok(None) };
    if exposed || !own {
        let ui = Ui::new(settings);
        let (why, shown) = (if own { "others can open" } else { "another OS user owns" }, ui.path(&path));
        ui.warn(&format!("the sign-in in {shown} does not count: {why} the file; sign in again with: mh auth login"));
        return Ok(None);
    }
    // What cannot be read proves nothing, and is overwritten by the next sign-in.
    let file: Option<File> = std::str::from_utf8(&bytes).ok().and_then(|text| toml::from_str(text).ok());
    Ok(file.map(|File { username, token }| Login { username, token: token.into() }))
}

/// Keeps a sign-in.
pub(super) fn write(settings: &Settings, home: &HomeId, username: &Username, token: &SecretText) -> Result<()> {
    let text = format!("username = \"{username}\"\ntoken = \"{}\"\n", token.reveal());
    outside::write_private(&path(settings, home)?, text.as_bytes())
}

/// Forgets the sign-in; says whether there was one.
pub(super) fn clear(settings: &Settings, home: &HomeId) -> Result<bool> {
    outside::remove(&path(settings, home)?)
}

/// By the home's id and its path: neither a copy of it elsewhere nor another home in its place is meant.
fn path(settings: &Settings, home: &HomeId) -> Result<PathBuf> {
    let place = std::fs::canonicalize(&settings.home).map_err(|error| Error::io("find", &settings.home, error))?;
    let place = Hash::of(place.as_os_str().as_encoded_bytes()).short();
    Ok(settings.state_dir()?.join("logins").join(format!("{home}-{place}.toml")))
}
