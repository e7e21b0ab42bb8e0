"""Which block of a letter is for what, whatever the layout."""

import textwrap
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.letter import Field, Letter, parse_letter, standard_text
from inkspector.letter.pieces import pieces
from inkspector.scheme import Framework, load_scheme

FRAMEWORK = load_scheme("ofsted-2009")


def made(narrative: str, framework: Framework, *, table: str = "\t") -> str:
    """A whole letter in the project's own words around a narrative."""
    before = {block.id: block.filled(2009) for block in standard_text(framework)}
    statutory = before.pop("statutory")
    within = before.pop("within_levels")
    rows = [
        table.join((str(level.rating), level.label, level.definition)) for level in framework.scheme.scale
    ]
    if table == " | ":
        rows = [f"| {row} |" for row in rows]
    box = f"Children's services rating{table}Performs well (3)"
    return "\n\n".join(
        (
            "9 December 2009",
            "Ms Ann Example\nDirector of Children's Services\nLondon Borough of Barnet\nTown Hall\nN1 1AA",
            "Dear Ms Example",
            "Children's services annual rating",
            *before.values(),
            "\n".join(rows),
            within,
            "Children's services rating 2009",
            f"| {box} |" if table == " | " else box,
            narrative,
            statutory,
            "Paul Specimen\nDivisional Manager",
        )
    )


def said(field: Field | None) -> str:
    return field.text if field else ""


def roles(letter: Letter) -> list[str]:
    return [block.role for block in letter.blocks]


def test_a_whole_letter_has_every_part(framework: Framework) -> None:
    letter = parse_letter(made("The two special schools are good.", framework), framework)
    assert letter.structured
    assert roles(letter) == [
        "date",
        *["addressee"] * 5,
        "salutation",
        "heading",
        *["standard"] * 3,
        *["scale"] * 4,
        "standard",
        "heading",
        "rating_box",
        "narrative",
        "statutory",
        *["signature"] * 2,
    ]


def test_own_standard_text_is_recognised(framework: Framework) -> None:
    letter = parse_letter(made("The two special schools are good.", framework), framework)
    recognised = [block.standard for block in letter.of("standard", "statutory")]
    assert recognised == [block.id for block in standard_text(framework)]


def test_the_fields_of_a_letter(framework: Framework) -> None:
    letter = parse_letter(made("The two special schools are good.", framework), framework)
    assert said(letter.date) == "9 December 2009"
    assert said(letter.authority) == "London Borough of Barnet"
    assert said(letter.salutation) == "Dear Ms Example"
    assert letter.box
    assert (letter.box.label.text, said(letter.box.number)) == ("Performs well", "3")
    assert [row.number.text for row in letter.scale] == ["4", "3", "2", "1"]
    assert [line.text for line in letter.signature] == ["Paul Specimen", "Divisional Manager"]


def test_markdown_has_the_same_parts_as_text(framework: Framework) -> None:
    narrative = "The two special schools are good.\n\n- Fostering is good."
    text = made(narrative, framework)
    markdown = made(narrative, framework, table=" | ")
    for heading in ("Children's services annual rating", "Children's services rating 2009"):
        markdown = markdown.replace(f"\n\n{heading}\n\n", f"\n\n## {heading}\n\n")
    markdown = markdown.replace("|\n| 3", "|\n|---|---|---|\n| 3", 1).replace(
        "Performs well (3)", "**Performs well (3)**"
    )
    assert roles(parse_letter(markdown, framework)) == roles(parse_letter(text, framework))


def test_a_wrapped_paragraph_is_one_block(framework: Framework) -> None:
    wrapped = (
        "The overall quality of what is offered to the youngest children in the\n"
        "borough is good. Three of the four nurseries in London are good, and one\n"
        "is outstanding."
    )
    letter = parse_letter(made(wrapped, framework), framework)
    assert [letter.words(block) for block in letter.narrative] == [wrapped]


def test_a_heading_never_runs_into_the_next_line(framework: Framework) -> None:
    paragraph = "The two special schools are good, and so are the fostering agency and the adoption agency."
    letter = parse_letter(made(f"Schools\n{paragraph}", framework), framework)
    assert [letter.words(block) for block in letter.narrative] == [paragraph]


def test_a_sentence_without_its_full_stop_is_no_heading(framework: Framework) -> None:
    letter = parse_letter(made("The two special schools are good", framework), framework)
    assert [letter.words(block) for block in letter.narrative] == ["The two special schools are good"]


def test_list_items_are_blocks_of_their_own(framework: Framework) -> None:
    letter = parse_letter("- Childminding is good.\n- Fostering is\n  outstanding.", framework)
    assert [letter.words(block) for block in letter.narrative] == [
        "Childminding is good.",
        "Fostering is\n  outstanding.",
    ]


def test_a_text_without_structure_is_all_narrative(framework: Framework) -> None:
    letter = parse_letter("Fostering is good.\n\nTwo schools are inadequate.\n", framework)
    assert not letter.structured
    assert roles(letter) == ["narrative", "narrative"]


def test_a_claim_after_the_statutory_paragraph_is_read(framework: Framework) -> None:
    text = made("Fostering is good.", framework).replace(
        "\n\nPaul Specimen", "\n\nThree of the four nursery schools are good.\n\nPaul Specimen"
    )
    letter = parse_letter(text, framework)
    assert letter.words(letter.narrative[-1]) == "Three of the four nursery schools are good."


