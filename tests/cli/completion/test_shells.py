"""What shells tell of a line, and are told."""

from pathlib import Path

import pytest

from rjwar.cli.completion.shells import answer, split

SAMPLE = Path(__file__).parents[2] / "good" / "sample.yaml"
BREAKS = " \t\n\"'@><=;|&(:"


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", [""]),
        ("rjwar", ["rjwar"]),
        ("rjwar ", ["rjwar", ""]),
        ("rjwar battle long\\ cape", ["rjwar", "battle", "long cape"]),
        ("rjwar battle 'long cape' x", ["rjwar", "battle", "long cape", "x"]),
        ('rjwar battle "long c', ["rjwar", "battle", "long c"]),
        ("rjwar '' ", ["rjwar", "", ""]),
        ("a\\", ["a"]),
    ],
)
def test_a_line_is_read_as_bash_reads_it(line, words):
    assert [word.text for word in split(line)] == words


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("rjwar ti", ["words", "timeline"]),
        ("rjwar show person:sa", ["words", "sato-ken"]),
        ("rjwar list --front=ye", ["words", "yellow-sea"]),
        ("rjwar list --exclude kind=si", ["words", "siege"]),
        ("rjwar list --front finance,ye", ["words", "finance,yellow-sea"]),
        ("rjwar show place:Fort\\ L", ["words", "Fort\\ Lena"]),
        ('rjwar show "place:Fort L', ["words", "place:Fort Lena"]),
        ("rjwar show 'Fort L", ["words", "Fort Lena"]),
        ("rjwar show 'Fort'\\ L", []),
        ("rjwar list --data x", ["files"]),
        ("rjwar lsit x", ["words"]),
        ("rjwar", []),
        ("", []),
    ],
)
def test_bash_is_told_what_replaces_the_last_part_of_a_word(line, told):
    assert answer("bash", [line, BREAKS]) == told


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_zsh_and_fish_are_told_what_stands_before_the_offers_and_what_they_are(shell):
    assert answer(shell, ["list", "--front=ye"]) == ["words", "8", "yellow-sea\tYellow Sea"]
    assert answer(shell, ["list", "--data", "x"]) == ["files", "0"]
    assert answer(shell, ["show", "Fort L"]) == ["words", "0", "Fort Lena"]


@pytest.mark.parametrize(
    ("shell", "arguments"),
    [("bash", []), ("bash", ["rjwar x"]), ("zsh", []), ("tcsh", ["x"]), ("complete_zsh", ["x"]), ("", [])],
)
def test_what_is_no_line_is_answered_with_nothing(shell, arguments):
    assert answer(shell, arguments) == []


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("rjwar ti", ["timeline"]),
        ("rjwar battle bat", ["battle-off-long-cape"]),
        ("rjwar list --front por", ["port-arthur"]),
        ("rjwar list --lim", ["--limit"]),
        ("rjwar show ยุ", ["ยุทธนาวีเกาะกลม"]),
        ("rjwar\nlist\n--front\npor", ["port-arthur"]),
    ],
)
def test_the_script_of_an_older_version_is_answered_too(program, line, offered):
    ran = program(
        _RJWAR_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split()) - 1),
        RJWAR_DATA=str(SAMPLE),
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().split() == offered


@pytest.mark.parametrize("index", ["", "x", "-5", "99", "๑"])
def test_a_word_number_that_is_none_is_no_fault(program, index):
    ran = program(_RJWAR_COMPLETE="complete_bash", COMP_WORDS="rjwar ti", COMP_CWORD=index)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_bytes_that_are_no_text_are_no_fault(program):
    ran = program("rjwar battle \udcff", BREAKS, _RJWAR_COMPLETE="bash")
    assert (ran.returncode, ran.stderr) == (0, b"")
