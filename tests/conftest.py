"""One browser at a time: two of them on a small machine wait for each other, and lose the keys that they are sent."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file in one process, and those that drive a browser all in the same."""
    for item in items:
        name = item.path.name
        item.add_marker(pytest.mark.xdist_group("browser" if name.endswith("_in_browser.py") else str(item.path)))
