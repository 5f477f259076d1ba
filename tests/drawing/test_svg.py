"""The still picture: well-formed, inert, whole, and the same each time."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from graphkit.analysis import positions
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs
from graphkit.drawing.svg import svg
from tests.drawing.hostile import PAYLOADS, hostile
from tests.drawing.sample import CLAIMS, DOCUMENTS
from tests.made import claim

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "title", "desc", "rect", "text", "g", "path", "polyline", "polygon", "circle"}


@pytest.fixture(scope="module")
def picture() -> Scene:
    return scene(CLAIMS, documents=DOCUMENTS, positions=positions(pairs(CLAIMS)), title="A week of talks")


def words(root: ET.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{SVG}text")]


def test_every_name_and_every_line_of_the_legend_is_written(picture: Scene) -> None:
    root = ET.fromstring(svg(picture))
    told = words(root)
    assert {line for node in picture.nodes for line in node.lines} <= set(told)
    assert {"Stated as fact", "Said by someone", "Denied or called off", "State", "Person"} <= set(told)
    assert root.findtext(f"{SVG}title") == told[0] == "A week of talks"
    assert len(list(root.iter(f"{SVG}polyline"))) == len(picture.edges)


def test_a_plan_a_saying_and_a_fact_have_lines_of_their_own() -> None:
    made = [claim("Japan", "visit", "India"), claim("Japan", "visit", "India", status="planned", at=100)]
    root = ET.fromstring(svg(scene(made, documents={}, positions={})))
    dashes = [one.get("stroke-dasharray") for one in root.iter(f"{SVG}polyline")]
    assert sorted(map(str, dashes)) == ["9 6", "None"]


def test_nothing_lies_outside(picture: Scene) -> None:
    root = ET.fromstring(svg(picture))
    left, top, width, height = map(float, (root.get("viewBox") or "").split())
    for one in root.iter(f"{SVG}text"):
        if one.get("text-anchor") == "middle":
            assert left < float(one.get("x") or 0) < left + width
            assert top < float(one.get("y") or 0) < top + height


@pytest.mark.parametrize("payload", [*PAYLOADS, "\x00\x1b\ud800\uffff"])
def test_no_text_of_a_document_becomes_more_than_text(payload: str) -> None:
    claims, documents = hostile(payload)
    root = ET.fromstring(svg(scene(claims, documents=documents, positions={}, title=payload)).encode("utf-8"))
    for one in root.iter():
        assert one.tag.removeprefix(SVG) in TAGS
        assert not [name for name in one.attrib if name.startswith("on") or "href" in name or name == "style"]
    assert any(payload[:3] in text or "?" in text for text in words(root))


def test_the_same_scene_gives_the_same_picture(picture: Scene) -> None:
    again = scene(CLAIMS[::-1], documents=DOCUMENTS, positions=positions(pairs(CLAIMS)), title="A week of talks")
    assert svg(again) == svg(picture)


def test_an_empty_scene_is_a_picture_too() -> None:
    assert words(ET.fromstring(svg(scene([], documents={}, positions={})))) == [
        "0 documents",
        "0 names · 0 claims from 0 documents",
    ]
