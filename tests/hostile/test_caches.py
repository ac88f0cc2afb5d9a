"""The cache, hostile in every way: the answer is always that of no cache, nothing in it is believed, and nothing outside is touched."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from rjwar.cli import main
from rjwar.store import cache, notes

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
ASKED = ("list", "--json", "--data", str(SAMPLE))


@pytest.fixture
def answer(run, monkeypatch):
    """The answer without any cache."""
    with monkeypatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", "/dev/null")
        return run(*ASKED)


@pytest.fixture
def folder(own_cache, run):
    """A cache folder that holds the sample record, compiled."""
    run(*ASKED)
    assert list(own_cache.glob("*.sqlite"))
    return own_cache


def compiled(folder):
    (file,) = folder.glob("*.sqlite")
    return file


def outside(folder):
    """A file beside the cache folder that nobody may touch."""
    file = folder.parent / "outside"
    file.write_bytes(b"precious")
    return file


def is_untouched(file):
    return file.read_bytes() == b"precious"


def seal(file):
    """Seal a file as the program would: what an owner can forge."""
    target = file.with_suffix(".seal")
    target.write_text(cache.signature(file.stat()))
    target.chmod(0o600)


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


def garbage(file):
    file.write_bytes(os.urandom(5000))


def truncated(file):
    os.truncate(file, 4096)


def emptied(file):
    os.truncate(file, 0)


def missing(file):
    file.unlink()


def a_folder(file):
    file.unlink()
    file.mkdir()


def a_fifo(file):
    file.unlink()
    os.mkfifo(file)


def a_device(file):
    file.unlink()
    file.symlink_to("/dev/zero")


def a_link_to_nothing(file):
    file.unlink()
    file.symlink_to("nowhere")


def a_link_outside(file):
    file.unlink()
    file.symlink_to(file.parent.parent / "outside")


def a_hard_link_outside(file):
    file.unlink()
    os.link(file.parent.parent / "outside", file)


def writable_by_all(file):
    file.chmod(0o666)


def foreign(file):
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    os.chown(file, 65534, 65534)


def another_record(file):
    """A valid database of other content, with views and triggers, under the same seal."""
    file.unlink()
    connection = sqlite3.connect(file)
    connection.executescript("""
        CREATE TABLE meta(key TEXT, value TEXT);
        CREATE VIEW events AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS n, 'owned' AS id FROM n;
        CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT load_extension('owned'); END;
    """)
    connection.close()
    file.chmod(0o600)


DAMAGES = (
    *(
        garbage,
        truncated,
        emptied,
        missing,
        a_folder,
        a_fifo,
        a_device,
        a_link_to_nothing,
        a_link_outside,
        a_hard_link_outside,
    ),
    *(writable_by_all, foreign, another_record),
)


@pytest.mark.parametrize("suffix", [".sqlite", ".seal", ".note"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_whatever_a_file_of_the_cache_has_become_the_answer_stays(run, answer, folder, damage, suffix):
    precious = outside(folder)
    for file in list(folder.glob(f"*{suffix}")):
        damage(file)
    assert run(*ASKED) == answer
    assert run(*ASKED) == answer
    assert is_untouched(precious)


@pytest.mark.parametrize("damage", [garbage, emptied, another_record])
def test_a_forged_seal_on_a_file_that_is_no_record_is_seen_through(run, answer, folder, damage):
    file = compiled(folder)
    damage(file)
    seal(file)
    assert run(*ASKED) == answer


ASKINGS = (
    ("list", "--json"),
    ("list", "--lang", "th"),
    ("show", "rain-of-july", "sample-nurse"),
    ("stats",),
    ("timeline",),
    ("claims",),
)


@pytest.mark.parametrize(
    "block", [bytes(4096), random.Random(1904).randbytes(4096)], ids=["zeros", "garbage"]
)
def test_a_block_that_went_bad_is_healed_whatever_is_asked(run, own_cache, block):
    """Each block of the file in turn reads as something else, under a seal that holds: the answer stays, and the next run has a sound file."""
    sound = {asked: run(*asked, "--data", SAMPLE) for asked in ASKINGS}
    file = compiled(own_cache)
    content = file.read_bytes()
    for number, start in enumerate(range(0, len(content), len(block))):
        asked = ASKINGS[number % len(ASKINGS)]
        file.write_bytes(content[:start] + block + content[start + len(block) :])
        file.chmod(0o600)
        seal(file)
        assert run(*asked, "--data", SAMPLE) == sound[asked]
        assert run(*asked, "--data", SAMPLE) == sound[asked]


def test_a_cache_that_cannot_be_read_is_answered_from_memory(run, answer, folder, monkeypatch):
    def execute(self, sql, values=()):
        if "meta" in sql or connection.execute(self, "PRAGMA database_list").fetchone()[2] == "":
            return connection.execute(self, sql, values)
        raise sqlite3.OperationalError("disk I/O error")

    connection = sqlite3.Connection
    monkeypatch.setattr(
        "rjwar.store.connection.Opened",
        type(
            "Opened", (connection,), {"heal": None, "execute": execute, "__del__": lambda self: self.close()}
        ),
    )
    assert run(*ASKED) == answer
    assert not list(folder.glob("*.sqlite"))


def test_rows_that_their_owner_edited_and_sealed_are_the_owners_business(run, folder):
    file = compiled(folder)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE names SET name = name || char(27) || '[31m'")
        connection.execute("UPDATE events SET part_of = id")
    connection.close()
    seal(file)
    for command in (["list"], ["timeline"], ["show", "rain-of-july"], ["battle"]):
        status, out, err = run(*command, "--data", SAMPLE)
        assert status in (0, 1, 70)
        assert "\x1b" not in out + err


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


def test_two_versions_share_a_cache_and_each_has_its_own(run, answer, folder, monkeypatch):
    monkeypatch.setattr("rjwar.store.compiled.shape_of_file", lambda: "00000000")
    assert run(*ASKED) == answer
    assert len(list(folder.glob("*.sqlite"))) == 2
    compiled_by_other = next(folder.glob("*-00000000.sqlite"))
    compiled_by_other.write_bytes(b"of a version to come")
    seal(compiled_by_other)
    monkeypatch.undo()


def test_other_content_under_the_same_time_and_size_is_seen(run, own_cache, tmp_path, monkeypatch):
    monkeypatch.setattr(notes, "_RACY_NS", 0)
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    file = tmp_path / "own.yaml"
    for name in ("aaaa", "bbbb", "cccc"):
        file.write_text(f"events: [{{id: a, name: {name}, date: 1904}}]\n")
        os.utime(file, ns=(10**18, 10**18))
        assert name in run("list", "--data", file).out
        assert name in run("list", "--data", file).out


def test_a_file_is_not_taken_for_another_of_the_same_name(run, own_cache, tmp_path, monkeypatch):
    monkeypatch.setattr(notes, "_RACY_NS", 0)
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    for name in ("aaaa", "bbbb"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        Path("own.yaml").write_text(f"events: [{{id: a, name: {name}, date: 1904}}]\n")
        assert name in run("list", "--data", "own.yaml").out
    monkeypatch.chdir(tmp_path / "aaaa")
    assert "aaaa" in run("list", "--data", "own.yaml").out


def test_sixty_four_first_runs_at_once_all_answer(answer, own_cache):
    code = f"""if True:
        import os, sys
        from rjwar.cli import main
        os.environ["XDG_CACHE_HOME"], home = "/dev/null", os.environ["XDG_CACHE_HOME"]
        main(["list", "--json", "-o", "/dev/null", *{ASKED[2:]!r}])  # all is imported before the race
        os.environ["XDG_CACHE_HOME"] = home
        start, go = os.pipe()
        children = []
        for n in range(64):
            child = os.fork()
            if not child:
                os.close(go)
                os.read(start, 1)
                answer, done = os.dup(1), os.open(f"{{n}}.json", os.O_CREAT | os.O_WRONLY)
                os.dup2(done, 1)
                status = main({list(ASKED)!r})
                sys.stdout.flush()
                os._exit(status)
            children.append(child)
        os.close(go)
        print({{os.waitpid(child, 0)[1] for child in children}})
    """
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=own_cache.parent.parent
    )
    assert (ended.stdout, ended.stderr) == (b"{0}\n", b"")
    assert {file.read_text() for file in own_cache.parent.parent.glob("*.json")} == {answer.out}
    assert sorted(file.suffix for file in own_cache.iterdir() if file.suffix != ".note") == [
        ".seal",
        ".sqlite",
    ]
    assert {stat.S_IMODE(file.stat().st_mode) for file in own_cache.iterdir()} == {0o600}


def test_nothing_is_left_of_what_was_being_made_when_the_power_failed(run, answer, folder):
    old = folder / "x.sqlite.1.1.new"
    young = folder / "y.sqlite.1.1.new"
    for file in (old, young):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    compiled(folder).unlink()
    assert run(*ASKED) == answer
    assert (old.exists(), young.exists()) == (False, True)


def test_the_python_api_survives_it_too(folder):
    import rjwar

    garbage(compiled(folder))
    assert len(rjwar.open(SAMPLE)) == 7
    assert main(["list", "--data", str(SAMPLE)]) == 0
