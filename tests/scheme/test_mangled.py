"""A scheme mangled in any way loads or is refused with what to do; lint never breaks on one."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from inkspector.scheme import scheme_folder
from inkspector.scheme.lint import lint
from inkspector.scheme.loading import FILES

TEXTS = {name: (scheme_folder("ofsted-2009") / name).read_text("utf-8") for name in FILES}


STRANGE = ["[]", "{}", "-1", "1e9", "null", "\x00"]


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, str]:
    """One file with a line lost or doubled, or a word put in the place of another."""
    name = draw(st.sampled_from(["scheme.yaml", "scheme.yaml", *FILES]))
    lines = TEXTS[name].splitlines()
    i = draw(st.integers(0, len(lines) - 1))
    match draw(st.sampled_from(["lose", "double", "put", "put"])):
        case "lose":
            del lines[i]
        case "double":
            lines.insert(i, lines[i])
        case _:
            words = [word for line in lines for word in line.split()] + [
                "[]",
                "{}",
                "-1",
                "1e9",
                "null",
                "\x00",
            ]
            here = lines[i].split() or [""]
            old = draw(st.sampled_from(here))
            lines[i] = lines[i].replace(old, draw(st.sampled_from(words)), 1)
    return name, "\n".join(lines) + "\n"


@given(mangled())
def test_a_mangled_scheme(change: tuple[str, str]) -> None:
    name, text = change
    with TemporaryDirectory() as root:
        folder = Path(root) / "ofsted-2009"
        folder.mkdir()
        for file in FILES:
            (folder / file).write_text(text if file == name else TEXTS[file], "utf-8")
        for problem in lint(folder):
            assert problem.what
            assert problem.mend
            assert Path(problem.file).name in FILES
            assert problem.line > 0
