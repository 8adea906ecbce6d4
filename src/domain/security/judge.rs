//! What follows from how a home is kept. Pure.

use super::{AccountState, Finding, Level, Password};
use crate::store::osuser::{OsGroup, OsUser};
use crate::store::owner::Walls;

/// As many accounts as a finding names.
const FEW: usize = 5;

/// All of it, the worst first.
pub(super) fn findings(accounts: &[AccountState], walls: &Walls, guests: bool, kept_out_of_git: bool) -> Vec<Finding> {
    let mut findings = vec![admins(accounts), processes(accounts, walls), others(walls)];
    findings.extend(
        [unproven(accounts), locked_out(accounts), unreadable(accounts), bcrypt(accounts)].into_iter().flatten(),
    );
    findings
        .extend([modes(accounts, walls), owners(accounts), tokens(accounts), secrets(accounts)].into_iter().flatten());
    findings.push(match guests {
        true => note("anybody may come in as a guest: they read what is public")
            .hint("mh config set --system guests.enabled=false"),
        false => ok("nobody comes in without an account"),
    });
    findings.extend(disk(walls, kept_out_of_git));
    // What is equally bad stays in the order in which people ask.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    findings
}

/// Whether anybody may be an admin.
fn admins(accounts: &[AccountState]) -> Finding {
    let open = named(accounts, |state| state.member.account.is_active_admin() && !state.member.account.is_proven());
    let Some((first, names)) = open else { return ok("every admin proves who they are") };
    let what =
        format!("whoever runs mh here can be an admin by naming one that has neither password nor OS user: {names}");
    // Who lives alone keeps nothing from anybody.
    let level = if accounts.len() > 1 { Level::Warning } else { Level::Note };
    Finding::new(level, what).hint(format!("mh auth password {first}"))
}

/// What processes of the OS user read that the home belongs to.
fn processes(accounts: &[AccountState], walls: &Walls) -> Finding {
    let Some(home) = walls.directories.first() else { return warning("the home's directory cannot be looked at") };
    let owner = OsUser::of(home.owner);
    let apart = |state: &AccountState| state.profile.as_ref().is_some_and(|wall| wall.owner != home.owner);
    let but = match named(accounts, apart) {
        Some((_, names)) => format!(", but for the profiles of {names}"),
        None => String::new(),
    };
    note(format!(
        "every process of the OS user {owner} reads everything here, secrets and passwords' hashes too{but}; \
         what mh refuses it does not keep from them, nor from root"
    ))
    .hint("the kernel keeps people apart: mh init --group GROUP, then mh user set NAME os-user=USER")
}

/// What other OS users read.
fn others(walls: &Walls) -> Finding {
    match walls.group {
        Some(gid) => note(format!(
            "members of the OS group {} see who has an account, and the home's settings; no profile, no secret, no log",
            OsGroup::of(gid)
        )),
        None if walls.directories.iter().take(1).all(|home| home.excess == 0) => ok("other OS users read nothing here"),
        None => warning("other OS users can enter the home's directory").hint("mh doctor --all-users --fix"),
    }
}

fn modes(accounts: &[AccountState], walls: &Walls) -> Option<Finding> {
    let profiles = accounts.iter().filter_map(|state| state.profile.as_ref());
    let open = walls.directories.iter().skip(1).chain(profiles).filter(|wall| wall.excess != 0);
    let names: Vec<_> = open.map(|wall| format!("{} ({:04o})", wall.name, wall.mode)).collect();
    let (_, names) = few(&names)?;
    Some(warning(format!("modes let others in: {names}")).hint("mh doctor --all-users --fix"))
}

fn owners(accounts: &[AccountState]) -> Option<Finding> {
    let strange = |state: &AccountState| match (state.member.account.os_uid, &state.profile) {
        (Some(uid), Some(wall)) => uid != wall.owner,
        _ => false,
    };
    let (_, names) = named(accounts, strange)?;
    Some(
        warning(format!("profiles that do not belong to their account's OS user: {names}"))
            .hint("as root: mh doctor --all-users --fix"),
    )
}

fn unproven(accounts: &[AccountState]) -> Option<Finding> {
    let open = |state: &AccountState| {
        let account = &state.member.account;
        state.is_active() && !account.is_active_admin() && !account.is_proven()
    };
    let (first, names) = named(accounts, open)?;
    Some(
        note(format!("naming these accounts is enough to use them: {names}")).hint(format!("mh auth password {first}")),
    )
}

fn locked_out(accounts: &[AccountState]) -> Option<Finding> {
    let (first, names) = named(accounts, AccountState::is_locked_out)?;
    let what = format!("these accounts sign in with a password, and none is kept: {names}");
    Some(warning(what).hint(format!("mh auth reset {first}")))
}

fn unreadable(accounts: &[AccountState]) -> Option<Finding> {
    let (_, names) = named(accounts, |state| state.password == Password::Unreadable)?;
    Some(
        warning(format!("the secrets of these accounts cannot be read, and nobody signs in to them: {names}"))
            .hint("mh doctor --all-users"),
    )
}

fn bcrypt(accounts: &[AccountState]) -> Option<Finding> {
    let (first, names) = named(accounts, |state| state.password == Password::Bcrypt)?;
    let what = format!("passwords hashed by bcrypt, which is cheaper to guess: {names}");
    Some(note(what).hint(format!("it is hashed anew when they sign in: mh auth login {first}")))
}

fn tokens(accounts: &[AccountState]) -> Option<Finding> {
    let endless = accounts.iter().filter(|state| state.endless > 0);
    let names: Vec<_> = endless.map(|state| format!("{} ({})", state.name(), state.endless)).collect();
    let (_, names) = few(&names)?;
    let what = format!("tokens that never end: {names}");
    Some(note(what).hint("mh auth token create --ttl 90d in their place, and mh auth token revoke ID"))
}

