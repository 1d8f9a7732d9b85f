//! Which columns a kind of row can take in, and whether what a layout states for every row can be read at all.

use super::{ColumnRole, ColumnRule, Layout, RowKind};
use crate::Word;
use crate::error::{Error, LayoutError, Result};
use crate::place::Gazetteer;
use crate::record::{Direct, RecordStatus};
use std::str::FromStr;

impl RowKind {
    /// Whether a row of this kind takes in a column of this role, among others.
    pub(super) fn takes(self, role: ColumnRole, all: &[ColumnRule]) -> bool {
        use ColumnRole as C;
        let has = |role| all.iter().any(|column| column.role == role);
        let helped = has(C::Helped);
        match role {
            C::Category | C::Helped => true,
            C::Beneficiary | C::Unit | C::HelpedCategory | C::Service | C::Direct => helped || self == Self::Assistance,
            C::Person => matches!(self, Self::Participation | Self::Event | Self::Volunteer),
            C::BirthDay | C::Consent | C::WithParent => {
                self == Self::Volunteer || (self == Self::Participation && has(C::Person))
            }
            C::Members | C::UnknownMembers | C::Heads | C::Start | C::End | C::Hours | C::Minutes => {
                matches!(self, Self::Participation | Self::Event)
            }
            C::FirstDay | C::LastDay | C::Place | C::Organisation => self != Self::Volunteer || helped,
            C::Activity => {
                matches!(self, Self::Participation | Self::Event | Self::Activity | Self::Assistance) || helped
            }
            C::Field | C::Status | C::Flag => matches!(self, Self::Participation | Self::Event | Self::Activity),
            C::Form => matches!(self, Self::Event | Self::Activity),
            C::Parent | C::Kind => self == Self::Organisation,
        }
    }
}

impl Layout {
    /// Checks that every column can be taken in by a row of the kind.
    pub(super) fn check_roles(&self) -> Result<()> {
        for (index, column) in self.columns.iter().enumerate() {
            if !self.row.takes(column.role, &self.columns) {
                let (row, role) = (self.row.as_str(), column.role.as_str());
                return Err(Error::from(LayoutError::RoleUnfit { row, role })
                    .at_key("role")
                    .at_index(index)
                    .at_key("columns"));
            }
        }
        Ok(())
    }

    /// Checks what the layout states itself: codes of places, words for statuses.
    ///
    /// # Errors
    /// `map-unknown`, `place-unknown`, `place-not-on-map`, `word-unknown`, with the path into the layout.
    pub(crate) fn check_values(&self, gazetteer: &Gazetteer) -> Result<()> {
        if let Some(map) = &self.places.map {
            gazetteer.map(map).map_err(|error| error.at_key("map").at_key("places"))?;
        }
        for (word, code) in &self.places.words {
            let at = |error: Error| error.at_key(word.as_str()).at_key("words").at_key("places");
            gazetteer.get(code).map_err(at)?;
        }
        for (index, column) in self.columns.iter().enumerate() {
            column.check_values(self, gazetteer).map_err(|error| error.at_index(index).at_key("columns"))?;
        }
        Ok(())
    }
}

impl ColumnRule {
    fn check_values(&self, layout: &Layout, gazetteer: &Gazetteer) -> Result<()> {
        let place = |text: &str| -> Result<()> {
            let text = layout.places.words.get(text).map_or(text, String::as_str);
            // A name that several places have is found in the rows; a code that none has is a slip of the pen.
            match gazetteer.find(text) {
                Err(error) if error.code() == "place-unknown" => Err(error),
                _ => Ok(()),
            }
        };
        let check = |text: &str| match self.role {
            ColumnRole::Place => place(text),
            ColumnRole::Status => RecordStatus::from_str(text).map(|_| ()),
            ColumnRole::Direct => Direct::from_str(text).map(|_| ()),
            _ => Ok(()),
        };
        for (word, target) in &self.words {
            check(target).map_err(|error| error.at_key(word.as_str()).at_key("words"))?;
        }
        match &self.value {
            Some(value) if !self.words.contains_key(value) => check(value).map_err(|error| error.at_key("value")),
            _ => Ok(()),
        }
    }
}
