//! What a refusal says: what was missing, and how to get it.

use super::{Action, Actor, Refusal, Target, TokenScope};
use crate::domain::Context;
use crate::domain::user;
use crate::error::{Error, Kind};

/// The error for a refusal. The admins who can help are read from the store.
pub(super) fn explain(ctx: &Context<'_>, refusal: Refusal, action: Action, target: Target<'_>) -> Error {
    sentence(ctx.actor, refusal, action, target, &admins(ctx))
}

/// The admins by name, the first few of them; empty where there are none.
pub(in crate::domain) fn admins(ctx: &Context<'_>) -> String {
    let admins = user::directory::active_admins(ctx).unwrap_or_default();
    let names: Vec<&str> = admins.iter().take(3).map(|admin| admin.username.as_str()).collect();
    let more = if admins.len() > names.len() { " and others" } else { "" };
    format!("{}{more}", names.join(", "))
}

fn sentence(actor: &Actor, refusal: Refusal, action: Action, target: Target<'_>, admins: &str) -> Error {
    let what = phrase(actor, action, target);
    let forbidden = |message: String| Error::new(Kind::Forbidden, message);
    let ask = |request: &str| match admins {
        "" => "the home has no active admin at the moment".to_owned(),
        admins => format!("ask an admin ({admins}) {request}"),
    };
    match refusal {
        Refusal::Unproven => Error::new(Kind::Unauthenticated, format!("it is not known who wants to {what}"))
            .hint("say who you are with --user NAME"),
        Refusal::Barred(status) => forbidden(format!("the account {actor} is {status} and may not {what}"))
            .hint(ask(&format!("for `mh user set {actor} status=active`"))),
        Refusal::Scope(scope) => {
            forbidden(format!("this token of {actor} is for {} only and may not {what}", scope.as_str()))
                .hint(format!("make one that may: mh auth token create --scope {}", wider(action)))
        }
        Refusal::Expired => forbidden(format!("the account {actor} has ended and may not {what}"))
            .hint("guests come back as new ones: mh auth login --guest"),
        Refusal::Guest => forbidden(format!("{actor} is a guest and may not {what}"))
            .hint(ask(&format!("for `mh user set {actor} role=user`"))),
        Refusal::NotOwn => {
            let error = forbidden(format!("{actor} may not {what}"));
            let error = match action {
                Action::ReadPublic | Action::ReadAccount => error.hint(format!(
                    "{target} can show the public part to everybody: `mh user set {target} visibility=public`"
                )),
                _ => error,
            };
            error.hint(ask("or the owner to do it"))
        }
        Refusal::NotAdmin => forbidden(format!("only admins may {what}, and {actor} is not one")).hint(ask("to do it")),
        Refusal::Frozen => forbidden(format!("{target} is in the mode emulation, which leaves the profile as it is"))
            .hint(format!("to end it: mh --user {target} mode set dual")),
        Refusal::LastAdmin => forbidden(format!("{target} is the last active admin of this home"))
            .hint("make somebody else an admin first: `mh user set NAME role=admin`"),
        Refusal::FirstPassword => {
            forbidden("the admins of this home have no password: anybody can name one, and do everything".to_owned())
                .hint(match actor {
                    Actor::Member(admin, _) if admin.account.is_active_admin() => {
                        format!("begin with your own: mh auth password {actor}")
                    }
                    Actor::Member(..) | Actor::Nobody => ask("to begin with their own: `mh auth password`"),
                })
        }
        Refusal::LastPassword => forbidden(format!(
            "{target} is the last admin with a password, and others rely on theirs: without it anybody could be admin"
        ))
        .hint("take the others' passwords away first, or give another admin one: `mh auth password NAME`"),
        Refusal::NoGuests => forbidden("this home has no guests".to_owned())
            .hint(ask("for `mh config set --system guests.enabled=true`")),
    }
}

/// What it would be to do it, for a sentence.
fn phrase(actor: &Actor, action: Action, target: Target<'_>) -> String {
    let of = |what: &str| match (actor, target) {
        (Actor::Member(actor, _), Target::Member(member)) if actor.account.id == member.account.id => {
            format!("their own {what}")
        }
        _ => format!("the {what} of {target}"),
    };
    match action {
        Action::ReadProfile => format!("read {}", of("profile")),
        Action::ReadPublic => format!("read {}", of("public part")),
        Action::Capture | Action::AskKey => format!("put something into {}", of("profile")),
        Action::WriteProfile => format!("change {}", of("profile")),
        Action::WriteSession => format!("speak in {}", of("sessions")),
        Action::MaintainProfile => format!("look after {}", of("profile")),
        Action::ReadSecrets => format!("see {}", of("secrets")),
        Action::SignIn => "sign in".to_owned(),
        Action::ReadAccount => format!("see {}", of("account")),
        Action::EditAccount => format!("change {}", of("account")),
        Action::ListAccounts => "list the accounts".to_owned(),
        Action::ManageAccounts => "manage accounts".to_owned(),
        Action::ReadSystem => "see the home's settings".to_owned(),
        Action::ManageSystem => "change the home's settings".to_owned(),
        Action::ReadHomeLog => "read the home's own log".to_owned(),
        Action::CleanHome => "clean up the whole home".to_owned(),
        Action::WatchHome => "see who uses the home".to_owned(),
        Action::RunFor => match target {
            Target::Member(member) => format!("run a program for {}", member.username),
            Target::Home => "run a program for everybody".to_owned(),
        },
    }
}

/// The smallest scope of a token that would do.
fn wider(action: Action) -> &'static str {
    let scopes = [TokenScope::Read, TokenScope::Capture, TokenScope::All];
    scopes.into_iter().find(|scope| scope.opens(action)).unwrap_or(TokenScope::All).as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Proof;
    use crate::domain::user::{Member, Role, Status};

    #[test]
    fn a_refusal_says_what_was_missing_and_who_can_help() {
        let alice = Member::example("alice", Role::User);
        let bob = Actor::Member(Member::example("bob", Role::User), Proof::Named);
        let say = |refusal, action, admins| {
            let error = sentence(&bob, refusal, action, Target::Member(&alice), admins);
            format!("{} | {}", error.message(), error.hints().join(" | "))
        };
        assert_eq!(
            say(Refusal::NotOwn, Action::ReadProfile, "alice, carol"),
            "bob may not read the profile of alice | ask an admin (alice, carol) or the owner to do it"
        );
        assert_eq!(
            say(Refusal::Barred(Status::Suspended), Action::WriteProfile, "carol"),
            "the account bob is suspended and may not change the profile of alice \
             | ask an admin (carol) for `mh user set bob status=active`"
        );
        assert_eq!(
            say(Refusal::LastAdmin, Action::ManageAccounts, ""),
            "alice is the last active admin of this home \
             | make somebody else an admin first: `mh user set NAME role=admin`"
        );
    }

    #[test]
    fn not_knowing_who_asks_is_another_kind_than_not_allowing_it() {
        let kind = |refusal| sentence(&Actor::Nobody, refusal, Action::ListAccounts, Target::Home, "").kind();
        assert_eq!(kind(Refusal::Unproven), Kind::Unauthenticated);
        for refusal in [Refusal::NotOwn, Refusal::NotAdmin, Refusal::Guest, Refusal::LastAdmin] {
            assert_eq!(kind(refusal), Kind::Forbidden);
        }
    }
}
