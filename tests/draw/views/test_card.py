"""What holds of every card."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

import rjwar
from cards import drawn
from rjwar.core.text import LANGUAGES
from rjwar.draw.layout.columns import width_of
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.store.reader import ENTITIES
from rjwar.words.figures import figure
from rjwar.words.languages import language
from rjwar.words.look import CALENDARS, Look


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


def test_a_record_of_made_up_words_has_cards_too(record: Callable[[str], rjwar.War]) -> None:
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


def test_rotten_text_cannot_drive_the_terminal(record: Callable[[str], rjwar.War]) -> None:
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
