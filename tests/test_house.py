"""How the house is built: imports run up the list of its rooms, and only some rooms know the world outside."""

import ast
import json
import os
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter

import pytest

from sources import HOME, calls, nodes, trees

ROOMS = [
    "version",
    "core",
    "record",
    "datafile",
    "store",
    "words",
    "query",
    "draw",
    "formats",
    "explore",
    "cli",
    "__init__",
    "__main__",
]
"""What one imports stands before it."""

# Who may import what comes from outside, or reaches outside.
MAY_IMPORT = {
    "yaml": {"datafile.yaml_events"},
    "dateutil": {"query.free_dates"},
    "pyarrow": {"formats.exports.parquet"},
    "sqlite3": {"store.compiled", "store.fill", "store.connection", "formats.exports.sqlite"},
    "typer": {"cli.boundary", "cli.app"},
    "rich": {
        "cli.painting",
        "draw.layout.rich_painting",
        "draw.pictures.svg",
        "explore.painting",
        "explore.no_color",
        "explore.scrollbars",
    },
    "platformdirs": {"core.paths"},
    "subprocess": {"cli.pager"},
    "pickle": set(),
    "marshal": set(),
    "socket": set(),
    "ssl": set(),
    "http": set(),
    "ctypes": set(),
    "multiprocessing": set(),
}


def imported(name):
    """The modules of the house that one imports, at its top or deeper."""
    for node in nodes(name):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "rjwar":
            base = node.module.removeprefix("rjwar").removeprefix(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}".removeprefix(".")
                yield whole if whole in trees() else base


@cache
def from_outside(name):
    """What a module imports of the standard library and of other packages."""
    found = set()
    for node in nodes(name):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_imports_are_written_one_way():
    relative = [
        name for name in trees() for node in nodes(name) if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def room(name):
    return name.partition(".")[0]


def test_every_module_has_a_room():
    assert {room(name) for name in trees()} == set(ROOMS)


def test_imports_run_up_the_list():
    down = {
        f"{name} imports {other}"
        for name in trees()
        for other in imported(name)
        if ROOMS.index(room(other)) > ROOMS.index(room(name))
    }
    assert down == set()


def test_no_module_imports_itself_however_far_round():
    around = {name: set(imported(name)) for name in trees()}
    assert list(TopologicalSorter(around).static_order())


@pytest.mark.parametrize("library", MAY_IMPORT)
def test_only_some_modules_know(library):
    assert {name for name in trees() if library in from_outside(name)} <= MAY_IMPORT[library]


def test_only_the_explorer_knows_textual():
    assert {room(name) for name in trees() if "textual" in from_outside(name)} == {"explore"}


def asks(name):
    """What a module asks of the world: the environment, the clock, the terminal."""
    for node in nodes(name):
        if isinstance(node, ast.Attribute):
            if node.attr in ("environ", "getenv", "today", "now", "isatty", "get_terminal_size"):
                yield node.attr
            if (
                isinstance(node.value, ast.Name)
                and node.value.id == "sys"
                and node.attr in ("stdin", "stdout", "stderr")
            ):
                yield node.attr


def test_nothing_deep_asks_the_clock_the_terminal_or_the_environment():
    asking = {name: set(asks(name)) for name in trees()}
    assert {name for name, asked in asking.items() if asked} <= {
        "core.paths", "datafile.opening", "cli.output", "cli.stdout", "cli.complaints", "cli.terminal", "cli.pager", "cli.progress_bar", "cli.boundary", "cli.commands.on",
        "cli.plain_words",
        "cli.completion.shells", "cli.completion.install",
        "cli.request", "cli", "__main__", "cli.commands.explore", "explore.terminal",
    }  # fmt: skip


def test_nothing_is_printed_but_by_the_writer():
    told = ("print", "eval", "exec", "input")
    assert {name for name, call in calls() if getattr(call.func, "id", "") in told} == set()


def test_every_public_module_function_and_class_says_what_it_is():
    silent = [name for name, tree in trees().items() if not ast.get_docstring(tree) and tree.body]
    assert silent == []


WARM = [
    ["battle", "tsushima", "--json"], ["show", "togo", "--json"], ["list", "--json"], ["list", "--year", "1905"], ["--version"],
    ["list", "--front", "korea", "-n", "3", "--color", "always"],
]  # fmt: skip
DRAWN = [
    ["timeline"],
    ["timeline", "--color", "always"],
    ["battle", "tsushima"],
    ["battle", "tsushima", "--color", "always"],
    ["show", "togo"],
]
LIGHT = """
import os, sys
before = set(sys.modules)
from rjwar.cli import main
status = main(sys.argv[1:])
heavy = {"rich", "typing", "dataclasses", "pathlib", "re", "json", "contextlib", "inspect", "enum", "importlib", "typer", "click"}
heavy = {"rich", "dataclasses", "inspect", "importlib", "typer", "click"} if "DRAWN" in os.environ else heavy
sys.exit(f"{status} {sorted(heavy & set(sys.modules) - before)}")
"""


def imported_by(arguments, **environment):
    """The status of a command line, and what it imports that is not light."""
    code = f"import sys; sys.path.insert(0, {str(HOME.parent)!r})\n{LIGHT}"
    ran = subprocess.run(
        [sys.executable, "-I", "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=os.environ | environment,
        check=False,
    )
    return ran.stderr


@pytest.mark.usefixtures("war")  # which compiles the record
@pytest.mark.parametrize("arguments", WARM)
def test_a_warm_look_up_imports_what_it_needs_alone(arguments):
    assert imported_by(arguments) == "0 []\n"


@pytest.mark.usefixtures("war")  # which compiles the record
@pytest.mark.parametrize("arguments", DRAWN)
def test_a_drawing_and_a_card_import_neither_rich_nor_what_makes_dataclasses(arguments):
    assert imported_by(arguments, DRAWN="1") == "0 []\n"


@pytest.mark.usefixtures("war")  # which compiles the record
@pytest.mark.parametrize("arguments", [["battle", "tsushima", "--json"], ["list", "--format", "tsv"]])
def test_a_quick_command_imports_nothing_heavy(arguments):
    code = "import json, sys; from rjwar.cli import main; status = main(sys.argv[1:]); json.dump([status, sorted(sys.modules)], sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        env=os.environ | {"PYTHONUTF8": "1"},
        check=True,
    )
    status, names = json.loads(ran.stderr)
    heavy = (
        "rich",
        "textual",
        "yaml",
        "pydantic",
        "dateutil",
        "importlib.metadata",
        "platformdirs",
        "hashlib",
        "asyncio",
    )
    assert (status, bool(ran.stdout), [name for name in names if name.startswith(heavy)]) == (0, True, [])
