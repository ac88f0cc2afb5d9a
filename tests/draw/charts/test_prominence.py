"""Which events of a selection a drawing keeps longest."""

import pytest

import strategies
from rjwar.draw.charts.prominence import phase_parents, rank_by_weight


def chosen(*events, **more):
    """The ids of the events, those first that are kept longest."""
    war = strategies.opened({"events": [{"name": event["id"]} | event for event in events], **more})
    event_rows = war.event_rows(war.select().numbers)
    return [event.id for event in rank_by_weight(event_rows, phase_parents(event_rows, war), war)]


@pytest.mark.parametrize("number", [2, 3, 5, 8, 61])
def test_of_equals_any_number_kept_is_spread_over_the_whole(number):
    order = chosen(
        *({"id": f"e{day:02}", "date": f"1904-{1 + day // 28:02}-{1 + day % 28:02}"} for day in range(64))
    )
    kept = sorted(int(id[1:]) for id in order[:number])
    gaps = [after - before for before, after in zip(kept, [*kept[1:], 64], strict=True)]
    assert max(gaps) <= 2 * 64 / number + 1


def test_weight_comes_first_and_what_has_none_last():
    assert chosen(
        {"id": "none", "date": "1904"},
        {"id": "one", "date": "1905", "weight": 1},
        {"id": "five", "date": "1906", "weight": 5},
    ) == [
        "five",
        "one",
        "none",
    ]


def test_of_equals_a_combat_comes_first():
    kinds = {"duel": {"combat": "yes"}, "talk": {"combat": "no"}}
    assert chosen(
        {"id": "a", "date": "1904", "kind": "talk"}, {"id": "b", "date": "1905", "kind": "duel"}, kinds=kinds
    ) == ["b", "a"]


def test_a_phase_counts_for_less_than_its_weight_and_so_does_what_is_outside_the_war():
    events = (
        {"id": "before", "date": "1900-01-01", "weight": 4},
        {"id": "siege", "date": "1904-03-01", "weight": 4},
        {"id": "assault", "date": "1904-03-01", "weight": 4, "part_of": "siege"},
        {"id": "eve", "date": "1904-02-01", "weight": 4},
    )
    assert set(chosen(*events, span="1904-02-08/1905")[:2]) == {"siege", "eve"}
