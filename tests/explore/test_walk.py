"""What each key does, at several sizes."""

from __future__ import annotations

import pytest

from hands import Hands, explore
from rjwar.core.text import LANGUAGES
from samples import SAMPLE


def test_starts_on_the_first_day_of_the_war():
    async def steps(hands: Hands) -> None:
        total = hands.state.overview.total
        assert f"{total} of {total} events" in hands.rows[0]
        assert "8 February 1904 (26 January O.S.) · day 1" in hands.screen
        assert hands.here is not None
        assert hands.state.results.day_of(hands.walk.events.cursor) == hands.state.day

    explore(steps)


@pytest.mark.parametrize(("size", "least"), [((80, 24), 12), ((60, 24), 7), ((40, 12), 3)])
def test_lists_as_many_events_as_there_is_room_for(size, least):
    async def steps(hands: Hands) -> None:
        listed = [row for row in hands.rows if "1904 " in row and ("Feb" in row or "Mar" in row)]
        assert len(listed) >= least
        assert "events" in hands.rows[0]
        assert any("?" in row for row in hands.rows[-2:])

    explore(steps, size)


def test_every_filter_of_the_command_line_is_a_chip_that_a_click_takes_away():
    async def steps(hands: Hands) -> None:
        assert "Front: Sakhalin ×" in hands.screen
        assert "Year: 1905 ×" in hands.screen
        before = len(hands.ids)
        await hands.click("#chips", hands.rows[2].index("Front") + 2)
        assert "Sakhalin ×" not in hands.rows[2]
        assert len(hands.ids) > before
        await hands.press("x")
        assert len(hands.ids) == hands.state.overview.total

    explore(steps, front="sakhalin", year="1905")


def test_search_counts_after_each_letter():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        typed = ""
        for char in "togo":
            await hands.type(char)
            typed += char
            found = len(hands.state.store.select(grep=typed).without_war())
            assert hands.rows[0].split(" of ")[0].split()[-1] == str(found)
        await hands.press("enter")
        await hands.press("escape")
        assert hands.state.question.search == "togo"
        await hands.press("slash", "escape")
        assert (hands.state.question.search, len(hands.ids)) == ("", hands.state.overview.total)
        assert hands.app.focused is hands.walk.events

    explore(steps)


def test_search_finds_people_ships_places_and_units_under_the_events():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("mikasa")
        await hands.press("enter", "end")
        assert hands.here is not None
        assert hands.here[0] in ("ship", "place", "unit", "person")
        await hands.press("enter")
        assert hands.card == hands.here

    explore(steps)


def test_any_sign_may_be_searched():
    async def steps(hands: Hands) -> None:
        for typed in ("[/]", "[red]x", "\\", "(", "*", "[@click=app.quit]", ":smile:", "%s {}"):
            await hands.press("slash")
            await hands.type(typed)
            assert typed in hands.rows[1]
            if not any(map(str.isalnum, typed)):
                found = hands.rows[0].split()[-4:]
                assert found == ["0", "of", str(hands.state.overview.total), "events"], typed
            await hands.press("escape")

    explore(steps, record=SAMPLE)


def test_days_and_months_go_by():
    async def steps(hands: Hands) -> None:
        await hands.press("right")
        assert "9 February 1904" in hands.screen
        await hands.press("]", "[", "left")
        assert "8 February 1904 (26 January O.S.) · day 1" in hands.screen
        await hands.press("shift+right")
        assert "8 March 1904" in hands.screen
        await hands.press("}", "{", "shift+left")
        assert hands.state.day.isoformat() == "1904-02-08"
        await hands.press("end")
        assert hands.state.day.isoformat() > "1906"

    explore(steps)


def test_keys_of_a_pager_move_the_cursor():
    async def steps(hands: Hands) -> None:
        await hands.press("G")
        last = hands.here
        await hands.press("g")
        first = hands.here
        await hands.press("space")
        assert last != hands.here != first
        await hands.press("ctrl+b")
        assert hands.here == first
        await hands.press("end")
        assert hands.here == last

    explore(steps)


