"""The example sentences of the ontology tell what they are there to show."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.examples import Judged, main, of_the_files, summary, terms, wordings

pytestmark = [pytest.mark.slow, pytest.mark.model]


def share(judged: Sequence[Judged]) -> float:
    return sum(j.right for j in judged) / len(judged)


def test_nearly_all_wordings_are_told_by_their_examples() -> None:
    found = wordings()
    assert share([kind for kind, _ in found]) >= 0.95
    assert share([roles for _, roles in found if roles is not None]) >= 0.95


def test_nearly_all_terms_are_held_by_the_graphs_of_their_examples() -> None:
    assert share(terms()) >= 0.95
    assert share(list(of_the_files())) == 1


def test_a_summary_says_what_came_instead() -> None:
    judged = [Judged("They met.", "Meeting", True, ""), Judged("They ate.", "Meeting", False, "They | ate | None")]
    assert summary("meals", judged, quiet=True) == "meals: 1 of 2, 50.0 %"
    assert summary("meals", judged, quiet=False).splitlines()[1:] == ["  They ate. [Meeting] came: They | ate | None"]


def test_the_command_prints_a_share_for_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quiet"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in lines] == ["lexicon.ttl"] * 2 + ["defence-diplomacy.ttl"] * 2
