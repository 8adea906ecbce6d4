//! Bytes as text that people can read aloud.

/// Crockford's base 32, lower case: no i, l, o, u. <https://www.crockford.com/base32.html>
pub(super) const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Bytes in Crockford's base 32, lower case, without padding.
pub fn crockford(bytes: &[u8]) -> String {
    let (mut text, mut rest, mut bits) = (String::with_capacity(bytes.len() * 8 / 5 + 1), 0_u32, 0);
    let digit = |value: u32| CROCKFORD[(value & 31) as usize] as char;
    for byte in bytes {
        rest = rest << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(digit(rest >> bits));
        }
    }
    if bits > 0 {
        text.push(digit(rest << (5 - bits)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_spelled_in_base_32() {
        for (bytes, text) in
            [(&b""[..], ""), (b"\0", "00"), (b"\xff", "zw"), (b"foobar", "csqpyrk1e8"), (&[0xff; 5], "zzzzzzzz")]
        {
            assert_eq!(crockford(bytes), text);
        }
    }
}
