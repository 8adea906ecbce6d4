//! The JSON schemas of the persona's documents by name. They accept what other programs add, and
//! check the types of the fields that are known.

/// Every schema (draft 2020-12), under the name that `mh schema` calls it by.
pub fn schemas() -> [(&'static str, &'static str); 7] {
    [
        ("persona", include_str!("schema/core.json")),
        ("persona-cognitive-mode", include_str!("schema/cognitive-mode.json")),
        ("persona-decision-rules", include_str!("schema/decision-rules.json")),
        ("persona-facet", include_str!("schema/facet.json")),
        ("persona-facets", include_str!("schema/facets.json")),
        ("persona-relationships", include_str!("schema/relationships.json")),
        ("persona-routines", include_str!("schema/routines.json")),
    ]
}
