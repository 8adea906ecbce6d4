//! Every choice with its value, and why it holds: what `mh config list --system --origin` tells.

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::ui::Format;
use crate::domain::limits::{RATE, variable};
use crate::settings::environment::Environment;
use crate::settings::{Flags, Settings};

/// Which layer a value comes from; the first that says something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// The command line.
    Flag,
    /// An environment variable.
    Environment,
    /// A choice that `mh` remembers for a terminal: `mh user switch`.
    Selection,
    /// `mh.toml` of the home.
    Home,
    /// A file in the profile's `etc/`.
    Profile,
    /// A secret that the profile keeps.
    Secret,
    /// Nobody chose.
    Default,
}

impl Layer {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Environment => "environment",
            Self::Selection => "selection",
            Self::Home => "home",
            Self::Profile => "profile",
            Self::Secret => "secret",
            Self::Default => "default",
        }
    }
}

/// Where exactly a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Which layer.
    pub layer: Layer,
    /// What in it: the flag, the variable, the file; `None` for what is built in.
    pub name: Option<String>,
}

impl Source {
    /// This, in that layer.
    pub fn new(layer: Layer, name: &str) -> Self {
        Self { layer, name: Some(name.to_owned()) }
    }

    /// What holds where nobody chose.
    pub const DEFAULT: Self = Self { layer: Layer::Default, name: None };
}

/// Who made the choices that the command line and the environment can make.
#[derive(Debug)]
pub(super) struct Sources {
    home: Source,
    user: Source,
    session: Source,
    format: Source,
    lock_timeout: Source,
    color: Source,
    pager: Source,
    editor: Source,
}

impl Sources {
    pub(super) fn of(flags: &Flags, env: &Environment) -> Self {
        let first = |flag: Option<&str>, variables: &[&'static str]| match flag {
            Some(flag) => Source::new(Layer::Flag, flag),
            None => {
                let variable = variables.iter().find(|variable| env.is_set(variable));
                variable.map_or(Source::DEFAULT, |variable| Source::new(Layer::Environment, variable))
            }
        };
        let no_color = flags.no_color.then_some("--no-color").or(flags.plain.then_some("--plain"));
        // As they are asked; TERM says something of colours only where it is `dumb`.
        let color: &[&str] = match env.color(false) {
            Ok(Some(true)) => &["CLICOLOR_FORCE"],
            Ok(Some(false)) => &["NO_COLOR", "TERM"],
            _ => &[],
        };
        Self {
            home: first(flags.home.as_ref().map(|_| "--home"), &["MH_HOME"]),
            user: first(flags.user.as_ref().map(|_| "--user"), &["MH_USER"]),
            session: first(flags.session.as_ref().map(|_| "--session"), &["MH_SESSION"]),
            format: first(flags.format.map(|_| "--format"), &["MH_FORMAT"]),
            lock_timeout: first(flags.lock_timeout.map(|_| "--lock-timeout"), &[]),
            color: first(no_color, color),
            pager: first(None, &["PAGER"]),
            editor: first(None, &["VISUAL", "EDITOR"]),
        }
    }
}

/// A choice as it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// Its key in `mh.toml`, or the name of a choice that does not stand there.
    pub key: String,
    /// Its value; null where nothing is chosen.
    pub value: Value,
    /// Where that comes from.
    pub source: Source,
}

/// The choices that cannot be made in `mh.toml`, each with what makes it.
pub(super) const ELSEWHERE: [(&str, &str); 6] = [
    ("home", "--home or MH_HOME"),
    ("user", "--user, MH_USER or mh user switch"),
    ("session", "--session or MH_SESSION"),
    ("color", "--no-color, NO_COLOR or CLICOLOR_FORCE"),
    ("pager", "PAGER"),
    ("editor", "VISUAL or EDITOR"),
];

impl Settings {
    /// The form of answers, where the command line itself names it.
    pub fn asked_format(&self) -> Option<Format> {
        (self.sources.format.layer == Layer::Flag).then(|| self.format())
    }

