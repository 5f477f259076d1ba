"""Text -> the name of its language, where it is surely not English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Words that hold English sentences together, without those that other languages spell the same (in, a, me, so, on).
_ENGLISH = frozenset(
    "the of and to for that with by from at as were are be been has have will would not it its he she they his her"
    " their this these which who said after between about into than but when you there"
    .split()
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S*[@&/]\S*")
_READ = 20_000
_FEWEST_LETTERS, _FEWEST_WORDS, _FEWEST_CAPITALS = 24, 8, 20
_ENGLISH_SHARE, _LOWER_SHARE, _UNLIKELY = 0.05, 0.4, 0.005
_NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ms": "Malay",
    "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def foreign(text: str) -> str | None:
    """Take a text and return the name of its language where that is surely not English, else None.

    Two witnesses must agree: hardly a word that holds English sentences together, and letters that run as in another
    language. Short texts, lists of names and mixed texts pass.

    >>> foreign("Le ministre des Armées a rencontré hier son homologue allemand à Berlin pour parler de la défense.")
    'French'
    >>> foreign("Szijjártó met Wang Yi.") is None
    True
    """
    text = _ADDRESS.sub(" ", text[:_READ])
    words = _WORD.findall(text)
    letters = "".join(words)
    if len(letters) < _FEWEST_LETTERS or not (_in_other_letters(letters) or _a_sentence(words)):
        return None
    if sum(word.lower() in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words):
        return None
    ranked = _identifier().rank(text.lower())
    if dict(ranked)["en"] > _UNLIKELY:
        return None
    code = ranked[0][0]
    return _NAMES.get(code, f"the language {code}")


def _in_other_letters(letters: str) -> bool:
    return 2 * sum(letter > "\u024f" for letter in letters) > len(letters)


def _a_sentence(words: list[str]) -> bool:
    # Names of people, ships and parties are foreign in English texts too; they begin with capitals.
    lower = sum(word[0].islower() for word in words)
    if lower == 0:
        return len(words) >= _FEWEST_CAPITALS and all(word.isupper() for word in words)
    return len(words) >= _FEWEST_WORDS and lower > _LOWER_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
