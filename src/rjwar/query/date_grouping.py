"""Which pieces of a date belong together: one in brackets beside another, an era said for two years."""

from __future__ import annotations

from rjwar.query.date_words import Piece


class Wrong(Exception):
    """What cannot be read; its text says why."""


def apart(pieces: list[Piece]) -> tuple[list[Piece], list[Piece] | None]:
    """A date, and the same by another calendar, if that stands in brackets or beside a slash."""
    pieces = _without_slashed_eras(_unwrapped(pieces))
    opening = [index for index, piece in enumerate(pieces) if piece.kind == "open"]
    closing = [index for index, piece in enumerate(pieces) if piece.kind == "close"]
    if not opening and not closing:
        return _slashed(pieces)
    if len(opening) != 1 or len(closing) != 1 or closing[0] < opening[0]:
        raise Wrong("brackets do not match" if len(opening) != len(closing) else "more than two dates")
    return pieces[: opening[0]] + pieces[closing[0] + 1 :], pieces[opening[0] + 1 : closing[0]]


def _unwrapped(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the brackets round what is of the date itself:
    a year by another era, a style, a day of the week.
    """
    out: list[Piece] = []
    opened: list[int] = []
    for piece in pieces:
        out.append(piece)
        if piece.kind == "open":
            opened.append(len(out) - 1)
        elif piece.kind == "close" and opened:
            start = opened.pop()
            group = out[start + 1 : -1]
            kinds = {one.kind for one in group}
            if kinds <= {"style", "weekday"} or ("era" in kinds and kinds <= {"era", "number", "year"}):
                out[start:] = group
    return out


def _without_slashed_eras(pieces: list[Piece]) -> list[Piece]:
    """A year by two eras with a slash between, as one: `ค.ศ. 1905 / พ.ศ. 2448`."""
    return [
        piece
        for index, piece in enumerate(pieces)
        if not (
            piece.kind == "slash"
            and index + 1 < len(pieces)
            and index > 0
            and pieces[index + 1].kind == "era"
            and pieces[index - 1].kind == "number"
        )
    ]


def _slashed(pieces: list[Piece]) -> tuple[list[Piece], list[Piece] | None]:
    """`14/27 May 1905`, or `May 14/27, 1905`, as a date by both calendars.

    Where the first has its year, it is the first of two days.
    """
    slashes = [index for index, piece in enumerate(pieces) if piece.kind == "slash"]
    if len(slashes) != 1:
        return pieces, None
    before, after = pieces[: slashes[0]], pieces[slashes[0] + 1 :]
    has_year = any(
        piece.kind == "era" or (piece.kind == "number" and len(piece.text) == 4) for piece in before
    )
    if has_year or not before or not after:
        return pieces, None
    months = [piece for piece in before if piece.kind == "month" and piece.value]
    is_said = any(piece.kind == "month" for piece in after)
    return before, after if is_said else [*months, *after]


def with_era(side: list[Piece], eras: list[Piece], *, are_years: bool) -> list[Piece]:
    """One of two years with the era that is said once for both: `พ.ศ. 2447–2448`."""
    if len(eras) != 1 or any(piece.kind == "era" for piece in side):
        return side
    is_year = [piece.kind == "number" and (len(piece.text) == 4 or are_years) for piece in side]
    return [
        found
        for piece, is_one in zip(side, is_year, strict=True)
        for found in ([eras[0], piece] if is_one else [piece])
    ]
