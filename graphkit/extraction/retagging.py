"""Words that the parser took for nouns and that are verbs alone, with the clauses that are their content."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import FINITE, SUBJECTS, base, is_relative, kids, lemma_of, subtree
from graphkit.extraction.sayings import SAYS
from graphkit.text.lemmas import verb_alone
from graphkit.text.sentences import Sentence, Token

NOMINAL = ("NOUN", "PROPN", "PRON")
SPANS = frozenset("seconds minutes hours days weeks months years moments".split())
CLAUSAL = ("root", "ccomp", "conj", "parataxis", "advcl")
NAMES = frozenset("call name declare label dub brand term consider deem proclaim style".split())
MAKES = frozenset({"make", "elect", "appoint", "crown", "designate", "keep"})
# These are made to somebody, and nobody is made one.
MADE_TO = frozenset("offer promise loan gift proposal concession payment present deal bid pledge visit call".split())
# Behind such a verb these have no preposition or joining word, and so are what it does something to.
DONE_TO = ("obj", "conj", "appos", "nmod", "dep", "flat", "nmod:desc")


def is_a_verb(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The pact obliges Peru to sign`, `Army denies rebels fled`: a form that is a verb alone is no noun, and is the
    main verb where there is no other before it; what stands right before it is its subject."""
    lemma = verb_alone(token.text) if token.pos == "NOUN" else None
    if lemma is None or kids(sentence, token.i, "cop"):
        return ()
    verb = replace(token, pos="VERB", tag="VBZ", lemma=lemma, dep="root", head=token.i, feats=())
    above = sentence.tokens[token.head]
    if token.dep == "root":
        return _main(sentence, verb)
    if above.dep == "root" and above.i < token.i:
        return _behind(sentence, verb, above)
    main = sentence.tokens[above.head]
    if above.dep == "nsubj" and above.i > token.i and main.dep == "root" and main.pos == "VERB":
        subject = _subject(sentence, verb)
        return (verb, *subject, replace(main, dep="ccomp", head=verb.i)) if subject else ()
    return _before(sentence, verb, above) if above.dep == "root" else ()


