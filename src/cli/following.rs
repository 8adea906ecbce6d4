//! Commands that go on until somebody ends them: what they may print, and how they end.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM};

use crate::cli::app::App;
use crate::cli::ui::{self, Format};
use crate::error::{Error, Kind, Result};

/// Begins a command that follows something. Ctrl-C is how it is meant to end, or that nobody reads any more:
/// from now on both are a success, also while it waits.
pub(super) fn begin(app: &App) -> Result<()> {
    if app.ui.format == Format::Csv {
        return Err(Error::usage("what is followed does not come as CSV").hint("use --format jsonl or table"));
    }
    for signal in [SIGINT, SIGTERM] {
        // All that is printed is flushed by then: there is nothing to be lost.
        signal_hook::flag::register_conditional_shutdown(signal, 0, Arc::new(AtomicBool::new(true)))
            .map_err(|error| Error::new(Kind::Failed, format!("cannot listen for signals: {error}")))?;
    }
    thread::Builder::new()
        .spawn(end_with_reader)
        .map_err(|error| Error::new(Kind::Failed, format!("cannot look after who reads: {error}")))?;
    Ok(())
}

/// Waits until nobody reads the answer any more, and ends the command as Ctrl-C does.
fn end_with_reader() {
    if ui::wait_for_reader_to_go() {
        signal_hook::low_level::exit(0);
    }
}
