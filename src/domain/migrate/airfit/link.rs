//! Where symbolic links lead.

/// Whether a link leads out of the directory that `at` is relative to; judged by the names alone.
pub(super) fn leads_out(at: &[u8], target: &[u8]) -> bool {
    if target.starts_with(b"/") {
        return true;
    }
    let mut depth = at.split(|byte| *byte == b'/').count() - 1;
    for part in target.split(|byte| *byte == b'/') {
        match part {
            b"" | b"." => {}
            b".." => match depth.checked_sub(1) {
                Some(above) => depth = above,
                None => return true,
            },
            _ => depth += 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_followed_by_its_names() {
        for (at, target) in [("a", "b"), ("a/b", "../c"), ("a/b", "c/../../d"), ("a", ".//b/..")] {
            assert!(!leads_out(at.as_bytes(), target.as_bytes()), "{at} -> {target}");
        }
        for (at, target) in [("a", "/b"), ("a", "../b"), ("a/b", "../../b"), ("a/b", "c/../../../x")] {
            assert!(leads_out(at.as_bytes(), target.as_bytes()), "{at} -> {target}");
        }
    }
}
