//! `mh migrate run`, `list`, `resume` and `rollback`.

use std::os::unix::ffi::OsStrExt as _;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::migrate::digest::FIRST;
use crate::cli::migrate::draft::Draft;
use crate::cli::migrate::source::{Opened, SourceArgs};
use crate::cli::migrate::view::{JournalView, MigratedView, PlanView};
use crate::cli::migrate::{named, plan};
use crate::cli::ui;
use crate::domain::Context;
use crate::domain::access::Actor;
use crate::domain::migrate::apply::{self, Step};
use crate::domain::migrate::journal::{Began, Journal, State};
use crate::domain::migrate::people::Person;
use crate::domain::migrate::rollback::{self, Since};
use crate::domain::migrate::{self, Setup};
use crate::domain::user;
use crate::error::{Error, Kind, Result};
use crate::id::MigrationId;
use crate::store::key::encoded;
use crate::store::workshop::Workshop;

/// Bring a home over: build, verify, put in place
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The old home is only read. Where it is this home's own root, the originals move to
backups/pre-migration-… once everything is built. mh migrate rollback puts everything back.

Examples:
  mh migrate run ~/metahuman --as sam
  mh migrate run ~/metahuman --map Friendly-Robot-9=robot --yes
  mh --home ~/metahuman migrate run ~/metahuman --yes")]
pub(super) struct RunArgs {
    #[command(flatten)]
    pub(super) source: SourceArgs,
    #[command(flatten)]
    dry: DryRun,
}

impl RunArgs {
    /// Whether it only shows what it would do.
    pub(super) fn is_dry(&self) -> bool {
        self.dry.dry_run
    }
}

/// Finish a migration that was interrupted
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh migrate resume 20261121103129")]
pub(super) struct ResumeArgs {
    /// Which [default: the one that was interrupted]
    id: Option<MigrationId>,
}

/// Put everything back as it was before a migration
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Accounts and profiles that came with it move to the backups; originals that were put aside come back,
with their dates and modes.

Examples:
  mh migrate rollback 20261121103129
  mh migrate rollback 20261121103129 --discard-changes")]
pub(super) struct RollbackArgs {
    /// Which [default: the one that was interrupted]
    id: Option<MigrationId>,
    /// Put what was changed since into the backups with the rest
    #[arg(long)]
    discard_changes: bool,
}

pub(super) fn run(app: &App, args: RunArgs) -> Result<()> {
    let actor = who(app, &args.source)?;
    let ctx = app.context(&actor);
    let opened = Opened::new(app, &args.source)?;
    if actor != Actor::Nobody {
        migrate::authorize(&ctx)?;
    }
    let mut draft = Draft::new()?;
    let digest = plan::sum_up(app, &opened, FIRST, |item| draft.add(item))?;
    let (names, blocked) = (digest.summary.items, digest.summary.refuse_blocked());
    let view = PlanView::new(&opened, digest);
    if args.dry.dry_run {
        app.ui.note("dry run: nothing is written");
        return app.ui.emit(&view);
    }
    app.ui.show(&view);
    blocked?;
    if !app.ui.confirm("bring this over?")? {
        app.ui.note("nothing was changed");
        return Ok(());
    }
    if opened.in_place {
        app.store.create_home_over()?
    } else {
        app.store.create_home()?
    };
    let began = Began {
        at: ctx.now,
        actor: actor.to_string(),
        source: encoded(opened.path.as_os_str().as_bytes()),
        in_place: opened.in_place,
        layout: opened.layout,
        zone: opened.zone,
        people: opened.people.clone(),
    };
    let (mut journal, mut workshop) = migrate::begin(&ctx, began)?;
    carry_on(app, &ctx, &opened.setup(), &mut journal, workshop.as_mut(), names, Some(draft))
}

pub(super) fn resume(app: &App, args: &ResumeArgs) -> Result<()> {
    let actor = actor(app)?;
    let ctx = app.context(&actor);
    let id = waiting(&ctx, args.id.as_ref(), "resume")?;
    let (mut journal, mut workshop) = migrate::open(&ctx, &id)?;
    match journal.state {
        State::Planning | State::Building | State::Built | State::PutAside => {}
        State::RollingBack => {
            return Err(Error::usage(format!("the migration {id} is being rolled back"))
                .hint(format!("finish that with: mh migrate rollback {id}")));
        }
        state @ (State::Done | State::RolledBack) => {
            return Err(Error::usage(format!("the migration {id} is {}: there is nothing to resume", state.as_str())));
        }
    }
    let opened = Opened::again(app, &journal, workshop.as_ref())?;
    let names = journal.items;
    carry_on(app, &ctx, &opened.setup(), &mut journal, workshop.as_mut(), names, None)
}

