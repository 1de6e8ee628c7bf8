"""What the shipped typefaces can draw; run as a module to write the list anew."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

from sudutkota.engines.typeset.compiling import FONTS


def coverage(folder: Path = FONTS) -> dict[str, str]:
    """Return per family the code points that all its files have, as hexadecimal ranges."""
    families: dict[str, set[int]] = {}
    for path in sorted(folder.glob("*.ttf")):
        font = TTFont(path)
        names = font["name"]
        family = names.getDebugName(16) or names.getDebugName(1)
        points = set(font.getBestCmap())
        families[family] = families.get(family, points) & points
    return {family: ranges(points) for family, points in sorted(families.items())}


def ranges(points: set[int]) -> str:
    """Return "20-7e a9": sorted runs of the code points."""
    runs = []
    for _, group in groupby(enumerate(sorted(points)), key=lambda item: item[1] - item[0]):
        run = [point for _, point in group]
        runs.append(f"{run[0]:x}-{run[-1]:x}" if len(run) > 1 else f"{run[0]:x}")
    return " ".join(runs)


if __name__ == "__main__":
    (FONTS / "coverage.json").write_text(json.dumps(coverage(), indent=1) + "\n")
