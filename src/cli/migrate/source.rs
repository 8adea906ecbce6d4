//! The old home as it is named on the command line.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::cli::app::App;
use crate::domain::migrate::Setup;
use crate::domain::migrate::journal::{Began, Journal};
use crate::domain::migrate::layout::{self, Layout};
use crate::domain::migrate::people::{self, People, Person, Wishes};
use crate::domain::user;
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::id::Username;
use crate::store::fs::{folds_names, source};
use crate::store::key::decoded;
use crate::store::source::Source;
use crate::store::workshop::Workshop;

/// Where the old home is, and what becomes of whom.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct SourceArgs {
    /// The old home
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    dir: PathBuf,
    /// Whose the data becomes [default: the old home's owner]
    #[arg(long = "as", value_name = "NAME")]
    owner: Option<Username>,
    /// Another name for somebody, by the name they had; may be repeated
    #[arg(long = "map", value_name = "OLD=NEW", value_parser = people::wish)]
    names: Vec<(String, Username)>,
    /// metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]
    #[arg(long, value_name = "LAYOUT")]
    layout: Option<Layout>,
    /// Where times without a zone were written, such as Europe/Berlin [default: this machine's zone]
    #[arg(long, value_name = "ZONE", default_value_t = Zone::Machine, hide_default_value = true)]
    timezone: Zone,
}

/// An old home that was looked at.
pub(super) struct Opened {
    pub(super) source: Box<dyn Source>,
    pub(super) path: PathBuf,
    pub(super) layout: Layout,
    pub(super) people: Vec<Person>,
    pub(super) notes: Vec<String>,
    pub(super) zone: Zone,
    pub(super) in_place: bool,
    at: DateTime<Utc>,
    folds_names: bool,
}

impl Opened {
    /// Opens the directory and reads who lives there. Writes nothing.
    pub(super) fn new(app: &App, args: &SourceArgs) -> Result<Self> {
        let source = source::open(&args.dir)?;
        let layout = layout::recognise(source.as_ref(), args.layout)?;
        let wishes = Wishes { owner: args.owner.clone(), names: args.names.clone() };
        let path = source.path(None);
        let in_place = args.is_home(app);
        if !in_place {
            refuse_within(app, &path)?;
        }
        let taken = match app.store.home() {
            Ok(None) => Vec::new(),
            // What is to be taken over lies where the home will be.
            Err(_) if in_place => Vec::new(),
            home => home.and_then(|_| user::names(&app.store))?,
        };
        let found = people::people(source.as_ref(), layout, &wishes, &taken, app.now, &app.store.ids)?;
        let People { people, notes } = found;
        let (zone, folds_names) = (args.timezone, folds_names(&app.settings.home));
        Ok(Self { source, path, layout, people, notes, zone, in_place, at: app.now, folds_names })
    }

    /// Opens the source of a migration that goes on: the people are those of its journal, their
    /// passwords the source's, as a journal keeps none.
    pub(super) fn again(app: &App, journal: &Journal, workshop: &dyn Workshop) -> Result<Self> {
        let Began { source: path, layout, zone, in_place, at, mut people, .. } = journal.began.clone();
        let path = PathBuf::from(OsString::from_vec(decoded(&path)));
        let source = source::open(&path)?;
        people::recall_passwords(source.as_ref(), &mut people)?;
        // What would be read may have moved out of the way.
        if let Ok(originals) = workshop.originals() {
            people::recall_passwords(originals.as_ref(), &mut people)?;
        }
        let folds_names = folds_names(&app.settings.home);
        Ok(Self { source, path, layout, people, notes: Vec::new(), zone, in_place, at, folds_names })
    }

    /// What planning and applying take.
    pub(super) fn setup(&self) -> Setup<'_> {
        Setup {
            source: self.source.as_ref(),
            layout: self.layout,
            people: &self.people,
            zone: self.zone,
            at: self.at,
            in_place: self.in_place,
            folds_names: self.folds_names,
        }
    }
}

/// The old home is only read, and so nothing is made in it.
fn refuse_within(app: &App, old: &Path) -> Result<()> {
    // The home need not be there yet.
    let nearest = app.settings.home.ancestors().find_map(|path| path.canonicalize().ok());
    if nearest.is_none_or(|nearest| !nearest.starts_with(old)) {
        return Ok(());
    }
    Err(Error::usage("this home lies within the old one, which is only read")
        .at(&app.settings.home)
        .hint("choose another directory with --home; the old home itself can be one: it is put aside first"))
}

impl SourceArgs {
    /// Whether the old home is this home's own root.
    pub(super) fn is_home(&self, app: &App) -> bool {
        let [home, dir] = [&app.settings.home, &self.dir].map(|path| path.canonicalize());
        home.is_ok_and(|home| dir.is_ok_and(|dir| home == dir))
    }
}
