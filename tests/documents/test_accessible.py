"""Pages to WCAG 2.2 AA: contrast is computed, structure read, and the page laid out narrow in Chromium."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path
from subprocess import run
from urllib.parse import quote

import pytest
from lxml import html

from inkspector.documents.marking.html import marked_html
from tests.documents.marked import tampered
from tests.documents.test_annex import with_annex

TEXT, GRAPHIC = 4.5, 3.0
"""The least contrast of words, and of what must be seen beside them (1.4.3, 1.4.11)."""
PAIRS = {
    "letter": (
        *(("words", paper, TEXT) for paper in ("paper", "shade")),
        ("ink", "paper", TEXT),
        ("rule", "paper", GRAPHIC),
    ),
    "checked": (
        *((words, paper, TEXT) for words in ("words", "quiet", "ink") for paper in ("paper", "shade")),
        *((kind, "paper", TEXT) for kind in ("error", "warning", "info")),
        *(("words", f"{kind}-bg", TEXT) for kind in ("error", "warning", "info")),
        *((kind, f"{kind}-bg", GRAPHIC) for kind in ("error", "warning", "info")),
        ("focus", "paper", GRAPHIC),
    ),
}  # fmt: skip


def page(name: str) -> str:
    if name == "letter":
        return with_annex("html").decode()
    _, source, report = tampered("docx")
    return marked_html(report, source).decode()


def colours(name: str) -> list[dict[str, str]]:
    """The colours by name, in the light and in the dark."""
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block))
        for block in re.findall(r":root \{(.*?)\}", page(name), re.DOTALL)[:2]
    )
    return [light, light | dark]


def luminance(colour: str) -> float:
    """As WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert round(contrast("#000", "#ffffff"), 6) == 21
    assert round(contrast("#767676", "#fff"), 2) == 4.54


@pytest.mark.parametrize("name", PAIRS)
def test_words_and_signs_stand_out_in_the_light_and_in_the_dark(name: str) -> None:
    for known in colours(name):
        for front, back, least in PAIRS[name]:
            assert contrast(known[front], known[back]) >= least, (front, back)


@pytest.mark.parametrize("name", PAIRS)
def test_the_structure_is_one_that_is_read_aloud(name: str) -> None:
    tree = html.fromstring(page(name))
    assert tree.xpath("/html/@lang") == ["en-GB"]
    assert tree.xpath("//title")[0].text.strip()
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    levels = [int(one.tag[1]) for one in tree.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tree.xpath("//th[not(@scope)]") == []
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for told in tree.xpath("//@aria-describedby | //@aria-labelledby"):
        assert told in ids
    for field in tree.xpath("//input"):
        assert "".join(field.getparent().itertext()).strip()


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_moves_by_itself_and_focus_is_seen(name: str) -> None:
    styles = "".join(html.fromstring(page(name)).xpath("//style/text()"))
    assert not re.search(r"animation|transition|outline:\s*(?:0|none)", styles)


NARROW = """
const frame = document.createElement("iframe");
frame.style.cssText = "width: 320px; height: 600px; border: 0";
frame.srcdoc = decodeURIComponent(document.getElementById("page").textContent);
frame.onload = () => {
  const held = frame.contentDocument;
  const pressed = [...held.querySelectorAll("button, label")];
  const low = pressed.filter((one) => one.getBoundingClientRect().height < 24);
  document.title = `${held.documentElement.scrollWidth} ${low.length}`;
};
document.body.append(frame);
"""


@pytest.mark.parametrize("name", PAIRS)
def test_a_narrow_window_needs_no_scrolling_to_the_side(name: str, tmp_path: Path) -> None:
    """320 pixels, as 1280 are at 400% (1.4.10); what is pressed is 24 pixels high (2.5.8)."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium isn't installed")
    around = tmp_path / "around.html"
    held = f"<script type='text/plain' id='page'>{quote(page(name))}</script><script>{NARROW}</script>"
    around.write_text(f"<!DOCTYPE html><title></title><body>{held}</body>", encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}/profile",
        "--dump-dom",
    ]
    options.append("--virtual-time-budget=3000")
    done = run([browser, *options, around.as_uri()], capture_output=True, check=True, timeout=120)
    width, low = html.fromstring(done.stdout.decode()).xpath("//title")[0].text.split()
    assert int(width) <= 320
    assert int(low) == 0
