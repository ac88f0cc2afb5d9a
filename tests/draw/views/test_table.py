"""A row for each, in columns that give way in order of importance."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from rjwar.core.width import cells
from rjwar.draw.views import table
from rjwar.query.answer import DocumentList
from rjwar.words.look import Look


def drawn(answer, width=None, **look):
    return "".join(f"{line}\n" for line in table.render(answer, Look(width=width, **look)).plain())


def test_without_a_width_every_record_is_one_whole_line(small):
    assert (
        drawn(small.select())
        == """\
Date                      Event                  Front        Place      Outcome
8 Feb 1904 – 5 Sep 1905   The war itself
11 May 1904               Loan of May            Finance
Jul 1904                  Rain of July
10–11 Aug 1904            Battle off Long Cape   Yellow Sea   Long Cape  ▲ Japanese victory
12 Aug 1904 – 2 Jan 1905  Siege of Fort Lena     Port Arthur  Fort Lena  ▲ Japanese victory
19–24 Aug 1904            First assault on Lena  Port Arthur             ▼ Russian victory
5 Sep 1905                Treaty of September    Diplomacy
"""
    )


def test_the_place_gives_way_first(small):
    assert (
        drawn(small.select(kind="combat", sort="losses"), 80)
        == """\
Date             Event                  Losses             Front        Outcome
10–11 Aug 1904   Battle off Long Cape   Japan 650          Yellow Sea   ▲ Japan
                                        Russia > 1,344
12 Aug 1904 –    Siege of Fort Lena                        Port Arthur  ▲ Japan
2 Jan 1905
19–24 Aug 1904   First assault on Lena                     Port Arthur  ▼ Russia
"""
    )


def test_where_it_is_narrow_each_event_has_two_lines_what_is_sorted_by_first(small):
    assert (
        drawn(small.select(kind="combat", sort="losses"), 60)
        == """\
Date             Event
                 Losses · Outcome · Front · Place
10–11 Aug 1904   Battle off Long Cape
                 Japan 650 · Russia > 1,344 · ▲ Japan
12 Aug 1904 –    Siege of Fort Lena
2 Jan 1905       ▲ Japan · Port Arthur · Fort Lena
19–24 Aug 1904   First assault on Lena
                 ▼ Russia · Port Arthur
"""
    )


def test_where_it_is_narrower_still_the_columns_stand_under_one_another(small):
    assert (
        drawn(small.select(kind=["siege", "loan"]), 30)
        == """\
Date: 11 May 1904
Event: Loan of May
Front: Finance

Date: 12 Aug 1904 – 2 Jan 1905
Event: Siege of Fort Lena
Front: Port Arthur
Place: Fort Lena
Outcome: ▲ Japan

Date: 19–24 Aug 1904
Event: First assault on Lena
Front: Port Arthur
Outcome: ▼ Russia
"""
    )


def test_by_both_calendars_in_another_language(small):
    assert drawn(small.select(kind="naval-battle"), lang="ja", calendar="both") == """\
日付                                            出来事      戦線        場所  結果
1904年8月10日〜11日（ユリウス暦7月28日〜29日）  円島沖海戦  Yellow Sea  円島  ▲ Japanese victory
"""  # fmt: skip


def test_in_ascii_every_glyph_has_its_twin(small):
    assert (
        drawn(small.select(kind="siege"), ascii=True)
        == """\
Date                      Event                  Front        Place      Outcome
12 Aug 1904 - 2 Jan 1905  Siege of Fort Lena     Port Arthur  Fort Lena  ^ Japanese victory
19-24 Aug 1904            First assault on Lena  Port Arthur             v Russian victory
"""
    )


def test_fields_are_the_columns_with_their_values_as_they_are(small):
    assert (
        drawn(small.select(kind="combat"), fields=("id", "forces.japan.losses.killed.best", "claims.source"))
        == """\
id                     forces.japan.losses.killed.best  claims.source
battle-off-long-cape   117                              campbell-1978; thwiki; thwiki
siege-of-fort-lena
first-assault-on-lena
"""
    )


def test_a_long_text_goes_on_in_the_next_line_and_is_not_cut():
    english = {
        "file": "own.yaml",
        "line": 412,
        "message": "a message that goes on and on and has no end, so that it must go on below",
    }
    japanese = {
        "file": "own.yaml",
        "line": 9,
        "message": "長い名前の小さな出来事についての一覧表、長い名前の小さな出来事についての一覧表",
    }
    keys = ("file", "line", "message")
    assert (
        drawn(DocumentList([english, japanese], keys, keys), 60)
        == """\
file      line  message
own.yaml  412   a message that goes on and on and has no
                end, so that it must go on below
own.yaml  9     長い名前の小さな出来事についての一覧表、長い
                名前の小さな出来事についての一覧表
"""
    )


def test_nothing_is_drawn_of_nothing(small):
    assert drawn(small.select(limit=0)) == ""


def test_control_characters_are_shown_as_escapes():
    assert drawn(DocumentList([{"id": "\x1b[31m\nforged"}], ("id",), ("id",))) == "id\n\\x1b[31m\\nforged\n"


@settings(max_examples=25)
@given(
    strategies.documents(),
    st.sampled_from([None, 20, 40, 59, 60, 80, 120, 200]),
    st.sampled_from(["en", "th", "ja", "ru"]),
)
def test_no_line_is_wider_than_asked_and_every_name_is_there(document, width, lang):
    selection = strategies.opened(document).select()
    text = drawn(selection, width, lang=lang)
    assert width is None or max(map(cells, text.splitlines())) <= width
    bare = "".join(text.split())
    for event in selection if width is None else ():
        assert "".join(event.name.get(lang, event.name["en"]).split()) in bare


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140, 200])
def test_the_real_record_fits_any_width(war, width):
    text = drawn(war.select(), width)
    assert max(map(cells, text.splitlines())) <= width
    assert "2 Jan 1905" in text
