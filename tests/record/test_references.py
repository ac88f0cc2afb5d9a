"""What an entity names: one walk for resolving, implied words, links and mentions."""

from rjwar.record.references import SECTIONS, all_references, entities_of, references


def test_an_event_names_all_that_it_is_linked_to(small):
    named = {
        (reference.section, reference.id)
        for reference in references("events", small.find("event", "battle-off-long-cape"))
    }
    assert named >= {
        ("kinds", "naval-battle"), ("fronts", "yellow-sea"), ("places", "long-cape"), ("outcomes", "japanese-victory"),
        ("clocks", "japanese"), ("events", "loan-of-may"), ("sides", "japan"), ("people", "sato-ken"), ("ships", "torpedo-boat-34"),
        ("ships", "akebono-maru"), ("measures", "killed"), ("sources", "thwiki"), ("sources", "campbell-1978"),
    }  # fmt: skip


def test_what_a_force_names_tells_its_side(small):
    event = small.find("event", "battle-off-long-cape")
    sides = {
        reference.id: reference.side
        for reference in references("events", event)
        if reference.section == "people"
    }
    assert sides == {"sato-ken": "japan", "ilyin-oleg": "russia"}


def test_every_field_that_is_named_leads_back_to_the_entity(small):
    event = small.find("event", "battle-off-long-cape")
    for path, _, id, _ in references("events", event):
        value = event
        for step in path:
            value = (
                value[step] if isinstance(value, dict) or isinstance(step, int) else getattr(value, str(step))
            )
            if path[-1] == step and isinstance(value, str):
                assert value == id


def test_every_section_is_walked(decoded):
    walked = {section for section, _, _ in all_references(decoded)}
    assert walked == {
        section
        for section in SECTIONS
        for entity in entities_of(decoded, section)
        if list(references(section, entity))
    }
