//! JavaScript binding.
