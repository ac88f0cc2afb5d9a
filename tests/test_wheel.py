"""The wheel: it carries the record compiled, answers from it at once, and writes nothing."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from samples import SAMPLE

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.dear
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    ran = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return folder / ran.stdout.split()[-1]


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


@pytest.fixture
def checkout(tmp_path):
    """What a wheel is built of, but with the small record."""
    place = tmp_path / "checkout"
    for name in ("src", "bin", "docs"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, place)
    (place / "data").mkdir()
    shutil.copy(SAMPLE, place / "data" / "events.yaml")
    return place


def test_the_record_in_the_wheel_is_what_a_fresh_compilation_makes(installed, war):
    tables = (
        "meta",
        "words",
        "events",
        "units",
        "entities",
        "links",
        "mentions",
        "texts",
        "names",
        "keys",
        "parts_of_keys",
    )
    with closing(sqlite3.connect(installed / "rjwar" / "data" / "record.sqlite")) as carried:
        for table in tables:
            assert carried.execute(f"SELECT * FROM {table}").fetchall() == war.rows(
                f"SELECT * FROM {table}"
            ), table


def test_an_installed_wheel_answers_without_a_home_and_writes_nothing(installed, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(installed), *sys.path[1:]]),
    }
    command = [sys.executable, "-P", "-c", "import rjwar; print(rjwar.__file__, len(rjwar.open()))"]
    ran = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(str(installed))
    assert int(ran.stdout.split()[-1]) > 600
    assert list(home.iterdir()) == []


def test_the_wheel_has_the_record_its_licences_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {"rjwar/data/events.yaml", "rjwar/data/record.sqlite", "rjwar/py.typed"} <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "bench/"))]


def test_the_manual_and_the_completion_scripts_lie_where_man_and_the_shells_look(wheel):
    shared = {
        name.partition(".data/data/share/")[2]
        for name in zipfile.ZipFile(wheel).namelist()
        if ".data/data/share/" in name
    }
    assert shared == {
        "man/man1/rjwar.1",
        "bash-completion/completions/rjwar",
        "zsh/site-functions/_rjwar",
        "fish/vendor_completions.d/rjwar.fish",
    }


def test_a_wheel_is_the_same_byte_for_byte_when_it_is_built_again(checkout, tmp_path):
    built = []
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-c", BUILD, str(tmp_path / seed)],
            cwd=checkout,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        built.append((tmp_path / seed / ran.stdout.split()[-1]).read_bytes())
    assert built[0] == built[1]


def test_what_an_index_shows_has_no_links_into_a_checkout(wheel):
    archive = zipfile.ZipFile(wheel)
    shown = archive.read(next(name for name in archive.namelist() if name.endswith("/METADATA"))).decode(
        "utf-8"
    )
    assert "# rjwar" in shown
    assert re.findall(r"\]\((?!https?:|#)[^)]*\)", shown) == []
