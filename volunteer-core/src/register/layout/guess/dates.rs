//! The forms in which the dates of a column are written.

use super::{ColumnRule, LayoutOffer, OfferCode};
use crate::register::csv::DatePattern;

/// Forms that are looked for, the likelier first where two fit.
const FORMS: [&str; 12] = [
    "YYYY-MM-DD",
    "DD.MM.YYYY",
    "DD/MM/YYYY",
    "MM/DD/YYYY",
    "DD-MM-YYYY",
    "MM-DD-YYYY",
    "YYYY.MM.DD",
    "YYYY/MM/DD",
    "YYYYMMDD",
    "DD.MM.YY",
    "DD/MM/YY",
    "MM/DD/YY",
];

pub(super) fn forms(name: &str, cells: &[&str], rule: &mut ColumnRule, offer: &mut LayoutOffer) {
    let fits = |form: &str, cell: &&str| DatePattern::parse(form).is_ok_and(|pattern| pattern.read(cell).is_some());
    let cells: Vec<&str> = cells.iter().copied().filter(|cell| cell.chars().any(|one| one.is_ascii_digit())).collect();
    let mut best: Option<(usize, Vec<String>)> = None;
    for more in ["", "*"] {
        for form in FORMS {
            let form = format!("{form}{more}");
            let read = cells.iter().filter(|cell| fits(&form, cell)).count();
            match &mut best {
                Some((most, forms)) if *most == read && read > 0 && !forms.contains(&form.replace('*', "")) => {
                    forms.push(form);
                }
                Some((most, _)) if *most >= read => {}
                _ if read > 0 => best = Some((read, vec![form])),
                _ => {}
            }
        }
    }
    let Some((read, forms)) = best else {
        if !cells.is_empty() {
            offer.doubt(OfferCode::DatesUnknown, Some(name), None);
        }
        return;
    };
    let Some(first) = forms.first() else { return };
    if forms.len() > 1 {
        offer.doubt(OfferCode::DayOrMonth, Some(name), Some(&forms.join(", ")));
    } else {
        offer.reason(OfferCode::DatesSeen, Some(name), Some(first));
    }
    if !first.contains("YYYY") {
        offer.doubt(OfferCode::YearShort, Some(name), Some(first));
    }
    if read < cells.len() {
        offer.doubt(OfferCode::DatesUnknown, Some(name), None);
    }
    rule.dates = vec![first.clone()];
}
