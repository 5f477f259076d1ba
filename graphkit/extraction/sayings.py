"""Trees of saying that a parser gets wrong, mended: who says something, and what is said.

Each mend takes a word of a sentence and returns the words that change, none where it is no such word.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.control import TRANSITIVE
from graphkit.extraction.effects import DENIES, FACTUAL, UNREAL
from graphkit.extraction.grammar import (
    FINITE,
    SUBJECTS,
    ancestors,
    base,
    is_relative,
    kids,
    lemma_of,
    preposition,
    subtree,
    text_of,
)
from graphkit.extraction.sources import CONFESSING, SAID, SAYING
from graphkit.extraction.speech import DIRECTING
from graphkit.text.sentences import Sentence, Token

SAYS = SAYING | DIRECTING | CONFESSING
# Behind them stands when or why somebody said something, and not what.
OPENERS = frozenset("when as after before if while because since although though once until with whereas".split())
SENSES = SAYING | frozenset("sense realize realise notice learn".split())
# Nouns whose clause behind `that` is what they say or are.
SPELLED_OUT = SAID | UNREAL | FACTUAL | frozenset("decision ruling evidence proof sign signal message".split())
# Their object may be such a noun: `the claim that Chile made`.
SAYABLE = (
    SAYING
    | DENIES
    | frozenset(
        "make issue read publish release reject sign deliver give hear cite call use accept dispute support dismiss "
        "withdraw back retract share have drop leak see like face raise discuss study receive send offer get find "
        "spread post put file bring carry contain consider take reach pose bear voice level want need solve "
        "cause".split()
    )
)
# Nobody who could say anything.
FIELDS = frozenset("politics history law diplomacy trade business science society economics finance culture".split())
SOME = frozenset("some many most others few several".split())
# Who writes or is written to: with them it may be the writer who goes on.
SPEECH_PARTICIPANTS = frozenset({"i", "we", "you"})
CLOSING = frozenset({"”", "''", '"', "’", "'"})
# Verbs with an `s` that the parser takes for nouns before an infinitive.
MEANS = frozenset("plan hope aim seek intend want need".split())


def says_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Washington denies that it knew`: a verb of saying with an `s`, and no noun."""
    tokens = sentence.tokens
    before = tokens[token.i - 1] if token.i else token
    that = tokens[token.i + 1].text.lower() == "that" if token.i + 1 < len(tokens) else False
    shape = token.pos == "NOUN" and token.text.endswith("s") and lemma_of(token) in SAYS and that
    if not shape or before.dep not in ("compound", "nmod:poss", "flat") or before.head != token.i:
        return ()
    if before.pos != "PROPN":
        return ()
    content = [k for k in kids(sentence, token.i, "acl") if kids(sentence, k, "mark")]
    verb = replace(token, pos="VERB", tag="VBZ", feats=())
    return (verb, replace(before, dep="nsubj"), *(replace(tokens[k], dep="ccomp") for k in content))


def it_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`It demands that they leave`, `It plans to leave`: who demands is somebody, and what is demanded no subject."""
    tokens = sentence.tokens
    if token.pos != "VERB" or lemma_of(token) not in SAYING | MEANS or kids(sentence, token.i, "aux:pass"):
        return ()
    empty = [k for k in kids(sentence, token.i, "expl") if k < token.i and tokens[k].text.lower() == "it"]
    content = [k for k in kids(sentence, token.i, "csubj") if k > token.i]
    if not empty or not content:
        return ()
    under = "ccomp" if lemma_of(token) in SAYING else "xcomp"
    return (replace(tokens[empty[0]], dep="nsubj"), *(replace(tokens[k], dep=under) for k in content))


def some_say(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Some say France left`: who says it are some, whatever the parser makes of the two words."""
    tokens, says = sentence.tokens, sentence.tokens[token.head]
    some = token.dep == "det" and token.text.lower() in SOME
    if not some or says.i != token.i + 1 or lemma_of(says) not in SAYING:
        return ()
    verb = (replace(token, dep="nsubj"), replace(says, pos="VERB", tag="VBP"))
    if kids(sentence, says.i, "ccomp"):
        return verb
    main = tokens[says.head]
    if base(says.dep) != "obl" or main.dep != "root" or not any(says.i < k for k in kids(sentence, main.i, "nsubj")):
        return ()
    return (verb[0], replace(verb[1], dep="root", head=says.i), replace(main, dep="ccomp", head=says.i))


