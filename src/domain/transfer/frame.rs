//! What stands before, between and behind the documents of an export. They come one by one, and
//! nothing is held.

use crate::error::{Error, Kind, Result};

/// A part of an export, to be written behind the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it holds a document.
    pub is_document: bool,
}

/// What stands around documents.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    /// Before the first.
    pub(super) before: String,
    /// Between two.
    pub(super) between: &'static str,
    /// Behind the last.
    pub(super) behind: &'static str,
    /// In place of all that, where there is none.
    pub(super) none: String,
}

impl Frame {
    /// These documents in it. A damaged one is an item that fails, and does not count. What is cut short by
    /// another error is not closed: it must not look whole.
    pub(super) fn around<'a>(
        self,
        mut documents: impl Iterator<Item = Result<String>> + 'a,
    ) -> impl Iterator<Item = Result<Piece>> + 'a {
        let (mut count, mut over) = (0_u64, false);
        std::iter::from_fn(move || {
            if over {
                return None;
            }
            match documents.next() {
                Some(Ok(text)) => {
                    let before = if count == 0 { &self.before } else { self.between };
                    count += 1;
                    Some(Ok(Piece { text: [before, &text].concat(), is_document: true }))
                }
                Some(Err(error)) => {
                    over = !passes(&error);
                    Some(Err(error))
                }
                None => {
                    over = true;
                    let text = if count == 0 { self.none.clone() } else { self.behind.to_owned() };
                    Some(Ok(Piece { text, is_document: false }))
                }
            }
        })
    }
}

/// Whether an export goes on behind an error.
fn passes(error: &Error) -> bool {
    error.kind() == Kind::Damaged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(documents: Vec<Result<String>>) -> (String, usize) {
        let frame = Frame { before: "[".to_owned(), between: ",", behind: "]", none: "none".to_owned() };
        let (pieces, errors): (Vec<_>, Vec<_>) = frame.around(documents.into_iter()).partition(Result::is_ok);
        (pieces.into_iter().map(|piece| piece.unwrap().text).collect(), errors.len())
    }

    #[test]
    fn damage_leaves_a_whole_and_failure_does_not() {
        let document = |text: &str| Ok(text.to_owned());
        let failed = |kind| Err(Error::new(kind, "no"));
        assert_eq!(framed(vec![document("a"), failed(Kind::Damaged), document("b")]), ("[a,b]".to_owned(), 1));
        assert_eq!(framed(vec![failed(Kind::Damaged), document("b")]), ("[b]".to_owned(), 1));
        assert_eq!(framed(vec![document("a"), failed(Kind::Failed), document("b")]), ("[a".to_owned(), 1));
        assert_eq!(framed(vec![]), ("none".to_owned(), 0));
    }
}
