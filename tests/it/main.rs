//! The tests of the whole, in one binary: a file per noun, and what holds for all of them.

mod layering;
