//! The numbers in Prometheus' text format, version 0.0.4.

use std::fmt::Write as _;

use super::Sample;

/// The text: samples of one name together, under what they mean.
pub(super) fn text(samples: &[Sample]) -> String {
    let mut text = String::new();
    let mut name = "";
    for sample in samples {
        if sample.name != name {
            name = sample.name;
            // Writing to a string does not fail.
            write!(text, "# HELP {name} {}\n# TYPE {name} gauge\n", sample.help).unwrap_or_default();
        }
        writeln!(text, "{name}{} {}", labels(sample), sample.value).unwrap_or_default();
    }
    text
}

fn labels(sample: &Sample) -> String {
    if sample.labels.is_empty() {
        return String::new();
    }
    let pairs: Vec<_> = sample.labels.iter().map(|(label, value)| format!("{label}=\"{}\"", escaped(value))).collect();
    format!("{{{}}}", pairs.join(","))
}

/// A label's value may hold anything; three characters are written in another way.
fn escaped(value: &str) -> String {
    value.replace('\\', r"\\").replace('"', r#"\""#).replace('\n', r"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_cannot_end_its_line() {
        assert_eq!(escaped("a\\b \"c\"\nmh_users 7"), r#"a\\b \"c\"\nmh_users 7"#);
    }
}