@pytest.mark.parametrize("lost", ["Children's services rating\tPerforms well (3)\n\n", "Dear Ms Example\n\n"])
def test_narrative_is_found_without_the_rating_box_or_the_salutation(framework: Framework, lost: str) -> None:
    text = made("Fostering is good.", framework)
    assert lost in text
    letter = parse_letter(text.replace(lost, ""), framework)
    assert [letter.words(block) for block in letter.narrative] == ["Fostering is good."]


def test_a_letterhead_without_the_scheme_s_parts(framework: Framework) -> None:
    text = (
        "Store Street\nManchester\n\n9 August 2010\nAnn Example\nDirector\nBarnet\n\nDear Ms Example\n"
        "Visit to Barnet children's services\n"
        "This letter says what was found during the visit to the authority in the month of July, briefly."
    )
    letter = parse_letter(text, framework)
    assert not letter.structured
    assert roles(letter) == [
        "other", "other", "date", "addressee", "addressee", "addressee", "salutation", "heading", "narrative",
    ]  # fmt: skip


def test_the_reference_letter(framework: Framework, reference: str) -> None:
    letter = parse_letter(reference, framework)
    counted = Counter(roles(letter))
    assert counted == {
        "date": 1,
        "addressee": 8,
        "salutation": 1,
        "heading": 2,
        "standard": 4,
        "scale": 4,
        "rating_box": 1,
        "narrative": 4,
        "statutory": 1,
        "signature": 3,
    }
    assert [block.standard for block in letter.of("standard", "statutory")] == [
        block.id for block in standard_text(framework)
    ]
    assert said(letter.authority).endswith("Westminster")


_SCRAPS = st.sampled_from(
    [
        *("\n", "\n\n", " ", "\t", "|", "---", "# ", "- ", "**", "(3)", "3\t", ".", "’", ":", "\\", "\u2028"),
        *("Dear Ms Example", "9 December 2009", "Barnet", "signature", "are good", "Performs well"),
        *("Children's services rating", "Children's services annual rating"),
        *("Education and Inspections Act 2006", "section 138 of the"),
    ]
)


@given(st.lists(_SCRAPS | st.text(max_size=8), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_blocks_in_order_and_inside_it(text: str) -> None:
    letter = parse_letter(text, FRAMEWORK)
    ends = [0]
    for block in letter.blocks:
        assert ends[-1] <= block.start <= block.end <= len(text)
        ends.append(block.end)
    fields = [
        letter.date,
        letter.salutation,
        letter.authority,
        *letter.addressee,
        *letter.signature,
        *letter.headings,
    ]
    fields += [letter.box.label, letter.box.number] if letter.box else []
    fields += [cell for row in letter.scale for cell in (row.number, row.label, row.definition)]
    for field in fields:
        assert field is None or text[field.start : field.end] == field.text


@given(st.lists(_SCRAPS | st.text(max_size=8), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_word_falls_between_the_blocks(text: str) -> None:
    letter = parse_letter(text, FRAMEWORK)
    held: set[int] = set()
    for block in letter.blocks:
        held.update(range(block.start, block.end))
    lost = "".join(sign for i, sign in enumerate(text) if i not in held)
    assert not any(sign.isalpha() for sign in lost)


@pytest.mark.parametrize("sign", ["a", " ", "\n", "*", "|", "- ", ". ", ".)", "\t", "Dear A\n", "1\tb\n"])
def test_time_grows_with_length_alone(framework: Framework, sign: str) -> None:
    parse_letter(sign * 60_000, framework)


SENTENCES = (
    "Most schools are good.",
    "The eight homes that we saw were satisfactory when we saw them last year.",
)


@given(
    st.lists(
        st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=9).map(" ".join), min_size=9, max_size=20
    )
)
@settings(max_examples=25)
def test_wrapped_paragraphs_without_blank_lines_are_cut_only_where_they_end(paragraphs: list[str]) -> None:
    wrapped = [textwrap.wrap(paragraph, 60) for paragraph in paragraphs]
    cut = pieces("\n".join("\n".join(lines) for lines in wrapped))
    assert " ".join(piece.words for piece in cut) == " ".join(paragraphs)
    ends = {len(" ".join(paragraphs[: i + 1])) for i in range(len(paragraphs))}
    told = {len(" ".join(piece.words for piece in cut[: i + 1])) for i in range(len(cut))}
    assert told <= ends
    if len(" ".join(paragraphs)) > 2500:
        short = {end for end, lines in zip(sorted(ends), wrapped, strict=True) if len(lines[-1]) < 40}
        assert short <= told


def test_bullets_of_symbol_fonts_make_items() -> None:
    cut = pieces("\uf06e Most are good.\n\uf0b7 Some aren't,\nand why.\n")
    assert [(piece.kind, piece.words) for piece in cut] == [
        ("item", "Most are good."),
        ("item", "Some aren't, and why."),
    ]


def test_words_in_brackets_go_on_after_a_line_like_a_title() -> None:
    (piece,) = pieces("Much was done by a team for the front door of the service\n(FDS) that came last.\n")
    assert piece.words.endswith("service (FDS) that came last.")
