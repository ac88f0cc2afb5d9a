"""How far a long piece of work has come."""

from rjwar.core.progress import track
from rjwar.store.open import open_record


def test_items_pass_and_their_share_of_the_work_is_told():
    told = []
    assert list(track(range(512), 512, told.append, 0.5, 1)) == list(range(512))
    assert told == [0.5, 0.75]


def test_nothing_and_more_than_was_counted_pass_too():
    told = []
    assert list(track([], 0, told.append, 0, 1)) == []
    assert len(list(track(range(600), 0, told.append, 0, 1))) == 600
    assert all(0 <= share <= 1 for share in told)


def test_a_compilation_tells_shares_that_never_fall(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "events:\n" + "".join(f"- {{id: fight-{n}, name: Fight {n}, date: 1904-05}}\n" for n in range(700))
    )
    told = []
    open_record(own, told.append).close()
    assert told == sorted(told)
    assert 0 <= told[0] < 0.01
    assert 0.8 < told[-1] <= 1


def test_a_record_that_is_compiled_already_tells_nothing(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("events: [{id: a-fight, name: A fight, date: 1904}]")
    open_record(own).close()
    told = []
    open_record(own, told.append).close()
    assert told == []
