"""Text of a page, packed where that pays: a page of fifty thousand sentences is a mail then, not a parcel."""

from __future__ import annotations

import base64
import json
import zlib

PAYS_FROM = 400_000
"""Characters from which on text is packed; below, it stays readable to whoever looks into the file."""


def packed(text: str, *, pays_from: int = PAYS_FROM) -> str:
    """Take JSON and return it, or, where it is long, as a JSON string that holds it deflated, in base64.

    The same text gives the same bytes. `template/unpacking.js` is the way back.

    >>> packed("[1, 2]"), packed("[1, 2]", pays_from=0)
    ('[1, 2]', '"eJyLNtRRMIoFAATuAWg="')
    """
    if len(text) < pays_from:
        return text
    # A lone surrogate cannot be written as UTF-8; a question mark in its place keeps the rest.
    return json.dumps(base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 6)).decode("ascii"))
