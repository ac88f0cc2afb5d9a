"""The small record that most tests ask: where it lies, and what is in it."""

from pathlib import Path

SAMPLE = Path(__file__).parent / "good" / "sample.yaml"

EVENTS = [
    "war",
    "loan-of-may",
    "rain-of-july",
    "battle-off-long-cape",
    "siege-of-fort-lena",
    "first-assault-on-lena",
    "treaty-of-september",
]
"""Its events, in order of date."""
