"""A view or a format is one file: its name is the word a user types, its first docstring line the help."""

import pytest

from rjwar.cli import plugins
from rjwar.core.errors import WrongUsage


def test_formats_are_known_by_their_files():
    assert plugins.known("formats") == ["csv", "json", "jsonl", "markdown", "tsv"]


def test_what_views_share_is_no_view():
    assert not [word for word in plugins.known("views") if word.startswith(("_", "-"))]


@pytest.mark.parametrize("package", ["formats", "views", "exports"])
def test_every_module_has_a_help_line_and_its_one_function(package):
    function = {"formats": "lines", "views": "render", "exports": "content"}[package]
    for word in plugins.known(package):
        assert plugins.help_of(package, word).endswith("."), word
        assert callable(getattr(plugins.module(package, word), function)), word


def test_an_unknown_word_is_refused_with_the_nearest():
    with pytest.raises(WrongUsage, match=r"^no view 'tabel'; did you mean 'table'\?$"):
        plugins.module("views", "tabel")


@pytest.mark.parametrize("word", ["_lines", "../cli/app", "", "json.decoder"])
def test_no_other_module_is_imported(word):
    with pytest.raises(WrongUsage):
        plugins.module("views", word)
