"""What a sound record costs grows as the record does: the work of every command is counted for one of a size, and for one four times as large.

Counted are the calls that Python makes and the steps of SQLite, which are the same on any machine; nothing is timed.
Of the commands each family meets the first, which compiles it, and every fourth of the others; all of them with EVERY_COST=1 (`make fuzz`).
"""

import contextlib
import cProfile
import io
import os
import sqlite3
from pathlib import Path

import pytest

from hostile.sizes import FAMILIES
from rjwar.cli import main
from rjwar.store import connection

SIZE, LARGE = 25, 100
MOST = 7  # times as much for four times as large: bounded searches grow until they are full; with the square it would be sixteen
LEAST = (15_000, 150)  # calls, and hundreds of steps: what costs no more may grow as it likes
COMMANDS = (
    *("list -n 1", "check", "list", "list --json", "list people --json", "list ships", "list places", "list units --json", "list sides"),
    *("timeline --all", "timeline --view lanes --all --by place", "timeline --view months", "timeline --view days", "map", "battle"),
    *("show event:a0", "show a1 --json", "on 1904-05-27", "search hill", "search 東郷", "chain a9 --depth 50", "claims", "sources --json"),
    *("stats --by side", "stats --by place,kind", "stats --by year --json", "list hill", "list --grep hil", "list --exclude tag=t1", "list zzzzzz"),
    *(f"export {format}" for format in ("ics", "geojson", "timelinejs", "markwhen", "mermaid", "html", "bibtex", "csl-json", "jsonld", "sqlite -o x")),
)  # fmt: skip


class Work:
    """Counts what is done while it is entered."""

    def __init__(self, monkeypatch):
        self.steps = 0
        connect = sqlite3.connect

        def counted(*arguments, **more):
            opened = connect(*arguments, **more)
            opened.set_progress_handler(self._step, 100)
            return opened

        monkeypatch.setattr(connection.sqlite, "connect", counted)

    def _step(self):
        self.steps += 1

    def of(self, arguments):
        """The calls, and the hundreds of steps of SQLite, that a command line takes."""
        self.steps = 0
        with cProfile.Profile(subcalls=False) as profile:
            assert main(arguments) in (0, 1, 2)
        return sum(entry.callcount for entry in profile.getstats()), self.steps


@pytest.fixture(scope="module", autouse=True)
def _once(tmp_path_factory):
    """What is imported, and made at the first, is not counted."""
    place = tmp_path_factory.mktemp("once")
    sample = str(Path(__file__).parents[1] / "good" / "sample.yaml")
    with (
        contextlib.chdir(place),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        for command in COMMANDS:
            main([*command.split(), *(() if command == "check" else ("--data",)), sample])


def _some(family):
    """The first command and a fourth of the others: together the families meet each of them."""
    place = list(FAMILIES).index(family) % 4
    return [COMMANDS[0], *COMMANDS[1 + place :: 4]]


@pytest.mark.parametrize("family", FAMILIES)
def test_four_times_as_much_costs_about_four_times_as_much(family, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for size in (SIZE, LARGE):
        (tmp_path / f"{size}.yaml").write_bytes(FAMILIES[family](size))
    work = Work(monkeypatch)
    dear = {}
    for command in COMMANDS if "EVERY_COST" in os.environ else _some(family):
        words = command.split()
        data = [] if words[0] == "check" else ["--data"]
        large = work.of([*words, *data, f"{LARGE}.yaml"])
        if large[0] > LEAST[0] or large[1] > LEAST[1]:
            small = work.of([*words, *data, f"{SIZE}.yaml"])
            for what, least, one, two in zip(("calls", "steps"), LEAST, small, large, strict=True):
                if two > max(MOST * one, least):
                    dear[f"{command}: {what}"] = f"{one} {two}"
        capsys.readouterr()
    assert not dear
