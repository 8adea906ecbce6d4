//! One binary for all integration tests: the program as people and scripts meet it.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files as strangers do")]

mod audit;
mod capture;
mod cleanup;
mod concurrency;
mod crash;
mod disk;
mod doctor;
mod edit;
mod environment;
mod example;
mod faults;
mod generated;
mod hostile;
mod init;
mod isolation;
mod layering;
mod leave;
mod legacy;
mod memory;
mod mistakes;
mod model;
mod op;
mod output;
mod path;
mod protocol;
mod purge;
mod races;
mod schema;
mod stats;
mod stopping;
mod support;
mod trace;
mod undo;
mod user;
mod whoami;
