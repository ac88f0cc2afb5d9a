"""The options, each declared once, and what a command gets of them: what is asked (Query), how it is shown (Look), where it goes."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from rjwar.cli import complete
from rjwar.cli.output import Output
from rjwar.core.errors import WrongUsage
from rjwar.core.paths import bundled
from rjwar.core.text import LANGUAGES
from rjwar.query.filters import FILTERS
from rjwar.query.select import SORTS, Query
from rjwar.words.look import CALENDARS, Look

Several = list[str] | None
COLORS = ("auto", "always", "never")


def _option(*names: str, help: str, metavar: str = "", panel: str, **more: Any) -> Any:
    return typer.Option(*names, help=help, metavar=metavar or None, rich_help_panel=panel, show_default=False, **more)


def _choice(name: str, *, words: tuple[str, ...], **more: Any) -> Any:
    return _option(name, metavar="|".join(words), autocompletion=complete.words(*words), **more)


def _filter(*names: str, help: str, metavar: str = "NAME") -> Any:
    completion = complete.option(names[-1].removeprefix("--")) if metavar == "NAME" else None
    return Annotated[Several, _option(*names, help=help, metavar=metavar, panel="Filters", autocompletion=completion)]


FILTER_OPTIONS: dict[str, Any] = {
    "year": _filter("-y", "--year", metavar="YEAR", help="1904, or 1904..1905."),
    "during": _filter("--during", metavar="DATE", help="Within this date or span, or across it: 1904-05, 'May 1904', 1904-05/1904-08."),
    "since": _filter("--since", metavar="DATE", help="From this date on: 1904, 1904-05, 1904-05-27, '27 May 1904', 'May 1904 OS'."),
    "until": _filter("--until", metavar="DATE", help="Up to this date and with it."),
    "front": _filter("-f", "--front", help="Where it was felt: port-arthur, manchuria, yellow-sea, diplomacy ..."),
    "outcome": _filter("--outcome", help="An outcome, or a side for its victories: russian-victory, japan ..."),
    "kind": _filter("-k", "--kind", help="A kind of event, or 'combat' for every kind of fight."),
    "side": _filter("--side", help="The forces of this side took part."),
    "person": _filter("-p", "--person", help="Commanded in it, or figures in it."),
    "ship": _filter("--ship", help="Figures in it, or was lost in it."),
    "place": _filter("--place", help="Where it happened."),
    "unit": _filter("--unit", help="This army, division or squadron fought in it."),
    "event": _filter("--event", help="This event, and its parts."),
    "tag": _filter("--tag", help="Has this tag."),
    "source": _filter("--source", help="Stands among its sources or claims."),
    "grep": _filter("-g", "--grep", metavar="TEXT", help="Has this text, in any language; given again, that one too."),
    "min_weight": _filter("--min-weight", metavar="1-5", help="Weighs at least this: 5 a turning point, 1 a detail."),
    "exclude": _filter("--exclude", metavar="KEY=VALUE", help="Leave out what the option KEY would select."),
}
_ORDER = "Order"
ORDER_OPTIONS: dict[str, Any] = {
    "strict": Annotated[bool, _option("--strict", help="Only what surely lies wholly within the dates asked for.", panel="Filters")],
    "sort": Annotated[str | None, _choice("--sort", words=SORTS, help="Largest first; unknown last.", panel=_ORDER)],
    "reverse": Annotated[bool, _option("-r", "--reverse", help="The other way round.", panel=_ORDER)],
    "limit": Annotated[int | None, _option("-n", "--limit", metavar="N", help="At most N, after sorting.", panel=_ORDER)],
}
_OUTPUT = "Output"
OUTPUT_OPTIONS: dict[str, Any] = {
    "format": Annotated[
        str | None,
        _option(
            "--format",
            metavar="FORMAT",
            help="table, json, jsonl, csv, tsv or markdown.",
            panel=_OUTPUT,
            autocompletion=complete.formats,
        ),
    ],
    "json": Annotated[bool, _option("--json", help="Short for --format json.", panel=_OUTPUT)],
    "fields": Annotated[
        Several,
        _option("--fields", metavar="PATHS", help="Dotted paths, as id,date.start,forces.russia.losses.killed.best.", panel=_OUTPUT),
    ],
    "lang": Annotated[str | None, _choice("--lang", words=LANGUAGES, help="Language of names [env: RJWAR_LANG].", panel=_OUTPUT)],
    "calendar": Annotated[str | None, _choice("--calendar", words=CALENDARS, help="New Style, Old Style, or both.", panel=_OUTPUT)],
    "color": Annotated[str, _choice("--color", words=COLORS, help="Paint, or not.", panel=_OUTPUT)],
    "ascii": Annotated[bool, _option("--ascii", help="Draw with ASCII characters alone.", panel=_OUTPUT)],
    "width": Annotated[int | None, _option("--width", metavar="N", help="Draw N columns wide.", panel=_OUTPUT)],
    "no_pager": Annotated[bool, _option("--no-pager", help="Never page.", panel=_OUTPUT)],
    "output": Annotated[str | None, _option("-o", "--output", metavar="FILE", help="Write to a file.", panel=_OUTPUT)],
    "exit_status": Annotated[bool, _option("-e", "--exit-status", help="Exit with 1 when nothing matched.", panel=_OUTPUT)],
}
DATA_OPTION: dict[str, Any] = {
    "data": Annotated[
        str | None, _option("--data", metavar="FILE", help="A record of your own; - is stdin [env: RJWAR_DATA].", panel=_OUTPUT)
    ]
}


class Asked(NamedTuple):
    """A command line, understood: what is asked, how it is shown, where it goes."""

    query: Query
    look: Look
    output: Output
    format: str
    data: str | None
    exit_status: bool
    ordered: bool
    """Whether an order was asked for, be it that which is used anyway."""


def takes(*, filters: bool = False, only: tuple[str, ...] = ()) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the shared options; it gets them as its first argument, an `Asked`, and its own after it.

    `only` names those of the output that make sense to it; none named are all.
    """
    output = OUTPUT_OPTIONS | DATA_OPTION
    shared = (FILTER_OPTIONS | ORDER_OPTIONS if filters else {}) | {name: output[name] for name in only or output}

    def wrap(run: Callable[..., Any]) -> Callable[..., Any]:
        own = list(inspect.signature(run, eval_str=True).parameters.values())[1:]

        def command(**values: Any) -> Any:
            mine = {parameter.name: values.pop(parameter.name) for parameter in own}
            return run(_asked({name: _default(option) for name, option in output.items()} | values), **mine)

        extra = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=_default(option), annotation=option)
            for name, option in shared.items()
        ]
        mine = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
        command.__signature__ = inspect.Signature([*mine, *extra])  # type: ignore[attr-defined]
        command.__annotations__ = {parameter.name: parameter.annotation for parameter in [*mine, *extra]}
        command.__name__, command.__doc__ = run.__name__, run.__doc__
        return command

    return wrap


