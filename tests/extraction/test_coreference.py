"""Which pronouns and descriptions stand for which name, and which stay unresolved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.text.sentences import Sentence
from tests.linking.assembling import with_entries
from tests.linking.made import GAZETTEER
from tests.trees import Name, document, trees

TAGS = {"PROPN": "NNP", "NOUN": "NN", "VERB": "VBD", "PRON": "PRP", "DET": "DT", "PUNCT": "."}


def stands_for(made: Sequence[Sentence]) -> dict[str, str]:
    """Take a document's sentences and return each resolved word with the last word of the name it stands for."""
    found = antecedents(made, {s.index: list(clauses(s)) for s in made}, gazetteer=GAZETTEER).found
    return {made[s].tokens[i].text: made[of.sentence].tokens[of.word].text for (s, i), of in found.items()}


def rules(made: Sequence[Sentence]) -> list[str]:
    """Take a document's sentences and return the rules by which their words were resolved, in text order."""
    found = antecedents(made, {s.index: list(clauses(s)) for s in made}, gazetteer=GAZETTEER).found
    return [antecedent.rule for antecedent in found.values()]


def read(*lines: str) -> list[Sentence]:
    """Take sentences as `form POS head label` words between slashes, names in brackets with their class behind a `=`,
    and return them as one document: `[Solberg=Person] PROPN 2 nsubj / slept VERB 0 root`."""
    tables, names = [], {}
    for index, line in enumerate(lines):
        rows: list[str] = []
        found: list[Name] = []
        first = 0
        for number, cell in enumerate(line.split(" / "), start=1):
            form, pos, head, label, *lemma = cell.split()
            word, _, kind = form.strip("[]").partition("=")
            first = number if form.startswith("[") else first
            if form.endswith("]"):
                found.append((first, number, kind))
            base = lemma[0] if lemma else word if pos == "PROPN" else word.lower()
            rows.append(f"{word} {base} {pos} {TAGS.get(pos, 'XX')} {head} {label}")
        tables.append("\n".join(rows))
        names[index] = found
    return [with_entries(made) for made in document(*tables, names=names)]


@pytest.mark.parametrize(
    ("made", "resolved"),
    [
        (trees("Rossi said he signed the treaty."), {"he": "Rossi"}),
        (trees("Rossi left with his aide."), {"his": "Rossi"}),
        (trees("Rossi left Rome.", "He signed a treaty."), {"He": "Rossi"}),
        (trees("Rossi met Tanaka.", "He left Rome."), {"He": "Rossi"}),
        (trees("Minister Mario Rossi left Tanaka.", "He slept."), {"He": "Rossi"}),
        (trees("Rossi left.", "It rained.", "He slept."), {"He": "Rossi"}),
        (trees("Rossi left.", "He met Tanaka.", "He slept."), {"He": "Rossi"}),
        (trees("Mario Rossi met Rossi's family.", "He slept."), {"He": "Rossi"}),
    ],
)
def test_he_and_she_stand_for_the_one_person_named_before(made: Sequence[Sentence], resolved: dict[str, str]) -> None:
    assert stands_for(made) == resolved


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(trees("Rossi and Tanaka met.", "He left Rome."), id="two subjects of one verb"),
        pytest.param(trees("Rossi left and Tanaka stayed.", "He slept."), id="two subjects of two verbs"),
        pytest.param(trees("Rossi left.", "It rained.", "It snowed.", "He slept."), id="three sentences away"),
        pytest.param(trees("Italy left.", "He slept."), id="nobody named"),
        pytest.param(trees("Rossi left.", "It slept.", "They slept."), id="it and they"),
        pytest.param(trees("When he left, Rossi slept."), id="the name comes behind"),
    ],
)
def test_the_unsure_stay_unresolved(made: Sequence[Sentence]) -> None:
    assert stands_for(made) == {}


SLEPT = "{} PRON 2 nsubj / slept VERB 0 root sleep"


