//! The options that mean the same in every command, and what they amount to as settings.

use std::path::PathBuf;

use crate::cli::ui::Format;
use crate::id::Username;
use crate::settings::Flags;

/// The options that mean the same in every command.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// Whose profile to work on [default: $MH_USER, else the chosen or only account]
    #[arg(short, long, global = true, value_name = "NAME", value_hint = clap::ValueHint::Other)]
    pub user: Option<Username>,
    /// Where the home is [default: $MH_HOME, else the platform's data directory]
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub home: Option<PathBuf>,
    /// The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last
    /// [default: $MH_SESSION]
    #[arg(long, global = true, value_name = "ID")]
    pub session: Option<String>,
    /// A file with a token that proves who you are
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub token_file: Option<PathBuf>,
    /// The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]
    #[arg(long, global = true, value_enum, hide_possible_values = true)]
    pub format: Option<Format>,
    /// Short for --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
    /// Print no notes on stderr
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say what caused an error
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Use no colours
    #[arg(long, global = true)]
    pub no_color: bool,
    /// Use no colours and no rules, and cut nothing off
    #[arg(long, global = true)]
    pub plain: bool,
    /// How long to wait for another mh that is writing [default: 10]
    #[arg(long, global = true, value_name = "SECONDS")]
    pub lock_timeout: Option<u64>,
    /// Answer every question with yes
    #[arg(long, global = true)]
    pub yes: bool,
}

/// `--dry-run`, flattened into every command that changes something; others refuse it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct DryRun {
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

impl From<GlobalArgs> for Flags {
    fn from(args: GlobalArgs) -> Self {
        Self {
            user: args.user,
            home: args.home,
            session: args.session,
            token_file: args.token_file,
            format: if args.json { Some(Format::Json) } else { args.format },
            quiet: args.quiet,
            verbose: args.verbose,
            no_color: args.no_color,
            plain: args.plain,
            lock_timeout: args.lock_timeout,
            yes: args.yes,
            command: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::Cli;

    fn parse(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(line.split_whitespace())
    }

    #[test]
    fn global_options_stand_anywhere() {
        for line in ["mh -u alice --json schema", "mh schema --user Alice --json"] {
            let flags = Flags::from(parse(line).unwrap().global);
            assert_eq!((flags.user.unwrap().as_str(), flags.format), ("alice", Some(Format::Json)), "{line}");
        }
        assert!(parse("mh schema --json --format csv").is_err());
        let both = Flags::from(parse("mh --json schema --format csv").unwrap().global);
        assert_eq!(both.format, Some(Format::Json), "clap sees no conflict across levels");
        assert!(parse("mh -u ../x schema").is_err());
    }
}
