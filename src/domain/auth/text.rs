//! A secret in plain text: a password, a token, a one-time code. It is wiped from memory when it is
//! dropped, and nothing prints it by accident.

use std::fmt;

use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::id::crockford;

/// Text that shows itself only to those who ask for it by [`Self::reveal`].
#[derive(Clone, PartialEq, Eq)]
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The text of a line: what follows the first line end is dropped with it. `None` for bytes that
    /// are no text, or none at all.
    pub fn of_first_line(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Zeroizing::new(bytes);
        let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let text = std::str::from_utf8(line).ok().filter(|text| !text.is_empty())?;
        Some(Self::from(text.to_owned()))
    }

    /// `N` bytes from the system's randomness, never from a seed, in Crockford's base 32.
    pub(super) fn random<const N: usize>() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; N]);
        getrandom::fill(bytes.as_mut())
            .map_err(|error| Error::bug(format!("the system gives no random bytes: {error}")))?;
        Ok(Self::from(crockford(bytes.as_ref())))
    }

    /// The text itself, for the one place that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_the_first_line_and_does_not_show_itself() {
        for (bytes, text) in
            [("x y\r\nz", Some("x y")), (" x\n", Some(" x")), ("x", Some("x")), ("\nx", None), ("", None)]
        {
            let secret = SecretText::of_first_line(bytes.as_bytes().to_vec());
            assert_eq!(secret.as_ref().map(SecretText::reveal), text, "{bytes:?}");
        }
        assert!(SecretText::of_first_line(vec![0xff]).is_none());
        assert_eq!(format!("{:?}", SecretText::from("s3cret".to_owned())), "SecretText(hidden)");
    }

    #[test]
    fn random_text_has_all_the_bits_and_is_never_the_same() {
        let [one, two] = [SecretText::random::<32>().unwrap(), SecretText::random::<32>().unwrap()];
        assert_eq!(one.reveal().len(), 52);
        assert_ne!(one, two);
    }
}
