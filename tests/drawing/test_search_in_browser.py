"""The search field: names by what texts call them, sentences by their words, all by keys."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    panel,
    press,
    title,
)


def test_search_finds_a_name_by_what_texts_call_it(opened: Chrome) -> None:
    press(opened, "/")
    assert opened.switch_to.active_element.get_attribute("id") == "search"
    opened.switch_to.active_element.send_keys("the pentag")
    options = opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert options[0].text == "United States Department of Defense\nGovernment body"
    opened.switch_to.active_element.send_keys(Keys.ENTER)
    assert opened.find_element(By.CSS_SELECTOR, "#panel-title h2").text == "United States Department of Defense"


def test_arrows_choose_and_escape_leaves_the_search(opened: Chrome) -> None:
    box = opened.find_element(By.ID, "search")
    box.send_keys("minist", Keys.ARROW_DOWN)
    chosen = opened.find_elements(By.CSS_SELECTOR, "#matches [aria-selected=true]")
    options = opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert [one.text for one in chosen] == [options[1].text]
    box.send_keys(Keys.ESCAPE)
    assert not opened.find_element(By.ID, "matches").is_displayed()
    assert not panel(opened).is_displayed()


def test_a_search_without_answer_says_so(opened: Chrome) -> None:
    opened.find_element(By.ID, "search").send_keys("zzz")
    assert opened.find_element(By.ID, "matches").text == "No such name or words"


def test_a_search_finds_sentences_by_their_words(opened: Chrome) -> None:
    opened.find_element(By.ID, "search").send_keys("flatly den")
    [option] = opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")
    assert option.text.endswith("which Ward flatly denied.\nSentence")
    option.click()
    assert title(opened) == "One sentence"
    assert len(panel(opened).find_elements(By.CSS_SELECTOR, ".claim")) == 2


def test_the_field_tells_which_name_is_chosen(opened: Chrome) -> None:
    box = opened.find_element(By.ID, "search")
    box.send_keys("japan")
    assert (box.get_attribute("aria-expanded"), box.get_attribute("aria-activedescendant")) == ("true", "match-0")
    box.send_keys(Keys.ARROW_UP)
    last = len(opened.find_elements(By.CSS_SELECTOR, "#matches [role=option]")) - 1
    assert box.get_attribute("aria-activedescendant") == f"match-{last}"
    box.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    assert box.get_attribute("aria-expanded") == "false"
    assert title(opened) == "Japan"


def test_what_is_hidden_comes_back_when_it_is_asked_for(opened: Chrome) -> None:
    row = opened.find_element(By.CSS_SELECTOR, "#kinds button[data-key=person]")
    row.click()
    assert row.get_attribute("aria-pressed") == "false"
    press(opened, "/", "kemp", Keys.ENTER)
    assert title(opened) == "Marion Kemp"
    pressed = (By.CSS_SELECTOR, "#kinds button[data-key=person][aria-pressed=true]")
    assert WebDriverWait(opened, 5).until(lambda driver: driver.find_elements(*pressed))
