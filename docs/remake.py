"""Makes what README.md shows and the page of rules: `python docs/remake.py` runs each command anew, draws the
screenshots and writes docs/rules.md.

A line `<!-- run: COMMAND -->` in README.md is followed by what the command printed; `lines: A-B` before the
arrow keeps just those lines. Screenshots are SVG, drawn by Rich from the colours that the command gives a
terminal.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from inkspector.checks import Rule, rules

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
RUN = re.compile(
    r"<!-- run: (?P<command>.+?)(?: lines: (?P<first>\d+)-(?P<last>\d+))? -->\n```text\n.*?```\n", re.S
)
SHOTS = {
    "rate.svg": "inkspector rate samples/eastmere-2009/eastmere-2009.case.yaml",
    "check.svg": "inkspector check samples/colbridge-2009/colbridge-2009.tampered.md "
    "--case samples/colbridge-2009/colbridge-2009.case.yaml",
}
COLOURS = {"FORCE_COLOR": "1", "COLORTERM": "truecolor", "TERM": "xterm-256color", "COLUMNS": "80"}
PLAIN = {"COLUMNS": "80", "TERM": "dumb"}
WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.S)
"""Rich names fonts on the web; the picture has to do without the network."""


def printed(command: str, environment: dict[str, str]) -> str:
    """What the command prints, run at the root of the repository; exit status 1 (findings) is fine."""
    name, *arguments = shlex.split(command)
    if name != "inkspector":
        raise ValueError(f"only inkspector is shown, and not {command!r}")
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    run = subprocess.run(
        [sys.executable, "-m", "inkspector.cli", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{command} gave {run.returncode}: {run.stderr}")
    return run.stdout


def with_runs(text: str) -> str:
    """The README with every run made anew."""

    def made(found: re.Match[str]) -> str:
        lines = printed(found["command"], PLAIN).splitlines()
        marker = found[0].splitlines()[0]
        if found["first"]:
            lines = lines[int(found["first"]) - 1 : int(found["last"])]
        shown = "\n".join(line.rstrip() for line in lines)
        return f"{marker}\n```text\n$ {found['command']}\n{shown}\n```\n"

    return RUN.sub(made, text)


def screenshot(command: str) -> str:
    """The command in a terminal, as SVG."""
    nowhere = io.StringIO()
    console = Console(record=True, width=80, file=nowhere, force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(f"$ {command}\n{printed(command, COLOURS)}"))
    return WEB_FONT.sub("", console.export_svg(title="inkspector", unique_id="inkspector"))


def rules_page() -> str:
    """docs/rules.md: every rule of the catalogue by family, each with its four parts."""
    parts = [
        "# The rules of the check",
        "Made by `python docs/remake.py` from the docstrings of the rules; do not edit. "
        "`inkspector explain RULE` prints a part of it, and the examples run as tests.",
    ]
    for family, of_family in groupby(rules(), key=lambda rule: rule.id.partition(".")[0]):
        listed = list(of_family)
        parts += [f"## {family}", "\n".join(f"- [`{rule.id}`](#{_anchor(rule)})" for rule in listed)]
        for rule in listed:
            parts += [f"### {rule.id}", f"*{rule.severity}* · {rule.summary}"]
            for heading, body in rule.parts.items():
                shown = f"```yaml\n{body}\n```" if heading == "Example" else body
                parts.append(f"**{heading}**\n\n{shown}")
    return "\n\n".join(parts) + "\n"


def _anchor(rule: Rule) -> str:
    """As GitHub makes it of the heading."""
    return rule.id.replace(".", "")


if __name__ == "__main__":
    (ROOT / "docs" / "rules.md").write_text(rules_page(), encoding="utf-8")
    README.write_text(with_runs(README.read_text(encoding="utf-8")), encoding="utf-8")
    for name, command in SHOTS.items():
        (ROOT / "docs" / name).write_text(screenshot(command), encoding="utf-8")