def no_relative(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The spokesman denies Peru hacked it`: no verb has a relative clause, and one right behind it is its content."""
    above = sentence.tokens[token.head]
    own = kids(sentence, token.i, *SUBJECTS)
    relative = token.dep.startswith("acl") and above.pos == "VERB" and bool(own)
    if not relative or any(is_relative(sentence.tokens[k]) for k in subtree(sentence, own[0])):
        return ()
    free = not kids(sentence, above.i, "obj", "ccomp")
    return (replace(token, dep="ccomp"),) if free and _is_content(sentence, token.i, above) else ()


def is_no_subject(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The spokesman denies Peru jammed it`: a finite verb with a subject is no subject, and what stands between it and
    the next verb is the subject of that."""
    tokens, main = sentence.tokens, sentence.tokens[token.head]
    finite = token.pos == "VERB" and token.tag in FINITE and token.dep == "nsubj" and token.i < main.i
    if not finite or main.dep != "root" or main.pos != "VERB" or not kids(sentence, token.i, *SUBJECTS):
        return ()
    aux = min([main.i, *(k for k in kids(sentence, main.i, "aux", "aux:pass") if k > token.i)])
    who = next(
        (k for k in kids(sentence, token.i, "obj") if k > token.i and max(subtree(sentence, k)) == aux - 1), None
    )
    if who is None:
        return ()
    return (
        replace(token, dep="root", head=token.i),
        replace(tokens[who], dep="nsubj", head=main.i),
        replace(main, dep="ccomp", head=token.i),
    )


def tells_whom(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`told reporters that soldiers fled`: a clause behind `that` which lacks nothing is what is told, and no relative
    of those who are told it."""
    tokens = sentence.tokens
    heard, verb = tokens[token.head], tokens[tokens[token.head].head]
    marks = [
        k for k in kids(sentence, token.i, "mark") if tokens[k].text.lower() == "that" and tokens[k].pos == "SCONJ"
    ]
    clause = token.dep.startswith("acl") and bool(marks) and bool(kids(sentence, token.i, *SUBJECTS))
    told = heard.dep in ("obj", "iobj") and verb.pos == "VERB" and lemma_of(verb) in SAYS and heard.i < token.i
    if not clause or not told or kids(sentence, verb.i, "ccomp") or marks[0] != heard.i + 1:
        return ()
    return (replace(token, dep="ccomp", head=verb.i), replace(heard, dep="iobj"))


def have_done(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`is alleged to have shipped chips`: a participle right behind an infinitive `have` is what was done."""
    tokens = sentence.tokens
    has = lemma_of(token) == "have" and token.tag == "VB" and bool(kids(sentence, token.i, "mark"))
    done = tokens[token.i + 1] if has and token.i + 1 < len(tokens) else token
    noun = tokens[done.head]
    if not has or done.tag != "VBN" or done.dep != "amod" or noun.head != token.i or noun.dep != "obj":
        return ()
    others = [k for k in sentence.children[token.i] if k != noun.i]
    return (
        replace(done, pos="VERB", dep="xcomp" if token.dep == "advcl" else token.dep, head=token.head),
        replace(token, pos="AUX", dep="aux", head=done.i),
        replace(noun, head=done.i),
        *(replace(tokens[k], head=done.i) for k in others),
    )


def has_left(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru's left the pact`: no verb in a clause is anybody's, and with an object this one `has` done something."""
    owners = kids(sentence, token.i, "nmod:poss")
    marks = [k for owner in owners for k in kids(sentence, owner, "case") if k > owner]
    clause = token.pos == "VERB" and token.tag in ("VBN", "VBD") and token.dep in CLAUSAL
    if not clause or len(marks) != 1 or kids(sentence, token.i, *SUBJECTS, "aux", "det"):
        return ()
    if marks[0] + 1 != token.i or not kids(sentence, token.i, "obj", "ccomp"):
        return ()
    has = replace(sentence.tokens[marks[0]], pos="AUX", tag="VBZ", lemma="have", dep="aux", head=token.i)
    return (has, replace(sentence.tokens[owners[0]], dep="nsubj"), replace(token, tag="VBN"))


def names_it(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`called the raid an act of war`, `made Nepal a republic`: the second object is what the first is called or made,
    and the first gets nothing."""
    verb = sentence.tokens[token.head]
    if token.dep != "obj" or lemma_of(verb) not in NAMES | MAKES or lemma_of(token) in MADE_TO:
        return ()
    objects = [k for k in kids(sentence, verb.i, "obj", "iobj") if k > verb.i]
    if len(objects) != 2 or objects[1] != token.i:
        return ()
    return (replace(sentence.tokens[objects[0]], dep="obj"), replace(token, dep="xcomp"))


def is_done_before(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The launch was scrubbed minutes before`: a participle between a form of `be` and a time is what was done."""
    tokens, time = sentence.tokens, sentence.tokens[token.head]
    be = [k for k in kids(sentence, time.i, "cop") if k == token.i - 1]
    done = (
        token.pos == "VERB"
        and token.tag in ("VBN", "VBD", "JJ")
        and token.dep == "amod"
        and time.i == token.i + 1
        and time.text.lower() in SPANS
    )
    if not be or not done:
        return ()
    others = ("punct", "aux", "mark", "cc", "advmod", "obl")
    moved = [k for k in sentence.children[time.i] if base(tokens[k].dep) in others]
    return (
        replace(token, tag="VBN", dep=time.dep, head=token.i if time.dep == "root" else time.head),
        replace(time, dep="obl:unmarked", head=token.i),
        *(replace(tokens[k], dep="aux:pass", head=token.i) for k in be),
        *(replace(tokens[k], dep="nsubj:pass", head=token.i) for k in kids(sentence, time.i, "nsubj")),
        *(replace(tokens[k], head=token.i) for k in moved),
    )


def is_due(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The ship is due in Singapore`: it is due, and not yet in Singapore."""
    tokens, place = sentence.tokens, sentence.tokens[token.head]
    due = token.text.lower() == "due" and token.dep == "case" and bool(kids(sentence, place.i, "cop"))
    if not due or not any(tokens[k].text.lower() in ("in", "at", "on") for k in kids(sentence, place.i, "case")):
        return ()
    moved = [k for k in sentence.children[place.i] if base(tokens[k].dep) in ("nsubj", "cop", "punct", "aux", "mark")]
    return (
        replace(token, dep=place.dep, head=token.i if place.dep == "root" else place.head),
        replace(place, dep="obl", head=token.i),
        *(replace(tokens[k], head=token.i) for k in moved),
    )


def does_it(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The crisis forced Peru to sign`: what has an object and no auxiliary is no passive."""
    passive = token.dep == "nsubj:pass" and token.i < token.head
    verb = sentence.tokens[token.head]
    if (
        not passive
        or verb.tag != "VBN"
        or not kids(sentence, verb.i, "obj")
        or kids(sentence, verb.i, "aux", "aux:pass")
    ):
        return ()
    if base(verb.dep) not in ("root", "ccomp", "advcl", "parataxis"):
        return ()
    return (replace(token, dep="nsubj"), replace(verb, tag="VBD", feats=()))


def _is_content(sentence: Sentence, k: int, verb: Token) -> bool:
    """Whether a clause with a subject begins right behind a verb, with no joining word but `that`."""
    marks = {sentence.tokens[m].text.lower() for m in kids(sentence, k, "mark")}
    behind = min(subtree(sentence, k)) == verb.i + 1
    return behind and marks <= {"that"} and bool(kids(sentence, k, *SUBJECTS))


def _main(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The tree of the main verb with what it is told of."""
    tokens = sentence.tokens
    subject = _subject(sentence, verb)
    if subject is None:
        return ()
    behind = [k for k in sentence.children[verb.i] if k > verb.i]
    objects = [k for k in behind if tokens[k].dep in DONE_TO and not kids(sentence, k, "case", "cc")]
    told = [k for k in kids(sentence, verb.i, "acl", "advcl") if k > verb.i]
    done = [k for k in told if (tokens[k].tag == "VB" and objects) or (tokens[k].tag == "VBG" and k == verb.i + 1)]
    content = [k for k in told if _is_content(sentence, k, verb)]
    return (
        verb,
        *subject,
        *(replace(tokens[k], dep="obj") for k in objects[:1]),
        *(replace(tokens[k], dep="xcomp") for k in done[:1]),
        *(replace(tokens[k], dep="ccomp") for k in content[:1]),
    )


def _behind(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """The tree of a verb that was hung on its subject: `The president, Ana Paz, opposes it`."""
    token = sentence.tokens[verb.i]
    nominal = above.pos in NOMINAL and not kids(sentence, above.i, "cop", "nsubj")
    alone = token.dep in ("conj", "parataxis", "appos", "acl") and not kids(sentence, token.i, "cc", "case", "nsubj")
    if not nominal or not alone:
        return ()
    ends = (replace(sentence.tokens[k], head=verb.i) for k in kids(sentence, above.i, "punct") if k > verb.i)
    return (verb, replace(above, dep="nsubj", head=verb.i), *ends)


def _before(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """The tree of a verb that was hung on its object or content as if it were a noun in front of that."""
    tokens = sentence.tokens
    subject = _subject(sentence, verb)
    if (
        not subject
        or kids(sentence, above.i, "cop")
        or min(subtree(sentence, above.i)) < min(subtree(sentence, verb.i))
    ):
        return ()
    own = [k for k in kids(sentence, above.i, *SUBJECTS) if k != verb.i]
    behind = [
        k for k in kids(sentence, verb.i, "appos", "obj", "nmod", "conj") if max(subtree(sentence, k)) == above.i - 1
    ]
    if above.pos == "VERB" and (own or behind):
        who = (replace(tokens[k], dep="nsubj", head=above.i) for k in behind if not own)
        return (verb, *subject, replace(above, dep="ccomp", head=verb.i), *who)
    if above.pos == "VERB" and above.i == verb.i + 1 and above.tag in ("VB", "VBP"):
        purpose = (replace(tokens[k], dep="acl") for k in kids(sentence, above.i, "xcomp"))
        return (verb, *subject, replace(above, pos="NOUN", tag="NN", dep="obj", head=verb.i, feats=()), *purpose)
    if above.pos in NOMINAL and not own:
        return (verb, *subject, replace(above, dep="obj", head=verb.i))
    return ()


def _subject(sentence: Sentence, verb: Token) -> tuple[Token, ...] | None:
    """The subject of a verb that was taken for a noun, with what was hung on that in its place; none where it has one,
    None where none is sure."""
    tokens = sentence.tokens
    before = [k for k in sentence.children[verb.i] if k < verb.i and tokens[k].dep != "punct"]
    if any(tokens[k].dep.startswith("nsubj") for k in before):
        return ()
    # The first word of a headline has its capital whatever it is.
    if not before or before[-1] != verb.i - 1 or (tokens[before[-1]].pos not in NOMINAL and before[-1] > 0):
        return None
    words = [*before, *(w for k in before for w in subtree(sentence, k))]
    if any(tokens[w].text == "," or (tokens[w].dep in ("case", "mark") and tokens[w].tag != "POS") for w in words):
        return None
    own = (replace(tokens[k], head=before[-1]) for k in before[:-1] if tokens[k].dep not in ("advmod", "obl"))
    return (replace(tokens[before[-1]], dep="nsubj", head=verb.i), *own)
