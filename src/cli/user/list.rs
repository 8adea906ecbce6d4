//! `mh user list`.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::view::UserView;
use crate::cli::app::App;
use crate::domain::user::{self, Filter, Role, Status};
use crate::error::Result;
use crate::id::Username;

/// Arguments of `mh user list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Admins see all accounts; others see their own, and the names of those that are public. In a large
home, go on with --after and the last name of the page before.

Examples:
  mh user list --json
  mh -u alice user list --status suspended
  mh -u alice user list --limit 100 --after mallory")]
pub(super) struct ListArgs {
    /// admin, user or guest
    #[arg(long, hide_possible_values = true, value_parser = PossibleValuesParser::new(Role::WORDS).try_map(|word| word.parse::<Role>()))]
    role: Option<Role>,
    /// active, suspended or inactive
    #[arg(long, hide_possible_values = true, value_parser = PossibleValuesParser::new(Status::WORDS).try_map(|word| word.parse::<Status>()))]
    status: Option<Status>,
    /// Only names that come later than this one
    #[arg(long, value_name = "NAME", value_hint = clap::ValueHint::Other)]
    after: Option<Username>,
    /// How many at most; 0 is no limit
    #[arg(long, value_name = "N", default_value_t = 0)]
    limit: usize,
}

pub(super) fn run(app: &App, ListArgs { role, status, after, limit }: ListArgs) -> Result<()> {
    let acting = app.acting()?;
    let ctx = app.context(&acting.actor);
    let seen = user::visible(&ctx, Filter { role, status, after, limit })?;
    app.ui.list(seen.map(|seen| seen.map(|seen| UserView::new(seen, acting.subject.as_ref()))))
}
