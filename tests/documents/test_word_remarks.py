"""Comments and tracked changes of Word files: each found on its words in the letter before the changes."""

from inkspector.documents.readers.word import read_word
from inkspector.documents.readers.word_remarks import remarks_of
from tests.documents.commented import gone, new, on, paragraph, run, word_file

OTHER = 'w:author="A. Lawyer" w:date="2009-12-02T10:00:00Z"'


def found(*paragraphs: str, comments: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Kind, words of the letter and new words of each remark."""
    read = read_word(word_file(*paragraphs, comments=comments), "letter.docx", "original")
    return [
        (one.kind, "" if one.start is None else read.source.text[one.start : one.end], one.text)
        for one in remarks_of(read)
    ]


def test_a_comment_is_on_all_its_runs() -> None:
    told = found(
        paragraph(run("A "), on(0, run("large "), run("ma"), run("jority")), run(" is.")), comments=("Why?",)
    )
    assert told == [("comment", "large majority", "Why?")]


def test_a_comment_over_a_change_is_on_the_words_before_it() -> None:
    told = found(
        paragraph(run("A "), on(0, gone("majority"), new("minority")), run(" is.")), comments=("Why?",)
    )
    assert ("comment", "majority", "Why?") in told


def test_a_comment_on_no_words_stands_where_it_is_put() -> None:
    assert found(paragraph(run("One."), on(0), run(" Two.")), comments=("Why?",)) == [("comment", "", "Why?")]


def test_letters_put_into_a_word_change_the_word() -> None:
    changed = paragraph(run("A m"), gone("aj"), new("in"), run("ority is."))
    assert found(changed) == [("replacement", "majority", "minority")]


def test_words_put_in_between_words_are_an_insertion() -> None:
    assert found(paragraph(run("A "), new("large "), run("majority."))) == [("insertion", "", "large ")]


def test_changes_of_two_people_are_two() -> None:
    told = found(paragraph(run("A "), gone("majority"), new("minority", OTHER), run(" is.")))
    assert [kind for kind, *_ in told] == ["deletion", "insertion"]


def test_what_was_put_in_and_taken_out_again_is_no_change() -> None:
    inner = (
        gone("large ").replace("<w:del", f"<w:ins {OTHER}><w:del", 1).replace("</w:del>", "</w:del></w:ins>")
    )
    assert found(paragraph(run("A "), inner, run("majority."))) == []
