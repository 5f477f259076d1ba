"""The page as text: one file, nothing fetched, nothing that runs but its own scripts, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict
from html.parser import HTMLParser
from typing import Any

import pytest

from graphkit.drawing import page as room
from graphkit.drawing.page import page
from graphkit.drawing.scene import scene
from graphkit.drawing.style import KINDS, LINES
from graphkit.drawing.template_files import template
from graphkit.errors import OutputError
from tests.drawing.hostile import PAYLOADS, hostile
from tests.drawing.sample import CLAIMS, DOCUMENTS
from tests.made import claim, entity


class Seen(HTMLParser):
    """Tags with attributes, and the text of scripts and styles, as a browser would part them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in ("script", "style", "title"):
            tag, attributes = self.tags[-1]
            self.inside.append((tag, attributes, data))


def drawn(*claims: Any, documents: Any = None, title: str = "Knowledge graph") -> str:
    return page(scene(claims, documents=documents or {}, positions={}, title=title))


def data_of(text: str) -> dict[str, Any]:
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert block
    found: dict[str, Any] = json.loads(block[1])
    return found


@pytest.fixture(scope="module")
def sample() -> str:
    return page(scene(CLAIMS, documents=DOCUMENTS, positions={}, title="A week of talks"))


def skeleton(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(tag, tuple(attributes)) for tag, attributes in Seen(text).tags]


def test_the_page_is_a_document_with_language_title_and_description(sample: str) -> None:
    assert sample.startswith('<!doctype html>\n<html lang="en">')
    seen = Seen(sample)
    assert ("title", {}, "A week of talks") in seen.inside
    meta = {attributes.get("name"): attributes.get("content") for tag, attributes in seen.tags if tag == "meta"}
    assert "63 claims from 3 documents, up to 2025-05-14" in (meta["description"] or "")
    assert "<noscript>" in sample


def test_nothing_is_fetched(sample: str) -> None:
    for tag, attributes in Seen(sample).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form", "video", "audio")
        assert not {"src", "href", "srcset", "action", "data", "style"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]
    style = next(text for tag, _, text in Seen(sample).inside if tag == "style")
    assert "url(" not in style
    assert "@import" not in style
    assert "sourceMappingURL" not in sample


