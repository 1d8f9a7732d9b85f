//! The report of a register for a half-year, or any period, on a page that an office sends: what the period gave, since the start
//! of the year, a year before, the change in per cent; then by place, by field and by who was helped.

use super::Presenter;
use super::block::{Cell, Table};
use super::note::{Note, Part};
use super::rules::Rules;
use crate::Word;
use crate::context::Context;
use crate::error::Result;
use crate::indicator::{
    Catalogue, CatalogueStanding, CountCode, CountOf, CountQuery, CountedValue, Indicator, Level, PeriodReport,
    ReportQuery, ReportRow, ReportValue,
};
use crate::number::{RatioBounds, Unit};
use crate::observation::Nature;
use crate::register::Register;
use crate::register::finding::Severity;
use std::collections::{BTreeMap, BTreeSet};

/// The widest that the columns of the main table become; the first has what the others leave.
const MAIN: &[usize] = &[0, 20, 20, 20, 20];
/// The same for the tables of parts.
const PARTS: &[usize] = &[0, 18, 18, 18, 18];
/// The most columns of numbers in a table of parts.
const COLUMNS: usize = 4;

/// A period report with its parts: by place, by field, by who was helped, and how many findings the register has.
///
/// ```
/// use volunteer_core::indicator::ReportQuery;
/// use volunteer_core::present::RegisterReport;
/// use volunteer_core::{Context, Language, Presenter, register::Register};
///
/// let context = Context::kazakhstan();
/// let query = ReportQuery::of("2023-S1".parse()?).place("KZ-59");
/// let report = RegisterReport::new(&Register::default(), &query, &context)?;
/// let page = Presenter::new(Language::Russian, &context).register_report_text(&report);
/// assert!(page.contains("Северо-Казахстанская область, I полугодие 2023 г."), "{page}");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct RegisterReport {
    report: PeriodReport,
    /// Values of the period, by what they are broken down by.
    parts: Vec<Breakdown>,
    findings: BTreeMap<Severity, u64>,
}

/// Values of the period for each part of a whole.
#[derive(Clone, Debug)]
struct Breakdown {
    by: Level,
    indicators: Vec<Indicator>,
    values: Vec<CountedValue>,
}

impl RegisterReport {
    /// Counts the report and its parts over a register.
    ///
    /// The whole is the first place of the query, or else the one that the register covers. It is broken down by the level of
    /// places that the query names, or else by the one right below the whole: regions below the country, and below a region
    /// the districts and towns of the context's gazetteer, to which a caller adds [places of its
    /// own](crate::place::Gazetteer::with_overlay); by the field of work; and by the categories of people helped. What the
    /// register does not tell apart is left out.
    ///
    /// # Errors
    /// As [`Register::period_report`].
    pub fn new(register: &Register, query: &ReportQuery, context: &Context) -> Result<Self> {
        let whole =
            ReportQuery { by: Vec::new(), places: query.places.iter().take(1).cloned().collect(), ..query.clone() };
        // Refuses levels other than those of places.
        if !query.by.is_empty() {
            register.period_report(query, context)?;
        }
        let report = register.period_report(&whole, context)?;
        let built_in;
        let catalogue = if let Some(own) = &query.catalogue {
            own
        } else {
            built_in = Catalogue::proposal()?;
            &built_in
        };
        let place = report.rows.first().map(|row| row.place.clone());
        let depth = place.as_deref().map_or(0, |code| context.gazetteer.ancestors(code).count());
        let below = match depth {
            0 => Level::Region,
            1 => Level::District,
            _ => Level::Settlement,
        };
        let levels = if query.by.is_empty() { vec![below] } else { query.by.clone() };
        let work: Vec<Indicator> = [CountOf::Activities, CountOf::Volunteers, CountOf::Minutes]
            .into_iter()
            .filter_map(|of| plain(catalogue, of))
            .collect();
        let helped: Vec<Indicator> = helped(catalogue);
        let all: Vec<Indicator> = work.iter().chain(&helped).take(COLUMNS).cloned().collect();
        let mut parts = Vec::new();
        let field = Level::Category("field".into());
        let beneficiary = Level::Category("beneficiary".into());
        let wanted = levels.into_iter().map(|level| (level, &all)).chain([(field, &work), (beneficiary, &helped)]);
        for (by, indicators) in wanted {
            let values = count(register, (&report, query, place.as_deref()), &by, indicators, context)?;
            let place = place.as_deref();
            let values: Vec<CountedValue> =
                values.into_iter().filter(|value| belongs(value, place, &by, context)).collect();
            parts.push(Breakdown { by, indicators: indicators.clone(), values });
        }
        let mut findings = BTreeMap::new();
        for (code, count) in register.findings().counts() {
            let all: &mut u64 = findings.entry(code.severity()).or_default();
            *all = all.saturating_add(count);
        }
        Ok(Self { report, parts, findings })
    }

