//! Few bytes that speak of much make no memory: alone in its process, which is what is measured.

#![cfg(target_os = "linux")]

use volunteer_core::cube::{Axis, Chunk, Codes, KeyedHash, Plan, Tally};

/// The most memory this process has had at once, in bytes.
fn most() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// 16 axes of 2¹⁸ leaves, of which nothing but their number is told: a plan as large as one may be.
#[test]
fn memory_goes_with_the_bytes() {
    const MEGABYTE: u64 = 1 << 20;
    let leaves = 1_u32 << 22;
    let plans = [
        Plan::new(vec![Axis::new("day", leaves)], vec![vec![0]]),
        Plan::new(vec![Axis::new("day", leaves).all()], vec![vec![0], vec![1]]),
        Plan::new(vec![Axis::new("day", leaves).all()], vec![vec![1]]),
        Plan::new(
            (0..16).map(|axis| Axis::new(format!("axis {axis}"), leaves / 16).all()).collect(),
            vec![[vec![0; 2], vec![1; 14]].concat(), vec![1; 16]],
        ),
    ];
    for plan in plans.map(Result::unwrap) {
        let codes: Vec<Vec<u32>> = plan.axes().iter().map(|axis| vec![0, axis.leaves() - 1, 7]).collect();
        let axes = codes.iter().map(|codes| Codes::U32(codes)).collect();
        let chunk = Chunk { person: Codes::U32(&[0, 1, 0]), axes, minutes: None, heads_lower: None, heads_upper: None };
        let tally = plan.tally(std::slice::from_ref(&chunk), &[5, 6], 1).unwrap();
        let bytes = tally.to_bytes();
        assert!(bytes.len() < 2000);
        let cube = plan.count(&[chunk], 1).unwrap();
        let before = reset();
        let read = Tally::from_bytes(&bytes).unwrap();
        assert!(most() - before < MEGABYTE + 32 * bytes.len() as u64, "{} for {}", most() - before, bytes.len());
        assert_eq!(read.to_bytes(), bytes);
        let merged = read.merge(&plan.no_tally()).unwrap();
        assert_eq!(merged.cube(1).unwrap(), cube);
        assert!(most() - before < 40 * MEGABYTE, "{} for the cube of {}", most() - before, bytes.len());
    }
    // Lists that the bytes do hold: 16 times as much, not more.
    let nodes = |each: u32| (0..leaves / 4).map(|leaf| leaf / each).collect::<Vec<u32>>();
    let axis = Axis::new("day", leaves / 4).level("week", nodes(7)).unwrap().level("year", nodes(7 * 52)).unwrap();
    let bytes = Plan::every(vec![axis.all()]).unwrap().no_tally().to_bytes();
    let before = reset();
    drop(Tally::from_bytes(&bytes).unwrap());
    assert!(most() - before < MEGABYTE + 32 * bytes.len() as u64, "{} for {}", most() - before, bytes.len());
    // A list of sets of no axes is not made.
    let mut bytes =
        [b"VolTally".as_slice(), &1_u32.to_le_bytes(), &0_u32.to_le_bytes(), &4096_u32.to_le_bytes()].concat();
    bytes.extend(KeyedHash::new([0; 16]).key(&bytes).to_le_bytes());
    assert_eq!(Tally::from_bytes(&bytes).unwrap_err().code(), "grouping-set-duplicate");
}

/// Forgets the peak so far, and answers what is in use.
fn reset() -> u64 {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    most()
}
