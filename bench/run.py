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
    words: list[str]
    more: Mapping[str, str] = {}
    """Environment beside the common one."""
    at_terminal: bool = False


class Run(NamedTuple):
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
    return [run.seconds / other.seconds for run, other in zip(runs, others, strict=True)]


def rjwar_(*words: str, more: Mapping[str, str] = {}, at_terminal: bool = False) -> Command:
    return Command([str(BIN / "rjwar"), *words], more, at_terminal)


def starts(bench: Bench) -> dict[str, Command]:
    """The commands of the first table, by what it calls them; peers where they are installed."""
    python, record = sys.executable, str(RECORD)
    exported, database, table = (str(bench.folder / name) for name in ("all.json", "all.sqlite", "all.csv"))
    bench.run(rjwar_("list", "--json", "-o", exported))
    bench.run(rjwar_("list", "--format", "csv", "--fields", "id,name,date.edtf", "-o", table))
    bench.run(rjwar_("export", "sqlite", "-o", database))
    commands = {
        FLOOR: Command([python, "-I", "-c", "pass"]),
        "bare Typer app": Command([python, str(HERE / "bare.py")]),
        LOOK_UP: rjwar_("battle", "tsushima", "--json"),
        FIRST_RUN: rjwar_("battle", "tsushima", "--json", more=bench.elsewhere),
        "`rjwar battle tsushima`, piped": rjwar_("battle", "tsushima"),
        "`rjwar list --year 1905`, piped": rjwar_("list", "--year", "1905"),
        "`rjwar list --json`, everything": rjwar_("list", "--json"),
        "`rjwar timeline` at a terminal, in colour": rjwar_("timeline", "--no-pager", at_terminal=True),
        "`rjwar list` at a terminal, in colour": rjwar_("list", "--no-pager", at_terminal=True),
        "`rjwar --help`": rjwar_("--help"),
        "TAB after `rjwar battle tsu`": rjwar_("rjwar battle tsu", " \t\n\"'@><=;|&(:", more=TAB),
        "naive twin: battle": Command([python, str(HERE / "naive.py"), "battle", record, "tsushima"]),
        "naive twin: list of a year": Command([python, str(HERE / "naive.py"), "list", record, "1905"]),
    }
    wanted = '"battle-of-tsushima"'
    peers = {
        "yq (Python) on the YAML": ["yq", f".events[] | select(.id == {wanted})", record],
        JQ: ["jq", f".[] | select(.id == {wanted})", exported],
        "sqlite-utils on the exported SQLite": [
            "sqlite-utils",
            "query",
            database,
            "select json from events where id = 'battle-of-tsushima'",
        ],
        "miller on the exported CSV": ["mlr", "--icsv", "--ojson", "filter", f"$id == {wanted}", table],
    }
    if find_spec("duckdb"):
        commands["duckdb (Python) on the exported JSON"] = Command(
            [python, "-c", DUCKDB, exported, "battle-of-tsushima"]
        )
    for name, (tool, *words) in peers.items():
        if found := shutil.which(tool, path=f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"):
            commands[name] = Command(
                [found, *words], {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
            )
    return commands


FLOOR = "`python -I -c pass`"


def print_starts(runs: Mapping[str, list[Run]]) -> None:
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
    print(f"| {LOOK_UP}, peak MB | {max(run.peak_mb for run in runs[LOOK_UP]):.0f} | {MOST_MB} |")


def print_scale(bench: Bench) -> None:
    """Records of three sizes: compiled cold beside PyYAML's loader on the same
    file, then asked warm in turn.
    """
    files = {size: bench.folder / f"{size}.yaml" for size in SIZES}
    for size, file in files.items():
        bench.run(Command([sys.executable, str(HERE / "generate.py"), str(size)]), output=file)
    time.sleep(2.1)  # a younger file is never trusted to be unchanged
    cold: dict[int, tuple[float, float, float]] = {}
    for size, count in SIZES.items():
        compiled, loaded = [], []
        for _ in range(count):
            shutil.rmtree(bench.cache)
            compiled.append(bench.run(rjwar_("list", "--limit", "1", "--data", str(files[size]))))
            loaded.append(bench.run(Command([sys.executable, "-c", LOAD, str(files[size])])))
        cold[size] = (
            median(run.processor_seconds for run in compiled),
            median(ratios(compiled, loaded)),
            max(run.peak_mb for run in compiled),
        )
    for file in files.values():
        bench.run(rjwar_("list", "--limit", "1", "--data", str(file)))
    asked = {
        "look-up": ("battle", "tsushima", "--json"),
        "list of 20": ("list", "--year", "1905", "--limit", "20"),
    }
    commands = {
        f"{name} {size}": rjwar_(*words, "--data", str(file))
        for size, file in files.items()
        for name, words in asked.items()
    }
    runs = bench.rounds(commands, ROUNDS)
    first = min(SIZES)
    print(
        "| events | file MB | compiled cold, CPU s | x `CSafeLoader` | x the size before | peak MB | "
        "look-up, x 500 (goal 1.15) | list of 20, x 500 | warm peak MB |"
    )
    print("| ---: |" + " ---: |" * 8)
    before = None
    for size, file in files.items():
        seconds, to_loader, peak = cold[size]
        grown = f"{seconds / before:.1f}" if before else ""
        warm = [median(ratios(runs[f"{name} {size}"], runs[f"{name} {first}"])) for name in asked]
        warm_peak = max(run.peak_mb for name in asked for run in runs[f"{name} {size}"])
        cells = [
            f"{size:,}",
            f"{file.stat().st_size / 1e6:.1f}",
            f"{seconds:.1f}",
            f"{to_loader:.2f}",
            grown,
            f"{peak:.0f}",
        ]
        print("| " + " | ".join([*cells, *(f"{ratio:.2f}" for ratio in warm), f"{warm_peak:.0f}"]) + " |")
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
            shutil.rmtree(bench.cache)
            runs.append(bench.run(rjwar_("list", "--limit", "1", "--data", str(file))))
        seconds, peak = median(run.processor_seconds for run in runs), max(run.peak_mb for run in runs)
        print(f"| as {ending} | {file.stat().st_size / 1e6:.1f} | {seconds:.1f} | {peak:.0f} |")


def main() -> None:
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
