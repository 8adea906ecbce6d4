//! How long this machine has been running, as the system says it.

use crate::domain::clock::Uptime;
use crate::settings::Knobs;

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
