//! Who comes out of each layout, and what is refused.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;

use super::*;
use crate::domain::user::Visibility;
use crate::error::Kind;
use crate::store::backend::Lazy;
use crate::store::source::{Entry as Found, Moment};

/// A tree of small files, by name.
struct Tree(BTreeMap<&'static str, &'static str>);

impl Tree {
    fn entry_of(name: &str, form: Form) -> Found {
        let never = Moment { seconds: 0, nanoseconds: 0 };
        Found { name: Name::new(name).unwrap(), form, mode: 0o644, modified: never, changed: never, inode: 1 }
    }
}

impl Source for Tree {
    fn walk<'a>(&'a self, below: Option<&Name>) -> Lazy<'a, Found> {
        let below = below.map(|name| format!("{name}/")).unwrap_or_default();
        let mut entries = BTreeMap::new();
        for (name, text) in &self.0 {
            for (at, _) in name.match_indices('/').filter(|(at, _)| *at >= below.len() && name.starts_with(&below)) {
                entries.insert(&name[..at], Form::Directory);
            }
            if name.starts_with(&below) {
                entries.insert(name, Form::File(text.len() as u64));
            }
        }
        Box::new(entries.into_iter().map(|(name, form)| Ok(Self::entry_of(name, form))))
    }

    fn entry(&self, name: &Name) -> Result<Option<Found>> {
        let name = name.to_string();
        let form = |text: &&str| match text.strip_prefix("-> ") {
            Some(target) => Form::Link(target.into()),
            None => Form::File(text.len() as u64),
        };
        Ok(self.0.get(name.as_str()).map(|text| Self::entry_of(&name, form(text))))
    }

    fn open(&self, name: &Name) -> Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.0[name.to_string().as_str()].as_bytes()))
    }

    fn path(&self, name: Option<&Name>) -> PathBuf {
        PathBuf::from("/old").join(name.map(ToString::to_string).unwrap_or_default())
    }
}

const SAM_AND_MIRA: &str = r#"{"users": [
  {"id": "f08db22f-d293-456a-b170-fab23d90fbac", "username": "SamOkoro", "role": "owner",
   "createdAt": "2024-02-10T18:17:16.544Z", "metadata": {"displayName": "Sam", "profileVisibility": "public"}},
  {"id": "7", "username": "Friendly-Robot-9", "role": "standard", "passwordHash": "hunter2"},
  {"username": "mira_77", "role": "guest"}
], "version": 1}"#;

fn come(layout: Layout, files: &[(&'static str, &'static str)], wishes: &Wishes, taken: &[&str]) -> Result<People> {
    let taken: Vec<Username> = taken.iter().map(|name| name.parse().unwrap()).collect();
    let now = "2026-11-21T10:31:29.123456Z".parse().unwrap();
    people(&Tree(files.iter().copied().collect()), layout, wishes, &taken, now, &Ids::Seeded(1.into()))
}

fn wishes(owner: Option<&str>, map: &[&str]) -> Wishes {
    let names = map.iter().map(|text| wish(text).unwrap()).collect();
    Wishes { owner: owner.map(|name| name.parse().unwrap()), names }
}

/// `name role data`, one a person.
fn shown(found: &People) -> Vec<String> {
    let data = |person: &Person| match &person.data {
        None => "fresh".to_owned(),
        Some(Data::Root) => "root".to_owned(),
        Some(Data::Directory(name)) => name.clone(),
    };
    found.people.iter().map(|person| format!("{} {} {}", person.username, person.role, data(person))).collect()
}

fn said(error: &Error) -> String {
    format!("{} | {}", error.message(), error.hints().join(" | "))
}

fn root(files: &[(&'static str, &'static str)], wishes: &Wishes) -> Result<People> {
    come(Layout::Metahuman, files, wishes, &[])
}

const USERS: (&str, &str) = ("persona/users.json", SAM_AND_MIRA);

#[test]
fn the_owner_has_the_data_and_the_others_fresh_profiles() {
    let found = root(&[USERS, (".env", "ADMIN_USERS=samokoro, mira_77, eve")], &Wishes::default()).unwrap();
    assert_eq!(shown(&found), ["samokoro admin root", "friendly-robot-9 user fresh", "mira_77 admin fresh"]);
    assert_eq!(
        found.notes,
        [
            "persona/users.json, line 4: the password of \"Friendly-Robot-9\" is no hash as bcrypt writes it: it is left out",
            "\"mira_77\" becomes an admin, as ADMIN_USERS in .env says",
            "ADMIN_USERS in .env names \"eve\", who has no account",
            "\"SamOkoro\" is called samokoro here",
            "\"Friendly-Robot-9\" is called friendly-robot-9 here",
        ]
    );
    let [sam, robot, mira] = &found.people[..] else { panic!("{found:?}") };
    assert_eq!(sam.id.as_str(), "f08db22f-d293-456a-b170-fab23d90fbac");
    assert_eq!((sam.display_name.as_deref(), sam.visibility), (Some("Sam"), Visibility::Public));
    assert!(robot.id != mira.id && robot.password.is_none());
    assert_eq!(mira.created, "2026-11-21T10:31:29.123Z".parse::<DateTime<Utc>>().unwrap());
}

