"""A view or a format is one file: its name is the word a user types, the first paragraph of its docstring the help."""

import importlib
import sys
from pathlib import Path

import pytest

from rjwar.cli import plugins
from rjwar.cli.command_table import COMMANDS
from rjwar.core.errors import WrongUsage


def test_formats_are_known_by_their_files():
    assert plugins.known("format") == ["csv", "json", "jsonl", "markdown", "tsv"]


def test_what_views_share_is_no_view():
    assert not [word for word in plugins.known("view") if word.startswith(("_", "-"))]


@pytest.mark.parametrize(
    ("what", "function"), [(plugins.format, "lines"), (plugins.view, "render"), (plugins.export, "content")]
)
def test_every_module_has_a_help_line_and_its_one_function(what, function):
    for word in plugins.known(what.__name__):
        assert plugins.help_of(what.__name__, word).endswith("."), word
        assert callable(getattr(what(word), function)), word


def test_a_timeline_is_drawn_by_whatever_draws_any_selection_and_is_no_command():
    drawings = plugins.drawings(COMMANDS)
    assert drawings[0] == "line"
    assert {"lanes", "months"} <= set(drawings)
    assert not {"card", "compare", "day", "map", "stats", "table", "timeline"} & set(drawings)


FRONTS = (Path(__file__).parents[2] / "docs" / "examples" / "fronts.py").read_text(encoding="utf-8")


def test_a_new_view_is_a_new_file_and_nothing_else(sample, monkeypatch, tmp_path):
    (tmp_path / "fronts.py").write_text(FRONTS, encoding="utf-8")
    views = importlib.import_module("rjwar.draw.views")
    monkeypatch.setattr(views, "__path__", [*views.__path__, str(tmp_path)])
    monkeypatch.setattr(
        plugins, "folder", lambda what, known=plugins.folder: str(tmp_path) if what == "view" else known(what)
    )
    try:
        assert sample("timeline", "--view", "fronts", "-k", "combat") == (0, """\
Port Arthur         ▪▪ 2
Yellow Sea          ▪ 1
""", "")  # fmt: skip
        assert plugins.help_of("view", "fronts") == "How many events each front saw, as bars."
    finally:
        sys.modules.pop("rjwar.draw.views.fronts", None)


def test_the_view_that_contributors_are_shown_is_that_one():
    contributing = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"```python\n{FRONTS}```" in contributing


def test_an_unknown_word_is_refused_with_the_nearest():
    with pytest.raises(WrongUsage, match=r"^no view 'tabel'; did you mean 'table'\?$"):
        plugins.view("tabel")


@pytest.mark.parametrize("word", ["_lines", "../cli/app", "", "json.decoder"])
def test_no_other_module_is_imported(word):
    with pytest.raises(WrongUsage):
        plugins.view(word)
