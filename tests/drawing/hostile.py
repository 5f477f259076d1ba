"""Texts that would run if a page took them for more than text, and claims that carry one in every field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.linking.claims import Argument, Attribution, Claim, Event, Quantity, Relation, Term, Time
from graphkit.text.documents import Document
from tests.made import claim, entity, phrase

PAYLOADS = (
    "<img src=x onerror=window.__x=1> href",
    "</script><script>window.__x=1</script>",
    "<!--<script>window.__x=1</script>",
    '"><svg onload=window.__x=1>',
    "javascript:window.__x=1",
    "'-(window.__x=1)-'",
    "${window.__x=1}{{window.__x=1}}$policy",
    "</style><style>*{background:url(http://leak.invalid)}",
    "\u2028window.__x=1\u2029 &lt;b&gt; \u202egnp",
)


def hostile(payload: str) -> tuple[list[Claim], dict[str, Document]]:
    """Take a payload and return claims and documents that bear it in every field that a document can fill."""
    text = f"{payload} said {payload} visited {payload}."
    subject = Term(payload, 0, len(payload), f"{payload}/subject", payload, "State")
    target = Term(payload, 0, len(payload), f"{payload}/object", payload, payload)
    bad = replace(
        claim("Japan", "visit", "India"),
        id=f"{payload}/claim",
        document=payload,
        text=text,
        end=len(text),
        subject=subject,
        object=target,
        relation=Relation(payload, payload, payload, ((3, 12),)),
        arguments=(Argument("place", replace(target, id=f"{payload}/place")),),
        event=Event(payload, payload, payload),
        time=Time(payload, 0, 3, payload, payload),
        quantity=(Quantity(payload, 0, 3, 1.0, payload, payload),),
        polarity=payload,
        status=payload,
        level=payload,
        attribution=(Attribution(payload, 0, 4, payload, payload, payload, 5, 9),),
        rules=(payload,),
    )
    hung = replace(bad, id=f"{payload}/phrase", level="core", object=phrase(payload), polarity="positive")
    plain = claim(entity("Japan"), "visit", replace(target, text="India"), text="Japan did visit India.", place="India")
    return [bad, hung, plain], {payload: Document(payload, text, payload, payload, None, payload, payload)}


def every() -> Iterator[tuple[list[Claim], dict[str, Document]]]:
    """Yield the claims and documents of each payload."""
    for payload in PAYLOADS:
        yield hostile(payload)
