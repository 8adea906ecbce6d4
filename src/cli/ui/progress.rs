//! How far long work is: a bar on a terminal, a line per step elsewhere.

use std::cell::RefCell;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::style::size;
use crate::cli::ui::Ui;

/// One step of long work, in the words that people are told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What is going on: `checking`.
    pub doing: &'static str,
    /// What was done when it is over: `checked`.
    pub done: &'static str,
    /// With what: one of them, and several.
    pub things: [&'static str; 2],
}

impl Step {
    /// Bringing an index up to date.
    pub const INDEXING: Self = Step { doing: "indexing", done: "indexed", things: ["document", "documents"] };

    /// What is said when it is over: `checked 2500 lines`.
    fn summary(&self, count: u64) -> String {
        let Self { done, things: [one, many], .. } = self;
        format!("{done} {count} {}", if count == 1 { one } else { many })
    }
}

/// What has fewer names than this is over before it can be read.
const SHORT: u64 = 500;

/// Long work that comes in steps, each over the same names.
pub struct Progress<'a> {
    ui: &'a Ui,
    /// How many names a step has; 0 where that is not known.
    names: u64,
    shown: RefCell<Option<Shown>>,
}

/// The step that is being shown.
struct Shown {
    step: Step,
    bytes: u64,
    bar: ProgressBar,
}

impl Ui {
    /// Begins to show how far something is that has so many names, 0 where that is not known.
    pub fn progress(&self, names: u64) -> Progress<'_> {
        Progress { ui: self, names, shown: RefCell::default() }
    }
}

impl Progress<'_> {
    /// Another name of so many bytes is done in a step.
    pub fn done(&self, step: Step, bytes: u64) {
        self.add(step, 1, bytes);
    }

    /// So many more names are done in a step; their bytes do not matter.
    pub fn done_many(&self, step: Step, names: u64) {
        self.add(step, names, 0);
    }

    fn add(&self, step: Step, names: u64, bytes: u64) {
        if self.shown.borrow().as_ref().is_some_and(|shown| shown.step != step) {
            self.end();
        }
        let mut shown = self.shown.borrow_mut();
        let shown = shown.get_or_insert_with(|| Shown { step, bytes: 0, bar: self.bar(step) });
        shown.bytes += bytes;
        shown.bar.inc(names);
        // The bar is drawn a few times a second; the message is made as often as it could be.
        if shown.bytes > 0 && shown.bar.position().is_multiple_of(64) {
            shown.bar.set_message(size(shown.bytes));
        }
    }

    /// So many names are done in a step that is no news where it is short, nor where nobody looks on.
    pub fn reached(&self, step: Step, count: u64) {
        if count < SHORT || !self.ui.can_ask() {
            return;
        }
        let mut shown = self.shown.borrow_mut();
        shown.get_or_insert_with(|| Shown { step, bytes: 0, bar: self.bar(step) }).bar.set_position(count);
    }

    /// Ends the step that is shown, if there is one: where there was no bar it is one line.
    fn end(&self) {
        if let Some(Shown { step, bar, .. }) = self.shown.take() {
            bar.finish_and_clear();
            if !self.ui.can_ask() {
                self.ui.note(&step.summary(bar.position()));
            }
        }
    }

    fn bar(&self, step: Step) -> ProgressBar {
        if !self.ui.can_ask() || self.ui.quiet {
            return ProgressBar::hidden();
        }
        let (bar, template) = if self.names > 0 {
            (ProgressBar::new(self.names), "{prefix:9} {wide_bar:.dim} {pos}/{len} {msg:>9}")
        } else {
            (ProgressBar::no_length(), "{prefix:9} {pos} {msg:>9}")
        };
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.set_prefix(step.doing);
        // A template of ours is right, or the bar looks as bars look.
        ProgressStyle::with_template(template).into_iter().for_each(|style| bar.set_style(style));
        bar
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.end();
    }
}
