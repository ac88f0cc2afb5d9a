"""Without colour, in ASCII, over other people's files: nothing but what was meant reaches the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from hands import Hands, explore
from rjwar.explore.keys import KEYS
from rjwar.words.look import Look

EVIL = """format: 1
title: {en: "[b]T[/b]"}
events:
  - {id: a, name: "[red]Bold[/red] [/] [@click=app.quit]x[/] :smile:", date: 1904-02-10, summary: "[link=x]s"}
  - {id: b, name: "esc \\e[31m bidi \\u202e cr \\r osc \\e]52;c;AAAA\\a c1 \\x9b1m", date: 1904-03}
  - {id: c, name: LONG, date: 1905}
"""


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    file = tmp_path / "evil.yaml"
    file.write_text(EVIL.replace("LONG", "x" * 5000), encoding="utf-8")
    return file


def test_no_colour_is_no_colour_code():
    async def steps(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("port")
        await hands.press("enter", "f")
        for strip in hands.app.screen._compositor.render_strips():
            for segment in strip.apply_filter(
                hands.app.get_line_filters()[-1], hands.app.screen.styles.background
            ):
                assert segment.style is None or (
                    segment.style.color is None and segment.style.bgcolor is None
                )

    explore(steps, color=False)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_ascii_is_ascii(size):
    async def steps(hands: Hands) -> None:
        seen = hands.screen
        await hands.press("question_mark")
        seen += hands.screen
        await hands.press("escape", "f")
        seen += hands.screen
        names = "（）"  # in names of the record
        own = [
            char
            for char in seen
            if not char.isascii()
            and not char.isalpha()
            and not "\u0e00" <= char <= "\u0e7f"
            and char not in names
        ]
        assert own == []

    explore(steps, size, look=Look(ascii=True))


@pytest.mark.parametrize("size", [(80, 24), (120, 24)])
def test_hostile_names_stand_as_they_were_written(evil, size):
    async def steps(hands: Hands) -> None:
        assert "[red]Bold[/red] [/] [@click=" in hands.screen
        assert "[b]T[/b]" in hands.rows[0]
        assert "esc \\x1b[31m bidi \\u202e" in hands.screen
        for key in KEYS:
            if key.action not in ("quit", "search"):
                for name in key.names.split(","):
                    await hands.press(name)
                    if hands.app.screen is not hands.walk:
                        assert all(char.isprintable() for char in hands.screen.replace("\n", ""))
                        await hands.press("escape")
        await hands.press("escape", "escape", "home")
        assert hands.app.is_running
        assert all(char.isprintable() for char in hands.screen.replace("\n", ""))

    explore(steps, size, record=evil)


@pytest.mark.parametrize("where", ["slash", "j"])
def test_what_is_pasted_is_searched_as_one_line_with_escapes(where):
    async def steps(hands: Hands) -> None:
        from textual.events import Paste

        await hands.press(where)
        hands.app.post_message(Paste("a\x1b[31mb\u202ec\r\n second\x9b\n"))
        await hands.rest()
        assert hands.walk.search.value == "a\\x1b[31mb\\u202ec second\\x9b"

    explore(steps)


@pytest.mark.parametrize(
    "pasted", ["q", "Port\x1b Arthur\nq", "\x1b", "", "\x1b]0;" + "q" * 60, "a\x1b[31mb\x1b[200~c"]
)
@pytest.mark.parametrize("pieces", [1, 7, 10_000])
def test_no_key_comes_of_a_paste(pasted, pieces):
    from textual.events import Key, Paste

    from rjwar.explore.pasting import Reader

    reader, sent = Reader(), f"j\x1b[A\x1b[200~{pasted}\x1b[201~k\x1b[200~\x1b[201~x"
    events = [event for at in range(0, len(sent), pieces) for event in reader.feed(sent[at : at + pieces])]
    told = [
        event.key if isinstance(event, Key) else event.text
        for event in events
        if isinstance(event, (Key, Paste))
    ]
    assert told == ["j", "up", pasted.replace("\x1b", "\\x1b"), "k", "", "x"]


def test_a_path_that_is_no_utf8_is_copied_as_its_bytes(monkeypatch):
    async def steps(hands: Hands) -> None:
        written: list[str] = []
        hands.state.data = "\udcff.yaml"
        monkeypatch.setattr(hands.app._driver, "write", written.append)
        await hands.press("y")
        assert "\x1b]52;c;cmp3YXIgbGlzdCAtLWRhdGEgJ/8ueWFtbCc=\a" in written

    explore(steps)


def test_the_mark_of_a_cut_has_room_in_ascii():
    from rjwar.explore.fitting import sides

    line = sides([("x" * 40, "")], [("Port Arthur", "")], 30, ascii=True)
    assert "".join(text for text, _ in line) == "x" * 15 + "... Port Arthur"
