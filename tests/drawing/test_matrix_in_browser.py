"""The matrix in a real browser: who with whom, answered by pointer and by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphkit.drawing.page import page
from graphkit.drawing.scene import scene
from graphkit.linking.claims import Event
from tests.drawing.hostile import PAYLOADS, hostile
from tests.made import claim

pytestmark = pytest.mark.browser

pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from tests.drawing.browsing import button, show, tick  # noqa: E402
from tests.drawing.opening import PHONE, SCREEN, all_of, inside, one_of, panel, press_on, window  # noqa: E402

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

QUADS: dict[tuple[str, str | None], str | None] = {
    ("Meeting", None): "VerbalCooperation",
    ("Sanction", None): "MaterialConflict",
}
CLAIMS = [
    claim("Japan", "meet", "India", event=Event("e1", "Meeting")),
    claim("India", "meet", "Japan", event=Event("e2", "Meeting"), at=100),
    claim("Japan", "sanction", "Iran", event=Event("e3", "Sanction"), status="planned", at=200),
    claim("Japan", "know", "India", at=300),
]


def drawn(browser: Chrome, folder: Path) -> Chrome:
    show(browser, page(scene(CLAIMS, documents={}, positions={}, quads=QUADS)), folder)
    one_of(browser, "#show-matrix").click()
    return browser


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Chrome:
    return drawn(browser, tmp_path)


def cell(browser: Chrome, told: str) -> object:
    return one_of(browser, f"#matrix button[aria-label='{told}']")


def test_cooperation_and_conflict_are_apart_and_each_pair_stands_twice(opened: Chrome) -> None:
    assert [one.text for one in all_of(opened, "#matrix th[scope=row]")] == ["Japan", "India", "Iran"]
    assert [one.text for one in all_of(opened, "#matrix th[scope=col]")] == ["Japan", "India", "Iran"]
    rows = [
        ["".join(cell.text.split()) for cell in row.find_elements("tag name", "td")]
        for row in all_of(opened, "#matrix tbody tr")
    ]
    assert rows == [["", "+2·1", "−1"], ["+2·1", "", ""], ["−1", "", ""]]


def test_a_click_on_a_cell_shows_its_sentences(opened: Chrome) -> None:
    cell(opened, "Japan and India, co-operation: 2 events").click()  # type: ignore[attr-defined]
    assert "Japan and India\nCo-operation · 2 claims" in panel(opened)
    assert [one.text for one in all_of(opened, "#panel blockquote")] == ["Japan meet India.", "India meet Japan."]


def test_a_key_on_a_cell_shows_its_sentence_and_what_is_only_planned_says_so(opened: Chrome) -> None:
    found = cell(opened, "Japan and Iran, conflict: 1 event, none of them stated as fact")
    assert "unstated" in found.get_attribute("class")  # type: ignore[attr-defined]
    press_on(opened, found)
    assert "Planned" in panel(opened)


def test_filters_hold_for_cells_and_their_counts(opened: Chrome) -> None:
    tick(opened, "event", "Meeting")
    assert {one.text for one in all_of(opened, "#matrix button.cell")} == {"+2"}
    tick(opened, "event", "Meeting")
    tick(opened, "status", "Planned")
    assert {one.text for one in all_of(opened, "#matrix button.cell")} == {"−1"}
    button(opened, "Show all").click()
    assert len({one.text for one in all_of(opened, "#matrix button.cell")}) == 3
    one_of(opened, "#kinds [data-key=state]").click()
    assert "in what is shown" in one_of(opened, "#matrix .caption").text


def test_a_name_leads_to_its_claims(opened: Chrome) -> None:
    one_of(opened, "#matrix th[scope=row] button").click()
    assert one_of(opened, "#panel-title h2").text == "Japan"


@pytest.mark.parametrize(("size", "scheme"), [(SCREEN, "light"), (SCREEN, "dark"), (PHONE, "light"), (PHONE, "dark")])
def test_nothing_is_cut_off(browser: Chrome, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:
    with window(browser, size, scheme):
        drawn(browser, tmp_path)
        shown = all_of(browser, "#matrix button")
        assert all(inside(browser, one, "matrix") for one in shown)
        assert browser.execute_script("return document.documentElement.scrollWidth") == size[0]


def test_a_phone_lists_the_pairs(browser: Chrome, tmp_path: Path) -> None:
    with window(browser, PHONE):
        drawn(browser, tmp_path)
        assert [one.text.split("\n") for one in all_of(browser, "#matrix .pairs li")] == [
            ["Japan – India", "+2", "·1"],
            ["Japan – Iran", "−1"],
        ]
        one_of(browser, "#matrix .pairs button").click()
        assert "Japan and India" in panel(browser)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_runs(browser: Chrome, tmp_path: Path, payload: str) -> None:
    claims, documents = hostile(payload)
    made = [*claims, claim("Japan", "meet", claims[0].subject, text=f"Japan meet {payload}.", at=9000)]
    show(browser, page(scene(made, documents=documents, positions={}, title=payload)), tmp_path)
    one_of(browser, "#show-matrix").click()
    one_of(browser, "#matrix .cell[aria-label]").click()
    assert payload.split(maxsplit=1)[0][:8] in one_of(browser, "#panel").get_attribute("textContent")
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert all_of(browser, "#matrix img, #matrix script, #matrix svg[onload], #panel img, #panel script") == []
