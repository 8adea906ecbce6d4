//! How long something went on, in few words; pure.

use chrono::TimeDelta;

/// `45s`, `12m`, `2h 5m`, `3d 4h`.
pub(super) fn length(length: TimeDelta) -> String {
    let [days, hours, minutes] = [length.num_days(), length.num_hours() % 24, length.num_minutes() % 60];
    match (days, hours, minutes) {
        (1.., 0, _) => format!("{days}d"),
        (1.., _, _) => format!("{days}d {hours}h"),
        (0, 1.., 0) => format!("{hours}h"),
        (0, 1.., _) => format!("{hours}h {minutes}m"),
        (0, 0, 1..) => format!("{minutes}m"),
        _ => format!("{}s", length.num_seconds()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_two_units_at_most() {
        let cases =
            [(0, "0s"), (59, "59s"), (60, "1m"), (3600, "1h"), (7500, "2h 5m"), (86_400, "1d"), (273_600, "3d 4h")];
        for (seconds, words) in cases {
            assert_eq!(length(TimeDelta::seconds(seconds)), words);
        }
    }
}
