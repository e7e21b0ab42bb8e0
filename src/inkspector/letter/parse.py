"""From raw text to a Letter: which block is for what. Never raises, and takes time in line with length.

The front of the letter (addressee, standing paragraphs, scale, rating) ends with the rating box; from there
on, prose is narrative until the statutory paragraph and the signature. What can't be placed with certainty
is narrative: it is better read in vain than passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inkspector.letter.model import Block, Field, Letter, RatingBox, Role, ScaleRow
from inkspector.letter.names import known, mentioned, official, own_names
from inkspector.letter.pages import without_pages
from inkspector.letter.pieces import Piece, pieces, stands_alone
from inkspector.letter.recognise import (
    Recogniser,
    is_date,
    is_heading_line,
    is_salutation,
    is_signature,
    names_somebody,
)
from inkspector.letter.standard import load_standard

if TYPE_CHECKING:
    from inkspector.scheme import Framework

LETTERHEAD = 40
"""A salutation stands within the first so many pieces."""


def parse_letter(text: str, framework: Framework) -> Letter:
    """The blocks and fields of a letter; `text` has newlines as `\\n`. No text makes it raise."""
    return _Parser(Recogniser(framework, load_standard(framework))).letter(text)


@dataclass(frozen=True)
class _Parser:
    know: Recogniser

    def letter(self, raw: str) -> Letter:
        text = without_pages(raw)
        whole = pieces(text)
        end = next((i for i, piece in enumerate(whole) if self.know.is_annex(piece)), len(whole))
        cut, annex = whole[:end], whole[end:]
        box_at = next((i for i, piece in enumerate(cut) if self.know.box(piece)), None)
        structured = box_at is not None or any(self.know.is_heading(piece) for piece in cut)
        body_at = next((i for i, piece in enumerate(cut[:LETTERHEAD]) if is_salutation(piece)), None)
        head_end = body_at if body_at is not None else self._first_heading(cut) if structured else 0
        letter = self._letterhead(Letter(text, (), structured, raw=raw), cut[:head_end])
        if structured:
            letter = self._structured(letter, cut, head_end, self._front_end(cut, head_end, box_at))
        else:
            letter = _with(letter, self._plain(cut[head_end:], letterhead=body_at is not None))
        others = (_block("other", piece) for piece in annex if piece.kind != "rule")
        letter = replace(letter, blocks=(*letter.blocks, *others))
        return letter if letter.authority else replace(letter, authority=self._named(letter))

    def _named(self, letter: Letter) -> Field | None:
        """The authority by its headings, else by a line of the address, which may be but a town."""
        authorities = self.know.framework.authorities
        return mentioned(letter.headings, authorities) or known(letter.addressee, authorities)

    # --- before the salutation ---

    def _letterhead(self, letter: Letter, head: Sequence[Piece]) -> Letter:
        """Date, addressee and authority; other lines before the date are the sender's."""
        lines = [Field(line.words, line.start, line.end) for piece in head for line in piece.lines]
        dated = next((i for i, line in enumerate(lines) if is_date(line.text)), None)
        date = None if dated is None else lines[dated]
        after = lines if dated is None else lines[dated + 1 :]
        before = [] if dated is None else lines[:dated]
        addressee, others = (after, before) if after else (before, [])
        blocks = [Block("other", line.start, line.end) for line in others]
        blocks += [Block("date", date.start, date.end)] if date else []
        blocks += [Block("addressee", line.start, line.end) for line in addressee]
        return replace(
            letter,
            blocks=tuple(sorted(blocks, key=lambda block: block.start)),
            date=date,
            addressee=tuple(addressee),
            authority=official(addressee),
        )

    # --- a letter of the scheme ---

    def _structured(self, letter: Letter, cut: Sequence[Piece], start: int, front_end: int) -> Letter:
        names = own_names(letter.authority.text) if letter.authority else ()
        back_at = self._back(cut, front_end)
        front = [self._front_block(piece, names) for piece in cut[start:front_end]]
        middle = [self._middle_block(piece, names) for piece in cut[front_end:back_at]]
        back = list(self._back_blocks(cut[back_at:], names))
        return _with(letter, [pair for pair in (*front, *middle, *back) if pair is not None])

    def _first_heading(self, cut: Sequence[Piece]) -> int:
        return next(
            (i for i, piece in enumerate(cut) if self.know.is_heading(piece) or self.know.box(piece)), 0
        )

    def _front_end(self, cut: Sequence[Piece], start: int, box_at: int | None) -> int:
        """The index after the last piece of the front."""
        if box_at is not None:
            end = box_at + 1
        else:
            marks = [i for i, piece in enumerate(cut) if self.know.scale_row(piece)]
            marks = marks or [i for i, piece in enumerate(cut) if self.know.is_heading(piece)][:1]
            end = max(marks, default=start) + 1
        while end < len(cut) and (
            cut[end].kind == "rule" or self.know.is_heading(cut[end]) or self.know.box(cut[end])
        ):
            end += 1
        return max(end, start)

    def _back(self, cut: Sequence[Piece], front_end: int) -> int:
        """The index of the statutory paragraph, else of the closing lines."""
        for i in range(len(cut) - 1, front_end - 1, -1):
            if self.know.is_statutory(cut[i]):
                return i
        i = len(cut)
        while i > front_end and len(cut) - i < 6 and is_signature(cut[i - 1]):
            i -= 1
        return i

    def _front_block(self, piece: Piece, names: Sequence[str]) -> _Placed | None:
        row, box = self.know.scale_row(piece), self.know.box(piece)
        if piece.kind == "rule":
            return None
        if row:
            return _block("scale", piece), row
        if box:
            return Block("rating_box", box.start, box.end), box
        if is_salutation(piece):
            return _block("salutation", piece), None
        if piece.kind == "heading" or self.know.is_heading(piece):
            return _block("heading", piece), None
        standard = self.know.standard_id(piece, names)
        if not standard and is_heading_line(piece):
            return _block("heading", piece), None
        return _block("other" if piece.kind == "row" else "standard", piece, standard), None

    def _middle_block(self, piece: Piece, names: Sequence[str]) -> _Placed | None:
        if piece.kind == "rule":
            return None
        if piece.kind == "heading" or self.know.is_heading(piece) or is_heading_line(piece):
            return _block("heading", piece), None
        whole = self.know.standard_id(piece, names, every_sentence=True)
        return _block("standard" if whole else "narrative", piece, whole), None

    def _back_blocks(self, back: Sequence[Piece], names: Sequence[str]) -> Iterator[_Placed]:
        for i, piece in enumerate(back):
            if piece.kind == "rule":
                continue
            if i == 0 and self.know.is_statutory(piece):
                yield _block("statutory", piece, self.know.standard_id(piece, names)), None
            elif piece.kind != "row" and is_signature(piece):
                for line in piece.lines:
                    yield Block("signature", line.start, line.end), None
            else:
                yield _block("heading" if piece.kind == "heading" else "narrative", piece), None

    # --- any other text ---

    def _plain(self, cut: Sequence[Piece], *, letterhead: bool) -> list[_Placed]:
        found: list[_Placed] = []
        for i, piece in enumerate(cut):
            role: Role = "narrative"
            if piece.kind == "heading":
                role = "heading"
            elif letterhead and i == 0:
                role = "salutation"
            elif letterhead and ((i == 1 and stands_alone(piece.words)) or is_heading_line(piece)):
                role = "heading"
            if piece.kind != "rule":
                found.append((_block(role, piece), None))
        return found


_Placed = tuple[Block, ScaleRow | RatingBox | None]


def _with(letter: Letter, placed: Sequence[_Placed]) -> Letter:
    """The letter with these blocks after its letterhead, and the fields that they hold."""
    blocks = (*letter.blocks, *(block for block, _ in placed))
    fields = {
        block: Field(letter.raw[block.start : block.end], block.start, block.end) for block, _ in placed
    }

    def of(role: Role) -> tuple[Field, ...]:
        return tuple(fields[block] for block, _ in placed if block.role == role)

    return replace(
        letter,
        blocks=blocks,
        salutation=next(iter(of("salutation")), None),
        headings=of("heading"),
        scale=tuple(row for _, row in placed if isinstance(row, ScaleRow)),
        box=next((box for _, box in placed if isinstance(box, RatingBox)), None),
        signature=tuple(line for line in of("signature") if names_somebody(line.text)),
    )


def _block(role: Role, piece: Piece, standard: str | None = None) -> Block:
    return Block(role, piece.start, piece.end, standard)
