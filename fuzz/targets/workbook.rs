#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| portrett_fuzz::exercise("workbook", bytes));
