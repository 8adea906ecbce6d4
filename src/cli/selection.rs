//! What `mh user switch` chose: one file per home, kept with the OS user, in no home.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::domain::user::{self, Member};
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, HomeId, Username};
use crate::settings::Settings;
use crate::store::Store;
use crate::store::fs::outside;

/// The chosen account, by name and by id: another account under the same name was not chosen.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Selection {
    username: Username,
    account: AccountId,
}

/// The account that was chosen for this home, if it still stands under its name.
pub(super) fn read(settings: &Settings, store: &Store, home: &HomeId) -> Result<Option<Member>> {
    let Ok(path) = path(settings, home) else { return Ok(None) };
    let Some(bytes) = outside::read(&path)? else { return Ok(None) };
    let text = String::from_utf8_lossy(&bytes);
    let selection: Selection = toml::from_str(&text).map_err(|error| {
        Error::damaged(&path, format!("the chosen account cannot be read: {}", error.message()))
            .hint("choose again with: mh user switch NAME")
    })?;
    let member = user::find(store, &selection.username)?;
    Ok(member.filter(|member| member.account.id == selection.account))
}

/// Chooses an account for this home.
pub(super) fn write(settings: &Settings, home: &HomeId, member: &Member) -> Result<()> {
    let selection = Selection { username: member.username.clone(), account: member.account.id.clone() };
    let text = toml::to_string(&selection)
        .map_err(|error| Error::new(Kind::Bug, format!("the choice cannot be written: {error}")))?;
    outside::write_private(&path(settings, home)?, text.as_bytes())
}

/// Chooses nobody; says whether somebody was chosen.
pub(super) fn clear(settings: &Settings, home: &HomeId) -> Result<bool> {
    outside::remove(&path(settings, home)?)
}

fn path(settings: &Settings, home: &HomeId) -> Result<PathBuf> {
    Ok(settings.state_dir()?.join("selected").join(format!("{home}.toml")))
}
