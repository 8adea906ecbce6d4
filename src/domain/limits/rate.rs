//! How often a command may run within a minute: `limits.rate.<command>`.

use super::window::Window;
use super::{Allowed, RATE, passed};
use crate::domain::Context;
use crate::domain::user::Member;
use crate::error::{Error, Result};

/// Counts that `who` runs a command once more. One time too many is not counted, and is the error.
pub fn count(ctx: &Context<'_>, who: &Member, command: &str) -> Result<()> {
    // Where nothing is limited nothing is counted: no file is made or locked.
    let Some(allowed) = ctx.limits.rate(&who.account, command) else { return Ok(()) };
    let mut window = Window::open(ctx, &who.scope(), &counter(command))?;
    match window.minute_wait(allowed.most) {
        Some(0) => window.note(),
        wait => Err(too_often(ctx, who, command, &allowed, window.in_minute(), wait)),
    }
}

/// The counter of a command.
pub(super) fn counter(command: &str) -> String {
    format!("{RATE}-{command}")
}

fn too_often(ctx: &Context<'_>, who: &Member, command: &str, allowed: &Allowed, used: u64, wait: Option<u64>) -> Error {
    let times = if used == 1 { "once".to_owned() } else { format!("{used} times") };
    let has = format!("ran `mh {}` {times} within a minute", command.replace('-', " "));
    let error = passed::error(ctx, who.username.as_str(), &format!("{RATE}.{command}"), &has, allowed, used);
    wait.into_iter().fold(error, Error::retry_after)
}
