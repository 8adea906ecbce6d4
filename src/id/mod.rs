//! Names of things: the constructor is the only validator.
//!
//! Common ground of all floors. Each name is parsed by `FromStr` alone, for the command line and
//! (through `try_from`) for files, so that a tampered file cannot smuggle in `../`. No name here
//! can hold a path separator. A file per family of names.

mod account;
mod backup;
mod base32;
mod digits;
mod fresh;
mod migration;
mod snapshot;
mod timed;
mod username;

pub use account::{AccountId, HomeId};
pub use backup::BackupName;
pub use base32::crockford;
pub use digits::{digits_of_time, tail, time_digits, time_of_digits};
pub use fresh::{Ids, timed_id};
pub use migration::MigrationId;
pub use snapshot::SnapshotId;
pub use timed::{IdKind, MemoryId, MessageId, OpId, SessionId, TaskId, TokenId};
pub use username::Username;

/// Serde and `Display` for a name that `FromStr` validates.
macro_rules! name {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $name {
            type Error = Error;
            fn try_from(text: String) -> Result<Self, Error> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }
        impl $name {
            /// The text of it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}
use name;
