"""Texts that would run if they could, in every field that a document can fill: nothing runs, nothing is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.drawing.page import page
from graphkit.drawing.scene import scene
from tests.drawing.hostile import PAYLOADS, hostile

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import button, click, hover, panel, press, settled, show  # noqa: E402

FOREIGN = "img, iframe, :is(#panel, #table, #timeline, #matrix, #legend) script, [onload], [onerror], [onclick]"


def everywhere(browser: Chrome, names: list[str]) -> None:
    """Open, hover, filter, search, print and save: every corner that shows what a document says."""
    for name in names:
        hover(browser, name)
        browser.execute_script("graphkit.open(arguments[0])", name)
        assert panel(browser).is_displayed()
        for details in browser.find_elements(By.CSS_SELECTOR, "#panel summary"):
            details.click()
    button(browser, "Copy as citation").click()
    for details in browser.find_elements(By.CSS_SELECTOR, ".facet"):
        details.find_element(By.TAG_NAME, "summary").click()
    press(browser, Keys.ESCAPE)
    browser.find_element(By.ID, "search").send_keys("a", Keys.ARROW_DOWN, Keys.ENTER)
    for view, marks in (("timeline", ".dot, .lane-head .link"), ("matrix", ".cell[type=button], th .link")):
        browser.find_element(By.ID, f"show-{view}").click()
        for mark in browser.find_elements(By.CSS_SELECTOR, f"#{view} :is({marks})"):
            browser.execute_script("arguments[0].click()", mark)
    browser.find_element(By.ID, "show-table").click()
    for kind in ("svg", "png", "csv", "ttl"):
        button(browser, "Save").click()
        browser.find_element(By.CSS_SELECTOR, f"#save [data-as={kind}]").click()
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    settled(browser)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_runs(browser: Chrome, payload: str, tmp_path: Path) -> None:
    claims, documents = hostile(payload)
    picture = scene(claims, documents=documents, positions={}, title=payload)
    show(browser, page(picture), tmp_path)
    for one in picture.nodes:
        click(browser, one.id)
        browser.execute_script("graphkit.close()")
    everywhere(browser, [one.id for one in picture.edges] + [one.id for one in picture.nodes])
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert browser.find_elements(By.CSS_SELECTOR, FOREIGN) == []
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "blob:", "about:"))] == []
