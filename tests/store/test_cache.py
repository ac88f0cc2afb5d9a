"""The cache folder: what is written is found again, and nothing else is trusted."""

import os
import time
from pathlib import Path

import pytest

from rjwar.core.paths import cache_folder
from rjwar.store import cache


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache of this test's own, not made yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(cache_folder())


def keep(name="a.sqlite", content=b"compiled"):
    build = cache.start(name)
    Path(build.path).write_bytes(content)
    build.keep()


def old(file, seconds):
    """Make a file look as old as that, to the nanosecond of its times that can be set."""
    when = time.time() - seconds
    os.utime(file, (when, when), follow_symlinks=False)


def test_what_was_kept_is_found_again(folder):
    keep()
    assert cache.sealed("a.sqlite") == str(folder / "a.sqlite")
    assert (folder / "a.sqlite").read_bytes() == b"compiled"


def test_nothing_is_found_where_nothing_was_kept():
    assert cache.sealed("a.sqlite") is None


def test_the_folder_and_its_files_are_for_the_owner_alone(folder):
    keep()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}


def test_what_is_dropped_leaves_nothing(folder):
    cache.start("a.sqlite").drop()
    assert list(folder.iterdir()) == []


def test_two_builds_of_one_record_do_not_meet():
    one, other = cache.start("a.sqlite"), cache.start("a.sqlite")
    assert one.path != other.path
    for build in (one, other):
        Path(build.path).write_bytes(b"compiled")
        build.keep()
    assert cache.sealed("a.sqlite")


def rewritten(file):
    file.write_bytes(b"tampered")


def of_the_same_time(file):
    status = file.stat()
    file.write_bytes(b"tampered")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def replaced(file):
    file.with_suffix(".other").write_bytes(b"tampered")
    os.replace(file.with_suffix(".other"), file)


def linked(file):
    file.rename(file.with_suffix(".real"))
    file.symlink_to(file.with_suffix(".real"))


def a_folder(file):
    file.unlink()
    file.mkdir()


def shared(file):
    file.chmod(0o644)


def without_seal(file):
    file.with_suffix(".seal").unlink()


def with_another_seal(file):
    file.with_suffix(".seal").write_bytes(b"\xff\x00garbage")


@pytest.mark.parametrize("touch", [rewritten, of_the_same_time, replaced, linked, a_folder, shared, without_seal, with_another_seal])
def test_whatever_touched_a_file_since_breaks_its_seal(folder, touch):
    keep()
    touch(folder / "a.sqlite")
    assert cache.sealed("a.sqlite") is None


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_not_used(folder, mode):
    keep()
    folder.chmod(mode)
    assert (cache.sealed("a.sqlite"), cache.start("b.sqlite")) == (None, None)


def test_a_link_to_a_folder_is_not_followed(folder, tmp_path):
    keep()
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert (cache.sealed("a.sqlite"), cache.start("b.sqlite")) == (None, None)


def test_where_no_folder_can_be_made_there_is_no_cache(folder):
    folder.parent.write_bytes(b"a file")
    assert (cache.start("a.sqlite"), cache.sealed("a.sqlite"), cache.noted_hash(folder)) == (None, None, None)


class TestNotes:
    """What spares reading a data file again."""

    @pytest.fixture
    def file(self, tmp_path, monkeypatch):
        """A data file that was written an hour ago, as far as the clock of the test says."""
        file = tmp_path / "own.yaml"
        file.write_bytes(b"events: []")
        now = time.time_ns()
        monkeypatch.setattr(time, "time_ns", lambda: now + 3600 * 10**9)
        return file

    def test_an_unchanged_file_is_known(self, file):
        cache.note_hash(file, "abc")
        assert cache.noted_hash(file) == "abc"

    def test_a_file_that_may_still_change_unseen_is_not_noted(self, file, monkeypatch):
        monkeypatch.setattr(time, "time_ns", lambda: file.stat().st_mtime_ns + 10**9)
        cache.note_hash(file, "abc")
        assert cache.noted_hash(file) is None

    def test_a_changed_file_is_not_known(self, file):
        cache.note_hash(file, "abc")
        status = file.stat()
        file.write_bytes(b"events: {}")
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert cache.noted_hash(file) is None

    def test_a_file_that_took_the_name_of_another_is_not_known(self, file):
        cache.note_hash(file, "abc")
        file.with_suffix(".new").write_bytes(b"events: []")
        os.replace(file.with_suffix(".new"), file)
        assert cache.noted_hash(file) is None

    def test_a_folder_or_a_file_that_is_gone_is_not_noted(self, file, tmp_path):
        for path in (tmp_path, tmp_path / "gone.yaml"):
            cache.note_hash(path, "abc")
            assert cache.noted_hash(path) is None

    def test_a_note_of_garbage_says_nothing(self, file, folder):
        cache.note_hash(file, "abc")
        (note,) = folder.glob("*.note")
        note.write_bytes(b"\xff\xfe\n")
        assert cache.noted_hash(file) is None


def test_the_eight_records_used_last_are_kept(folder):
    for number in range(12):
        keep(f"r{number:02}.sqlite")
        for suffix in (".sqlite", ".seal"):
            old(folder / f"r{number:02}{suffix}", 1000 - number)
    keep("new.sqlite")
    assert sorted(file.stem for file in folder.glob("*.seal")) == ["new", *(f"r{number:02}" for number in range(5, 12))]
    assert sorted(file.stem for file in folder.glob("*.sqlite")) == ["new", *(f"r{number:02}" for number in range(5, 12))]


def test_records_made_in_a_moment_are_no_more_than_eight_either(folder):
    for number in range(12):
        keep(f"r{number:02}.sqlite")
    (folder / "busy.sqlite").write_bytes(b"")  # another run is about to seal it
    keep("new.sqlite")
    assert len(list(folder.glob("*.seal"))) == 8
    assert len(list(folder.glob("*.sqlite"))) == 9


def test_old_leftovers_are_swept_and_young_ones_let_be(folder):
    keep()
    for name, age in (("crashed.new", 7200), ("busy.new", 60), ("gone.note", 100 * 86400), ("lately.note", 86400)):
        (folder / name).write_bytes(b"")
        old(folder / name, age)
    keep("b.sqlite")
    assert {file.name for file in folder.iterdir()} - {"a.sqlite", "a.seal", "b.sqlite", "b.seal"} == {"busy.new", "lately.note"}