    /// Every choice as it holds, given the bytes of `mh.toml`: those that stand there first.
    pub fn effective(&self, file: Option<&[u8]>) -> Vec<Effective> {
        let said = file.and_then(|bytes| std::str::from_utf8(bytes).ok()?.parse::<toml::Table>().ok());
        let says = |key: &str| {
            let (table, rest) = key.split_once('.')?;
            rest.split('.').try_fold(said.as_ref()?.get(table)?, |table, name| table.get(name))
        };
        let lowered = |key: &str, value: &Value| {
            let name = key.strip_prefix("limits.")?;
            let most = self.lowered.flat().find(|(limit, _)| limit == name)?.1;
            let lowers = value.as_u64().is_none_or(|set| most < set);
            lowers.then(|| (json!(most), Source::new(Layer::Environment, &variable(name))))
        };
        let by_file = |(key, value): (String, Value)| {
            if let Some((value, source)) = lowered(&key, &value) {
                return Effective { key, value, source };
            }
            let (sooner, chosen) = match key.as_str() {
                "output.format" => (&self.sources.format, json!(self.format())),
                "storage.lock_timeout" => (&self.sources.lock_timeout, json!(self.lock_timeout().as_secs())),
                _ => (&Source::DEFAULT, value),
            };
            let source = match (sooner.layer, says(&key)) {
                (Layer::Default, Some(_)) => Source::new(Layer::Home, "mh.toml"),
                _ => sooner.clone(),
            };
            Effective { key, value: chosen, source }
        };
        let commands = self.lowered.rates.keys().filter(|command| !self.file.limits.rates.contains_key(*command));
        let only_lowered = commands.map(|command| (format!("limits.{RATE}.{command}"), Value::Null));
        self.file.flat().into_iter().chain(only_lowered).map(by_file).chain(self.elsewhere()).collect()
    }

    fn elsewhere(&self) -> impl Iterator<Item = Effective> + '_ {
        let path = |path: &Path| path.to_string_lossy().into_owned();
        let color = self.look.color.map_or("auto", |color| if color { "always" } else { "never" });
        let sources = &self.sources;
        [
            ("home", json!(path(&self.home)), &sources.home),
            ("user", json!(self.user.as_ref().map(|(user, _)| user.as_str())), &sources.user),
            ("session", json!(self.session), &sources.session),
            ("color", json!(color), &sources.color),
            ("pager", json!(self.pager), &sources.pager),
            ("editor", json!(self.editor), &sources.editor),
        ]
        .into_iter()
        .map(|(key, value, source)| Effective { key: key.to_owned(), value, source: source.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::SystemFile;

    fn effective(flags: Flags, env: &[(&'static str, &str)], file: &str) -> impl Fn(&str) -> (Value, Layer) {
        let mut settings = Settings::over(flags, &Environment::fixed(env)).unwrap();
        settings.apply_file(Some(SystemFile::parse(file.as_bytes()).unwrap()));
        let all = settings.effective(Some(file.as_bytes()));
        move |key| {
            let found = all.iter().find(|one| one.key == key).unwrap();
            (found.value.clone(), found.source.layer)
        }
    }

    #[test]
    fn the_layer_that_counts_is_named() {
        let file = "[output]\nformat = \"csv\"\n[storage]\nlock_timeout = 10\n";
        let get = effective(Flags::default(), &[("MH_HOME", "/h")], file);
        assert_eq!(get("output.format"), (json!("csv"), Layer::Home));
        assert_eq!(get("storage.lock_timeout"), (json!(10), Layer::Home), "what equals the default was chosen too");
        assert_eq!(get("limits.users"), (json!(1000), Layer::Default));
        assert_eq!(get("home"), (json!("/h"), Layer::Environment));
        assert_eq!(get("user"), (Value::Null, Layer::Default));
        assert_eq!(get("editor"), (json!("vi"), Layer::Default));

        let flags = Flags { lock_timeout: Some(2), no_color: true, ..Flags::default() };
        let env = [("MH_FORMAT", "json"), ("VISUAL", "ed"), ("MH_USER", "bob"), ("CLICOLOR_FORCE", "1")];
        let get = effective(flags, &env, file);
        assert_eq!(get("output.format"), (json!("json"), Layer::Environment));
        assert_eq!(get("storage.lock_timeout"), (json!(2), Layer::Flag));
        assert_eq!(get("color"), (json!("never"), Layer::Flag));
        assert_eq!(get("editor"), (json!("ed"), Layer::Environment));
        assert_eq!(get("user"), (json!("bob"), Layer::Environment));
    }

    #[test]
    fn every_choice_that_stands_elsewhere_says_what_makes_it() {
        let settings = Settings::over(Flags::default(), &Environment::fixed(&[])).unwrap();
        let keys: Vec<_> = settings.elsewhere().map(|one| one.key).collect();
        assert_eq!(keys, ELSEWHERE.map(|(key, _)| key));
    }

    #[test]
    fn colours_name_the_variable_that_decides() {
        let source = |env: &[(&'static str, &str)]| {
            let sources = Sources::of(&Flags::default(), &Environment::fixed(env));
            sources.color.name
        };
        assert_eq!(source(&[("TERM", "dumb")]).as_deref(), Some("TERM"));
        assert_eq!(source(&[("TERM", "xterm")]), None);
        assert_eq!(source(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]).as_deref(), Some("NO_COLOR"));
        assert_eq!(source(&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")]).as_deref(), Some("CLICOLOR_FORCE"));
        assert_eq!(source(&[("CLICOLOR_FORCE", "0")]), None);
    }
}
