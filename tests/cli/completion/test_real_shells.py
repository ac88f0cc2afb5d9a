"""TAB in the shells themselves: what stands on the line after it, and what an evil record does to it (nothing)."""

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

import rjwar
from surroundings import surroundings

SAMPLE = Path(__file__).parents[2] / "good" / "sample.yaml"
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "PS1='> '; bind 'set completion-query-items 0' 'set page-completions off'; source <(rjwar --show-completion bash)",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "PROMPT='> '; bindkey -e; autoload -Uz compinit; compinit -u -D; source <(rjwar --show-completion zsh)",
    ),
}
NAMES = r"""events:
- {id: abc, name: 'zz $(touch PWNED)', date: 1904, front: 'zz$(touch PWNED)', place: 'zz`touch PWNED`', aliases: ['zz`touch PWNED`', 'zz;touch PWNED', "zz'touch PWNED", 'zz*', 'zz\$(touch PWNED)', 'zz" "', 'zz|touch PWNED', 'zz%N', 'zz{a,b}', 'zz<(touch PWNED)']}
"""  # fmt: skip


@pytest.fixture
def home(tmp_path):
    """A folder to be in, with the program on the path, and what a shell may know of it."""
    program = tmp_path / "bin" / "rjwar"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m rjwar "$@"\n')
    program.chmod(0o755)
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "own.yaml").write_text(
        "events: [{id: picnic, name: A picnic, date: 1904, front: meadow}]"
    )
    (tmp_path / "here" / "evil.yaml").write_text(NAMES)
    keep = {
        "XDG_CACHE_HOME": surroundings(["--data"], {})["XDG_CACHE_HOME"],
        "PYTHONPATH": str(Path(rjwar.__file__).parents[1]),
    }
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return tmp_path / "here", keep | {
        "PATH": path,
        "HOME": str(tmp_path),
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "RJWAR_DATA": str(SAMPLE),
    }


def needs(shell):
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, shell, folder, environment):
        command, setup = SHELLS[shell]
        self.handle, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, 200))
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(theirs)
        self.ask(f"{setup}; told() {{ printf 'TO''LD'; printf '[%s]' \"$@\"; echo; }}\necho DO''NE\n")

    def ask(self, keys):
        """Type, and return what is shown up to the word DONE."""
        os.write(self.handle, keys.encode())
        shown, end = b"", time.monotonic() + 30
        while b"DONE\r" not in shown and time.monotonic() < end:
            if select.select([self.handle], [], [], 1)[0]:
                shown += os.read(self.handle, 65536)
        return shown.decode()

    def line(self, typed):
        """The words of a line after what is typed at it, TABs too."""
        shown = self.ask(f"{typed}\x01told \x05\necho DO''NE\n")
        (told,) = re.findall(r"TOLD((?:\[[^\]]*\])+)", shown)
        return re.findall(r"\[([^\]]*)\]", told)

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.handle)


@pytest.fixture(params=SHELLS)
def shell(request, home):
    needs(request.param)
    with contextlib.closing(Terminal(request.param, *home)) as terminal:
        yield terminal


LINES = [
    ("rjwar ti\t", ["timeline"]),
    ("rjwar --lang ja li\t", ["--lang", "ja", "list"]),
    ("rjwar battle battle-\t", ["battle", "battle-off-long-cape"]),
    ("rjwar show person:sa\t", ["show", "person:sato-ken"]),
    ("rjwar list --front=ye\t", ["list", "--front=yellow-sea"]),
    ("rjwar list --front finance,ye\t", ["list", "--front", "finance,yellow-sea"]),
    ("rjwar list --fields id,da\t", ["list", "--fields", "id,date."]),
    ("rjwar list --exclude ki\t", ["list", "--exclude", "kind="]),
    ("rjwar list --exclude kind=si\t", ["list", "--exclude", "kind=siege"]),
    ("rjwar show place:Fort\\ L\t", ["show", "place:Fort Lena"]),
    ('rjwar show "Fort L\t', ["show", "Fort Lena"]),
    ("rjwar show Yent\t", ["show", "Yentao"]),
    ("rjwar show ยุ\t", ["show", "ยุทธนาวีเกาะกลม"]),
    ("rjwar list --data own.yaml --front me\t", ["list", "--data", "own.yaml", "--front", "meadow"]),
    ("rjwar list --data ow\t", ["list", "--data", "own.yaml"]),
    ("rjwar list --front ow\t", ["list", "--front", "ow"]),
    ("rjwar battle zzz\t", ["battle", "zzz"]),
]  # fmt: skip


def test_a_tab_completes(shell):
    assert [shell.line(typed)[1:] for typed, _ in LINES] == [words for _, words in LINES]


def test_nothing_of_a_record_is_executed_at_a_tab_or_at_enter(shell, home):
    folder, _ = home
    for typed in (
        "rjwar list --data evil.yaml --front zz\t", "rjwar list --data evil.yaml --place zz\t\t", "rjwar show --data evil.yaml zz\t\t", "rjwar show --data evil.yaml \t\t",
        "rjwar show --data evil.yaml 'zz\t", "rjwar show --data evil.yaml \"zz\t",
    ):  # fmt: skip
        shell.line(typed)
    assert sorted(file.name for file in folder.iterdir()) == ["evil.yaml", "own.yaml"]


def fish(home, *lines):
    """What fish offers at the end of each line: a list of offers, each with what it tells of it."""
    needs("fish")
    folder, environment = home
    code = "rjwar --show-completion fish | source; for line in $argv; complete -C $line; echo DONE; end"
    ran = subprocess.run(
        ["fish", "--no-config", "-c", code, *lines],
        capture_output=True,
        cwd=folder,
        env=environment,
        check=True,
    )
    return [offers.splitlines() for offers in ran.stdout.decode().split("DONE\n")[:-1]]


def test_fish_offers_the_same(home):
    told = fish(home, *(typed.rstrip("\t") for typed, _ in LINES))
    for (typed, words), offers in zip(LINES, told, strict=True):
        assert not offers or words[-1] in [offer.partition("\t")[0] for offer in offers], typed


def test_fish_offers_files_after_an_equals_sign(home):
    offers = fish(home, "rjwar list --data=ow", "rjwar list --data ow")
    assert offers == [["--data=own.yaml"], ["own.yaml"]]


def test_fish_shows_what_an_offer_is_and_executes_nothing(home):
    assert fish(home, "rjwar battle battle-") == [
        ["battle-off-long-cape\t1904-08-10/1904-08-11 naval-battle"]
    ]
    fish(home, *(f"rjwar list --data evil.yaml {option} zz" for option in ("--front", "--place", "--grep")))
    folder, _ = home
    assert sorted(file.name for file in folder.iterdir()) == ["evil.yaml", "own.yaml"]
