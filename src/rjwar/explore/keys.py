"""The keys, each once: of this table the bindings, the line of keys,
the sheet of help and the page in the docs are made.
"""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """`names` are Textual's for the key, `shown` is how people write it,
    `doing` what it does by the words of the explorer.
    """

    names: str
    action: str
    shown: str
    doing: str


KEYS = (
    Key("slash", "search", "/", "search"),
    Key("up,k", "move(-1)", "↑ ↓ k j", "move"),
    Key("down,j", "move(1)", "", "move"),
    Key("pageup,ctrl+b", "page(-1)", "PgUp PgDn", "move"),
    Key("pagedown,space,ctrl+f", "page(1)", "", "move"),
    Key("home,g", "end(-1)", "Home End", "move"),
    Key("end,G", "end(1)", "", "move"),
    Key("left,left_square_bracket", "day(-1)", "← → [ ]", "day"),
    Key("right,right_square_bracket", "day(1)", "", "day"),
    Key("shift+left,left_curly_bracket", "month(-1)", "Shift+← → { }", "month"),
    Key("shift+right,right_curly_bracket", "month(1)", "", "month"),
    Key("enter", "open", "Enter", "open"),
    Key("tab", "next(1)", "Tab", "next"),
    Key("shift+tab", "next(-1)", "", "next"),
    Key("backspace,alt+left", "back", "Backspace, Alt+←", "back"),
    Key("escape", "close", "Esc", "close"),
    Key("f", "filters", "f", "filters"),
    Key("d", "date", "d", "date"),
    Key("l", "language(1)", "l L", "language"),
    Key("L", "language(-1)", "", "language"),
    Key("y", "copy", "y", "copy"),
    Key("Y", "cite", "Y", "cite"),
    Key("c", "mark", "c", "mark"),
    Key("C", "compare", "C", "compare"),
    Key("1", "part('card')", "1-5", "part"),
    Key("2", "part('forces')", "", "part"),
    Key("3", "part('phases')", "", "part"),
    Key("4", "part('disputed')", "", "part"),
    Key("5", "part('sources')", "", "part"),
    Key("m", "map", "m", "map"),
    Key("x", "drop", "x", "drop"),
    Key("X", "drop_all", "X", "drop_all"),
    Key("question_mark,f1", "help", "? F1", "help"),
    Key("q", "quit", "q Ctrl+Q", "quit"),
)

SHORTEST = (("?", "help"), ("q", "quit"))
"""What the line of keys never leaves out."""
OFTENEST = (
    ("/", "search"), ("↑↓", "move"), ("←→", "day"), ("Enter", "open"), ("f", "filters"), ("d", "date"),
    ("l", "language"), ("m", "map"), ("y", "copy"), ("c", "mark"), ("x", "drop"),
)  # fmt: skip
"""What it tells besides, as far as there is room."""
IN_A_CARD = (
    ("Tab", "next"), ("Enter", "open"), ("Backspace", "back"), ("Esc", "close"), ("1-5", "part"),
    ("←→", "day"), ("l", "language"), ("Y", "cite"),
)  # fmt: skip
