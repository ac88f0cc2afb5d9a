"""The war line by line: what is kept, what is folded, what is counted, and how it stands at every width."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells
from rjwar.draw.views import timeline
from rjwar.words.look import Look


def drawn(selection, width=80, **look):
    return "".join(f"{line}\n" for line in timeline.render(selection, Look(width=width, **look)).plain())


def own(*events, **more):
    """A record of events given as (name, date) or as mappings."""
    named = [event if isinstance(event, dict) else {"name": event[0], "date": event[1]} for event in events]
    return strategies.opened(
        {"events": [{"id": f"e{place}"} | event for place, event in enumerate(named)], **more}
    ).select()


def test_years_and_months_head_their_events_and_a_quiet_month_is_seen(small):
    assert (
        drawn(small.select())
        == """\
Russo-Japanese War · 8 February 1904 – 5 September 1905            6 of 6 events

1904 ───────────────────────────────────────────────────────────────────────────
May  11        ○ Loan of May                    Finance
Jun            ·
Jul  Jul       ○ Rain of July
Aug  10–11     ● Battle off Long Cape           Yellow Sea   ▲ Japanese victory
     12–2 Jan  ● Siege of Fort Lena · 144 days  Port Arthur  ▲ Japanese victory
     19–24       ● First assault on Lena        Port Arthur  ▼ Russian victory
1905 5 Sep     ○ Treaty of September            Diplomacy
"""
    )


def test_under_sixty_columns_outcomes_stand_under_the_names(small):
    assert (
        drawn(small.select(), 40)
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
6 of 6 events

1904 ───────────────────────────────────
May  11        ○ Loan of May
Jun            ·
Jul  Jul       ○ Rain of July
Aug  10–11     ● Battle off Long Cape
                 ▲ Japanese victory
     12–2 Jan  ● Siege of Fort Lena
                 144 days
                 ▲ Japanese victory
     19–24       ● First assault on Lena
                   ▼ Russian victory
1905 5 Sep     ○ Treaty of September
"""
    )


def test_a_column_asked_for_is_the_last_to_give_way(small):
    assert (
        drawn(small.select(kind="combat"), 60, by="kind")
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
3 of 3 events

1904 10–11 Aug   ● Battle off Long Cape         Naval battle
                   ▲ Japanese victory
     12 Aug –    ● Siege of Fort Lena           Siege
     2 Jan 1905    144 days
                   ▲ Japanese victory
     19–24 Aug     ● First assault on Lena      Siege
                     ▼ Russian victory
"""
    )


def test_by_both_calendars_the_old_days_stand_in_brackets(small):
    assert (
        drawn(small.select(kind="combat"), 100, calendar="both")
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905 (26 January 1904 – 23 August 1905 O.S.)
3 of 3 events

1904 10–11 Aug             ● Battle off Long Cape           Yellow Sea   ▲ Japanese victory
     (28–29 Jul)
     12 Aug – 2 Jan 1905   ● Siege of Fort Lena · 144 days  Port Arthur  ▲ Japanese victory
     (30 Jul – 20 Dec)
     19–24 Aug (6–11 Aug)    ● First assault on Lena        Port Arthur  ▼ Russian victory
"""
    )


def test_by_the_old_calendar_the_headings_go_by_it_too(small):
    assert (
        drawn(small.select(kind="combat"), 72, calendar="os")
        == """\
Russo-Japanese War
26 January 1904 – 23 August 1905 O.S.
3 of 3 events

1904 28–29 Jul  ● Battle off Long Cape           Yellow Sea   ▲ Japan
     30 Jul –   ● Siege of Fort Lena · 144 days  Port Arthur  ▲ Japan
     20 Dec
     6–11 Aug     ● First assault on Lena        Port Arthur  ▼ Russia
"""
    )


def test_the_words_are_those_of_the_language(small):
    assert (
        drawn(small.select(since="1904-08"), 80, lang="ja")
        == """\
日露戦争 · 1904年2月8日〜1905年9月5日                                 全4件中4件

1904年 8月10日〜11日  ● 円島沖海戦               Yellow Sea   ▲ Japanese victory
       8月12日〜      ● Siege of Fort Lena       Port Arthur  ▲ Japanese victory
       1905年1月2日     144日間
       8月19日〜24日    ● First assault on Lena  Port Arthur  ▼ Russian victory
1905年 9月5日         ○ Treaty of September      Diplomacy
"""
    )


def test_reversed_the_last_stands_first(small):
    assert re.findall("[●○] ([^·\n]*?)(?:  | ·|\n)", drawn(small.select(reverse=True))) == [
        "Treaty of September",
        "Siege of Fort Lena",
        "First assault on Lena",
        "Battle off Long Cape",
        "Rain of July",
        "Loan of May",
    ]


def test_a_record_of_names_and_dates_alone_is_drawn():
    assert (
        drawn(
            own(
                ("Alpha", "2001"),
                ("Beta", "2001-05"),
                ("Gamma", "2003-01-02/.."),
                ("Delta", "190X"),
                ("Epsilon", "../2001-02-03?"),
            ),
            60,
        )
        == """\
5 of 5 events

     – 3 Feb   ○ Epsilon
     2001 (?)
     1900s     ○ Delta
2001 2001      ○ Alpha
     May       ○ Beta
2003 2 Jan –   ○ Gamma
"""
    )


