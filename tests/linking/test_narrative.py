"""What times of a text count from: the main clause told last, never the document's date, never what is unclear."""

from __future__ import annotations

import pytest

from tests.linking.assembling import Told, claimed

WHO = "Koval Koval PROPN NNP 2 nsubj\n"
CAME = WHO + "came come VERB VBD 0 root\n"
LEFT: Told = (
    """
    Two two NUM CD 2 nummod
    days day NOUN NNS 5 obl:unmarked
    later later ADV RBR 2 advmod
    Koval Koval PROPN NNP 5 nsubj
    left leave VERB VBD 0 root
    """,
    (),
)


def dated(table: str, month: str = "March", day: str = "5", year: str = "") -> Told:
    at = table.count("\n")
    found = f"on on ADP IN {at + 2} case\n{month} {month} PROPN NNP {at} obl\n{day} {day} NUM CD {at + 2} nummod\n"
    return (table + found + (f"{year} {year} NUM CD {at + 2} nummod\n" if year else ""), ())


RAIN: Told = ("It it PRON PRP 2 nsubj\nrained rain VERB VBD 0 root\n", ())
MARCH = dated(CAME, year="2021")


def times(*told: Told) -> dict[str, tuple[str, str | None] | None]:
    return {
        c.relation.lemma.split()[0]: (c.time.text, c.time.value) if c.time else None
        for c in claimed(*told)
        if c.level == "core"
    }


def test_a_time_counts_from_the_sentence_before() -> None:
    assert times(MARCH, LEFT)["leave"] == ("Two days later", "2021-03-07")
    assert times(MARCH, RAIN, LEFT)["leave"] == ("Two days later", "2021-03-07")
    [made] = [c for c in claimed(MARCH, LEFT) if c.relation.lemma == "leave"]
    assert made.time is not None
    assert made.time.start == made.start
    assert made.text[: made.time.end - made.start] == "Two days later"


def test_without_a_time_told_before_there_is_none_and_the_document_gives_none() -> None:
    assert times(LEFT)["leave"] == ("Two days later", None)
    assert times(RAIN, LEFT)["leave"] == ("Two days later", None)


def test_three_sentences_are_too_far() -> None:
    assert times(MARCH, RAIN, RAIN, RAIN, LEFT)["leave"] == ("Two days later", None)


def test_times_count_on_from_one_another() -> None:
    again = (LEFT[0].replace("left leave", "fell fall"), ())
    assert times(MARCH, LEFT, again)["fall"] == ("Two days later", "2021-03-09")


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(
            dated("Koval Koval PROPN NNP 3 nsubj\nhad have AUX VBD 3 aux\ncome come VERB VBN 0 root\n", "May"),
            id="looking back",
        ),
        pytest.param(dated(WHO + "came come VERB VBD 0 root\n", day="2", year="2020"), id="going back"),
        pytest.param(dated(CAME, "February"), id="of that year or of the document's"),
        pytest.param(
            ("Weeks week NOUN NNS 4 obl\nlater later ADV RB 1 advmod\n" + CAME.replace("2", "4"), ()), id="vague"
        ),
    ],
)
def test_behind_what_is_unclear_nothing_is_counted(between: Told) -> None:
    assert times(MARCH, between, LEFT)["leave"] == ("Two days later", None)


def test_a_plan_is_nothing_that_the_done_counts_from() -> None:
    plan = dated("Koval Koval PROPN NNP 3 nsubj\n" + "will will AUX MD 3 aux\ncome come VERB VB 0 root\n", year="2026")
    assert times(plan, LEFT)["leave"] == ("Two days later", None)


def test_a_time_of_a_clause_beside_is_none_of_the_narrative() -> None:
    beside = """
    Koval Koval PROPN NNP 6 nsubj
    who who PRON WP 3 nsubj
    came come VERB VBD 1 acl:relcl
    in in ADP IN 5 case
    2019 2019 NUM CD 3 obl
    slept sleep VERB VBD 0 root
    """
    later = (
        LEFT[0].replace("Two two NUM CD 2 nummod", "A a DET DT 2 det").replace("days day NOUN NNS", "year year NOUN NN")
    )
    assert times((beside, ()), (later, ()))["leave"] == ("A year later", None)
    assert times(dated(CAME, year="2019"), (later, ()))["leave"] == ("A year later", "2020")


def test_a_sentence_that_states_nothing_moves_the_narrative_too() -> None:
    fragment = "Then then ADV RB 0 root\nin in ADP IN 3 case\n2022 2022 NUM CD 1 obl"
    assert times(MARCH, (fragment, ()), LEFT)["leave"] == ("Two days later", None)


