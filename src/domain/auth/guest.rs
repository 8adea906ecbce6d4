//! Guests: accounts that last an hour or so, for whoever comes by. They read what is public and have
//! sessions of their own; cleanup takes them away.

use chrono::SubsecRound as _;

use super::tokens::{self, Issued, NewToken};
use super::{Policy, SecretText, secret};
use crate::domain::Context;
use crate::domain::access::{self, Action, Refusal, Target};
use crate::domain::limits::Layer;
use crate::domain::span::Span;
use crate::domain::user::{Account, Member, Role, Status, Visibility, add};
use crate::error::{Error, Result};
use crate::store::key::{Key, Scope};
use crate::store::operation::{Category, Level};

/// The longest that a guest stays.
const LONGEST: Span = Span::hours(24);

/// Makes a guest with a token, both for as long as they stay, in one operation.
pub fn login(ctx: &Context<'_>, policy: &Policy, ttl: Option<Span>) -> Result<Issued> {
    let ttl = ttl.unwrap_or(policy.guest_ttl);
    if ttl > LONGEST {
        return Err(Error::usage("a guest stays for 24 hours at most").hint("choose less, as in --ttl 4h"));
    }
    if !policy.guests {
        return Err(access::refuse(ctx, Refusal::NoGuests, Action::SignIn, Target::Home));
    }
    let name = format!("guest-{}", &SecretText::random::<5>()?.reveal()[..5]);
    let account = Account {
        id: ctx.store.ids.uuid()?,
        role: Role::Guest,
        status: Status::Active,
        visibility: Visibility::Private,
        display_name: None,
        email: None,
        password: true,
        os_uid: None,
        tier: None,
        created: ctx.now.trunc_subsecs(3),
        expires: Some(ctx.now.trunc_subsecs(3) + ttl.delta()),
        uptime: ctx.uptime,
        limits: Layer::default(),
    };
    let member = Member { username: name.parse()?, account };
    let (text, token) = tokens::prepare(ctx, &member, NewToken::login(ttl))?;
    let cause = ctx.cause("auth.guest", Category::Security, Level::Info, Some(&member));
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    add::check_room(ctx, &member.username)?;
    op.create(&Key::account(&member.username), &member.account.document()?)?;
    // Nothing to start with: what a profile lacks reads as the template has it.
    op.add_profile(&member.profile(), &[])?;
    secret::change(&mut op, &member.username, |secrets| {
        secrets.tokens.push(token.clone());
        Ok(())
    })?;
    op.detail("username", &member.username);
    op.detail("id", &token.id);
    op.commit()?;
    Ok(Issued { member, text, token })
}
