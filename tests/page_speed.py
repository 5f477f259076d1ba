"""How fast pages open, and how large they are: `python -m tests.page_speed [FOLDER]`.

Makes graphs of 150, 2,000 and 10,000 names, draws each twice, opens the page in headless Chromium with the network cut,
and prints what was measured beside what is asked for. The pages stay in the folder, to be looked at.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.graph import KnowledgeGraph
from tests.crowd import crowd
from tests.drawing.conftest import started

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

SIZES = ((150, 500, 1.0), (2_000, 10_000, 2.0), (10_000, 50_000, 4.0))
"""Names, claims, and the seconds that the first readable picture may take."""
MOST_BYTES_BEYOND_DATA = 800_000
OPENINGS = 3
DRAWN = (
    "const done = arguments[0];"
    "const look = () => document.documentElement.dataset.ready === 'yes'"
    " ? requestAnimationFrame(() => requestAnimationFrame(done)) : setTimeout(look, 5);"
    "look();"
)
HEAD = (
    "names", "claims", "opens", "may", "build", "bytes", "beyond data", "may", "requests", "errors", "drawn",
    "same bytes",
)  # fmt: skip


def main(folder: Path) -> None:
    """Take a folder for the pages and print a row for each size."""
    print(f"Seconds and bytes; a page is opened {OPENINGS} times, and the middle one counts.")
    print(" | ".join(HEAD))
    browser = started()
    try:
        for names, claims, allowed in SIZES:
            print(" | ".join(_row(browser, folder, names, claims, allowed)), flush=True)
    finally:
        browser.quit()


def _row(browser: Chrome, folder: Path, names: int, claims: int, allowed: float) -> list[str]:
    made, documents = crowd(names, claims)
    graph = KnowledgeGraph().add(documents.values(), made)
    start = time.perf_counter()
    page = graph.view()
    built = time.perf_counter() - start
    again = KnowledgeGraph().add(reversed(list(documents.values())), reversed(made)).view()
    file = folder / f"graph-{names}.html"
    file.write_text(page, encoding="utf-8")
    data = page.split('id="data">')[1].split("</script>")[0]
    size = len(page.encode())
    beyond = size - len(data.encode())
    browser.get("about:blank")
    for log in ("performance", "browser"):
        browser.get_log(log)
    seconds = [_opened(browser, file) for _ in range(OPENINGS)]
    drawn = browser.execute_script(
        "const c = document.querySelector('#graph canvas');"
        "return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((value) => value);"
    )
    same = hashlib.sha256(page.encode()).digest() == hashlib.sha256(again.encode()).digest()
    return [
        f"{names:,}", f"{claims:,}", f"{statistics.median(seconds):.2f}", f"{allowed:g}", f"{built:.1f}", f"{size:,}",
        f"{beyond:,}", f"{MOST_BYTES_BEYOND_DATA:,}", str(_asked(browser)), str(len(browser.get_log("browser"))),
        "yes" if drawn else "NO", "yes" if same else "NO",
    ]  # fmt: skip


def _opened(browser: Chrome, file: Path) -> float:
    """Open a page and return the seconds until its picture, with names, is on the screen."""
    browser.get("about:blank")
    start = time.perf_counter()
    browser.get(file.as_uri())
    browser.execute_async_script(DRAWN)
    return time.perf_counter() - start


def _asked(browser: Chrome) -> int:
    """How many requests went beyond the file itself."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    return len([url for url in asked if not url.startswith(("file:", "about:", "data:", "blob:"))])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch)
        target.mkdir(parents=True, exist_ok=True)
        main(target)
