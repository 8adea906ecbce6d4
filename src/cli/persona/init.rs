//! `mh persona init`: the placeholders of the core, filled by asking.

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::persona::change::finish;
use crate::domain::persona;
use crate::error::{Error, Result};

/// Fill the placeholders by asking
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Asks for every text of the core that stands in [brackets]. An empty answer leaves it as it is. All
answers are saved at the end, in one operation; Ctrl-C before that changes nothing.

Example:
  mh persona init")]
pub(super) struct InitArgs {
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: &InitArgs) -> Result<()> {
    let standing = app.standing()?;
    let ctx = app.context(&standing.actor);
    let placeholders = persona::placeholders(&ctx, &standing.subject)?;
    if !app.ui.can_ask() {
        let error = Error::usage("there is no terminal to ask at").hint("set values with: mh persona set PATH=VALUE");
        return Err(match placeholders.first() {
            Some(first) => error.hint(format!("what is missing: mh persona validate; the first is {}", first.path)),
            None => error,
        });
    }
    if !placeholders.is_empty() {
        app.ui.note("an empty answer leaves a value as it is; Ctrl-C leaves them all");
    }
    let mut answers = Vec::new();
    for placeholder in &placeholders {
        let question = format!("{} ({})", placeholder.asks_for, placeholder.path);
        if let Some(answer) = app.ui.ask(&question, "mh persona set PATH=VALUE")? {
            answers.push((placeholder.path.clone(), answer));
        }
    }
    match placeholders.len() - answers.len() {
        0 => {}
        left => app.ui.note(&format!("left as they are: {left}; mh persona validate lists them")),
    }
    finish(app, &standing, &persona::fill(&ctx, &standing.subject, &answers)?, args.dry)
}
