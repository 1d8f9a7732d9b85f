//! Lists of numbers that are not written out where a rule tells them.

use crate::cube::NONE;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Numbers {
    Listed(Vec<u32>),
    /// 0, 1, … `count` − 1, and after them [`NONE`] where `none`.
    Rising {
        count: u32,
        none: bool,
    },
    /// The same number, `count` times.
    Same {
        number: u32,
        count: u32,
    },
}

impl Numbers {
    pub(in super::super) fn len(&self) -> usize {
        match self {
            Self::Listed(numbers) => numbers.len(),
            Self::Rising { count, none } => size(*count) + usize::from(*none),
            Self::Same { count, .. } => size(*count),
        }
    }

    pub(in super::super) fn get(&self, place: usize) -> Option<u32> {
        match self {
            Self::Listed(numbers) => numbers.get(place).copied(),
            _ if place >= self.len() => None,
            Self::Rising { count, .. } if place < size(*count) => u32::try_from(place).ok(),
            Self::Rising { .. } => Some(NONE),
            Self::Same { number, .. } => Some(*number),
        }
    }

    pub(in super::super) fn iter(&self) -> impl ExactSizeIterator<Item = u32> {
        (0..self.len()).map(|place| self.get(place).unwrap_or(NONE))
    }

    /// Whether one of them is [`NONE`].
    pub(in super::super) fn has_none(&self) -> bool {
        match self {
            Self::Listed(numbers) => numbers.contains(&NONE),
            Self::Rising { none, .. } => *none,
            Self::Same { number, count } => *number == NONE && *count > 0,
        }
    }
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
