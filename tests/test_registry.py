"""A view or a format is one file: its name is the word a user types, its first docstring line the help."""

import pytest

from rjwar import registry
from rjwar.errors import WrongUsage


def test_formats_are_known_by_their_files():
    assert registry.known("formats") == ["csv", "json", "jsonl", "markdown", "tsv"]


def test_what_views_share_is_no_view():
    assert not [word for word in registry.known("views") if word.startswith(("_", "-"))]


@pytest.mark.parametrize("package", ["formats", "views", "exports"])
def test_every_module_has_a_help_line_and_its_one_function(package):
    function = {"formats": "lines", "views": "render", "exports": "content"}[package]
    for word in registry.known(package):
        assert registry.help_of(package, word).endswith("."), word
        assert callable(getattr(registry.module(package, word), function)), word


def test_an_unknown_word_is_refused_with_the_nearest():
    with pytest.raises(WrongUsage, match=r"^no view 'tabel'; did you mean 'table'\?$"):
        registry.module("views", "tabel")


@pytest.mark.parametrize("word", ["_lines", "../cli/app", "", "json.decoder"])
def test_no_other_module_is_imported(word):
    with pytest.raises(WrongUsage):
        registry.module("views", word)
