"""Cards: whole drawings at fixed widths, and what holds of every card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

import rjwar
from rjwar.core.text import LANGUAGES
from rjwar.draw.layout.columns import width_of
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.store.reader import ENTITIES
from rjwar.words.figures import figure
from rjwar.words.languages import language
from rjwar.words.look import CALENDARS, Look

Written = Callable[[str], rjwar.War]


def drawn(
    store: rjwar.War, *names: str, width: int = 60, parts: tuple[str, ...] = ("full",), **look: object
) -> str:
    """The cards of entities, named `entity:id` or by the id of an event, as plain text."""
    found = [name.split(":") if ":" in name else ("event", name) for name in names]
    answer = Entities(store, [(entity, id) for entity, id in found])
    return "\n".join(card.render(answer, Look(width=width, parts=parts, **look)).plain()) + "\n"  # type: ignore[arg-type]


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next blank line."""
    return text.partition(f"{heading}\n")[2].partition("\n\n")[0]


@pytest.fixture
def record(tmp_path: Path) -> Written:
    """A record made of the lines given."""

    def record(text: str) -> rjwar.War:
        file = tmp_path / "record.yaml"
        file.write_text(text, encoding="utf-8")
        return rjwar.open(file)

    return record


def test_a_combat_has_all_of_its_card(small: rjwar.War) -> None:
    assert drawn(small, "battle-off-long-cape", width=80) == (
        """\
Battle off Long Cape
ยุทธนาวีเกาะกลม · 円島沖海戦 · Бой у острова Круглого
10–11 August 1904 (28–29 July O.S.) · 12:30–19:27 Japanese time
days 185–186 of the war
Long Cape · Yellow Sea · Naval battle
▲ Japanese victory

A fleet came out and was met off the island

                     Japan                          Russia
Command              Sato Ken, Admiral              Oleg Ilyin (Shore batteries)
Units                First Division
Strength
  Men                12,500 (12,000–13,000)
                     crews only
  Battleships        4
  Armoured           8
    cruisers
Losses
  Killed             117 (110–125)  █               444      ████▎
  Wounded            500–583        █████░          > 900    ████████▋
  Total              ~ 650          ██████▎         > 1,344  █████████████
                                                    added up
Ratio of losses      1                              2.1
Ships lost           sunk (1)
                       torpedo-boat:
                         Torpedo boat 34

The fleet turned back to its harbour

Ships there          Japan: Akebono Maru
Also known as        Long Cape Affair

Led to it
  11 May 1904  Loan of May

Led to
  12 Aug 1904 – 2 Jan 1905  ▲ Siege of Fort Lena

Sources differ
  Russia, Killed – record 444
  ≠ 340    Campbell 1978, p. 58: differs
  ≈ > 500  Many hands 2025: imprecise; Rounded in the overview
  In the text
  ? the guns were of German make
      Many hands 2025: unverifiable

Sources
  Many hands. The war, an overview. 2025.
  Corbett. Maritime Operations. 1914. vol. I.

Further reading
  Campbell. A Naval Study. 1978.

In the record
Id                   battle-off-long-cape
Date                 1904-08-10/1904-08-11
Position             about 38.66° N, 122.17° E
Weight               5
Tags                 fleet, gunnery
"""
    )


def test_under_sixty_columns_the_sides_stand_under_one_another(small: rjwar.War) -> None:
    assert (
        drawn(small, "battle-off-long-cape", width=40).partition("\nLed to it")[0]
        == """\
Battle off Long Cape
ยุทธนาวีเกาะกลม · 円島沖海戦
Бой у острова Круглого
10–11 August 1904 (28–29 July O.S.)
12:30–19:27 Japanese time
days 185–186 of the war
Long Cape · Yellow Sea · Naval battle
▲ Japanese victory

A fleet came out and was met off the
island

Command
  Japan   Sato Ken, Admiral
  Russia  Oleg Ilyin (Shore batteries)
Units
  Japan   First Division
Strength
  Men
    Japan   12,500 (12,000–13,000)
            crews only
  Battleships
    Japan   4
  Armoured cruisers
    Japan   8
Losses
  Killed
    Japan   117 (110–125)  █
    Russia  444            ████▎
  Wounded
    Japan   500–583        █████░
    Russia  > 900          ████████▋
  Total
    Japan   ~ 650          ██████▎
    Russia  > 1,344        █████████████
            added up
Ratio of losses
  Japan   1
  Russia  2.1
Ships lost
  Japan   sunk (1)
            torpedo-boat:
              Torpedo boat 34

The fleet turned back to its harbour

Ships there
  Japan: Akebono Maru
Also known as
  Long Cape Affair
"""
    )


