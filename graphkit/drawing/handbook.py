"""The ontology as one self-contained page: classes, properties, values, modes, topics, wordings and known things.

The page is text that a reader without scripts can read whole; its script only filters. Nothing asks a network for
anything, and what stands in the ontology reaches the page as escaped text.
"""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING, Final

from graphkit.drawing.template_files import head, template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graphkit.knowledge import Definition, Entry, Knowledge

OWN: Final = "dd:"
LONGEST_LIST: Final = 1_000_000
"""Characters that the list of known things may take; where it is longer, the page tells their numbers alone."""


def handbook(definitions: Sequence[Definition], knowledge: Knowledge, *, title: str = "The ontology") -> str:
    """Take the definitions of an ontology and what it knows, and return the page that shows them, one HTML document.

    The same definitions and knowledge give the same text.
    """
    script = template("handbook.js")
    sections = [each for each in _sections(definitions, knowledge) if each.number]
    counts = ", ".join(f"{each.number} {each.name.lower()}" for each in sections)
    return Template(template("handbook.html")).substitute(
        head=head(title=title, description=counts, style=template("handbook.css"), scripts=(script,)),
        title=html.escape(title),
        subtitle=html.escape(counts),
        script=script,
        contents=_contents(sections, definitions),
        sections="\n".join(
            f'<section data-group id="{each.anchor}"><h2>{each.name}</h2><p>{each.text}</p>\n{each.body}\n</section>'
            for each in sections
        ),
    )


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the page: its name, a sentence, its HTML, and how many terms or things it holds."""

    name: str
    text: str
    body: str
    number: int

    @property
    def anchor(self) -> str:
        return f"{self.name.lower().replace(' ', '-')}-list"


def _sections(definitions: Sequence[Definition], knowledge: Knowledge) -> Iterator[_Section]:
    own = [each for each in definitions if each.name.startswith(OWN)]
    classes, properties, values = ([e for e in own if e.kind == kind] for kind in ("class", "property", "value"))
    others = [each for each in definitions if each not in (*classes, *properties, *values)]
    codes = "How events of a class happen, with the type, quad class and scale of the PLOVER 2.0 codebook."
    told = "Which verbs and nouns tell of which event, and who plays which part in it."
    known = "States, bodies, forces, offices and places that are known by name beforehand."
    rest = "Terms of other vocabularies that the graph uses as they are, and annotations."
    parts = {
        "Classes": ("What things, events and claims are.", _classes(classes, properties, knowledge), classes),
        "Properties": ("What is said of them: from what, to what.", _properties(properties), properties),
        "Values": ("What some properties choose from.", _values(values), values),
        "Modes": (codes, _modes(knowledge), knowledge.modes),
        "Topics": ("What reports are about, and the words that tell it.", _topics(knowledge), knowledge.topics),
        "Wordings": (told, _wordings(knowledge), knowledge.lexicon.frames),
        "Known things": (known, _things(knowledge.gazetteer.entries), knowledge.gazetteer.entries),
        "Other terms": (rest, _properties(others), others),
    }
    return (_Section(name, text, body, len(held)) for name, (text, body, held) in parts.items())


def _contents(sections: Iterable[_Section], definitions: Sequence[Definition]) -> str:
    lines = ["<ul>"]
    for each in sections:
        tree = _tree(definitions) if each.name == "Classes" else ""
        lines.append(f'<li><a href="#{each.anchor}">{each.name}</a> <small>{each.number}</small>{tree}</li>')
    return "\n".join([*lines, "</ul>"])


def _tree(definitions: Iterable[Definition]) -> str:
    classes = [each for each in definitions if each.kind == "class" and each.name.startswith(OWN)]
    known = {each.name for each in classes}
    below: defaultdict[str, list[Definition]] = defaultdict(list)
    for each in classes:
        below[next((name for name in each.above if name in known), "")].append(each)

    def branch(name: str) -> str:
        twigs = (f"<li>{_link(each.name, each.label)}{branch(each.name)}</li>" for each in below[name])
        return f"<ul>{''.join(twigs)}</ul>" if below[name] else ""

    return branch("")


def _classes(classes: Sequence[Definition], properties: Sequence[Definition], knowledge: Knowledge) -> str:
    frames = Counter(frame.event for frame in knowledge.lexicon.frames)
    things = Counter(entry.type for entry in knowledge.gazetteer.entries)
    cards = []
    for each in classes:
        local = each.name.removeprefix(OWN)
        modes = [mode for mode in knowledge.modes if mode.event == local]
        facts = {
            "Kind of": _links(each.above),
            "Kinds": _links(other.name for other in classes if each.name in other.above),
            "Properties": _links(other.name for other in properties if each.name in other.domain),
            "Range of": _links(other.name for other in properties if each.name in other.range),
            "Modes": ", ".join(f'<a href="#{_mode(local, mode.name)}">{_text(mode.label)}</a>' for mode in modes),
            "Wordings": f'<a href="#wordings-list">{frames[local]}</a>' if frames[local] else "",
            "Known things": f'<a href="#things-{local}">{things[local]}</a>' if things[local] else "",
            "Elsewhere": _elsewhere(each),
        }
        rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts.items() if value)
        cards.append(
            f'<article data-row id="{_anchor(each.name)}"><h3>{_text(each.label)}<code>{_text(each.name)}</code></h3>'
            f"<p>{_text(each.text)}</p>{_example(each.example)}<dl>{rows}</dl></article>"
        )
    return "\n".join(cards)


def _properties(properties: Iterable[Definition]) -> str:
    rows = (
        (_anchor(each.name), _named(each), _links(each.domain), _links(each.range), _meaning(each, _elsewhere(each)))
        for each in properties
    )
    return _table(("Property", "From", "To", "Meaning"), rows)


def _values(values: Sequence[Definition]) -> str:
    groups: dict[str, list[Definition]] = {}
    for each in values:
        groups.setdefault(each.above[0] if each.above else "", []).append(each)
    return "\n".join(
        f"<div data-group><h4>{_link(name, name.removeprefix(OWN))}</h4>"
        + _table(("Value", "Meaning"), ((_anchor(each.name), _named(each), _meaning(each)) for each in group))
        + "</div>"
        for name, group in groups.items()
    )


def _modes(knowledge: Knowledge) -> str:
    rows = (
        (
            _mode(mode.event, mode.name),
            _text(mode.label),
            _link(OWN + mode.event, mode.event),
            _text(mode.plover or ""),
            _link(OWN + mode.quad, mode.quad) if mode.quad else "",
            f'<span class="number">{"" if mode.scale is None else f"{mode.scale:+g}"}</span>',
        )
        for mode in knowledge.modes
    )
    return _table(("Mode", "Event", "PLOVER type", "Quad class", "Scale"), rows)


def _topics(knowledge: Knowledge) -> str:
    rows = (
        (
            _anchor(f"topic:{topic.label}"),
            _text(topic.label),
            _text(", ".join(topic.wordings)),
            ", ".join(_link(OWN + name, name) for name in topic.covers),
        )
        for topic in knowledge.topics
    )
    return _table(("Topic", "Wordings", "All events of class"), rows)


def _wordings(knowledge: Knowledge) -> str:
    known = {(mode.event, mode.name) for mode in knowledge.modes}
    rows = (
        (
            "",
            f'{_text(" ".join(frame.wording))} <span class="chips">{_text(frame.pos)}</span>',
            _link(OWN + frame.event, frame.event),
            f'<a href="#{_mode(frame.event, frame.mode)}">{_text(frame.mode)}</a>'
            if (frame.event, frame.mode) in known and frame.mode
            else _text(frame.mode or ""),
            "<br>".join(f"{_text(place)} → {_link(OWN + role, role)}" for place, role in frame.roles),
            _text(frame.example),
        )
        for frame in sorted(knowledge.lexicon.frames, key=lambda frame: (frame.wording, frame.pos))
    )
    return _table(("Wording", "Event", "Mode", "Parts", "Example"), rows)


def _things(entries: Sequence[Entry]) -> str:
    labels = {entry.iri: entry.label for entry in entries}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (entry.label.casefold(), entry.iri)):
        groups[entry.type].append(_thing(entry, labels))
    listed = sum(len(each) for group in groups.values() for each in group) <= LONGEST_LIST
    return "\n".join(
        f'<details data-group id="things-{_text(name)}"><summary>{_text(name)} <small>{len(group)}</small></summary>'
        + (f'<ul class="things">{"".join(group)}</ul>' if listed else "<p>Too many to be listed here.</p>")
        + "</details>"
        for name, group in sorted(groups.items())
    )


def _thing(entry: Entry, labels: Mapping[str, str]) -> str:
    names = [name for name in dict.fromkeys((*entry.names, *entry.adjectives)) if name != entry.label]
    body = labels.get(entry.part_of or "")
    told = "; ".join(filter(None, (", ".join(names), f"of {body}" if body else "")))
    return f"<li data-row>{_text(entry.label)}{f' <small>{_text(told)}</small>' if told else ''}</li>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    lines = []
    for name, *cells in rows:
        mark = f' id="{name}"' if name else ""
        lines.append(f"<tr data-row{mark}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    body = "\n".join(lines)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"


def _named(each: Definition) -> str:
    return f"{_text(each.label)}<code>{_text(each.name)}</code>"


def _meaning(each: Definition, more: str = "") -> str:
    chips = f'<span class="chips">{more}</span>' if more else ""
    return f"{_text(each.text)}{_example(each.example, tag='span')}{chips}"


def _elsewhere(each: Definition) -> str:
    ties: dict[str, list[str]] = {}
    for tie, name, label in each.ties:
        # Opaque names say nothing without their labels.
        ties.setdefault(tie, []).append(f"{name} ({label})" if any(map(str.isdigit, name)) else name)
    return _text("; ".join(f"{tie} {', '.join(names)}" for tie, names in ties.items()))


def _example(text: str, *, tag: str = "p") -> str:
    return f'<{tag} class="example">{_text(text)}</{tag}>' if text else ""


def _links(names: Iterable[str]) -> str:
    return ", ".join(_link(name, name.removeprefix(OWN)) for name in names)


def _link(name: str, words: str) -> str:
    if name.partition(":")[0] in ("xsd", "rdf", "rdfs", "owl"):
        return _text(words)
    return f'<a href="#{_anchor(name)}">{_text(words)}</a>'


def _mode(event: str, name: str | None) -> str:
    return _anchor(f"mode-{event}{f'-{name}' if name else ''}")


def _anchor(name: str) -> str:
    return _text(re.sub(r"[^\w.-]", "-", name.removeprefix(OWN)))


def _text(text: str) -> str:
    return html.escape(text)
