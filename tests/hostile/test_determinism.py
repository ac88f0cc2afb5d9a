"""The same question has the same answer, to the byte, whatever surrounds it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hostile.evil import COMMANDS

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
ASKED = (
    *COMMANDS,
    *(["list", "--format", format] for format in ("json", "csv", "tsv", "markdown")),
    *(
        ["export", format]
        for format in (
            "bibtex",
            "csl-json",
            "geojson",
            "html",
            "ics",
            "markwhen",
            "mermaid",
            "sqlite",
            "timelinejs",
        )
    ),
    ["list", "--kind", "combat", "--sort", "losses", "--json"],
    ["battle", "nowhere"],
    ["list", "--tag", "nothing"],
    ["check", str(SAMPLE)],
    ["schema"],
    ["schema", "output"],
    ["--help"],
    ["list", "--help"],
)
CODE = """if True:
    import contextlib, hashlib, io, json, sys
    from rjwar.cli import main
    asked, answers = json.load(sys.stdin), []
    for arguments in asked:
        raw = io.BytesIO()
        out, err = io.TextIOWrapper(raw, "utf-8", write_through=True), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main(arguments)
        answers.append([status, hashlib.sha256(raw.getvalue()).hexdigest(), err.getvalue()])
    json.dump(answers, sys.stdout)
"""
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {
        "PYTHONHASHSEED": "4294967295",
        "TZ": "America/St_Johns",
        "LC_ALL": "C",
        "PYTHONUTF8": "1",
        "HOME": "/nowhere",
    },
    {
        "PYTHONHASHSEED": "12345",
        "TZ": "nonsense/zone",
        "LANG": "th_TH.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONOPTIMIZE": "1",
    },
)


@pytest.fixture
def answers(tmp_path):
    """What all the commands say in some surroundings."""

    def answers(surroundings, cache):
        place = tmp_path / f"place{len(os.listdir(tmp_path))}"
        place.mkdir()
        environment = (
            os.environ
            | {"XDG_CACHE_HOME": str(cache), "RJWAR_DATA": str(SAMPLE), "RJWAR_LANG": "en"}
            | surroundings
        )
        ended = subprocess.run(
            [sys.executable, "-c", CODE],
            input=json.dumps(ASKED).encode(),
            capture_output=True,
            check=True,
            env=environment,
            cwd=place,
        )
        assert os.listdir(place) == []
        return json.loads(ended.stdout)

    return answers


def test_answers_do_not_depend_on_seed_zone_home_locale_or_cache(answers, tmp_path):
    cold = answers(SURROUNDINGS[0], tmp_path / "cache")
    told = [
        (asked, status, err) for asked, (status, _, err) in zip(ASKED, cold, strict=True) if status or err
    ]
    assert [status for _, status, _ in told] == [1, 2]
    for surroundings, cache in zip(SURROUNDINGS[1:], (tmp_path / "cache", "/dev/null"), strict=True):
        found = answers(surroundings, cache)
        assert [asked for asked, one, other in zip(ASKED, found, cold, strict=True) if one != other] == []


def test_a_file_and_a_pipe_get_the_same_bytes(run, tmp_path):
    for format in ("json", "csv", "tsv", "markdown", "table"):
        out = run("list", "--format", format, "--data", SAMPLE).out
        assert run("list", "--format", format, "--data", SAMPLE, "-o", tmp_path / "out") == (0, "", "")
        assert (tmp_path / "out").read_text() == out


def test_a_file_asks_the_same_whatever_its_name_and_however_it_comes(run, rjwar, tmp_path, monkeypatch):
    monkeypatch.delenv("RJWAR_DATA", raising=False)
    (tmp_path / "b").mkdir()
    copy = tmp_path / "b" / "copy.yaml"
    copy.write_bytes(SAMPLE.read_bytes())
    named = rjwar("list", "--json", "--data", SAMPLE)
    assert rjwar("list", "--json", "--data", copy) == named
    assert rjwar("list", "--json", "--data", "-", input=SAMPLE.read_bytes()) == named
    assert rjwar("list", "--json", environment={"RJWAR_DATA": str(copy)}) == named
