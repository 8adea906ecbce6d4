//! Looking through what is said in the sessions of a profile: by its index, or by the files.

use super::matches::{Matcher, Reading};
use super::rank::Corpus;
use super::record::{Record, Said};
use super::scan::Outcome;
use crate::domain::Context;
use crate::domain::index::{self, Phrase, Unusable, Wanted};
use crate::domain::session::message::{Spoken, all, spoken};
use crate::domain::user::Member;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::id::SessionId;
use crate::store::Store;
use crate::store::key::Profile;

/// The sessions of a profile in which something can have been said.
pub(super) struct Talks {
    profile: Profile,
    sessions: Vec<SessionId>,
    /// Sessions that cannot be read: what was said in them is not shown.
    damaged: Vec<Error>,
    index: Option<index::Talks>,
}

impl Talks {
    /// Those of this profile, for somebody who may look.
    pub(super) fn of(ctx: &Context<'_>, member: &Member) -> Result<Self> {
        let (mut sessions, mut damaged) = (Vec::new(), Vec::new());
        for session in all(ctx, member)? {
            match session {
                // In a session of another program's name nothing was said here.
                Ok(session) => sessions.extend(session.session_id()),
                Err(error) if error.kind() == ErrorKind::Damaged => damaged.push(error),
                Err(error) => return Err(error),
            }
        }
        Ok(Self { profile: member.profile(), sessions, damaged, index: None })
    }

    /// Has the index asked, where there is enough to be worth it.
    pub(super) fn use_index(
        &mut self,
        ctx: &Context<'_>,
        member: &Member,
        progress: index::Progress<'_>,
    ) -> std::result::Result<(), Unusable> {
        self.index = index::Talks::open(ctx, member, &self.sessions, progress)?;
        Ok(())
    }

    /// Has the files read from now on.
    pub(super) fn use_files(&mut self) {
        self.index = None;
    }

    /// Adds to what is known of all documents what was said.
    pub(super) fn count(&self, store: &Store, matcher: &Matcher, corpus: &mut Corpus) -> Outcome<()> {
        let phrases: Option<Vec<Phrase<'_>>> = matcher.phrases().collect();
        let Some((index, phrases)) = self.index.as_ref().zip(phrases) else {
            let look = &mut |reading: &Reading<'_>| corpus.add(&matcher.counts(reading));
            return self.each(store, &Wanted::default(), look, &mut |_| ());
        };
        let (messages, words) = index.totals()?;
        corpus.documents += messages;
        corpus.words += words;
        for (holding, phrase) in corpus.holding.iter_mut().zip(phrases) {
            *holding += index.holding(phrase)?;
        }
        Ok(())
    }

    /// Shows every message that may be what is wanted to `look`; all of them, where the files are read.
    pub(super) fn each(
        &self,
        store: &Store,
        wanted: &Wanted<'_>,
        look: &mut dyn FnMut(&Reading<'_>),
        damaged: &mut dyn FnMut(&Error),
    ) -> Outcome<()> {
        self.damaged.iter().for_each(&mut *damaged);
        if let Some(index) = &self.index {
            index.rows(wanted, &mut |row| look(&Reading::kept(&row.record, row.places())))?;
            for said in index.damaged()? {
                self.at(store, &said)?.map(|spoken| spoken.message.inspect_err(&mut *damaged));
            }
            return Ok(());
        }
        for session in &self.sessions {
            for spoken in spoken(store, &self.profile, session, 0)? {
                let Spoken { line, message } = spoken?;
                match message {
                    Ok(message) => {
                        let said = Said { session: session.clone(), start: line.start };
                        look(&Reading::of(&Record::of_message(said, message)));
                    }
                    Err(error) => damaged(&error),
                }
            }
        }
        Ok(())
    }

    /// The message that stands there now.
    pub(super) fn record(&self, store: &Store, said: &Said) -> Result<Option<Record>> {
        let message = self.at(store, said)?.and_then(|spoken| spoken.message.ok());
        Ok(message.map(|message| Record::of_message(said.clone(), message)))
    }

    fn at(&self, store: &Store, said: &Said) -> Result<Option<Spoken>> {
        spoken(store, &self.profile, &said.session, said.start)?.next().transpose()
    }
}
