//! What the environment lowers: `MH_LIMIT_MEMORIES=100`, `MH_LIMIT_RATE_MEMORY_LIST=10`.

use super::environment::Environment;
use crate::cli::commands;
use crate::domain::limits::{Layer, RATE, VARIABLE};
use crate::error::{Error, Result};

/// The limits that variables name. A name or a number that makes no sense is an error: whoever tightens
/// something must not believe that it holds where it does not.
pub(super) fn read(env: &Environment) -> Result<Layer> {
    let mut layer = Layer::default();
    for variable in env.beginning_with(VARIABLE) {
        env.parsed(&variable, |value| add(&mut layer, &variable[VARIABLE.len()..], value))?;
    }
    Ok(layer)
}

fn add(layer: &mut Layer, name: &str, value: &str) -> Result<()> {
    let name = name.to_lowercase();
    let most = value.parse().map_err(|_| Error::usage(format!("{value:?} is not a whole number, 0 or more")));
    match name.strip_prefix(RATE).and_then(|rest| rest.strip_prefix('_')) {
        Some(command) => {
            let command = command.replace('_', "-");
            commands::check(&command)?;
            layer.rates.insert(command, most?);
        }
        None => drop(layer.counts.insert(name.parse()?, most?)),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::limits::Limit;

    #[test]
    fn limits_and_rates_are_named_in_capitals() {
        let env = [("MH_LIMIT_MEMORIES", "7"), ("MH_LIMIT_RATE_MEMORY_LIST", "3"), ("MH_LIMIT_USERS", "")];
        let layer = read(&Environment::fixed(&env)).unwrap();
        assert_eq!((layer.counts.len(), layer.counts[&Limit::Memories], layer.rates["memory-list"]), (1, 7, 3));
    }

    #[test]
    fn what_makes_no_sense_names_its_variable() {
        for (name, value, hint) in [
            ("MH_LIMIT_MEMORIES", "-1", None),
            ("MH_LIMIT_MEMORYS", "1", Some("did you mean 'memories'?")),
            ("MH_LIMIT_RATE_MEMORY_LSIT", "1", Some("did you mean 'memory-list'?")),
        ] {
            let error = read(&Environment::fixed(&[(name, value)])).unwrap_err();
            assert!(error.message().contains(name), "{error}");
            assert_eq!(error.hints().first().map(String::as_str), hint);
        }
    }
}