    /// The period report of the whole.
    #[must_use]
    pub const fn report(&self) -> &PeriodReport {
        &self.report
    }
}

/// The first indicator of a catalogue that counts all of something: without conditions.
fn plain(catalogue: &Catalogue, of: CountOf) -> Option<Indicator> {
    let fits = |indicator: &&Indicator| {
        indicator.count().is_some_and(|rule| rule.of() == of && rule.only().is_empty() && rule.ages().is_none())
    };
    catalogue.iter().find(fits).cloned()
}

/// People and families helped, of whatever category.
fn helped(catalogue: &Catalogue) -> Vec<Indicator> {
    let fits = |indicator: &&Indicator, unit: &Unit| {
        indicator.unit() == unit
            && indicator.count().is_some_and(|rule| {
                let of_all = rule.only().iter().all(|filter| filter.category == "direct");
                rule.of() == CountOf::Beneficiaries && of_all && rule.ages().is_none()
            })
    };
    [Unit::Person, Unit::Family]
        .iter()
        .filter_map(|unit| catalogue.iter().find(|indicator| fits(indicator, unit)).cloned())
        .collect()
}

/// Counts each indicator by one thing; one that the register does not tell apart has no values.
fn count(
    register: &Register,
    (report, asked, place): (&PeriodReport, &ReportQuery, Option<&str>),
    by: &Level,
    indicators: &[Indicator],
    context: &Context,
) -> Result<Vec<CountedValue>> {
    let mut values = Vec::new();
    for indicator in indicators {
        let mut query = CountQuery::of([indicator.clone()]).by(by.clone()).period(report.period).on_map(&report.map);
        query.evidence = asked.evidence;
        if matches!(by, Level::Category(_)) {
            query.places.extend(place.map(str::to_owned));
        }
        match register.count(&query, context) {
            Ok(counts) => values.extend(counts.iter().cloned()),
            Err(error) if error.code() == "category-unknown" => {}
            Err(error) => return Err(error),
        }
    }
    Ok(values)
}

/// Whether a value is of the whole, or of a place below it.
fn belongs(value: &CountedValue, whole: Option<&str>, by: &Level, context: &Context) -> bool {
    let code = value.observation.place();
    match (by, whole) {
        (Level::Category(_), _) | (_, None) => true,
        (_, Some(whole)) => context.gazetteer.ancestors(code).any(|above| above.code == whole),
    }
}

