"""Where a writer leaves no space between words that come parted."""

from __future__ import annotations

import pytest

from graphkit.text.spacing import spaced


@pytest.mark.parametrize(
    ("parted", "written"),
    [
        ("The Lima - based firm , he said , sold ships .", "The Lima-based firm, he said, sold ships."),
        ("It costs $ 2 million ( or 3 % ) , does n't it ?", "It costs $2 million (or 3%), doesn't it?"),
        ("Peru 's and the ministers ' offers", "Peru's and the ministers' offers"),
        ('He called it " a farce " and left .', 'He called it "a farce" and left.'),
        ('" We left , " he said .', '"We left," he said.'),
        ("He said : “ We left . ”", "He said: “We left.”"),
        ("He said : `` We left . ''", "He said: ``We left.''"),
        ("a Peru - Chile deal -- the first -- was lost", "a Peru-Chile deal -- the first -- was lost"),
        ("", ""),
    ],
)
def test_words_stand_as_they_are_written(parted: str, written: str) -> None:
    words = parted.split()
    apart = spaced(words)
    assert "".join(word + " " * space for word, space in zip(words, apart, strict=True)) == written