JOINED: Told = (
    """
    Koval Koval PROPN NNP 2 nsubj
    came come VERB VBD 0 root
    on on ADP IN 4 case
    March March PROPN NNP 2 obl
    5 5 NUM CD 4 nummod
    and and CCONJ CC 7 cc
    left leave VERB VBD 2 conj
    two two NUM CD 9 nummod
    days day NOUN NNS 7 obl:unmarked
    later later ADV RBR 9 advmod
    """,
    (),
)


def test_a_time_counts_from_the_clause_before_it_is_joined_to() -> None:
    assert times(JOINED)["leave"] == ("two days later", "2025-03-07")
    assert times(JOINED)["come"] == ("March 5", "2025-03-05")


def test_a_written_date_goes_before_a_counted_one() -> None:
    both = LEFT[0] + "on on ADP IN 7 case\nMarch March PROPN NNP 5 obl\n8 8 NUM CD 7 nummod\n"
    assert times(dated(CAME), (both, ()))["leave"] == ("March 8", "2025-03-08")
    assert times(MARCH, (both + "2023 2023 NUM CD 7 nummod\n", ()))["leave"] == ("March 8 2023", "2023-03-08")
    assert times(MARCH, (both, ()))["leave"] == ("March 8", None)


def test_a_day_behind_another_year_has_no_sure_year() -> None:
    left = CAME.replace("came come", "left leave")
    assert times(MARCH, dated(left, day="9"))["leave"] == ("March 9", None)
    assert times(dated(CAME, year="2025"), dated(left, day="9"))["leave"] == ("March 9", "2025-03-09")
    assert times(dated(CAME), dated(left, day="9"))["leave"] == ("March 9", "2025-03-09")
    last = (left + "last last ADJ JJ 4 amod\nMay May PROPN NNP 2 obl:unmarked\n", ())
    assert times(MARCH, last)["leave"] == ("last May", "2024-05")


def test_a_clause_that_the_parser_hangs_on_its_day_has_that_day() -> None:
    table = "The the DET DT 3 det\nfollowing follow VERB VBG 3 amod\nday day NOUN NN 0 root\n"
    table += "Koval Koval PROPN NNP 5 nsubj\nleft leave VERB VBD 3 acl:relcl\n"
    assert times(MARCH, (table, ()))["leave"] == ("The following day", "2021-03-06")


def test_a_conjunction_points_at_no_month() -> None:
    table = WHO + "said say VERB VBD 0 root\nthat that SCONJ IN 6 mark\nDecember December PROPN NNP 5 compound\n"
    table += "talks talk NOUN NNS 6 nsubj\nfailed fail VERB VBD 2 ccomp\n"
    assert times(MARCH, (table, ())).get("fail") is None


def test_what_is_done_is_done_by_the_day_of_the_document() -> None:
    plan = dated("Koval Koval PROPN NNP 3 nsubj\n" + "will will AUX MD 3 aux\ncome come VERB VB 0 root\n", month="May")
    assert times(dated(CAME, month="May"))["come"] == ("May 5", "2024-05-05")
    assert times(plan)["come"] == ("May 5", "2025-05-05")


def test_a_day_of_another_year_than_the_documents_is_of_the_year_told_last() -> None:
    left = WHO + "left leave VERB VBD 0 root\n"
    then, later = dated(CAME, year="2021"), dated(left, month="May")
    assert times(then, later)["leave"] == ("May 5", "2021-05-05")
    assert times(then, dated(left, month="March", day="28"))["leave"] == ("March 28", "2025-03-28")
    assert times(later)["leave"] == ("May 5", "2024-05-05")


BATTLE: Told = (
    """
    Koval Koval PROPN NNP 2 nsubj
    left leave VERB VBD 0 root
    two two NUM CD 4 nummod
    days day NOUN NNS 7 obl:unmarked
    after after ADP IN 7 case
    that that DET DT 7 det
    battle battle NOUN NN 2 obl
    """,
    (),
)


def test_days_after_that_battle_count_from_what_was_told_just_before() -> None:
    had_come = dated(
        WHO.replace("2 nsubj", "3 nsubj") + "had have AUX VBD 3 aux\ncome come VERB VBN 0 root\n", year="2021"
    )
    assert times(MARCH, BATTLE)["leave"] == ("two days after that battle", "2021-03-07")
    assert times(had_come, BATTLE)["leave"] == ("two days after that battle", "2021-03-07")
    assert times(MARCH, RAIN, BATTLE)["leave"] == ("two days after that battle", None)
    assert times(BATTLE)["leave"] == ("two days after that battle", None)
