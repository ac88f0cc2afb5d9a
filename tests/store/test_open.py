"""The compiled record: the same answers whether it is made, found or cannot be kept."""

import os
import sqlite3
from pathlib import Path

import pytest

import rjwar
from rjwar.core.errors import BrokenRecord
from rjwar.core.paths import cache_folder
from rjwar.store.open import open_record

TWO = b"events:\n- {id: a, name: A fight, date: 1904-05}\n- {id: b, name: A talk, date: 1904-06}\n"
THREE = TWO + b"- {id: c, name: A storm, date: 1904-07}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(cache_folder())


@pytest.fixture
def file(tmp_path):
    (tmp_path / "own.yaml").write_bytes(TWO)
    return tmp_path / "own.yaml"


def ids(file):
    return [event.id for event in rjwar.open(file)]


def compiled(folder):
    (found,) = folder.glob("*.sqlite")
    return found


def test_a_record_is_compiled_once(file, folder):
    assert ids(file) == ["a", "b"]
    made = compiled(folder).stat()
    assert (ids(file), compiled(folder).stat()) == (["a", "b"], made)


def test_files_of_one_content_share_what_was_compiled(file, folder):
    file.with_name("copy.yaml").write_bytes(TWO)
    assert (ids(file), ids(file.with_name("copy.yaml")), compiled(folder).exists()) == (
        ["a", "b"],
        ["a", "b"],
        True,
    )


def test_a_changed_file_is_compiled_anew(file):
    assert ids(file) == ["a", "b"]
    file.write_bytes(THREE)
    assert ids(file) == ["a", "b", "c"]


def test_other_content_of_the_same_size_and_time_is_compiled_anew(file):
    assert ids(file) == ["a", "b"]
    status = file.stat()
    file.write_bytes(TWO.replace(b"id: b", b"id: z"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert ids(file) == ["a", "z"]


def truncated(path):
    path.write_bytes(path.read_bytes()[:5000])


def emptied(path):
    path.write_bytes(b"")


def garbled(path):
    path.write_bytes(b"\x00\xff" * 9000)


def of_other_content(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE meta(key, value); CREATE VIEW events AS SELECT load_extension('x') AS n;"
    )
    connection.close()


def unreadable(path):
    path.unlink()
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("damage", [truncated, emptied, garbled, of_other_content, unreadable])
def test_a_damaged_record_is_made_again(file, folder, damage):
    assert ids(file) == ["a", "b"]
    damage(compiled(folder))
    assert ids(file) == ["a", "b"]
    assert compiled(folder).is_file()
    assert ids(file) == ["a", "b"]


@pytest.mark.parametrize("place", ["a file", "a folder of all", "nowhere"])
def test_where_no_cache_can_be_the_record_is_in_memory(file, folder, place):
    if place == "a file":
        folder.parent.write_bytes(b"")
    elif place == "a folder of all":
        folder.mkdir(parents=True)
        folder.chmod(0o777)
    else:
        folder.parent.symlink_to("/dev/null/nowhere")
    assert ids(file) == ["a", "b"]
    assert not folder.exists() or not list(folder.iterdir())


def test_a_compiled_record_cannot_be_written_to(file):
    for _ in range(2):  # when it is made, and when it is found
        connection = open_record(file)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("DELETE FROM events")
        connection.close()


def test_a_file_with_faults_is_refused_and_nothing_is_kept(file, folder):
    file.write_bytes(b"events: [{id: a}]")
    with pytest.raises(BrokenRecord, match="the field 'name' is missing"):
        open_record(file)
    assert not folder.exists() or list(folder.glob("*.sqlite")) == []
