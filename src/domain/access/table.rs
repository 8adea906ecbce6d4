//! The table of who may do what. Pure: what it rests on is what it is given.
//!
//! | | own profile | another's | another's public | the home |
//! |---|---|---|---|---|
//! | admin | all | all, logged | all | all |
//! | user | all; own display name, e-mail, visibility | no | read what is public | see who is there, and the settings |
//! | guest | read; own sessions | no | read what is public | see who is there, and the settings |
//! | nobody, suspended, inactive | no | no | no | no |

use super::{Action, Actor, Proof, Target, TokenScope};
use crate::domain::user::{Member, Role, Status, Visibility};

/// What a target is to the one who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Own,
    Anothers,
    AnothersPublic,
    Home,
}

impl Relation {
    fn of(target: Target<'_>, actor: &Member) -> Self {
        match target {
            Target::Home => Self::Home,
            // By id: an account that took over a name has not taken over the profile.
            Target::Member(member) if member.account.id == actor.account.id => Self::Own,
            Target::Member(member) => match member.account.visibility {
                Visibility::Private => Self::Anothers,
                Visibility::Public => Self::AnothersPublic,
            },
        }
    }
}

/// Why somebody may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not known who asks.
    Unproven,
    /// The account is suspended or inactive.
    Barred(Status),
    /// The account has ended.
    Expired,
    /// The token is for something else.
    Scope(TokenScope),
    /// Guests only read.
    Guest,
    /// It belongs to somebody else.
    NotOwn,
    /// It takes an admin.
    NotAdmin,
    /// The profile is in emulation. Not in the table: it goes by the document, not by who asks.
    Frozen,
    /// It would leave the home without an admin who can act. Not in the table: `user set` finds it.
    LastAdmin,
    /// Anybody can be an admin of this home, so that a password would protect nothing. Not in the table.
    FirstPassword,
    /// It would leave others with passwords that protect nothing. Not in the table.
    LastPassword,
    /// The home has no guests. Not in the table: it goes by the settings.
    NoGuests,
}

/// Whether this actor may do this to that.
pub fn decide(actor: &Actor, action: Action, target: Target<'_>) -> Result<(), Refusal> {
    let Actor::Member(member, proof) = actor else { return Err(Refusal::Unproven) };
    match member.account.status {
        Status::Active => {}
        status @ (Status::Suspended | Status::Inactive) => return Err(Refusal::Barred(status)),
    }
    by_role(member.account.role, action, Relation::of(target, member))?;
    match proof {
        Proof::Token(scope) if !scope.opens(action) => Err(Refusal::Scope(*scope)),
        Proof::Token(_) | Proof::Named | Proof::OsUser => Ok(()),
    }
}

impl TokenScope {
    /// The words for all of them.
    pub const WORDS: [&str; 3] = ["read", "capture", "all"];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Capture => "capture",
            Self::All => "all",
        }
    }

    /// Whether a token of this scope is enough, for those who may.
    pub(super) fn opens(self, action: Action) -> bool {
        match action {
            Action::ReadProfile
            | Action::ReadPublic
            | Action::ReadAccount
            | Action::ListAccounts
            | Action::ReadSystem
            | Action::ReadHomeLog
            | Action::WatchHome => matches!(self, Self::Read | Self::All),
            Action::Capture | Action::AskKey => matches!(self, Self::Capture | Self::All),
            Action::WriteProfile
            | Action::WriteSession
            | Action::ReadSecrets
            | Action::MaintainProfile
            | Action::SignIn
            | Action::EditAccount
            | Action::ManageAccounts
            | Action::ManageSystem
            | Action::CleanHome
            | Action::RunFor => self == Self::All,
        }
    }
}

fn by_role(role: Role, action: Action, relation: Relation) -> Result<(), Refusal> {
    let own = relation == Relation::Own;
    let only_if = |allowed: bool, refusal| if allowed { Ok(()) } else { Err(refusal) };
    match (role, action) {
        (Role::Admin, _) => Ok(()),
        (Role::User | Role::Guest, Action::ListAccounts | Action::ReadSystem) => Ok(()),
        (Role::User | Role::Guest, Action::ReadPublic) => {
            only_if(own || relation == Relation::AnothersPublic, Refusal::NotOwn)
        }
        (Role::User | Role::Guest, Action::ReadProfile | Action::ReadAccount) => only_if(own, Refusal::NotOwn),
        (Role::User | Role::Guest, Action::WriteSession | Action::RunFor | Action::SignIn) => {
            only_if(own, Refusal::NotOwn)
        }
        (Role::User, Action::Capture | Action::AskKey | Action::WriteProfile) => only_if(own, Refusal::NotOwn),
        (Role::User, Action::ReadSecrets | Action::MaintainProfile | Action::EditAccount) => {
            only_if(own, Refusal::NotOwn)
        }
        (Role::Guest, Action::Capture | Action::AskKey | Action::WriteProfile) => Err(Refusal::Guest),
        (Role::Guest, Action::ReadSecrets | Action::MaintainProfile | Action::EditAccount) => Err(Refusal::Guest),
        (
            Role::User | Role::Guest,
            Action::ManageAccounts | Action::ManageSystem | Action::ReadHomeLog | Action::CleanHome | Action::WatchHome,
        ) => Err(Refusal::NotAdmin),
    }
}

