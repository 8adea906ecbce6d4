//! The home: how it comes into being.

use chrono::{DateTime, Utc};

use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::Store;

/// The home's first account.
pub fn first_account(_store: &Store, _now: DateTime<Utc>, _username: &Username) -> Result<(Member, bool)> {
    Err(Error::bug("a stand-in"))
}
