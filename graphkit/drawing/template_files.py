"""The files that pages are made of, and the head of a page: its policy admits its own scripts and styles, by hashes."""

from __future__ import annotations

import base64
import hashlib
import html
from functools import cache
from importlib import resources
from string import Template


@cache
def template(name: str) -> str:
    """Take the name of a file of the template folder and return its text."""
    return (resources.files("graphkit.drawing") / "template" / name).read_text(encoding="utf-8")


def head(*, title: str, description: str, style: str, scripts: tuple[str, ...], images: str = "") -> str:
    """Take what a page's head says in plain text, and all that the page may run; return the head, escaped.

    `images` are the sources of images that the policy admits, none where it is empty.
    """
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(fingerprint, scripts))}",
            f"style-src {fingerprint(style)}",
            *([f"img-src {images}"] if images else []),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return Template(template("head.html")).substitute(
        policy=policy, title=html.escape(title), description=html.escape(description), style=style
    )


def fingerprint(text: str) -> str:
    """Take a script or style and return the source expression that admits it.

    >>> fingerprint("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
