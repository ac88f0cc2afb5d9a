"""A command line, understood: what is asked (Query), how it is shown (Look), where it goes (Output)."""

from __future__ import annotations

import os

from rjwar.cli.options import COLORS, FILTER_OPTIONS, LINKS, Option
from rjwar.cli.output import Output
from rjwar.core.errors import WrongUsage
from rjwar.core.paths import bundled, named_by_environment
from rjwar.core.text import LANGUAGES
from rjwar.words.look import CALENDARS, ERAS, THEMES, Look

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeVar

    from rjwar.cli.command_table import Command
    from rjwar.cli.options import Given
    from rjwar.draw.layout.caption import Caption
    from rjwar.query.query import Query

    Word = TypeVar("Word", bound=str)


class Request:
    """What a command gets: its line, understood; of options that it does not take, what they are without."""

    def __init__(self, values: Mapping[str, Given], command: Command | None = None) -> None:
        self.values, self.command = values, command
        if "" in values.values() or [""] in values.values():
            _refuse_empty(values, command.options if command else ())
        given = self.text("data")
        self.data = given if given is not None else named_by_environment()
        self.format = _format(values)
        self.exit_status = self.has("exit_status")
        self.langs = languages(",".join(self.texts("lang")), for_people=is_drawn(self.format))
        self._query: Query | None = None
        self.output = self._output()
        self.look = self._look()

    def text(self, key: str) -> str | None:
        """The value of an option that takes a word or a text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of an option that may be given several times."""
        value = self.values.get(key)
        return tuple(value) if isinstance(value, list) else ()

    def number(self, key: str) -> int | None:
        """The value of an option that takes a number."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def has(self, key: str) -> bool:
        """Whether a flag was given."""
        return bool(self.values.get(key))

    def refuse_several_languages(self) -> None:
        """WrongUsage if there are more languages than the answer can be in."""
        if len(self.langs) > 1:
            raise WrongUsage(f"--lang: {','.join(self.langs)} is for 'rjwar export html'; give one language")

    @property
    def is_drawn(self) -> bool:
        """Whether the answer is a drawing, for people."""
        return is_drawn(self.format)

    @property
    def is_picture(self) -> bool:
        """Whether the answer is drawn as a picture."""
        return self.format != "table" and self.is_drawn

    @property
    def caption(self) -> Caption:
        """What a picture of the answer is called, and how it is painted."""
        from rjwar.cli.spelling import spelt
        from rjwar.draw.layout.caption import Caption

        title = spelt(self.command, self.values) if self.command else "rjwar"
        return Caption(
            title, self.look.lang, "mono" if self.output.color == "never" else self.output.theme_asked
        )

    @property
    def is_ordered(self) -> bool:
        """Whether an order was asked for, be it that which is used anyway."""
        return self.text("sort") is not None or self.has("reverse") or self.number("limit") is not None

    @property
    def query(self) -> Query:
        """What is asked."""
        if self._query is None:
            self._query = self._asked()
        return self._query

    def _asked(self) -> Query:
        from rjwar.query.query import Query

        texts = {
            option.key: self.texts(option.key)
            for option in FILTER_OPTIONS
            if option.several and self.texts(option.key)
        }
        return Query(
            strict=self.has("strict"),
            sort=self.text("sort") or "date",
            reverse=self.has("reverse"),
            limit=self.number("limit"),
            lang=self.langs[0],
            **texts,
        )

    def _output(self) -> Output:
        file, width = self.text("output"), self.number("width")
        if width is not None and not 20 <= width <= 400:
            raise WrongUsage(f"--width: {width} is too {'narrow' if width < 20 else 'wide'}; give 20 to 400")
        if file == "":
            raise WrongUsage("--output: an empty name; give a file, or leave it out")
        return Output(
            file=file,
            color=self._color(),
            theme=one_of("RJWAR_THEME", os.environ.get("RJWAR_THEME") or "auto", THEMES),
            links=one_of("RJWAR_LINKS", os.environ.get("RJWAR_LINKS") or "auto", LINKS),
            width=width,
            pager=not self.has("no_pager"),
            protected=self._protected() if file else (),
        )

    def _protected(self) -> tuple[str]:
        """The data file that is read, which is never written to."""
        return (bundled() if self.data is None else self.data,)

    def _color(self) -> str:
        color = one_of("color", self.text("color") or "auto", COLORS)
        if self.has("no_color") and self.text("color") not in (None, "never"):
            raise WrongUsage(f"--no-color and --color {color} exclude each other; give one")
        return "never" if self.has("no_color") else color

    def _bom(self) -> bool:
        if self.has("bom") and self.format != "csv":
            raise WrongUsage("--bom: only csv begins with one; add --csv, or leave it out")
        return self.has("bom")

    def _fields(self) -> tuple[str, ...]:
        paths = tuple(
            path.strip() for text in self.texts("fields") for path in text.split(",") if path.strip()
        )
        if self.texts("fields") and not paths:
            raise WrongUsage("--fields: names no field; write one, as --fields id,name, or leave it out")
        return paths

    def _look(self) -> Look:
        calendar, era = self.text("calendar"), self.text("era")
        return Look(
            lang=self.langs[0],
            langs=self.langs,
            calendar=one_of("calendar", calendar, CALENDARS) if calendar is not None else None,
            era=one_of("era", era, ERAS) if era is not None else None,
            width=self.output.drawing_width,
            ascii=self.has("ascii") or not (self.output.is_unicode or self.is_picture),
            fields=self._fields(),
            ascii_json=not self.output.is_unicode,
            bom=self._bom(),
        )


def _refuse_empty(values: Mapping[str, Given], options: Sequence[Option]) -> None:
    """WrongUsage for an option that takes one of a few words and is given none.

    That others are given none is told by who reads them.
    """
    from rjwar.cli.choices import choices

    for option in options:
        if values.get(option.key) in ("", [""]) and (known := choices(option)):
            one_of(option.key, "", known)


def _format(values: Mapping[str, Given]) -> str:
    given = values.get("format")
    for short in ("json", "csv"):
        if values.get(short):
            other = next(
                (f"--{one}" for one in ("json", "csv") if one != short and values.get(one)),
                f"--format {given}",
            )
            if other != f"--format {given}" or given not in (None, short):
                raise WrongUsage(f"--{short} and {other} exclude each other; give one")
            return short
    return str(given or "table")


def is_drawn(format: str) -> bool:
    """Whether an answer in a format is a drawing, for people: a table, or a picture."""
    from rjwar.cli import plugins

    return format == "table" or format in plugins.known("picture")


def languages(given: str, *, for_people: bool) -> tuple[str, ...]:
    """The languages asked for: by the option, by RJWAR_LANG.

    What people read is else in that of their system.
    """
    if asked := given or os.environ.get("RJWAR_LANG"):
        name = "--lang" if given else "RJWAR_LANG"
        return tuple(
            dict.fromkeys(one_of(name, _of_a_tag(tag.strip()), LANGUAGES) for tag in asked.split(","))
        )
    return (_of_the_system(),) if for_people else ("en",)


def _of_a_tag(tag: str) -> str:
    """The language of a locale or a tag: `th` of `th_TH.UTF-8`, `zh` of `zh-Hant`; the tag itself where that
    is none of ours.
    """
    lang = tag.translate(_HYPHENS).partition("-")[0].lower()
    return lang if lang in LANGUAGES else tag


_HYPHENS = str.maketrans("_.@", "---")


def _of_the_system() -> str:
    """The language of the locale; English where that is none of ours."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    lang = _of_a_tag(next((name for name in names if name), ""))
    return lang if lang in LANGUAGES else "en"


def one_of(name: str, value: str, words: Sequence[Word]) -> Word:
    """The value of an option, or of a variable (`RJWAR_LANG`), that takes one of some words.

    WrongUsage lists them.
    """
    for word in words:
        if word == value:
            return word
    name = name if name.startswith(("--", "RJWAR_")) else f"--{name}"
    raise WrongUsage(f"{name}: unknown value {value!r}; known: {', '.join(words)}")
