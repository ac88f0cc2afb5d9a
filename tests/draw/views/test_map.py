"""The map, as it is drawn: where it is cut, and that all that is selected is on it, in its legend or counted."""

import re

import pytest

import rjwar
from rjwar.core.width import cells
from rjwar.draw.charts.map.marks import located
from rjwar.draw.charts.scene import scene
from rjwar.draw.views.map import layout, render
from rjwar.words.look import Look


def drawn(selection, look=Look(width=60)):
    return "\n".join(render(selection, look).plain()) + "\n"


def test_a_selection_is_drawn_as_large_as_it_may_be(small):
    assert (
        drawn(small.select(front="port-arthur"), Look(width=40))
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
1 of 2 events

40°                          ⢲⠅⠁⠄⠁⠄⠁⠄⠁⠄⠁
                         ⢀⠤⠤⠔⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁
                       ⢠⠊⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁
                       ⠺⣀⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁
                    ⢀⣀⡤⠖⠷⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁
39.5°              ⠰⢥⢤⠤⡀⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁
                    ⣖⣟⢿⢣⠄⠁⠄⣀⣀⣀⣠⡀⠄⠁⠄⠁⠄⢀⡤⠤
                    ⠁⠉⠉ ⠉⠉⠉⢩⠋⠉⠁⠁⠄⠁⠄⢀⠔⠁
                         ⢹⠍⠁⠄⠁⠄⠁⠄⢀⠤⠊ ⢀⡀
                         ⠈⢣⠄⠄⠁⠄⠁⢀⡸⠒  ⠓⠃
39°                  ⡤⢤⡠⠔⠒⣉⣠⢄⣤⣦⠔⠚
                 ⣠⡒⠤⠒⠃⠄⠁⠄⠴⠧⡀⠈⠢⠃
          Fort Lena ▲⣀⣀⣀⡔⠒⠒⠃
                 ⠐⢇⠝⠉


38.5°
             ⡀⠙
            ⠘⠁


38°
           ⢀⣀⣀
       ⣀⡠⠔⠊⠁⠄⠈⠙⢄⡀
   ⠲⢶⠒⠉⠁⠄⠁⠄⠁⠄⠁⠄⠁⠈⠑⡆  ⢀
   ⢠⠜⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠄⠁⠣⠤⠒⠚⡝          ⣠⡀
              121°       ├───────┤ 50 km

▲ Fort Lena                            1
  Siege of Fort Lena, Aug 1904

▲ Japanese victory
number: events there
Without a position: 1
"""
    )


def test_map_and_legend_stand_side_by_side_in_ascii(small):
    assert (
        drawn(small.select(front="yellow-sea"), Look(width=80, ascii=True, height=24))
        == """\
Russo-Japanese War - 8 February 1904 - 5 September 1905             1 of 1 event

         .''.'.'.'.'.'.'.'._,_,`-  ^ Long Cape                                 1
       ._+|'.'.'.'.'.'.__-'' '       Battle off Long Cape, Aug 1904
       \\L_.'.'.'.'.'_-' -.
       `''---'''.,''_
          JL.'..r.J '7.
39      ,--:_./'          -
     Jr''.--''
     `-'''
                ^ Long Cape
   ._
  `'

38
,---(
.'.'.'L___
.'.'.'.''-__--J'L_____
             122     |----| 50 km

^ Japanese victory - number: events there
"""
    )


@pytest.fixture
def two(tmp_path):
    file = tmp_path / "two.yaml"
    file.write_text(
        "places:\n"
        "  seoul: {name: Seoul, lat: 37.55, lon: 126.98}\n"
        "  paris: {name: Paris, lat: 48.86, lon: 2.35}\n"
        "events:\n"
        "  - {id: a, name: In Seoul, date: 1904, place: seoul}\n"
        "  - {id: b, name: In Paris, date: 1904, place: paris}\n"
        "  - {id: c, name: Nowhere, date: 1904}\n"
    )
    return rjwar.open(file)


def test_what_lies_outside_or_has_no_position_is_counted(two):
    map = drawn(two.select(), Look(width=60, height=24))
    assert "1 of 3 events" in map
    assert map.endswith("Outside this map (1): Paris 1\nWithout a position: 1\n")


def test_a_high_window_shows_the_world_beneath_the_theatre(two):
    map = drawn(two.select(), Look(width=100, height=60))
    assert "2 of 3 events" in map
    assert "○ Paris" in map
    assert "Outside" not in map


def test_what_is_asked_for_is_drawn_wherever_it_lies(two):
    assert "○ Paris" in drawn(two.select(place="paris"))
    assert "Seoul" not in drawn(two.select(place="paris"))


def test_events_without_any_position_have_no_map(small):
    assert (
        drawn(small.select(kind="treaty"))
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
0 of 1 event

Without a position: 1
"""
    )


def test_no_events_are_a_sentence(small):
    assert drawn(small.select(grep="nothing of the sort")) == "No events.\n"


LOOKS = [(60, None), (60, 24), (80, 24), (80, 50), (100, None), (120, 24), (120, 50), (200, 24), (200, 50)]
ASKED = [
    {},
    {"year": 1904},
    {"front": "port-arthur"},
    {"front": "high-seas"},
    {"event": "baltic-fleet-voyage"},
]


@pytest.mark.parametrize(("width", "height"), LOOKS)
def test_every_event_is_on_the_map_or_counted(war, width, height):
    """What its marks stand for, what lies outside and what has no position: all there are."""
    for asked in ASKED:
        selection = war.select(**asked).without_war()
        map = drawn(selection, Look(width=width, height=height))
        some, total = (int(number) for number in re.search(r"(\d+) of (\d+) events", map).groups())
        outside, lost = (
            sum(int(number) for number in re.findall(pattern, map))
            for pattern in (r"Outside this map \((\d+)\)", r"Without a position: (\d+)")
        )
        assert len(selection) == total == some + outside + lost


def test_the_whole_tells_every_event_by_its_name(war):
    selection = war.select(front="korea")
    legend = " ".join(drawn(selection, Look(width=80, whole=True)).split())
    assert all(event.name["en"] in legend for event in selection.events if event.place)


@pytest.mark.parametrize(("width", "height"), LOOKS)
@pytest.mark.parametrize("lang", ["en", "th", "ja", "ru", "zh", "ko"])
def test_the_map_fits_the_window(war, width, height, lang):
    for asked in ({}, {"front": ["sakhalin", "korea"]}):
        lines = drawn(war.select(**asked), Look(width=width, height=height, lang=lang)).splitlines()
        assert max(map(cells, lines)) <= width
        assert len(lines) < (height or 61)


def test_the_chief_towns_are_named_in_every_window(war):
    for width, height in LOOKS:
        map = drawn(war.select(), Look(width=width, height=height)).partition("▲ Japanese")[0]
        towns = [
            "Port Arthur",
            "Mukden",
            "Vladivostok",
            "Tokyo",
            "Tsushima",
            *(["Seoul", "Sakhalin"] if width >= 80 else []),
        ]
        assert [town for town in towns if town not in map] == []


@pytest.mark.parametrize(("width", "height"), LOOKS)
def test_the_marks_of_a_map_stand_for_what_the_heading_counts(war, width, height):
    drawing = scene(war.select(), Look(width=width, height=height))
    ranks = {event.n: event.n for event in drawing.events}
    places, lost = located(drawing.events, ranks, drawing.store)
    laid = layout(drawing, places, ranks, is_narrowed=False)
    shown = [event.n for mark in laid.marks for event in mark.events]
    rest = [event.n for place in laid.outside for event in place.events] + [event.n for event in lost]
    assert sorted(shown + rest) == sorted(ranks)
    for panel in laid.panels:
        assert len({(mark.row, mark.column) for mark in panel.marks}) == len(panel.marks)


def test_a_voyage_is_drawn_on_the_world(war):
    map = drawn(war.select(event="baltic-fleet-voyage"), Look(width=100, height=40))
    assert all(port in map for port in ("Libau", "Tangier", "Nosy Be", "Singapore"))
    assert "··· Voyage of the Second Pacific Squadron" in map


def test_ascii_draws_with_ascii_alone(small, war):
    assert drawn(small.select(), Look(width=80, ascii=True)).isascii()
    assert "⠁" not in drawn(war.select(), Look(width=80, ascii=True))
