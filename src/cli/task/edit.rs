//! `mh task edit`: what a task says, changed by options or in the editor.

use chrono::Local;

use crate::cli::app::App;
use crate::cli::when::When;
use crate::cli::{DryRun, editing};
use crate::domain::document::Opened;
use crate::domain::task::edit::{self, Edit, Edited};
use crate::domain::task::{Priority, Rule};
use crate::error::{Error, Result};

/// Change what a task says: by options, or without any in the editor
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Without an option $VISUAL or $EDITOR opens on the document. What you write is never lost: where it
cannot be saved, the message names the file that keeps it.

Examples:
  mh task edit k7x2q
  mh task edit k7x2q --due \"next week\" --priority P1 --untag someday
  mh task edit @last --depends m3p9d --no-due")]
pub(super) struct EditArgs {
    /// Its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// Another title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Another description
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// P0 (at once), P1, P2 or P3
    #[arg(long, value_name = "P")]
    priority: Option<Priority>,
    /// Another due date: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"
    #[arg(long, value_name = "DATE", conflicts_with = "no_due")]
    due: Option<String>,
    /// Take the due date away
    #[arg(long)]
    no_due: bool,
    /// A tag to add; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tag: Vec<String>,
    /// A tag to take away; may be repeated
    #[arg(long = "untag", value_name = "TAG")]
    untag: Vec<String>,
    /// A task that has to be done first; may be repeated
    #[arg(long, value_name = "ID")]
    depends: Vec<String>,
    /// A task that need not be done first; may be repeated
    #[arg(long, value_name = "ID")]
    undepend: Vec<String>,
    /// Another project, by id or name
    #[arg(long, value_name = "NAME", conflicts_with = "no_project")]
    project: Option<String>,
    /// Take it out of its project
    #[arg(long)]
    no_project: bool,
    /// How often it comes again: day, "2 weeks", month, year, monday, weekday
    #[arg(long, value_name = "HOW OFTEN", conflicts_with = "no_every")]
    every: Option<Rule>,
    /// Let it come no more
    #[arg(long)]
    no_every: bool,
    /// Change it only if it is still at this revision (4 digits of it or more)
    #[arg(long, value_name = "R")]
    expect_revision: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh task edit`.
pub(super) fn run(app: &App, args: EditArgs) -> Result<()> {
    let due = args.due.map(|text| When::due(&text, app.now)).transpose()?;
    let edit = Edit {
        title: args.title,
        description: args.description,
        priority: args.priority,
        due: due.map(Some).or(args.no_due.then_some(None)),
        tag: args.tag,
        untag: args.untag,
        project: args.project.map(Some).or(args.no_project.then_some(None)),
        depends: args.depends,
        undepend: args.undepend,
        every: args.every.map(Some).or(args.no_every.then_some(None)),
    };
    if edit.is_empty() && !app.ui.can_ask() {
        return Err(Error::usage("there is nothing to change, and no terminal to ask at")
            .hint("say what to change with --title, --due, --priority, --tag …; mh task edit --help lists them"));
    }
    let standing = app.standing()?;
    let (ctx, subject) = (app.context(&standing.actor), &standing.subject);
    let open = || edit::open(&ctx, subject, &args.id, args.expect_revision.as_deref());
    let save = |opened: &Opened, bytes: &[u8]| match args.dry.dry_run {
        true => preview(app, opened, bytes, || edit::check(&ctx, subject, opened, bytes)),
        false => edit::replace(&ctx, subject, opened, bytes),
    };
    let by_options = || {
        let opened = open()?;
        save(&opened, &edit::apply(&ctx, subject, &opened, &edit, &Local)?)
    };
    let edited = match (edit.is_empty(), &args.expect_revision) {
        (true, _) => {
            let opened = open()?;
            editing::round_trip(app, &opened.name, opened.bytes(), ".json", |text| save(&opened, text.as_bytes()))?
        }
        (false, Some(_)) => by_options()?,
        (false, None) => editing::persist(by_options)?,
    };
    editing::answer(app, args.dry, edited.id, edited.revision, edited.op)
}

/// Checks what would be written and shows how it differs from what is there.
fn preview(app: &App, opened: &Opened, bytes: &[u8], check: impl FnOnce() -> Result<Edited>) -> Result<Edited> {
    let edited = check()?;
    editing::show_change(app, "what would change", opened, bytes);
    Ok(edited)
}
