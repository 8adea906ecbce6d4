//! Reading settings of a profile: one by its key, a whole file, or all of them.

use crate::domain::Context;
use crate::domain::access::{Action, Target, authorize};
use crate::domain::config::file;
use crate::domain::json::path::Step;
use crate::domain::json::{FieldPath, Verbatim};
use crate::domain::user::Member;
use crate::error::{Error, Result};
use crate::store::backend::Lazy;
use crate::store::key::Key;

/// A setting, or a file of them.
#[derive(Debug, Clone)]
pub struct Setting {
    /// How it is named.
    pub key: FieldPath,
    /// Its value, as it is spelled.
    pub value: Verbatim,
    /// The file that it stands in: `etc/voice.json`.
    pub file: String,
    /// Whether the profile has that file; else the value is the template's.
    pub stored: bool,
    /// The bytes of the file, where all of it was asked for.
    pub whole: Option<Vec<u8>>,
}

/// The setting that `key` names; a whole file where it names one.
pub fn get(ctx: &Context<'_>, subject: &Member, key: &FieldPath) -> Result<Setting> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    let (file, path) = file::split(key)?;
    let setting = whole(ctx, subject, &file)?;
    let Some(path) = path else { return Ok(setting) };
    let found = setting.value.at(&path).cloned();
    let value = found.ok_or_else(|| unknown(&setting.key, &setting.value, &path))?;
    Ok(Setting { key: key.clone(), value, whole: None, ..setting })
}

/// Every single value, or those beneath `prefix`. A file that cannot be read is an item that fails.
pub fn list<'a>(ctx: &Context<'a>, subject: &'a Member, prefix: Option<&FieldPath>) -> Result<Lazy<'a, Setting>> {
    authorize(ctx, Action::ReadProfile, Target::Member(subject))?;
    if let Some(prefix) = prefix {
        return Ok(Box::new(leaves(get(ctx, subject, prefix)?).into_iter().map(Ok)));
    }
    let (ctx, files) = (*ctx, file::all(ctx, subject)?);
    // One file at a time: what a profile's configuration holds together is never in memory.
    Ok(Box::new(files.into_iter().flat_map(move |file| match whole(&ctx, subject, &file) {
        Ok(setting) => leaves(setting).into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error)],
    })))
}

fn whole(ctx: &Context<'_>, subject: &Member, key: &Key) -> Result<Setting> {
    let opened = file::open(ctx, subject, key.clone())?;
    if !file::exists(&opened) {
        return Err(file::unknown(ctx, subject, key));
    }
    let value = file::read(ctx, subject, &opened)?.value()?;
    let bytes = opened.bytes().to_vec();
    Ok(Setting { key: file::root(key), value, file: opened.name, stored: opened.stored.is_some(), whole: Some(bytes) })
}

/// The single values in a setting; an object or a list without any is one itself.
fn leaves(setting: Setting) -> Vec<Setting> {
    fn walk(key: FieldPath, value: &Verbatim, found: &mut Vec<(FieldPath, Verbatim)>) {
        if value.members().is_empty() && value.items().is_empty() {
            return found.push((key, value.clone()));
        }
        for (name, member) in value.members() {
            walk(key.then(Step::Name(name.clone())), member, found);
        }
        for (index, item) in value.items().iter().enumerate() {
            walk(key.then(Step::Index(index)), item, found);
        }
    }
    let mut found = Vec::new();
    walk(setting.key, &setting.value, &mut found);
    let Setting { file, stored, .. } = setting;
    found.into_iter().map(|(key, value)| Setting { key, value, file: file.clone(), stored, whole: None }).collect()
}

/// The key that is nearest to one that is not in its file.
pub(super) fn near(root: &FieldPath, file: &Verbatim, path: &FieldPath) -> Option<FieldPath> {
    file.near(path).map(|near| near.steps().iter().fold(root.clone(), |key, step| key.then(step.clone())))
}

/// The error for a path that is not in its file.
pub(super) fn unknown(root: &FieldPath, file: &Verbatim, path: &FieldPath) -> Error {
    let key = path.steps().iter().fold(root.clone(), |key, step| key.then(step.clone()));
    let error = Error::not_found(format!("there is no {key}"));
    match near(root, file, path) {
        Some(near) => error.hint(format!("did you mean '{near}'?")),
        None => error.hint(format!("see what there is with: mh config list {root}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_stands_beside_the_one_that_was_meant() {
        let file =
            Verbatim::parse(r#"{"tts": {"piper": {"rate": 1, "binary": "x"}}, "stt": {}, "list": [1]}"#).unwrap();
        let near =
            |path: &str| near(&FieldPath::field("voice"), &file, &path.parse().unwrap()).map(|key| key.to_string());
        assert_eq!(near("tts.piper.rat").as_deref(), Some("voice.tts.piper.rate"));
        assert_eq!(near("tts.pier.rate").as_deref(), Some("voice.tts.piper"));
        assert_eq!(near("ttss").as_deref(), Some("voice.tts"));
        for none in ["tts.piper.binary.x", "list[3]", "quite.different", "tts.piper.rate"] {
            assert_eq!(near(none), None, "{none}");
        }
    }

    #[test]
    fn leaves_are_single_values_in_the_order_of_the_file() {
        let value = Verbatim::parse(r#"{"b": {"c": 1E5, "d": []}, "a": [true, {"e": "x"}], "o": {}}"#).unwrap();
        let key = FieldPath::field("f.g");
        let setting = Setting { key, value, file: String::new(), stored: true, whole: None };
        let rows: Vec<_> = leaves(setting).iter().map(|one| format!("{}={}", one.key, one.value)).collect();
        let f = "\"f.g\"";
        assert_eq!(
            rows,
            [
                format!("{f}.b.c=1E5"),
                format!("{f}.b.d=[]"),
                format!("{f}.a[0]=true"),
                format!("{f}.a[1].e=\"x\""),
                format!("{f}.o={{}}")
            ]
        );
    }
}
