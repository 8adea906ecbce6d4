//! `mh doctor`: looks for damage, and mends what loses nothing.

use std::process::ExitCode;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::{App, Reading};
use crate::cli::start::with_home_as_it_is;
use crate::cli::style::counted;
use crate::cli::ui::{Format, Style};
use crate::cli::view::{Row, View};
use crate::domain::doctor::{self, Finding, Report, Severity};
use crate::domain::user;
use crate::error::{Error, Kind, Result};
use crate::settings::Flags;

/// Arguments of `mh doctor`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  mh doctor\n  mh -u alice doctor --all-users --fix\n  mh doctor --quick --json\n\n\
    It reads, and changes nothing without --fix. With --fix it takes away file modes that let others\n\
    in, makes what is missing, clears away what a killed command left, and counts again. Damaged files\n\
    are never moved or rewritten. It ends with 8 where something is damaged, and with 0 otherwise."
)]
pub struct DoctorArgs {
    /// Look only at accounts, formats, leftovers and the ends of logs; needs no account
    #[arg(long, conflicts_with_all = ["fix", "all_users"])]
    quick: bool,
    /// Mend what loses nothing
    #[arg(long)]
    fix: bool,
    /// Look at the home and at everybody's profile (admins only; logged)
    #[arg(long)]
    all_users: bool,
}

/// One thing that is wrong.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// How bad it is.
    pub severity: Severity,
    /// Where it lies.
    pub path: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What can be done about it.
    pub hint: Option<String>,
    /// Whether `--fix` mended it.
    pub mended: bool,
}

impl From<Finding> for FindingView {
    fn from(finding: Finding) -> Self {
        Self {
            severity: finding.severity,
            path: finding.path.map(|path| path.to_string_lossy().into_owned()),
            what: finding.what,
            hint: finding.hint,
            mended: finding.mended,
        }
    }
}

impl View for FindingView {
    const NAME: &'static str = "finding";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for FindingView {
    const HEADINGS: &'static [&'static str] = &["SEVERITY", "WHERE", "WHAT"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let severity = if self.mended { "mended" } else { self.severity.as_str() };
        vec![severity.to_owned(), style.line(self.path.as_deref().unwrap_or_default()), style.line(&self.what)]
    }
}

/// Starts `mh doctor`, which has to work where hardly anything else does.
pub(super) fn start(flags: Flags, args: &DoctorArgs) -> ExitCode {
    let reading = if args.fix { Reading::Mends } else { Reading::Looks };
    with_home_as_it_is(flags, reading, |app, unread| run(app, args, unread.as_ref()))
}

fn run(app: &App, args: &DoctorArgs, unread: Option<&Error>) -> Result<()> {
    let looked = look(app, args)?;
    if looked.is_none() {
        app.ui.note("no home yet");
    }
    let mut report = looked.unwrap_or_default();
    if let Some(error) = unread {
        report.add(error.into());
    }
    tell(app, report)
}

/// What is wrong, and mended where that was asked for. `None`: there is no home.
fn look(app: &App, args: &DoctorArgs) -> Result<Option<Report>> {
    if args.quick {
        return Ok(doctor::quick(&app.store));
    }
    let (actor, subject) = match args.all_users {
        true => (app.acting()?.actor, None),
        false => app.standing().map(|standing| (standing.actor, Some(standing.subject)))?,
    };
    let ctx = app.context(&actor);
    let mut report = subject.as_ref().map_or_else(|| doctor::everything(&ctx), |subject| doctor::own(&ctx, subject))?;
    if args.fix {
        let members = match subject {
            Some(subject) => vec![subject],
            None => {
                doctor::mend_home(&ctx, &mut report)?;
                user::all(&app.store)?.flatten().collect()
            }
        };
        for member in &members {
            if doctor::mend_profile(&ctx, member, &mut report)? {
                app.ui.note(&format!("counted the memories of {} anew", member.username));
            }
        }
    }
    Ok(Some(report))
}

fn tell(app: &App, report: Report) -> Result<()> {
    let (damage, warnings) = (report.count(Severity::Damage), report.count(Severity::Warning));
    let mended = report.findings.len() as u64 - damage - warnings;
    let looked: Vec<_> = [(report.documents, "document"), (report.profiles, "profile")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| counted(count, noun))
        .collect();
    let mut hints: Vec<String> = Vec::new();
    for finding in report.findings.iter().filter(|finding| !finding.mended) {
        hints.extend(finding.hint.clone().filter(|hint| !hints.contains(hint)));
    }
    let sound = report.findings.is_empty();
    if !sound || app.ui.format != Format::Table {
        app.ui.list(report.findings.into_iter().map(|finding| Ok(FindingView::from(finding))))?;
    }
    if !looked.is_empty() {
        let found = match (sound, mended) {
            (true, _) => "nothing is wrong".to_owned(),
            (false, 0) => format!("{damage} damaged, {}", counted(warnings, "warning")),
            (false, _) => format!("{damage} damaged, {}, {mended} mended", counted(warnings, "warning")),
        };
        app.ui.note(&format!("looked at {}: {found}", looked.join(" and ")));
    }
    if damage == 0 {
        hints.iter().for_each(|hint| app.ui.note(hint));
        return Ok(());
    }
    let error = Error::new(Kind::Damaged, format!("{} of damage", counted(damage, "finding")));
    Err(hints.into_iter().fold(error, Error::hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_how_bad_it_is_and_whether_it_is_still_there() {
        let style = Style { width: None, color: false };
        let view = |mended| FindingView {
            severity: Severity::Warning,
            path: Some("/h/x".to_owned()),
            what: "odd".to_owned(),
            hint: None,
            mended,
        };
        assert_eq!(view(false).text(&style), "warning  /h/x  odd");
        assert_eq!(view(true).text(&style), "mended  /h/x  odd");
    }
}
