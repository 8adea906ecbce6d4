//! A file of accounts: MetaHuman's `users.json`, or a plain list. Pure; what is wrong is said with its line.
//!
//! Accounts decide who may do what, so nothing of them is guessed: a wrong type, an unknown role, a
//! name or an id that stands twice is an error. Only what decides nothing can be left out.

use std::collections::HashMap;
use std::fmt::Display;

use chrono::{DateTime, SubsecRound as _, Utc};

use super::located::{Located, Members};
use crate::domain::auth::hash::PasswordHash;
use crate::domain::json::strict::Flaw;
use crate::domain::user::account::{display_name, email};
use crate::domain::user::{Role, Visibility};
use crate::error::nearest;
use crate::id::AccountId;

/// The accounts of a file, in its order.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// The accounts.
    pub(super) entries: Vec<Entry>,
    /// Display names, addresses and passwords that an account cannot have: each with its line.
    pub(super) left_out: Vec<Flaw>,
}

/// One account of a file.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) username: String,
    /// Free text; a UUID, most often.
    pub(super) id: Option<String>,
    pub(super) role: Option<Role>,
    /// Whether the role is MetaHuman's `owner`.
    pub(super) owner: bool,
    pub(super) visibility: Option<Visibility>,
    pub(super) display_name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) created: Option<DateTime<Utc>>,
    pub(super) password: Option<PasswordHash>,
}

/// The fields that an account has in a plain list.
const LISTED: &[&str] = &["username", "role", "displayName", "email", "visibility", "passwordHash", "createdAt", "id"];

/// Reads a file of accounts, in either form.
pub(super) fn parse(bytes: &[u8]) -> Result<Roster, Flaw> {
    let file = Located::parse(bytes)?;
    let mut roster = Roster::default();
    let accounts = if file.is_list() { file.list("the file")? } else { users(file)? };
    for account in &accounts {
        let members = account.object("an account")?;
        if file.is_list() {
            no_others(&members)?;
            roster.add(*account, &members, &members, "visibility")?;
            continue;
        }
        let about = members.get("metadata").map(|about| about.object("the metadata of an account")).transpose()?;
        roster.add(*account, &members, &about.unwrap_or_default(), "profileVisibility")?;
        if !members.contains_key("role") {
            return Err(account.flaw("the account has no role"));
        }
    }
    stand_once(&roster.entries, &accounts)?;
    Ok(roster)
}

