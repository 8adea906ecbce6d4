//! `mh each`: a program once for each account. What it prints is passed on line by line.

mod process;
mod queue;

use std::ffi::OsString;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::style::counted;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::config::secret::SecretName;
use crate::domain::each::{self, Ended};
use crate::error::{Error, Kind, Result};
use crate::id::Username;
use queue::Queue;

/// As many accounts as a summary names.
const FEW: usize = 8;

/// Arguments of `mh each`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The program runs with MH_USER and MH_HOME set, without MH_SESSION, and else in the environment and
the directory of this command. It reads nothing: its standard input is empty. What it prints comes
with the account's name before each line. It is no shell line: for pipes and variables, run sh -c.

Admins run it for every active account, or for those of --users; others for their own. One that
fails does not stop the others. Ctrl-C starts no more and waits for those that run. The exit code is
0 where all went well, else 1, and 3 where there is no such program: then no other account is tried.

With --secret hevy it finds the secret hevy of the account that it runs for in MH_SECRET_HEVY, and no
secret of anybody else. For an account that keeps none it is not run: that fails with 3, and the
others go on.

In the formats for programs the answer is a row for each account (with jsonl, as it ends), and what
the programs print goes to stderr. The home's log says for whom which program ran, and how it ended.

Examples:
  mh -u alice each -- mh task list
  mh -u alice each --users bob,carol --parallel 4 -- ./nightly.sh
  mh each --secret hevy -- ./workouts.sh
  mh -u alice each --json -- sh -c 'mh memory list --limit 0 --format jsonl > \"/srv/$MH_USER.jsonl\"'")]
pub struct EachArgs {
    /// For these accounts only
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    users: Vec<Username>,
    /// For how many accounts at the same time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
    parallel: u16,
    /// Give it this secret of the account in a variable (mh config set secrets.NAME --stdin)
    #[arg(long = "secret", value_name = "NAME")]
    secrets: Vec<SecretName>,
    /// The program and its arguments, after --
    #[arg(last = true, required = true, num_args = 1.., value_name = "ARGV", value_hint = clap::ValueHint::CommandWithArguments)]
    argv: Vec<OsString>,
}

/// Runs `mh each`.
pub(super) fn run(app: &App, args: &EachArgs) -> Result<()> {
    let acting = app.acting()?;
    each::check_names(&args.secrets)?;
    let plan = each::plan(&app.context(&acting.actor), &args.users)?;
    plan.damaged.iter().for_each(|error| app.ui.warn_of(error));
    let mut runs = Vec::new();
    let outcome = Queue::new(app, &acting.actor, args, plan.members)?.run(args.parallel, |run| {
        if app.ui.format == Format::Jsonl {
            app.ui.emit(&run)?;
        }
        runs.push(run);
        Ok(())
    });
    runs.sort_by(|a, b| a.user.cmp(&b.user));
    let summary = Summary::of(&runs, plan.damaged.len());
    if matches!(app.ui.format, Format::Json | Format::Csv) {
        app.ui.list(runs.into_iter().map(Ok))?;
    }
    let left = outcome?;
    summary.tell(app, left)
}

/// What a program is called in a log: the last part of its path.
fn base_name(program: &OsString) -> String {
    let name = Path::new(program).file_name().unwrap_or(program);
    name.to_string_lossy().into_owned()
}

/// How it went for all of them together.
struct Summary {
    done: usize,
    failed: Vec<String>,
    damaged: usize,
}

impl Summary {
    fn of(runs: &[EachRun], damaged: usize) -> Self {
        let failed: Vec<String> = runs.iter().filter_map(EachRun::failure).collect();
        Self { done: runs.len() - failed.len(), failed, damaged }
    }

    /// The last word: a note where all is well, else the error of the command.
    fn tell(self, app: &App, left: usize) -> Result<()> {
        let mut text = format!("{} done", self.done);
        if !self.failed.is_empty() {
            let few = self.failed.iter().take(FEW).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = self.failed.len().saturating_sub(FEW);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            text += &format!(", {} failed: {few}{more}", self.failed.len());
        }
        if left > 0 {
            text += &format!("; interrupted, {left} not started");
        }
        if self.damaged > 0 {
            text += &format!("; {} cannot be read", counted(self.damaged as u64, "account"));
        }
        if self.failed.is_empty() && left == 0 && self.damaged == 0 {
            app.ui.note(&text);
            return Ok(());
        }
        Err(Error::new(Kind::Failed, text))
    }
}

/// How a program went for one account.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct EachRun {
    /// For whom.
    user: String,
    /// Its exit code; null where a signal ended it.
    exit_code: Option<i32>,
    /// The number of the signal that ended it, or null.
    signal: Option<i32>,
    /// How long it ran, in seconds.
    seconds: f64,
}

impl EachRun {
    fn new(user: &Username, ended: Ended, seconds: f64) -> Self {
        let (exit_code, signal) = match ended {
            Ended::Code(code) => (Some(code), None),
            Ended::Signal(signal) => (None, Some(signal)),
        };
        Self { user: user.to_string(), exit_code, signal, seconds }
    }

    /// Whom it failed for, and how.
    fn failure(&self) -> Option<String> {
        match (self.exit_code, self.signal) {
            (Some(0), _) => None,
            (Some(code), _) => Some(format!("{} (exit {code})", self.user)),
            (None, signal) => Some(format!("{} (signal {})", self.user, signal.unwrap_or_default())),
        }
    }
}

impl View for EachRun {
    const NAME: &'static str = "each-run";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for EachRun {
    const HEADINGS: &'static [&'static str] = &["USER", "EXIT", "SIGNAL", "SECONDS"];

    fn cells(&self, _: &Style) -> Vec<String> {
        let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
        vec![self.user.clone(), number(self.exit_code), number(self.signal), format!("{:.1}", self.seconds)]
    }
}
