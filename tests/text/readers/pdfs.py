"""PDFs made for tests, each with the paragraphs that a reader should find in it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, firstLineIndent=12)
JUSTIFIED = ParagraphStyle("justified", BODY, alignment=TA_JUSTIFY)
SPACED = ParagraphStyle("spaced", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7)
HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceBefore=8, spaceAfter=4)
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=20, leading=24, alignment=TA_CENTER)

COLUMNS = (
    "The Quarterly of Straits and Narrows",
    "Convoys of the northern route were called off in 1962 after the two coast guards could not agree on a signal. The "
    "records of that winter, opened last year, tell a plainer story than the memoirs do.",
    "Commodore Halvard Nygaard wrote in January that the route was safe for ships of any flag. His own staff denied it "
    "within a week. The minister sided with the staff, and the commodore left the navy in March.",
    "The first exchange of signals took place in the harbour of Vardal, where both sides met under a flag of truce. "
    "Neither side kept minutes. What was agreed is known only from a letter of the harbour master to his sister.",
    "Four points stand out in the letter. Ships would sail in daylight, would carry no deck guns, would answer a lamp "
    "with a lamp, and would turn back when told to.",
    "Historians have long held that the fourth point was never meant to be kept. The new records do not support them. "
    "Of the eleven ships that were told to turn back, ten did so, and the eleventh had lost its lamp.",
    "The ministry in the capital learned of the agreement from a newspaper. It demanded an explanation, received none, "
    "and let the matter rest until the spring. By then the ice had gone and the convoys were no longer needed.",
    "It would be wrong to call this a treaty. It was a habit, and it lasted for nineteen years.",
)
REPORT = (
    "Coastal Defence Review",
    "Purpose of the review",
    "The government asked the review in June 2024 to say which of its coastal batteries should be kept. The review "
    "visited nine of them and spoke to 140 people.",
    "It did not look at the cost of closing a battery. That is the task of the audit office.",
    "What the review found",
    "Five batteries are in good order. Two cannot fire at all, and the crews have been sent to other duties. The "
    "remaining two were built for ships that no longer exist.",
    "The commander of the coast, Rear Admiral Lena Torvik, told the review that she would rather have ten lorries than "
    "two old batteries. Several of her officers disagreed with her in writing, and their letters are printed in the "
    "annex.",
    "The review heard from the mayors of all nine towns. Seven of them want their battery to stay. One wants it gone, "
    "because the road to the harbour runs through it. One did not answer.",
    "What the review recommends",
    "The government should keep five batteries, close two, and turn two into museums. It should decide before the end "
    "of the year, and it should tell the towns first.",
    "The review does not recommend buying missiles. It was not asked to.",
)
HYPHENS = (
    "The ministers signed an agreement on defense cooperation in the harbour. The U.S.-Japan alliance was named in it "
    "twice. A so-called observer from Montenia left before the toast.",
    "Anglo-French talks on the frigates resume in April. The long-range radar was not for sale, the delegation said.",
)
HYPHEN_LINES = (
    ("The ministers signed an agree-", "ment on defense coop\u00ad", "eration in the harbour. The U.S.-",
     "Japan alliance was named in it", "twice. A so-", "called observer from Mon-", "tenia left before the toast."),
    ("Anglo-", "French talks on the frigates re-", "sume in April. The long-", "range radar was not for sale, the del-",
     "egation said."),
)  # fmt: skip
TITLE_PAGE = (
    "Small States and Large Neighbours",
    "A study of eleven treaties",
    "Rosalind Achterberg",
    "31 March 2025",
    "Small states sign treaties for reasons that large neighbours seldom see. This study reads eleven of them, signed "
    "between 1921 and 1994, and asks what became of each.",
    "Three were kept by both sides until they ran out. Four were broken by the large neighbour. Four were broken by "
    "the small state, which is more than most books on the matter allow for.",
)
RELEASE = (
    "MINISTRY OF DEFENCE OF NORLAND",
    "Akers gate 4, 0107 Havn",
    "Telephone +00 55 01 20",
    "PRESS RELEASE 41/2025",
    "Norland sends two ships to the Gulf",
    "The government decided today to send the frigates Skjold and Brage to the Gulf in May. The ships will escort "
    "merchant vessels of any flag.",
    "Parliament was informed on Friday. The decision does not need its consent, because the ships sail under the "
    "mandate of last year.",
    "The minister said that no troops will be sent. The opposition had asked for a written promise, which she declined "
    "to give.",
    "The mandate of 14 May 2024 covers up to 300 sailors.",
    "Proposition 88 to Parliament, printed on 28 March.",
)
MEMORANDUM = (
    "MEMORANDUM FOR THE CHIEF OF STAFF",
    "Subject: Berths for visiting ships",
    "1. The harbour can take two frigates at a time. A third would have to lie in the roads, where the holding ground "
    "is poor.",
    "2. The following visits are planned for the second half of the year:",
    "• The frigate Brage comes in July, for fuel and for a change of crew, and leaves after three days.",
    "• The training ship Solveig comes in August.",
    "• No ship of Montenia has asked for a berth.",
    "Ship | Arrives | Berth",
    "Brage | 7 July | North quay",
    "Solveig | 19 August | Old dock",
    "3. The harbour master has been told of the visits. He has not agreed to the second one, because the old dock is "
    "to be dredged in that month. It is recommended that the chief of staff write to the ministry of transport before "
    "the end of May.",
    "4. This memorandum does not commit funds.",
)
NEWSLETTER = (
    "The Narrows Dispatch",
    "Two fleets, one lighthouse, and a dog",
    "The navies of Norland and Valdora share a lighthouse. They have done so since 1950, and they have quarrelled over "
    "its paint since 1951.",
    "This spring the quarrel came to an end. The keeper, Anders Hovland, painted the tower white on one side and red "
    "on the other. Neither navy had been asked.",
    "“I got tired of the letters,” he said. “The dog did too.” The dog, a Newfoundland, has swum out to eleven boats "
    "in distress and is known to both crews.",
    "The Valdoran naval attaché called the new paint a step forward. His Norlandic colleague would not go so far. She "
    "said that it was a step.",
    "Neither side plans to send the keeper a bill. The ministry in Havn has asked for a photograph of the tower, and "
    "of the dog.",
)


def pdf(make: Callable[[io.BytesIO], object]) -> bytes:
    """Take what writes a PDF and return the PDF, made on 31 March 2025."""
    with _on_that_day():
        file = io.BytesIO()
        make(file)
    return file.getvalue()


def two_columns() -> bytes:
    """Return an article in two columns, its title across both, with a head, a foot and page numbers."""
    width, height = A4[0], 264

    def paint(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Times-Italic", 8)
        canvas.drawString(60, height - 30, "Straits and Narrows, vol. 12")
        canvas.drawRightString(width - 60, height - 30, "Spring 2025")
        canvas.drawCentredString(width / 2, 24, str(document.page + 16))

    left, gap, column = 60, 18, (width - 120 - 18) / 2
    top = Frame(left, height - 100, width - 120, 50, 0, 0, 0, 0)
    first = [Frame(left + n * (column + gap), 50, column, height - 160, 0, 0, 0, 0) for n in (0, 1)]
    later = [Frame(left + n * (column + gap), 50, column, height - 100, 0, 0, 0, 0) for n in (0, 1)]
    templates = [PageTemplate("first", [top, *first], paint), PageTemplate("later", later, paint)]
    story = [Paragraph(COLUMNS[0], TITLE), NextPageTemplate("later"), FrameBreak()]
    return pdf(lambda file: _build(file, (width, height), templates, [*story, *_all(COLUMNS[1:], JUSTIFIED)]))


def long_two_columns(paragraphs: int) -> bytes:
    """Return so many paragraphs in two columns, over many numbered pages."""
    column = (A4[0] - 138) / 2

    def paint(canvas: Canvas, document: Any) -> None:
        canvas.drawString(A4[0] / 2, 30, str(document.page))

    frames = [Frame(60 + n * (column + 18), 60, column, A4[1] - 120, 0, 0, 0, 0) for n in (0, 1)]
    story = _all([COLUMNS[1 + number % 7] for number in range(paragraphs)], JUSTIFIED)
    return pdf(lambda file: _build(file, A4, [PageTemplate("all", frames, paint)], story))


def running_heads() -> bytes:
    """Return a report in one column with heads that change from left to right, and `Page 2 of 4` below."""

    def paint(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        if document.page % 2:
            canvas.drawRightString(A5[0] - 50, A5[1] - 30, "COASTAL DEFENCE REVIEW")
        else:
            canvas.drawString(50, A5[1] - 30, "Ministry of Defence of Norland")
        canvas.drawCentredString(A5[0] / 2, 25, f"Page {document.page} of 4")

    headings = {REPORT[0], REPORT[1], REPORT[4], REPORT[8]}
    story = [Paragraph(text, HEADING if text in headings else SPACED) for text in REPORT]
    frame = Frame(50, 300, A5[0] - 100, 106, 0, 0, 0, 0)
    return pdf(lambda file: _build(file, A5, [PageTemplate("all", [frame], paint)], story))


def hyphenated() -> bytes:
    """Return a page whose lines are broken by hand, with hyphens of every kind at their ends."""

    def draw(file: io.BytesIO) -> None:
        canvas = Canvas(file, pagesize=A5)
        canvas.setFont("Times-Roman", 11)
        at = 500
        for lines in HYPHEN_LINES:
            for line in lines:
                canvas.drawString(60, at, line.replace("\u00ad", "-"))
                at -= 14
            at -= 10
        canvas.save()

    return pdf(draw)


def title_page() -> bytes:
    """Return a study with a title page, whose file says title, author and day."""
    centred = ParagraphStyle("centred", SPACED, alignment=TA_CENTER, spaceBefore=20)
    frame = Frame(60, 60, A5[0] - 120, A5[1] - 120, 0, 0, 0, 0)
    story = [Paragraph(TITLE_PAGE[0], TITLE), *_all(TITLE_PAGE[1:4], centred), PageBreak(), *_all(TITLE_PAGE[4:], BODY)]
    said = {"title": TITLE_PAGE[0], "author": TITLE_PAGE[2]}
    return pdf(lambda file: _build(file, A5, [PageTemplate("all", [frame])], story, **said))


def press_release() -> bytes:
    """Return a release with a letterhead, marks of notes in the text, and the notes below."""
    small = ParagraphStyle("small", SPACED, fontSize=7.5, leading=9, spaceAfter=2)
    head = ParagraphStyle("head", SPACED, fontSize=9, leading=11, spaceAfter=0)

    def paint(canvas: Canvas, document: Any) -> None:
        canvas.line(50, 108, 150, 108)
        canvas.setFont("Helvetica", 7)
        canvas.drawCentredString(A5[0] / 2, 25, "www.mod.norland.example")
        canvas.drawRightString(A5[0] - 50, 25, "1/1")

    frame = Frame(50, 115, A5[0] - 100, 430, 0, 0, 0, 0)
    notes = Frame(50, 50, A5[0] - 100, 55, 0, 0, 0, 0)
    marked = RELEASE[5].replace("in May.", "in May.<super size=6>1</super>")
    asked = RELEASE[7].replace("promise,", "promise,<super size=6>2</super>")
    story = [
        *_all(RELEASE[:3], head),
        Paragraph(RELEASE[3], HEADING),
        Paragraph(RELEASE[4], ParagraphStyle("big", HEADING, fontSize=17, leading=20)),
        *_all([marked, RELEASE[6], asked], SPACED),
        FrameBreak(),
        Paragraph(f"<super size=5>1</super> {RELEASE[8]}", small),
        Paragraph(f"<super size=5>2</super> {RELEASE[9]}", small),
    ]
    return pdf(lambda file: _build(file, A5, [PageTemplate("all", [frame, notes], paint)], story))


def memorandum() -> bytes:
    """Return a memorandum with numbered paragraphs, items, a table, and the same marking above and below each page."""

    def paint(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Courier-Bold", 9)
        canvas.drawCentredString(A5[0] / 2, A5[1] - 28, "FOR OFFICIAL USE")
        canvas.drawCentredString(A5[0] / 2, 22, "FOR OFFICIAL USE")

    plain = ParagraphStyle("plain", fontName="Courier", fontSize=9, leading=11, spaceAfter=8)
    item = ParagraphStyle("item", plain, leftIndent=24, bulletIndent=10, spaceAfter=0)
    bold = ParagraphStyle("bold", plain, fontName="Courier-Bold")
    table = Table([row.split(" | ") for row in MEMORANDUM[7:10]], spaceBefore=8, spaceAfter=8)
    story = [
        *_all(MEMORANDUM[:2], bold),
        *_all(MEMORANDUM[2:4], plain),
        *(Paragraph(text[2:], item, bulletText="•") for text in MEMORANDUM[4:7]),
        table,
        *_all(MEMORANDUM[10:], plain),
    ]
    frame = Frame(50, 60, A5[0] - 100, 200, 0, 0, 0, 0)
    return pdf(lambda file: _build(file, A5, [PageTemplate("all", [frame], paint)], story))


def newsletter() -> bytes:
    """Return a newsletter in three ragged columns under a banner and a headline."""
    width, gap = A4[0] - 100, 14
    column = (width - 2 * gap) / 3
    banner = Frame(50, 260, width, 90, 0, 0, 0, 0)
    columns = [Frame(50 + n * (column + gap), 60, column, 84, 0, 0, 0, 0) for n in range(3)]
    ragged = ParagraphStyle("ragged", fontName="Helvetica", fontSize=8.5, leading=10.5, spaceAfter=5)
    story = [Paragraph(NEWSLETTER[0], TITLE), Paragraph(NEWSLETTER[1], HEADING), FrameBreak()]
    story += _all(NEWSLETTER[2:], ragged)
    return pdf(lambda file: _build(file, (A4[0], 380), [PageTemplate("all", [banner, *columns])], story))


def _all(texts: Sequence[str], style: ParagraphStyle) -> list[Paragraph]:
    return [Paragraph(text, style) for text in texts]


def _build(
    file: io.BytesIO, size: Sequence[float], templates: list[PageTemplate], story: list[Any], **said: str
) -> None:
    BaseDocTemplate(file, pagesize=size, pageTemplates=templates, **said).build(story)


@contextmanager
def _on_that_day() -> Iterator[None]:
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "1743415200"
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before
