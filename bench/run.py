"""How long rjwar takes to start, and what size costs it: one round-robin run, printed as Markdown tables.

Every command is run once a round, in turn, so that a slow moment of the machine meets them all; what is told
is the median, over the rounds, of each command's time divided by that of a bare interpreter's start in the
same round. `make bench` runs this with the Python of an environment of its own, in which rjwar is installed
from its wheel. Nothing is read or written but in a temporary folder.
"""

from __future__ import annotations

import os
import platform
import pty
import shutil
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from typing import NamedTuple

import rjwar

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
RECORD = Path(rjwar.__file__).parent / "data" / "events.yaml"
ROUNDS = 21
SIZES = {500: 11, 5_000: 3, 50_000: 1}
"""How many events, and in how many rounds a record of them is compiled."""
WARM = {
    "look-up": ("battle", "nanshan", "--json"),
    "list of 20": ("list", "--year", "1905", "--limit", "20"),
}
"""What is asked of records of every size: the smallest ends before Tsushima."""
LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb').read(), Loader=yaml.CSafeLoader)"
TAB = {"_RJWAR_COMPLETE": "bash"}
DUCKDB = (
    "import duckdb, sys; print(duckdb.sql('SELECT * FROM read_json(?) WHERE id = ?', "
    "params=sys.argv[1:]).fetchall())"
)
LOOK_UP, FIRST_RUN = "`rjwar battle tsushima --json`", "the same, its first run after installing"
JQ = "jq on the exported JSON"
GOALS = {
    LOOK_UP: 1.9,
    "`rjwar list --year 1905`, piped": 2.3,
    "`rjwar list --json`, everything": 2.6,
    "`rjwar timeline` at a terminal, in colour": 6.0,
    "TAB after `rjwar battle tsu`": 2.0,
}
"""What a command should take at most, as a multiple of a bare interpreter's start."""
OF_EACH_OTHER = {(LOOK_UP, JQ): 0.9, (FIRST_RUN, LOOK_UP): 1.15}
"""What a command should take at most, as a multiple of another's time in the same round."""
MOST_MB = 20
"""What a look-up should hold at most."""
FORMS = {"events": "yaml", "jsonl": "jsonl"}
"""The two forms of a file of events, as `generate.py` names them, with their endings."""
OF_FORMS = 5_000


class Command(NamedTuple):
    """A command line, and how it is run."""

    words: list[str]
    more: Mapping[str, str] = {}
    """Environment beside the common one."""
    at_terminal: bool = False


class Run(NamedTuple):
    """What one run of a command took."""

    seconds: float
    processor_seconds: float
    peak_mb: float


