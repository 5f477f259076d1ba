"""`Stance`: whether a clause is affirmed or denied, done, planned, possible, obliged, conditional or called off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import Phrase, kids, lemma_of, subtree
from graphkit.text.sentences import Sentence

NEGATIVE = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "nobody", "none", "nothing", "hardly"})
PLANS = frozenset(
    "plan intend aim prepare pledge promise vow agree commit decide resolve schedule expect set arrange swear "
    "undertake volunteer offer determine slate ready poise due committed ready prepared".split()
)
POSSIBLE = frozenset(
    "consider mull weigh contemplate discuss debate explore suggest propose seek try attempt want wish hope like "
    "threaten likely allow permit enable authorize authorise able willing free appear seem eager keen believe "
    "allege report rumor say claim endeavor strive favor favour study eye think".split()
)
OBLIGES = frozenset(
    "urge ask request demand order call tell instruct require need oblige command advise recommend encourage "
    "press invite appeal must implore direct beg warn force".split()
) - {"force"}
FAILS = frozenset("fail refuse decline neglect omit forget deny reject avoid unable unwilling oppose resist".split())
STOPS = frozenset(["stop", "cease", "quit", "halt", "discontinue"])
UNLIKELY = frozenset({"unlikely", "reluctant", "hesitant"})
WEIGHS = frozenset({"consider", "mull", "weigh", "contemplate"})
SCHEDULES = frozenset({"plan", "schedule", "intend"})
CALLS_OFF = frozenset({"cancel", "scrap", "shelve", "abandon", "postpone", "abort", "call off", "put off"})
MODALS = {
    "will": "planned", "shall": "planned", "'ll": "planned", "’ll": "planned", "wo": "planned", "may": "possible",
    "might": "possible", "could": "possible", "can": "possible", "ca": "possible", "must": "obliged",
    "should": "obliged", "ought": "obliged", "would": "conditional", "'d": "conditional", "’d": "conditional",
}  # fmt: skip
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest", "provided", "assuming"})
HEDGES = frozenset(
    "allegedly reportedly apparently possibly perhaps maybe probably presumably purportedly supposedly "
    "potentially".split()
)
# A clause that hangs on one of these nouns is feared, hoped or rumoured, not told.
UNREAL = frozenset(
    "concern fear hope speculation worry claim allegation report rumor rumour suggestion possibility idea "
    "expectation proposal threat prospect chance risk plan belief accusation doubt likelihood view assumption "
    "notion".split()
)
FUTURE_OF_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Source:
    """One link of the chain of who says so: the speaker's phrase, and the words that make them a speaker."""

    speaker: Phrase
    cue: Phrase


@dataclass(frozen=True, slots=True)
class Stance:
    """Polarity (`positive`, `negative`), status, and who says so, outermost first; rules tell how it was read."""

    polarity: str = "positive"
    status: str = "done"
    sources: tuple[Source, ...] = ()
    rules: tuple[str, ...] = ()