ANNA_LEFT = "[Anna PROPN 3 nsubj / Solberg=Person] PROPN 1 flat / left VERB 0 root leave"
QUEEN_LEFT = "Queen PROPN 3 nsubj / [Solberg=Person] PROPN 1 flat / left VERB 0 root leave"
STONE_LEFT = "[Stone=Person] PROPN 2 nsubj / left VERB 0 root leave"


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((ANNA_LEFT, SLEPT.format("She")), {"She": "Solberg"}),
        ((ANNA_LEFT, SLEPT.format("He")), {}),
        ((QUEEN_LEFT, SLEPT.format("He")), {}),
        ((QUEEN_LEFT, SLEPT.format("She")), {"She": "Solberg"}),
        ((ANNA_LEFT, "[Solberg=Person] PROPN 2 nsubj / slept VERB 0 root", SLEPT.format("He")), {}),
        (
            ("[Stone=Person] PROPN 2 nsubj / met VERB 0 root meet / [Anna PROPN 2 obj / Solberg=Person] PROPN 3 flat",
             SLEPT.format("She")),
            {"She": "Solberg"},
        ),
        (
            ("Mr. PROPN 3 nsubj / [Stone=Person] PROPN 1 flat / met VERB 0 root meet / Mr. PROPN 3 obj / "
             "[Mori=Person] PROPN 4 flat", SLEPT.format("He")),
            {"He": "Stone"},
        ),
        (
            ("Mr. PROPN 5 nsubj / [Stone=Person] PROPN 1 flat / and CCONJ 4 cc / [Mori=Person] PROPN 1 conj / "
             "met VERB 0 root meet", SLEPT.format("He")),
            {"He": "Stone"},
        ),
        (
            ("Mr. PROPN 6 nsubj / [Stone=Person] PROPN 1 flat / and CCONJ 4 cc / Mr. PROPN 1 conj / "
             "[Mori=Person] PROPN 4 flat / met VERB 0 root meet", SLEPT.format("He")),
            {},
        ),
    ],
)  # fmt: skip
def test_he_and_she_go_only_to_whom_they_fit(lines: Sequence[str], resolved: dict[str, str]) -> None:
    assert stands_for(read(*lines)) == resolved


def test_pronouns_linked_before_tell_the_gender_of_a_name_that_does_not() -> None:
    made = read(*[STONE_LEFT, SLEPT.format("She")] * 4, STONE_LEFT, SLEPT.format("He"))
    assert stands_for(made) == {"She": "Stone"}
    assert stands_for(read(STONE_LEFT, SLEPT.format("He"))) == {"He": "Stone"}


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("[Stone=Person] PROPN 2 nsubj / praised VERB 0 root praise / him PRON 2 obj",), id="own subject"),
        pytest.param((STONE_LEFT, "the DET 2 det / woman NOUN 3 nsubj / fell VERB 0 root fall", SLEPT.format("She")),
                     id="a woman without a name"),
        pytest.param(("[Stone=Person] PROPN 2 nsubj / said VERB 0 root say / : PUNCT 2 punct / “ PUNCT 6 punct / "
                      "He PRON 6 nsubj / left VERB 2 ccomp leave / Rome PROPN 6 obj / "
                      "today NOUN 6 obl / ” PUNCT 6 punct",),
                     id="the speaker of the quotation"),
        pytest.param(("the DET 3 det / [Stone=Person] PROPN 3 compound / plan NOUN 4 nsubj / failed VERB 0 root fail",
                      SLEPT.format("He")), id="a name before a noun"),
    ],
)  # fmt: skip
def test_he_and_she_are_nobody_barred_or_outdone(lines: Sequence[str]) -> None:
    assert stands_for(read(*lines)) == {}


@pytest.mark.parametrize(
    ("tag", "label", "resolved"),
    [("VBN", "obl", {}), ("VBG", "obj", {}), ("VBN", "nmod:poss", {"he": "Stone"}), ("VBD", "obl", {"he": "Stone"})],
)
def test_he_is_nobody_whom_a_participle_before_it_is_about(tag: str, label: str, resolved: dict[str, str]) -> None:
    table = f"""Placed place VERB {tag} 5 advcl
with with ADP IN 3 case
Stone Stone PROPN NNP 1 {label}
he he PRON PRP 5 nsubj
slept sleep VERB VBD 0 root"""
    made = [with_entries(each) for each in document(table, names={0: [(3, 3, "Person")]})]
    assert stands_for(made) == resolved


COORDINATED = (
    "[{}] PROPN 2 nsubj / demanded VERB 0 root demand / that SCONJ 5 mark / [China=State] PROPN 5 nsubj / "
    "stop VERB 2 ccomp / and CCONJ 8 cc / it PRON 8 nsubj / {} VERB 2 conj {} / sanctions NOUN 8 obj sanction"
)


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((COORDINATED.format("Japan=State", "imposed", "impose"),), {"it": "Japan"}),
        ((COORDINATED.format("Tokyo=Place", "imposed", "impose"),), {"it": "Tokyo"}),
        ((COORDINATED.format("NATO=Alliance", "imposed", "impose"),), {"it": "NATO"}),
        ((COORDINATED.format("Osaka=Place", "imposed", "impose"),), {}),
        ((COORDINATED.format("Stone=Person", "imposed", "impose"),), {}),
        ((COORDINATED.format("Japan=State", "rained", "rain"),), {}),
    ],
)
def test_it_stands_for_the_subject_it_is_coordinated_with(lines: Sequence[str], resolved: dict[str, str]) -> None:
    made = read(*lines)
    assert stands_for(made) == resolved
    assert rules(made) == ["coordinated-subject"] * len(resolved)


