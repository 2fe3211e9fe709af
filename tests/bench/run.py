"""Measures the program beside a floor in the same run and prints ratios, goals and limits.

Every bench_*.py of this folder has ``run() -> list[dict]`` with bench, ratio, goal, must and what
else is worth knowing. Each runs in a process of its own: a child's peak memory counts what its
parent held when it started it. Exit code 1: a must is broken.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
_ONE = "--one"


def main(words: list[str]) -> int:
    """Run the benchmarks whose name contains one of ``words`` (all without words)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    if words[:1] == [_ONE]:
        return _run_here(words[1])
    names = sorted(path.stem for path in HERE.glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    rows = [row for name in chosen for row in _run_apart(name)]
    print()
    broken = 0
    for row in rows:
        if "must" not in row:
            continue
        value = row["ratio"]
        verdict = "goal" if value <= row["goal"] else "must" if value <= row["must"] else "BROKEN"
        broken += verdict == "BROKEN"
        print(
            f"{row['bench']:<46}{value:>8}   goal {row['goal']:<6} must {row['must']:<6} {verdict}"
        )
    sys.stdout.flush()
    return 1 if broken else 0


def _run_here(name: str) -> int:
    sys.path[:0] = [str(HERE), str(HERE.parents[1])]
    for row in importlib.import_module(name).run():
        print(json.dumps(row))
    sys.stdout.flush()
    return 0


def _run_apart(name: str) -> list[dict]:
    done = subprocess.run(
        [sys.executable, __file__, _ONE, name], stdout=subprocess.PIPE, text=True, check=True
    )
    print(done.stdout, end="", flush=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


if __name__ == "__main__":
    # Without Qt's own tear-down: a bench has nothing to lose, and it would be timed with the rest.
    code = main(sys.argv[1:])
    os._exit(code)
