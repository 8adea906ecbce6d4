//! The admins that MetaHuman's `.env` names: `ADMIN_USERS=a, b`.

use super::{People, names, read};
use crate::domain::user::Role;
use crate::error::Result;
use crate::store::key::Name;
use crate::store::source::Source;

/// Makes those admins whom `.env` names.
pub(super) fn admins(source: &dyn Source, found: &mut People) -> Result<()> {
    let bytes = match read(source, &Name::new(".env")?) {
        Ok(bytes) => bytes.unwrap_or_default(),
        Err(error) => {
            found.notes.push(format!(".env was not asked for ADMIN_USERS: {error}"));
            return Ok(());
        }
    };
    for name in admin_users(&String::from_utf8_lossy(&bytes)) {
        match names::find(&found.people, &name) {
            Some(at) if found.people[at].role == Role::Admin => {}
            Some(at) => {
                found.people[at].role = Role::Admin;
                found.notes.push(format!("{name:?} becomes an admin, as ADMIN_USERS in .env says"));
            }
            None => found.notes.push(format!("ADMIN_USERS in .env names {name:?}, who has no account")),
        }
    }
    Ok(())
}

/// The names; the last line that sets them counts.
fn admin_users(text: &str) -> Vec<String> {
    let value = text.lines().rev().find_map(|line| {
        let line = line.trim_start();
        let (key, value) = line.strip_prefix("export ").unwrap_or(line).split_once('=')?;
        (key.trim() == "ADMIN_USERS").then_some(value)
    });
    let value = value.unwrap_or_default().trim();
    let value = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
        _ => value.split(" #").next().unwrap_or_default(),
    };
    value.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn admins_are_read_as_a_shell_would() {
        assert_eq!(admin_users("A=1\nADMIN_USERS=a, b # us\n"), ["a", "b"]);
        assert_eq!(admin_users("ADMIN_USERS=a\n export ADMIN_USERS = \"b,,c\" # more\r\n"), ["b", "c"]);
        assert_eq!(admin_users("ADMIN_USERS='Sam Okoro'"), ["Sam Okoro"]);
        for none in ["", "#ADMIN_USERS=a", "ADMIN_USERS=", "MY_ADMIN_USERS=a", "ADMIN_USERS"] {
            assert_eq!(admin_users(none), [""; 0], "{none}");
        }
    }
}
