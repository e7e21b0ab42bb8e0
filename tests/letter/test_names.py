import pytest

from inkspector.letter.names import own_names, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("London Borough of Barnet", "Barnet"),
        ("The Royal Borough of Kensington and Chelsea", "Kensington and Chelsea"),
        ("Derby City Council", "Derby"),
        ("Isle of Wight Council", "Isle of Wight"),
        ("City of York Council", "York"),
        ("Metropolitan Borough of Wirral", "Wirral"),
        ("Essex", "Essex"),
        ("Harbourside", "Harbourside"),
    ],
)
def test_the_short_name_leaves_out_the_kind_of_authority(name: str, short: str) -> None:
    assert short_name(name) == short


def test_an_authority_answers_to_all_its_names() -> None:
    assert own_names("London Borough of Hammersmith & Fulham") == (
        "London Borough of Hammersmith and Fulham",
        "London Borough of Hammersmith & Fulham",
        "Hammersmith and Fulham",
        "Hammersmith & Fulham",
    )
