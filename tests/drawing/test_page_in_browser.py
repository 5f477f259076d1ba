"""The page in a real browser, opened from a file with the network cut: it draws, answers clicks and keys."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from graphkit.analysis import positions
from graphkit.drawing.frame import frame
from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs
from tests.drawing.sample import CLAIMS, DOCUMENTS

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

from tests.drawing.browsing import SIZES, Size, box, button, edge, override, panel, pixels, settled, show, visit, window  # noqa: E402


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


def test_it_draws_without_a_network_and_without_an_error(browser: Chrome, address: str) -> None:
    opened = visit(browser, address)
    settled(opened)
    assert opened.title == "A week of talks"
    assert pixels(opened) > 5000
    assert opened.get_log("browser") == []
    messages = [json.loads(entry["message"])["message"] for entry in opened.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert asked
    assert [url for url in asked if not url.startswith("file:")] == []


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
        browser.execute_script("graphkit.open(arguments[0])", one.nodes[0].id)
        button(browser, "Only around it").click()
        assert browser.find_element(By.ID, "bar-words").text.startswith(f"Around {one.nodes[0].label}")
        button(browser, "Back").click()
        settled(browser)
        assert not browser.find_element(By.ID, "bar").is_displayed()
        browser.switch_to.default_content()
    assert browser.get_log("browser") == []


def test_the_legend_comes_back_when_the_window_is_made_wide(browser: Chrome, picture: Scene, tmp_path: Path) -> None:
    with window(browser, SIZES[2]):
        show(browser, page(picture), tmp_path)
        assert not browser.find_element(By.ID, "kinds").is_displayed()
        override(browser, SIZES[1])
        settled(browser)
        assert browser.find_element(By.ID, "kinds").is_displayed()
        override(browser, SIZES[2])
        settled(browser)
        assert not browser.find_element(By.ID, "kinds").is_displayed()


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
