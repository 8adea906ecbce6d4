//! `mh admin security`: how well this very home is kept.

mod page;
pub(in crate::cli) mod view;

use crate::cli::app::App;
use crate::cli::ui::Format;
use crate::domain::security;
use crate::error::Result;
use view::{AccountView, SecurityView};

/// Arguments of `mh admin security`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Shows who proves who they are and how, what the modes and owners on the disk let others do, and what
follows from it: ok, note or warning, with the command that makes it better. It only looks. Of
passwords, tokens and secrets it tells how they are kept and how many there are, never what they are.

json has all of it; csv and jsonl have a row for each account.

Examples:
  mh -u alice admin security
  mh -u alice admin security --json | jq '.findings[] | select(.level == \"warning\")'")]
pub(super) struct SecurityArgs {}

pub(super) fn run(app: &App, SecurityArgs {}: SecurityArgs) -> Result<()> {
    let acting = app.acting()?;
    let security = security::look(&app.context(&acting.actor), &app.settings.auth)?;
    security.unread.iter().for_each(|error| app.ui.warn_of(error));
    match app.ui.format {
        Format::Jsonl | Format::Csv => app.ui.list(security.accounts.iter().map(|state| Ok(AccountView::from(state)))),
        Format::Table | Format::Json | Format::Prometheus => app.ui.emit(&SecurityView::from(&security)),
    }
}