def noun_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`the claim that Chile left`: what stands behind such a noun is what it says, and it is nothing that Chile left;
    `the claim that Chile made` is."""
    tokens = sentence.tokens
    noun = tokens[token.head]
    first = min(subtree(sentence, token.i))
    # The parser may hang it on the next verb: `the promise that taxes will fall was broken`.
    crosses = first > 0 and tokens[first - 1].dep == "mark" and tokens[first - 1].head > token.i
    that = tokens[first - 1 if crosses else first]
    own = [k for k in kids(sentence, token.i, *SUBJECTS, "expl") if that.i < k < token.i]
    joins = base(that.dep) in ("obj", "nsubj", "mark") and that.text.lower() == "that" and that.i > noun.i
    if token.dep != "acl:relcl" or not joins or not own or lemma_of(noun) not in SPELLED_OUT:
        return ()
    lacks = lemma_of(token) in TRANSITIVE and not any(k > token.i for k in kids(sentence, token.i, "obj", "iobj"))
    if (lacks or lemma_of(token) in SAYABLE) and that.dep != "nsubj":
        return ()
    given = () if kids(sentence, token.i, "obj") != [that.i] else kids(sentence, token.i, "iobj")[:1]
    return (
        replace(token, dep="acl"),
        replace(that, pos="SCONJ", tag="IN", dep="mark", head=token.i),
        *(replace(tokens[k], dep="obj") for k in given),
    )


def and_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`denied that Peru left, that Chile stayed and that both knew`: a clause behind a second `that` goes on from the
    first, and is no content of that nor a main clause."""
    tokens = sentence.tokens
    first = tokens[token.head]
    that = [k for k in kids(sentence, token.i, "mark") if tokens[k].text.lower() == "that"]
    if not that or token.head > token.i or not kids(sentence, token.i, *SUBJECTS, "expl"):
        return ()
    told = [k for k in kids(sentence, first.i, "ccomp") if first.i < k < that[0]]
    if token.dep == "conj" and told and kids(sentence, token.i, "cc") and not kids(sentence, first.i, "mark"):
        return (replace(token, head=told[0]),)
    marked = any(tokens[k].text.lower() == "that" for k in kids(sentence, first.i, "mark"))
    goes_on = base(token.dep) in ("advcl", "ccomp") and first.dep == "ccomp" and marked and lemma_of(first) not in SAYS
    return (replace(token, dep="conj"),) if goes_on and tokens[that[0] - 1].text == "," else ()


def no_field_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`the party in German politics which says so`: who says something is the party, and no field it is in."""
    field = sentence.tokens[token.head]
    who = [k for k in kids(sentence, token.i, "nsubj") if is_relative(sentence.tokens[k])]
    if token.dep != "acl:relcl" or not who or lemma_of(token) not in SAYING or lemma_of(field) not in FIELDS:
        return ()
    return (replace(token, head=field.head),) if base(field.dep) == "nmod" else ()


def denies_having(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Minsk denies having sold it`: a verb of saying with an `s`, and no noun that sold it."""
    tokens = sentence.tokens
    main, before = tokens[token.head], tokens[token.i - 1] if token.i else token
    having = tokens[token.i + 1 : token.i + 2]
    shape = token.pos == "NOUN" and token.dep == "nsubj" and token.text.endswith("s") and lemma_of(token) in SAYS
    if not shape or not having or having[0].text.lower() != "having" or having[0].head != main.i:
        return ()
    if before.head != token.i or not before.text[:1].isupper() or main.head == token.i:
        return ()
    above = token.i if main.head == main.i else main.head
    return (
        replace(token, pos="VERB", tag="VBZ", dep=main.dep, head=above),
        replace(before, pos="PROPN", tag="NNP", dep="nsubj"),
        replace(main, dep="xcomp", head=token.i),
    )


def thinks_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Rossi sensed the mission was designed for him`: who senses is the main clause, and what stands right behind it
    the content."""
    main = sentence.tokens[token.head]
    who = kids(sentence, token.i, "nsubj")
    behind = kids(sentence, main.i, "nsubj")
    thinks = lemma_of(token) in SENSES and token.tag in FINITE and token.dep == "advcl" and main.dep == "root"
    if not thinks or len(sentence.children[token.i]) != 1 or not who or not behind:
        return ()
    if who[0] > token.i or min(subtree(sentence, who[0])) or min(subtree(sentence, behind[0])) != token.i + 1:
        return ()
    ends = (replace(sentence.tokens[k], head=token.i) for k in kids(sentence, main.i, "punct") if k > main.i)
    return (replace(token, dep="root", head=token.i), replace(main, dep="ccomp", head=token.i), *ends)


def goes_on(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Rossi said that France could not win, and sent ships`: a past tense goes on from the verb of saying, and not
    from what is said to be so."""
    tokens = sentence.tokens
    said = tokens[token.head]
    modal = any(tokens[k].tag == "MD" for k in kids(sentence, said.i, "aux"))
    above = tokens[said.head]
    joined = token.dep == "conj" and said.dep == "ccomp" and modal and bool(kids(sentence, token.i, "cc"))
    alone = not kids(sentence, token.i, "nsubj", "aux", "aux:pass", "mark")
    past = token.tag == "VBD" and above.tag == "VBD" and above.pos == "VERB"
    return (replace(token, head=above.i),) if joined and alone and past else ()


def still_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Paz said that Peru has no ships, but Chile does not lend any`: what `said` does not share its tense with goes on
    from what was said, which does."""
    tokens = sentence.tokens
    said = tokens[token.head]
    joined = token.dep == "conj" and said.tag == "VBD" and lemma_of(said) in SAYING and said.i < token.i
    contents = [k for k in kids(sentence, said.i, "ccomp") if said.i < k < token.i] if joined else []
    if not contents or not kids(sentence, token.i, "cc") or not _present(sentence, token.i):
        return ()
    between = tokens[contents[0] + 1 : token.i]
    own = [tokens[k].text.lower() for k in kids(sentence, token.i, *SUBJECTS)]
    free = own and SPEECH_PARTICIPANTS.isdisjoint(own) and not any(t.text in CLOSING for t in between)
    return (replace(token, head=contents[0]),) if free and _present(sentence, contents[0]) else ()


