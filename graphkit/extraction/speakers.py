"""Trees of saying in which a parser finds the wrong speaker or none, mended.

Each mend takes a word of a sentence and returns the words that change, none where it is no such word.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import CLOSES, FINITE, base, is_relative, kids, lemma_of, preposition, subtree, text_of
from graphkit.extraction.sources import SAYING
from graphkit.text.sentences import Sentence, Token

# Where somebody says something; behind other prepositions a noun is what the clause spells out.
OCCASIONS = frozenset({"in", "at", "during", "after"})
SPELLED_OUT = frozenset("fact belief hope fear view sense idea expectation conviction".split())
TELLS = frozenset({"tell", "inform", "assure", "remind"})
# As what the parser hangs who says so on a noun before.
HANGS = frozenset({"acl", "reparandum", "parataxis", "dep"})
CONTENT = ("ccomp", "xcomp", "aux:pass", "cop", "expl")
LOOSE = frozenset({"advmod", "obl", "dep", "discourse", "vocative", "parataxis", "nmod", "dislocated"})


def _says(token: Token) -> bool:
    return token.pos == "VERB" and token.tag in FINITE and lemma_of(token) in SAYING


def speaker_behind(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`“The talks ended,” says Maria Ortiz`: who stands right behind the verb is who says it."""
    tokens = sentence.tokens
    before = tokens[token.i - 1] if token.i else token
    # Behind `told` stands who hears it.
    if not _says(token) or lemma_of(token) == "tell" or not (before.text == "," or before.text in CLOSES):
        return ()
    speakers = kids(sentence, token.i, "nsubj")
    if speakers:
        # Who says it stands behind: what stands before is no subject.
        said = [k for k in kids(sentence, token.i, "csubj") if k < token.i] if min(speakers) > token.i else []
        rest = (replace(tokens[k], dep="dep", head=speakers[0]) for k in speakers[1:] if said)
        return (*(replace(tokens[k], dep="ccomp") for k in said), *rest)
    said = [token.head] if token.dep == "parataxis" else [*kids(sentence, token.i, "ccomp")]
    after = kids(sentence, token.i, "obj", "iobj")
    who = next((k for k in after if min(subtree(sentence, k)) == token.i + 1), None)
    if who is None or not any(k < token.i for k in said) or any(k > token.i for k in said):
        return ()
    rest = (replace(tokens[k], dep="dep", head=who) for k in after if k > who)
    return (replace(tokens[who], dep="nsubj"), *rest)


