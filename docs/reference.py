"""Write reference.md and the man page rjwar.1 anew,
from the tables that the command line itself is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rjwar.cli import plugins
from rjwar.cli.choices import choices
from rjwar.cli.command_table import COMMANDS, Command
from rjwar.cli.help_notes import notes
from rjwar.cli.options import FILTER_OPTIONS, GENERAL_OPTIONS, ORDER_OPTIONS, OUTPUT_OPTIONS, Option
from rjwar.cli.variables import VARIABLES
from rjwar.version import __version__

DOCS = Path(__file__).parent
SHARED = {"Filters": FILTER_OPTIONS, "Order": ORDER_OPTIONS, "Output": OUTPUT_OPTIONS}
"""The options that several commands have, by what their lists are headed."""
ABOUT = (
    "The Russo-Japanese War of 1904-05 at your prompt: a source-cited record, drawn as timelines, "
    "cards and tables, or given as JSON."
)

Rows = Iterable[tuple[str, str]]


def usage(command: Command) -> str:
    """`rjwar list [OPTION]... [WHAT]...`"""
    words = ["rjwar", command.name, "[OPTION]..."]
    for argument in command.arguments:
        dots = "..." if argument.several else ""
        words.append(f"{argument.metavar}{dots}" if argument.required else f"[{argument.metavar}]{dots}")
    return " ".join(words)


def spelt(option: Option) -> str:
    """`-n`, `--limit N`"""
    value = "|".join(choices(option)) or option.metavar
    return ", ".join(option.spellings) + (f" {value}" if value else "")


def own(command: Command) -> Rows:
    """A command's arguments, and the options that it alone has."""
    for argument in command.arguments:
        yield argument.metavar, argument.help
    yield from ((spelt(option), option.help) for option in command.own)


def shared(command: Command) -> str:
    """Which of the options of several commands this one takes too."""
    parts = []
    for title, options in SHARED.items():
        has = [option for option in options if option in command.options]
        if has == list(options):
            parts.append(f"all of {title}")
        elif has:
            parts.append(f"of {title} " + ", ".join(f"--{option.name}" for option in has))
    return "; ".join(parts)


def statuses() -> Rows:
    """The exit statuses, as exits.md tells them."""
    for line in (DOCS / "exits.md").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"\| (\d+) \| (.*?) \|", line):
            yield found[1], found[2]


# As a page


def page() -> str:
    """reference.md"""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Every command, option, variable and status\n"
    yield (
        "Made by `python docs/reference.py` from the tables that the command line is made of; "
        "`man rjwar` says the same."
    )
    yield (
        "What filters, dates and names mean is told in [Asking](asking.md), "
        "what JSON holds in [JSON](json.md).\n"
    )
    for group in dict.fromkeys(command.group for command in COMMANDS.values()):
        yield f"## {group}\n"
        for command in (one for one in COMMANDS.values() if one.group == group):
            yield from _told(command)
    for title, options in SHARED.items():
        yield f"## {title}\n"
        yield from _table("option", ((spelt(option), option.help) for option in options))
    yield "## Before any command\n"
    yield from _table("option", ((spelt(option), option.help) for option in GENERAL_OPTIONS))
    yield "## What `export` makes\n"
    yield from _table("format", ((word, plugins.help_of("export", word)) for word in plugins.known("export")))
    yield "## Variables\n"
    yield from _table("variable", VARIABLES.items())
    yield "## Statuses\n"
    yield "[How it ends](exits.md) has an example of each.\n"
    yield from list(_table("status", statuses()))[:-1]


def _told(command: Command) -> Iterator[str]:
    yield f"### `{usage(command)}`\n"
    yield f"{command.help}\n"
    yield "\n".join(["```sh", *command.examples, "```", ""])
    if rows := list(own(command)):
        yield from _table("", rows)
    if command.name == "explore" and (told := notes(command.name)):
        yield from _table("key", told.rows)
    yield f"Takes {shared(command)}.\n"


def _table(head: str, rows: Rows) -> Iterator[str]:
    yield f"| {head} | |"
    yield "| --- | --- |"
    for left, right in rows:
        yield f"| {_code(left)} | {right.replace('|', chr(92) + '|')} |"
    yield ""


def _code(text: str) -> str:
    escaped = text.replace("|", "\\|")
    return f"`{escaped}`"


# As a man page


def man() -> str:
    """rjwar.1, in the macros of man(7)."""
    return "\n".join(_man()) + "\n"


def _man() -> Iterator[str]:
    yield f'.TH RJWAR 1 "" "rjwar {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"rjwar \- the Russo\-Japanese War of 1904\-05 at your prompt"
    yield ".SH SYNOPSIS"
    yield from (
        f".B rjwar\n.RI {words}\n.br"
        for words in ('"" COMMAND " [" OPTION "]... [" WORD "]..."', '"" NAME " | " DATE')
    )
    yield ".SH DESCRIPTION"
    yield _roff(ABOUT)
    yield ".PP"
    yield _roff("A first word that is no command is a name, shown as `show` does, or a date, as `on` does.")
    yield ".SH COMMANDS"
    for command in COMMANDS.values():
        yield f".SS {_roff(usage(command))}"
        yield _roff(command.help)
        yield from _listed(own(command))
        if command.name == "explore" and (told := notes(command.name)):
            yield from _listed(told.rows)
        yield ".PP"
        yield _roff(f"Takes {shared(command)}.")
        yield from (f".br\n.RS\n{_roff(example)}\n.RE" for example in command.examples)
    for title, options in (SHARED | {"Before any command": GENERAL_OPTIONS}).items():
        yield f".SH {title.upper()}"
        yield from _listed((spelt(option), option.help) for option in options)
    yield ".SH EXPORTS"
    yield from _listed((word, plugins.help_of("export", word)) for word in plugins.known("export"))
    yield ".SH ENVIRONMENT"
    yield from _listed(VARIABLES.items())
    yield ".SH EXIT STATUS"
    yield from _listed(statuses())
    yield ".SH LICENCE"
    yield _roff("The program is under the MIT licence, the record under CC BY 4.0.")


def _listed(rows: Rows) -> Iterator[str]:
    for left, right in rows:
        yield f".TP\n.B {_roff(left)}\n{_roff(right)}"


def _roff(text: str) -> str:
    """Text as roff takes it: no sign of its own is acted on."""
    escaped = text.replace("`", "").replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped


PAGES = {DOCS / "reference.md": page, DOCS / "rjwar.1": man}
"""What is written where."""

if __name__ == "__main__":
    for path, written in PAGES.items():
        path.write_text(written(), encoding="utf-8")
