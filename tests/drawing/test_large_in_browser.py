"""A large graph in a real browser: opens at the top, and draws more where a reader asks for it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from graphkit.analysis import communities, positions
from graphkit.drawing import packed
from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs, ties
from tests.crowd import crowd
from tests.drawing.hostile import PAYLOADS, hostile
from tests.made import claim

pytestmark = pytest.mark.browser

pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import button, click, findings, link, rows, show, title, visit  # noqa: E402
from tests.drawing.opening import PHONE, all_of, inside, one_of, panel, press_on, window  # noqa: E402

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

CLAIMS, DOCUMENTS = crowd(600, 2500)
DRAWN = 40
FAR = "https://w3id.org/graphkit/kg/entity/189"
"""A name that is joined to none of the names drawn."""


@pytest.fixture(scope="module")
def picture() -> Scene:
    return scene(
        CLAIMS,
        documents=DOCUMENTS,
        positions=positions(pairs(CLAIMS, most_nodes=DRAWN)),
        communities=communities(ties(CLAIMS)),
        most_nodes=DRAWN,
    )


@pytest.fixture(scope="module")
def large(picture: Scene) -> str:
    return page(picture)


@pytest.fixture
def opened(browser: Chrome, large: str, tmp_path: Path) -> Iterator[Chrome]:
    yield show(browser, large, tmp_path)
    assert browser.get_log("browser") == []


def count(browser: Chrome) -> str:
    found: str = one_of(browser, "#drawn-count").text
    return found


def point(browser: Chrome, name: str) -> Any:
    return browser.execute_script("try { return graphkit.point(arguments[0]) } catch { return null }", name)


def test_it_opens_at_the_top_and_says_what_is_left_out(opened: Chrome, large: str) -> None:
    assert "officials said in report" not in large
    assert one_of(opened, "#subtitle").text.startswith("showing 40 of 600 names · 2,500 claims")
    assert count(opened) == "40 of 600 names drawn"


def test_a_search_finds_a_name_that_is_not_drawn_and_draws_it_with_what_it_is_joined_to(
    opened: Chrome, picture: Scene
) -> None:
    wanted = picture.reserve.nodes[300]
    assert point(opened, wanted.id) is None
    one_of(opened, "#search").send_keys(wanted.label, Keys.ENTER)
    assert wanted.label in panel(opened)
    assert point(opened, wanted.id) is not None
    joined = {
        edge.source if edge.target == wanted.id else edge.target
        for edge in picture.reserve.edges
        if wanted.id in (edge.source, edge.target)
    }
    assert sum(point(opened, name) is not None for name in joined) >= min(len(joined), 8)
    assert len(all_of(opened, "#panel .claim")) == len(wanted.facts)


def test_a_name_of_the_panel_that_is_not_drawn_leads_on(opened: Chrome, picture: Scene) -> None:
    wanted = picture.reserve.nodes[300]
    one_of(opened, "#search").send_keys(wanted.label, Keys.ENTER)
    partner = next(one for one in all_of(opened, "#panel h3 .link") if one.text != wanted.label)
    label = partner.text
    partner.click()
    assert one_of(opened, "#panel-title h2").text == label


def test_more_neighbours_of_a_name_are_drawn_when_asked_for(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("graphkit.open(arguments[0])", picture.nodes[0].id)
    button = one_of(opened, "#panel .more")
    assert button.text.startswith("Draw 24 of ")
    press_on(opened, button)
    assert count(opened) == "64 of 600 names drawn"


def test_very_many_sentences_are_written_as_they_are_asked_for(opened: Chrome, picture: Scene) -> None:
    heavy = picture.nodes[0]
    assert len(heavy.facts) > 60
    opened.execute_script("graphkit.open(arguments[0])", heavy.id)
    assert len(all_of(opened, "#panel .fact")) == 60
    press_on(opened, one_of(opened, "#panel .more-cards"))
    assert len(all_of(opened, "#panel .fact")) == len(heavy.facts)


def test_draw_more_and_only_the_first(opened: Chrome) -> None:
    press_on(opened, one_of(opened, "#draw-more"))
    assert count(opened) == "90 of 600 names drawn"
    one_of(opened, "#draw-less").click()
    assert count(opened) == "40 of 600 names drawn"
    assert not one_of(opened, "#draw-less").is_displayed()


def test_a_click_on_a_fold_unfolds_it_and_another_folds_it_back(opened: Chrome, picture: Scene) -> None:
    fold = picture.reserve.folds[0]
    assert point(opened, fold.members[0]) is None
    click(opened, fold.id)
    assert point(opened, fold.members[0]) is not None
    assert count(opened) == f"{40 + min(len(fold.members), 24)} of 600 names drawn"
    click(opened, fold.id)
    assert point(opened, fold.members[0]) is None
    assert count(opened) == "40 of 600 names drawn"


def test_a_key_unfolds_a_group_and_folds_it_back(opened: Chrome, picture: Scene) -> None:
    fold = picture.reserve.folds[1]
    press_on(opened, one_of(opened, f"#folds [data-fold='{fold.id}']"))
    assert one_of(opened, f"#folds [data-fold='{fold.id}']").get_attribute("aria-expanded") == "true"
    assert point(opened, fold.members[0]) is not None
    ActionChains(opened).send_keys(Keys.ENTER).perform()
    assert one_of(opened, f"#folds [data-fold='{fold.id}']").get_attribute("aria-expanded") == "false"
    assert point(opened, fold.members[0]) is None


def test_a_link_draws_again_what_was_drawn_beyond_the_first(opened: Chrome, picture: Scene) -> None:
    wanted = picture.reserve.nodes[300]
    click(opened, picture.reserve.folds[0].id)
    one_of(opened, "#search").send_keys(wanted.label, Keys.ENTER)
    drawn, address = count(opened), link(opened)
    visit(opened, address)
    assert count(opened) == drawn
    assert title(opened) == wanted.label
    assert point(opened, picture.reserve.folds[0].members[0])
    opened.back()


def test_a_path_leads_over_names_that_are_not_drawn(opened: Chrome, picture: Scene) -> None:
    first, [wanted] = picture.nodes[0], [one for one in picture.reserve.nodes if one.id == FAR]
    opened.execute_script("graphkit.open(arguments[0])", first.id)
    button(opened, "Path to…").click()
    one_of(opened, "#search").send_keys(wanted.label, Keys.ENTER)
    legs = [one.text for one in all_of(opened, "#panel .leg")]
    assert f"Path of {len(legs)} lines" in panel(opened)
    assert (first.label in legs[0], wanted.label in legs[-1]) == (True, True)
    assert not any("more names" in leg for leg in legs)


def test_filters_hold_for_names_that_wait(opened: Chrome) -> None:
    one_of(opened, "#kinds [data-key=person]").click()
    one_of(opened, "#show-table").click()
    ends = [end for row in rows(opened) for end in row.split("|")[:3:2]]
    assert len(ends) > 1000
    assert not [end for end in ends if end.startswith("Person")]
    assert "of 600 names" in one_of(opened, "#bar-words").text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_bars_anybody(browser: Chrome, large: str, picture: Scene, tmp_path: Path, scheme: str) -> None:
    with window(browser, (1280, 800), scheme):
        show(browser, large, tmp_path)
        assert findings(browser) == []
        click(browser, picture.reserve.folds[0].id)
        browser.execute_script("graphkit.open(arguments[0])", picture.nodes[0].id)
        assert findings(browser) == []


def test_no_name_that_is_added_stands_on_another(opened: Chrome, picture: Scene) -> None:
    click(opened, picture.reserve.folds[0].id)
    names = [node.id for node in picture.nodes] + list(picture.reserve.folds[0].members[:24])
    shown = [found for name in names if (found := opened.execute_script("return graphkit.box(arguments[0])", name))]
    assert len(shown) > 24
    places = [(found["x"], found["y"]) for name in names if (found := point(opened, name))]
    assert min(math.dist(one, other) for one, other in itertools.combinations(places, 2)) > 15
    for place, (a, b, c, d) in enumerate(shown):
        for e, f, g, h in shown[place + 1 :]:
            assert c <= e + 1 or g <= a + 1 or d <= f + 1 or h <= b + 1


def test_the_same_wish_gives_the_same_picture(browser: Chrome, picture: Scene, large: str, tmp_path: Path) -> None:
    fold, seen = picture.reserve.folds[0], []
    for _ in range(2):
        show(browser, large, tmp_path)
        click(browser, fold.id)
        seen.append([point(browser, name) for name in fold.members[:24]])
    assert seen[0] == seen[1]


def test_on_a_phone_what_is_drawn_is_told_and_nothing_is_cut_off(browser: Chrome, large: str, tmp_path: Path) -> None:
    with window(browser, PHONE):
        show(browser, large, tmp_path)
        assert inside(browser, one_of(browser, "#drawn-names"), "stage")
        one_of(browser, "#draw-more").click()
        assert count(browser) == "90 of 600 names drawn"
        assert browser.execute_script("return document.documentElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_packed_text_of_a_document_runs(
    browser: Chrome, tmp_path: Path, payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims, documents = hostile(payload)
    monkeypatch.setattr(packed.packed, "__kwdefaults__", {"pays_from": 0})
    made = [*claims, *(claim("Japan", "meet", f"State {n}", at=9000 + 100 * n) for n in range(4))]
    names = sorted({name for pair in ties(made) for name in pair})
    picture = scene(made, documents=documents, positions={}, title=payload, most_nodes=1, communities=[names])
    text = page(picture)
    assert text.split('id="data">')[1].startswith('"')
    show(browser, text, tmp_path)
    assert one_of(browser, "h1").text.split() == payload.split()
    click(browser, picture.reserve.folds[0].id)
    for node in picture.reserve.nodes:
        browser.execute_script("graphkit.open(arguments[0])", node.id)
        assert one_of(browser, "#panel blockquote").is_displayed()
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert all_of(browser, "img, iframe, #panel script, #legend script, #legend svg[onload]") == []
