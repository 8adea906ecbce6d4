//! The language of queries: what a person looks for. Pure; it knows neither the clock nor any document.
//!
//! ```text
//! query   = clause { blank clause }              all must hold, but of several type: or in: any one
//! clause  = [ "-" ] ( pattern | field )          "-": must not hold
//! pattern = [ "*" ] ( word | quoted ) [ "*" ]    "*": more letters may stand there
//! field   = name ":" ( pattern | value )
//! quoted  = '"' … '"'                            in it \" is a quotation mark and \\ a backslash
//! ```
//!
//! There is no `OR`: it is a word like any other. A query prints as it could have been typed, and what
//! is printed reads as the same query.

mod lexer;
mod parser;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{DateTime, Utc};

use crate::error::{Error, Result};

pub use parser::parse;

/// What a date means: its first instant. The clock and the time zone are the caller's.
pub type Dates<'a> = &'a dyn Fn(&str) -> Result<DateTime<Utc>>;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// Its conditions, in the order in which they were written.
    pub clauses: Vec<Clause>,
}

/// A condition, and whether it must hold or must not.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Whether it must not hold.
    pub without: bool,
    /// What.
    pub condition: Condition,
}

/// What can be asked of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// These words stand in one of its texts, tags or entities, one after the other.
    Text(Pattern),
    /// It has this tag: all of it, not a word of it.
    Tag(Pattern),
    /// It is of this type, or has this status, or somebody in this role said it.
    Type(Pattern),
    /// These words stand in the name of one of its entities.
    Entity(Pattern),
    /// It is from this time or later.
    Since(Date),
    /// It is from an earlier time.
    Before(Date),
    /// Its importance is so.
    Importance(Comparison),
    /// It has this part.
    Has(Part),
    /// It is one of these.
    In(Source),
}

/// A piece of text, and where more letters may stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The text as it was written.
    pub text: String,
    /// Whether its first word may begin earlier: `*part`.
    pub open_start: bool,
    /// Whether its last word may go on: `prefix*`.
    pub open_end: bool,
}

/// A date as it was written, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// As it was written.
    pub text: String,
    /// Its first instant.
    pub at: DateTime<Utc>,
}

/// What is asked of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Comparison {
    /// More than this.
    Above(f64),
    /// This or more.
    AtLeast(f64),
    /// Less than this.
    Below(f64),
    /// This or less.
    AtMost(f64),
    /// Just this.
    Equal(f64),
    /// From the first to the second, both included.
    Between(f64, f64),
}

impl Comparison {
    /// Whether the number is so.
    pub fn holds(self, number: f64) -> bool {
        match self {
            Self::Above(bound) => number > bound,
            Self::AtLeast(bound) => number >= bound,
            Self::Below(bound) => number < bound,
            Self::AtMost(bound) => number <= bound,
            Self::Equal(bound) => number == bound,
            Self::Between(least, most) => (least..=most).contains(&number),
        }
    }
}

/// A part that a document may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A link to another memory.
    Link,
    /// An answer.
    Response,
    /// A tag.
    Tags,
    /// A person, place or thing.
    Entities,
    /// An importance.
    Importance,
    /// A date by which it is to be done.
    Due,
}

impl Part {
    /// The words for them; of each the first is how it is printed.
    const WORDS: [(&'static str, Self); 9] = [
        ("link", Self::Link),
        ("response", Self::Response),
        ("tags", Self::Tags),
        ("entities", Self::Entities),
        ("importance", Self::Importance),
        ("due", Self::Due),
        ("links", Self::Link),
        ("tag", Self::Tags),
        ("entity", Self::Entities),
    ];
}

/// What sort of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Memories.
    Memory,
    /// Tasks that were not removed.
    Task,
    /// What was said in sessions.
    Message,
}

impl Source {
    /// The words for them; of each the first is how it is printed.
    const WORDS: [(&'static str, Self); 7] = [
        ("memories", Self::Memory),
        ("tasks", Self::Task),
        ("sessions", Self::Message),
        ("memory", Self::Memory),
        ("task", Self::Task),
        ("session", Self::Message),
        ("messages", Self::Message),
    ];

    /// One of them, in a word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Task => "task",
            Self::Message => "message",
        }
    }
}

/// The first word for a value.
fn word_for<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}

/// A query that cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// How many characters of the query stand before the place that it is about.
    pub column: usize,
    /// What is wrong, as one lower-case sentence.
    pub message: String,
    /// What can be done about it.
    pub hint: String,
}

impl From<SyntaxError> for Error {
    fn from(error: SyntaxError) -> Self {
        Self::usage(format!("{} (column {})", error.message, error.column + 1)).hint(error.hint)
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.clauses.iter().enumerate() {
            let blank = if at == 0 { "" } else { " " };
            write!(f, "{blank}{clause}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.without { "-" } else { "" };
        write!(f, "{sign}{}", self.condition)
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(pattern) => pattern.fmt(f),
            Self::Tag(pattern) => write!(f, "tag:{pattern}"),
            Self::Type(pattern) => write!(f, "type:{pattern}"),
            Self::Entity(pattern) => write!(f, "entity:{pattern}"),
            Self::Since(date) => write!(f, "since:{}", Quoted(&date.text)),
            Self::Before(date) => write!(f, "before:{}", Quoted(&date.text)),
            Self::Importance(comparison) => write!(f, "importance:{comparison}"),
            Self::Has(part) => write!(f, "has:{}", word_for(&Part::WORDS, part)),
            Self::In(source) => write!(f, "in:{}", word_for(&Source::WORDS, source)),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let star = |open: bool| if open { "*" } else { "" };
        write!(f, "{}{}{}", star(self.open_start), Quoted(&self.text), star(self.open_end))
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Above(bound) => write!(f, ">{bound}"),
            Self::AtLeast(bound) => write!(f, ">={bound}"),
            Self::Below(bound) => write!(f, "<{bound}"),
            Self::AtMost(bound) => write!(f, "<={bound}"),
            Self::Equal(bound) => write!(f, "={bound}"),
            Self::Between(least, most) => write!(f, "{least}..{most}"),
        }
    }
}

/// Whether a text stands in a query as it is, without quotation marks.
pub fn is_plain(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "_.-@#+/'".contains(c);
    text.starts_with(char::is_alphanumeric) && text.chars().all(plain)
}

/// A text that is quoted where it would be read as something else.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_plain(self.0) {
            return f.write_str(self.0);
        }
        write!(f, "\"{}\"", self.0.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
