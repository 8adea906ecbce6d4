//! `mh memory import`: memories of another home, or of another program.

use std::ffi::OsStr;
use std::io::BufRead;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use crate::cli::app::App;
use crate::cli::inlet::{Inlet, open};
use crate::domain::transfer::{self, Input, Tree};
use crate::domain::zone::Zone;
use crate::error::{Error, Result};
use crate::store::fs::outside::Reread;
use crate::store::fs::source;
use crate::store::key::Name;

/// Arguments of `mh memory import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
All is checked before anything is written; what is made is one operation, and one mh undo takes it
back. What is there already stays as it is, so that an import can be repeated.

jsonl is what mh memory export writes: ids, unknown fields and the spelling of numbers stay as they
are. Of notes (markdown, obsidian) each file is a memory, of jrnl each entry. A note's time is that of
its front matter, else of its name, else the file's; hidden files and directories are left out, and no
symbolic link is followed. A note that was changed comes as another memory.

Examples:
  mh memory import memories.jsonl
  mh -u bob memory export | mh -u alice memory import -
  mh memory import --from obsidian ~/Vault --dry-run
  mh memory import --from jrnl ~/journal.txt
  mh memory import --from csv table.csv --on-error skip")]
pub(super) struct ImportArgs {
    /// A file, a directory of notes or journals, or - for standard input
    #[arg(value_name = "PATH", value_hint = clap::ValueHint::AnyPath)]
    path: PathBuf,
    /// What it is
    #[arg(long, value_enum, default_value_t = From::Jsonl)]
    from: From,
    /// Where times without a zone were written, such as Europe/Berlin [default: this machine's zone]
    #[arg(long, value_name = "ZONE", default_value_t = Zone::Machine, hide_default_value = true)]
    timezone: Zone,
    #[command(flatten)]
    inlet: Inlet,
}

/// A form in which memories come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum From {
    /// A document a line, or an array of them
    Jsonl,
    /// A table with a heading
    Csv,
    /// Notes, or what mh memory export --to md wrote
    Markdown,
    /// A vault of Obsidian
    Obsidian,
    /// A journal of jrnl, as text or as its JSON
    Jrnl,
}

/// Runs `mh memory import`.
pub(super) fn run(app: &App, args: ImportArgs) -> Result<()> {
    let ImportArgs { path, from, timezone, inlet } = args;
    let standing = app.standing()?;
    let (subject, ctx) = (&standing.subject, app.context(&standing.actor));
    let import = |file: Option<&Reread>, input: Input<'_>| {
        inlet.take(app, file, |manner, watcher| {
            transfer::import_memories(&ctx, subject, input, timezone, manner, watcher)
        })
    };
    match from {
        From::Jsonl | From::Csv => {
            let file = open(&path)?;
            let read = || Ok(Box::new(file.read()?) as Box<dyn BufRead>);
            import(Some(&file), if from == From::Csv { Input::Csv(&read) } else { Input::Json(&read) })
        }
        From::Markdown | From::Obsidian | From::Jrnl => {
            let (directory, only) = located(&path)?;
            let source = source::open(&directory)?;
            let tree = Tree { source: source.as_ref(), only: only.as_ref() };
            let input = match from {
                From::Obsidian => Input::Obsidian(tree),
                From::Jrnl => Input::Jrnl(tree),
                From::Jsonl | From::Csv | From::Markdown => Input::Markdown(tree),
            };
            import(None, input)
        }
    }
}

/// The directory of a path, and the file in it where it is one.
fn located(path: &Path) -> Result<(PathBuf, Option<Name>)> {
    if path.as_os_str() == "-" {
        return Err(
            Error::usage("notes and journals do not come from standard input").hint("name a file or a directory")
        );
    }
    let missing = |_| Error::not_found("there is no such file or directory").at(path);
    let path = path.canonicalize().map_err(missing)?;
    if path.is_dir() {
        return Ok((path, None));
    }
    let name = Name::new(path.file_name().map(OsStr::as_bytes).unwrap_or_default())?;
    Ok((path.parent().unwrap_or(Path::new("/")).to_owned(), Some(name)))
}
