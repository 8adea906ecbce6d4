//! Accounts that wait for their turn, and those whose program runs.
//!
//! One thread decides, prints and logs; the programs only report to it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGINT, SIGTERM};

use super::process::{Event, Job, Report};
use super::{EachArgs, EachRun, base_name};
use crate::cli::app::App;
use crate::cli::ui::{Format, Stream};
use crate::domain::Context;
use crate::domain::access::Actor;
use crate::domain::each;
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result};

/// As many lines wait to be printed; then the programs wait.
const LINES: usize = 256;

/// A program and the accounts that it is to run for.
pub(super) struct Queue<'a> {
    app: &'a App,
    actor: &'a Actor,
    args: &'a EachArgs,
    /// What the log calls the program.
    program: String,
    waiting: std::vec::IntoIter<Member>,
    running: BTreeMap<usize, Member>,
    begun: Instant,
    /// Set by Ctrl-C, and by who wants this process to end.
    interrupted: Arc<AtomicBool>,
    /// What kept the program from being started; it would keep it from that for the others too.
    failed: Option<Error>,
    events: (SyncSender<Report>, Receiver<Report>),
}

impl<'a> Queue<'a> {
    pub(super) fn new(app: &'a App, actor: &'a Actor, args: &'a EachArgs, members: Vec<Member>) -> Result<Self> {
        let interrupted = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            signal_hook::flag::register(signal, Arc::clone(&interrupted))
                .map_err(|error| Error::new(Kind::Failed, format!("cannot listen for signals: {error}")))?;
        }
        Ok(Self {
            app,
            actor,
            args,
            program: args.argv.first().map(base_name).unwrap_or_default(),
            waiting: members.into_iter(),
            running: BTreeMap::new(),
            begun: Instant::now(),
            interrupted,
            failed: None,
            events: mpsc::sync_channel(LINES),
        })
    }

    /// Runs the program for all of them, so many at a time, and hands every end to `done`. The answer
    /// is for how many it was not started because of an interrupt.
    pub(super) fn run(mut self, parallel: u16, mut done: impl FnMut(EachRun) -> Result<()>) -> Result<usize> {
        for at in 0.. {
            while self.running.len() >= usize::from(parallel) {
                self.next_event(&mut done);
            }
            if self.failed.is_some() || self.interrupted.load(Ordering::SeqCst) {
                break;
            }
            let Some(member) = self.waiting.next() else { break };
            if let Err(error) = self.start(at, member, &mut done) {
                self.failed = Some(error);
            }
        }
        while !self.running.is_empty() {
            self.next_event(&mut done);
        }
        self.failed.map_or(Ok(self.waiting.len()), Err)
    }

    fn start(&mut self, at: usize, member: Member, done: &mut impl FnMut(EachRun) -> Result<()>) -> Result<()> {
        let secrets = match each::secrets(&self.context(), &member, &self.args.secrets) {
            Ok(secrets) => secrets,
            // That is this account's alone: the others may have theirs.
            Err(error) => {
                self.app.ui.warn_of(&error);
                let ended = each::Ended::Code(error.kind().exit_code().into());
                return done(EachRun::new(&member.username, ended, 0.0));
            }
        };
        if !each::started(&self.context(), &member, &self.program)? {
            self.app.ui.note(&format!("{} has no active account any more", member.username));
            return Ok(());
        }
        let settings = &self.app.settings;
        let job = Job {
            argv: &self.args.argv,
            user: &member.username,
            home: &settings.home,
            withheld: &settings.secret_variables,
            secrets: &secrets,
        };
        if let Err(error) = job.start(at, &self.events.0) {
            // What a shell says of a program that it cannot find, or not run.
            let code = if error.kind() == Kind::NotFound { 127 } else { 126 };
            self.note_end(&member, each::Ended::Code(code));
            return Err(error);
        }
        self.running.insert(at, member);
        Ok(())
    }

    fn next_event(&mut self, done: &mut impl FnMut(EachRun) -> Result<()>) {
        // This end holds a sender too: it never fails.
        let Ok((at, event)) = self.events.1.recv() else { return };
        let told = match event {
            Event::Line(stream, line) => match self.running.get(&at) {
                Some(member) => self.pass_on(member, stream, &line),
                None => Ok(()),
            },
            Event::Ended(ended, time) => match self.running.remove(&at) {
                Some(member) => {
                    self.note_end(&member, ended);
                    done(EachRun::new(&member.username, ended, seconds(time)))
                }
                None => Ok(()),
            },
        };
        if let Err(error) = told {
            self.failed.get_or_insert(error);
        }
    }

    /// In the formats for programs, standard output is the answer's alone.
    fn pass_on(&self, member: &Member, stream: Stream, line: &[u8]) -> Result<()> {
        let stream = if self.app.ui.format == Format::Table { stream } else { Stream::Err };
        self.app.ui.pass_on(stream, &format!("{} | ", member.username), line)
    }

    fn note_end(&self, member: &Member, ended: each::Ended) {
        if let Err(error) = each::completed(&self.context(), member, &self.program, ended) {
            self.app.ui.warn(&format!("how it ended for {} stands in no log: {error}", member.username));
        }
    }

    /// The command's context, as late as it is by now.
    fn context(&self) -> Context<'a> {
        let late = chrono::TimeDelta::from_std(self.begun.elapsed()).unwrap_or_default();
        Context { now: self.app.now + late, ..self.app.context(self.actor) }
    }
}

/// To the millisecond.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e3).round() / 1e3
}
