//! What commands answer: one type per answer yields every format.

use schemars::JsonSchema;
use serde::Serialize;

/// An answer. Its JSON field names are a public promise; `mh schema NAME` prints their schema.
pub trait View: Serialize + JsonSchema {
    /// The name of its schema.
    const NAME: &'static str;

    /// The form for people, without a final line end. Text that came from files must pass
    /// [`crate::cli::ui::Style::text`], which makes control characters visible.
    fn text(&self, style: &crate::cli::ui::Style) -> String;
}

/// An answer that comes in lists.
pub trait Row: View {
    /// The headings of its table.
    const HEADINGS: &'static [&'static str];

    /// Its cells, one per heading.
    fn cells(&self, style: &crate::cli::ui::Style) -> Vec<String>;
}
