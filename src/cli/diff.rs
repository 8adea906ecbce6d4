//! The difference of two texts, line by line, as people know it from `diff -u`.

use schemars::JsonSchema;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::store::key::Hash;

/// What changed between two states of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Diff {
    /// Which document.
    id: String,
    /// The former state's revision.
    from: String,
    /// The later state's revision.
    to: String,
    /// The lines, each with `+`, `-` or a space before it.
    lines: Vec<String>,
}

impl Diff {
    /// The difference between two states. Bytes that are not UTF-8 are shown as such.
    pub(super) fn new(id: &str, (from, before): (Hash, &[u8]), (to, after): (Hash, &[u8])) -> Self {
        let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
        Self { id: id.to_owned(), from: from.short(), to: to.short(), lines: lines(&before, &after) }
    }
}

/// The lines of a difference, with three lines around each change.
pub(super) fn lines(before: &str, after: &str) -> Vec<String> {
    let diff = TextDiff::from_lines(before, after);
    let mut lines = Vec::new();
    for (at, group) in diff.grouped_ops(3).iter().enumerate() {
        if at > 0 {
            lines.push(" …".to_owned());
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            lines.push(format!("{sign}{}", change.value().trim_end_matches(['\r', '\n'])));
        }
    }
    lines
}

impl View for Diff {
    const NAME: &'static str = "diff";

    fn text(&self, style: &Style) -> String {
        let head = style.bold(&format!("{} {} → {}", style.line(&self.id), self.from, self.to));
        let lines = self.lines.iter().map(|line| {
            let shown = style.text(line);
            if line.starts_with(' ') { style.dim(&shown) } else { shown }
        });
        [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_stand_between_those_around_them() {
        let before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n";
        let after = before.replace("b\n", "B\n").replace("k\n", "");
        assert_eq!(lines(before, &after), [" a", "-b", "+B", " c", " d", " e", " …", " h", " i", " j", "-k"]);
        assert!(lines(before, before).is_empty());
    }
}