DAYS = {
    "27 May": "1904-05-27",
    "May 1905": "1905-05-01",
    "27 May 1905": "1905-05-27",
    "1 June 1904": "1904-06-01",
    "14 May 1905 OS": "1905-05-27",
    "1904-02-08": "1904-02-08",
    "14 мая 1905 ст. ст.": "1905-05-27",
    "Day 1": "1904-02-08",
    "明治38年5月27日": "1905-05-27",
    "Day 476": "1905-05-28",
    "475日目": "1905-05-27",
}
"""What is typed, one after the other, and the day that it leads to."""


def test_a_date_is_gone_to():
    async def steps(hands: Hands) -> None:
        for typed, day in DAYS.items():
            await hands.press("d")
            await hands.type(typed)
            await hands.press("enter")
            assert (typed, hands.state.day.isoformat()) == (typed, day)
            assert hands.app.screen is hands.walk

    explore(steps, record=SAMPLE)


def test_with_nothing_typed_one_stays():
    async def steps(hands: Hands) -> None:
        await hands.press("d", "enter")
        assert hands.app.screen is hands.walk
        assert hands.state.day.isoformat() == "1904-02-08"

    explore(steps, record=SAMPLE)


def test_a_wrong_date_is_told_in_place():
    async def steps(hands: Hands) -> None:
        await hands.press("d")
        await hands.type("32 Mayo 1905")
        await hands.press("enter")
        assert "32 Mayo 1905" in hands.screen
        assert "is no part of a date" in hands.screen
        await hands.press("escape")
        assert hands.state.day.isoformat() == "1904-02-08"

    explore(steps, record=SAMPLE)


def test_a_card_and_the_way_back():
    async def steps(hands: Hands) -> None:
        await hands.press("j", "j")
        row, top = hands.walk.events.cursor, hands.walk.events.scroll_offset
        await hands.press("enter")
        assert hands.card == hands.here
        await hands.press("tab", "tab")
        link = hands.walk.card.shown.links[hands.walk.card.link]
        before = hands.walk.card.step
        await hands.press("enter")
        assert hands.card == (link.entity, link.id)
        await hands.press("backspace")
        assert hands.walk.card.step == before
        await hands.press("alt+left")
        assert hands.app.focused is hands.walk.events
        assert (hands.walk.events.cursor, hands.walk.events.scroll_offset) == (row, top)
        assert "events" in hands.rows[0]

    explore(steps)


def test_the_card_stands_beside_the_list_and_follows_the_cursor():
    async def steps(hands: Hands) -> None:
        assert hands.card == hands.here
        await hands.press("j")
        assert hands.card == hands.here
        await hands.press("enter", "tab", "enter")
        assert hands.card != hands.here
        await hands.press("escape")
        assert hands.app.focused is hands.walk.events

    explore(steps, (120, 40))


def test_the_map_stands_beside_both_where_there_is_room_and_can_be_asked_for_anywhere():
    async def wide(hands: Hands) -> None:
        assert "km" in hands.screen
        await hands.press("m")
        assert " km" not in hands.screen

    async def narrow(hands: Hands) -> None:
        await hands.press("m")
        assert "Manchuria" in hands.screen
        await hands.press("escape")
        assert "events" in hands.rows[0]
        assert hands.app.focused is hands.walk.events

    explore(wide, (200, 60))
    explore(narrow, (80, 24))


def test_a_resize_loses_nothing():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("port")
        await hands.press("enter", "j", "j", "enter", "tab")
        here, card, link = hands.here, hands.card, hands.walk.card.link
        for size in ((120, 40), (200, 60), (40, 12), (60, 24), (80, 24)):
            await hands.resize(*size)
            assert (hands.here, hands.card, hands.walk.card.link) == (here, card, link)
            assert hands.state.question.search == "port"

    explore(steps, front="port-arthur")


def test_six_languages_come_round():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("togo")
        await hands.press("enter", "j")
        here, seen = hands.here, [hands.rows[0]]
        for _ in LANGUAGES:
            await hands.press("l")
            seen.append(hands.rows[0])
            assert (hands.here, hands.state.question.search) == (here, "togo")
        assert seen[0] == seen[6]
        assert len(set(seen)) == 6
        await hands.press("L")
        assert hands.rows[0] == seen[5]

    explore(steps)


