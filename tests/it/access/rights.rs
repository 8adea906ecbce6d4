//! What is expected, written a second time: the program has its own table of who may do what, which
//! must come to the same.

/// What a command takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Right {
    /// Nothing: anybody may, and what they prove is not asked.
    Nothing,
    /// Nothing, but a token that is handed over must be one.
    Proof,
    /// That it is known who asks, whatever they may do.
    Identity,
    /// Seeing a profile.
    Read,
    /// Seeing what a profile shows to everybody.
    ReadPublic,
    /// Seeing the secrets in it.
    Reveal,
    /// Putting something new into it.
    Capture,
    /// Changing it.
    Write,
    /// Looking at it, and changing it then.
    Amend,
    /// Changing its sessions.
    Talk,
    /// Seeing an account.
    Account,
    /// Seeing what an account shows to everybody.
    PublicAccount,
    /// Changing an account as its owner may.
    EditAccount,
    /// Running something in somebody's name.
    Run,
    /// Running something in one's own name; of admins, in everybody's.
    RunOwn,
    /// Seeing what everybody sees who has an account.
    Look,
    /// Seeing what admins see of the home.
    Watch,
    /// Seeing every profile.
    ReadAll,
    /// Looking at every profile, and changing it then.
    AmendAll,
    /// Changing the home and its accounts.
    Govern,
    /// Signing in to an account that may: who does it is not asked, and known by the password.
    SignIn,
    /// Coming as a guest, where the home has guests: anybody may.
    Join,
    /// Choosing another password for it, with a code.
    Recover,
}

/// Whose profile a command works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Own,
    Anothers,
    AnothersPublic,
}

/// What is known of those who ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing: naming an account with a password is no proof.
    Unknown,
    /// Nothing, and what they say of themselves is not true.
    Untrue,
    /// An account that may do nothing.
    Barred,
    /// An account, and what the proof of it opens.
    Known(Role, Scope),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Admin,
    User,
    Guest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Everything,
    Reading,
    Capturing,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Allowed,
    /// As `unauthenticated`.
    Unproven,
    /// As `forbidden`.
    Forbidden,
}

/// Who may do what.
pub(super) fn expected(standing: Standing, right: Right, whose: Whose) -> Answer {
    let own = whose == Whose::Own;
    let (role, scope) = match (standing, right) {
        (Standing::Barred, Right::SignIn | Right::Recover) if own => return Answer::Forbidden,
        (Standing::Known(Role::Guest, _), Right::Recover) if own => return Answer::Forbidden,
        (_, Right::SignIn | Right::Recover) => return Answer::Allowed,
        (_, Right::Nothing | Right::Join) | (Standing::Unknown, Right::Proof) => return Answer::Allowed,
        (Standing::Unknown | Standing::Untrue, _) => return Answer::Unproven,
        (_, Right::Proof | Right::Identity) => return Answer::Allowed,
        (Standing::Barred, _) => return Answer::Forbidden,
        (Standing::Known(role, scope), _) => (role, scope),
    };
    let by_role = match right {
        Right::Nothing | Right::Proof | Right::Identity => true,
        Right::Look | Right::RunOwn | Right::Join | Right::SignIn | Right::Recover => true,
        Right::Read | Right::Talk | Right::Account | Right::Run => own,
        Right::ReadPublic | Right::PublicAccount => whose != Whose::Anothers,
        Right::Reveal | Right::Capture | Right::Write | Right::Amend | Right::EditAccount => own && role == Role::User,
        Right::Watch | Right::ReadAll | Right::AmendAll | Right::Govern => false,
    };
    let by_scope = match scope {
        Scope::Everything => true,
        Scope::Reading => !changes(right) && right != Right::Reveal,
        Scope::Capturing => right == Right::Capture,
    };
    if (by_role || role == Role::Admin) && by_scope { Answer::Allowed } else { Answer::Forbidden }
}

/// How many lines say that an admin read something of somebody else: one for each of them, and one for everybody at once.
pub(super) fn reads(standing: Standing, right: Right, whose: Whose, others: usize) -> usize {
    let may_read = expected(standing, Right::Read, Whose::Anothers) == Answer::Allowed;
    let may_reveal = expected(standing, Right::Reveal, Whose::Anothers) == Answer::Allowed;
    match right {
        Right::Reveal if may_reveal && whose != Whose::Own => 1,
        Right::Read | Right::ReadPublic | Right::Amend if may_read && whose != Whose::Own => 1,
        Right::ReadAll | Right::AmendAll if may_read => usize::from(others > 0),
        _ => 0,
    }
}

/// Whether a command may change something.
pub(super) fn changes(right: Right) -> bool {
    match right {
        Right::Nothing | Right::Proof | Right::Identity => false,
        Right::Read | Right::ReadPublic | Right::Reveal | Right::ReadAll => false,
        Right::Account | Right::PublicAccount | Right::Look | Right::Watch => false,
        Right::Capture | Right::Write | Right::Amend | Right::AmendAll | Right::Talk | Right::EditAccount => true,
        Right::Run | Right::RunOwn | Right::Govern => true,
        Right::Join | Right::SignIn | Right::Recover => true,
    }
}
