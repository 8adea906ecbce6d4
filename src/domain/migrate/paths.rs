//! Absolute paths in an index of vectors, rewritten while it is read; everything else byte for byte.
//!
//! Such an index may be hundreds of megabytes: it is never held. Only the strings under keys named
//! `path` are looked at.

use std::io::{self, BufRead, BufReader, Read};

/// Longer than any path; a longer string is passed on as it is.
const LONGEST: usize = 64 << 10;

/// The key whose strings are paths, as it stands in a file.
const KEY: &[u8] = b"\"path\"";

/// What a path becomes; `None` for one that stays.
pub(super) type Rewrite<'a> = Box<dyn FnMut(&str) -> Option<String> + 'a>;

/// The bytes of an index with other paths.
pub(super) struct Paths<'a> {
    from: BufReader<Box<dyn Read + 'a>>,
    rewrite: Rewrite<'a>,
    count: u64,
    state: State,
    /// The string that is being read.
    held: Vec<u8>,
    /// What can be handed out, and how much of it was.
    ready: Vec<u8>,
    given: usize,
}

/// What stood before the next byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing that matters.
    Between,
    /// The key, without its colon.
    Key,
    /// The key and its colon: a string is a path.
    Value,
    /// The start of a string, and whether it is a path; whether an escape.
    Text { path: bool, escaped: bool },
    /// The start of a string that is too long for anything.
    Endless { escaped: bool },
}

impl<'a> Paths<'a> {
    /// These bytes, with what `rewrite` makes of each path.
    pub(super) fn new(from: Box<dyn Read + 'a>, rewrite: Rewrite<'a>) -> Self {
        let from = BufReader::with_capacity(64 << 10, from);
        Self { from, rewrite, count: 0, state: State::Between, held: Vec::new(), ready: Vec::new(), given: 0 }
    }

    /// How many paths were rewritten so far.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    fn take(&mut self, byte: u8) {
        self.state = match self.state {
            State::Text { escaped, path } => {
                self.held.push(byte);
                match (escaped, byte) {
                    (false, b'"') => self.end(path),
                    _ if self.held.len() > LONGEST => {
                        self.ready.append(&mut self.held);
                        State::Endless { escaped: !escaped && byte == b'\\' }
                    }
                    _ => State::Text { path, escaped: !escaped && byte == b'\\' },
                }
            }
            State::Endless { escaped } => {
                self.ready.push(byte);
                if !escaped && byte == b'"' {
                    State::Between
                } else {
                    State::Endless { escaped: !escaped && byte == b'\\' }
                }
            }
            before => match byte {
                b'"' => {
                    self.held.push(byte);
                    State::Text { path: before == State::Value, escaped: false }
                }
                _ => {
                    self.ready.push(byte);
                    match (before, byte) {
                        (_, b' ' | b'\t' | b'\r' | b'\n') => before,
                        (State::Key, b':') => State::Value,
                        _ => State::Between,
                    }
                }
            },
        };
    }

    /// A string has ended.
    fn end(&mut self, path: bool) -> State {
        let better = path.then(|| serde_json::from_slice::<String>(&self.held).ok()).flatten();
        let better = better.and_then(|path| (self.rewrite)(&path));
        match better {
            Some(better) => {
                self.count += 1;
                self.held.clear();
                self.ready.extend_from_slice(serde_json::Value::from(better).to_string().as_bytes());
            }
            None => self.ready.extend_from_slice(&self.held),
        }
        let key = !path && self.held == KEY;
        self.held.clear();
        if key { State::Key } else { State::Between }
    }
}

impl Read for Paths<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.ready.len() {
            self.ready.clear();
            self.given = 0;
            let chunk = self.from.fill_buf()?.to_vec();
            if chunk.is_empty() {
                // A string that was cut off comes as it is.
                if self.held.is_empty() {
                    return Ok(0);
                }
                self.ready.append(&mut self.held);
            }
            chunk.iter().for_each(|byte| self.take(*byte));
            self.from.consume(chunk.len());
        }
        let count = into.len().min(self.ready.len() - self.given);
        into[..count].copy_from_slice(&self.ready[self.given..][..count]);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out a byte at a time.
    struct Slowly<'a>(&'a [u8]);

    impl Read for Slowly<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = self.0.len().min(into.len()).min(1);
            self.0.read(&mut into[..count])
        }
    }

    fn rewritten(text: &str) -> String {
        let of = |from: Box<dyn Read>| {
            let rewrite = |path: &str| path.strip_prefix("/old/").map(str::to_owned);
            let mut out = String::new();
            Paths::new(from, Box::new(rewrite)).read_to_string(&mut out).unwrap();
            out
        };
        let out = of(Box::new(io::Cursor::new(text.as_bytes().to_vec())));
        assert_eq!(of(Box::new(Slowly(text.to_owned().leak().as_bytes()))), out);
        out
    }

    #[test]
    fn strings_under_the_key_are_rewritten_and_nothing_else() {
        let text = r#"{"path" : "/old/a","x":["path","/old/b"],"text":"say \"path\":\"/old/c\"","n":1.10}"#;
        assert_eq!(rewritten(text), text.replace(r#""/old/a""#, r#""a""#));
        assert_eq!(
            rewritten(r#"[{"path":"/old/\u00e9\"x"},{"path":"/else"}]"#),
            r#"[{"path":"é\"x"},{"path":"/else"}]"#
        );
        let odd = r#"{"path":null,"y":"/old/x","path":["/old/x"],"path":{"z":"/old/x"}}"#;
        assert_eq!(rewritten(odd), odd);
        assert_eq!(rewritten(r#"{"path":"path","x":1,"q":"/old/x","\u0070ath":"/old/x"}"#).matches("old").count(), 2);
    }

    #[test]
    fn what_is_cut_off_or_endless_comes_as_it_is() {
        for text in ["", "{", "{\"path\":\"/old/a", "{\"path\":\"/old/a\\"] {
            assert_eq!(rewritten(text), text);
        }
        let long = format!("{{\"path\":\"/old/{}\\\"\",\"path\":\"/old/a\"}}", "x".repeat(LONGEST));
        assert_eq!(rewritten(&long), long.replace("\"/old/a\"", "\"a\""));
    }
}
