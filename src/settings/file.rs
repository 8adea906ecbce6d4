//! `mh.toml`: the settings of a home. Strict: what is not understood is an error, never a guess.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::cli::commands;
use crate::cli::ui::Format;
use crate::domain::auth;
use crate::domain::auth::hash::Cost;
use crate::domain::cleanup::Policy;
use crate::domain::config::system;
use crate::domain::limits::{Layer, Limit, Limits, RATE};
use crate::domain::session::{self, Ttl};
use crate::domain::span::Span;
use crate::domain::user::Role;
use crate::error::{Error, Kind, Result, nearest};
use crate::settings::unit::Memory;
use crate::store::key::Scope;
use crate::store::{Store, format};

/// What `mh.toml` says, with the defaults for what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SystemFile {
    /// `[output]`.
    pub output: Output,
    /// `[storage]`.
    pub storage: Storage,
    /// `[limits]`.
    pub limits: Layer,
    /// `[roles.<role>]`: limits for those of a role.
    pub roles: BTreeMap<Role, Layer>,
    /// `[tiers.<tier>]`: limits for those of a tier.
    pub tiers: BTreeMap<String, Layer>,
    /// `[auth]`.
    pub auth: Auth,
    /// `[guests]`.
    pub guests: Guests,
    /// `[history]`.
    pub history: History,
    /// `[backups]`.
    pub backups: Backups,
    /// `[sessions]`.
    pub sessions: Sessions,
    /// `[retention]`.
    pub retention: Retention,
}

/// `[output]`: how answers look where nobody chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Output {
    /// In which form answers are printed.
    pub format: Format,
}

/// `[storage]`: how the home's files are treated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Storage {
    /// Seconds that a lock is waited for.
    pub lock_timeout: u64,
    /// Whether a network file system is taken, which promises nothing.
    pub allow_network_fs: bool,
}

/// `[auth]`: passwords, and how long a sign-in lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Auth {
    /// The fewest characters of a password.
    pub password_length: usize,
    /// How long a sign-in lasts.
    pub login_ttl: Span,
    /// The memory that hashing a password takes.
    pub argon2_memory: Memory,
    /// How often it is gone over.
    pub argon2_passes: u32,
    /// Into how many parts it is divided.
    pub argon2_lanes: u32,
}

/// `[guests]`: accounts that last an hour or so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Guests {
    /// Whether anybody may be one.
    pub enabled: bool,
    /// How long they stay.
    pub ttl: Span,
}

/// `[history]`: how long `mh admin cleanup` leaves what was replaced and removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// Days; 0 is for ever.
    pub days: u64,
    /// Bytes of one scope's history; 0 is no limit.
    pub max_bytes: u64,
}

/// `[backups]`: how long `mh admin cleanup` leaves what was put aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backups {
    /// Days that a removed account is kept; 0 is for ever.
    pub days: u64,
}

/// `[sessions]`: how long sessions last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sessions {
    /// From the start of one to its end.
    pub ttl: Ttl,
    /// The same for guests.
    pub guest_ttl: Ttl,
    /// Without activity, until one is idle.
    pub idle: Span,
    /// Days that one is kept after its end; 0 is for ever.
    pub keep_days: u64,
}

/// `[retention]`: what `mh admin cleanup` removes because of its age.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Days that files of other programs' trail are kept; 0 is for ever.
    pub audit_days: u64,
    /// `[retention.memory]`: how long memories of a type are kept.
    pub memory: BTreeMap<String, Span>,
}

impl Default for Output {
    fn default() -> Self {
        Self { format: Format::Table }
    }
}

impl Default for Storage {
    fn default() -> Self {
        Self { lock_timeout: 10, allow_network_fs: false }
    }
}

impl Default for Auth {
    fn default() -> Self {
        let auth::Policy { length, cost, login_ttl, .. } = auth::Policy::default();
        Self {
            password_length: length,
            login_ttl,
            argon2_memory: Memory { kib: cost.memory_kib },
            argon2_passes: cost.passes,
            argon2_lanes: cost.lanes,
        }
    }
}

impl Default for Guests {
    fn default() -> Self {
        let auth::Policy { guests, guest_ttl, .. } = auth::Policy::default();
        Self { enabled: guests, ttl: guest_ttl }
    }
}

impl Default for History {
    fn default() -> Self {
        let Policy { history_days, history_max_bytes, .. } = Policy::default();
        Self { days: history_days, max_bytes: history_max_bytes }
    }
}

impl Default for Backups {
    fn default() -> Self {
        Self { days: Policy::default().backups_days }
    }
}

impl Default for Sessions {
    fn default() -> Self {
        let session::Policy { ttl, guest_ttl, idle, keep_days } = session::Policy::default();
        Self { ttl, guest_ttl, idle, keep_days }
    }
}

impl From<&SystemFile> for Limits {
    fn from(SystemFile { limits, roles, tiers, .. }: &SystemFile) -> Self {
        Self { home: limits.clone(), roles: roles.clone(), tiers: tiers.clone(), lowered: Layer::default() }
    }
}

impl From<&SystemFile> for Policy {
    fn from(SystemFile { history, backups, sessions, retention, .. }: &SystemFile) -> Self {
        Self {
            history_days: history.days,
            history_max_bytes: history.max_bytes,
            backups_days: backups.days,
            sessions_days: sessions.keep_days,
            audit_days: retention.audit_days,
            memories: retention.memory.clone(),
        }
    }
}

impl From<&SystemFile> for session::Policy {
    fn from(SystemFile { sessions: Sessions { ttl, guest_ttl, idle, keep_days }, .. }: &SystemFile) -> Self {
        Self { ttl: *ttl, guest_ttl: *guest_ttl, idle: *idle, keep_days: *keep_days }
    }
}

