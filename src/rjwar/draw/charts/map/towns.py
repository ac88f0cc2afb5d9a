"""The towns and straits that a map names first, with or without events,
and where the names of lands and seas stand.
"""

from __future__ import annotations

TOWNS = (
    "port-arthur", "mukden", "vladivostok", "tsushima-strait", "liaoyang", "seoul", "tokyo", "st-petersburg",
    "portsmouth-navy-yard", "yalu-kiuliencheng", "sasebo", "chemulpo", "dalny", "harbin", "peking",
    "newchwang", "gensan", "pyongyang", "chefoo", "shimonoseki", "masampo", "tieling", "korsakov",
    "alexandrovsk", "kiautschou", "yokosuka", "weihaiwei", "antung", "telissu", "ssupingkai", "fakumen",
    "hsinmintun", "hakodate", "hiroshima", "kure", "nagasaki", "shanghai", "london", "libau", "paris",
    "berlin", "washington", "nosy-be", "cam-ranh-bay", "dogger-bank", "singapore", "suez-canal",
)  # fmt: skip
"""Ids of places of the record, the most important first; one that a record does not have is passed over."""
CHIEF_TOWNS = 12
"""How many of them have marks of their own wherever something happened in them."""

# Where the middle of each name stands: latitude and longitude.
REGIONS_AT = {
    "manchuria": (44.9, 124.6), "korea": (36.6, 127.9), "yellow-sea": (35.6, 123.4),
    "sea-of-japan": (40.2, 134.6), "sakhalin": (48.2, 145.2), "japan": (36.2, 138.6),
}  # fmt: skip
