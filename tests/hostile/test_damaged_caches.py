"""Files of the cache that were damaged, forged or left half made: the answer is always that of no cache, nothing in it is believed, and nothing outside is touched."""

import os
import random
import sqlite3

import pytest

from hostile.cached import (
    ASKED,
    DAMAGES,
    SAMPLE,
    another_record,
    compiled,
    emptied,
    garbage,
    is_untouched,
    outside,
    seal,
)
from rjwar.cli import main


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
