"""The cache of a test: what lies in it, and what can become of a file there."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from rjwar.store import cache

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
ASKED = ("list", "--json", "--data", str(SAMPLE))


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
