"""A page inside another page: what notebooks show of a graph."""

from __future__ import annotations

import html


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
