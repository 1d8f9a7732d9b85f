//! Work in pieces that threads take in turns.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Shares pieces of work out among takers, one per thread: who is free takes the next. What a taker has at the end
/// depends on chance, so that it must be joined in a way that does not.
pub(super) fn take_turns<T: Send>(
    threads: usize,
    pieces: usize,
    made: impl Fn() -> T + Sync,
    work: impl Fn(&mut T, usize) + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let takers: Vec<()> = vec![(); threads.min(pieces).max(1)];
    each(&takers, |()| {
        let mut taker = made();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return taker;
            }
            work(&mut taker, piece);
        }
    })
}

/// Runs the work of each part on a thread of its own, the first on the caller's.
pub(super) fn each<T: Sync, R: Send>(parts: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    if rest.is_empty() {
        return vec![work(first)];
    }
    std::thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = rest.iter().map(|part| scope.spawn(move || work(part))).collect();
        let mut results = vec![work(first)];
        let joined = others.into_iter().map(std::thread::ScopedJoinHandle::join);
        results.extend(joined.map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))));
        results
    })
}
