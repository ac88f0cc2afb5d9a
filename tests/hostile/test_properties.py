"""What holds of any damaged file, any command line, and any history of a cache."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from hostile import extremes
from hostile.promises import COMMANDS, SAMPLE, Endless, command_lines, damaged, kept
from rjwar.cli import main
from rjwar.store import notes

TESTS = Path(__file__).parents[1]
FOUND = sorted((TESTS / "bad" / "found").glob("*"))
SAMPLE_FILE = str(TESTS / "good" / "sample.yaml")
reuse = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


@given(raw=damaged(), command=st.sampled_from(COMMANDS))
@reuse
def test_any_damaged_file_is_answered_for_or_refused_by_all_alike(tmp_path, raw, command):
    file = tmp_path / "own.yaml"
    file.write_bytes(raw)
    status, _, told = kept([*command, "--data", str(file)])
    checked, said, _ = kept(["check", str(file)])
    assert (status == 3) == (checked == 3)
    if status == 3:
        assert said == told


@given(raw=extremes.records(), command=extremes.commands())
@settings(reuse, max_examples=60)
def test_no_sound_record_of_extreme_values_is_more_than_a_view_can_draw(tmp_path, raw, command):
    (tmp_path / "own.yaml").write_bytes(raw)
    kept([*command, "--data", str(tmp_path / "own.yaml")])


@given(arguments=command_lines())
@settings(reuse, max_examples=100)
def test_any_command_line_ends_as_promised(tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RJWAR_DATA", SAMPLE_FILE)
    status, _, told = kept(["--data" if word in ("-o", "--output") else word for word in arguments])
    assert (told == "") == (status == 0) or not {"check", "export", "-e"}.isdisjoint(arguments)


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.name)
def test_what_the_fuzzer_found_is_mended(file):
    for command in COMMANDS:
        kept([*command, "--data", str(file)])


RECORDS = (
    "events: [{id: one, name: One, date: 1904}]\n",
    "events: [{id: two, name: Two, date: 1904}]\n",
    "events: [{id: six, name: Six, date: 1904, date: 1905}]\n",
    SAMPLE,
)


class History(RuleBasedStateMachine):
    """A data file and a cache to which anything may happen between one run and the next."""

    @initialize()
    def empty(self):
        self.home = self.tmp_path / f"{time.monotonic_ns()}"
        self.home.mkdir()
        self.file, self.folder = self.home / "own.yaml", self.home / "xdg" / "rjwar"
        self.content = RECORDS[0]
        self.file.write_text(self.content)

    @rule(content=st.sampled_from(RECORDS), keep_time=st.booleans(), replace=st.booleans())
    def edit(self, content, keep_time, replace):
        before = self.file.stat()
        self.content = content
        if replace:
            self.file.unlink()
        time.sleep(0.005)  # a clock's grain
        self.file.write_text(content)
        if keep_time:
            os.utime(self.file, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(
        which=st.integers(0, 9),
        how=st.sampled_from(["garbage", "cut", "remove", "link", "folder", "chmod", "swap"]),
    )
    def spoil(self, which, how):
        files = (
            sorted(file for file in self.folder.glob("*") if file.is_file()) if self.folder.is_dir() else []
        )
        if not files:
            return
        file = files[which % len(files)]
        if how == "garbage":
            file.write_bytes(b"garbage" * 1000)
        elif how == "cut":
            os.truncate(file, file.stat().st_size // 2)
        elif how == "chmod":
            file.chmod(0o644)
        elif how == "swap":
            other = files[(which + 1) % len(files)]
            os.rename(file, other)
        else:
            file.unlink()
            if how == "link":
                file.symlink_to(self.file)
            elif how == "folder":
                file.mkdir()

    @rule(mode=st.sampled_from([0o700, 0o500, 0o777]))
    def share(self, mode):
        if self.folder.is_dir():
            self.folder.chmod(mode)

    @rule()
    def run(self):
        os.environ["XDG_CACHE_HOME"] = str(self.home / "xdg")
        kept(["list", "--data", str(self.file)])

    @invariant()
    def the_answer_is_that_of_no_cache(self):
        arguments = ["list", "--json", "--data", str(self.file)]
        os.environ["XDG_CACHE_HOME"] = str(self.home / "xdg")
        found = kept(arguments)
        os.environ["XDG_CACHE_HOME"] = "/dev/null"
        assert found == kept(arguments)
        assert self.file.read_text() == self.content


def test_no_history_of_a_cache_changes_an_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    monkeypatch.setattr(notes, "_RACY_NS", 0)
    monkeypatch.setattr(notes, "READ_BYTES", 0)
    machine = type("History", (History,), {"tmp_path": tmp_path})
    run_state_machine_as_test(machine, settings=settings(max_examples=8, stateful_step_count=10))


def test_what_does_not_end_is_told(monkeypatch):
    monkeypatch.setattr("hostile.promises.SECONDS", 0.05)
    monkeypatch.setattr("hostile.promises.main", lambda _: sum(1 for _ in iter(int, 1)))
    with pytest.raises(Endless, match="takes more than"):
        kept(["list"])


def test_the_promises_would_be_missed(monkeypatch):
    """The check checks: a status that is none of ours is told."""
    monkeypatch.setattr("hostile.promises.main", lambda _: 70)
    with pytest.raises(AssertionError, match="ends with 70"):
        kept(["list"])
    assert main(["schema", "-o", "/dev/null"]) == 0
