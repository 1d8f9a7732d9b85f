//! The structures of the Arrow C data interface, looked through before they are read.
//!
//! Buffers have no sizes in the interface: that they are as long as their array says has to be believed. Everything else is
//! checked: pointers, counts, depths, and the offsets that say how long a buffer is.

use arrow_schema::DataType;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr::NonNull;

/// The deepest nesting of types, and the most columns and children in all.
const MAX_DEPTH: usize = 16;
const MAX_CHILDREN: usize = 1 << 14;
/// The most rows of an array, and bytes of one of its buffers.
const MAX_LENGTH: i64 = 1 << 40;
/// The most pairs, and bytes of a text, of metadata.
const MAX_METADATA: i32 = 1 << 20;

/// What is wrong, in words.
type Checked = Result<(), &'static str>;

/// What is said of a producer that answers an error.
pub(super) const FAILS: &str = "an Arrow stream that fails";

macro_rules! released {
    ($kind:ty) => {
        impl Drop for $kind {
            fn drop(&mut self) {
                if let Some(release) = self.release {
                    // SAFETY: whoever filled the structure says how it is released, and that happens once.
                    unsafe { release(self) }
                }
            }
        }
    };
}

/// `ArrowSchema`.
#[allow(dead_code, reason = "the structure of the interface, whole")]
#[repr(C)]
pub(super) struct CSchema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    children_count: i64,
    children: *mut *mut Self,
    dictionary: *mut Self,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

/// `ArrowArray`.
#[allow(dead_code, reason = "the structure of the interface, whole")]
#[repr(C)]
pub(super) struct CArray {
    length: i64,
    null_count: i64,
    offset: i64,
    buffers_count: i64,
    children_count: i64,
    buffers: *mut *const c_void,
    children: *mut *mut Self,
    dictionary: *mut Self,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

/// `ArrowArrayStream`.
#[allow(dead_code, reason = "the structure of the interface, whole")]
#[repr(C)]
pub(super) struct CStream {
    schema: Option<unsafe extern "C" fn(*mut Self, *mut CSchema) -> c_int>,
    next: Option<unsafe extern "C" fn(*mut Self, *mut CArray) -> c_int>,
    last_error: Option<unsafe extern "C" fn(*mut Self) -> *const c_char>,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private: *mut c_void,
}

released!(CSchema);
released!(CArray);
released!(CStream);

impl CStream {
    /// Moves a stream out of its place; `None` where it was moved before.
    ///
    /// # Safety
    /// The pointer is that of a stream, and nobody else uses it now.
    pub(super) unsafe fn taken(place: NonNull<Self>) -> Option<Self> {
        // SAFETY: by the contract of this function.
        let stream = unsafe { place.as_ptr().replace(Self::none()) };
        if stream.release.is_some() { Some(stream) } else { None }
    }

    const fn none() -> Self {
        Self { schema: None, next: None, last_error: None, release: None, private: std::ptr::null_mut() }
    }

    /// The schema; `None` where the producer fails.
    pub(super) fn schema(&mut self) -> Option<Box<CSchema>> {
        let mut schema = Box::new(CSchema {
            format: std::ptr::null(),
            name: std::ptr::null(),
            metadata: std::ptr::null(),
            flags: 0,
            children_count: 0,
            children: std::ptr::null_mut(),
            dictionary: std::ptr::null_mut(),
            release: None,
            private: std::ptr::null_mut(),
        });
        // SAFETY: the producer fills a structure of ours, as the interface has it.
        let failed = unsafe { self.schema?(self, &raw mut *schema) };
        (failed == 0 && schema.release.is_some()).then_some(schema)
    }

    /// The next array, `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Box<CArray>>, &'static str> {
        let mut array = Box::new(CArray {
            length: 0,
            null_count: 0,
            offset: 0,
            buffers_count: 0,
            children_count: 0,
            buffers: std::ptr::null_mut(),
            children: std::ptr::null_mut(),
            dictionary: std::ptr::null_mut(),
            release: None,
            private: std::ptr::null_mut(),
        });
        // SAFETY: as for the schema.
        let failed = unsafe { self.next.ok_or(FAILS)?(self, &raw mut *array) };
        if failed == 0 { Ok(array.release.is_some().then_some(array)) } else { Err(FAILS) }
    }
}

impl CSchema {
    /// Checks the schema of a table.
    pub(super) fn check_table(&self) -> Checked {
        if text(self.format) != Ok(Some("+s")) {
            return Err("an Arrow array that is no table");
        }
        let mut count = 0;
        self.check(0, &mut count)
    }

