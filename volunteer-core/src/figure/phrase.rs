//! Figures back to words.
