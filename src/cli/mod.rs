//! argv in, tables and JSON out. Knows clap, colours, prompts, editors. No rules of its own.

pub mod app;
pub mod ui;
pub mod view;
