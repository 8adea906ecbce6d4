//! One binary for all integration tests: the program as people and scripts meet it.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files as strangers do")]

mod concurrency;
mod crash;
mod disk;
mod edit;
mod faults;
mod layering;
mod leave;
mod mistakes;
mod model;
mod protocol;
mod purge;
mod races;
mod stopping;
mod support;
mod trace;
mod undo;
