"""What `it` stands for: a state, body or force that is told of right before."""

from __future__ import annotations

from graphkit.extraction.clauses import Clause, by_verb
from graphkit.extraction.grammar import base, conjuncts, is_time, kids, lemma_of, mention_at, subtree
from graphkit.extraction.telling import Antecedent, Told, Unsure
from graphkit.text.sentences import Mention, Sentence

KNOWN = frozenset({"the", "this", "that"})
# Their `it` is mostly what is told as a whole: `it took four years`.
COSTS = frozenset("require take cost mean prove seem happen help".split())
RIVALS = frozenset({"nsubj", "obj"})
# What only somebody does, no treaty, ship, war or plan.
AGENTIVE = frozenset(
    "accept accuse agree aim announce apologise apologize appeal appoint approve ask assure blame buy claim condemn "
    "congratulate consider criticise criticize decide declare decline demand deny deploy denounce dispatch donate "
    "elect expel fear fire hope impose insist intend invite invade join launch negotiate nominate notify object offer "
    "oppose order plan pledge promise propose protest provide pull purchase pay ratify recall recognise refuse "
    "recognize reiterate reject renounce reply request respond retaliate say seek sell send sign station strive "
    "summon suspect threaten train try urge volunteer vote vow want warn welcome withdraw".split()
)
SAYING = frozenset(
    "accuse announce appeal ask assure blame call claim condemn criticise criticize declare demand deny denounce "
    "insist object offer oppose order pledge promise propose protest provide reiterate reject request say urge vow "
    "warn welcome".split()
)
# What says something too, where a sentence tells of it.
TEXTS = frozenset(
    "statement report letter document treaty agreement resolution note law bill paper plan message communiqué "
    "communique declaration constitution charter article pact deal memorandum study survey notice "
    "strategy release proposal text tweet post magazine newspaper".split()
)


def organisation(told: Told, at: int, word: int) -> Antecedent | Unsure | None:
    """Take an `it`, by the place of its sentence and its word, and return the state, body or force it stands for, or
    why that is not sure; None where it stands for nothing at all, as in `it rained`.

    As a subject it stands for that of the clause its own hangs on or is coordinated with; at the start of a sentence,
    for that of the sentence before. Where its verb takes no agent, nothing else may be what it stands for.
    """
    sentence = told.sentences[at]
    if base(sentence.tokens[word].dep) == "expl":
        return None
    clause = next((c for c in told.clauses[sentence.index] if c.subject == word), None)
    if clause is None:
        return Unsure("not-acting")
    if not _of_one(sentence, clause, word):
        return Unsure("not-acting")
    acts = _agentive(sentence, clause)
    first = _above(told, sentence, clause, word)
    if first is not None:
        return _subject(told, sentence, first, "coordinated-subject", word=word, acts=acts)
    starts = all(t.pos in ("PUNCT", "CCONJ") for t in sentence.tokens[:word])
    if clause.link != "root" or not starts or at == 0:
        return Unsure("no-antecedent")
    before = told.sentences[at - 1]
    main = next((c for c in told.clauses[before.index] if c.link == "root"), None)
    verb = lemma_of(sentence.tokens[clause.predicate])
    if verb in SAYING and any(lemma_of(t) in TEXTS for t in before.tokens):
        return Unsure("no-antecedent")
    if told.speech.get((sentence.index, word)) != (
        told.speech.get((before.index, main.subject)) if main and main.subject is not None else None
    ):
        return Unsure("no-antecedent")
    return _subject(told, before, main, "subject-before", word=len(before.tokens), acts=acts)


def _of_one(sentence: Sentence, clause: Clause, word: int) -> bool:
    """Whether a clause says something of one thing, and not what a whole clause is or costs: `it is clear that`."""
    predicate = sentence.tokens[clause.predicate]
    return base(sentence.tokens[word].dep) == "nsubj" and predicate.pos != "ADJ" and lemma_of(predicate) not in COSTS


def _agentive(sentence: Sentence, clause: Clause) -> bool:
    verb = clause.through[0] if clause.through else clause.predicate
    active = not any(sentence.tokens[k].dep == "aux:pass" for k in clause.words)
    return active and lemma_of(sentence.tokens[verb]) in AGENTIVE


def _above(told: Told, sentence: Sentence, clause: Clause, word: int) -> Clause | None:
    """The clause that a clause hangs on or is coordinated with, and that has its subject before the word."""
    by_predicate = by_verb(told.clauses[sentence.index])
    verb = clause.through[0] if clause.through else clause.predicate
    joined = sentence.tokens[verb].head if sentence.tokens[verb].dep == "conj" else clause.governor
    above = by_predicate.get(joined) if joined is not None else None
    return above if above is not None and above.subject is not None and above.subject < word else None


def _subject(
    told: Told, sentence: Sentence, clause: Clause | None, rule: str, *, word: int, acts: bool
) -> Antecedent | Unsure:
    """The subject of a clause, if it is one name that acts, and what stands before `word` has no rival to it: before a
    full stop another that acts, and for a verb without an agent any thing."""
    if clause is None or clause.subject is None:
        return Unsure("no-antecedent")
    acting: dict[str, tuple[int, tuple[Sentence, Mention]]] = {}
    for each in told.clauses[sentence.index]:
        for head in conjuncts(sentence, each.subject) if each.subject is not None and each.subject < word else ():
            named = told.named(sentence, head)
            if named is not None and told.acts(named[1]):
                acting.setdefault(told.key(*named), (head, named))
    if rule == "subject-before" and len(acting) > 1:
        return Unsure("several-antecedents", tuple(told.name(*named) for _, named in acting.values()))
    chosen = next((named for head, named in acting.values() if head == clause.subject), None)
    if chosen is None or len(conjuncts(sentence, clause.subject)) > 1:
        return Unsure("no-antecedent")
    where, mention = chosen
    plural = where.tokens[mention.last].tag == "NNPS" and mention.type != "State"
    if plural or (not acts and _rival(told, sentence, clause.subject, word)):
        return Unsure("no-antecedent")
    return Antecedent(where.index, mention.last, rule)


def _rival(told: Told, sentence: Sentence, subject: int, word: int) -> bool:
    """Whether another single thing that is known or named is told of as a subject or object before a word: `Japan
    established that command, and it leads the fleet`."""
    own = subtree(sentence, subject)
    return any(
        token.i not in own and base(token.dep) in RIVALS and token.tag in ("NN", "NNP") and _known(sentence, token.i)
        for token in sentence.tokens[:word]
        if not is_time(sentence, token.i)
    )


def _known(sentence: Sentence, i: int) -> bool:
    definite = any(sentence.tokens[k].text.lower() in KNOWN for k in kids(sentence, i, "det"))
    return definite or base(sentence.tokens[i].dep) == "nsubj" or mention_at(sentence, i) is not None
