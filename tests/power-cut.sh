#!/usr/bin/env bash
# Power cuts on real file systems: what was acknowledged is there afterwards.
#
#   tests/power-cut.sh [CUTS]        CUTS on ext4 and as many on xfs (default 25 each)
#   tests/power-cut.sh --mistakes    on xfs with syncs left out on purpose: losses must be found
#
# Several writers work in a home on a loopback image; once a random number of commands has been
# acknowledged the file system is shut down beneath them (FS_IOC_SHUTDOWN without a log flush: what
# is not on the disk is gone), mounted again and compared with what was acknowledged. See
# power-cut.py. Run by hand: it needs root, loop devices, mkfs.ext4, mkfs.xfs and python3.
# POWER_CUT_SEED=N repeats the random numbers of a run (not the kernel's timing).
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
    echo "SKIPPED: power cuts need $1; nothing was tried" >&2
    exit 77
}
[ "$(uname)" = Linux ] || skip "Linux"
[ "$(id -u)" = 0 ] || skip "root"
for tool in mkfs.ext4 mkfs.xfs losetup mount umount unshare python3 cargo; do
    command -v "$tool" >/dev/null || skip "$tool"
done
losetup --find >/dev/null 2>&1 || skip "loop devices"

# In a mount namespace of our own: whoever copies the machine's meanwhile would keep the disk mounted.
if [ -z "${POWER_CUT_INSIDE:-}" ]; then
    POWER_CUT_INSIDE=1 exec unshare --mount --propagation private tests/power-cut.sh "$@"
fi

# Mistakes can be planted in debug builds only.
cargo build --quiet --locked
mh=${CARGO_TARGET_DIR:-target}/debug/mh
seed=${POWER_CUT_SEED:-$RANDOM}
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
echo "seed $seed, $("$mh" --version), $(uname -r)"

broken() {
    echo "FAILED: $1; this run proves nothing" >&2
    exit 2
}

# cuts FILESYSTEM CUTS [MISTAKE]: says how it went, sets $lost, ends at the first loss.
cuts() {
    local fs=$1 count=$2 mistake=${3:-} fired=0 acknowledged=0 answer
    lost=0
    rm -rf "$work/image" "$work/state.json"
    mkdir -p "$work/disk"
    truncate -s 512M "$work/image"
    "mkfs.$fs" -q "$work/image"
    mount -o loop "$work/image" "$work/disk"
    python3 tests/power-cut.py prepare "$mh" "$work/disk" "$work/state.json"
    for ((n = 1; n <= count; n++)); do
        answer=$(MH_TEST_MISTAKE=$mistake python3 tests/power-cut.py cut "$mh" "$work/disk" "$work/state.json" "$seed.$fs.$n") ||
            broken "cut $n on $fs did not happen"
        acknowledged=$((acknowledged + answer))
        fired=$((fired + 1))
        umount "$work/disk"
        [ -z "$(losetup --associated "$work/image")" ] || broken "somebody else holds the disk"
        mount -o loop "$work/image" "$work/disk" || broken "$fs cannot be mounted any more"
        if ! python3 tests/power-cut.py check "$mh" "$work/disk" "$work/state.json"; then
            lost=$((lost + 1))
            break
        fi
    done
    umount "$work/disk"
    echo "$fs${mistake:+ with $mistake}: $fired cuts, $acknowledged commands acknowledged, $lost cuts with losses"
    [ "$fired" -gt 0 ] && [ "$acknowledged" -gt 0 ] || broken "nothing was cut"
}

if [ "${1:-}" = --mistakes ]; then
    for mistake in no-file-sync log-not-synced; do
        cuts xfs 15 "$mistake"
        if [ "$lost" = 0 ]; then
            echo "FAILED: 15 cuts on xfs did not notice $mistake" >&2
            exit 1
        fi
    done
    echo "ok: both mistakes lose something, and it is noticed"
else
    for fs in ext4 xfs; do
        cuts "$fs" "${1:-25}"
        [ "$lost" = 0 ] || exit 1
    done
    echo "ok: nothing that was acknowledged was lost"
fi