impl Presenter {
    /// The report of a register as plain text: three lines of what matters, the table of the period, then by place, by field
    /// and by who was helped.
    ///
    /// ```
    /// use volunteer_core::indicator::ReportQuery;
    /// use volunteer_core::present::RegisterReport;
    /// use volunteer_core::{Context, Language, Presenter, register::Register};
    /// let context = Context::kazakhstan();
    /// let query = ReportQuery::of("2023-S1".parse()?).place("KZ-59");
    /// let report = RegisterReport::new(&Register::default(), &query, &context)?;
    /// let page = Presenter::new(Language::Kazakh, &context).register_report_text(&report);
    /// assert!(page.lines().all(|line| line.chars().count() <= 120));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn register_report_text(&self, report: &RegisterReport) -> String {
        self.with_names(&report.report.names).register_report_note(report).to_text()
    }

    /// The same page as small HTML, as [`Presenter::assessment_html`] writes it; it prints on sheets of A4.
    ///
    /// ```
    /// use volunteer_core::indicator::ReportQuery;
    /// use volunteer_core::present::RegisterReport;
    /// use volunteer_core::{Context, Language, Presenter, register::Register};
    /// let context = Context::kazakhstan();
    /// let query = ReportQuery::of("2023-S1".parse()?).place("KZ-59");
    /// let report = RegisterReport::new(&Register::default(), &query, &context)?;
    /// assert!(Presenter::new(Language::English, &context).register_report_html(&report).contains("lang=\"en\""));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn register_report_html(&self, report: &RegisterReport) -> String {
        self.with_names(&report.report.names).register_report_note(report).to_html(self.language())
    }

    fn register_report_note(&self, page: &RegisterReport) -> Note {
        let report = &page.report;
        let period = self.period(report.period);
        let place = report.rows.first().map(|row| self.place(&row.place));
        let title = match place {
            Some(place) => self.say("reportTitle", &[("place", place.into()), ("period", period.into())]),
            None => self.say("reportTitleAlone", &[("period", period.into())]),
        };
        let of = |wanted: Shown| report.rows.iter().filter(|row| shown_as(row) == wanted).collect::<Vec<_>>();
        let known = of(Shown::Row);
        let mut parts =
            vec![Part::List { heading: self.say("reportMain", &[]), items: self.main_lines(page), run_in: false }];
        if !known.is_empty() {
            parts.push(Part::Table(self.main_table(&known, report), MAIN));
        }
        let lists = [(Shown::Nothing, "reportSilent"), (Shown::Zero, "reportZero"), (Shown::Vague, "reportVague")];
        let lists = lists.map(|(shown, id)| self.names_only(&of(shown), id));
        let notes: Vec<String> = lists.into_iter().chain([self.why_bounds(&known)]).flatten().collect();
        if !notes.is_empty() {
            parts.push(Part::Paragraphs(notes));
        }
        for part in &page.parts {
            parts.extend(self.part_table(part).map(|table| Part::Table(table, PARTS)));
        }
        let times = [
            ("since", self.period(report.since_start_of_year).into()),
            ("before", self.period(report.year_before).into()),
            ("map", self.label("map", &report.map).into()),
        ];
        let mut foot = vec![self.say("periodReportTimes", &times)];
        if report.standing == CatalogueStanding::Proposal {
            foot.push(self.say("periodReportProposal", &[]));
        }
        let mut rules = Rules::default();
        rules.of_map(&report.map);
        Note { title, parts, foot: vec![foot.join(" ")], ..Note::default() }
    }

    /// What matters, in three lines: the work, the people helped, the state of the register.
    fn main_lines(&self, page: &RegisterReport) -> Vec<String> {
        let of = |wanted: &dyn Fn(&ReportRow) -> bool| -> Vec<String> {
            page.report
                .rows
                .iter()
                .filter(|row| wanted(row) && row.now.value.is_some())
                .map(|row| self.main_piece(row))
                .collect()
        };
        let among = |ids: &[Indicator], row: &ReportRow| ids.iter().any(|indicator| indicator.id() == row.indicator);
        let listed = |by: &str| {
            let found = page.parts.iter().find(|part| part.by == Level::Category(by.into()));
            found.map_or(&[][..], |part| part.indicators.as_slice())
        };
        let mut lines = Vec::new();
        for (id, by) in [("reportWork", "field"), ("reportHelped", "beneficiary")] {
            let pieces = of(&|row| among(listed(by), row));
            lines.push(if pieces.is_empty() {
                self.say(&format!("{id}None"), &[])
            } else {
                self.say(id, &[("pieces", pieces.join("; ").into())])
            });
        }
        let total = page.findings.values().fold(0_u64, |all, one| all.saturating_add(*one));
        let counts = Severity::ALL.iter().rev().filter_map(|severity| {
            let n = page.findings.get(severity).copied().filter(|n| *n > 0)?;
            let args = [("what", self.label("severityMany", severity.as_str()).into()), ("n", self.large(n))];
            Some(self.say("reportCount", &args))
        });
        let counts: Vec<String> = counts.collect();
        lines.push(if counts.is_empty() {
            self.say("reportFindingsNone", &[])
        } else {
            self.say("reportFindings", &[("n", self.large(total)), ("counts", counts.join(", ").into())])
        });
        lines
    }

    fn large(&self, n: u64) -> super::sentence::Arg {
        self.counted(i64::try_from(n).unwrap_or(i64::MAX).into())
    }

    /// An indicator with its value, and how it changed since the year before where that can be said.
    fn main_piece(&self, row: &ReportRow) -> String {
        let value = row.now.value.as_ref().map_or_else(String::new, |value| self.figure_cell(value, &row.unit));
        let mut args = vec![("name", uncapital(&self.short_name(row)).into()), ("value", value.into())];
        let change = row.growth().filter(|growth| !is_vague(growth)).map(|growth| self.signed_percent(&growth));
        let id = if change.is_some() { "reportPieceChange" } else { "reportPiece" };
        args.extend(change.map(|change| ("change", change.into())));
        self.say(id, &args)
    }

    /// The name of an indicator without its part in brackets, to keep headings short.
    fn short_name(&self, row: &ReportRow) -> String {
        shortened(&self.indicator_name(&row.label, &row.indicator))
    }

    /// The period, the year to date where that is more, the year before, the change.
    fn main_table(&self, rows: &[&ReportRow], report: &PeriodReport) -> Table {
        let to_date = report.since_start_of_year != report.period;
        let value = |value: &ReportValue, row: &ReportRow| match &value.value {
            Some(bounds) => self.figure_cell(bounds, &row.unit),
            None => self.say("none", &[]),
        };
        let cells = |row: &&ReportRow| -> Vec<Cell> {
            let texts = [
                Some(self.indicator_name(&row.label, &row.indicator)),
                Some(value(&row.now, row)),
                to_date.then(|| value(&row.since_start_of_year, row)),
                Some(value(&row.year_before, row)),
                Some(self.changed(row)),
            ];
            texts.into_iter().flatten().map(Cell::from).collect()
        };
        let header = if to_date {
            self.columns(&["indicator", "now", "sinceStartOfYear", "yearBefore", "growth"])
        } else {
            self.columns(&["indicator", "now", "yearBefore", "growth"])
        };
        Table { caption: String::new(), header, rows: rows.iter().map(cells).collect() }
    }

    /// The change in per cent, of percentages in points; that nothing can be said where it may have either sign.
    fn changed(&self, row: &ReportRow) -> String {
        let unknown = || self.say("changeUnknown", &[]);
        if row.unit == Unit::Percent {
            return match &row.change {
                Some(change) if has_either_sign(change) => unknown(),
                Some(change) => self.amount_cell(change, &Unit::PercentagePoint),
                None => self.say("none", &[]),
            };
        }
        match row.growth() {
            Some(growth) if is_vague(&growth) => unknown(),
            Some(growth) => self.signed_percent(&growth),
            None => self.say("none", &[]),
        }
    }

    /// A change with its sign.
    fn signed_percent(&self, growth: &RatioBounds) -> String {
        let text = self.percent_cell(growth, 1);
        let rises = growth.lower().is_some_and(|low| low.value.signum() > 0);
        if rises { self.say("reportRise", &[("change", text.into())]) } else { text }
    }

    /// The names of what has no row of the table, in one line.
    fn names_only(&self, rows: &[&ReportRow], id: &str) -> Option<String> {
        let names: BTreeSet<String> = rows.iter().map(|row| uncapital(&self.short_name(row))).collect();
        let names: Vec<String> = names.into_iter().collect();
        (!names.is_empty()).then(|| self.say(id, &[("names", names.join("; ").into())]))
    }

    /// Why values of the table are ranges, each reason once.
    fn why_bounds(&self, rows: &[&ReportRow]) -> Option<String> {
        let widens = |code: &CountCode| {
            matches!(
                code,
                CountCode::ConditionUncertain
                    | CountCode::PeriodUncertain
                    | CountCode::PlaceUncertain
                    | CountCode::MinutesUnknown
                    | CountCode::UnnamedGroups
                    | CountCode::ScopePartial
                    | CountCode::HistoryPartial
            )
        };
        let ranged = rows.iter().filter(|row| row.now.value.as_ref().is_some_and(|value| value.as_exact().is_none()));
        let codes: BTreeSet<CountCode> =
            ranged.flat_map(|row| &row.now.trail).map(|step| step.code).filter(widens).collect();
        let reasons: Vec<String> = codes.iter().map(|code| self.label("widened", code.as_str())).collect();
        (!reasons.is_empty()).then(|| self.say("reportBounds", &[("reasons", reasons.join("; ").into())]))
    }

    /// One row for each part that has a value, one column for each indicator.
    fn part_table(&self, part: &Breakdown) -> Option<Table> {
        let key = |value: &CountedValue| match &part.by {
            Level::Category(name) => value.categories.get(name).cloned().unwrap_or_default(),
            _ => value.observation.place().to_owned(),
        };
        let mut rows: Vec<(String, Vec<Option<&CountedValue>>)> = Vec::new();
        for value in &part.values {
            let column = part
                .indicators
                .iter()
                .position(|indicator| value.observation.indicator().split('[').next() == Some(indicator.id()));
            let Some(column) = column else { continue };
            let name = key(value);
            let index = rows.iter().position(|(known, _)| *known == name).unwrap_or(rows.len());
            if index == rows.len() {
                rows.push((name, vec![None; part.indicators.len()]));
            }
            if let Some(cell) = rows.get_mut(index).and_then(|(_, cells)| cells.get_mut(column)) {
                *cell = Some(value);
            }
        }
        // A part of which the register has nothing says nothing.
        let says = |value: &&CountedValue| {
            value.observation.value().is_some_and(|value| value.upper().is_none_or(|end| end.value.signum() > 0))
        };
        rows.retain(|(_, cells)| cells.iter().flatten().any(says));
        let used: Vec<bool> = (0..part.indicators.len())
            .map(|column| rows.iter().any(|(_, cells)| cells.get(column).and_then(Option::as_ref).is_some_and(says)))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let (caption, heading) = match &part.by {
            Level::Category(name) if name == "field" => ("byField", "field"),
            Level::Category(_) => ("byHelped", "helped"),
            _ => ("byPlace", "place"),
        };
        let kept = |column: &usize| used.get(*column).copied().unwrap_or(false);
        let header = part
            .indicators
            .iter()
            .enumerate()
            .filter(|(column, _)| kept(column))
            .map(|(_, one)| shortened(&self.indicator_name(one.label(), one.id())));
        let name = |code: &str| match &part.by {
            Level::Category(category) => self.category(category, code),
            _ => self.place(code),
        };
        let row = |(code, cells): &(String, Vec<Option<&CountedValue>>)| -> Vec<Cell> {
            let values = cells.iter().enumerate().filter(|(column, _)| kept(column)).map(|(column, cell)| {
                let bounds = cell.and_then(|value| value.observation.value()).map(|bounds| bounds.to_ratios());
                // No family is a child, and no child a family: that is no zero.
                let is_zero = |bounds: &RatioBounds| bounds.as_exact().is_some_and(|value| value.signum() == 0);
                let bounds = bounds.filter(|bounds| heading != "helped" || !is_zero(bounds));
                let unit = part.indicators.get(column).map_or(&Unit::Person, Indicator::unit);
                Cell::from(bounds.map_or_else(|| self.say("none", &[]), |bounds| self.figure_cell(&bounds, unit)))
            });
            std::iter::once(Cell::from(name(code))).chain(values).collect()
        };
        Some(Table {
            caption: self.label("column", caption),
            header: std::iter::once(self.label("column", heading)).chain(header).collect(),
            rows: rows.iter().map(row).collect(),
        })
    }

    /// What a code of a category is called: by the vocabularies, else by the context's definitions, else the code.
    fn category(&self, category: &str, code: &str) -> String {
        let known = self.sentences.get(category, code).map(str::to_owned);
        let defined = || self.categories.iter().find(|(id, _)| id == code);
        known
            .or_else(|| defined().and_then(|(_, label)| label.get(self.language())).map(str::to_owned))
            .unwrap_or_else(|| code.to_owned())
    }
}

