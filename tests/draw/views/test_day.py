"""A day, as it is drawn."""

from datetime import date

import pytest

from rjwar.core.width import cells
from rjwar.draw.views.day import render
from rjwar.query.on_day import EveryYear, day
from rjwar.words.look import Look


def drawn(store, wanted, look=None, lang="en"):
    look = look or Look(width=60, lang=lang)
    return "\n".join(render(day(store, wanted, look.lang), look).plain()) + "\n"


def test_a_day_has_both_calendars_and_what_began_on_it(small):
    assert (
        drawn(small, date(1904, 8, 10))
        == """\
Wednesday, 10 August 1904 · 28 July 1904 O.S.
day 185 of the war

Began
  ▲ 10–11 Aug 1904  Battle off Long Cape
                    12:30–19:27 Japanese time · Yellow Sea
                    Japanese victory
"""
    )


def test_a_day_of_every_year_has_what_happened_on_it(small):
    assert (
        drawn(small, EveryYear(8, 10))
        == """\
10 August · in every year · 28 July O.S.

On this day
  ▲ 10–11 Aug 1904  Battle off Long Cape
                    12:30–19:27 Japanese time · Yellow Sea
                    Japanese victory
"""
    )


def test_what_may_have_happened_is_told_apart(small):
    assert (
        drawn(small, date(1904, 7, 15))
        == """\
Friday, 15 July 1904 · 2 July 1904 O.S. · day 159 of the war

Perhaps that day
  Jul 1904  Rain of July
"""
    )


def test_births_and_deaths_are_told(small):
    assert (
        drawn(small, EveryYear(1, 27))
        == """\
27 January · in every year · 14 January O.S.

Births and deaths
  27 Jan 1848  Sato Ken · Born
"""
    )


def test_a_day_of_nothing_says_so(small):
    assert (
        drawn(small, date(1850, 1, 1))
        == """\
Tuesday, 1 January 1850 · 20 December 1849 O.S.

The record has nothing on this day.
"""
    )


def test_a_narrow_day_puts_dates_after_names(small):
    assert (
        drawn(small, date(1904, 9, 1), Look(width=40))
        == """\
Thursday, 1 September 1904
19 August 1904 O.S. · day 207 of the war

Under way
  ▲ Siege of Fort Lena
    12 Aug 1904 – 2 Jan 1905
    Port Arthur · Japanese victory
"""
    )


def test_a_day_is_told_in_japanese(small):
    assert (
        drawn(small, date(1904, 8, 10), lang="ja")
        == """\
1904年（明治37年）8月10日（水曜日）
ユリウス暦1904年7月28日 · 開戦185日目

始まり
  ▲ 1904年8月10日〜   円島沖海戦 · Japanese time12:30〜19:27
    11日              Yellow Sea · Japanese victory
"""
    )


def test_the_hours_of_a_day_are_in_order_and_their_clock_is_told_once(war):
    lines = drawn(war, date(1905, 5, 27), Look(width=100)).splitlines()
    start = lines.index("That day · Japanese time")
    hours = [line[4:9] for line in lines[start + 1 : lines.index("", start)] if line[4:6].isdigit()]
    assert hours == sorted(hours)
    assert len(hours) > 10


def test_the_phases_of_a_battle_are_folded_into_it_on_its_anniversary(war):
    text = drawn(war, EveryYear(5, 27), Look(width=200))
    assert "Battle of Tsushima · +" in text
    assert "Tsushima: Oslyabya sunk" not in text


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("lang", ["en", "th", "ru", "ko"])
def test_no_line_is_wider_than_the_terminal(war, width, lang):
    for wanted in (date(1905, 5, 27), EveryYear(5, 28)):
        assert max(map(cells, drawn(war, wanted, Look(width=width, lang=lang)).splitlines())) <= width


def test_ascii_draws_with_ascii_alone(small):
    assert drawn(small, date(1904, 8, 10), Look(width=60, ascii=True)).isascii()