#[test]
fn the_data_goes_to_whoever_is_wished_for() {
    let whose = |wishes: &Wishes| shown(&root(&[USERS], wishes).unwrap());
    assert_eq!(whose(&wishes(Some("mira_77"), &[]))[2], "mira_77 guest root");
    assert_eq!(whose(&wishes(Some("SamOkoro"), &["SamOkoro=sam"]))[0], "sam admin root", "by the former name");
    assert_eq!(whose(&wishes(Some("sam"), &["samokoro=sam"]))[0], "sam admin root", "by the new name");
    let found = root(&[USERS], &wishes(Some("sam"), &[])).unwrap();
    assert_eq!(shown(&found)[0], "sam admin root", "the data is the owner's, whatever they are called");
    let two = r#"{"users": [{"username": "Ann", "role": "owner"}, {"username": "eve", "role": "owner"}]}"#;
    let found = root(&[("persona/users.json", two)], &wishes(Some("sam"), &[])).unwrap();
    assert_eq!(shown(&found)[2], "sam user root");
    assert!(found.notes.iter().any(|note| note.ends_with("to give one of them that name instead: --map OLD=sam")));
    let alone = root(&[], &wishes(Some("sam"), &[])).unwrap();
    assert_eq!(shown(&alone), ["sam admin root"]);
    assert_eq!(alone.notes, ["sam becomes the admin of this home: it has none yet, and the data is theirs"]);
}

#[test]
fn whose_the_data_is_is_never_guessed() {
    let none = Wishes::default();
    let wrong = |files: &[(&'static str, &'static str)]| {
        let error = root(files, &none).unwrap_err();
        assert_eq!(
            (error.kind(), error.hints()),
            (Kind::Usage, &["say whose the data becomes with --as NAME".to_owned()][..])
        );
        error.message().to_owned()
    };
    assert_eq!(wrong(&[]), "the old home has no persona/users.json that says whose the data is");
    let guest = r#"{"users": [{"username": "mira", "role": "guest"}]}"#;
    assert_eq!(wrong(&[("persona/users.json", guest)]), "nobody in persona/users.json has the role owner");
    let two = r#"{"users": [{"username": "Sam", "role": "owner"}, {"username": "eve", "role": "owner"}]}"#;
    assert_eq!(wrong(&[("persona/users.json", two)]), "several people have the role owner: Sam, eve");
}

#[test]
fn names_that_meet_are_a_conflict_before_anything_happens() {
    let both = r#"{"users": [{"username": "Sam", "role": "owner"}, {"username": "sam", "role": "guest"}]}"#;
    let error = root(&[("persona/users.json", both)], &Wishes::default()).unwrap_err();
    assert_eq!(error.kind(), Kind::Conflict);
    assert_eq!(
        said(&error),
        "\"Sam\" and \"sam\" would meet under the name sam | give another name with: --map 'Sam=NEW'"
    );
    let mapped = root(&[("persona/users.json", both)], &wishes(None, &["sam=samuel"])).unwrap();
    assert_eq!(shown(&mapped), ["sam admin root", "samuel guest fresh"]);

    let error = come(Layout::Metahuman, &[USERS], &Wishes::default(), &["alice", "mira_77"]).unwrap_err();
    assert_eq!(
        said(&error),
        "\"mira_77\" would be called mira_77, and this home has an account of that name \
         | give another name with: --map 'mira_77=NEW'"
    );
    let error = come(Layout::Airfit, &[], &wishes(Some("alice"), &[]), &["alice"]).unwrap_err();
    assert_eq!(
        said(&error),
        "the owner of the data would be called alice, and this home has an account of that name \
         | give another name with: --as NAME"
    );
}

#[test]
fn wishes_for_names_are_checked() {
    let wrong = |map: &[&str]| said(&root(&[USERS], &wishes(None, map)).unwrap_err());
    assert_eq!(wrong(&["SamOkro=sam"]), "--map: nobody there is called \"SamOkro\" | did you mean \"SamOkoro\"?");
    assert_eq!(
        wrong(&["x=sam"]),
        "--map: nobody there is called \"x\" | they are called: SamOkoro, Friendly-Robot-9, mira_77"
    );
    assert_eq!(wrong(&["mira_77=a", "mira_77=b"]), "--map names \"mira_77\" twice | name everybody once");
    for bad in ["sam", "=sam", "Sam=", "Sam=../x"] {
        assert_eq!(wish(bad).unwrap_err().kind(), Kind::Usage, "{bad}");
    }
}

#[test]
fn every_former_name_fits_somehow() {
    let pairs = [
        ("Friendly-Robot-9", "friendly-robot-9"),
        ("9lives", "u-9lives"),
        ("_x", "u-_x"),
        ("Con", "u-con"),
        ("profiles", "u-profiles"),
        ("бабушка", "u"),
        ("", "u"),
        ("a.b c", "a-b-c"),
    ];
    for (former, fits) in pairs {
        assert_eq!(names::fitting(former).unwrap().as_str(), fits, "{former:?}");
    }
    assert_eq!(names::fitting(&"X".repeat(50)).unwrap().as_str(), "x".repeat(32));
}

