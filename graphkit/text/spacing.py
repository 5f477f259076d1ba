"""Words that come parted by spaces, and where a writer would have left none: what a parser learned from is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

NONE_BEFORE = frozenset(", . ; : ? ! ... … ) ] } % '' ” » ’ n't n’t".split())
NONE_BEHIND = frozenset("( [ { `` “ « ` ‘ $ # £ €".split())
# They join what stands on both sides; dashes are written `--` or `–` and stand apart.
JOINING = frozenset({"-", "/"})


def spaced(words: Sequence[str]) -> list[bool]:
    """Take words that spaces part, whatever they are, and return whether a writer puts a space behind each.

    >>> spaced("Peru - based firms do n't pay $ 2 .".split())
    [False, False, True, True, False, True, True, False, False, False]
    """
    return list(_spaced(words))


def _spaced(words: Sequence[str]) -> Iterator[bool]:
    opened = False
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        straight = word == '"'
        opened = opened != straight
        behind = word in NONE_BEHIND or word in JOINING or (straight and opened)
        before = after in NONE_BEFORE or after in JOINING or after[:1] in ("'", "’") or (after == '"' and opened)
        yield bool(after) and not behind and not before
