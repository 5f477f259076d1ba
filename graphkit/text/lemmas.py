"""Lemmas that the pipeline made up (`rebuk`) or missed (`lent`) mended from a dictionary; right ones are left alone."""

from __future__ import annotations

from functools import lru_cache

INFLECTED = frozenset({"ADJ", "ADV", "AUX", "NOUN", "VERB"})


@lru_cache(maxsize=65536)
def mended(text: str, pos: str, lemma: str) -> str:
    """Take a word with its part of speech and the pipeline's lemma, and return the lemma, mended where it is no word.

    Where the pipeline gives none (""), the dictionary's is returned, or the word itself.

    >>> mended("rebuked", "VERB", "rebuk")
    'rebuke'
    >>> mended("talks", "NOUN", "talk")
    'talk'
    >>> mended("was", "AUX", "")
    'be'
    """
    if text and not lemma:
        return mended(text, pos, _plain(text, pos))
    if pos not in ("VERB", "NOUN") or not text.isalpha():
        return lemma
    import lemminflect

    known = lemminflect.getAllLemmas(text.lower(), upos=pos).get(pos, ())
    if lemma.lower() == text.lower():
        # A form taken for the dictionary's own (`lent`, `supplies`), where the dictionary knows that it is none.
        return lemma if not known or lemma.lower() in (*known, "people") else str(known[0])
    known = known or lemminflect.getAllLemmasOOV(text.lower(), upos=pos).get(pos, ())
    return lemma if not known or lemma.lower() in known or text.lower() == "people" else str(known[0])


def _plain(text: str, pos: str) -> str:
    """The lemma of a word without one; the names keep their capitals."""
    if pos == "PROPN" or not text.isalpha():
        return text
    import lemminflect

    known = lemminflect.getAllLemmas(text.lower(), upos=pos).get(pos, ()) if pos in INFLECTED else ()
    return str(known[0]) if known else text.lower()


def is_word(text: str) -> bool:
    """Take letters and return whether the dictionary holds them as a form of a word.

    >>> is_word("cooperation"), is_word("socalled")
    (True, False)
    """
    import lemminflect

    return bool(lemminflect.getAllLemmas(text.lower()))


@lru_cache(maxsize=65536)
def verb_alone(text: str) -> str | None:
    """Take a word in `s` and return its lemma where the dictionary knows it for a verb and for nothing else.

    >>> verb_alone("obliges"), verb_alone("talks")
    ('oblige', None)
    """
    if not text.isalpha() or not text.islower() or not text.endswith("s"):
        return None
    import lemminflect

    known = lemminflect.getAllLemmas(text)
    return str(known["VERB"][0]) if set(known) == {"VERB"} else None


@lru_cache(maxsize=65536)
def gerund_of(text: str) -> str | None:
    """Take a word in `ing` and return the lemma of the verb it is a form of, if it is one.

    >>> gerund_of("ramming"), gerund_of("king")
    ('ram', None)
    """
    if not text.isalpha() or not text.islower() or not text.endswith("ing"):
        return None
    import lemminflect

    known = lemminflect.getAllLemmas(text, upos="VERB").get("VERB", ())
    return str(known[0]) if known and known[0] != text else None
