"""Words that a parser hung on the wrong word, hung where they belong: by the shape of the tree."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import FINITE, SUBJECTS, base, kids, lemma_of, mention_at, subtree
from graphkit.extraction.implicit import OFFICES
from graphkit.extraction.joints import GIVES
from graphkit.text.sentences import Sentence, Token
from graphkit.text.structure import VESSELS
from graphkit.text.titles import LOWER, is_title

JOINING = frozenset("after before since until till because although though while whereas if unless".split())
# Behind a bare noun these are what is done with it, and no participle of it: `defence spending`.
DOINGS = frozenset(
    "building fighting financing fishing funding gathering laundering making mining monitoring planning processing "
    "policing production sharing shipping smuggling spending testing tracking trading trafficking training".split()
)
OWNERS = frozenset({"det", "nmod:poss", "nummod"})


def begun_and_ended(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`is expected to begin in May and be completed in June`: a verb in its base form goes on the infinitive before it,
    and is no finite verb."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    helping = kids(sentence, token.i, "aux", "cop")
    first = tokens[min([token.i, *helping])]
    if token.dep != "conj" or above.i > token.i or first.tag != "VB" or kids(sentence, token.i, *SUBJECTS):
        return ()
    if above.tag == "VB" or any(tokens[k].tag == "MD" for k in kids(sentence, above.i, "aux")):
        # `would agree to meet and sign`: either verb may be what goes on.
        return ()
    begun = [
        k
        for k in kids(sentence, above.i, "xcomp")
        if above.i < k < token.i and any(tokens[m].tag == "TO" for m in kids(sentence, k, "mark"))
    ]
    return (replace(token, head=begun[-1]),) if begun else ()


def headed_to_come(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Poland to buy tanks`: in a headline the name before an infinitive is who is to do it."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    to = [k for k in kids(sentence, token.i, "mark") if tokens[k].tag == "TO"]
    if token.tag != "VB" or len(to) != 1 or above.dep != "root" or kids(sentence, token.i, *SUBJECTS):
        return ()
    if not any(m.first == 0 and not m.adjective for m in sentence.mentions) or tokens[-1].text == ".":
        return ()
    own = subtree(sentence, above.i) - subtree(sentence, token.i)
    before = {k for k in own if tokens[k].pos != "PUNCT" or k < to[0]}
    acts = mention_at(sentence, above.i) is not None or lemma_of(above) in OFFICES
    if token.dep != "acl" or not acts or before != set(range(to[0])) or any(t.tag in FINITE for t in tokens):
        return ()
    return (replace(token, dep="root", head=token.i), replace(above, dep="nsubj", head=token.i))


def both_to_come(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Russia, China to hold drills`: in a headline a comma between two names stands for `and`."""
    tokens = sentence.tokens
    first, second = mention_at(sentence, token.head), mention_at(sentence, token.i)
    if token.dep != "appos" or first is None or second is None or tokens[-1].text == ".":
        return ()
    listed = second.first == first.last + 2 and tokens[first.last + 1].text == "," and second.last + 1 < len(tokens)
    to_come = listed and tokens[second.last + 1].tag == "TO" and not any(t.tag in FINITE for t in tokens)
    return (replace(token, dep="conj"),) if to_come else ()


