//! Ids in lists: the tail alone, where no other id in the list has the same.

use std::collections::HashMap;

use crate::cli::ui::Format;
use crate::id::tail;

/// Rows that are held to find out which tails are unique among them; longer lists show whole ids.
pub(super) const HELD: usize = 1000;

/// Whether a list of at most `limit` rows (0 is no limit) shows tails in this format.
pub(super) fn shortens(format: Format, limit: usize) -> bool {
    format == Format::Table && (1..=HELD).contains(&limit)
}

/// How often each tail comes in a list.
pub(super) struct Tails(HashMap<String, usize>);

impl Tails {
    /// The tails of these ids.
    pub(super) fn of<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut tails = HashMap::new();
        for id in ids {
            *tails.entry(tail(id).to_owned()).or_default() += 1;
        }
        Self(tails)
    }

    /// What stands for this id in the list.
    pub(super) fn short(&self, id: &str) -> String {
        let tail = tail(id);
        if self.0.get(tail) == Some(&1) { tail } else { id }.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_stands_for_the_id_where_it_is_unique() {
        let ids = [
            "evt-20261121103129123-aaaaa",
            "evt-20261121103129124-bbbbb",
            "evt-20261121103129125-bbbbb",
            "evt-202505010830090",
        ];
        let tails = Tails::of(ids.into_iter());
        assert_eq!(ids.map(|id| tails.short(id)), ["aaaaa", ids[1], ids[2], ids[3]]);
    }
}
