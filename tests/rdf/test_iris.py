"""Minted IRIs: ASCII, valid, and apart where the things are apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graphkit.rdf.iris import document_iri, local_iri, local_name, mention_iri, part_iri, phrase_iri, slug, time_iri

BASE = "https://example.org/kg/"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXT, TEXT)
def test_minted_iris_are_ascii_and_under_the_base(one: str, other: str) -> None:
    minted = [
        document_iri(BASE, one),
        phrase_iri(BASE, one, other),
        mention_iri(BASE, one, 0, 1, other),
        time_iri(BASE, one, other),
        part_iri(BASE, f"{BASE}claim/{one}", "time"),
    ]
    for iri in minted:
        assert iri.value.isascii()
        assert iri.value.startswith(BASE)


@given(TEXT, TEXT)
def test_documents_of_different_ids_have_different_iris(one: str, other: str) -> None:
    assert (document_iri(BASE, one) == document_iri(BASE, other)) == (one == other)


@given(TEXT)
def test_a_local_name_is_read_back_from_its_iri(name: str) -> None:
    assert local_name(BASE, local_iri(BASE, name).value) == name


def test_a_slug_is_short_and_plain() -> None:
    assert slug("Ærø — Żółw 12/3.TXT") == "r-zow-12-3-txt"
    assert len(slug("x" * 99)) == 40
    assert slug("北京") == ""


def test_parts_of_claims_of_another_base_do_not_meet() -> None:
    ours, theirs = part_iri(BASE, f"{BASE}claim/1", "time"), part_iri(BASE, "https://example.com/claim/1", "time")
    assert ours.value == f"{BASE}part/1-time"
    assert ours != theirs
