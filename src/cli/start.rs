//! How a command begins and ends: its settings and its home are found, it runs, and its result
//! becomes the exit code. Says what went wrong; knows no command.

use std::process::ExitCode;

use crate::cli::app::{App, Reading};
use crate::cli::ui::Ui;
use crate::error::{Error, Result};
use crate::settings::{self, Flags, Settings};

/// Runs a command that works with a home, and says what its changes left to be said.
pub(in crate::cli) fn with_home(flags: Flags, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match App::new(flags) {
        Ok(app) => run_with(&app, command),
        Err(error) => finish(&early, Err(error)),
    }
}

/// The same where the settings need not be readable: what is wrong with them is the command's to say.
pub(in crate::cli) fn with_home_as_it_is(
    flags: Flags,
    reading: Reading,
    command: impl FnOnce(&App, Option<Error>) -> Result<()>,
) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match App::as_it_is(flags, reading) {
        Ok((app, unread)) => run_with(&app, |app| command(app, unread)),
        Err(error) => finish(&early, Err(error)),
    }
}

/// The same for a command that says what went wrong only to those who ask for it (`-v`).
pub(in crate::cli) fn with_home_unheard(flags: Flags, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    if flags.verbose {
        return with_home(flags, command);
    }
    match App::new(flags).and_then(|app| command(&app)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ExitCode::from(error.kind().exit_code()),
    }
}

fn run_with(app: &App, command: impl FnOnce(&App) -> Result<()>) -> ExitCode {
    let result = command(app).inspect_err(|error| app.note_failure(error));
    if result.is_ok() {
        app.note_use();
    }
    for warning in app.store.take_warnings() {
        app.ui.warn(&warning);
    }
    finish(&app.ui, result)
}

/// Runs a command that needs no home.
pub(in crate::cli) fn without_home(flags: Flags, command: impl FnOnce(&Ui) -> Result<()>) -> ExitCode {
    let early = Ui::early(settings::early_format(flags.format));
    match Settings::resolve(flags) {
        Ok(settings) => {
            let ui = Ui::new(&settings);
            finish(&ui, command(&ui))
        }
        Err(error) => finish(&early, Err(error)),
    }
}

/// Says what went wrong, if anything did.
pub(in crate::cli) fn finish(ui: &Ui, result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            ui.error(&error);
            ExitCode::from(error.kind().exit_code())
        }
    }
}
