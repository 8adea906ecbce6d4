//! The home's own files for people, and how a home begins.
//!
//! Whatever makes a home passes through here, as an operation of the home: `mh init`, the first
//! account, the first write.

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::access::Actor;
use crate::domain::limits::Limits;
use crate::domain::user::add::{self, NewUser};
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::Username;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};
use crate::store::{Operation, Store};

/// The settings as a home begins with them: every one explained, none set.
pub const SETTINGS: &str = include_str!("mh.toml");

/// The files that a home has for the people who look into it.
const FILES: [(&str, &str); 3] =
    [("mh.toml", SETTINGS), (".gitignore", include_str!("gitignore")), ("README.md", include_str!("README.md"))];

/// What [`init`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initialised {
    /// Whether there was no home before.
    pub created: bool,
    /// The files that were missing, and are there now.
    pub files: Vec<&'static str>,
}

/// What [`init`] would do. Writes nothing.
pub fn plan(store: &Store) -> Result<Initialised> {
    let created = store.home()?.is_none();
    let mut files = Vec::new();
    for (name, _) in FILES {
        if created || store.get(&Scope::Home, &Key::system(name))?.is_none() {
            files.push(name);
        }
    }
    Ok(Initialised { created, files })
}

/// Makes a home, or adds the files that one lacks. Asks for no permission: it makes no account, and
/// changes nothing that is there.
pub fn init(ctx: &Context<'_>) -> Result<Initialised> {
    let Initialised { created, files } = plan(ctx.store)?;
    if files.is_empty() {
        return Ok(Initialised { created, files });
    }
    ctx.store.create_home()?;
    let cause = ctx.cause("home.init", Category::System, Level::Info, None);
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    let files = add_missing_files(&mut op)?;
    if !files.is_empty() {
        op.detail("files", &files);
        op.commit()?;
    }
    Ok(Initialised { created, files })
}

/// The account that a home's first write names, made with the home where there is none yet; and
/// whether it was made. Of two first writes at once, one makes it and the other finds it.
pub fn first_account(store: &Store, now: DateTime<Utc>, username: &Username) -> Result<(Member, bool)> {
    let ctx = Context { store, actor: &Actor::Nobody, now, uptime: None, limits: &Limits::default() };
    if user::is_empty(store)?
        && let Some(member) = add::first(&ctx, &NewUser::named(username.clone()))?
    {
        return Ok((member, true));
    }
    Ok((user::find_or_suggest(store, username)?, false))
}

/// Whether the home's `.gitignore` keeps everything that people own out of a repository around it.
pub(super) fn keeps_people_out_of_git(store: &Store) -> bool {
    let Ok(Some(ignore)) = store.get(&Scope::Home, &Key::system(".gitignore")) else { return false };
    let text = String::from_utf8_lossy(&ignore.bytes).into_owned();
    let lists = |wanted: &str| text.lines().any(|line| line.trim().trim_matches('/') == wanted);
    lists("*") || ["profiles", "users", "secrets", ".mh"].into_iter().all(lists)
}

/// Puts the home's files that are missing into an operation, and names them.
pub(super) fn add_missing_files(op: &mut Operation<'_>) -> Result<Vec<&'static str>> {
    let mut added = Vec::new();
    for (name, text) in FILES {
        let key = Key::system(name);
        if op.get(&key)?.is_none() {
            op.create(&key, text.as_bytes())?;
            added.push(name);
        }
    }
    Ok(added)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cleanup::Policy;

    fn text(name: &str) -> &'static str {
        FILES.iter().find(|(file, _)| *file == name).map(|(_, text)| *text).unwrap()
    }

    #[test]
    fn the_settings_as_they_come_say_nothing_and_show_the_defaults() {
        let as_it_comes: toml::Table = text("mh.toml").parse().unwrap();
        assert!(as_it_comes.values().all(|section| section.as_table().unwrap().is_empty()));
        // A setting is commented out by a lone `#`, prose by `# `.
        let lines = text("mh.toml").lines();
        let switched_on: Vec<&str> = lines
            .map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with([' ', '\0'])).unwrap_or(line))
            .collect();
        let shown: toml::Table = switched_on.join("\n").parse().unwrap();
        let limits = Limits::default();
        assert_eq!(
            shown,
            toml::toml! {
                [output]
                format = "table"
                [storage]
                lock_timeout = 10
                allow_network_fs = false
                [limits]
                memory_bytes = 1048576
                users = 1000
                [auth]
                password_length = 8
                login_ttl = "12h"
                argon2_memory = "64MiB"
                argon2_passes = 3
                argon2_lanes = 1
                [guests]
                enabled = false
                ttl = "1h"
                [history]
                days = 90
                max_bytes = 0
                [backups]
                days = 90
            }
        );
        assert_eq!((limits.memory_bytes(), limits.users()), (1_048_576, 1000));
        let Policy { history_days, history_max_bytes, backups_days } = Policy::default();
        assert_eq!((history_days, history_max_bytes, backups_days), (90, 0, 90));
    }

    #[test]
    fn git_is_kept_from_everything_that_people_own() {
        for kept_out in ["profiles", "users", "secrets", "run", "backups", ".mh"] {
            assert!(text(".gitignore").lines().any(|line| line == format!("/{kept_out}/")), "{kept_out}");
            assert!(text("README.md").contains(&format!("`{kept_out}/")), "{kept_out}");
        }
    }
}