def test_marked_events_are_compared():
    async def steps(hands: Hands) -> None:
        await hands.press("C")
        assert "Mark two events" in hands.screen
        await hands.press("c", "j", "c", "C")
        names = [hands.state.wording.name("event", id) for id in hands.state.marked]
        assert len(names) == 2
        assert all(name.split()[0] in hands.screen for name in names)
        await hands.press("escape")
        assert hands.app.screen is hands.walk

    explore(steps)


def test_the_parts_of_a_card_have_keys():
    async def steps(hands: Hands) -> None:
        await hands.press("2")
        assert "Japan" in hands.rows[0]
        assert hands.rows[1].startswith("Command")
        await hands.press("4")
        assert hands.rows[0].startswith("Sources differ")
        await hands.press("5")
        assert hands.rows[0].startswith("Sources")
        await hands.press("1")
        assert hands.walk.card.scroll_offset.y == 0

    explore(steps, grep="battle of tsushima", kind="naval-battle", min_weight="5")


def test_a_citation_names_the_work_and_the_record():
    async def steps(hands: Hands) -> None:
        await hands.press("Y")
        assert hands.app.clipboard.startswith(
            "“Battle of Tsushima” (battle-of-tsushima), Russo-Japanese War record, rjwar "
        )
        assert "http" in hands.app.clipboard

    explore(steps, grep="battle of tsushima", kind="naval-battle", min_weight="5")


def test_filters_narrow_and_are_set_and_unset():
    async def steps(hands: Hands) -> None:
        await hands.press("f")
        assert all(group in hands.screen for group in ("Front", "Side", "Kind", "Outcome", "Year"))
        await hands.type("sakh")
        await hands.press("enter")
        assert "[x] Front: Sakhalin" in hands.screen
        await hands.press("escape")
        assert "Front: Sakhalin ×" in hands.rows[2]
        assert {event.front for event in hands.state.store.events(hands.state.results.numbers)} == {
            "sakhalin"
        }
        await hands.press("f")
        await hands.type("sakh")
        await hands.press("enter", "escape")
        assert hands.state.question.chips == ()

    explore(steps)


def test_escape_never_quits_and_never_drops_a_filter():
    async def steps(hands: Hands) -> None:
        await hands.press(*["escape"] * 5)
        assert hands.app.is_running
        assert len(hands.state.question.chips) == 1

    explore(steps, front="korea")


def test_help_tells_every_key():
    async def steps(hands: Hands) -> None:
        await hands.press("question_mark")
        seen = hands.screen
        await hands.press("pagedown")
        seen += hands.screen
        assert all(key in seen for key in ("Backspace, Alt+←", "Shift+← →", "PgUp PgDn", "q Ctrl+Q"))
        await hands.press("escape")
        assert hands.app.screen is hands.walk

    explore(steps, record=SAMPLE)


def test_clicks_choose_open_and_lead_to_a_day():
    async def steps(hands: Hands) -> None:
        row = hands.walk.events.cursor
        await hands.click("#list", 20, 3)
        assert hands.walk.events.cursor == row + 3 - (row - hands.walk.events.scroll_offset.y)
        await hands.click("#strip", 50)
        assert hands.state.day.year == 1905
        at = hands.walk.events.cursor - hands.walk.events.scroll_offset.y
        await hands.click("#list", 20, at)
        assert hands.card == hands.here

    explore(steps)


def test_nothing_is_found():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("zzzz")
        assert f"0 of {hands.state.overview.total} events" in hands.rows[0]
        await hands.press(
            "enter", "j", "k", "end", "enter", "c", "Y", "y", "m", "escape", "1", "right", "tab"
        )
        assert hands.app.is_running

    explore(steps)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("/Togo\rjy", "rjwar list --grep Togo"),
        ("/Togo\x7f\x1b[Dx\r", "/ Toxg"),
        ("fland and\r", "[x] Side: Finland"),
        ("d1 jan 1905\r", "1 January 1905"),
    ],
)
def test_keys_that_come_at_once_are_taken_one_by_one(keys, told):
    """As a terminal hands them over where one types fast."""

    async def steps(hands: Hands) -> None:
        from rjwar.explore.pasting import Reader

        for event in Reader().feed(keys):
            hands.app.post_message(event)
        await hands.rest()
        assert told in hands.screen

    explore(steps)