/// How the page shows an indicator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Row,
    /// By its name: the register says nothing of it.
    Nothing,
    /// By its name: it is zero in every period.
    Zero,
    /// By its name: a ratio of which the greatest possible value is more than twice the least.
    Vague,
}

fn shown_as(row: &ReportRow) -> Shown {
    let values = || [&row.now, &row.since_start_of_year, &row.year_before].into_iter().map(|cell| cell.value.as_ref());
    let says = |value: &RatioBounds| value.upper().is_some() || value.lower().is_some_and(|low| low.value.signum() > 0);
    let is_zero = |value: &RatioBounds| value.as_exact().is_some_and(|value| value.signum() == 0);
    let is_vague = |value: &RatioBounds| match (value.lower(), value.upper()) {
        (Some(low), Some(high)) => low.value.checked_add(low.value).is_ok_and(|twice| high.value > twice),
        _ => true,
    };
    if !values().flatten().any(says) {
        Shown::Nothing
    } else if values().all(|value| value.is_some_and(is_zero)) {
        Shown::Zero
    } else if row.nature == Nature::Ratio && row.now.value.as_ref().is_some_and(is_vague) {
        Shown::Vague
    } else {
        Shown::Row
    }
}

/// Whether a difference may be above zero and below it.
fn has_either_sign(change: &RatioBounds) -> bool {
    let below = change.lower().is_none_or(|low| low.value.signum() < 0);
    below && change.upper().is_none_or(|high| high.value.signum() > 0)
}

/// A name within a sentence: its first letter small, unless it is an abbreviation.
fn uncapital(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// Whether a range of changes tells nothing: without an end, or wider than a doubling.
fn is_vague(growth: &RatioBounds) -> bool {
    match (growth.lower(), growth.upper()) {
        (Some(low), Some(high)) => {
            high.value.checked_sub(low.value).is_ok_and(|width| width > crate::number::Ratio::ONE)
        }
        _ => true,
    }
}

/// A name without a part in brackets at its end.
fn shortened(name: &str) -> String {
    name.split(" (").next().unwrap_or(name).to_owned()
}
