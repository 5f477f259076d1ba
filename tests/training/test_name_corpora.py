"""Name corpora -> documents: GUM's entity layer, column files, UNER on its treebank."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.tokens import Doc

from graphkit.training.name_corpora import column_name_docs, column_name_documents, gum_name_docs, uner_name_docs
from tests.training.test_corpora import rows

VOCAB = spacy.blank("en").vocab


NAMED = rows(
    """
    1 President president PROPN NNP _ 9 nsubj Entity=(1-person-giv:act-1-coref
    2 Ann Ann PROPN NNP _ 1 flat _
    3 Lee Lee PROPN NNP _ 1 flat Entity=1)
    4 of of ADP IN _ 6 case _
    5 the the DET DT _ 6 det Entity=(2-organization-new-3-coref
    6 Institute Institute PROPN NNP _ 1 nmod _
    7 of of ADP IN _ 8 case _
    8 Karst Karst PROPN NNP _ 6 nmod Entity=(3-place-new-1-sgl)2)
    9 met meet VERB VBD _ 0 root _
    10 him he PRON PRP _ 9 obj Entity=(4-person-new-1-sgl)
    11 on on ADP IN _ 12 case _
    12 Monday Monday PROPN NNP _ 9 obl Entity=(5-time-new-1-sgl)
    13 . . PUNCT . _ 9 punct _
    """
)
OFFICE = rows(
    """
    1 The the DET DT _ 2 det Entity=(1-person-new-2-sgl
    2 President President PROPN NNP _ 3 nsubj Entity=1)
    3 left leave VERB VBD _ 0 root _
    """
)


PEOPLE = rows(
    """
    1 Norlanders Norlander PROPN NNPS _ 2 nsubj Entity=(1-person-new-1-sgl)
    2 left leave VERB VBD _ 0 root _
    3 Karst Karst PROPN NNP _ 2 obj Entity=(2-place-new-1-sgl)
    """
)


def ents(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_the_names_of_a_gum_file_are_the_cores_of_its_named_mentions(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(NAMED + OFFICE, encoding="utf-8")
    (doc,) = gum_name_docs(VOCAB, path)
    assert ents(doc) == [("President Ann Lee", "PER"), ("Institute of Karst", "ORG")]


def test_a_people_is_no_persons_name(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(PEOPLE, encoding="utf-8")
    (doc,) = gum_name_docs(VOCAB, path)
    assert ents(doc) == [("Karst", "LOC")]


def test_column_files_give_documents_of_a_few_sentences_with_names(tmp_path: Path) -> None:
    path = tmp_path / "names.conll"
    lines = "Ann I-PER|Lee I-PER|met O|( O|Karst I-LOC|) O|Navy I-ORG|men I-MISC|# O|. O".split("|")
    path.write_text("\n".join(lines) + "\n\nRain O\nfell O\n\nThe O\nend O\n", encoding="utf-8")
    first, second = column_name_docs(VOCAB, path, most=2)
    assert first.text == "Ann Lee met (Karst) Navy men #. Rain fell "
    assert ents(first) == [("Ann Lee", "PER"), ("Karst", "LOC"), ("Navy", "ORG")]
    assert (second.text.strip(), ents(second)) == ("The end", [])


def test_a_border_in_a_column_file_parts_documents_and_is_no_word(tmp_path: Path) -> None:
    path = tmp_path / "names.conll"
    path.write_text("Rain O\n\n-DOCSTART- O\n\nSnow O\n", encoding="utf-8")
    assert [doc.text.strip() for doc in column_name_docs(VOCAB, path)] == ["Rain", "Snow"]


def test_column_files_may_have_tabs_begin_each_name_anew_and_use_other_words(tmp_path: Path) -> None:
    path = tmp_path / "names.conll"
    cells = "Ann B-person|Lee I-person|Karst B-location|Karst B-location|met O|Navy I-group|Sonata B-creative-work"
    path.write_text(cells.replace(" ", "\t").replace("|", "\n") + "\n", encoding="utf-8")
    (doc,) = column_name_docs(VOCAB, path)
    assert ents(doc) == [("Ann Lee", "PER"), ("Karst", "LOC"), ("Karst", "LOC"), ("Navy", "ORG")]


def test_names_of_uner_are_laid_on_the_treebank_where_both_part_words_differently(tmp_path: Path) -> None:
    tree, names = tmp_path / "t.conllu", tmp_path / "n.iob2"
    first = "1 Can can AUX MD _ 2 aux _\n2 not not PART RB _ 0 root SpaceAfter=No\n3 Lee Lee PROPN NNP _ 2 obj _"
    second = "1 In in ADP IN _ 2 case _\n2 Karst- Karst PROPN NNP _ 0 root SpaceAfter=No\n3 bay bay NOUN NN _ 2 dep _"
    tree.write_text(
        rows(first, meta="# newdoc id = a\n# sent_id = a-1\n") + rows(second, meta="# sent_id = a-2\n"),
        encoding="utf-8",
    )
    names.write_text(
        "# sent_id = a-2\n1\tIn\tO\n2\tKarst\tB-LOC\n3\t-bay\tI-LOC\n\n"
        "# sent_id = a-1\n# text = ..\n1\tCannot\tO\n2\tLee\tB-PER\n",
        encoding="utf-8",
    )
    (doc,) = uner_name_docs(VOCAB, tree, names)
    assert doc.text.strip() == "Can notLee In Karst-bay"
    assert ents(doc) == [("Lee", "PER"), ("Karst-bay", "LOC")]
    assert doc.user_data["document"] == "a"


JOINED = rows(
    """
    1 Li Li PROPN NNP _ 8 nsubj Entity=(1-person-new-2-coref
    2 Fang Fang PROPN NNP _ 1 flat SpaceAfter=No
    3 - - PUNCT HYPH _ 1 punct SpaceAfter=No
    4 Kuei Kuei PROPN NNP _ 1 flat Entity=1)
    5 and and CCONJ CC _ 6 cc _
    6 Secretary secretary PROPN NNP _ 1 conj Entity=(2-person-new-1-sgl)
    7 Paz Paz PROPN NNP _ 6 flat _
    8 saw see VERB VBD _ 0 root _
    9 Poland Poland PROPN NNP _ 8 obj Entity=(3-place-new-1-sgl(4-place-new-1-coref)
    10 and and CCONJ CC _ 11 cc _
    11 Sweden Sweden PROPN NNP _ 9 conj Entity=(5-place-new-1-coref)3)
    12 and and CCONJ CC _ 13 cc _
    13 Globe Globe PROPN NNP _ 9 conj Entity=(6-organization-new-1-coref
    14 and and CCONJ CC _ 15 cc _
    15 Mail Mail PROPN NNP _ 13 conj Entity=6)
    16 . . PUNCT . _ 8 punct _
    """
)


def test_names_with_hyphens_are_whole_and_names_in_a_row_are_many_but_for_those_of_one_body(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(JOINED, encoding="utf-8")
    (doc,) = gum_name_docs(VOCAB, path)
    assert ents(doc) == [("Li Fang-Kuei", "PER"), ("Poland", "LOC"), ("Sweden", "LOC"), ("Globe and Mail", "ORG")]


def test_a_column_file_gives_its_documents_by_name(tmp_path: Path) -> None:
    path = tmp_path / "names.conll"
    path.write_text("Ann I-PER\n\n-DOCSTART- O\n\nLee I-PER\n\nleft O\n\nKarst I-LOC\n", encoding="utf-8")
    documents = column_name_documents(VOCAB, path, most=2)
    assert {name: [doc.text.strip() for doc in docs] for name, docs in documents.items()} == {
        "names-0": ["Ann"],
        "names-1": ["Lee left", "Karst"],
    }
