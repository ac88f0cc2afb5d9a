"""The map, as it is drawn, and where its marks stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rjwar
from rjwar.core.text import cells
from rjwar.draw.charts.map_chart import Frame, Pin, chart, fitted
from rjwar.draw.views.map import THEATRE, render
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


def drawn(selection, look=Look(width=60)):
    return "\n".join(render(selection, look).plain()) + "\n"


def test_a_front_is_drawn_larger_with_its_events_as_marks(small):
    assert (
        drawn(small.select(front="port-arthur"), Look(width=40))
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
1 of 2 events

                    ⢀⡠⠔⠉ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂
                  ⢰⠋⠁ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂
                  ⢑⣦ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⢠
               ⣠⣚⣉⠁⠁⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂⢀⡠⠖⠉⢩
               ⢀⣼⡵⣧⠂ ⢀⣀⢀⣄⠂ ⠂ ⢀⣀⠤⠓⠁   ⠈
                ⠉⠉⠁⠉⣉⡹⠎⠉⠂ ⠂ ⡴⠃ ⠠⣄⣀
                    ⢿⠂ ⠂ ⠂⢠⡋ ⣠⡆ ⠈⠛⠟
                ⢀⣀ ⣠⠤⢃⡀⣀⣀⠴⠊
             ⢀⣤⠤⠚⠂⠉⠂⣼⡉⠙⠻⠃
              ⡏▲1⠤⠤⠖⠒⠙
              ⠑⠃


          ⣄⠉



├─────┤ 50 km

▲1   12 Aug 1904 – 2 Jan 1905  Siege of
     Fort Lena

▲ Japanese victory
Without a position: 1
"""
    )


def test_map_and_legend_stand_side_by_side_in_ascii(small):
    assert (
        drawn(small.select(front="yellow-sea"), Look(width=100, ascii=True))
        == """\
Russo-Japanese War - 8 February 1904 - 5 September 1905                                 1 of 1 event

 . . . . . . . . . . ..--`-/\\_ . . . . . . . . . .-`'. . .    ^1   10-11 Aug 1904  Battle off Long
. . . . . . . . . . .,''     '. . . . . . . ...``'. . . .          Cape
 . . . . . . . . . _/       .J'. . . . . . .-' . . . . . .
. . . . . . . ._,-'        _r . . . . . . J'. . . . . . .
 . . . . . . ,'          .r. . . .._--r-`''-J._. . . . . .
. . . . . . .|          J+___ ._-''.        '/''+_. . . .
 . .,-..___-'             -| _\\/`- .            /. . . . .
. ..`  '7'             .-:Jrr'     '           /' . . . .
 . |                   '' '  ^1              __/--.. . . .
. .'(                 ,                      7' . . . . .
 . . `-----_                                --=_ .__ . . .
. . . . . ..,_     ._-._                    ' ''-Lr--_-__
 . . . . . r''    ,' . '`-___._                 '    ':L`.
. . . . . .-_   J'. . . . ''' ''+                   ._./+_
 . . . . . .'''''. . . . . .___J|                    ._L7L
. . . . . . . . . . . ___--'  ''                    -++|'r
 . . . . . . . . . . J+'                             '+L .
. . . . . . . . ..-|_r                                 +.
 . . . . . . . . .-'                                   --'
. . . . . . . ._-'                                    ,:'
 . . . . . . .,'                                      ,' .
. . . . . . .-               Yellow Sea             --+ .
 . . . . . .J__                                    .+:+-..
. . . . . . . `-__                              '  '-)+rJ_
 . . . . . . . . '-_                                ''`+7|
. . . . . . . . . .\\                                   '''
|-----------| 200 km

^ Japanese victory
"""
    )


def test_what_lies_outside_or_has_no_position_is_counted(tmp_path):
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
    assert drawn(rjwar.open(file).select()).endswith("""
○1   1904  In Seoul

○ other event
Outside this map (1): Paris 1
Without a position: 1
""")
    assert "○1   1904  In Paris" in drawn(rjwar.open(file).select(place="paris"))


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


def test_every_event_is_drawn_or_counted(war):
    """Lines of the legend and the `+7` after them, events without a mark, outside, and without a position: all there are."""
    for asked in ({}, {"year": 1904}, {"front": "port-arthur"}, {"kind": "combat"}, {"front": "high-seas"}):
        selection = war.select(**asked).without_war()
        heading, legend = drawn(selection, Look(width=90)).split("├")
        some, total = (int(number) for number in re.search(r"(\d+) of (\d+) events", heading).groups())
        counted = [r"⋮ (\d+) more elsewhere", r"Outside this map \((\d+)\)", r"Without a position: (\d+)"]
        missing = sum(int(found[1]) for note in counted if (found := re.search(note, legend)))
        assert total == len(selection) == some + missing
        told = len(re.findall(r"^[▲▼◆●○]\d* {2,}\S", legend, re.MULTILINE))
        more = sum(int(number) for number in re.findall(r" \+(\d+)$", legend, re.MULTILINE))
        assert told + more == some


@pytest.mark.parametrize("width", [40, 60, 80, 96, 120, 200])
@pytest.mark.parametrize("lang", ["en", "th", "ja", "ru"])
def test_no_line_is_wider_than_the_terminal(war, width, lang):
    for front in ([], ["port-arthur"], ["high-seas"], ["sakhalin", "korea"]):
        assert max(map(cells, drawn(war.select(front=front), Look(width=width, lang=lang)).splitlines())) <= width


def test_ascii_draws_with_ascii_alone(small):
    assert drawn(small.select(), Look(width=80, ascii=True)).isascii()


boxes = st.tuples(st.floats(-80, 60), st.floats(0.5, 20), st.floats(-180, 150), st.floats(0.5, 30)).map(
    lambda box: (box[0], box[0] + box[1], box[2], box[2] + box[3])
)


@given(boxes, st.integers(10, 118), st.floats(0, 1), st.floats(0, 1))
@settings(deadline=None)
def test_every_point_of_a_box_lies_on_its_frame(box, columns, down, across):
    frame = fitted(box, columns)
    row, column = frame.cell(box[0] + (box[1] - box[0]) * down, box[2] + (box[3] - box[2]) * across)
    assert 0 <= row < frame.rows <= 35
    assert 0 <= column < frame.columns == columns


def test_north_is_up_and_east_is_right():
    frame = fitted(THEATRE, 58)
    mukden, port_arthur, vladivostok = frame.cell(41.8, 123.4), frame.cell(38.8, 121.25), frame.cell(43.1, 131.9)
    assert vladivostok[0] < mukden[0] < port_arthur[0]
    assert port_arthur[1] < mukden[1] < vladivostok[1]


def test_a_wide_letter_takes_two_characters_of_the_chart_and_a_mark_none():
    frame = Frame((30.0, 40.0, 120.0, 130.0), 20, 3, 4.0, 1.2)
    for text in ("●日本", "●สึชิมะ"):
        lines = chart(frame, [Pin(1, 4, text, "strong")], Phrasing(Look(width=40)))
        assert {sum(cells(part) for part, _ in line) for line in lines[:-1]} == {22}
        assert text in "".join(part for part, _ in lines[1])
