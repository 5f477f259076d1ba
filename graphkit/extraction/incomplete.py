"""Propositions that lack a part without which their words say something else, or nothing."""

from __future__ import annotations

import re

from graphkit.extraction.control import TRANSITIVE, is_transitive
from graphkit.extraction.grammar import Phrase, base, is_time, kids, lemma_of, mention_at, preposition, text_of
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.wanted import RAISING
from graphkit.text.sentences import Sentence

# Nothing is told by them alone, whatever they are built like.
BARE = (
    TRANSITIVE
    - frozenset("deploy develop expand improve lift open organise organize plan ship sign test train update".split())
) | frozenset(
    "avoid become implement devise articulate receive surround force make give take allow enable cause mark use "
    "include involve declare name appoint elect vow pledge promise threaten allege expect".split()
)
# Nor by these without the infinitive behind them: `worked to maintain`, `was designed to meet`.
WITH_INFINITIVE = frozenset(
    "work wait strive act serve move vie design mean intend equip use expect suppose require".split()
)
# Nor, without an object, by these without their preposition: no `adhered in 1950`.
NEEDS = {
    "adhere": {"to"}, "amount": {"to"}, "belong": {"to"}, "cling": {"to"}, "comply": {"with"}, "conform": {"to"},
    "consist": {"of", "in"}, "contribute": {"to", "towards", "toward"}, "culminate": {"in", "with"},
    "depend": {"on", "upon"}, "lead": {"to", "into"}, "pertain": {"to"}, "refer": {"to"}, "refrain": {"from"},
    "rely": {"on", "upon"}, "resort": {"to"}, "result": {"in", "from"}, "stem": {"from"},
    "subscribe": {"to"}, "succumb": {"to"},
}  # fmt: skip
# Nor by these of their object alone, where it says where that comes to: no `brought France` for `to the brink of war`.
MOVING = frozenset("bring put place plunge thrust".split())
GIVING = frozenset("give grant award accord afford lend deny".split())
ACTORS = frozenset({"Person", "State", "Organisation", "ArmedForce", "Place"})
CAUSES = frozenset({"because of", "due to", "owing to", "thanks to", "on account of"})
LEADS = frozenset({"come", "fall", "turn", "go", "get", "pass"})
WHITHER = frozenset({"to", "into", "in", "under", "on"})
KEPT = frozenset({"it", "them", "this", "that", "some", "many", "others", "another"})
COUNTS = ("NUM", "ADV", "SYM")
YEAR = re.compile(r"\A(?:1\d|20)\d\d(?:\W\d\d(?:\d\d)?)?\Z")


def incomplete(sentence: Sentence, found: Proposition) -> bool:
    """Take a proposition of a sentence and return whether it lacks what it takes for something to be told."""
    verb = sentence.tokens[found.predicate]
    counted = found.object is not None and is_count(sentence, found.object)
    if found.level == "chain" and counted:
        return True
    if verb.pos == "ADJ" and found.level == "core" and _of_what_is_done(sentence, verb.i):
        return True
    if verb.pos != "VERB" or found.level not in ("core", "oblique"):
        return False
    if found.level == "core" and _alone(sentence, found):
        return True
    return (
        _without_its_preposition(sentence, found)
        or _moves_nowhere(sentence, found)
        or _gives_nothing(sentence, found)
        or _of_a_far_cause(sentence, found)
        or _around_nothing(sentence, found)
        or _to_do_nothing(sentence, found)
        or counted
        or _up_to(sentence, found)
        or _wants_somebody(sentence, found)
        or _comes_in_time(sentence, found)
    )


def is_count(sentence: Sentence, found: Phrase) -> bool:
    """Take a phrase and return whether it is a number of nothing: `around 100`, the `13` of `1912-13`, no year."""
    if found.sentence != sentence.index or mention_at(sentence, found.head) is not None:
        return False
    words = sentence.tokens[found.first : found.last + 1]
    years = YEAR.match("".join(t.text for t in words))
    digits = any(t.text[:1].isdigit() for t in words)
    return digits and not years and all(t.pos in COUNTS and t.text not in "$€£%" for t in words)


def _alone(sentence: Sentence, found: Proposition) -> bool:
    """Whether a verb has no object where it needs one: `implemented`, `worked` for `worked to maintain`."""
    verb = sentence.tokens[found.predicate]
    if found.object is not None:
        return False
    if _of_what_is_done(sentence, verb.i):
        return True
    if (
        lemma_of(verb) in BARE or (lemma_of(verb).endswith("ize") and is_transitive(lemma_of(verb)))
    ) and not found.passive:
        return not any(part.role in ("theme", "recipient") for part in found.arguments)
    behind = (k for k in kids(sentence, verb.i, "advcl", "xcomp", "ccomp") if k > verb.i and k not in found.words)
    return lemma_of(verb) in WITH_INFINITIVE and any(sentence.tokens[k].tag == "VB" for k in behind)


