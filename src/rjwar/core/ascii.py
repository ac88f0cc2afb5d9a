"""What is written in ASCII for the glyphs that drawings are made of, and for the signs of typography."""

from __future__ import annotations

# Every glyph of a view is here.
_TWINS = str.maketrans(
    {
        "●": "*", "○": "o", "◆": "#", "▲": "^", "▼": "v", "■": "#", "·": "-", "⋮": ":", "…": "...",
        "–": "-", "—": "-", "−": "-", "→": "->", "←": "<-", "↑": "^", "×": "x",
        "│": "|", "─": "-", "├": "|", "└": "`", "┼": "+",
        "┴": "+", "┬": "+", "┤": "|", "▪": "#", "▫": "+", "▴": "^", "▾": "v", "•": "*", "◦": "o", "┌": "+",
        "┐": "+", "┘": "+", "█": "#", "▐": "#", "▕": "-", "▉": "#", "▊": "#", "▋": "#", "▌": "#", "▍": "=",
        "▎": "=", "▏": "-", "▇": "#", "▆": "#", "▅": "=", "▄": "=", "▃": "-", "▂": "-", "▁": ".", "░": ".",
        "▒": ":", "▓": "%", "°": " deg", "’": "'", "‘": "'", "“": '"', "”": '"', "≥": ">=", "≤": "<=",
        "№": "No", "≠": "!=", "≈": "~", "▸": ">", "◂": "<", "━": "=", "╱": "/", "\u00a0": " ", "〜": "-",
        "«": '"', "»": '"',
    }
)  # fmt: skip


def twin(text: str) -> str:
    """The text with those glyphs in ASCII; every other character stays."""
    return text if text.isascii() else text.translate(_TWINS)
