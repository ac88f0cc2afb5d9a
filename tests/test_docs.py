"""Every command that README and docs show runs, and prints what they show.

Of a block of `sh`, each line that begins with `rjwar` is run, up to its first pipe or redirection. In a block of `console`, what follows a
line with `$` is what it prints; a line of `...` stands for any lines.
"""

import importlib.util
import re
import shlex
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from rjwar.cli.variables import VARIABLES
from samples import SAMPLE

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")])
BLOCK = re.compile(r"^```(sh|console|yaml|jsonl|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page, *kinds):
    return [found[2] for found in BLOCK.finditer(page.read_text(encoding="utf-8")) if found[1] in kinds]


def commands(page):
    """The command lines of rjwar that a page shows, as their arguments."""
    for block in blocks(page, "sh"):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if words and words[0] == "rjwar":
                end = next(
                    (index for index, word in enumerate(words) if word in ("|", ">", ">>", "&&", ";")),
                    len(words),
                )
                yield words[1:end]


def shown(page):
    """The command lines that a page shows with what they print."""
    for block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            yield pytest.param(shlex.split(line), output, id=f"{page.name}: {line[:50]}")


@cache
def records():
    """The records that the pages write down, each under the name in its first line, else `mine.yaml`."""
    written = {}
    for text in (text for page in PAGES for text in blocks(page, "yaml")):
        name = re.match(r"# (\S+\.yaml)\n", text)
        written[name[1] if name else "mine.yaml"] = text
    return written | {"more.jsonl": "".join(text for page in PAGES for text in blocks(page, "jsonl"))}


@pytest.fixture
def own_files(tmp_path, monkeypatch):
    """A folder with the records that the pages write down."""
    monkeypatch.chdir(tmp_path)
    for name, text in records().items():
        (tmp_path / name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("own_files")
def test_every_record_shown_has_no_fault(run, tmp_path):
    for path in sorted([*tmp_path.glob("*.yaml"), tmp_path / "more.jsonl"]):
        ran = run("check", path.name)
        assert (ran.status, ran.err) == (0, ""), path.name
        assert "warning" not in ran.out, ran.out


SHOWN = sorted({tuple(arguments) for page in PAGES for arguments in commands(page)})
"""Each once, however many pages show it."""
DEAR = {("check",), ("export", "html"), ("export", "sqlite")}
"""What goes through the whole record: asked of the small one here, of the real one in the tests of what it writes."""


@pytest.mark.usefixtures("own_files")
@pytest.mark.parametrize("arguments", SHOWN, ids=" ".join)
def test_every_command_shown_runs(arguments, run, monkeypatch):
    if not DEAR.isdisjoint({arguments[:1], arguments[:2]}):
        monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))
    if arguments[:1] != ("explore",) and "--install-completion" not in arguments:
        ran = run(*arguments)
        assert (ran.status, ran.err) == (0, "")


@pytest.mark.usefixtures("own_files")
@pytest.mark.parametrize(("command", "output"), [case for page in PAGES for case in shown(page)])
def test_every_output_shown_is_what_is_printed(command, output, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert command[0] == "rjwar"
    ran = run(*command[1:])
    printed = ran.out + ran.err
    pattern = "".join(
        "(?:.*\n)*" if line.strip() == "..." else re.escape(line.rstrip()) + " *\n"
        for line in output.splitlines()
    )
    assert re.fullmatch(pattern, printed), printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def script(name):
    """A script of docs/, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_of_keys_are_those_of_the_documents():
    keys = script("keys")
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert keys.written(page) == page, "run python docs/keys.py"
    assert page.count("<!-- keys of ") == len({**keys.KEYS, "side": None})


def test_reference_and_manual_are_what_the_tables_of_the_command_line_make():
    for path, written in script("reference").PAGES.items():
        assert path.read_text(encoding="utf-8") == written(), "run python docs/reference.py"


def test_the_manual_is_sound(tmp_path):
    groff = shutil.which("groff") or pytest.skip("groff is not here")
    ran = subprocess.run(
        [groff, "-man", "-Kutf8", "-Tutf8", "-ww", ROOT / "docs" / "rjwar.1"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    assert "EXIT STATUS" in re.sub(".\x08", "", ran.stdout)


def test_every_variable_that_the_program_reads_is_told():
    told = {name for names in VARIABLES for name in names.split(", ")}
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(
            r"""(?:environ(?:\.get\(|\[)|is_on\()['"]([A-Z_]+)['"]""", path.read_text(encoding="utf-8")
        )
    }
    assert {name for name in read if name.startswith("RJWAR_")} <= told
    assert {name for name in told if name.startswith("RJWAR_")} <= read | {"RJWAR_LANG"}
