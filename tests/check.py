"""All checks, one after the other: form, style, types, layers, tests with coverage."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECKS = {
    "form": ("-m", "ruff", "format", "--check", "."),
    "style": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
    "tests": ("-m", "pytest", "--numprocesses=auto", "--maxprocesses=8", "--cov"),
}


def main(arguments: Sequence[str]) -> int:
    """Run every check, the last with the arguments; return 1 if any failed."""
    failed = []
    for name, command in CHECKS.items():
        sys.stderr.write(f"Bodymap: checking {name} ...\n")
        sys.stderr.flush()
        extra = arguments if name == "tests" else ()
        if subprocess.run([sys.executable, *command, *extra], check=False).returncode:
            failed.append(name)
    sys.stderr.write(
        f"Bodymap: {'failed: ' + ', '.join(failed) if failed else 'all checks pass'}\n"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
