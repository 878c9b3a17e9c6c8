//! Models that a company may have beside its data.
