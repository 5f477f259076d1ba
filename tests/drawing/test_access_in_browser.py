"""The page for everybody: by keys, by screen reader, on a phone, in the dark, without motion; axe-core finds no bar."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.drawing.scene import Scene

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")
pytest.importorskip("selenium_axe_python", reason="the accessibility tests need selenium-axe-python (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    SIZES,
    asking,
    button,
    click,
    findings,
    link,
    node,
    opens,
    panel,
    point,
    press,
    settled,
    shown,
    strike,
    tick,
    title,
    visit,
    window,
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("part", ["picture", "panel", "filters", "table", "phone", "search", "timeline", "matrix"])
def test_nothing_bars_anybody(opened: Chrome, picture: Scene, scheme: str, part: str) -> None:
    with asking(opened, prefers_color_scheme=scheme), window(opened, SIZES[2] if part == "phone" else SIZES[1]):
        if part in ("panel", "phone"):
            opened.execute_script("graphkit.open(arguments[0])", node(picture, "Seventh Fleet"))
        elif part == "filters":
            tick(opened, "status", "Planned")
            for facet in ("speaker", "document", "days"):
                opened.find_element(By.CSS_SELECTOR, f".facet[data-key={facet}] summary").click()
            button(opened, "Save").click()
        elif part == "table":
            opened.find_element(By.ID, "show-table").click()
        elif part in ("timeline", "matrix"):
            opened.find_element(By.ID, f"show-{part}").click()
            assert findings(opened) == []
            opened.find_element(By.CSS_SELECTOR, f"#{part} button.{'dot' if part == 'timeline' else 'cell'}").click()
            opens(opened)
        elif part == "search":
            opened.find_element(By.ID, "search").send_keys("japan")
        settled(opened)
        assert findings(opened) == []


def test_a_bar_would_be_found(opened: Chrome) -> None:
    opened.execute_script(
        "document.getElementById('search').removeAttribute('aria-label');"
        "document.getElementById('search').placeholder = '';"
        "document.getElementById('subtitle').style.color = '#cccccc';"
    )
    found = " ".join(findings(opened))
    opened.get("about:blank")
    assert "critical label" in found
    assert "serious color-contrast" in found


@pytest.mark.parametrize(("scheme", "lighter"), [("light", True), ("dark", False)])
def test_the_page_follows_light_and_dark(opened: Chrome, scheme: str, lighter: bool) -> None:
    with asking(opened, prefers_color_scheme=scheme):
        assert light(opened) == lighter
        opened.find_element(By.ID, "theme").click()
        assert light(opened) != lighter
        assert opened.find_element(By.ID, "theme").get_attribute("aria-pressed") == str(lighter).lower()
        assert f"theme={'dark' if lighter else 'light'}" in link(opened)
        opened.find_element(By.ID, "theme").click()
        assert light(opened) == lighter
        assert "theme" not in link(opened)


def light(browser: Chrome) -> bool:
    colour = browser.execute_script("return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    return bool(sum(colour) > 600)


def test_every_control_is_reached_by_tab_and_shows_that_it_is(browser: Chrome, address: str) -> None:
    visit(browser, address)
    seen: list[str] = []
    for _ in range(40):
        press(browser, Keys.TAB)
        name, ring = browser.execute_script(
            "const one = document.activeElement; const style = getComputedStyle(one);"
            "return one === document.body ? ['', ''] : [one.id || one.dataset.key ||"
            " one.textContent.trim() || one.className, style.outlineStyle]"
        )
        if not name:
            break
        seen.append(name)
        assert ring != "none", name
    wanted = ["search", "show-graph", "show-table", "Save", "theme", "state", "fact", "Status", "Days", "zoom-in"]
    assert [name for name in seen if name in wanted] == wanted
    assert "vis-network" in seen


def graph(browser: Chrome) -> Any:
    return browser.find_element(By.CSS_SELECTOR, "#graph [tabindex]")


WAYS = {Keys.ARROW_LEFT: ("x", -1), Keys.ARROW_RIGHT: ("x", 1), Keys.ARROW_UP: ("y", -1), Keys.ARROW_DOWN: ("y", 1)}


def test_the_first_arrow_opens_the_heaviest_name(opened: Chrome, picture: Scene) -> None:
    graph(opened).send_keys(Keys.ARROW_RIGHT)
    assert title(opened) == max(picture.nodes, key=lambda one: len(one.facts)).label


@pytest.mark.parametrize("key", WAYS)
def test_arrows_go_from_name_to_name_that_is_joined(opened: Chrome, picture: Scene, key: str) -> None:
    here = max(picture.nodes, key=lambda one: len(one.facts)).id
    graph(opened).send_keys(key, key)
    there = node(picture, title(opened))
    assert {here, there} in [{one.source, one.target} for one in picture.edges]
    axis, sign = WAYS[key]
    assert (point(opened, there)[axis] - point(opened, here)[axis]) * sign > 0


def test_enter_reads_on_and_escape_closes(opened: Chrome) -> None:
    graph(opened).send_keys(Keys.ARROW_RIGHT)
    opens(opened)
    graph(opened).send_keys(Keys.ENTER)
    assert opened.switch_to.active_element.get_attribute("id") == "panel"
    press(opened, Keys.ESCAPE)
    assert not panel(opened).is_displayed()


def test_keys_zoom_and_show_the_whole_again(opened: Chrome, picture: Scene) -> None:
    one, other = node(picture, "Quad"), node(picture, "Marion Kemp")

    def apart() -> float:
        return abs(point(opened, one)["x"] - point(opened, other)["x"])

    before = apart()
    graph(opened).send_keys("+")
    assert apart() == pytest.approx(before * 1.35, rel=0.02)
    graph(opened).send_keys("--")
    assert apart() == pytest.approx(before / 1.35, rel=0.02)
    graph(opened).send_keys("0")
    assert apart() == pytest.approx(before, rel=0.02)


def test_escape_closes_the_menu_and_gives_the_focus_back(opened: Chrome) -> None:
    button(opened, "Save").click()
    assert opened.find_element(By.CSS_SELECTOR, "#save .menu").is_displayed()
    press(opened, Keys.ESCAPE)
    assert not opened.find_element(By.CSS_SELECTOR, "#save .menu").is_displayed()
    assert opened.switch_to.active_element.text == "Save"


def test_filters_and_legend_answer_to_keys(opened: Chrome, picture: Scene) -> None:
    strike(opened, ".facet[data-key=status] summary", Keys.ENTER)
    strike(opened, ".facet[data-key=status] input", Keys.SPACE)
    some = shown(opened, picture)
    assert 0 < len(some) < len(picture.nodes)
    strike(opened, "#kinds button[data-key=state]", Keys.ENTER)
    assert shown(opened, picture) < some


def test_on_a_phone_nothing_is_cut_off(browser: Chrome, address: str, picture: Scene) -> None:
    with window(browser, SIZES[2]):
        visit(browser, address)
        assert not browser.find_element(By.ID, "kinds").is_displayed()
        button(browser, "Legend and filters").click()
        tick(browser, "status", "Done")
        click_all = "button, summary, input, h1, #bar"
        browser.find_element(By.CSS_SELECTOR, "#legend > summary").click()
        button(browser, "Save").click()
        for one in browser.find_elements(By.CSS_SELECTOR, click_all):
            if one.is_displayed():
                rect = one.rect
                assert rect["x"] >= 0, one.get_attribute("outerHTML")
                assert rect["x"] + rect["width"] <= 390, one.get_attribute("outerHTML")
        browser.find_element(By.ID, "show-table").click()
        assert browser.execute_script(
            "return [document.documentElement, document.getElementById('table')].map((one) => one.scrollWidth)"
        ) == [390, 390]
        button(browser, "When").click()
        assert browser.find_element(By.CSS_SELECTOR, "th[aria-sort=ascending]").text == "When"


def test_without_motion_nothing_moves(opened: Chrome, picture: Scene) -> None:
    before = point(opened, node(picture, "Quad"))
    opened.find_element(By.ID, "zoom-in").click()
    at_once = point(opened, node(picture, "Quad"))
    settled(opened)
    assert at_once == point(opened, node(picture, "Quad")) != before
    assert opened.execute_script("return document.getAnimations().length") == 0


def test_a_screen_reader_is_told_how_much_shows(opened: Chrome, picture: Scene) -> None:
    click(opened, node(picture, "Quad"))
    button(opens(opened), "Only around it").click()
    assert opened.find_element(By.ID, "bar-words").get_attribute("role") == "status"
    assert "arrow keys" in (opened.find_element(By.ID, "graph").get_attribute("aria-label") or "")
