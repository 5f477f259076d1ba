"""Four questions on a sample report, each answered from the opened page in four clicks or keys at most."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import graphkit
from graphkit.places import seeds_folder

pytestmark = [pytest.mark.browser, pytest.mark.model]

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import afresh, click, opens, press, rows  # noqa: E402

MOST = 4


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "graph.html"
    graph = graphkit.build([seeds_folder() / "tokyo-headquarters-2025.txt"])
    file.write_text(graph.view(), encoding="utf-8")
    return file


class Reader:
    """Clicks and presses keys, and counts them."""

    def __init__(self, browser: Chrome) -> None:
        self.browser = browser
        self.steps = 0

    def _step(self, count: int = 1) -> None:
        self.steps += count
        assert self.steps <= MOST

    def click(self, path: str) -> None:
        self._step()
        next(one for one in self.browser.find_elements(By.XPATH, path) if one.is_displayed()).click()

    def click_name(self, label: str) -> None:
        self._step()
        data = "JSON.parse(document.getElementById('data').textContent).nodes"
        click(
            self.browser, self.browser.execute_script(f"return {data}.find((n) => n.name === arguments[0]).id", label)
        )

    def type(self, *keys: str) -> None:
        self._step(len(keys))
        press(self.browser, *keys)


@pytest.fixture
def reader(browser: Chrome, report: Path) -> Reader:
    return Reader(afresh(browser, report.as_uri()))


def sentences(browser: Chrome) -> list[str]:
    found: list[Any] = opens(browser).find_elements(By.TAG_NAME, "blockquote")
    return [one.text for one in found]


def test_who_met_whom(reader: Reader) -> None:
    reader.click("//summary[.='Kind of event']")
    reader.click("//label[span[.='Meeting']]")
    reader.click("//button[.='Table']")
    met = [one.split("|")[:3] for one in rows(reader.browser)]
    assert ["Pete Hegseth", "met", "Nakatani Gen"] in met
    assert all("met" in relation or "meeting" in who for who, relation, _ in met)


def test_what_the_pentagon_announced(reader: Reader) -> None:
    reader.click_name("United States Department of Defense")
    told = " ".join(sentences(reader.browser))
    assert "announced that the Pentagon had begun the first phase of turning U.S. Forces Japan" in told
    assert "made the plan public in July 2024" in told
    claims = [one.text for one in opens(reader.browser).find_elements(By.CSS_SELECTOR, ".claim")]
    assert any("Done, according to Pete Hegseth" in one for one in claims)


def test_what_is_only_planned(reader: Reader) -> None:
    reader.click("//summary[.='Status']")
    reader.click("//label[span[.='Planned']]")
    reader.click("//button[.='Table']")
    told = [one.split("|")[:4] for one in rows(reader.browser)]
    assert ["the change", "would help", "United States Forces Japan", "Planned, according to Pete Hegseth"] in told
    assert all(happened.startswith("Planned") for *_, happened in told)


ZONE = (
    "Five of them fell inside Japan's exclusive economic zone, and the nearest came down some 80 kilometers from "
    "Yonaguni Island."
)


def test_which_sentence_tells_where_the_missiles_landed(reader: Reader) -> None:
    reader.click_name("Yonaguni Island")
    assert sentences(reader.browser) == [ZONE]


def test_the_same_by_its_words(reader: Reader) -> None:
    reader.type("/", *"zon")
    [option] = reader.browser.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert "inside Japan's exclusive economic zone" in option.text
    press(reader.browser, Keys.ENTER)
    assert sentences(reader.browser) == [ZONE]
