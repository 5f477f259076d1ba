"""Relatives and participles that do not say surely whose they are, and so tell nothing."""

from __future__ import annotations

from graphkit.extraction.grammar import SUBJECTS, base, kids, lemma_of, mention_at, subtree
from graphkit.text.sentences import Sentence

# Their object does what the infinitive behind it says, whatever the parser hangs that on: `led France to send ships`.
MOVES = frozenset(
    "allow ask authorise authorize cause challenge compel direct enable encourage force help induce inspire instruct "
    "invite lead oblige order permit persuade pressure prompt push require tell urge want".split()
)
# The infinitive behind these is what whom they appoint is to do.
APPOINTS = frozenset("appoint assign commission depute designate elect hire name nominate".split())
# They appoint too where what their object is to do is a service: `retained the firm to advise it`.
ENGAGES = frozenset("retain engage contract recruit enlist employ".split())
SERVES = frozenset("act serve advise assist represent work help manage train defend lobby".split())
ENTITLES = frozenset("right power authority ability option freedom capacity control".split())
# What happens and no state, person or place does: a `, which` before these may stand for a whole clause.
BRINGS = frozenset(
    "allow anger cause contribute enable encourage force help increase lead make mean permit prompt provoke result "
    "spark strain trigger upset worsen".split()
)
NOUNS = ("NOUN", "PROPN")
PLURAL = ("NNS", "NNPS")
DASHES = frozenset({"–", "—", "--", "-–", "–-"})
AROUND = frozenset("after before upon since on by".split())
SEQUELS = frozenset({"follow", "precede", "accompany"})
RESULTS = frozenset("lead result culminate trigger spark prompt cause mark contribute pave usher".split())


def stray_relative(sentence: Sentence, i: int, pronoun: int) -> bool:
    """Take the verb of a relative clause and its pronoun and return whether that may stand for something else than the
    noun before it."""
    return (
        _of_the_whole(sentence, i, pronoun)
        or _of_somebody(sentence, i, pronoun)
        or _of_a_nearer(sentence, i, pronoun)
        or _of_a_farther(sentence, i, pronoun)
    )


def stray_participle(sentence: Sentence, i: int) -> bool:
    """Take the verb of an adverbial clause without a subject and return whether it may be another's than that of the
    clause above."""
    return (
        stray_sequel(sentence, i)
        or _between(sentence, i)
        or _after_others(sentence, i)
        or _of_what_happened(sentence, i)
        or _of_the_appointed(sentence, i)
        or _of_those_who_did_it(sentence, i)
        or _of_the_owner(sentence, i)
    )


def stray_sequel(sentence: Sentence, i: int) -> bool:
    """Take a participle and return whether it says what came after all that is told: `called for talks with the rebels,
    followed by a treaty`."""
    token = sentence.tokens[i]
    behind = i > 0 and sentence.tokens[i - 1].text == ","
    return behind and token.tag == "VBN" and lemma_of(token) in SEQUELS


def _of_the_whole(sentence: Sentence, i: int, pronoun: int) -> bool:
    """Whether a `, which` may stand for all that is told before it: `refused to leave, which angered Oslo`."""
    tokens = sentence.tokens
    behind = tokens[pronoun].text.lower() == "which" and pronoun > 0 and tokens[pronoun - 1].text == ","
    return behind and lemma_of(tokens[i]) in BRINGS and mention_at(sentence, tokens[i].head) is not None


def _of_somebody(sentence: Sentence, i: int, pronoun: int) -> bool:
    """Whether a `which` is taken for a person: it stands for something farther off."""
    name = mention_at(sentence, sentence.tokens[i].head)
    return sentence.tokens[pronoun].text.lower() == "which" and name is not None and name.type == "Person"


def _of_a_nearer(sentence: Sentence, i: int, pronoun: int) -> bool:
    """Whether a `, which` stands right behind another noun than its own that it agrees with as well, `protests against
    the regime, which fell`, or behind the whole that its noun is a part of."""
    tokens = sentence.tokens
    noun, nearest = tokens[tokens[i].head], tokens[pronoun - 2]
    if tokens[pronoun].text.lower() != "which" or tokens[pronoun - 1].text != "," or nearest.pos not in NOUNS:
        return False
    if nearest.i not in subtree(sentence, noun.i):
        return False
    last = max((k for k in subtree(sentence, noun.i) if k < pronoun - 1), default=noun.i)
    flat = nearest.i == noun.i or base(nearest.dep) == "flat" or mention_at(sentence, noun.i) is not None
    verb = tokens[i].tag in ("VBZ", "VBP")
    agrees = not verb or (nearest.tag in PLURAL) == (tokens[i].tag == "VBP")
    return not flat and last == nearest.i and agrees


