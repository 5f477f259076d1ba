"""`Source` of a clause: who is told to say it, and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import (
    Phrase,
    base,
    first_conjunct,
    is_denial,
    is_relative,
    kids,
    lemma_of,
    mention_at,
    phrase,
    preposition,
    subtree,
    text_of,
)
from graphkit.extraction.stance import Source
from graphkit.text.sentences import Sentence

SAYING = frozenset(
    "say tell announce state declare add note claim warn argue report confirm deny explain insist stress "
    "emphasize emphasise reiterate assert allege accuse promise pledge vow threaten ask urge demand request call "
    "reply respond answer comment remark mention continue conclude suggest propose acknowledge admit concede "
    "reveal disclose inform write tweet post describe express point recall observe caution predict estimate "
    "advise recommend order instruct agree complain protest repeat underline underscore highlight indicate signal "
    "hint testify swear affirm maintain contend hold believe think hope expect fear know understand recognize "
    "recognise feel doubt suspect assume judge decide brief joke quip joke boast lament quote read go".split()
)
CONFESSING = frozenset("admit deny acknowledge report claim profess confess mention recall describe".split())
# Nouns for what somebody says or thinks, with a clause that tells it: `the statement that Peru left`.
SAID = frozenset(
    "statement remark comment assertion allegation accusation claim announcement declaration warning argument "
    "complaint prediction promise pledge vow threat testimony insistence contention belief view suggestion admission "
    "assurance observation charge conclusion explanation forecast hint hope fear conviction opinion estimate "
    "acknowledgement report".split()
)
BY = frozenset({"by", "from"})
CONVINCES = frozenset({"convince", "persuade"})


def source_of(sentence: Sentence, clause: Clause) -> Source | None:
    """Take an act of speech and return who says it and by which words, None where nobody is told."""
    speaker = clause.agent if clause.kind == "passive" else clause.subject
    if lemma_of(sentence.tokens[clause.predicate]) in CONVINCES:
        # Who is convinced of something holds it.
        speaker = clause.subject if clause.kind == "passive" else next(iter((*clause.objects, clause.recipient)), None)
    if speaker is None or sentence.tokens[speaker].dep == "expl":
        return None
    words = [k for k in clause.words if sentence.tokens[k].i != speaker] or [clause.predicate]
    first, last = min(words), max(words)
    told = subtree(sentence, speaker)
    # Of `the faction which said so`, the faction is who did.
    inside = clause.predicate if clause.predicate in told and clause.predicate > speaker else None
    if any(first <= k <= last for k in told):
        first = last = clause.predicate
    named = _named_behind(sentence, speaker) if inside is None else _is_it(sentence, clause, speaker)
    speaker, inside = (speaker, inside) if named is None else (named, None)
    return Source(phrase(sentence, speaker, without=inside), Phrase(sentence.index, clause.predicate, first, last))


def _is_it(sentence: Sentence, clause: Clause, speaker: int) -> int | None:
    """Who is what a relative clause tells of, `Lund is the minister who said so`: that is who said so."""
    tokens = sentence.tokens
    who = kids(sentence, speaker, "nsubj")
    told = "relative-subject" in clause.rules and bool(kids(sentence, speaker, "cop")) and len(who) == 1
    open_ = kids(sentence, speaker, "aux", "mark") or any(is_denial(sentence, k) for k in sentence.children[speaker])
    named = told and tokens[who[0]].pos in ("NOUN", "PROPN") and tokens[who[0]].i < speaker
    return who[0] if named and not open_ and tokens[-1].text != "?" else None


def _named_behind(sentence: Sentence, speaker: int) -> int | None:
    """The name behind one of several, `One of the prisoners, Paz, said`: that is who said so, wherever it hangs."""
    tokens = sentence.tokens
    if tokens[speaker].text.lower() not in ("one", "another", "others", "some"):
        return None
    one = tokens[speaker].text.lower() in ("one", "another")
    several = [k for k in kids(sentence, speaker, "nmod") if one and tokens[k].tag == "NNS"]
    named = [n for k in (speaker, *several) for n in kids(sentence, k, "appos") if mention_at(sentence, n) is not None]
    return next((k for k in named if not kids(sentence, k, "conj")), None)


def confessed(sentence: Sentence, clause: Clause) -> Iterator[Source]:
    """Take a clause and return who tells of a deed of their own: `admitted selling`, `claims to have sold`, `denied
    attacking`."""
    for verb in clause.through:
        active = not kids(sentence, verb, "aux:pass", "nsubj:pass")
        if lemma_of(sentence.tokens[verb]) in CONFESSING and active and clause.subject is not None:
            yield Source(phrase(sentence, clause.subject), Phrase(sentence.index, verb, verb, verb))


def by_noun(sentence: Sentence, clause: Clause) -> Iterator[Source]:
    """Take a clause and return whose word it is that a noun spells out by it: `Lima's claim that the ship sank`, `a
    warning from the army that`."""
    tokens = sentence.tokens
    verb = first_conjunct(sentence, clause.through[0] if clause.through else clause.predicate)
    noun = tokens[verb].head
    marks = {tokens[k].text.lower() for k in kids(sentence, verb, "mark")}
    if base(tokens[verb].dep) != "acl" or "that" not in marks or lemma_of(tokens[noun]) not in SAID:
        return
    by = [n for n in kids(sentence, noun, "nmod") if text_of(sentence, preposition(sentence, n)).lower() in BY]
    for who in (*kids(sentence, noun, "nmod:poss"), *by)[:1]:
        yield Source(phrase(sentence, who, without=verb), Phrase(sentence.index, noun, noun, noun))


def thought_of(sentence: Sentence, clause: Clause) -> Iterator[Source]:
    """Take a clause and return who says what its subject did: `the firm, which Rome says sold chips`, the verb taken
    for that of the sentence."""
    tokens = sentence.tokens
    for k in kids(sentence, clause.subject, "acl:relcl") if clause.subject is not None and clause.words else ():
        who = [n for n in kids(sentence, k, "nsubj") if not is_relative(tokens[n])]
        right_before = k == min(clause.words) - 1 and not kids(sentence, k, "obj", "ccomp", "xcomp")
        if lemma_of(tokens[k]) in SAYING and who and right_before:
            yield Source(phrase(sentence, who[0]), Phrase(sentence.index, k, k, k))
