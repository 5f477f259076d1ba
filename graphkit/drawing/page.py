"""A scene as one self-contained page: pyvis holds nodes, edges and options, vis-network draws them, the rest is ours.

Nothing of the page asks a network for anything, and nothing that stands in a document can run: all of it travels as
escaped JSON, reaches the page as text alone, and the page's policy admits no script but its own, told by their hashes.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import asdict, fields
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Any

from graphkit.drawing.boxes import PHRASE_MARGIN
from graphkit.drawing.evidence import Fact
from graphkit.drawing.packed import packed
from graphkit.drawing.placing import ARROW, EDGE_FONT
from graphkit.drawing.style import KINDS, LINES, PHRASE
from graphkit.drawing.template_files import head, template
from graphkit.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphkit.drawing.elements import Edge, Node
    from graphkit.drawing.reserve import Reserve
    from graphkit.drawing.scene import Scene

SCRIPTS = (
    "unpacking.js", "state.js", "filters.js", "theme.js", "labels.js", "picture.js", "view.js", "spread.js", "pins.js",
    "claims.js",
    "cite.js", "panel.js", "focus.js", "search.js", "legend.js", "filterbox.js", "table.js", "timeline.js", "matrix.js",
    "several.js", "reserve.js", "folding.js", "bar.js", "link.js", "svg.js", "rows.js", "save.js", "print.js",
    "keys.js", "main.js",
)  # fmt: skip
STYLES = ("page.css", "pictures.css")
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_FACT_FIELDS = tuple(field.name for field in fields(Fact))
_LINK = re.compile(r"https?://", re.IGNORECASE)

_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "keyboard": False,
        "tooltipDelay": 3600000,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "chosen": False, "labelHighlightBold": False},
    "edges": {
        "chosen": False,
        "labelHighlightBold": False,
        "selectionWidth": 0,
        "hoverWidth": 0,
        "arrowStrikethrough": False,
        "font": {"size": EDGE_FONT, "align": "horizontal"},
    },
}


def page(scene: Scene) -> str:
    """Take a scene and return the page that shows it: one HTML document, to be written as UTF-8.

    The same scene gives the same text. Raises `OutputError` where the installed pyvis does not carry vis-network.
    """
    library, script = _library(), _script()
    # A lone surrogate cannot be written as UTF-8; a question mark in its place keeps the rest of the page.
    return (
        Template(template("page.html"))
        .substitute(
            head=head(
                title=scene.title,
                description=f"{scene.title}: {scene.subtitle}. Every edge tells its sentences. Drawn by graphkit",
                style="\n".join(template(name) for name in STYLES),
                scripts=(library, script),
                images="data: blob:",
            ),
            title=html.escape(scene.title),
            subtitle=html.escape(scene.subtitle),
            data=_data(scene),
            library=library,
            script=script,
        )
        .encode("utf-8", "replace")
        .decode("utf-8")
    )


def _data(scene: Scene) -> str:
    nodes, edges, options = _network(scene)
    rank = {one.id: place for place, one in enumerate(scene.facts)}
    for row in (*nodes, *edges):
        row["facts"] = [rank[name] for name in row["facts"]]
    sentences = _numbered(one.sentence for one in scene.facts)
    predicates = _numbered(one.predicate for one in scene.facts)
    happenings = _numbered(one.happening for one in scene.facts)
    return _escaped(
        {
            "title": scene.title,
            "subtitle": scene.subtitle,
            "arrow": ARROW,
            "extents": [scene.wide.extent, scene.tall.extent],
            "options": options,
            "nodes": nodes,
            "edges": edges,
            "facts": [
                _told(
                    one,
                    sentence=sentences[one.sentence],
                    predicate=predicates[one.predicate],
                    happening=happenings[one.happening],
                )
                for one in scene.facts
            ],
            "sentences": list(sentences),
            "predicates": list(predicates),
            "kinds": _rows(scene.kinds, KINDS),
            "lines": _rows(scene.lines, LINES),
            "reserve": _waiting(scene.reserve, rank),
            "timeline": asdict(scene.timeline),
            "matrix": asdict(scene.matrix),
        }
    )


def _network(scene: Scene) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Take a scene and return nodes, edges and options as vis-network reads them, out of a pyvis network."""
    # pyvis pulls in IPython, which is paid for only where a page is drawn.
    from pyvis.network import Network

    network = Network(directed=True)
    shapes = {kind.key: kind for kind in KINDS}
    for node in scene.nodes:
        kind = shapes[node.kind]
        looks = _placed(node, scene)
        network.add_node(node.id, "\n".join(node.lines) or "…", shape=kind.shape, color=kind.colour, **looks)
    for edge in scene.edges:
        network.add_edge(edge.source, edge.target, **_drawn(edge, scene))
    network.set_options(json.dumps(_OPTIONS))
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def _placed(node: Node, scene: Scene) -> dict[str, Any]:
    wide, tall = scene.wide.places[node.id], scene.tall.places[node.id]
    box = {"margin": PHRASE_MARGIN, "shapeProperties": {"borderRadius": 7}} if node.kind == PHRASE.key else {}
    told = {name: value for name, value in _worded(node).items() if name not in ("id", "label")}
    return {"x": wide[0], "y": wide[1], "at": [wide, tall], **told, **box}