def _of_a_farther(sentence: Sentence, i: int, pronoun: int) -> bool:
    """Whether a `, which` stands behind a noun that only says what kind another is of, `a law on trade, which kept`,
    or behind an aside between dashes."""
    tokens, noun = sentence.tokens, sentence.tokens[sentence.tokens[i].head]
    if tokens[pronoun].text.lower() != "which" or noun.dep != "nmod" or tokens[i].tag in ("VBZ", "VBP") or pronoun < 1:
        return False
    if tokens[pronoun - 1].text in DASHES:
        return True
    bare = not kids(sentence, noun.i, "det", "nmod", "nummod", "amod", "compound")
    named = mention_at(sentence, noun.i) is not None
    return tokens[pronoun - 1].text == "," and noun.i == pronoun - 2 and noun.pos == "NOUN" and bare and not named


def _of_what_happened(sentence: Sentence, i: int) -> bool:
    """Whether a participle behind a comma is of all that is told before it, `was shot, leading to protests`, or of a
    nearer clause than its own, `left a state in which rebels ruled, later selling arms`."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    if token.dep == "advcl" and token.tag == "VBG" and base(tokens[token.head].dep) == "acl":
        # `the elections intended to unite them, instead keeping them apart`
        return tokens[token.head].tag == "VBN"
    first = min(subtree(sentence, i))
    behind = any(t.text == "," for t in tokens[max(min(first, i - 1) - 1, 0) : i])
    if token.dep != "advcl" or token.tag != "VBG" or kids(sentence, i, "mark") or not (behind and token.head < i):
        return False
    nearer = any(tokens[k].pos == "VERB" and kids(sentence, k, *SUBJECTS) for k in range(token.head + 1, i))
    return nearer or lemma_of(token) in RESULTS


def _after_others(sentence: Sentence, i: int) -> bool:
    """Whether a participle behind a comma may be of who was made to act: `prompted many to flee, settling abroad`."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    above = tokens[token.head]
    made = [k for k in kids(sentence, above.i, "xcomp", "advcl") if above.i < k < i and tokens[k].tag == "VB"]
    moves = above if made else tokens[above.head]
    moved = lemma_of(moves) in MOVES and kids(sentence, moves.i, "obj", "iobj")
    acts = bool(made) or (above.dep in ("xcomp", "advcl") and above.tag == "VB")
    return token.dep == "advcl" and token.tag == "VBG" and bool(moved) and acts


def _of_the_appointed(sentence: Sentence, i: int) -> bool:
    """Whether an infinitive is what somebody is to do who was appointed, and the tree does not tell whom."""
    above = sentence.tokens[i].head
    told = kids(sentence, above, "obj", "nsubj:pass", "aux:pass")
    infinitive = sentence.tokens[i].tag == "VB" and sentence.tokens[i].dep == "advcl"
    return infinitive and lemma_of(sentence.tokens[above]) in APPOINTS and not told


def _of_those_who_did_it(sentence: Sentence, i: int) -> bool:
    """Whether a gerund behind `after` or its like may be of who did what is only told as done to a thing: `After
    gaining independence, a one-party system was set up`."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    above = token.head
    suffers = kids(sentence, above, "nsubj:pass", "nsubj") if kids(sentence, above, "aux:pass") else []
    marks = {tokens[k].text.lower() for k in kids(sentence, i, "mark")}
    if token.tag != "VBG" or not marks & AROUND or kids(sentence, i, "aux:pass", "cop") or not suffers:
        return False
    thing = tokens[suffers[0]]
    somebody = thing.pos in ("PRON", "PROPN") or mention_at(sentence, thing.i) is not None or thing.tag == "NNS"
    return not somebody and not any(tokens[k].dep == "obl:agent" for k in kids(sentence, above, "obl"))


def _of_the_owner(sentence: Sentence, i: int) -> bool:
    """Whether a gerund says wherein somebody else has a part: `confirmed Peru's role in administering the shrines`."""
    tokens = sentence.tokens
    marks = kids(sentence, i, "mark", "case")
    if sentence.tokens[i].tag != "VBG" or not marks or tokens[marks[0]].text.lower() not in ("in", "for", "of"):
        return False
    noun = next((k for k in range(marks[0] - 1, 0, -1) if tokens[k].pos != "PUNCT"), 0)
    owners = kids(sentence, noun, "nmod:poss") if tokens[noun].pos == "NOUN" else []
    return tokens[noun].head == tokens[i].head and any(tokens[k].pos != "PRON" for k in owners)


def _between(sentence: Sentence, i: int) -> bool:
    """Whether a gerund says between whom something was done, and so by whom: `after fighting between the parties`."""
    marks = kids(sentence, i, "mark", "case")
    behind = sentence.tokens[i + 1].text.lower() if i + 1 < len(sentence.tokens) else ""
    return sentence.tokens[i].tag == "VBG" and bool(marks) and behind in ("between", "among")
