"""Round one name, without one, between two: and back again."""

from __future__ import annotations

import pytest

from graphkit.drawing.scene import Scene

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    SIZES,
    bar,
    button,
    click,
    node,
    opens,
    panel,
    point,
    press,
    settled,
    shown,
    tick,
    title,
    window,
)


def near(picture: Scene, label: str, hops: int) -> set[str]:
    found = {node(picture, label)}
    for _ in range(hops):
        found |= {end for one in picture.edges for end in (one.source, one.target) if {one.source, one.target} & found}
    return {one.label for one in picture.nodes if one.id in found}


def names(picture: Scene) -> int:
    return sum(one.kind != "phrase" for one in picture.nodes)


def focused(browser: Chrome, picture: Scene, label: str) -> None:
    click(browser, node(picture, label))
    button(opens(browser), "Only around it").click()


def test_one_step_two_steps_and_back(opened: Chrome, picture: Scene) -> None:
    everything = shown(opened, picture)
    focused(opened, picture, "Quad")
    one_step = near(picture, "Quad", 1)
    assert shown(opened, picture) == one_step
    assert bar(opened).startswith(f"Around Quad: showing {len(one_step)} of {names(picture)} names · ")
    button(opened, "2 steps").click()
    assert shown(opened, picture) == near(picture, "Quad", 2) > one_step
    assert button(opened, "2 steps").get_attribute("aria-pressed") == "true"
    button(opened, "Back").click()
    assert shown(opened, picture) == one_step
    button(opened, "Back").click()
    assert shown(opened, picture) == everything


def test_the_browsers_own_back_leads_back_too(opened: Chrome, picture: Scene) -> None:
    focused(opened, picture, "Quad")
    opened.back()
    assert shown(opened, picture) == {one.label for one in picture.nodes}
    assert title(opened) == "Quad"
    opened.back()
    assert not panel(opened).is_displayed()
    opened.forward()
    assert title(opened) == "Quad"


def test_a_name_is_hidden_with_its_lines(opened: Chrome, picture: Scene) -> None:
    click(opened, node(picture, "Quad"))
    button(opens(opened), "Hide").click()
    assert not panel(opened).is_displayed()
    assert shown(opened, picture) == {one.label for one in picture.nodes} - {"Quad"}
    assert bar(opened).startswith(f"Showing {names(picture) - 1} of {names(picture)} names")
    button(opened, "Show all").click()
    assert "Quad" in shown(opened, picture)


def path_from(browser: Chrome, picture: Scene, label: str) -> None:
    click(browser, node(picture, label))
    button(opens(browser), "Path to…").click()
    assert bar(browser) == f"Path from {label} to: click a name, or find one above"


def test_a_path_to_a_name_that_is_searched_for(opened: Chrome, picture: Scene) -> None:
    path_from(opened, picture, "Indian Navy")
    press(opened, "ward", Keys.ENTER)
    assert title(opened) == "Indian Navy … Thomas Ward"
    assert "Path of 3 lines" in panel(opened).text
    legs = [one.text for one in panel(opened).find_elements(By.CSS_SELECTOR, ".leg")]
    assert legs == [
        "Indian Navy → Exercise Blue Lantern",
        "Seventh Fleet → Exercise Blue Lantern",
        "Thomas Ward → Seventh Fleet",
    ]
    assert len(panel(opened).find_elements(By.TAG_NAME, "blockquote")) >= 3


def test_a_path_to_a_name_that_is_clicked_on(opened: Chrome, picture: Scene) -> None:
    path_from(opened, picture, "Indian Navy")
    click(opened, node(picture, "Quad"))
    assert title(opened) == "Indian Navy … Quad"
    assert "Path of 2 lines" in panel(opened).text


def test_where_there_is_no_path_it_says_so(opened: Chrome, picture: Scene) -> None:
    tick(opened, "document", "Who speaks for the strait?")
    path_from(opened, picture, "Indian Navy")
    press(opened, "seventh", Keys.ENTER)
    assert "No path from Indian Navy to Seventh Fleet over what is shown" in panel(opened).text


def test_a_path_begun_is_given_up(opened: Chrome, picture: Scene) -> None:
    path_from(opened, picture, "Indian Navy")
    press(opened, Keys.ESCAPE)
    assert not opened.find_element(By.ID, "bar").is_displayed()
    click(opened, node(picture, "Quad"))
    assert title(opened) == "Quad"


def test_a_path_is_whole_in_view_on_a_phone(opened: Chrome, picture: Scene) -> None:
    with window(opened, SIZES[2]):
        settled(opened)
        opened.find_element(By.ID, "search").send_keys("indian navy", Keys.ENTER)
        button(opens(opened), "Path to…").click()
        press(opened, "ward", Keys.ENTER)
        assert title(opened) == "Indian Navy … Thomas Ward"
        stage = opened.find_element(By.ID, "graph").rect["y"]
        for label in ("Indian Navy", "Exercise Blue Lantern", "Seventh Fleet", "Thomas Ward"):
            place = point(opened, node(picture, label))
            assert 0 < place["x"] < 390
            assert stage < place["y"] < panel(opened).rect["y"]
    settled(opened)