    fn check(&self, depth: usize, count: &mut usize) -> Checked {
        *count += 1;
        if depth > MAX_DEPTH || *count > MAX_CHILDREN {
            return Err("an Arrow schema of too many columns or levels");
        }
        match (text(self.format), text(self.name)) {
            (Ok(Some(_)), Ok(_)) => {}
            _ => return Err("an Arrow schema without formats, or with names that are no text"),
        }
        metadata(self.metadata)?;
        // SAFETY: children are structures of the same kind, where they are said to be.
        for child in unsafe { all(self.children, self.children_count) }? {
            child.check(depth + 1, count)?;
        }
        // SAFETY: as the children.
        match unsafe { self.dictionary.as_ref() } {
            Some(dictionary) => dictionary.check(depth + 1, count),
            None => Ok(()),
        }
    }
}

impl CArray {
    /// Checks an array of a type: that it has as many rows as are needed, the buffers and the children.
    pub(super) fn check(&self, kind: &DataType, rows: i64) -> Checked {
        let lengths = [self.length, self.offset];
        if lengths.iter().any(|length| !(0..=MAX_LENGTH).contains(length)) || self.null_count < -1 {
            return Err("an Arrow array with a negative or a huge length");
        }
        let end = self.length + self.offset;
        if self.length < rows || self.null_count > self.length {
            return Err("an Arrow array that is shorter than its table");
        }
        // SAFETY: the structure says how many buffers there are; each is a pointer.
        let buffers = unsafe { pointers(self.buffers, self.buffers_count) }?;
        self.check_buffers(kind, end, buffers)?;
        // SAFETY: children are structures of the same kind, where they are said to be.
        let children = unsafe { all(self.children, self.children_count) }?;
        let kinds: Vec<(&DataType, i64)> = match kind {
            DataType::Struct(fields) => fields.iter().map(|field| (field.data_type(), end)).collect(),
            DataType::FixedSizeList(field, size) => {
                let rows = end.checked_mul(i64::from(*size)).ok_or("an Arrow array with a huge length")?;
                vec![(field.data_type(), rows)]
            }
            DataType::List(field)
            | DataType::LargeList(field)
            | DataType::ListView(field)
            | DataType::LargeListView(field)
            | DataType::Map(field, _) => vec![(field.data_type(), 0)],
            DataType::Union(fields, _) => fields.iter().map(|(_, field)| (field.data_type(), 0)).collect(),
            DataType::RunEndEncoded(ends, values) => vec![(ends.data_type(), 0), (values.data_type(), 0)],
            _ => Vec::new(),
        };
        if kinds.len() != children.len() {
            return Err("an Arrow array with other children than its type has");
        }
        for (child, (kind, rows)) in children.iter().zip(kinds) {
            child.check(kind, rows)?;
        }
        // SAFETY: as the children.
        match (kind, unsafe { self.dictionary.as_ref() }) {
            (DataType::Dictionary(_, values), Some(dictionary)) => dictionary.check(values, 0),
            (DataType::Dictionary(..), None) | (_, Some(_)) => Err("an Arrow dictionary without labels"),
            (_, None) => Ok(()),
        }
    }

    fn check_buffers(&self, kind: &DataType, end: i64, buffers: &[*const c_void]) -> Checked {
        let kind = if let DataType::Dictionary(keys, _) = kind { keys } else { kind };
        let (needed, more) = buffers_of(kind);
        let count = buffers.len();
        if count < needed || (count > needed && !more && *kind != DataType::Null) {
            return Err("an Arrow array with other buffers than its type has");
        }
        // The first buffer may be missing where nothing is; so may all of an empty array.
        let first = usize::from(!matches!(kind, DataType::Union(..)));
        let filled = |at: usize| buffers.get(at).is_some_and(|buffer| !buffer.is_null());
        let fixed = needed.min(if has_offsets(kind) { 2 } else { needed });
        if end > 0 && (first..fixed).any(|at| !filled(at)) {
            return Err("an Arrow array without its buffers");
        }
        if self.null_count > 0 && first == 1 && needed > 0 && !filled(0) {
            return Err("an Arrow array without its buffer of what is there");
        }
        if has_offsets(kind) && filled(1) {
            let wide = matches!(kind, DataType::LargeUtf8 | DataType::LargeBinary | DataType::LargeList(_));
            let offsets = buffers.get(1).copied().unwrap_or(std::ptr::null());
            let at = usize::try_from(end).map_err(|_| "an Arrow array with a huge length")?;
            // SAFETY: an array has one offset more than rows; it may stand anywhere.
            let last = unsafe {
                if wide {
                    offsets.cast::<i64>().add(at).read_unaligned()
                } else {
                    i64::from(offsets.cast::<i32>().add(at).read_unaligned())
                }
            };
            if !(0..=MAX_LENGTH).contains(&last) || (needed == 3 && last > 0 && !filled(2)) {
                return Err("an Arrow array with offsets that are none");
            }
        }
        if more {
            check_views(buffers)?;
        }
        Ok(())
    }
}

