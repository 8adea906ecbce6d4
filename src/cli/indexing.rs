//! What a person sees of the index: how far it is while it is built, and with -v why files are read instead.

use crate::cli::app::App;
use crate::cli::ui::Step;
use crate::domain::index::Told;
use crate::domain::search;

/// Asks something for which an index may be brought up to date.
pub(super) fn indexing<T>(app: &App, ask: impl FnOnce(&mut Told<'_>) -> T) -> T {
    let bar = app.ui.progress(0);
    let slow = &mut |unusable: &_| app.ui.detail(&format!("reading the files: {unusable}"));
    let progress = &mut |read| bar.reached(Step::INDEXING, read);
    ask(&mut Told::new(slow, progress))
}

/// The same for what names damaged documents on its way.
pub(super) fn searching<T>(app: &App, ask: impl FnOnce(search::Told<'_>) -> T) -> T {
    let bar = app.ui.progress(0);
    ask(search::Told {
        damaged: &mut |error| app.ui.warn_of(error),
        slow: &mut |unusable| app.ui.detail(&format!("reading the files: {unusable}")),
        progress: &mut |read| bar.reached(Step::INDEXING, read),
    })
}
