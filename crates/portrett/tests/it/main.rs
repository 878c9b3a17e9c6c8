//! The whole program, as a stranger meets it, and the house, as a machine can hold it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod accounts;
mod alive;
mod bad_input;
mod bringing_in;
mod campaigns;
mod cluster;
mod command_line;
mod databases;
mod demo;
mod drawn_segments;
mod exports;
mod features;
mod guesses;
mod hostile;
mod house;
mod identity;
mod interrupted;
mod next_export;
mod normal_forms;
mod profiles;
mod program;
mod provisional;
mod quality;
mod questions;
mod real_files;
mod reference;
mod reproducible;
mod segments;
mod sessions;
mod standing;
mod stepping;
mod telling;
mod voice;
mod voice_models;
