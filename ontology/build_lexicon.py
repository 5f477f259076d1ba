"""`lexicon.toml` in, `lexicon.ttl` out: `python ontology/build_lexicon.py`. What the words mean stands in README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from from_toml import run

EVENTS = frozenset(
    {"Visit", "Meeting", "Statement", "Agreement", "Exercise"}
    | {"Deployment", "WeaponUse", "Sanction", "Transfer", "Change"}
)
ROLES = frozenset({"hasActor", "hasRecipient", "theme", "hasPlace"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording with what it tells."""

    lemmas: str
    pos: str
    event: str
    mode: str
    roles: tuple[str, ...]
    example: str

    @property
    def slug(self) -> str:
        """The last part of the wording's IRI."""
        return f"{re.sub(r'[^A-Za-z]+', '-', self.lemmas)}-{self.pos}"


def wordings(source: dict[str, Any]) -> Iterator[Wording]:
    """Take the lexicon as read from TOML and yield its wordings, each in every spelling, once checked."""
    seen: set[tuple[str, str]] = set()
    for frame in source["frames"]:
        roles = tuple(frame["roles"])
        checked(frame["event"], frame["pos"], roles)
        for lemmas, example in frame["examples"].items():
            for form in spelt(lemmas, source["spellings"]):
                if (frame["pos"], form) in seen:
                    raise SystemExit(f"lexicon.toml: {frame['pos']} {form!r} stands there twice; take one out")
                seen.add((frame["pos"], form))
                said = example if form == lemmas else respelt(example, source["spellings"])
                yield Wording(form, frame["pos"], frame["event"], frame.get("mode", ""), roles, said)


def checked(event: str, pos: str, roles: tuple[str, ...]) -> None:
    """Take what a frame says and stop where a class, a part of speech or a role is none of ours."""
    wrong = [] if event in EVENTS else [event]
    wrong += [] if pos in {"verb", "noun"} else [pos]
    wrong += [role for role in roles if role.partition(" ")[2] not in ROLES]
    if wrong:
        raise SystemExit(f"lexicon.toml: {wrong[0]!r} is not known; the classes and roles are in README.md")


def spelt(lemmas: str, spellings: dict[str, str]) -> list[str]:
    """Take a wording and the other spellings of lemmas; return the wording in both, where there are two."""
    other = " ".join(spellings.get(lemma, lemma) for lemma in lemmas.split())
    return [lemmas] if other == lemmas else [lemmas, other]


def respelt(example: str, spellings: dict[str, str]) -> str:
    """Take an example and the other spellings of lemmas, and return the example in those: `criticised`."""
    for lemma, other in spellings.items():
        if lemma + "s" != other:
            stem, new = (lemma[:-1], other[:-1]) if lemma.endswith("e") and other.endswith("e") else (lemma, other)
            example = re.sub(rf"\b{stem}(?=[a-z]*\b)", new, example, flags=re.IGNORECASE)
    return example


def turtle(found: list[Wording]) -> str:
    """Take wordings and return them as Turtle, sorted, so that the same wordings give the same bytes."""
    lines = [
        "# Made by build_lexicon.py from lexicon.toml: do not edit.",
        "@prefix dd: <https://w3id.org/graphkit/dd#> .",
        "@prefix lex: <https://w3id.org/graphkit/lexicon/> .",
        "@prefix mode: <https://w3id.org/graphkit/mode/> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    ]
    for wording in sorted(found, key=lambda w: w.slug):
        parts = [f"lex:{wording.slug} a dd:Frame", f'dd:wording "{wording.lemmas}"']
        parts += [f'dd:partOfSpeech "{wording.pos}"', f"dd:event dd:{wording.event}"]
        parts += [f"dd:mode mode:{wording.event}-{wording.mode}"] if wording.mode else []
        parts += ["dd:frameRole " + " , ".join(f'"{role}"' for role in sorted(wording.roles))]
        lines += ["", " ;\n    ".join([*parts, f'skos:example "{wording.example}"@en']) + " ."]
    return "\n".join(lines) + "\n"


def made(source: dict[str, Any]) -> tuple[str, str]:
    """Take the table as read from TOML and return its Turtle, and how many wordings it holds."""
    found = list(wordings(source))
    return turtle(found), f"{len(found)} wordings"


if __name__ == "__main__":
    raise SystemExit(run("lexicon", made))
