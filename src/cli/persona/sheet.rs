//! A JSON document as a sheet for people: a section per object, a line per value. Knows no fields of
//! its own, so that what other programs added is shown like everything else.

use crate::cli::flow::flow;
use crate::cli::ui::Style;
use crate::domain::json::Verbatim;

/// The least room in which a text flows beside its label; with less it stands below.
const BESIDE: usize = 20;

/// A whole document: a section for every object in it, then what stands in it directly.
pub(super) fn document(document: &Verbatim, style: &Style) -> String {
    let (sections, fields): (Vec<_>, Vec<_>) =
        document.members().iter().partition(|(_, value)| matches!(value, Verbatim::Object(_)));
    let mut blocks = Vec::new();
    let direct: Vec<_> = fields.iter().flat_map(|(name, value)| lines(&words(name), value)).collect();
    for (name, value) in sections {
        blocks
            .push((words(name), value.members().iter().flat_map(|(name, value)| lines(&words(name), value)).collect()));
    }
    if blocks.is_empty() {
        return fields_of(&direct, 0, style).join("\n");
    }
    blocks.push(("more".to_owned(), direct));
    let shown = blocks.iter().filter(|(_, lines): &&(String, Vec<_>)| !lines.is_empty());
    shown.map(|(heading, lines)| section(heading, lines, style)).collect::<Vec<_>>().join("\n\n")
}

/// One value: a text without its quotes, a list line by line, an object as a sheet.
pub(super) fn value(value: &Verbatim, style: &Style) -> String {
    match value {
        Verbatim::Object(_) => document(value, style),
        Verbatim::Array(items) => items.iter().map(|item| style.line(&one_line(item))).collect::<Vec<_>>().join("\n"),
        Verbatim::Scalar(_) => style.text(&scalar(value)),
    }
}

/// A text for people, in lines that fit.
pub(super) fn prose(text: &str, style: &Style) -> String {
    flow(style.line(text).split(' '), style.width.unwrap_or(usize::MAX))
}

/// A label and what stands beside it.
type Line = (String, String);

fn section(heading: &str, lines: &[Line], style: &Style) -> String {
    let heading = style.bold(&style.line(heading));
    [heading].into_iter().chain(fields_of(lines, 2, style)).collect::<Vec<_>>().join("\n")
}

/// Labels, so far in, each with its text beside it, or below where there is little room.
fn fields_of(lines: &[Line], indent: usize, style: &Style) -> Vec<String> {
    let longest = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let room = |taken: usize| style.width.map_or(usize::MAX, |width| width.saturating_sub(taken));
    let beside = indent + longest + 2;
    let below = indent + 2;
    let field = |(label, text): &Line| {
        let label = style.line(label);
        let (label, taken, gap) = match room(beside) {
            BESIDE.. => (format!("{label:longest$}"), beside, "  ".to_owned()),
            _ if label.is_empty() => (label, below, "  ".to_owned()),
            _ => (label, below, format!("\n{:below$}", "")),
        };
        let text = flow(style.line(text).split(' '), room(taken)).replace('\n', &format!("\n{:taken$}", ""));
        format!("{:indent$}{}{gap}{text}", "", style.dim(&label)).trim_end().to_owned()
    };
    lines.iter().map(field).collect()
}

/// A value as lines under a label. Objects within it lengthen the label; only the first line of a
/// list has it.
fn lines(label: &str, value: &Verbatim) -> Vec<Line> {
    match value {
        Verbatim::Scalar(_) => vec![(label.to_owned(), scalar(value))],
        Verbatim::Object(members) => {
            members.iter().flat_map(|(name, value)| lines(&format!("{label}, {}", words(name)), value)).collect()
        }
        Verbatim::Array(items) if items.iter().all(|item| matches!(item, Verbatim::Scalar(_))) => {
            vec![(label.to_owned(), items.iter().map(scalar).collect::<Vec<_>>().join(", "))]
        }
        Verbatim::Array(items) => {
            let labels = [label].into_iter().chain(std::iter::repeat(""));
            labels.zip(items).map(|(label, item)| (label.to_owned(), one_line(item))).collect()
        }
    }
}

/// Whatever it is, on one line.
fn one_line(value: &Verbatim) -> String {
    match value {
        Verbatim::Scalar(_) => scalar(value),
        Verbatim::Array(items) => items.iter().map(one_line).collect::<Vec<_>>().join(", "),
        Verbatim::Object(members) => {
            let member = |(name, value): &(String, Verbatim)| match value {
                Verbatim::Scalar(_) if value.type_name() == "text" => scalar(value),
                _ => format!("{} {}", words(name), one_line(value)),
            };
            members.iter().map(member).collect::<Vec<_>>().join(" · ")
        }
    }
}

fn scalar(value: &Verbatim) -> String {
    value.as_str().unwrap_or_else(|| value.to_string())
}

/// `communicationStyle` as people write it: `communication style`.
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            c if c.is_ascii_uppercase() && words.ends_with(|last: char| last.is_ascii_lowercase()) => {
                words.push(' ');
                words.push(c.to_ascii_lowercase());
            }
            '_' if !words.is_empty() => words.push(' '),
            c => words.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIPE: Style = Style { width: None, color: false };

    #[test]
    fn names_of_fields_become_words() {
        for (name, expected) in [
            ("communicationStyle", "communication style"),
            ("weekly_review", "weekly review"),
            ("URL", "URL"),
            ("x", "x"),
        ] {
            assert_eq!(words(name), expected);
        }
    }

    #[test]
    fn every_value_has_a_line() {
        let text =
            r#"{"v":1.10,"a":{"bC":"x\u001b","d":[1,"two"],"e":[{"f":"g","h":0.50},{"f":"i"}],"j":{"k":null}},"l":{}}"#;
        assert_eq!(
            document(&Verbatim::parse(text).unwrap(), &PIPE),
            "a\n  b c   x␛\n  d     1, two\n  e     g · h 0.50\n        i\n  j, k  null\n\nmore\n  v  1.10"
        );
    }

    #[test]
    fn without_sections_there_is_no_heading() {
        assert_eq!(document(&Verbatim::parse(r#"{"a":1,"bC":"x"}"#).unwrap(), &PIPE), "a    1\nb c  x");
    }

    #[test]
    fn texts_flow_beside_their_labels_or_below() {
        let shown = |width| {
            let text = r#"{"a":{"long label":"one two three four five six","b":[{"c":"x"},{"c":"y"}]}}"#;
            document(&Verbatim::parse(text).unwrap(), &Style { width: Some(width), color: false })
        };
        assert_eq!(
            shown(34),
            "a\n  long label  one two three four\n              five six\n  b           x\n              y"
        );
        assert_eq!(shown(24), "a\n  long label\n    one two three four\n    five six\n  b\n    x\n    y");
    }
}
