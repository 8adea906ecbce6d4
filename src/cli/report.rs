//! The form of an error on stderr: lines for people, one line of JSON for programs.

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::style::length;
use crate::cli::ui::Style;
use crate::cli::view::View;
use crate::error::Error;

/// An error as JSON: `{"error":{"kind","message","hints","path"}}`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Report {
    /// What went wrong.
    pub error: Body,
}

/// What an error says.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Body {
    /// What sort of failure: `usage`, `not_found`, `forbidden`, `conflict` and so on; one per exit code or finer.
    pub kind: &'static str,
    /// One sentence.
    pub message: String,
    /// What can be done now, best first.
    pub hints: Vec<String>,
    /// The file or directory that it is about.
    pub path: Option<String>,
    /// The limit that would be passed: `limits.memories`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// After how many seconds the same command goes through.
    #[serde(rename = "retryAfterSeconds", skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u64>,
}

impl From<&Error> for Report {
    fn from(error: &Error) -> Self {
        Self {
            error: Body {
                kind: error.kind().as_str(),
                message: error.message().to_owned(),
                hints: error.hints().to_vec(),
                path: error.path().map(|path| path.to_string_lossy().into_owned()),
                limit: error.limit().map(|hit| hit.limit.clone()),
                retry_after_seconds: error.retry_after_seconds(),
            },
        }
    }
}

impl View for Report {
    const NAME: &'static str = "error";

    fn text(&self, style: &Style) -> String {
        let Body { message, hints, path, retry_after_seconds, .. } = &self.error;
        let mut text = format!("{} {}", style.paint("1;31", "error:"), style.text(message));
        if let Some(path) = path {
            text += &format!("\n  at {}", style.line(path));
        }
        let later = retry_after_seconds.map(|seconds| format!("it goes through in {}", wait(seconds)));
        for hint in later.iter().chain(hints) {
            text += &format!("\n{} {}", style.paint("36", "hint:"), style.text(hint));
        }
        text
    }
}

/// So many seconds as people say them; never less than they are.
fn wait(seconds: u64) -> String {
    let whole = if seconds < 60 { seconds } else { seconds.div_ceil(60) * 60 };
    length(TimeDelta::seconds(i64::try_from(whole).unwrap_or(i64::MAX / 1000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_says_first_when_it_goes_through() {
        let text = |seconds| {
            let error = Error::usage("too often").hint("an admin can raise it").retry_after(seconds);
            Report::from(&error).text(&Style { width: None, color: false })
        };
        assert_eq!(text(57), "error: too often\nhint: it goes through in 57s\nhint: an admin can raise it");
        for (seconds, words) in [(60, "in 1m"), (61, "in 2m"), (48_510, "in 13h 29m")] {
            assert!(text(seconds).contains(&format!("{words}\n")), "{}", text(seconds));
        }
    }

    #[test]
    fn an_error_says_what_where_and_what_to_do() {
        let error = Error::not_found("no account named 'alcie'").at("/home/x\x1b").hint("did you mean 'alice'?");
        let report = Report::from(&error);
        let text = report.text(&Style { width: None, color: false });
        assert_eq!(text, "error: no account named 'alcie'\n  at /home/x␛\nhint: did you mean 'alice'?");
        assert_eq!(
            serde_json::to_string(&report).unwrap(),
            r#"{"error":{"kind":"not_found","message":"no account named 'alcie'","hints":["did you mean 'alice'?"],"path":"/home/x\u001b"}}"#,
        );
    }
}
