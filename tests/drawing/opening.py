"""Opens pages in the browser of the tests, and drives them by pointer and keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PHONE = (390, 844)
SCREEN = (1280, 800)
READY = "return document.documentElement.dataset.ready === 'yes'"


def show(browser: Chrome, text: str, folder: Path) -> Chrome:
    """Write a page, open it and wait until it is drawn."""
    file = folder / "graph.html"
    file.write_text(text, encoding="utf-8")
    browser.get_log("browser")
    browser.get(file.as_uri())
    WebDriverWait(browser, 20).until(lambda driver: driver.execute_script(READY))
    return browser


@contextmanager
def window(browser: Chrome, size: tuple[int, int], scheme: str = "light") -> Iterator[None]:
    """Give the browser a window of a size, light or dark, for a while."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def click(browser: Chrome, name: str) -> None:
    """Click with the pointer where a node stands in the window."""
    point = browser.execute_script("return graphkit.point(arguments[0])", name)
    pointer = ActionChains(browser, duration=10)
    pointer.w3c_actions.pointer_action.move_to_location(round(point["x"]), round(point["y"]))
    pointer.click().perform()


def all_of(browser: Chrome, selector: str) -> list[Any]:
    """Return the elements that a selector finds."""
    return list(browser.find_elements(By.CSS_SELECTOR, selector))


def one_of(browser: Chrome, selector: str) -> Any:
    """Return the first element that a selector finds."""
    return browser.find_element(By.CSS_SELECTOR, selector)


def panel(browser: Chrome) -> str:
    """Return the text of the panel, which must be open."""
    found = browser.find_element(By.ID, "panel")
    assert found.is_displayed()
    return found.text


def press_on(browser: Chrome, element: Any) -> None:
    """Bring the keyboard to an element and press Enter there."""
    browser.execute_script("arguments[0].focus()", element)
    assert browser.switch_to.active_element == element
    ActionChains(browser).send_keys(Keys.ENTER).perform()


def inside(browser: Chrome, element: Any, holder: str) -> bool:
    """Whether an element lies within the one named, from left to right."""
    box: list[float] = browser.execute_script(
        "const [a, b] = [arguments[0].getBoundingClientRect(), document.getElementById(arguments[1])"
        ".getBoundingClientRect()]; return [a.left - b.left, b.right - a.right];",
        element,
        holder,
    )
    return min(box) > -1