fn secrets(accounts: &[AccountState]) -> Option<Finding> {
    let count: u64 = accounts.iter().filter_map(|state| state.secrets).sum();
    let secrets = if count == 1 { "1 secret" } else { &format!("{count} secrets") };
    (count > 0)
        .then(|| note(format!("{secrets} for programs: plain text, in files that their profile's OS user alone reads")))
}

fn disk(walls: &Walls, kept_out_of_git: bool) -> Vec<Finding> {
    let network = walls.network.map(|name| {
        warning(format!(
            "the home lies on {name}, a network file system: whoever runs that reads it, and locks may not hold"
        ))
        .hint("move the home to a local disk")
    });
    let git = walls.in_work_tree.then(|| match kept_out_of_git {
        true => note("the home lies in a git work tree, whose .gitignore keeps people's data out"),
        false => warning("the home lies in a git work tree, and no .gitignore keeps people's data out")
            .hint("mh doctor --all-users --fix"),
    });
    network.into_iter().chain(git).collect()
}

/// The first of the accounts that are so, and all of them in words; `None` where none is.
fn named(accounts: &[AccountState], so: impl Fn(&AccountState) -> bool) -> Option<(String, String)> {
    let names: Vec<_> = accounts.iter().filter(|state| so(state)).map(|state| state.name().to_owned()).collect();
    few(&names)
}

/// The first, and as many as can be read at a glance.
fn few(names: &[String]) -> Option<(String, String)> {
    let first = names.first()?.clone();
    let shown = names.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(FEW);
    Some((first, if more > 0 { format!("{shown} and {more} more") } else { shown }))
}

impl Finding {
    fn new(level: Level, what: impl Into<String>) -> Self {
        Self { level, what: what.into(), hint: None }
    }

    fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

fn ok(what: impl Into<String>) -> Finding {
    Finding::new(Level::Ok, what)
}

fn note(what: impl Into<String>) -> Finding {
    Finding::new(Level::Note, what)
}

fn warning(what: impl Into<String>) -> Finding {
    Finding::new(Level::Warning, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::user::{Member, Role};
    use crate::store::owner::Wall;

    fn wall(name: &str, owner: u32) -> Wall {
        Wall { name: name.to_owned(), owner, mode: 0o700, excess: 0 }
    }

    fn walls() -> Walls {
        Walls { directories: vec![wall("", 0)], group: None, in_work_tree: false, network: None }
    }

    /// Somebody with a password, and nothing that could be minded.
    fn state(name: &str, role: Role) -> AccountState {
        let mut member = Member::example(name, role);
        member.account.password = true;
        AccountState {
            member,
            password: Password::Argon2id,
            profile: Some(wall(&format!("profiles/{name}"), 0)),
            tokens: 0,
            endless: 0,
            sign_ins: 0,
            last_seen: None,
            secrets: Some(0),
        }
    }

    fn judged(accounts: &[AccountState], walls: &Walls) -> Vec<String> {
        let line = |finding: Finding| format!("{}: {}", finding.level.as_str(), finding.what);
        findings(accounts, walls, false, false).into_iter().map(line).collect()
    }

    #[track_caller]
    fn assert_found(found: &[String], expected: &str) {
        assert!(found.iter().any(|line| line.starts_with(expected)), "{expected:?} is not among {found:#?}");
    }

    #[test]
    fn a_home_that_is_well_kept_is_told_what_nothing_keeps_apart() {
        let found = judged(&[state("alice", Role::Admin), state("bob", Role::User)], &walls());
        assert_found(&found[..1], "note: every process of the OS user root reads everything here, secrets and");
        assert!(found[1..].iter().all(|line| line.starts_with("ok: ")), "{found:#?}");
    }

    #[test]
    fn who_is_one_of_several_os_users_is_told_what_the_kernel_keeps_apart() {
        let mut bob = state("bob", Role::User);
        bob.member.account.os_uid = Some(3_999_999_999);
        let found =
            judged(&[state("alice", Role::Admin), bob.clone()], &Walls { group: Some(3_999_999_999), ..walls() });
        assert_found(&found, "warning: profiles that do not belong to their account's OS user: bob");
        assert_found(&found, "note: members of the OS group 3999999999 see who has an account");
        bob.profile = Some(wall("profiles/bob", 3_999_999_999));
        let found = judged(&[state("alice", Role::Admin), bob], &walls());
        assert_found(
            &found,
            "note: every process of the OS user root reads everything here, secrets and passwords' hashes too, but for the profiles of bob;",
        );
        assert!(!found.iter().any(|line| line.starts_with("warning")), "{found:#?}");
    }

    #[test]
    fn what_is_weak_is_named_with_a_few_of_those_whose_it_is() {
        let weak = |n: usize| AccountState {
            password: Password::Bcrypt,
            endless: 2,
            secrets: Some(1),
            ..state(&format!("user{n}"), Role::User)
        };
        let found = judged(&(0..7).map(weak).collect::<Vec<_>>(), &walls());
        assert_found(
            &found,
            "note: passwords hashed by bcrypt, which is cheaper to guess: user0, user1, user2, user3, user4 and 2 more",
        );
        assert_found(&found, "note: tokens that never end: user0 (2), user1 (2)");
        assert_found(&found, "note: 7 secrets for programs");
    }

    #[test]
    fn a_place_that_others_read_is_warned_of() {
        let found = judged(&[], &Walls { in_work_tree: true, network: Some("NFS"), ..walls() });
        assert_found(&found[..1], "warning: the home lies on NFS");
        assert_found(&found[..2], "warning: the home lies in a git work tree, and no .gitignore");
    }
}
