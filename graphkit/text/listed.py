"""Lists of towns, given names and family names of the world: hints at the kind of a name, never an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

LISTS = Path(__file__).parent / "model" / "listed.json"
# How the sign of a list begins: a place, a given name, a family name.
SIGNS = {"place": "p", "given": "g", "family": "f"}
LONGEST = 3
# All that the lists tell of a word, in the order of the numbers that stand for it.
TOLD = (*(f"family:{n}" for n in range(3)), "given:1", "given:2", *(f"place:{n}" for n in range(4)))


@cache
def load_lists(path: Path = LISTS) -> Mapping[str, tuple[str, ...]]:
    """Take the path of a file of lists (the one that comes with the pipeline by default) and return of each name in
    small letters the lists that it stands in: `place:2`, a town of a hundred thousand; `family:0`, a rare surname."""
    told: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    for kind, steps in sorted(told.items()):
        for step, names in sorted(steps.items()):
            for name in names.split("|"):
                found[name] = (*found.get(name, ()), f"{kind}:{step}")
    return found


def listed_clues(words: Sequence[str], *, lists: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Take the words of a name and yield what the lists tell of it and of its first and last word.

    >>> list(listed_clues(["Anna", "Oslo"], lists={"anna": ("given:1",), "oslo": ("place:3",)}))
    ['listed-first:given:1', 'listed-last:place:3', 'signs:g-p']
    """
    small = [word.lower() for word in words]
    whole = lists.get(" ".join(small), ())
    yield from (f"listed:{told}" for told in whole)
    if len(small) == 1:
        yield f"sign:{_sign(whole)}"
        return
    yield from (f"listed-first:{told}" for told in lists.get(small[0], ()))
    yield from (f"listed-last:{told}" for told in lists.get(small[-1], ()))
    if len(small) <= LONGEST:
        yield f"signs:{'-'.join(_sign(lists.get(word, ())) for word in small)}"


def hints(word: str, *, lists: Mapping[str, Sequence[str]]) -> tuple[float, ...]:
    """Take a word and return what the lists tell of it, a number for each of `TOLD`.

    >>> hints("Oslo", lists={"oslo": ("family:0", "place:3")})
    (1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    """
    told = lists.get(word.lower(), ())
    return tuple(float(hint in told) for hint in TOLD)


def _sign(told: Sequence[str]) -> str:
    """In which lists a word stands, in short: `gf`, a given name and a family name."""
    return "".join(sorted({SIGNS[name.partition(":")[0]] for name in told})) or "0"
