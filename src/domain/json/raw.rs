//! JSON as the text that it is: laid out anew, with every part spelled as it was.

use crate::domain::json::verbatim::Members;

/// The text of a JSON value without the white space outside of its strings.
pub(in crate::domain) fn compact(json: &str) -> String {
    let mut line = String::with_capacity(json.len());
    let (mut quoted, mut escaped, mut start) = (false, false, 0);
    for (at, byte) in json.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b' ' | b'\t' | b'\r' | b'\n' if !quoted => {
                line.push_str(&json[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    line.push_str(&json[start..]);
    line
}

/// The text of a JSON value as documents are laid out: a member a line, two spaces deeper at every step.
pub(in crate::domain) fn laid_out(json: &str) -> String {
    let line = compact(json);
    let bytes = line.as_bytes();
    let mut text = String::with_capacity(line.len() * 5 / 4);
    let (mut quoted, mut escaped, mut depth, mut start) = (false, false, 0_usize, 0);
    let new_line = |text: &mut String, depth: usize| text.extend(["\n", &"  ".repeat(depth)]);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' if !matches!(bytes.get(at + 1), Some(b'}' | b']')) => {
                depth += 1;
                text.push_str(&line[start..=at]);
                new_line(&mut text, depth);
                start = at + 1;
            }
            b'}' | b']' if at > 0 && !matches!(bytes[at - 1], b'{' | b'[') => {
                depth = depth.saturating_sub(1);
                text.push_str(&line[start..at]);
                new_line(&mut text, depth);
                start = at;
            }
            b',' | b':' => {
                text.push_str(&line[start..=at]);
                start = at + 1;
                if *byte == b',' { new_line(&mut text, depth) } else { text.push(' ') }
            }
            _ => {}
        }
    }
    text.push_str(&line[start..]);
    text
}

/// Whether it is an object with a member of this name.
pub(in crate::domain) fn has_member(json: &str, name: &str) -> bool {
    serde_json::from_str(json).is_ok_and(|Members(members)| members.iter().any(|(known, _)| known == name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::json::Verbatim;

    #[test]
    fn only_the_space_between_parts_goes() {
        let json = "\r\n{ \"a \\\" b\\\\\" :\t[ 1.10 , 1E5, 33428888888444488888 ],\n \"caf\\u00e9\" : \"\\ud800 é\" , \"a\": { } }\n";
        let line = r#"{"a \" b\\":[1.10,1E5,33428888888444488888],"caf\u00e9":"\ud800 é","a":{}}"#;
        assert_eq!(compact(json), line);
        assert_eq!(compact(line), line);
    }

    #[test]
    fn a_member_counts_whatever_its_value_and_its_spelling() {
        assert!(has_member(r#"{"a":1,"\u0069d":null}"#, "id"));
        assert!(!has_member(r#"{"a":{"id":1}}"#, "id") && !has_member("[]", "id"));
    }

    proptest! {
        #[test]
        fn what_is_laid_out_comes_back_as_it_was(text in "\\PC{0,20}", name in "[ \"\\\\a\u{e9}\n]{0,6}", n in 0_u64..) {
            let value = serde_json::json!({ &name: [n, { "t": &text }], "z": null });
            let line = serde_json::to_string(&value).unwrap();
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(&compact(&pretty), &line);
            prop_assert_eq!(laid_out(&line), pretty);
            prop_assert_eq!(Verbatim::parse(&line).unwrap().to_string(), line);
        }
    }
}
