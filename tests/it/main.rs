//! One binary for all integration tests: the program as people and scripts meet it.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files as strangers do")]

mod cleanup;
mod concurrency;
mod crash;
mod disk;
mod edit;
mod layering;
mod leave;
mod support;
mod undo;
