//! The documents that pieces of a store become. Members, their order and the spelling of numbers stay
//! as AirFit wrote them; a time without a zone becomes the instant it was.

use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::domain::json::Verbatim;
use crate::domain::migrate::airfit::name::safe;
use crate::domain::migrate::airfit::part::Kind;
use crate::domain::stamp;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::id::{SessionId, digits_of_time};
use crate::store::key::Hash;

/// A document, and where it belongs in a profile.
pub(super) struct Document {
    /// The directory.
    pub(super) directory: String,
    /// Its name without the ending.
    pub(super) stem: String,
    /// What it holds.
    pub(super) bytes: Vec<u8>,
}

/// What becomes of a piece: the text of a sound one, and what its store calls it. Else why nothing does.
pub(super) fn make(kind: Kind, key: &str, text: &str, zone: Zone) -> Result<Document, String> {
    let given = Verbatim::parse(text).map_err(|error| error.to_string())?;
    let Verbatim::Object(_) = given else { return Err(format!("it is a {}, not an object", given.type_name())) };
    let value = in_utc(&given, zone);
    let (directory, stem, value) = match kind {
        Kind::Day => {
            let date = NaiveDate::parse_from_str(key, "%Y-%m-%d").ok().map(|date| date.to_string());
            let date = date.filter(|date| date == key).ok_or("it is not named by a date")?;
            (format!("memory/context/{}", &date[..4]), date, value)
        }
        Kind::Insight => ("memory/insights".to_owned(), stem(kind, key), value),
        Kind::Exercise => ("memory/exercise".to_owned(), stem(kind, key), named(key, value)?),
        Kind::Session => {
            let (id, value) = session(key, value)?;
            ("sessions".to_owned(), id.to_string(), value)
        }
    };
    let mut bytes = serde_json::to_vec_pretty(&value).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    Ok(Document { directory, stem, bytes })
}

fn stem(kind: Kind, key: &str) -> String {
    safe(key).unwrap_or_else(|| format!("{}-{}", kind.as_str(), &Hash::of(key.as_bytes()).to_string()[..8]))
}

/// An exercise with its name, which the store has outside of it.
fn named(name: &str, exercise: Verbatim) -> Result<Verbatim, String> {
    if exercise.get("name").is_some() {
        return Ok(exercise);
    }
    Ok(object([("name", of(name)?)], exercise.members()))
}

/// A session that is over: nobody can go on with it here. Its id is the same every time it is made.
fn session(key: &str, airfit: Verbatim) -> Result<(SessionId, Verbatim), String> {
    let time = |name: &str| {
        let text = airfit.get(name).and_then(Verbatim::as_str)?;
        DateTime::parse_from_rfc3339(&text).ok().map(|time| time.to_utc())
    };
    let created = time("created_at").or_else(|| time("last_used")).ok_or("it has no time that can be read")?;
    let tail = Hash::of(format!("{key}\0{airfit}").as_bytes()).to_string();
    let id = format!("sess-{}-{}", String::from_utf8_lossy(&digits_of_time(created)), &tail[..5]);
    let id: SessionId = id.parse().map_err(|error: Error| error.to_string())?;
    let provider = airfit.get("provider").and_then(Verbatim::as_str);
    let provider = provider.or_else(|| key.rsplit_once(':').map(|(_, provider)| provider.to_owned()));
    let members = [
        ("id", of(&id)?),
        ("type", of("conversation")?),
        ("provider", of(provider)?),
        ("status", of("ended")?),
        ("createdAt", of(stamp(created))?),
        ("lastActivity", of(stamp(time("last_used").unwrap_or(created)))?),
        ("metadata", object([("airfitKey", of(key)?), ("airfit", airfit)], &[])),
    ];
    Ok((id, object(members, &[])))
}

fn object<const N: usize>(members: [(&str, Verbatim); N], more: &[(String, Verbatim)]) -> Verbatim {
    let members = members.into_iter().map(|(name, value)| (name.to_owned(), value));
    Verbatim::Object(members.chain(more.iter().cloned()).collect())
}

fn of(value: impl Serialize) -> Result<Verbatim, String> {
    Verbatim::of(value).map_err(|error| error.to_string())
}

/// The same value with instants in place of times without a zone. A time is a text that is nothing
/// else; the fraction of its second stays.
fn in_utc(value: &Verbatim, zone: Zone) -> Verbatim {
    match value {
        Verbatim::Array(items) => Verbatim::Array(items.iter().map(|item| in_utc(item, zone)).collect()),
        Verbatim::Object(members) => {
            Verbatim::Object(members.iter().map(|(name, value)| (name.clone(), in_utc(value, zone))).collect())
        }
        Verbatim::Scalar(_) => {
            let instant = value.as_str().and_then(|text| zone.instant(naive(&text)?));
            let spelled = instant.map(|instant| instant.to_rfc3339_opts(SecondsFormat::AutoSi, true));
            spelled.and_then(|text| Verbatim::of(text).ok()).unwrap_or_else(|| value.clone())
        }
    }
}

/// When it was, with a zone or without one.
pub(super) fn instant(text: &str, zone: Zone) -> Option<DateTime<Utc>> {
    let zoned = DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc());
    zoned.or_else(|| zone.instant(naive(text)?))
}

/// A time as Python's `isoformat` writes it where it knows no zone.
fn naive(text: &str) -> Option<NaiveDateTime> {
    let digits = |place: usize| text.as_bytes().get(place).is_some_and(u8::is_ascii_digit);
    let plain = digits(0) && digits(9) && digits(18);
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok().filter(|_| plain)
}
