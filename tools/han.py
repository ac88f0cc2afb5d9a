"""Write src/rjwar/core/han.py: python tools/han.py Unihan_Variants.txt JPVariants.txt

The first file is of the Unihan database (https://www.unicode.org/Public/UCD/latest/ucd/Unihan.zip),
the second of OpenCC (https://github.com/BYVoid/OpenCC, data/dictionary).
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "rjwar" / "core" / "han.py"
HEAD = '''"""Han characters that are one for search: the simplified, the traditional and the Japanese form.

Made by tools/han.py. From kSimplifiedVariant and kTraditionalVariant of the Unihan database 15.0, Copyright
(c) 1991-2022 Unicode, Inc., distributed under the Unicode License (https://www.unicode.org/license.txt), and
from JPVariants of OpenCC, Copyright (c) 2010-2020 Carbo Kuo and contributors, under the Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0). Modified: pairs that share a character are joined to groups, of
which the first character stands for all.
"""

from __future__ import annotations

GROUPS = """
'''
TAIL = '''"""


def variants() -> dict[int, str]:
    """Each character with the one that stands for it."""
    return {ord(char): group[0] for group in GROUPS.split() for char in group[1:]}
'''


def pairs(unihan: str, japanese: str):
    """Characters that are one, two by two."""
    for line in Path(unihan).read_text(encoding="utf-8").splitlines():
        char, kind, others = [*line.split("\t"), "", ""][:3]
        if kind in ("kSimplifiedVariant", "kTraditionalVariant"):
            yield from (
                (chr(int(char.removeprefix("U+"), 16)), chr(int(other, 16)))
                for other in re.findall(r"U\+([0-9A-F]+)", others)
            )
    for line in Path(japanese).read_text(encoding="utf-8").splitlines():
        old, new = line.split("\t")
        yield from ((old, other) for other in new.split())


def groups(found):
    """The characters joined by pairs; of the common block alone, in which names are written."""
    of = {}
    for pair in found:
        if all("\u4e00" <= char <= "\u9fff" for char in pair):
            members = set().union(*(of.get(char, {char}) for char in pair))
            of |= dict.fromkeys(members, members)
    return sorted({"".join(sorted(members)) for members in of.values() if len(members) > 1})


def main(unihan: str, japanese: str) -> None:
    lines = defaultdict(list)
    for index, group in enumerate(groups(pairs(unihan, japanese))):
        lines[index // 20].append(group)
    TARGET.write_text(
        HEAD + "\n".join(" ".join(line) for line in lines.values()) + "\n" + TAIL, encoding="utf-8"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
