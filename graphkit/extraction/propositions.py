"""What the sentences of a document state: each clause unfolded, and what the wording implies besides."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from graphkit.extraction.arguments import Part
from graphkit.extraction.clauses import Clause, by_verb, clauses, is_free_relative
from graphkit.extraction.commitments import commitments
from graphkit.extraction.grammar import (
    OPENS,
    base,
    is_relative,
    kids,
    lemma_of,
    phrase,
    preposition,
    subtree,
    text_of,
)
from graphkit.extraction.implicit import Implicit, implicit
from graphkit.extraction.nominals import nominals
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.speech import Speech, SpeechAct, speech
from graphkit.extraction.stance import Source, Stance, stance, stances
from graphkit.extraction.unfolding import unfold
from graphkit.knowledge import Lexicon
from graphkit.text.sentences import Sentence

BECOMES = frozenset({"become"})
ARGUES = frozenset("argue claim say add note state maintain contend suggest tell insist assert call".split())
HELD = frozenset("claim accusation allegation charge assertion".split())
REJECTS = frozenset("deny reject dismiss dispute refute rebuff".split())
# They do not say where or when something is.
NOWHERE = frozenset("as for like of to with without despite except because".split())


def propositions(
    sentences: Sequence[Sentence], *, lexicon: Lexicon, found: Mapping[int, Sequence[Clause]] | None = None
) -> Iterator[Proposition]:
    """Take the sentences of one document, with names, and their clauses, if they were found already; return what they
    state, in the order of the text."""
    found = {s.index: list(clauses(s)) for s in sentences} if found is None else found
    said = speech(sentences, found)
    acts = {(act.sentence, act.clause): act for act in said.acts}
    for sentence in sentences:
        here = found[sentence.index]
        by_predicate = by_verb(here)
        plain = stances(here, sentence=sentence, by_predicate=by_predicate)
        held = {clause.number: _with_sources(plain[clause.number], clause, sentence, said) for clause in here}
        for clause in here:
            if untold(sentence, clause) is not None:
                continue
            act = acts.get((sentence.index, clause.number))
            yield from unfold(sentence, clause, held[clause.number], act)
            for made, content in commitments(sentence, clause):
                told = stance(made, sentence=sentence, by_predicate=by_predicate, known=plain)
                told = _with_sources(told, made, sentence, said)
                others = tuple(source for source in told.sources if source.cue.head != made.predicate)
                told = dataclasses.replace(told, sources=others)
                yield from unfold(sentence, made, told, SpeechAct(sentence.index, made.number, content))
        implied = (*implicit(sentence), *nominals(sentence, here, held, lexicon=lexicon))
        yield from (_implied(item, number) for number, item in enumerate(implied, start=len(here)))


def untold(sentence: Sentence, clause: Clause) -> str | None:
    """Take a clause and return why it says of nobody and nothing that they do or are something: the name of the reason,
    None where it does."""
    if not clause.words:
        return "no-relation"
    if clause.subject is None and clause.agent is None:
        return _without_subject(sentence, clause)
    bare = [sentence.tokens[k].text.lower() for k in clause.words] == ["be"] and clause.link == "acl:relcl"
    if bare or _is_nothing(sentence, clause) or _alone(sentence, clause):
        return "no-relation"
    if any(sentence.tokens[k].text.lower() == "than" for k in kids(sentence, clause.predicate, "mark")):
        return "comparison"
    subject = None if clause.subject is None else sentence.tokens[clause.subject]
    if subject is not None and is_relative(subject):
        clear = subject.text.lower() == "that" and subject.tag != "WDT" and not clause.link.endswith(":relcl")
        return None if clear else _asked(sentence) or "open-relative"
    if clause.link == "acl:relcl" and _holds_relative(sentence, clause):
        return "open-relative"
    if clause.kind == "verbal" and kids(sentence, clause.predicate, "expl") and not _somewhere(sentence, clause):
        return "existential"
    if _is_unfinished(sentence, clause):
        return "no-relation"
    if _runs_on(sentence, clause):
        return "no-subject"
    which = subject is not None and any(
        sentence.tokens[k].text.lower() in ("what", "which", "whatever", "whichever")
        for k in kids(sentence, subject.i, "det")
    )
    free = subject is not None and (which or subject.text.lower() in ("what", "whatever"))
    return (_asked(sentence) or "free-relative") if free or is_free_relative(sentence, clause) else None


def _holds_relative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a subject is some of what a relative pronoun stands for: `some of which sank`."""
    if clause.subject is None or clause.predicate in subtree(sentence, clause.subject):
        return False
    first = phrase(sentence, clause.subject).first
    beside = (first, *kids(sentence, clause.subject, "nmod"))
    return any(is_relative(sentence.tokens[k]) and sentence.tokens[k].tag != "WP$" for k in beside)


