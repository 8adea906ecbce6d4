//! The process's environment, read by name: an invalid value is an error that names its variable.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::domain::clock::Uptime;
use crate::error::{Error, Result};

/// What tests fix; everywhere else everything is as it is.
///
/// | variable | meaning |
/// |---|---|
/// | `MH_TEST_NOW` | the clock, RFC 3339 |
/// | `MH_TEST_UPTIME` | how many milliseconds the machine has been running; `N:` before it numbers the boot |
/// | `MH_TEST_SEED` | where the random part of ids comes from |
/// | `MH_TEST_STOP_AT` | the point of the write path at which the process ends as if killed |
/// | `MH_TEST_MISTAKE` | what the write path does wrong on purpose |
/// | `MH_TEST_FS_MAGIC` | the file system's type, as the network-file-system check sees it |
/// | `MH_TEST_TTY` | `1`: streams are terminals, and there is a controlling one |
///
/// Only debug builds read them; a release build does not know their names.
#[derive(Debug, Clone, Default)]
pub struct Knobs {
    /// `MH_TEST_NOW`.
    pub now: Option<DateTime<Utc>>,
    /// `MH_TEST_UPTIME`.
    pub uptime: Option<Uptime>,
    /// `MH_TEST_SEED`.
    pub seed: Option<u64>,
    /// `MH_TEST_STOP_AT`.
    pub stop_at: Option<String>,
    /// `MH_TEST_MISTAKE`.
    pub mistake: Option<String>,
    /// `MH_TEST_FS_MAGIC`.
    pub fs_magic: Option<u64>,
    /// `MH_TEST_TTY`.
    pub tty: bool,
}

impl Knobs {
    #[cfg(debug_assertions)]
    pub(super) fn read(env: &Environment) -> Result<Self> {
        Ok(Self {
            now: env.parsed("MH_TEST_NOW", instant)?,
            uptime: env.parsed("MH_TEST_UPTIME", uptime)?,
            seed: env.parsed("MH_TEST_SEED", number)?,
            stop_at: env.text("MH_TEST_STOP_AT")?,
            mistake: env.text("MH_TEST_MISTAKE")?,
            fs_magic: env.parsed("MH_TEST_FS_MAGIC", number)?,
            tty: env.text("MH_TEST_TTY")?.is_some_and(|value| value == "1"),
        })
    }

    #[cfg(not(debug_assertions))]
    pub(super) fn read(_: &Environment) -> Result<Self> {
        Ok(Self::default())
    }
}

/// What a shell asks when it wants completions instead of a command's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Which shell: `MH_COMPLETE`, as the scripts of `mh completions` set it.
    pub shell: String,
    /// Which of the words is being typed, from 0; `None` for the last.
    pub word: Option<usize>,
    /// Whether the candidates are only shown and not put into the line, as far as the shell says so.
    pub shows: bool,
    /// What of the word stays in the line whatever is put in: bash replaces what stands behind it alone.
    pub stays: String,
    /// Where relative paths begin.
    pub directory: Option<PathBuf>,
}

impl Asking {
    /// The variable that makes a call of `mh` such a question.
    pub const VARIABLE: &str = "MH_COMPLETE";

    #[expect(clippy::disallowed_methods, reason = "the working directory belongs to the environment")]
    pub(super) fn read(env: &Environment) -> Option<Self> {
        let shell = env.value(Self::VARIABLE)?.into_string().ok()?;
        let number = |name| env.text(name).ok().flatten()?.parse::<u32>().ok();
        // What TAB stands for there: 9 puts a candidate in, 37 walks through them; the others list them.
        let shows = number("_CLAP_COMPLETE_COMP_TYPE").is_some_and(|kind| ![9, 37].contains(&kind));
        let word = number("_CLAP_COMPLETE_INDEX").and_then(|word| usize::try_from(word).ok());
        let stays = env.text("MH_COMPLETE_BEFORE").ok().flatten().unwrap_or_default();
        Some(Self { shell, word, shows, stays, directory: std::env::current_dir().ok() })
    }
}

