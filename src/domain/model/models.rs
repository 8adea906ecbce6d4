//! `etc/models.json` as it is read and changed: what is not meant to change stays byte for byte.

use super::{How, Role};
use crate::domain::Context;
use crate::domain::document::{self, Opened};
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Patch, Verbatim};
use crate::domain::user::Member;
use crate::error::{Error, Kind, Result, nearest};
use crate::store::key::{Key, Kind as KeyKind};

/// The document, open for reading and changing.
pub(super) struct Models<'a> {
    ctx: &'a Context<'a>,
    subject: &'a Member,
    /// As it was opened.
    pub(super) opened: Opened,
    /// As it becomes.
    pub(super) patch: Patch,
}

fn field(name: &str, further: &[&str]) -> FieldPath {
    FieldPath::new(Step::Name(name.to_owned()), further.iter().map(|name| Step::Name((*name).to_owned())))
}

impl<'a> Models<'a> {
    /// The profile's, or the template's where it has none.
    pub(super) fn open(ctx: &'a Context<'a>, subject: &'a Member) -> Result<Self> {
        let opened = document::open(ctx, subject, Key::new(KeyKind::Config, "models.json")?, "etc/models.json")?;
        let patch = Patch::open(&opened.key, opened.bytes());
        let patch = patch.map_err(|error| ctx.store.with_path(&subject.scope(), &opened.key, error))?;
        Ok(Self { ctx, subject, opened, patch })
    }

    /// Whether it becomes what it is.
    pub(super) fn is_unchanged(&self) -> bool {
        self.patch.bytes() == self.opened.bytes()
    }

    /// The error for what stands at a path and is not what it has to be.
    fn damaged(&self, path: &FieldPath, why: &str) -> Error {
        let line = self.patch.line(path).ok().flatten().map_or_else(String::new, |line| format!(", line {line}"));
        let error = Error::new(Kind::Damaged, format!("{}{line}: {path} {why}", self.opened.name));
        self.ctx
            .store
            .with_path(&self.subject.scope(), &self.opened.key, error)
            .hint("correct it in the editor: mh config edit models")
    }

    /// The object at a path, which has to be one.
    fn object(&self, path: &FieldPath) -> Result<Verbatim> {
        match self.patch.get(path)? {
            Some(object @ Verbatim::Object(_)) => Ok(object),
            Some(other) => Err(self.damaged(path, &format!("is {} where an object was expected", other.a_type()))),
            None => Err(self.damaged(path, "is not there")),
        }
    }

    /// Every role with the entry that plays it.
    pub(super) fn defaults(&self) -> Result<Vec<(String, String)>> {
        let path = FieldPath::field("defaults");
        let defaults = self.object(&path)?;
        let text = |(role, entry): &(String, Verbatim)| match entry.as_str() {
            Some(entry) => Ok((role.clone(), entry)),
            None => {
                let why = format!("is {} where the id of a model was expected", entry.a_type());
                Err(self.damaged(&field("defaults", &[role]), &why))
            }
        };
        defaults.members().iter().map(text).collect()
    }

    /// The entry that plays a role.
    pub(super) fn entry_of(&self, role: &str) -> Result<String> {
        let defaults = self.defaults()?;
        if let Some((_, entry)) = defaults.iter().find(|(known, _)| known == role) {
            return Ok(entry.clone());
        }
        let roles: Vec<_> = defaults.iter().map(|(role, _)| role.as_str()).collect();
        let error = Error::not_found(format!("there is no role {role:?}"));
        let error = match nearest(role, roles.iter().copied()) {
            Some(near) => error.hint(format!("did you mean '{near}'?")),
            None => error,
        };
        Err(error.hint(format!("the roles are: {}", roles.join(", "))))
    }

    /// A role that an entry plays.
    pub(super) fn role(&self, name: String, entry: String) -> Result<Role> {
        if self.object(&FieldPath::field("models"))?.get(&entry).is_none() {
            return Err(self.damaged(&field("defaults", &[&name]), &format!("names {entry:?}, which is not in models")));
        }
        let object = self.object(&field("models", &[&entry]))?;
        let text = |field: &str| object.get(field).and_then(Verbatim::as_str);
        let model = text("model").ok_or_else(|| self.damaged(&field("models", &[&entry]), "names no model"))?;
        let options = object.get("options").map_or(&[][..], Verbatim::members).to_vec();
        Ok(Role { name, model, provider: text("provider"), description: text("description"), options, entry })
    }

