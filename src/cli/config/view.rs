//! What `mh config` prints.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::config::list::Setting;
use crate::domain::config::secret::SecretName;
use crate::domain::json::Verbatim;
use crate::error::{Error, Result};
use crate::id::OpId;
use crate::settings::effective::{Effective, Layer, Source};

/// A setting.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct SettingView {
    /// How it is named.
    key: String,
    /// Its value, of whatever type, spelled as in the file; null where nothing is chosen.
    #[schemars(with = "serde_json::Value")]
    value: Verbatim,
    /// Which layer it comes from.
    origin: Layer,
    /// What in that layer: a flag, a variable, a file; null for what is built in.
    source: Option<String>,
}

impl SettingView {
    fn new(key: String, value: Verbatim, source: Source) -> Self {
        Self { key, value, origin: source.layer, source: source.name }
    }

    /// What stands for the value where nobody chose one, for people.
    fn unset(&self) -> Option<String> {
        (self.origin == Layer::Default && self.value.to_string() == "null").then(|| "not set".to_owned())
    }

    /// The value by itself: a text without its quotes, what is nested over several lines.
    pub(super) fn bare(&self) -> String {
        let pretty = || serde_json::to_string_pretty(&self.value).unwrap_or_default();
        self.value.as_str().unwrap_or_else(pretty)
    }
}

/// What stands for a secret where it is not asked for.
const HIDDEN: &str = "hidden";

impl SettingView {
    /// A secret of which only the name is shown; its value is null.
    pub(super) fn hidden(name: &SecretName) -> Self {
        Self::new(name.to_string(), Verbatim::null(), Source { layer: Layer::Secret, name: None })
    }

    /// A secret that somebody asked to see.
    pub(super) fn revealed(name: &SecretName, secret: &str) -> Result<Self> {
        let value = Verbatim::of(secret).map_err(|error| Error::bug(error.to_string()))?;
        Ok(Self::new(name.to_string(), value, Source { layer: Layer::Secret, name: None }))
    }
}

impl From<Setting> for SettingView {
    fn from(setting: Setting) -> Self {
        let source = if setting.stored { Source::new(Layer::Profile, &setting.file) } else { Source::DEFAULT };
        Self::new(setting.key.to_string(), setting.value, source)
    }
}

impl TryFrom<Effective> for SettingView {
    type Error = Error;

    fn try_from(setting: Effective) -> Result<Self> {
        let value = Verbatim::of(setting.value).map_err(|error| Error::bug(error.to_string()))?;
        Ok(Self::new(setting.key, value, setting.source))
    }
}

impl View for SettingView {
    const NAME: &'static str = "setting";

    fn text(&self, style: &Style) -> String {
        self.unset().unwrap_or_else(|| style.text(&self.bare()))
    }
}

impl Row for SettingView {
    const HEADINGS: &'static [&'static str] = &["KEY", "VALUE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let hidden = (self.origin == Layer::Secret && self.value.as_str().is_none()).then(|| style.dim(HIDDEN));
        let value = hidden.or_else(|| self.unset()).unwrap_or_else(|| style.line(&self.value.to_string()));
        vec![style.line(&self.key), value]
    }
}

/// The same with a column for where the value comes from. For programs there is no difference.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct WithOrigin {
    #[serde(flatten)]
    setting: SettingView,
}

impl View for WithOrigin {
    const NAME: &'static str = SettingView::NAME;

    fn text(&self, style: &Style) -> String {
        self.setting.text(style)
    }
}

impl Row for WithOrigin {
    const HEADINGS: &'static [&'static str] = &["KEY", "VALUE", "ORIGIN"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let source = self.setting.source.as_ref().map_or_else(String::new, |source| format!(": {source}"));
        let origin = format!("{}{source}", self.setting.origin.as_str());
        self.setting.cells(style).into_iter().chain([style.line(&origin)]).collect()
    }
}

/// Prints settings, with where they come from if that is asked.
pub(super) fn list(app: &App, settings: impl Iterator<Item = Result<SettingView>>, origin: bool) -> Result<()> {
    if origin {
        app.ui.list(settings.map(|setting| setting.map(|setting| WithOrigin { setting })))
    } else {
        app.ui.list(settings)
    }
}

/// What `mh config` changed.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct ConfigChanged {
    /// The settings that have other values now; of a profile's file that was edited as a whole, the file.
    changed: Vec<String>,
    /// The operation, for `mh undo`; null where nothing was changed, and for a dry run.
    op: Option<String>,
}

impl View for ConfigChanged {
    const NAME: &'static str = "config-changed";

    fn text(&self, style: &Style) -> String {
        self.changed.iter().map(|key| style.line(key)).collect::<Vec<_>>().join("\n")
    }
}

/// Prints what was changed.
pub(super) fn changed(app: &App, changed: Vec<String>, op: Option<OpId>, dry: DryRun) -> Result<()> {
    if dry.dry_run {
        app.ui.note("dry run: nothing is written");
    }
    if changed.is_empty() {
        app.ui.note("nothing was changed: it is so already");
        if app.ui.format == Format::Table {
            return Ok(());
        }
    }
    let view = ConfigChanged { changed, op: op.map(String::from) };
    if dry.dry_run {
        return app.ui.emit(&view);
    }
    app.ui.emit_saved(&view, "the configuration")
}
