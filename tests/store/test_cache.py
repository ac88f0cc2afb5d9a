"""The cache folder: what is written is found again, and nothing else is trusted."""

import os
import time
from pathlib import Path

import pytest

from rjwar.core.paths import cache_folder
from rjwar.store import cache
from rjwar.store.cache import KEPT  # as a user has it, before the suite keeps more


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache of this test's own, not made yet, which keeps as many as a user's."""
    monkeypatch.setattr(cache, "KEPT", KEPT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(cache_folder())


def begun(name="a.sqlite"):
    build = cache.build(name)
    build.begin()
    return build


def keep(name="a.sqlite", content=b"compiled"):
    build = begun(name)
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
    begun().drop()
    assert list(folder.iterdir()) == []


def test_two_builds_of_one_record_do_not_meet():
    one, other = begun(), begun()
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


@pytest.mark.parametrize(
    "touch",
    [rewritten, of_the_same_time, replaced, linked, a_folder, shared, without_seal, with_another_seal],
)
def test_whatever_touched_a_file_since_breaks_its_seal(folder, touch):
    keep()
    touch(folder / "a.sqlite")
    assert cache.sealed("a.sqlite") is None


@pytest.mark.parametrize("umask", [0, 0o022, 0o077])
def test_the_folder_is_for_the_owner_alone_whatever_the_umask(folder, umask):
    before = os.umask(umask)
    try:
        keep()
    finally:
        os.umask(before)
    assert [path.stat().st_mode & 0o777 for path in (folder, folder.parent)] == [0o700, 0o700]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders away")
def test_root_makes_no_folder_in_anothers_home(folder, tmp_path, monkeypatch):
    os.chown(tmp_path, 65534, 65534)
    assert cache.build("a.sqlite") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", ["fsync", "replace", "lstat"])
def test_what_cannot_be_kept_leaves_nothing(folder, monkeypatch, failing):
    build = begun()

    def fail(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(f"rjwar.store.cache.os.{failing}", fail)
        build.keep()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_not_used(folder, mode):
    keep()
    folder.chmod(mode)
    assert (cache.sealed("a.sqlite"), cache.build("b.sqlite")) == (None, None)


def test_a_link_to_a_folder_is_not_followed(folder, tmp_path):
    keep()
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert (cache.sealed("a.sqlite"), cache.build("b.sqlite")) == (None, None)


def test_where_no_folder_can_be_made_there_is_no_cache(folder):
    folder.parent.write_bytes(b"a file")
    assert (cache.build("a.sqlite"), cache.sealed("a.sqlite")) == (None, None)


def test_the_eight_records_used_last_are_kept(folder):
    for number in range(12):
        keep(f"r{number:02}.sqlite")
        for suffix in (".sqlite", ".seal"):
            old(folder / f"r{number:02}{suffix}", 1000 - number)
    keep("new.sqlite")
    assert sorted(file.stem for file in folder.glob("*.seal")) == [
        "new",
        *(f"r{number:02}" for number in range(5, 12)),
    ]
    assert sorted(file.stem for file in folder.glob("*.sqlite")) == [
        "new",
        *(f"r{number:02}" for number in range(5, 12)),
    ]


def test_records_made_in_a_moment_are_no_more_than_eight_either(folder):
    for number in range(12):
        keep(f"r{number:02}.sqlite")
    (folder / "busy.sqlite").write_bytes(b"")  # another run is about to seal it
    keep("new.sqlite")
    assert len(list(folder.glob("*.seal"))) == 8
    assert len(list(folder.glob("*.sqlite"))) == 9


def test_old_leftovers_are_swept_and_young_ones_let_be(folder):
    keep()
    for name, age in (
        ("crashed.new", 7200),
        ("busy.new", 60),
        ("gone.note", 100 * 86400),
        ("lately.note", 86400),
    ):
        (folder / name).write_bytes(b"")
        old(folder / name, age)
    keep("b.sqlite")
    assert {file.name for file in folder.iterdir()} - {"a.sqlite", "a.seal", "b.sqlite", "b.seal"} == {
        "busy.new",
        "lately.note",
    }


def test_who_is_interrupted_while_a_file_is_made_can_take_it_away(folder, monkeypatch):
    build = cache.build("a.sqlite")

    def interrupted(handle):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("rjwar.store.cache.os.close", interrupted)
        with pytest.raises(KeyboardInterrupt):
            build.begin()
    build.drop()
    assert list(folder.iterdir()) == []
