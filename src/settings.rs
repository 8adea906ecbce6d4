//! Where every choice comes from: flag > environment > `mh.toml` > default. The only reader of the environment.

/// All choices of one run.
#[derive(Debug)]
pub struct Settings {}
