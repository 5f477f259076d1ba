"""Some sixty claims on an invented week of talks, as a real build would give them: for pictures and browser tests."""

from __future__ import annotations

import datetime
from dataclasses import replace

from graphkit.linking.claims import Claim, Event
from graphkit.text.documents import Document
from tests.made import claim, entity, phrase

JAPAN, INDIA, VIETNAM = entity("Japan"), entity("India"), entity("Vietnam")
AUSTRALIA, FRANCE, PHILIPPINES = entity("Australia"), entity("France"), entity("Philippines", text="the Philippines")
US = entity("United States", text="the United States")
CHINA = entity("China")
KEMP = entity("Marion Kemp", "Person")
SATO = entity("Sato Haruki", "Person")
RAO = entity("Anil Rao", "Person")
DUC = entity("Tran Minh Duc", "Person")
LEROUX = entity("Claire Leroux", "Person")
WARD = entity("Thomas Ward", "Person")
PENTAGON = entity("United States Department of Defense", "GovernmentBody", text="the Pentagon")
MOD_JAPAN = entity("Ministry of Defense of Japan", "GovernmentBody", text="the Japanese Defense Ministry")
MFA_CHINA = entity("Ministry of Foreign Affairs of China", "GovernmentBody", text="China's Foreign Ministry")
DIET = entity("National Diet", "GovernmentBody", text="the Diet")
SEVENTH = entity("Seventh Fleet", "ArmedForce", text="the Seventh Fleet")
JMSDF = entity("Japan Maritime Self-Defense Force", "ArmedForce", text="the Maritime Self-Defense Force")
NAVY_INDIA = entity("Indian Navy", "ArmedForce", text="the Indian Navy")
PLA = entity("People's Liberation Army Navy", "ArmedForce", text="the PLA Navy")
JOC = entity("Joint Operations Command", "Command", text="the Joint Operations Command")
QUAD = entity("Quad", "Alliance", text="the Quad")
ASEAN = entity("ASEAN", "Alliance")
DEFMIN_JAPAN = entity("Minister of Defense of Japan", "Role", text="defense minister of Japan")
SECDEF = entity("United States Secretary of Defense", "Role", text="defense secretary")
YOKOSUKA = entity("Yokosuka", "Place")
SUBIC = entity("Subic Bay", "Place")
SCS = entity("South China Sea", "Place", text="the South China Sea")
TOKYO = entity("Tokyo", "Place")
HANOI = entity("Hanoi", "Place")
MALABAR = entity("Exercise Blue Lantern", "Exercise")
TALKS = entity("Two-plus-two meeting", "Meeting", text="the two-plus-two meeting")

BRIEF, WIRE, OPINION = "tokyo-brief.txt", "https://news.example.org/hanoi", "column.txt"

DOCUMENTS = {
    BRIEF: Document(
        BRIEF,
        "",
        "Allies widen patrols after Tokyo talks",
        "https://news.example.org/tokyo",
        datetime.date(2025, 5, 12),
        "Harbour Wire",
    ),
    WIRE: Document(WIRE, "", "Hanoi weighs a port call", WIRE, datetime.date(2025, 5, 14), "Delta Post"),
    OPINION: Document(OPINION, "", "Who speaks for the strait?", None, None, None),
}


