"""Opens pages in the browser of the tests, and drives them by pointer and keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PHONE = (390, 844)
SCREEN = (1280, 800)


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


def press_on(browser: Chrome, element: Any, key: str = Keys.ENTER) -> None:
    """Bring the keyboard to an element and press a key there."""
    browser.execute_script("arguments[0].focus()", element)
    assert browser.switch_to.active_element == element
    ActionChains(browser).send_keys(key).perform()


def inside(browser: Chrome, element: Any, holder: str) -> bool:
    """Whether an element lies within the one named, from left to right."""
    box: list[float] = browser.execute_script(
        "const [a, b] = [arguments[0].getBoundingClientRect(), document.getElementById(arguments[1])"
        ".getBoundingClientRect()]; return [a.left - b.left, b.right - a.right];",
        element,
        holder,
    )
    return min(box) > -1
