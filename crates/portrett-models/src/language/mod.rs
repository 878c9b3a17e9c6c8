//! A language model.
