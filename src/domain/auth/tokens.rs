//! The tokens of an account: made, listed, made anew, and revoked. They prove who somebody is until
//! they end; they are no sessions.

use chrono::{DateTime, SubsecRound as _, Utc};

use super::secret::{self, Secrets};
use super::token::{self, Holder, Origin, Token};
use super::{SecretText, uses};
use crate::domain::Context;
use crate::domain::access::{self, Action, Actor, Proof, Target, TokenScope};
use crate::domain::limits::{self, Limit};
use crate::domain::span::Span;
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::id::IdKind;
use crate::store::Operation;
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};

/// The most characters of a label.
const LABEL: usize = 100;

/// A token that is to be.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// What its owner calls it.
    pub label: Option<String>,
    /// What it opens.
    pub scope: TokenScope,
    /// For how long; `None` is for ever.
    pub ttl: Option<Span>,
    origin: Origin,
}

impl NewToken {
    /// One that its owner puts wherever it is needed.
    pub fn labelled(label: Option<String>, scope: TokenScope, ttl: Option<Span>) -> Result<Self> {
        if let Some(label) = label.as_deref()
            && (label.trim().is_empty() || label.chars().any(char::is_control) || label.chars().count() > LABEL)
        {
            return Err(Error::usage(format!("{label:?} cannot be the label of a token"))
                .hint(format!("a label is one line of up to {LABEL} characters")));
        }
        Ok(Self { label, scope, ttl, origin: Origin::Token })
    }

    /// That of a sign-in.
    pub(super) fn login(ttl: Span) -> Self {
        Self { label: None, scope: TokenScope::All, ttl: Some(ttl), origin: Origin::Login }
    }
}

/// A token that was made. Its text is nowhere else.
#[derive(Debug)]
pub struct Issued {
    /// Whose it is.
    pub member: Member,
    /// What proves it.
    pub text: SecretText,
    /// What the home keeps of it.
    pub token: Token,
}

/// A token as its owner sees it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What the home keeps of it.
    pub token: Token,
    /// Whether it has ended.
    pub over: bool,
    /// When a command last went through with it, to the hour.
    pub last_used: Option<DateTime<Utc>>,
}

/// Makes a token for an account.
pub fn create(ctx: &Context<'_>, member: &Member, new: NewToken) -> Result<Issued> {
    access::authorize(ctx, Action::EditAccount, Target::Member(member))?;
    let mut op = begin(ctx, "auth.token.create", member)?;
    let ctx = &ctx.later();
    let (text, token) = prepare(ctx, member, new)?;
    secret::change(&mut op, &member.username, |secrets| {
        secrets.tokens.retain(|token| !token.is_over(ctx));
        check_room(ctx, member, secrets)?;
        secrets.tokens.push(token.clone());
        Ok(())
    })?;
    commit(op, &token)?;
    Ok(Issued { member: member.clone(), text, token })
}

/// Gives a token another text, and its whole time again; the former text is worth nothing any more.
pub fn rotate(ctx: &Context<'_>, member: &Member, id: &str) -> Result<Issued> {
    let found = find(ctx, member, id)?;
    let mut op = begin(ctx, "auth.token.rotate", member)?;
    let ctx = &ctx.later();
    let (text, token) = secret::change(&mut op, &member.username, |secrets| {
        let token = secrets.tokens.iter_mut().find(|token| token.id == found.id).ok_or_else(|| unknown(id))?;
        let text = token::new_text(&member.account.id)?;
        (token.sha256, token.created, token.uptime) = (token::digest(&text), ctx.now.trunc_subsecs(3), ctx.uptime);
        Ok((text, token.clone()))
    })?;
    commit(op, &token)?;
    Ok(Issued { member: member.clone(), text, token })
}

/// Takes a token away for good.
pub fn revoke(ctx: &Context<'_>, member: &Member, id: &str) -> Result<Token> {
    let found = find(ctx, member, id)?;
    let mut op = begin(ctx, "auth.token.revoke", member)?;
    secret::change(&mut op, &member.username, |secrets| {
        secrets.tokens.retain(|token| token.id != found.id);
        Ok(())
    })?;
    commit(op, &found)?;
    Ok(found)
}

/// The tokens of an account that could be changed by the actor, by what people call them.
pub fn find(ctx: &Context<'_>, member: &Member, id: &str) -> Result<Token> {
    access::authorize(ctx, Action::EditAccount, Target::Member(member))?;
    let tokens = secret::read(ctx.store, &member.username)?.tokens;
    let named = |token: &&Token| {
        let (whole, tail) = (token.id.as_str(), token.id.as_str().rsplit('-').next().unwrap_or_default());
        !id.is_empty() && (whole.starts_with(id) || tail == id)
    };
    let found: Vec<&Token> = tokens.iter().filter(named).collect();
    match found.as_slice() {
        [] => Err(unknown(id)),
        [token] => Ok((*token).clone()),
        several => {
            let ids: Vec<&str> = several.iter().map(|token| token.id.as_str()).collect();
            Err(Error::usage(format!("{id:?} could be several tokens")).hint(format!("they are: {}", ids.join(", "))))
        }
    }
}