def test_what_would_drive_a_terminal_is_shown_as_an_escape():
    assert "Red \\x1b[31m" in drawn(own(("Red \x1b[31m", "1904")))


def test_no_events_are_a_sentence(small):
    assert drawn(small.select(grep="nothing of the kind")) == "No events.\n"


def test_the_war_itself_frames_and_is_not_drawn(small):
    assert drawn(small.select(kind="war")) == "No events.\n"
    assert "The war itself" not in drawn(small.select(), whole=True)


def test_more_than_there_are_lines_for_is_counted_where_it_belongs():
    duties = [
        {"name": f"Duty {day}", "date": f"1904-{month:02}-{day:02}", "weight": 1}
        for month in (3, 5)
        for day in range(1, 31)
    ]
    text = drawn(own(*duties, {"name": "Landing", "date": "1904-04-10", "weight": 5}))
    assert len(text.splitlines()) == 60
    assert re.search("\nApr +10 +○ Landing\n", text)
    assert re.findall("⋮ .*", text) == ["⋮ 2 more, 16–24 March", "⋮ 4 more, 2–26 May"]


def test_a_month_of_which_nothing_is_drawn_has_a_line_that_counts_it():
    watches = [{"name": f"Progress {day}", "date": f"1904-06-{day:02}", "weight": 1} for day in range(3, 31)]
    fights = [
        {"name": f"Fight {day}", "date": f"1904-{month:02}-{day:02}", "weight": 2}
        for month in (5, 7)
        for day in range(1, 29)
    ]
    assert "\nJun     ⋮ 28 more, 3–30 June\nJul 1 " in drawn(own(*watches, *fights))


def test_what_weighs_most_is_kept_and_phases_are_folded_into_their_battle():
    phases = [{"name": f"Charge {n}", "date": "1904-03-05", "part_of": "e0", "weight": 2} for n in range(70)]
    text = drawn(
        own(
            {"name": "Battle", "date": "1904-03-05", "weight": 4},
            {"name": "Truce", "date": "1904-03-09", "weight": 3},
            *phases,
        )
    )
    assert re.search(r"○ Battle · \+\d\d phases\n", text)
    assert "○ Truce" in text
    assert "⋮" not in text
    assert drawn(own({"name": "Battle", "date": "1904-03-05"}, *phases), whole=True).count("  ○ Charge") == 70


def test_a_phase_stands_under_the_nearest_whole_that_is_selected():
    war = strategies.opened(
        {
            "events": [
                {"id": "siege", "name": "Siege", "date": "1904-03", "weight": 5},
                {"id": "assault", "name": "Assault", "date": "1904-03-05", "part_of": "siege", "weight": 1},
                {"id": "hill", "name": "Hill", "date": "1904-03-05", "part_of": "assault", "weight": 5},
            ]
        }
    )
    assert (
        drawn(war.select(min_weight=5), 40)
        == """\
2 of 2 events

1904 Mar    ○ Siege
     5 Mar    ○ Hill
"""
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_whole_war_keeps_to_sixty_lines(war, width, lang):
    lines = drawn(war.select(), width, lang=lang).splitlines()
    assert len(lines) <= 60
    assert max(map(cells, lines)) <= width


@settings(max_examples=25)
@given(strategies.documents() | strategies.crowds(), st.integers(40, 200), st.booleans())
def test_every_event_is_drawn_or_counted(document, width, whole):
    selection = strategies.opened(document).select()
    text = " ".join(drawn(selection, width, whole=whole).split())
    some, every = map(int, re.match(r".*?(\d+) of (\d+) event", text).groups())
    left = [int(count) for count in re.findall(r"⋮ (\d+) more", text) + re.findall(r"\+(\d+) phase", text)]
    assert len(re.findall("[●○]", text)) == some
    assert some + sum(left) == every == len(selection)
    assert not (whole and left)


@pytest.mark.parametrize(
    ("option", "value", "known"),
    [("--view", "table", "line, days, lanes, months"), ("--by", "losses", "front, kind, place, side")],
)
def test_a_wrong_view_or_key_is_wrong_usage_with_the_known_ones(sample, option, value, known):
    status, out, err = sample("timeline", option, value)
    assert (status, out, err) == (2, "", f"rjwar: {option}: unknown value '{value}'; known: {known}\n")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("width", "height"), [(60, 24), (80, 24), (120, 24), (80, 50), (200, 50)])
def test_at_a_terminal_the_war_fits_its_window_and_nothing_goes_uncounted(war, width, height, lang):
    lines = drawn(war.select(), width, lang=lang, height=height).splitlines()
    assert height - 8 <= len(lines) < height
    assert max(map(cells, lines)) <= width
    if lang == "en":
        some, every = map(int, re.search(r"(\d+) of (\d+) events", "\n".join(lines)).groups())
        left = [int(count) for count in re.findall(r" \+(\d+)$", "\n".join(lines), re.MULTILINE)]
        outside = [int(count) for count in re.findall(r"(\d+) (?:before|after)", "\n".join(lines))]
        assert some + sum(left) + sum(outside) == every


def test_from_160_cells_on_a_column_tells_what_each_side_lost(war):
    text = drawn(war.select(), 160, height=24)
    assert re.search(r"Battle of Mukden .*▲ Japanese victory  Japan 75,504 · Russia 88,352 ", text)
    assert "75,504" not in drawn(war.select(), 120, height=24)