/// The accounts of MetaHuman's file. Fields that are not named here are other programs' business.
fn users(file: Located<'_>) -> Result<Vec<Located<'_>>, Flaw> {
    let members = file.object("the file, if it is no list of accounts,")?;
    if let Some(version) = members.get("version").filter(|version| version.spelled() != "1") {
        return Err(version.flaw(format!("its version is {}, and only 1 is known", version.spelled())));
    }
    let users = members.get("users").ok_or_else(|| file.flaw("there is no list \"users\" in it"))?;
    users.list("\"users\"")
}

/// In a list that people write, a slip of the hand must not become a default.
fn no_others(members: &Members<'_>) -> Result<(), Flaw> {
    let Some((name, value)) = members.iter().find(|(name, _)| !LISTED.contains(&name.as_str())) else { return Ok(()) };
    let remedy = match nearest(name, LISTED.iter().copied()) {
        Some(near) => format!("did you mean {near:?}?"),
        None => format!("it has {}", LISTED.join(", ")),
    };
    Err(value.flaw(format!("an account has no {name:?}; {remedy}")))
}

/// Finds two accounts with one name or one id.
fn stand_once(entries: &[Entry], accounts: &[Located<'_>]) -> Result<(), Flaw> {
    let (mut names, mut ids) = (HashMap::new(), HashMap::new());
    for (entry, account) in entries.iter().zip(accounts) {
        let name = names.insert(&entry.username, account);
        let id = entry.id.as_ref().and_then(|id| ids.insert(id, account));
        for (twice, earlier) in [("username", name), ("id", id)] {
            if let Some(earlier) = earlier {
                let what = format!("the {twice} of {:?} stands in line {} already", entry.username, earlier.line());
                return Err(account.flaw(what));
            }
        }
    }
    Ok(())
}

impl Roster {
    /// Reads one account. What it is called and what shows of it may stand in two places.
    fn add(
        &mut self,
        account: Located<'_>,
        members: &Members<'_>,
        about: &Members<'_>,
        visibility: &str,
    ) -> Result<(), Flaw> {
        let text = |value: Option<&Located<'_>>, what: &dyn Display| value.map(|value| value.text(what)).transpose();
        let username = text(members.get("username"), &"the username")?.filter(|name| !name.trim().is_empty());
        let username = username.ok_or_else(|| account.flaw("the account has no username"))?;
        let of = |what: &str| format!("the {what} of {username:?}");
        let role = members.get("role");
        let shown = about.get(visibility);
        let made = members.get("createdAt");
        let id = text(members.get("id"), &of("id"))?;
        let entry = Entry {
            // However it is spelled, one UUID is one person.
            id: id.map(|id| id.parse::<AccountId>().map_or(id, String::from)),
            role: role.map(|role| read_role(*role, &of("role"))).transpose()?,
            owner: role.is_some_and(|role| role.text("").is_ok_and(|word| word == "owner")),
            visibility: shown.map(|shown| read_visibility(*shown, &of("visibility"))).transpose()?,
            display_name: self.fitting(about.get("displayName"), &of("display name"), said(display_name))?,
            email: self.fitting(about.get("email"), &of("e-mail address"), said(email))?,
            created: made.map(|made| read_time(*made, &of("time of making"))).transpose()?,
            password: self.fitting(members.get("passwordHash"), &of("password"), |text| {
                PasswordHash::bcrypt(text).ok_or_else(|| format!("{} is no hash as bcrypt writes it", of("password")))
            })?,
            username,
        };
        self.entries.push(entry);
        Ok(())
    }

    /// A text that has to fit a rule; where it does not, it is left out and said. An empty one is none.
    fn fitting<T>(
        &mut self,
        value: Option<&Located<'_>>,
        what: &str,
        fit: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Flaw> {
        let Some(value) = value else { return Ok(None) };
        let text = value.text(what)?;
        if text.is_empty() {
            return Ok(None);
        }
        match fit(&text) {
            Ok(fitting) => Ok(Some(fitting)),
            Err(why) => {
                self.left_out.push(value.flaw(why));
                Ok(None)
            }
        }
    }
}

fn said(check: fn(&str) -> crate::error::Result<String>) -> impl Fn(&str) -> Result<String, String> {
    move |text| check(text).map_err(|error| error.message().to_owned())
}

/// A role, in MetaHuman's words or in ours.
fn read_role(value: Located<'_>, what: &str) -> Result<Role, Flaw> {
    let word = value.text(what)?;
    match word.as_str() {
        "owner" | "admin" => Ok(Role::Admin),
        "standard" | "user" => Ok(Role::User),
        "guest" => Ok(Role::Guest),
        _ => Err(value.flaw(format!("{what} is {word:?}; roles are owner or admin, standard or user, and guest"))),
    }
}

fn read_visibility(value: Located<'_>, what: &str) -> Result<Visibility, Flaw> {
    let word = value.text(what)?;
    word.parse().map_err(|_| value.flaw(format!("{what} is {word:?}; it can be private or public")))
}

fn read_time(value: Located<'_>, what: &str) -> Result<DateTime<Utc>, Flaw> {
    let text = value.text(what)?;
    let time = DateTime::parse_from_rfc3339(&text);
    let time = time.map_err(|_| value.flaw(format!("{what} is {text:?}; it looks like 2026-11-21T10:31:29.123Z")))?;
    Ok(time.to_utc().trunc_subsecs(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> String {
        parse(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn metahumans_file_is_read_with_what_it_has_beside() {
        let roster = parse(
            br#"{"_comment": 1, "users": [
              {"id": "F08DB22F-d293-456a-b170-fab23d90fbac", "username": "SamOkoro", "role": "owner", "lastLogin": "x",
               "createdAt": "2024-02-10T19:17:16.5449+01:00", "metadata": {"displayName": "Sam  ", "profileVisibility": "public"}},
              {"username": "mira_77", "role": "guest", "metadata": null}], "version": 1}"#,
        )
        .unwrap();
        let [sam, mira] = &roster.entries[..] else { panic!("{roster:?}") };
        assert_eq!((sam.role, sam.owner, sam.visibility), (Some(Role::Admin), true, Some(Visibility::Public)));
        assert_eq!(sam.display_name.as_deref(), Some("Sam"));
        assert_eq!(sam.created, Some("2024-02-10T18:17:16.544Z".parse().unwrap()));
        assert_eq!((mira.role, mira.owner, mira.visibility), (Some(Role::Guest), false, None));
    }

    #[test]
    fn a_list_has_its_own_fields_and_no_others() {
        let roster = parse(br#"[{"username": "bob"}, {"username": "eve", "role": "admin", "email": ""}]"#).unwrap();
        assert_eq!(roster.entries.iter().map(|entry| entry.role).collect::<Vec<_>>(), [None, Some(Role::Admin)]);
        assert_eq!(
            wrong("[{\"username\": \"bob\",\n \"roel\": 1}]"),
            "line 2: an account has no \"roel\"; did you mean \"role\"?"
        );
        assert!(wrong(r#"[{"username": "bob", "metadata": {}}]"#).contains("it has username, role"));
    }

    #[test]
    fn what_decides_something_is_never_guessed() {
        let account = |fields: &str| wrong(&format!("{{\"users\": [\n{{\"username\": \"bob\",\n{fields}}}]}}"));
        assert_eq!(
            account(r#""role": "boss""#),
            "line 3: the role of \"bob\" is \"boss\"; roles are owner or admin, standard or user, and guest"
        );
        assert_eq!(account(r#""role": 1"#), "line 3: the role of \"bob\" has to be a text, and is of the type number");
        assert_eq!(account(r#""id": "x""#), "line 2: the account has no role");
        assert_eq!(account("\"role\": \"guest\",\n\"role\": \"owner\""), "line 4: the key \"role\" stands there twice");
        assert!(
            account(r#""role": "guest", "metadata": []"#)
                .starts_with("line 3: the metadata of an account has to be an object")
        );
        assert!(account(r#""role": "guest", "metadata": {"profileVisibility": "some"}"#).contains("private or public"));
        assert!(account(r#""role": "guest", "createdAt": "yesterday""#).contains("\"yesterday\""));
        assert!(account(r#""role": "guest", "passwordHash": ["x"]"#).contains("has to be a text"));
    }

    #[test]
    fn a_file_that_is_none_of_the_two_says_what_it_lacks() {
        assert_eq!(wrong("{\"users\": [\n"), "line 2: it is cut off");
        assert_eq!(wrong("{}"), "line 1: there is no list \"users\" in it");
        assert_eq!(
            wrong("\n7"),
            "line 2: the file, if it is no list of accounts, has to be an object, and is of the type number"
        );
        assert_eq!(wrong(r#"{"users": {}}"#), "line 1: \"users\" has to be a list, and is of the type object");
        assert_eq!(wrong(r#"{"users": [], "version": 2}"#), "line 1: its version is 2, and only 1 is known");
        assert_eq!(wrong(r#"["$2b$12$x"]"#), "line 1: an account has to be an object, and is of the type text");
        assert_eq!(wrong("[{}]"), "line 1: the account has no username");
    }

    #[test]
    fn nothing_stands_twice() {
        let id = "F08DB22F-D293-456A-B170-FAB23D90FBAC";
        let twice = |second: &str| wrong(&format!("[{{\"username\": \"bob\", \"id\": \"{id}\"}},\n{second}]"));
        assert_eq!(twice(r#"{"username": "bob"}"#), "line 2: the username of \"bob\" stands in line 1 already");
        assert_eq!(
            twice(r#"{"username": "eve", "id": "f08db22fd293456ab170fab23d90fbac"}"#),
            "line 2: the id of \"eve\" stands in line 1 already"
        );
    }

    #[test]
    fn what_decides_nothing_is_left_out_and_said() {
        let roster = parse(b"[{\"username\": \"bob\", \"displayName\": \"a\\nb\",\n\"email\": \"nowhere\", \"passwordHash\": \"hunter2\"}]").unwrap();
        let said: Vec<String> = roster.left_out.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 3);
        assert_eq!(said[1], "line 2: \"nowhere\" is not an e-mail address");
        assert_eq!(said[2], "line 2: the password of \"bob\" is no hash as bcrypt writes it");
        let bob = &roster.entries[0];
        assert!(bob.display_name.is_none() && bob.email.is_none() && bob.password.is_none());
    }
}
