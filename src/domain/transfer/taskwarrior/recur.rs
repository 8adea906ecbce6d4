//! How often a task comes again: in Taskwarrior's words, and in ours. Pure.

use crate::domain::task::Rule;

/// How often a task comes again; `None` for what ours cannot say.
pub(super) fn rule(recur: &str) -> Option<Rule> {
    let words = match recur {
        "daily" | "day" => "day",
        "weekdays" => "weekday",
        "weekly" | "sennight" => "week",
        "biweekly" | "fortnight" => "2 weeks",
        "monthly" => "month",
        "bimonthly" => "2 months",
        "quarterly" => "3 months",
        "semiannual" => "6 months",
        "annual" | "yearly" => "year",
        "biannual" | "biyearly" => "2 years",
        other => return counted(other),
    };
    words.parse().ok()
}

/// `3d`, `2wks`, `P1M`.
fn counted(recur: &str) -> Option<Rule> {
    let text = recur.strip_prefix('P').unwrap_or(recur);
    let (count, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let unit = match unit.to_ascii_lowercase().as_str() {
        "d" | "day" | "days" => "days",
        "w" | "wk" | "wks" | "week" | "weeks" => "weeks",
        "m" if recur.starts_with('P') => "months",
        "mo" | "mos" | "mth" | "mths" | "month" | "months" => "months",
        "y" | "yr" | "yrs" | "year" | "years" => "years",
        _ => return None,
    };
    format!("{count} {unit}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_again_is_said_in_our_words() {
        let said = |recur: &str| rule(recur).map(|rule| rule.to_string());
        assert_eq!(said("weekly").unwrap(), "1 week");
        assert_eq!(
            (said("3d").unwrap(), said("P1M").unwrap(), said("weekdays").unwrap()),
            ("3 days".into(), "1 month".into(), "weekday".into())
        );
        assert!(said("5min").is_none() && said("").is_none() && said("soon").is_none());
    }
}
