"""Legend and filters: what is left of the picture, how much of it, and the way back to all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.drawing.evidence import Fact
from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from graphkit.linking.claims import Time
from tests.made import claim

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    bar,
    button,
    click,
    edge,
    opens,
    pixels,
    rows,
    settled,
    show,
    shown,
    tick,
)


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


def test_the_legend_counts_and_tells_lines_apart(opened: Chrome, picture: Scene) -> None:
    for group, entries in (("kinds", picture.kinds), ("lines", picture.lines)):
        told = opened.find_elements(By.CSS_SELECTOR, f"#{group} button")
        assert [one.text.split("\n") for one in told] == [[one.label, str(one.count)] for one in entries]
    drawings = {one.get_attribute("innerHTML") for one in opened.find_elements(By.CSS_SELECTOR, "#lines svg")}
    assert len(drawings) == len(picture.lines) == 4
    assert opened.find_element(By.ID, "contested").text == "One says so, another denies it"


@pytest.mark.parametrize(
    ("facet", "words", "kept"),
    [
        ("status", "Planned", lambda one: (one.polarity, one.status) == ("positive", "planned")),
        ("status", "Denied or not so", lambda one: one.polarity == "negative"),
        ("speaker", "The documents themselves", lambda one: not one.voices),
        ("speaker", "Thomas Ward", lambda one: "Thomas Ward" in dict(one.voices)),
        ("document", "Hanoi weighs a port call", lambda one: one.document == "https://news.example.org/hanoi"),
        ("event", "Meeting", lambda one: one.event == "Meeting"),
    ],
)
def test_a_filter_leaves_what_it_names(
    opened: Chrome, picture: Scene, facet: str, words: str, kept: Callable[[Fact], bool]
) -> None:
    tick(opened, facet, words)
    left = [one for one in picture.facts if kept(one)]
    names = {one.label for one in picture.nodes if one.kind != "phrase" and {fact.id for fact in left} & set(one.facts)}
    found = {
        one for one in shown(opened, picture) if one in {node.label for node in picture.nodes if node.kind != "phrase"}
    }
    assert found == names
    assert 0 < len(left) < len(picture.facts)
    assert bar(opened).endswith(f"· {len(left)} of {len(picture.facts)} claims")
    opened.find_element(By.ID, "show-table").click()
    assert len(rows(opened)) == len(left)


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(opened: Chrome) -> None:
    tick(opened, "status", "Planned")
    first = bar(opened)
    tick(opened, "status", "Possible")
    both = bar(opened)
    tick(opened, "document", "Hanoi weighs a port call")
    counts = [int(told.split("· ")[1].split(" ")[0]) for told in (first, both, bar(opened))]
    assert counts[2] < counts[0] < counts[1]


def test_all_comes_back_at_once(opened: Chrome, picture: Scene) -> None:
    settled(opened)
    before = pixels(opened)
    tick(opened, "status", "Planned")
    opened.find_element(By.CSS_SELECTOR, "#kinds button[data-key=state]").click()
    settled(opened)
    assert pixels(opened) < before * 0.7
    button(opened, "Show all").click()
    settled(opened)
    assert len(shown(opened, picture)) == len({one.label for one in picture.nodes})
    assert not opened.find_element(By.ID, "bar").is_displayed()
    assert not opened.find_elements(By.CSS_SELECTOR, ".facet input:checked:not(#undated input)")
    assert pixels(opened) == pytest.approx(before, rel=0.02)


def test_days_are_chosen_with_two_handles_by_keys(opened: Chrome, picture: Scene) -> None:
    opened.find_element(By.CSS_SELECTOR, ".facet[data-key=days] summary").click()
    assert opened.find_element(By.ID, "days").text == "2024-01-01 to 2025-06-30"
    opened.find_element(By.CSS_SELECTOR, "#undated input").click()
    dated = [one for one in picture.facts if one.date_value]
    assert bar(opened).endswith(f"· {len(dated)} of {len(picture.facts)} claims")
    first = opened.find_element(By.ID, "day-from")
    first.send_keys(Keys.END)
    assert first.get_attribute("aria-valuetext") == "2025-06-30"
    assert bar(opened).endswith(f"· 1 of {len(picture.facts)} claims")
    first.send_keys(Keys.HOME)
    last = opened.find_element(By.ID, "day-to")
    last.send_keys(Keys.HOME, Keys.ARROW_RIGHT)
    assert opened.find_element(By.ID, "days").text == "2024-01-01 to 2024-12-31"
    opened.find_element(By.ID, "show-table").click()
    assert [one.split("|")[4] for one in rows(opened)] == ["2024"]


def test_a_line_counts_the_claims_that_are_left(opened: Chrome, picture: Scene) -> None:
    several = edge(picture, "consult +2")
    assert opened.execute_script("return graphkit.said(arguments[0])", several) == "consult +2"
    opened.find_element(By.CSS_SELECTOR, ".facet[data-key=days] summary").click()
    opened.find_element(By.CSS_SELECTOR, "#undated input").click()
    assert opened.execute_script("return graphkit.said(arguments[0])", several) == "sell to"
    click(opened, several)
    assert "1 claim · 2 more filtered out" in opens(opened).text


def test_what_has_an_open_end_is_told_and_found_by_its_days(browser: Chrome, tmp_path: Path) -> None:
    made = [
        replace(claim("Japan", "host", "India", day="2020", at=at), time=Time("2020", 0, 4, value, "interval"))
        for at, value in ((0, "../2020-06"), (100, "2022/.."), (200, "2021-02"))
    ]
    made = [replace(one, id=f"urn:claim:{place}") for place, one in enumerate(made)]
    show(browser, page(scene(made, documents={}, positions={})), tmp_path)
    browser.find_element(By.ID, "show-table").click()
    assert [one.split("|")[4] for one in rows(browser)] == ["until 2020-06", "2021-02", "since 2022"]
    browser.find_element(By.CSS_SELECTOR, ".facet[data-key=days] summary").click()
    assert browser.find_element(By.ID, "days").text == "2020-06-30 to 2022-01-01"
    browser.find_element(By.ID, "day-from").send_keys(Keys.END)
    assert [one.split("|")[4] for one in rows(browser)] == ["since 2022"]
