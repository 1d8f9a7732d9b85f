//! The byte form of a tally: versioned, checked, one form for one content.
//!
//! All numbers are little-endian. The form, version 1:
//!
//! | Part | Bytes |
//! |---|---|
//! | `VolTally` | 8 |
//! | version, 1 | u32 |
//! | number of axes | u32 |
//! | each axis: leaves u32, number of levels u32; each level: kind u8 (0 leaves, 1 nodes, 2 all), name (length u32, UTF-8), for kind 1 a node u32 per leaf | |
//! | number of grouping sets u32, each a u32 per axis | |
//! | numbers of base cells, people and pairs, each u64 | 24 |
//! | base cells, rising, u64 each; their measures, nine numbers of 8 bytes each | 80 per cell |
//! | keys of people, rising, u64 each | 8 per person |
//! | number of cells of each person, u32 | 4 per person |
//! | cells of each person, rising, as places among the base cells, u32 | 4 per pair |
//! | checksum: SipHash-2-4 of all bytes before, secret 0 | u64 |

use super::{KeyedHash, Tally};
use crate::cube::axis::{Axis, MAX_AXES, MAX_LEAVES, MAX_LEVELS, Nodes};
use crate::cube::measures::Measures;
use crate::cube::pairs::Base;
use crate::cube::plan::{MAX_SETS, Plan};
use crate::error::{CubeError, Result};

const MAGIC: [u8; 8] = *b"VolTally";
const VERSION: u32 = 1;