def _present(sentence: Sentence, i: int) -> bool:
    """Whether a clause stands in the present tense or is yet to come."""
    tokens = sentence.tokens
    finite = next((tokens[k] for k in kids(sentence, i, "aux", "aux:pass", "cop")), tokens[i])
    return finite.tag in ("VBZ", "VBP") or finite.text.lower() in ("will", "can", "must", "may", "shall")


def says_who(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Italy sends ships, says the report`: who says it stands behind the verb, and is not what is said."""
    tokens = sentence.tokens
    objects = kids(sentence, token.i, "obj")
    joined = token.dep == "conj" and token.head < token.i and tokens[token.i - 1].text == "," and len(objects) == 1
    if not joined or lemma_of(token) not in SAYING or token.tag not in FINITE:
        return ()
    words = [t.i for t in tokens if t.pos != "PUNCT"]
    alone = not kids(sentence, token.i, "nsubj", "cc", "aux", "ccomp", "xcomp", "obl")
    if not alone or max(subtree(sentence, objects[0])) < words[-1] or min(subtree(sentence, objects[0])) != token.i + 1:
        return ()
    return (replace(token, dep="parataxis"), replace(tokens[objects[0]], dep="nsubj"))


def according_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`burned the village, according to the rebels`: who says so says it of the clause, not of the noun before, and
    behind a comma at the end of the whole."""
    tokens = sentence.tokens
    marked = preposition(sentence, token.i)
    if base(token.dep) not in ("nmod", "obl") or text_of(sentence, marked).lower() != "according to":
        return ()
    above = [
        head for _, head in ancestors(sentence, token.i) if tokens[head].pos == "VERB" or kids(sentence, head, "cop")
    ]
    ends = all(t.pos == "PUNCT" for t in tokens[max(subtree(sentence, token.i)) + 1 :])
    whole = ends and marked[0] > 0 and tokens[marked[0] - 1].text == ","
    if whole and not above:
        # `The pressure forced Lima to yield, according to Quito`, with the verb hung on its subject.
        above = [k for k in kids(sentence, token.head, "acl") if tokens[k].pos == "VERB" and kids(sentence, k, "obj")]
    verb = (above[-1] if whole else above[0]) if above else token.head
    return () if token.head == verb else (replace(token, dep="obl", head=verb),)


def said_of_all(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru left, but Chile stayed, officials said`: what is put behind the last of joined clauses is said of all."""
    tokens = sentence.tokens
    above = tokens[token.head]
    behind = all(t.pos == "PUNCT" for t in tokens[max(subtree(sentence, token.i)) + 1 :])
    last = token.dep == "parataxis" and token.head < token.i and behind and lemma_of(token) in SAYING
    if not last or above.dep != "conj" or tokens[above.head].dep != "root" or kids(sentence, token.i, "obj", "ccomp"):
        return ()
    return (replace(token, head=above.head),)


def they_said(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru signed a pact, officials said in Lima`: what stands before the comma is what they said."""
    tokens = sentence.tokens
    above = tokens[token.head]
    said = above.dep == "root" and lemma_of(above) in SAYING and above.tag in (*FINITE, "") and token.i < above.i
    when = kids(sentence, token.i, "mark") or any(tokens[k].tag == "WRB" for k in kids(sentence, token.i, "advmod"))
    if token.dep != "advcl" or not said or when or not kids(sentence, token.i, "nsubj"):
        return ()
    speakers = kids(sentence, above.i, "nsubj")
    inside = subtree(sentence, token.i)
    last = max(inside)
    if tokens[min(inside)].text.lower() in OPENERS:
        return ()
    stop = last if tokens[last].text == "," else last + 1
    own = token.tag in FINITE or bool(kids(sentence, token.i, "aux"))
    joined = (
        bool(speakers)
        and stop < above.i
        and tokens[stop].text == ","
        and min(subtree(sentence, speakers[0])) == stop + 1
    )
    return (replace(token, dep="ccomp"),) if own and joined and not kids(sentence, above.i, "ccomp", "obj") else ()
