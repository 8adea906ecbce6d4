#!/usr/bin/env bash
# mh beside the tools that people use for the same, whole processes, side by side in one run.
#
#   benches/against-peers.sh [SIZE …]      sizes are memories; 100 1000 10000 where none is named
#
# Installs what it can into target/peers (ripgrep and hyperfine with cargo, jrnl with pip; Taskwarrior is
# taken where it is installed, or fetched with apt by root) and says what it has to leave out. Each line is a
# median in ms of mh and of the other, and the ratio: above 1, mh is faster. Both work on the same texts.
# Nothing outside target/ and a temporary directory is written, but for packages that apt installs.
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=("$@")
[ $# -gt 0 ] || sizes=(100 1000 10000)
peers=$PWD/target/peers
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export PATH=$peers/bin:$peers/python/bin:$PATH
HOME_BEFORE=$HOME
export HOME=$room MH_HOME=$room/home XDG_CONFIG_HOME=$room/config XDG_DATA_HOME=$room/data NO_COLOR=1

note() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" > /dev/null; }

install_peers() {
    local cargo_home=${CARGO_HOME:-$1/.cargo} rustup_home=${RUSTUP_HOME:-$1/.rustup}
    mkdir -p "$peers"
    for tool in hyperfine:hyperfine@1.20.0 rg:ripgrep; do
        have "${tool%%:*}" && continue
        note "installing ${tool##*:} into target/peers"
        HOME=$1 CARGO_HOME=$cargo_home RUSTUP_HOME=$rustup_home \
            cargo install --quiet --root "$peers" "${tool##*:}" || note "${tool##*:} is left out"
    done
    if ! have jrnl && have python3; then
        note "installing jrnl into target/peers"
        { HOME=$1 python3 -m venv "$peers/python" && HOME=$1 "$peers/python/bin/pip" install -q jrnl; } > /dev/null 2>&1 ||
            note "jrnl is left out"
    fi
    if ! have task && have apt-get && [ "$(id -u)" = 0 ]; then
        note "installing taskwarrior with apt-get"
        apt-get install -qq -y taskwarrior > /dev/null 2>&1 || note "Taskwarrior is left out"
    fi
    have hyperfine || { note "nothing can be measured without hyperfine"; exit 1; }
    HOME=$1 CARGO_HOME=$cargo_home RUSTUP_HOME=$rustup_home cargo build --quiet --release
}

# The median of a command in ms. hyperfine starts it without a shell; one that fails is an error.
median() {
    hyperfine -N --style none --warmup 2 --min-runs 10 --export-csv "$room/figure.csv" "$1" > /dev/null 2>&1 || { echo -; return; }
    awk -F, 'NR == 2 { printf "%.2f", $4 * 1000 }' "$room/figure.csv"
}

# compare WHAT OURS THEIR-NAME THEIRS
compare() {
    local ours theirs
    have "${4%% *}" || return 0
    ours=$(median "$2") theirs=$(median "$4")
    awk -v what="$1" -v name="$3" -v ours="$ours" -v theirs="$theirs" \
        'BEGIN { printf "  %-34s %10s %-12s %10s %10s\n", what, ours, name, theirs, ours > 0 ? sprintf("%.1f", theirs / ours) : "-" }'
}

# Texts of about 40 words, a word in them that one of a hundred has.
texts() {
    awk -v count="$1" 'BEGIN {
        srand(7); split("bowl glaze kiln window winter colour hand table river letter garden bread paper lamp morning", words, " ")
        for (n = 1; n <= count; n++) {
            text = "Entry number " n " about needle" n % 100
            for (word = 0; word < 34; word++) text = text " " words[int(rand() * 15) + 1]
            print text "."
        }
    }'
}

fill() {
    local size=$1
    rm -rf "$MH_HOME" "$room"/{config,data,task,journal.txt,.taskrc}
    texts "$size" > "$room/texts"
    mh user add alice > /dev/null
    awk '{ printf "{\"content\":\"%s\"}\n", $0 }' "$room/texts" | mh -q capture --batch - > /dev/null
    mh admin index refresh > /dev/null
    awk '{ printf "{\"description\":\"%s\",\"status\":\"pending\",\"entry\":\"20260101T080000Z\",\"uuid\":\"00000000-0000-4000-8000-%012d\"}\n", substr($0, 1, 60), NR }' \
        "$room/texts" | head -n 10000 > "$room/tasks.jsonl"
    mh -q task import --from taskwarrior "$room/tasks.jsonl" > /dev/null
    if have task; then
        printf 'data.location=%s\nconfirmation=off\nverbose=nothing\n' "$room/task" > "$room/.taskrc"
        mkdir -p "$room/task" && task rc.hooks=off import "$room/tasks.jsonl" > /dev/null 2>&1
    fi
    if have jrnl; then
        mkdir -p "$XDG_CONFIG_HOME/jrnl"
        awk '{ printf "[2026-01-%02d %02d:%02d] %s\n\n", NR % 28 + 1, NR / 60 % 24, NR % 60, $0 }' "$room/texts" > "$room/journal.txt"
        cat > "$XDG_CONFIG_HOME/jrnl/jrnl.yaml" << CONFIG
colors: {body: none, date: none, tags: none, title: none}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {default: {journal: $room/journal.txt}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.2
CONFIG
    fi
}

install_peers "$HOME_BEFORE"
mh=$PWD/target/release/mh
mh() { "$mh" "$@"; }
profile=$MH_HOME/profiles/alice

for size in "${sizes[@]}"; do
    fill "$size"
    printf '%s entries%37s %-12s %10s %10s\n' "$size" "mh, ms" "beside" "ms" "ratio"
    compare "a bare start" "$mh --version" /bin/true /bin/true
    compare "capture, add" "$mh -q capture another entry of the day" jrnl "jrnl another entry of the day"
    compare "search for a word" "$mh search needle7" ripgrep "rg --no-ignore --hidden -l needle7 $profile/memory"
    compare "search for a word" "$mh search needle7" jrnl "jrnl -contains needle7"
    compare "list the newest" "$mh memory list" jrnl "jrnl -n 20"
    compare "add a task" "$mh -q task add another thing to do" Taskwarrior "task add another thing to do"
    compare "list tasks" "$mh task list" Taskwarrior "task list limit:50"
    compare "complete tags" "$mh memory tag list" Taskwarrior "task _tags"
done
