//! `mh user switch`: who is chosen at this terminal. Nothing of the home changes, and nothing is
//! proven by it: what the chosen account may do is decided by each command.

use super::view::Switched;
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::domain::user::{self, Member};
use crate::error::{Error, Result};
use crate::id::Username;

/// Arguments of `mh user switch`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Only commands at a terminal follow the choice. Scripts and cron jobs name their user with --user \
or MH_USER.

Examples:
  mh user switch bob
  mh user switch -")]
pub(super) struct SwitchArgs {
    /// Whom to choose; - is nobody [default: pick from a list]
    #[arg(value_name = "NAME|-", allow_hyphen_values = true)]
    name: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: SwitchArgs) -> Result<()> {
    let choice = match args.name.as_deref() {
        Some("-") => None,
        Some(name) => Some(user::find_or_suggest(&app.store, &name.parse()?)?),
        None => Some(pick(app)?),
    };
    if args.dry.dry_run {
        app.ui.note("dry run: nothing is chosen");
    } else {
        match &choice {
            Some(member) => {
                app.select(member)?;
                remind(app, member);
            }
            None => drop(app.unselect()?),
        }
    }
    app.ui.emit(&Switched { username: choice.map(|member| member.username.into()) })
}

/// Says where the choice does not count, so that nobody works on with another profile than they think.
fn remind(app: &App, member: &Member) {
    match &app.settings.user {
        Some((named, _)) if *named != member.username => {
            app.ui.note(&format!("but {named} is named by --user or MH_USER, which counts before the choice"));
        }
        None if !app.ui.at_terminal() => {
            app.ui.note("the choice counts at a terminal only; a script names its user with --user or MH_USER");
        }
        _ => {}
    }
}

fn pick(app: &App) -> Result<Member> {
    let mut names = user::names(&app.store)?;
    if names.is_empty() {
        return Err(Error::not_found("there are no accounts to choose from").hint("make one with `mh user add NAME`"));
    }
    let items: Vec<String> = names.iter().map(Username::to_string).collect();
    let picked = app.ui.pick("Whose profile", &items, "`mh user switch NAME`")?;
    user::find_or_suggest(&app.store, &names.swap_remove(picked))
}
