"""The address: all that is shown stands in it, and opening it shows it again; names keep where they were put."""

from __future__ import annotations

import pytest

from graphkit.drawing.scene import Scene

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    afresh,
    bar,
    button,
    click,
    drag,
    link,
    node,
    opens,
    panel,
    point,
    press,
    rows,
    settled,
    shown,
    tick,
    title,
    visit,
)


def test_a_link_shows_again_what_was_shown(opened: Chrome, picture: Scene) -> None:
    tick(opened, "status", "Done")
    tick(opened, "status", "Ongoing")
    tick(opened, "speaker", "The documents themselves")
    opened.find_element(By.CSS_SELECTOR, "#lines button[data-key=denied]").click()
    opened.find_element(By.CSS_SELECTOR, "#kinds button[data-key=phrase]").click()
    click(opened, node(picture, "Quad"))
    button(opens(opened), "Only around it").click()
    button(opened, "2 steps").click()
    opened.find_element(By.ID, "theme").click()
    opened.find_element(By.ID, "show-table").click()
    button(opened, "When").click()
    before = (shown(opened, picture), bar(opened), rows(opened), title(opened), link(opened))
    assert "Around Quad" in before[1]
    visit(opened, before[4])
    assert (shown(opened, picture), bar(opened), rows(opened), title(opened), link(opened)) == before
    assert opened.execute_script("return document.documentElement.dataset.theme") == "dark"
    assert opened.find_element(By.CSS_SELECTOR, "th[aria-sort=ascending]").text == "When"
    assert len(opened.find_elements(By.CSS_SELECTOR, ".facet input:checked:not(#undated input)")) == 3


def test_days_are_in_the_link(opened: Chrome) -> None:
    opened.find_element(By.CSS_SELECTOR, ".facet[data-key=days] summary").click()
    opened.find_element(By.CSS_SELECTOR, "#undated input").click()
    opened.find_element(By.ID, "day-from").send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    opened.find_element(By.ID, "day-to").send_keys(Keys.ARROW_LEFT)
    told = opened.find_element(By.ID, "days").get_attribute("textContent")
    before = bar(opened)
    visit(opened, link(opened))
    assert opened.find_element(By.ID, "days").get_attribute("textContent") == told == "2025-03-24 to 2025-06-01"
    assert bar(opened) == before


def test_a_name_stays_where_it_is_dragged_to(opened: Chrome, picture: Scene) -> None:
    name = node(picture, "Quad")
    settled(opened)
    before = point(opened, name)
    drag(opened, name, 60, -40)
    after = point(opened, name)
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (60, -40)
    visit(opened, link(opened))
    settled(opened)
    again = point(opened, name)
    assert [again["x"], again["y"]] == pytest.approx([after["x"], after["y"]], abs=2)
    click(opened, name)
    button(opens(opened), "Put back").click()
    assert "pin=" not in link(opened)
    press(opened, Keys.ESCAPE)
    opened.find_element(By.ID, "zoom-all").click()
    assert point(opened, name)["x"] == pytest.approx(before["x"], abs=2)


def test_a_name_is_moved_by_keys(opened: Chrome, picture: Scene) -> None:
    click(opened, node(picture, "Quad"))
    before = point(opened, node(picture, "Quad"))["x"]
    opened.find_element(By.ID, "graph").find_element(By.CSS_SELECTOR, "[tabindex]").send_keys(
        Keys.SHIFT, Keys.ARROW_LEFT
    )
    assert point(opened, node(picture, "Quad"))["x"] < before - 5
    assert "pin=" in link(opened)


def test_the_view_is_in_the_link(opened: Chrome, picture: Scene) -> None:
    name = node(picture, "Quad")
    for _ in range(3):
        opened.find_element(By.ID, "zoom-in").click()
    WebDriverWait(opened, 5).until(lambda driver: "look=" in driver.current_url)
    before = point(opened, name)
    visit(opened, link(opened))
    settled(opened)
    assert point(opened, name)["x"] == pytest.approx(before["x"], abs=2)
    opened.find_element(By.ID, "zoom-all").click()
    assert "look=" not in link(opened)


BAD = (
    "%", "%E0%A4%A", "at=nowhere", "view=__proto__&sort=9", "around=x&hops=-1&path=a&path=b", "from=9999&to=0",
    "pin=NaN NaN x&pin=1e99 0 y&look=0 0 0", "look=a b c&kind=constructor&status=%00", "&&&===", "<script>1</script>",
    "look=1 2 1e9", "theme=blue&undated=maybe&line=", "sort=-down&hide=",
)  # fmt: skip


@pytest.mark.parametrize("hash_", BAD)
def test_what_an_address_says_that_makes_no_sense_is_passed_over(
    opened: Chrome, address: str, picture: Scene, hash_: str
) -> None:
    opened.execute_script("location.hash = arguments[0]; dispatchEvent(new PopStateEvent('popstate'))", hash_)
    assert shown(opened, picture) == {one.label for one in picture.nodes}
    assert not panel(opened).is_displayed()
    assert not opened.find_element(By.ID, "bar").is_displayed()
    assert opened.get_log("browser") == []


def test_a_bad_address_opens_the_page_all_the_same(browser: Chrome, address: str, picture: Scene) -> None:
    visit(browser, f"{address}#at=%E0%A4%A&look=0 0 x&view=none")
    assert shown(browser, picture) == {one.label for one in picture.nodes}
    assert browser.get_log("browser") == []
    afresh(browser, address)
