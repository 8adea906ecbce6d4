"""The moving parts of power-cut.sh: writers, the cut, and the comparison afterwards.

state.json keeps what must be true: for every memory that was acknowledged its text (or null, where it
was removed), for every account whether it is there, and every operation. A command that was under way
when the power went may have happened or not: both are right, and what is found then counts from there.
"""

import fcntl
import json
import os
import random
import struct
import subprocess
import sys
import threading
from pathlib import Path

FS_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
VERB, MH, DISK, STATE = sys.argv[1:5]
HOME = f"{DISK}/home"


class Failed(Exception):
    pass


class Hung(Failed):
    pass


def mh(*args):
    env = {k: v for k, v in os.environ.items() if k in ("PATH", "MH_TEST_MISTAKE") and v}
    command = [MH, "--home", HOME, "--lock-timeout", "60", *args]
    env["HOME"] = "/nonexistent"
    try:
        run = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        # A broken disk is an error, not a reason to go on for ever.
        raise Hung(f"{' '.join(args)} hangs") from None
    if run.returncode != 0:
        raise Failed(f"{' '.join(args)}: exit {run.returncode}: {run.stderr.strip()}")
    return run.stdout


class Writer(threading.Thread):
    """Runs one command after the other until one fails; notes each before and after."""

    def __init__(self, name, acknowledged, power_is_out, rng):
        super().__init__()
        self.name, self.acknowledged, self.power_is_out, self.rng = name, acknowledged, power_is_out, rng
        self.truth, self.ops, self.under_way, self.count, self.failure = {}, [], None, 0, None

    def run(self):
        try:
            while True:
                self.step()
        except Failed as error:
            if isinstance(error, Hung) or not self.power_is_out.is_set():
                self.failure = str(error)
                self.acknowledged.release(1000)

    def change(self, key, after, *args):
        """One command that gives `key` this state; a key of None is named by the answer."""
        self.under_way = [key, after]
        answer = json.loads(mh(*args, "--json"))
        if self.power_is_out.is_set():
            # No machine answers after its power went; and a sync that the shutdown overtakes may
            # succeed on ext4 without having happened. It counts as under way.
            raise Failed("too late")
        self.truth[key or answer["id"]] = after
        self.under_way = None
        self.ops += [answer["op"]] if "op" in answer else []
        self.count += 1
        self.acknowledged.release()
        return answer

    def text(self):
        return f"{self.name} {self.rng.getrandbits(64):x}"


class Memories(Writer):
    def step(self):
        user = ["-u", self.name]
        kind = self.rng.random()
        if kind < 0.4 or not self.truth:
            text = self.text() + self.rng.choice(["", " x" * 5000])
            self.change(None, text, *user, "capture", text)
            return
        memory = self.rng.choice(list(self.truth))
        if self.truth[memory] is None:
            self.change(memory, self.removed[memory], *user, "memory", "restore", memory)
        elif kind < 0.7:
            text = self.text()
            self.change(memory, text, *user, "edit", memory, "--content", text)
        else:
            self.removed = getattr(self, "removed", {}) | {memory: self.truth[memory]}
            answer = self.change(memory, None, *user, "memory", "remove", memory)
            if kind > 0.85:
                self.change(memory, self.removed[memory], *user, "undo", answer["op"])


class Accounts(Writer):
    def step(self):
        name = f"u{self.rng.getrandbits(40):x}"
        admin = ["-u", "alice"]
        self.change(name, True, *admin, "user", "add", name)
        if self.rng.random() < 0.5:
            self.change(name, False, *admin, "user", "remove", name)
        self.ops.clear()


def cut(seed):
    rng = random.Random(seed)
    acknowledged = threading.Semaphore(0)
    names = [(Memories, "alice"), (Memories, "bob"), (Memories, "carol"), (Accounts, "accounts")]
    power_is_out = threading.Event()
    writers = [kind(name, acknowledged, power_is_out, random.Random(f"{seed} {name}")) for kind, name in names]
    disk = os.open(DISK, os.O_RDONLY)
    for writer in writers:
        writer.start()
    for _ in range(rng.randint(1, 40)):
        acknowledged.acquire()
    power_is_out.set()
    fcntl.ioctl(disk, FS_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
    os.close(disk)
    for writer in writers:
        writer.join()
    state = json.loads(Path(STATE).read_text())
    for writer in writers:
        known = state.setdefault(writer.name, {"truth": {}, "ops": []})
        known["truth"] |= writer.truth
        known["ops"] += writer.ops
        known["under_way"] = writer.under_way
    Path(STATE).write_text(json.dumps(state))
    for writer in writers:
        if writer.failure:
            sys.exit(f"{writer.name} failed: {writer.failure}")
    print(sum(writer.count for writer in writers))


def check_writer(name, known, found):
    """Compares; what was under way is taken as it is found."""
    losses = []
    key, after = known["under_way"] or (None, None)
    for thing, state in known["truth"].items():
        there = found.get(thing)
        if there != state and not (thing == key and there == after):
            losses.append(f"{name}: {thing} should be {str(state)[:40]!r} and is {str(there)[:40]!r}")
        known["truth"][thing] = there
    for thing, there in found.items():
        if thing not in known["truth"] and there != after:
            losses.append(f"{name}: {thing} is there, and nobody wrote it")
        known["truth"][thing] = there
    return losses


def check():
    state = json.loads(Path(STATE).read_text())
    losses = []
    try:
        for name in ("alice", "bob", "carol"):
            listed = json.loads(mh("-u", name, "memory", "list", "--limit", "0", "--json"))
            losses += check_writer(name, state[name], {memory["id"]: memory["content"] for memory in listed})
            ops = {op["op"] for op in json.loads(mh("-u", name, "op", "list", "--limit", "0", "--json"))}
            losses += [f"{name}: {op} is not in the log" for op in state[name]["ops"] if op not in ops]
            mh("-u", name, "audit", "verify")
            answer = json.loads(mh("-u", name, "capture", "the next one", "--json"))
            state[name]["truth"][answer["id"]] = "the next one"
        people = {user["username"] for user in json.loads(mh("-u", "alice", "user", "list", "--json"))}
        accounts = state["accounts"]
        found = {name: name in people for name in {*accounts["truth"], *people} - {"alice", "bob", "carol"}}
        losses += check_writer("accounts", accounts, {name: there or False for name, there in found.items()})
        losses += [f"{name} has no profile" for name in people if not Path(HOME, "profiles", name, "persona").is_dir()]
        losses += [f"{path} is left behind" for path in Path(HOME).glob("**/.mh/staging/*")]
    except (Failed, ValueError) as error:
        losses.append(str(error))
    Path(STATE).write_text(json.dumps(state))
    for loss in losses:
        print(f"LOST {loss}", file=sys.stderr)
    sys.exit(bool(losses))


def prepare():
    for name in ("alice", "bob", "carol"):
        mh("-u", "alice", "user", "add", name)
        mh("-u", name, "capture", "the next one")
    state = {}
    for name in ("alice", "bob", "carol"):
        listed = json.loads(mh("-u", name, "memory", "list", "--json"))
        state[name] = {"truth": {memory["id"]: memory["content"] for memory in listed}, "ops": []}
    Path(STATE).write_text(json.dumps(state))
    os.sync()


{"prepare": prepare, "cut": lambda: cut(sys.argv[5]), "check": check}[VERB]()
