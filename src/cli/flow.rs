//! Text that flows into lines of a width.

use crate::cli::style::Style;

/// Words or phrases in lines of at most this width, where no single one is wider.
pub(super) fn flow<'a>(phrases: impl Iterator<Item = &'a str>, width: usize) -> String {
    packed(phrases.map(|phrase| (phrase.to_owned(), phrase.chars().count())), 1, width).join("\n")
}

/// Words in lines of the screen, all but the first this far in.
pub(super) fn wrapped(text: &str, indent: usize, style: &Style) -> String {
    let width = style.width.map_or(usize::MAX, |width| width.saturating_sub(indent));
    flow(text.split(' '), width).replace('\n', &format!("\n{:indent$}", ""))
}

/// Items, each with its width, in lines of at most this width, so many blanks apart.
pub(super) fn packed(items: impl Iterator<Item = (String, usize)>, gap: usize, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0;
    for (item, wide) in items {
        match lines.last_mut().filter(|_| filled + gap + wide <= width) {
            Some(line) => {
                line.extend(std::iter::repeat_n(' ', gap));
                line.push_str(&item);
                filled += gap + wide;
            }
            None => {
                lines.push(item);
                filled = wide;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_flows() {
        assert_eq!(flow("one two three".split(' '), 7), "one two\nthree");
        assert_eq!(flow("one two three".split(' '), 2), "one\ntwo\nthree");
        assert_eq!(flow("one two\nthree".lines(), 8), "one two\nthree", "phrases stay whole");
        assert_eq!(flow("".split(' '), 7), "");
    }
}
