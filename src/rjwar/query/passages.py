"""Which entities hold a text, in their names or elsewhere, and whether any does."""

from __future__ import annotations

from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold, is_unspaced
from rjwar.store.reader import Store


def holders_of(store: Store, entity: str, text: str) -> set[str]:
    """The ids of the entities of a kind whose names or other texts hold a text, folded,
    in any language; of a side its names.
    """
    forms = grepped(text)
    if entity == "side":
        sql = "SELECT DISTINCT id FROM names WHERE entity = 'side' AND instr(sorted, ?)"
        return {id for form in forms for (id,) in store.rows(sql, form)}
    sql = "SELECT DISTINCT id FROM passages WHERE entity = ? AND (instr(spaced, ?) OR instr(joined, ?))"
    return {id for form in forms for (id,) in store.rows(sql, entity, form, form)}


def is_told(store: Store, text: str) -> bool:
    """Whether a search finds something: each word of a text, as a beginning, in the texts of one thing."""
    words = [word if is_unspaced(word) else f" {word}" for word in fold(text)[0].split()]
    if not words:
        return False
    tests = " AND ".join(["max(instr(spaced, ?) OR instr(joined, ?))"] * len(words))
    sql = f"SELECT 1 FROM passages GROUP BY entity, holder, id, claim HAVING {tests} LIMIT 1"
    return bool(store.rows(sql, *(word for word in words for _ in range(2))))


def grepped(text: str) -> tuple[str, ...]:
    """The forms under which `--grep` looks for a text; WrongUsage for one without a letter or digit."""
    forms = fold(text)
    if not forms[0]:
        raise WrongUsage(f"--grep: {text!r} has no letter or digit to look for; give a text")
    return forms
