//! Records of volunteer work: who did what, where, when, with whom, and who was helped.
//!
//! Records are documents. A [`crate::register`] is made from them, or from tables. Ids are the caller's own; a person's id
//! joins records and is never shown: [`PersonId`].
//!
//! What a field of work, a category of beneficiaries, an age band or youth is, and since when, are versioned definitions:
//! [`DefinitionSet`].
//!
//! Read or build records where people, activities and organisations are known apart from each other; where there is one flat table, read
//! it under a [layout](crate::register::layout), or hand over [rows](crate::register::ParticipationRow).
//!
//! ```
//! use volunteer_core::record::PersonId;
//!
//! let id = PersonId::new("900101300123")?;
//! assert_eq!(format!("{id:?}"), "PersonId(…)"); // it joins records, and shows itself nowhere
//! assert_eq!(PersonId::new("  ").unwrap_err().code(), "person-id-blank");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod activity;
mod age;
mod assistance;
mod builder;
mod clock;
mod defined;
mod definition_set;
mod documents;
mod participation;
mod person;
mod words;

pub use activity::{Activity, Organisation};
pub(crate) use age::date_of;
pub use age::{age_on, birthday, day_number};
pub use assistance::{Assistance, Beneficiary};
pub use builder::{
    ActivityBuilder, AssistanceBuilder, BeneficiaryBuilder, OrganisationBuilder, ParticipationBuilder, RecordsBuilder,
    VolunteerBuilder,
};
pub use clock::Clock;
pub use defined::{Ages, Category, Defined, MinorRules, Threshold};
pub use definition_set::{DEFINITIONS_FORMAT, DefinitionSet, DefinitionsDocument};
pub use documents::{RECORDS_FORMAT, Records};
pub use participation::Participation;
pub use person::{PersonId, PersonSex, Volunteer};
pub use words::{ActivityForm, Answer, Direct, OrganisationKind, RecordStatus, Role, Skill};