def _of_what_is_done(sentence: Sentence, head: int) -> bool:
    """Whether a gerund right behind its preposition is what a verb or adjective is of, and nothing without it: no `is
    interested` for `is interested in leaving`, no `was bent` for `was bent on leaving`."""
    below = (k for k in kids(sentence, head, "advcl", "xcomp") if sentence.tokens[k].tag == "VBG")
    marks = [sentence.tokens[m].text.lower() for k in below for m in kids(sentence, k, "mark") if m == head + 1]
    return bool(marks) and (sentence.tokens[head].pos == "ADJ" or not {"on", "upon"}.isdisjoint(marks))


def _without_its_preposition(sentence: Sentence, found: Proposition) -> bool:
    needs = NEEDS.get(lemma_of(sentence.tokens[found.predicate]))
    if needs is None or found.passive or kids(sentence, found.predicate, "obj", "ccomp", "xcomp"):
        return False
    return found.preposition not in needs


def _moves_nowhere(sentence: Sentence, found: Proposition) -> bool:
    verb = sentence.tokens[found.predicate]
    if found.level != "core" or found.preposition or lemma_of(verb) not in MOVING or found.object is None:
        return False
    marks = (c for k in kids(sentence, verb.i, "obl") if k > verb.i for c in kids(sentence, k, "case"))
    return any(sentence.tokens[c].text.lower() in WHITHER for c in marks)


def _gives_nothing(sentence: Sentence, found: Proposition) -> bool:
    """Whether whom something is given stands for what is given."""
    verb = sentence.tokens[found.predicate]
    if lemma_of(verb) not in GIVING or found.object is None or found.preposition or found.passive:
        return False
    name = mention_at(sentence, found.object.head) if found.object.sentence == sentence.index else None
    given = name is None or name.type not in ACTORS or kids(sentence, verb.i, "iobj")
    return not given and found.level == "core" and not any(part.role == "recipient" for part in found.arguments)


def _wants_somebody(sentence: Sentence, found: Proposition) -> bool:
    """Whether somebody is told to be wanted of whom something is: `expected Chile` for `expected Chile to leave`."""
    if found.object is None or found.level != "core" or found.object.sentence != sentence.index:
        return False
    behind = sentence.tokens[found.object.last + 1 : found.object.last + 3]
    to = [t.text.lower() for t in behind[:1]] == ["to"] and behind[-1].tag == "VB"
    return to and lemma_of(sentence.tokens[found.predicate]) in RAISING and not found.preposition


def _comes_in_time(sentence: Sentence, found: Proposition) -> bool:
    """Whether a verb is told with a time alone that says nothing without where it leads: no `came in 1990` for `came
    under the rule of Peru in 1990`."""
    if found.level != "oblique" or found.object is None or found.object.sentence != sentence.index:
        return False
    far = (text_of(sentence, preposition(sentence, k)).lower() for k in kids(sentence, found.predicate, "obl"))
    leads = lemma_of(sentence.tokens[found.predicate]) in LEADS and not kids(sentence, found.predicate, "obj")
    return leads and is_time(sentence, found.object.head) and any(prep in WHITHER - {"in", "on"} for prep in far)


def _of_a_far_cause(sentence: Sentence, found: Proposition) -> bool:
    """Whether a cause stands behind something else that it may be the cause of: `took office after the fall of the
    cabinet due to a scandal`."""
    if found.level != "oblique" or found.preposition not in CAUSES or found.object is None:
        return False
    between = sentence.tokens[found.predicate + 1 : found.object.first]
    return any(base(t.dep) in ("obl", "nmod", "advcl", "acl") for t in between)


def _around_nothing(sentence: Sentence, found: Proposition) -> bool:
    """Whether the words of a relation hold an object that stands for something else: `would place it under`."""
    words = (sentence.tokens[k] for k in found.words if k > found.predicate)
    return found.level == "oblique" and any(t.text.lower() in KEPT and base(t.dep) == "obj" for t in words)


def _to_do_nothing(sentence: Sentence, found: Proposition) -> bool:
    """Whether a verb ends in `to`, for what was told before: `and we do not intend to`."""
    return found.object is not None and sentence.tokens[found.object.head].tag == "TO"


def _up_to(sentence: Sentence, found: Proposition) -> bool:
    """Whether an `up to` before a number is taken for a particle and a preposition."""
    ends = max(found.words)
    words = [t.text.lower() for t in sentence.tokens[ends - 1 : ends + 1]]
    return words == ["up", "to"] and any(t.pos == "NUM" for t in sentence.tokens[ends + 1 : ends + 2])
