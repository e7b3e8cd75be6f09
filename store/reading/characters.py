"""What of a text may reach a screen, a file or a pipe.

Article text comes from strangers. A terminal obeys control characters and escape sequences
(ECMA-48), and a reader is misled by characters that reverse a line or show nothing. `printable`
takes all of them out and leaves every visible character as it was: it does not normalise
Unicode, straighten quotes or collapse spaces, and what looks like markup stays text.

Joiners (U+200C, U+200D) show nothing either, but Persian, the scripts of India and emoji
sequences cannot be written without them: one stays where it stands between two characters that
can be joined, and goes anywhere else. Soft hyphens, tag characters (the flags of England,
Scotland and Wales fall back to a plain one) and the supplementary variation selectors go.
"""

import re

# ESC [ 31 m and its one-character form U+009B. [: introducer, parameters, intermediates, final.
_CONTROL_SEQUENCE = r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]?"
# ESC ] 52 ; c ; ... BEL: a command with text in it, up to its terminator on the same line. One
# that does not end loses its introducer only, so that no text of the article goes with it.
_COMMAND_STRING = (
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\x00-\x1f\x7f-\x9f]*+(?:\x07|\x1b\\|\x9c))?"
)
_OTHER_ESCAPE = r"\x1b[ -/]*+[0-Z\\`-~]?"  # ESC c, ESC ( B
_ESCAPES = re.compile(f"{_CONTROL_SEQUENCE}|{_COMMAND_STRING}|{_OTHER_ESCAPE}")

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_UNSEEN_SIGNS = (
    r"\x00-\x08\x0e-\x1b\x1f\x7f-\x9f"  # C0 without tab and line ends, DEL, C1
    r"\xad\u034f\u180e\u200b\ufeff"  # soft hyphen, grapheme joiner, zero-width spaces, BOM
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, overrides, isolates
    r"\u2060-\u2065\u206a-\u206f\ufff9-\ufffb"  # invisible operators, annotation marks
    r"\U000e0000-\U000e0fff"  # tags, supplementary variation selectors
)
_UNSEEN = re.compile(f"[{_UNSEEN_SIGNS}]+")
_TOUCHED = re.compile(
    rf"[\t\r\x0b\x0c\x1c-\x1e\u200c\u200d\u2028\u2029\ud800-\udfff{_UNSEEN_SIGNS}]"
)
"""All that `printable` may take out or put something else for, line feeds apart."""

_JOINABLE = r"\u0600-\u1fff\u2190-\ufdff\ufe00-\ufe0f\U00010000-\U0003ffff"
# As text: it takes longer to compile than most texts to clean, and few have a joiner.
_STRAY_JOINERS = f"(?<![{_JOINABLE}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINABLE}])"


def printable(text: str, *, lines: bool = True) -> str:
    """The text without what a terminal would obey or a reader could not see.

    Every kind of line end becomes a line feed, a tab one space, a lone surrogate U+FFFD. With
    `lines=False` each run of line ends becomes one space: for titles, labels and messages.
    """
    if text.isascii() and text.isprintable():
        return text
    if _TOUCHED.search(text):
        text = _cleared(text)
    return text if lines else re.sub(r"\n++", " ", text)


def _cleared(text: str) -> str:
    text = _ESCAPES.sub("", text)
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _UNSEEN.sub("", _SURROGATES.sub("\ufffd", text))
    has_joiner = "\u200c" in text or "\u200d" in text
    return re.sub(_STRAY_JOINERS, "", text) if has_joiner else text
