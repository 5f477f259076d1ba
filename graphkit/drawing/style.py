"""`Kind` and `Line`: how a sort of node and a standing of claims look; colours that the colour-blind can tell apart.

Colours are the eight of Okabe and Ito, "Color Universal Design" (2008), with greys; no kind and no line is told by its
colour alone: each has a shape or a dash of its own as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from graphkit.drawing.phrases import empty
from graphkit.linking.claims import ASSERTED_STATUS, Claim


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of node: its name in the legend, the ontology's classes (local names) it stands for, colour and shape."""

    key: str
    label: str
    colour: str
    shape: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A standing of claims: its name in the legend, colour on a light and a dark page, dash lengths, arrow head."""

    key: str
    label: str
    colour: str
    dark: str
    dash: tuple[int, ...]
    arrow: str


_EVENTS = (
    *("Event", "ReportedEvent", "Visit", "Meeting", "Statement", "Agreement", "Exercise", "Deployment", "WeaponUse"),
    *("Sanction", "Transfer", "Change"),
)

PHRASE = Kind("phrase", "Words of the text", "#ffffff", "box")
FOLD = Kind("fold", "Folded names", "#dfe3e8", "dot")
OTHER = Kind("other", "Other", "#6b6b6b", "square", ("Equipment", "Document", "EventSeries"))

KINDS = (
    Kind("state", "State", "#0072b2", "hexagon", ("State",)),
    Kind("person", "Person", "#e69f00", "dot", ("Person",)),
    Kind("government", "Government body", "#56b4e9", "square", ("GovernmentBody",)),
    Kind("force", "Armed force", "#009e73", "triangle", ("ArmedForce", "Command", "ArmedGroup")),
    Kind("organisation", "Organisation", "#f0e442", "hexagon", ("Organisation", "Alliance", "PoliticalParty", "Agent")),
    Kind("role", "Office", "#cc79a7", "diamond", ("Role",)),
    Kind("place", "Place", "#a3a3a3", "triangleDown", ("Place",)),
    Kind("event", "Event", "#d55e00", "star", _EVENTS),
    OTHER,
    PHRASE,
    FOLD,
)

_BY_TYPE = MappingProxyType({name: kind for kind in KINDS for name in kind.types})
FOLDED = Line("folded", "Claims with folded names", "#6b7280", "#9aa4b2", (14, 5), "circle")
LINES = (
    Line("fact", "Stated as fact", "#3d4450", "#c3cad4", (), "triangle"),
    Line("said", "Said by someone", "#0072b2", "#56b4e9", (1, 5), "triangle"),
    Line("open", "Planned, possible, demanded", "#00805d", "#2fc79e", (9, 6), "vee"),
    Line("denied", "Denied or called off", "#c25200", "#ff9348", (9, 5, 1, 5), "bar"),
    FOLDED,
)

_OPEN_MARKS = MappingProxyType(
    {"planned": "planned", "possible": "possible", "obliged": "should", "conditional": "if", "called-off": "called off"}
)

_READINGS = MappingProxyType(
    {
        ("positive", "done"): "Done",
        ("positive", "ongoing"): "Ongoing",
        ("positive", "planned"): "Planned",
        ("positive", "possible"): "Possible",
        ("positive", "obliged"): "Called for",
        ("positive", "conditional"): "Conditional",
        ("positive", "called-off"): "Called off",
        ("negative", "done"): "Did not happen",
        ("negative", "ongoing"): "Not so, or no longer",
        ("negative", "planned"): "Not planned",
        ("negative", "possible"): "Ruled out",
        ("negative", "obliged"): "Should not happen",
        ("negative", "conditional"): "Would not happen",
        ("negative", "called-off"): "Not called off",
    }
)


def kind_of(type_: str | None) -> Kind:
    """Take a class of the ontology by its local name, or None, and return the sort of node that shows it.

    >>> kind_of("Command").label, kind_of("Visit").label, kind_of(None).label
    ('Armed force', 'Event', 'Other')
    """
    return _BY_TYPE.get(type_ or "", OTHER)


def spoken(type_: str | None) -> str:
    """Take a class of the ontology by its local name and return it as a reader says it.

    >>> spoken("GovernmentBody"), spoken("State"), spoken(None)
    ('Government body', 'State', '')
    """
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[^A-Z]+", type_ or "")
    return " ".join([*words[:1], *(word.lower() for word in words[1:])])


def standing(claim: Claim) -> str:
    """Take a claim and return the key of its line: `fact`, `said`, `open` or `denied`.

    What does not hold comes first: a plan that somebody denies is shown as denied, one that somebody tells as a plan.
    """
    if claim.polarity == "negative" or claim.status == "called-off":
        return "denied"
    if claim.status not in ASSERTED_STATUS:
        return "open"
    return "said" if claim.attribution else "fact"


def mark(claim: Claim) -> str:
    """Take a claim and return the word that stands before its relation in the picture; empty for a fact."""
    if claim.polarity == "negative":
        return "not"
    if claim.status not in ASSERTED_STATUS:
        return _OPEN_MARKS.get(claim.status, claim.status)
    return "said" if claim.attribution else ""


def edge_label(claim: Claim) -> str:
    """Take a claim and return what its line says: the relation, after the word that tells it from a fact."""
    return f"{mark(claim)}: {claim.relation.lemma}" if mark(claim) else claim.relation.lemma


def reading(claim: Claim) -> str:
    """Take a claim and return in words whether it happened, and on whose word."""
    words = _READINGS.get((claim.polarity, claim.status), f"{claim.polarity}, {claim.status}")
    if not claim.attribution:
        return words
    speaker = claim.attribution[-1]
    name = speaker.label or speaker.text
    return f"{words}, according to {name if speaker.id or not empty(name) else f'“{name}”'}"
