//! A layout offered for a table that nobody has described yet. It is offered only: reading always takes a declared one.

mod dates;
mod headers;
mod table;

use super::{ColumnRole, ColumnRule, Encoding, Layout, PlaceRules, RowKind};
use crate::error::excerpt;
use crate::error::{Error, unknown_word};
use crate::{Word, document};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an offer rests on, or what is doubtful in it.
///
/// ```
/// use volunteer_core::register::layout::OfferCode;
/// assert_eq!(OfferCode::DayOrMonth.to_string(), "day-or-month");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum OfferCode {
    /// The bytes begin with a mark of byte order, or are UTF-8 throughout.
    EncodingSeen,
    /// The bytes are no UTF-8 and were taken for windows-1251, which nothing in them proves.
    EncodingAssumed,
    /// This sign cuts the first rows into equally many cells.
    DelimiterSeen,
    /// No sign cuts the first rows into equally many cells.
    DelimiterAssumed,
    /// The name of the column says what it is.
    NameKnown,
    /// The name is not known, and the column is left aside.
    NameUnknown,
    /// A second column with the same role is left aside.
    RoleTaken,
    /// Every date in the first rows has this form and no other.
    DatesSeen,
    /// The dates in the first rows may begin with the day or with the month; neither can be told from them.
    DayOrMonth,
    /// Years have two digits, and are taken for those of 2000 to 2099.
    YearShort,
    /// Some dates in the first rows have no known form.
    DatesUnknown,
    /// Numbers have a decimal comma.
    DecimalComma,
    /// What stands in the cells is figures, which may be counts of people helped.
    FiguresSeen,
    /// Words for "nothing there" stand in the cells.
    NullsSeen,
    /// Nothing says who or what a row is.
    RowKindUnknown,
}

/// One reason for an offer, or one doubt about it.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::register::layout::guess;
/// let offer = guess("who;дата\nA;03.04.2023\n".as_bytes());
/// assert_eq!(offer.reasons[0].code.as_str(), "encoding-seen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct OfferNote {
    /// What.
    pub code: OfferCode,
    /// In which column, by its name in the header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The form, sign or word that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
}

/// A layout as an offer: why it looks as it does, and what somebody must decide before it is used.
///
/// ```
/// use volunteer_core::register::layout::{OfferCode, guess};
/// let offer = guess(b"ID,Date,Hours\n17,03/04/2023,2\n18,05/04/2023,3\n");
/// assert!(offer.doubts.iter().any(|doubt| doubt.code == OfferCode::DayOrMonth));
/// assert_eq!(offer.layout()?.columns().len(), 3);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct LayoutOffer {
    /// The layout.
    #[serde(deserialize_with = "super::unchecked")]
    pub(crate) layout: Layout,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<OfferNote>,
    /// What may be otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<OfferNote>,
}

impl Serialize for LayoutOffer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for LayoutOffer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// How many rows are looked at.
const ROWS: usize = 200;

/// Offers a layout for a table, from its header and its first 200 rows. Nothing is read or applied by it.
/// An offer that is not yet a whole layout says so among its doubts (`row-kind-unknown`).
///
/// ```
/// use volunteer_core::register::layout::{ColumnRole, guess};
/// let offer = guess("Волонтер;Күні;Сағат\nA17;19.04.2025;2,5\n".as_bytes());
/// let layout = offer.layout()?;
/// let roles: Vec<ColumnRole> = layout.columns().iter().map(|column| column.role).collect();
/// assert_eq!(roles, [ColumnRole::Person, ColumnRole::FirstDay, ColumnRole::Hours]);
/// assert_eq!((layout.dates()[0].as_str(), layout.decimal_mark()), ("DD.MM.YYYY", Some(",")));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn guess(bytes: &[u8]) -> LayoutOffer {
    let mut offer =
        LayoutOffer { layout: Layout::empty(RowKind::Participation), reasons: Vec::new(), doubts: Vec::new() };
    let table = table::Sample::new(bytes, &mut offer);
    let mut taken: Vec<ColumnRole> = Vec::new();
    for (at, name) in table.header.iter().enumerate() {
        let cells: Vec<&str> = table.column(at);
        let Some(role) = headers::role(name, &cells) else {
            if !name.is_empty() {
                offer.doubt(OfferCode::NameUnknown, Some(name), None);
            }
            continue;
        };
        if role != ColumnRole::Helped && role != ColumnRole::Category && taken.contains(&role) {
            offer.doubt(OfferCode::RoleTaken, Some(name), Some(role.as_str()));
            continue;
        }
        taken.push(role);
        offer.reason(OfferCode::NameKnown, Some(name), Some(role.as_str()));
        let mut column = ColumnRule::named(name.as_str(), role);
        if table.header.iter().filter(|other| *other == name).count() > 1 {
            column.number = u32::try_from(at + 1).ok();
        }
        if role == ColumnRole::Helped || role == ColumnRole::Category {
            column.category = Some(name.clone());
        }
        match role {
            ColumnRole::FirstDay | ColumnRole::LastDay | ColumnRole::BirthDay => {
                dates::forms(name, &cells, &mut column, &mut offer);
            }
            ColumnRole::Hours | ColumnRole::Minutes
                if cells.iter().any(|cell| headers::has_decimal_comma(cell)) && offer.layout.decimal_mark.is_none() =>
            {
                offer.layout.decimal_mark = Some(",".into());
                offer.reason(OfferCode::DecimalComma, Some(name), None);
            }
            ColumnRole::Helped => offer.doubt(OfferCode::FiguresSeen, Some(name), None),
            _ => {}
        }
        for null in headers::NULLS.iter().filter(|null| cells.contains(null)) {
            if !offer.layout.null_words.iter().any(|word| word == null) {
                offer.layout.null_words.push((*null).to_owned());
                offer.reason(OfferCode::NullsSeen, Some(name), Some(null));
            }
        }
        offer.layout.columns.push(column);
    }
    offer.share_dates();
    offer.layout.row = offer.row_kind(&taken);
    offer.layout.places = PlaceRules::default();
    if offer.layout.clone().check().is_err() {
        offer.doubt(OfferCode::RowKindUnknown, None, None);
    }
    offer
}

