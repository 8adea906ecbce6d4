//! What a limit says to somebody who would pass it: which, how much is used, and who can raise it.

use super::{Allowed, Limit, Origin, variable};
use crate::domain::Context;
use crate::domain::access;
use crate::domain::user::Member;
use crate::error::{Error, Kind};

/// The error for `who` (`None` is the home), who has used so much of what `limit` allows.
pub fn passed(ctx: &Context<'_>, who: Option<&Member>, limit: Limit, allowed: &Allowed, used: u64) -> Error {
    let name = who.map_or("the home", |member| member.username.as_str());
    error(ctx, name, limit.as_str(), &has(limit, used), allowed, used)
}

/// The same for a limit of any name; `has` is what there is of it, for a sentence.
pub(super) fn error(ctx: &Context<'_>, who: &str, limit: &str, has: &str, allowed: &Allowed, used: u64) -> Error {
    let Allowed { most, by } = allowed;
    let sentence = format!("{who} {has}, and limits.{limit}{} allows {most}", of(by));
    let error = Error::new(Kind::Limit, sentence).of_limit(format!("limits.{limit}"), who, used, *most);
    error.hint(remedy(by, limit, who, &access::admins(ctx)))
}

/// How much of it there is, for a sentence.
fn has(limit: Limit, used: u64) -> String {
    let some = |one: &str, many: &str| format!("{used} {}", if used == 1 { one } else { many });
    match limit {
        Limit::Users => format!("has {}", some("account", "accounts")),
        Limit::MemoryBytes => format!("has a text of {}", some("byte", "bytes")),
        Limit::MessageBytes => format!("has a message of {}", some("byte", "bytes")),
        Limit::Memories => format!("has {}", some("memory", "memories")),
        Limit::Tasks => format!("has {}", some("open task", "open tasks")),
        Limit::Bytes => format!("has {}", some("byte", "bytes")),
        Limit::Sessions => format!("has {}", some("session", "sessions")),
        Limit::SessionsPerUser => format!("has {}", some("live session", "live sessions")),
        Limit::TokensPerUser => format!("has {}", some("token", "tokens")),
        Limit::LoginAttempts => format!("had {}", some("wrong password", "wrong passwords")),
        Limit::CapturesPerMinute => format!("captured {} within a minute", some("memory", "memories")),
        Limit::CapturesPerDay => format!("captured {} today (UTC)", some("memory", "memories")),
        Limit::MessagesPerMinute => format!("said {} within a minute", some("message", "messages")),
        Limit::MessagesPerDay => format!("said {} today (UTC)", some("message", "messages")),
        Limit::SessionsPerDay => format!("started {} today (UTC)", some("session", "sessions")),
    }
}

/// Whose word it is, where that is not the home's.
fn of(by: &Origin) -> String {
    match by {
        Origin::BuiltIn | Origin::Home => String::new(),
        Origin::Role(role) => format!(" of the role {role}"),
        Origin::Tier(tier) => format!(" of the tier {tier}"),
        Origin::Account => " of the account".to_owned(),
        Origin::Environment => " of the environment".to_owned(),
    }
}

/// Who can raise it, and how.
fn remedy(by: &Origin, limit: &str, name: &str, admins: &str) -> String {
    let command = match by {
        Origin::Environment => {
            return format!("the environment lowers it: unset {}", variable(limit));
        }
        Origin::BuiltIn | Origin::Home => format!("mh config set --system limits.{limit}=N"),
        Origin::Role(role) => format!("mh config set --system roles.{role}.{limit}=N"),
        Origin::Tier(tier) => format!("mh config set --system tiers.{tier}.{limit}=N"),
        Origin::Account => format!("mh user set {name} limits.{limit}=N"),
    };
    match admins {
        "" => format!("an admin can raise it with `{command}`"),
        admins => format!("an admin ({admins}) can raise it with `{command}`"),
    }
}
