"""What may follow on a command line: commands, options, and the values of options and arguments,
each with a few words on it.
"""

from __future__ import annotations

from rjwar.cli.choices import choices
from rjwar.cli.command_table import COMMANDS
from rjwar.cli.completion.typed import Typed
from rjwar.cli.options import Option

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rjwar.cli.completion.names import Offer
    from rjwar.cli.options import Parameter
    from rjwar.query.filter import Filter


class Offers:
    """What may stand in place of a word.

    `kept` is how much of the word is not offered anew; of a file the shell knows the names.
    """

    def __init__(self, offers: Iterable[Offer] = (), *, kept: int = 0, is_file: bool = False) -> None:
        self.kept, self.is_file = kept, is_file
        self.words: dict[str, str] = {}
        for text, told in offers:
            self.words.setdefault(text, told)


def offered(words: Sequence[str], word: str) -> Offers:
    """What may stand in place of a word that is being typed, after other words."""
    line = Typed(words)
    if line.is_lost:
        return Offers()
    parameter, kept = line.parameter(word)
    is_anything = parameter is not None and parameter.completes == "what" and not word
    if parameter is None or is_anything:  # whatever the record names could be meant
        return Offers(_begun(_names(line, word), word))
    if parameter.completes == "file":
        return Offers(kept=kept, is_file=True)
    if _takes_several(parameter) and "," in word[kept:]:
        kept = word.rindex(",") + 1
    found = Offers(_values(parameter, word[kept:], line), kept=kept)
    return found if found.words or word or kept else Offers(_begun(_names(line, word), word))


def _takes_several(parameter: Parameter) -> bool:
    """Whether commas part the values of an option."""
    return isinstance(parameter, Option) and parameter.several and parameter.completes != "exclude"


def _names(line: Typed, word: str) -> Iterable[Offer]:
    """The commands, where there is none yet, and the options that may stand here."""
    if line.command is None and not word.startswith("-"):
        return [(name, command.help) for name, command in COMMANDS.items()]
    refused = line.command.refused if line.command else ()
    return [
        (f"--{option.name}", option.help)
        for option in dict.fromkeys(line.options.values())
        if option.section not in refused
    ]


def _begun(offers: Iterable[Offer], word: str) -> Iterable[Offer]:
    return [offer for offer in offers if offer[0].startswith(word)]


def _values(parameter: Parameter, text: str, line: Typed) -> Iterable[Offer]:
    """The values of an option or argument that begin with a text."""
    if words := choices(parameter):
        return _begun([(word, "") for word in words], text)
    if parameter.completes == "filter":
        from rjwar.query.filters import FILTERS

        return _filtered(next(one for one in FILTERS if one.name == parameter.name), text, line)
    if parameter.completes == "exclude":
        return _excluded(text, line)
    if parameter.completes == "fields":
        from rjwar.cli.completion.fields import paths

        return paths(line, text)
    if parameter.completes in _NAMED:
        return _named(_NAMED[parameter.completes], text, line, combats=parameter.completes == "battles")
    return ()


_NAMED = {
    "battles": ("event",),
    "anything": ("event", "person", "ship", "unit", "place", "source", "side"),
    "what": ("front", "kind", "outcome", "side", "tag", "event", "person", "ship", "place", "unit"),
    "events": ("event",),
    "types": ("type",),
    "sources": ("source",),
}
"""What the arguments of commands name."""


def _filtered(filter: Filter, text: str, line: Typed) -> Iterable[Offer]:
    return [
        *_begun([(word, "every fight") for word in filter.words], text),
        *_named(filter.entities, text, line),
    ]


def _excluded(text: str, line: Typed) -> Iterable[Offer]:
    """Keys, or the last value of one between commas, with all that stands before it."""
    from rjwar.query.filters import FILTERS

    key, equals, value = text.partition("=")
    if not equals:
        return _begun([(f"{filter.name}=", filter.help) for filter in FILTERS], text)
    filter = next((one for one in FILTERS if one.name == key), None)
    if filter is None or not filter.entities:
        return ()
    before, comma, last = value.rpartition(",")
    return [(f"{key}={before}{comma}{name}", told) for name, told in _filtered(filter, last, line)]


def _named(entities: Sequence[str], text: str, line: Typed, *, combats: bool = False) -> Iterable[Offer]:
    """Names that begin with a text; of several kinds of things also after `person:`."""
    from rjwar.cli.completion.names import names, opened

    store = opened(line.data)
    if store is None:
        return ()
    prefix, colon, rest = text.partition(":")
    if colon:
        return (
            [(f"{prefix}:{name}", told) for name, told in names(store, (prefix,), rest, combats=combats)]
            if prefix in entities
            else ()
        )
    kinds = [(f"{entity}:", "") for entity in entities] if len(entities) > 1 and text else []
    return [*names(store, entities, text, combats=combats), *_begun(kinds, text)]