def _is_unfinished(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb lacks what it says of its subject: `became` nothing, `argued` nothing, `so did Peru`,
    `as did Peru`."""
    lemma = lemma_of(sentence.tokens[clause.predicate])
    if lemma == "do" and any(sentence.tokens[k].text.lower() == "so" for k in sentence.children[clause.predicate]):
        return True
    if clause.kind != "verbal" or clause.objects or clause.complement is not None or clause.content is not None:
        return False
    if lemma == "do" and "advcl" in clause.link and not clause.obliques:
        return True
    if lemma == "serve" and any(sentence.tokens[k].tag == "VB" for k in kids(sentence, clause.predicate, "advcl")):
        return not clause.obliques
    if lemma in BECOMES:
        return not kids(sentence, clause.predicate, "advmod", "xcomp") or not clause.through
    if lemma not in ARGUES or clause.obliques or clause.through or clause.link in ("parataxis", "advcl"):
        return False
    beside = kids(sentence, clause.predicate, "advcl", "parataxis", "xcomp", "ccomp")
    return bool(beside) and not any(t.text in OPENS or t.text == ":" for t in sentence.tokens)


def _somewhere(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells where or when something is, `There is a base in Chad`."""
    first = (text_of(sentence, preposition(sentence, k)[:1]).lower() for k in clause.obliques)
    return any(word not in NOWHERE for word in first)


def _runs_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words of a subject tell something as a main clause does: the parser lost its way."""
    tokens = sentence.tokens
    if clause.subject is None or tokens[clause.subject].dep.startswith("csubj"):
        return False
    words = phrase(sentence, clause.subject, without=clause.predicate)
    inside = range(words.first, words.last + 1)
    return any(
        tokens[k].pos == "VERB"
        and tokens[k].tag in ("VBD", "VBZ")
        and base(tokens[k].dep) not in ("acl", "ccomp", "conj")
        for k in inside
    )


def _without_subject(sentence: Sentence, clause: Clause) -> str:
    if kids(sentence, clause.predicate, "expl"):
        return "impersonal"
    first = sentence.tokens[clause.words[0]]
    if first.tag == "VB" and clause.link == "root":
        return "imperative"
    return "open-infinitive" if first.tag in ("TO", "VB", "VBG") else "no-subject"


def _asked(sentence: Sentence) -> str | None:
    return "question" if any(token.text == "?" for token in sentence.tokens[-2:]) else None


def _is_nothing(sentence: Sentence, clause: Clause) -> bool:
    """`Some friend Peru is`: what is, without being anything or anywhere, tells nothing."""
    bare = lemma_of(sentence.tokens[clause.predicate]) == "be" and clause.kind == "verbal" and not clause.through
    told = clause.complement is not None or clause.content is not None or clause.objects or clause.obliques
    return bare and not told and not kids(sentence, clause.predicate, "advmod", "advcl", "xcomp", "expl")


def _alone(sentence: Sentence, clause: Clause) -> bool:
    """Whether a participle behind a noun has nothing beside it and says only which is meant: `the talks expected`."""
    told = clause.agent is not None or clause.objects or clause.obliques or clause.complement is not None
    return clause.kind == "passive" and "participle-subject" in clause.rules and len(clause.words) == 1 and not told


def _with_sources(held: Stance, clause: Clause, sentence: Sentence, said: Speech) -> Stance:
    """The stance of a clause with who says so; what is said by nobody named may be so."""
    key = (sentence.index, clause.number)
    rules = held.rules
    status = held.status
    sources = tuple(s for s in said.sources.get(key, ()) if not _is_aside(sentence, clause, s))
    if sources:
        rules = (*rules, "content-of-speech")
    elif key in said.unattributed and status in ("done", "ongoing"):
        status, rules = "possible", (*rules, "unattributed-report")
    return dataclasses.replace(held, status=status, sources=sources, rules=rules)


def _is_aside(sentence: Sentence, clause: Clause, source: Source) -> bool:
    """Whether a relative clause tells of who speaks, `according to an aide, who left`, or of what another holds against
    it, `accused Rome of lying, a claim that Rome denied`: the document says so."""
    if clause.link != "acl:relcl" or source.speaker.sentence != sentence.index:
        return False
    noun = sentence.tokens[sentence.tokens[clause.predicate].head]
    held = noun.dep == "appos" and lemma_of(noun) in HELD and lemma_of(sentence.tokens[clause.predicate]) in REJECTS
    return held or noun.i == source.speaker.head


def _implied(item: Implicit, number: int) -> Proposition:
    return Proposition(
        sentence=item.subject.sentence,
        clause=number,
        predicate=item.predicate,
        level="implicit",
        subject=item.subject,
        words=item.words,
        lemma=item.lemma,
        verb=item.lemma,
        object=item.object,
        preposition=item.preposition,
        arguments=tuple(Part(role, prep, p) for role, prep, p in item.parts),
        stance=item.stance,
        rules=(*item.rules, *item.stance.rules),
    )