impl Tally {
    /// Its bytes: the same content has the same bytes. They are personal data.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let bytes = Plan::every(vec![Axis::new("field", 2)])?.no_tally().to_bytes();
    /// assert!(bytes.starts_with(b"VolTally"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out =
            Vec::with_capacity(self.base.cells.len() * 80 + self.keys.len() * 12 + self.groups.cells.len() * 4 + 1024);
        out.extend(MAGIC);
        let put =
            |out: &mut Vec<u8>, number: usize| out.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
        out.extend(VERSION.to_le_bytes());
        put(&mut out, self.plan.axes().len());
        for axis in self.plan.axes() {
            out.extend(axis.leaves().to_le_bytes());
            put(&mut out, axis.levels().len());
            for level in axis.levels() {
                let (kind, nodes) = match &level.nodes {
                    Nodes::Leaves => (0, &[][..]),
                    Nodes::Of(nodes) => (1, nodes.as_slice()),
                    Nodes::All => (2, &[][..]),
                };
                out.push(kind);
                put(&mut out, level.name.len());
                out.extend(level.name.bytes());
                out.extend(nodes.iter().flat_map(|node| node.to_le_bytes()));
            }
        }
        put(&mut out, self.plan.sets().len());
        self.plan.sets().iter().flatten().for_each(|level| put(&mut out, *level));
        for count in [self.base.cells.len(), self.keys.len(), self.groups.cells.len()] {
            out.extend((count as u64).to_le_bytes());
        }
        out.extend(self.base.cells.iter().flat_map(|cell| cell.to_le_bytes()));
        for m in &self.base.measures {
            let counts = [
                m.rows,
                m.minutes_unknown,
                m.heads_lower,
                m.heads_upper,
                m.heads_open,
                m.unnamed,
                m.others_upper,
                m.largest,
            ];
            out.extend(m.minutes.to_le_bytes());
            out.extend(counts.iter().flat_map(|count| count.to_le_bytes()));
        }
        out.extend(self.keys.iter().flat_map(|key| key.to_le_bytes()));
        self.groups.people().for_each(|cells| put(&mut out, cells.len()));
        out.extend(self.groups.cells.iter().flat_map(|cell| cell.to_le_bytes()));
        let checksum = KeyedHash::new([0; 16]).key(&out);
        out.extend(checksum.to_le_bytes());
        out
    }

    /// Reads what [`Tally::to_bytes`] wrote. The memory it asks for goes with the bytes, whatever numbers they hold: at
    /// most 32 times as much, and 1 MB. What [`Tally::cube`] then makes goes with the cells: at most one for each base
    /// cell in each grouping set, and arrays of up to 2¹⁹ cells.
    ///
    /// # Errors
    /// `tally-bytes-invalid`; errors of its plan, such as `axis-not-nested`.
    ///
    /// ```
    /// use volunteer_core::cube::Tally;
    /// assert_eq!(Tally::from_bytes(b"VolTally").unwrap_err().code(), "tally-bytes-invalid");
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader { rest: bytes };
        if reader.array::<8>() != Ok(MAGIC) {
            return Err(invalid("it does not begin as one"));
        }
        if reader.number()? != VERSION {
            return Err(invalid("an unknown version"));
        }
        let body = bytes.len().checked_sub(8).and_then(|length| bytes.split_at_checked(length));
        let (body, checksum) = body.ok_or_else(short)?;
        if KeyedHash::new([0; 16]).key(body).to_le_bytes() != checksum {
            return Err(invalid("the checksum differs"));
        }
        let plan = reader.plan()?;
        let [cells, people, pairs] = [reader.count()?, reader.count()?, reader.count()?];
        // The lengths must be those of the rest, before anything of these lengths is made.
        let expected = [(cells, 80), (people, 12), (pairs, 4), (1, 8)]
            .into_iter()
            .try_fold(0_usize, |sum, (count, size)| sum.checked_add(count.checked_mul(size)?));
        if expected != Some(reader.rest.len()) {
            return Err(invalid("its parts do not have the lengths that it says"));
        }
        let base = reader.base(cells, &plan)?;
        let mut tally = Self { base, ..plan.no_tally() };
        let keys = reader.take(people, 8)?.chunks_exact(8).map(|key| u64::from_le_bytes(fixed(key)));
        let mut lengths = reader.take(people, 4)?.chunks_exact(4).map(|length| u32::from_le_bytes(fixed(length)));
        let mut places = reader.take(pairs, 4)?.chunks_exact(4).map(|place| u32::from_le_bytes(fixed(place)));
        let mut last_key = None;
        for key in keys {
            let length = lengths.next().unwrap_or(0);
            if last_key.is_some_and(|last| last >= key) || length == 0 {
                return Err(invalid("its people are not in order"));
            }
            last_key = Some(key);
            let mut last = None;
            for _ in 0..length {
                let place = places.next().ok_or_else(short)?;
                if last.is_some_and(|last| last >= place) || u64::from(place) >= cells as u64 {
                    return Err(invalid("the cells of a person are not in order"));
                }
                last = Some(place);
                tally.push(key, place);
            }
        }
        if places.next().is_some() {
            return Err(invalid("it has cells of nobody"));
        }
        if !tally.people_fit() {
            return Err(invalid("a cell contradicts itself"));
        }
        Ok(tally)
    }
}

impl Tally {
    /// Whether each cell has different people where it has rows of named ones, and not more than those rows.
    fn people_fit(&self) -> bool {
        let mut people = vec![0_u64; self.base.cells.len()];
        for place in &self.groups.cells {
            let own = usize::try_from(*place).ok().and_then(|place| people.get_mut(place));
            if let Some(own) = own {
                *own += 1;
            }
        }
        people.iter().zip(&self.base.measures).all(|(people, measures)| {
            let named = measures.rows.saturating_sub(measures.unnamed);
            *people <= named && (*people > 0) == (named > 0)
        })
    }
}

fn invalid(rule: &'static str) -> crate::Error {
    CubeError::TallyBytesInvalid { rule }.into()
}

fn short() -> crate::Error {
    invalid("it ends too early")
}

