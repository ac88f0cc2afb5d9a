"""The values that an option or an argument takes, as far as they are known or the record has them."""

from __future__ import annotations

from rjwar.cli.choices import choices
from rjwar.cli.command_table import LISTS
from rjwar.query.name_keys import COMBATS, EVENTS, prefixed

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from rjwar.cli.completion.names import Offer
    from rjwar.cli.completion.typed import Typed
    from rjwar.cli.options import Parameter
    from rjwar.query.filter import Filter

    Values = Callable[[Parameter, str, Typed], Iterable[Offer]]
    """The values of a parameter that begin with a text, after what is typed before it."""


def values(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    """The values of an option or argument that begin with a text."""
    if words := choices(parameter):
        return begun(words, text)
    if parameter.completes in _NAMED:
        return _named(_NAMED[parameter.completes], text, line)
    told = _VALUES.get(parameter.completes)
    return told(parameter, text, line) if told else ()


def begun(words: Iterable[str], text: str) -> list[Offer]:
    """The words that begin with a text, with nothing to say of them."""
    return [(word, "") for word in words if word.startswith(text)]


def _of_filter(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    from rjwar.query.filters import FILTERS
    from rjwar.record.model import UNIT_KINDS

    if line.listed == "units" and parameter.name == "kind":
        return begun(UNIT_KINDS, text)
    return _filtered(next(one for one in FILTERS if one.name == parameter.name), text, line)


def _filtered(filter: Filter, text: str, line: Typed) -> Iterable[Offer]:
    every_fight = [(word, "every fight") for word in filter.words if word.startswith(text)]
    return [*every_fight, *_named(filter.entities, text, line)]


def _excluded(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    """Keys, or the last value of one between commas, with all that stands before it."""
    from rjwar.query.filters import FILTERS

    key, equals, value = text.partition("=")
    if not equals:
        return [(f"{filter.name}=", filter.help) for filter in FILTERS if filter.name.startswith(key)]
    filter = next((one for one in FILTERS if one.name == key), None)
    if filter is None or not filter.entities:
        return ()
    before, comma, last = value.rpartition(",")
    return [(f"{key}={before}{comma}{name}", told) for name, told in _filtered(filter, last, line)]


def _fields(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    from rjwar.cli.completion.fields import paths

    return paths(line, text)


def _listed(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    lists = () if line.plain else begun(LISTS, text)
    return [*lists, *_named(_NAMED["what"], text, line)]


def _types_of_works(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    from rjwar.cli.completion.names import store_of
    from rjwar.query.bibliography import types_of_works

    store = store_of(line.data)
    return begun(types_of_works(store), text) if store else ()


def _fields_of_claims(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    from rjwar.cli.completion.names import store_of
    from rjwar.query.claims import fields_of_claims

    store = store_of(line.data)
    return begun(fields_of_claims(store), text) if store else ()


_VALUES: Mapping[str, Values] = {
    "filter": _of_filter,
    "exclude": _excluded,
    "fields": _fields,
    "listed": _listed,
    "types-of-works": _types_of_works,
    "fields-of-claims": _fields_of_claims,
}
_NAMED = {
    "battles": COMBATS,
    "anything": ("event", "person", "ship", "unit", "place", "source", "side"),
    "what": ("front", "kind", "outcome", "side", "tag", "event", "person", "ship", "place", "unit"),
    "events": EVENTS,
    "types": ("type",),
    "sources": ("source",),
}
"""What the arguments of commands name."""


def _named(entities: Sequence[str], text: str, line: Typed) -> Iterable[Offer]:
    """Names that begin with a text; of several kinds of things also after `person:`."""
    from rjwar.cli.completion.names import names, store_of

    store = store_of(line.data)
    if store is None:
        return ()
    prefix, colon, rest = text.partition(":")
    if colon:
        some = prefixed(prefix, entities)
        return [(f"{prefix}:{name}", told) for name, told in names(store, some, rest)] if some else ()
    kinds = begun((f"{entity}:" for entity in entities), text) if len(entities) > 1 and text else []
    return [*names(store, entities, text), *kinds]
