//! Signing in: from a name and a password to a token. A wrong password and a name that nobody has
//! are answered alike, after the same work.

use super::hash::{self, PasswordHash};
use super::tokens::{self, Issued, NewToken};
use super::{Policy, SecretText, attempts, secret, token, turn};
use crate::domain::access::{self, Action, Actor, Proof, Target, TokenScope};
use crate::domain::span::Span;
use crate::domain::user::{self, Member};
use crate::domain::{Context, trail};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use crate::store::Store;
use crate::store::key::Scope;
use crate::store::operation::{Category, Level};

/// Somebody whose password was the right one.
struct Known {
    member: Member,
    /// The hash that it was compared with, and the one to put in its place.
    rehash: Option<(PasswordHash, PasswordHash)>,
}

/// Signs somebody in, for so long. A token of theirs that the new one takes the place of goes with the
/// same operation.
pub fn login(
    ctx: &Context<'_>,
    policy: &Policy,
    name: &Username,
    password: &SecretText,
    ttl: Span,
    former: Option<&SecretText>,
) -> Result<Issued> {
    let Known { member, rehash } = prove(ctx, policy, name, password)?;
    let actor = Actor::Member(member.clone(), Proof::Token(TokenScope::All));
    let ctx = Context { actor: &actor, ..*ctx };
    let target = Target::Member(&member);
    access::authorize(&ctx, Action::SignIn, target)?;
    let op = ctx.store.begin(&Scope::Home, ctx.cause("auth.login", Category::Security, Level::Info, Some(&member)))?;
    let mut op = access::reauthorize(&ctx, op, Action::SignIn, target)?;
    let ctx = ctx.later();
    let (text, new) = tokens::prepare(&ctx, &member, NewToken::login(ttl))?;
    secret::change(&mut op, &member.username, |secrets| {
        if let Some((compared, anew)) = rehash
            && secrets.password == Some(compared)
        {
            secrets.password = Some(anew);
        }
        secrets.tokens.retain(|token| former.is_none_or(|former| !token.is_of(&token::digest(former))));
        tokens::add_login(&ctx, &member, secrets, new.clone());
        Ok(())
    })?;
    op.detail("id", &new.id);
    op.commit()?;
    Ok(Issued { member, text, token: new })
}

/// Whether an account signs in with a password; one that does not needs no sign-in. Of a name that
/// nobody has, nothing is said.
pub fn check(store: &Store, name: &Username) -> Result<()> {
    let Some(member) = user::find(store, name)?.filter(|member| !member.account.password) else { return Ok(()) };
    let error = Error::usage(format!("{name} signs in without a password"));
    Err(match member.account.os_uid {
        Some(_) => error.hint(format!("run mh as the OS user whose account {name} is")),
        None if secret::read(store, name)?.has_password() => {
            error.hint(format!("the one that came along counts after: mh auth password {name} --enable"))
        }
        None => error.hint(format!("naming it is enough: mh --user {name} …; or set one: mh auth password {name}")),
    })
}

/// Who signs in, if the password is theirs.
fn prove(ctx: &Context<'_>, policy: &Policy, name: &Username, password: &SecretText) -> Result<Known> {
    let _turn = turn::wait(ctx)?;
    let member = user::find(ctx.store, name)?;
    let attempt = attempts::begin(ctx, name, member.as_ref())?;
    // An account without a password in force has none that could fit; nor has one with unreadable secrets.
    let signs_in = member.as_ref().filter(|member| member.account.password);
    let hash = signs_in.and_then(|member| secret::read(ctx.store, &member.username).ok()?.password);
    let fits = hash::fits(password, hash.as_ref(), policy.cost)?;
    match (fits, member, hash) {
        (true, Some(member), Some(hash)) => {
            let anew = if hash.is_of(policy.cost) { None } else { Some(PasswordHash::of(password, policy.cost)?) };
            attempt.right()?;
            Ok(Known { member, rehash: anew.map(|anew| (hash, anew)) })
        }
        (_, member, _) => {
            attempt.wrong()?;
            Err(failed(ctx, member.as_ref(), "the name or the password is wrong"))
        }
    }
}

/// Logs a failed attempt, and makes the error of it: nothing in it says whether there is such an account.
pub(super) fn failed(ctx: &Context<'_>, member: Option<&Member>, what: &str) -> Error {
    let cause = ctx.cause("auth.failed", Category::Security, Level::Warn, member);
    let target = member.map_or("nobody", |member| member.username.as_str());
    // Where no log takes the line, stderr has it, and the exit code.
    drop(trail::line(ctx, &Scope::Home, cause, &[("target", target.into())]));
    Error::new(Kind::Unauthenticated, what).hint("who forgot it asks an admin for a one-time code: mh auth reset NAME")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Reads;
    use crate::domain::auth::hash::{Cost, counted};
    use crate::domain::auth::password;
    use crate::domain::home;
    use crate::domain::limits::Limits;
    use crate::id::Ids;
    use crate::store::backend::Wait;
    use crate::store::fs::{Fs, Options};

    #[test]
    fn a_wrong_password_and_a_name_that_nobody_has_take_the_same_work() {
        let dir = tempfile::tempdir().unwrap();
        let wait = Wait { patience: std::time::Duration::from_secs(10), notice: Box::new(|_| {}) };
        let fs = Fs::open(&dir.path().join("home"), Options::default());
        let store = Store::new(Box::new(fs), wait, Ids::System);
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        let (alice, _) = home::first_account(&store, now, &"alice".parse().unwrap()).unwrap();
        let (actor, limits) = (Actor::Member(alice.clone(), Proof::Named), Limits::default());
        let ctx = Context {
            store: &store,
            actor: &actor,
            now,
            uptime: None,
            look: None,
            limits: &limits,
            reads: &Reads::default(),
        };
        let policy = Policy { cost: Cost { memory_kib: 8, passes: 1, lanes: 1 }, ..Policy::default() };
        let text = |text: &str| SecretText::from(text.to_owned());
        password::set(&ctx, &policy, &alice, &text("correct horse"), None).unwrap();
        let hashes = |name: &str, password: &str| {
            counted(|| drop(prove(&ctx, &policy, &name.parse().unwrap(), &text(password))))
        };
        assert_eq!(
            [hashes("alice", "wrong"), hashes("nobody-here", "wrong"), hashes("alice", "correct horse")],
            [1; 3]
        );
        // One whose password does not count any more.
        password::remove(&ctx, &alice).unwrap();
        assert_eq!(hashes("alice", "correct horse"), 1);
        assert_eq!(hashes("nobody-else", "correct horse"), 1);
        assert_eq!([(); 3].map(|()| hashes("alice", "wrong")), [1, 1, 0], "a refused attempt hashes nothing");
    }
}