/// An array of a slice that has its length.
fn fixed<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.first_chunk().copied().unwrap_or([0; N])
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize, size: usize) -> Result<&'a [u8]> {
        let length = count.checked_mul(size).ok_or_else(short)?;
        let (taken, rest) = self.rest.split_at_checked(length).ok_or_else(short)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(N, 1).map(fixed)
    }

    fn number(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn length(&mut self, most: usize) -> Result<usize> {
        let length = usize::try_from(self.number()?).map_err(|_| short())?;
        if length > most { Err(invalid("a length above its limit")) } else { Ok(length) }
    }

    fn count(&mut self) -> Result<usize> {
        usize::try_from(self.array().map(u64::from_le_bytes)?).map_err(|_| short())
    }

    fn plan(&mut self) -> Result<Plan> {
        let mut axes = Vec::new();
        for _ in 0..self.length(MAX_AXES)? {
            let leaves = self.number()?;
            if u64::from(leaves) > MAX_LEAVES {
                return Err(invalid("a length above its limit"));
            }
            let levels = self.length(MAX_LEVELS)?;
            let mut found: Option<Axis> = None;
            for _ in 0..levels {
                let [kind] = self.array()?;
                let length = self.length(usize::MAX)?;
                let name =
                    String::from_utf8(self.take(length, 1)?.to_vec()).map_err(|_| invalid("a name is not UTF-8"))?;
                found = Some(match (found, kind) {
                    (None, 0) => Axis::new(name, leaves),
                    (Some(finer), 1) => {
                        let nodes = self.take(usize::try_from(leaves).map_err(|_| short())?, 4)?;
                        finer
                            .level(name, nodes.chunks_exact(4).map(|node| u32::from_le_bytes(fixed(node))).collect())?
                    }
                    (Some(finer), 2) if name == "all" => finer.all(),
                    _ => return Err(invalid("a level of an unknown kind")),
                });
            }
            axes.push(found.ok_or_else(|| invalid("an axis without levels"))?);
        }
        let mut sets = Vec::new();
        for _ in 0..self.length(MAX_SETS)? {
            sets.push(axes.iter().map(|_| self.length(MAX_LEVELS)).collect::<Result<Vec<usize>>>()?);
        }
        Plan::new(axes, sets)
    }

    fn base(&mut self, cells: usize, plan: &Plan) -> Result<Base> {
        let (_, size) = plan.base_strides()?;
        let numbers = self.take(cells, 8)?.chunks_exact(8);
        let base_cells: Vec<u64> = numbers.map(|cell| u64::from_le_bytes(fixed(cell))).collect();
        let rising = base_cells.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
        if !rising || base_cells.last().is_some_and(|last| *last >= size) || u32::try_from(cells).is_err() {
            return Err(invalid("its cells are not in order"));
        }
        let measures = self.take(cells, 72)?.chunks_exact(72).map(measures).collect::<Option<_>>();
        Ok(Base { cells: base_cells, measures: measures.ok_or_else(|| invalid("a cell contradicts itself"))? })
    }
}

/// The measures of a cell that has rows, unless they contradict each other.
fn measures(bytes: &[u8]) -> Option<Measures> {
    let (minutes, counts) = bytes.split_first_chunk()?;
    let mut counts = counts.chunks_exact(8).map(|count| u64::from_le_bytes(fixed(count)));
    let mut next = || counts.next().unwrap_or(0);
    let measures = Measures {
        minutes: i64::from_le_bytes(*minutes),
        rows: next(),
        minutes_unknown: next(),
        heads_lower: next(),
        heads_upper: next(),
        heads_open: next(),
        unnamed: next(),
        others_upper: next(),
        largest: next(),
    };
    let within =
        [measures.minutes_unknown, measures.heads_open, measures.unnamed].iter().all(|part| *part <= measures.rows);
    let heads = measures.others_upper <= measures.heads_upper && measures.largest <= measures.heads_lower;
    // A row has fewer than 2³¹ minutes, of either sign, where it has any.
    let timed = u128::from(measures.rows.saturating_sub(measures.minutes_unknown));
    let minutes = u128::from(measures.minutes.unsigned_abs()) <= timed * u128::from(i32::MAX.unsigned_abs());
    (measures.rows > 0 && within && heads && minutes).then_some(measures)
}
