"""The tokenizer of the embedded pipeline: spaCy's English rules, brought nearer to the treebanks and to news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import spacy
from spacy.util import compile_infix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

# `U.S.-Japan`, `Jan.-March`: spaCy splits a hyphen between letters only, never behind an abbreviation's full stop.
NEWS_INFIXES = (
    r"(?<=[A-Za-z]\.)[-–—](?=[A-Za-z0-9])",
    r"(?<=[0-9])[-–—](?=[A-Za-z])",
    r"(?<=[A-Za-z])[-–—](?=[0-9])",
    r"(?<=[a-z])/(?=[a-z])",
    # `“détente”—the`, `talks—“frank”`
    r"(?<=[A-Za-z0-9.,!?])[”\"](?=[-–—])",
    r"(?<=[”\"])[-–—]+(?=[A-Za-z0-9“])",
    r"(?<=[-–—])[“\"](?=[A-Za-z0-9])",
)
# What the treebanks keep whole: runs of one mark, affixed words, designations (`F-16`, `DF-21D`), `2+2`.
WHOLE = re.compile(
    r"^(?:([*=_~#<>!?.-])\1+"
    r"|(?i:e|non|pre|post|re|anti|co|pro|un|mis|multi|mid|ex|pan|semi|sub|ultra|neo|inter|intra|trans|counter|cross)"
    r"-[A-Za-z]+"
    r"|[A-Z][A-Za-z]{0,2}-[0-9]{1,3}(?:[A-Z]{0,2}|s)"
    r"|vis-[aà]-vis|[0-9]\+[0-9])$"
)
RUNS = (r"[!?]{2,}",)
ABBREVIATIONS = (
    "Capt.", "Cmdr.", "Cdr.", "Col.", "Cpl.", "Lt.", "Maj.", "Brig.", "Sgt.", "Pvt.", "Adm.", "Gen.", "Ens.",
    "Amb.", "Sec.", "Govs.", "Sens.", "Reps.", "Hon.", "Supt.", "Insp.", "Min.", "Dep.", "al.", "etc.", "Sept.",
    "approx.", "Ft.", "Mt.",
)  # fmt: skip


def news_tokenizer(nlp: Language) -> Any:
    """Take a blank English pipeline and return its tokenizer (spaCy's `Tokenizer`) with the news rules added.

    >>> import spacy
    >>> tokenizer = news_tokenizer(spacy.blank("en"))
    >>> [token.text for token in tokenizer("U.S.-Japan talks on the F-16, Gen. Lee said")]
    ['U.S.', '-', 'Japan', 'talks', 'on', 'the', 'F-16', ',', 'Gen.', 'Lee', 'said']
    >>> [token.text for token in tokenizer("“détente”—the")]
    ['“', 'détente', '”', '—', 'the']
    """
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    tokenizer.infix_finditer = compile_infix_regex([*defaults.infixes, *NEWS_INFIXES]).finditer
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *defaults.suffixes]).search
    tokenizer.token_match = WHOLE.match
    for word in ABBREVIATIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return tokenizer


def tokenizing() -> Language:
    """Return an empty pipeline that cuts words as the embedded one does."""
    nlp = spacy.blank("en")
    nlp.tokenizer = news_tokenizer(nlp)
    return nlp
