"""Which words of a text are a name of the thing they stand for."""

from __future__ import annotations

import re

_PARTICLES = frozenset("de da del della der den di du dos el la le von van zu al bin ibn".split())
_SMALL = _PARTICLES | frozenset("of the and for on in to y e".split())
_NO_NAME = frozenset(
    """i he him his himself she her hers herself it its itself they them their theirs themselves we us our ours you your
    yours who whom whose which that this these those such both all some any each many most one others another""".split()
)


def name(text: str) -> str | None:
    """Take the words of a mention and return the name in them, without article or possessive; None where it is none.

    >>> name("the Royal Navy's"), name("the minister"), name("They")
    ('Royal Navy', None, None)
    """
    words = re.sub(r"['’]s?$", "", " ".join(text.split())).split()
    if words and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    if not any(word[0].isupper() for word in words) or words[0].lower() in _NO_NAME | _SMALL - _PARTICLES:
        return None
    if any(
        word.endswith(("'s", "’s")) or not (word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL)
        for word in words
    ):
        return None
    return " ".join(words)


def akin(name: str, label: str) -> bool:
    """Take two names and say whether one may be short for the other: a word in common, or an abbreviation.

    >>> akin("Ortiz", "Maria Ortiz"), akin("PLA", "People's Liberation Army"), akin("Defense Minister", "Maria Ortiz")
    (True, True, False)
    """
    return bool(_words(name) & _words(label)) or name.replace(".", "").isupper()


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", name) if word[0].isupper()}
