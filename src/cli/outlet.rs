//! In which form an export goes, and where: to standard output, or whole into a file.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::app::App;
use crate::cli::ui::{self, Style};
use crate::cli::view::View;
use crate::cli::within;
use crate::domain::transfer::{Format, Piece};
use crate::error::{Error, Kind, Result};
use crate::store::fs::outside;

/// A form in which something is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum To {
    /// A document a line, as it is stored
    Jsonl,
    /// An array of documents
    Json,
    /// Text for reading
    Md,
    /// Rows for a spreadsheet
    Csv,
}

impl From<To> for Format {
    fn from(to: To) -> Self {
        match to {
            To::Jsonl => Self::Jsonl,
            To::Json => Self::Json,
            To::Md => Self::Markdown,
            To::Csv => Self::Csv,
        }
    }
}

impl To {
    /// What a form of answers is as one of exports; `None` of what has none.
    fn of(format: ui::Format) -> Option<Self> {
        match format {
            ui::Format::Json => Some(Self::Json),
            ui::Format::Jsonl => Some(Self::Jsonl),
            ui::Format::Csv => Some(Self::Csv),
            ui::Format::Table | ui::Format::Prometheus => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Json => "json",
            Self::Md => "md",
            Self::Csv => "csv",
        }
    }
}

/// How it goes.
#[derive(Debug, clap::Args)]
pub(super) struct Outlet {
    /// The form [default: that of --format, else jsonl]
    #[arg(long, value_enum)]
    to: Option<To>,
    /// A file to write, whole or not at all [default: standard output]
    #[arg(short, long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
    /// Replace the file where it is there already
    #[arg(long, requires = "output")]
    force: bool,
}

impl Outlet {
    /// The form that is asked for. On standard output the export is the answer, and `--format` can name no other
    /// form than `--to`; beside a file it is that of the answer, which says where the file lies.
    pub(super) fn form(&self, app: &App) -> Result<Format> {
        let asked = app.settings.asked_format().and_then(To::of);
        match (self.to, asked) {
            (Some(to), Some(asked)) if to != asked && self.file().is_none() => {
                let forms = format!("--to says {}, and --format {}", to.name(), asked.name());
                Err(Error::usage(forms).hint("an export has one form; leave one of them out"))
            }
            (to, asked) => Ok(to.or(asked).unwrap_or(To::Jsonl).into()),
        }
    }

    /// The file to write; `None` for standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|file| file.as_os_str() != "-")
    }

    /// Lets these pieces out. What is damaged is reported and left out, and the command fails behind the
    /// others.
    pub(super) fn release(self, app: &App, pieces: impl Iterator<Item = Result<Piece>>) -> Result<()> {
        let (mut count, mut damaged) = (0, 0);
        let texts = pieces.filter_map(|piece| match piece {
            Ok(piece) => {
                count += u64::from(piece.is_document);
                Some(Ok(piece.text))
            }
            Err(error) if error.kind() == Kind::Damaged => {
                app.ui.warn_of(&error);
                damaged += 1;
                None
            }
            Err(error) => Some(Err(error)),
        });
        match self.file() {
            None => app.ui.exact_pieces(texts)?,
            Some(file) => {
                within::refuse_output(app, file)?;
                let written = outside::export_pieces(file, texts, self.force);
                written.map_err(|error| match error.kind() {
                    Kind::Conflict => error.hint("--force replaces it"),
                    _ => error,
                })?;
                app.ui.emit(&ExportedView::new(file, count))?;
            }
        }
        whole(damaged)
    }
}

/// Fails where something was left out because it is damaged.
pub(super) fn whole(damaged: u64) -> Result<()> {
    if damaged == 0 {
        return Ok(());
    }
    Err(Error::new(Kind::Damaged, format!("damaged documents are left out: {damaged}; all others are in it"))
        .hint("the warnings name the files; mh doctor says more about them"))
}

/// What an export answers that went into a file.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ExportedView {
    /// The file.
    path: String,
    /// How many documents it holds.
    count: u64,
}

impl ExportedView {
    /// So many in this file.
    pub(super) fn new(path: &Path, count: u64) -> Self {
        Self { path: path.to_string_lossy().into_owned(), count }
    }
}

impl View for ExportedView {
    const NAME: &'static str = "exported";

    fn text(&self, style: &Style) -> String {
        style.text(&self.path)
    }
}
