//! Changing a session that goes on, in one operation: what stands in its context, or that somebody
//! was there. What is not changed stays byte for byte.

use serde_json::json;

use super::Session;
use super::resolve::named;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::json::assignment::Given;
use crate::domain::json::path::Step;
use crate::domain::json::{Assignment, FieldPath, Patch, Verbatim};
use crate::domain::user::Member;
use crate::domain::{Context, document, stamp};
use crate::error::{Error, Result};
use crate::id::OpId;
use crate::store::backend::Stored;

/// The short names of what `mh` puts into a context.
const SHORT: [(&str, &str); 2] = [("voice", "voice_settings"), ("ui", "ui_preferences")];

/// What `mh` says of a session itself where it prints a context: a value of that name would be hidden.
const RESERVED: [&str; 9] =
    ["id", "user", "type", "label", "status", "createdAt", "lastActivity", "expiresAt", "conversation_history"];

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The session.
    pub id: String,
    /// What has other values now, as it stands in the context.
    pub keys: Vec<String>,
    /// The operation; `None` where everything was so already, and for a dry run.
    pub op: Option<OpId>,
}

/// Notes that something happened in the session that `text` names.
pub fn touch(ctx: &Context<'_>, subject: &Member, text: &str, dry: bool) -> Result<Changed> {
    change(ctx, subject, text, "session.touch", dry, |patch| {
        patch.set("lastActivity", &json!(stamp(ctx.now)))?;
        Ok(Vec::new())
    })
}

/// Gives values to the context of the session that `text` names. The profile's own settings stay.
pub fn set(ctx: &Context<'_>, subject: &Member, text: &str, assignments: &[Assignment], dry: bool) -> Result<Changed> {
    let within = assignments.iter().map(in_context).collect::<Result<Vec<_>>>()?;
    change(ctx, subject, text, "session.set", dry, |patch| {
        let mut keys = Vec::new();
        for assignment in &within {
            let before = patch.get(&assignment.path)?;
            patch.assign(assignment)?;
            let after = patch.get(&assignment.path)?;
            if !before.zip(after).is_some_and(|(before, after)| before.means_the_same(&after)) {
                keys.extend(assignment.path.split_first().1.map(|path| path.to_string()));
            }
        }
        Ok(keys)
    })
}

/// The same assignment in a session's document: `voice.language` is `context.voice_settings.language`.
fn in_context(assignment: &Assignment) -> Result<Assignment> {
    let Assignment { path, given } = assignment;
    let (first, rest) = path.split_first();
    let Step::Name(name) = first else {
        return Err(Error::usage(format!("{path} names nothing in a context")).hint("name it as in voice.language"));
    };
    if RESERVED.contains(&name.as_str()) {
        return Err(Error::usage(format!("{name} is what the session itself is, and no value of its context"))
            .hint("choose another name; label and type are said at the start: mh session start --label TEXT"));
    }
    let group = SHORT.iter().find(|(short, long)| short == name || long == name);
    let is_object = matches!(given, Given::Json(Verbatim::Object(_)));
    if let (Some(_), None, false) = (group, &rest, is_object) {
        return Err(Error::usage(format!("{path} is a whole group of values"))
            .hint(format!("name a value in it, as in {path}.NAME, or give all of it: {path}:='{{…}}'")));
    }
    let name = group.map_or(name.as_str(), |(_, long)| long);
    let rest = rest.iter().flat_map(|rest| rest.steps()).cloned();
    let steps = [Step::Name(name.to_owned())].into_iter().chain(rest);
    Ok(Assignment { path: FieldPath::new(Step::Name("context".to_owned()), steps), given: given.clone() })
}

/// Changes a live session's document, worked out under the lock from what stands there then.
fn change(
    ctx: &Context<'_>,
    subject: &Member,
    text: &str,
    event: &str,
    dry: bool,
    work: impl Fn(&Patch) -> Result<Vec<String>>,
) -> Result<Changed> {
    authorize(ctx, Action::WriteSession, Target::Member(subject))?;
    let Session { key, id, .. } = named(ctx, &subject.scope(), text)?;
    let gone = || Error::not_found(format!("{id} is gone"));
    let changed = |stored: &Stored| {
        let at_path = |error| ctx.store.with_path(&subject.scope(), &key, error);
        Session::read(&key, stored).map_err(at_path)?.check_live(ctx)?;
        let patch = Patch::open(&key, &stored.bytes).map_err(at_path)?;
        let keys = work(&patch)?;
        Ok::<_, Error>((keys, patch.bytes()))
    };
    if dry {
        let (keys, _) = changed(&ctx.store.get(&subject.scope(), &key)?.ok_or_else(gone)?)?;
        return Ok(Changed { id, keys, op: None });
    }
    let mut op = document::lock(ctx, subject, event, Action::WriteSession)?;
    let stored = op.get(&key)?.ok_or_else(gone)?;
    let (keys, bytes) = changed(&stored)?;
    if bytes == stored.bytes {
        return Ok(Changed { id, keys, op: None });
    }
    op.replace(&key, &stored, &bytes)?;
    op.detail("id", &id);
    if !keys.is_empty() {
        op.detail("keys", &keys);
    }
    Ok(Changed { id, keys, op: Some(op.commit()?.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Result<String> {
        in_context(&text.parse().unwrap()).map(|assignment| assignment.path.to_string())
    }

    #[test]
    fn names_lead_into_the_context_and_nowhere_else() {
        assert_eq!(place("voice.language=en").unwrap(), "context.voice_settings.language");
        assert_eq!(place("voice_settings.tts.speed:=1.10").unwrap(), "context.voice_settings.tts.speed");
        assert_eq!(place("ui.theme=dark").unwrap(), "context.ui_preferences.theme");
        assert_eq!(place("topic=kiln").unwrap(), "context.topic");
        assert_eq!(place("endedAt:=null").unwrap(), "context.endedAt");
        assert_eq!(place("ui:={}").unwrap(), "context.ui_preferences");
        for bad in ["voice=en", "ui:=3", "[0]=x", "id=5", "status.x=1", "conversation_history:=[]"] {
            assert!(place(bad).is_err(), "{bad}");
        }
    }
}
