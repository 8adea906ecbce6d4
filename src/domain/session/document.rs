//! A session as it is stored. Other programs' sessions are read as well as they can be: one that does
//! not say what it takes to go on is over.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::{Channel, Ttl};
use crate::domain::clock::{Lifetime, Uptime};
use crate::domain::json::{Verbatim, lenient};
use crate::domain::memory::id_of;
use crate::error::{Error, Kind, Result};
use crate::id::{AccountId, SessionId, time_of_digits};
use crate::store::Store;
use crate::store::backend::Stored;
use crate::store::format;
use crate::store::key::{Hash, Key, Scope};

/// A new session's document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document<'a> {
    pub(super) id: &'a SessionId,
    pub(super) user_id: &'a AccountId,
    #[serde(rename = "type")]
    pub(super) kind: Channel,
    pub(super) label: Option<&'a str>,
    pub(super) created_at: String,
    pub(super) last_activity: String,
    pub(super) ttl_seconds: i64,
    pub(super) expires_at: String,
    /// The machine's running time at the start, with the boot that it counts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) boot: Option<Uptime>,
    pub(super) ended_at: Option<String>,
    pub(super) end_reason: Option<&'a str>,
    pub(super) context: &'a Verbatim,
}

impl Document<'_> {
    /// Its bytes.
    pub(super) fn encode(&self) -> Result<Vec<u8>> {
        format::encode_json(self)
    }
}

/// A session as it was read.
#[derive(Debug, Clone)]
pub struct Session {
    /// Under which key it is stored.
    pub key: Key,
    /// What is stored, as a hash.
    pub revision: Hash,
    /// Its id: the document's where the file name agrees, else the name's.
    pub id: String,
    /// Its type; one of [`Channel`] where `mh` made it.
    pub kind: String,
    /// What its owner calls it.
    pub label: Option<String>,
    /// When it began; `None` where neither document nor name tell.
    pub created: Option<DateTime<Utc>>,
    /// When something happened in it last, messages left out.
    pub last_activity: Option<DateTime<Utc>>,
    /// When it ended; `None` where nobody ended it or nobody said when.
    pub ended: Option<DateTime<Utc>>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// How long it lasts; `None` where it was ended, or does not say what it takes to go on.
    pub life: Option<Lifetime>,
    /// All fields in the order and the spelling of the document.
    pub fields: Vec<(String, Verbatim)>,
}

impl Session {
    /// Reads a stored document.
    pub fn read(key: &Key, stored: &Stored) -> Result<Self> {
        let fields = lenient::object(&stored.bytes).map_err(|why| {
            Error::new(Kind::Damaged, format!("{key} is not a session: {why}"))
                .hint("the file was left as it is; correct it by hand, or take an earlier version from a backup")
        })?;
        let text = |name: &str| fields.get(name).and_then(Verbatim::as_str);
        let time = |name: &str| Some(DateTime::parse_from_rfc3339(&text(name)?).ok()?.to_utc());
        let mut session = Self {
            key: key.clone(),
            revision: stored.revision,
            id: id_of(&key.name.stem_lossy(), text("id")),
            kind: text("type").unwrap_or_default(),
            label: text("label").filter(|label| !label.is_empty()),
            created: time("createdAt").or_else(|| time_of_digits(&key.time()?)),
            last_activity: time("lastActivity"),
            ended: time("endedAt"),
            end_reason: text("endReason"),
            life: life_in(&fields),
            fields: Vec::new(),
        };
        let Verbatim::Object(members) = fields else { return Err(Error::bug(format!("{key} was an object"))) };
        session.fields = members;
        Ok(session)
    }

    /// The session under a key; `None` where it is gone.
    pub(in crate::domain) fn stored(store: &Store, scope: &Scope, key: &Key) -> Result<Option<Self>> {
        let Some(stored) = store.get(scope, key)? else { return Ok(None) };
        Self::read(key, &stored).map(Some).map_err(|error| store.with_path(scope, key, error))
    }

    /// Its id, where it is one that conversations can have.
    pub fn session_id(&self) -> Result<SessionId> {
        self.id.parse()
    }

    /// A field of the document.
    pub fn field(&self, name: &str) -> Option<&Verbatim> {
        self.fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// How long a session lasts, as its document says it. Whatever is missing or wrong ends it.
fn life_in(fields: &Verbatim) -> Option<Lifetime> {
    let is_said = |name: &str| fields.get(name).is_some_and(|value| value.to_string() != "null");
    if is_said("endedAt") || is_said("endReason") {
        return None;
    }
    fields.get("type")?.as_str()?.parse::<Channel>().ok()?;
    let begun = DateTime::parse_from_rfc3339(&fields.get("createdAt")?.as_str()?).ok()?.to_utc();
    let seconds: i64 = fields.get("ttlSeconds")?.to_string().parse().ok()?;
    let length = TimeDelta::try_seconds(seconds)?.min(Ttl::LONGEST.delta());
    let uptime = fields.get("boot").and_then(|boot| serde_json::from_str(&boot.to_string()).ok());
    Some(Lifetime { begun, uptime, length })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp;

    fn read(text: &str) -> Session {
        let key = "session/sess-20261121103129123-k7x2q.json".parse().unwrap();
        Session::read(&key, &Stored::new(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_session_goes_on_only_where_it_says_all_that_it_takes() {
        let whole = r#"{"type":"web","createdAt":"2026-11-21T10:31:29.123Z","ttlSeconds":3600,"endedAt":null}"#;
        let life = read(whole).life.unwrap();
        assert_eq!((life.length, life.uptime), (TimeDelta::hours(1), None));
        for (from, to) in [
            ("web", "conversation"),
            ("createdAt", "created"),
            ("3600", "\"3600\""),
            ("\"endedAt\":null", "\"endedAt\":\"?\""),
            ("\"endedAt\":null", "\"endReason\":\"evicted\""),
        ] {
            assert!(read(&whole.replace(from, to)).life.is_none(), "{to}");
        }
        assert_eq!(read(&whole.replace("3600", "999999999")).life.unwrap().length, Ttl::LONGEST.delta());
    }

    #[test]
    fn what_other_programs_wrote_is_read_and_kept_as_it_is_spelled() {
        let text = r#"{"id":"sess-20261121103129123-k7x2q","type":"conversation","status":"ended","n":1.10}"#;
        let session = read(text);
        assert_eq!((session.kind.as_str(), session.label.as_deref()), ("conversation", None));
        assert_eq!(session.created.map(stamp).as_deref(), Some("2026-11-21T10:31:29.123Z"));
        assert_eq!(Verbatim::Object(session.fields).to_string(), text);
    }
}
