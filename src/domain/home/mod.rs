//! The home's own files for people, and how a home begins.
//!
//! Whatever makes a home passes through here, as an operation of the home: `mh init`, the first
//! account, the first write.

use chrono::{DateTime, Utc};

use crate::domain::Context;
use crate::domain::access::{self, Action, Actor, Reads, Target};
use crate::domain::limits::Limits;
use crate::domain::user::add::{self, NewUser};
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::Username;
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};
use crate::store::osuser::OsGroup;
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
    /// Whether it is open to the group that was named, and was not before.
    pub shared: bool,
}

/// What [`init`] would do. Writes nothing but what access leaves in a log.
pub fn plan(ctx: &Context<'_>, group: Option<&OsGroup>) -> Result<Initialised> {
    if takes_admin(ctx.store, group)? {
        access::authorize(ctx, Action::ManageSystem, Target::Home)?;
    }
    missing(ctx.store, group)
}

/// Whether it takes an admin: who comes into a home in which people live is not for everybody to say.
pub fn takes_admin(store: &Store, group: Option<&OsGroup>) -> Result<bool> {
    Ok(group.is_some() && !user::is_empty(store)?)
}

/// What a home lacks, whoever asks.
pub(super) fn missing(store: &Store, group: Option<&OsGroup>) -> Result<Initialised> {
    group.map_or(Ok(()), OsGroup::check_membership)?;
    let created = store.home()?.is_none();
    let shared = match group {
        Some(group) => !store.is_shared_with(group.gid)?,
        None => false,
    };
    let mut files = Vec::new();
    for (name, _) in FILES {
        if created || store.get(&Scope::Home, &Key::system(name))?.is_none() {
            files.push(name);
        }
    }
    Ok(Initialised { created, files, shared })
}

/// Makes a home, or adds the files that one lacks, and opens it to a group of OS users where one is named.
/// The files take no permission of `mh`'s: no account and no document changes, and the kernel lets nobody
/// but the home's owner do it. Letting a group in takes an admin, once there are accounts.
pub fn init(ctx: &Context<'_>, group: Option<&OsGroup>) -> Result<Initialised> {
    let planned = plan(ctx, group)?;
    if planned.files.is_empty() && !planned.shared {
        return Ok(planned);
    }
    ctx.store.create_home()?;
    let cause = ctx.cause("home.init", Category::System, Level::Info, None);
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    if takes_admin(ctx.store, group)? {
        op = access::reauthorize(ctx, op, Action::ManageSystem, Target::Home)?;
    }
    if let Some(group) = group.filter(|_| planned.shared) {
        // Before the files: they are made for those who may read them.
        op.share(group.gid)?;
        op.detail("group", group.to_string());
    }
    let files = add_missing_files(&mut op)?;
    if !files.is_empty() {
        op.detail("files", &files);
    }
    if !files.is_empty() || planned.shared {
        op.commit()?;
    }
    Ok(Initialised { files, ..planned })
}

/// The account that a home's first write names, made with the home where there is none yet; and
/// whether it was made. Of two first writes at once, one makes it and the other finds it.
pub fn first_account(store: &Store, now: DateTime<Utc>, username: &Username) -> Result<(Member, bool)> {
    let ctx = Context {
        store,
        actor: &Actor::Nobody,
        now,
        uptime: None,
        look: None,
        limits: &Limits::default(),
        reads: &Reads::default(),
    };
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
    use crate::domain::limits::Limit;
    use crate::domain::session;

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
        assert_eq!(
            shown,
            toml::toml! {
                [output]
                format = "table"
                [storage]
                lock_timeout = 10
                allow_network_fs = false
                [limits]
                users = 1000
                memory_bytes = 1048576
                message_bytes = 1048576
                sessions_per_user = 5
                tokens_per_user = 20
                login_attempts = 10
                messages_per_minute = 60
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
                [sessions]
                ttl = "24h"
                guest_ttl = "1h"
                idle = "30m"
                keep_days = 0
                [retention]
                audit_days = 0
                [retention.memory]
            }
        );
        let built_in = Limit::ALL.into_iter().filter_map(|limit| Some((limit.as_str(), limit.built_in()?)));
        let shown = shown["limits"].as_table().unwrap();
        assert!(built_in.clone().all(|(limit, most)| shown[limit].as_integer() == i64::try_from(most).ok()));
        for limit in Limit::ALL {
            assert!(text("mh.toml").contains(limit.as_str()), "{limit} is explained nowhere");
        }
        let Policy { history_days, history_max_bytes, backups_days, sessions_days, audit_days, memories } =
            Policy::default();
        assert_eq!((history_days, history_max_bytes, backups_days, sessions_days, audit_days), (90, 0, 90, 0, 0));
        assert!(memories.is_empty());
        let session::Policy { ttl, guest_ttl, idle, keep_days } = session::Policy::default();
        assert_eq!((ttl.to_string(), guest_ttl.to_string()), ("24h".to_owned(), "1h".to_owned()));
        assert_eq!((idle.to_string(), keep_days), ("30m".to_owned(), 0));
    }

    #[test]
    fn git_is_kept_from_everything_that_people_own() {
        for kept_out in ["profiles", "users", "secrets", "run", "backups", ".mh"] {
            assert!(text(".gitignore").lines().any(|line| line == format!("/{kept_out}/")), "{kept_out}");
            assert!(text("README.md").contains(&format!("`{kept_out}/")), "{kept_out}");
        }
    }
}
