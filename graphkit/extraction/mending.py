"""Trees that a parser is known to get wrong, mended before they are read: each mend by the shape of the tree alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from graphkit.extraction.attachments import (
    before_its_clause,
    begun_and_ended,
    both_to_come,
    close_name,
    headed_to_come,
    holds_the_office,
    so_many_more,
    spoken_to,
    what_is_done,
)
from graphkit.extraction.attributions import (
    accused_by_whom,
    accused_of_what,
    said_at_the_end,
    told_by,
    whose_speech,
)
from graphkit.extraction.crossings import behind_a_quotation, inside_a_noun
from graphkit.extraction.ellipses import gapped, whose_own
from graphkit.extraction.enumerations import counted_names, listed_names
from graphkit.extraction.gardenpaths import (
    all_but,
    aside,
    called_for,
    due_to_sign,
    entered_into_force,
    era,
    expected_to,
    handed_to,
    killing_of,
    said_it_failed,
    somebody_who,
    took_over,
)
from graphkit.extraction.grammar import base, subtree
from graphkit.extraction.joints import (
    after_a_colon,
    after_it_was,
    for_a_purpose,
    had_it,
    led_to_sign,
    listed_verb,
    nouns_do,
    pays_whom,
    sold_whom,
    somebody_new,
    that_it_has,
    was_averted,
    what_was_imposed,
    whose_is,
)
from graphkit.extraction.misplaced import (
    and_agreed,
    named_first,
    never_had,
    over_a_sum,
    plans_to,
    resumes,
    than_it_allowed,
    vis_a_vis,
    without_signing,
)
from graphkit.extraction.misreadings import (
    a_step,
    and_plans,
    and_they_did_not,
    but_failed,
    gives,
    has_yet_to,
    it_annoyed,
    it_called,
    it_described,
    it_failed,
    it_mulls,
    it_opposes,
    of_the_verb,
    said_who,
    tells_how,
    who_did,
    would_be,
)
from graphkit.extraction.parallels import (
    and_led,
    described_first,
    east_and_south,
    has_too,
    is_done_too,
    of_the_last,
    quoted_noun,
    to_do_too,
    two_adjectives,
)
from graphkit.extraction.retagging import (
    does_it,
    has_left,
    have_done,
    is_a_verb,
    is_done_before,
    is_due,
    is_no_subject,
    names_it,
    no_relative,
    tells_whom,
)
from graphkit.extraction.sayings import (
    according_to,
    and_that,
    denies_having,
    goes_on,
    it_says,
    no_field_says,
    noun_says,
    said_of_all,
    says_that,
    says_who,
    some_say,
    still_says,
    they_said,
    thinks_that,
)
from graphkit.extraction.speakers import (
    cut_in_two,
    said_in,
    says_between,
    speaker_before,
    speaker_behind,
    told_whom,
    two_speakers,
)
from graphkit.extraction.strays import (
    designed_to,
    efforts_to,
    known_as,
    leader_of,
    lies_there,
    side_by_side,
    talks_on,
    to_power,
    to_the_north,
    up_to_a_sum,
)
from graphkit.text.sentences import Sentence, Token

Mend = Callable[[Sentence, Token], tuple[Token, ...]]
"""Takes a word of a sentence and returns the words that change, none where it is no such word."""
EVERY = ""


def mended(sentence: Sentence) -> Sentence:
    """Take a sentence with its tree and names and return it with the tree mended where it surely is wrong.

    Mends are made one after the other, each on what the one before left; one that would leave no tree is not made.
    """
    under = _by_label(sentence)
    for mend, labels in MENDS:
        waiting = _words(under, labels)
        while waiting:
            i = waiting.pop(0)
            better = mend(sentence, sentence.tokens[i])
            if better:
                changed = {token.i: token for token in better}
                made = replace(sentence, tokens=tuple(changed.get(t.i, t) for t in sentence.tokens))
                if _is_tree(made):
                    sentence, under = made, _by_label(made)
                    waiting = [k for k in _words(under, labels) if k > i]
    return sentence


def _by_label(sentence: Sentence) -> Mapping[str, list[int]]:
    """The words of a sentence by their label, with and without its subtype, by part of speech and tag, and all."""
    found: dict[str, list[int]] = {EVERY: list(range(len(sentence.tokens)))}
    for token in sentence.tokens:
        for label in {token.dep, base(token.dep), token.pos, token.tag} - {EVERY}:
            found.setdefault(label, []).append(token.i)
    return found


def _words(under: Mapping[str, list[int]], labels: Sequence[str]) -> list[int]:
    """The words under some labels, in text order."""
    if len(labels) == 1:
        return [*under.get(labels[0], ())]
    return sorted({i for label in labels for i in under.get(label, ())})


def _is_tree(sentence: Sentence) -> bool:
    roots = [t.i for t in sentence.tokens if t.head == t.i]
    return len(roots) == 1 and len(subtree(sentence, roots[0])) == len(sentence.tokens)


# Each mend with the labels, parts of speech or tags of the words at which it is tried: it is for no others.
MENDS: tuple[tuple[Mend, tuple[str, ...]], ...] = (
    (inside_a_noun, ("NOUN", "PROPN")),
    (is_a_verb, ("NOUN",)),
    (era, ("PROPN", "NOUN", "ADV", "ADJ", "X")),
    (killing_of, ("VBG",)),
    (entered_into_force, ("VBN",)),
    (expected_to, ("ccomp",)),
    (aside, ("obl",)),
    (called_for, ("obl",)),
    (took_over, ("obl",)),
    (handed_to, ("nmod",)),
    (gapped, ("conj",)),
    (whose_own, ("conj",)),
    (somebody_who, ("acl:relcl",)),
    (said_it_failed, ("acl:relcl",)),
    (due_to_sign, ("mark",)),
    (all_but, ("DET", "PRON", "ADV")),
    (no_relative, ("acl",)),
    (does_it, ("nsubj:pass",)),
    (have_done, ("VB",)),
    (tells_whom, ("acl",)),
    (names_it, ("obj",)),
    (spoken_to, ("nsubj",)),
    (what_is_done, ("acl", "xcomp")),
    (before_its_clause, ("obl",)),
    (to_the_north, ("obl",)),
    (side_by_side, ("NN",)),
    (known_as, ("advcl",)),
    (designed_to, ("advcl",)),
    (described_first, ("nsubj",)),
    (to_do_too, ("conj",)),
    (lies_there, ("acl",)),
    (two_adjectives, ("NN",)),
    (is_done_too, ("amod",)),
    (of_the_last, ("nmod",)),
    (quoted_noun, ("obj",)),
    (and_led, ("VBD",)),
    (talks_on, ("VBG",)),
    (efforts_to, ("VB",)),
    (up_to_a_sum, ("compound",)),
    (leader_of, ("nmod",)),
    (has_too, ("conj",)),
    (to_power, ("compound",)),
    (east_and_south, ("NNP", "NN")),
    (begun_and_ended, ("conj",)),
    (headed_to_come, ("acl",)),
    (both_to_come, ("appos",)),
    (whose_speech, ("ccomp", "acl:relcl")),
    (said_at_the_end, ("acl", "advcl", "conj", "appos")),
    (accused_by_whom, ("acl",)),
    (accused_of_what, ("amod", "compound")),
    (told_by, ("VERB",)),
    (holds_the_office, ("appos",)),
    (close_name, ("appos", "obj", "nsubj")),
    (so_many_more, ("NUM",)),
    (is_done_before, ("amod",)),
    (is_due, ("case",)),
    (is_no_subject, ("nsubj",)),
    (named_first, ("vocative", "dislocated", "obl")),
    (and_agreed, ("ccomp",)),
    (has_left, ("VERB",)),
    (says_that, ("NOUN",)),
    (it_says, ("VERB",)),
    (noun_says, ("acl:relcl",)),
    (no_field_says, ("acl:relcl",)),
    (and_that, ("conj", "advcl", "ccomp")),
    (resumes, ("conj",)),
    (plans_to, ("root",)),
    (than_it_allowed, ("root",)),
    (over_a_sum, ("case",)),
    (vis_a_vis, (EVERY,)),
    (according_to, ("nmod", "obl")),
    (without_signing, ("advcl",)),
    (never_had, ("root",)),
    (some_say, ("det",)),
    (denies_having, ("nsubj",)),
    (thinks_that, ("advcl",)),
    (goes_on, ("conj",)),
    (still_says, ("conj",)),
    (says_who, ("conj",)),
    (speaker_behind, ("VERB",)),
    (speaker_before, ("VERB",)),
    (cut_in_two, ("VERB",)),
    (says_between, ("VERB",)),
    (two_speakers, ("VERB",)),
    (said_in, ("acl",)),
    (told_whom, ("parataxis",)),
    (behind_a_quotation, ("obl", "advcl", "conj", "parataxis")),
    (said_of_all, ("parataxis",)),
    (they_said, ("advcl",)),
    (counted_names, ("NNS",)),
    (listed_names, ("list", "appos", "dep", "nmod")),
    (nouns_do, ("acl",)),
    (had_it, ("root",)),
    (that_it_has, ("acl:relcl",)),
    (after_a_colon, ("ccomp",)),
    (whose_is, ("WP$",)),
    (after_it_was, ("conj", "advcl", "ccomp")),
    (listed_verb, ("acl",)),
    (somebody_new, ("conj", "obl")),
    (what_was_imposed, ("acl",)),
    (for_a_purpose, ("acl:relcl",)),
    (was_averted, ("VERB",)),
    (led_to_sign, ("advcl",)),
    (pays_whom, ("PROPN",)),
    (sold_whom, ("obj",)),
    (of_the_verb, ("obl",)),
    (has_yet_to, ("advcl",)),
    (and_they_did_not, ("conj",)),
    (and_plans, ("conj",)),
    (but_failed, ("conj",)),
    (a_step, ("obj",)),
    (tells_how, ("obj",)),
    (gives, ("iobj",)),
    (said_who, ("obj",)),
    (would_be, ("MD",)),
    (it_called, ("acl",)),
    (it_mulls, ("root",)),
    (who_did, ("root",)),
    (it_opposes, ("root",)),
    (it_described, ("amod",)),
    (it_annoyed, ("root",)),
    (it_failed, ("nmod",)),
)
