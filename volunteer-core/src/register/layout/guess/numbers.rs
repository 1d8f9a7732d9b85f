//! When and how long: days, times of day, hours; how many; and how numbers are written.

use super::cells::{self, Profile};
use super::columns::Columns;
use super::words::{Heard, Meaning};
use super::{ColumnRole, Note, OfferCode, dates};

impl Columns<'_> {
    /// Columns of days and of times of day.
    pub(super) fn days_and_times(&mut self) {
        // «Начало», «С» are days or times, as their cells are.
        for (meaning, day) in [(Meaning::Start, Meaning::FirstDay), (Meaning::End, Meaning::LastDay)] {
            for at in self.of(meaning) {
                let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
                let stamped = profile.count_where(dates::has_time) > 0;
                if profile.shows_days() && !stamped {
                    self.hear(at, day);
                } else if profile.shows(cells::YES_NO | cells::STATUS, 50) {
                    self.hear(at, Meaning::Attended);
                }
            }
        }
        self.fitting(Meaning::FirstDay);
        let first = self.take_first(ColumnRole::FirstDay, &[Meaning::FirstDay, Meaning::DateTime]);
        if let Some(at) = first {
            self.expect(at, cells::is_day);
            self.leave_all(&[Meaning::DateTime]);
        }
        if let Some(at) = self.take(ColumnRole::LastDay, Meaning::LastDay) {
            self.expect(at, cells::is_day);
        }
        self.clock();
    }

    /// Of several columns of one meaning those whose cells fit.
    fn fitting(&mut self, meaning: Meaning) {
        let found = self.of(meaning);
        let (days, others): (Vec<usize>, Vec<usize>) =
            found.into_iter().partition(|at| self.get(*at).is_some_and(|column| column.profile.shows_days()));
        if !days.is_empty() {
            for at in others {
                self.leave(at);
            }
        }
    }

    fn clock(&mut self) {
        let hours = [Meaning::Hours, Meaning::HoursEach, Meaning::HoursTotal, Meaning::Minutes, Meaning::Duration];
        let timed = hours.iter().any(|meaning| !self.of(*meaning).is_empty());
        for at in self.of(Meaning::Time) {
            let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
            if profile.shows(cells::CLOCK_RANGE, 50) {
                self.hear(at, Meaning::TimeRange);
            } else if profile.shows(cells::CLOCK, 50) {
                let sure = timed || profile.count(cells::CLOCK_EARLY) == 0 || profile.count(cells::CLOCK_12) > 0;
                let rows = profile.rows(cells::CLOCK);
                self.hear(at, Meaning::Start);
                if !sure {
                    self.doubt(OfferCode::TimeOrDuration, at, rows, "/columns");
                }
            } else if profile.shows(cells::NUMBER | cells::DURATION, 50) {
                self.hear(at, Meaning::Duration);
            }
        }
        for at in self.of(Meaning::Duration).into_iter().chain(self.of(Meaning::Hours)) {
            if self.get(at).is_some_and(|column| column.profile.shows(cells::CLOCK_RANGE, 50)) {
                self.hear(at, Meaning::TimeRange);
            }
        }
        for (role, meaning) in [(ColumnRole::Start, Meaning::Start), (ColumnRole::End, Meaning::End)] {
            if let Some(at) = self.take(role, meaning) {
                self.expect(at, |look| look.0 & (cells::CLOCK | cells::CLOCK_RANGE) != 0 || cells::is_day(look));
            }
        }
        for at in self.of(Meaning::TimeRange) {
            if self.offer.has(ColumnRole::Start) {
                self.also(at, ColumnRole::Start);
            } else {
                self.give(at, ColumnRole::Start);
                self.expect(at, |look| look.0 & cells::CLOCK_RANGE != 0);
            }
        }
    }

    /// Columns of hours and minutes.
    pub(super) fn hours(&mut self) {
        for at in self.of(Meaning::Duration) {
            let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
            let plain = profile.count(cells::NUMBER) > 0;
            let decimals = cells::POINT | cells::COMMA | cells::DECIMALS;
            let (decimal, long) = (profile.count(decimals) > 0, profile.count(cells::ABOVE_24) > 0);
            let minutes = plain && long && !decimal;
            let rows = profile.rows(cells::NUMBER);
            self.hear(at, if minutes { Meaning::Minutes } else { Meaning::HoursEach });
            // Half an hour is no number of minutes; a bare 90 or 3 may be either.
            if plain && (!decimal || long) {
                let key = format!("/columns/{}/role", self.offer.layout.columns.len());
                self.doubt(OfferCode::HoursOrMinutes, at, rows, &key);
            }
        }
        let found: Vec<(usize, Meaning)> = [Meaning::Hours, Meaning::HoursEach, Meaning::HoursTotal]
            .into_iter()
            .flat_map(|meaning| self.of(meaning).into_iter().map(move |at| (at, meaning)).collect::<Vec<_>>())
            .filter(|(at, _)| self.get(*at).is_some_and(|column| column.profile.filled > 0))
            .collect();
        for (at, meaning) in found {
            if self.offer.has(ColumnRole::Hours) {
                self.also(at, ColumnRole::Hours);
                continue;
            }
            self.hours_are = Some(meaning);
            let index = self.give(at, ColumnRole::Hours);
            self.expect(at, |look| {
                look.0 & (cells::NUMBER | cells::HOURS_AND_MINUTES | cells::DURATION) != 0
                    && look.0 & cells::IDENTIFIER == 0
            });
            let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
            let clocklike = profile.count(cells::CLOCKLIKE_DECIMALS) > 0
                && profile.count(cells::PLAIN_DECIMALS) == 0
                && profile.count(cells::HOURS_AND_MINUTES | cells::DURATION) == 0;
            let (clockrows, longrows) = (profile.rows(cells::CLOCKLIKE_DECIMALS), profile.rows(cells::ABOVE_24));
            let group = self.of(Meaning::Heads).is_empty() && self.of(Meaning::PeopleCount).is_empty();
            let long = group
                && profile.filled >= 3
                && u64::from(profile.count(cells::ABOVE_24)) * 2 > u64::from(profile.filled);
            let whole = profile.mostly(cells::WHOLE, 100);
            if clocklike {
                self.doubt(OfferCode::HoursOrClock, at, clockrows, &Self::rule_key(index, "role"));
            }
            if long && whole && self.offer.has(ColumnRole::FirstDay) {
                self.doubt(OfferCode::HoursOrMinutes, at, longrows, &Self::rule_key(index, "role"));
            }
        }
        let minutes = self.of(Meaning::Minutes);
        for at in minutes
            .into_iter()
            .filter(|at| self.get(*at).is_some_and(|column| column.profile.filled > 0))
            .collect::<Vec<_>>()
        {
            if self.offer.has(ColumnRole::Hours) || self.offer.has(ColumnRole::Minutes) {
                self.also(at, ColumnRole::Minutes);
                continue;
            }
            if self.hours_are.is_none() {
                self.hours_are = Some(Meaning::Hours);
            }
            let index = self.give(at, ColumnRole::Minutes);
            self.expect(at, |look| look.0 & (cells::NUMBER | cells::DURATION) != 0 && look.0 & cells::IDENTIFIER == 0);
            let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
            let rows = profile.rows(cells::POINT | cells::COMMA | cells::DECIMALS | cells::HOURS_AND_MINUTES);
            if !rows.is_empty() {
                self.doubt(OfferCode::HoursOrMinutes, at, rows, &Self::rule_key(index, "role"));
            }
        }
    }

    /// Columns of how many: heads, people helped.
    pub(super) fn counts(&mut self) {
        let who = self.offer.has(ColumnRole::Person) || self.offer.has(ColumnRole::Members);
        for at in self.of(Meaning::PeopleCount) {
            self.hear(at, Meaning::Heads);
            let heads = self.of(Meaning::Heads).len() == 1;
            if heads && self.get(at).is_some_and(|column| column.profile.filled > 0) && !who {
                self.doubt(OfferCode::PeopleOfWhom, at, Vec::new(), "/columns");
            }
        }
        for at in self.of(Meaning::Attended) {
            let number = self.get(at).is_some_and(|column| {
                column.profile.shows(cells::WHOLE | cells::FIGURE, 90)
                    && column.profile.count(cells::BIT) < column.profile.filled
            });
            if number && !who && self.of(Meaning::Heads).is_empty() {
                self.hear(at, Meaning::Heads);
            }
        }
        let counted = |look: cells::Look| {
            let number = cells::WHOLE
                | cells::FIGURE
                | cells::COMMA_OR_GROUP
                | cells::POINT_OR_GROUP
                | cells::GROUP_COMMA
                | cells::GROUP_POINT;
            look.0 & number != 0 && look.0 & cells::IDENTIFIER == 0
        };
        if who {
            for at in self.of(Meaning::Heads) {
                let Some(profile) = self.get(at).map(|column| &column.profile).filter(|profile| profile.filled > 0)
                else {
                    continue;
                };
                let rows = profile.rows_where(|look| look.0 & cells::ONE == 0);
                if !rows.is_empty() {
                    self.doubt(OfferCode::HeadsBesidePerson, at, rows, "/columns");
                }
                self.settle_quietly(at);
            }
            if let Some(at) = self.take(ColumnRole::UnknownMembers, Meaning::UnknownMembers) {
                self.expect(at, counted);
            }
        } else if let Some(at) = self.take(ColumnRole::Heads, Meaning::Heads) {
            self.expect(at, counted);
            // Large numbers that count up from row to row are those of somebody or something.
            if let Some(profile) = self.get(at).map(|column| &column.profile)
                && profile.counts_up
                && profile.filled > 1
                && profile.mostly(cells::ABOVE_99, 100)
            {
                let (rows, index) = (profile.rows(cells::ABOVE_99), self.offer.layout.columns.len().saturating_sub(1));
                self.doubt(OfferCode::CellsDiffer, at, rows, &Self::rule_key(index, "role"));
            }
        }
        for at in self.of(Meaning::Helped) {
            let index = self.give(at, ColumnRole::Helped);
            self.name_category(index);
            self.expect(at, counted);
        }
        let unknown: Vec<usize> = (self.all.iter())
            .filter(|column| !column.settled && column.heard == Heard::Unknown)
            .filter(|column| {
                column.profile.shows(cells::FIGURE, 1) && column.profile.mostly(cells::FIGURE | cells::WHOLE, 100)
            })
            .map(|column| column.at)
            .collect();
        for at in unknown {
            let rows = self.get(at).map(|column| column.profile.rows(cells::FIGURE)).unwrap_or_default();
            let index = self.give(at, ColumnRole::Helped);
            // The name says nothing: the offer rests on the cells alone.
            self.offer.reasons.pop();
            self.name_category(index);
            self.doubt(OfferCode::FiguresSeen, at, rows, &Self::rule_key(index, "role"));
        }
    }

    /// People helped are kept apart by the names of their columns where there are several, or where the name is not known.
    fn name_category(&mut self, index: usize) {
        if let Some(rule) = self.offer.layout.columns.get_mut(index) {
            rule.category.clone_from(&rule.name);
        }
    }

    /// The decimal mark and the mark between groups, from all cells of all columns of numbers.
    pub(super) fn marks(&mut self) {
        let roles =
            [ColumnRole::Hours, ColumnRole::Minutes, ColumnRole::Heads, ColumnRole::Helped, ColumnRole::UnknownMembers];
        let numbers: Vec<usize> = self.of_roles(&roles);
        let counts: Vec<usize> = self.of_roles(&roles[2..]);
        let sum = |columns: &[usize], look: u64| -> u32 {
            columns.iter().filter_map(|at| self.get(*at)).map(|column| column.profile.count(look)).sum()
        };
        let (points, commas) = (sum(&numbers, cells::POINT), sum(&numbers, cells::COMMA));
        // A count has no decimals: its marks part groups.
        let count_comma = sum(&counts, cells::COMMA_OR_GROUP);
        let count_point = sum(&counts, cells::POINT_OR_GROUP);
        let group_comma = sum(&numbers, cells::GROUP_COMMA) + count_comma;
        let group_point = sum(&numbers, cells::GROUP_POINT) + count_point;
        let open_comma = sum(&numbers, cells::COMMA_OR_GROUP) - count_comma;
        let open_point = sum(&numbers, cells::POINT_OR_GROUP) - count_point;
        let decimal_comma = (commas > 0 && points == 0)
            || (commas == 0 && points == 0 && group_point > 0)
            || (commas > 0 && group_point > 0 && group_comma == 0);
        let clash = (group_comma > 0 && (group_point > 0 || commas > 0)) || (points > 0 && group_point > 0);
        let open = if commas > 0 && points > 0 {
            open_comma + open_point
        } else if decimal_comma || points > 0 || group_comma > 0 {
            0
        } else {
            open_comma + open_point
        };
        let rows_of = |look: u64| -> Vec<u32> {
            let mut rows: Vec<u32> =
                numbers.iter().filter_map(|at| self.get(*at)).flat_map(|column| column.profile.rows(look)).collect();
            rows.sort_unstable();
            rows.truncate(cells::MAX_ROWS);
            rows
        };
        let either = rows_of(cells::COMMA_OR_GROUP | cells::POINT_OR_GROUP | cells::GROUP_COMMA | cells::GROUP_POINT);
        let columns = &self.all;
        let first = |look: u64| {
            numbers.iter().copied().find(|at| columns.get(*at).is_some_and(|column| column.profile.count(look) > 0))
        };
        let decimal_column = first(cells::COMMA);
        if open > 0 || clash {
            let at = first(cells::COMMA_OR_GROUP | cells::POINT_OR_GROUP | cells::GROUP_COMMA | cells::GROUP_POINT);
            self.doubt(OfferCode::DecimalOrGroup, at.unwrap_or(usize::MAX), either, "/decimalMark");
        }
        if decimal_comma {
            self.offer.layout.decimal_mark = Some(",".into());
            if let Some(column) = decimal_column.and_then(|at| self.all.get(at)) {
                self.offer.reasons.push(Note::new(OfferCode::DecimalComma).column(&column.name));
            }
        }
        let group = match decimal_comma {
            true if group_point + open_point > 0 => Some("."),
            false if group_comma > 0 || (points > 0 && commas == 0 && open_comma > 0) => Some(","),
            _ => None,
        };
        if let Some(mark) = group {
            self.offer.layout.group_mark = Some(mark.into());
            self.offer.reasons.push(Note::new(OfferCode::GroupMark).seen(Some(mark.into())));
        }
    }

    /// The columns with one of these roles.
    pub(super) fn of_roles(&self, roles: &[ColumnRole]) -> Vec<usize> {
        let columns = self.offer.layout.columns.iter().filter(|rule| roles.contains(&rule.role));
        columns.filter_map(|rule| self.place_of(rule)).collect()
    }

    /// Where the column of a rule stands.
    pub(super) fn place_of(&self, rule: &super::ColumnRule) -> Option<usize> {
        if let Some(number) = rule.number {
            return usize::try_from(number).ok()?.checked_sub(1);
        }
        self.all.iter().find(|column| Some(&column.name) == rule.name.as_ref()).map(|column| column.at)
    }

    /// The forms of the days, from all cells of all columns of days together.
    pub(super) fn dates(&mut self) {
        let days =
            [ColumnRole::FirstDay, ColumnRole::LastDay, ColumnRole::BirthDay, ColumnRole::Start, ColumnRole::End];
        let found: Vec<(usize, usize)> = (self.offer.layout.columns.iter().enumerate())
            .filter(|(_, rule)| days.contains(&rule.role))
            .filter_map(|(index, rule)| Some((index, self.place_of(rule)?)))
            .filter(|(_, at)| {
                self.get(*at).is_some_and(|column| {
                    column.profile.count_where(cells::is_day) > 0
                        || column.profile.count(cells::CLOCK | cells::CLOCK_RANGE) == 0
                })
            })
            .collect();
        let profiles: Vec<&Profile> =
            found.iter().filter_map(|(_, at)| self.get(*at)).map(|column| &column.profile).collect();
        let orders = dates::orders(&profiles);
        for (index, at) in found {
            let (mut reasons, mut doubts) = (Vec::new(), Vec::new());
            let (Some(column), Some(rule)) = (self.all.get(at), self.offer.layout.columns.get_mut(index)) else {
                continue;
            };
            dates::settle(rule, &column.profile, &orders, &mut reasons, &mut doubts);
            self.offer.reasons.extend(reasons.into_iter().map(|note| note.column(&column.name)));
            self.offer.doubts.extend(doubts.into_iter().map(|note| note.column(&column.name).decides("/dates")));
        }
        self.share_dates();
    }

    /// The forms go to the layout where all columns have the same.
    fn share_dates(&mut self) {
        let layout = &mut self.offer.layout;
        let mut forms = layout.columns.iter().filter(|rule| !rule.dates.is_empty()).map(|rule| &rule.dates);
        let Some(first) = forms.next().cloned() else { return };
        if forms.all(|other| *other == first) {
            layout.columns.iter_mut().for_each(|rule| rule.dates.clear());
            layout.dates = first;
        }
    }
}