JAPAN_LEFT = "[Japan=State] PROPN 2 nsubj / left VERB 0 root leave"
IT_REFUSED = "It PRON 2 nsubj / refused VERB 0 root refuse / help NOUN 2 obj"


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((JAPAN_LEFT, IT_REFUSED), {"It": "Japan"}),
        ((JAPAN_LEFT, "It PRON 3 nsubj / is AUX 3 cop be / clear ADJ 0 root"), {}),
        ((JAPAN_LEFT, "It PRON 3 expl / is AUX 3 aux:pass be / refused VERB 0 root refuse"), {}),
        (("[Osaka=Place] PROPN 2 nsubj / left VERB 0 root leave", IT_REFUSED), {}),
        ((STONE_LEFT, IT_REFUSED), {}),
        (("[Japan=State] PROPN 4 nsubj / and CCONJ 3 cc / [China=State] PROPN 1 conj / left VERB 0 root",
          IT_REFUSED), {}),
        ((JAPAN_LEFT + " / and CCONJ 5 cc / [China=State] PROPN 5 nsubj / stayed VERB 2 conj stay", IT_REFUSED), {}),
        ((JAPAN_LEFT, STONE_LEFT, IT_REFUSED), {}),
        (("[Japan=State] PROPN 2 nsubj / sent VERB 0 root send / a DET 4 det / letter NOUN 2 obj",
          "It PRON 2 nsubj / said VERB 0 root say / nothing PRON 2 obj"), {}),
    ],
)  # fmt: skip
def test_it_at_the_start_stands_for_the_one_agent_before(lines: Sequence[str], resolved: dict[str, str]) -> None:
    made = read(*lines)
    assert stands_for(made) == resolved
    assert rules(made) == ["subject-before"] * len(resolved)


PRESIDENT_STONE = "[President=Role] PROPN 3 nsubj / [Stone=Person] PROPN 1 flat / left VERB 0 root leave"
PRESIDENT_MORI = "[President=Role] PROPN 3 nsubj / [Mori=Person] PROPN 1 flat / left VERB 0 root leave"
THE_PRESIDENT = "the DET 2 det / {} NOUN 3 nsubj / slept VERB 0 root sleep"
RAINED = "it PRON 2 expl / rained VERB 0 root rain"


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((PRESIDENT_STONE, THE_PRESIDENT.format("president")), {"president": "Stone"}),
        ((PRESIDENT_STONE, RAINED, RAINED, RAINED, THE_PRESIDENT.format("president")), {"president": "Stone"}),
        ((PRESIDENT_STONE, THE_PRESIDENT.format("minister")), {}),
        ((PRESIDENT_STONE, PRESIDENT_MORI, THE_PRESIDENT.format("president")), {}),
        ((PRESIDENT_STONE, RAINED, RAINED, PRESIDENT_MORI, THE_PRESIDENT.format("president")), {"president": "Mori"}),
        ((THE_PRESIDENT.format("president"), PRESIDENT_STONE), {}),
        ((PRESIDENT_STONE, "the DET 3 det / old ADJ 3 amod / president NOUN 4 nsubj / slept VERB 0 root"), {}),
        ((PRESIDENT_STONE, "the DET 3 det / old ADJ 3 amod / president NOUN 4 nsubj / slept VERB 0 root",
          THE_PRESIDENT.format("president")), {}),
        ((PRESIDENT_STONE, "the DET 2 det / president NOUN 5 nsubj / , PUNCT 4 punct / [Mori=Person] PROPN 2 appos / "
          "left VERB 0 root leave"), {}),
        (("[Vice PROPN 2 compound / President=Role] PROPN 4 nsubj / [Stone=Person] PROPN 2 flat / left VERB 0 root",
          THE_PRESIDENT.format("president")), {}),
        (("[Stone=Person] PROPN 6 nsubj / , PUNCT 4 punct / the DET 4 det / president NOUN 1 appos / , PUNCT 4 punct / "
          "left VERB 0 root leave", THE_PRESIDENT.format("president")), {"president": "Stone"}),
    ],
)  # fmt: skip
def test_a_bare_office_stands_for_the_one_who_holds_it(lines: Sequence[str], resolved: dict[str, str]) -> None:
    made = read(*lines)
    assert stands_for(made) == resolved
    assert rules(made) == ["office"] * len(resolved)


