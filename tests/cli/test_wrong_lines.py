"""An option that is none is told with what to write for it."""

import pytest


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("list --from 1904-08", "--from; did you mean --since?"),
        ("list --to 1904-08", "--to; did you mean --until?"),
        ("stats --where mukden", "--where; did you mean --place?"),
        ("timeline --theatre korea", "--theatre; did you mean --front?"),
        ("battle mukden --verbose", "--verbose; did you mean --full?"),
        ("list --out x", "--out; did you mean --outcome, --output?"),
        ("list --sicne 1904", "--sicne; did you mean --since?"),
        ("list --ndjson", "--ndjson; write --format jsonl"),
        ("list --html", "--html; write 'rjwar export html'"),
        ("list --phases", "--phases; it is of 'rjwar battle' and 'rjwar show'"),
        ("stats --view lanes", "--view; it is of 'rjwar timeline'"),
        ("export --format csv", "--format; write its value alone, after 'rjwar export'"),
        ("list --quux", "--quux; see 'rjwar list --help'"),
        ("list -z", "-z; see 'rjwar list --help'"),
        ("list --a\x1b[31m", r"--a\x1b[31m; see 'rjwar list --help'"),
    ],
)
def test_an_option_that_is_none_is_told_with_its_cure(run, line, told):
    ran = run(*line.split())
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"rjwar: no such option: {told}\n"
