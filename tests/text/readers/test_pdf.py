"""PDFs of many makers: their paragraphs in the order of reading, and what the file says of itself."""

from __future__ import annotations

import datetime
import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.pdf import pdf_documents
from tests.text.readers import pdfs

MADE = datetime.date(2025, 3, 31)


def read(data: bytes) -> Document:
    [found] = pdf_documents(data, path="a.pdf", name="a.pdf")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    ("data", "paragraphs"),
    [
        pytest.param(pdfs.two_columns(), pdfs.COLUMNS, id="two columns"),
        pytest.param(pdfs.running_heads(), pdfs.REPORT, id="running heads"),
        pytest.param(pdfs.hyphenated(), pdfs.HYPHENS, id="hyphens"),
        pytest.param(pdfs.title_page(), pdfs.TITLE_PAGE, id="title page"),
        pytest.param(pdfs.press_release(), pdfs.RELEASE, id="press release"),
        pytest.param(pdfs.memorandum(), pdfs.MEMORANDUM, id="memorandum"),
        pytest.param(pdfs.newsletter(), pdfs.NEWSLETTER, id="newsletter"),
    ],
)
def test_of_a_pdf_the_running_text_is_read_paragraph_by_paragraph(data: bytes, paragraphs: tuple[str, ...]) -> None:
    assert read(data).text.split("\n\n") == list(paragraphs)


def test_a_line_that_a_page_begins_and_another_ends_with_is_no_running_head() -> None:
    again = "The ships sailed at noon and the crews were glad of it."

    def draw(file: io.BytesIO) -> None:
        canvas = Canvas(file, pagesize=A5)
        for lines in ((again, "The first went north."), ("The second went south.", again), (again, "Both came back.")):
            for number, line in enumerate(lines):
                canvas.drawString(60, 570 - 14 * number, line)
            canvas.showPage()
        canvas.save()

    assert read(pdfs.pdf(draw)).text.count(again) == 3


@pytest.mark.slow
def test_a_long_pdf_in_two_columns_takes_seconds_and_loses_nothing() -> None:
    data = pdfs.long_two_columns(560)
    began = time.monotonic()
    text = read(data).text
    assert time.monotonic() - began < 10
    assert len("".join(text.split())) == 80 * len("".join("".join(pdfs.COLUMNS[1:]).split()))


def test_of_a_pdf_is_known_what_its_file_says() -> None:
    found = read(pdfs.title_page())
    assert (found.title, found.author, found.published) == (pdfs.TITLE_PAGE[0], pdfs.TITLE_PAGE[2], MADE)
    assert found.source_digest is not None
    assert found.source is not None
    assert (found.source.data, found.source.suffix) == (pdfs.title_page(), ".pdf")


def made(*lines: str, encrypt: str | None = None, **said: str) -> bytes:
    """Take lines and what the file says of itself, and return a PDF of one page."""

    def draw(file: io.BytesIO) -> None:
        canvas = Canvas(file, pagesize=A5, encrypt=encrypt)
        for key, value in said.items():
            getattr(canvas, f"set{key.capitalize()}")(value)
        for number, line in enumerate(lines):
            canvas.drawString(60, 500 - 30 * number, line)
        canvas.showPage()
        canvas.save()

    return pdfs.pdf(draw)


@pytest.mark.parametrize(
    "title", ["untitled", "Microsoft Word - draft 3.docx", "report_final.pdf", "(anonymous)", "42"]
)
@pytest.mark.parametrize("author", ["admin", "anonymous", "user01", "hq@example.org", "Windows User", "x"])
def test_what_a_program_wrote_there_is_no_title_and_no_author(title: str, author: str) -> None:
    found = read(made("They met.", title=title, author=author))
    assert (found.title, found.author) == (None, None)


def test_the_day_a_file_was_made_counts_unless_its_first_page_names_another() -> None:
    assert read(made("They met.")).published == MADE
    assert read(made("Press release", "31 March 2025", "They met.")).published == MADE
    assert read(made("Press release", "Date: March 28, 2025", "They met.")).published is None


def test_the_day_a_reader_printed_a_page_is_not_its_date() -> None:
    assert read(made("They met.", producer="Skia/PDF m134")).published is None
    assert read(made("They met.", creator="Mozilla Firefox 137")).published is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (made("They met.", encrypt="secret"), "locked with a password; save it without one"),
        (made(), "no text in this PDF, only pictures of it; run text recognition (OCR) on it first"),
        (b"", "no PDF that can be read; download or export it anew"),
        (b"<html><p>They met.</p></html>", "no PDF that can be read; download or export it anew"),
        (made("They met.")[:300], "no PDF that can be read; download or export it anew"),
    ],
    ids=["locked", "picture", "empty", "page", "cut off"],
)
def test_a_pdf_without_text_is_rejected_with_the_mend(data: bytes, reason: str) -> None:
    assert list(pdf_documents(data, path="a.pdf", name="a.pdf")) == [Rejected("a.pdf", reason)]


def test_a_table_keeps_its_rows() -> None:
    def draw(file: io.BytesIO) -> None:
        canvas = Canvas(file, pagesize=A5)
        for row, cells in enumerate([("Country", "Soldiers"), ("Canada", "850"), ("Denmark", "400")]):
            for column, cell in enumerate(cells):
                canvas.drawString(60 + 120 * column, 500 - 14 * row, cell)
        canvas.save()

    assert read(pdfs.pdf(draw)).text.split("\n\n") == ["Country | Soldiers", "Canada | 850", "Denmark | 400"]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_bytes_give_a_document_or_a_rejection(data: st.DataObject) -> None:
    whole = pdfs.title_page()
    start = data.draw(st.integers(0, len(whole) - 1))
    spoilt = whole[:start] + data.draw(st.binary(max_size=40)) + whole[start + data.draw(st.integers(0, 200)) :]
    for each in (spoilt, data.draw(st.binary(max_size=200)), b"%PDF-1.7\n" + data.draw(st.binary(max_size=200))):
        [found] = pdf_documents(each, path="a.pdf", name="a.pdf")
        assert isinstance(found, Rejected) or found.text.strip()