/// Whether it is the role alone that opens somebody else's profile for reading: that leaves a line.
pub(super) fn is_admins_read(actor: &Member, action: Action, target: Target<'_>) -> bool {
    let reads = matches!(action, Action::ReadProfile | Action::ReadPublic | Action::ReadSecrets);
    reads && by_role(Role::User, action, Relation::of(target, actor)).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who may: (A)dmin, (U)ser, (G)uest. Columns: own, another's, another's public, the home.
    const TABLE: [(Action, [&str; 4]); 19] = [
        (Action::ReadProfile, ["AUG", "A", "A", "A"]),
        (Action::ReadPublic, ["AUG", "A", "AUG", "A"]),
        (Action::Capture, ["AU", "A", "A", "A"]),
        (Action::AskKey, ["AU", "A", "A", "A"]),
        (Action::WriteProfile, ["AU", "A", "A", "A"]),
        (Action::WriteSession, ["AUG", "A", "A", "A"]),
        (Action::MaintainProfile, ["AU", "A", "A", "A"]),
        (Action::ReadSecrets, ["AU", "A", "A", "A"]),
        (Action::SignIn, ["AUG", "A", "A", "A"]),
        (Action::ReadAccount, ["AUG", "A", "A", "A"]),
        (Action::EditAccount, ["AU", "A", "A", "A"]),
        (Action::ListAccounts, ["AUG", "AUG", "AUG", "AUG"]),
        (Action::ManageAccounts, ["A", "A", "A", "A"]),
        (Action::ReadSystem, ["AUG", "AUG", "AUG", "AUG"]),
        (Action::ManageSystem, ["A", "A", "A", "A"]),
        (Action::ReadHomeLog, ["A", "A", "A", "A"]),
        (Action::CleanHome, ["A", "A", "A", "A"]),
        (Action::WatchHome, ["A", "A", "A", "A"]),
        (Action::RunFor, ["AUG", "A", "A", "A"]),
    ];

    const ROLES: [(char, Role); 3] = [('A', Role::Admin), ('U', Role::User), ('G', Role::Guest)];

    fn public(mut member: Member) -> Member {
        member.account.visibility = Visibility::Public;
        member
    }

    #[test]
    fn the_table_holds_for_everybody() {
        let private = Member::example("bob", Role::User);
        let public = public(Member::example("carol", Role::User));
        for (action, columns) in TABLE {
            for (letter, role) in ROLES {
                for status in [Status::Active, Status::Suspended, Status::Inactive] {
                    let mut own = Member::example("alice", role);
                    own.account.status = status;
                    let actor = Actor::Member(own.clone(), Proof::Named);
                    let targets =
                        [Target::Member(&own), Target::Member(&private), Target::Member(&public), Target::Home];
                    for (target, who) in targets.into_iter().zip(columns) {
                        let answer = decide(&actor, action, target);
                        let expected = status == Status::Active && who.contains(letter);
                        assert_eq!(answer.is_ok(), expected, "{role} ({status}), {action:?}, {target}: {answer:?}");
                        let barred = matches!(answer, Err(Refusal::Barred(_)));
                        assert_eq!(barred, status != Status::Active, "{role} ({status}), {action:?}, {target}");
                        assert_eq!(decide(&Actor::Nobody, action, target), Err(Refusal::Unproven));
                    }
                }
            }
        }
    }

    #[test]
    fn a_token_opens_no_more_than_its_scope_and_no_more_than_its_account() {
        let alice = Member::example("alice", Role::User);
        let may = |scope, action| {
            let actor = Actor::Member(alice.clone(), Proof::Token(scope));
            decide(&actor, action, Target::Member(&alice))
        };
        for (action, _) in TABLE {
            let named = decide(&Actor::Member(alice.clone(), Proof::Named), action, Target::Member(&alice));
            assert_eq!(may(TokenScope::All, action), named, "{action:?}");
            for scope in [TokenScope::Read, TokenScope::Capture] {
                assert!(named.is_ok() || may(scope, action) == named, "{action:?}");
            }
        }
        assert_eq!(may(TokenScope::Read, Action::ReadProfile), Ok(()));
        assert_eq!(may(TokenScope::Read, Action::Capture), Err(Refusal::Scope(TokenScope::Read)));
        assert_eq!(may(TokenScope::Capture, Action::Capture), Ok(()));
        for action in [Action::ReadProfile, Action::WriteProfile, Action::WriteSession, Action::EditAccount] {
            assert_eq!(may(TokenScope::Capture, action), Err(Refusal::Scope(TokenScope::Capture)), "{action:?}");
        }
    }

    #[test]
    fn what_is_ones_own_goes_by_the_account_and_not_by_the_name() {
        let mine = Member::example("alice", Role::User);
        let taken_over = Member { username: mine.username.clone(), ..Member::example("bob", Role::User) };
        let actor = Actor::Member(mine, Proof::Named);
        assert_eq!(decide(&actor, Action::ReadProfile, Target::Member(&taken_over)), Err(Refusal::NotOwn));
    }

    #[test]
    fn an_admins_read_is_what_the_role_alone_opens() {
        let admin = Member::example("alice", Role::Admin);
        let private = Member::example("bob", Role::User);
        let public = public(Member::example("carol", Role::User));
        for (action, target, expected) in [
            (Action::ReadProfile, &admin, false),
            (Action::ReadProfile, &private, true),
            (Action::ReadPublic, &private, true),
            (Action::ReadProfile, &public, true),
            (Action::ReadPublic, &public, false),
            (Action::WriteProfile, &private, false),
            (Action::ReadAccount, &private, false),
        ] {
            assert_eq!(
                is_admins_read(&admin, action, Target::Member(target)),
                expected,
                "{action:?} {}",
                target.username
            );
        }
    }
}
