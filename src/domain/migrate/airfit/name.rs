//! File names out of what people and programs call things.

use unicode_normalization::UnicodeNormalization as _;

/// No name that is made is longer: a number may come behind it, and an ending.
const LONGEST: usize = 60;

/// A text as a file name: lower-case ASCII letters and digits, `_`, and `-` for what else there is.
/// Several texts may have one name; `None` where nothing is left of it.
pub(super) fn safe(text: &str) -> Option<String> {
    let mut name = String::new();
    // An accent falls off its letter.
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() || c == '_' {
            name.push(c.to_ascii_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    name.truncate(LONGEST);
    let name = name.trim_end_matches('-');
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_plain() {
        for (text, name) in [
            ("ins_20260117_e56b", "ins_20260117_e56b"),
            ("Bench Press (Dumbbell)", "bench-press-dumbbell"),
            ("Row – Seilzug", "row-seilzug"),
            ("Übung/../№ 1", "ubung-no-1"),
            ("  ..a", "a"),
        ] {
            assert_eq!(safe(text).as_deref(), Some(name));
        }
        assert_eq!(safe("../抹茶"), None);
        assert_eq!(safe(&"x".repeat(200)).unwrap().len(), LONGEST);
    }
}