/// The tokens of an account, oldest first.
pub fn list(ctx: &Context<'_>, member: &Member) -> Result<Vec<Listed>> {
    access::authorize(ctx, Action::ReadAccount, Target::Member(member))?;
    let tokens = secret::read(ctx.store, &member.username)?.tokens;
    let used = uses::of(ctx, member);
    let listed = |token: Token| Listed { over: token.is_over(ctx), last_used: used.get(&token.id).copied(), token };
    Ok(tokens.into_iter().map(listed).collect())
}

/// How many tokens an account has, sign-ins not counted.
pub(in crate::domain) fn count(ctx: &Context<'_>, member: &Member) -> Result<u64> {
    let mut secrets = secret::read(ctx.store, &member.username)?;
    secrets.tokens.retain(|token| !token.is_over(ctx));
    Ok(live(&secrets, Origin::Token))
}

/// Ends a sign-in: whoever holds a token may revoke it. Says whether it was still one.
pub fn end(ctx: &Context<'_>, text: &SecretText) -> Result<Option<Member>> {
    let (Holder::Is(member, token) | Holder::Was(member, token)) = token::holder(ctx, text)? else { return Ok(None) };
    let actor = Actor::Member(Member::clone(&member), Proof::Token(token.scope));
    let cause = Context { actor: &actor, ..*ctx }.cause("auth.logout", Category::Security, Level::Info, Some(&member));
    let mut op = ctx.store.begin(&Scope::Home, cause)?;
    secret::change(&mut op, &member.username, |secrets| {
        secrets.tokens.retain(|known| known.id != token.id);
        Ok(())
    })?;
    commit(op, &token)?;
    Ok(Some(*member))
}

/// A token and its text, not kept yet.
pub(super) fn prepare(ctx: &Context<'_>, member: &Member, new: NewToken) -> Result<(SecretText, Token)> {
    let NewToken { label, scope, ttl, origin } = new;
    let text = token::new_text(&member.account.id)?;
    let token = Token {
        id: ctx.store.ids.timed(IdKind::Token, ctx.now)?,
        label,
        origin,
        scope,
        created: ctx.now.trunc_subsecs(3),
        uptime: ctx.uptime,
        ttl_seconds: ttl.map(|ttl| u32::try_from(ttl.delta().num_seconds()).unwrap_or(u32::MAX)),
        sha256: token::digest(&text),
    };
    Ok((text, token))
}

/// Adds a sign-in. It is never refused for those that there are: the oldest of them ends instead.
pub(super) fn add_login(ctx: &Context<'_>, member: &Member, secrets: &mut Secrets, new: Token) {
    secrets.tokens.retain(|token| !token.is_over(ctx));
    let most = ctx.limits.of(&member.account, Limit::TokensPerUser).map_or(u64::MAX, |allowed| allowed.most).max(1);
    while live(secrets, Origin::Login) >= most {
        let Some(oldest) = secrets.tokens.iter().position(|token| token.origin == Origin::Login) else { break };
        secrets.tokens.remove(oldest);
    }
    secrets.tokens.push(new);
}

fn check_room(ctx: &Context<'_>, member: &Member, secrets: &Secrets) -> Result<()> {
    let used = live(secrets, Origin::Token);
    match ctx.limits.of(&member.account, Limit::TokensPerUser) {
        Some(allowed) if used >= allowed.most => {
            let error = limits::passed(ctx, Some(member), Limit::TokensPerUser, &allowed, used);
            Err(error.hint("or revoke one that is not needed: mh auth token list"))
        }
        Some(_) | None => Ok(()),
    }
}

/// How many there are of an origin, those that are over being gone already.
fn live(secrets: &Secrets, origin: Origin) -> u64 {
    secrets.tokens.iter().filter(|token| token.origin == origin).count() as u64
}

fn begin<'a>(ctx: &Context<'a>, event: &str, member: &Member) -> Result<Operation<'a>> {
    let op = ctx.store.begin(&Scope::Home, ctx.cause(event, Category::Security, Level::Info, Some(member)))?;
    access::reauthorize(ctx, op, Action::EditAccount, Target::Member(member))
}

fn commit(mut op: Operation<'_>, token: &Token) -> Result<()> {
    op.detail("id", &token.id);
    op.detail("scope", token.scope);
    op.commit().map(drop)
}

fn unknown(id: &str) -> Error {
    Error::not_found(format!("there is no token {id:?}")).hint("mh auth token list shows them")
}
