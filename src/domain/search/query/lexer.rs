//! Cuts a query into clauses: sign, field, stars and text, each with its column. Knows no field by name.

use super::SyntaxError;

/// A clause as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// How many characters stand before it.
    pub(super) column: usize,
    /// Whether a `-` stands before it.
    pub(super) without: bool,
    /// What stands before the first colon, if that could be the name of a field.
    pub(super) name: Option<String>,
    /// What stands behind that.
    pub(super) value: Value,
}

/// A text with or without quotes and stars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    /// How many characters stand before it.
    pub(super) column: usize,
    /// The text, without quotes and stars.
    pub(super) text: String,
    /// Whether it stood in quotes.
    pub(super) quoted: bool,
    /// Whether a `*` stands before it.
    pub(super) open_start: bool,
    /// Whether a `*` stands behind it.
    pub(super) open_end: bool,
}

impl Value {
    /// Whether nothing at all stands there.
    pub(super) fn is_nothing(&self) -> bool {
        self.text.is_empty() && !self.quoted && !self.open_start && !self.open_end
    }
}

/// The clauses of a query, in order.
pub(super) fn tokens(query: &str) -> Result<Vec<Token>, SyntaxError> {
    let mut cursor = Cursor { chars: query.chars().collect(), at: 0 };
    let mut tokens = Vec::new();
    loop {
        cursor.take_while(char::is_whitespace);
        if cursor.peek().is_none() {
            return Ok(tokens);
        }
        tokens.push(cursor.token()?);
    }
}

/// A place in a query.
struct Cursor {
    chars: Vec<char>,
    at: usize,
}

impl Cursor {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let taken: String = self.chars[self.at..].iter().take_while(|c| wanted(**c)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn token(&mut self) -> Result<Token, SyntaxError> {
        let column = self.at;
        let without = self.take('-');
        let name = self.name();
        Ok(Token { column, without, name, value: self.value()? })
    }

    /// Letters up to a colon; nothing is taken where there is none.
    fn name(&mut self) -> Option<String> {
        let start = self.at;
        let name = self.take_while(|c| c.is_ascii_alphabetic());
        if !name.is_empty() && self.take(':') {
            return Some(name);
        }
        self.at = start;
        None
    }

    fn value(&mut self) -> Result<Value, SyntaxError> {
        let column = self.at;
        let open_start = self.take('*');
        if self.peek() == Some('"') {
            let text = self.quoted()?;
            let open_end = self.take('*');
            return match self.peek() {
                Some(c) if !c.is_whitespace() => Err(SyntaxError {
                    column: self.at,
                    message: "a blank is missing behind the closing quotation mark".to_owned(),
                    hint: "a quotation mark inside quotes is written \\\"".to_owned(),
                }),
                Some(_) | None => Ok(Value { column, text, quoted: true, open_start, open_end }),
            };
        }
        let start = self.at;
        let mut text = self.take_while(|c| !c.is_whitespace());
        let open_end = text.ends_with('*');
        if open_end {
            text.pop();
        }
        match text.chars().position(|c| c == '*') {
            Some(star) => Err(SyntaxError {
                column: start + star,
                message: "a * stands at the start or at the end of a word, not in it".to_owned(),
                hint: "write kil* for what begins so, *iln for what ends so, *il* for what has it in it".to_owned(),
            }),
            None => Ok(Value { column, text, quoted: false, open_start, open_end }),
        }
    }

    fn quoted(&mut self) -> Result<String, SyntaxError> {
        let column = self.at;
        self.take('"');
        let mut text = String::new();
        loop {
            text += &self.take_while(|c| c != '"' && c != '\\');
            if self.take('"') {
                return Ok(text);
            }
            if !self.take('\\') {
                return Err(SyntaxError {
                    column,
                    message: "the quotation mark that stands here is not closed".to_owned(),
                    hint: "close it, or leave it out".to_owned(),
                });
            }
            match self.peek() {
                Some(escaped @ ('"' | '\\')) => {
                    text.push(escaped);
                    self.at += 1;
                }
                Some(_) | None => text.push('\\'),
            }
        }
    }
}
