//! Where an import comes from, and what is said of it while it goes on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::ui::{Progress, Step, Style};
use crate::cli::view::{Row, View};
use crate::cli::within;
use crate::domain::transfer::{Imported, Manner, OnError, Reject, Rejected, Taken, Unsaid, Watcher, rejects};
use crate::error::Result;
use crate::store::fs::outside::{self, Reread};

/// What becomes of an import in which something cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Wish {
    /// Nothing is written
    Stop,
    /// The others are taken
    Skip,
}

/// How something is imported.
#[derive(Debug, clap::Args)]
pub(super) struct Inlet {
    /// Where something cannot be taken: stop and write nothing, or skip it
    #[arg(long, value_enum, default_value_t = Wish::Stop)]
    on_error: Wish,
    /// A new file for what was skipped, as it came
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    rejects: Option<PathBuf>,
    #[command(flatten)]
    dry: DryRun,
}

/// An input: a file, or standard input for `-`.
pub(super) fn open(path: &Path) -> Result<Reread> {
    if path.as_os_str() == "-" { Reread::copy(std::io::stdin().lock()) } else { Reread::open(path) }
}

impl Inlet {
    /// Runs an import and answers what it came to.
    /// `input` is what it reads, where that is one file: what is skipped is copied from there.
    pub(super) fn take(
        self,
        app: &App,
        input: Option<&Reread>,
        import: impl FnOnce(Manner, &mut dyn Watcher) -> Result<Imported>,
    ) -> Result<()> {
        if let Some(rejects) = &self.rejects {
            within::refuse_output(app, rejects)?;
            outside::check_target(rejects, false).map_err(|error| error.hint("name a file that is not there yet"))?;
        }
        let on_error = match self.on_error {
            Wish::Stop => OnError::Stop,
            Wish::Skip => OnError::Skip,
        };
        let dry_run = self.dry.dry_run;
        let mut told = Told {
            app,
            dry_run,
            rows: Vec::new(),
            rejects: Vec::new(),
            unsaid: BTreeMap::new(),
            progress: None,
            made: 0,
        };
        let imported = import(Manner { on_error, dry_run }, &mut told)?;
        let Told { rows, rejects, unsaid, .. } = told;
        if let Some(file) = self.rejects.filter(|_| !rejects.is_empty() && !dry_run) {
            outside::export_with(&file, false, |out| match input {
                Some(input) => rejects::write(&rejects, &mut input.read()?, out),
                None => rejects::write(&rejects, &mut std::io::empty(), out),
            })?;
            app.ui.note(&format!("what was skipped is in {}", app.ui.path(&file)));
        }
        for (what, (count, first)) in unsaid {
            app.ui.warn(&format!("{what}: {count}; the first is {first}; metadata.taskwarrior keeps them"));
        }
        if dry_run {
            app.ui.note("nothing was written");
            return app.ui.list(rows.into_iter().map(Ok));
        }
        let saved = format!("what was imported ({})", imported.created);
        let undo = imported.op.as_ref().map(|op| format!("to take it back: mh undo {op}"));
        app.ui.emit_saved(&ImportedView::from(imported), &saved)?;
        undo.into_iter().for_each(|undo| app.ui.note(&undo));
        Ok(())
    }
}

const IMPORTING: Step = Step { doing: "importing", done: "imported", things: ["document", "documents"] };

/// What is told while an import goes on.
struct Told<'a> {
    app: &'a App,
    dry_run: bool,
    rows: Vec<ImportRow>,
    rejects: Vec<Reject>,
    /// What is new and has no words here: how often there is of each, and which the first is.
    unsaid: BTreeMap<&'static str, (u64, String)>,
    progress: Option<Progress<'a>>,
    made: u64,
}

impl Watcher for Told<'_> {
    fn rejected(&mut self, rejected: Rejected) {
        self.app.ui.warn_of(&rejected.error);
        self.rejects.push(rejected.reject);
    }

    fn taken(&mut self, taken: Taken) {
        for unsaid in taken.unsaid.into_iter().filter(|_| !taken.existed) {
            let (what, words) = match unsaid {
                Unsaid::Recurrence(words) => ("recurrences that tasks here cannot say", words),
                Unsaid::Dependency(uuid) => ("dependencies on tasks that are not in the input", uuid),
            };
            let first = || (0, format!("{words:?} of {}", taken.place));
            self.unsaid.entry(what).or_insert_with(first).0 += 1;
        }
        if self.dry_run {
            self.rows.push(ImportRow { place: taken.place, id: taken.id, existed: taken.existed });
        }
    }

    fn made(&mut self, made: u64, of: u64) {
        // What is made at once needs no bar.
        if made == of && self.progress.is_none() {
            return;
        }
        let app = self.app;
        let progress = self.progress.get_or_insert_with(|| app.ui.progress(of));
        (self.made..made).for_each(|_| progress.done(IMPORTING, 0));
        self.made = made;
    }
}

/// What an import would take.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ImportRow {
    /// Where it stands in what is imported: a line, an item, a file.
    place: String,
    /// The id that it gets, or has.
    id: String,
    /// Whether it is there already.
    existed: bool,
}

impl View for ImportRow {
    const NAME: &'static str = "import";

    fn text(&self, style: &Style) -> String {
        self.cells(style).join("  ")
    }
}

impl Row for ImportRow {
    const HEADINGS: &'static [&'static str] = &["PLACE", "ID", "WOULD BE"];

    fn cells(&self, style: &Style) -> Vec<String> {
        let fate = if self.existed { "there already" } else { "new" };
        vec![style.line(&self.place), style.line(&self.id), fate.to_owned()]
    }
}

/// What an import answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ImportedView {
    /// How many documents were made.
    created: u64,
    /// How many were there already, and stayed as they are.
    existed: u64,
    /// How many could not be taken.
    rejected: u64,
    /// The operation that made them, for `mh undo`; null where nothing was made.
    op: Option<String>,
}

impl From<Imported> for ImportedView {
    fn from(imported: Imported) -> Self {
        let Imported { op, created, existed, rejected } = imported;
        Self { created, existed, rejected, op: op.map(String::from) }
    }
}

impl View for ImportedView {
    const NAME: &'static str = "imported";

    fn text(&self, _: &Style) -> String {
        format!("{} imported, {} there already, {} skipped", self.created, self.existed, self.rejected)
    }
}
