"""The names of a document as they are compared: without article and possessive, a surname with its full name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from graphkit.text.sentences import Mention, Sentence
from graphkit.text.titles import INITIAL, SUFFIXES

ARTICLE = re.compile(r"^(?:the|The|THE|a|A|an|An)\s+")
CROWNED = frozenset("King Queen Emperor Empress Sultan Pope Emir Tsar Czar Shah".split())
POSSESSIVE = re.compile(r"['’]s?$")


def name(sentence: Sentence, mention: Mention) -> str:
    """Take a mention and return its words as one name: no article, no possessive, white space folded, that of a label
    in capitals as it would stand in a sentence."""
    text = sentence.slice(sentence.tokens[mention.first].start, sentence.tokens[mention.last].end)
    text = text.title() if mention.how == "label" else text
    return POSSESSIVE.sub("", ARTICLE.sub("", " ".join(text.split()))).replace("’", "'")


def full_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Take the sentences of a document and return the fullest name that is surely the same person's for each person's.

    A surname alone is brought to the one full name that ends or begins with it.
    """
    names = Counter(name(s, m) for s in sentences for m in s.mentions if m.type == "Person")
    names.update(_sharing(sentences))
    clusters: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for text in sorted(names, key=lambda t: (-len(t), t)):
        ends = _ends(text)
        if ends is None:
            continue
        fitting = [group for group in clusters[ends] if all(_agree(text, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(text)
        else:
            clusters[ends].append([text])
    kings = set(_kings(sentences))
    full = {text: group[0] for groups in clusters.values() for group in groups for text in group}
    for text in names:
        if len(text.split()) == 1 and text not in kings:
            bearers = {group[0] for ends, groups in clusters.items() for group in groups if text in ends}
            ended = {group[0] for (_, last), groups in clusters.items() for group in groups if text == last}
            if len(bearers) == 1:
                full[text] = next(iter(bearers))
            elif len(ended) == 1:
                full[text] = next(iter(ended))
    return full


def _kings(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The single names behind a title of those who bear no surname: `King Hussein` is no Saddam Hussein."""
    for sentence in sentences:
        for m in sentence.mentions:
            if m.type == "Person" and m.first and sentence.tokens[m.first - 1].text in CROWNED:
                yield name(sentence, m)


def _sharing(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The full name of who shares a surname with the next: `Anna` of `Anna and Paul Stone`, if told of once alone."""
    words = Counter(token.text for sentence in sentences for token in sentence.tokens)
    for sentence in sentences:
        others = {m.last for m in sentence.mentions if m.last > m.first or m.type not in ("Person", "Agent")}
        for mention in sentence.mentions:
            before = sentence.tokens[max(mention.first - 2, 0) : mention.first]
            if mention.type != "Person" or mention.last == mention.first or [t.text for t in before[1:]] != ["and"]:
                continue
            given = before[0]
            single = given.tag in ("NNP", "NN", "") and given.text[:1].isupper() and given.i not in others
            if single and words[given.text] == 1:
                yield f"{given.text} {sentence.tokens[mention.last].text}"


def _ends(text: str) -> tuple[str, str] | None:
    """First and last word of a person's name of several words, no initial where there are two others."""
    words = [w for w in text.split() if w not in SUFFIXES]
    core = [w for w in words if not INITIAL.match(w)]
    ends = core if len(core) > 1 else words
    return (ends[0], ends[-1]) if len(ends) > 1 else None


def _agree(one: str, other: str) -> bool:
    """Whether names with the same ends may be one person's: `George H. W. Bush` and `George W. Bush` may not."""
    suffixes = [{w.rstrip(".") for w in text.split() if w in SUFFIXES} for text in (one, other)]
    between = [[w for w in text.split() if w not in SUFFIXES and w not in (_ends(text) or ())] for text in (one, other)]
    same = all(
        a == b or (a[0] == b[0] and (INITIAL.match(a) or INITIAL.match(b))) for a, b in zip(*between, strict=False)
    )
    return same and (not all(suffixes) or suffixes[0] == suffixes[1])
