"""Counts and summed losses: what counts once, what is summed, and what is not known."""

from collections import Counter

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.counts import BY, Range, count, losses_range
from rjwar.record.model import Figure, Force


@pytest.mark.parametrize(
    ("losses", "expected"),
    [
        ({}, None),
        ({"sick": Figure(best=900)}, None),
        ({"killed": Figure(best=444, low=444, high=444)}, Range(444, 444)),
        ({"killed": Figure(low=10, high=20), "wounded": Figure(best=5)}, Range(15, 25)),
        ({"killed": Figure(best=117, low=110, high=125), "total": Figure(best=650)}, Range(650, 650)),
        ({"wounded": Figure(low=900)}, Range(900, 900)),
        ({"captured": Figure(high=70)}, Range(70, 70)),
        ({"missing": Figure(best=30, high=40)}, Range(30, 40)),
        ({"killed": Figure(best=0, low=0, high=0)}, Range(0, 0)),
    ],
)
def test_losses_are_the_total_where_stated_else_the_sum_of_what_is_given(losses, expected):
    assert losses_range(Force(losses=losses)) == expected


def rows(counted):
    return {row["key"]: row for row in counted.documents()}


def test_the_combats_of_a_key_are_summed_for_each_side(small):
    august = rows(count(small.select(), "month"))["1904-08"]
    assert august == {
        "by": "month",
        "key": "1904-08",
        "name": "August 1904",
        "count": 3,
        "losses": {"japan": {"low": 650, "high": 650, "unknown": 1}, "russia": {"low": 1344, "high": 1344, "unknown": 1}},
    }


def test_a_part_is_counted_but_its_losses_are_not_with_those_of_its_whole(small):
    both = rows(count(small.select(front="port-arthur"), "front"))["port-arthur"]
    assert (both["count"], both["losses"]["japan"]["unknown"]) == (2, 1)
    alone = rows(count(small.select(outcome="russian-victory"), "front"))["port-arthur"]
    assert (alone["count"], alone["losses"]["japan"]["unknown"]) == (1, 1)


def test_a_part_of_a_part_is_not_counted_with_the_whole_of_both(war):
    whole = rows(count(war.select(place="203-metre-hill"), "place"))
    assert whole  # a place where a siege's assault has phases of its own
    selected = {event.id: event for event in war.select().without_war()}
    total = count(war.select(), "year").total["losses"]["japan"]
    expected = [0, 0]
    for event in selected.values():
        kind = war.word("kinds", event.kind)
        above = event.part_of
        if kind and kind.combat and above not in selected and "japan" in event.forces and (known := losses_range(event.forces["japan"])):
            expected = [expected[0] + known.low, expected[1] + known.high]
    assert [total["low"], total["high"]] == expected


def test_the_war_itself_is_not_counted(small):
    assert sum(row["count"] for row in count(small.select(), "kind").documents()) == len(small) - 1
    assert "war" not in rows(count(small.select(), "kind"))


def test_what_has_no_key_comes_last_under_none(small):
    keys = [row["key"] for row in count(small.select(), "front").documents()]
    assert keys == ["port-arthur", "diplomacy", "finance", "yellow-sea", None]
    assert rows(count(small.select(), "front"))[None]["name"] is None


def test_a_date_known_to_less_than_a_month_has_no_month(war):
    decade = war.select(grep="Russian expansion in East Asia")
    assert [event.date.edtf for event in decade] == ["189X"]
    assert [list(rows(count(decade, by))) for by in ("month", "year")] == [[None], [None]]


def test_years_and_months_are_in_order_and_other_keys_by_count(war):
    for by in BY:
        found = [row for row in count(war.select(), by).documents() if row["key"] is not None]
        if by in ("year", "month"):
            assert [row["key"] for row in found] == sorted(row["key"] for row in found)
        else:
            assert [row["count"] for row in found] == sorted((row["count"] for row in found), reverse=True)


def test_by_side_an_event_counts_for_each_side_with_forces(war):
    expected = Counter(side for event in war.select().without_war() for side in (event.forces or [None]))
    assert {key: row["count"] for key, row in rows(count(war.select(), "side")).items()} == expected


def test_every_key_has_the_losses_of_the_same_sides(war):
    counted = count(war.select(), "front")
    assert {tuple(row["losses"]) for row in counted.documents()} == {counted.sides}
    assert counted.sides[:2] == ("japan", "russia")


def test_names_are_in_the_language_asked_for(small):
    assert rows(count(small.select(), "side", "ja"))["japan"]["name"] == "日本"
    assert rows(count(small.select(), "month", "ja"))["1904-08"]["name"] == "1904年8月"
    assert rows(count(small.select(), "month", "th"))["1904-08"]["name"] == "สิงหาคม ค.ศ. 1904"


def test_nothing_selected_is_no_rows(small):
    counted = count(small.select(grep="nothing of the sort"), "front")
    assert (list(counted.documents()), counted.total["count"]) == ([], 0)


def test_an_unknown_key_is_refused_with_those_there_are(small):
    with pytest.raises(WrongUsage, match="--by: unknown value 'sides'; did you mean 'side'"):
        count(small.select(), "sides")
