//! The page of `mh status` for people: one screen, also of a narrow terminal.

use crate::cli::app::Chosen;
use crate::cli::flow::wrapped;
use crate::cli::shorten::Tails;
use crate::cli::status::view::StatusView;
use crate::cli::style::{counted, size};
use crate::cli::ui::Style;
use crate::cli::{table, whoami};

/// How wide the names of parts are, with a gap.
const LABEL: usize = 10;
/// How far lists stand in.
const INDENT: usize = 2;
/// The colours of what should be looked at, as an ANSI code.
const ALERT: &str = "33";
/// What stands for a part that cannot be read.
const UNREAD: &str = "cannot be read, see mh doctor";

/// The page, without a final line end.
pub(super) fn draw(status: &StatusView, style: &Style) -> String {
    let mut rows = rows(status, style).into_iter();
    let mut parts = vec![
        style.bold(&wrapped(&who(status, style), 0, style)),
        [("mode", mode(status, style)), ("facet", facet(status, style)), ("trust", trust(status, style))]
            .map(|(label, said)| fact(label, said, style))
            .join("\n"),
    ];
    let mut captured = vec![fact("memories", memories(status), style)];
    let latest = status.memories.as_ref().map_or(0, |memories| memories.latest.len());
    captured.extend(rows.by_ref().take(latest));
    captured.extend(some_unread(status, "memories", style).filter(|_| status.memories.is_some()));
    parts.push(captured.join("\n"));
    let mut to_do = vec![fact("tasks", tasks(status), style)];
    let urgent = status.tasks.iter().flat_map(|tasks| &tasks.urgent);
    to_do.extend(urgent.zip(rows).map(|(task, row)| if task.overdue { style.paint(ALERT, &row) } else { row }));
    to_do.extend(some_unread(status, "tasks", style).filter(|_| status.tasks.is_some()));
    parts.push(to_do.join("\n"));
    parts.push(
        [fact("disk", status.bytes.map(size).ok_or(UNREAD), style), fact("doctor", health(status), style)].join("\n"),
    );
    parts.join("\n\n")
}

/// A part in words; an error is what should be looked at.
type Said<'a> = Result<String, &'a str>;

/// A part's name and what is said of it.
fn fact(label: &str, said: Result<String, impl AsRef<str>>, style: &Style) -> String {
    let label = style.dim(&format!("{label:LABEL$}"));
    match said {
        Ok(text) => label + &wrapped(&text, LABEL, style),
        Err(alert) => label + &style.paint(ALERT, &wrapped(alert.as_ref(), LABEL, style)),
    }
}

fn who(status: &StatusView, style: &Style) -> String {
    let who = &status.who;
    let username = who.username.as_deref().unwrap_or("nobody");
    let name = who.display_name.as_ref().map(|name| format!("{} ({username})", style.line(name)));
    let mut said = vec![name.unwrap_or_else(|| username.to_owned())];
    said.extend(who.role.map(|role| role.to_string()));
    let others = who.subject.as_ref().filter(|subject| Some(*subject) != who.username.as_ref());
    said.extend(others.map(|subject| format!("on the profile of {subject}")));
    // Whoever typed a name, or is alone, knows how it was chosen.
    let hidden = |chosen: &Chosen| matches!(chosen, Chosen::Environment | Chosen::Switch);
    said.extend(who.chosen.filter(hidden).map(|chosen| whoami::how(chosen).to_owned()));
    said.join(", ")
}

fn mode(status: &StatusView, style: &Style) -> Said<'static> {
    let mode = style.line(status.mode.as_ref().ok_or(UNREAD)?);
    Ok(status.since.map_or_else(|| mode.clone(), |since| format!("{mode} since {}", style.time(since))))
}

fn facet(status: &StatusView, style: &Style) -> Said<'static> {
    match &status.facet {
        Some(facet) => Ok(style.line(facet)),
        None if status.unread("facet") > 0 => Err(UNREAD),
        None => Ok("none".to_owned()),
    }
}

fn trust(status: &StatusView, style: &Style) -> Said<'static> {
    status.trust_level.as_ref().map(|level| style.line(level)).ok_or(UNREAD)
}

fn memories(status: &StatusView) -> Said<'static> {
    let memories = status.memories.as_ref().ok_or(UNREAD)?;
    Ok(match memories.total {
        0 => "none yet; keep one with: mh capture".to_owned(),
        total => format!("{} today, {} this week, {total} in all", memories.today, memories.week),
    })
}

fn tasks(status: &StatusView) -> Said<'static> {
    let tasks = status.tasks.as_ref().ok_or(UNREAD)?;
    if tasks.open == 0 {
        return Ok("none open".to_owned());
    }
    let counts = [(tasks.open, "open"), (tasks.overdue, "overdue"), (tasks.due, "due today")];
    let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    Ok(counts.collect::<Vec<_>>().join(", "))
}

/// What a look at the whole would say, as far as it is known here.
fn health(status: &StatusView) -> Result<String, String> {
    let unread = status.unread.len() as u64;
    match status.health.damage + status.health.warnings {
        0 if unread == 0 => Ok("all is well".to_owned()),
        0 => Err(format!("{} cannot be read: mh doctor", counted(unread, "document"))),
        found => Err(format!("{}: mh doctor --quick", counted(found, "finding"))),
    }
}

/// Says that some of a part's documents cannot be read.
fn some_unread(status: &StatusView, part: &str, style: &Style) -> Option<String> {
    let count = status.unread(part);
    let said = format!("{:INDENT$}{count} {UNREAD}", "");
    (count > 0).then(|| style.paint(ALERT, &wrapped(&said, INDENT, style)))
}

/// The latest memories and after them the urgent tasks, a line each, in the same columns.
fn rows(status: &StatusView, style: &Style) -> Vec<String> {
    let latest = status.memories.iter().flat_map(|memories| &memories.latest);
    let urgent = status.tasks.iter().flat_map(|tasks| &tasks.urgent);
    let latest = latest.map(|memory| (&memory.id, &memory.when, &memory.text));
    let rows: Vec<_> = latest.chain(urgent.map(|task| (&task.id, &task.when, &task.title))).collect();
    let tails = Tails::of(rows.iter().map(|(id, ..)| id.as_str()));
    let cells = |(id, when, text): (&String, &String, &String)| {
        let id = (!style.is_narrow()).then(|| tails.short(id));
        id.into_iter().chain([when.clone(), text.clone()]).collect()
    };
    table::lines(rows.into_iter().map(cells).collect(), INDENT, style)
}
