"""What a click tells: the claims behind a name or a line, their sentences, where they come from, a citation."""

from __future__ import annotations

import pytest

from graphkit.drawing.scene import Scene

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    button,
    click,
    edge,
    marked,
    node,
    opens,
    panel,
    press,
)


def test_a_click_on_an_edge_shows_the_sentence_with_its_words_marked(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "said: shadow"))
    assert "Seventh Fleet → People's Liberation Army Navy" in opens(opened).text
    quote = opened.find_element(By.CSS_SELECTOR, "#panel blockquote").text
    assert quote == "Beijing accused the Seventh Fleet of shadowing its ships, which Ward flatly denied."
    assert marked(opened) == [
        ("speaker", "Beijing"),
        ("cue", "accused"),
        ("subject", "the Seventh Fleet"),
        ("relation", "shadowing"),
        ("object", "its ships"),
    ]
    assert "Done, according to China" in panel(opened).text
    assert "China (accused)" in panel(opened).text
    assert "Who speaks for the strait?" in panel(opened).text


def test_a_denial_is_told_as_one(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "not: fire on"))
    opens(opened)
    reading = opened.find_element(By.CSS_SELECTOR, "#panel .reading")
    assert reading.text == "Did not happen, according to Ministry of Foreign Affairs of China"
    assert "denied-line" in (reading.get_attribute("class") or "")


def test_a_click_on_a_node_shows_its_claims_by_sentence_in_order_of_time(opened: Chrome, picture: Scene) -> None:
    name = node(picture, "Marion Kemp")
    click(opened, name)
    held = next(one for one in picture.nodes if one.id == name).facts
    assert f"Person · {len(held)} claims in 5 sentences" in opens(opened).text
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .claim")) == len(held) == 7
    quotes = [one.text for one in opened.find_elements(By.CSS_SELECTOR, "#panel blockquote")]
    assert len(quotes) == len(set(quotes)) == 5
    cards = opened.find_elements(By.CSS_SELECTOR, "#panel .fact")
    assert "2025-05-11 (“May 11”)" in cards[0].text
    link = opened.find_element(By.CSS_SELECTOR, "#panel .source a")
    assert (link.text, link.get_attribute("href"), link.get_attribute("rel")) == (
        "Allies widen patrols after Tokyo talks",
        "https://news.example.org/tokyo",
        "noopener noreferrer",
    )
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .source")) == 1
    assert "Harbour Wire, 2025-05-12" in panel(opened).text


def test_the_words_marked_are_those_of_the_claim_pointed_at(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Marion Kemp"))
    card = opens(opened).find_element(By.CSS_SELECTOR, ".fact:has(.several)")
    first, second = card.find_elements(By.CSS_SELECTOR, ".claim")[:2]
    before = marked(opened)
    assert "active" in (first.get_attribute("class") or "")
    second.click()
    assert "active" in (second.get_attribute("class") or "")
    assert "active" not in (first.get_attribute("class") or "")
    assert marked(opened) != before


def test_claims_of_several_documents_name_each_its_own(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Seventh Fleet"))
    cards = opens(opened).find_elements(By.CSS_SELECTOR, ".fact")
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .source")) == len(cards) > 3


def test_escape_and_a_click_on_nothing_close_the_panel(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "attend"))
    opens(opened)
    press(opened, Keys.ESCAPE)
    assert not panel(opened).is_displayed()


def test_a_name_in_the_panel_leads_on(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "attend"))
    opens(opened)
    opened.find_element(By.XPATH, "//*[@id='panel']//h3/button[text()='United States']").click()
    assert opened.find_element(By.CSS_SELECTOR, "#panel-title h2").text == "United States"


CITED = (
    "“Beijing accused the Seventh Fleet of shadowing its ships, which Ward flatly denied.” "
    "“Who speaks for the strait?”."
)


def test_a_claim_says_by_which_rule_it_was_read_and_how_surely(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "said: shadow"))
    opens(opened).find_element(By.CSS_SELECTOR, ".claim summary").click()
    assert "From\nthe clause itself\nRules\nverb-object\nConfidence\n0.90" in panel(opened).text


def test_where_a_claim_took_place_and_what_is_contested_is_told(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "said: shadow"))
    assert "Said by someone · 1 claim · One says so, another denies it" in opens(opened).text
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Claire Leroux"))
    assert "Hanoi" in next(one.text for one in panel(opened).find_elements(By.TAG_NAME, "dl") if "Where" in one.text)


def test_text_of_the_panel_can_be_selected(opened: Chrome, picture: Scene) -> None:
    click(opened, edge(picture, "said: shadow"))
    opens(opened)
    selected = opened.execute_script(
        "getSelection().selectAllChildren(document.querySelector('#panel blockquote'));return getSelection().toString()"
    )
    assert selected == "Beijing accused the Seventh Fleet of shadowing its ships, which Ward flatly denied."


def test_a_sentence_is_copied_as_a_citation(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    opened.execute_script("graphkit.open(arguments[0])", node(picture, "Sato Haruki"))
    button(opens(opened), "Copy as citation").click()
    assert button(opened, "Copied")
    copied = opened.execute_script("return window.copied")
    assert copied.startswith("“Kemp met Sato in Tokyo on May 11, a day before")
    assert copied.endswith(
        "crews.” Harbour Wire, “Allies widen patrols after Tokyo talks”, 2025-05-12. https://news.example.org/tokyo"
    )


def test_where_the_clipboard_is_refused_the_citation_stands_ready_to_be_copied(opened: Chrome, picture: Scene) -> None:
    opened.execute_script("navigator.clipboard.writeText = async () => { throw new Error('refused'); }")
    click(opened, edge(picture, "said: shadow"))
    button(opens(opened), "Copy as citation").click()
    box = opened.switch_to.active_element
    assert (box.tag_name, box.get_attribute("value")) == ("textarea", CITED)
    chosen = opened.execute_script(
        "const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd)"
    )
    assert chosen == CITED
