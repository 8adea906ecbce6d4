//! The prose of help: written in lines of the source, and flowing in those of whoever reads it.

use clap::Command;

/// The command, and those below it, with prose that has no line ends of its own. What is indented stays as it is:
/// examples, tables and lists.
pub(super) fn flowing(command: Command) -> Command {
    let after = command.get_after_help().map(ToString::to_string);
    let long = command.get_after_long_help().map(ToString::to_string);
    let command = after.into_iter().fold(command, |command, text| command.after_help(joined(&text)));
    let command = long.into_iter().fold(command, |command, text| command.after_long_help(joined(&text)));
    command.mut_subcommands(flowing)
}

/// A text whose paragraphs are one line each.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut before = "";
    for line in text.lines() {
        let is_prose = |line: &str| !line.is_empty() && !line.starts_with(' ');
        let goes_on = is_prose(before) && is_prose(line) && !before.ends_with(':');
        joined.push_str(if goes_on { " " } else { "\n" });
        joined.push_str(line);
        before = line;
    }
    joined.trim_start_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_flow_and_what_is_indented_stays() {
        let text = "One line\nand its rest.\n\nAnother.\n  a  table\n  b  of two\n\nExamples:\n  mh one\n  mh two";
        let expected = "One line and its rest.\n\nAnother.\n  a  table\n  b  of two\n\nExamples:\n  mh one\n  mh two";
        assert_eq!(joined(text), expected);
        let pot = flowing(Command::new("pot").subcommand(Command::new("lid").after_help("on\ntop")));
        assert_eq!(pot.find_subcommand("lid").unwrap().get_after_help().unwrap().to_string(), "on top");
    }
}