def _brief() -> list[Claim]:
    move = "Kemp announced that the Pentagon would move two destroyers to Yokosuka."
    met = "Kemp met Sato in Tokyo on May 11, a day before the two-plus-two meeting, and both praised the crews."
    kemp, sato = entity("Marion Kemp", "Person", text="Kemp"), entity("Sato Haruki", "Person", text="Sato")
    return [
        claim(
            KEMP,
            "hold",
            SECDEF,
            text="Marion Kemp, the defense secretary, landed in Tokyo on May 11.",
            words=",",
            level="implicit",
        ),
        claim(
            KEMP,
            "land in",
            TOKYO,
            text="Marion Kemp, the defense secretary, landed in Tokyo on May 11.",
            words="landed in",
            level="oblique",
            day="2025-05-11",
            when="May 11",
        ),
        claim(SATO, "serve as", DEFMIN_JAPAN, words="serves as", status="ongoing"),
        claim(
            kemp,
            "meet",
            sato,
            text=met,
            words="met",
            place=TOKYO,
            day="2025-05-11",
            when="May 11",
            event=Event("urn:event:1", "Meeting"),
        ),
        claim(kemp, "meet in", TOKYO, text=met, words="met", level="oblique", day="2025-05-11", when="May 11"),
        claim(
            kemp,
            "meet",
            sato,
            text="Kemp and Sato will meet again in June.",
            words="will meet",
            status="planned",
            day="2025-06",
            when="June",
            at=400,
        ),
        claim(
            kemp,
            "praise",
            entity("Japan", text="Tokyo"),
            text="Kemp praised Tokyo as a steady friend.",
            words="praised",
            at=500,
        ),
        claim(
            kemp,
            "announce",
            phrase("that the Pentagon would move two destroyers to Yokosuka"),
            text=move,
            words="announced",
            level="speech",
            at=600,
        ),
        claim(
            PENTAGON,
            "move to",
            YOKOSUKA,
            words="would move to",
            status="planned",
            at=600,
            text=move,
            said_by=(kemp, "announced"),
            level="oblique",
        ),
        claim(
            PENTAGON,
            "move",
            phrase("two destroyers"),
            words="would move",
            status="planned",
            at=600,
            text=move,
            said_by=(kemp, "announced"),
        ),
        claim(JAPAN, "host", SEVENTH, words="hosts", status="ongoing"),
        claim(SEVENTH, "be based in", YOKOSUKA, words="is based in", status="ongoing"),
        claim(JAPAN, "host", TALKS, words="hosted", place=TOKYO, day="2025-05-12"),
        claim(US, "attend", TALKS, words="attended", at=700),
        claim(SATO, "open", TALKS, words="opened", at=800),
        claim(MOD_JAPAN, "set up", JOC, words="set up", day="2025-03-24"),
        claim(JOC, "command", JMSDF, words="commands", status="ongoing"),
        claim(JMSDF, "join", MALABAR, words="joined", day="2025-04"),
        claim(SEVENTH, "join", MALABAR, words="joined", day="2025-04", at=900),
        claim(NAVY_INDIA, "join", MALABAR, words="joined", day="2025-04", at=1000),
        claim(QUAD, "repeat", MALABAR, words="plans to repeat", status="planned", at=1100),
        claim(US, "be member of", QUAD, words="is a member of", status="ongoing"),
        claim(JAPAN, "be member of", QUAD, words="is a member of", status="ongoing"),
        claim(INDIA, "be member of", QUAD, words="is a member of", status="ongoing"),
        claim(AUSTRALIA, "be member of", QUAD, words="is a member of", status="ongoing"),
        claim(DIET, "approve", phrase("a record defense budget"), words="approved"),
        claim(DIET, "question", SATO, words="may question", status="possible"),
        claim(SATO, "say", phrase("the alliance has never been this busy"), words="said", level="speech"),
        claim(
            US,
            "sell to",
            JAPAN,
            words="sold to",
            text="In 2024 the United States sold 400 missiles to Japan.",
            day="2024",
        ),
        claim(US, "consult", JAPAN, words="consulted", at=1200),
        claim(US, "train with", JAPAN, words="trained with", at=1300),
        claim(PENTAGON, "be part of", US, words="of", level="implicit", status="ongoing"),
    ]


