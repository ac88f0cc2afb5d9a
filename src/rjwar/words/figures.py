"""Numbers and figures as a language writes them."""

from __future__ import annotations

from functools import lru_cache

from rjwar.words.catalog import Numbers

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Figure


def number(n: int, form: Numbers) -> str:
    """A whole number, its thousands apart: `5,045`, `5 045`."""
    return f"{n:,}".replace(",", form.group)


def decimal(value: float, form: Numbers) -> str:
    """A number with as many decimals as it has, up to six digits: `93.5`, `93,5`."""
    return f"{value:g}".replace(".", form.decimal)


def figure(of: Figure, form: Numbers) -> str:
    """A figure: `117 (110–117)`, `4,380–5,045`, `> 5,000` where only the least is known,
    `~ 5,000` where the best stands alone.
    """
    return _figure(of.best, of.low, of.high, form=form)


@lru_cache(maxsize=4096)  # a card measures its numbers before it writes them
def _figure(*numbers: int | None, form: Numbers) -> str:
    best, low, high = (None if n is None else number(n, form) for n in numbers)
    span = f"{low}–{high}" if low and high and low != high else ""
    if best:
        bounds = span or (f"≥ {low}" if low and not high else f"≤ {high}" if high and not low else "")
        text = best if low or high else f"~ {best}"
        return f"{text} ({bounds})" if bounds else text
    if low and high:
        return span or low
    return f"> {low}" if low else f"≤ {high}"