/// Takes a migration of so many names to its end. What fails before anything is in place is cleared away.
fn carry_on(
    app: &App,
    ctx: &Context<'_>,
    setup: &Setup<'_>,
    journal: &mut Journal,
    workshop: &mut dyn Workshop,
    names: u64,
    draft: Option<Draft>,
) -> Result<()> {
    let progress = app.ui.progress(names);
    let show = |step: Step, bytes: u64| progress.done(words(step), bytes);
    let id = journal.id.clone();
    let planned = draft.map_or(Ok(()), |draft| apply::plan(setup, draft.items()?, journal, workshop, &|_, _| ()));
    let op = match planned.and_then(|()| apply::carry_on(ctx, setup, journal, workshop, &show)) {
        Ok(op) => op,
        Err(error) if journal.state < State::Built => {
            drop(progress);
            return Err(match rollback::rollback(ctx, journal, workshop, Since::Refuse) {
                Ok(()) => error,
                Err(_) => error.hint(format!("clear away what was built with: mh migrate rollback {id}")),
            });
        }
        Err(error) => {
            return Err(
                error.hint(format!("finish it with: mh migrate resume {id}; or go back: mh migrate rollback {id}"))
            );
        }
    };
    drop(progress);
    say_what_now(app, setup.people, &id);
    app.ui.emit_saved(&MigratedView::new(journal, op), "the migration")
}

/// What somebody wants to know whose data has just come.
fn say_what_now(app: &App, people: &[Person], id: &MigrationId) {
    let Some(first) = people.iter().find(|person| person.data.is_some()).map(|person| &person.username) else { return };
    app.ui.note(&format!("look around with mh -u {first} status; mh user list says who came"));
    app.ui.note(&format!("mh user switch {first} chooses it here, mh whoami says what is chosen"));
    app.ui.note(&format!("mh migrate rollback {id} puts everything back"));
}

fn words(step: Step) -> ui::Step {
    let (doing, done) = match step {
        Step::Planning => return plan::PLANNING,
        Step::Building => ("building", "built"),
        Step::Verifying => ("verifying", "verified"),
        Step::Comparing => ("comparing", "compared"),
    };
    ui::Step { doing, done, ..plan::PLANNING }
}

pub(super) fn list(app: &App) -> Result<()> {
    let actor = actor(app)?;
    if app.store.home()?.is_none() {
        return app.ui.list(std::iter::empty::<Result<JournalView>>());
    }
    let journals = migrate::list(&app.context(&actor))?;
    app.ui.list(journals.into_iter().map(|journal| journal.map(JournalView::from)))
}

pub(super) fn rollback(app: &App, args: &RollbackArgs) -> Result<()> {
    let actor = actor(app)?;
    let ctx = app.context(&actor);
    let id = waiting(&ctx, args.id.as_ref(), "go back")?;
    let (mut journal, mut workshop) = migrate::open(&ctx, &id)?;
    let since = if args.discard_changes { Since::Discard } else { Since::Refuse };
    rollback::rollback(&ctx, &mut journal, workshop.as_mut(), since)?;
    if journal.op.is_some() {
        app.ui.note("what had come is in backups/ until mh admin cleanup takes it away");
    }
    app.ui.emit_saved(&JournalView::from(journal), "the rollback")
}

fn waiting(ctx: &Context<'_>, id: Option<&MigrationId>, verb: &str) -> Result<MigrationId> {
    if let Some(id) = id {
        return Ok(id.clone());
    }
    let open = migrate::list(ctx)?.into_iter().flatten().filter(|journal| journal.state.is_open());
    named(id, &open.map(|journal| journal.id).collect::<Vec<_>>(), verb)
}

/// Who takes this over, or looks at it: where nobody has been yet, nobody can be asked.
pub(super) fn who(app: &App, source: &SourceArgs) -> Result<Actor> {
    if source.is_home(app) && app.store.home().is_err() { Ok(Actor::Nobody) } else { actor(app) }
}

/// Who runs it: in a home without accounts nobody can be asked for.
fn actor(app: &App) -> Result<Actor> {
    if app.store.home()?.is_none() || user::is_empty(&app.store)? {
        return Ok(Actor::Nobody);
    }
    match app.acting() {
        Ok(acting) => Ok(acting.actor),
        Err(error) if error.kind() == Kind::Usage => {
            Err(error.hint("a migration needs an admin, who is named the same way"))
        }
        Err(error) => Err(error),
    }
}