/// The sizes of the buffers of texts to which views point stand in the last buffer.
fn check_views(buffers: &[*const c_void]) -> Checked {
    let texts = buffers.len().saturating_sub(3);
    let Some(sizes) = buffers.last().filter(|sizes| texts == 0 || !sizes.is_null()) else {
        return Err("an Arrow array of views without the sizes of its buffers");
    };
    for at in 0..texts {
        // SAFETY: one size for each buffer of texts.
        let size = unsafe { sizes.cast::<i64>().add(at).read_unaligned() };
        let missing = buffers.get(at + 2).is_none_or(|buffer| buffer.is_null());
        if !(0..=MAX_LENGTH).contains(&size) || (size > 0 && missing) {
            return Err("an Arrow array of views with sizes that are none");
        }
    }
    Ok(())
}

/// How many buffers an array of a type has, and whether there may be more of them.
const fn buffers_of(kind: &DataType) -> (usize, bool) {
    match kind {
        DataType::Null | DataType::RunEndEncoded(..) => (0, false),
        DataType::Struct(_) | DataType::FixedSizeList(..) => (1, false),
        DataType::Union(_, mode) => (if matches!(mode, arrow_schema::UnionMode::Dense) { 2 } else { 1 }, false),
        DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Binary
        | DataType::LargeBinary
        | DataType::ListView(_)
        | DataType::LargeListView(_) => (3, false),
        DataType::Utf8View | DataType::BinaryView => (3, true),
        _ => (2, false),
    }
}

/// Whether the second buffer has offsets into a third one, or into children.
const fn has_offsets(kind: &DataType) -> bool {
    matches!(
        kind,
        DataType::Utf8
            | DataType::LargeUtf8
            | DataType::Binary
            | DataType::LargeBinary
            | DataType::List(_)
            | DataType::LargeList(_)
            | DataType::Map(..)
    )
}

/// A text of C; `None` where there is none.
fn text<'t>(start: *const c_char) -> Result<Option<&'t str>, &'static str> {
    if start.is_null() {
        return Ok(None);
    }
    // SAFETY: texts of the interface end with a zero.
    let text = unsafe { CStr::from_ptr(start) };
    text.to_str().map(Some).map_err(|_| "an Arrow schema with names that are no text")
}

/// Pairs of texts, each behind its length.
fn metadata(start: *const c_char) -> Checked {
    if start.is_null() {
        return Ok(());
    }
    let mut at = start.cast::<u8>();
    // SAFETY: the interface has a number here.
    let pairs = unsafe { at.cast::<i32>().read_unaligned() };
    let limit = |number: i32| {
        let number = if number <= MAX_METADATA { usize::try_from(number).ok() } else { None };
        number.ok_or("an Arrow schema with broken metadata")
    };
    for _ in 0..limit(pairs)?.saturating_mul(2) {
        // SAFETY: a number stands before each text.
        let length = unsafe {
            at = at.add(4);
            at.cast::<i32>().read_unaligned()
        };
        let length = limit(length)?;
        // SAFETY: so long is the text behind it; the next number, or the end, is behind that.
        let bytes = unsafe { std::slice::from_raw_parts(at.add(4), length) };
        // SAFETY: as above.
        at = unsafe { at.add(length) };
        std::str::from_utf8(bytes).map_err(|_| "an Arrow schema with broken metadata")?;
    }
    Ok(())
}

/// The structures behind a list of pointers.
///
/// # Safety
/// Where the list is not null, it has so many pointers, each null or that of a structure that lives as long as the list.
unsafe fn all<'l, T>(list: *mut *mut T, count: i64) -> Result<Vec<&'l T>, &'static str> {
    // SAFETY: by the contract of this function.
    let pointers = unsafe { pointers(list, count) }?;
    // SAFETY: as above.
    pointers
        .iter()
        .map(|pointer| unsafe { pointer.as_ref() }.ok_or("an Arrow schema or array without a child"))
        .collect()
}

/// The pointers of a list.
///
/// # Safety
/// Where the list is not null, it has so many pointers.
unsafe fn pointers<'l, T>(list: *mut T, count: i64) -> Result<&'l [T], &'static str> {
    match usize::try_from(count) {
        Ok(0) => Ok(&[]),
        Ok(count) if count <= MAX_CHILDREN && !list.is_null() => {
            // SAFETY: by the contract of this function.
            Ok(unsafe { std::slice::from_raw_parts(list, count) })
        }
        _ => Err("an Arrow schema or array with a number of parts that it does not have"),
    }
}
