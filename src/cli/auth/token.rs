//! `mh auth token`: tokens for scripts and cron jobs.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::view::{NewTokenView, TokenRow};
use crate::cli::DryRun;
use crate::cli::app::App;
use crate::cli::shorten::{Tails, shortens};
use crate::domain::access::TokenScope;
use crate::domain::auth::tokens::{self, Issued, NewToken};
use crate::domain::span::Span;
use crate::error::Result;

/// Arguments of `mh auth token`.
#[derive(Debug, clap::Args)]
pub(super) struct TokenArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Make a token, and print it: it is shown this once
    Create(CreateArgs),
    /// List tokens and sign-ins: what they open, until when, and when they were used last
    #[command(alias = "ls")]
    List(ListArgs),
    /// Give a token another text, and its whole time again
    Rotate(RotateArgs),
    /// Take a token away for good
    #[command(alias = "rm")]
    Revoke(RevokeArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
A script hands it over in MH_TOKEN, or in a file with --token-file. A token never opens more than its \
account may do.

Example:
  (umask 077; mh auth token create --label \"nightly notes\" --scope capture --ttl 90d > ~/.mh-token)")]
struct CreateArgs {
    /// What it is for, to know it again
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    /// For how long, as in 12h, 30d [default: for ever]
    #[arg(long, value_name = "SPAN")]
    ttl: Option<Span>,
    /// What it opens: read, capture or all
    #[arg(long, default_value = "read", hide_possible_values = true, value_parser = PossibleValuesParser::new(TokenScope::WORDS).try_map(|word| word.parse::<TokenScope>()))]
    scope: TokenScope,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth token list")]
struct ListArgs {}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth token rotate k7x2q > ~/.mh-token")]
struct RotateArgs {
    /// The token's id, or the tail of it
    id: String,
    #[command(flatten)]
    dry: DryRun,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  mh auth token revoke k7x2q")]
struct RevokeArgs {
    /// The token's id, or the tail of it
    id: String,
    #[command(flatten)]
    dry: DryRun,
}

pub(super) fn run(app: &App, args: TokenArgs) -> Result<()> {
    let (member, actor) = super::account(app, None)?;
    let ctx = app.context(&actor);
    let listed = |token| TokenRow::new(&member, tokens::Listed { token, over: false, last_used: None });
    match args.verb {
        Verb::Create(CreateArgs { label, ttl, scope }) => {
            let issued = tokens::create(&ctx, &member, NewToken::labelled(label, scope, ttl)?)?;
            hand_over(app, &issued)
        }
        Verb::List(ListArgs {}) => {
            let rows = tokens::list(&ctx, &member)?;
            let tails = Tails::of(rows.iter().map(|row| row.token.id.as_str()));
            let short = shortens(app.ui.format, rows.len());
            app.ui.list(rows.into_iter().map(|row| {
                let row = TokenRow::new(&member, row);
                Ok(if short { row.shortened(&tails) } else { row })
            }))
        }
        Verb::Rotate(RotateArgs { id, dry: DryRun { dry_run: true } })
        | Verb::Revoke(RevokeArgs { id, dry: DryRun { dry_run: true } }) => {
            let token = tokens::find(&ctx, &member, &id)?;
            app.ui.note("dry run: nothing is written");
            app.ui.emit(&listed(token))
        }
        Verb::Rotate(RotateArgs { id, .. }) => hand_over(app, &tokens::rotate(&ctx, &member, &id)?),
        Verb::Revoke(RevokeArgs { id, .. }) => app.ui.emit(&listed(tokens::revoke(&ctx, &member, &id)?)),
    }
}

fn hand_over(app: &App, issued: &Issued) -> Result<()> {
    app.ui.note("the token is shown this once; the home keeps no more than its hash");
    app.ui.emit_saved(&NewTokenView::from(issued), "the token")
}
