//! A series without uncertainty, and what a method made of it.

/// Points in order of time, at least one.
pub(super) struct Series(Vec<(u32, f64)>);

impl Series {
    pub(super) fn new(points: Vec<(u32, f64)>) -> Self {
        Self(points)
    }

    pub(super) fn points(&self) -> &[(u32, f64)] {
        &self.0
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn start(&self) -> u32 {
        self.0.first().map_or(0, |(at, _)| *at)
    }

    pub(super) fn end(&self) -> u32 {
        self.0.last().map_or(0, |(at, _)| *at)
    }

    pub(super) fn first(&self) -> f64 {
        self.0.first().map_or(0.0, |(_, value)| *value)
    }

    pub(super) fn last(&self) -> f64 {
        self.0.last().map_or(0.0, |(_, value)| *value)
    }

    /// How many periods lie between the first and the last point.
    pub(super) fn length(&self) -> u32 {
        self.end() - self.start()
    }

    /// Whether every period from the first to the last has its point.
    pub(super) fn has_gaps(&self) -> bool {
        self.length() + 1 != self.count()
    }

    /// The same in logarithms; `None` unless all values are above zero.
    pub(super) fn logarithms(&self) -> Option<Self> {
        let log = |(at, value): &(u32, f64)| (*value > 0.0).then(|| (*at, libm::log(*value)));
        self.0.iter().map(log).collect::<Option<Vec<_>>>().map(Self)
    }
}

/// The predictive distributions of the next periods: t distributions with one number of degrees of freedom.
pub(super) struct Fit {
    pub degrees: u32,
    pub ahead: Vec<Ahead>,
}

/// One period ahead, and the sum of all periods up to it.
#[derive(Clone, Copy)]
pub(super) struct Ahead {
    pub point: f64,
    pub error: f64,
    pub sum: f64,
    pub sum_error: f64,
}

impl Fit {
    pub(super) fn new(degrees: u32) -> Self {
        Self { degrees, ahead: Vec::new() }
    }

    /// A spread that comes from the rounding of decimals alone counts as no spread: 1.1, 1.2, 1.3 rise evenly.
    pub(super) fn settle(&mut self, series: &Series) {
        const ROUNDING: f64 = 1e-12;
        let size = series.points().iter().fold(0.0_f64, |most, (_, value)| most.max(value.abs()));
        for ahead in &mut self.ahead {
            if ahead.error <= ROUNDING * size {
                ahead.error = 0.0;
            }
            if ahead.sum_error <= ROUNDING * size {
                ahead.sum_error = 0.0;
            }
        }
    }

    /// Takes the larger error of two fits, period by period.
    pub(super) fn widen(&mut self, other: &Self) {
        for (own, other) in self.ahead.iter_mut().zip(&other.ahead) {
            own.error = own.error.max(other.error);
            own.sum_error = own.sum_error.max(other.sum_error);
        }
    }

    pub(super) fn push(&mut self, point: f64, variance: f64, sum_variance: f64) {
        let before = self.ahead.last().map_or(0.0, |ahead| ahead.sum);
        let (error, sum_error) = (libm::sqrt(variance), libm::sqrt(sum_variance));
        self.ahead.push(Ahead { point, error, sum: before + point, sum_error });
    }
}
