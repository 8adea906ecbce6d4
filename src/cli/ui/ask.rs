//! Questions: only where somebody can answer; elsewhere a missing answer is an error that names the flag.

use crate::cli::ui::Ui;
use crate::domain::auth::SecretText;
use crate::error::{Error, Kind, Result};

impl Ui {
    /// Asks which of `items`, with a question that needs no question mark; an error that names `flag` where nobody can answer.
    pub fn pick(&self, question: &str, items: &[String], flag: &str) -> Result<usize> {
        if !self.can_ask() {
            return Err(unanswered(&format!("{question}?")).hint(format!("without a terminal, choose with {flag}")));
        }
        let items: Vec<_> = items.iter().map(|item| self.aside.line(item)).collect();
        let theme = dialoguer::theme::SimpleTheme;
        let select = dialoguer::FuzzySelect::with_theme(&theme).with_prompt(question).items(&items).default(0);
        select.interact_opt().map_err(no_answer)?.ok_or_else(cancelled)
    }

    /// Asks for a text; `None` for an empty answer. An error that names `command` where nobody can answer.
    pub fn ask(&self, question: &str, command: &str) -> Result<Option<String>> {
        if !self.can_ask() {
            return Err(unanswered(question).hint(format!("without a terminal, use: {command}")));
        }
        let input = dialoguer::Input::<String>::new().with_prompt(self.aside.line(question)).allow_empty(true);
        let answer = input.interact_text().map_err(no_answer)?;
        Ok(Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty()))
    }

    /// Asks for a secret, which does not show while it is typed; with `again`, twice. An error that names
    /// `flags` where nobody can answer.
    pub fn ask_secret(&self, question: &str, again: Option<&str>, flags: &str) -> Result<SecretText> {
        if !self.can_ask() {
            return Err(unanswered(&format!("{question}?")).hint(format!("without a terminal, use {flags}")));
        }
        let password = dialoguer::Password::new().with_prompt(self.aside.line(question));
        let password = match again {
            Some(again) => password.with_confirmation(again, "these two differ; once more"),
            None => password,
        };
        password.interact().map(SecretText::from).map_err(no_answer)
    }

    /// Asks yes or no; `--yes` answers it; without a terminal an error that names `--yes`.
    pub fn confirm(&self, question: &str) -> Result<bool> {
        if self.yes {
            return Ok(true);
        }
        if !self.can_ask() {
            return Err(unanswered(question).hint("without a terminal, say yes with --yes"));
        }
        let confirm = dialoguer::Confirm::new().with_prompt(question).default(false);
        confirm.interact_opt().map_err(no_answer)?.ok_or_else(cancelled)
    }
}

fn unanswered(question: &str) -> Error {
    Error::usage(format!("nobody can answer: {question}"))
}

fn no_answer(error: dialoguer::Error) -> Error {
    Error::new(Kind::Failed, format!("the question could not be asked: {error}"))
}

fn cancelled() -> Error {
    Error::new(Kind::Failed, "cancelled; nothing was changed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ui::Format;

    #[test]
    fn without_a_terminal_a_missing_answer_names_the_flag() {
        let ui = Ui::early(Format::Table);
        let error = ui.pick("which account", &["alice".to_owned()], "mh user switch NAME").unwrap_err();
        assert!(error.kind() == Kind::Usage && error.hints()[0].contains("mh user switch NAME"));
        let error = ui.ask("Your name", "mh persona set").unwrap_err();
        assert!(error.kind() == Kind::Usage && error.hints()[0].contains("mh persona set"));
        let error = ui.confirm("remove it?").unwrap_err();
        assert!(error.kind() == Kind::Usage && error.hints()[0].contains("--yes"));
        assert!(Ui { yes: true, ..ui }.confirm("remove it?").unwrap());
    }
}