def _worded(node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "label": "\n".join(node.lines) or "…",
        "size": node.radius,
        "font": {"size": node.font},
        "name": node.label,
        "kind": node.kind,
        "type": node.type,
        "names": list(node.names),
        "facts": list(node.facts),
    }


def _drawn(edge: Edge, scene: Scene) -> dict[str, Any]:
    line = next(line for line in LINES if line.key == edge.standing)
    return {
        **_lined(edge, scene.wide.bends[edge.id], scene.tall.bends[edge.id]),
        "dashes": list(line.dash) or False,
        "arrows": {"to": {"enabled": True, "type": line.arrow, "scaleFactor": ARROW}},
    }


def _lined(edge: Edge, *bends: float) -> dict[str, Any]:
    return {
        "id": edge.id,
        "text": edge.label,
        "bends": bends,
        "standing": edge.standing,
        "count": edge.count,
        "width": edge.width,
        "facts": list(edge.facts),
        "contested": edge.contested,
    }


def _waiting(reserve: Reserve, rank: Mapping[str, int]) -> dict[str, Any]:
    """Take the reserve and return it for the page's script, which draws of it what a reader asks for."""
    return {
        "nodes": [{**_worded(node), "facts": [rank[name] for name in node.facts]} for node in reserve.nodes],
        "edges": [
            {**_lined(edge, edge.roundness, edge.roundness), "from": edge.source, "to": edge.target}
            | {"facts": [rank[name] for name in edge.facts]}
            for edge in reserve.edges
        ],
        "folds": [{"id": fold.id, "members": fold.members} for fold in reserve.folds],
    }


def _numbered(texts: Iterable[str]) -> dict[str, int]:
    return {text: place for place, text in enumerate(dict.fromkeys(texts))}


def _told(fact: Fact, *, sentence: int, predicate: int, happening: int) -> dict[str, Any]:
    """Take a fact and return what the page's script needs of it; what is not known is left out."""
    told: dict[str, Any] = {
        name: value
        for name in _FACT_FIELDS
        if (value := getattr(fact, name)) not in ("", None, ()) and value is not False
    }
    told.update(sentence=sentence, predicate=predicate, happening=happening)
    told["marks"] = [[mark.kind, mark.start, mark.end] for mark in fact.marks]
    if not _LINK.match(fact.url):
        told.pop("url", None)
    return told


def _rows(entries: Any, looks: Any) -> list[dict[str, Any]]:
    by_key = {look.key: look for look in looks}
    return [{**asdict(by_key[entry.key]), **asdict(entry)} for entry in entries]


def _escaped(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return packed(text).translate(_ESCAPES)


def _script() -> str:
    return '(async () => {\n"use strict";\n' + "\n".join(template(name) for name in SCRIPTS) + "})();\n"


@cache
def _library() -> str:
    """Return vis-network as the installed pyvis carries it, without the pointer to a map that is not there."""
    root = resources.files("pyvis") / "templates" / "lib"
    found = [folder / "vis-network.min.js" for folder in root.iterdir() if folder.name.startswith("vis-")]
    files = sorted((file for file in found if file.is_file()), key=str)
    if not files:
        raise OutputError("the installed pyvis carries no vis-network.min.js", hint="install pyvis 0.3.2 again")
    text = files[-1].read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", text).replace("</script", "<\\/script").replace("\r\n", "\n")
