"""The network that reads a paragraph: weights from disk, and what they say of each word. NumPy alone.

Words go in as rows of three tables; layers of self-attention with turned positions and a short convolution look at
the words around; what comes out scores starts of sentences, tags, features, rules of lemmas, heads and labels
(Dozat and Manning 2017). Paragraphs go through in one matrix, which is faster, but no word sees another paragraph, and
from 16 rows on OpenBLAS makes a row the same beside any others on the processors tried: what else is read with it
changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from graphkit.text.listed import TOLD, hints, load_lists
from graphkit.text.trees.features import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from graphkit.text.trees.features import Rows

    Array = NDArray[np.float32]

Key = TypeVar("Key")
Value = TypeVar("Value")
TINY = np.float32(1e-6)
# What PyTorch's layer norm adds.
NEXT_TO_NOTHING = np.float32(1e-5)
SLOWEST_TURN = 1000.0
MOST_WORDS_KEPT = 50_000
# OpenBLAS multiplies fewer rows than these by other kernels, whose sums differ in their last bits.
FEWEST_ROWS = 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the network takes it: spaCy's normal form, the word, its shape, and whether a space follows."""

    norm: str
    text: str
    shape: str
    space: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the network says of the words of a paragraph, a row for each, and what it needs to score arcs."""

    starts: Array
    tags: Array
    morphs: Array
    lemmas: Array
    dependents: Array
    heads: Array
    roots: Array
    label_dependents: Array
    label_heads: Array
    names: Array


@dataclass(frozen=True, slots=True)
class Laid:
    """Paragraphs in one matrix: the rows of each; by row, the cosines and sines by which queries and keys turn, and
    which paragraph it is of."""

    spans: tuple[tuple[int, int], ...]
    cosines: Array
    sines: Array
    which: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Network:
    """Weights by name, and the vectors of words read already, and what the lists tell of them."""

    weights: Mapping[str, NDArray[Any]]
    attention_heads: int
    _vectors: dict[tuple[str, str], Array] = field(default_factory=dict)
    _hints: dict[str, tuple[float, ...]] = field(default_factory=dict)

    def read(self, paragraphs: Sequence[Sequence[Word]]) -> list[Said]:
        """Take the words of paragraphs and return what the weights say of each paragraph's."""
        w = self.weights
        words = list(chain.from_iterable(paragraphs))
        x = np.zeros((max(len(words), FEWEST_ROWS), w["inp.w"].shape[0]), dtype=np.float32)
        for row, word in zip(x, words, strict=False):
            row[:] = self._vector(word)
        x = _linear(x, w, "inp")
        x[: len(words)] += w["space"][[int(word.space) for word in words]]
        x = _normal(x, w["inp.g"])
        laid = _laid([len(paragraph) for paragraph in paragraphs], len(x), w["inp.g"].shape[0] // self.attention_heads)
        named = "names.out.w" in w
        seen = [_centred(x)] if named else []
        layer = 0
        while f"{layer}.qkv.w" in w:
            x = self._layer(x, str(layer), laid)
            layer += 1
            if named:
                seen.append(_centred(x))
        names = self._named(words, seen, laid) if named else np.zeros((len(x), 0), dtype=np.float32)
        return list(self._said(_normal(x, w["out.g"]), names, laid))

    def _said(self, x: Array, names: Array, laid: Laid) -> Iterator[Said]:
        """What is said of each paragraph, from the vectors of all words."""
        w = self.weights
        said = np.split(_linear(x, w, "said"), w["said.ends"][:-1], axis=1)
        starts, tags, morphs, lemmas, dependents, heads, label_dependents, label_heads = said
        dependents, heads = np.maximum(dependents, 0), np.maximum(heads, 0)
        roots = np.einsum("ij,j->i", dependents, w["root.w"][:, 0]) + w["root.b"][0]
        dependents = dependents @ w["arc.w"]
        for a, b in laid.spans:
            yield Said(
                starts[a:b, 0], tags[a:b], morphs[a:b], lemmas[a:b], dependents[a:b], heads[a:b], roots[a:b],
                label_dependents[a:b], label_heads[a:b], names[a:b],
            )  # fmt: skip

    def arcs(self, said: Said, first: int, last: int) -> Array:
        """Take what was said, and return the scores of arcs between the words from `first` up to `last`: a row for each
        dependent, a column for each head, roots on the diagonal."""
        heads = said.heads[first:last]
        scores: Array = said.dependents[first:last] @ heads.T + (heads @ self.weights["head.w"])[:, 0]
        np.fill_diagonal(scores, said.roots[first:last])
        return scores

    def labels(self, said: Said, heads: NDArray[np.int64]) -> Array:
        """Take what was said and the heads of the first words, and return the scores of their labels."""
        w = self.weights
        pairs = said.label_dependents[: len(heads)] + said.label_heads[heads]
        return _linear(np.maximum(pairs, 0), w, "label")

    def _named(self, words: Sequence[Word], seen: Sequence[Array], laid: Laid) -> Array:
        """The scores of each word as a part of a name, from what all layers see in it and the lists tell of it."""
        w = self.weights
        told = np.zeros((len(seen[0]), len(TOLD)), dtype=np.float32)
        told[: len(words)] = [self._hinted(word.text) for word in words]
        x = _linear(np.concatenate(seen, axis=1), w, "names.inp") + told @ w["names.listed"]
        x = _normal(x, w["names.inp.g"])
        layer = 0
        while f"names.{layer}.qkv.w" in w:
            x = self._layer(x, f"names.{layer}", laid)
            layer += 1
        return _linear(_normal(x, w["names.out.g"]), w, "names.out")

    def _hinted(self, text: str) -> tuple[float, ...]:
        return _kept(self._hints, text, lambda: hints(text, lists=load_lists()))

    def _vector(self, word: Word) -> Array:
        return _kept(self._vectors, (word.norm, word.text), lambda: self._sum(rows(word.norm, word.text, word.shape)))

    def _sum(self, found: Rows) -> Array:
        w = self.weights
        words = w["words"][list(found.words)].sum(axis=0)
        affixes = w["affixes"][list(found.affixes)].sum(axis=0)
        return np.concatenate([words, affixes, w["grams"][list(found.grams)].mean(axis=0)])

    def _layer(self, x: Array, name: str, laid: Laid) -> Array:
        w = self.weights
        x += _convolved(_normal(x, w[name + ".conv.g"]), w[name + ".conv"], laid)
        y = _linear(_normal(x, w[name + ".attn.g"]), w, name + ".qkv")
        y = y.reshape(len(x), 3, self.attention_heads, -1)
        x += _linear(_attended(_turned(y[:, :2], laid), y[:, 2], laid), w, name + ".o")
        y = _linear(_normal(x, w[name + ".ff.g"]), w, name + ".up")
        np.maximum(y, 0, out=y)
        x += _linear(np.square(y, out=y), w, name + ".down")
        return x


def _kept(store: dict[Key, Value], key: Key, made: Callable[[], Value]) -> Value:
    """What is in store, or is made and put there; a store that has grown too large begins anew."""
    if key not in store:
        if len(store) >= MOST_WORDS_KEPT:
            store.clear()
        store[key] = made()
    return store[key]


def _laid(lengths: Sequence[int], count: int, size: int) -> Laid:
    """Where paragraphs of these lengths lie in a matrix of so many rows, what is over being nobody's, and how far
    queries and keys of this size turn."""
    spans = tuple(pairwise(accumulate(lengths, initial=0)))
    places = np.concatenate([np.arange(length) for length in (*lengths, count - sum(lengths))])
    speeds = np.exp(-np.log(SLOWEST_TURN) * np.arange(size // 2) / (size // 2))
    angles = (places[:, None] * speeds)[:, None, None]
    which = np.repeat(np.arange(len(lengths) + 1), (*lengths, count - sum(lengths)))
    return Laid(spans, np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32), which)


def _normal(x: Array, gain: Array) -> Array:
    square = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[1])
    normal: Array = x * (np.float32(1) / np.sqrt(square + TINY))
    normal *= gain
    return normal


def _centred(x: Array) -> Array:
    centred: Array = x - x.mean(axis=1, keepdims=True)
    centred /= np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + NEXT_TO_NOTHING)
    return centred


