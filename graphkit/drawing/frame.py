"""A page inside another page: what notebooks show of a graph."""

from __future__ import annotations

import html


class View(str):
    """A page, as text, that a notebook shows where it stands as the last line of a cell.

    `name` is its title; `still` is the same picture as SVG, for a host that runs no script.
    """

    __slots__ = ("name", "still")
    name: str
    still: str

    def __new__(cls, page: str, *, name: str, still: str) -> View:
        made = super().__new__(cls, page)
        made.name, made.still = name, still
        return made

    def shown(self, told: str) -> dict[str, str]:
        """Take one line that tells what the page shows and return all forms that a notebook may choose from."""
        return {"text/plain": told, "text/html": frame(self, title=told), "image/svg+xml": self.still}

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return self.shown(self.name)


def frame(page: str, *, title: str) -> str:
    """Take a whole page and its title and return an inline frame that shows it, as a piece of HTML.

    The page travels inside the frame, so that nothing else must lie beside the notebook; it runs its own script,
    may offer files, and reaches nothing of the notebook around it.

    >>> frame('<p title="a">', title="A & B")
    '<iframe sandbox="allow-scripts allow-downloads" title="A &amp; B" srcdoc="&lt;p title=&quot;a&quot;&gt;" \
style="width: 100%; height: 640px; border: 0"></iframe>'
    """
    return (
        f'<iframe sandbox="allow-scripts allow-downloads" title="{html.escape(title)}" srcdoc="{html.escape(page)}" '
        'style="width: 100%; height: 640px; border: 0"></iframe>'
    )