def stance(clause: Clause, *, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> Stance:
    """Take a clause, its sentence and that one's clauses by predicate, and return polarity and status, no sources."""
    negations, status, rules = _own(clause, sentence, by_predicate)
    polarity = "negative" if negations == 1 else "positive"
    if negations == 1:
        rules.append("negation")
    if negations > 1:
        # Two negations rarely make a plain fact: `did not refuse to sign` leaves open what happened.
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("double-negation")
    if status in ("done", "ongoing"):
        outer = _from_outside(clause, sentence, by_predicate)
        if outer is not None:
            status = outer
            rules.append("status-of-governor")
    return Stance(polarity=polarity, status=status, rules=tuple(rules))


def _own(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> tuple[int, str, list[str]]:
    rules: list[str] = []
    negations = _negations(clause, sentence)
    status = _tense(clause, sentence)
    modal = next((m for k in clause.words if (m := _modal(sentence, k))), None)
    if modal is not None:
        status = modal
        rules.append("modal")
        if modal == "conditional" and _future_of_past(clause, sentence, by_predicate):
            status = "planned"
            rules.append("future-of-past")
    negations, status = _controlled(clause, sentence, negations, status, rules)
    if _goes_to(clause, sentence):
        status = "planned"
    lemma = lemma_of(sentence.tokens[clause.predicate])
    if status in ("done", "ongoing") and (lemma in WEIGHS or lemma in SCHEDULES):
        status = "possible" if lemma in WEIGHS else "planned"
        rules.append("plan-verb")
    if _calls_off(clause, sentence) and status in ("done", "ongoing"):
        status = "called-off"
        rules.append("called-off")
    if any(sentence.tokens[k].text.lower() in HEDGES for k in kids(sentence, clause.predicate, "advmod")):
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("hedge")
    if _conditional(clause, sentence):
        status = "conditional"
        rules.append("condition")
    if sentence.text.rstrip('"”’) ').endswith("?") and status in ("done", "ongoing"):
        status = "possible"
        rules.append("question")
    return negations, status, rules


def _controlled(clause: Clause, sentence: Sentence, negations: int, status: str, rules: list[str]) -> tuple[int, str]:
    """What the control verbs make of polarity and status: `refused to sign`, `plans to visit`."""
    for verb in clause.through:
        effect = _effect(sentence, verb)
        if effect == "fails":
            negations += 1
        elif effect == "stops":
            negations, status = negations + 1, "ongoing" if status == "done" else status
        elif effect == "unlikely":
            negations, status = negations + 1, "possible"
        elif effect and status in ("done", "ongoing"):
            status = effect
        if effect:
            rules.append("control-verb-status")
    return negations, status


def _negations(clause: Clause, sentence: Sentence) -> int:
    tokens = sentence.tokens
    count = sum(1 for k in clause.words if tokens[k].text.lower() in NEGATIVE)
    heads = [clause.subject, *clause.objects, clause.complement if clause.kind == "copular" else None]
    for head in heads:
        if head is not None:
            count += sum(
                1 for k in kids(sentence, head, "det", "cc:preconj") if tokens[k].text.lower() in ("no", "neither")
            )
            count += tokens[head].text.lower() in ("nobody", "none", "nothing", "neither")
    if clause.complement is not None:
        count += sum(
            1
            for k in kids(sentence, clause.predicate, "advmod")
            if tokens[k].text.lower() in NEGATIVE and k not in clause.words
        )
    marks = [tokens[k].text.lower() for k in kids(sentence, clause.predicate, "mark", "case", "cc")]
    return min(count, 2) + marks.count("without") + (1 if "nor" in marks else 0)


def _modal(sentence: Sentence, k: int) -> str | None:
    token = sentence.tokens[k]
    return MODALS.get(token.text.lower()) if token.tag == "MD" or token.pos == "AUX" else None


def _tense(clause: Clause, sentence: Sentence) -> str:
    tokens = sentence.tokens
    tags = {tokens[k].tag for k in clause.words}
    words = {tokens[k].text.lower() for k in clause.words}
    verb = tokens[clause.predicate]
    if clause.kind == "copular":
        return "done" if words & {"was", "were", "had"} or "VBD" in tags else "ongoing"
    progressive = verb.tag == "VBG" and bool(words & {"is", "are", "am", "been", "'s", "'re", "’s", "’re"})
    if progressive:
        return "ongoing"
    if verb.tag == "VBD" or words & {"was", "were", "had", "did"} or (words & {"has", "have"} and verb.tag == "VBN"):
        return "done"
    if verb.tag in ("VBZ", "VBP") or words & {"is", "are", "do", "does"}:
        return "ongoing"
    if verb.tag == "VB" and clause.subject is not None and len(clause.words) == 1 and clause.link != "xcomp":
        return (
            "done"
            if any(tokens[k].text.lower() == "to" for k in kids(sentence, clause.predicate, "mark"))
            else "ongoing"
        )
    if (
        verb.tag == "VB"
        and not clause.through
        and not words & {"to"}
        and clause.link == "root"
        and clause.subject is None
    ):
        return "obliged"
    return "done"


def _future_of_past(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> bool:
    """`announced that it would send`: the future as it looked from a past act of speech."""
    if clause.link not in ("ccomp",) or clause.governor is None:
        return False
    above = sentence.tokens[clause.governor]
    governor = by_predicate.get(clause.governor)
    reported = any(sentence.tokens[k].text.lower() == "that" for k in kids(sentence, clause.predicate, "mark"))
    return above.tag in FUTURE_OF_PAST and governor is not None and reported


def _effect(sentence: Sentence, verb: int) -> str | None:
    lemma = lemma_of(sentence.tokens[verb])
    for lemmas, effect in (
        (FAILS, "fails"),
        (STOPS, "stops"),
        (UNLIKELY, "unlikely"),
        (PLANS, "planned"),
        (OBLIGES, "obliged"),
        (POSSIBLE, "possible"),
    ):
        if lemma in lemmas:
            return effect
    return "obliged" if lemma == "have" else None


def _goes_to(clause: Clause, sentence: Sentence) -> bool:
    return any(lemma_of(sentence.tokens[k]) == "go" and sentence.tokens[k].tag == "VBG" for k in clause.through)


def _calls_off(clause: Clause, sentence: Sentence) -> bool:
    particles = [lemma_of(sentence.tokens[k]) for k in kids(sentence, clause.predicate, "compound:prt")]
    lemma = " ".join([lemma_of(sentence.tokens[clause.predicate]), *particles])
    return lemma in CALLS_OFF


def _conditional(clause: Clause, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    if any(tokens[k].text.lower() in CONDITIONS for k in kids(sentence, clause.predicate, "mark", "advmod")):
        return True
    return any(
        tokens[m].text.lower() in ("if", "unless")
        for k in kids(sentence, clause.predicate, "advcl")
        for m in kids(sentence, k, "mark")
    )


def _from_outside(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> str | None:
    """The status that a clause without a tense of its own, or one that hangs on an unreal noun, takes from above."""
    tokens = sentence.tokens
    here = clause.through[0] if clause.through else clause.predicate
    above = tokens[here].head
    if (
        above != here
        and lemma_of(tokens[above]) in UNREAL
        and tokens[above].pos == "NOUN"
        and clause.link != "acl:relcl"
    ):
        return "possible"
    if clause.link == "ccomp" and clause.governor is not None and _subjunctive(clause, sentence):
        return "obliged" if lemma_of(tokens[clause.governor]) in OBLIGES | {"insist", "propose"} else None
    if clause.link in ("ccomp", "csubj") and clause.governor is not None and above != clause.governor:
        subject = next((k for k in subtree(sentence, above) if lemma_of(tokens[k]) in UNREAL), None)
        if subject is not None:
            return "possible"
    governor = by_predicate.get(clause.governor) if clause.governor is not None else None
    if governor is None or _finite(clause, sentence):
        return None
    infinitive = any(tokens[k].text.lower() == "to" for k in kids(sentence, here, "mark"))
    effect = _known(_effect(sentence, governor.predicate)) if clause.link == "xcomp" else None
    if effect:
        return effect
    above_all = stance(governor, sentence=sentence, by_predicate=by_predicate)
    outer = above_all.status
    if above_all.polarity == "negative" and outer in ("done", "ongoing"):
        # `did not answer by firing`: whether what hangs on a denied act took place is left open.
        return "possible"
    if infinitive and clause.link in ("advcl", "acl"):
        return outer if outer not in ("done", "ongoing") else "planned"
    return outer


def _subjunctive(clause: Clause, sentence: Sentence) -> bool:
    """`requested that Japan provide`: a base form with a subject and no auxiliary."""
    return sentence.tokens[clause.predicate].tag in ("VB", "VBP") and len(clause.words) == 1


def _known(effect: str | None) -> str | None:
    return {"fails": "possible", "stops": "possible", "unlikely": "possible"}.get(effect or "", effect)


def _finite(clause: Clause, sentence: Sentence) -> bool:
    tags = {sentence.tokens[k].tag for k in clause.words}
    if clause.through:
        tags = {sentence.tokens[clause.through[0]].tag} | {
            sentence.tokens[k].tag for k in kids(sentence, clause.through[0], "aux", "cop")
        }
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})
