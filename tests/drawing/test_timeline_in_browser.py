"""The timeline in a real browser: marks by date, answered by pointer and by key."""

from __future__ import annotations

import itertools
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

from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import link, show, tick  # noqa: E402
from tests.drawing.opening import PHONE, SCREEN, all_of, inside, one_of, panel, press_on, window  # noqa: E402

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

VISIT, MEETING = Event("e1", "Visit"), Event("e2", "Meeting")
CLAIMS = [
    claim("Japan", "visit", "India", day="2024-05-02", event=VISIT),
    claim("Japan", "visit", "Vietnam", day="2025-06-01", event=Event("e3", "Visit"), status="planned", at=100),
    claim("Japan", "visit", "France", event=Event("e4", "Visit"), at=200),
    claim("Japan", "meet", "India", day="1951-09", event=MEETING, at=300),
]


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Chrome:
    show(browser, page(scene(CLAIMS, documents={}, positions={}, title="Talks")), tmp_path)
    one_of(browser, "#show-timeline").click()
    return browser


def lanes(browser: Chrome) -> list[str]:
    return [one.text for one in all_of(browser, "#timeline h2")]


def dots(browser: Chrome) -> list[str]:
    return [one.get_attribute("aria-label") for one in all_of(browser, "#timeline .dot")]


def test_events_stand_in_the_lane_of_their_class_in_order_of_time(opened: Chrome) -> None:
    assert lanes(opened) == ["Visit", "Meeting"]
    assert dots(opened) == [
        "Visit, 2024-05-02, stated as fact: 1 event",
        "Visit, 2025-06-01, planned, possible, demanded: 1 event",
        "Meeting, 1951-09, stated as fact: 1 event",
    ]
    early, late = (one.rect["x"] for one in all_of(opened, "#timeline .dot")[:2])
    assert early < late
    assert [one.text for one in all_of(opened, "#timeline .axis span")] == ["1951", "2024", "2025"]
    assert "3 events along time, 1 without a date" in one_of(opened, "#timeline .caption").text


def test_a_click_on_a_mark_shows_its_sentence(opened: Chrome) -> None:
    all_of(opened, "#timeline .dot")[1].click()
    assert "Visit, 2025-06-01\nPlanned, possible, demanded · 1 claim" in panel(opened)
    assert one_of(opened, "#panel blockquote").text == "Japan visit Vietnam 2025-06-01."


def test_a_key_on_a_mark_shows_its_sentence(opened: Chrome) -> None:
    press_on(opened, all_of(opened, "#timeline .dot")[2])
    assert one_of(opened, "#panel blockquote").text == "Japan meet India 1951-09."


def test_what_has_no_date_is_counted_and_leads_to_its_claims(opened: Chrome) -> None:
    undated = one_of(opened, "#timeline .lane .link")
    assert undated.text == "1 without a date"
    undated.click()
    assert one_of(opened, "#panel blockquote").text == "Japan visit France."


def test_the_legend_hides_marks(opened: Chrome) -> None:
    one_of(opened, "#lines button[data-key=open]").click()
    assert len(dots(opened)) == 2
    assert not any("planned" in told for told in dots(opened))


def test_filters_and_days_hold_for_marks_and_counts(opened: Chrome) -> None:
    tick(opened, "status", "Planned")
    assert dots(opened) == ["Visit, 2025-06-01, planned, possible, demanded: 1 event"]
    assert one_of(opened, "#timeline .caption").text.startswith("1 event along time. A number")
    assert "status=planned" in link(opened)
    tick(opened, "status", "Planned")
    one_of(opened, ".facet[data-key=days] summary").click()
    press_on(opened, one_of(opened, "#day-from"), Keys.ARROW_RIGHT)
    press_on(opened, one_of(opened, "#day-from"), Keys.ARROW_RIGHT)
    assert [dot.split(",")[1].strip() for dot in dots(opened)] == ["2024-05-02", "2025-06-01"]
    assert len(all_of(opened, "#timeline .lane-head .link")) == 1
    one_of(opened, "#undated input").click()
    assert all_of(opened, "#timeline .lane-head .link") == []


def test_the_panel_of_a_mark_follows_the_filters(opened: Chrome) -> None:
    one_of(opened, "#timeline .dot").click()
    assert "Japan visit India" in panel(opened)
    tick(opened, "status", "Planned")
    assert not one_of(opened, "#panel").is_displayed()


def test_the_panel_leaves_the_rest_of_the_window_to_the_marks(opened: Chrome) -> None:
    all_of(opened, "#timeline .dot")[0].click()
    assert inside(opened, one_of(opened, "#timeline"), "stage")
    right = one_of(opened, "#timeline").rect["x"] + one_of(opened, "#timeline").rect["width"]
    assert right <= one_of(opened, "#panel").rect["x"] + 1
    all_of(opened, "#timeline .dot")[1].click()
    assert one_of(opened, "#panel blockquote").text == "Japan visit Vietnam 2025-06-01."


def test_the_picture_of_the_graph_comes_back(opened: Chrome) -> None:
    one_of(opened, "#show-graph").click()
    assert not one_of(opened, "#timeline").is_displayed()
    assert one_of(opened, "#show-graph").get_attribute("aria-pressed") == "true"
    assert one_of(opened, "#show-timeline").get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize(("size", "scheme"), [(SCREEN, "dark"), (PHONE, "light"), (PHONE, "dark")])
def test_nothing_is_cut_off(browser: Chrome, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:
    with window(browser, size, scheme):
        show(browser, page(scene(CLAIMS, documents={}, positions={})), tmp_path)
        one_of(browser, "#show-timeline").click()
        shown = all_of(browser, "#timeline h2, #timeline .dot, #timeline .axis span, #timeline .link")
        assert len(shown) == 9
        assert all(inside(browser, one, "timeline") for one in shown)
        assert browser.execute_script("return document.documentElement.scrollWidth") == size[0]
        held = [(one.rect["x"], one.rect["y"]) for one in all_of(browser, "#timeline .dot")]
        assert len(set(held)) == len(held)


def test_marks_that_would_lie_on_one_another_are_one_with_their_number(browser: Chrome, tmp_path: Path) -> None:
    made = [
        claim("Japan", "visit", "India", day=f"2024-05-{day:02}", event=Event(f"e{day}", "Visit"), at=day * 100)
        for day in range(1, 29)
    ]
    made.append(claim("Japan", "visit", "India", day="2024-01-01", event=VISIT, at=9000))
    show(browser, page(scene(made, documents={}, positions={})), tmp_path)
    one_of(browser, "#show-timeline").click()
    shown = all_of(browser, "#timeline .dot")
    assert sum(int(one.text or 1) for one in shown) == 29
    lefts = sorted(one.rect["x"] for one in shown)
    assert all(right - left > 15 for left, right in itertools.pairwise(lefts))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_document_runs(browser: Chrome, tmp_path: Path, payload: str) -> None:
    claims, documents = hostile(payload)
    show(browser, page(scene(claims, documents=documents, positions={}, title=payload)), tmp_path)
    one_of(browser, "#show-timeline").click()
    assert lanes(browser)
    one_of(browser, "#timeline .lane .link").click()
    assert one_of(browser, "#panel blockquote").is_displayed()
    assert browser.execute_script("return window.__x") is None
    assert browser.get_log("browser") == []
    assert all_of(browser, "#timeline img, #timeline script, #timeline svg[onload], #panel img, #panel script") == []
