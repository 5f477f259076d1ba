"""A page in a frame: whatever stands in it, it stays inside and is the page again."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from graphkit.drawing.frame import View, frame


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


def test_a_view_is_the_page_and_offers_a_notebook_every_form_of_it() -> None:
    view = View("<p>page", name="A week of talks", still="<svg/>")
    assert view == "<p>page"
    assert view._repr_mimebundle_() == {
        "text/plain": "A week of talks",
        "text/html": frame("<p>page", title="A week of talks"),
        "image/svg+xml": "<svg/>",
    }
    assert view.shown("told")["text/plain"] == "told"
