//! A JSON document as a sheet for people: a section per object, a line per value. Knows no fields of
//! its own, so that what other programs added is shown like everything else.

use crate::cli::ui::Style;
use crate::domain::json::Verbatim;

/// A whole document: what stands in it directly, then a section for every object in it.
pub(super) fn document(document: &Verbatim, style: &Style) -> String {
    let (sections, fields): (Vec<_>, Vec<_>) =
        document.members().iter().partition(|(_, value)| matches!(value, Verbatim::Object(_)));
    let mut blocks = Vec::new();
    let direct: Vec<_> = fields.iter().flat_map(|(name, value)| lines(&words(name), value)).collect();
    for (name, value) in sections {
        blocks
            .push((words(name), value.members().iter().flat_map(|(name, value)| lines(&words(name), value)).collect()));
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

/// A label and what stands beside it.
type Line = (String, String);

fn section(heading: &str, lines: &[Line], style: &Style) -> String {
    let longest = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let lines = lines.iter().map(|(label, text)| {
        let label = format!("{:longest$}", style.line(label));
        format!("  {}  {}", style.dim(&label), style.line(text)).trim_end().to_owned()
    });
    [style.bold(&style.line(heading))].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
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
}