def close_name(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The frigate Hessen fired`, `sent the corvette Visby`: a name right behind the noun of what it names is the head,
    as behind a title."""
    tokens, mention = sentence.tokens, mention_at(sentence, token.i)
    if token.pos != "PROPN" or mention is None or min(subtree(sentence, token.i)) == 0:
        return ()
    first = min(k for k in subtree(sentence, token.i) if tokens[k].pos != "PUNCT")
    noun, above = tokens[first - 1], tokens[token.head]
    if lemma_of(tokens[noun.head]) in GIVES and lemma_of(noun) not in VESSELS:
        # `gave the army Javelins`
        return ()
    beside = token.dep in ("obj", "nsubj") and (noun.head, noun.dep) == (above.i, token.dep)
    joined = beside or (token.dep == "appos" and token.head == noun.i)
    others = [k for k in sentence.children[noun.i] if k != token.i]
    alone = not any(k > noun.i and tokens[k].pos != "PUNCT" for k in others) and mention_at(sentence, noun.i) is None
    titles = all(is_title(t) or t.text in LOWER for t in tokens[first : mention.first])
    if not joined or noun.tag != "NN" or not alone or not titles:
        return ()
    return (
        replace(token, dep=noun.dep, head=_above(noun, token.i)),
        replace(noun, dep="nmod:desc", head=token.i),
        *(replace(tokens[k], head=token.i) for k in others),
    )


def holds_the_office(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`the ambassador to Lima, Ana Paz, spoke`: a person's name between commas is the ambassador's, and no place's."""
    tokens, mention, place = sentence.tokens, mention_at(sentence, token.i), sentence.tokens[token.head]
    office, named = tokens[place.head], mention_at(sentence, place.i)
    if token.dep != "appos" or mention is None or mention.type != "Person" or tokens[mention.first - 1].text != ",":
        return ()
    held = place.dep == "nmod" and lemma_of(office) in OFFICES and named is not None and named.type != "Person"
    return (replace(token, head=office.i),) if held else ()


def so_many_more(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`buy 180 more tanks`: a number before `more` and a noun counts that noun."""
    tokens = sentence.tokens
    more = tokens[token.i + 1].text.lower() in ("more", "additional", "new") if token.i + 2 < len(tokens) else False
    if token.pos != "NUM" or token.dep not in ("obj", "obl") or not more:
        return ()
    counted = [k for k in kids(sentence, token.head, "obj") if k > token.i and min(subtree(sentence, k)) == token.i + 1]
    return (replace(token, dep="nummod", head=counted[0]),) if counted else ()


def before_its_clause(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru halted aid in 2023 after Chile left`: what stands before the word that joins a clause is no part of that
    clause."""
    tokens, clause = sentence.tokens, sentence.tokens[token.head]
    above = tokens[clause.head]
    if base(token.dep) != "obl" or clause.dep != "advcl" or not token.i < clause.i:
        return ()
    own = subtree(sentence, token.i)
    if above.i > clause.i:
        # `By May, years after Chile left, Peru signed`
        joined = any(tokens[k].text.lower() in JOINING and k > max(own) for k in kids(sentence, clause.i, "mark"))
        apart = bool(kids(sentence, token.i, "case")) and tokens[max(own)].text == ","
        return (replace(token, head=above.i),) if joined and apart and min(own) == 0 else ()
    if above.i > token.i:
        return ()
    joins = tokens[max(own) + 1]
    marks = joins.text.lower() in JOINING and joins.head == clause.i and joins.dep in ("mark", "advmod")
    opens = min(own) == min(subtree(sentence, clause.i)) and bool(kids(sentence, token.i, "case"))
    return (replace(token, head=above.i),) if marks and opens else ()


def what_is_done(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`raised defence spending to 3 percent`: a noun of what is done with the bare noun before it."""
    tokens = sentence.tokens
    if token.dep not in ("acl", "xcomp") or token.text.lower() not in DOINGS or kids(sentence, token.i, "obj", "mark"):
        return ()
    noun = tokens[token.i - 1]
    joined = token.head == noun.i if token.dep == "acl" else (noun.head, noun.dep) == (token.head, "obj")
    if not joined or (noun.tag, noun.pos) != ("NN", "NOUN") or kids(sentence, noun.i, *OWNERS):
        return ()
    others = [k for k in sentence.children[noun.i] if k != token.i]
    behind = kids(sentence, token.i, "obl")
    return (
        replace(token, pos="NOUN", tag="NN", lemma=token.text.lower(), dep=noun.dep, head=_above(noun, token.i)),
        replace(noun, dep="compound", head=token.i),
        *(replace(tokens[k], head=token.i) for k in others),
        *(replace(tokens[k], dep=tokens[k].dep.replace("obl", "nmod")) for k in behind),
    )


def _above(noun: Token, new: int) -> int:
    return new if noun.dep == "root" else noun.head


def spoken_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Mr. Secretary, Russia says so`: a bare title before a comma and a subject is who is spoken to."""
    tokens = sentence.tokens
    if base(token.dep) != "nsubj" or not is_title(token):
        return ()
    own = [k for k in subtree(sentence, token.i) if tokens[k].pos != "PUNCT"]
    comma = tokens[max(own) + 1].text == ","
    others = [k for k in kids(sentence, token.head, *SUBJECTS) if k > max(own) + 1]
    return (replace(token, dep="vocative"),) if comma and others and all(is_title(tokens[k]) for k in own) else ()
