"""What is not drawn at first: it waits, folded, and nothing of it is lost."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis import communities
from graphkit.drawing.packed import packed
from graphkit.drawing.page import page
from graphkit.drawing.reserve import folds
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import ties
from tests.crowd import crowd
from tests.made import ENTITY, claim, entity

CLAIMS, DOCUMENTS = crowd(400, 1500)


@pytest.fixture(scope="module")
def picture() -> Scene:
    return scene(CLAIMS, documents=DOCUMENTS, positions={}, communities=communities(ties(CLAIMS)), most_nodes=30)


def test_every_name_is_drawn_or_waits_and_every_claim_is_told(picture: Scene) -> None:
    drawn = {node.id for node in picture.nodes if node.kind != "fold"}
    waiting = {node.id for node in picture.reserve.nodes}
    assert drawn | waiting == {f"{ENTITY}{number}" for number in range(400)}
    assert not drawn & waiting
    assert (len(drawn), picture.left_out) == (30, 370)
    assert len(picture.facts) == len(CLAIMS)
    assert picture.subtitle.startswith("showing 30 of 400 names · 1,500 claims")
    held = [
        name for edge in (*picture.edges, *picture.reserve.edges) if edge.standing != "folded" for name in edge.facts
    ]
    assert sorted(held) == sorted(one.id for one in CLAIMS)


def test_those_that_wait_come_heaviest_first_and_know_their_claims(picture: Scene) -> None:
    weights = [len(node.facts) for node in picture.reserve.nodes]
    assert weights == sorted(weights, reverse=True)
    assert max(weights) <= min(len(node.facts) for node in picture.nodes if node.kind != "fold")


def test_a_fold_is_a_node_with_its_number_and_its_heaviest_names(picture: Scene) -> None:
    labels = {node.id: node.label for node in picture.reserve.nodes}
    nodes = {node.id: node for node in picture.nodes}
    assert 3 <= len(picture.reserve.folds) <= 12
    for fold in picture.reserve.folds:
        first, second = (labels[name] for name in fold.members[:2])
        assert nodes[fold.id].lines == (f"+{len(fold.members)} names", f"{first} …")
        assert nodes[fold.id].label == f"{len(fold.members)} more names: {first}, {second} …"
    members = [name for fold in picture.reserve.folds for name in fold.members]
    assert len(members) == len(set(members))
    assert set(members) <= labels.keys()


def test_a_fold_is_joined_to_what_its_members_are_joined_to(picture: Scene) -> None:
    known = {one.id: one for one in CLAIMS}
    tied = [edge for edge in picture.edges if edge.standing == "folded"]
    assert tied
    for edge in tied:
        members = next(fold.members for fold in picture.reserve.folds if fold.id == edge.source)
        assert edge.count == len(edge.facts)
        for name in edge.facts:
            subject, target = known[name].subject, known[name].object
            assert subject is not None
            assert target is not None
            assert {subject.id, target.id} & set(members)
            assert edge.target in (subject.id, target.id)


def test_the_legend_counts_the_whole_and_not_only_what_is_drawn(picture: Scene) -> None:
    assert sum(kind.count for kind in picture.kinds if kind.key != "fold") == 400


def test_groups_too_small_are_not_folded() -> None:
    assert folds([["a", "b"], ["c", "d", "e"], ["x", "y", "z"]], ["b", "c", "e", "d", "a"])[0].members == (
        "c",
        "e",
        "d",
    )
    assert len(folds([["a", "b"], ["x", "y", "z"]], ["a", "b"])) == 0


def test_a_graph_that_is_drawn_whole_has_nothing_in_reserve() -> None:
    made = [claim("Japan", "meet", entity(f"State {n}"), at=100 * n) for n in range(5)]
    found = scene(made, documents={}, positions={}, communities=communities(ties(made)))
    assert (found.reserve.nodes, found.reserve.edges, found.reserve.folds) == ((), (), ())


def test_communities_are_the_same_whatever_the_order_and_the_seed_of_hashes() -> None:
    pairs = list(ties(CLAIMS))
    assert communities(pairs) == communities([pair[::-1] for pair in reversed(pairs)])
    assert sorted(name for group in communities(pairs) for name in group) == sorted({n for pair in pairs for n in pair})
    code = (
        "import hashlib; from graphkit.analysis import communities; from graphkit.drawing.page import page;"
        "from graphkit.drawing.scene import scene; from graphkit.drawing.selection import ties;"
        "from tests.crowd import crowd;"
        "claims, documents = crowd(400, 1500);"
        "text = page(scene(claims, documents=documents, positions={}, communities=communities(ties(claims))));"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


@given(st.text(max_size=200), st.integers(0, 100))
def test_packed_text_is_a_json_string_that_holds_it(text: str, pays_from: int) -> None:
    made = json.dumps(text, ensure_ascii=False)
    found = packed(made, pays_from=pays_from)
    if len(made) < pays_from:
        assert found == made
    else:
        back = zlib.decompress(base64.b64decode(json.loads(found))).decode("utf-8")
        assert back == made.encode("utf-8", "replace").decode("utf-8")


def test_a_large_page_is_packed(picture: Scene) -> None:
    text = page(picture)
    assert "officials said in report" not in text
    block = text.split('id="data">')[1].split("</script>")[0]
    found = json.loads(zlib.decompress(base64.b64decode(json.loads(block))))
    assert len(found["facts"]) == 1500
    assert len(block) < len(json.dumps(found)) / 3
