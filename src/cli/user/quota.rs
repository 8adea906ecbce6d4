//! `mh user quota`: what somebody may have, and how much of it they have.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::stats::chart::Glyphs;
use crate::cli::style::size;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::limits::{Origin, Quota, quota};
use crate::error::Result;
use crate::id::Username;

/// The length of a bar.
const BAR: usize = 10;

/// Arguments of `mh user quota`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The nearest word counts: the account's, its tier's, its role's, the home's. Days are days of UTC. The table
leaves out what is neither limited nor used; json, jsonl and csv have every limit.

Examples:
  mh user quota
  mh user quota bob --json")]
pub(super) struct QuotaArgs {
    /// Whose account [default: the one that commands work on]
    name: Option<Username>,
}

pub(super) fn run(app: &App, args: QuotaArgs) -> Result<()> {
    let acting = app.acting()?;
    let username = args.name.as_ref().map_or_else(|| acting.about().map(|own| &own.username), Ok)?;
    let glyphs = if app.settings.look.plain { Glyphs::ASCII } else { Glyphs::BLOCKS };
    let all = quota::of(&app.context(&acting.actor), username)?.into_iter();
    let rows = all.map(|quota| QuotaView::new(quota, glyphs));
    let worth = |row: &QuotaView| row.allowed.is_some() || row.used.is_some_and(|used| used > 0);
    app.ui.list(rows.filter(|row| app.ui.format != Format::Table || worth(row)).map(Ok))
}

/// A limit as it holds for an account.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct QuotaView {
    /// Its name: `memories`, or `rate.capture` for how often a command runs within a minute.
    limit: String,
    /// How much there is; null for what is not added up.
    used: Option<u64>,
    /// How much there may be; null where there is no limit.
    allowed: Option<u64>,
    /// Whose word that is: `built_in`, `home`, `role`, `tier`, `account` or `environment`.
    origin: Option<&'static str>,
    /// Which role, or which tier.
    origin_name: Option<String>,
    /// What to draw with.
    #[serde(skip)]
    #[schemars(skip)]
    glyphs: Glyphs,
}

impl QuotaView {
    fn new(quota: Quota, glyphs: Glyphs) -> Self {
        let (origin, origin_name) = match quota.allowed.as_ref().map(|allowed| &allowed.by) {
            None => (None, None),
            Some(Origin::BuiltIn) => (Some("built_in"), None),
            Some(Origin::Home) => (Some("home"), None),
            Some(Origin::Role(role)) => (Some("role"), Some(role.to_string())),
            Some(Origin::Tier(tier)) => (Some("tier"), Some(tier.clone())),
            Some(Origin::Account) => (Some("account"), None),
            Some(Origin::Environment) => (Some("environment"), None),
        };
        let allowed = quota.allowed.map(|allowed| allowed.most);
        Self { limit: quota.limit, used: quota.used, allowed, origin, origin_name, glyphs }
    }

    fn bar(&self) -> String {
        let (Some(used), Some(most)) = (self.used, self.allowed) else { return String::new() };
        self.glyphs.gauge(used, most, BAR)
    }

    fn whose(&self) -> String {
        let words = [self.origin.map(|origin| origin.replace('_', " ")), self.origin_name.clone()];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl View for QuotaView {
    const NAME: &'static str = "quota";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join(" ")
    }
}

impl Row for QuotaView {
    const HEADINGS: &'static [&'static str] = &["LIMIT", "USED", "ALLOWED", "", "BY"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let spelled = |number: u64| if self.limit.ends_with("bytes") { size(number) } else { number.to_string() };
        let number = |number: Option<u64>| number.map_or_else(|| "-".to_owned(), spelled);
        // Where there is little room, names that can be told apart are worth more than a drawing.
        let (bar, whose) = if style.is_narrow() { Default::default() } else { (self.bar(), self.whose()) };
        vec![self.limit.clone(), number(self.used), number(self.allowed), bar, whose]
    }
}
