"""A graph in a notebook, in a real browser: the page in its frame, and the still picture where no script may run."""

from __future__ import annotations

import base64
import html
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphkit.drawing.frame import View
from graphkit.graph import KnowledgeGraph
from tests.drawing.hostile import PAYLOADS, hostile
from tests.drawing.sample import CLAIMS, DOCUMENTS

pytestmark = pytest.mark.browser

pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

from tests.drawing.browsing import READY  # noqa: E402
from tests.drawing.opening import all_of, one_of, panel  # noqa: E402

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

STRICT = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; default-src 'none'; img-src data:\">"
)


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return KnowledgeGraph().add(DOCUMENTS.values(), CLAIMS)


def cells(browser: Chrome, folder: Path, *outputs: str, head: str = "") -> None:
    """Open a page as a notebook makes it of the outputs of its cells."""
    file = folder / "notebook.html"
    body = "".join(f"<div class='output'>{output}</div>" for output in outputs)
    file.write_text(f"<!doctype html><meta charset='utf-8'>{head}<body>{body}</body>", encoding="utf-8")
    browser.get_log("browser")
    browser.get(file.as_uri())


def enter(browser: Chrome, number: int) -> None:
    browser.switch_to.default_content()
    browser.switch_to.frame(number)
    WebDriverWait(browser, 20).until(lambda driver: driver.execute_script(READY))


def still(view: View) -> str:
    """The still picture as a notebook host shows it: an image, which runs nothing."""
    data = base64.b64encode(view.still.encode()).decode()
    return f'<img alt="{html.escape(view.name)}" src="data:image/svg+xml;base64,{data}">'


def test_two_views_of_one_notebook_do_not_disturb_each_other(
    browser: Chrome, graph: KnowledgeGraph, tmp_path: Path
) -> None:
    around = graph.around("Vietnam")
    views = [graph.view(), around.view()]
    cells(browser, tmp_path, *(view._repr_mimebundle_()["text/html"] for view in views))
    try:
        enter(browser, 0)
        assert one_of(browser, "#subtitle").text.startswith("34 names · 63 claims")
        one_of(browser, "#show-timeline").click()
        assert one_of(browser, "#timeline").is_displayed()
        enter(browser, 1)
        assert not one_of(browser, "#timeline").is_displayed()
        assert f"{len(around.claims())} claims" in one_of(browser, "#subtitle").text
        one_of(browser, "#search").send_keys("Vietnam", Keys.ENTER)
        assert "Vietnam" in panel(browser)
        enter(browser, 0)
        assert not one_of(browser, "#panel").is_displayed()
        assert browser.execute_script("return window.origin") == "null"
    finally:
        browser.switch_to.default_content()
    assert browser.get_log("browser") == []


def test_where_scripts_are_stripped_the_still_picture_shows(
    browser: Chrome, graph: KnowledgeGraph, tmp_path: Path
) -> None:
    cells(browser, tmp_path, still(graph.view()), head=STRICT)
    size = browser.execute_script("const i = document.images[0]; return [i.complete, i.naturalWidth, i.naturalHeight]")
    assert size[0]
    assert min(size[1:]) > 300


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_runs_in_the_still_picture(browser: Chrome, tmp_path: Path, payload: str) -> None:
    claims, documents = hostile(payload)
    view = KnowledgeGraph().add(documents.values(), claims).view()
    cells(browser, tmp_path, view.still)
    assert one_of(browser, "svg").is_displayed()
    assert payload.split(maxsplit=1)[0] in browser.execute_script("return document.querySelector('svg').textContent")
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert all_of(browser, "img, script, iframe, svg svg, svg style, [onload], [onerror], svg a") == []
