//! Rows brought together by a dense code (the rows of each person), by counting and without comparing.

use super::NONE;

/// What belongs to each code, in the order of the rows.
pub(crate) struct Grouped<T> {
    /// Where those of each code begin, and those of the last end.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Grouped<T> {
    /// An item of each row that has a code.
    pub(crate) fn new(codes: &[u32], item: impl Fn(u32) -> T) -> Self {
        let place = |code: u32| usize::try_from(code).unwrap_or(usize::MAX);
        let end = codes.iter().fold(0_u32, |end, code| end.max(code.wrapping_add(1)));
        // First where those of the code before begin; then, as each is put in, where the next one goes.
        let mut starts = vec![0_u32; place(end).saturating_add(2)];
        for code in codes.iter().filter(|code| **code != NONE) {
            if let Some(count) = starts.get_mut(place(*code) + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut items = vec![T::default(); place(sum)];
        for (row, code) in (0..).zip(codes).filter(|(_, code)| **code != NONE) {
            if let Some(next) = starts.get_mut(place(*code) + 1) {
                if let Some(slot) = items.get_mut(place(*next)) {
                    *slot = item(row);
                }
                *next += 1;
            }
        }
        Self { starts, items }
    }

    /// Those of a code.
    pub(crate) fn of(&self, code: u32) -> &[T] {
        let start = |code: u32| self.starts.get(usize::try_from(code).ok()?).and_then(|at| usize::try_from(*at).ok());
        let range = start(code).zip(start(code.saturating_add(1)));
        range.and_then(|(start, end)| self.items.get(start..end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Grouped, NONE};

    #[test]
    fn rows_of_each_code_stand_together_in_order() {
        let grouped = Grouped::new(&[2, 0, NONE, 2, 0, 4], |row| row);
        let rows: Vec<&[u32]> = (0..6).map(|code| grouped.of(code)).collect();
        assert_eq!(rows, [&[1, 4][..], &[], &[0, 3], &[], &[5], &[]]);
        assert!(Grouped::new(&[], |row| row).of(0).is_empty());
    }
}
