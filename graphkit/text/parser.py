"""Documents -> parsed Sentences: the one door through which spaCy's objects come in, and where they stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import ModelError
from graphkit.text.casing import recased, small_words
from graphkit.text.folding import Fold, folds, known_stretches, surnames
from graphkit.text.lemmas import mended
from graphkit.text.paragraphs import lines, paragraphs
from graphkit.text.schemes.conversion import universal
from graphkit.text.schemes.labels import Scheme, scheme_of
from graphkit.text.sentences import Sentence, Token
from graphkit.text.spacing import spaced
from graphkit.text.titles import titled
from graphkit.text.unfolding import Units, unfolded, units_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from graphkit.knowledge import Gazetteer
    from graphkit.text.documents import Document
    from graphkit.text.trees.component import Answers

EMBEDDED = Path(__file__).parent / "model" / "english"
PERSONS = frozenset({"PER", "PERSON"})
# Without these tags of verbs, nothing tells what was done from what is to be done.
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBZ"})
LABELS_SHOWN = 12
# What spaCy's tokenizer knows of the second halves of contractions, for words that come split already.
CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "ca": "can", "wo": "will"}
# How typewriters and treebanks write quotation marks, and how the model has seen them.
QUOTES = {"``": "“", "''": "”"}
CLOSING = frozenset("\"'”’)]»")
# A note may stand behind them.
NOTED = frozenset('.!?”"')
LONGEST_NOTE = 6
# `No. 2` is no end of a sentence.
NUMBERED = frozenset("No Nos no nos Art Sec Ch Fig Vol pp".split())
GOES_ON = frozenset("e.g. i.e. cf. vs. viz. c. ca.".split())
STARTS = frozenset("The A An He She They We This These Those But However Meanwhile His Her Its Their".split())


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence, and what the pipeline's own name finder says of it: (first word, last word, label) each."""

    sentence: Sentence
    names: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded language pipeline; `name` and `version` say which, `scheme` what its dependency labels are."""

    name: str
    version: str
    nlp: Language
    scheme: Scheme = Scheme.UNIVERSAL


def load_pipeline(model: str | Path) -> Language:
    """Take the name or path of a spaCy pipeline and return it, loaded; our own component is known to it.

    Raises what spaCy raises (OSError, ValueError, ImportError) where it cannot be loaded.
    """
    import spacy

    import graphkit.text.trees.component  # noqa: F401  (spaCy finds it by its name)

    return spacy.load(model)


def load_parser(model: str | Path | None = None) -> Parser:
    """Take the name or path of an installed spaCy pipeline (None: the embedded one) and return it, loaded.

    Raises ModelError where there is no such pipeline, or it lacks a dependency parser with the labels of UD or of
    spaCy's English models, a tagger with Penn tags, or parts of speech; lemmas and names may be lacking.
    """
    try:
        nlp = load_pipeline(EMBEDDED if model is None else model)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).split(". ", 1)[0]
        raise ModelError(
            f"model {model or 'embedded'}: {reason}", hint="name an installed spaCy pipeline or the path of one"
        ) from error
    scheme = _scheme(str(model), nlp)
    own = _answers(nlp)
    missing = VERB_TAGS - set(own.tags if own else nlp.pipe_labels.get("tagger", ()))
    if missing:
        raise ModelError(
            f"model {model}: it has no tagger with Penn tags (without {', '.join(sorted(missing))})",
            hint="choose a pipeline with a tagger for English",
        )
    if own is None and not {"attribute_ruler", "morphologizer"} & set(nlp.pipe_names):
        raise ModelError(
            f"model {model}: it tells no parts of speech",
            hint="choose a pipeline with a morphologizer or an attribute_ruler",
        )
    return Parser(nlp.meta["name"], nlp.meta["version"], nlp, scheme)


def _answers(nlp: Language) -> Answers | None:
    """What our own component in the pipeline can say, if it is there."""
    from graphkit.text.trees.component import Trees

    return next((pipe.answers for _, pipe in nlp.pipeline if isinstance(pipe, Trees)), None)


def _scheme(model: str, nlp: Language) -> Scheme:
    """Take a pipeline and return the scheme of its dependency labels; raises ModelError where it has none we know."""
    own = _answers(nlp)
    if own is None and "parser" not in nlp.pipe_names:
        raise ModelError(f"model {model}: it has no dependency parser", hint="choose a pipeline with a parser")
    labels = sorted(own.labels if own else nlp.pipe_labels["parser"])
    scheme = scheme_of(labels)
    if scheme is None:
        more = f" and {len(labels) - LABELS_SHOWN} more" if len(labels) > LABELS_SHOWN else ""
        raise ModelError(
            f"model {model}: its parser's labels are neither those of Universal Dependencies nor those of spaCy's "
            f"English models: {', '.join(labels[:LABELS_SHOWN])}{more}",
            hint="choose a pipeline trained on a UD treebank, or one of spaCy's for English",
        )
    return scheme


def parse(
    documents: Iterable[Document],
    *,
    parser: Parser,
    gazetteer: Gazetteer,
    sentences: bool = False,
    pretokenised: bool = False,
) -> Iterator[tuple[Document, list[Parsed]]]:
    """Take documents and return each with its parsed sentences, in the order of the text.

    Names of several words that the gazetteer or a title gives away are parsed as one word. With `sentences`, each line
    of a document is one sentence; with `pretokenised` besides, words are what stands between spaces.
    """
    for document in documents:
        pieces = list(lines(document.text) if sentences else paragraphs(document.text))
        plain = [_plain(parser, piece.text, pretokenised=pretokenised) for piece in pieces]
        raw = [_raw(doc, piece.places) for doc, piece in zip(plain, pieces, strict=True)]
        titles = [titled(tokens, known=known_stretches(tokens, gazetteer=gazetteer)) for tokens in raw]
        persons = frozenset(n for tokens, found in zip(raw, titles, strict=True) for n in surnames(found, tokens))
        folded = [folds(tokens, gazetteer=gazetteer, surnames=persons) for tokens in raw]
        units = [units_of(len(tokens), fold) for tokens, fold in zip(raw, folded, strict=True)]
        small = small_words(piece.text for piece in pieces)
        spaces = [_spaces(doc, pretokenised=pretokenised) for doc in plain]
        docs = [
            _prepared(parser, doc, unit, small, spaces=apart, whole=sentences)
            for doc, unit, apart in zip(plain, units, spaces, strict=True)
        ]
        found: list[Parsed] = []
        with parser.nlp.select_pipes(disable=[p for p in ("ner",) if p in parser.nlp.pipe_names]):
            trees = list(parser.nlp.pipe(docs, batch_size=64))
        names = _names(parser, plain, trees, units)
        for piece, tokens, unit, tree, ents in zip(pieces, raw, units, trees, names, strict=True):
            for sent in tree.sents:
                index = piece.line if sentences else len(found)
                rows = _rows(sent, tokens, unit)
                if parser.scheme is Scheme.CLEAR:
                    rows = universal(rows, persons=list(_persons(sent, unit, ents)))
                words = unfolded(rows, sent.start, tokens, unit)
                first = next(i for i, t in enumerate(tokens) if t.start == words[0].start)
                inside = [(a - first, b - first, k) for a, b, k in ents if first <= a and b < first + len(words)]
                found.append(_parsed(document, index, piece.line, words, inside))
        yield document, found


def _plain(parser: Parser, text: str, *, pretokenised: bool) -> Doc:
    from spacy.tokens import Doc

    if not pretokenised:
        return parser.nlp.make_doc(text)
    doc = Doc(parser.nlp.vocab, words=text.split())
    for token in doc:
        token.norm_ = CONTRACTED.get(token.lower_.replace("’", "'"), token.norm_)
    return doc


def _spaces(plain: Doc, *, pretokenised: bool) -> list[bool]:
    """Whether a space stands behind each word, as a writer would set them where every word comes with one."""
    return spaced([token.text for token in plain]) if pretokenised else [bool(t.whitespace_) for t in plain]


def _raw(doc: Doc, places: Sequence[int]) -> list[Token]:
    """Take a tokenised piece and return its words, not parsed yet, with their offsets in the document."""
    return [Token(t.i, t.text, t.text, "", "", "", t.i, places[t.idx], places[t.idx + len(t) - 1] + 1) for t in doc]


def _names(
    parser: Parser, plain: Sequence[Doc], trees: Sequence[Doc], units: Sequence[Units]
) -> list[list[tuple[int, int, str]]]:
    """Take tokenised pieces, those pieces as they were parsed, and what was parsed of them; return what the pipeline's
    name finder says of each: our own component with the tree, any other of the words as they stand."""
    if "ner" not in parser.nlp.pipe_names:
        return [
            [(*unit.stretch(e.start, e.end - 1), e.label_) for e in tree.ents]
            for tree, unit in zip(trees, units, strict=True)
        ]
    model = getattr(parser.nlp.get_pipe("ner"), "model", None)
    listens = model is not None and any(node.name == "tok2vec-listener" for node in model.walk())
    needed = ["ner", *(p for p in parser.nlp.pipe_names if listens and p in ("tok2vec", "transformer"))]
    with parser.nlp.select_pipes(enable=needed):
        docs = list(parser.nlp.pipe((doc.copy() for doc in plain), batch_size=64))
    return [[(e.start, e.end - 1, e.label_) for e in doc.ents] for doc in docs]


def _prepared(
    parser: Parser, plain: Doc, units: Units, small: frozenset[str], *, spaces: Sequence[bool], whole: bool
) -> Doc:
    """Take a tokenised piece, what to parse of it, what its document writes small, and where spaces stand; return that,
    cased as a sentence, with borders where a sentence ends or none may."""
    from spacy.tokens import Doc

    told = recased([token.text for token in plain], small=small)
    words = [unit.word if isinstance(unit, Fold) else QUOTES.get(told[unit], told[unit]) for unit in units.parsed]
    for i, left_out in units.before.items():
        if plain[left_out[0].first].text[:1].isupper():
            words[i] = words[i][:1].upper() + words[i][1:]
    doc = Doc(
        parser.nlp.vocab,
        words=words,
        spaces=[spaces[unit.last if isinstance(unit, Fold) else unit] for unit in units.parsed],
    )
    for i, unit in enumerate(units.parsed):
        if not isinstance(unit, Fold):
            # The tokenizer knows that `’re` is `are`; the model was trained with that knowledge.
            doc[i].norm_ = plain[unit].norm_
    for i in range(1, len(doc)):
        before = units.parsed[i - 1]
        last = plain[before.last if isinstance(before, Fold) else before].text
        if not whole and len(last) > 1 and last[-1] == "." and last not in GOES_ON and doc[i].text in STARTS:
            # `in the U.S. The talks`: no name goes on with such a word.
            doc[i].is_sent_start = True
        elif whole or not _may_end(doc, i - 1):
            doc[i].is_sent_start = False
    return doc


def _may_end(doc: Doc, i: int) -> bool:
    """Whether a sentence of news may end with word `i`: at a full stop or its like, maybe behind it a closing mark."""
    after = doc[i + 1].text
    numbered = i > 0 and doc[i].text == "." and doc[i - 1].text in NUMBERED and after[:1].isdigit()
    if numbered or _opens(doc, i):
        return False
    i = _before_references(doc, i)
    while i > 0 and doc[i].text in CLOSING:
        i -= 1
    ends = doc[i].text[-1:] in ".!?…:;" and not after[:1].islower()
    return ends and (after not in CLOSING or _opens(doc, i + 1))


def _before_references(doc: Doc, i: int) -> int:
    """The word before the notes that end with word `i`, behind the end of a sentence: `left. [2] [3]`, `left. 4`."""
    if doc[i].text.isdigit() and i > 0 and doc[i - 1].text[-1:] in NOTED:
        return i - 1
    while doc[i].text == "]":
        bracket = next((k for k in range(i - 1, max(0, i - LONGEST_NOTE), -1) if doc[k].text == "["), None)
        if bracket is None or doc[bracket - 1].text[-1:] not in NOTED | {"]"}:
            break
        i = bracket - 1
    return i


def _opens(doc: Doc, i: int) -> bool:
    """Whether word `i` is an opening quotation mark; a straight one is by the spaces around it."""
    if doc[i].text not in ('"', "'"):
        return doc[i].text in "“‘«"
    return not doc[i].whitespace_ and (i == 0 or bool(doc[i - 1].whitespace_))


def _rows(sent: SpacySpan, raw: Sequence[Token], units: Units) -> tuple[Token, ...]:
    """Take a parsed sentence and return its words as they were parsed, a fold as one, counted from 0."""
    rows = []
    for token in sent:
        unit = units.parsed[token.i]
        whole = isinstance(unit, Fold)
        place = raw[unit.head if isinstance(unit, Fold) else unit]
        rows.append(
            Token(
                i=token.i - sent.start,
                text=token.text,
                lemma=place.text if whole else mended(token.text, token.pos_, token.lemma_),
                pos="PROPN" if whole else token.pos_,
                tag="NNP" if whole else token.tag_,
                dep="root" if token.head.i == token.i else token.dep_,
                head=token.head.i - sent.start,
                start=place.start,
                end=place.end,
                feats=tuple(sorted(token.morph.to_dict().items())),
            )
        )
    return tuple(rows)


def _persons(sent: SpacySpan, units: Units, names: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Take the names in a piece and return those of persons that were parsed word by word, by their rows."""
    at = {unit: i - sent.start for i, unit in enumerate(units.parsed) if isinstance(unit, int)}
    for first, last, label in names:
        if label in PERSONS and all(at.get(k, -1) in range(len(sent)) for k in range(first, last + 1)):
            yield at[first], at[last]


def _parsed(
    document: Document, index: int, paragraph: int, tokens: Sequence[Token], names: Sequence[tuple[int, int, str]]
) -> Parsed:
    start, end = tokens[0].start, tokens[-1].end
    sentence = Sentence(document.id, index, start, end, document.text[start:end], tuple(tokens), paragraph=paragraph)
    return Parsed(sentence, tuple(names))
