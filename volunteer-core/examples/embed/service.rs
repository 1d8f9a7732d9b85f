//! The service: what it keeps, and what it answers.

use super::http::{Request, Response};
use super::problem::{not_found, unprocessable};
use super::rows::{Plan, Reported, Shift, register};
use serde_json::{Value, json};
use volunteer_core::assess::{Evidence, assess};
use volunteer_core::calendar::parse_date;
use volunteer_core::indicator::{CountQuery, Level};
use volunteer_core::register::Register;
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Context, Presenter, Result, document};

pub(crate) struct Service {
    context: Context,
    register: Register,
    roadmap: Option<Roadmap>,
    reported: Reported,
}

impl Service {
    pub(crate) fn new(context: Context) -> Self {
        Self { context, register: Register::default(), roadmap: None, reported: Reported::new() }
    }

    /// Answers a request. What the library refuses becomes 422, and nothing has changed then.
    pub(crate) fn handle(&mut self, request: &Request<'_>) -> Response {
        let presenter = Presenter::new(request.language(), &self.context);
        let answer = match (request.method, request.path) {
            ("PUT", "/shifts") => self.put_shifts(request),
            ("PUT", "/roadmap") => self.put_roadmap(request),
            ("PUT", "/reported") => self.put_reported(request),
            ("GET", "/figures") => self.figures(request),
            ("GET", "/verdicts") => self.verdicts(request, &presenter),
            _ => return not_found(),
        };
        answer.map_or_else(|error| unprocessable(&error, &presenter), |body| Response { status: 200, body })
    }

    fn put_shifts(&mut self, request: &Request<'_>) -> Result<Value> {
        let shifts: Vec<Shift> = document::from_str(request.body)?;
        self.register = register(&shifts, &self.context)?;
        // Findings refuse nothing: whoever keeps the shifts looks at them.
        Ok(json!({"rows": shifts.len(), "findings": self.register.findings().totals()}))
    }

    fn put_roadmap(&mut self, request: &Request<'_>) -> Result<Value> {
        let plan: Plan = document::from_str(request.body)?;
        let roadmap = self.roadmap.insert(plan.roadmap()?);
        document::to_value(roadmap)
    }

    fn put_reported(&mut self, request: &Request<'_>) -> Result<Value> {
        let reported: Reported = document::from_str(request.body)?;
        for (index, figure) in reported.iter().enumerate() {
            figure.observe(&self.context.widths).map_err(|error| error.at_index(index))?;
        }
        self.reported = reported;
        Ok(json!({"figures": self.reported.len()}))
    }

    /// Volunteers and hours by what the caller likes, for a dashboard.
    fn figures(&self, request: &Request<'_>) -> Result<Value> {
        let mut query = CountQuery::of(["volunteers", "hours"]);
        for level in request.parameter("by").unwrap_or("region").split(',') {
            query = query.by(Level::from(level));
        }
        if let Some(place) = request.parameter("place") {
            query = query.place(place);
        }
        if let Some(period) = request.parameter("period") {
            query = query.period(period.parse().map_err(|error: volunteer_core::Error| error.at_key("period"))?);
        }
        let counts = self.register.count(&query, &self.context)?;
        let rows: Vec<_> = counts.rows()?.collect();
        document::to_value(&rows)
    }

    /// The verdicts as of a day, for programs and for people.
    fn verdicts(&self, request: &Request<'_>, presenter: &Presenter) -> Result<Value> {
        let as_of = parse_date(request.parameter("asOf").unwrap_or_default()).map_err(|error| error.at_key("asOf"))?;
        let Some(roadmap) = &self.roadmap else { return Ok(json!([])) };
        let evidence = Evidence::new().register(&self.register).figures(self.reported.iter().cloned());
        let assessment = assess(roadmap, &evidence, &self.context, as_of)?;
        let verdicts = assessment.targets.iter().map(|target| {
            Ok(json!({
                "target": target.id,
                "verdict": target.verdict,
                "reasons": target.reasons,
                "value": document::to_value(&target.value)?,
                "why": presenter.trail_text(target),
            }))
        });
        verdicts.collect()
    }
}