def test_a_loan_tells_its_terms(small: rjwar.War) -> None:
    assert (
        drawn(small, "loan-of-may").partition("\nIn the record")[0]
        == """\
Loan of May
11 May 1904 (28 April O.S.) · day 94 of the war
Finance · Loan

Money       Loan · 10,000,000 GBP · borrower: Japan
            lender: Banks of London · 6 % a year
            issued at 93.5 · First of its kind

Also there  Japan: Sato Ken

Led to
  10–11 Aug 1904  ▲ Battle off Long Cape

Sources
  Many hands. The war, an overview. 2025.
"""
    )


def test_a_part_names_its_whole_and_the_whole_its_parts(small: rjwar.War) -> None:
    assert "\nPhases\n  19–24 Aug 1904  ▼ First assault on Lena\n" in drawn(small, "siege-of-fort-lena")
    assert (
        section(drawn(small, "first-assault-on-lena"), "Part of")
        == "  12 Aug 1904 –     ▲ Siege of Fort Lena\n  2 Jan 1905"
    )


def test_a_person_has_the_rank_of_each_day(small: rjwar.War) -> None:
    assert (
        drawn(small, "person:sato-ken", parts=())
        == """\
Sato Ken
伊東次郎
Japan · Born 27 January 1848 (15 January O.S.) · Died 1934

He led the fleet

Also known as  Itoh Jiro
Rank           Vice Admiral (Oct 1903), Admiral (6 Jun 1904)

Events – ◆ commanded
  Vice Admiral
    11 May 1904       Loan of May
  Admiral
    10–11 Aug 1904  ◆ ▲ Battle off Long Cape

Sources differ
  Born – record 27 January 1848 (15 January O.S.)
  × 1847  Many hands 2025: mistaken; By another calendar
"""
    )


def test_ships_tell_what_became_of_them_and_a_rule_parts_two_cards(small: rjwar.War) -> None:
    assert (
        drawn(small, "ship:akebono-maru", "ship:torpedo-boat-34", parts=())
        == """\
Akebono Maru
朝日丸
battleship · Japan · Launched 1900 · 13,516 tons

Also known as  Asahi
Later          Iwami (Jun 1905, Japan)

Events
  10–11 Aug 1904  ▲ Battle off Long Cape

────────────────────────────────────────────────────────────

Torpedo boat 34
torpedo-boat · Japan

Fate  sunk · 10–11 August 1904 (28–29 July O.S.)
      Battle off Long Cape

Events
  10–11 Aug 1904  ▲ Battle off Long Cape – sunk
"""
    )


def test_a_place_has_its_names_its_position_and_what_happened_there(small: rjwar.War) -> None:
    assert (
        drawn(small, "place:long-cape", parts=())
        == """\
Long Cape
円島 · Остров Круглый
about 38.66° N, 122.17° E · Today: Yuandao

Also known as  Yentao

Events
  10–11 Aug 1904  ▲ Battle off Long Cape
"""
    )


def test_a_source_has_all_that_rests_on_it(small: rjwar.War) -> None:
    assert (
        drawn(small, "source:thwiki", parts=())
        == """\
The war, an overview
Many hands. The war, an overview. 2025.
https://example.org/war

Seen in one copy

Cited for (2)
  11 May 1904     Loan of May
  10–11 Aug 1904  ▲ Battle off Long Cape

Claims (2)
  10–11 Aug 1904  ▲ Battle off Long Cape
  Sato Ken
"""
    )


@pytest.mark.parametrize(
    ("calendar", "written"),
    [
        (None, "10–11 August 1904 (28–29 July O.S.)"),
        ("both", "10–11 August 1904 (28–29 July O.S.)"),
        ("ns", "10–11 August 1904 ·"),
        ("os", "28–29 July 1904 O.S. ·"),
    ],
)
def test_dates_stand_in_both_calendars_unless_one_is_asked_for(
    small: rjwar.War, calendar: str | None, written: str
) -> None:
    assert written in drawn(small, "battle-off-long-cape", width=100, calendar=calendar)


