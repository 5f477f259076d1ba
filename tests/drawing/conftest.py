"""A real browser for the tests of pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from graphkit.analysis import positions
from graphkit.drawing.page import page
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs
from tests.drawing.sample import CLAIMS, DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1400,1000",
    "--force-prefers-reduced-motion",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def found(*names: str) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


CHROMIUM = os.environ.get("CHROMIUM") or found("chromium", "chromium-browser", "google-chrome")
DRIVER = os.environ.get("CHROMEDRIVER") or found("chromedriver", "chromium.chromedriver")


def started() -> Chrome:
    """Start a browser with the network cut; it writes down what it asks for and what goes wrong."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """Give a real browser with the network cut, one for all files; skip where there is none."""
    pytest.importorskip("selenium.webdriver", reason="the browser tests need selenium (extra: dev)")
    if not CHROMIUM or not DRIVER:
        missing = "chromium" if not CHROMIUM else "chromedriver"
        pytest.skip(f"no {missing} on this machine: the page is not tested in a browser")
    driver = started()
    try:
        yield driver
    finally:
        driver.quit()


@pytest.fixture(scope="session")
def picture() -> Scene:
    return scene(CLAIMS, documents=DOCUMENTS, positions=positions(pairs(CLAIMS)), title="A week of talks")


@pytest.fixture(scope="session")
def address(picture: Scene, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the page of the sample lies."""
    file: Path = tmp_path_factory.mktemp("page") / "graph.html"
    file.write_text(page(picture), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def opened(browser: Chrome, address: str) -> Chrome:
    """Give the page of the sample as it stands when it is opened."""
    from tests.drawing.browsing import afresh

    return afresh(browser, address)
