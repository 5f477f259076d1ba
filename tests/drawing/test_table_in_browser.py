"""The table: the same claims as real rows, sorted by any column, narrowed as the picture is."""

from __future__ import annotations

import pytest

from graphkit.drawing.scene import Scene

pytestmark = pytest.mark.browser

selenium = pytest.importorskip("selenium", reason="the browser tests need selenium (extra: dev)")

from selenium.webdriver import Chrome  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

from tests.drawing.browsing import (  # noqa: E402
    opens,
    rows,
    tick,
)


def test_the_table_holds_the_same_claims_and_leads_to_the_panel(opened: Chrome, picture: Scene) -> None:
    opened.find_element(By.ID, "show-table").click()
    assert len(opened.find_elements(By.CSS_SELECTOR, "#table tbody tr")) == len(picture.facts)
    opened.find_element(By.CSS_SELECTOR, "#lines button[data-key=fact]").click()
    left = [one for one in picture.facts if one.standing != "fact"]
    assert len(opened.find_elements(By.CSS_SELECTOR, "#table tbody tr")) == len(left)
    opened.find_element(By.XPATH, "//*[@id='table']//button[text()='fired on']").click()
    assert "Did not happen" in opens(opened).text


def test_a_claim_on_nothing_in_the_picture_opens_from_the_table(opened: Chrome) -> None:
    opened.find_element(By.ID, "show-table").click()
    opened.find_element(By.XPATH, "//*[@id='table']//tr[td[1]='an official who asked not to be named']//button").click()
    assert "One sentence" in opens(opened).text
    assert len(opened.find_elements(By.CSS_SELECTOR, "#panel .claim")) == 1


COLUMNS = ("Who", "does what", "to whom or what", "Happened?", "When", "Source")


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_every_column_sorts_both_ways(opened: Chrome, column: int) -> None:
    opened.find_element(By.ID, "show-table").click()
    for way in ("ascending", "descending"):
        opened.find_element(By.XPATH, f"//th/button[.='{COLUMNS[column]}']").click()
        heads = [one.get_attribute("aria-sort") for one in opened.find_elements(By.TAG_NAME, "th")]
        assert heads == [way if place == column else None for place in range(len(COLUMNS))]
        assert opened.switch_to.active_element.text == COLUMNS[column]
        values = [one.split("|")[column].lower() for one in rows(opened)]
        full = [value for value in values if value]
        assert values[: len(full)] == full
        firsts = [value[0] for value in full if value[0].isalnum()]
        assert firsts == sorted(firsts, reverse=way == "descending")
        assert len(set(full)) > 2


def test_a_column_sorts_by_keys(opened: Chrome) -> None:
    opened.find_element(By.ID, "show-table").click()
    opened.find_element(By.XPATH, "//th/button[.='When']").send_keys(Keys.ENTER)
    days = [one.split("|")[4] for one in rows(opened)]
    assert days[0] == "2024"
    assert days[-1] == ""


def test_the_table_is_one_for_a_screen_reader(opened: Chrome, picture: Scene) -> None:
    opened.find_element(By.ID, "show-table").click()
    tree = opened.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = [one["role"]["value"] for one in tree if not one["ignored"]]
    assert roles.count("columnheader") == len(COLUMNS)
    assert roles.count("row") == len(picture.facts) + 1
    assert "caption" in {role.lower() for role in roles}


def test_the_words_of_the_table_are_laid_out_where_the_browser_searches(opened: Chrome) -> None:
    laid_out = "return document.body.innerText.includes('Subic Bay')"
    assert not opened.execute_script(laid_out)
    opened.find_element(By.ID, "show-table").click()
    assert opened.execute_script(laid_out)


def test_the_table_follows_the_filters(opened: Chrome, picture: Scene) -> None:
    opened.find_element(By.ID, "show-table").click()
    tick(opened, "status", "Planned")
    planned = [one for one in picture.facts if (one.polarity, one.status) == ("positive", "planned")]
    assert len(rows(opened)) == len(planned) > 2
    assert all("Planned" in one.split("|")[3] for one in rows(opened))
    assert opened.find_element(By.TAG_NAME, "caption").text == f"{len(planned)} claims"