impl From<&SystemFile> for auth::Policy {
    fn from(SystemFile { auth, guests, .. }: &SystemFile) -> Self {
        Self {
            length: auth.password_length,
            cost: Cost { memory_kib: auth.argon2_memory.kib, passes: auth.argon2_passes, lanes: auth.argon2_lanes },
            login_ttl: auth.login_ttl,
            guests: guests.enabled,
            guest_ttl: guests.ttl,
        }
    }
}

impl SystemFile {
    /// The home's `mh.toml`; `None` where there is none.
    pub fn read(store: &Store) -> Result<Option<Self>> {
        let key = system::key();
        let Some(stored) = store.get(&Scope::Home, &key)? else { return Ok(None) };
        Self::parse(&stored.bytes).map(Some).map_err(|error| {
            store.with_path(&Scope::Home, &key, error).hint("or correct it in the editor: mh config edit --system")
        })
    }

    /// What these bytes of an `mh.toml` say.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let file: Self = format::decode_toml(&system::key(), bytes).map_err(|error| {
            // A slip in a key's name is the likeliest mistake; find it to be able to say what was meant.
            let table = std::str::from_utf8(bytes).ok().and_then(|text| text.parse().ok());
            match table.as_ref().and_then(suggestion) {
                Some(known) => error.hint(format!("did you mean {known:?}?")),
                None => error,
            }
        })?;
        file.check_commands()?;
        Ok(file)
    }

    /// Whether there is every command that it limits.
    fn check_commands(&self) -> Result<()> {
        let layers = [&self.limits].into_iter().chain(self.roles.values()).chain(self.tiers.values());
        layers.flat_map(|layer| layer.rates.keys()).try_for_each(|command| {
            commands::check(command).map_err(|unknown| {
                let error = Error::new(Kind::Damaged, format!("{} cannot be read: {unknown}", system::key()));
                unknown.hints().iter().fold(error, Error::hint)
            })
        })
    }

    /// Every setting by its key (`storage.lock_timeout`) with its value, in the order of the file. A limit
    /// that is neither set nor built in is null.
    pub fn flat(&self) -> Vec<(String, Value)> {
        let mut flat = Vec::new();
        let tables = serde_json::to_value(self).unwrap_or_default();
        for (name, table) in tables.as_object().into_iter().flatten() {
            if name == "limits" {
                flat.extend(Limit::ALL.map(|limit| {
                    let most = self.limits.counts.get(&limit).copied().or(limit.built_in());
                    (format!("limits.{limit}"), json!(most))
                }));
                leaves(&format!("limits.{RATE}"), &table[RATE], &mut flat);
            } else {
                leaves(name, table, &mut flat);
            }
        }
        flat
    }
}

/// The values in a table and in the tables within, each under its whole key.
fn leaves(key: &str, value: &Value, flat: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(field, value)| leaves(&format!("{key}.{field}"), value, flat));
        }
        Value::Null => {}
        value => flat.push((key.to_owned(), value.clone())),
    }
}

/// The known name nearest to the first unknown one in `table`.
fn suggestion(table: &toml::Table) -> Option<String> {
    let mut known = toml::Table::try_from(SystemFile::default()).ok()?;
    let limits = Limit::ALL.map(|limit| (limit.to_string(), toml::Value::Boolean(true)));
    let rate = (RATE.to_owned(), toml::Value::Boolean(true));
    known.insert("limits".to_owned(), toml::Value::Table(limits.into_iter().chain([rate]).collect()));
    table.iter().find_map(|(section, value)| match known.get(section) {
        None => nearest(section, known.keys().map(String::as_str)).map(str::to_owned),
        Some(known) => {
            let known = known.as_table()?;
            let unknown = value.as_table()?.keys().find(|key| !known.contains_key(*key))?;
            nearest(unknown, known.keys().map(String::as_str)).map(str::to_owned)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_the_default() {
        let file: SystemFile = toml::from_str("[storage]\nlock_timeout = 3\n").unwrap();
        assert_eq!(file.storage, Storage { lock_timeout: 3, ..Storage::default() });
        assert_eq!((file.output, file.limits), (Output::default(), Layer::default()));
        assert_eq!(toml::from_str::<SystemFile>("").unwrap(), SystemFile::default());
    }

    #[test]
    fn an_unknown_key_is_refused_and_the_known_one_is_suggested() {
        for (text, known) in [
            ("[outptu]\nformat = \"json\"\n", "output"),
            ("[limits]\nuser = 3\n", "users"),
            ("[history]\nday = 3\n", "days"),
            ("[history]\nmax_byte = 3\n", "max_bytes"),
            ("[backup]\ndays = 3\n", "backups"),
            ("[storage]\nallow_network = true\nlock_timeout = 1\n", "allow_network_fs"),
        ] {
            assert!(toml::from_str::<SystemFile>(text).is_err(), "{text}");
            assert_eq!(suggestion(&text.parse().unwrap()).as_deref(), Some(known));
        }
    }

    #[test]
    fn wrong_types_are_refused() {
        for text in [
            "output = 3\n",
            "[output]\nformat = \"xml\"\n",
            "[limits]\nusers = -1\n",
            "[history]\ndays = -1\n",
            "[auth]\nlogin_ttl = 3\n",
            "[auth]\nargon2_memory = \"64\"\n",
        ] {
            assert!(toml::from_str::<SystemFile>(text).is_err(), "{text}");
            assert_eq!(suggestion(&text.parse().unwrap()), None);
        }
    }
}
