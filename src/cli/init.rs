//! `mh init`: makes a home, with people in it for those who want to look around first.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::domain::access::Actor;
use crate::domain::home::Initialised;
use crate::domain::{demo, home};
use crate::error::Result;
use crate::store::backend::Place;
use crate::store::osuser::OsGroup;

/// Arguments of `mh init`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A home that is there already gets only the files that it lacks: mh.toml with every setting \
explained, a README, and a .gitignore that keeps everybody's data out of repositories.

With --group the members of an OS group may have profiles here as OS users of their own: they see \
who is there and the settings, and nothing of each other. A home that is there already is opened \
too, by an admin once it has accounts; nothing is closed again without it. `chmod 700` on the home and `mh doctor --fix` close it.

Examples:
  mh init
  mh --home ~/try-mh init --demo
  sudo mh --home /srv/mh init --group family")]
pub struct InitArgs {
    /// Add two accounts with a few days of life in them
    #[arg(long)]
    demo: bool,
    /// Let the members of this OS group (name or number) in
    #[arg(long)]
    group: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// What `mh init` did.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Init {
    /// Where the home is.
    pub home: Option<String>,
    /// Whether there was none before.
    pub created: bool,
    /// The files that were missing.
    pub files: Vec<String>,
    /// The OS group that was let in and was not in before.
    pub group: Option<String>,
    /// The accounts that were added.
    pub accounts: Vec<String>,
}

impl View for Init {
    const NAME: &'static str = "init";

    fn text(&self, style: &Style) -> String {
        let home = style.line(self.home.as_deref().unwrap_or("the home"));
        let mut text = match (self.created, self.files.as_slice(), &self.group) {
            (true, _, _) => format!("new home {home}"),
            (false, [], None) => format!("{home} has everything it needs"),
            (false, [], Some(_)) => home,
            (false, files, _) => format!("{home}: added {}", files.join(", ")),
        };
        if let Some(group) = &self.group {
            text += &format!("\nopen to the group {}", style.line(group));
        }
        if !self.accounts.is_empty() {
            text += &format!("\naccounts {}", self.accounts.join(", "));
        }
        text
    }
}

/// Runs `mh init`. It works without an account, and is nobody's doing; but for letting a group into a home
/// in which people live.
pub(super) fn run(app: &App, args: InitArgs) -> Result<()> {
    let group = args.group.as_deref().map(OsGroup::find).transpose()?;
    let takes_admin = home::takes_admin(&app.store, group.as_ref())?;
    let actor = if takes_admin { app.acting()?.actor } else { Actor::Nobody };
    let ctx = app.context(&actor);
    if args.demo {
        demo::check(&ctx)?;
    }
    let Initialised { created, files, shared } = if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        home::plan(&ctx, group.as_ref())?
    } else {
        home::init(&ctx, group.as_ref())?
    };
    let mut accounts = Vec::new();
    if args.demo {
        accounts.extend(demo::usernames().into_iter().map(str::to_owned));
        if !args.dry.dry_run
            && let Some(admin) = demo::move_in(&ctx)?.first()
        {
            app.welcome(admin, false)?;
        }
    }
    app.ui.emit(&Init {
        home: app.store.locate(&Place::Home).map(|path| path.to_string_lossy().into_owned()),
        created,
        files: files.into_iter().map(str::to_owned).collect(),
        group: group.filter(|_| shared).map(|group| group.to_string()),
        accounts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_is_new() {
        let text = |created, files: &[&str], group: Option<&str>, accounts: &[&str]| {
            let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
            let home = Some("/h".to_owned());
            let group = group.map(str::to_owned);
            let view = Init { home, created, files: owned(files), group, accounts: owned(accounts) };
            view.text(&Style { width: None, color: false })
        };
        assert_eq!(text(true, &["mh.toml"], None, &["alex", "robin"]), "new home /h\naccounts alex, robin");
        assert_eq!(text(false, &["mh.toml"], None, &[]), "/h: added mh.toml");
        assert_eq!(text(false, &[], None, &[]), "/h has everything it needs");
        assert_eq!(text(false, &[], Some("family"), &[]), "/h\nopen to the group family");
    }
}