/// Where variables are looked up: in the process, or in what a test fixed.
pub(super) struct Environment(Option<BTreeMap<&'static str, OsString>>);

impl Environment {
    pub(super) fn of_process() -> Self {
        Self(None)
    }

    #[cfg(test)]
    pub(super) fn fixed(variables: &[(&'static str, &str)]) -> Self {
        Self(Some(variables.iter().map(|(name, value)| (*name, OsString::from(value))).collect()))
    }

    /// The value of a variable; an empty one counts as unset.
    #[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
    fn value(&self, name: &str) -> Option<OsString> {
        let value = match &self.0 {
            Some(fixed) => fixed.get(name).cloned(),
            None => std::env::var_os(name),
        };
        value.filter(|value| !value.is_empty())
    }

    /// The names of the variables that begin like this and have a value, sorted.
    #[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
    pub(super) fn beginning_with(&self, prefix: &str) -> Vec<String> {
        let all: Vec<(OsString, OsString)> = match &self.0 {
            Some(fixed) => fixed.iter().map(|(name, value)| (name.into(), value.clone())).collect(),
            None => std::env::vars_os().collect(),
        };
        let set = all.into_iter().filter(|(_, value)| !value.is_empty());
        let mut names: Vec<_> = set.filter_map(|(name, _)| name.into_string().ok()).collect();
        names.retain(|name| name.starts_with(prefix));
        names.sort_unstable();
        names
    }

    pub(super) fn is_set(&self, name: &'static str) -> bool {
        self.value(name).is_some()
    }

    pub(super) fn path(&self, name: &'static str) -> Option<PathBuf> {
        self.value(name).map(PathBuf::from)
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>> {
        let text = self.value(name).map(OsString::into_string).transpose();
        text.map_err(|_| Error::usage(format!("the environment variable {name} is not valid UTF-8")))
    }

    /// The value of a variable as `parse` understands it.
    pub(super) fn parsed<T>(&self, name: &str, parse: impl FnOnce(&str) -> Result<T>) -> Result<Option<T>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        parse(&text).map(Some).map_err(|cause| {
            let error = Error::usage(format!("the environment variable {name} is invalid: {cause}"));
            cause.hints().iter().fold(error, Error::hint)
        })
    }

    /// Whether colours are asked for (<https://no-color.org>, <https://bixense.com/clicolors>).
    pub(super) fn color(&self, refused: bool) -> Result<Option<bool>> {
        if refused || self.is_set("NO_COLOR") {
            return Ok(Some(false));
        }
        if self.text("CLICOLOR_FORCE")?.is_some_and(|value| value != "0") {
            return Ok(Some(true));
        }
        Ok(self.text("TERM")?.is_some_and(|term| term == "dumb").then_some(false))
    }
}

/// A number in decimal, or in hexadecimal after `0x`.
#[cfg(debug_assertions)]
fn number(text: &str) -> Result<u64> {
    let number = match text.strip_prefix("0x") {
        Some(hex) => u64::from_str_radix(hex, 16),
        None => text.parse(),
    };
    number.map_err(|_| Error::usage(format!("{text:?} is not a number")))
}

#[cfg(debug_assertions)]
fn uptime(text: &str) -> Result<Uptime> {
    let (boot, millis) = text.split_once(':').unwrap_or(("0", text));
    Ok(Uptime { boot: uuid::Uuid::from_u128(number(boot)?.into()), millis: number(millis)? })
}

#[cfg(debug_assertions)]
fn instant(text: &str) -> Result<DateTime<Utc>> {
    text.parse().map_err(|_| Error::usage(format!("{text:?} is not an RFC 3339 time")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_can_fix_the_clock_and_the_ids() {
        let env = [("MH_TEST_NOW", "2026-11-21T10:31:29Z"), ("MH_TEST_SEED", "7"), ("MH_TEST_FS_MAGIC", "0x6969")];
        let knobs = Knobs::read(&Environment::fixed(&env)).unwrap();
        assert_eq!(knobs.now, Some("2026-11-21T10:31:29Z".parse().unwrap()));
        assert_eq!((knobs.seed, knobs.fs_magic, knobs.tty), (Some(7), Some(0x6969), false));
        let error = Knobs::read(&Environment::fixed(&[("MH_TEST_NOW", "noon")])).unwrap_err();
        assert!(error.message().contains("MH_TEST_NOW"), "{error}");
    }

    #[test]
    fn colours_are_refused_before_they_are_forced() {
        let color = |refused, variables: &[_]| Environment::fixed(variables).color(refused).unwrap();
        assert_eq!(color(false, &[("CLICOLOR_FORCE", "1")]), Some(true));
        assert_eq!(color(false, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), Some(false));
        assert_eq!(color(true, &[("CLICOLOR_FORCE", "1")]), Some(false));
        assert_eq!(color(false, &[("CLICOLOR_FORCE", "0")]), None);
        assert_eq!(color(false, &[("TERM", "dumb")]), Some(false));
    }
}
