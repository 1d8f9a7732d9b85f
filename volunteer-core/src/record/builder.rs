//! Records made in a program, valid once they exist.

mod activity;
mod assistance;
mod person;
mod records;

pub use activity::{ActivityBuilder, OrganisationBuilder};
pub use assistance::{AssistanceBuilder, BeneficiaryBuilder};
pub use person::{ParticipationBuilder, VolunteerBuilder};
pub use records::RecordsBuilder;
