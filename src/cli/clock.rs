//! How long this machine has been running, as the system says it.

use chrono::{DateTime, Utc};

use crate::domain::clock::{Look, Uptime};
use crate::settings::Knobs;

/// How to look at the clock again; a fixed one stands still.
pub(super) fn look(knobs: &Knobs) -> Option<Look> {
    knobs.now.is_none().then_some(|| (now(), of_system()))
}

/// The clock on the wall.
#[expect(clippy::disallowed_methods, reason = "the one look at the clock")]
pub(super) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The running time; `None` where the system does not tell. A fixed clock has none but a fixed one.
pub(super) fn uptime(knobs: &Knobs) -> Option<Uptime> {
    if knobs.now.is_some() { knobs.uptime } else { of_system() }
}

#[cfg(target_os = "linux")]
fn of_system() -> Option<Uptime> {
    use rustix::time::{ClockId, clock_gettime};

    // proc(5): a random id that the kernel makes at every boot.
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?.trim().parse().ok()?;
    let running = clock_gettime(ClockId::Boottime);
    let millis = u64::try_from(running.tv_sec).ok()? * 1000 + u64::try_from(running.tv_nsec).ok()? / 1_000_000;
    Some(Uptime { boot, millis })
}

#[cfg(not(target_os = "linux"))]
fn of_system() -> Option<Uptime> {
    None
}