def _wire() -> list[Claim]:
    visit = "Vietnam said it was considering a port call by the Seventh Fleet, but no date has been set."
    source = phrase("an official who asked not to be named")
    return [
        claim(LEROUX, "visit", VIETNAM, words="visited", day="2025-05-13", document=WIRE),
        claim(LEROUX, "arrive in", HANOI, words="arrived in", document=WIRE, level="oblique"),
        claim(LEROUX, "meet", DUC, words="met", place=HANOI, day="2025-05-13", document=WIRE),
        claim(FRANCE, "sign with", VIETNAM, words="signed a letter of intent with", document=WIRE),
        claim(
            FRANCE,
            "sell to",
            VIETNAM,
            words="could sell radars to",
            status="possible",
            document=WIRE,
            said_by=(DUC, "suggested"),
        ),
        claim(
            SEVENTH,
            "visit",
            VIETNAM,
            text=visit,
            words="port call",
            status="possible",
            document=WIRE,
            said_by=(VIETNAM, "said"),
        ),
        claim(
            VIETNAM,
            "say",
            phrase("it was considering a port call by the Seventh Fleet"),
            text=visit,
            words="said",
            level="speech",
            document=WIRE,
        ),
        claim(VIETNAM, "join", MALABAR, words="called off its part in", status="called-off", document=WIRE),
        claim(DUC, "thank", LEROUX, words="thanked", document=WIRE),
        claim(DUC, "rule out", phrase("any foreign base on Vietnamese soil"), words="ruled out", document=WIRE),
        claim(ASEAN, "welcome", FRANCE, words="welcomed", document=WIRE),
        claim(VIETNAM, "be member of", ASEAN, words="is a member of", status="ongoing", document=WIRE),
        claim(PHILIPPINES, "be member of", ASEAN, words="is a member of", status="ongoing", document=WIRE),
        claim(PHILIPPINES, "open to", SEVENTH, words="will open Subic Bay to", status="planned", document=WIRE),
        claim(SEVENTH, "use", SUBIC, words="would use", status="conditional", document=WIRE),
        claim(
            PHILIPPINES,
            "urge",
            CHINA,
            words="urged",
            text="Again the Philippines urged China to leave the shoal.",
            document=WIRE,
        ),
        claim(PLA, "leave", SCS, words="to leave", status="obliged", document=WIRE, said_by=(PHILIPPINES, "urged")),
        claim(source, "say", phrase("the visit would be short"), words="said", level="speech", document=WIRE),
    ]


def _column() -> list[Claim]:
    accused = "Beijing accused the Seventh Fleet of shadowing its ships, which Ward flatly denied."
    fleet = entity("Seventh Fleet", "ArmedForce", text="the Seventh Fleet")
    ships = entity("People's Liberation Army Navy", "ArmedForce", text="its ships")
    return [
        claim(CHINA, "claim", SCS, words="claims", status="ongoing", document=OPINION),
        claim(PLA, "patrol", SCS, words="patrols", status="ongoing", document=OPINION),
        claim(SEVENTH, "patrol", SCS, words="patrolled", document=OPINION, day="2025-05"),
        claim(
            fleet,
            "shadow",
            ships,
            text=accused,
            words="shadowing",
            document=OPINION,
            said_by=(entity("China", text="Beijing"), "accused"),
        ),
        claim(
            fleet,
            "shadow",
            ships,
            text=accused,
            words="shadowing",
            polarity="negative",
            document=OPINION,
            said_by=(entity("Thomas Ward", "Person", text="Ward"), "denied"),
            clause=1,
        ),
        claim(WARD, "command", SEVENTH, words="commands", status="ongoing", document=OPINION),
        claim(MFA_CHINA, "rebuke", US, words="rebuked", document=OPINION),
        claim(MFA_CHINA, "summon", phrase("the French ambassador"), words="summoned", document=OPINION),
        claim(MFA_CHINA, "be part of", CHINA, words="of", level="implicit", status="ongoing", document=OPINION),
        claim(
            PLA,
            "fire on",
            JMSDF,
            words="fired on",
            polarity="negative",
            document=OPINION,
            said_by=(MFA_CHINA, "insisted"),
        ),
        claim(RAO, "visit", AUSTRALIA, words="postponed a visit to", status="called-off", document=OPINION),
        claim(RAO, "lead", NAVY_INDIA, words="leads", status="ongoing", document=OPINION),
        claim(INDIA, "sanction", CHINA, words="did not sanction", polarity="negative", document=OPINION),
    ]


CLAIMS = [*(replace(one, document=BRIEF) for one in _brief()), *_wire(), *_column()]
