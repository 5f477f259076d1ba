"""A page in a frame: whatever stands in it, it stays inside and is the page again."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from graphkit.drawing.frame import frame


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


PAGES = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("<>\"'&;"), max_size=40)


@given(PAGES, PAGES)
def test_a_frame_is_one_element_that_holds_the_page_and_its_title(page: str, title: str) -> None:
    [(tag, attributes)] = _Tags(frame(page, title=title)).found
    assert tag == "iframe"
    assert (attributes["srcdoc"], attributes["title"]) == (page, title)
    assert attributes["sandbox"] == "allow-scripts allow-downloads"
