"""How it is measured whether the links of a document hold."""

from __future__ import annotations

from pathlib import Path

from tests.coreference_score import Span, stories

GUM = """# newdoc id = GUM_news_test
# text = Rossi left.
1\tRossi\tRossi\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = He saw the state Rossi ruled.
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-cf1-1-ana)
2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(2-place-new-cf2-2-sgl
4\tstate\tstate\tNOUN\tNN\t_\t2\tobj\t_\t_
5\tRossi\tRossi\tPROPN\tNNP\t_\t6\tnsubj\t_\tEntity=(1-person-giv-cf1-1-coref)
6\truled\trule\tVERB\tVBD\t_\t4\tacl:relcl\t_\tEntity=2)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def test_a_document_of_the_corpus_has_its_text_and_its_mentions(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(GUM, encoding="utf-8")
    _, story = stories(path)
    assert (story.id, story.text) == ("GUM_news_test", "Rossi left.\n\nHe saw the state Rossi ruled.")
    assert story.spans == [
        Span(0, 5, "1", named=True),
        Span(13, 15, "1", named=False),
        Span(30, 35, "1", named=True),
        Span(20, 41, "2", named=False),
    ]
    assert story.around(30, 35) == Span(30, 35, "1", named=True)
    assert story.around(24, 29) == Span(20, 41, "2", named=False)
    assert story.around(16, 19) is None
    assert list(story.wanted()) == ["he, she", "name"]
