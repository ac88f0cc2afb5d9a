"""Every command that README and docs show runs, and prints what they show.

Of a block of `sh`, each line that begins with `rjwar` is run, up to its first pipe or redirection. In a block of `console`, what follows a
line with `$` is what it prints; a line of `...` stands for any lines.
"""

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")])
BLOCK = re.compile(r"^```(sh|console|yaml|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page, *kinds):
    return [found[2] for found in BLOCK.finditer(page.read_text(encoding="utf-8")) if found[1] in kinds]


def commands(page):
    """The command lines of rjwar that a page shows, as their arguments."""
    for block in blocks(page, "sh"):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if words and words[0] == "rjwar":
                end = next((index for index, word in enumerate(words) if word in ("|", ">", ">>", "&&", ";")), len(words))
                yield words[1:end]


def shown(page):
    """The command lines that a page shows with what they print."""
    for block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            yield pytest.param(shlex.split(line), output, id=f"{page.name}: {line[:50]}")


@pytest.fixture
def own_files(tmp_path, monkeypatch):
    """A folder of one's own, with the record that the README writes down."""
    monkeypatch.chdir(tmp_path)
    for page in PAGES:
        for number, text in enumerate(blocks(page, "yaml")):
            (tmp_path / ("mine.yaml" if not number else f"mine{number + 1}.yaml")).write_text(text, encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(blocks(ROOT / "README.md", "yaml")[0], encoding="utf-8")


@pytest.mark.usefixtures("own_files")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_shown_runs(page, run):
    for arguments in commands(page):
        if arguments[:1] != ["explore"] and "--install-completion" not in arguments:
            ran = run(*arguments)
            assert (ran.status, ran.err) == (0, ""), arguments


@pytest.mark.usefixtures("own_files")
@pytest.mark.parametrize(("command", "output"), [case for page in PAGES for case in shown(page)])
def test_every_output_shown_is_what_is_printed(command, output, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert command[0] == "rjwar"
    ran = run(*command[1:])
    printed = ran.out + ran.err
    pattern = "".join("(?:.*\n)*" if line.strip() == "..." else re.escape(line.rstrip()) + " *\n" for line in output.splitlines())
    assert re.fullmatch(pattern, printed), printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_tables_of_keys_are_those_of_the_documents():
    spec = importlib.util.spec_from_file_location("keys", ROOT / "docs" / "keys.py")
    keys = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(keys)
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert keys.written(page) == page, "run python docs/keys.py"
    assert page.count("<!-- keys of ") == len({**keys.KEYS, "side": None})
