//! Who is the subject, and is it proven: on accounts that stand in a map.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::*;
use crate::cli::ui::Format;
use crate::domain::access::Proof;
use crate::domain::user::{Account, Role, Status, Visibility};
use crate::id::{MigrationId, SessionId};
use crate::settings::{HandedToken, Origin};
use crate::store::archive::{Archives, Arrivals};
use crate::store::backend::{Amount, Aside, Backend, Direction, Kept, Lazy, Log, Place, Stored, Txn, Watching};
use crate::store::conversation::{Conversations, Conversing, Counter, Following, SaidLine};
use crate::store::derived::{CacheFile, Caching, Derived, Directory, Sighting, Stamp};
use crate::store::inspect::{Inspect, Part, Repair, Surroundings, Visit};
use crate::store::key::{Hash, Key, Kind as KeyKind, Name, Profile, Range};
use crate::store::owner::{Handed, Owners, Wall, Walls};
use crate::store::presence::{Activity, Entered, Presence, Present};
use crate::store::source::{Secrets, Source};
use crate::store::trail::TrailFile;
use crate::store::workshop::{Raising, Workshop, Workshops};

/// Documents of the home, and nothing else.
struct Documents(BTreeMap<Key, Vec<u8>>);

impl Inspect for Documents {
    fn inspect(&self, _: &Scope, _: &mut Visit<'_>) -> Result<()> {
        Err(Error::bug("nobody looks here"))
    }
    fn repair(&self, _: &Scope, _: Repair, _: &Wait) -> Result<()> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn leftovers(&self, _: &Scope) -> Result<usize> {
        Ok(0)
    }
    fn surroundings(&self) -> Result<Surroundings> {
        Err(Error::bug("these documents lie nowhere"))
    }
}

impl Owners for Documents {
    fn owner(&self, _: &Scope) -> Result<Option<u32>> {
        Ok(None)
    }
    fn is_homes_own(&self) -> Result<bool> {
        Ok(true)
    }
    fn hand_over(&self, _: &Profile, _: Option<u32>, _: &Wait) -> Result<Handed> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn walls(&self) -> Result<Walls> {
        Err(Error::bug("these documents have no walls"))
    }
    fn wall(&self, _: &Profile) -> Result<Option<Wall>> {
        Ok(None)
    }
    fn is_shared_with(&self, _: u32) -> Result<bool> {
        Ok(false)
    }
}

impl Conversations for Documents {
    fn converse<'a>(&'a self, _: &Profile, _: &Wait) -> Result<Box<dyn Conversing + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn conversation_bytes(&self, _: &Profile, _: &SessionId) -> Result<u64> {
        Ok(0)
    }
    fn conversation_stamp(&self, _: &Profile, _: &SessionId) -> Result<Option<Stamp>> {
        Ok(None)
    }
    fn said_from(&self, _: &Profile, _: &SessionId, _: u64) -> Result<Lazy<'static, SaidLine>> {
        Ok(Box::new(std::iter::empty()))
    }
    fn follow<'a>(&'a self, _: &Profile, _: &SessionId) -> Result<Box<dyn Following + 'a>> {
        Err(Error::bug("nobody speaks here"))
    }
    fn counter<'a>(&'a self, _: &Scope, _: &str, _: &Wait) -> Result<Box<dyn Counter + 'a>> {
        Err(Error::bug("nothing is counted here"))
    }
    fn counted(&self, _: &Scope, _: &str, _: &Wait) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }
}

impl Derived for Documents {
    fn derived(&self, _: &Scope, _: &str) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
    fn keep_derived(&self, _: &Scope, _: &str, _: &[u8]) -> Result<()> {
        Ok(())
    }
    fn keep_dataset(&self, _: &Scope, _: &str, _: &mut dyn Iterator<Item = Result<Vec<u8>>>) -> Result<PathBuf> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn watch(&self, _: &Scope, _: KeyKind, _: &str) -> Result<Option<Sighting>> {
        Ok(None)
    }
    fn watch_all(&self, _: &Scope, _: KeyKind, directories: &[Vec<u8>]) -> Result<Vec<Option<Sighting>>> {
        Ok(vec![None; directories.len()])
    }
    fn look(&self, _: &Scope, _: KeyKind, _: &[u8]) -> Result<Option<Directory>> {
        Ok(None)
    }
    fn cache(&self, _: &Scope, _: &str) -> Result<Option<CacheFile>> {
        Ok(None)
    }
    fn caching<'a>(&'a self, _: &Scope, _: &str, _: Duration) -> Result<Option<Box<dyn Caching + 'a>>> {
        Ok(None)
    }
}

