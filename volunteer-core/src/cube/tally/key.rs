//! Keys of people from identifiers and a secret.

use std::fmt;

/// SipHash-2-4 with the caller's secret of 128 bits: the key of a person from an identifier.
///
/// Two registers that were coded apart know the same person by the same key, if both hash the same spelling of the
/// identifier with the same secret. Who does not have the secret can neither make a key nor test one against a list of
/// identifiers. Of ten million people, two share a key with a probability below 0.000003.
///
/// J.-P. Aumasson, D. J. Bernstein: `SipHash`: a fast short-input PRF, 2012.
///
/// ```
/// use volunteer_core::cube::KeyedHash;
/// let secret: [u8; 16] = std::array::from_fn(|place| place as u8);
/// // The example of the paper's appendix A: the bytes 0 to 14.
/// let message: Vec<u8> = (0..15).collect();
/// assert_eq!(KeyedHash::new(secret).key(&message), 0xa129_ca61_49be_45e5);
/// ```
#[derive(Clone)]
pub struct KeyedHash {
    secret: (u64, u64),
}

/// Without the secret.
impl fmt::Debug for KeyedHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyedHash(…)")
    }
}

impl KeyedHash {
    /// With this secret, which should be random and kept apart from the tallies.
    ///
    /// ```
    /// use volunteer_core::cube::KeyedHash;
    /// assert_eq!(format!("{:?}", KeyedHash::new([7; 16])), "KeyedHash(…)");
    /// ```
    #[must_use]
    pub fn new(secret: [u8; 16]) -> Self {
        let secret = u128::from_le_bytes(secret);
        #[allow(clippy::cast_possible_truncation, reason = "the two halves are what is meant")]
        Self { secret: (secret as u64, (secret >> 64) as u64) }
    }

    /// The key of an identifier.
    ///
    /// ```
    /// use volunteer_core::cube::KeyedHash;
    /// let (ours, theirs) = (KeyedHash::new([7; 16]), KeyedHash::new([8; 16]));
    /// assert_ne!(ours.key("900101300123".as_bytes()), theirs.key("900101300123".as_bytes()));
    /// ```
    #[must_use]
    pub fn key(&self, identifier: &[u8]) -> u64 {
        let (k0, k1) = self.secret;
        let mut state = [
            k0 ^ 0x736f_6d65_7073_6575,
            k1 ^ 0x646f_7261_6e64_6f6d,
            k0 ^ 0x6c79_6765_6e65_7261,
            k1 ^ 0x7465_6462_7974_6573,
        ];
        let words = identifier.chunks_exact(8);
        let rest = words.remainder();
        for word in words {
            absorb(&mut state, gather(word));
        }
        // The length modulo 256 fills the last byte of the last word.
        absorb(&mut state, gather(rest) | (identifier.len() as u64 & 0xff) << 56);
        let [.., v2, _] = &mut state;
        *v2 ^= 0xff;
        (0..4).for_each(|_| round(&mut state));
        state.into_iter().fold(0, |hash, word| hash ^ word)
    }
}

/// Up to eight bytes, the first one lowest.
fn gather(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

fn absorb(state: &mut [u64; 4], word: u64) {
    let [.., v3] = state;
    *v3 ^= word;
    round(state);
    round(state);
    let [v0, ..] = state;
    *v0 ^= word;
}

fn round([v0, v1, v2, v3]: &mut [u64; 4]) {
    *v0 = v0.wrapping_add(*v1);
    *v1 = v1.rotate_left(13) ^ *v0;
    *v0 = v0.rotate_left(32);
    *v2 = v2.wrapping_add(*v3);
    *v3 = v3.rotate_left(16) ^ *v2;
    *v0 = v0.wrapping_add(*v3);
    *v3 = v3.rotate_left(21) ^ *v0;
    *v2 = v2.wrapping_add(*v1);
    *v1 = v1.rotate_left(17) ^ *v2;
    *v2 = v2.rotate_left(32);
}

#[cfg(test)]
mod tests {
    use super::KeyedHash;

    /// `vectors_sip64` of the authors' reference implementation: the messages 0, 0 1, 0 1 2, … under the key 0 … 15.
    #[test]
    fn published_test_vectors() {
        let hash = KeyedHash::new(std::array::from_fn(|place| u8::try_from(place).unwrap()));
        let published: [[u8; 8]; 10] = [
            [0x31, 0x0e, 0x0e, 0xdd, 0x47, 0xdb, 0x6f, 0x72],
            [0xfd, 0x67, 0xdc, 0x93, 0xc5, 0x39, 0xf8, 0x74],
            [0x5a, 0x4f, 0xa9, 0xd9, 0x09, 0x80, 0x6c, 0x0d],
            [0x2d, 0x7e, 0xfb, 0xd7, 0x96, 0x66, 0x67, 0x85],
            [0xb7, 0x87, 0x71, 0x27, 0xe0, 0x94, 0x27, 0xcf],
            [0x8d, 0xa6, 0x99, 0xcd, 0x64, 0x55, 0x76, 0x18],
            [0xce, 0xe3, 0xfe, 0x58, 0x6e, 0x46, 0xc9, 0xcb],
            [0x37, 0xd1, 0x01, 0x8b, 0xf5, 0x00, 0x02, 0xab],
            [0x62, 0x24, 0x93, 0x9a, 0x79, 0xf5, 0xf5, 0x93],
            [0xb0, 0xe4, 0xa9, 0x0b, 0xdf, 0x82, 0x00, 0x9e],
        ];
        for (length, expected) in published.into_iter().enumerate() {
            let message: Vec<u8> = (0..).take(length).collect();
            assert_eq!(hash.key(&message), u64::from_le_bytes(expected), "{length}");
        }
    }
}
