"""The variables of the environment that rjwar reads, each declared once.

Help, man page and docs are made of this table.
"""

from __future__ import annotations

VARIABLES = {
    "RJWAR_DATA": "A record of one's own, in place of `--data`.",
    "RJWAR_LANG": (
        "The language of names, in place of `--lang`: en, th, ja, ru, zh or ko; "
        "a locale (th_TH.UTF-8) will do."
    ),
    "LC_ALL, LC_MESSAGES, LANG": (
        "The language of what people read, where neither is given; never of what programs read."
    ),
    "RJWAR_THEME": (
        "What is painted for: a `dark` ground, a `light` one, `mono` for no colours, or `auto`, "
        "which suits any ground."
    ),
    "RJWAR_LINKS": (
        "Whether works lead to their pages: `auto`, at terminals that have links; `always`; `never`."
    ),
    "RJWAR_PAGER, PAGER": (
        "What pages a long answer at a terminal, in place of `less -FRX`; empty: nothing does."
    ),
    "LESS": "Not set: less is told to show colours, and which lines one sees.",
    "NO_COLOR": "Not empty: nothing is painted.",
    "FORCE_COLOR, CLICOLOR_FORCE": (
        "Neither empty nor 0: colours in a pipe too. `--color` goes before all three."
    ),
    "CLICOLOR": "0: a terminal is not painted, unless one of those two says so.",
    "TERM": (
        "`dumb`: nothing is painted, and the explorer does not open. Else how many colours there are, "
        "and whether links."
    ),
    "COLORTERM": "Not empty: there are more than sixteen colours, whatever TERM says.",
    "COLORFGBG": (
        "Set by some terminals: whether their ground is dark or light, where RJWAR_THEME does not say."
    ),
    "COLUMNS": "How wide a drawing in a pipe is, where `--width` does not say; else 100.",
    "XDG_CACHE_HOME": "Where the compiled records of one's own are kept, in a folder `rjwar`.",
    "RJWAR_DEBUG": "1: a bug shows its traceback instead of one line.",
}
"""By their names, the first before the others, what each does."""
