//! Tests of the methods as a whole: identities, what must not change a result, and bounds.

mod bounds;
mod edges;
mod exact;
mod identities;

use super::*;

fn goal(wanted: WantedChange, target: Option<f64>, target_year: Option<u32>) -> ProgressGoal {
    ProgressGoal {
        wanted,
        baseline_year: None,
        target,
        target_to: None,
        target_year,
        every_year: false,
        limit: None,
        percentage: false,
        scale: None,
    }
}

fn points(values: &[(u32, f64)]) -> Vec<ProgressPoint> {
    values.iter().map(|(year, value)| ProgressPoint::exactly(*year, *value).unwrap()).collect()
}

fn judged(method: ProgressMethod, points: &[ProgressPoint], goal: &ProgressGoal) -> ProgressResult {
    run(points, goal, &MethodSet::of(&[method])).pop().unwrap()
}
