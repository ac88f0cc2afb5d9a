"""What a curated record owes besides: warnings of `check`, each rule of which `test_check` breaks with a file."""

import pytest

from curated import SOUND, problems_of, with_section
from rjwar.datafile.check import diagnose
from rjwar.datafile.input import InputFile


def test_an_event_with_all_that_is_asked_owes_nothing():
    assert problems_of(SOUND) == []


def test_ten_lines_of_ones_own_owe_nothing_unless_they_say_so():
    own = "events: [{id: a, name: A fight, date: 1904}]"
    assert problems_of(own) == []
    owed = [line.rpartition(": ")[2] for line in problems_of(f"owes: [sources, places, th]\n{own}")]
    assert owed == ["front", "kind", "place", "source", "summary", "weight", "name"]


@pytest.mark.parametrize(("owes", "message"), [("[page]", "unknown value 'page'"), ("yes", "owes is a list")])
def test_what_a_file_can_owe_is_known(owes, message):
    (problem,) = diagnose(InputFile("own.yaml", f"owes: {owes}\nevents: []".encode()))
    assert (problem.warning, message in problem.message) == (False, True)


def test_the_war_itself_happens_nowhere():
    assert (
        problems_of(
            SOUND.replace("kind: fight, front: sea, place: off-ulsan", "kind: war").replace("weight: 3, ", "")
        )
        == []
    )


def test_a_combat_may_say_why_it_has_no_outcome():
    kinds = "kinds: {fight: {name: {en: Fight, th: การรบ}, combat: yes}}\n"
    assert (
        problems_of(
            with_section(
                kinds, SOUND.replace("outcome: draw", "outcome_note: {en: Neither saw the other, th: ไม่พบกัน}")
            )
        )
        == []
    )


def test_two_phases_of_one_battle_may_share_a_day_and_a_place():
    second = (
        SOUND.partition("events:\n")[2]
        .replace("id: ulsan", "id: chase")
        .replace("weight", "part_of: ulsan, weight")
    )
    assert problems_of(SOUND + second) == []


def test_a_rank_held_since_always_is_a_rank():
    people = "ranks: {admiral: {name: {en: Admiral, th: พลเรือเอก}}}\npeople: {kamimura: {name: {en: Kamimura, th: คามิมูระ}, ranks: [{rank: admiral}]}}\n"
    assert (
        problems_of(
            with_section(
                people, SOUND.replace("weight: 3", "weight: 3, forces: {japan: {commanders: [kamimura]}}")
            )
        )
        == []
    )
