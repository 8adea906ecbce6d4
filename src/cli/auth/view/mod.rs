//! What the commands about signing in print. A token or a code is printed by the command that makes it,
//! and by no other.

mod password;
mod signing;
mod token;

pub use password::{PasswordSet, ResetCode, Unlocked};
pub use signing::{SignInStatus, SignedIn, SignedOut};
pub use token::{NewTokenView, TokenRow};
