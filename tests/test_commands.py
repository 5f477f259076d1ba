"""The command table, walked: help, README, exit codes, one line for each kind of bad input, no traceback."""

from __future__ import annotations

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

import graphkit
from graphkit.commands import cli
from graphkit.errors import GraphkitError
from tests.made import claim

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
HEAVY = "spacy rdflib pyoxigraph pyshacl pyvis networkx numpy lxml trafilatura pypdfium2 py3langid".split()
NAMES = [command.__name__ for command in cli.COMMANDS]


def graphkit_(*words: str | Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from graphkit.commands.cli import main; main()", *map(str, words)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def fails(done: subprocess.CompletedProcess[str], code: int, *parts: str) -> None:
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("graphkit: ")
    assert done.stderr.count("\n") == 1, done.stderr
    for part in parts:
        assert part in done.stderr


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "visit.txt"
    path.write_text(
        "---\npublished: 2024-05-06\n---\nNorway signed a treaty with Japan. The king visited Tokyo on Monday.\n"
    )
    return path


@pytest.fixture(scope="module")
def built(report: Path) -> Path:
    folder = report.parent / "out"
    done = graphkit_("build", report, "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_a_function_of_its_name_and_a_place_in_the_readme(name: str) -> None:
    shown = graphkit_(name, "--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(f"Usage: graphkit {name} [OPTIONS]")
    assert callable(getattr(graphkit, name))
    assert f"| `graphkit {name} " in README


def test_every_argument_has_help_and_each_option_means_the_same_everywhere() -> None:
    group = typer.main.get_command(cli.app)
    assert isinstance(group, TyperGroup)
    told: dict[str, set[str]] = {}
    for name in NAMES:
        for parameter in group.commands[name].params:
            text = getattr(parameter, "help", None)
            assert text, f"{name} {parameter.name}"
            told.setdefault(parameter.name or "", set()).add(text)
    assert {name: texts for name, texts in told.items() if len(texts) > 1 and name != "output"} == {}


def test_the_whole_help_names_each_command() -> None:
    for words in ([], ["--help"]):
        done = graphkit_(*words)
        assert (done.returncode, done.stderr) == (0, "")
        for name in NAMES:
            assert f"\n  {name} " in done.stdout


def test_version() -> None:
    assert graphkit_("--version").stdout == f"graphkit {graphkit.__version__}\n"


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in NAMES)])
def test_help_loads_no_heavy_library(words: list[str]) -> None:
    code = (
        "import sys; from graphkit.commands.cli import run; run(sys.argv[1:]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["nothing"], "No such command 'nothing'"),
        (["build"], "Missing argument 'SOURCE'"),
        (["build", "a.txt"], "Missing option '--output'"),
        (["build", "a.txt", "-o", "out", "--published", "May"], "'May' is not a date; use YYYY-MM-DD"),
        (["build", "a.txt", "-o", "out", "--base", "kg"], "'kg' is not an absolute IRI that ends with / or #"),
        (["extract", "a.txt", "--pretokenised"], "--pretokenised needs --sentences"),
        (["query", "graph.ttl", "ASK {}", "--format", "xml"], "'xml' is not one of"),
        (["view", "out", "-o", "a.html", "--hops", "0"], "Invalid value for '--hops'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(words: list[str], part: str) -> None:
    fails(graphkit_(*words), 2, part, "--help)")


BAD: dict[str, tuple[bytes | None, str]] = {
    "gone.txt": (None, "no such file or folder; check the path"),
    "image.txt": (b"\x89PNG\r\n\0\0", "binary data, not text"),
    "latin.txt": ("Peña a signé".encode("latin-1"), "not UTF-8 (byte 0xf1 at position 2); convert it to UTF-8"),
    "page.html": (b"<p></p>", "no text in this page"),
    "scan.pdf": (b"%PDF-1.7\n", "no PDF that can be read"),
    "russian.md": ("Министр обороны принял в Мурманске своего коллегу.".encode(), "not English (looks like Russian)"),
    "bad.jsonl": (b"{", "bad.jsonl, line 1: not JSON"),
    "bad.csv": (b"id\n1\n", 'no column "text"'),
    "date.md": (b"---\npublished: May 6\n---\nThey met.", "published 'May 6' is not a date; use YYYY-MM-DD"),
}


@pytest.mark.parametrize("command", ["build", "extract"])
@pytest.mark.parametrize("name", BAD)
def test_a_source_that_cannot_be_read_is_one_line_and_exit_code_1(tmp_path: Path, command: str, name: str) -> None:
    data, reason = BAD[name]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    fails(graphkit_(command, tmp_path / name, "-o", tmp_path / "out"), 1, name, reason)
    assert not (tmp_path / "out").exists()


def test_a_folder_without_documents_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    fails(graphkit_("build", tmp_path, "-o", tmp_path / "out"), 1, "no documents in this folder")


def test_a_folder_that_cannot_be_written_is_told_before_the_work_begins(report: Path) -> None:
    fails(graphkit_("build", report, "-o", report / "out"), 1, "cannot be written", "choose another place")


@pytest.mark.parametrize("command", ["view", "query", "explain", "validate"])
def test_a_graph_that_is_not_there_is_one_line_and_exit_code_1(tmp_path: Path, command: str) -> None:
    page = ["-o", str(tmp_path / "a.html")]
    more = {"view": page, "query": ["ASK {}"], "explain": ["Chile"], "validate": []}[command]
    fails(graphkit_(command, tmp_path / "gone", *more), 1, "gone")
    (tmp_path / "empty").mkdir()
    fails(graphkit_(command, tmp_path / "empty", *more), 1, "empty")
    (tmp_path / "bad.trig").write_text("no Turtle")
    fails(graphkit_(command, tmp_path / "bad.trig", *more), 1, "bad.trig")


def test_an_ontology_folder_that_is_not_there_is_one_line(report: Path, tmp_path: Path) -> None:
    done = graphkit_("build", report, "-o", tmp_path / "out", "--ontology", tmp_path / "gone")
    fails(done, 1, "gone")


def test_a_model_that_is_not_there_is_one_line(report: Path, tmp_path: Path) -> None:
    fails(graphkit_("build", report, "-o", tmp_path / "out", "--model", "no_such_model"), 1, "no_such_model")


def test_an_error_without_a_word_from_us_is_still_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    done = graphkit_("extract", "-o", "/dev/full" if Path("/dev/full").exists() else "/", "-", stdin="Oman sold ships.")
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


def test_what_nobody_foresaw_is_one_line_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.one_line(ValueError, ValueError("two\nlines"), None)
    assert capsys.readouterr().err == (
        "graphkit: internal error, please report it: ValueError: two lines (GRAPHKIT_TRACEBACK=1 shows where)\n"
    )


@pytest.mark.model
def test_build_writes_its_files_and_sums_up(report: Path, tmp_path: Path) -> None:
    done = graphkit_("build", report, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(os.listdir(tmp_path / "out")) == [
        "dropped.jsonl",
        "graph.html",
        "graph.trig",
        "graph.ttl",
        "report.json",
    ]
    assert done.stdout.startswith("Read:   1 document, 2 sentences, ")
    for name in ("graph.ttl", "graph.html"):
        assert str(tmp_path / "out" / name) in done.stdout
    assert f"Ledger: {tmp_path / 'out' / 'dropped.jsonl'}, 0 of the sentences gave no claim\n" in done.stdout


@pytest.mark.model
def test_what_was_dropped_is_printed_counted_kept_and_explained(tmp_path: Path) -> None:
    path, out = tmp_path / "talks.txt", tmp_path / "out"
    path.write_text("Norway signed a treaty with Japan. Who began it?\n")
    printed = graphkit_("extract", path, "--dropped")
    assert (printed.returncode, printed.stderr) == (0, "")
    records = [json.loads(line) for line in printed.stdout.splitlines()]
    assert records[0] == {
        "document": "talks.txt",
        "sentence": 1,
        "start": 35,
        "end": 48,
        "text": "Who began it?",
        "kind": "sentence",
        "reason": "question",
        "candidates": [],
    }
    done = graphkit_("build", path, "-o", out)
    assert done.stdout.endswith("dropped.jsonl, 1 of the sentences gave no claim\n")
    assert json.loads((out / "report.json").read_text())["read"]["silent"] == 1
    assert (out / "dropped.jsonl").read_text() == printed.stdout
    told = graphkit_("explain", out, "talks.txt").stdout
    assert "“Who began it?”\n    sentence 1, characters 35-48: question\n" in told
    fails(graphkit_("extract", path, "--dropped", "--mentions"), 2, "--mentions and --dropped are two lists")


@pytest.mark.model
def test_json_and_quiet(report: Path, tmp_path: Path) -> None:
    told = graphkit_("build", report, "-o", tmp_path / "out", "--json")
    assert json.loads(told.stdout)["graph"]["documents"] == 1
    silent = graphkit_("build", report, "-o", tmp_path / "out", "--quiet")
    assert (silent.returncode, silent.stdout, silent.stderr) == (0, "", "")


@pytest.mark.model
def test_a_document_that_cannot_be_read_is_listed_and_with_strict_exit_code_1(report: Path, tmp_path: Path) -> None:
    words: list[str | Path] = ["build", report, tmp_path / "gone.txt", "-o", tmp_path / "out"]
    done, strict = graphkit_(*words), graphkit_(*words, "--strict")
    assert (done.returncode, strict.returncode) == (0, 1)
    for each in (done, strict):
        assert f"graphkit: skipped {tmp_path / 'gone.txt'}: no such file or folder; check the path\n" in each.stderr


@pytest.mark.model
def test_a_document_without_text_gives_no_facts_and_a_warning(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    done = graphkit_("build", tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert done.stderr == "graphkit: empty.txt: a document without text, so without claims\n"
    assert "0 claims" in done.stdout


@pytest.mark.model
def test_extract_prints_records_whose_words_stand_where_they_say(report: Path, tmp_path: Path) -> None:
    done = graphkit_("extract", report)
    assert (done.returncode, done.stderr) == (0, "")
    text = report.read_text().split("---\n")[2]
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert any(record["event"] and record["event"]["type"] == "Visit" for record in records)
    assert [text[record["start"] : record["end"]] for record in records] == [record["text"] for record in records]
    assert graphkit_("extract", report, "-o", tmp_path / "a.jsonl").stdout == ""
    assert (tmp_path / "a.jsonl").read_text() == done.stdout


@pytest.mark.model
def test_extract_prints_mentions(report: Path) -> None:
    records = [json.loads(line) for line in graphkit_("extract", report, "--mentions").stdout.splitlines()]
    assert {"Norway", "Tokyo"} <= {record["text"] for record in records}


OURS = """@prefix dd: <https://w3id.org/graphkit/dd#> .
@prefix gz: <https://w3id.org/graphkit/gazetteer/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/fjord-fleet> a dd:ArmedForce ; skos:prefLabel "Fjord Fleet"@en ; dd:partOf gz:norway .
gz:norway skos:altLabel "Nordland Kingdom"@en .
"""


@pytest.mark.model
def test_a_gazetteer_of_ones_own_adds_names_to_the_built_in_one(tmp_path: Path) -> None:
    ours, text, out = tmp_path / "ours.ttl", tmp_path / "a.txt", tmp_path / "out"
    ours.write_text(OURS, encoding="utf-8")
    text.write_text("The Fjord Fleet visited Oslo. The Nordland Kingdom thanked Japan.\n")
    done = graphkit_("extract", "--mentions", text, "--gazetteer", ours)
    assert done.returncode == 0, done.stderr
    found = {record["text"]: record["id"] for record in map(json.loads, done.stdout.splitlines())}
    assert found["Fjord Fleet"] == "https://example.org/fjord-fleet"
    assert found["Nordland Kingdom"] == "https://w3id.org/graphkit/gazetteer/norway"
    assert found["Oslo"] == "https://w3id.org/graphkit/gazetteer/oslo"
    done = graphkit_("build", text, "-o", out, "--gazetteer", ours)
    assert done.returncode == 0, done.stderr
    asked = graphkit_("query", out, "ASK { <https://example.org/fjord-fleet> a dd:ArmedForce ; dd:partOf gz:norway }")
    assert "true" in asked.stdout.lower()


def test_a_broken_gazetteer_of_ones_own_is_one_line_with_file_line_and_thing(report: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours.ttl"
    ours.write_text(OURS.replace("gz:norway .", "gz:norwey ."), encoding="utf-8")
    fails(graphkit_("extract", report, "--gazetteer", ours), 1, "ours.ttl:4: ", "fjord-fleet", "norwey", "correct")
    fails(graphkit_("build", report, "-o", tmp_path / "out", "--gazetteer", tmp_path / "gone.ttl"), 1, "gone.ttl")


@pytest.mark.model
def test_extract_takes_lines_as_sentences_from_standard_input() -> None:
    done = graphkit_(
        "extract",
        "-",
        "--sentences",
        stdin="Norway signed a treaty with Japan.\n\nFrance signed a treaty with Germany.\n",
    )
    assert {json.loads(line)["sentence"] for line in done.stdout.splitlines()} == {0, 2}


@pytest.mark.model
def test_whoever_stops_reading_is_no_error(report: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "from graphkit.commands.cli import main; main()", "extract", str(report)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""


@pytest.mark.model
def test_query_answers_from_text_and_from_a_file(built: Path, tmp_path: Path) -> None:
    question = "SELECT (COUNT(?claim) AS ?n) WHERE { ?claim a dd:Claim }"
    (tmp_path / "q.rq").write_text(question)
    answers = [graphkit_("query", built, words) for words in (question, f"@{tmp_path / 'q.rq'}")]
    assert answers[0].stdout == answers[1].stdout
    assert answers[0].stdout.splitlines()[0].strip("?") == "n"
    told = graphkit_("query", built, question, "--format", "json")
    assert int(json.loads(told.stdout)["results"]["bindings"][0]["n"]["value"]) > 0


@pytest.mark.model
def test_the_question_in_the_readme_is_answered(built: Path) -> None:
    [question] = re.findall(r"^\$ graphkit query out '(.*)'$", README, flags=re.MULTILINE)
    done = graphkit_("query", built, question)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("?who\t?where\n")


@pytest.mark.model
@pytest.mark.parametrize(
    "question",
    [
        "SELECT ?claim WHERE { ?claim a dd:Claim",
        "@no-such-file.rq",
        "SELECT * WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/hostname> WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/hostname>",
    ],
)
def test_a_query_that_is_malformed_or_refused_is_one_line_and_exit_code_1(built: Path, question: str) -> None:
    fails(graphkit_("query", built, question), 1)


@pytest.mark.model
def test_view_draws_the_whole_or_a_part(built: Path, tmp_path: Path) -> None:
    for more in ([], ["--around", "Norway", "--hops", "2"]):
        done = graphkit_("view", built, "-o", tmp_path / "page.html", *more)
        assert (done.returncode, done.stderr) == (0, "")
        assert str(tmp_path / "page.html") in done.stdout
        assert "Norway" in (tmp_path / "page.html").read_text(encoding="utf-8")
    fails(graphkit_("view", built, "-o", tmp_path / "a.html", "--around", "Atlantis"), 1, "Atlantis")


def test_validate_tells_each_finding_in_a_block_and_exits_with_1_where_one_is_a_violation(tmp_path: Path) -> None:
    made = claim("Norway", "host", "Chile", status="hoped", text="Norway\x1b[2J host Chile.")
    graph = graphkit.KnowledgeGraph().add([graphkit.Document("made.txt", "")], [made])
    (tmp_path / "graph.trig").write_text(graph.trig(), encoding="utf-8")
    done = graphkit_("validate", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    violation, warning, summed = done.stdout.split("\n\n")
    assert violation.splitlines() == [
        "violation: the claim has not one status of the list",
        f'  at        "Norway host Chile" claim:{made.id.rpartition("/")[2]}',
        "  property  dd:status",
        "  found     hoped",
        "  document  made.txt",
        f"  place     sentence 0, characters 0 to {made.end}",
        "  quote     Norway [2J host Chile.",
        "  mend      give dd:status one of dd:Done, dd:Ongoing, dd:Planned, dd:Possible, dd:Obliged, dd:Conditional, "
        "dd:CalledOff",
    ]
    assert warning.startswith("warning: the document has no date\n")
    assert summed == "1 violation, 1 warning\n"
    told = json.loads(graphkit_("validate", tmp_path, "--json").stdout)
    assert [each["severity"] for each in told["findings"]] == ["violation", "warning"]
    assert graphkit_("validate", tmp_path, "--quiet").stdout == f"{violation}\n\n"


def test_validate_exits_with_0_where_there_are_warnings_alone_or_nothing(tmp_path: Path) -> None:
    made = claim("Norway", "host", "Chile")
    dated = [graphkit.Document("made.txt", "", published=datetime.date(2024, 5, 6))]
    for documents, last in ((dated, "Nothing is wrong.\n"), ([graphkit.Document("made.txt", "")], "1 warning\n")):
        graph = graphkit.KnowledgeGraph().add(documents, [made])
        (tmp_path / "graph.ttl").write_text(graph.turtle(), encoding="utf-8")
        done = graphkit_("validate", tmp_path / "graph.ttl")
        assert done.returncode == 0, done.stdout
        assert done.stdout.endswith(last)


def test_validate_with_an_ontology_folder_without_shapes_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    fails(graphkit_("validate", tmp_path / "graph.ttl", "--ontology", tmp_path), 1, "shapes.ttl: no such file")
    (tmp_path / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:PropertyShape .", encoding="utf-8"
    )
    fails(graphkit_("validate", tmp_path / "graph.ttl", "--ontology", tmp_path), 1, "a shape cannot be checked")


def test_ontology_writes_its_page_where_it_is_told_or_here(tmp_path: Path) -> None:
    done = graphkit_("ontology", "-o", tmp_path / "terms.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Page: {tmp_path / 'terms.html'}\n", "")
    assert "dd:Visit" in (tmp_path / "terms.html").read_text(encoding="utf-8")
    assert graphkit_("ontology", "-o", tmp_path / "a.html", "--quiet").stdout == ""
    fails(graphkit_("ontology", "-o", tmp_path), 1, "is a folder", "name a file")
    fails(graphkit_("ontology", "-o", tmp_path / "b.html", "--ontology", tmp_path / "gone"), 1, "gone")


def test_ctrl_c_leaves_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graphkit.records.read", interrupted)
    assert cli.run(["extract", "a.txt"]) == 130


@pytest.mark.parametrize("kind", [GraphkitError, *GraphkitError.__subclasses__()])
def test_every_error_of_ours_becomes_its_line_and_exit_code_1(
    kind: type[GraphkitError], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise kind("a.txt: broken", hint="mend it")

    monkeypatch.setattr("graphkit.records.read", broken)
    assert cli.run(["extract", "a.txt"]) == 1
    assert capsys.readouterr().err == "graphkit: a.txt: broken (mend it)\n"
