//! A plan for people: who comes, what, and what is odd about it, in lines of the screen's width.

use super::plan::{GroupView, OddView, PersonView, PlanView};
use crate::cli::flow::wrapped;
use crate::cli::style::{counted, size};
use crate::cli::ui::Style;

/// How far lists stand in.
const INDENT: usize = 2;
/// The widest that bytes are written.
const SIZE: usize = 9;
/// The colours of what should be looked at, and of what stands in the way, as ANSI codes.
const ALERT: &str = "33";
const BLOCK: &str = "31";

/// The page, without a final line end.
pub(super) fn draw(plan: &PlanView, style: &Style) -> String {
    let page = Page { plan, style, count: plan.files.max(plan.rewritten).to_string().len() };
    let mut parts =
        vec![format!("{} {}", style.bold(&style.line(&plan.source)), style.dim(&format!("({})", plan.layout)))];
    parts.extend(plan.people.iter().map(|person| page.person(person)));
    parts.push(page.whole());
    parts.extend(page.rewrites());
    parts.extend(page.left());
    let blocked = format!("{} cannot come over as things stand", counted(plan.blocked, "name"));
    parts.extend(page.odd(&blocked, BLOCK, plan.blocked, &plan.first_blocked));
    let wrong = format!("{} with something wrong; they come over as they are", counted(plan.problems, "name"));
    parts.extend(page.odd(&wrong, ALERT, plan.problems, &plan.first_problems));
    parts.extend(page.notes());
    parts.join("\n\n")
}

struct Page<'a> {
    plan: &'a PlanView,
    style: &'a Style,
    /// How wide counts are.
    count: usize,
}

impl Page<'_> {
    fn person(&self, person: &PersonView) -> String {
        let mut said = vec![person.role.clone()];
        if let Some(former) = person.former.as_ref().filter(|former| **former != person.username) {
            said.push(format!("was {}", self.style.line(former)));
        }
        said.push(match person.data {
            true => format!("into profiles/{}", person.username),
            false => "gets a fresh profile".to_owned(),
        });
        let said = wrapped(&format!("{}  {}", person.username, said.join(", ")), INDENT, self.style);
        let mut lines = vec![said.replacen(&person.username, &self.style.bold(&person.username), 1)];
        // What people look for comes first, then directory after directory.
        let is_directory = |group: &&GroupView| group.name != "memories" && !group.name.starts_with("tasks ");
        let (directories, known): (Vec<_>, Vec<_>) = person.groups.iter().partition(is_directory);
        lines.extend(known.into_iter().map(|group| self.amount(group.files, group.bytes, &group.name)));
        let directory = |group: &GroupView| match group.name.as_str() {
            "memory" => "the rest of memory/".to_owned(),
            name => format!("{name}/"),
        };
        lines.extend(directories.into_iter().map(|group| self.amount(group.files, group.bytes, &directory(group))));
        lines.join("\n")
    }

    fn whole(&self) -> String {
        self.style.bold(&self.amount(self.plan.files, self.plan.bytes, "in all"))
    }

    fn amount(&self, files: u64, bytes: u64, what: &str) -> String {
        let (count, indent) = (self.count, INDENT + self.count + 1 + "files".len() + 2 + SIZE + 2);
        let noun = if files == 1 { "file " } else { "files" };
        let what = wrapped(&self.style.line(what), indent, self.style);
        format!("{:INDENT$}{files:>count$} {noun}  {:>SIZE$}  {what}", "", size(bytes))
    }

    fn rewrites(&self) -> Option<String> {
        let (plan, count) = (self.plan, self.count);
        let line = |names: u64, what: &str| {
            format!("{:INDENT$}{names:>count$}  {}", "", wrapped(what, INDENT + count + 2, self.style))
        };
        let lines = plan.rewrites.iter().map(|rewrite| line(rewrite.names, rewrite.what));
        let heading = self.style.bold("rewritten on the way");
        (plan.rewritten > 0).then(|| [heading].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
    }

    fn left(&self) -> Option<String> {
        let mut lines = vec![self.style.bold("not into a profile")];
        for left in &self.plan.left {
            let names = left.first.iter().map(|name| self.style.line(name)).collect::<Vec<_>>().join(", ");
            let more = left.names > left.first.len() as u64;
            let all = if more { format!(", {} in all", left.names) } else { String::new() };
            lines.push(self.paragraph(&self.style.line(&left.why)));
            let indent = 2 * INDENT;
            lines.push(format!("{:indent$}{}", "", self.style.dim(&wrapped(&(names + &all), indent, self.style))));
        }
        (lines.len() > 1).then(|| lines.join("\n"))
    }

    /// Names with a reason each, under the directory that holds them.
    fn odd(&self, heading: &str, color: &str, count: u64, first: &[OddView]) -> Option<String> {
        let heading = self.style.bold(&wrapped(heading, 0, self.style));
        let mut lines = vec![self.style.paint(color, &heading)];
        let mut here = "";
        for odd in first {
            let (directory, last) = odd.name.rsplit_once('/').unwrap_or(("", &odd.name));
            if directory != here {
                here = directory;
                lines.push(format!("{:INDENT$}{}", "", self.style.dim(&(self.style.line(directory) + "/"))));
            }
            let indent = if here.is_empty() { INDENT } else { 2 * INDENT };
            let reasons = odd.reasons.iter().map(|reason| self.style.line(reason)).collect::<Vec<_>>().join("; ");
            let name = self.style.line(last);
            let room = self.style.width.map_or(usize::MAX, |width| width.saturating_sub(indent));
            if name.chars().count() + 2 + reasons.chars().count() <= room {
                lines.push(format!("{:indent$}{name}  {reasons}", ""));
            } else {
                let deeper = indent + INDENT;
                lines.push(format!("{:indent$}{name}\n{:deeper$}{}", "", "", wrapped(&reasons, deeper, self.style)));
            }
        }
        let more = count - (first.len() as u64).min(count);
        if more > 0 {
            lines.push(self.paragraph(&format!("and {more} more: mh migrate plan DIR --problems names them all")));
        }
        (count > 0).then(|| lines.join("\n"))
    }

    fn notes(&self) -> Option<String> {
        let plan = self.plan;
        let passwords = format!(
            "{} along; they count after mh auth password NAME --enable",
            match plan.passwords {
                1 => "1 password comes".to_owned(),
                several => format!("{several} passwords come"),
            }
        );
        let aside = "this is the home itself: the originals move to backups/pre-migration-… once all is built";
        let mut notes: Vec<&str> = plan.notes.iter().map(String::as_str).collect();
        notes.extend((plan.passwords > 0).then_some(passwords.as_str()));
        notes.extend(plan.in_place.then_some(aside));
        let lines = notes.into_iter().map(|note| self.paragraph(&self.style.line(note)));
        let heading = self.style.bold("good to know");
        (!plan.notes.is_empty() || plan.passwords > 0 || plan.in_place)
            .then(|| [heading].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
    }

    /// Words of a list, the lines after the first further in.
    fn paragraph(&self, text: &str) -> String {
        format!("{:INDENT$}{}", "", wrapped(text, 2 * INDENT, self.style))
    }
}
