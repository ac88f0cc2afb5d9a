"""Folders for the cache that are none, of somebody else, or full: they are done without, and nothing is made where it should not be."""

import os
import shutil
from pathlib import Path

import pytest

from hostile.cached import ASKED

HOMES = {
    "no variable": {"XDG_CACHE_HOME": None, "HOME": None},
    "empty": {"XDG_CACHE_HOME": "", "HOME": ""},
    "missing": {"XDG_CACHE_HOME": None, "HOME": "/nowhere/at/all"},
    "a device": {"XDG_CACHE_HOME": "/dev/null", "HOME": "/dev/null"},
    "a file": {"XDG_CACHE_HOME": __file__, "HOME": __file__},
    "not ours": {"XDG_CACHE_HOME": "/proc", "HOME": "/proc"},
    "relative": {"XDG_CACHE_HOME": "cache", "HOME": "home"},
    "relative home": {"XDG_CACHE_HOME": None, "HOME": "."},
    "too long": {"XDG_CACHE_HOME": "/" + "x" * 5000, "HOME": "/" + "x" * 5000},
    "a link to itself": {"XDG_CACHE_HOME": "/proc/self/exe/x", "HOME": "/proc/self/exe"},
}


@pytest.mark.parametrize("home", HOMES)
def test_a_home_that_is_none_is_done_without_and_nothing_is_made(run, answer, tmp_path, monkeypatch, home):
    monkeypatch.chdir(tmp_path)
    for name, value in HOMES[home].items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    if home == "no variable":
        monkeypatch.setattr(
            "rjwar.store.cache.cache_folder", lambda: None
        )  # else it is that of whoever runs the tests
    assert run(*ASKED) == answer
    assert os.listdir() == []
    assert not Path("/nowhere").exists()


@pytest.mark.parametrize(
    "name", [b"a b", b"%2e%2e", b"?mode=rwc", b"#x", b"a\nb", b"\xff\xfe", b"'", "日本".encode(), b"file:x"]
)
def test_a_cache_under_any_name_is_used(run, answer, tmp_path, monkeypatch, name):
    home = tmp_path / os.fsdecode(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    assert run(*ASKED) == answer
    monkeypatch.setattr("rjwar.datafile.check.valid_record", lambda _: pytest.fail("it was compiled again"))
    assert run(*ASKED) == answer
    assert os.listdir(tmp_path) == [home.name]


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o720])
def test_a_folder_that_others_may_write_to_is_not_used(run, answer, folder, mode):
    before = sorted(file.stat().st_mtime_ns for file in folder.iterdir())
    folder.chmod(mode)
    assert run(*ASKED) == answer
    assert sorted(file.stat().st_mtime_ns for file in folder.iterdir()) == before


def test_a_folder_that_is_a_link_is_not_followed(run, answer, folder):
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.rmtree(folder)
    folder.symlink_to(elsewhere)
    assert run(*ASKED) == answer
    assert os.listdir(elsewhere) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_of_somebody_else_is_not_used(run, answer, folder):
    shutil.rmtree(folder)
    folder.mkdir()
    os.chown(folder, 65534, 65534)
    assert run(*ASKED) == answer
    assert os.listdir(folder) == []


def test_a_cache_that_may_not_be_written_to_is_done_without(anybody, answer, own_cache):
    own_cache.mkdir(parents=True)
    own_cache.chmod(0o500)
    assert anybody(*ASKED) == (0, answer.out.encode(), b"")
    own_cache.parent.chmod(0o500)
    shutil.rmtree(own_cache, ignore_errors=True)
    assert anybody(*ASKED) == (0, answer.out.encode(), b"")


def test_a_cache_on_a_full_disk_is_done_without(rjwar, answer, own_cache):
    def no_room():
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    assert rjwar(*ASKED, preexec_fn=no_room) == (0, answer.out.encode(), b"")
    assert list(own_cache.iterdir()) == []