class Bench:
    """Runs commands with a cache and a home of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        keep = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self._environment = keep | {
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(self.cache),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }

    @property
    def elsewhere(self) -> Mapping[str, str]:
        """The environment of a home that is not there, and stays so, for a look-up writes nothing."""
        home = self.folder / "new"
        return {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}

    def run(self, command: Command, output: Path | None = None) -> Run:
        """One run, its output read to the end through a pipe or a pseudo-terminal.

        A command that fails ends the benchmark.
        """
        reading, writing = pty.openpty() if command.at_terminal else os.pipe()
        if command.at_terminal:
            termios.tcsetwinsize(writing, (50, 120))
        environment = self._environment | command.more
        start = time.perf_counter()
        ran = subprocess.Popen(
            command.words,
            stdin=subprocess.DEVNULL,
            stdout=writing,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        os.close(writing)
        reader = Thread(target=_drain, args=(reading, output))
        reader.start()
        _, status, used = os.wait4(ran.pid, 0)
        seconds = time.perf_counter() - start
        ran.returncode = os.waitstatus_to_exitcode(status)
        reader.join()
        if ran.returncode:
            sys.exit(f"{' '.join(command.words)} ended with status {ran.returncode}")
        return Run(
            seconds,
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2),
        )

    def rounds(self, commands: Mapping[str, Command], count: int) -> dict[str, list[Run]]:
        """The runs of each command, one a round, after one that is not counted."""
        for command in commands.values():
            self.run(command)
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(count):
            for name, command in commands.items():
                runs[name].append(self.run(command))
        return runs


def _drain(handle: int, output: Path | None) -> None:
    """Read all that is written, into a file if one is given.

    A terminal without writers is an error to its reader.
    """
    with open(output or os.devnull, "wb") as file:
        try:
            while part := os.read(handle, 1 << 16):
                file.write(part)
        except OSError:
            pass
    os.close(handle)


def ratios(runs: list[Run], others: list[Run]) -> list[float]:
    """The time of each run as a multiple of that of the other in the same round."""
    return [run.seconds / other.seconds for run, other in zip(runs, others, strict=True)]


def rjwar_command(*words: str, more: Mapping[str, str] = {}, at_terminal: bool = False) -> Command:
    """A command line of the rjwar that is installed beside this Python."""
    return Command([str(BIN / "rjwar"), *words], more, at_terminal)


def starts(bench: Bench) -> dict[str, Command]:
    """The commands of the first table, by what it calls them; peers where they are installed."""
    exported, database, table = (str(bench.folder / name) for name in ("all.json", "all.sqlite", "all.csv"))
    bench.run(rjwar_command("list", "--json", "-o", exported))
    bench.run(rjwar_command("list", "--format", "csv", "--fields", "id,name,date.edtf", "-o", table))
    bench.run(rjwar_command("export", "sqlite", "-o", database))
    return floors() | questions(bench) | twins() | peers(exported, database, table)


def floors() -> dict[str, Command]:
    """What takes the least that a program in Python can, and one with Typer."""
    return {
        FLOOR: Command([sys.executable, "-I", "-c", "pass"]),
        "bare Typer app": Command([sys.executable, str(HERE / "bare.py")]),
    }


def questions(bench: Bench) -> dict[str, Command]:
    """What is asked of rjwar."""
    return {
        LOOK_UP: rjwar_command("battle", "tsushima", "--json"),
        FIRST_RUN: rjwar_command("battle", "tsushima", "--json", more=bench.elsewhere),
        "`rjwar battle tsushima`, piped": rjwar_command("battle", "tsushima"),
        "`rjwar list --year 1905`, piped": rjwar_command("list", "--year", "1905"),
        "`rjwar list --json`, everything": rjwar_command("list", "--json"),
        "`rjwar timeline` at a terminal, in colour": rjwar_command(
            "timeline", "--no-pager", at_terminal=True
        ),
        "`rjwar list` at a terminal, in colour": rjwar_command("list", "--no-pager", at_terminal=True),
        "`rjwar --help`": rjwar_command("--help"),
        "TAB after `rjwar battle tsu`": rjwar_command("rjwar battle tsu", " \t\n\"'@><=;|&(:", more=TAB),
    }


def twins() -> dict[str, Command]:
    """The same questions, answered as one would first write it."""
    naive = [sys.executable, str(HERE / "naive.py")]
    return {
        "naive twin: battle": Command([*naive, "battle", str(RECORD), "tsushima"]),
        "naive twin: list of a year": Command([*naive, "list", str(RECORD), "1905"]),
    }


def peers(exported: str, database: str, table: str) -> dict[str, Command]:
    """A look-up by the other programs that are installed, over files that rjwar exported."""
    wanted = '"battle-of-tsushima"'
    known = {
        "duckdb (Python) on the exported JSON": [
            sys.executable, "-c", DUCKDB, exported, "battle-of-tsushima",
        ],
        "yq (Python) on the YAML": ["yq", f".events[] | select(.id == {wanted})", str(RECORD)],
        JQ: ["jq", f".[] | select(.id == {wanted})", exported],
        "sqlite-utils on the exported SQLite": [
            "sqlite-utils", "query", database, "select json from events where id = 'battle-of-tsushima'",
        ],
        "miller on the exported CSV": ["mlr", "--icsv", "--ojson", "filter", f"$id == {wanted}", table],
    }  # fmt: skip
    if not find_spec("duckdb"):
        del known["duckdb (Python) on the exported JSON"]
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    return {
        name: Command([found, *words], {"PATH": path})
        for name, (tool, *words) in known.items()
        if (found := shutil.which(tool, path=path))
    }


FLOOR = "`python -I -c pass`"


def print_starts(runs: Mapping[str, list[Run]]) -> None:
    """The table of commands beside a bare start."""
    print(
        "| command | x floor | goal | quartiles | median ms | peak MB |\n| --- | ---: | ---: | ---: | ---: "
        "| ---: |"
    )
    for name, some in runs.items():
        to_floor = ratios(some, runs[FLOOR])
        low, _, high = quantiles(to_floor)
        times, peak = median(run.seconds for run in some), max(run.peak_mb for run in some)
        goal = GOALS.get(name, "")
        print(
            f"| {name} | {median(to_floor):.2f} | {goal} | {low:.2f}-{high:.2f} | {times * 1000:.0f} | "
            f"{peak:.0f} |"
        )


def print_promises(runs: Mapping[str, list[Run]]) -> None:
    """What commands take of each other, and what a look-up holds."""
    print("\n| what | is | goal |\n| --- | ---: | ---: |")
    for (name, other), goal in OF_EACH_OTHER.items():
        if other in runs:
            print(f"| {name}, x {other} | {median(ratios(runs[name], runs[other])):.2f} | {goal} |")
    print(f"| {LOOK_UP}, peak MB | {max(run.peak_mb for run in runs[LOOK_UP]):.0f} | {MOST_MB} |", flush=True)


class Cold(NamedTuple):
    """What it takes to compile a record; `to_loader` is the time as a multiple of PyYAML's loader's."""

    processor_seconds: float
    to_loader: float
    peak_mb: float


def generated(bench: Bench) -> dict[int, Path]:
    """Records of so many events."""
    files = {size: bench.folder / f"{size}.yaml" for size in SIZES}
    for size, file in files.items():
        bench.run(Command([sys.executable, str(HERE / "generate.py"), str(size)]), output=file)
    time.sleep(2.1)  # a younger file is never trusted to be unchanged
    return files


def compiled_cold(bench: Bench, file: Path, count: int) -> Cold:
    """So many times compiled without a cache, each time beside PyYAML's loader on the same file."""
    compiled, loaded = [], []
    for _ in range(count):
        shutil.rmtree(bench.cache, ignore_errors=True)
        compiled.append(bench.run(rjwar_command("list", "--limit", "1", "--data", str(file))))
        loaded.append(bench.run(Command([sys.executable, "-c", LOAD, str(file)])))
    return Cold(
        median(run.processor_seconds for run in compiled),
        median(ratios(compiled, loaded)),
        max(run.peak_mb for run in compiled),
    )


