//! Where every choice comes from: flag > environment > `mh.toml` > default.
//!
//! The only reader of the environment. The environment may choose and tighten (home, user, format, lower limits),
//! never grant: roles and higher limits come from files alone.

pub mod edit;
pub mod effective;
mod environment;
mod file;
pub mod known;
mod lowered;
mod unit;

use std::path::{Path, PathBuf};
use std::time::Duration;

use directories::{BaseDirs, ProjectDirs};

use crate::cli::ui::Format;
use crate::domain::auth::{self, SecretText};
use crate::domain::cleanup::Policy;
use crate::domain::config::secret;
use crate::domain::limits::{Layer, Limits};
use crate::domain::session;
use crate::error::{Error, Result};
use crate::id::Username;

use effective::Sources;
use environment::Environment;
pub use environment::{Asking, Knobs};
pub use file::SystemFile;

/// The global options as they were typed.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--user`.
    pub user: Option<Username>,
    /// `--home`.
    pub home: Option<PathBuf>,
    /// `--session`.
    pub session: Option<String>,
    /// `--token-file`.
    pub token_file: Option<PathBuf>,
    /// `--format`, or `--json`.
    pub format: Option<Format>,
    /// `--quiet`.
    pub quiet: bool,
    /// `--verbose`.
    pub verbose: bool,
    /// `--no-color`.
    pub no_color: bool,
    /// `--plain`.
    pub plain: bool,
    /// `--lock-timeout`, in seconds.
    pub lock_timeout: Option<u64>,
    /// `--yes`.
    pub yes: bool,
    /// Which command it is, its words joined by `-`: `memory-list`.
    pub command: Option<String>,
}

/// Who chose a value: the command line or the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A flag.
    Flag,
    /// An environment variable.
    Environment,
}

/// Where a token was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandedToken {
    /// `--token-file`: the file that holds it.
    File(PathBuf),
    /// `MH_TOKEN`: the text of it.
    Environment(SecretText),
}

/// What the terminal is asked to look like.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// `--no-color` and `NO_COLOR` say never, `CLICOLOR_FORCE` says always; else terminals decide.
    pub color: Option<bool>,
    /// `--plain`: no borders, no colours, nothing cut off.
    pub plain: bool,
    /// `COLUMNS`.
    pub columns: Option<usize>,
}

/// All choices of one run.
#[derive(Debug)]
pub struct Settings {
    /// The home's directory; absolute, not resolved.
    pub home: PathBuf,
    /// Who was named, and where.
    pub user: Option<(Username, Origin)>,
    /// The session that was named, as a person types it.
    pub session: Option<String>,
    /// The token that was handed over.
    pub token: Option<HandedToken>,
    /// `--yes`: every question is answered yes.
    pub yes: bool,
    /// `--quiet`: no notes.
    pub quiet: bool,
    /// `--verbose`: causes of errors.
    pub verbose: bool,
    /// What the terminal is asked to look like.
    pub look: Look,
    /// `$PAGER`.
    pub pager: Option<String>,
    /// `$VISUAL`, else `$EDITOR`, else `vi`: a shell command.
    pub editor: String,
    /// What the operating system calls the person.
    pub os_user: Option<String>,
    /// The person's home directory, for `~`.
    pub user_dir: Option<PathBuf>,
    /// Where `mh` keeps what belongs to the OS user and to no home; see [`Self::state_dir`].
    pub state_dir: Option<PathBuf>,
    /// What the home allows at most.
    pub limits: Limits,
    /// Which command it is, its words joined by `-`: `memory-list`.
    pub command: Option<String>,
    /// What the home asks of passwords, and how long it trusts what.
    pub auth: auth::Policy,
    /// What the home lets go of, and when.
    pub cleanup: Policy,
    /// How long sessions last.
    pub sessions: session::Policy,
    /// The variables that this process was given somebody's secrets in, for its own person alone.
    pub secret_variables: Vec<String>,
    /// What tests fix.
    pub knobs: Knobs,
    lowered: Layer,
    format: Option<Format>,
    lock_timeout: Option<u64>,
    file: SystemFile,
    sources: Sources,
}

impl Settings {
    /// Flags over the environment of the process; `mh.toml` comes later, through [`Self::apply_file`].
    pub fn resolve(flags: Flags) -> Result<Self> {
        Self::over(flags, &Environment::of_process())
    }

