//! `mh memory link`: links from a memory to others, added or taken away. An edit, with words of its own.

use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::capture::options;
use crate::cli::memory::edit;
use crate::domain::memory::edit::Edit;
use crate::error::Result;

/// Link a memory to others, or take links away
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The relation is any word: a lower-case letter, then letters, digits, '_' and '-'. A link that is there
already stays as it is. With --remove the other memory may be gone.

Examples:
  mh memory link k7x2q follows:m3p9d
  mh memory link @last about:k7x2q about:m3p9d
  mh memory link k7x2q follows:m3p9d --remove")]
pub(super) struct LinkArgs {
    /// The memory that gets the links: its id, a unique prefix or tail of it, or @last
    #[arg(value_name = "ID")]
    id: String,
    /// A relation and the memory that it leads to
    #[arg(value_name = "RELATION:ID", required = true)]
    links: Vec<String>,
    /// Take these links away
    #[arg(long)]
    remove: bool,
    /// Change it only if it is still at this revision (4 digits of it or more)
    #[arg(long, value_name = "R")]
    expect_revision: Option<String>,
    #[command(flatten)]
    dry: DryRun,
}

/// Runs `mh memory link`.
pub(super) fn run(app: &App, args: &LinkArgs) -> Result<()> {
    let links = args.links.iter().map(|link| options::link(link)).collect::<Result<_>>()?;
    let edit = match args.remove {
        true => Edit { unlink: links, ..Edit::default() },
        false => Edit { link: links, ..Edit::default() },
    };
    edit::change(app, &args.id, args.expect_revision.as_deref(), &edit, args.dry)
}
