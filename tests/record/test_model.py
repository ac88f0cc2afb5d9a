"""The record in memory: what can be asked of a figure, a person, an entity."""

import pytest

from rjwar.core.edtf import parse
from rjwar.record.model import Figure, Person, RankHeld, valued


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        (Figure(117, 110, 125), 117),
        (Figure(low=500, high=583), 541),
        (Figure(low=900), 900),
        (Figure(high=900), 900),
        (Figure(best=0), 0),
        (Figure(), None),
    ],
)
def test_a_figure_has_one_number_to_sort_and_draw_by(figure, value):
    assert figure.value == value


@pytest.mark.parametrize(
    ("day", "rank"), [("1890-01-01", "captain"), ("1903-09-30", "captain"), ("1903-10-01", "admiral"), ("1905-01-01", "field-marshal")]
)
def test_a_rank_is_held_until_the_next(day, rank):
    ranks = (RankHeld("field-marshal", parse("1905")), RankHeld("captain"), RankHeld("admiral", parse("1903-10")))
    assert Person("p", {"en": "P"}, ranks=ranks).rank_on(parse(day).earliest) == rank


def test_nobody_without_ranks_has_one():
    assert Person("p", {"en": "P"}).rank_on(parse("1904").earliest) is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("date", True), ("date.edtf", True), ("name.ru", True), ("forces.japan.losses.killed", True), ("forces.japan.losses.killed.best", True),
        ("forces.japan.commanders", True), ("claims.source", True), ("claims.rank", False), ("time.start", True), ("place", True), ("forces.britain", False), ("forces.japan.losses.men", False),
        ("name.ko", False), ("dates", False), ("date.parse", False), ("__class__", False), ("name.en.x", False), ("date.is_days", False), ("", False), (".", False),
    ],
)  # fmt: skip
def test_a_dotted_path_leads_to_a_value_or_to_none(small, path, found):
    assert (valued(small.find("event", "battle-off-long-cape"), path) is not None) is found
