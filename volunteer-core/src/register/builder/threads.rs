//! Work on pieces of a column, on several threads where there are several pieces.

/// Below this it takes longer to begin a thread than to do its work.
const LEAST: usize = 1 << 14;

/// Does the work on pieces of this number of items.
pub(super) fn in_pieces<T: Send>(items: &mut [T], each: usize, work: impl Fn(&mut [T]) + Sync) {
    if items.len() <= each.max(LEAST) {
        return work(items);
    }
    std::thread::scope(|scope| {
        let work = &work;
        let mut pieces = items.chunks_mut(each.max(1));
        let first = pieces.next();
        // A thread that panics ends the scope with its panic.
        pieces.for_each(|piece| {
            scope.spawn(move || work(piece));
        });
        first.into_iter().for_each(work);
    });
}
