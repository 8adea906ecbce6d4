//! The users and groups that the operating system knows, by name or number.
//!
//! A number needs no entry in the system's lists: the kernel asks for none, and containers often have none.

use std::fmt;

use nix::unistd::{Gid, Group, Uid, User};

use crate::error::{Error, Kind, Result};

/// A user of the operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OsUser {
    /// The number that the kernel goes by.
    pub uid: u32,
    /// The number of their own group, where the system knows it.
    pub gid: Option<u32>,
    /// What the system calls them, where it does.
    pub name: Option<String>,
}

impl OsUser {
    /// The user of this number.
    pub fn of(uid: u32) -> Self {
        match User::from_uid(Uid::from_raw(uid)) {
            Ok(Some(user)) => user.into(),
            Ok(None) | Err(_) => Self { uid, gid: None, name: None },
        }
    }

    /// The user of this name or number.
    pub fn find(text: &str) -> Result<Self> {
        let fail =
            |errno: nix::Error| Error::new(Kind::Failed, format!("the OS cannot be asked for its users: {errno}"));
        match (User::from_name(text).map_err(fail)?, number(text)) {
            (Some(user), _) => Ok(user.into()),
            (None, Some(uid)) => Ok(Self::of(uid)),
            (None, None) => Err(Error::usage(format!("this machine has no user {text:?}"))
                .hint(format!("make one as root: useradd {text}"))
                .hint("or give the number: the answer of `id -u`")),
        }
    }
}

impl From<User> for OsUser {
    fn from(user: User) -> Self {
        Self { uid: user.uid.as_raw(), gid: Some(user.gid.as_raw()), name: Some(user.name) }
    }
}

/// The name, else the number.
impl fmt::Display for OsUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => f.write_str(name),
            None => self.uid.fmt(f),
        }
    }
}

/// A group of the operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OsGroup {
    /// The number that the kernel goes by.
    pub gid: u32,
    /// What the system calls it, where it does.
    pub name: Option<String>,
}

impl OsGroup {
    /// The group of this number.
    pub fn of(gid: u32) -> Self {
        let known = Group::from_gid(Gid::from_raw(gid)).ok().flatten();
        Self { gid, name: known.map(|group| group.name) }
    }

    /// The group of this name or number.
    pub fn find(text: &str) -> Result<Self> {
        let fail =
            |errno: nix::Error| Error::new(Kind::Failed, format!("the OS cannot be asked for its groups: {errno}"));
        let named = match (Group::from_name(text).map_err(fail)?, number(text)) {
            (Some(group), _) => Some(group),
            (None, Some(gid)) => match Group::from_gid(Gid::from_raw(gid)).map_err(fail)? {
                None => return Ok(Self { gid, name: None }),
                known => known,
            },
            (None, None) => None,
        };
        named.map(|group| Self { gid: group.gid.as_raw(), name: Some(group.name) }).ok_or_else(|| {
            Error::usage(format!("this machine has no group {text:?}"))
                .hint(format!("make one as root: groupadd {text}"))
        })
    }

    /// Refuses a group that this process is not in: the kernel lets only root give files to such a one.
    pub fn check_membership(&self) -> Result<()> {
        use rustix::process::{getegid, geteuid, getgroups};
        let groups =
            getgroups().map_err(|errno| Error::new(Kind::Failed, format!("cannot ask for groups: {errno}")))?;
        let is_in = getegid().as_raw() == self.gid || groups.iter().any(|group| group.as_raw() == self.gid);
        if geteuid().is_root() || is_in {
            return Ok(());
        }
        let me = OsUser::of(geteuid().as_raw());
        Err(Error::new(Kind::Forbidden, format!("{me} is not in the group {self}, and cannot give it anything"))
            .hint(format!("as root: usermod -aG {self} {me}; it counts from the next login")))
    }
}

/// The name, else the number.
impl fmt::Display for OsGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => f.write_str(name),
            None => self.gid.fmt(f),
        }
    }
}

/// A number that somebody can have: to the kernel the last one means nobody.
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| *number != u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_and_groups_are_found_by_name_and_by_number() {
        let root = OsUser::find("root").unwrap();
        assert_eq!((root.uid, root.gid, root.to_string().as_str()), (0, Some(0), "root"));
        assert_eq!(OsUser::find("0").unwrap(), root);
        let group = OsGroup::find("0").unwrap();
        assert_eq!(OsGroup::find(&group.to_string()).unwrap(), group);
    }

    #[test]
    fn a_number_without_a_name_is_somebody_and_a_name_without_a_number_is_nobody() {
        let unknown = OsUser::find("3999999999").unwrap();
        assert_eq!((unknown.gid, unknown.to_string().as_str()), (None, "3999999999"));
        assert_eq!(OsGroup::find("3999999999").unwrap().to_string(), "3999999999");
        for text in ["", "no such user", "-1", "4294967295", "4294967296"] {
            assert_eq!(OsUser::find(text).unwrap_err().kind(), Kind::Usage, "{text}");
            assert_eq!(OsGroup::find(text).unwrap_err().kind(), Kind::Usage, "{text}");
        }
    }
}
