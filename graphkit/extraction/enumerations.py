"""Lists of names that a parser takes for something else: `both sides, Lima and Quito`, `Mali, Niger and Chad`."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import base, kids, lemma_of, mention_at
from graphkit.text.sentences import Mention, Sentence, Token

COUNTS = {"both": 2} | {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), start=2)}
COMMAS = (",", "–", "—", ":")
JOINS = frozenset({",", "and"})
# Where a noun stands that the parser lost, while the first name has its place.
LOOSE = frozenset({"dislocated", "vocative", "obl"})
# What the parser makes of the second of three names.
MISREAD = frozenset({"list", "appos", "dep", "nmod"})


def counted_names(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a word of a sentence and, where it is a noun that counts the names behind it, return the words that change
    when the names take its place and it stands beside them: `The two leaders, Ortiz and Paz, met`."""
    names = _names(sentence, token)
    if not names:
        return ()
    tokens = sentence.tokens
    first, *others = (_head(sentence, name) for name in names)
    if tokens[first].head != token.i and not _closed(sentence, names[-1]):
        # `Between the two rivals, Lima and Quito stood`: the names may begin another clause.
        return ()
    lost = base(token.dep) in LOOSE and tokens[first].head == token.head and not kids(sentence, token.i, "case")
    place = tokens[first] if lost else token
    return (
        replace(tokens[first], dep=place.dep, head=place.head),
        replace(token, dep="appos", head=first),
        *(replace(tokens[k], dep="conj", head=first) for k in others),
        *(replace(tokens[k], head=first) for k in kids(sentence, token.i, "case", "mark")),
    )


def listed_names(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a word of a sentence and, where it is a name in the middle of a list of names of one class, return it
    coordinated with the first of them: `Mali, Niger and Chad signed`, `ministers of Mali, Niger and Chad met`."""
    tokens = sentence.tokens
    name = mention_at(sentence, token.i)
    if base(token.dep) not in MISREAD or name is None or name.adjective:
        return ()
    first = mention_at(sentence, token.head) or _behind_noun(sentence, name, noun=token.head)
    if first is None or first.last + 2 > name.first:
        return ()
    head = _head(sentence, first)
    joined = [mention_at(sentence, k) for k in kids(sentence, head, "conj")]
    beside = [m for m in joined if m is not None and m.first > name.last]
    between = {t.text.lower() for t in tokens[first.last + 1 : name.first]} - {"the"}
    behind = {t.text.lower() for t in tokens[name.last + 1 : beside[0].first]} - {"the"} if beside else set()
    alike = bool(beside) and first.type == name.type == beside[0].type
    listed = alike and between == {","} and behind in ({","}, {"and"}, {",", "and"})
    return (replace(token, dep="conj", head=head),) if listed else ()


def _behind_noun(sentence: Sentence, name: Mention, *, noun: int) -> Mention | None:
    """The name that stands behind a noun and a preposition, before the comma and another name."""
    behind = [mention_at(sentence, k) for k in kids(sentence, noun, "nmod") if kids(sentence, k, "case")]
    return next((m for m in reversed(behind) if m is not None and m.last < name.first), None)


def _names(sentence: Sentence, token: Token) -> list[Mention]:
    """The names behind a comma, as many as the noun says, the last one joined by `and`; else none."""
    tokens = sentence.tokens
    counts = [COUNTS.get(tokens[k].text.lower(), 0) for k in kids(sentence, token.i, "nummod", "det")]
    behind = tokens[token.i + 1].text if token.i + 1 < len(tokens) else ""
    number = max(counts, default=0)
    if token.tag != "NNS" or lemma_of(token) == token.text.lower() or not number or behind not in COMMAS:
        return []
    found, at, joined = list[Mention](), token.i + 2, False
    while len(found) < number:
        name = _name_at(sentence, at)
        if name is None:
            return []
        found.append(name)
        at = _behind_bracket(sentence, name.last + 1)
        joined, begin = False, at
        while at < len(tokens) and tokens[at].text.lower() in JOINS:
            joined |= tokens[at].text.lower() == "and"
            at += 1
        if len(found) < number and (at == begin or joined != (len(found) == number - 1)):
            return []
    more = joined and _name_at(sentence, at) is not None and tokens[at - 1].text.lower() == "and"
    return [] if more and tokens[at - 2].text != "," else found


def _name_at(sentence: Sentence, i: int) -> Mention | None:
    if i < len(sentence.tokens) and sentence.tokens[i].text.lower() == "the":
        i += 1
    return next((m for m in sentence.mentions if m.first == i and not m.adjective and m.type != "Role"), None)


def _behind_bracket(sentence: Sentence, i: int) -> int:
    """The word behind an abbreviation in brackets, if one begins at `i`, else `i`."""
    tokens = sentence.tokens
    short = i + 2 < len(tokens) and tokens[i].text == "(" and tokens[i + 2].text == ")"
    return i + 3 if short else i


def _closed(sentence: Sentence, name: Mention) -> bool:
    """Whether a mark or the end of the sentence closes a list behind its last name."""
    behind = _behind_bracket(sentence, name.last + 1)
    return behind >= len(sentence.tokens) or sentence.tokens[behind].pos == "PUNCT"


def _head(sentence: Sentence, name: Mention) -> int:
    words = range(name.first, name.last + 1)
    tokens = sentence.tokens
    return next((k for k in words if tokens[k].head not in words or tokens[k].dep == "root"), name.last)
