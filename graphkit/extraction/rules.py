"""The named rules of extraction: what each does in one sentence, and an example it fires on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule of extraction: what it does in one sentence, and an example."""

    name: str
    sentence: str
    example: str


RULES: tuple[Rule, ...] = (
    Rule("called-off", "A verb of cancelling leaves what it names called off.", "France cancelled the visit."),
    Rule("chain", "What hangs on a noun inside an object is told of the subject too, as part of the claim alone.",
         "Italy is a member of the alliance."),
    Rule("claimed-office", "An office that is only claimed, or held in shadow, may not be held.",
         "Self-proclaimed President Mario Rossi visited Rome."),
    Rule("collective-pair", "Of a collective predicate the sides are one pair.", "Rossi and Tanaka met in Rome."),
    Rule("commitment", "A verb of promising, threatening, refusing or denying tells an act of speech of its own.",
         "Italy threatened to close the strait."),
    Rule("condition", "A clause under `if` or `unless`, and what hangs on it, is conditional.",
         "If France leaves, Italy will send troops."),
    Rule("content-of-speech", "What somebody says is attributed to them.", "The minister said that Italy sold ships."),
    Rule("control-verb", "A control verb and its infinitive are one relation.",
         "The ministry intends to sell the ships."),
    Rule("control-verb-status", "A control verb decides polarity and status.", "Italy refused to sign the treaty."),
    Rule("copula", "A predicate with a copula says what the subject is.", "Italy is a member of the alliance."),
    Rule("double-negation", "Two negations leave open what happened.", "Italy did not refuse to sign the treaty."),
    Rule("event-noun", "A noun that tells an event joins those who took part.",
         "The talks between Italy and France ended."),
    Rule("former-office", "An office marked as past is no longer held.", "Former President Mario Rossi visited Rome."),
    Rule("future-of-past", "`would` under a past verb of saying, or beside a date, is what was to come.",
         "Italy announced that it would send ships."),
    Rule("hedge", "An adverb of hearsay or doubt makes a clause possible.", "Italy reportedly sold the ships."),
    Rule("imagined", "What a fiction tells is possible, what a plan tells is planned.",
         "Under the proposal, Italy sends troops."),
    Rule("modal", "A modal verb decides the status.", "Italy may send troops."),
    Rule("name-behind-office", "A name between commas behind an office is its holder's.",
         "The defense minister of Italy, Mario Rossi, visited Rome."),
    Rule("negation", "A negated clause is negative.", "Italy did not sign the treaty."),
    Rule("object-control", "The object of the governing verb is the subject of the infinitive.",
         "Italy urged France to sign the treaty."),
    Rule("oblique-object", "Where there is no object, and beside it, an oblique stands as object.",
         "The minister arrived in Rome."),
    Rule("office-behind-name", "An office between commas behind a name is that person's.",
         "Mario Rossi, the defense minister of Italy, visited Rome."),
    Rule("office-by-verb", "Who is, becomes or is made the holder of an office holds it.",
         "Mario Rossi was named President of Italy."),
    Rule("office-then", "An office in what is told of years past was held then.",
         "In 1991 President Mario Rossi visited Rome. The treaty ended in 2004."),
    Rule("office-to-come", "An office marked as coming is planned.", "President-elect Mario Rossi visited Rome."),
    Rule("part-of-body", "What is part of a body, or belongs to it, is a part of it.",
         "The Blue Brigade is part of the Italian Army."),
    Rule("participle-subject", "The noun before a participle is its subject.",
         "The ships sold by Italy arrived in Egypt."),
    Rule("passive", "A passive says what was done to its subject.", "The treaty was signed in Rome."),
    Rule("place-in-state", "A place and, behind a comma, a state: the one lies in the other.",
         "Rossi arrived in Osaka, Japan."),
    Rule("plan-verb", "A verb of planning or weighing makes its clause planned or possible.",
         "Italy is considering a sale of ships."),
    Rule("present-for-future", "A present tense with a time to come tells a plan.",
         "Next month Canada hosts the exercise."),
    Rule("question", "What is asked is not told.", "Did Italy sign the treaty?"),
    Rule("relative-object", "The noun before a relative clause is the object that it lacks.",
         "He rejected the treaty that Italy had signed."),
    Rule("relative-oblique", "The noun before a relative clause is its place.",
         "He visited the base where Italy trains pilots."),
    Rule("relative-subject", "The noun before a relative clause is what the relative pronoun stands for.",
         "The minister who signed the treaty left Rome."),
    Rule("shared-object", "Verbs that are joined may have one object.", "Italy built and sold ships."),
    Rule("shared-subject", "A clause without a subject shares that of the clause it hangs on.",
         "The minister visited Rome and signed the treaty."),
    Rule("status-of-governor", "A clause takes its status from the plan, hope or fear it hangs on.",
         "Italy sent ships to protect the strait."),
    Rule("title", "An office before a name is held by that person.",
         "Italian Defense Minister Mario Rossi visited Rome."),
    Rule("unattributed-report", "What is reported, but by nobody named, is possible.",
         "It was reported that Italy had sold the ships."),
    Rule("verb", "A verb says what its subject does.", "Italy sold the ships."),
    Rule("verb-object", "A verb's object is the object of the claim.", "Italy sold the ships."),
)  # fmt: skip


def rule(name: str) -> Rule | None:
    """Take the name of a rule, as a claim carries it, and return the rule.

    >>> rule("modal").sentence
    'A modal verb decides the status.'
    """
    return next((found for found in RULES if found.name == name), None)