impl Workshops for Documents {
    fn migrations(&self) -> Result<Vec<MigrationId>> {
        Ok(Vec::new())
    }
    fn journal(&self, _: &MigrationId) -> Result<Vec<Vec<u8>>> {
        Err(Error::bug("nothing came here from elsewhere"))
    }
    fn new_workshop<'a>(&'a self, _: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn workshop<'a>(&'a self, _: &MigrationId) -> Result<Box<dyn Workshop + 'a>> {
        Err(Error::bug("nothing came here from elsewhere"))
    }
    fn profile_tree<'a>(&'a self, _: &Profile) -> Result<Box<dyn Source + 'a>> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn holdings<'a>(&'a self, _: &Scope, _: Secrets) -> Result<Box<dyn Source + 'a>> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn holding(&self, _: &Key) -> Result<Name> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn history_holding(&self, _: &Hash) -> Result<Name> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn log_holding(&self) -> Result<Name> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn raise<'a>(&'a self, _: &HomeId) -> Result<Box<dyn Raising + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
}

impl Archives for Documents {
    fn travelling<'a>(&'a self, _: &Profile) -> Result<Box<dyn Source + 'a>> {
        Err(Error::bug("these documents lie nowhere"))
    }
    fn growing(&self, _: &Profile) -> Result<Vec<(Name, u64)>> {
        Ok(Vec::new())
    }
    fn travels(&self, _: &Name) -> bool {
        true
    }
    fn part(&self, _: &Scope, _: &Name) -> Part {
        Part::Other
    }
    fn name_in_profile(&self, key: &Key) -> Result<Name> {
        Ok(key.name.clone())
    }
    fn arrivals<'a>(&'a self) -> Result<Box<dyn Arrivals + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn scratch(&self) -> Result<std::fs::File> {
        Err(Error::bug("these documents lie nowhere"))
    }
}

impl Presence for Documents {
    fn enter(&self, _: &Activity) -> Entered {
        Entered::default()
    }
    fn present(&self) -> Result<Vec<Present>> {
        Ok(Vec::new())
    }
    fn stale(&self) -> Result<Amount> {
        Ok(Amount::default())
    }
    fn sweep(&self) -> Result<Amount> {
        Ok(Amount::default())
    }
}

impl Backend for Documents {
    fn home(&self) -> Result<Option<HomeId>> {
        "00000000-0000-4000-8000-00000000000f".parse().map(Some)
    }
    fn create(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)> {
        Ok((id.clone(), Vec::new()))
    }
    fn create_over(&self, id: &HomeId) -> Result<(HomeId, Vec<String>)> {
        self.create(id)
    }
    fn get(&self, scope: &Scope, key: &Key) -> Result<Option<Stored>> {
        Ok(self.0.get(key).filter(|_| *scope == Scope::Home).cloned().map(Stored::new))
    }
    fn list<'a>(&'a self, _: &Scope, range: &Range) -> Result<Lazy<'a, Key>> {
        let kind = range.kind;
        Ok(Box::new(self.0.keys().filter(move |key| key.kind == kind).cloned().map(Ok)))
    }
    fn begin<'a>(&'a self, _: &Scope, _: &Wait) -> Result<Box<dyn Txn + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn lines<'a>(&'a self, _: &Log, _: Direction) -> Result<Lazy<'a, Vec<u8>>> {
        Ok(Box::new(std::iter::empty()))
    }
    fn watch_log<'a>(&'a self, _: &Scope) -> Result<Box<dyn Watching + 'a>> {
        Err(Error::bug("these documents stay as they are"))
    }
    fn kept(&self, _: &Scope, _: &Hash) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
    fn history(&self, _: &Scope) -> Result<Vec<Kept>> {
        Ok(Vec::new())
    }
    fn abandoned(&self, _: &Scope) -> Result<Amount> {
        Ok(Amount::default())
    }
    fn backups(&self) -> Result<Vec<Aside>> {
        Ok(Vec::new())
    }
    fn trail_files(&self, _: &Profile) -> Result<Vec<TrailFile>> {
        Ok(Vec::new())
    }
    fn locate(&self, _: &Place) -> Option<PathBuf> {
        None
    }
}

fn account(number: usize, password: bool) -> Vec<u8> {
    let account = Account {
        id: format!("00000000-0000-4000-8000-{number:012}").parse().unwrap(),
        role: Role::User,
        status: Status::Active,
        visibility: Visibility::Private,
        display_name: None,
        email: None,
        password,
        os_uid: None,
        tier: None,
        created: DateTime::UNIX_EPOCH,
        expires: None,
        uptime: None,
        limits: crate::domain::limits::Layer::default(),
    };
    toml::to_string(&account).unwrap().into_bytes()
}

