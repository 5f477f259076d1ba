"""What a verb makes of the clause it governs: planned, possible, obliged, not done; and nouns that leave it open."""

from __future__ import annotations

from graphkit.extraction.grammar import kids, lemma_of
from graphkit.text.sentences import Sentence

PLANS = frozenset(
    "plan intend aim design prepare pledge promise vow agree commit decide resolve schedule expect set arrange swear "
    "undertake volunteer vote offer determine slate ready poise due committed ready prepared mean".split()
)
POSSIBLE = frozenset(
    "consider mull weigh contemplate discuss debate explore suggest propose seek try attempt want wish hope like "
    "invite threaten likely allow enable let permit authorize authorise able willing free appear seem eager keen "
    "believe allege report rumor say claim endeavor strive favor favour study eye think risk imagine envision envisage "
    "anticipate advocate postpone delay work focus insist count".split()
)
OBLIGES = frozenset(
    "urge ask request demand order call tell instruct require need oblige command advise recommend encourage "
    "press appeal must implore direct beg warn have".split()
)
FAILS = frozenset(
    "fail refuse decline neglect omit forget deny reject avoid unable unwilling oppose resist forbid prohibit".split()
)
STOPS = frozenset(["stop", "cease", "quit", "halt", "discontinue"])
UNLIKELY = frozenset({"unlikely", "reluctant", "hesitant"})
# They move their object to do something, which it then has done.
MOVES = frozenset("force compel cause lead persuade convince prompt induce drive".split())
# What is done behind these is done indeed: `managed to sell`, `forced France to leave`, `is known to have sold`.
HAPPENS = MOVES | frozenset(
    "manage begin start continue come proceed get happen go choose opt elect dare bother help use serve rush race "
    "inspire make bring live tend grow prove know find show confirm discover see watch hear quick swift happy "
    "join merge unite combine expand extend grow widen glad pleased proud lucky fortunate delighted first last".split()
)
# `prevented France from signing`, `was barred from visiting`: it was not done.
PREVENTS = frozenset(
    "prevent stop bar ban block keep prohibit restrain refrain abstain deter dissuade discourage forbid preclude "
    "exclude save desist shy hinder disqualify exempt".split()
)
ROW = frozenset("first second third fourth fifth last latest only".split())
DENIES = frozenset({"deny", "refute", "dispute", "disclaim"})
# A clause that is the content of these is believed or wished, not known.
UNSURE = frozenset("hope fear doubt suspect wish suppose pretend imagine pray".split())
# A clause that hangs on one of these nouns is feared, hoped or rumoured, not told.
UNREAL = frozenset(
    "concern fear hope speculation worry claim allegation report rumor rumour suggestion possibility idea "
    "expectation proposal threat prospect chance risk plan belief accusation doubt likelihood view assumption "
    "notion word".split()
)
# `the fact that France left`, `the problem is that France left`: told as true.
FACTUAL = frozenset("fact truth reality problem trouble reason result consequence upshot news irony point".split())
# `it is clear that France left`, `it emerged that France left`: told as true.
PLAINLY = frozenset(
    "clear true obvious evident undeniable known significant notable remarkable regrettable unfortunate good bad "
    "tragic ironic emerge happen turn transpire".split()
)


def effect(sentence: Sentence, verb: int, *, infinitive: bool = False) -> str | None:
    """Take a governing verb or adjective and return what it makes of what it governs, None where that is as told.

    The answer is a status, or `fails`, `stops` or `unlikely`. Before an infinitive, an unknown verb leaves it open.
    """
    lemma = lemma_of(sentence.tokens[verb])
    if not_yet(sentence, verb) is not None:
        return "fails"
    if infinitive and (the_first(sentence, verb) is not None or _was_able(sentence, verb)):
        return None
    for lemmas, found in (
        (FAILS, "fails"),
        (STOPS, "stops"),
        (UNLIKELY, "unlikely"),
        (PLANS, "planned"),
        (OBLIGES, "obliged"),
        (POSSIBLE, "possible"),
    ):
        if lemma in lemmas:
            return found
    if lemma == "be":
        return "planned"
    return "possible" if infinitive and lemma not in HAPPENS else None


def the_first(sentence: Sentence, noun: int) -> int | None:
    """Take a word and return it, or what its verb makes of its subject, if that is named by its place in a row: who was
    `the first to sign` or became `the only state to sign` signed."""
    tokens = sentence.tokens
    for n in (noun, *(k for k in kids(sentence, noun, "xcomp", "obj") if lemma_of(tokens[noun]) == "become")):
        if any(lemma_of(tokens[k]) in ROW or tokens[k].tag == "JJS" for k in (n, *kids(sentence, n, "amod"))):
            return n
    return None


def _was_able(sentence: Sentence, adjective: int) -> bool:
    """`was able to sign`: who was did so."""
    was = any(sentence.tokens[k].text.lower() in ("was", "were") for k in kids(sentence, adjective, "cop"))
    return was and lemma_of(sentence.tokens[adjective]) == "able"


def not_yet(sentence: Sentence, verb: int) -> int | None:
    """Take a verb and return the `yet` that denies what it governs, if there is one: `has yet to sign`."""
    if lemma_of(sentence.tokens[verb]) not in ("have", "be", "remain"):
        return None
    return next((k for k in kids(sentence, verb, "advmod") if sentence.tokens[k].text.lower() == "yet"), None)


def status_of(found: str | None) -> str | None:
    """Take an effect and return the status that it gives to a clause of its own: what failed may have been done yet."""
    return {"fails": "possible", "stops": "possible", "unlikely": "possible"}.get(found or "", found)
