//! Archives: a whole profile as one file that leaves a home, and comes into another one.
//!
//! ```text
//! about     what it is and whose         manifest  what it holds, name by name, with every hash
//! export    a profile as it was at one   since     what was changed after that line
//!           line of its log              pack      writing: tar in zstd, name by name
//! import    an account and its profile   unpack    reading: nothing is believed that is not proven
//! hashed    bytes and their hash         names     no name twice, none below a file
//! ```
//!
//! A tar archive in one zstd frame: `about.json`; `profile/…`, files and directories and nothing else;
//! and, because no hash is known before its file has been read, `manifest.ndjson` at the end, with a line
//! for each of them in their order. Modes are not kept, as a profile has one for files and one for
//! directories. Of the times the seconds are.

mod about;
mod export;
mod hashed;
mod import;
mod manifest;
mod names;
mod pack;
mod since;
mod unpack;

pub use export::{Exported, export};
pub use import::{Arrived, Wishes, import, plan};

/// The format that this `mh` writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// The first name in an archive.
const ABOUT: &str = "about.json";
/// Where the profile lies in an archive.
const PROFILE: &str = "profile/";
/// The last name in an archive.
const MANIFEST: &str = "manifest.ndjson";

/// How a file begins that is an archive: as everything that zstd compressed.
pub const MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// How many directories may lie above a name, one in the other.
const DEEPEST: usize = 500;
/// How long a name may be, as of all systems that `mh` runs on.
const LONGEST: usize = 4096;
