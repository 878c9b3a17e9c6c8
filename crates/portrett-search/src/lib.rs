//! Search over what customers wrote.
