"""How clutter reads inside a paragraph: it is cut out, and the rest stays as it was.

The same kinds as in `wordings`, under the same names.
"""

from store.reading.fragments import Wording

PARTS = (
    Wording(
        "read more",
        "a pointer to another page inside a paragraph",
        "READ MORE: Ferry times - CLICK HERE.",
        (r"\b(?:READ MORE|ALSO READ|READ ALSO|SEE ALSO|RELATED): .{1,200}?\bCLICK HERE\b[.!]?",),
        exact=True,
    ),
    Wording(
        "read more",
        "a pointer to another page at the end of a paragraph",
        "READ MORE: Ferry times",
        (r"(?<=[.!?”’\"] )(?:READ MORE|ALSO READ|READ ALSO|SEE ALSO): [^.!?]{1,200}$",),
        exact=True,
    ),
    Wording(
        "kind of page",
        "the name of a medium before a headline",
        "VIDEO:",
        (r"^(?:VIDEO|WATCH|LISTEN|AUDIO|GALLERY|PHOTOS|PICTURES|IN PICTURES): (?=\S)",),
        exact=True,
        edge=True,
    ),
)