impl LayoutOffer {
    /// The layout that is offered.
    ///
    /// # Errors
    /// `layout-conflict` where it is not a whole one: which row the table has could not be seen (`row-kind-unknown` among
    /// the doubts).
    ///
    /// ```
    /// use volunteer_core::register::layout::guess;
    /// assert!(guess(b"who,hours\nA,2\n").layout().is_ok());
    /// assert_eq!(guess(b"colour\nred\n").layout().unwrap_err().code(), "layout-conflict");
    /// ```
    pub fn layout(&self) -> crate::error::Result<Layout> {
        self.layout.clone().check()
    }

    fn reason(&mut self, code: OfferCode, column: Option<&str>, seen: Option<&str>) {
        self.reasons.push(OfferNote { code, column: column.map(excerpt), seen: seen.map(str::to_owned) });
    }

    fn doubt(&mut self, code: OfferCode, column: Option<&str>, seen: Option<&str>) {
        self.doubts.push(OfferNote { code, column: column.map(excerpt), seen: seen.map(str::to_owned) });
    }

    /// The forms of dates go to the layout where all columns have the same.
    fn share_dates(&mut self) {
        let mut forms = self.layout.columns.iter().filter(|rule| !rule.dates.is_empty()).map(|rule| &rule.dates);
        let Some(first) = forms.next().cloned() else { return };
        if forms.all(|other| *other == first) {
            for rule in &mut self.layout.columns {
                rule.dates.clear();
            }
            self.layout.dates = first;
        }
    }

    fn row_kind(&mut self, roles: &[ColumnRole]) -> RowKind {
        let has = |role| roles.contains(&role);
        let timed = has(ColumnRole::Hours) || has(ColumnRole::Minutes) || has(ColumnRole::Start);
        if has(ColumnRole::BirthDay) && !timed && has(ColumnRole::Person) {
            RowKind::Volunteer
        } else if has(ColumnRole::Person) {
            RowKind::Participation
        } else if has(ColumnRole::Helped) && !has(ColumnRole::Activity) && !has(ColumnRole::Heads) {
            RowKind::Assistance
        } else if has(ColumnRole::Heads) || has(ColumnRole::Members) || has(ColumnRole::Helped) {
            RowKind::Event
        } else if has(ColumnRole::Activity) {
            RowKind::Activity
        } else if has(ColumnRole::Organisation) {
            RowKind::Organisation
        } else {
            self.doubt(OfferCode::RowKindUnknown, None, None);
            RowKind::Participation
        }
    }
}

/// The encoding of bytes, and whether they show it.
fn encoding(bytes: &[u8]) -> (Encoding, bool) {
    match *bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0xef, 0xbb, 0xbf, ..] => (Encoding::Auto, true),
        _ => match std::str::from_utf8(bytes) {
            Ok(_) => (Encoding::Auto, true),
            // What was cut off at the end of the sample is no fault of the bytes.
            Err(error) if error.error_len().is_none() => (Encoding::Auto, true),
            Err(_) => (Encoding::Windows1251, false),
        },
    }
}
