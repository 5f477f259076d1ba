"""What tests do in a browser: open a page, point, click, look; the page of the sample is opened once for all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from graphkit.drawing.scene import Scene

Size = tuple[int, int]
READY = "return document.documentElement.dataset.ready === 'yes'"
SIZES: list[Size] = [(1500, 950), (1280, 720), (390, 844)]


def show(browser: Chrome, text: str, folder: Path) -> Chrome:
    file = folder / "graph.html"
    file.write_text(text, encoding="utf-8")
    return visit(browser, file.as_uri())


def visit(browser: Chrome, address: str) -> Chrome:
    """Open an address anew, also where it differs from the present one by its last part only."""
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get("about:blank")
    browser.get(address)
    WebDriverWait(browser, 20).until(lambda driver: driver.execute_script(READY))
    return browser


def afresh(browser: Chrome, address: str) -> Chrome:
    """Give the page at an address as it stands when it is opened, without opening it again where it is open."""
    if browser.current_url.split("#")[0] != address:
        return visit(browser, address)
    browser.get_log("browser")
    browser.execute_script(
        "history.replaceState(null, '', location.href.split('#')[0]);"
        "document.getElementById('search').value = '';"
        "for (const one of document.querySelectorAll('details.facet, #save')) one.open = false;"
        "dispatchEvent(new PopStateEvent('popstate')); document.activeElement.blur(); scrollTo(0, 0);"
    )
    away(browser)
    return browser


def _move(browser: Chrome, point: dict[str, float]) -> ActionChains:
    pointer = ActionChains(browser, duration=10)
    pointer.w3c_actions.pointer_action.move_to_location(round(point["x"]), round(point["y"]))
    return pointer


def away(browser: Chrome) -> None:
    """Take the pointer off the picture, so that nothing is hovered."""
    _move(browser, {"x": 3, "y": 3}).perform()


def point(browser: Chrome, name: str) -> dict[str, float]:
    """Where a node, or the middle of an edge, stands in the window."""
    found: dict[str, float] = browser.execute_script("return graphkit.point(arguments[0])", name)
    return found


def click(browser: Chrome, name: str) -> None:
    """Click with the pointer where a node, or the middle of an edge, stands in the window."""
    settled(browser)
    _move(browser, point(browser, name)).click().perform()


def hover(browser: Chrome, name: str) -> None:
    _move(browser, point(browser, name)).perform()


def drag(browser: Chrome, name: str, across: int, down: int) -> None:
    _move(browser, point(browser, name)).click_and_hold().move_by_offset(across // 2, down // 2).move_by_offset(
        across - across // 2, down - down // 2
    ).release().perform()


def link(browser: Chrome) -> str:
    """Return the address once it has come to rest."""
    browser.execute_async_script("setTimeout(arguments[0], 250)")
    return str(browser.current_url)


def press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser, duration=10).send_keys(*keys).perform()


def panel(browser: Chrome) -> Any:
    return browser.find_element(By.ID, "panel")


def opens(browser: Chrome) -> Any:
    return WebDriverWait(browser, 5).until(lambda driver: panel(driver).is_displayed() and panel(driver))


def title(browser: Chrome) -> str:
    return str(opens(browser).find_element(By.CSS_SELECTOR, "#panel-title h2").text)


def bar(browser: Chrome) -> str:
    return str(browser.find_element(By.ID, "bar-words").text)


def button(browser: Chrome, words: str) -> Any:
    """Return the button that bears these words; among several, the first that shows."""
    found = browser.find_elements(By.XPATH, f"//button[normalize-space()='{words}'] | //summary[.='{words}']")
    return next(one for one in found if one.is_displayed())


def strike(browser: Chrome, selector: str, key: str) -> None:
    """Press a key on the first element of a selector as soon as that is laid out."""
    one = browser.find_element(By.CSS_SELECTOR, selector)
    WebDriverWait(browser, 10).until(lambda _: one.is_displayed())
    one.send_keys(key)


def tick(browser: Chrome, facet: str, words: str) -> None:
    """Open a filter, if it is closed, and click on one of its values."""
    box = browser.find_element(By.CSS_SELECTOR, f".facet[data-key={facet}]")
    if not box.get_attribute("open"):
        box.find_element(By.TAG_NAME, "summary").click()
    box.find_element(By.XPATH, f".//label[span[.='{words}']]").click()


def rows(browser: Chrome) -> list[str]:
    """The rows of the table, each as its cells, one after the other."""
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('#table tbody tr')]"
        ".map((row) => [...row.cells].map((cell) => cell.textContent).join('|'))"
    )
    return found


def marked(browser: Chrome) -> list[tuple[str, str]]:
    marks = browser.find_elements(By.CSS_SELECTOR, "#panel blockquote mark")
    return [(one.get_attribute("class") or "", one.text) for one in marks]


def shown(browser: Chrome, picture: Scene) -> set[str]:
    """The labels of the nodes that are not hidden."""
    found = browser.execute_script("return graphkit.shown()")
    return {one.label for one in picture.nodes if one.id in found}


def edge(picture: Scene, label: str) -> str:
    return next(one.id for one in picture.edges if one.label == label)


def node(picture: Scene, label: str) -> str:
    return next(one.id for one in picture.nodes if one.label == label)


def pixels(browser: Chrome) -> int:
    """How many pixels of the canvas are painted: hidden nodes and edges leave it emptier."""
    count: int = browser.execute_script(
        "const c = document.querySelector('#graph canvas');"
        "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        "let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n;"
    )
    return count


def override(browser: Chrome, size: Size) -> None:
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@contextmanager
def window(browser: Chrome, size: Size) -> Iterator[None]:
    override(browser, size)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@contextmanager
def asking(browser: Chrome, **media: str) -> Iterator[None]:
    """Let the reader's system ask for something, as `prefers_color_scheme="dark"`."""
    features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    settled(browser)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        settled(browser)


def box(browser: Chrome, name: str) -> list[float]:
    """Where the words of a node or an edge stand in the window; nothing where they do not show."""
    found: list[float] = browser.execute_script("return graphkit.box(arguments[0])", name) or []
    return found


def settled(browser: Chrome) -> None:
    browser.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 60));")


def findings(browser: Chrome) -> list[str]:
    """What axe-core finds on the page as it stands, each with the first place it is found at."""
    axe = resources.files("selenium_axe_python") / "axe-core" / "axe.min.js"
    browser.execute_script(axe.read_text(encoding="utf-8"))
    found: dict[str, Any] = browser.execute_async_script(
        "const done = arguments[0];"
        "axe.run(document, {resultTypes: ['violations']}).then(done, (error) => done({error: String(error)}))"
    )
    assert len(found["passes"]) > 10
    return [
        f"{one['impact']} {one['id']}: {one['nodes'][0]['html'][:120]} {one['nodes'][0].get('failureSummary', '')}"
        for one in found["violations"]
    ]
