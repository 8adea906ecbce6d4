//! One binary for all integration tests: the program as people and scripts meet it.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files as strangers do")]

mod audit;
mod capture;
mod concurrency;
mod crash;
mod disk;
mod environment;
mod generated;
mod init;
mod isolation;
mod layering;
mod legacy;
mod memory;
mod op;
mod output;
mod path;
mod schema;
mod support;
mod user;
mod whoami;
