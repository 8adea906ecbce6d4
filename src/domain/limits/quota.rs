//! What somebody may have, and how much of it they have now.

use std::collections::BTreeSet;

use super::window::{Recent, midnight};
use super::{Allowed, Layer, Limit, RATE, captures, rate};
use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::auth::{attempts, tokens};
use crate::domain::session::{self, message};
use crate::domain::user::{self, Member};
use crate::error::Result;
use crate::id::Username;
use crate::store::operation::Totals;

/// A limit as it holds for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Its name: `memories`, `rate.capture`.
    pub limit: String,
    /// How much there is; `None` for what cannot be added up, such as the length of a text, and for what
    /// cannot be read here.
    pub used: Option<u64>,
    /// How much there may be; `None` is no limit.
    pub allowed: Option<Allowed>,
}

/// All limits of an account, and how often it may run which command. Writes nothing but what access leaves.
pub fn of(ctx: &Context<'_>, username: &Username) -> Result<Vec<Quota>> {
    let member = user::find_or_suggest(ctx.store, username)?;
    authorize(ctx, Action::ReadAccount, Target::Member(&member))?;
    let usage = Usage::of(ctx, &member)?;
    let counted = Limit::ALL.into_iter().map(|limit| Quota {
        limit: limit.to_string(),
        used: usage.of_limit(limit),
        allowed: ctx.limits.of(&member.account, limit),
    });
    let commands = commands(ctx, &member);
    let rates = commands.into_iter().map(|command| Quota {
        limit: format!("{RATE}.{command}"),
        used: runs(ctx, &member, command),
        allowed: ctx.limits.rate(&member.account, command),
    });
    Ok(counted.chain(rates).collect())
}

/// What there is of everything that is counted.
struct Usage {
    users: u64,
    totals: Totals,
    sessions: u64,
    sessions_today: u64,
    live_sessions: u64,
    tokens: Option<u64>,
    wrong_passwords: Option<u64>,
    captures: Recent,
    messages: Recent,
}

impl Usage {
    fn of(ctx: &Context<'_>, member: &Member) -> Result<Self> {
        let scope = member.scope();
        Ok(Self {
            users: user::names(ctx.store)?.len() as u64,
            totals: ctx.store.totals(&scope)?,
            sessions: session::count(ctx, member, None)?,
            sessions_today: session::count(ctx, member, Some(midnight(ctx)))?,
            live_sessions: session::all_live(ctx, member)?.len() as u64,
            // Members of a group home do not see what the home keeps of sign-ins.
            tokens: tokens::count(ctx, member).ok(),
            wrong_passwords: attempts::wrong(ctx, member).ok(),
            captures: captures::recent(ctx, &scope, true)?,
            messages: Recent::counted(ctx, &scope, message::COUNTER)?,
        })
    }

    fn of_limit(&self, limit: Limit) -> Option<u64> {
        let total = |count: i64| Some(u64::try_from(count).unwrap_or_default());
        match limit {
            Limit::Users => Some(self.users),
            Limit::Memories => total(self.totals.memories),
            Limit::Tasks => total(self.totals.tasks),
            Limit::Bytes => total(self.totals.bytes),
            Limit::Sessions => Some(self.sessions),
            Limit::SessionsPerUser => Some(self.live_sessions),
            Limit::SessionsPerDay => Some(self.sessions_today),
            Limit::TokensPerUser => self.tokens,
            Limit::LoginAttempts => self.wrong_passwords,
            Limit::CapturesPerMinute => Some(self.captures.in_minute()),
            Limit::CapturesPerDay => Some(self.captures.today),
            Limit::MessagesPerMinute => Some(self.messages.in_minute()),
            Limit::MessagesPerDay => Some(self.messages.today),
            Limit::MemoryBytes | Limit::MessageBytes => None,
        }
    }
}

/// The commands of which somebody says how often this account may run them.
fn commands<'a>(ctx: &Context<'a>, member: &'a Member) -> BTreeSet<&'a str> {
    let limits = ctx.limits;
    let role = limits.roles.get(&member.account.role);
    let tier = member.account.tier.as_ref().and_then(|tier| limits.tiers.get(tier));
    let layers: [Option<&Layer>; 5] =
        [Some(&limits.home), role, tier, Some(&member.account.limits), Some(&limits.lowered)];
    layers.into_iter().flatten().flat_map(|layer| layer.rates.keys()).map(String::as_str).collect()
}

/// How often a command ran within the last minute; `None` where its counter cannot be opened.
fn runs(ctx: &Context<'_>, member: &Member, command: &str) -> Option<u64> {
    Recent::counted(ctx, &member.scope(), &rate::counter(command)).ok().map(|recent| recent.in_minute())
}
