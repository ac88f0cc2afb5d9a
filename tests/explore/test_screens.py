"""Whole screens, kept as text in `screens/`, where an eye can judge them. The record is the small one of the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from hands import Hands, explore
from rjwar.words.look import Look
from samples import SAMPLE

SCREENS = Path(__file__).parent / "screens"

KEPT = {
    "list-80x24": ((80, 24), Look(), ()),
    "card-80x24": ((80, 24), Look(), ("j", "enter")),
    "thai-60x24": ((60, 24), Look(lang="th"), ("right",)),
    "beside-120x30": ((120, 30), Look(lang="ja"), ("j",)),
    "ascii-80x24": ((80, 24), Look(ascii=True), ("slash", "a", "enter")),
    "filters-80x24": ((80, 24), Look(), ("f",)),
    "help-80x24": ((80, 24), Look(), ("question_mark",)),
}


@pytest.mark.parametrize("name", KEPT)
def test_looks_as_it_did(name):
    size, look, keys = KEPT[name]

    async def steps(hands: Hands) -> str:
        await hands.press(*keys)
        return hands.screen

    shown = explore(steps, size, record=SAMPLE, look=look)
    assert [row.rstrip() for row in shown.splitlines()] == (SCREENS / f"{name}.txt").read_text(
        encoding="utf-8"
    ).splitlines()