def _linear(x: Array, weights: Mapping[str, NDArray[Any]], name: str) -> Array:
    y: Array = x @ weights[name + ".w"]
    y += weights[name + ".b"]
    return y


def _turned(x: Array, laid: Laid) -> Array:
    half = laid.cosines.shape[-1]
    a, b = x[..., :half], x[..., half:]
    turned = np.empty(x.shape, dtype=x.dtype)
    np.multiply(a, laid.cosines, out=turned[..., :half])
    turned[..., :half] -= b * laid.sines
    np.multiply(a, laid.sines, out=turned[..., half:])
    turned[..., half:] += b * laid.cosines
    return turned


def _attended(turned: Array, values: Array, laid: Laid) -> Array:
    """What each word draws from the words of its paragraph: queries and keys, a row each with both of every head, and
    values."""
    looked = np.zeros(values.shape, dtype=values.dtype)
    for a, b in laid.spans:
        q, k = turned[a:b].transpose(1, 2, 0, 3)
        scores: Array = q @ k.transpose(0, 2, 1)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        drawn = scores @ values[a:b].transpose(1, 0, 2)
        drawn /= scores.sum(axis=-1, keepdims=True)
        looked[a:b] = drawn.transpose(1, 0, 2)
    joined: Array = looked.reshape(len(looked), -1)
    return joined


def _convolved(x: Array, kernel: Array, laid: Laid) -> Array:
    """Each word's vector mixed with those beside it in its paragraph, channel by channel."""
    reach = len(kernel) // 2
    places = np.arange(len(x)) + reach * (laid.which + 1)
    padded = np.zeros((int(places[-1]) + reach + 1, x.shape[1]), dtype=x.dtype)
    padded[places] = x
    size = len(padded) - 2 * reach
    mixed: Array = padded[:size] * kernel[0]
    for i in range(1, len(kernel)):
        mixed += padded[i : i + size] * kernel[i]
    kept: Array = mixed[places - reach]
    return kept
