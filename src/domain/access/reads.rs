//! Which reads of a command are in the log already: what asks several times is told of once.

use std::cell::RefCell;

use super::{Action, Target};
use crate::error::Result;
use crate::id::AccountId;

/// What a command read of whom as an admin, and left a line about.
#[derive(Debug, Default)]
pub struct Reads(RefCell<Vec<(Action, Option<AccountId>)>>);

impl Reads {
    /// Leaves a line the first time. What could not be logged is not known afterwards either.
    pub(super) fn once(&self, action: Action, target: Target<'_>, log: impl FnOnce() -> Result<()>) -> Result<()> {
        let read = (action, target.member().map(|member| member.account.id.clone()));
        if self.0.borrow().contains(&read) {
            return Ok(());
        }
        log().inspect(|()| self.0.borrow_mut().push(read))
    }
}
