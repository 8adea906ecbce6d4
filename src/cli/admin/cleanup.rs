//! `mh admin cleanup`: what it frees, a row per sort and place.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::{Row, View};
use crate::domain::cleanup::{self, Freed, Mode, Whose};
use crate::error::Result;

/// Arguments of `mh admin cleanup`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
What goes, and the setting in mh.toml that says when:

  history    states of documents that were replaced: history.days, history.max_bytes
  accounts   accounts that were removed: backups.days
  staging    what killed commands left behind; and in run/, of their being there (run)
  guests     guest accounts whose time is over, for good
  expired    sessions whose time is over: they are ended
  sessions   sessions that ended long ago, with what was said in them: sessions.keep_days
  memories   memories older than their type is kept: [retention.memory]; mh memory restore brings
             one back by its id
  audit      files of other programs' trail, by the day in their names: retention.audit_days

The last 20 operations can be undone all the same; the cleanup itself cannot. It may run beside
everything else, and again at any time.

Without --all-users it works on one profile and, for admins, on the home itself.

Examples:
  mh admin cleanup --dry-run
  mh -u alice -q admin cleanup --all-users     every night, from cron")]
pub(super) struct CleanupArgs {
    /// Everybody's profile, and the home (admins only)
    #[arg(long)]
    all_users: bool,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: CleanupArgs) -> Result<()> {
    let (actor, subject) = match args.all_users {
        true => (app.acting()?.actor, None),
        false => app.standing().map(|standing| (standing.actor, Some(standing.subject)))?,
    };
    let ctx = app.context(&actor);
    let whose = subject.as_ref().map_or(Whose::Everybody, Whose::One);
    let mode = if args.dry.dry_run { Mode::DryRun } else { Mode::Free };
    let cleaned = cleanup::clean(&ctx, whose, &app.settings.cleanup, mode)?;
    if mode == Mode::DryRun {
        app.ui.note("dry run: nothing is freed");
    }
    app.ui.list(cleaned.freed.into_iter().map(|freed| Ok(FreedView::from(freed))))?;
    for warning in &cleaned.warnings {
        app.ui.warn(warning);
    }
    // The first failure is the answer; the others are told on the way.
    let mut failed = cleaned.failed.into_iter();
    let first = failed.next();
    failed.for_each(|error| app.ui.warn(error.message()));
    first.map_or(Ok(()), Err)
}

/// What was freed of one sort, in one place.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct FreedView {
    /// What: guests, staging, history, accounts, run, audit, expired, sessions or memories.
    what: &'static str,
    /// In whose profile: a username; null is the home.
    profile: Option<String>,
    /// How many.
    count: u64,
    /// Their bytes.
    bytes: u64,
}

impl From<Freed> for FreedView {
    fn from(freed: Freed) -> Self {
        Self {
            what: freed.cleaner.as_str(),
            profile: freed.profile.map(String::from),
            count: freed.amount.count,
            bytes: freed.amount.bytes,
        }
    }
}

impl View for FreedView {
    const NAME: &'static str = "cleanup";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for FreedView {
    const HEADINGS: &'static [&'static str] = &["WHAT", "WHERE", "COUNT", "BYTES"];

    fn cells(&self, _: &Style) -> Vec<String> {
        let place = self.profile.clone().unwrap_or_else(|| "(home)".to_owned());
        vec![self.what.to_owned(), place, self.count.to_string(), self.bytes.to_string()]
    }
}
