//! One binary for all integration tests: the program as people and scripts meet it.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files as strangers do")]

mod concurrency;
mod crash;
mod disk;
mod faults;
mod hostile;
mod layering;
mod protocol;
mod races;
mod support;
mod trace;
