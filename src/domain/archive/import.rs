//! A profile on its way in: an account, and what it owned elsewhere, in one operation of the home.
//!
//! The archive is read twice: once to prove it, before anything is written; once to build the profile
//! aside. What is built counts for nothing until account and profile are committed together.

use std::io::{Read, Seek, SeekFrom};

use super::about::AccountOf;
use super::unpack::{Sink, Unpacked, unpack, unreadable};
use crate::domain::Context;
use crate::domain::access::{self, Action, Target};
use crate::domain::auth::hash::PasswordHash;
use crate::domain::migrate::import::{begin, check};
use crate::domain::migrate::people::{self, Person};
use crate::domain::user::{self, Role, account};
use crate::error::{Error, Kind, Result};
use crate::id::{OpId, Username};
use crate::store::key::{Hash, Name};
use crate::store::source::{Moment, read_through};
use crate::store::workshop::Building;

/// Unless somebody allows more, so many times the size of the archive comes out of it, and no less than this.
const RATIO: u64 = 200;
const AT_LEAST: u64 = 1 << 30;

/// What the person who imports has to say about it.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// What the account is to be called here.
    pub name: Option<Username>,
    /// What it may do here.
    pub role: Option<Role>,
    /// How many bytes may come out of the archive; 0 for no limit.
    pub max_bytes: Option<u64>,
}

/// Who came, or would come.
pub struct Arrived {
    /// With their former name, and a password where one came along.
    pub person: Person,
    /// Whether whoever it was lives here already, so that this is another one.
    pub is_copy: bool,
    /// Whether they were an admin elsewhere, and are none here.
    pub was_admin: bool,
    /// How many files.
    pub files: u64,
    /// How many bytes in them.
    pub bytes: u64,
    /// How many lines the log of the profile has.
    lines: u64,
    /// What is in the archive.
    manifest: Hash,
}

/// What [`import`] would make of an archive, all of which is read. Writes nothing but what access leaves
/// in a log.
pub fn plan(ctx: &Context<'_>, archive: &mut (impl Read + Seek), wishes: &Wishes) -> Result<Arrived> {
    let is_first = user::is_empty(ctx.store)?;
    if !is_first {
        access::authorize(ctx, Action::ManageAccounts, Target::Home)?;
    }
    let most = most(archive, wishes)?;
    let Unpacked { about, manifest, files, bytes } = unpack(ctx.store, archive, most, &mut Nowhere)?;
    let lines = about.head.map_or(0, |head| head.seq);
    let was_admin = about.account.role == Role::Admin;
    let id = about.account.id.clone();
    let mut person = person(about.account, wishes)?;
    person.role = role(is_first, wishes.role, person.role)?;
    let is_copy = !is_first && user::all(ctx.store)?.flatten().any(|member| member.account.id == id);
    if is_copy {
        person.id = ctx.store.ids.uuid()?;
    }
    check_free(ctx, &person)?;
    let was_admin = was_admin && person.role != Role::Admin;
    Ok(Arrived { person, is_copy, was_admin, files, bytes, lines, manifest })
}

/// Makes the account and puts its profile in place. In a home without accounts it takes no permission,
/// and whoever comes is its admin.
pub fn import(ctx: &Context<'_>, archive: &mut (impl Read + Seek), wishes: &Wishes) -> Result<(Arrived, OpId)> {
    let arrived = plan(ctx, archive, wishes)?;
    let person = std::slice::from_ref(&arrived.person);
    if user::is_empty(ctx.store)? {
        ctx.store.create_home()?;
    }
    let arrivals = ctx.store.arrivals()?;
    let mut site = Site(arrivals.build(&arrived.person.id)?);
    let most = most(archive, wishes)?;
    let built = unpack(ctx.store, archive, most, &mut site)?;
    if built.manifest != arrived.manifest {
        return Err(Error::new(Kind::Conflict, "the archive was changed while it was read").hint("try again"));
    }
    site.0.finish()?;
    let mut op = begin(ctx, person)?;
    check_free(ctx, &arrived.person)?;
    people::put(&mut op, &arrived.person)?;
    op.add_arrived_profile(&arrived.person.member().profile())?;
    op.detail("users", 1);
    op.detail("username", &arrived.person.username);
    op.detail("role", arrived.person.role);
    op.detail("files", arrived.files);
    op.detail(user::LINES, arrived.lines);
    let (op, _) = op.commit()?;
    Ok((arrived, op))
}

