//! What can be offered at which argument: one table of the command tree.

use clap::Arg;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    Accounts,
    Memories,
    RemovedMemories,
    /// A relation and a memory: `follows:ID`.
    Links,
    /// A tag, a type or an entity in a search: `tag:work`.
    Query,
    /// Those that are open, done or removed.
    Tasks(Tasks),
    Sessions,
    /// A session, where nothing was said yet.
    Speech,
    Operations,
    Migrations,
    /// Of the backups in the directory that stands before it.
    Snapshots,
    Tokens,
    Projects,
    Tags,
    Entities,
    Types,
    Facets,
    Modes,
    TrustLevels,
    ModelRoles,
    Settings(Form),
    AccountKeys,
    /// A session, or a name in the contexts of sessions.
    ContextKeys,
    PersonaParts,
    PathParts,
    Views,
}

/// Which tasks a command takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tasks {
    Open,
    Done,
    Removed,
    /// Open ones first, then what is done.
    Any,
}

/// How a key is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Key,
    /// `KEY=`, with a value to come.
    Assignment,
}

impl Question {
    /// The question at an argument of a command: `memory-list`, empty for `mh` itself.
    pub(super) fn of(command: &str, arg: &Arg) -> Option<Self> {
        Self::named(command, &name(arg))
    }

    #[rustfmt::skip]
    fn named(command: &str, arg: &str) -> Option<Self> {
        Some(match (command, arg) {
            ("", "--user") | ("each", "--users") | ("user-add", "--like") | ("user-list", "--after")
            | ("audit-list", "--subject" | "--actor") | ("user-rename", "OLD")
            | ("user-show" | "user-set" | "user-remove" | "user-quota" | "user-export", "NAME") | ("user-switch", "NAME|-")
            | ("auth-login" | "auth-password" | "auth-recover" | "auth-reset" | "auth-unlock", "NAME") => Self::Accounts,
            ("show" | "edit" | "memory-edit" | "memory-remove" | "memory-versions" | "memory-diff" | "memory-link" | "memory-related", "ID") => Self::Memories,
            ("memory-restore", "ID") => Self::RemovedMemories,
            ("capture", "--link") | ("memory-link", "RELATION:ID") => Self::Links,
            ("search", "QUERY") => Self::Query,
            ("auth-token-rotate" | "auth-token-revoke", "ID") => Self::Tokens,
            ("task-add" | "task-edit" | "task-list" | "task-next" | "task-export", "--project") => Self::Projects,
            ("task-start" | "task-stop" | "task-done" | "task-cancel" | "task-block" | "task-unblock", "ID")
            | ("task-add" | "task-edit", "--depends" | "--undepend") => Self::Tasks(Tasks::Open),
            ("task-show" | "task-edit" | "task-note" | "task-remove", "ID") => Self::Tasks(Tasks::Any),
            ("task-reopen", "ID") => Self::Tasks(Tasks::Done),
            ("task-restore", "ID") => Self::Tasks(Tasks::Removed),
            ("", "--session") | ("session-list", "--after")
            | ("session-show" | "session-touch" | "session-end" | "session-context" | "session-messages", "ID") => Self::Sessions,
            ("session-say", "ID] [TEXT") => Self::Speech,
            ("session-set", "ID") => Self::ContextKeys,
            ("undo" | "op-show", "OP") | ("op-list", "--after") => Self::Operations,
            ("migrate-resume" | "migrate-rollback", "ID") => Self::Migrations,
            ("backup-restore" | "backup-verify", "SNAPSHOT") => Self::Snapshots,
            ("capture" | "edit" | "memory-edit" | "memory-list" | "memory-export" | "task-export" | "task-add" | "task-edit" | "task-list" | "task-next", "--tag" | "--untag")
            | ("memory-tag-rename", "OLD") => Self::Tags,
            ("capture" | "memory-list" | "memory-export", "--entity") => Self::Entities,
            ("capture" | "edit" | "memory-edit" | "memory-list" | "memory-export", "--type") => Self::Types,
            ("persona-facet-use" | "persona-facet-edit" | "persona-facet-remove", "NAME")
            | ("persona-show" | "persona-prompt", "--facet") => Self::Facets,
            ("mode-set", "MODE") => Self::Modes,
            ("trust-set", "LEVEL") => Self::TrustLevels,
            ("model-show" | "model-set", "ROLE") => Self::ModelRoles,
            ("config-get" | "config-unset", "KEY") | ("config-list", "PREFIX") => Self::Settings(Form::Key),
            ("config-set", "KEY=VALUE") => Self::Settings(Form::Assignment),
            ("user-set", "KEY=VALUE") => Self::AccountKeys,
            ("persona-edit" | "persona-versions" | "persona-reset", "PART") | ("persona-restore", "--part") => Self::PersonaParts,
            ("path", "PART") => Self::PathParts,
            ("schema", "VIEW") => Self::Views,
            _ => return None,
        })
    }
}

/// What people call an argument: an option by its long name, another by what stands for it in the help.
fn name(arg: &Arg) -> String {
    let value = || arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => value().unwrap_or_else(|| arg.get_id().as_str().to_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory as _};

    use super::*;
    use crate::cli::Cli;

    fn each(command: &Command, path: &str, see: &mut impl FnMut(&str, &Arg)) {
        command.get_arguments().for_each(|arg| see(path, arg));
        for below in command.get_subcommands() {
            let path =
                if path.is_empty() { below.get_name().to_owned() } else { format!("{path}-{}", below.get_name()) };
            each(below, &path, see);
        }
    }

    #[test]
    fn every_argument_that_is_an_id_or_a_label_has_its_question() {
        let mut without = Vec::new();
        each(&Cli::command(), "", &mut |path, arg| {
            let name = name(arg);
            let asks = ["ID", "OP", "NAME", "--tag", "--type", "--entity", "--facet", "--part", "--user", "--session"];
            if asks.contains(&name.as_str()) && Question::of(path, arg).is_none() {
                without.push(format!("{path} {name}"));
            }
        });
        // New names, and a session's type, which clap offers by itself.
        let expected = ["session-start --type", "persona-facet-add NAME", "user-add NAME"];
        assert_eq!(without, expected);
    }

    #[test]
    fn the_table_is_met_as_it_is_meant() {
        let mut met = Vec::new();
        each(&Cli::command(), "", &mut |path, arg| {
            met.extend(Question::of(path, arg).map(|question| format!("{path} {}: {question:?}", name(arg))));
        });
        insta::assert_snapshot!(met.join("\n"));
    }
}
