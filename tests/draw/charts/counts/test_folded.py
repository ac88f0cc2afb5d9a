"""Rows of the years before and after the war."""

from rjwar.core.edtf import parse
from rjwar.draw.charts.counts.folded import folded

WAR = parse("1904-02-08/1905-09-05")


def row(*keys, count=1, **lost):
    losses = {"japan": {"low": None, "high": None, "unknown": 0} | lost}
    return {"keys": list(keys), "count": count, "losses": losses}


def told(rows):
    return [(*row["keys"], row["count"]) for row in rows]


def test_those_before_are_one_and_so_are_those_after():
    rows = [row("1895", count=2), row("1903", count=3), row("1904"), row("1905"), row("1906"), row(None)]
    assert told(folded(rows, ["year"], WAR)) == [
        ("1895/1903", 5),
        ("1904", 1),
        ("1905", 1),
        ("1906/1906", 1),
        (None, 1),
    ]


def test_months_are_those_of_other_years_and_of_each_other_key_there_is_one():
    rows = [
        row("finance", "1902-01"),
        row("korea", "1903-11"),
        row("korea", "1904-01"),
        row("korea", "1902-03"),
    ]
    assert told(folded(rows, ["front", "month"], WAR)) == [
        ("finance", "1902/1903", 1),
        ("korea", "1902/1903", 2),
        ("korea", "1904-01", 1),
    ]


def test_years_that_tell_of_losses_stay():
    rows = [row("1894"), row("1900", low=1, high=2), row("1904")]
    assert told(folded(rows, ["year"], WAR)) == told(rows)


def test_nothing_is_made_one_without_the_war_or_without_years():
    before = [row("1895"), row("1903")]
    assert told(folded(before, ["year"], WAR)) == told(before)
    assert told(folded(before, ["year"], None)) == told(before)
    assert told(folded([row("korea")], ["front"], WAR)) == [("korea", 1)]