/// Whether name and id are free, and the home has room.
fn check_free(ctx: &Context<'_>, person: &Person) -> Result<()> {
    if user::is_taken(ctx.store, &person.username)? {
        return Err(Error::new(Kind::Conflict, format!("an account named '{}' exists already", person.username))
            .hint("to give the one in the archive another name: --as NAME"));
    }
    check(ctx, std::slice::from_ref(person))
}

/// How many bytes may come out of an archive.
fn most(archive: &mut impl Seek, wishes: &Wishes) -> Result<u64> {
    Ok(match wishes.max_bytes {
        Some(0) => u64::MAX,
        Some(most) => most,
        None => archive.seek(SeekFrom::End(0)).map_err(unreadable)?.saturating_mul(RATIO).max(AT_LEAST),
    })
}

/// Whoever the archive is about. What it says is checked as if somebody had typed it.
fn person(of: AccountOf, wishes: &Wishes) -> Result<Person> {
    let unsound = |error: Error| Error::new(Kind::Damaged, format!("the archive's account: {}", error.message()));
    let password = of.password_hash.map(|text| {
        PasswordHash::stored(&text).ok_or_else(|| unsound(Error::usage("its password's hash cannot be read")))
    });
    Ok(Person {
        username: wishes.name.clone().unwrap_or_else(|| of.username.clone()),
        former: Some(of.username.to_string()),
        id: of.id,
        role: of.role,
        visibility: of.visibility,
        display_name: of.display_name.as_deref().map(account::display_name).transpose().map_err(unsound)?,
        email: of.email.as_deref().map(account::email).transpose().map_err(unsound)?,
        created: of.created,
        password: password.transpose()?,
        data: None,
    })
}

/// Nobody becomes an admin here for having been one elsewhere, but for the first of a home.
fn role(is_first: bool, wish: Option<Role>, was: Role) -> Result<Role> {
    match (is_first, wish) {
        (true, None | Some(Role::Admin)) => Ok(Role::Admin),
        (true, Some(role @ (Role::User | Role::Guest))) => {
            Err(Error::usage(format!("it cannot be a {role}: the first account of a home is its admin"))
                .hint("leave --role out, or make the admin's account first: mh user add NAME"))
        }
        (false, Some(role)) => Ok(role),
        (false, None) => Ok(if was == Role::Admin { Role::User } else { was }),
    }
}

/// Where an archive goes that is only to be proven.
struct Nowhere;

impl Sink for Nowhere {
    fn file(&mut self, _: &Name, _: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)> {
        read_through(bytes, |_| Ok(()))
    }

    fn directory(&mut self, _: &Name, _: Moment) -> Result<()> {
        Ok(())
    }
}

/// The profile that is built of one.
struct Site<'a>(Box<dyn Building + 'a>);

impl Sink for Site<'_> {
    fn file(&mut self, name: &Name, modified: Moment, bytes: &mut dyn Read) -> Result<(u64, Hash)> {
        self.0.file(name, modified, bytes).map_err(|error| one_on_this_disk(name, error))
    }

    fn directory(&mut self, name: &Name, modified: Moment) -> Result<()> {
        self.0.directory(name, modified).map_err(|error| one_on_this_disk(name, error))
    }
}

/// In the archive no name stands twice; where the disk has one all the same, it takes two for one.
fn one_on_this_disk(name: &Name, error: Error) -> Error {
    match error.kind() {
        Kind::Conflict | Kind::Damaged => {
            Error::new(Kind::Conflict, format!("this disk takes {name} and another name of the archive for one"))
                .hint("names that differ only in case or accents need a disk that tells them apart")
                .because(error)
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn more_comes_out_of_a_large_archive_unless_somebody_says_otherwise() {
        let of = |size, max_bytes| {
            let mut archive = Cursor::new(vec![0; size]);
            most(&mut archive, &Wishes { max_bytes, ..Wishes::default() }).unwrap()
        };
        assert_eq!([of(100, None), of(10_000_000, None)], [1 << 30, 2_000_000_000]);
        assert_eq!([of(100, Some(5)), of(100, Some(0))], [5, u64::MAX]);
    }

    #[test]
    fn nobody_is_an_admin_for_having_been_one_elsewhere() {
        use Role::{Admin, Guest, User};
        for (is_first, wish, was, expected) in [
            (true, None, Guest, Some(Admin)),
            (true, Some(Admin), User, Some(Admin)),
            (true, Some(User), User, None),
            (false, None, Admin, Some(User)),
            (false, None, Guest, Some(Guest)),
            (false, Some(Admin), User, Some(Admin)),
        ] {
            assert_eq!(role(is_first, wish, was).ok(), expected, "{is_first} {wish:?} {was:?}");
        }
    }
}
