//! What lies where: kinds of files, modes, what is missing, left over, or confusing on another disk.

use std::path::{Path, PathBuf};

use super::names::Names;
use super::{Finding, Remedy, Report, owners};
use crate::store::inspect::{Form, Inspected, Part};
use crate::store::key::Scope;

/// How many modes are told one by one before they are told as one.
const FEW: usize = 3;

/// A link that MetaHuman makes itself.
const WELCOME_LINK: &[u8] = b"persona/active-profile.md";

/// What is known of a scope while it is walked.
#[derive(Debug)]
pub(super) struct Layout {
    scope: Scope,
    names: Names,
    open: Told,
    shut: Told,
    foreign: Told,
    owner: Option<u32>,
    root: PathBuf,
}

/// Things of one sort of which the first few are told, and the rest counted.
#[derive(Debug, Default)]
struct Told {
    first: Vec<(PathBuf, String)>,
    count: usize,
}

impl Told {
    fn add(&mut self, path: &Path, what: String) {
        self.count += 1;
        if self.first.len() < FEW {
            self.first.push((path.to_owned(), what));
        }
    }

    /// A finding for each of a few, one for all of many.
    fn tell(self, root: &Path, many: &str) -> Vec<Finding> {
        if self.count <= FEW {
            self.first.into_iter().map(|(path, what)| Finding::warning(&path, what)).collect()
        } else {
            vec![Finding::warning(root, format!("{} {many}", self.count))]
        }
    }
}

impl Layout {
    pub(super) fn new(scope: &Scope) -> Self {
        Self {
            scope: scope.clone(),
            names: Names::default(),
            open: Told::default(),
            shut: Told::default(),
            foreign: Told::default(),
            owner: None,
            root: PathBuf::new(),
        }
    }

    /// Looks at one name; whether a document lies there that can be read.
    pub(super) fn check(&mut self, report: &mut Report, item: &Inspected<'_>) -> bool {
        self.surface(report, item);
        let path = &item.path;
        match (&item.part, item.form) {
            (Part::Layout, Form::Missing) => {
                report
                    .add(Finding::warning(path, "this directory is missing").remedy(&self.scope, Remedy::Directories));
            }
            (_, Form::Missing) => {}
            (_, Form::Symlink) if item.name == WELCOME_LINK => {}
            (part, Form::Symlink) => report.add(link(part, path)),
            (Part::Staged, _) => {
                let what = "left over from a command that was stopped half-way";
                report.add(Finding::warning(path, what).remedy(&self.scope, Remedy::Leftovers));
            }
            (Part::Log { torn: true }, Form::File) => {
                let what = "the last line of the log is torn, as a crash leaves it";
                report.add(Finding::warning(path, what).remedy(&self.scope, Remedy::Leftovers));
            }
            (Part::Torn, _) => {
                let finding = Finding::warning(path, "the torn end of a log, moved aside after a crash");
                report.add(finding.hint("what it held was never acknowledged; look at it, then remove it"));
            }
            (part, form) => report.findings.extend(misplaced(part, form, path)),
        }
        item.form == Form::File && matches!(item.part, Part::Document(_) | Part::Data)
    }

    /// Modes, owners, names.
    fn surface(&mut self, report: &mut Report, item: &Inspected<'_>) {
        if item.form == Form::Missing {
            return;
        }
        if item.part == Part::Root {
            (self.owner, self.root) = (Some(item.owner), item.path.clone());
        } else if self.names.clash(item.name) {
            report.add(
                Finding::warning(&item.path, "another name here differs only in case or Unicode normal form")
                    .hint("on some disks the two are one; rename one of them before the home moves"),
            );
        }
        if item.excess != 0 {
            self.open.add(&item.path, format!("its mode ({:o}) lets other OS users in", item.mode));
        }
        if item.is_shut {
            self.shut.add(&item.path, format!("its mode ({:o}) or group keeps the home's group out", item.mode));
        }
        if self.owner.is_some_and(|owner| owner != item.owner) && item.part != Part::Profile {
            self.foreign.add(&item.path, "it belongs to another OS user than what lies around it".to_owned());
        }
    }

    /// What the whole walk came to. `because` says why modes are as they are, where that is known.
    pub(super) fn conclude(self, report: &mut Report, because: Option<&str>) {
        for finding in self.open.tell(&self.root, "files and directories have modes that let other OS users in") {
            let finding = match because {
                Some(because) => finding.hint(because),
                None => finding,
            };
            report.add(finding.remedy(&self.scope, Remedy::Modes));
        }
        for finding in self.shut.tell(&self.root, "files and directories keep the home's group out") {
            report.add(finding.remedy(&self.scope, Remedy::Modes));
        }
        for finding in
            self.foreign.tell(&self.root, "files and directories belong to another OS user than what lies around them")
        {
            report.add(match self.scope {
                Scope::Home => finding.hint("give them back as the system's administrator, with chown"),
                Scope::Profile(_) => finding.hint(owners::AS_ROOT).remedy(&self.scope, Remedy::Owner),
            });
        }
    }
}

/// What stands where something of another sort belongs.
fn misplaced(part: &Part, form: Form, path: &Path) -> Option<Finding> {
    let file = match part {
        Part::Document(_) | Part::Data | Part::Format | Part::Lock => true,
        Part::Log { .. } | Part::History(_) | Part::Conversation => true,
        Part::Root | Part::Layout | Part::Profile => false,
        Part::Staged | Part::Torn | Part::Other => return None,
    };
    let what = match (file, form) {
        (true, Form::Directory) => "there is a directory where a file belongs",
        (true, Form::Other) => "there is a FIFO, socket or device where a file belongs",
        // Other programs may keep a file of theirs beside the profiles.
        (false, Form::File | Form::Other) if *part != Part::Profile => {
            "there is something else where a directory belongs"
        }
        _ => return None,
    };
    Some(Finding::damage(path, what).hint("mh left it as it is; move it away to go on"))
}

fn link(part: &Part, path: &Path) -> Finding {
    let what = "there is a symbolic link, and mh follows none inside a home";
    match part {
        Part::Other => Finding::warning(path, what).hint("what it leads to is not seen, searched or backed up"),
        _ => Finding::damage(path, what).hint("move it away, and put what it leads to in its place"),
    }
}
