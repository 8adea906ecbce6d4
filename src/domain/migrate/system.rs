//! What of a MetaHuman home is no person's: the one table of it.

use crate::store::key::Name;

/// What belongs to the system of a whole home, with all that lies beneath it.
const SYSTEM: &[&str] =
    &["logs/run", "logs/agents/running.json", "out/voices", "etc/network.json", "etc/cloudflare.json"];

/// What never comes over as it is, in nobody's profile either, and why.
const NEVER: &[(&str, &str)] = &[
    ("persona/users.json", "the accounts in it are taken over; the file itself stays"),
    ("logs/run/sessions.json", "live sessions do not come over: everybody signs in anew"),
    (".mh", "mh's own part of a profile is made anew"),
];

/// Whether a name at the root of an old home belongs to the system.
pub(super) fn is_system(name: &Name) -> bool {
    SYSTEM.iter().any(|system| is_or_beneath(name, system)) || never(name).is_some()
}

/// Whether a name stays where it is even where everything around it moves out of the way.
pub(super) fn stays_put(name: &Name) -> bool {
    SYSTEM.iter().any(|system| is_or_beneath(name, system))
}

/// Why a name of a person's data stays all the same, where it does.
pub(super) fn never(name: &Name) -> Option<&'static str> {
    NEVER.iter().find(|(never, _)| is_or_beneath(name, never)).map(|(_, why)| *why)
}

fn is_or_beneath(name: &Name, directory: &str) -> bool {
    let rest = name.as_bytes().strip_prefix(directory.as_bytes());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories_belong_with_all_that_lies_beneath_and_nothing_beside() {
        let is = |name: &str| is_system(&Name::new(name).unwrap());
        for name in
            ["logs/run", "logs/run/locks/x", "logs/agents/running.json", "out/voices/a.onnx", "etc/network.json"]
        {
            assert!(is(name), "{name}");
        }
        for name in ["logs", "logs/running", "logs/agents", "out/voices-mine/a", "etc/network.json.bak", "x/logs/run"] {
            assert!(!is(name), "{name}");
        }
    }

    #[test]
    fn accounts_and_sessions_never_come() {
        assert!(never(&Name::new("persona/users.json").unwrap()).is_some_and(|why| why.contains("accounts")));
        assert!(never(&Name::new("logs/run/sessions.json").unwrap()).is_some_and(|why| why.contains("sessions")));
        assert_eq!(never(&Name::new("persona/core.json").unwrap()), None);
    }
}