def _default(option: Any) -> Any:
    return {bool: False, str: "auto"}.get(option.__origin__)


def _asked(values: dict[str, Any]) -> Asked:
    data = values["data"] if values["data"] is not None else os.environ.get("RJWAR_DATA") or None
    lang = one_of("lang", values["lang"] or os.environ.get("RJWAR_LANG") or "en", LANGUAGES)
    calendar = values["calendar"] and one_of("calendar", values["calendar"], CALENDARS)
    color = one_of("color", values["color"], COLORS)
    width = values["width"]
    if width is not None and not 20 <= width <= 400:
        raise WrongUsage(f"--width: {width} is too {'narrow' if width < 20 else 'wide'}; give 20 to 400")
    if values["output"] == "":
        raise WrongUsage("--output: an empty name; give a file, or leave it out")
    output = Output(
        file=Path(values["output"]) if values["output"] is not None else None,
        color=color,
        width=width,
        ascii=values["ascii"],
        pager=not values["no_pager"],
        protected=(str(bundled()) if data is None else data,),
    )
    look = Look(
        lang=lang,
        calendar=calendar,
        width=output.drawing_width,
        ascii=values["ascii"] or not output.is_unicode,
        fields=tuple(path.strip() for text in values["fields"] or () for path in text.split(",") if path.strip()),
        ascii_json=not output.is_unicode,
    )
    ordered = values.get("sort") is not None
    return Asked(_query(values, lang), look, output, _format(values), data, values["exit_status"], ordered)


def _query(values: dict[str, Any], lang: str) -> Query:
    """What is asked; of a command without filters, everything."""
    return Query(
        **{name: tuple(values.get(name) or ()) for name in (*FILTERS, "exclude")},
        strict=values.get("strict", False),
        sort=values.get("sort") or "date",
        reverse=values.get("reverse", False),
        limit=values.get("limit"),
        lang=lang,
    )


def _format(values: dict[str, Any]) -> str:
    format: str = values["format"] or "table"
    if values["json"] and values["format"] not in (None, "json"):
        raise WrongUsage(f"--json and --format {format} exclude each other; give one")
    return "json" if values["json"] else format


def one_of(name: str, value: str, words: tuple[str, ...]) -> str:
    """The value of an option that takes one of some words; WrongUsage lists them."""
    if value not in words:
        raise WrongUsage(f"--{name}: unknown value {value!r}; known: {', '.join(words)}")
    return value
