"""What files say of themselves, and what the project says to whoever cites it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from rjwar.formats.imprint import Imprint, imprint
from rjwar.version import RELEASED, __version__
from rjwar.words.look import Look
from rjwar.words.wording import Wording

CITATION = Path(__file__).parents[2] / "CITATION.cff"


def test_the_record_is_cited_by_its_authors_its_title_its_version_and_its_licence(war):
    own = imprint(Wording(war, Look()))
    assert own.cite == f"The rjwar authors, Russo-Japanese War, rjwar {__version__}, CC BY 4.0"
    assert own.text == f"{own.cite}, https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("Ask me first", ""),
        ("", ""),
    ],
)
def test_a_licence_of_creative_commons_has_an_address(licence, address):
    assert Imprint("T", "", licence).address == address


def test_the_citation_file_names_this_version_and_its_day():
    told = yaml.safe_load(CITATION.read_text(encoding="utf-8"))
    assert (told["version"], str(told["date-released"])) == (__version__, RELEASED)
    assert [author["name"] for author in told["authors"]] == ["The rjwar authors"]
