//! A document merged over another: objects deep, everything else replaced.

use crate::domain::json::Verbatim;

/// `base` with what `over` says in place of its own. Fields keep their place; new ones come last.
pub(in crate::domain) fn merged(base: &Verbatim, over: &Verbatim) -> Verbatim {
    let (Verbatim::Object(base), Verbatim::Object(over)) = (base, over) else { return over.clone() };
    let mut members = base.clone();
    for (name, value) in over {
        // Of several fields of one name the last counts, as everywhere.
        match members.iter_mut().rev().find(|(known, _)| known == name) {
            Some((_, present)) => *present = merged(present, value),
            None => members.push((name.clone(), value.clone())),
        }
    }
    Verbatim::Object(members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_merged_deep_and_everything_else_is_replaced() {
        let merged = |base: &str, over: &str| {
            merged(&Verbatim::parse(base).unwrap(), &Verbatim::parse(over).unwrap()).to_string()
        };
        assert_eq!(
            merged(
                r#"{"a":{"x":1.10,"y":[1,2],"z":9007199254740993},"b":"t","c":{"d":1}}"#,
                r#"{"a":{"y":[3],"w":0.90},"c":null,"e":{}}"#
            ),
            r#"{"a":{"x":1.10,"y":[3],"z":9007199254740993,"w":0.90},"b":"t","c":null,"e":{}}"#
        );
        assert_eq!(merged(r#"{"a":[1]}"#, r#"{"a":{"b":1}}"#), r#"{"a":{"b":1}}"#);
        assert_eq!(merged(r#"{"a":1,"a":2}"#, r#"{"a":3}"#), r#"{"a":1,"a":3}"#);
    }
}
