"""Mistakes as finished sentences, problems as one line each, and what was probably meant."""

import pytest

from rjwar.core import errors
from rjwar.core.errors import BrokenRecord, did_you_mean, nearest
from rjwar.core.problem import Problem


@pytest.mark.parametrize(
    ("mistake", "status"),
    [
        (errors.UnknownName, 1),
        (errors.WrongUsage, 2),
        (errors.CannotWrite, 74),
        (errors.ReaderGone, 141),
    ],
)
def test_a_mistake_says_its_sentence_and_knows_its_status(mistake, status):
    assert (str(mistake("no; try yes")), mistake("").status) == ("no; try yes", status)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            Problem(
                "events.yaml",
                412,
                11,
                "battle-of-tsushima",
                "date",
                "order",
                "ends before it starts; mend it",
            ),
            "events.yaml:412:11: error: battle-of-tsushima: date: ends before it starts; mend it",
        ),
        (
            Problem("own.yaml", 3, 1, None, None, "shape", "events is a list"),
            "own.yaml:3:1: error: events is a list",
        ),
        (
            Problem("own.yaml", 0, 0, None, None, "empty", "the file is empty"),
            "own.yaml: error: the file is empty",
        ),
        (
            Problem("own.yaml", 3, 5, "mukden", None, "outcome", "has none", warning=True),
            "own.yaml:3:5: warning: mukden: has none",
        ),
    ],
)
def test_a_problem_is_one_line_with_its_place_first(problem, line):
    assert str(problem) == line


def test_a_broken_record_tells_every_problem_and_exits_with_3():
    problems = [Problem("own.yaml", line, 1, None, None, "key", "twice") for line in (4, 9)]
    broken = BrokenRecord(problems)
    assert (str(broken), broken.problems, broken.status) == (
        "own.yaml:4:1: error: twice\nown.yaml:9:1: error: twice",
        tuple(problems),
        3,
    )


def test_the_nearest_words_come_likest_first():
    assert nearest("mukdn", ["makden", "tsushima", "mukden"]) == ["mukden", "makden"]


def test_the_nearest_is_found_among_very_many_words():
    assert nearest("sushima", [*(f"day-{number}" for number in range(20_000)), "tsushima"]) == ["tsushima"]


def test_a_page_of_text_is_like_no_word():
    assert nearest("mukden" * 1000, ["mukden", "mukden" * 999]) == []


@pytest.mark.parametrize(
    ("word", "known", "answer"),
    [
        ("tabel", ["json", "table"], "did you mean 'table'?"),
        ("navy", ["korea", "manchuria"], "known: korea, manchuria"),
        ("navy", [], "none is known"),
        (
            "navy",
            [f"{number:02}" for number in range(41)],
            "known: 00, 01, 02, 03, 04, 05, 06, 07, 08, 09, ... (41 in all)",
        ),
    ],
)
def test_the_cure_names_the_nearest_word_or_else_those_there_are(word, known, answer):
    assert did_you_mean(word, known) == answer
