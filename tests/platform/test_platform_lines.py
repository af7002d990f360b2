"""Each line that asks the system for what not every system has stands in `docs/platforms.md`, and no other does."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED = re.compile(
    r"os\.(?:fork|kill|killpg|waitpid|_exit|umask|access|fsync|dup2|cpu_count|link|symlink|getuid|setsid|nice)\b"
    r"|symlink_to|hardlink_to|\.chmod\(|\bresource\b(?=\.|$|\n|  #)|\bfcntl\b|\bpwd\b|signal\.SIG[A-Z]+|sys\.platform"
    r"|start_new_session|FileLock|user_cache_dir|is_symlink|realpath|follow_symlinks|sys\.executable|os\.name\b"
)
ROW = re.compile(r"^\| `(?P<module>analyzer/[\w/]+\.py)` \| (?P<names>[^|]+) \|", re.MULTILINE)


def asked_in_the_code() -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for file in sorted((ROOT / "analyzer").rglob("*.py")):
        for name in ASKED.findall(file.read_text(encoding="utf-8")):
            found[file.relative_to(ROOT).as_posix()].add(name)
    return dict(found)


def told_in_the_document() -> dict[str, set[str]]:
    text = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    return {row["module"]: set(re.findall(r"`([^`]+)`", row["names"])) for row in ROW.finditer(text)}


def test_the_list_is_the_code() -> None:
    assert told_in_the_document() == asked_in_the_code()
