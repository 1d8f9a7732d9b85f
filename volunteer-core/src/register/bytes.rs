//! The byte form of a register: versioned, checked, one form for one content.
//!
//! **The bytes are personal data**: they hold the identifiers of volunteers and of those who were helped, and everything that was
//! recorded of them. Keep them as you keep the tables that they came from.
//!
//! All numbers are little-endian; a text is its length (u32) and its bytes (UTF-8). The form, version 1:
//!
//! | Part | Bytes |
//! |---|---|
//! | `VolRegis` | 8 |
//! | version, 1 | u32 |
//! | documents, each a text of canonical JSON: scope, readings, layout (`null` for none), findings | |
//! | number of lists of labels u32; each: its name, number of labels u32, the labels, rising | |
//! | identifiers of volunteers, then of beneficiaries: number u32, the identifiers, rising | |
//! | six tables: participations, assistances, activities, organisations, people, beneficiaries; each below | |
//! | number of rows that say more than their records u32; of each: reading u32, row u32, digest u64; rising | 16 per row |
//! | contradictions: of codes, of births, rows; each below | |
//! | number of decisions u32; each: the decision as a document, then the rows of participations, of assistances, and of things that it concerns | |
//! | checksum: SipHash-2-4 of all bytes before, secret 0 | u64 |
//!
//! A table is its number of rows (u32), then each declared column: its number of cells (u32), and its cells: codes, numbers and days
//! u32 or i32, clock times u16, words u8, texts with a byte before them that says whether there is one. Before the cells of a coded
//! column stands its list of labels (u32, [`NONE`] for none). Then come the categories in the order of their names, as coded columns
//! with their number before them (u32).
//!
//! Contradictions of codes: number u32; each: table u8, name of the column, number of things u32, each with its code u32, and the
//! values said (number u32, u32 each). Of births: number u32; each: table u8, things as before, with i32 values. Rows: number
//! u32; each: table u8, thing u32, number u32, reading and row u32 each.

mod read;
mod write;

use super::Register;
use crate::cube::KeyedHash;
use crate::error::{RecordError, Result};

const MAGIC: [u8; 8] = *b"VolRegis";
const VERSION: u32 = 1;

impl Register {
    /// Its bytes: the same register has the same bytes, in every language. **They are personal data.**
    ///
    /// ```
    /// use volunteer_core::register::Register;
    /// let bytes = Register::default().save();
    /// assert!(bytes.starts_with(b"VolRegis"));
    /// ```
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let mut out = write::Writer::default();
        out.register(self);
        let mut bytes = out.into_bytes();
        let checksum = KeyedHash::new([0; 16]).key(&bytes);
        bytes.extend(checksum.to_le_bytes());
        bytes
    }

    /// Reads what [`Self::save`] wrote: the records, with their findings, decisions and layout. The memory it asks for goes with
    /// the bytes, whatever numbers they hold: at most 32 times as much, and 1 MB.
    ///
    /// # Errors
    /// `register-bytes-invalid` for bytes that are cut, changed, of another version, or that no register writes.
    ///
    /// ```
    /// use volunteer_core::register::{ParticipationRow, Register, RegisterBuilder, Scope};
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// rows.push(&ParticipationRow { person: Some("A17"), minutes: Some(90), ..ParticipationRow::default() })?;
    /// rows.done()?;
    /// let register = builder.finish();
    /// let loaded = Register::load(&register.save())?;
    /// assert_eq!(loaded.participations(), register.participations());
    /// assert_eq!(loaded.save(), register.save());
    /// assert_eq!(Register::load(b"VolRegis").unwrap_err().code(), "register-bytes-invalid");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn load(bytes: &[u8]) -> Result<Self> {
        let mut reader = read::Reader::new(bytes);
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
        let register = reader.register()?;
        // One content has one form: what a register would write otherwise is not its form.
        if register.save() == bytes { Ok(register) } else { Err(invalid("no register is written like this")) }
    }
}

fn invalid(rule: &'static str) -> crate::Error {
    RecordError::RegisterBytesInvalid { rule }.into()
}

fn short() -> crate::Error {
    invalid("it ends too early")
}
