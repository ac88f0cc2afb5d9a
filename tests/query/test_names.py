"""Names to entities: what a user types, in any script and spelling, finds the one thing it names."""

import pytest

import rjwar
from rjwar.core.errors import UnknownName
from rjwar.query.matching import matches, others
from rjwar.query.name_keys import COMBATS
from rjwar.query.name_mistakes import suggestions
from rjwar.query.names import resolve, resolve_all
from rjwar.store.reader import CARDS, ENTITIES

NAMED = """\
kinds: {battle: {combat: yes}, talk: {combat: no}}
people:
  togo: {name: {en: Togo Heihachiro, ja: 東郷平八郎}, aliases: [Tōgō]}
  semyonov: {name: {en: Vladimir Semyonov, ru: Владимир Семёнов}}
ships:
  mikasa: {name: {en: Mikasa, ja: 三笠}}
  bayan: {name: Bayan}
places:
  te-li-ssu: {name: {en: Telissu, zh: 得利寺}, aliases: [Te-li-ssu, Wa-fang-kou]}
  long-hill: {name: Long Hill}
sources:
  times: {title: Mikasa and the Times}
events:
- {id: talks, name: {en: Talks at Long Hill, th: การเจรจา}, date: 1904-01, kind: talk}
- {id: long-hill-siege, name: {en: Siege of Long Hill, ja: 長山攻囲戦, th: การล้อมเขายาว}, date: 1904-05/1904-08, kind: battle}
- {id: first-assault, name: {en: "Long Hill: first assault", ja: 長山第一次総攻撃}, date: 1904-06, kind: battle, part_of: long-hill-siege}
- {id: night-assault, name: "Long Hill: night assault", date: 1904-06-02, kind: battle, part_of: first-assault}
- {id: battle-of-telissu, name: {en: Battle of Telissu, ja: 得利寺の戦い}, date: 1904-06-14, kind: battle, place: te-li-ssu}
- {id: battle-of-hill-5, name: Battle of Hill 5, date: 1904-07, kind: battle}
- {id: battle-of-hill-6, name: Battle of Hill 6, date: 1904-07, kind: battle}
- {id: bayan-mined, name: The cruiser Bayan mined, date: 1904-07-27, kind: battle, ships: [bayan]}
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    file = tmp_path_factory.mktemp("names") / "own.yaml"
    file.write_text(NAMED, encoding="utf-8")
    return rjwar.open(file)


def ids(found):
    return [id for _, id in found]


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("togo", "togo"),  # an exact id
        ("Tōgō Heihachirō", "togo"),  # macrons
        ("HEIHACHIRO", "togo"),  # case, a whole word
        ("togo heih", "togo"),  # a word and the beginning of one
        ("東郷", "togo"),  # a run of an unspaced script
        ("平八", "togo"),
        ("Семенов", "semyonov"),  # ё = е
        ("te li ssu", "te-li-ssu"),  # a hyphen is a space
        ("telissu", "te-li-ssu"),  # or nothing
        ("wafangkou", "te-li-ssu"),
        ("การล้อม", "long-hill-siege"),
        ("event:telissu", "battle-of-telissu"),
        ("ship:bayan", "bayan"),
        ("event:bayan", "bayan-mined"),
        ("mikasa", "mikasa"),  # whatever else has a name wins over a work with that title
        ("source:mikasa", "times"),
        ("siege long", "long-hill-siege"),  # in any order
    ],
)
def test_a_name_finds_the_one_thing_it_names(store, typed, id):
    assert resolve(store, typed, ENTITIES)[1] == id


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("long hill", ["long-hill"]),  # the exact name of the place
        ("long", ["talks", "long-hill-siege", "long-hill"]),  # the phases of the siege stand behind it
        ("assault", ["first-assault"]),  # and the phase of a phase behind that
        ("得利", ["battle-of-telissu", "te-li-ssu"]),
        ("hill", ["talks", "long-hill-siege", "battle-of-hill-5", "battle-of-hill-6", "long-hill"]),
        ("long hill 5", []),
        ("長", []),  # a single character is no run
        ("", []),
        ("-- !", []),
        ("\x00\ud800", []),
        ("%_*", []),
    ],
)
def test_a_whole_event_wins_over_its_phases_and_all_else_is_ambiguous(store, typed, found):
    assert ids(matches(store, typed, ENTITIES)) == found


@pytest.mark.parametrize(
    ("typed", "id"), [("telissu", "battle-of-telissu"), ("hill 5", "battle-of-hill-5"), ("long", "long-hill-siege"), ("bayan", "bayan-mined"), ("night-assault", "night-assault")]
)  # fmt: skip
def test_battle_looks_among_combats_alone(store, typed, id):
    assert resolve(store, typed, COMBATS) == ("event", id)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["long", "hill", "siege"], ["long-hill-siege"]),
        (["hill", "5", "hill", "6"], ["battle-of-hill-5", "battle-of-hill-6"]),
        (["telissu", "first", "assault"], ["battle-of-telissu", "first-assault"]),
        (["telissu", "telissu"], ["battle-of-telissu"]),
        (["hill 5", "telissu"], ["battle-of-hill-5", "battle-of-telissu"]),
    ],
)
def test_arguments_that_together_name_one_thing_are_one_name(store, words, found):
    assert ids(resolve_all(store, words, COMBATS)) == found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["hill"],
            "'hill' names several: long-hill-siege (Siege of Long Hill, 1904-05/1904-08), battle-of-hill-5 (1904-07), battle-of-hill-6 (1904-07); give one of them",
        ),
        (["telisu"], "no battle is named 'telisu'; did you mean 'battle-of-telissu'?"),
        (["telissu", "nowhere"], "no battle is named 'nowhere'; 'rjwar battle' shows the combats"),
        (["to", "the", "moon"], "no battle is named 'to the moon'; 'rjwar battle' shows the combats"),
        (["\x1b[31m"], r"no battle is named '\x1b[31m'; 'rjwar battle' shows the combats"),
    ],
)
def test_what_names_nothing_or_several_is_refused_with_the_cure(store, words, message):
    with pytest.raises(UnknownName) as refused:
        resolve_all(store, words, COMBATS)
    assert str(refused.value) == message


def test_several_of_different_kinds_are_told_with_their_kind(store):
    with pytest.raises(
        UnknownName,
        match=r"'得利' names several: event:battle-of-telissu \(.*\), place:te-li-ssu.*; give one of them",
    ):
        resolve(store, "得利", ENTITIES)


def test_at_most_twelve_of_the_several_are_told(war):
    with pytest.raises(
        UnknownName,
        match=r"'battle' names several: ([a-z0-9:-]+ \(.*?\), ){7}[a-z0-9:-]+ \(.*?\) and \d+ more, which 'rjwar search' finds; give one of them",
    ):
        resolve(war, "battle", ENTITIES)


def test_suggestions_are_of_what_was_said_to_be_meant(store):
    with pytest.raises(UnknownName, match=r"no place is named 'telisu'; did you mean 'te-li-ssu'[?]"):
        resolve(store, "place:telisu", ENTITIES)
    with pytest.raises(UnknownName, match="no source is named 'xyzzy'; 'rjwar sources' shows the sources"):
        resolve(store, "xyzzy", ("source",))


def test_up_to_three_suggestions_come_likest_first(store):
    assert suggestions(store, "telisu", ENTITIES) == ["battle-of-telissu", "te-li-ssu"]
    assert suggestions(store, "xyzzy", ENTITIES) == []


@pytest.mark.parametrize(
    "typed",
    [
        "battle-of-tsushima",
        "tsushima",
        "Tsushima",
        "対馬",
        "対馬沖",
        "สึชิมะ",
        "日本海海戦",
        "Цусима",
        "Цусимское сражение",
        "Battle of the Sea of Japan",
    ],
)
def test_the_great_battle_is_found_in_any_script(war, typed):
    assert resolve(war, typed, COMBATS) == ("event", "battle-of-tsushima")


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("Rojestvensky", "rozhestvensky-zinovy"), ("Stoessel", "stessel-anatoly"), ("Uriu", "uriu-sotokichi"), ("Te-li-ssu", "telissu"),
        ("Wafangkou", "battle-of-telissu"), ("Hoten", "battle-of-mukden"), ("หนานชาง", "battle-of-nanshan"), ("ชิสึมะ", "battle-of-tsushima"),
    ],
)  # fmt: skip
def test_spellings_of_the_time_and_wrong_ones_are_found(war, typed, id):
    assert id in ids(matches(war, typed, ENTITIES))


def test_every_name_of_every_event_finds_it_or_lists_it(war):
    """A phase may stand behind the whole that it is part of."""
    wholes = {event.id: event.part_of for event in war}
    for event in war:
        for name in (*event.name.values(), *event.aliases):
            found = ids(matches(war, name, ("event",)))
            line = [event.id]
            while (whole := wholes[line[-1]]) is not None:
                line.append(whole)
            assert set(line) & set(found), name


def test_every_name_of_everything_else_finds_it_or_lists_it(war):
    for entity in ("person", "ship", "place"):
        for id in war.ids(entity):
            found = war.find(entity, id)
            for name in (*found.name.values(), *found.aliases):
                assert id in ids(matches(war, name, (entity,))), name


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("makarov", "makarov-stepan"),
        ("witte", "witte-sergei"),
        ("rozhestvensky", "rozhestvensky-zinovy"),
        ("admiral makarov", "makarov-stepan"),
        ("General Nogi", "nogi-maresuke"),  # whose sons have the name too
        ("vice admiral Togo Heihachiro", "togo-heihachiro"),
        ("адмирал Макаров", "makarov-stepan"),
        ("admiral ushakov", "admiral-ushakov"),  # the ship has the name itself
    ],
)
def test_a_surname_is_the_person_before_what_mentions_him_and_ranks_are_passed_over(war, typed, id):
    assert resolve(war, typed, ENTITIES)[1] == id


def test_people_come_first_among_the_several(war):
    with pytest.raises(
        UnknownName,
        match="'山本' names several: yamamoto-gonnohyoe, yamamoto-isoroku, yamamoto-nobuyuki; give one of them",
    ):
        resolve(war, "山本", ENTITIES)


def test_the_beginning_of_a_word_has_three_letters(store):
    assert ids(matches(store, "te", ENTITIES)) == ["te-li-ssu"]  # a word of its name
    assert (
        ids(matches(store, "te li s", ENTITIES)),
        ids(matches(store, "mi", ENTITIES)),
        ids(matches(store, "mik", ENTITIES)),
    ) == (
        [],
        [],
        ["mikasa"],
    )


@pytest.mark.parametrize(
    "words",
    [
        ["hill 5", "vs", "telissu"],
        ["hill", "5", "and", "telissu"],
        ["hill 5 vs. telissu"],
        ["hill 5 & telissu"],
    ],
)
def test_vs_and_and_stand_between_two(store, words):
    assert ids(resolve_all(store, words, COMBATS)) == [
        "battle-of-hill-5",
        "battle-of-telissu",
    ]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            "varyag",
            "'varyag' is a ship; she fought at battle-of-chemulpo-bay; 'rjwar list --ship varyag --kind combat' shows them",
        ),
        ("makarov-stepan", "'makarov-stepan' is a person; he commanded at "),
    ],
)
def test_a_ship_or_a_person_named_as_a_battle_leads_to_the_fights(war, typed, message):
    with pytest.raises(UnknownName) as refused:
        resolve(war, typed, COMBATS)
    assert str(refused.value).startswith(message)


def test_what_else_a_battle_may_be_is_known(war):
    found = resolve(war, "port arthur", COMBATS)
    assert found == ("event", "battle-of-port-arthur")
    assert others(war, "port arthur", found, COMBATS)[0] == ("event", "siege-of-port-arthur")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fock", ("person", "fok-alexander")),  # which an event has as an alias too
        ("nodzu", ("person", "nozu-michitsura")),
        ("borodino", ("ship", "borodino")),
        ("korietz", ("ship", "koreets")),
        ("Novik's", ("ship", "novik")),
        ("Togo\u2019s", ("person", "togo-heihachiro")),
        ("HIJMS Mikasa", ("ship", "mikasa")),
        ("IJN Mikasa", ("ship", "mikasa")),
        ("battleship Mikasa", ("ship", "mikasa")),
        ("the Russian cruiser Varyag", ("ship", "varyag")),
        ("A. N. Kuropatkin", ("person", "kuropatkin-aleksei")),
        ("Kuropatkin, A.N.", ("person", "kuropatkin-aleksei")),
        ("А. Н. Куропаткин", ("person", "kuropatkin-aleksei")),
        ("S. O. Makarov", ("person", "makarov-stepan")),
        ("E. I. Alekseev", ("person", "alekseev-evgeny")),
        ("Heihachiro Togo", ("person", "togo-heihachiro")),
        ("General Baron Kuroki", ("person", "kuroki-tamemoto")),
    ],
)
def test_what_people_say_for_a_name(war, typed, meant):
    assert resolve(war, typed, CARDS) == meant


@pytest.mark.parametrize("typed", ["X. Y. Kuropatkin", "HIJMS Nowhere", "the", "'s", "A.", "Nobody's"])
def test_a_manner_of_speaking_is_no_guess(war, typed):
    with pytest.raises(UnknownName):
        resolve(war, typed, CARDS)


def test_a_battle_keeps_its_short_name_beside_a_ship_and_an_island(war):
    assert set(matches(war, "tsushima", CARDS)) >= {
        ("event", "battle-of-tsushima"),
        ("ship", "tsushima-cruiser"),
    }


@pytest.mark.parametrize(
    ("typed", "id"),
    [("mukden", "battle-of-mukden"), ("Ляоян", "battle-of-liaoyang"), ("203 metre hill", "battle-for-203-metre-hill")],
)  # fmt: skip
def test_where_an_event_is_wanted_the_fight_is_meant(war, typed, id):
    assert resolve(war, typed, ("event",)) == ("event", id)
    assert id in [event.id for event in war.select(event=typed)]
