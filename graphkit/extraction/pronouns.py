"""What `he` and `she` stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.genders import HE, NOUNS, SHE
from graphkit.extraction.grammar import SUBJECTS, base, conjuncts, holder, kids, lemma_of, mention_at, subtree
from graphkit.extraction.implicit import OFFICES
from graphkit.extraction.telling import Antecedent, Told, Unsure
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.titles import is_title

PERSONAL = (HE | SHE) - {"hers"}
PARTICIPLES = frozenset({"VBN", "VBG"})
REFLEXIVE = frozenset({"himself", "herself"})
# Somebody whom no name tells: of either gender, and a rival only as a subject.
SOMEBODY = OFFICES | frozenset(
    "child baby patient student professor teacher person soldier senator judge officer".split()
)


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody a sentence tells of: the word that tells, who it is, a word of the name if there is one, the gender."""

    at: int
    who: str
    name: tuple[int, int] | None
    gender: str | None
    subject: bool


def person(told: Told, known: Mapping[str, str], at: int, word: int) -> Antecedent | Unsure:
    """Take a pronoun of a person, by the place of its sentence and its word, and the genders known by full name;
    return whom it stands for, or why that is not sure.

    That is the one person who fits in the same sentence before it, else in one of the two before; of several the one
    known to fit, then the one who alone is a subject.
    """
    sentence = told.sentences[at]
    pronoun = sentence.tokens[word].text.lower()
    gender = "she" if pronoun in SHE else "he"
    barred = _barred(told, sentence, word)
    speech = told.speech.get((sentence.index, word))
    for here in (sentence, *told.before(at)):
        fitting = [
            p
            for p in _persons(told, known, here)
            if (here is not sentence or p.at < word)
            and p.gender in (None, gender)
            and p.who not in barred
            and told.speech.get((here.index, p.at)) == speech
        ]
        if fitting:
            # `He dismissed Kern. She had opposed it`: what came before may be told of either.
            back = here is not sentence and _looks_back(told, sentence, word) and len({p.who for p in fitting}) > 1
            chosen = None if back else _only(fitting, gender)
            if chosen is None:
                several = dict.fromkeys(told.called(here, p.at) for p in fitting)
                return Unsure("several-antecedents", tuple(several))
            return Antecedent(*chosen.name, "antecedent") if chosen.name else Unsure("unnamed-antecedent")
    return Unsure("no-antecedent")


def _looks_back(told: Told, sentence: Sentence, word: int) -> bool:
    clause = told.clause_of(sentence, word)
    return clause is not None and any(sentence.tokens[k].text.lower() == "had" for k in clause.words[:-1])


def _barred(told: Told, sentence: Sentence, word: int) -> set[str]:
    """Who cannot be meant: the subject of the verb that has the pronoun as its object, `The king employed him`; as a
    subject, whom a participle before it is about, `Placed under the care of Dr. Lund, he slept`."""
    token = sentence.tokens[word]
    clause = told.clause_of(sentence, word)
    if token.dep == "nmod:poss" or token.text.lower() in REFLEXIVE or clause is None or clause.subject is None:
        return set()
    if clause.subject != word:
        others = {clause.subject}
    else:
        before = [k for k in kids(sentence, token.head, "advcl") if k < word]
        bare = [k for k in before if sentence.tokens[k].tag in PARTICIPLES and not kids(sentence, k, *SUBJECTS, "aux")]
        others = {k for verb in bare for k in subtree(sentence, verb) if sentence.tokens[k].dep != "nmod:poss"}
    named = (_named(told, sentence, k) for k in others)
    return {told.key(*each) for each in named if each is not None}


def _named(told: Told, sentence: Sentence, word: int) -> tuple[Sentence, Mention] | None:
    """The name a word stands in or for, of a title that of its holder."""
    behind = mention_at(sentence, word + 1)
    if is_title(sentence.tokens[word]) and behind is not None and behind.first == word + 1 and behind.type == "Person":
        return sentence, behind
    named = told.named(sentence, word)
    return None if named is None else (named[0], holder(*named) or named[1])


def _persons(told: Told, known: Mapping[str, str], sentence: Sentence) -> Iterator[_Person]:
    """Whom a sentence tells of, by name, by a word that is resolved already, or as somebody, in text order."""
    subjects = {
        c.subject
        for c in told.clauses[sentence.index]
        if c.subject is not None and len(conjuncts(sentence, c.subject)) == 1
    }
    lone = {(n[0].index, n[1].first) for s in subjects if (n := _named(told, sentence, s)) is not None}
    for token in sentence.tokens:
        mention = mention_at(sentence, token.i)
        if (sentence.index, token.i) in told.found or (
            mention is not None and mention.type == "Person" and mention.last == token.i
        ):
            named = _named(told, sentence, token.i)
            if named is not None and named[1].type == "Person" and not _modifies(sentence, token.i):
                who = told.key(*named)
                subject = token.i in subjects or (named[0].index, named[1].first) in lone
                yield _Person(token.i, who, (named[0].index, named[1].last), known.get(who), subject)
        elif mention is None and _somebody(sentence, token.i):
            gender = NOUNS.get(lemma_of(token))
            if gender is not None or token.i in subjects:
                yield _Person(token.i, f"{sentence.index} {token.i}", None, gender, token.i in subjects)


def _modifies(sentence: Sentence, word: int) -> bool:
    """Whether a name only says which thing is meant: `the Smith plan`."""
    token = sentence.tokens[word]
    head = mention_at(sentence, token.head)
    return token.dep == "compound" and token.head > word and (head is None or head.type not in ("Person", "Role"))


def _somebody(sentence: Sentence, word: int) -> bool:
    """Whether a noun tells of one person whom it does not name: no predicate, no title, no apposition."""
    token = sentence.tokens[word]
    lemma = lemma_of(token)
    if token.pos != "NOUN" or token.tag == "NNS" or (lemma not in NOUNS and lemma not in SOMEBODY):
        return False
    beside = [token.head] if base(token.dep) in ("appos", "compound", "flat", "nmod:desc") else []
    beside += kids(sentence, word, "appos", "flat")
    if any((m := mention_at(sentence, k)) is not None and m.type == "Person" for k in beside):
        return False
    return not kids(sentence, word, "cop") and base(token.dep) not in ("compound", "xcomp", "flat")


def _only(persons: Sequence[_Person], gender: str) -> _Person | None:
    """Take those who may be meant in one sentence and return the one who is, if that is clear."""
    known = [p for p in persons if p.gender == gender]
    for chosen in (persons, known, [p for p in known or persons if p.subject]):
        if chosen and len({p.who for p in chosen}) == 1:
            return chosen[-1]
    return None
