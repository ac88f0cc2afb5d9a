"""The names and texts of a record, in the language asked for."""

from __future__ import annotations

import rjwar
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def test_names_fall_back_to_english_and_ids_stand_for_what_the_record_has_not(war: rjwar.War) -> None:
    words = Wording(war, Look(lang="th"))
    assert words.name("event", "battle-of-tsushima") == "ยุทธนาวีช่องแคบสึชิมะ"
    assert words.name("person", "nobody") == "nobody"
    assert words.word("fronts", "manchuria") == "แมนจูเรีย"
    assert words.word("fronts", "nowhere") == "nowhere"
    assert words.word("fronts", None) == ""


def test_a_text_is_in_the_language_and_nothing_of_nothing() -> None:
    words = Wording(rjwar.open(), Look(lang="ru"))
    assert words.text({"en": "one", "ru": "один"}) == "один"
    assert words.text({"en": "one\x07"}) == "one\\x07"
    assert words.text("as typed") == "as typed"
    assert words.text(None) == words.text({}) == ""


def test_hours_are_told_with_their_clock(war: rjwar.War) -> None:
    event = war.find("event", "battle-of-tsushima")
    assert Wording(war, Look()).clock_time(event) == "14:08–19:27 Japanese time"
    assert Wording(war, Look(lang="th")).clock_time(event) == "14.08–19.27 น. เวลาญี่ปุ่น"
