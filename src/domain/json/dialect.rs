//! What a document may be spelled like, and reading it as a syntax tree that forgets nothing.

use jsonc_parser::cst::{CstNode, CstRootNode};
use jsonc_parser::tokens::Token;
use jsonc_parser::{ParseOptions, Scanner, ScannerOptions};

use crate::domain::json::verbatim::{DEPTH, Verbatim};
use crate::store::key::{Key, Kind};

/// How a document may be spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// JSON as RFC 8259 has it: no leniency at all.
    Strict,
    /// With comments, commas behind the last value, and strings in single quotes: configuration that
    /// people write by hand.
    Commented,
}

impl Dialect {
    /// What the documents of a kind are written in.
    pub fn of(key: &Key) -> Self {
        match key.kind {
            Kind::Config => Self::Commented,
            _ => Self::Strict,
        }
    }

    fn options(self) -> ParseOptions {
        let lenient = self == Self::Commented;
        ParseOptions {
            allow_comments: lenient,
            allow_loose_object_property_names: false,
            allow_trailing_commas: lenient,
            allow_missing_commas: false,
            allow_single_quoted_strings: lenient,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        }
    }

    /// The syntax tree of a document, else why it has none, with the line.
    pub(super) fn parse(self, bytes: &[u8]) -> Result<CstRootNode, String> {
        let text = text(bytes)?;
        match self {
            // It limits the depth, and knows errors that the syntax tree lets pass.
            Self::Strict => drop(Verbatim::parse(text).map_err(|error| error.to_string())?),
            Self::Commented => limit_depth(text)?,
        }
        CstRootNode::parse(text, &self.options()).map_err(|error| {
            format!("{} at line {} column {}", error.kind(), error.line_display(), error.column_display())
        })
    }
}

/// The text of a document, else why it is none.
pub(super) fn text(bytes: &[u8]) -> Result<&str, String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err("it starts with a byte order mark".to_owned());
    }
    std::str::from_utf8(bytes).map_err(|error| error.to_string())
}

/// The syntax tree is built by recursion: a hostile file must not exhaust the stack.
fn limit_depth(text: &str) -> Result<(), String> {
    let mut scanner = Scanner::new(text, &ScannerOptions::default());
    let mut depth = 0_usize;
    // What cannot be scanned is the parser's to explain.
    while let Ok(Some(token)) = scanner.scan() {
        match token {
            Token::OpenBrace | Token::OpenBracket => depth += 1,
            Token::CloseBrace | Token::CloseBracket => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Err(format!("nested more than {DEPTH} deep"));
        }
    }
    Ok(())
}

/// A value out of the syntax tree, without comments; `None` for what JSON has no form for.
pub(super) fn verbatim(node: &CstNode) -> Option<Verbatim> {
    if let Some(object) = node.as_object() {
        let member =
            |field: jsonc_parser::cst::CstObjectProp| Some((field.decoded_name()?, verbatim(&field.value()?)?));
        return object.properties().into_iter().map(member).collect::<Option<_>>().map(Verbatim::Object);
    }
    if let Some(array) = node.as_array() {
        return array.elements().iter().map(verbatim).collect::<Option<_>>().map(Verbatim::Array);
    }
    match node.as_string_lit() {
        // Only a string in single quotes has to be spelled in another way.
        Some(text) if text.raw_value().starts_with('\'') => Verbatim::of(text.decoded_value().ok()?).ok(),
        _ => Verbatim::parse(&node.to_string()).ok(),
    }
}
