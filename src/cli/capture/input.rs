//! Where the text of a capture comes from.

use std::io::{self, IsTerminal as _, Read};

use crate::domain::limits::Limits;
use crate::domain::memory::too_long;
use crate::error::{Error, Kind, Result};

/// Line ends that may follow a text of the greatest length; they are cut off later.
const LINE_ENDS: u64 = 1024;

/// Where the text comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The command line.
    Words(String),
    /// Standard input.
    Stdin,
    /// The editor, with this to begin with.
    Editor(String),
}

impl Source {
    /// Text on the command line is the text: standard input is read only for `-`, or when there is
    /// no text and it is not a terminal.
    pub(super) fn of(words: &[String], editor: bool) -> Result<Self> {
        Self::chosen(words, editor, io::stdin().is_terminal())
    }

    fn chosen(words: &[String], editor: bool, terminal: bool) -> Result<Self> {
        let dash = words == ["-"];
        match (editor, words.is_empty()) {
            (true, _) if dash => Err(Error::usage("the text cannot come from both standard input and the editor")
                .hint("leave out - or --editor")),
            (true, _) => Ok(Self::Editor(words.join(" "))),
            (false, true) if terminal => Ok(Self::Editor(String::new())),
            (false, true) => Ok(Self::Stdin),
            (false, false) if dash => Ok(Self::Stdin),
            (false, false) => Ok(Self::Words(words.join(" "))),
        }
    }
}

/// Reads a memory's text that is no longer than the home allows.
pub(in crate::cli) fn read(input: impl Read, limits: &Limits) -> Result<String> {
    let most = limits.memory_bytes();
    read_within(input, most, |_| too_long("text", &format!("more than {most} bytes"), limits))
}

/// Reads a text of at most so many bytes, and no more of it than needed to know that it has more; how
/// many were read goes to `over`, which makes the error.
pub(in crate::cli) fn read_within(input: impl Read, most: u64, over: impl FnOnce(u64) -> Error) -> Result<String> {
    let mut bytes = Vec::new();
    let most = most.saturating_add(LINE_ENDS);
    let read = input.take(most.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|error| Error::new(Kind::Failed, format!("cannot read standard input: {error}")).because(error))?;
    if bytes.len() as u64 > most {
        return Err(over(bytes.len() as u64));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Error::usage(format!("standard input is not UTF-8: byte {at} (counted from 0) fits no character"))
            .hint("convert it first, for example with iconv -f latin1 -t utf-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_on_the_command_line_is_the_text() {
        let chosen = |words: &[&str], editor, terminal| {
            let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
            Source::chosen(&words, editor, terminal)
        };
        assert_eq!(chosen(&["a", "b"], false, false).unwrap(), Source::Words("a b".to_owned()));
        assert_eq!(chosen(&["-", "b"], false, false).unwrap(), Source::Words("- b".to_owned()));
        assert_eq!(chosen(&["-"], false, true).unwrap(), Source::Stdin);
        assert_eq!(chosen(&[], false, false).unwrap(), Source::Stdin);
        assert_eq!(chosen(&[], false, true).unwrap(), Source::Editor(String::new()));
        assert_eq!(chosen(&["a"], true, false).unwrap(), Source::Editor("a".to_owned()));
        assert!(chosen(&["-"], true, true).is_err());
    }

    #[test]
    fn input_is_bounded_and_must_be_utf8() {
        let limits = Limits::of_memory_bytes(4);
        assert_eq!(read(&b"four\r\n\n"[..], &limits).unwrap(), "four\r\n\n");
        assert_eq!(read(io::repeat(b'x'), &limits).unwrap_err().kind(), Kind::Limit);
        let error = read(&b"ab\xffd"[..], &limits).unwrap_err();
        assert!(error.kind() == Kind::Usage && error.message().contains("byte 2 "), "{error}");
    }
}
