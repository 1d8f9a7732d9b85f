//! Texts of a list, sorted, so that one of them is found and a repeated one noticed.
//!
//! A sorted list of one kind serves where a tree for each kind of key and value would be a tenth of the module that a web
//! page loads.

/// Texts with their places in a list, in the order of the texts.
pub(crate) struct Sorted<'a>(Vec<(&'a str, usize)>);

impl<'a> Sorted<'a> {
    pub(crate) fn new(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut list: Vec<(&str, usize)> = texts.zip(0..).collect();
        list.sort_unstable();
        Self(list)
    }

    /// The first place at which the text stands.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        let at = self.0.partition_point(|(one, _)| *one < text);
        self.0.get(at).filter(|(one, _)| *one == text).map(|(_, place)| *place)
    }

    pub(crate) fn contains(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether the text at a place stands before it as well.
    pub(crate) fn repeats(&self, text: &str, place: usize) -> bool {
        self.find(text).is_some_and(|first| first < place)
    }
}

#[cfg(test)]
mod tests {
    use super::Sorted;

    #[test]
    fn the_first_place_is_found_and_later_ones_repeat_it() {
        let texts = ["b", "a", "b", "c"];
        let sorted = Sorted::new(texts.into_iter());
        assert_eq!(["a", "b", "c", "d", ""].map(|text| sorted.find(text)), [Some(1), Some(0), Some(3), None, None]);
        assert!(sorted.repeats("b", 2) && !sorted.repeats("b", 0) && !sorted.contains("d"));
    }
}