def test_the_policy_admits_exactly_the_scripts_and_the_style_of_the_page(sample: str) -> None:
    seen = Seen(sample)
    policy = next(a["content"] for tag, a in seen.tags if tag == "meta" and a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for kind in ("script", "style"):
        bodies: dict[int, str] = {}
        run = re.findall(rf"<{kind}>(.*?)</{kind}>", sample, re.DOTALL)
        for place, body in enumerate(run):
            bodies[place] = f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
        allowed = re.search(rf"{kind}-src ([^;]*)", policy)
        assert allowed
        assert allowed[1].split() == list(bodies.values())
        assert len(bodies) == (2 if kind == "script" else 1)


NAMESPACES = re.compile(r"http://(?:www\.w3\.org|purl\.org)/[\w/.-]+#?|https://w3id\.org/graphkit/dd#")


@pytest.mark.parametrize("name", room.SCRIPTS)
def test_own_scripts_write_text_only_and_call_nothing_out(name: str) -> None:
    text = NAMESPACES.sub("", template(name))
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|createContextualFragment|DOMParser|eval\(|new Function|"
        r"fetch\(|XMLHttp|sendBeacon|WebSocket|import\(|https?://[a-z]|\.on[a-z]+ *=|[\"']on[a-z]+[\"'],",
        text,
    )
    assert len(text.splitlines()) < 300


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_becomes_part_of_the_page(payload: str) -> None:
    claims, documents = hostile(payload)
    text = drawn(*claims, documents=documents, title=payload)
    assert skeleton(text) == skeleton(drawn(claim("Japan", "visit", "India")))
    found = data_of(text)
    assert found["title"] == payload
    assert f"{payload} said {payload} visited {payload}." in [
        found["sentences"][one["sentence"]] for one in found["facts"]
    ]
    assert all("url" not in one for one in found["facts"])


def test_every_text_that_the_page_tells_of_a_claim_is_tried_with_each_payload() -> None:
    payload = PAYLOADS[0]
    claims, documents = hostile(payload)
    bad = next(one for one in scene(claims, documents=documents, positions={}).facts if one.id == f"{payload}/claim")
    told = {name: value for name, value in asdict(bad).items() if isinstance(value, str) or value is None}
    assert {name for name, value in told.items() if payload.lower()[:8] not in str(value).lower()} == {
        "standing",
        "published",
    }
    assert all(payload in text for text in (*bad.rules, *bad.speakers, *bad.voices[0]))


def test_data_cannot_end_its_block() -> None:
    text = drawn(claim(entity("</script><!-- & \u2028\u2029"), "visit", "India"))
    block = text.split('id="data">')[1].split("</script>")[0]
    assert not set(block) & set("<>&\u2028\u2029")
    assert "</script><!-- & \u2028\u2029" in [one["subject"] for one in data_of(text)["facts"]]


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org/a", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://example.org", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(url: str, linked: bool) -> None:
    document = DOCUMENTS["column.txt"].__class__("made.txt", "", "Talks", url)
    found = data_of(drawn(claim("Japan", "visit", "India"), documents={"made.txt": document}))
    assert ("url" in found["facts"][0]) == linked


def test_a_half_character_does_not_break_the_page() -> None:
    text = drawn(claim(entity("Ja\ud800pan"), "visit", "India"), title="T\udfff")
    assert "Ja?pan" in text.encode("utf-8").decode("utf-8")


def test_what_vis_network_is_given() -> None:
    found = data_of(
        drawn(
            claim("Japan", "visit", "India"),
            claim("Japan", "visit", "India", status="planned", at=100),
            claim("Japan", "accuse", "India", said_by=("France", "said"), at=200),
        )
    )
    assert found["options"]["physics"] == {"enabled": False}
    assert [(edge["standing"], edge["text"], edge["dashes"]) for edge in found["edges"]] == [
        ("fact", "visit", False),
        ("open", "planned: visit", [9, 6]),
        ("said", "said: accuse", [1, 5]),
    ]
    assert {node["label"]: (node["shape"], node["kind"]) for node in found["nodes"]} == {
        "Japan": ("hexagon", "state"),
        "India": ("hexagon", "state"),
    }
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in found["nodes"])
    assert [fact["relation"] for fact in found["facts"]] == ["visit", "visit", "accuse"]


def test_an_empty_scene_is_a_page_too() -> None:
    found = data_of(drawn())
    assert (found["nodes"], found["edges"], found["subtitle"]) == ([], [], "0 names · 0 claims from 0 documents")


def test_the_same_scene_gives_the_same_bytes(sample: str) -> None:
    code = (
        "import hashlib; from graphkit.drawing.page import page; from graphkit.drawing.scene import scene;"
        "from graphkit.drawing.selection import pairs; from graphkit.analysis import positions;"
        "from tests.drawing.sample import CLAIMS, DOCUMENTS;"
        "text = page(scene(reversed(CLAIMS), documents=DOCUMENTS, positions=positions(pairs(CLAIMS))));"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    assert page(scene(CLAIMS, documents=DOCUMENTS, positions={}, title="A week of talks")) == sample


def test_beyond_its_data_the_page_is_small(sample: str) -> None:
    assert len(sample.encode()) - len(json.dumps(data_of(sample))) < 700_000


def test_a_pyvis_without_vis_network_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    (tmp_path / "templates" / "lib").mkdir(parents=True)
    monkeypatch.setattr("importlib.resources.files", lambda name: tmp_path)
    with pytest.raises(OutputError, match=r"no vis-network\.min\.js \(install pyvis"):
        room._library.__wrapped__()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_words_on_lines_can_be_read_on_light_and_dark() -> None:
    light, dark = re.findall(r"--page: (#\w{6})", template("page.css"))
    for line in LINES:
        assert contrast(line.colour, light) >= 4.5, line
        assert contrast(line.dark, dark) >= 4.5, line


def test_no_two_kinds_and_no_two_lines_look_alike() -> None:
    assert len({(kind.colour, kind.shape) for kind in KINDS}) == len(KINDS)
    assert len({line.dash for line in LINES}) == len(LINES)
