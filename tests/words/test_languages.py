"""The files of languages: whole, of one mind with the CLDR, and each word in them asked for somewhere."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest

from rjwar.core.text import LANGUAGES
from rjwar.words.catalog import Language
from rjwar.words.languages import language
from sources import calls

TABLES = (
    "labels",
    "phrases",
    "counts",
    "regions",
    "fates",
    "fates_of",
    "sums",
    "currencies",
    "verdicts",
    "unit_kinds",
    "page",
)
CLDR = {"zh": "zh_Hant"}


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Language:
    return language(request.param)


@pytest.mark.parametrize("table", TABLES)
def test_every_language_has_the_same_words_with_the_same_gaps(spoken: Language, table: str) -> None:
    own, english = getattr(spoken, table), getattr(language("en"), table)
    assert own.keys() == english.keys()
    if table in ("phrases", "page"):
        gaps = {key: sorted(text.count(gap) for gap in ("{}", "{0}", "{1}")) for key, text in own.items()}
        assert gaps == {
            key: sorted(text.count(gap) for gap in ("{}", "{0}", "{1}")) for key, text in english.items()
        }


def test_a_count_has_a_form_for_each_number(spoken: Language) -> None:
    forms = {spoken.numbers.plural(n) for n in range(200)}
    assert {len(some) for some in spoken.counts.values() if isinstance(some, tuple)} == {len(forms)}


def test_only_the_language_that_is_spoken_is_read() -> None:
    code = (
        "import sys; from rjwar.words.languages import language; language('ja'); print(*sorted(sys.modules))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert [code for code in LANGUAGES if f"rjwar.words.{code}" in loaded] == ["ja"]


def called(names: tuple[str, ...]) -> Iterator[str]:
    """The words that stand as an argument of some functions, anywhere in the program."""
    for _, call in calls():
        if getattr(call.func, "attr", "") in names and call.args:
            words = ast.walk(call.args[0])
            yield from (
                word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)
            )


@pytest.mark.parametrize(
    ("method", "table"), [("label", "labels"), ("phrase", "phrases"), ("count", "counts")]
)
def test_no_word_is_asked_for_that_a_language_need_not_have(method: str, table: str) -> None:
    # The second half of a key, names of columns, and what `str.count` counts.
    others = {"-that-day", "what", "by", "-", ".", "(", ")"}
    assert set(called((method,))) - others <= getattr(language("en"), table).keys()


# What a language writes, against the Common Locale Data Repository.


def test_months_weekdays_numbers_and_plurals_are_those_of_the_cldr(spoken: Language) -> None:
    babel = pytest.importorskip("babel")
    cldr, dates, numbers = (
        babel.Locale.parse(CLDR.get(spoken.code, spoken.code)),
        spoken.dates,
        spoken.numbers,
    )

    def months(context: str, width: str) -> tuple[str, ...]:
        return tuple(cldr.months[context][width][month] for month in range(1, 13))

    assert dates.months == months("stand-alone", "wide")
    assert dates.months_of_days == months("format", "wide")
    assert dates.short_months == months("stand-alone", "abbreviated")
    assert dates.short_months_of_days == months("format", "abbreviated")
    assert dates.weekdays == tuple(cldr.days["format"]["wide"][day] for day in range(7))
    symbols = cldr.number_symbols["latn"]
    assert (numbers.group, numbers.decimal) == (symbols["group"], symbols["decimal"])
    categories = [str(cldr.plural_form(n)) for n in range(1000)]
    known = list(dict.fromkeys(sorted(categories, key=["one", "few", "many", "other"].index)))
    assert [numbers.plural(n) for n in range(1000)] == [known.index(category) for category in categories]


def test_the_era_of_a_thai_year_is_that_of_the_cldr() -> None:
    babel = pytest.importorskip("babel")
    assert language("th").dates.years["ce"] == f"{babel.Locale.parse('th').eras['abbreviated'][1]} {{}}"
