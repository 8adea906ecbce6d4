//! The page of `mh admin security` for people: the accounts, the home on the disk, and what follows.

use super::view::{AccountView, JudgementView, SecurityView};
use crate::cli::flow::wrapped;
use crate::cli::output::shown;
use crate::cli::table;
use crate::cli::ui::Style;
use crate::cli::view::Row;
use crate::domain::security::Level;

/// Where the findings begin.
const INDENT: usize = 9;

/// The page, without a final line end.
pub(super) fn draw(security: &SecurityView, style: &Style) -> String {
    let findings: Vec<_> = security.findings.iter().map(|finding| judged(finding, style)).collect();
    [accounts(security, style), directories(security, style), findings.join("\n")].join("\n\n")
}

fn accounts(security: &SecurityView, style: &Style) -> String {
    // Escapes would count as text and be made visible: cells have no colours.
    let uncolored = Style { color: false, ..style.clone() };
    let headings: Vec<_> = shown::<AccountView, _>(AccountView::HEADINGS.iter().copied(), style).collect();
    let cells = |account: &AccountView| shown::<AccountView, _>(account.cells(&uncolored), style).collect();
    let rows = security.accounts.iter().map(cells).collect();
    table::render(Some(&headings), rows, style).trim_end().to_owned()
}

fn directories(security: &SecurityView, style: &Style) -> String {
    let row = |directory: &super::view::DirectoryView| {
        let name = if directory.name.is_empty() { "home" } else { &directory.name };
        vec![name.to_owned(), directory.mode.clone(), directory.owner.clone()]
    };
    table::lines(security.directories.iter().map(row).collect(), 0, style).join("\n")
}

/// A finding, with what makes it better beneath it.
fn judged(finding: &JudgementView, style: &Style) -> String {
    let color = match finding.level {
        Level::Ok => "32",
        Level::Note => "1",
        Level::Warning => "1;33",
    };
    let level = style.paint(color, &format!("{:INDENT$}", finding.level.as_str()));
    let what = level + &wrapped(&style.line(&finding.what), INDENT, style);
    match &finding.hint {
        Some(hint) => format!("{what}\n{:INDENT$}{}", "", style.dim(&wrapped(&style.line(hint), INDENT, style))),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::security::{AccountState, Finding, Password, Security};
    use crate::domain::user::{Member, Role};
    use crate::store::owner::{Wall, Walls};

    fn state(name: &str, role: Role, password: Password, tokens: u64, endless: u64) -> AccountState {
        let profile = Wall { name: format!("profiles/{name}"), owner: 0, mode: 0o700, excess: 0 };
        let member = Member::example(name, role);
        let (profile, last_seen) = (Some(profile), None);
        AccountState { member, password, profile, tokens, endless, sign_ins: 0, last_seen, secrets: Some(0) }
    }

    #[test]
    fn the_page_fits_where_it_is_read() {
        let wall = |name: &str, mode| Wall { name: name.to_owned(), owner: 0, mode, excess: 0 };
        let finding = |level, what: &str, hint: Option<&str>| Finding {
            level,
            what: what.to_owned(),
            hint: hint.map(str::to_owned),
        };
        let security = Security {
            accounts: vec![
                state("alice", Role::Admin, Password::Argon2id, 0, 0),
                state("bob", Role::User, Password::None, 2, 1),
            ],
            walls: Walls {
                directories: vec![wall("", 0o700), wall("secrets", 0o700), wall("users", 0o755)],
                group: None,
                in_work_tree: false,
                network: None,
            },
            guests: false,
            findings: vec![
                finding(Level::Warning, "modes let others in: users (0755)", Some("mh doctor --all-users --fix")),
                finding(Level::Note, "naming these accounts is enough to use them: bob", Some("mh auth password bob")),
                finding(Level::Ok, "nobody comes in without an account", None),
            ],
            unread: Vec::new(),
        };
        let page = |width| draw(&SecurityView::from(&security), &Style { width, color: false });
        insta::assert_snapshot!([page(Some(80)), page(Some(40)), page(None)].join("\n\n---\n\n"));
    }
}