/// An app on these accounts, started by somebody whose state lies in `state`, at a terminal or not.
fn app(names: &[&str], state: &Path, terminal: bool) -> App {
    let flags = Flags { format: Some(Format::Table), quiet: true, home: Some("/nowhere".into()), ..Flags::default() };
    let mut settings = Settings::resolve(flags).unwrap();
    (settings.user, settings.session, settings.token) = (None, None, None);
    settings.state_dir = Some(state.to_owned());
    settings.knobs.tty = terminal;
    let accounts = names.iter().enumerate();
    let documents = accounts
        .map(|(number, name)| (Key::account(&name.parse().unwrap()), account(number, *name == "locked")))
        .collect();
    let wait = Wait { patience: settings.lock_timeout(), notice: Box::new(|_| ()) };
    let store = Store::new(Box::new(Documents(documents)), wait, Ids::System);
    // Whether the tests themselves run at a terminal must not count.
    let ui = if terminal { Ui::new(&settings) } else { Ui::early(Format::Table) };
    let (now, uptime) = (DateTime::UNIX_EPOCH, None);
    App {
        settings,
        store,
        ui,
        now,
        uptime,
        counted: Cell::new(false),
        used: RefCell::default(),
        reads: Reads::default(),
    }
}

fn named(mut app: App, name: &str, origin: Origin) -> App {
    app.settings.user = Some((name.parse().unwrap(), origin));
    app
}

fn chosen(app: &App) -> (String, Chosen) {
    let standing = app.standing().unwrap();
    assert_eq!(standing.actor, Actor::Member(standing.subject.clone(), Proof::Named));
    (standing.subject.username.to_string(), standing.chosen)
}

#[test]
fn a_name_beats_the_switch_and_the_switch_counts_only_at_a_terminal() {
    let state = tempfile::tempdir().unwrap();
    let open = |terminal| app(&["alice", "bob"], state.path(), terminal);
    let bob = open(true).member(&"bob".parse().unwrap()).unwrap();
    open(true).select(&bob).unwrap();
    assert_eq!(chosen(&open(true)), ("bob".to_owned(), Chosen::Switch));
    assert_eq!(chosen(&named(open(true), "alice", Origin::Flag)), ("alice".to_owned(), Chosen::Flag));
    assert_eq!(chosen(&named(open(false), "bob", Origin::Environment)), ("bob".to_owned(), Chosen::Environment));

    let error = open(false).standing().unwrap_err();
    assert_eq!(error.kind(), Kind::Usage);
    assert!(error.hints().iter().any(|hint| hint.ends_with("alice, bob")), "{error:?}");

    assert!(open(true).unselect().unwrap());
    assert_eq!(open(true).standing().unwrap_err().kind(), Kind::Usage);
}

#[test]
fn a_switch_to_an_account_that_is_another_now_is_no_choice() {
    let state = tempfile::tempdir().unwrap();
    let before = app(&["alice", "bob"], state.path(), true);
    before.select(&before.member(&"bob".parse().unwrap()).unwrap()).unwrap();
    // The same name, but the third account of this home, not the second.
    let after = app(&["alice", "ann", "bob"], state.path(), true);
    assert_eq!(after.standing().unwrap_err().kind(), Kind::Usage);
}

#[test]
fn the_only_account_needs_no_name() {
    let state = tempfile::tempdir().unwrap();
    assert_eq!(chosen(&app(&["alice"], state.path(), false)), ("alice".to_owned(), Chosen::OnlyAccount));
}

#[test]
fn an_unknown_name_is_answered_with_the_one_that_was_meant() {
    let state = tempfile::tempdir().unwrap();
    for write in [false, true] {
        let app = named(app(&["alice", "bob"], state.path(), false), "alcie", Origin::Flag);
        let error = if write { app.standing_for_write() } else { app.standing() }.unwrap_err();
        assert_eq!((error.kind(), error.message()), (Kind::NotFound, "no account named 'alcie'"));
        assert_eq!(error.hints(), ["did you mean 'alice'?"]);
    }
}

#[test]
fn a_home_without_accounts_is_not_found_by_a_read_and_not_filled_by_a_write_that_names_nobody() {
    let state = tempfile::tempdir().unwrap();
    let app = app(&[], state.path(), false);
    assert_eq!(app.standing().unwrap_err().kind(), Kind::NotFound);
    assert_eq!(app.standing_for_write().unwrap_err().kind(), Kind::Usage);
}

#[test]
fn an_invalid_proof_never_falls_through() {
    let state = tempfile::tempdir().unwrap();
    let text = HandedToken::Environment("made up".to_owned().into());
    for (token, name) in [(text, "MH_TOKEN"), (HandedToken::File("/nowhere".into()), "--token-file")] {
        let mut app = app(&["alice"], state.path(), false);
        app.settings.token = Some(token);
        for error in [app.standing().unwrap_err(), app.standing_for_write().unwrap_err()] {
            assert_eq!(error.kind(), Kind::Unauthenticated);
            assert!(error.message().contains(name), "{error}");
        }
    }
}

#[test]
fn naming_an_account_with_a_password_is_no_proof() {
    let state = tempfile::tempdir().unwrap();
    let error = app(&["locked"], state.path(), false).standing().unwrap_err();
    assert_eq!(error.kind(), Kind::Unauthenticated);
    assert!(error.hints()[0].contains("mh auth login locked"), "{error:?}");
}
