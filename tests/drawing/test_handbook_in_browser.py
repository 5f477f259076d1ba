"""The page of the ontology in a real browser: it filters, follows links and answers keys, without an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.drawing.handbook import handbook
from tests.drawing.test_handbook import DEFINITIONS, KNOWLEDGE

pytestmark = pytest.mark.browser

pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Chrome:
    file = tmp_path / "ontology.html"
    file.write_text(handbook(DEFINITIONS, KNOWLEDGE), encoding="utf-8")
    browser.get_log("browser")
    browser.get(file.as_uri())
    return browser


def shown(browser: Chrome, what: str) -> list[str]:
    return [each.text.split("\n")[0] for each in browser.find_elements(By.CSS_SELECTOR, what) if each.is_displayed()]


def search(browser: Chrome, words: str) -> None:
    browser.find_element(By.ID, "search").send_keys(words)


def test_it_opens_whole_and_without_an_error(opened: Chrome) -> None:
    assert shown(opened, "h2") == [
        "Classes", "Properties", "Values", "Modes", "Topics", "Wordings", "Known things", "Other terms"
    ]  # fmt: skip
    assert shown(opened, ".things li") == []
    assert opened.get_log("browser") == []


def test_words_leave_what_has_them_all_and_open_the_lists(opened: Chrome) -> None:
    search(opened, "NORW oslo")
    assert shown(opened, "h2") == ["Known things"]
    assert shown(opened, ".things li") == ["Oslo of Norway"]
    assert opened.find_element(By.ID, "found").text == "1 found"
    search(opened, "xyz")
    assert shown(opened, "h2") == []
    assert opened.find_element(By.ID, "nothing").is_displayed()
    search(opened, Keys.ESCAPE)
    assert len(shown(opened, "h2")) == 8
    assert shown(opened, ".things li") == []


def test_a_slash_leads_to_the_search(opened: Chrome) -> None:
    opened.find_element(By.TAG_NAME, "body").send_keys("/")
    active = opened.switch_to.active_element
    assert (active.get_attribute("id"), active.get_attribute("value")) == ("search", "")


def test_a_link_to_what_is_filtered_away_brings_it_back(opened: Chrome) -> None:
    search(opened, "oslo")
    opened.find_element(By.CSS_SELECTOR, "nav a[href='#Visit']").click()
    assert opened.find_element(By.ID, "Visit").is_displayed()
    assert opened.find_element(By.ID, "search").get_attribute("value") == ""


def test_a_link_to_a_folded_list_unfolds_it(opened: Chrome) -> None:
    opened.execute_script("location.hash = 'things-State'")
    opened.implicitly_wait(1)
    assert shown(opened, "details[open] .things li") == ["Norway Norge, Norwegian"]
