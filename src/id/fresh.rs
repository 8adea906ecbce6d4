//! Where new ids come from.

use std::str::FromStr;

use chrono::{DateTime, Utc};

use super::base32::CROCKFORD;
use super::{IdKind, digits_of_time};
use crate::error::Error;

/// Where new ids come from: the system's randomness, or (debug builds) a seed that tests fix.
#[derive(Debug)]
pub enum Ids {
    /// `getrandom(2)`.
    System,
    /// A fixed sequence; never used for tokens, salts or codes.
    Seeded(std::cell::Cell<u64>),
}

impl Ids {
    /// A new id of this kind for something that happened at `time`.
    pub fn timed<Id: FromStr<Err = Error>>(&self, kind: IdKind, time: DateTime<Utc>) -> Result<Id, Error> {
        timed_id(kind, &digits_of_time(time), self.random()?)
    }

    /// A new UUID (version 4), as an account's or a home's id.
    pub fn uuid<Id: FromStr<Err = Error>>(&self) -> Result<Id, Error> {
        uuid::Builder::from_random_bytes(self.random::<16>()?).into_uuid().to_string().parse()
    }

    fn random<const N: usize>(&self) -> Result<[u8; N], Error> {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes)
                .map_err(|error| Error::bug(format!("the system gives no random bytes: {error}")))?,
            Self::Seeded(state) => {
                for byte in &mut bytes {
                    // SplitMix64: enough to be different, and the same in every run.
                    state.set(state.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
                    let mut z = state.get();
                    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                    *byte = ((z ^ (z >> 31)) & 0xff) as u8;
                }
            }
        }
        Ok(bytes)
    }
}

/// The id of this kind with the 17 digits of its time, and a tail that these bytes choose.
pub fn timed_id<Id: FromStr<Err = Error>>(kind: IdKind, digits: &[u8; 17], tail: [u8; 5]) -> Result<Id, Error> {
    let tail: String = tail.iter().map(|byte| CROCKFORD[usize::from(byte % 32)] as char).collect();
    format!("{}-{}-{tail}", kind.prefix(), String::from_utf8_lossy(digits)).parse()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{MemoryId, time_digits, time_of_digits};

    #[test]
    fn ids_carry_their_time() {
        let ids = Ids::Seeded(1.into());
        let time = "2026-11-21T10:31:29.123Z".parse().unwrap();
        let id: MemoryId = ids.timed(IdKind::Memory, time).unwrap();
        assert!(id.as_str().starts_with("evt-20261121103129123-"));
        assert_eq!(time_of_digits(&time_digits(id.as_str()).unwrap()), Some(time));
        assert_ne!(id, ids.timed(IdKind::Memory, time).unwrap());
    }
}
