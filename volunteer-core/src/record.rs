//! Records of volunteer work: who did what, where, when, with whom, and who was helped.
//!
//! Records are documents. A [`crate::register`] is made from them, or from tables. Ids are the caller's own; a person's id
//! joins records and is never shown.

mod words;

pub use words::{ActivityForm, Answer, Direct, OrganisationKind, Role, Skill, Status};
