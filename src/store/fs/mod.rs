//! The file backend.

pub mod tree;