    fn over(flags: Flags, env: &Environment) -> Result<Self> {
        let sources = Sources::of(&flags, env);
        let project = ProjectDirs::from("", "", "mh");
        let home = flags.home.or_else(|| env.path("MH_HOME")).or_else(|| Some(project.as_ref()?.data_dir().to_owned()));
        let home = home.ok_or_else(|| Error::usage("no home was named").hint("name one with --home DIR or MH_HOME"))?;
        // macOS has no place of its own for state; there the data directory is the home itself.
        let state = project.as_ref().map(|dirs| dirs.state_dir().unwrap_or(dirs.preference_dir()).to_owned());
        let user = match flags.user {
            Some(user) => Some((user, Origin::Flag)),
            None => env.parsed("MH_USER", str::parse)?.map(|user| (user, Origin::Environment)),
        };
        let token = match flags.token_file {
            Some(path) => Some(HandedToken::File(path)),
            None => env.text("MH_TOKEN")?.map(|text| HandedToken::Environment(text.into())),
        };
        Ok(Self {
            home: absolute(&home)?,
            user,
            session: flags.session.map_or_else(|| env.text("MH_SESSION"), |session| Ok(Some(session)))?,
            token,
            yes: flags.yes,
            quiet: flags.quiet,
            verbose: flags.verbose,
            look: Look {
                color: env.color(flags.no_color || flags.plain)?,
                plain: flags.plain,
                columns: env.parsed("COLUMNS", columns)?.flatten(),
            },
            pager: env.text("PAGER")?,
            editor: env.text("VISUAL")?.or(env.text("EDITOR")?).unwrap_or_else(|| "vi".to_owned()),
            os_user: env.text("USER")?.or(env.text("LOGNAME")?),
            user_dir: BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()),
            state_dir: state,
            limits: Limits::default(),
            command: flags.command,
            auth: auth::Policy::default(),
            cleanup: Policy::default(),
            sessions: session::Policy::default(),
            secret_variables: env.beginning_with(secret::VARIABLE),
            knobs: Knobs::read(env)?,
            lowered: lowered::read(env)?,
            format: match flags.format {
                Some(format) => Some(format),
                None => env.parsed("MH_FORMAT", str::parse)?,
            },
            lock_timeout: flags.lock_timeout,
            file: SystemFile::default(),
            sources,
        })
    }

    /// Lays the home's `mh.toml` under flags and environment.
    pub fn apply_file(&mut self, file: Option<SystemFile>) {
        self.file = file.unwrap_or_default();
        self.limits = Limits { lowered: self.lowered.clone(), ..(&self.file).into() };
        self.auth = (&self.file).into();
        self.cleanup = (&self.file).into();
        self.sessions = (&self.file).into();
    }

    /// Where `mh` keeps what belongs to the OS user and to no home: the choice of `mh user switch`, drafts.
    pub fn state_dir(&self) -> Result<&Path> {
        self.state_dir.as_deref().ok_or_else(|| {
            Error::usage("the OS user has no directory for the state of programs").hint("set HOME or XDG_STATE_HOME")
        })
    }

    /// In which form answers are printed.
    pub fn format(&self) -> Format {
        self.format.unwrap_or(self.file.output.format)
    }

    /// How long a lock is waited for.
    pub fn lock_timeout(&self) -> Duration {
        Duration::from_secs(self.lock_timeout.unwrap_or(self.file.storage.lock_timeout))
    }

    /// Whether the home may lie on a network file system, at its owner's risk.
    pub fn allow_network_fs(&self) -> bool {
        self.file.storage.allow_network_fs
    }
}

/// What a shell asks, where it is one that calls for completions. Costs other calls one look-up.
pub fn asking() -> Option<Asking> {
    Asking::read(&Environment::of_process())
}

/// A path as it was typed and not yet expanded by a shell: `~/` is the person's home directory.
pub fn expanded(typed: &str) -> PathBuf {
    let below = typed.strip_prefix("~/").and_then(|rest| Some(BaseDirs::new()?.home_dir().join(rest)));
    below.unwrap_or_else(|| typed.into())
}

