"""How many columns of a terminal a text takes."""

from __future__ import annotations

import unicodedata

# Drawn two cells wide before VARIATION SELECTOR-16 and one cell without it:
# emoji-variation-sequences.txt of Unicode 16.
_NARROW_EMOJI = (
    "#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab"
    "\u25b6\u25c0\u25fb\u25fc\u2600-\u2604\u260e\u2611\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u265f"
    "\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u2692\u2694-\u2697\u2699\u269b\u269c\u26a0\u26a7\u26b0\u26b1\u26c8\u26cf\u26d1\u26d3\u26e9"
    "\u26f0\u26f1\u26f4\u26f7-\u26f9\u2702\u2708\u2709\u270c\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2763\u2764"
    "\u27a1\u2934\u2935\u2b05-\u2b07\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f321\U0001f324-\U0001f32c\U0001f336\U0001f37d\U0001f396"
    "\U0001f397\U0001f399-\U0001f39b\U0001f39e\U0001f39f\U0001f3cb-\U0001f3ce\U0001f3d4-\U0001f3df\U0001f3f3\U0001f3f5\U0001f3f7\U0001f43f"
    "\U0001f441\U0001f4fd\U0001f549\U0001f54a\U0001f56f\U0001f570\U0001f573-\U0001f579\U0001f587\U0001f58a-\U0001f58d\U0001f590\U0001f5a5"
    "\U0001f5a8\U0001f5b1\U0001f5b2\U0001f5bc\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de\U0001f5e1\U0001f5e3\U0001f5e8"
    "\U0001f5ef\U0001f5f3\U0001f5fa\U0001f6cb\U0001f6cd-\U0001f6cf\U0001f6e0-\U0001f6e5\U0001f6e9\U0001f6f0\U0001f6f3"
)
ZERO_WIDTH_JOINER = "\u200d"
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_SEQUENCE = (
    f"(?P<wide>[{_NARROW_EMOJI}]\ufe0f)"
    # What is joined to the one before it, or is its colour.
    f"|(?<=[\ufe0f{_EMOJI}])(?:\u200d[{_EMOJI}]\ufe0f?|[\U0001f3fb-\U0001f3ff])"
)
_IN_SEQUENCES = (
    "\ufe0f", ZERO_WIDTH_JOINER, "\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff",
)  # fmt: skip
"""What makes one sign of several, or one wide: without any of these characters count by themselves."""
_MEDIAL_AND_FINAL_JAMO = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7ff"))


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: marks none, wide characters two,
    a joined emoji as many as its first.
    """
    if text.isascii():
        return len(text)
    if any(map(text.__contains__, _IN_SEQUENCES)):
        text = _without_sequences(text)
    return sum(map(_CELLS.__getitem__, text))


def _without_sequences(text: str) -> str:
    """The text with what emoji are made wide by, coloured with and joined to put as
    plain characters, or left out.
    """
    import re

    return re.sub(_SEQUENCE, lambda match: "##" if match["wide"] else "", text)


class _Cells(dict[str, int]):
    """How many columns each character takes, worked out when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = _cell(char)
        return self[char]


_CELLS = _Cells()


def _cell(char: str) -> int:
    if char < "\u0300":
        return 0 if char == "\u00ad" else 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or any(
        first <= char <= last for first, last in _MEDIAL_AND_FINAL_JAMO
    ):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def joins(char: str) -> bool:
    """Whether a character is drawn with the one before it: marks, jamo after the first, signs that join."""
    return _CELLS[char] == 0 or unicodedata.category(char) == "Mc" or "\U0001f3fb" <= char <= "\U0001f3ff"
