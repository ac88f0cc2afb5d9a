"""Notes of large files: what spares reading them again."""

import os
import time
from pathlib import Path

import pytest

from rjwar.core.paths import cache_folder
from rjwar.store import notes
from rjwar.store.cache import signature


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache of this test's own, not made yet; every file is large."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    return cache_folder()


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A data file that was written an hour ago, as far as the clock of the test says."""
    file = tmp_path / "own.yaml"
    file.write_bytes(b"events: []")
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 3600 * 10**9)
    return file


def test_an_unchanged_file_is_known(file):
    notes.note_hash(file, "abc")
    assert notes.noted_hash(file) == "abc"


def test_a_file_that_may_still_change_unseen_is_not_noted(file, monkeypatch):
    monkeypatch.setattr(time, "time_ns", lambda: file.stat().st_mtime_ns + 10**9)
    notes.note_hash(file, "abc")
    assert notes.noted_hash(file) is None


def test_a_changed_file_is_not_known(file):
    notes.note_hash(file, "abc")
    status = file.stat()
    file.write_bytes(b"events: {}")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert notes.noted_hash(file) is None


def test_a_file_that_took_the_name_of_another_is_not_known(file):
    notes.note_hash(file, "abc")
    file.with_suffix(".new").write_bytes(b"events: []")
    os.replace(file.with_suffix(".new"), file)
    assert notes.noted_hash(file) is None


def test_a_folder_or_a_file_that_is_gone_is_not_noted(file, tmp_path):
    for path in (tmp_path, tmp_path / "gone.yaml"):
        notes.note_hash(path, "abc")
        assert notes.noted_hash(path) is None


def test_a_note_of_garbage_says_nothing(file, folder):
    notes.note_hash(file, "abc")
    (note,) = Path(folder).glob("*.note")
    note.write_bytes(b"\xff\xfe\n")
    assert notes.noted_hash(file) is None


def test_a_small_file_is_read_each_time(file, monkeypatch):
    monkeypatch.setattr(notes, "READ_BYTES", 100)
    notes.note_hash(file, "abc")
    assert notes.noted_hash(file) is None


def test_other_content_under_the_same_times_is_seen(file, monkeypatch):
    notes.note_hash(file, "abc")
    status = file.stat()
    file.write_bytes(b"events: ()")
    monkeypatch.setattr("rjwar.store.cache.signature", lambda _: signature(status))
    assert notes.noted_hash(file) is None