/// The form of an error that comes before there are settings.
pub fn early_format(flag: Option<Format>) -> Format {
    flag.or_else(|| Environment::of_process().parsed("MH_FORMAT", str::parse).ok().flatten()).unwrap_or(Format::Table)
}

/// Absolute by the working directory, symbolic links left as they are.
fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|error| Error::usage(format!("{path:?} cannot be a home: {error}")))
}

/// `COLUMNS` as shells set it: 0 means that they do not know.
fn columns(text: &str) -> Result<Option<usize>> {
    match text.parse() {
        Ok(columns) => Ok(Some(columns).filter(|columns| *columns > 0)),
        Err(_) => Err(Error::usage(format!("{text:?} is not a number of columns"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(flags: Flags, env: &[(&'static str, &str)]) -> Result<Settings> {
        Settings::over(flags, &Environment::fixed(env))
    }

    #[test]
    fn a_flag_beats_the_environment_and_the_environment_beats_the_file() {
        let env = [("MH_USER", "bob"), ("MH_FORMAT", "csv"), ("MH_HOME", "/env")];
        let mut settings = resolve(Flags::default(), &env).unwrap();
        let mut file = SystemFile::default();
        file.output.format = Format::Json;
        file.storage.lock_timeout = 3;
        settings.apply_file(Some(file.clone()));
        assert_eq!(settings.user, Some(("bob".parse().unwrap(), Origin::Environment)));
        assert_eq!((settings.format(), settings.home.as_path()), (Format::Csv, Path::new("/env")));
        assert_eq!(settings.lock_timeout(), Duration::from_secs(3));

        let flags = Flags {
            user: Some("alice".parse().unwrap()),
            home: Some("/flag".into()),
            format: Some(Format::Jsonl),
            lock_timeout: Some(1),
            ..Flags::default()
        };
        let mut settings = resolve(flags, &env).unwrap();
        settings.apply_file(Some(file));
        assert_eq!(settings.user, Some(("alice".parse().unwrap(), Origin::Flag)));
        assert_eq!((settings.format(), settings.home.as_path()), (Format::Jsonl, Path::new("/flag")));
        assert_eq!(settings.lock_timeout(), Duration::from_secs(1));
    }

    #[test]
    fn defaults_hold_where_nobody_chose() {
        let settings = resolve(Flags::default(), &[]).unwrap();
        assert_eq!(settings.format(), Format::Table);
        assert_eq!(settings.lock_timeout(), Duration::from_secs(10));
        assert_eq!(settings.limits, Limits::default());
        assert_eq!((settings.user, settings.token, settings.editor.as_str()), (None, None, "vi"));
    }

    #[test]
    fn a_relative_home_is_made_absolute_and_not_resolved() {
        let flags = Flags { home: Some("target/../demo".into()), ..Flags::default() };
        let home = resolve(flags, &[]).unwrap().home;
        assert!(home.is_absolute() && home.ends_with("target/../demo"), "{home:?}");
    }

    #[test]
    fn an_invalid_value_names_its_variable() {
        for (name, value) in [("MH_USER", "../x"), ("MH_FORMAT", "xml"), ("COLUMNS", "wide")] {
            let error = resolve(Flags::default(), &[(name, value)]).unwrap_err();
            assert_eq!(error.kind(), crate::error::Kind::Usage);
            assert!(error.message().contains(name), "{error}");
        }
    }

    #[test]
    fn an_empty_value_is_no_value() {
        let settings = resolve(Flags::default(), &[("MH_USER", ""), ("MH_TOKEN", ""), ("COLUMNS", "0")]).unwrap();
        assert_eq!((settings.user, settings.token, settings.look.columns), (None, None, None));
    }

    #[test]
    fn a_token_is_taken_and_does_not_show_itself() {
        let env = [("MH_TOKEN", "s3cret")];
        let settings = resolve(Flags::default(), &env).unwrap();
        assert_eq!(settings.token, Some(HandedToken::Environment("s3cret".to_owned().into())));
        let flags = Flags { token_file: Some("/x".into()), ..Flags::default() };
        assert_eq!(resolve(flags, &env).unwrap().token, Some(HandedToken::File("/x".into())), "the flag goes first");
        assert!(!format!("{settings:?}").contains("s3cret"));
    }
}
