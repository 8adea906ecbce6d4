//! How far long work is: a bar on a terminal, a line per step elsewhere.

use std::cell::RefCell;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::style::size;
use crate::cli::ui::Ui;

/// What has fewer names than this is over before it can be read.
const SHORT: u64 = 500;

/// Long work that comes in steps, each over the same names.
pub struct Progress<'a> {
    ui: &'a Ui,
    /// How many names a step has; 0 where that is not known.
    names: u64,
    step: RefCell<Option<Step>>,
}

/// The step that is being shown.
struct Step {
    name: &'static str,
    bytes: u64,
    bar: ProgressBar,
}

impl Ui {
    /// Begins to show how far something is that has so many names, 0 where that is not known.
    pub fn progress(&self, names: u64) -> Progress<'_> {
        Progress { ui: self, names, step: RefCell::default() }
    }
}

impl Progress<'_> {
    /// Another name of so many bytes is done in a step.
    pub fn done(&self, name: &'static str, bytes: u64) {
        self.add(name, 1, bytes);
    }

    /// So many more names are done in a step; their bytes do not matter.
    pub fn done_many(&self, name: &'static str, names: u64) {
        self.add(name, names, 0);
    }

    fn add(&self, name: &'static str, names: u64, bytes: u64) {
        let mut shown = self.step.borrow_mut();
        let goes_on = shown.as_ref().is_some_and(|step| step.name == name);
        if !goes_on {
            shown.take().into_iter().for_each(|step| step.bar.finish_and_clear());
        }
        let step = shown.get_or_insert_with(|| Step { name, bytes: 0, bar: self.bar(name) });
        step.bytes += bytes;
        step.bar.inc(names);
        // The bar is drawn a few times a second; the message is made as often as it could be.
        if step.bytes > 0 && step.bar.position().is_multiple_of(64) {
            step.bar.set_message(size(step.bytes));
        }
    }

    /// So many names are done in a step that is no news where it is short, nor where nobody looks on.
    pub fn reached(&self, name: &'static str, count: u64) {
        if count < SHORT || !self.ui.can_ask() {
            return;
        }
        let mut shown = self.step.borrow_mut();
        shown.get_or_insert_with(|| Step { name, bytes: 0, bar: self.bar(name) }).bar.set_position(count);
    }

    fn bar(&self, name: &'static str) -> ProgressBar {
        if !self.ui.can_ask() {
            self.ui.note(name);
        }
        if !self.ui.can_ask() || self.ui.quiet {
            return ProgressBar::hidden();
        }
        let (bar, template) = if self.names > 0 {
            (ProgressBar::new(self.names), "{prefix:9} {wide_bar:.dim} {pos}/{len} {msg:>9}")
        } else {
            (ProgressBar::no_length(), "{prefix:9} {pos} {msg:>9}")
        };
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.set_prefix(name);
        // A template of ours is right, or the bar looks as bars look.
        ProgressStyle::with_template(template).into_iter().for_each(|style| bar.set_style(style));
        bar
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.step.take().into_iter().for_each(|step| step.bar.finish_and_clear());
    }
}
