"""Starts Bodymap, set up first where needed: ``python3 main.py [WORD ...]``. No word: the window.

test, check, bench: the tests, all checks, the benchmarks. Other words: the command line.
It parses on Python 3.6, so that an old Python gets a sentence: hence no future annotations.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the sentence is for that Python
    sys.exit("Bodymap: this Python is too old; install Python 3.11 or newer and start with that.")

import os
import re
import signal
import subprocess
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from bodymap.ui import system

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
PYTHON = "Scripts/python.exe" if WINDOWS else "bin/python"
MADE_BY = f"Python {sys.version_info[0]}.{sys.version_info[1]} on {sys.platform}"
TEST = ("-m", "pytest", "-nauto", "--maxprocesses=8")
WORDS = {"test": TEST, "check": ("tests/check.py",), "bench": ("tests/bench/run.py",)}
# What a failed step printed, and what that means for the person.
FAILURES = {
    "No space left|quota exceeded|not enough space": "the disk is full; about 1 GB is needed.",
    "ensurepip|No module named venv": "pip is missing (Debian: sudo apt install python3-venv).",
    "(Connection|Resolution|Timeout|Proxy|SSL)Error": "can't reach pypi.org; is a network there?",
}


def say(text: str) -> None:
    """Print a line about the set-up; standard output belongs to the command."""
    print(f"Bodymap: {text}", file=sys.stderr, flush=True)


def requirements(group: str) -> list[str]:
    """Return what the program needs and, unless it is "", what the dependency group adds."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    def lines(name: str) -> Iterator[str]:
        for entry in settings["dependency-groups"][name]:
            yield from lines(entry["include-group"]) if isinstance(entry, dict) else [entry]

    return [*settings["project"]["dependencies"], *(lines(group) if group else ())]


def is_ready(place: Path, wanted: Sequence[str] = ()) -> bool:
    """Return whether a set-up of ``place`` was finished and installed all that is wanted."""
    try:
        made_by, *lines = (place / "ready.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    return made_by == MADE_BY and (place / PYTHON).exists() and set(lines).issuperset(wanted)


def environment(wanted: Sequence[str]) -> Path:
    """Return a Python that has what is wanted: beside this file, else in the user's data folder."""
    data = os.environ.get("LOCALAPPDATA" if WINDOWS else "XDG_DATA_HOME")
    places = (ROOT / ".venv", Path(data or Path.home() / ".local/share", "bodymap/venv"))
    for place in places:
        if is_ready(place, wanted):
            return place / PYTHON
    reasons = []
    for place in places:
        try:
            place.mkdir(parents=True, exist_ok=True)
            with place.with_name(f"{place.name}.lock").open("a") as lock:
                say(f"setting up in {place} (the first time: 100 MB from pypi.org) ...")
                hold(lock.fileno())
                set_up(place, wanted)
        except OSError as error:
            reasons.append(f"{place} ({error.strerror})")
        else:
            return place / PYTHON
    sys.exit("Bodymap: it can't be set up in " + " nor in ".join(reasons) + ".")


def hold(lock: int) -> None:
    """Let one start at a time go on; a pip that outlives its killed start keeps the lock."""
    os.set_inheritable(lock, True)
    if sys.platform == "win32":
        msvcrt.locking(lock, msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX)


def set_up(place: Path, wanted: Sequence[str]) -> None:
    """Fill the environment in ``place``, begun anew where the last set-up was killed."""
    if is_ready(place, wanted):
        return
    python, ready = str(place / PYTHON), place / "ready.txt"
    # Since 22.3 pip can fill another Python's place, even where its own must stay as it is.
    pip = [sys.executable, "-m", "pip", "--python"]
    probe = subprocess.run([*pip, sys.executable, "-V"], capture_output=True, check=False)
    alien = probe.returncode == 0
    if not is_ready(place):
        options = ["--clear", "--without-pip"] if alien else ["--clear"]
        step([sys.executable, "-m", "venv", *options, str(place)])
    ready.unlink(missing_ok=True)
    pip = [*pip, python] if alien else [python, "-m", "pip"]
    step([*pip, "install", "--no-input", "--progress-bar=off", "--retries=2", *wanted])
    ready.write_text("\n".join([MADE_BY, *wanted]), encoding="utf-8")


def step(command: Sequence[str]) -> None:
    """Run a step of the set-up, telling of each download; end with one sentence if it fails."""
    log = ["no reason given"]
    with subprocess.Popen(
        command, cwd=ROOT, close_fds=False, stdout=-1, stderr=-2, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            log.append(line.strip())
            if log[-1].startswith("Downloading") and ".metadata" not in line:
                say(log[-1])
    if process.returncode:
        known = (FAILURES[marks] for marks in FAILURES if re.search(marks, "\n".join(log)))
        sys.exit(f"Bodymap: {next(known, log[-1])}")


def main(arguments: Sequence[str]) -> int:
    """Set up what the words need, then hand over to them; return the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    word = arguments[0] if arguments and arguments[0] in WORDS else ""
    problem = system.provide(system.Need.PICTURE if word else system.need_of(arguments))
    if problem:
        sys.exit(f"Bodymap: {problem}")
    python = str(environment(requirements(word)))
    if word:
        os.chdir(ROOT)
        command = [python, *WORDS[word], *arguments[1:]]
    else:
        os.environ["PYTHONPATH"] = str(ROOT)
        command = [python, "-P", "-m", "bodymap", *arguments]
    if not WINDOWS:
        os.execv(python, command)
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
