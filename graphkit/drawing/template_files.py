"""The files that pages are made of, and the fingerprints by which a page's policy admits its scripts and styles."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources


@cache
def template(name: str) -> str:
    """Take the name of a file of the template folder and return its text."""
    return (resources.files("graphkit.drawing") / "template" / name).read_text(encoding="utf-8")


def fingerprint(text: str) -> str:
    """Take a script or style and return the source expression that admits it.

    >>> fingerprint("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