@pytest.mark.parametrize(
    ("lang", "title", "date", "command", "claims"),
    [
        (
            "en",
            "Battle of Tsushima",
            "27–28 May 1905 (14–15 May O.S.)",
            "Togo Heihachiro, Admiral",
            "Sources differ",
        ),
        (
            "th",
            "ยุทธนาวีช่องแคบสึชิมะ",
            "27–28 พฤษภาคม ค.ศ. 1905 / พ.ศ. 2448 (14–15 พฤษภาคม ปฏิทินเก่า)",
            "พลเรือเอก โทโง เฮฮาจิโร",
            "แหล่งข้อมูลต่างกัน",
        ),
        (
            "ja",
            "日本海海戦",
            "1905年（明治38年）5月27日〜28日（ユリウス暦5月14日〜15日）",
            "東郷平八郎 海軍大将",
            "諸説",
        ),
        (
            "ru",
            "Цусимское сражение",
            "14–15 (27–28) мая 1905",
            "Того Хэйхатиро, адмирал",
            "Источники расходятся",
        ),
        ("zh", "對馬海戰", "1905年5月27日至28日（儒略曆5月14日至15日）", "海軍大將", "各家說法"),
        ("ko", "쓰시마 해전", "1905년 5월 27일~28일 (율리우스력 5월 14일~15일)", "해군 대장", "이설"),
    ],
)
def test_a_card_speaks_each_language(
    war: rjwar.War, lang: str, title: str, date: str, command: str, claims: str
) -> None:
    text = drawn(war, "battle-of-tsushima", width=100, lang=lang)
    assert text.startswith(f"{title}\n")
    assert all(written in text for written in (date, command, f"\n{claims}\n"))


def test_in_ascii_every_sign_has_a_twin(small: rjwar.War) -> None:
    for name in (
        "battle-off-long-cape",
        "siege-of-fort-lena",
        "person:sato-ken",
        "ship:torpedo-boat-34",
        "place:long-cape",
        "source:thwiki",
    ):
        assert drawn(small, name, ascii=True).isascii(), name


def test_losses_without_a_total_are_added_up(record: Written) -> None:
    store = record("""\
events:
  - id: a-fight
    name: A fight
    date: 1904-03-01
    forces:
      elves: {losses: {killed: 10, wounded: 20}}
      orcs: {losses: {killed: [12, 40], missing: 8}}
""")
    assert (
        drawn(store, "a-fight", width=72, parts=("forces",))
        == """\
A fight
1 March 1904 (17 February O.S.)

                 elves                       orcs
Losses
  Killed         10  ███▉                    12–40  █████░░░░░░░░░░░
  Wounded        20  ███████▉
  Missing                                    8      ███▏
  Total          30  ███████████▉            20–48  ████████░░░░░░░░░░░
                 added up                    added up
Ratio of losses  1                           1.1
"""
    )


def test_phases_stand_by_their_hours_on_a_rail(record: Written) -> None:
    assert (
        drawn(record(_DAY), "whole", width=80, parts=("phases",))
        == """\
The day
1–2 March 1904 (17–18 February O.S.) · 06:00 tower clock

Phases – Day:
  1 Mar 1904  06:00        ··●··········  the first shot
              12:00–18:00  ·····━━━·····  a long cannonade – ship's clock
              13:00        ·····●·······    A part of a part
                           ░░░░░░░░░░░··  a boat is sunk
  2 Mar 1904  05:30–06:00  ············●  the last shot
"""
    )


def test_on_a_narrow_card_phases_do_without_a_rail(record: Written) -> None:
    assert (
        drawn(record(_DAY), "whole", width=40, parts=("phases",))
        == """\
The day
1–2 March 1904 (17–18 February O.S.)
06:00 tower clock

Phases – Day:
  1 Mar 1904, 06:00 the first shot
  1 Mar 1904, 12:00–18:00 a long
    cannonade – ship's clock
  1 Mar 1904, 13:00 A part of a part
  1 Mar 1904 a boat is sunk
  2 Mar 1904, 05:30–06:00 the last shot
"""
    )