def asked_warm(bench: Bench, files: Mapping[int, Path]) -> dict[tuple[str, int], list[Run]]:
    """The runs of each of `WARM` over each record, all of them compiled before."""
    for file in files.values():
        bench.run(rjwar_command("list", "--limit", "1", "--data", str(file)))
    commands = {
        f"{name} {size}": rjwar_command(*words, "--data", str(file))
        for size, file in files.items()
        for name, words in WARM.items()
    }
    runs = bench.rounds(commands, ROUNDS)
    return {(name, size): runs[f"{name} {size}"] for name in WARM for size in files}


def print_scale(bench: Bench) -> None:
    """Records of three sizes: compiled cold, then asked warm in turn."""
    files = generated(bench)
    cold = {size: compiled_cold(bench, files[size], count) for size, count in SIZES.items()}
    warm = asked_warm(bench, files)
    print(
        "| events | file MB | compiled cold, CPU s | x `CSafeLoader` | x the size before | peak MB | "
        "look-up, x 500 (goal 1.15) | list of 20, x 500 | warm peak MB |"
    )
    print("| ---: |" + " ---: |" * 8)
    before = None
    for size, file in files.items():
        seconds = cold[size].processor_seconds
        cells = [
            f"{size:,}",
            f"{file.stat().st_size / 1e6:.1f}",
            f"{seconds:.1f}",
            f"{cold[size].to_loader:.2f}",
            f"{seconds / before:.1f}" if before else "",
            f"{cold[size].peak_mb:.0f}",
            *(f"{median(ratios(warm[name, size], warm[name, min(SIZES)])):.2f}" for name in WARM),
            f"{max(run.peak_mb for name in WARM for run in warm[name, size]):.0f}",
        ]
        print(f"| {' | '.join(cells)} |")
        before = seconds


def print_forms(bench: Bench) -> None:
    """The same events as YAML and as JSON Lines: compiled cold."""
    print(
        f"\n| {OF_FORMS:,} events alone | file MB | compiled cold, CPU s | peak MB |\n| --- | ---: | ---: "
        "| ---: |"
    )
    for form, ending in FORMS.items():
        file = bench.folder / f"alone.{ending}"
        bench.run(Command([sys.executable, str(HERE / "generate.py"), str(OF_FORMS), form]), output=file)
        runs = []
        for _ in range(3):
            shutil.rmtree(bench.cache, ignore_errors=True)
            runs.append(bench.run(rjwar_command("list", "--limit", "1", "--data", str(file))))
        seconds, peak = median(run.processor_seconds for run in runs), max(run.peak_mb for run in runs)
        print(f"| as {ending} | {file.stat().st_size / 1e6:.1f} | {seconds:.1f} | {peak:.0f} |")


def main() -> None:
    """Run all, and print it."""
    print(
        f"rjwar {version('rjwar')}, Typer {version('typer')}, Python {platform.python_version()}, "
        f"{platform.system()} on"
    )
    print(f"{os.cpu_count()} cores of {platform.machine()}; {ROUNDS} rounds.\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        runs = bench.rounds(starts(bench), ROUNDS)
        print_starts(runs)
        print_promises(runs)
        if (bench.folder / "new").exists():
            sys.exit("a look-up wrote into a home that was not there")
        print(flush=True)
        print_scale(bench)
        print_forms(bench)


if __name__ == "__main__":
    main()