#[test]
fn a_damaged_file_of_accounts_names_file_and_line() {
    for (text, what) in [
        ("{\"users\": [\n{\"username\"", "persona/users.json cannot be read: line 2: it is cut off"),
        ("", "persona/users.json cannot be read: the file is empty"),
        ("-> elsewhere", "persona/users.json is not a plain file"),
    ] {
        let error = root(&[("persona/users.json", text)], &wishes(Some("sam"), &[])).unwrap_err();
        assert_eq!((error.kind(), error.message()), (Kind::Damaged, what));
        assert_eq!(error.path(), Some(PathBuf::from("/old/persona/users.json").as_path()));
    }
    let linked = root(&[USERS, (".env", "-> elsewhere")], &Wishes::default()).unwrap();
    assert!(linked.notes.contains(&".env was not asked for ADMIN_USERS: .env is not a plain file".to_owned()));
}

#[test]
fn each_profile_goes_to_the_user_of_its_name() {
    let files = [
        USERS,
        ("profiles/samokoro/memory/x.json", ""),
        ("profiles/mira_77/persona/core.json", ""),
        ("profiles/Zoe K/persona/core.json", ""),
        ("profiles/.cache/x", ""),
        ("profiles/README.md", ""),
    ];
    let several = |wishes: &Wishes| come(Layout::MetahumanProfiles, &files, wishes, &[]);
    let found = several(&wishes(None, &["Zoe K=zoe"])).unwrap();
    assert_eq!(
        shown(&found),
        [
            "samokoro admin profiles/samokoro",
            "friendly-robot-9 user fresh",
            "mira_77 guest profiles/mira_77",
            "zoe user profiles/Zoe K"
        ]
    );
    let note = "profiles/Zoe K belongs to no account of the old home: its owner becomes a user here";
    assert!(found.notes.iter().any(|said| said == note), "{:?}", found.notes);
    let error = several(&wishes(Some("sam"), &[])).unwrap_err();
    assert!(error.kind() == Kind::Usage && error.hints()[0].contains("--map OLD=NEW"), "{error}");
    let one = come(Layout::MetahumanProfiles, &files[..2], &wishes(Some("sam"), &[]), &[]).unwrap();
    assert_eq!(shown(&one)[0], "sam admin profiles/samokoro");
    // Spelled the same comes before read the same.
    let both = [USERS, ("profiles/SAMOKORO/x", ""), ("profiles/SamOkoro/x", "")];
    let error = come(Layout::MetahumanProfiles, &both, &Wishes::default(), &[]).unwrap_err();
    assert!(error.message().starts_with("\"SamOkoro\" and \"SAMOKORO\" would meet"), "{error}");
}

#[test]
fn airfit_data_is_of_whom_its_profile_names() {
    let named = ("profile.json", r#"{"name": "Sam Okoro ", "age": 41}"#);
    let found = come(Layout::Airfit, &[named], &Wishes::default(), &["alice"]).unwrap();
    assert_eq!(shown(&found), ["sam-okoro user root"]);
    assert_eq!(found.people[0].display_name.as_deref(), Some("Sam Okoro"));
    assert_eq!(shown(&come(Layout::Airfit, &[named], &wishes(Some("sam"), &[]), &[]).unwrap()), ["sam admin root"]);
    for profile in [r#"{"name": "9"}"#, "{}", "{\"name\": NaN}"] {
        let error = come(Layout::Airfit, &[("profile.json", profile)], &Wishes::default(), &[]).unwrap_err();
        assert_eq!(
            (error.kind(), error.hints()[0].as_str()),
            (Kind::Usage, "say whose the data becomes with --as NAME")
        );
    }
    let files = [("data/Ann/profile.json", r#"{"name": "Ann B"}"#), ("data/bob/x.json", ""), ("sessions.json", "{}")];
    let found = come(Layout::AirfitUsers, &files, &Wishes::default(), &["alice"]).unwrap();
    assert_eq!(shown(&found), ["ann user data/Ann", "bob user data/bob"]);
    assert_eq!(found.people[0].display_name.as_deref(), Some("Ann B"));
    assert_eq!(found.notes, ["\"Ann\" is called ann here"]);
    let error = come(Layout::AirfitUsers, &files, &Wishes::default(), &[]).unwrap_err();
    assert_eq!(error.hints(), ["make the admin's account first: mh user add NAME"]);
}

#[test]
fn a_password_is_in_no_plan() {
    let hash = "$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234";
    let list = format!(r#"[{{"username": "bob", "passwordHash": "{hash}"}}]"#);
    let people = listed(list.as_bytes(), DateTime::UNIX_EPOCH, &Ids::Seeded(1.into()), &[]).unwrap();
    assert!(people[0].password.is_some());
    assert!(!format!("{people:?}").contains("$2b$") && !serde_json::to_string(&people).unwrap().contains("$2b$"));
}
