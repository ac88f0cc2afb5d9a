"""Signs that stand for words."""

import rjwar
from rjwar.draw.layout.glyphs import glyph_of, outcome_of, verdict_glyph
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def test_an_outcome_has_the_sign_of_its_victor(war: rjwar.War):
    words = Wording(war, Look())
    assert outcome_of("japanese-victory", "japan", words) == ("▲ Japanese victory", "japan")
    assert outcome_of(None, None, words) == ("", "")
    assert [glyph_of(victor)[0] for victor in ("japan", "russia", "china", None)] == ["▲", "▼", "▼", "–"]


def test_in_ascii_the_sign_is_ascii(war: rjwar.War):
    assert outcome_of("japanese-victory", "japan", Wording(war, Look(ascii=True)))[0] == "^ Japanese victory"


def test_a_claim_without_a_verdict_has_a_dot():
    assert [verdict_glyph(verdict) for verdict in ("differs", None)] == ["≠", "·"]