_DAY = """\
clocks: {tower: {name: tower clock}, ship: {name: ship's clock}}
events:
  - {id: whole, name: The day, date: 1904-03-01/1904-03-02, time: {start: "06:00", clock: tower}}
  - {id: last, name: "Day: the last shot", date: 1904-03-02, time: {start: "05:30", end: "06:00", clock: tower}, part_of: whole}
  - {id: noon, name: "Day: a long cannonade", date: 1904-03-01, time: {start: "12:00", end: "18:00", clock: ship}, part_of: whole}
  - {id: first, name: "Day: the first shot", date: 1904-03-01, time: {start: "06:00", clock: tower}, part_of: whole}
  - {id: sunk, name: "Day: a boat is sunk", date: 1904-03-01, part_of: whole}
  - {id: inner, name: A part of a part, date: 1904-03-01, time: {start: "13:00", clock: tower}, part_of: noon}
"""


def test_of_many_effects_the_weightiest_stand_and_the_others_are_counted(record: Written) -> None:
    effects = "".join(
        f"  - {{id: effect-{n}, name: Effect {n}, date: 1904-04-{n:02}, weight: {1 if n % 2 else 4}, causes: [cause]}}\n"
        for n in range(1, 25)
    )
    store = record(f"events:\n  - {{id: cause, name: A cause, date: 1904-03-01}}\n{effects}")
    beside = [line[84:] for line in drawn(store, "cause", width=160, parts=()).splitlines()]
    assert beside == [
        "Led to",
        *(f"  {n} Apr 1904{' ' * (n < 10)}  Effect {n}" for n in range(2, 25, 2)),
        "  ⋮ 12 more",
    ]
    assert len(section(drawn(store, "cause"), "Led to").splitlines()) == 24


def test_a_record_of_made_up_words_has_cards_too(record: Written) -> None:
    store = record("""\
events:
  - id: a-fight
    name: A fight
    date: 190X/1905
    outcome: elves-win
    forces:
      elves: {commanders: [galadriel], strength: {bows: 300}, ships_lost: [{ship: swan, fate: sunk}]}
      dwarves: {strength: {bows: 100, axes: ">20"}}
      orcs: {units: [wargs]}
    claims: [{field: forces.elves.strength.bows, value: many, source: red-book}]
    money: [{amount: 3}]
""")
    assert (
        drawn(store, "a-fight", width=72).partition("\nIn the record")[0]
        == """\
A fight
1900s – 1905
– elves-win

            elves               dwarves             orcs
Command     galadriel
Units                                               wargs
Strength
  Bows      300  ████████████   100   ████
  Axes                          > 20
Ships lost  sunk (1)
              swan

Money       3

Sources differ
  elves, bows – record 300
  · many  red-book
"""
    )
    assert (
        drawn(store, "ship:swan", parts=())
        == """\
swan
elves

Fate  sunk · 1900s – 1905 · A fight

Events
  1900s – 1905  – A fight – sunk
"""
    )


def test_rotten_text_cannot_drive_the_terminal(record: Written) -> None:
    store = record(
        'events: [{id: a, name: "evil \\e[31m\\u202e name", date: 1904-03-01, summary: "one\\ttwo"}]'
    )
    assert drawn(store, "a").startswith("evil \\x1b[31m\\u202e name\n")
    assert "one\\ttwo" in drawn(store, "a")


looks = some.builds(
    Look,
    lang=some.sampled_from(LANGUAGES),
    calendar=some.sampled_from((None, *CALENDARS)),
    width=some.integers(20, 200),
    ascii=some.booleans(),
)


@given(look=looks, data=some.data())
def test_no_line_is_wider_than_the_card(
    war: rjwar.War, small: rjwar.War, look: Look, data: some.DataObject
) -> None:
    store = data.draw(some.sampled_from((war, small)))
    entity = data.draw(some.sampled_from(ENTITIES))
    assume(store.ids(entity))
    id = data.draw(some.sampled_from(store.ids(entity)))
    lines = card.render(Entities(store, [(entity, id)]), look).lines
    assert max(map(width_of, lines)) <= (look.width or 0)


@given(width=some.integers(60, 200))
def test_no_number_is_cut(war: rjwar.War, width: int) -> None:
    text = drawn(war, "battle-of-mukden", width=width)
    forces = war.find("event", "battle-of-mukden").forces.values()
    figures = [
        figure(found, language("en").numbers)
        for force in forces
        for found in (*force.strength.values(), *force.losses.values())
    ]
    assert all(number in text for found in figures for number in found.split(" "))
