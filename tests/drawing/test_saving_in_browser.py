"""What is saved from the page: pictures, a sheet, RDF, paper: what is shown, and no plan as a fact."""

from __future__ import annotations

import base64
import csv
import io
import struct
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, RDFS, SKOS

from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from tests.drawing.hostile import hostile
from tests.drawing.sample import CLAIMS
from tests.made import ENTITY, RELATION, claim, entity, phrase

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

from tests.drawing.browsing import button, click, edge, node, opens, show, tick  # noqa: E402

DD = "https://w3id.org/graphkit/dd#"
TEXTS = "{http://www.w3.org/2000/svg}"
Save = Callable[[Chrome, str], bytes]


@pytest.fixture
def save(browser: Chrome, tmp_path: Path) -> Save:
    """Return what saves by the menu, and gives the bytes of the file that came."""
    folder = tmp_path / "saved"
    folder.mkdir()
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})

    def saved(opened: Chrome, ending: str) -> bytes:
        button(opened, "Save").click()
        opened.find_element(By.CSS_SELECTOR, f"#save [data-as={ending}]").click()
        found = WebDriverWait(opened, 10).until(lambda _: list(folder.glob(f"*.{ending}")))
        return found[0].read_bytes()

    return saved


def told(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_picture_is_saved_twice_as_large_as_it_stands(opened: Chrome, save: Save) -> None:
    content = save(opened, "png")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    stage = opened.execute_script("return document.getElementById('graph').getBoundingClientRect().toJSON()")
    width, height = struct.unpack(">II", content[16:24])
    assert width == 2 * round(stage["width"])
    assert height > 2 * stage["height"]
    assert len(content) > 40_000


def test_a_drawing_holds_names_lines_title_and_legend_as_text(opened: Chrome, picture: Scene, save: Save) -> None:
    root = ElementTree.fromstring(save(opened, "svg"))
    words = {"".join(one.itertext()) for one in root.iter(f"{TEXTS}text")}
    assert {"A week of talks", "Marion Kemp", "Stated as fact", "One says so, another denies it", "Person"} <= words
    assert root.findtext(f"{TEXTS}title") == "A week of talks"
    paths = [one.get("d") or "" for one in root.iter(f"{TEXTS}path")]
    assert len(paths) > len(picture.edges) + len(picture.nodes) / 2
    assert not [one for one in paths if "NaN" in one or "undefined" in one]
    assert {one.tag for one in root.iter()} <= {
        TEXTS + name for name in ("svg", "g", "path", "line", "rect", "text", "tspan", "title")
    }


def test_a_sheet_holds_the_claims_that_are_shown(opened: Chrome, picture: Scene, save: Save) -> None:
    tick(opened, "status", "Planned")
    rows = told(save(opened, "csv"))
    planned = {one.id: one for one in picture.facts if (one.polarity, one.status) == ("positive", "planned")}
    assert {row["claim"] for row in rows} == set(planned)
    row = next(row for row in rows if row["relation"] == "would move to")
    assert (row["subject"], row["object_iri"], row["said_by"]) == (
        "United States Department of Defense",
        ENTITY + "yokosuka",
        "Marion Kemp",
    )
    assert (row["asserted"], row["published"], row["publisher"]) == ("false", "2025-05-12", "Harbour Wire")
    assert row["sentence"] == "Kemp announced that the Pentagon would move two destroyers to Yokosuka."


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_no_cell_of_a_sheet_is_taken_for_a_formula(browser: Chrome, begin: str, save: Save, tmp_path: Path) -> None:
    made = claim(phrase(begin.strip()), "visit", entity("India"), text=f'{begin}, "he" visit India.')
    show(browser, page(scene([made], documents={}, positions={}, title=begin)), tmp_path)
    [row] = told(save(browser, "csv"))
    assert row["subject"] == f"'{begin.strip()}"
    assert row["sentence"] == f'\'{begin}, "he" visit India.'


def test_rdf_holds_plain_facts_as_triples_and_the_rest_as_claims(opened: Chrome, picture: Scene, save: Save) -> None:
    graph = Graph().parse(data=save(opened, "ttl"), format="turtle")
    plain = {
        (one.subject.id, one.relation.predicate, one.object.id)
        for one in CLAIMS
        if one.fact and one.subject and one.subject.id and one.object and one.object.id
    }
    found = {(str(s), str(p), str(o)) for s, p, o in graph if str(p).startswith(RELATION)}
    assert found == plain
    assert (ENTITY + "quad", RELATION + "repeat", ENTITY + "exercise-blue-lantern") not in found
    claims = set(graph.subjects(RDF.type, URIRef(DD + "Claim")))
    assert {str(one) for one in claims} == {one.id for one in picture.facts}
    kemp = graph.value(
        predicate=SKOS.prefLabel, object=next(graph.objects(URIRef(ENTITY + "marion-kemp"), SKOS.prefLabel))
    )
    assert str(kemp) == ENTITY + "marion-kemp"


def test_rdf_tells_the_status_and_the_speaker_of_a_claim(opened: Chrome, picture: Scene, save: Save) -> None:
    click(opened, edge(picture, "not: fire on"))
    graph = Graph().parse(data=save(opened, "ttl"), format="turtle")
    denial = next(one for one in picture.facts if one.relation == "fired on")
    parts = {str(p).split("#")[-1]: o for p, o in graph.predicate_objects(URIRef(denial.id))}
    assert str(parts["polarity"]) == DD + "Negative"
    assert str(parts["status"]) == DD + "Done"
    assert str(parts["statedBy"]) == ENTITY + "ministry-of-foreign-affairs-of-china"
    unnamed = next(one for one in picture.facts if one.subject == "an official who asked not to be named")
    subject = graph.value(URIRef(unnamed.id), RDF.subject)
    assert str(graph.value(subject, RDFS.label)) == "an official who asked not to be named"


def test_rdf_holds_what_is_shown_only(opened: Chrome, picture: Scene, save: Save) -> None:
    click(opened, node(picture, "Quad"))
    button(opens(opened), "Only around it").click()
    graph = Graph().parse(data=save(opened, "ttl"), format="turtle")
    names = {str(one) for one in graph.subjects(SKOS.prefLabel, None)}
    assert ENTITY + "quad" in names
    assert ENTITY + "france" not in names
    assert 0 < len(set(graph.subjects(RDF.type, URIRef(DD + "Claim")))) < len(picture.facts)


def test_rdf_of_hostile_texts_can_be_read(browser: Chrome, save: Save, tmp_path: Path) -> None:
    claims, documents = hostile('"""\\" . <urn:x> <urn:y> <urn:z> .\n\x07')
    show(browser, page(scene(claims, documents=documents, positions={})), tmp_path)
    graph = Graph().parse(data=save(browser, "ttl"), format="turtle")
    assert URIRef("urn:y") not in set(graph.predicates())
    assert (URIRef(ENTITY + "japan"), RDF.type, URIRef(DD + "Claim")) not in graph
    assert len(graph) > 0


def test_paper_is_light_and_bears_the_legend_and_the_sources(opened: Chrome) -> None:
    opened.find_element(By.ID, "theme").click()
    opened.execute_script(
        "addEventListener('afterprint', () => { window.printed = document.documentElement.dataset.theme; });"
        "addEventListener('beforeprint', () => { window.paper = document.getElementById('paper').textContent;"
        "window.sources = document.getElementById('sources').textContent;"
        "window.dress = document.documentElement.dataset.theme; });"
    )
    content = base64.b64decode(opened.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert content.startswith(b"%PDF")
    paper, sources, dress, after = opened.execute_script("return [paper, sources, window.dress, printed]")
    assert (dress, after) == ("light", "dark")
    assert "Planned, possible, demanded" in paper
    assert "Marion Kemp" in paper
    assert (
        "Allies widen patrols after Tokyo talks · Harbour Wire · 2025-05-12 · https://news.example.org/tokyo" in sources
    )
