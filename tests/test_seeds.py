"""The sample reports are dated, short, each named with its sources, and together show what is to be read."""

from __future__ import annotations

import re

import pytest

from graphkit import places
from graphkit.text.documents import Document
from graphkit.text.readers.sources import read

TOLD_TWICE = [
    # What both newsrooms tell, and what only one of them says about it.
    ("Marshall", r"over \$12 billion", r"about \$13 billion"),
    ("Afghanistan", r"December 24\b", r"December 25, 1979"),
    ("Cedras", r"backed by two aircraft carriers", r"sat down together on September 20"),
    ("Galtieri", r"final proposal", r"recaptured Port Stanley"),
    ("Panama Canal", r"turned the Panama Canal over", r"will turn the canal over"),
    ("diplomatic relations", r"had established diplomatic relations", r"would establish diplomatic relations"),
]
SHOWN = {
    "classes": (
        r"Alexander Haig", r"Olympic Games", r"\bCambodia\b", r"U\.S\. Senate", r"Somali National Army",
        r"Joint Arctic Command", r"al-Shabaab", r"\(SEATO\)", r"Chinese Communist Party", r"Secretary of State",
        r"\bmet with\b", r"\bvisited\b", r"\bcondemned\b", r"\bsigned\b", r"\bexercise", r"\bdeployed\b",
        r"\bwithdrew\b", r"shot down", r"sanctions on", r"suspended military and economic aid", r"lifted the ban",
        r"expelled", r"break off relations", r"\$7\.2 million", r"\$400 million", r"\bresigned\b",
        r"was named President", r"Panama Canal Zone", r"Black Hawk helicopters", r"Presidential Decision Directive 25",
    ),
    "statuses": (
        r"\bdid not\b", r"\bno longer\b", r"\brefused to\b", r"\bplans to\b", r"\bintends to\b", r"\bmay\b",
        r"\bcould\b", r"\bmust\b", r"\bIf\b", r"\bunless\b", r"\bonce\b",
        r"were cancelled", r"\bhas not yet\b", r"\bdenied\b",
    ),
    "speech": (
        r'called .{5,30} "', r"\bannounced that\b", r"\baccused\b", r"\baccuse\b", r"\bwarned that\b",
        r"\bdenies that\b", r"Thurmond .{0,40}accused .{0,900}Torrijos, .{0,60} denied",
        r"accused the government .{0,60}Allende denied",
    ),
    "time": (
        r"on Sunday", r"earlier this month", r"last year", r"next Wednesday", r"in late June", r"Fifty years ago today",
    ),
    "layout": (
        r"^[A-Z-]+, Oct\. 16 \(Harbour Wire\) — ", r"\(Harbour Wire\) -- ", r"^• ", r"[a-z,]\n[a-z]",
        r"“Governors\nIsland Accord,”", r'"Operation Uphold Democracy,"', r"Haiti’s",
        r" – ", r"Lt\. Gen\. ", r"No\. 940", r"a\.m\.", r"\d\u00a0[a-z]",
        r"“Long live Chile! Long live the people! ", r"^MS\. [A-Z]+: ", r"^MR\. [A-Z]+: ",
        r"^Country\tMission\tTroops$",
    ),
}  # fmt: skip


def reports() -> list[Document]:
    found = list(read([places.seeds_folder()]))
    assert all(isinstance(document, Document) for document in found)
    return [document for document in found if isinstance(document, Document)]


def by(publisher: str, word: str) -> str:
    return "\n".join(report.text for report in reports() if report.publisher == publisher and word in report.text)


def test_there_are_twenty_four_and_all_carry_their_metadata() -> None:
    assert len(reports()) == 24
    for document in reports():
        assert document.title
        assert document.published is not None
        assert document.publisher in {"graphkit seeds", "Harbour Wire", "Northern Desk"}
        assert document.author


def test_each_is_a_short_report() -> None:
    for document in reports():
        assert 150 <= len(document.text.split()) <= 400, document.id


def test_the_readme_gives_each_report_its_day_and_its_sources() -> None:
    rows = (places.seeds_folder() / "README.md").read_text(encoding="utf-8").splitlines()
    told = {cells[1].strip(" `"): cells for cells in (row.split("|") for row in rows) if len(cells) == 6}
    for document in reports():
        assert told[document.id][2].strip() == str(document.published), document.id
        assert len(told[document.id][4]) > 30, document.id


@pytest.mark.parametrize("kind", SHOWN)
def test_together_they_show_what_is_to_be_read(kind: str) -> None:
    text = "\n".join(document.text for document in reports())
    for wording in SHOWN[kind]:
        assert re.search(wording, text, re.MULTILINE), wording


@pytest.mark.parametrize(("event", "wire", "desk"), TOLD_TWICE)
def test_two_publishers_tell_one_event_each_in_its_own_way(event: str, wire: str, desk: str) -> None:
    ours, theirs = by("Harbour Wire", event), by("Northern Desk", event)
    assert re.search(wire, ours)
    assert not re.search(wire, theirs)
    assert re.search(desk, theirs)
    assert not re.search(desk, ours)


def test_no_two_reports_share_a_sentence() -> None:
    sentences = [
        sentence
        for document in reports()
        for sentence in set(re.split(r"(?<=[.!?])\s+", document.text))
        if len(sentence.split()) > 5
    ]
    assert len(sentences) == len(set(sentences))
