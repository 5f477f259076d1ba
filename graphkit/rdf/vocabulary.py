"""The terms of the graph by name; those of the ontology are checked against `ontology/*.ttl` both ways."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode

if TYPE_CHECKING:
    from collections.abc import Mapping

DD: Final = "https://w3id.org/graphkit/dd#"
GZ: Final = "https://w3id.org/graphkit/gazetteer/"
KG: Final = "https://w3id.org/graphkit/kg/"
MODE: Final = "https://w3id.org/graphkit/mode/"
TOPIC: Final = "https://w3id.org/graphkit/topic/"

STANDARD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dc": "http://purl.org/dc/elements/1.1/",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
MINTED: Final = ("claim", "document", "entity", "event", "mention", "part", "phrase", "relation", "time")
"""Folders under the base that minted IRIs lie in."""

EVENT_CLASSES: Final = (
    "Event", "Meeting", "Visit", "Statement", "Agreement", "Exercise", "Deployment", "WeaponUse", "Sanction",
    "Transfer", "Change",
)  # fmt: skip
AGENT_CLASSES: Final = (
    "Agent", "Person", "Organisation", "State", "GovernmentBody", "ArmedForce", "Command", "ArmedGroup", "Alliance",
    "PoliticalParty",
)  # fmt: skip
CLASSES: Final = (
    *AGENT_CLASSES, "Role", *EVENT_CLASSES, "EventSeries", "ReportedEvent", "Place", "Equipment", "Document", "Mention",
    "Claim", "Phrase", "Status", "Polarity", "Level", "ArgumentRole", "Precision", "Frame", "Mode", "QuadClass",
    "Topic",
)  # fmt: skip
PROPERTIES: Final = (
    "hasActor", "hasRecipient", "theme", "hasPlace", "hasTime", "topic", "mode",
    "relatedTo", "partOf", "capitalOf", "adjective", "wikidata", "iso2", "iso3", "geonames", "memberCount",
    "holder", "holderSince", "asOf",
    "subjectTerm", "objectTerm", "relationText", "lemma", "relationSpans", "level", "polarity", "status", "confidence",
    "rule", "ruleTrail", "sentence", "clause", "describes", "eventClass", "eventMode", "eventRole", "property",
    "argument", "role", "quantity", "attribution", "statedBy",
    "value", "text", "startOffset", "endOffset", "valueLabel", "valueType", "position",
    "timeText", "timeValue", "begin", "end", "precision", "number", "unit", "modifier",
    "depth", "speaker", "cue", "cueStart", "cueEnd",
    "contentHash", "sourceHash", "wording", "partOfSpeech", "event", "frameRole",
    "ofClass", "ploverType", "quadClass", "scale", "covers",
)  # fmt: skip
ANNOTATIONS: Final = ("mend",)
LEVELS: Final = MappingProxyType(
    {"core": "Core", "oblique": "Oblique", "chain": "Chain", "speech": "Speech", "implicit": "Implicit"}
)
POLARITIES: Final = MappingProxyType({"positive": "Positive", "negative": "Negative"})
STATUSES: Final = MappingProxyType(
    {
        "done": "Done",
        "ongoing": "Ongoing",
        "planned": "Planned",
        "possible": "Possible",
        "obliged": "Obliged",
        "conditional": "Conditional",
        "called-off": "CalledOff",
    }
)
ARGUMENT_ROLES: Final = MappingProxyType(
    {
        role: f"{role.capitalize()}Role"
        for role in (
            "place", "time", "source", "goal", "instrument", "manner", "purpose", "cause", "recipient", "topic",
            "companion", "condition", "theme", "other",
        )
    }
)  # fmt: skip
PRECISIONS: Final = MappingProxyType({"day": "Day", "month": "Month", "year": "Year", "interval": "Interval"})
QUAD_CLASSES: Final = ("VerbalCooperation", "MaterialCooperation", "VerbalConflict", "MaterialConflict")
_TABLES: Final = (LEVELS, POLARITIES, STATUSES, ARGUMENT_ROLES, PRECISIONS)
TERMS: Final = frozenset(
    (*CLASSES, *PROPERTIES, *QUAD_CLASSES, *ANNOTATIONS, *(name for table in _TABLES for name in table.values()))
)
"""Every term of the ontology by its local name."""

_KNOWN: Final = {name: NamedNode(DD + name) for name in TERMS}


def dd(name: str) -> NamedNode:
    """Take the local name of a term of the ontology and return the term; KeyError where the ontology has none.

    >>> dd("Visit").value
    'https://w3id.org/graphkit/dd#Visit'
    """
    return _KNOWN[name]


@lru_cache
def term(prefixed: str) -> NamedNode:
    """Take a prefixed name of a standard vocabulary and return the term.

    >>> term("skos:prefLabel").value
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    prefix, _, name = prefixed.partition(":")
    return NamedNode(STANDARD[prefix] + name)


def prefixes(base: str = KG) -> dict[str, str]:
    """Take what minted IRIs begin with and return the prefixes that files and queries know.

    >>> prefixes()["rel"]
    'https://w3id.org/graphkit/kg/relation/'
    """
    minted = {("rel" if folder == "relation" else folder): f"{base}{folder}/" for folder in MINTED}
    return dict(sorted({**STANDARD, "dd": DD, "gz": GZ, "kg": base, "mode": MODE, "topic": TOPIC, **minted}.items()))
