//! Configuration: the files in a profile's `etc/`, and `mh.toml` of the home.
//!
//! A setting of the profile is named by its file and the way in it: `voice.tts.piper.speakingRate`
//! stands in `etc/voice.json`. Other programs and people write these files too, with comments and a
//! layout of their own, which stay. What a setting means is not known here.

pub mod change;
pub mod file;
pub mod list;
pub mod secret;
pub mod system;
