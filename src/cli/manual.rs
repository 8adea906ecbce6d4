//! The manual: a page per command, out of the same definitions as the help.
//!
//! What a command says after its options becomes part of its page: paragraphs go into the
//! description, and a block under a line like `Examples:` becomes a section of that name.

use std::io;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

/// Sections that only the page of `mh` itself has: what is true of every command.
const OF_ALL: [(&str, &[(&str, &str)]); 3] = [
    (
        "ENVIRONMENT",
        &[
            ("MH_HOME", "The home's directory."),
            ("MH_USER", "Whose profile to work on."),
            ("MH_SESSION", "The session that this belongs to."),
            ("MH_FORMAT", "The form of answers: table, json, jsonl or csv."),
            ("NO_COLOR, CLICOLOR_FORCE", "Whether there are colours, where no option says so."),
            ("COLUMNS", "How wide the terminal is."),
            ("PAGER", "What lists at a terminal go through; nothing where it is not set."),
            ("VISUAL, EDITOR", "The editor; a shell command, vi where neither is set."),
            ("TZ", "The time zone in which dates are read and shown."),
        ],
    ),
    (
        "FILES",
        &[
            ("~/.local/share/mh", "The home, where none is named. On macOS: ~/Library/Application Support/mh."),
            (
                "~/.local/state/mh",
                "The user chosen with mh user switch, and drafts. On macOS: ~/Library/Preferences/mh.",
            ),
        ],
    ),
    (
        "EXIT STATUS",
        &[
            ("0", "Done."),
            ("1", "The machine failed, or nobody can tell whether the change was saved."),
            ("2", "The command or one of its values makes no sense."),
            ("3", "What was named is not there."),
            ("4", "It is not proven who asks, or they may not."),
            ("5", "Somebody else changed it first, or it is there already."),
            ("6", "Another mh was writing for too long."),
            ("7", "A limit would be passed."),
            ("8", "The data is damaged, too new, or not mh's own."),
            ("70", "A bug in mh."),
        ],
    ),
];

/// The name of a command's page.
pub(super) fn file_name(command: &clap::Command) -> String {
    format!("{}.1", title(command))
}

/// The page of a command that is built, in roff; `parent` is the command above it.
pub(super) fn page(command: &clap::Command, parent: Option<&clap::Command>) -> io::Result<Vec<u8>> {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).to_owned();
    let shown = command.clone().override_usage(usage).subcommand_help_heading("COMMANDS");
    let man = Man::new(shown)
        .title(title(command).to_uppercase())
        // No date, for the same page at every build; where it is empty, the source takes its place.
        .date(" ")
        .source(concat!("mh ", env!("CARGO_PKG_VERSION")))
        .manual("Manual of mh");
    let after_help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (sections, prose): (Vec<_>, Vec<_>) = after_help.split("\n\n").partition(|block| section(block).is_some());

    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    let mut roff = Roff::new();
    roff.control("SH", ["DESCRIPTION"]);
    roff.text([roman(command.get_about().map(|about| format!("{about}.")).unwrap_or_default())]);
    for paragraph in prose.into_iter().filter(|paragraph| !paragraph.is_empty()) {
        roff.control("PP", []);
        for line in paragraph.lines() {
            roff.text([roman(line)]);
        }
    }
    roff.to_writer(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    man.render_options_section(&mut page)?;

    let mut roff = Roff::new();
    for (heading, lines) in sections.into_iter().filter_map(section) {
        roff.control("SH", [heading.to_uppercase().as_str()]);
        roff.control("nf", []);
        for line in lines.lines() {
            roff.text([roman(line.strip_prefix("  ").unwrap_or(line))]);
        }
        roff.control("fi", []);
    }
    match parent {
        Some(parent) => {
            roff.control("SH", ["SEE ALSO"]);
            roff.text([bold(title(parent)), roman("(1)")]);
        }
        None => OF_ALL.iter().for_each(|(heading, items)| list(&mut roff, heading, items)),
    }
    roff.to_writer(&mut page)?;
    Ok(page)
}

/// A block with a heading such as `Examples:`, apart.
fn section(block: &str) -> Option<(&str, &str)> {
    let (heading, lines) = block.split_once('\n')?;
    let heading = heading.strip_suffix(':')?;
    lines.lines().all(|line| line.starts_with("  ")).then_some((heading, lines))
}

fn list(roff: &mut Roff, heading: &str, items: &[(&str, &str)]) {
    roff.control("SH", [heading]);
    for (name, text) in items {
        roff.control("TP", []);
        roff.text([bold(*name)]);
        roff.text([roman(*text)]);
    }
}

fn title(command: &clap::Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::error::Kind;

    #[test]
    fn what_comes_after_the_options_finds_its_place() {
        let mut root = clap::Command::new("mh").subcommand(
            clap::Command::new("pot").about("Show a pot").after_help("Pots are round.\n\nExamples:\n  mh pot 'a b'"),
        );
        root.build();
        let pot = root.find_subcommand("pot").unwrap();
        let text = String::from_utf8(page(pot, Some(&root)).unwrap()).unwrap();
        assert_eq!(file_name(pot), "mh-pot.1");
        assert!(text.contains(".SH DESCRIPTION\nShow a pot.\n.PP\nPots are round.\n"), "{text}");
        assert!(text.contains(".SH EXAMPLES\n.nf\nmh pot \\*(Aqa b\\*(Aq\n.fi\n"), "{text}");
        assert!(text.contains(".SH \"SEE ALSO\"\n\\fBmh\\fR(1)\n"), "{text}");
    }

    #[test]
    fn the_page_of_mh_names_every_exit_code() {
        let mut root = crate::cli::Cli::command();
        root.build();
        let text = String::from_utf8(page(&root, None).unwrap()).unwrap();
        for kind in [Kind::Failed, Kind::Usage, Kind::NotFound, Kind::Forbidden, Kind::Conflict, Kind::Busy]
            .into_iter()
            .chain([Kind::Limit, Kind::Damaged, Kind::Bug])
        {
            assert!(text.contains(&format!("\\fB{}\\fR\n", kind.exit_code())), "{kind:?}");
        }
    }
}