    /// Gives a role another model, in the document.
    pub(super) fn give(&self, role: &str, model: &str) -> Result<How> {
        let entry = self.entry_of(role)?;
        if model == entry {
            return Ok(How::Already);
        }
        if self.object(&FieldPath::field("models"))?.get(model).is_some() {
            return self.repoint(role, &entry, model).map(|()| How::Repointed);
        }
        let former = self.role(role.to_owned(), entry.clone())?.model;
        if former == model {
            return Ok(How::Already);
        }
        let others = self.others(role, &entry)?;
        let at = field("models", &[&entry]);
        if others.is_empty() {
            self.patch.put(&at.then(Step::Name("model".to_owned())), &text(model)?)?;
            return Ok(How::Renamed(former));
        }
        let own = self.copy(role, &at, model)?;
        self.repoint(role, &entry, &own).map(|()| How::Copied(others))
    }

    /// The other roles that an entry plays, by default or in some mode.
    fn others(&self, role: &str, entry: &str) -> Result<Vec<String>> {
        let mut others: Vec<String> =
            self.defaults()?.into_iter().filter(|(_, id)| id == entry).map(|(name, _)| name).collect();
        for (_, mode) in self.modes()? {
            let plays = mode.members().iter().filter(|(_, id)| id.as_str().as_deref() == Some(entry));
            others.extend(plays.map(|(name, _)| name.clone()));
        }
        others.retain(|other| other != role);
        others.sort();
        others.dedup();
        Ok(others)
    }

    /// Which entry plays a role in a mode, where that is said.
    fn modes(&self) -> Result<Vec<(String, Verbatim)>> {
        let modes = self.patch.get(&FieldPath::field(MODES))?;
        Ok(modes.map(|modes| modes.members().to_vec()).unwrap_or_default())
    }

    /// Adds an entry for one role like the one at a path, with another model; its id is the answer.
    fn copy(&self, role: &str, like: &FieldPath, model: &str) -> Result<String> {
        let models = self.object(&FieldPath::field("models"))?;
        let id = format!("{role}.{}", slug(model));
        let mut ids = [id.clone()].into_iter().chain((2..).map(|n| format!("{id}-{n}")));
        let id = ids.find(|id| models.get(id).is_none()).unwrap_or(id);
        let at = field("models", &[&id]);
        self.patch.put(&at, &self.object(like)?)?;
        self.patch.put(&at.then(Step::Name("model".to_owned())), &text(model)?)?;
        self.patch.put(&at.then(Step::Name("roles".to_owned())), &Verbatim::Array(vec![text(role)?]))?;
        Ok(id)
    }

    /// Lets a role be played by another entry wherever it was played by this one.
    fn repoint(&self, role: &str, from: &str, to: &str) -> Result<()> {
        let to = text(to)?;
        let is_from = |id: &Verbatim| id.as_str().as_deref() == Some(from);
        self.patch.put(&field("defaults", &[role]), &to)?;
        for (mode, plays) in self.modes()? {
            if plays.get(role).is_some_and(is_from) {
                self.patch.put(&field(MODES, &[&mode, role]), &to)?;
            }
        }
        let hierarchy = field("roleHierarchy", &[role]);
        let chain = self.patch.get(&hierarchy)?;
        for (index, _) in chain.iter().flat_map(Verbatim::items).enumerate().filter(|(_, id)| is_from(id)) {
            self.patch.put(&hierarchy.then(Step::Index(index)), &to)?;
        }
        Ok(())
    }
}

/// Where it stands which entry plays a role in a mode.
const MODES: &str = "cognitiveModeMappings";

fn text(text: &str) -> Result<Verbatim> {
    Verbatim::of(text).map_err(|error| Error::bug(error.to_string()))
}

/// A model's name as a part of an id: `qwen3-coder:30b` is `qwen3-coder-30b`.
fn slug(model: &str) -> String {
    let lower = model.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_models_name_becomes_part_of_an_id() {
        assert_eq!(slug("qwen3-coder:30b"), "qwen3-coder-30b");
        assert_eq!(slug("hf.co/Org/Name:Q4_K"), "hf-co-org-name-q4-k");
    }
}