LEFT_IT = "[Stone=Person] PROPN 2 nsubj / left VERB 0 root leave / that DET 4 det / {} NOUN 2 obj"
CAPITAL_LEFT = "[Seoul=Place] PROPN 2 nsubj / left VERB 0 root leave / [Japan=State] PROPN 2 obj"


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((JAPAN_LEFT, LEFT_IT.format("country")), {"country": "Japan"}),
        ((JAPAN_LEFT, RAINED, RAINED, LEFT_IT.format("country")), {}),
        (("[Japan=State] PROPN 2 nsubj / left VERB 0 root leave / that DET 4 det / country NOUN 2 obj",), {}),
        (("[Japan=State] PROPN 2 nsubj / left VERB 0 root / [China=State] PROPN 2 obj", LEFT_IT.format("country")), {}),
        ((CAPITAL_LEFT, LEFT_IT.format("country")), {"country": "Japan"}),
        ((CAPITAL_LEFT, LEFT_IT.format("country").replace("that", "the")), {}),
        ((JAPAN_LEFT, "we PRON 2 nsubj / left VERB 0 root leave / this DET 4 det / country NOUN 2 obj"), {}),
        (("[Osaka=Place] PROPN 2 nsubj / slept VERB 0 root", LEFT_IT.format("country")), {}),
    ],
)
def test_a_country_is_the_state_named_last(lines: Sequence[str], resolved: dict[str, str]) -> None:
    assert stands_for(read(*lines)) == resolved


FLEET_LEFT = "[7th ADJ 2 amod / Fleet=ArmedForce] PROPN 3 nsubj / left VERB 0 root leave"


@pytest.mark.parametrize(
    ("lines", "resolved"),
    [
        ((FLEET_LEFT, LEFT_IT.format("fleet")), {"fleet": "Fleet"}),
        (("[NATO=Alliance] PROPN 2 nsubj / left VERB 0 root", LEFT_IT.format("alliance")), {"alliance": "NATO"}),
        ((FLEET_LEFT, LEFT_IT.format("army")), {}),
        ((FLEET_LEFT, RAINED, RAINED, LEFT_IT.format("fleet")), {}),
        ((FLEET_LEFT, "[Home PROPN 2 compound / Fleet=ArmedForce] PROPN 3 nsubj / left VERB 0 root",
          LEFT_IT.format("fleet")), {}),
        ((FLEET_LEFT, "[Stone=Person] PROPN 2 nsubj / left VERB 0 root / the DET 5 det / new ADJ 5 amod / "
          "fleet NOUN 2 obj"), {}),
    ],
)  # fmt: skip
def test_a_thing_called_by_its_last_word_is_the_one_named_so(lines: Sequence[str], resolved: dict[str, str]) -> None:
    assert stands_for(read(*lines)) == resolved


@pytest.mark.parametrize(
    ("line", "resolved"),
    [
        # Japan announced that it would leave; Japan grew when it joined; Japan built the fleet when it joined.
        ("[Japan=State] PROPN 2 nsubj / announced VERB 0 root announce / that SCONJ 6 mark / it PRON 6 nsubj / "
         "would AUX 6 aux will / leave VERB 2 ccomp", {"it": "Japan"}),
        ("[Japan=State] PROPN 2 nsubj / grew VERB 0 root grow / when ADV 5 advmod / it PRON 5 nsubj / "
         "shone VERB 2 advcl shine", {"it": "Japan"}),
        ("[Japan=State] PROPN 2 nsubj / built VERB 0 root build / the DET 4 det / fleet NOUN 2 obj / "
         "when ADV 7 advmod / it PRON 7 nsubj / shone VERB 2 advcl shine", {}),
        ("[Japan=State] PROPN 2 nsubj / grew VERB 0 root grow / when ADV 5 advmod / it PRON 5 nsubj / "
         "required VERB 2 advcl require / help NOUN 5 obj", {}),
        ("the DET 2 det / head NOUN 3 nsubj / fell VERB 0 root fall / when ADV 6 advmod / it PRON 6 nsubj / "
         "shone VERB 3 advcl shine", {}),
        ("[Japan=State] PROPN 6 nsubj / , PUNCT 1 punct / a DET 4 det / member NOUN 1 nsubj / , PUNCT 4 punct / "
         "grew VERB 0 root grow / when ADV 9 advmod / it PRON 9 nsubj / shone VERB 6 advcl shine", {"it": "Japan"}),
    ],
)  # fmt: skip
def test_it_stands_for_the_subject_of_the_clause_that_its_own_hangs_on(line: str, resolved: dict[str, str]) -> None:
    assert stands_for(read(line)) == resolved
