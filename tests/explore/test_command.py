"""What `y` gives back: a command that lists the same events, in the same order, whatever was asked."""

from __future__ import annotations

import contextlib
import io
import json
import shlex
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rjwar
from hands import Hands, explore
from rjwar.cli import main
from rjwar.explore.command import listing
from rjwar.explore.filters import Chip, Question, choices, question_of
from rjwar.explore.results import Overview
from rjwar.explore.state import State
from rjwar.query.query import Query
from rjwar.query.select import select
from rjwar.words.look import Look

TEXTS = ("port arthur", "Цусима", "旅順", "togo", "สึชิมะ", "ёлка", "Te-li-ssu", "x'y", "of", "e")


@cache
def overview() -> Overview:
    """Of the real record, opened when a test first asks for it: the suite has its own cache by then."""
    return Overview(rjwar.open())


@cache
def offered() -> list[Chip]:
    """What the sheet of filters offers."""
    wording = State(overview().store, Query(), Look(), today=overview().first_day).wording
    return list(choices(wording, overview().years))


chips = st.deferred(lambda: st.sampled_from(offered())) | st.builds(
    Chip, st.just("min_weight"), st.sampled_from("12345")
)
asking = st.builds(
    Question,
    st.lists(chips, max_size=4, unique=True).map(tuple),
    st.one_of(st.just(""), st.sampled_from(TEXTS), st.text(max_size=6)),
)


@given(asking)
def test_counts_and_orders_are_those_of_list(question):
    found = overview().results(question)
    if question.is_searchable:
        assert found.numbers == select(overview().store, question.query()).without_war().numbers
    else:
        assert found.numbers == ()
    assert list(found.numbers) == sorted(found.numbers)
    assert len(found.days) == len(found.numbers)


@given(asking)
def test_a_query_made_of_chips_makes_the_same_chips(question):
    if "\x00" not in question.search:
        again = question_of(overview().store, question._replace(search="").query())
        assert set(again.chips) == set(question.chips)


@settings(max_examples=25)
@given(asking)
def test_the_command_runs_and_lists_the_same(question):
    if "\x00" in question.search or not question.search.isprintable():
        return
    assert listed(listing(question, None, None)) == [
        event.id for event in overview().store.events(overview().results(question).numbers)
    ]


def listed(line):
    """The ids that a command line lists, but the war itself."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*shlex.split(line)[1:], "--json", "--fields", "id,kind"]) == 0
    return [event["id"] for event in json.loads(out.getvalue()) if event["kind"] != "war"]


@pytest.mark.parametrize("typed", ["it's", "$(x)", "-x y", "`id`", "a\\b", '"q"', "!!", "ё"])
def test_what_was_searched_is_quoted(typed):
    question = Question((Chip("front", "port-arthur"),), typed)
    assert listed(listing(question, None, None)) == [
        event.id for event in overview().store.events(overview().results(question).numbers)
    ]


def test_the_command_is_shown_and_copied():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("it's")
        await hands.press("enter", "y")
        assert (
            hands.app.clipboard
            == "rjwar list --front port-arthur --grep 'it'\"'\"'s' --data 'my war.yaml' --lang th"
        )
        assert "rjwar list --front port-arthur" in hands.screen

    explore(steps, front="port-arthur", data="my war.yaml", lang="th")
