"""Claims and documents as Hypothesis makes them: every field, and words that break careless writers."""

from __future__ import annotations

from hypothesis import strategies as st

from graphkit.linking.claims import Argument, Attribution, Claim, Event, Quantity, Relation, Term, Time
from graphkit.rdf.vocabulary import ARGUMENT_ROLES, CLASSES, LEVELS, POLARITIES, STATUSES
from graphkit.text.documents import Document

BASE = "https://example.org/kg/"

C0 = "".join(chr(code) for code in range(32) if chr(code) not in "\t\n\r")
NASTY = st.sampled_from(
    ["", " ", '"', '"""', "'", "\\", "\\n", "\\u0022", "a\nb\r\nc\td", "\n", "</script>", "\u2028",
     "\x7f\x85\ufffe\uffff",
     "\U0001f6e9\ufe0f", "\U0010ffff", "שלום", "e\u0301", "^^xsd:integer", "@en", "<urn:x>", "%zz", "{}|^`", "#", "_:b"]
)  # fmt: skip
WORDS = NASTY | st.text(st.characters(exclude_categories=["Cs"], exclude_characters=C0), max_size=12)
NAMES = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
OFFSETS = st.integers(0, 10**9)


def iris(folder: str) -> st.SearchStrategy[str]:
    """Take a folder and return IRIs in it, some of the gazetteer."""
    return st.builds(lambda name: f"{BASE}{folder}/{name}", NAMES | st.just("a%20b(c)'d#e?f=g&h"))


ENTITIES = iris("entity") | st.builds("https://w3id.org/graphkit/gazetteer/{}".format, NAMES)
TYPES = st.none() | st.sampled_from(CLASSES) | WORDS
TERMS = st.builds(Term, WORDS, OFFSETS, OFFSETS, st.none() | ENTITIES | iris("event"), WORDS, TYPES)
CLAIMS = st.builds(
    Claim,
    id=iris("claim") | st.just("urn:uuid:00000000-0000-4000-8000-000000000000"),
    document=NASTY | NAMES,
    sentence=OFFSETS,
    clause=OFFSETS,
    level=st.sampled_from(sorted(LEVELS)) | WORDS,
    start=OFFSETS,
    end=OFFSETS,
    text=WORDS,
    subject=st.none() | TERMS,
    relation=st.builds(
        Relation, WORDS, WORDS, iris("relation"), st.lists(st.tuples(OFFSETS, OFFSETS), max_size=3).map(tuple)
    ),
    object=st.none() | TERMS,
    arguments=st.lists(st.builds(Argument, st.sampled_from(sorted(ARGUMENT_ROLES)) | WORDS, TERMS), max_size=3).map(
        lambda made: tuple(made + made[:1])
    ),
    event=st.none()
    | st.builds(
        Event,
        iris("event"),
        st.sampled_from(CLASSES) | WORDS,
        st.none() | WORDS,
        st.lists(st.tuples(st.sampled_from(["hasActor", "hasRecipient"]) | WORDS, ENTITIES), max_size=3).map(tuple),
    ),
    time=st.none()
    | st.builds(
        Time,
        WORDS,
        OFFSETS,
        OFFSETS,
        st.none() | st.sampled_from(["2022-08", "2022-08-02", "2022", "2022-08-02/..", "2022-13", "0000"]) | WORDS,
        st.none() | st.sampled_from(["day", "month", "year", "interval", "week"]) | WORDS,
    ),
    quantity=st.lists(
        st.builds(
            Quantity,
            WORDS,
            OFFSETS,
            OFFSETS,
            st.none() | st.floats(allow_nan=False),
            st.none() | WORDS,
            st.none() | WORDS,
        ),
        max_size=2,
    ).map(tuple),
    polarity=st.sampled_from(sorted(POLARITIES)),
    status=st.sampled_from(sorted(STATUSES)),
    attribution=st.lists(
        st.builds(Attribution, WORDS, OFFSETS, OFFSETS, st.none() | ENTITIES, WORDS, WORDS, OFFSETS, OFFSETS),
        max_size=3,
    ).map(tuple),
    rules=st.lists(WORDS, max_size=3).map(tuple),
    confidence=st.floats(0, 1),
)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
DOCUMENTS = st.builds(
    Document,
    id=NASTY | NAMES,
    text=st.just(""),
    title=st.none() | WORDS,
    url=st.none()
    | WORDS
    | st.sampled_from(["https://example.org/a?b=c#d", "javascript:alert(1)", "https://é.example/"]),
    published=st.none() | st.dates(),
    publisher=st.none() | WORDS,
    author=st.none() | WORDS,
    digest=st.none() | HASHES,
    source_digest=st.none() | HASHES,
)
COLLECTIONS = st.lists(CLAIMS, max_size=3, unique_by=lambda claim: claim.id).map(tuple)
