"""The page of the ontology as text: all of it is there, escaped and linked; nothing is fetched, nothing else runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from graphkit import handbook as verb
from graphkit.drawing import handbook as room
from graphkit.drawing.handbook import handbook
from graphkit.drawing.template_files import fingerprint, template
from graphkit.knowledge import Definition, Entry, Frame, Gazetteer, Knowledge, Lexicon, Mode, Topic
from tests.drawing.hostile import PAYLOADS

DEFINITIONS = (
    Definition("dd:Event", "class", "event", "Anything that happens.", "It rained.", ties=(("is a", "sem:Event", ""),)),
    Definition("dd:Visit", "class", "visit", "A stay.", "She came.", above=("dd:Event",)),
    Definition("dd:QuadClass", "class", "quad class", "A kind of act."),
    Definition("dd:hasPlace", "property", "has place", "Where.", "", (), ("dd:Event",), ("dd:Visit", "xsd:string")),
    Definition("dd:VerbalCooperation", "value", "verbal cooperation", "Kind words.", above=("dd:QuadClass",)),
    Definition("dd:mend", "annotation", "mend", "How."),
    Definition("org:holds", "property", "holds", "An office.", ties=(("close to", "cco:ont1", "Act"),)),
)
KNOWLEDGE = Knowledge(
    Gazetteer(
        (
            Entry("gz:oslo", "Oslo", "Place", part_of="gz:norway"),
            Entry("gz:norway", "Norway", "State", names=("Norge",), adjectives=("Norwegian",)),
        )
    ),
    Lexicon((Frame(("call", "at"), "verb", "Visit", "port-call", (("at", "hasPlace"),), "It called at Lima."),)),
    modes=(Mode("Visit", "port-call", "port call", "CONSULT", "VerbalCooperation", 4.0),),
    topics=(Topic("topic:sea", "sea", ("strait", "navy"), ("Visit",)),),
)
PAGE = handbook(DEFINITIONS, KNOWLEDGE, title="Terms")


class Seen(HTMLParser):
    """Tags with attributes, and the text of a page, as a browser would part them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def section(name: str, page: str = PAGE) -> str:
    found = re.search(rf'<section data-group id="{name}-list">.*?</section>', page, re.DOTALL)
    assert found
    return " ".join(" ".join(Seen(found[0]).words).split())


def test_classes_tell_what_they_are_and_what_belongs_to_them() -> None:
    told = section("classes")
    assert (
        "event dd:Event Anything that happens. It rained. Kinds Visit Properties hasPlace Elsewhere is a sem:Event"
        in told
    )
    assert "visit dd:Visit A stay. She came. Kind of Event Range of hasPlace Modes port call Wordings 1" in told


def test_properties_modes_topics_wordings_and_things_are_told() -> None:
    assert "has place dd:hasPlace Event Visit , xsd:string Where." in section("properties")
    assert "port call Visit CONSULT VerbalCooperation +4" in section("modes")
    assert "sea strait, navy Visit" in section("topics")
    assert "call at verb Visit port-call at → hasPlace It called at Lima." in section("wordings")
    assert section("known-things").endswith("Place 1 Oslo of Norway State 1 Norway Norge, Norwegian")
    assert "QuadClass Value Meaning verbal cooperation dd:VerbalCooperation Kind words." in section("values")
    assert "holds org:holds An office. close to cco:ont1 (Act)" in section("other-terms")
    assert "3 classes, 1 properties, 1 values, 1 modes, 1 topics, 1 wordings, 2 known things, 2 other terms" in PAGE


def test_what_there_is_nothing_of_has_no_section() -> None:
    page = handbook(DEFINITIONS[:1], Knowledge())
    assert re.findall(r'<section data-group id="([\w-]+)-list">', page) == ["classes"]


@pytest.mark.parametrize("page", [PAGE, verb.ontology()], ids=["made", "shipped"])
def test_every_link_leads_to_a_place_on_the_page_and_no_place_is_there_twice(page: str) -> None:
    tags = Seen(page).tags
    ids = [each["id"] for _, each in tags if "id" in each]
    links = {each["href"] for tag, each in tags if tag == "a"}
    assert len(ids) == len(set(ids))
    assert {str(link) for link in links} <= {f"#{each}" for each in ids}


@pytest.mark.parametrize("page", [PAGE, verb.ontology()], ids=["made", "shipped"])
def test_nothing_is_fetched_and_nothing_runs_but_the_page_s_own_script(page: str) -> None:
    for tag, attributes in Seen(page).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form")
        assert not {"src", "style", "action"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]
    assert (
        f"script-src {fingerprint(template('handbook.js'))}; style-src {fingerprint(template('handbook.css'))};" in page
    )
    assert page.count("<script>") == page.count("<style>") == 1
    assert "default-src 'none'" in page
    assert "innerHTML" not in template("handbook.js")
    assert "url(" not in template("handbook.css")


def test_the_page_of_the_ontology_is_small_enough_and_the_same_each_time() -> None:
    page = verb.ontology()
    assert 300_000 < len(page.encode()) < 1_500_000
    assert page == verb.ontology()


def filled(words: str) -> str:
    """Return a page in which all texts are the words given."""
    definitions = (
        Definition("dd:Event", "class", words, words, words, ties=((words, words, words),)),
        Definition(words, "property", words, words, domain=(words,)),
    )
    knowledge = Knowledge(
        Gazetteer((Entry(words, words, words, names=(f"{words}!",)),)),
        Lexicon((Frame((words,), words, words, words, ((words, words),), words),)),
        modes=(Mode(words, words, words, words, words, 1.0),),
        topics=(Topic(words, words, (words,), (words,)),),
    )
    return handbook(definitions, knowledge, title=words)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_an_ontology_becomes_part_of_the_page(payload: str) -> None:
    tags, expected = (Seen(filled(words)).tags for words in (payload, "harmless"))
    assert [(tag, list(attributes)) for tag, attributes in tags] == [(tag, list(each)) for tag, each in expected]


def test_a_list_of_things_that_would_be_too_long_gives_their_number_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LONGEST_LIST", 10)
    told = section("known-things", handbook(DEFINITIONS, KNOWLEDGE))
    assert "State 1 Too many to be listed here." in told
    assert "Norge" not in told
