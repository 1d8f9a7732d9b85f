//! Volunteer figures, targets and verdicts.
