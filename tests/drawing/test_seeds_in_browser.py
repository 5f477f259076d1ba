"""The page of the seeds as `make demo` writes it: what a reader sees first lies on nothing else and is not cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphkit
from graphkit.places import seeds_folder

pytestmark = [pytest.mark.browser, pytest.mark.model]

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402

from tests.drawing.browsing import Size, findings, visit, window  # noqa: E402

SCREEN, PHONE = (1440, 900), (390, 844)
LOOK = """
const ids = graphkit.shown(), stage = document.getElementById("graph").getBoundingClientRect();
const boxes = ids.map((id) => [id, graphkit.box(id)]).filter(([, box]) => box);
const points = ids.map((id) => [id, graphkit.point(id)]);
const within = ({ x, y }, [left, top, right, bottom]) => x > left && x < right && y > top && y < bottom;
const meet = (a, b) => a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 1 && b[1] < a[3] - 1;
return {
  words: boxes.length,
  over: boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) => meet(a, b)).map(([two]) => [one, two])),
  on: boxes.flatMap(([one, a]) =>
    points.filter(([two, at]) => two !== one && within(at, a)).map(([two]) => [one, two])),
  cut: boxes.filter(([, [left, top, right, bottom]]) =>
    left < stage.left || top < stage.top || right > stage.right || bottom > stage.bottom).map(([id]) => id),
};
"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("seeds") / "graph.html"
    file.write_text(graphkit.build([seeds_folder()]).view(), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize(("size", "fewest"), [(SCREEN, 100), (PHONE, 25)])
def test_no_words_lie_on_others_or_on_a_name_or_are_cut_off(
    browser: Chrome, seeds: str, size: Size, fewest: int
) -> None:
    with window(browser, size):
        visit(browser, seeds)
        found = browser.execute_script(LOOK)
    assert found["words"] >= fewest
    assert (found["over"], found["on"], found["cut"]) == ([], [], [])


@pytest.mark.parametrize("view", ["graph", "timeline", "matrix", "table"])
def test_nothing_bars_anybody(browser: Chrome, seeds: str, view: str) -> None:
    visit(browser, f"{seeds}#view={view}")
    assert findings(browser) == []
