"""The page in a real browser, opened from a file with the network cut: it draws, answers clicks and keys."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graphkit.analysis import positions
from graphkit.drawing.frame import frame
from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs
from tests.drawing.hostile import PAYLOADS, hostile
from tests.drawing.sample import CLAIMS, DOCUMENTS

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402


@pytest.fixture(scope="module")
def picture() -> Scene:
    return scene(CLAIMS, documents=DOCUMENTS, positions=positions(pairs(CLAIMS)), title="A week of talks")


@pytest.fixture
def opened(browser: Chrome, picture: Scene, tmp_path: Path) -> Chrome:
    return show(browser, page(picture), tmp_path)


def show(browser: Chrome, text: str, folder: Path) -> Chrome:
    file = folder / "graph.html"
    file.write_text(text, encoding="utf-8")
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(file.as_uri())
    WebDriverWait(browser, 20).until(
        lambda driver: driver.execute_script("return document.documentElement.dataset.ready === 'yes'")
    )
    return browser


def click(browser: Chrome, name: str) -> None:
    """Click with the pointer where a node, or the middle of an edge, stands in the window."""
    point = browser.execute_script("return graphkit.point(arguments[0])", name)
    pointer = ActionChains(browser, duration=10)
    pointer.w3c_actions.pointer_action.move_to_location(round(point["x"]), round(point["y"]))
    pointer.click().perform()


def hover(browser: Chrome, name: str) -> None:
    point = browser.execute_script("return graphkit.point(arguments[0])", name)
    pointer = ActionChains(browser, duration=10)
    pointer.w3c_actions.pointer_action.move_to_location(round(point["x"]), round(point["y"]))
    pointer.perform()


def panel(browser: Chrome) -> Any:
    return browser.find_element(By.ID, "panel")


def opens(browser: Chrome) -> Any:
    return WebDriverWait(browser, 5).until(lambda driver: panel(driver).is_displayed() and panel(driver))


def marked(browser: Chrome) -> list[tuple[str, str]]:
    marks = browser.find_elements(By.CSS_SELECTOR, "#panel blockquote mark")
    return [(one.get_attribute("class") or "", one.text) for one in marks]


def edge(picture: Scene, label: str) -> str:
    return next(one.id for one in picture.edges if one.label == label)


def node(picture: Scene, label: str) -> str:
    return next(one.id for one in picture.nodes if one.label == label)


def pixels(browser: Chrome) -> int:
    """How many pixels of the canvas are painted: hidden nodes and edges leave it emptier."""
    count: int = browser.execute_script(
        "const c = document.querySelector('#graph canvas');"
        "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        "let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n;"
    )
    return count


Size = tuple[int, int]
SIZES: list[Size] = [(1500, 950), (1280, 720), (390, 844)]


def override(browser: Chrome, size: Size) -> None:
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@contextmanager
def window(browser: Chrome, size: Size) -> Iterator[None]:
    override(browser, size)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def box(browser: Chrome, name: str) -> list[float]:
    """Where the words of a node or an edge stand in the window; nothing where they do not show."""
    found: list[float] = browser.execute_script("return graphkit.box(arguments[0])", name) or []
    return found


def whole_in_view(browser: Chrome, picture: Scene) -> None:
    stage = browser.execute_script("return document.getElementById('graph').getBoundingClientRect().toJSON()")
    for one in picture.nodes:
        point = browser.execute_script("return graphkit.point(arguments[0])", one.id)
        left, top, right, bottom = box(browser, one.id) or [point["x"], point["y"], point["x"], point["y"]]
        assert stage["left"] <= min(left, point["x"])
        assert max(right, point["x"]) <= stage["right"]
        assert stage["top"] <= min(top, point["y"])
        assert max(bottom, point["y"]) <= stage["bottom"]
    heaviest = max(picture.nodes, key=lambda node: len(node.facts))
    assert box(browser, heaviest.id)


def settled(browser: Chrome) -> None:
    browser.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 60));")


def test_it_draws_without_a_network_and_without_an_error(opened: Chrome) -> None:
    settled(opened)
    assert opened.title == "A week of talks"
    assert pixels(opened) > 5000
    assert opened.get_log("browser") == []
    messages = [json.loads(entry["message"])["message"] for entry in opened.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert asked
    assert [url for url in asked if not url.startswith("file:")] == []


def test_a_click_on_an_edge_shows_the_sentence_with_its_words_marked(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "said: shadow"))
    assert "Seventh Fleet → People's Liberation Army Navy" in opens(opened).text
    quote = opened.find_element(By.CSS_SELECTOR, "#panel blockquote").text
    assert quote == "Beijing accused the Seventh Fleet of shadowing its ships, which Ward flatly denied."
    assert marked(opened) == [
        ("speaker", "Beijing"),
        ("cue", "accused"),
        ("subject", "the Seventh Fleet"),
        ("relation", "shadowing"),
        ("object", "its ships"),
    ]
    assert "Done, according to China" in panel(opened).text
    assert "China (accused)" in panel(opened).text
    assert "Who speaks for the strait?" in panel(opened).text


def test_a_denial_is_told_as_one(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "not: fire on"))
    opens(opened)
    reading = opened.find_element(By.CSS_SELECTOR, "#panel .reading")
    assert reading.text == "Did not happen, according to Ministry of Foreign Affairs of China"
    assert "denied-line" in (reading.get_attribute("class") or "")


def test_a_click_on_a_node_shows_its_claims_by_sentence_in_order_of_time(opened: Chrome, picture: Scene) -> None:
    name = node(picture, "Marion Kemp")
    click(opened, name)
    held = next(one for one in picture.nodes if one.id == name).facts
    assert f"Person · {len(held)} claims in 5 sentences" in opens(opened).text
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .claim")) == len(held) == 7
    quotes = [one.text for one in opened.find_elements(By.CSS_SELECTOR, "#panel blockquote")]
    assert len(quotes) == len(set(quotes)) == 5
    cards = opened.find_elements(By.CSS_SELECTOR, "#panel .fact")
    assert "2025-05-11 (“May 11”)" in cards[0].text
    link = opened.find_element(By.CSS_SELECTOR, "#panel .source a")
    assert (link.text, link.get_attribute("href"), link.get_attribute("rel")) == (
        "Allies widen patrols after Tokyo talks",
        "https://news.example.org/tokyo",
        "noopener noreferrer",
    )
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .source")) == 1
    assert "Harbour Wire, 2025-05-12" in panel(opened).text


def test_the_words_marked_are_those_of_the_claim_pointed_at(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Marion Kemp"))
    card = opens(opened).find_element(By.CSS_SELECTOR, ".fact:has(.several)")
    first, second = card.find_elements(By.CSS_SELECTOR, ".claim")[:2]
    before = marked(opened)
    assert "active" in (first.get_attribute("class") or "")
    second.click()
    assert "active" in (second.get_attribute("class") or "")
    assert "active" not in (first.get_attribute("class") or "")
    assert marked(opened) != before


def test_claims_of_several_documents_name_each_its_own(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Seventh Fleet"))
    cards = opens(opened).find_elements(By.CSS_SELECTOR, ".fact")
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .source")) == len(cards) > 3


def test_escape_and_a_click_on_nothing_close_the_panel(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "attend"))
    opens(opened)
    ActionChains(opened).send_keys(Keys.ESCAPE).perform()
    assert not panel(opened).is_displayed()


def test_a_name_in_the_panel_leads_on(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "attend"))
    opens(opened)
    opened.find_element(By.XPATH, "//*[@id='panel']//h3/button[text()='United States']").click()
    assert opened.find_element(By.CSS_SELECTOR, "#panel-title h2").text == "United States"


def test_search_finds_a_name_by_what_texts_call_it(opened: Chrome) -> None:
    ActionChains(opened).send_keys("/").perform()
    assert opened.switch_to.active_element.get_attribute("id") == "search"
    opened.switch_to.active_element.send_keys("the pentag")
    options = opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert options[0].text == "United States Department of Defense\nGovernment body"
    opened.switch_to.active_element.send_keys(Keys.ENTER)
    assert opened.find_element(By.CSS_SELECTOR, "#panel-title h2").text == "United States Department of Defense"


def test_arrows_choose_and_escape_leaves_the_search(opened: Chrome) -> None:
    box = opened.find_element(By.ID, "search")
    box.send_keys("minist", Keys.ARROW_DOWN)
    chosen = opened.find_elements(By.CSS_SELECTOR, "#matches [aria-selected=true]")
    options = opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert [one.text for one in chosen] == [options[1].text]
    box.send_keys(Keys.ESCAPE)
    assert not opened.find_element(By.ID, "matches").is_displayed()
    assert not panel(opened).is_displayed()


def test_a_search_without_answer_says_so(opened: Chrome) -> None:
    opened.find_element(By.ID, "search").send_keys("zzz")
    assert opened.find_element(By.ID, "matches").text == "No such name in the picture"


@pytest.mark.parametrize(("group", "key"), [("kinds", "state"), ("lines", "fact")])
def test_a_click_in_the_legend_hides_and_shows(opened: Chrome, group: str, key: str) -> None:
    settled(opened)
    before = pixels(opened)
    row = opened.find_element(By.CSS_SELECTOR, f"#{group} button[data-key={key}]")
    row.click()
    settled(opened)
    assert row.get_attribute("aria-pressed") == "false"
    assert pixels(opened) < before * 0.9
    row.click()
    settled(opened)
    assert row.get_attribute("aria-pressed") == "true"
    assert pixels(opened) > before * 0.98


def test_the_table_holds_the_same_claims_and_leads_to_the_panel(opened: Chrome, picture: Scene) -> None:
    opened.find_element(By.ID, "show-table").click()
    assert len(opened.find_elements(By.CSS_SELECTOR, "#table tbody tr")) == len(picture.facts)
    opened.find_element(By.CSS_SELECTOR, "#lines button[data-key=fact]").click()
    left = [one for one in picture.facts if one.standing != "fact"]
    assert len(opened.find_elements(By.CSS_SELECTOR, "#table tbody tr")) == len(left)
    opened.find_element(By.XPATH, "//*[@id='table']//button[text()='fired on']").click()
    assert "Did not happen" in opens(opened).text


def test_a_claim_on_nothing_in_the_picture_opens_from_the_table(opened: Chrome) -> None:
    opened.find_element(By.ID, "show-table").click()
    opened.find_element(By.XPATH, "//*[@id='table']//tr[td[1]='an official who asked not to be named']//button").click()
    assert "A claim on nothing in the picture" in opens(opened).text
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .claim")) == 1


@pytest.mark.parametrize("size", SIZES)
def test_words_are_drawn_where_they_are_weighed(browser: Chrome, picture: Scene, size: Size, tmp_path: Path) -> None:
    with window(browser, size):
        show(browser, page(picture), tmp_path)
        settled(browser)
        shown = [one for one in picture.edges if box(browser, one.id)]
        assert len(shown) > len(picture.edges) / 2 or size[0] < 500
        for one in shown:
            left, top, right, bottom = box(browser, one.id)
            point = browser.execute_script("return graphkit.point(arguments[0])", one.id)
            assert abs((left + right) / 2 - point["x"]) < 6
            assert abs((top + bottom) / 2 - point["y"]) < 6


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_picture_with_its_words_is_in_view_at_first(
    browser: Chrome, picture: Scene, size: Size, tmp_path: Path
) -> None:
    with window(browser, size):
        show(browser, page(picture), tmp_path)
        whole_in_view(browser, picture)


def test_the_picture_fits_again_when_the_window_changes(browser: Chrome, picture: Scene, tmp_path: Path) -> None:
    with window(browser, SIZES[0]):
        show(browser, page(picture), tmp_path)
        first = browser.execute_script("return graphkit.point(arguments[0])", picture.nodes[0].id)
        override(browser, SIZES[2])
        settled(browser)
        whole_in_view(browser, picture)
        assert browser.execute_script("return graphkit.point(arguments[0])", picture.nodes[0].id) != first


def test_the_legend_says_how_many_claims_are_drawn(opened: Chrome, picture: Scene) -> None:
    assert picture.drawn < len(picture.facts)
    told = f"The picture draws {picture.drawn} of {len(picture.facts)} claims"
    assert opened.find_element(By.ID, "drawn").text.startswith(told)


def test_no_words_lie_on_others(browser: Chrome, picture: Scene, tmp_path: Path) -> None:
    with window(browser, SIZES[1]):
        show(browser, page(picture), tmp_path)
        names = [one.id for one in picture.nodes] + [one.id for one in picture.edges]
        shown = [found for name in names if (found := box(browser, name))]
        assert len(shown) > len(picture.nodes)
        for (a, b, c, d), (e, f, g, h) in itertools.combinations(shown, 2):
            assert c <= e + 1 or g <= a + 1 or d <= f + 1 or h <= b + 1


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_runs(browser: Chrome, payload: str, tmp_path: Path) -> None:
    claims, documents = hostile(payload)
    picture = scene(claims, documents=documents, positions={}, title=payload)
    show(browser, page(picture), tmp_path)
    for name in [one.id for one in picture.edges] + [one.id for one in picture.nodes]:
        hover(browser, name)
        browser.execute_script("graphkit.open(arguments[0])", name)
        assert panel(browser).is_displayed()
        for details in browser.find_elements(By.CSS_SELECTOR, "#panel summary"):
            details.click()
    browser.execute_script("graphkit.close()")
    for one in picture.nodes:
        click(browser, one.id)
        browser.execute_script("graphkit.close()")
    browser.find_element(By.ID, "search").send_keys("a", Keys.ARROW_DOWN, Keys.ENTER)
    browser.find_element(By.ID, "show-table").click()
    settled(browser)
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert browser.find_elements(By.CSS_SELECTOR, "img, iframe, #panel script, #table script, #panel svg[onload]") == []


def test_two_frames_of_one_notebook_draw_each_its_own(browser: Chrome, picture: Scene, tmp_path: Path) -> None:
    other = scene(CLAIMS[:3], documents=DOCUMENTS, positions=positions(pairs(CLAIMS[:3])), title="Three claims")
    frames = (frame(page(one), title=one.title) for one in (picture, other))
    file = tmp_path / "notebook.html"
    file.write_text(f"<!doctype html><meta charset='utf-8'><body>{''.join(frames)}</body>", encoding="utf-8")
    browser.get_log("browser")
    browser.get(file.as_uri())
    for number, one in enumerate((picture, other)):
        browser.switch_to.frame(number)
        WebDriverWait(browser, 20).until(
            lambda driver: driver.execute_script("return document.documentElement.dataset.ready === 'yes'")
        )
        assert browser.find_element(By.TAG_NAME, "h1").text == one.title
        assert browser.execute_script("return graphkit.point(arguments[0])", one.nodes[0].id)["x"] > 0
        browser.switch_to.default_content()
    assert browser.get_log("browser") == []


def test_a_phone_has_room_for_the_panel(browser: Chrome, picture: Scene, tmp_path: Path) -> None:
    with window(browser, SIZES[2]):
        show(browser, page(picture), tmp_path)
        assert not browser.find_element(By.ID, "kinds").is_displayed()
        browser.execute_script("graphkit.open(arguments[0])", edge(picture, "said: shadow"))
        assert panel(browser).rect["width"] == 390
        assert browser.execute_script("return document.documentElement.scrollWidth") == 390
        top = panel(browser).rect["y"]
        ends = next((one.source, one.target) for one in picture.edges if one.label == "said: shadow")
        for name in ends:
            assert browser.execute_script("return graphkit.point(arguments[0])", name)["y"] < top


@pytest.mark.parametrize(("scheme", "lighter"), [("light", True), ("dark", False)])
def test_the_page_follows_light_and_dark(opened: Chrome, scheme: str, lighter: bool) -> None:
    opened.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    try:
        colour = opened.execute_script(
            "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
        )
        assert (sum(colour) > 600) == lighter
    finally:
        opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
