"""The explorer at a real terminal: its endings, and what it refuses."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time

import pytest

RESTORED = (
    b"\x1b[?1049l",
    b"\x1b[?25h",
    b"\x1b[?1000l",
    b"\x1b[?1003l",
    b"\x1b[?1006l",
    b"\x1b[?2004l",
    b"\x1b[<u",
    b"\x1b[?7h",
)


def walk(*arguments, press=b"", send=None, **environment):
    """Run the explorer in a pseudo-terminal, press or send when it is there; status, all that it wrote, and whether termios is as before."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    before = termios.tcgetattr(theirs)
    command = [sys.executable, "-m", "rjwar", "explore", *arguments]
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | environment,
        start_new_session=True,
    )
    out, until, done = b"", time.monotonic() + 60, False
    while process.poll() is None and time.monotonic() < until:
        if select.select([ours], [], [], 0.05)[0]:
            out += os.read(ours, 65536)
        if b"day 1" in out and not done:
            done = True
            time.sleep(0.1)
            os.write(ours, press)
            if send:
                os.kill(process.pid, send)
    while select.select([ours], [], [], 0.1)[0]:
        out += os.read(ours, 65536)
    after = termios.tcgetattr(theirs)
    os.close(ours)
    os.close(theirs)
    return process.wait(5), out, after == before


@pytest.mark.parametrize(
    ("press", "send", "status"),
    [(b"q", None, 0), (b"\x03", None, 130), (b"/a\x03", None, 130), (b"", signal.SIGTERM, 143), (b"", signal.SIGQUIT, 131)],
)  # fmt: skip
def test_every_ending_leaves_the_terminal_as_it_was(press, send, status):
    ended, out, same = walk(press=press, send=send)
    assert (ended, same) == (status, True)
    assert all(code in out for code in RESTORED)
    assert b"Traceback" not in out


def test_a_terminal_that_is_gone_ends_it_though_no_signal_says_so():
    """It is not the terminal of its session, which alone is told."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "rjwar", "explore"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    out = b""
    while b"day 1" not in out:
        out += os.read(ours, 65536)
    os.close(ours)
    assert process.wait(30) == 129


def test_no_color_writes_no_colour_code():
    import re

    _, out, _ = walk(press=b"jjq", NO_COLOR="1")
    for codes in re.findall(rb"\x1b\[([\d;]*)m", out):
        assert not {int(code) for code in codes.split(b";") if code} & {*range(30, 50), *range(90, 108)}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["--front", "navy"], 2), (["--data", "/nowhere.yaml"], 3), (["--json"], 2), (["-n", "3"], 2)],
)
def test_what_is_wrong_is_told_before_the_screen_is_taken(arguments, status):
    ended, out, same = walk(*arguments)
    assert (ended, same) == (status, True)
    assert b"\x1b[?1049h" not in out


def test_without_a_terminal_it_says_what_to_use_instead(program):
    ran = program("explore")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(b"rjwar: explore needs a terminal; ")
    assert b"rjwar list" in ran.stderr
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_move_its_cursor_is_none(term):
    ended, out, _ = walk(TERM=term)
    assert ended == 2
    assert b"needs a terminal" in out