def speaker_before(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Orvik, the shipyard, said it would close`: a name that the parser does not know is who said it."""
    tokens = sentence.tokens
    if not _says(token) or kids(sentence, token.i, "nsubj") or not kids(sentence, token.i, "ccomp"):
        return ()
    first = next((t for t in tokens if t.pos != "PUNCT"), token)
    named = first.head == token.i and base(first.dep) in LOOSE and first.text[:1].isupper()
    told = kids(sentence, first.i, "appos", "conj", "parataxis")
    if not named or tokens[token.i - 1].text != "," or kids(sentence, first.i, "case", "mark"):
        return ()
    if not any(tokens[k].pos in ("NOUN", "PROPN") and k < token.i for k in told):
        return ()
    return (replace(first, dep="nsubj", pos="PROPN", tag="NNP"),)


def two_speakers(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """A verb of saying has one subject, the other noun is named by it, or does what is said: `One of them, Lund, said`,
    `The talks, he said, were over`, `A bomb exploded in Lima, police said`."""
    tokens = sentence.tokens
    subjects = kids(sentence, token.i, "nsubj")
    if not _says(token) or len(subjects) != 2 or subjects[1] > token.i:
        return ()
    one, other = subjects
    if token.dep == "parataxis" and token.head > token.i and not kids(sentence, token.head, "nsubj", "nsubj:pass"):
        passive = bool(kids(sentence, token.head, "aux:pass"))
        return (replace(tokens[one], dep="nsubj:pass" if passive else "nsubj", head=token.head),)
    first = min(k for k in subtree(sentence, other) if tokens[k].pos != "PUNCT")
    if tokens[first - 1].text != ",":
        return ()
    if tokens[token.i - 1].text == ",":
        named = tokens[other].pos == "PROPN" and tokens[one].pos in ("NUM", "NOUN", "DET", "PRON")
        return (replace(tokens[other], dep="appos", head=one),) if named else ()
    done = next((k for k in kids(sentence, one, "acl") if tokens[k].tag in ("VBN", "VBD")), None)
    ends = all(t.pos == "PUNCT" for t in tokens[token.i + 1 :])
    if done is None or not ends or kids(sentence, token.i, "ccomp", "obj") or kids(sentence, done, "obl:agent", "aux"):
        return ()
    return (
        replace(tokens[done], dep="ccomp", head=token.i, tag="VBD"),
        replace(tokens[one], head=done),
    )


def cut_in_two(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The crew, the owner told the court, was hurt`: who says so stands between commas, and who stands before them is
    whom the verb behind them tells of."""
    tokens = sentence.tokens
    said = [k for k in kids(sentence, token.i, "ccomp") if k > token.i]
    subjects = [k for k in kids(sentence, token.i, "nsubj") if k < token.i]
    loose = [k for k in kids(sentence, token.i, "vocative", "dislocated") if k < token.i][: 2 - len(subjects)]
    if not _says(token) or not said or len(subjects) + len(loose) != 2 or not subjects:
        return ()
    one, other = sorted((*loose, *subjects))
    first, behind = (min(k for k in subtree(sentence, i) if tokens[k].pos != "PUNCT") for i in (other, said[0]))
    parted = other in subjects and tokens[first - 1].text == "," == tokens[behind - 1].text
    own = kids(sentence, said[0], "nsubj", "csubj", "expl", "mark")
    finite = any(tokens[k].tag in FINITE for k in (said[0], *kids(sentence, said[0], "aux", "cop")))
    told = [k for k in kids(sentence, token.i, "obj") if k > token.i]
    if not parted or own or not finite or (told and lemma_of(token) not in TELLS):
        return ()
    passive = bool(kids(sentence, said[0], "aux:pass"))
    whom = (replace(tokens[k], dep="iobj") for k in told)
    return (replace(tokens[one], dep="nsubj:pass" if passive else "nsubj", head=said[0]), *whom)


def says_between(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The talks, he argued, had failed`: between two commas and without a relative, somebody says so; nothing tells
    more of the noun before."""
    tokens = sentence.tokens
    noun = tokens[token.head]
    main = noun if noun.i > token.i else tokens[noun.head]
    speakers = [k for k in kids(sentence, token.i, "nsubj") if k < token.i and tokens[k].dep == "nsubj"]
    if not speakers and tokens[token.i - 1].pos in ("NOUN", "PROPN") and tokens[token.i - 1].head > token.i:
        # `The pilots, the admiral told reporters, left`: the speaker was taken for part of who is told.
        speakers = [token.i - 1]
    hangs = base(token.dep) in HANGS and token.pos == "VERB" and lemma_of(token) in SAYING and len(speakers) == 1
    if not hangs or token.tag not in (*FINITE, "VBN") or main.i < token.i or kids(sentence, token.i, *CONTENT):
        return ()
    inside = sorted(k for k in subtree(sentence, token.i) if tokens[k].pos != "PUNCT")
    between = tokens[inside[0] - 1 : inside[0]] + tokens[inside[-1] + 1 : inside[-1] + 2]
    related = any(is_relative(tokens[k]) or tokens[k].dep == "mark" for k in inside if k < token.i)
    told = [k for k in kids(sentence, token.i, "obj") if k > token.i]
    if [t.text for t in between] != [",", ","] or related or (told and lemma_of(token) not in TELLS):
        return ()
    whom = (replace(tokens[k], dep="iobj") for k in told)
    named = (replace(tokens[k], dep="nsubj", head=token.i) for k in speakers)
    past = replace(token, tag="VBD", feats=()) if token.tag == "VBN" else token
    return (replace(past, dep="parataxis", head=main.i), *named, *whom)


def told_whom(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The troops left, the minister told reporters`: who is told is not what is told, which stands before."""
    tokens = sentence.tokens
    told = _says(token) and lemma_of(token) in TELLS and token.dep == "parataxis" and token.head < token.i
    if not told or not kids(sentence, token.i, "nsubj") or kids(sentence, token.i, "iobj", "ccomp", "xcomp"):
        return ()
    return tuple(replace(tokens[k], dep="iobj") for k in kids(sentence, token.i, "obj")[:1] if k > token.i)


def said_in(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`said in an interview that the terms are fair`: what is said hangs on the verb, not on where it was said."""
    tokens = sentence.tokens
    above = tokens[token.head]
    verb = tokens[above.head]
    told = base(token.dep) == "acl" and base(above.dep) == "obl" and _says(verb) and above.i > verb.i
    if not told or kids(sentence, verb.i, "ccomp", "obj") or lemma_of(above) in SPELLED_OUT:
        return ()
    marks = {tokens[k].text.lower() for k in kids(sentence, token.i, "mark")}
    where = text_of(sentence, preposition(sentence, above.i)).lower()
    own = bool(kids(sentence, token.i, "nsubj", "nsubj:pass", "expl"))
    return (replace(token, dep="ccomp", head=verb.i),) if "that" in marks and where in OCCASIONS and own else ()
